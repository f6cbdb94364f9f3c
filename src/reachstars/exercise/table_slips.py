"""Slips that run through a whole column: one sentence for all of its cells."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from reachstars.exercise.kinds import Column, Columns, DataTable
from reachstars.exercise.slips import is_within
from reachstars.exercise.table import heading, to_fill
from reachstars.exercise.table_cells import Cell
from reachstars.exercise.table_sentences import UNITS_MIXED_UP, unit_in_words
from reachstars.exercise.units import to_si
from reachstars.language import Language

_FEWEST = 2  # cells; one alone is not a whole column
_LARGEST_POWER = 6
_SIXTY = {("min", "s"): "minutes-for-seconds", ("s", "min"): "seconds-for-minutes"}  # what was typed, what is asked


@dataclass(frozen=True)
class ColumnSlip:
    """A slip of a whole column.

    Attributes:
        name: Name of the slip, as in feedback of exercises.toml.
        sentence: Name of the standard sentence, or "" for a slip of the author's own.
        values: What to put for the {names} in it.
    """

    name: str
    sentence: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


def column_slip(exercise: DataTable, cells: Sequence[Cell], right: Columns, language: Language) -> ColumnSlip | None:
    """The slip that explains every number of a column, the author's own ones first.

    Args:
        exercise: The exercise.
        cells: All cells that learners fill.
        right: The right numbers, and those of known slips.
        language: Language of the column's name.

    Returns:
        The slip, or None when no column as a whole is explained by one.
    """
    by_column = {column.id: _with_number(cells, column) for column in to_fill(exercise)}
    if known := _known(by_column, right):
        return known
    if swapped := _swapped(exercise, by_column, language):
        return swapped
    for column in to_fill(exercise):
        if slip := _of_column(exercise, column, by_column[column.id], language):
            return slip
    return None


def _with_number(cells: Sequence[Cell], column: Column) -> list[Cell]:
    return [cell for cell in cells if cell.column is column and cell.reading.number is not None]


def _near(column: Column) -> float:
    # A wide tolerance must not make every number look like some slip, nor a narrow one hide them all.
    return min(max(column.tolerance or 0.0, 0.01), 0.03)


def _known(by_column: Mapping[str, list[Cell]], right: Columns) -> ColumnSlip | None:
    found = (
        name
        for name, wrong in right.slips.items()
        if all(_is_met(by_column[column], values) for column, values in wrong.items())
        and any(cell.standing != "fits" for column in wrong for cell in by_column[column])
    )
    return next((ColumnSlip(name) for name in found), None)


def _is_met(cells: Sequence[Cell], values: Sequence[float]) -> bool:
    def meets(cell: Cell) -> bool:
        value = cell.mark.value
        return value is not None and is_within(value, values[cell.row], _near(cell.column))

    return len(cells) >= min(_FEWEST, len(values)) and all(meets(cell) for cell in cells)


def _swapped(exercise: DataTable, by_column: Mapping[str, list[Cell]], language: Language) -> ColumnSlip | None:
    for one, other in combinations(to_fill(exercise), 2):
        here, there = by_column[one.id], by_column[other.id]
        rights = {(cell.column.id, cell.row): cell.right for cell in (*here, *there)}
        paired = [
            cell for cell in (*here, *there) if cell.row in {each.row for each in here} & {each.row for each in there}
        ]
        if len(paired) < 2 * _FEWEST or all(cell.standing == "fits" for cell in paired):
            continue
        if all(_reads_as(cell, other if cell.column is one else one, rights) for cell in paired):
            values = {"first": heading(exercise, one, language), "second": heading(exercise, other, language)}
            return ColumnSlip("swapped-columns", "swapped-columns", values)
    return None


def _reads_as(cell: Cell, column: Column, rights: Mapping[tuple[str, int], float | None]) -> bool:
    """Whether the bare number of a cell is the right one of another column."""
    measure, right = to_si(cell.reading.number or 0.0, column.unit), rights[column.id, cell.row]
    return measure is not None and right is not None and is_within(measure.value, right, _near(column))


def _of_column(exercise: DataTable, column: Column, cells: list[Cell], language: Language) -> ColumnSlip | None:
    telling = [cell for cell in cells if cell.right]  # zero is zero in every unit
    if len(telling) < _FEWEST or any(cell.standing != "wrong" for cell in telling):
        return None
    title = {"column": heading(exercise, column, language)}
    if unit := _unit_of(column, telling):
        names = {"typed": unit_in_words(unit, language), "asked": unit_in_words(column.unit, language)}
        sentence = "column-own-unit" if unit == column.unit else "column-unit"
        return ColumnSlip(_SIXTY.get((unit, column.unit), "wrong-unit"), sentence, title | names)
    if all(is_within(-_value(cell), cell.right or 0.0, _near(column)) for cell in telling):
        return ColumnSlip("wrong-sign", "column-sign", title)
    return ColumnSlip("power-of-ten", "column-power-of-ten", title) if _power_of_ten(column, telling) else None


def _unit_of(column: Column, cells: Sequence[Cell]) -> str:
    """The unit in which every number of the column would be right, or ""."""
    asked = to_si(1.0, column.unit)
    for unit in UNITS_MIXED_UP:
        one = to_si(1.0, unit)
        if one is None or asked is None or one.dimension != asked.dimension:
            continue
        if all(is_within((cell.reading.number or 0.0) * one.value, cell.right or 0.0, _near(column)) for cell in cells):
            return unit
    return ""


def _power_of_ten(column: Column, cells: Sequence[Cell]) -> int:
    """The one power of ten by which every number is too large or too small; 0 if there is none."""
    ratio = _value(cells[0]) / (cells[0].right or 1.0)
    power = round(math.log10(ratio)) if 0 < ratio < math.inf else 0
    if abs(power) > _LARGEST_POWER:
        return 0
    shifted = all(is_within(_value(cell), (cell.right or 0.0) * 10.0**power, _near(column)) for cell in cells)
    return power if shifted else 0


def _value(cell: Cell) -> float:
    return cell.mark.value or 0.0
