"""Reads the numbers that an exercise hands out, and what values they may take from student to student."""

import re
from collections.abc import Iterator
from decimal import Decimal
from math import prod

from reachstars.exercise.kinds import Given
from reachstars.exercise.saying import number_said
from reachstars.exercise.units import is_unit
from reachstars.facts.read import find_fact
from reachstars.facts.units import UNITS
from reachstars.lesson.roles import near_facts
from reachstars.lesson.toml import Table

GIVEN_NAME = re.compile(r"[a-z][a-z0-9_]*")
MOST_COMBINATIONS = 2_000  # all of them are tried out when a lesson is checked
_EXAMPLE = '{ value = 350, unit = "km" }'
_RANGE = ("from", "to", "step")
_SHOWN = 5


def read_givens(table: Table) -> tuple[Given, ...]:
    """The givens of one exercise.

    Args:
        table: The exercise's table `given`; takes what is wrong.

    Returns:
        The givens with the values of the class version, in the order of the file.
    """
    givens = tuple(_given(name, table.table(name, _EXAMPLE)) for name in table.data)
    count = prod(len(given.varies) or 1 for given in givens)
    if count > MOST_COMBINATIONS:
        problem = f"the givens make {count:,} combinations, and each must be tried out"
        table.mistake(problem, f"take larger steps or fewer values, for at most {MOST_COMBINATIONS:,} combinations")
    return givens


def check_unit(unit: str, table: Table, *, known: bool) -> None:
    """Note a unit that is not known.

    Args:
        unit: As the author wrote it.
        table: Takes the mistake.
        known: Whether it is.
    """
    if not known:
        cure = 'write a unit of the school, such as km, km/s, min or h, or "" for a plain count'
        table.mistake(f"the unit '{unit}' is not known", cure, at="unit")


def _given(name: str, table: Table) -> Given:
    if not GIVEN_NAME.fullmatch(name):
        cure = "use small letters without accents, digits and _, such as altitude_km"
        table.mistake(f"'{name}' cannot be the name of a given", cure)
    if table.has("fact"):
        return _given_fact(name, table)
    value, unit = table.number("value"), table.text_or_empty("unit")
    check_unit(unit, table, known=is_unit(unit) or unit in UNITS)
    varies = _varies(table)
    table.done()
    if varies and table.has("value") and value not in varies:
        problem = f"value = {number_said(value)}, that of the class version, is none of the values that students get"
        table.mistake(problem, "use one of these", _shown(varies), at="value")
    return Given(name, value, unit, varies=varies)


def _varies(table: Table) -> tuple[float, ...]:
    """The values that students may get; () where all get the same, and where there is a mistake."""
    ranged = [name for name in _RANGE if table.has(name)]
    if ranged and table.has("among"):
        table.mistake(f"the given has both 'among' and '{ranged[0]}'", "keep one way to say what varies", at="among")
    steps = _steps(table) if ranged else ()
    return _among(table) if table.has("among") else steps


def _among(table: Table) -> tuple[float, ...]:
    values = table.numbers("among")
    if values is None or len(set(values)) == len(values) > 1:
        return values or ()
    table.mistake("'among' needs two values or more, all different", "write among = [300, 350, 400]", at="among")
    return ()


def _steps(table: Table) -> tuple[float, ...]:
    start, end, step = table.number("from"), table.number("to"), table.number("step")
    if not all(map(table.has, _RANGE)):
        return ()  # what is missing was noted
    # Steps are added up as they are written: 0.1 three times is 0.3.
    first, last, each = (Decimal(str(number)) for number in (start, end, step))
    if each <= 0 or last <= first:
        problem = f"from {number_said(start)} to {number_said(end)} in steps of {number_said(step)} there is no way"
        table.mistake(problem, "write a smaller 'from', a larger 'to' and a step above 0", at="step")
        return ()
    count, rest = divmod(last - first, each)
    if rest:
        problem = f"steps of {number_said(step)} from {number_said(start)} do not end at {number_said(end)}"
        table.mistake(problem, f"write to = {float(first + count * each):.12g}, or another step", at="step")
    if count >= MOST_COMBINATIONS:
        problem = f"that makes {int(count) + 1:,} values"
        table.mistake(problem, f"take larger steps, for at most {MOST_COMBINATIONS:,} values", at="step")
        return ()
    return tuple(float(first + place * each) for place in range(int(count) + 1))


def _shown(values: tuple[float, ...]) -> tuple[str, ...]:
    def some() -> Iterator[str]:
        yield from map(number_said, values if len(values) <= _SHOWN else values[: _SHOWN - 1])
        if len(values) > _SHOWN:
            yield f"…, {number_said(values[-1])}"

    return tuple(some())


def _given_fact(name: str, table: Table) -> Given:
    source = table.text("fact")
    table.done()
    nothing = Given(name, 0.0, "", source)
    if not source:
        return nothing
    found = find_fact(source)
    if found is None:
        table.mistake(f"there is no fact called '{source}'", *near_facts(source), at="fact")
        return nothing
    if not isinstance(found.value, float):
        table.mistake(f"the fact '{source}' is no number", "use a fact that is a number", at="fact")
        return nothing
    return Given(name, found.value, found.unit, source)
