"""What a recipe holds. Nothing here reads a clock, a file or a screen; a change makes a new value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

from reachstars.recipe.when import When

Part = Literal["goal", "gap", "road", "learning", "effort", "tries", "people"]
PARTS: tuple[Part, ...] = get_args(Part)
Result = Literal["waiting", "no", "yes"]
RESULTS: tuple[Result, ...] = get_args(Result)


@dataclass(frozen=True)
class Goal:
    """What somebody wants, and why it matters to them."""

    what: str = ""
    why: str = ""


@dataclass(frozen=True)
class Gap:
    """One answer to "What do they have that you don't have?".

    Attributes:
        id: Name of the entry, the same in every copy.
        takes: What the goal takes.
        here: Where I am with it.
        evidence: How I know.
        closed: Whether I have it now.
    """

    id: str
    takes: str
    here: str = ""
    evidence: str = ""
    closed: bool = False


@dataclass(frozen=True)
class Step:
    """One step of the road map.

    Attributes:
        id: Name of the entry, the same in every copy.
        what: What is to be done.
        by: Until when, as exact as it is known.
        after: Ids of the steps that come before it.
        done: When it was done; None while it is ahead.
    """

    id: str
    what: str
    by: When | None = None
    after: tuple[str, ...] = ()
    done: When | None = None


@dataclass(frozen=True)
class Learned:
    """An entry of the learning log."""

    id: str
    what: str
    day: When | None = None


@dataclass(frozen=True)
class Effort:
    """An entry of the effort log."""

    id: str
    what: str
    day: When | None = None
    minutes: int = 0


@dataclass(frozen=True)
class Try:
    """One try, the answer to it, and what that answer taught."""

    id: str
    what: str
    day: When | None = None
    result: Result = "waiting"
    taught: str = ""


@dataclass(frozen=True)
class Person:
    """Somebody who helps, and with what."""

    id: str
    who: str
    helps: str = ""


Item: TypeAlias = Goal | Gap | Step | Learned | Effort | Try | Person


@dataclass(frozen=True)
class Recipe:
    """A whole recipe, each list in the order in which its entries were first written.

    Attributes:
        goal: What, and why.
        gaps: What it takes, and where I am.
        steps: The road map.
        learned: The learning log.
        efforts: The effort log.
        tries: Tries and what each no taught.
        people: Who helps.
        shared: Parts that the teacher may see; none at first.
        changed: Moment of the last change of each entry, by its key.
    """

    goal: Goal = field(default_factory=Goal)
    gaps: tuple[Gap, ...] = ()
    steps: tuple[Step, ...] = ()
    learned: tuple[Learned, ...] = ()
    efforts: tuple[Effort, ...] = ()
    tries: tuple[Try, ...] = ()
    people: tuple[Person, ...] = ()
    shared: frozenset[Part] = frozenset()
    changed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


_PART_OF: dict[type[Item], Part] = {
    Goal: "goal",
    Gap: "gap",
    Step: "road",
    Learned: "learning",
    Effort: "effort",
    Try: "tries",
    Person: "people",
}


def part_of(item: Item) -> Part:
    """The part of the recipe that an entry belongs to."""
    return _PART_OF[type(item)]


def key_of(item: Item) -> str:
    """The name of an entry in the whole recipe: goal, or its part and id, such as road/swim."""
    return "goal" if isinstance(item, Goal) else f"{part_of(item)}/{item.id}"


def items_of(recipe: Recipe, part: Part) -> tuple[Item, ...]:
    """The entries of one part.

    Args:
        recipe: The recipe.
        part: Which part.

    Returns:
        Its entries; the goal only when something is written in it.
    """
    goal = (recipe.goal,) if recipe.goal != Goal() else ()
    parts: dict[Part, tuple[Item, ...]] = {
        "goal": goal,
        "gap": recipe.gaps,
        "road": recipe.steps,
        "learning": recipe.learned,
        "effort": recipe.efforts,
        "tries": recipe.tries,
        "people": recipe.people,
    }
    return parts[part]
