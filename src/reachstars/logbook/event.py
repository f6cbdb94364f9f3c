"""One thing that a learner did, as plain data.

The same JSON object stands on a line of the journal file and in the metadata of a notebook's record output,
so that a hand-in of either kind is read by one function.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TypeAlias
from uuid import uuid4

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_FIELDS = ("id", "time", "learner", "lesson", "version", "kind", "exercise", "value", "private")


def number_in(value: object) -> float | None:
    """The number in data, hostile until read here.

    Args:
        value: What stands where a number should.

    Returns:
        A finite number; None for anything else, also for a whole number too large to calculate with.
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


@dataclass(frozen=True)
class Event:
    """One answer, hint or run of one learner in one lesson.

    Attributes:
        id: What makes two copies of one event one: 32 hexadecimal digits.
        time: Moment in UTC, ISO 8601 with milliseconds, so that text order is time order.
        learner: Code or nickname, never a real name.
        lesson: Lesson id, such as shuttle-orbit.
        version: Version of the lesson that was answered.
        kind: answer, check, hint, solution or run; unknown kinds of newer versions are kept.
        exercise: Exercise id, or "" for the lesson as a whole.
        value: The answer as data: text as typed, the id of a choice, a number of an explorer.
        private: Kept on the learner's machine; lives in a file of its own that is never handed in unasked.
        extra: Further fields, kept as they are: `given`, the values of the student's own numbers by name, in an answer
            to an exercise that varies; `after`, which is solution in an answer that was given with it in sight; and
            whatever a newer version writes.
    """

    id: str
    time: str
    learner: str
    lesson: str
    version: int
    kind: str
    exercise: str = ""
    value: Json = None
    private: bool = False
    extra: Mapping[str, Json] = field(default_factory=lambda: MappingProxyType({}))


def new_event(
    *, learner: str, lesson: str, version: int, kind: str, exercise: str = "", value: Json = None, private: bool = False
) -> Event:
    """An event that happens now."""
    return Event(uuid4().hex, now(), learner, lesson, version, kind, exercise, value, private)


def now() -> str:
    """The moment in UTC, ISO 8601 with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def is_answer(event: Event) -> bool:
    """Whether it tells what the learner answers, kept or to be judged; a question asked too early has no value."""
    return event.kind in ("answer", "check")


def is_from_paper(event: Event) -> bool:
    """Whether somebody typed the answer in from the learner's paper."""
    return event.extra.get("from") == "paper"


def is_after_solution(event: Event) -> bool:
    """Whether an answer says of itself that the solution was in sight: a notebook holds no other sign of it."""
    return event.extra.get("after") == "solution"


def is_shared(event: Event) -> bool:
    """Whether its owner chose to hand in what is private; what does not know of such a choice keeps it private."""
    return event.private and event.extra.get("shared") is True


def to_json(event: Event) -> dict[str, Json]:
    """The event as one JSON object; what a newer version added is written again."""
    known: dict[str, Json] = {name: getattr(event, name) for name in _FIELDS}
    return {**event.extra, **known}


def from_json(data: Json) -> Event:
    """The event in one JSON object, hostile until read here.

    Args:
        data: What json.loads gave.

    Returns:
        The event, its unknown fields kept.

    Raises:
        ValueError: If the object is not an event; the message names the field.
    """
    if not isinstance(data, dict):
        raise ValueError("not an object")
    version, private = data.get("version"), data.get("private", False)
    if not isinstance(version, int) or isinstance(version, bool):
        raise ValueError("version is not a whole number")
    if not isinstance(private, bool):
        raise ValueError("private is not true or false")
    return Event(
        id=_text(data, "id"),
        time=_text(data, "time"),
        learner=_text(data, "learner"),
        lesson=_text(data, "lesson"),
        version=version,
        kind=_text(data, "kind"),
        exercise=_text(data, "exercise"),
        value=data.get("value"),
        private=private,
        extra=MappingProxyType({name: value for name, value in data.items() if name not in _FIELDS}),
    )


def _text(data: dict[str, Json], name: str) -> str:
    value = data.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name} is not text")
    return value
