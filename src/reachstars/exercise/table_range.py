"""Numbers that a learner brought and that can hardly be: a kind question, and what may have been meant."""

from collections.abc import Iterator, Sequence

from reachstars.exercise.kinds import DataTable
from reachstars.exercise.saying import typed_said
from reachstars.exercise.table import heading
from reachstars.exercise.table_cells import Cell
from reachstars.exercise.table_sentences import UNITS_MIXED_UP, table_says
from reachstars.exercise.units import from_si, is_unit, to_si
from reachstars.language import Language

_NEXT = (0.1, 10.0)  # one zero too many or too few is typed soonest
_FARTHER = (0.01, 100.0, 0.001, 1000.0)


def question(exercise: DataTable, cells: Sequence[Cell], language: Language) -> str:
    """The question about the first number outside of its column's range; "" when every one makes sense.

    Args:
        exercise: The exercise.
        cells: All cells that learners fill, each of them read.
        language: Language of the question.

    Returns:
        One or two sentences that name the row and the column.
    """
    strange = next(
        (cell for cell in cells if cell.mark.value is not None and not makes_sense(cell, cell.mark.value)), None
    )
    if strange is None:
        return ""
    number, unit = strange.reading.number or 0.0, strange.unit
    meant = next(_meant(strange), "")
    asked = (
        table_says("did-you-mean", language, {"quantity": meant}) if meant else table_says("read-it-right", language)
    )
    values = {
        "row": str(strange.row + 1),
        "column": heading(exercise, strange.column, language),
        "quantity": typed_said(number, unit),
        "question": asked,
    }
    return table_says("implausible", language, values)


def doubt(exercise: DataTable, cells: Sequence[Cell], language: Language) -> tuple[Cell, str, str] | None:
    """The first number whose point may also have meant thousands, where both make sense."""
    for cell in cells:
        if cell.reading.doubt and cell.reading.number is not None:
            first, second = cell.reading.doubt
            other = to_si(float(second), cell.unit)
            if other is not None and makes_sense(cell, other.value):
                return cell, first, second
    return None


def makes_sense(cell: Cell, value: float) -> bool:
    """Whether an SI value lies in the range of the cell's column."""
    number, column = from_si(value, cell.column.unit), cell.column
    return (column.least is None or number >= column.least) and (column.most is None or number <= column.most)


def _meant(cell: Cell) -> Iterator[str]:
    """What may have been meant and makes sense, the likeliest first."""
    for number, unit in _candidates(cell):
        measure = to_si(number, unit)
        if measure is not None and is_unit(unit) and makes_sense(cell, measure.value):
            yield typed_said(number, unit)


def _candidates(cell: Cell) -> Iterator[tuple[float, str]]:
    number, unit = cell.reading.number or 0.0, cell.unit
    if not number:
        return
    if cell.reading.doubt:
        yield float(cell.reading.doubt[1]), unit
    yield -number, unit
    for factor in _NEXT:
        yield number * factor, unit
    asked = to_si(1.0, cell.column.unit)
    for other in UNITS_MIXED_UP:
        one = to_si(1.0, other)
        if one is not None and asked is not None and one.dimension == asked.dimension:
            yield number, other
    for factor in _FARTHER:
        yield number * factor, unit
