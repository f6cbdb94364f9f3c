"""Tables of numbers: which columns learners fill, what each cell is called, and what stands in an answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from reachstars.exercise.clean import is_blank
from reachstars.exercise.kinds import Column, DataTable
from reachstars.exercise.listed import is_nothing
from reachstars.exercise.number_marks import typed_number
from reachstars.exercise.prompt import named
from reachstars.exercise.saying import fill, number_said
from reachstars.language import Language, Words
from reachstars.logbook.event import Json

ROW = Words(en="Row", es="Fila")
_CELL = Words(en="{column}, row {row}", es="{column}, fila {row}")


@dataclass(frozen=True)
class Grid:
    """A table as it is read, in one language.

    Attributes:
        header: The heading of each column, with its unit.
        rows: The text of each cell, by rows; a cell without an answer is "".
        typed: Whether a column is one that learners fill, by column.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    typed: tuple[bool, ...]


def to_fill(exercise: DataTable) -> tuple[Column, ...]:
    """The columns that learners fill, from left to right."""
    return tuple(column for column in exercise.columns if not column.values)


def has_right_answer(exercise: DataTable) -> bool:
    """Whether a learner's numbers are judged, and not only recorded."""
    return any(column.tolerance is not None for column in to_fill(exercise))


def heading(exercise: DataTable, column: Column, language: Language) -> str:
    """What a column is called: Height (km)."""
    return named(column.title, column.unit, exercise, language)


def cell_name(exercise: DataTable, column: Column, row: int, language: Language) -> str:
    """What a cell is called where nobody sees its table: Height (km), row 3: Time (h) 3.

    Args:
        exercise: The exercise.
        column: The column of the cell.
        row: Place of its row, from 0.
        language: Language of the name.

    Returns:
        Column, row and the numbers that the author filled in beside it.
    """
    parts = {"column": heading(exercise, column, language), "row": str(row + 1)}
    cell = fill(_CELL.in_language(language), parts)
    given = [each for each in exercise.columns if each.values]
    beside = ", ".join(f"{heading(exercise, each, language)} {_value_said(each, row)}" for each in given)
    return f"{cell}: {beside}" if beside else cell


def cells_in(exercise: DataTable, answer: Json) -> tuple[tuple[str, ...], ...] | None:
    """The texts in an answer.

    Args:
        exercise: The exercise.
        answer: The answer as data, hostile until read here.

    Returns:
        The text of each cell that learners fill, by rows; what an earlier table did not have yet is "". None if the
        answer is no such table.
    """
    written = [] if is_nothing(answer) else answer
    if not isinstance(written, list) or len(written) > exercise.rows:
        return None
    width = len(to_fill(exercise))
    rows = [_texts(row, width) for row in written]
    read = tuple(row for row in rows if row is not None)
    if len(read) < len(rows):
        return None
    return (*read, *[("",) * width] * (exercise.rows - len(read)))


def is_empty(cells: Sequence[Sequence[str]]) -> bool:
    """Whether nothing was typed in any cell."""
    return all(is_blank(text) for row in cells for text in row)


def grid(exercise: DataTable, cells: Sequence[Sequence[str]], language: Language) -> Grid:
    """The whole table with what was typed into it.

    Args:
        exercise: The exercise.
        cells: The text of each cell that learners fill, by rows.
        language: Language of the headings.

    Returns:
        The table as it is read.
    """
    columns = exercise.columns
    places = {column.id: place for place, column in enumerate(to_fill(exercise))}

    def text(column: Column, row: int) -> str:
        return _value_said(column, row) if column.values else cells[row][places[column.id]].strip()

    return Grid(
        header=tuple(heading(exercise, column, language) for column in columns),
        rows=tuple(tuple(text(column, row) for column in columns) for row in range(exercise.rows)),
        typed=tuple(not column.values for column in columns),
    )


def grid_of(exercise: DataTable, answer: Json, language: Language) -> Grid | None:
    """The table with an answer in it; None where nothing was typed, or the answer is no table."""
    cells = cells_in(exercise, answer)
    return None if cells is None or is_empty(cells) else grid(exercise, cells, language)


def in_a_line(exercise: DataTable, answer: Json, language: Language) -> str | None:
    """What was typed, column by column: Height (km): 100 · 200; None where the answer is no table."""
    cells = cells_in(exercise, answer)
    if cells is None or is_empty(cells):
        return None if cells is None else ""
    return "; ".join(
        f"{heading(exercise, column, language)}: {' · '.join(row[place].strip() or '–' for row in cells)}"
        for place, column in enumerate(to_fill(exercise))
    )


def _value_said(column: Column, row: int) -> str:
    """A number that the author filled in; a year has no comma."""
    return f"{column.values[row]:.0f}" if column.unit == "year" else number_said(column.values[row])


def _texts(row: Json, width: int) -> tuple[str, ...] | None:
    if not isinstance(row, list) or len(row) > width:
        return None
    texts = tuple(text for cell in row if (text := _text(cell)) is not None)
    return (*texts, *[""] * (width - len(row))) if len(texts) == len(row) else None


def _text(cell: Json) -> str | None:
    if cell is None or isinstance(cell, str):
        return cell or ""
    # A number that stands there as data is one that somebody else wrote: from paper, or another program.
    number = typed_number(cell)
    return number.removesuffix("e0") if number is not None else None
