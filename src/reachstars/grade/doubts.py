"""What in a logbook cannot have been written by a lesson, as far as a plain text file can tell."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from reachstars.exercise.kinds import OneChoice, Prediction
from reachstars.grade import flag_words
from reachstars.grade.model import Flag
from reachstars.handin import limits
from reachstars.lesson.model import Lesson
from reachstars.logbook.event import Event, is_answer

_ID = re.compile(r"[0-9a-f]{32}")
_FIRST_LESSONS = "2026-01-01"
# A school may lie on the other side of the date line, and a clock may be a little ahead.
_AHEAD = timedelta(days=1)


def doubts(learner: str, lesson: Lesson, events: Sequence[Event]) -> Iterator[Flag]:
    """What is odd about the work of one learner in one lesson.

    Args:
        learner: Code of the learner.
        lesson: The lesson.
        events: Everything that was handed in of it.

    Yields:
        A flag for wrong times, one for entries that no lesson writes, and one for more than anybody can have made.
    """
    if len(events) >= limits.EVENTS_OF_LEARNER:
        yield Flag("edited", (learner,), lesson.card.id, "", flag_words.TOO_MANY)
    written = {_content(event): event for event in events if not event.private}
    latest = (datetime.now(UTC) + _AHEAD).isoformat()
    wrong_times = sum(not _FIRST_LESSONS <= event.time < latest for event in written.values() if is_answer(event))
    if wrong_times:
        yield Flag("clock", (learner,), lesson.card.id, "", flag_words.clock(wrong_times))
    twice = len(written) - len({event.id for event in written.values()})
    strange = twice + sum(_is_strange(event, lesson) for event in written.values())
    if strange:
        yield Flag("edited", (learner,), lesson.card.id, "", flag_words.edited(strange))


def _content(event: Event) -> tuple[str, ...]:
    return event.id, event.time, event.kind, event.exercise, repr(event.value)


def _is_strange(event: Event, lesson: Lesson) -> bool:
    return not _ID.fullmatch(event.id) or event.version < 1 or (is_answer(event) and not _fits(event, lesson))


def _fits(event: Event, lesson: Lesson) -> bool:
    """Whether a choice is one of those that the page offers; of another version nobody knows."""
    exercise = lesson.exercise(event.exercise)
    if event.value in (None, "") or event.version != lesson.card.version:
        return True
    if not isinstance(exercise, OneChoice | Prediction) or not exercise.options:
        return True
    return event.value in [option.id for option in exercise.options]
