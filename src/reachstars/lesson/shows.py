"""Reads how an exercise shows the consequence of an answer: its explorer, and what sets each input of it."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from reachstars.exercise.explorers import EXPLORERS, Input
from reachstars.exercise.kinds import Given, Option, Show, Shown
from reachstars.exercise.units import is_unit, same_kind
from reachstars.lesson.toml import Table

ANSWER = "answer"


def read_show(owner: Table, givens: tuple[Given, ...], answered: Iterable[str]) -> Show | None:
    """The field `show` of an exercise.

    Args:
        owner: The exercise's table.
        givens: Givens of the exercise.
        answered: Units in which the exercise is answered.

    Returns:
        How an answer is shown, or None where the field is missing or cannot be used.
    """
    if not owner.has("show"):
        return None
    table = owner.table("show", '{ explorer = "altitude", speed = "answer" }')
    explorer = table.choice("explorer", tuple(EXPLORERS))
    if not explorer:
        table.done(unknown_too=False)
        return None
    sets = _sets(table, EXPLORERS[explorer].inputs, {given.name: given for given in givens}, tuple(answered))
    if ANSWER not in [table.data.get(item.name) for item in EXPLORERS[explorer].inputs]:
        cure = f'write {EXPLORERS[explorer].inputs[-1].name} = "{ANSWER}"'
        owner.mistake("nothing in 'show' is set by the answer", cure, at="show")
    return None if sets is None else Show(explorer, MappingProxyType(sets))


def _sets(
    table: Table, inputs: tuple[Input, ...], givens: Mapping[str, Given], answered: tuple[str, ...]
) -> dict[str, str | float] | None:
    """What sets each input that is named; None if any of it is wrong."""
    known = {item.name: item for item in inputs}
    sets: dict[str, str | float] = {}
    for name, source in table.data.items():
        if name == "explorer":
            continue
        if name not in known:
            table.mistake(f"the explorer has no input called '{name}'", "use one of these", tuple(known), at=name)
        elif _may_set(table, known[name], source, givens, answered):
            sets[name] = source
    return sets if len(sets) == len(table.data) - 1 else None


def _may_set(table: Table, wanted: Input, source: Any, givens: Mapping[str, Given], answered: tuple[str, ...]) -> bool:
    choices = (ANSWER, *givens)
    if isinstance(source, bool) or not isinstance(source, str | int | float):
        cure = f"write a number in {wanted.unit}, or one of these in quotation marks"
        table.mistake(f"'{wanted.name}' is neither a number nor a name", cure, choices, at=wanted.name)
        return False
    if not isinstance(source, str):
        return _within(table, wanted, float(source))
    if source == ANSWER:
        fits = [_fits(table, wanted, "the answer", unit) for unit in dict.fromkeys(answered)]
        return all(fits)
    if source not in givens:
        table.mistake(f"'{source}' is no given of this exercise", "use one of these", choices, at=wanted.name)
        return False
    given = givens[source]
    if not _fits(table, wanted, f"the given '{source}'", given.unit):
        return False
    values = given.varies or (given.value,)
    return given.unit != wanted.unit or all(_within(table, wanted, value) for value in (min(values), max(values)))


def _fits(table: Table, wanted: Input, who: str, unit: str) -> bool:
    if not is_unit(unit) or same_kind(unit, wanted.unit):  # that a unit is not known is said where it stands
        return True
    problem = f"{who} is in {unit or 'no unit'}, and '{wanted.name}' is set in {wanted.unit}"
    table.mistake(problem, f"use a unit of the same kind as {wanted.unit}", at=wanted.name)
    return False


def _within(table: Table, wanted: Input, value: float) -> bool:
    if wanted.minimum <= value <= wanted.maximum:
        return True
    cure = f"use a number from {wanted.minimum:g} to {wanted.maximum:g} {wanted.unit}"
    table.mistake(f"'{wanted.name}' cannot be {value:g} {wanted.unit}", cure, at=wanted.name)
    return False


def read_shown(option: Table) -> Shown | None:
    """The field `shows` of an option: what the explorer is set to when it is taken.

    Args:
        option: The option's table.

    Returns:
        Value and unit, or None where the field is missing.
    """
    if not option.has("shows"):
        return None
    table = option.table("shows", '{ value = 7.7, unit = "km/s" }')
    shown = Shown(table.number("value"), table.text("unit"))
    if shown.unit and not is_unit(shown.unit):
        table.mistake(f"the unit '{shown.unit}' is not known", "write a unit of the school, such as km/s", at="unit")
    table.done()
    return shown


def show_of_options(owner: Table, givens: tuple[Given, ...], options: tuple[Option, ...]) -> Show | None:
    """How a choice shows what follows from its options.

    Args:
        owner: The exercise's table.
        givens: Givens of the exercise.
        options: Its options.

    Returns:
        How an option is shown, or None where none is.
    """
    shown = [option.shows.unit for option in options if option.shows is not None]
    if shown and not owner.has("show"):
        cure = 'add show = { explorer = "altitude", speed = "answer" } to the exercise'
        owner.mistake("an option shows something, but the exercise names no explorer", cure, at="options")
    if owner.has("show") and not shown:
        cure = 'add shows = { value = 7.7, unit = "km/s" } to the options that can be shown'
        owner.mistake("no option says what the explorer shows", cure, at="show")
    return read_show(owner, givens, shown)
