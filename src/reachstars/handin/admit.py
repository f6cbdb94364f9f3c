"""Which events of a handed-in file are let in."""

import re
from dataclasses import replace
from datetime import datetime

from reachstars.handin import limits
from reachstars.logbook.event import Event, Json, from_json, is_shared
from reachstars.logbook.folder import learner_code

_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z")


def admit(data: Json, *, private: bool = False) -> Event | None:
    """The event in hostile data.

    Args:
        data: What stood on a line or in a record's metadata.
        private: Let in what is private too, for its owner's own class folder.

    Returns:
        The event, its learner's code in its one form; None for what is private: it goes no further, unless its owner
        chose to share it.

    Raises:
        ValueError: If it is no event, or one that no lesson writes.
    """
    event = from_json(data)
    if event.private and not (private or is_shared(event)):
        return None
    if any(len(text) > limits.ID_LENGTH for text in (event.id, event.lesson, event.kind, event.exercise)):
        raise ValueError("an id is too long")
    if not _TIME.fullmatch(event.time):
        raise ValueError("time is no moment in UTC")
    datetime.fromisoformat(event.time)  # a ValueError for the 31st of February
    if not 0 <= event.version <= limits.VERSION:
        raise ValueError("version is out of range")
    if _length(event.value) > limits.ANSWER_LENGTH:
        raise ValueError("the answer is too long")
    return replace(event, learner=learner_code(event.learner))


class Door:
    """Lets in the events of one file, as many as a class can have made."""

    def __init__(self, *, private: bool = False) -> None:
        """Begin with none.

        Args:
            private: Let in what is private too.
        """
        self.events: list[Event] = []
        self._private = private
        self._works: set[tuple[str, str]] = set()

    def take(self, data: Json) -> None:
        """Let in one event; what is private stays outside without a word.

        Args:
            data: What stood on a line or in a record's metadata.

        Raises:
            ValueError: If it is none, or one too many.
        """
        if len(self.events) >= limits.EVENTS:
            raise ValueError("too many events")
        event = admit(data, private=self._private)
        if event is None:
            return
        work = event.learner, event.lesson
        if work not in self._works and len(self._works) >= limits.WORKS_OF_FILE:
            raise ValueError("too many learners or lessons")
        self._works.add(work)
        self.events.append(event)


def _length(value: Json) -> int:
    """Letters and entries of an answer; its depth is limited already."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, list):
        return len(value) + sum(map(_length, value))
    if isinstance(value, dict):
        return sum(len(name) + 1 + _length(inner) for name, inner in value.items())
    return 1
