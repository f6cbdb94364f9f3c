"""The right numbers of a table, with as many digits as its tolerances tell apart."""

from collections.abc import Mapping, Sequence

from reachstars.exercise.kinds import Column, Columns, DataTable
from reachstars.exercise.table import Grid, grid, heading, to_fill
from reachstars.exercise.units import from_si
from reachstars.language import Language
from reachstars.publish.digits import rounded_said

Values = Mapping[str, Sequence[float]]


def right_texts(exercise: DataTable, right: Columns) -> tuple[tuple[str, ...], ...]:
    """The right number of each cell that students fill, by rows, as a student could type it."""
    return _texts(exercise, right.values)


def slip_texts(exercise: DataTable, right: Columns, slip: str) -> tuple[tuple[str, ...], ...]:
    """The table of a student who made that slip, and nothing else wrong."""
    return _texts(exercise, {**right.values, **right.slips[slip]})


def right_grid(exercise: DataTable, right: Columns, language: Language) -> Grid:
    """The whole table with its right numbers."""
    return grid(exercise, right_texts(exercise, right), language)


def right_lines(exercise: DataTable, right: Columns, language: Language) -> tuple[str, ...]:
    """The right numbers of each column in a line."""
    return _lines(exercise, right.values, language)


def slip_lines(exercise: DataTable, right: Columns, slip: str, language: Language) -> tuple[str, ...]:
    """The wrong numbers of a slip, a line for each column that it changes."""
    return _lines(exercise, right.slips[slip], language)


def _lines(exercise: DataTable, values: Values, language: Language) -> tuple[str, ...]:
    return tuple(
        f"{heading(exercise, column, language)}: {' · '.join(_said(column, value) for value in values[column.id])}"
        for column in to_fill(exercise)
        if column.id in values
    )


def _texts(exercise: DataTable, values: Values) -> tuple[tuple[str, ...], ...]:
    columns = to_fill(exercise)
    return tuple(tuple(_said(column, values[column.id][row]) for column in columns) for row in range(exercise.rows))


def _said(column: Column, value: float) -> str:
    return rounded_said(from_si(value, column.unit), column.tolerance or 0.0, column.unit)
