"""Fields that several kinds of exercise have in common."""

from collections.abc import Sequence

from reachstars.exercise.units import is_unit
from reachstars.lesson.givens import check_unit
from reachstars.lesson.toml import Table


def read_unit(table: Table) -> str:
    """The field unit; it must be one that answers can have.

    Args:
        table: The table that has the field.

    Returns:
        The unit, "" for a plain count.
    """
    unit = table.text_or_empty("unit")
    check_unit(unit, table, known=is_unit(unit))
    return unit


def read_tolerance(table: Table, *, exact: bool = False) -> float:
    """The field tolerance, a part of one; 0.02 where it is left out.

    Args:
        table: Where it stands; takes what is wrong.
        exact: Whether 0 is possible, too: a count, such as of tries, is right or wrong.

    Returns:
        The tolerance.
    """
    tolerance = table.number("tolerance", 0.02)
    if not 0 < tolerance < 1 and not (exact and tolerance == 0):
        problem = f"a tolerance of {tolerance:g} is not possible"
        table.mistake(problem, "write a part of one, such as 0.02 for 2 percent", at="tolerance")
    return tolerance


def check_ids(ids: Sequence[str], table: Table, at: str) -> None:
    """Note every id that two things share."""
    for twice in sorted({name for name in ids if name and ids.count(name) > 1}):
        table.mistake(f"two {at} have the id '{twice}'", "give each its own id", at=at)
