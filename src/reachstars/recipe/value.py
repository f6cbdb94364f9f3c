"""An entry of a recipe as plain data, and back."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields

from reachstars.logbook.event import Json
from reachstars.recipe.limits import DAY_MINUTES, STEPS_BEFORE, TEXT_LENGTH
from reachstars.recipe.model import RESULTS, Effort, Gap, Goal, Item, Learned, Part, Person, Step, Try
from reachstars.recipe.when import When, parse_when

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def to_value(item: Item) -> dict[str, Json]:
    """The fields of an entry, without its id.

    Args:
        item: The entry.

    Returns:
        Plain data; a day is its text, such as 2027-06-15.
    """
    return {name.name: _plain(getattr(item, name.name)) for name in fields(item) if name.name != "id"}


def from_value(part: Part, name: str, value: Json) -> Item:
    """The entry in plain data, hostile until read here.

    Args:
        part: The part that it belongs to.
        name: Its id; "" for the goal.
        value: Its fields.

    Returns:
        The entry.

    Raises:
        ValueError: If the data is no such entry, or is beyond the limits; the message names the field.
    """
    if not isinstance(value, dict):
        raise ValueError("not an object")
    if (part == "goal") != (not name) or (name and not ID.fullmatch(name)):
        raise ValueError("the id has the wrong form")
    return _READERS[part](name, value)


def _plain(value: object) -> Json:
    if isinstance(value, When):
        return str(value)
    if isinstance(value, tuple):
        return [str(entry) for entry in value]
    return value if isinstance(value, bool | int | str) else None


def _goal(_name: str, value: Mapping[str, Json]) -> Item:
    return Goal(_text(value, "what"), _text(value, "why"))


def _gap(name: str, value: Mapping[str, Json]) -> Item:
    closed = value.get("closed", False)
    if not isinstance(closed, bool):
        raise ValueError("closed is not true or false")
    return Gap(name, _text(value, "takes"), _text(value, "here"), _text(value, "evidence"), closed)


def _step(name: str, value: Mapping[str, Json]) -> Item:
    after = value.get("after", [])
    if not isinstance(after, list) or len(after) > STEPS_BEFORE:
        raise ValueError("after is no list of steps")
    before = tuple(step for step in after if isinstance(step, str) and ID.fullmatch(step))
    if len(before) != len(after):
        raise ValueError("after is no list of steps")
    return Step(name, _text(value, "what"), _when(value, "by"), before, _when(value, "done"))


def _learned(name: str, value: Mapping[str, Json]) -> Item:
    return Learned(name, _text(value, "what"), _when(value, "day"))


def _effort(name: str, value: Mapping[str, Json]) -> Item:
    minutes = value.get("minutes", 0)
    if not isinstance(minutes, int) or isinstance(minutes, bool) or not 0 <= minutes <= DAY_MINUTES:
        raise ValueError("minutes is no whole number of minutes of one day")
    return Effort(name, _text(value, "what"), _when(value, "day"), minutes)


def _try(name: str, value: Mapping[str, Json]) -> Item:
    result = next((known for known in RESULTS if known == value.get("result", "waiting")), None)
    if result is None:
        raise ValueError("result is not waiting, no or yes")
    return Try(name, _text(value, "what"), _when(value, "day"), result, _text(value, "taught"))


def _person(name: str, value: Mapping[str, Json]) -> Item:
    return Person(name, _text(value, "who"), _text(value, "helps"))


_READERS: dict[Part, Callable[[str, Mapping[str, Json]], Item]] = {
    "goal": _goal,
    "gap": _gap,
    "road": _step,
    "learning": _learned,
    "effort": _effort,
    "tries": _try,
    "people": _person,
}


def _text(value: Mapping[str, Json], name: str) -> str:
    text = value.get(name, "")
    if not isinstance(text, str) or len(text) > TEXT_LENGTH:
        raise ValueError(f"{name} is not text within the limits")
    return text


def _when(value: Mapping[str, Json], name: str) -> When | None:
    text = value.get(name)
    if text is None:
        return None
    if not isinstance(text, str):
        raise ValueError(f"{name} is not a day")
    return parse_when(text)
