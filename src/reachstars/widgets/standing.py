"""Where a learner stands with one exercise, read from the logbook."""

from dataclasses import dataclass, field
from datetime import datetime

from reachstars.language import Language
from reachstars.logbook.desk import Desk, PassingDesk
from reachstars.logbook.event import Event, is_answer
from reachstars.logbook.state import Answer, fold
from reachstars.widgets.words import say

_LOCALES: dict[Language, str] = {"en": "en_US", "es": "es_MX"}


@dataclass(frozen=True)
class Standing:
    """The latest answer as the event that wrote it, and what it adds up to."""

    event: Event | None = None
    answer: Answer = field(default_factory=Answer)


def standing(desk: Desk | PassingDesk | None, exercise_id: str) -> Standing:
    """Where the learner at this desk stands, also after what other windows wrote.

    Args:
        desk: The desk, or None while nobody works.
        exercise_id: The exercise.

    Returns:
        The standing; empty while nobody works.

    Raises:
        ClassFolderError: If the logbook cannot be read.
    """
    if desk is None:
        return Standing()
    events = tuple(event for event in desk.events() if event.exercise == exercise_id)
    answers = (event for event in reversed(events) if event.value is not None and is_answer(event))
    return Standing(next(answers, None), fold(events).answers.get(exercise_id, Answer()))


def saved_at(event: Event, language: Language) -> str:
    """When an answer was saved, by the clock on the wall.

    Args:
        event: The event that was written.
        language: Language of the page.

    Returns:
        A sentence such as "Saved at 10:42 AM", or "Saved on November 21 at 10:42 AM" from the next day on.
    """
    from babel.dates import format_date, format_skeleton, format_time

    moment, now = datetime.fromisoformat(event.time).astimezone(), datetime.now().astimezone()
    locale = _LOCALES[language]
    time = format_time(moment, "short", locale=locale)
    if moment.date() == now.date():
        return say("saved", language, {"time": time})
    this_year = moment.year == now.year
    day = format_skeleton("MMMMd", moment, locale=locale) if this_year else format_date(moment, "long", locale=locale)
    return say("saved_on", language, {"day": day, "time": time})
