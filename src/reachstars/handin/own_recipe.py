"""The parts of a recipe that its owner may hand in: those that are switched on, and of them only those ticked."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from types import MappingProxyType

from reachstars.logbook.event import Event, is_shared
from reachstars.logbook.journal import merge
from reachstars.recipe.events import fold, last_changes
from reachstars.recipe.model import PARTS, Part, Recipe, items_of


def parts_to_offer(events: Iterable[Event]) -> tuple[Part, ...]:
    """The parts that the learner may tick.

    Args:
        events: The learner's events of the recipe.

    Returns:
        Parts that the teacher may see and that hold something; none at first.
    """
    recipe = fold(events)
    return tuple(part for part in PARTS if part in recipe.shared and items_of(recipe, part))


def recipe_events(events: Iterable[Event], ticked: Collection[Part]) -> tuple[Event, ...]:
    """A copy of the ticked parts for the file that is handed in.

    Args:
        events: The learner's events of the recipe.
        ticked: The parts that its owner ticked; one that is not switched on stays at home all the same.

    Returns:
        The last words of each entry, none that was taken away or written over; each is marked as private, with the
        sign that its owner shared it.
    """
    known = tuple(events)
    going = [part for part in parts_to_offer(known) if part in ticked]
    changes = (change for change in last_changes(known) if change.part in going and change.item is not None)
    # Nothing but what was shown to its owner: an unknown field of a newer version may hold more.
    return merge(
        replace(change.event, value=change.value, private=True, extra=MappingProxyType({"shared": True}))
        for change in changes
    )


def shared_recipe(events: Iterable[Event]) -> Recipe:
    """What somebody chose to hand in of a recipe.

    Args:
        events: Events of one learner's files.

    Returns:
        The recipe with these parts alone; nothing else of the files is looked at.
    """
    return fold(event for event in events if is_shared(event))
