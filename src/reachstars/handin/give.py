"""The file that a learner hands in: everything of one lesson but what is private, unless its owner ticks it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from reachstars.exercise.kinds import Exercise
from reachstars.exercise.listed import is_nothing
from reachstars.files import write_file
from reachstars.lesson.model import Lesson
from reachstars.logbook.event import Event, is_answer
from reachstars.logbook.folder import journal_path
from reachstars.logbook.journal import merge, parse
from reachstars.logbook.line import to_line

FOLDER = "hand-in"


@dataclass(frozen=True)
class Part:
    """One exercise in the file.

    Attributes:
        exercise: The exercise.
        number: Its number on the page, from 1.
        event: The latest answer, or None while there is none.
        private: Whether it stays out of the file unless its owner ticks it.
    """

    exercise: Exercise
    number: int
    event: Event | None
    private: bool


def parts_of(lesson: Lesson, events: Iterable[Event]) -> tuple[Part, ...]:
    """What a hand-in of this lesson is about.

    Args:
        lesson: The lesson.
        events: The learner's events of this lesson, private ones too.

    Returns:
        A part for each exercise, in the order of the page. Private is a reflection, and whatever was written as one.
    """
    latest = {event.exercise: event for event in merge(events) if is_answer(event) and event.value is not None}
    return tuple(
        _part(exercise, number, latest.get(exercise.id)) for number, exercise in enumerate(lesson.exercises, start=1)
    )


def _part(exercise: Exercise, number: int, latest: Event | None) -> Part:
    event = None if latest is None or is_nothing(latest.value) else latest
    return Part(exercise, number, event, exercise.private or (event is not None and event.private))


def handin_events(lesson: Lesson, events: Iterable[Event], ticked: Collection[str]) -> tuple[Event, ...]:
    """The events that go into the file.

    Args:
        lesson: The lesson.
        events: The learner's events of this lesson, private ones too.
        ticked: Ids of the private exercises whose latest text its owner chose to hand in.

    Returns:
        Every event that is not private with its history, and of each ticked part the latest text alone: it stays
        marked as private, with the sign that its owner shared it.
    """
    known = merge(events)
    own = {exercise.id for exercise in lesson.exercises if exercise.private}
    open_ones = (event for event in known if not event.private and event.exercise not in own)
    shared = (
        # Nothing but what was shown to its owner: an unknown field of a newer version may hold more.
        replace(part.event, private=True, extra=MappingProxyType({"shared": True}))
        for part in parts_of(lesson, known)
        if part.private and part.event is not None and part.exercise.id in ticked
    )
    return merge(open_ones, shared)


def handin_path(folder: Path, learner: str, lesson: str) -> Path:
    """Where the file of a learner and lesson lies.

    Args:
        folder: The class folder.
        learner: Code of the learner.
        lesson: Lesson id.

    Returns:
        Path of the file.

    Raises:
        ValueError: If learner is no learner's code or lesson no lesson id.
    """
    journal = journal_path(folder, learner, lesson, private=False)
    return folder / FOLDER / f"{journal.parent.name}-{lesson}.jsonl"


def hand_in(folder: Path, learner: str, lesson: str, events: Iterable[Event]) -> Path:
    """Write the file whole or not at all.

    An earlier file of which everything is in the new one is replaced; what its owner no longer shares goes with it.
    Any other earlier file is kept as a copy.

    Args:
        folder: The class folder.
        learner: Code of the learner.
        lesson: Lesson id.
        events: What goes into it.

    Returns:
        The file.

    Raises:
        ReachstarsError: If it could not be written; an earlier file is then as it was.
        ValueError: If learner is no learner's code or lesson no lesson id.
    """
    path = handin_path(folder, learner, lesson)
    lines = [to_line(event) for event in merge(events)]
    write_file(path, b"".join(lines), keep_old=_holds_more(path, frozenset(lines)))
    return path


def missing_in(path: Path, events: Iterable[Event]) -> tuple[Event, ...] | None:
    """Which events an earlier file does not have yet.

    Args:
        path: The file.
        events: What a new one would hold.

    Returns:
        The events that are not in it; None if there is no such file.
    """
    try:
        here = {event.id for event in parse(path.read_bytes()).events}
    except OSError:
        return None
    return tuple(event for event in events if event.id not in here)


def _holds_more(path: Path, lines: frozenset[bytes]) -> bool:
    try:
        old = parse(path.read_bytes())
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return bool(old.notes) or any(not event.private and to_line(event) not in lines for event in old.events)
