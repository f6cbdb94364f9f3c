"""Reads how an exercise uses an explorer: what is moved, what is held, and what shows the consequence of an answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from reachstars.exercise.explorers import EXPLORERS, Input
from reachstars.exercise.kinds import Given, Option, Show, Shown
from reachstars.exercise.shown import ANSWER
from reachstars.exercise.units import is_unit, same_kind
from reachstars.lesson.toml import Table


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
    sources = {name: source for name, source in table.data.items() if name != "explorer"}
    sets = _Sets(table, givens, tuple(answered)).read(sources, EXPLORERS[explorer].inputs, "input")
    if ANSWER not in [table.data.get(item.name) for item in EXPLORERS[explorer].inputs]:
        cure = f'write {EXPLORERS[explorer].inputs[-1].name} = "{ANSWER}"'
        owner.mistake("nothing in 'show' is set by the answer", cure, at="show")
    return None if sets is None else Show(explorer, MappingProxyType(sets))


def read_moved(owner: Table, explorer: str) -> tuple[str, str]:
    """The fields `quantity` and `unit` of an exercise in which an explorer is moved.

    Args:
        owner: The exercise's table.
        explorer: A key of EXPLORERS, or "" where that is wrong already.

    Returns:
        Quantity and unit.
    """
    quantity, unit = owner.text("quantity"), owner.text_or_empty("unit")
    units = {setting.quantity: setting.unit for setting in EXPLORERS[explorer].settings} if explorer else {}
    if units and quantity and quantity not in units:
        problem = f"the explorer '{explorer}' is not set by '{quantity}'"
        owner.mistake(problem, "use one of these", tuple(units), at="quantity")
    elif quantity in units and owner.has("unit") and unit != units[quantity]:
        problem = f"'{quantity}' is set in {_said(units[quantity])}, not in {_said(unit)}"
        owner.mistake(problem, f'write unit = "{units[quantity]}"', at="unit")
    return quantity, unit


def read_held(owner: Table, explorer: str, quantity: str, givens: tuple[Given, ...]) -> Mapping[str, str | float]:
    """The field `with` of an exercise in which an explorer is moved: where the other settings stand.

    Args:
        owner: The exercise's table.
        explorer: A key of EXPLORERS, or "" where that is wrong already.
        quantity: The setting that is moved.
        givens: Givens of the exercise.

    Returns:
        Number or name of a given, by the quantity of the setting.
    """
    if not owner.has("with"):
        return MappingProxyType({})
    table = owner.table("with", "{ other_quantity = 3 }")
    others = [setting for setting in (EXPLORERS[explorer].settings if explorer else ()) if setting.quantity != quantity]
    if not others:
        table.done(unknown_too=False)
        if explorer:
            owner.mistake(f"the explorer '{explorer}' has no other setting", "take out 'with'", at="with")
        return MappingProxyType({})
    wanted = tuple(Input(each.quantity, each.unit, each.minimum, each.maximum) for each in others)
    return MappingProxyType(_Sets(table, givens).read(table.data, wanted, "other setting") or {})


@dataclass(frozen=True)
class _Sets:
    """Reads what sets the numbers of an explorer: a number, a given or the answer."""

    table: Table
    givens: tuple[Given, ...]
    answered: tuple[str, ...] | None = None
    """Units in which the exercise is answered; None where an answer sets nothing."""

    def read(self, sources: Mapping[str, Any], wanted: tuple[Input, ...], kind: str) -> dict[str, str | float] | None:
        """What sets each number that is named; None if any of it is wrong."""
        known = {item.name: item for item in wanted}
        sets: dict[str, str | float] = {}
        for name, source in sources.items():
            if name not in known:
                problem = f"the explorer has no {kind} called '{name}'"
                self.table.mistake(problem, "use one of these", tuple(known), at=name)
            elif self._may_set(known[name], source):
                sets[name] = source
        return sets if len(sets) == len(sources) else None

    @property
    def _choices(self) -> tuple[str, ...]:
        names = tuple(given.name for given in self.givens)
        return names if self.answered is None else (ANSWER, *names)

    def _may_set(self, wanted: Input, source: Any) -> bool:
        if isinstance(source, bool) or not isinstance(source, str | int | float):
            one_of_these = ", or one of these in quotation marks" if self._choices else ""
            cure = f"write a number{_in(wanted.unit)}{one_of_these}"
            self.table.mistake(f"'{wanted.name}' is neither a number nor a name", cure, self._choices, at=wanted.name)
            return False
        if not isinstance(source, str):
            return self._within(wanted, float(source))
        if source == ANSWER and self.answered is not None:
            fits = [self._fits(wanted, "the answer", unit) for unit in dict.fromkeys(self.answered)]
            return all(fits)
        return self._given_sets(wanted, source)

    def _given_sets(self, wanted: Input, source: str) -> bool:
        given = next((given for given in self.givens if given.name == source), None)
        if given is None:
            problem = f"'{source}' is no given of this exercise"
            cure = "use one of these" if self._choices else f"write a number{_in(wanted.unit)}"
            self.table.mistake(problem, cure, self._choices, at=wanted.name)
            return False
        if not self._fits(wanted, f"the given '{source}'", given.unit):
            return False
        values = given.varies or (given.value,)
        return given.unit != wanted.unit or all(self._within(wanted, value) for value in (min(values), max(values)))

    def _fits(self, wanted: Input, who: str, unit: str) -> bool:
        if not is_unit(unit) or same_kind(unit, wanted.unit):  # that a unit is not known is said where it stands
            return True
        problem = f"{who} is in {_said(unit)}, and '{wanted.name}' is set in {_said(wanted.unit)}"
        self.table.mistake(problem, f"use a unit of the same kind as {_said(wanted.unit)}", at=wanted.name)
        return False

    def _within(self, wanted: Input, value: float) -> bool:
        if wanted.minimum <= value <= wanted.maximum:
            return True
        cure = f"use a number from {wanted.minimum:g} to {wanted.maximum:g} {wanted.unit}".rstrip()
        self.table.mistake(f"'{wanted.name}' cannot be {value:g} {wanted.unit}".rstrip(), cure, at=wanted.name)
        return False


def _said(unit: str) -> str:
    return unit or "no unit"


def _in(unit: str) -> str:
    return f" in {unit}" if unit else ""


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
