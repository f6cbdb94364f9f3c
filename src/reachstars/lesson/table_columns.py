"""Reads the columns of a table that students fill."""

import re
from typing import Any

from reachstars.exercise.kinds import Column
from reachstars.lesson.fields import check_ids, read_tolerance, read_unit
from reachstars.lesson.toml import Table

_ID = re.compile(r"[a-z][a-z0-9_]*")
_MOST_COLUMNS = 6  # that fit on a sheet of paper
_MOST_ROWS = 20
_OF_FILLED = ("least", "most", "tolerance")


def read_data_columns(table: Table) -> dict[str, Any]:
    """The fields of a table that other exercises do not have; what is wrong goes to the table's mistakes.

    Args:
        table: The exercise.

    Returns:
        Its columns and its rows, by name.
    """
    rows = table.whole("rows", at_least=1)
    if rows > _MOST_ROWS:
        table.mistake(f"a table of {rows} rows is too long", f"write {_MOST_ROWS} rows or less", at="rows")
    entries = table.tables("columns")
    columns = tuple(_column(entry, rows) for entry in entries)
    filled = [column for column, entry in zip(columns, entries, strict=True) if not entry.has("values")]
    if not filled:
        cure = "add a column without values; lessons/_template/exercises.toml shows how"
        table.mistake("the table has no column for students to fill", cure, at="columns")
    if len(columns) > _MOST_COLUMNS:
        cure = f"write {_MOST_COLUMNS} columns or less, or make two tables"
        table.mistake(f"a table of {len(columns)} columns is too wide", cure, at="columns")
    ids = [column.id for column in columns]
    check_ids(ids, table, "columns")
    for name in sorted({*ids} & {*table.table("given").data}):
        table.mistake(f"a column and a given are both called '{name}'", "give each its own name", at="columns")
    _check_tolerances(filled, table)
    return {"columns": columns, "rows": rows}


def _column(table: Table, rows: int) -> Column:
    name, title, unit = table.text("id"), table.words("title"), read_unit(table)
    if name and not _ID.fullmatch(name):
        cure = "use small letters without accents, digits and _, such as height"
        table.mistake(f"'{name}' cannot be the id of a column", cure, at="id")
    if table.has("values"):
        values = table.numbers("values")
        _check_values(values, rows, table)
        table.done()
        return Column(name, title, unit, values or ())
    least, most = _limit("least", table), _limit("most", table)
    if least is not None and most is not None and least >= most:
        table.mistake(f"least is {least:g} and most is {most:g}", "write the smaller number as least", at="least")
    tolerance = read_tolerance(table)
    table.done()
    return Column(name, title, unit, least=least, most=most, tolerance=tolerance if table.has("tolerance") else None)


def _limit(name: str, table: Table) -> float | None:
    limit = table.number(name, 0.0)  # asked for in any case, so that the field is known
    return limit if table.has(name) else None


def _check_values(values: tuple[float, ...] | None, rows: int, table: Table) -> None:
    if values is not None and rows and len(values) != rows:
        problem = f"the column has {len(values)} values, and the table has {rows} rows"
        table.mistake(problem, "write a value for each row", at="values")
    for field in _OF_FILLED:
        if table.has(field):
            cure = f"delete {field}, or delete values and let students fill the column"
            table.mistake(f"a column with values has no use for '{field}'", cure, at=field)
            table.number(field)


def _check_tolerances(filled: list[Column], table: Table) -> None:
    without = next((column.id for column in filled if column.tolerance is None), "")
    if without and any(column.tolerance is not None for column in filled):
        cure = "give each column that students fill a tolerance, or none: then their numbers are recorded, not judged"
        table.mistake(f"the column '{without}' has no tolerance, and others have one", cure, at="columns")
