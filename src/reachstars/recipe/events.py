"""The recipe as events of the logbook.

There are two kinds, and each carries its version: a newer one is another kind, is kept, and changes nothing here.
`recipe-set-1` writes one entry whole; `recipe-clear-1` takes one away. For each entry the last writer wins: the event
with the latest time, and of two at one time the one with the larger id. An entry that was cleared and is set later is
back, an entry that was set before the clear stays away. A switch (share/road) is an entry too: set is on, clear is off.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from reachstars.logbook.event import Event, Json
from reachstars.logbook.journal import merge
from reachstars.recipe.model import PARTS, Effort, Gap, Goal, Item, Learned, Part, Person, Recipe, Step, Try
from reachstars.recipe.value import ID, from_value, to_value

LESSON = "recipe"
VERSION = 1
SET = "recipe-set-1"
CLEAR = "recipe-clear-1"
_SHARE = "share"

_Kind = TypeVar("_Kind", Gap, Step, Learned, Effort, Try, Person)


@dataclass(frozen=True)
class Change:
    """What one event says: this entry is written, or taken away.

    Attributes:
        event: The event.
        part: The part that it is about.
        switch: Whether it is about sharing that part, and not about an entry in it.
        item: The entry; None when it is taken away or is a switch.
    """

    event: Event
    part: Part
    switch: bool
    item: Item | None

    @property
    def stays(self) -> bool:
        """Whether the entry or switch is there after this event."""
        return self.event.kind == SET

    @property
    def value(self) -> Json:
        """The entry as data again: what was read of the event's value, and nothing else."""
        return dict(to_value(self.item)) if self.item is not None else None


def share_key(part: Part) -> str:
    """The name of the switch that lets the teacher see a part."""
    return f"{_SHARE}/{part}"


def last_changes(events: Iterable[Event]) -> tuple[Change, ...]:
    """The change that counts for each entry and switch.

    Args:
        events: Events of one learner's recipe, in any order, from one copy or several.

    Returns:
        One change for each, in the order of their first events; what is not understood is passed over.
    """
    latest: dict[str, Change] = {}
    for event in merge(events):
        change = understood(event)
        if change is not None:
            latest[event.exercise] = change  # a key that is there keeps its place
    return tuple(latest.values())


def fold(events: Iterable[Event]) -> Recipe:
    """The recipe that events lead to, whatever order they come in.

    Args:
        events: Events of one learner's recipe, from one copy or several.

    Returns:
        The recipe; an event that is not understood changes nothing.
    """
    changes = [change for change in last_changes(events) if change.stays]
    items = [change.item for change in changes if change.item is not None]
    return Recipe(
        goal=next((item for item in items if isinstance(item, Goal)), Goal()),
        gaps=_of(items, Gap),
        steps=_of(items, Step),
        learned=_of(items, Learned),
        efforts=_of(items, Effort),
        tries=_of(items, Try),
        people=_of(items, Person),
        shared=frozenset(change.part for change in changes if change.switch),
        changed=MappingProxyType({change.event.exercise: change.event.time for change in changes}),
    )


def understood(event: Event) -> Change | None:
    """What an event says about the recipe.

    Args:
        event: Any event of the logbook.

    Returns:
        The change; None when it is no event of a recipe that this version knows.
    """
    if event.lesson != LESSON or event.kind not in (SET, CLEAR):
        return None
    head, _, name = event.exercise.partition("/")
    switch = head == _SHARE
    part = next((known for known in PARTS if known == (name if switch else head)), None)
    if part is None or not (switch or _named(part, name, event.exercise)):
        return None
    if switch or event.kind == CLEAR:
        return Change(event, part, switch, None)
    try:
        return Change(event, part, switch, from_value(part, name, event.value))
    except ValueError:
        return None


def _named(part: Part, name: str, key: str) -> bool:
    return key == "goal" if part == "goal" else ID.fullmatch(name) is not None


def _of(items: list[Item], kind: type[_Kind]) -> tuple[_Kind, ...]:
    return tuple(item for item in items if isinstance(item, kind))
