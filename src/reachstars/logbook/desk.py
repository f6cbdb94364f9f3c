"""The desk: one learner at one lesson, writing and reading both of its journals."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType

from reachstars.language import Words
from reachstars.logbook.event import Event, Json, new_event
from reachstars.logbook.folder import journal_path, learner_code
from reachstars.logbook.journal import Journal, Reader, append, merge
from reachstars.logbook.state import State, fold

_NOTHING_GIVEN: Mapping[str, float] = MappingProxyType({})


class Desk:
    """Where one learner works on one lesson.

    Attributes:
        folder: The class folder.
        learner: Code of the learner.
        lesson: Lesson id.
        version: Version of the lesson that is open.
    """

    def __init__(self, folder: Path, learner: str, lesson: str, version: int) -> None:
        """Open the desk; nothing is written until the learner does something.

        Raises:
            ValueError: If learner is no learner's code or lesson no lesson id.
        """
        self.folder = folder
        self.learner = learner_code(learner)
        self.lesson = lesson
        self.version = version
        self._open = journal_path(folder, learner, lesson, private=False)
        self._private = journal_path(folder, learner, lesson, private=True)
        self._readers = (Reader(self._open), Reader(self._private))

    def write(
        self,
        kind: str,
        exercise: str = "",
        value: Json = None,
        *,
        private: bool = False,
        given: Mapping[str, float] = _NOTHING_GIVEN,
        from_paper: bool = False,
    ) -> Event:
        """Keep what the learner just did; it is on the disk when this returns.

        Args:
            kind: answer, check, hint, solution or run.
            exercise: Exercise id, or "" for the lesson as a whole.
            value: The answer as data.
            private: Keep it in the file that is never handed in unasked.
            given: The student's own numbers, where the exercise has any (see `lesson.variant.values_seen`).
            from_paper: Somebody types the answer in from the learner's paper.

        Returns:
            The event as written.

        Raises:
            ClassFolderError: If it could not be saved.
            ValueError: If the value holds a number that JSON has no word for.
        """
        before = self.events()
        latest = _last_time(before)
        event = new_event(
            learner=self.learner,
            lesson=self.lesson,
            version=self.version,
            kind=kind,
            exercise=exercise,
            value=value,
            private=private,
        )
        event = replace(event, time=max(event.time, _next_moment(latest)), extra=_told(given, from_paper=from_paper))
        if value is not None and _is_after_solution(before, event):
            event = replace(event, extra=MappingProxyType({**event.extra, "after": "solution"}))
        append(self._private if private else self._open, event)
        return event

    def events(self) -> tuple[Event, ...]:
        """Every event of both journals, also of other windows.

        Raises:
            ClassFolderError: If a journal cannot be read.
        """
        return merge(*(journal.events for journal in self._journals()))

    def notes(self) -> tuple[Words, ...]:
        """A sentence for each line of the journals that could not be read.

        Raises:
            ClassFolderError: If a journal cannot be read.
        """
        return tuple(note for journal in self._journals() for note in journal.notes)

    def state(self) -> State:
        """Where every exercise stands, read anew.

        Raises:
            ClassFolderError: If a journal cannot be read.
        """
        return fold(self.events())

    def _journals(self) -> tuple[Journal, ...]:
        return tuple(reader.read() for reader in self._readers)


class PassingDesk:
    """A desk of nobody: what is done at it lasts as long as the kernel, and no disk ever sees it.

    Attributes:
        lesson: Lesson id.
        version: Version of the lesson that is open.
    """

    def __init__(self, lesson: str, version: int) -> None:
        """Open the desk."""
        self.lesson = lesson
        self.version = version
        self._events: list[Event] = []

    def write(
        self,
        kind: str,
        exercise: str = "",
        value: Json = None,
        *,
        private: bool = False,
        given: Mapping[str, float] = _NOTHING_GIVEN,
    ) -> Event:
        """Remember what was just done; arguments and result are those of `Desk.write`."""
        event = new_event(
            learner="",
            lesson=self.lesson,
            version=self.version,
            kind=kind,
            exercise=exercise,
            value=value,
            private=private,
        )
        event = replace(event, extra=_told(given))
        self._events.append(event)
        return event

    def events(self) -> tuple[Event, ...]:
        """Everything that was done, in its order."""
        return tuple(self._events)

    def notes(self) -> tuple[Words, ...]:
        """Nothing: there is no line that could not be read."""
        return ()


def _told(given: Mapping[str, float], *, from_paper: bool = False) -> Mapping[str, Json]:
    numbers: dict[str, Json] = {"given": {**given}} if given else {}
    return MappingProxyType({**numbers, "from": "paper"} if from_paper else numbers)


def _is_after_solution(before: tuple[Event, ...], event: Event) -> bool:
    same = [each for each in before if each.exercise == event.exercise]
    return any(each.kind == "solution" for each in same) and fold([*same, event]).answers[event.exercise].after_solution


def _last_time(events: tuple[Event, ...]) -> str:
    return events[-1].time if events else ""


def _next_moment(time: str) -> str:
    """One millisecond later: a computer whose clock was set back must not make the newest answer look old."""
    try:
        later = datetime.fromisoformat(time) + timedelta(milliseconds=1)
    except (ValueError, OverflowError):
        return ""
    return later.isoformat(timespec="milliseconds").replace("+00:00", "Z")
