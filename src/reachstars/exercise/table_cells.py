"""The cells of a table, each read and marked like a number with its column's unit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reachstars.exercise.clean import is_blank
from reachstars.exercise.kinds import Column, Columns, DataTable, Key, Number
from reachstars.exercise.number_marks import mark_reading
from reachstars.exercise.reading import Reading, read_quantity
from reachstars.exercise.table import to_fill
from reachstars.exercise.verdict import Mark, Verdict
from reachstars.language import Language

_LONGEST = 60  # characters; a number with its unit needs about 30
Standing = Literal["fits", "wrong", "read", "unreadable", "missing"]

_OF_THE_WHOLE = ("right", "partly", "wrong", "recorded")  # feedback about the table, not about a cell
_STANDINGS: Mapping[Verdict, Standing] = {
    "right": "fits",
    "wrong": "wrong",
    "recorded": "read",
    "unclear": "unreadable",
    "empty": "missing",
}


@dataclass(frozen=True)
class Cell:
    """One cell that a learner fills.

    Attributes:
        column: Its column.
        row: Place of its row, from 0.
        reading: What was read in it.
        mark: What came of it, as if it were a number of its own.
        right: The right SI value, or None where nothing is judged.
    """

    column: Column
    row: int
    reading: Reading
    mark: Mark
    right: float | None

    @property
    def standing(self) -> Standing:
        """Whether it fits; a quantity of another kind is asked back like a text that cannot be read."""
        return "unreadable" if self.mark.slip == "wrong-dimension" else _STANDINGS[self.mark.verdict]

    @property
    def unit(self) -> str:
        """Its unit: as typed, or that of the column."""
        return self.reading.unit or self.column.unit


def read_cells(
    exercise: DataTable, texts: Sequence[Sequence[str]], right: Columns | None, language: Language
) -> tuple[Cell, ...]:
    """Every cell that learners fill, row by row.

    Args:
        exercise: The exercise.
        texts: What was typed, by rows.
        right: The right numbers, or None to record only.
        language: Language of the sentences.

    Returns:
        The cells from left to right and from top to bottom.
    """
    return tuple(_cells(exercise, texts, right, language))


def _cells(
    exercise: DataTable, texts: Sequence[Sequence[str]], right: Columns | None, language: Language
) -> Iterator[Cell]:
    columns = [(column, _number(exercise, column)) for column in to_fill(exercise)]
    for row, typed in enumerate(texts):
        for (column, number), text in zip(columns, typed, strict=True):
            value = right.values[column.id][row] if right else None
            key = None if value is None else Key(value)
            reading = _read(text)
            mark = mark_reading(number, reading, key, language, in_column=True)
            yield Cell(column, row, reading, mark, value)


def _read(text: str) -> Reading:
    # A table has many cells, and a page of words in each of them must not keep anybody waiting.
    if len(text.strip()) <= _LONGEST:
        return read_quantity(text)
    return Reading(trouble="empty" if is_blank(text) else "too-long")


def _number(exercise: DataTable, column: Column) -> Number:
    """The exercise that a cell of this column would be by itself."""
    return Number(
        id=exercise.id,
        title=exercise.title,
        prompt=exercise.prompt,
        objective=exercise.objective,
        given=exercise.given,
        feedback={name: words for name, words in exercise.feedback.items() if name not in _OF_THE_WHOLE},
        unit=column.unit,
        tolerance=column.tolerance or 0.0,
    )
