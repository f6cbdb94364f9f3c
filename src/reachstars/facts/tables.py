"""Looks a printed table up by its name: data/ascents.toml holds ascents.sts121, with the source that printed it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from reachstars.errors import AuthorError, FactError, Mistake
from reachstars.facts.read import Source, read_sources
from reachstars.facts.units import UNITS
from reachstars.language import LANGUAGES, Words


@dataclass(frozen=True)
class Table:
    """Rows as a source prints them.

    Attributes:
        name: File and name, such as ascents.sts121.
        columns: Name of each column.
        units: Unit of each column, a key of facts.units.UNITS.
        rows: The printed numbers, in those units.
        source: Who says so.
        note: What to know about it.
    """

    name: str
    columns: tuple[str, ...]
    units: tuple[str, ...]
    rows: tuple[tuple[float, ...], ...]
    source: Source
    note: Words

    def column(self, name: str) -> tuple[float, ...]:
        """A column's numbers in SI units.

        Args:
            name: The column's name.

        Returns:
            Its numbers from the first row to the last.

        Raises:
            FactError: If there is no such column; the message names those there are.
        """
        if name not in self.columns:
            raise FactError(
                f"The table {self.name} has no column '{name}'. It has: {', '.join(self.columns)}.",
                f"La tabla {self.name} no tiene la columna '{name}'. Tiene: {', '.join(self.columns)}.",
            )
        number = self.columns.index(name)
        return tuple(row[number] * UNITS[self.units[number]].si for row in self.rows)


def table(name: str) -> Table:
    """The table of that name.

    Args:
        name: File and name, such as ascents.sts121.

    Returns:
        The table with its source.

    Raises:
        FactError: If there is no such table; the message names near ones.
    """
    tables = all_tables()
    if name not in tables:
        near = get_close_matches(name, tables, n=3) or sorted(tables)[:3]
        raise FactError(
            f"There is no table called '{name}'. Near it are: {', '.join(near)}.",
            f"No hay ninguna tabla que se llame '{name}'. Parecidas: {', '.join(near)}.",
        )
    return tables[name]


@cache
def all_tables() -> Mapping[str, Table]:
    """Every table by its name.

    Raises:
        AuthorError: If a data file has mistakes; all of them at once.
    """
    tables: dict[str, Table] = {}
    mistakes: list[Mistake] = []
    data = files("reachstars.facts").joinpath("data")
    for file in sorted(data.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            read_tables(
                file.name.removesuffix(".toml"), tomllib.loads(file.read_text(encoding="utf-8")), tables, mistakes
            )
    if mistakes:
        raise AuthorError(tuple(mistakes))
    return MappingProxyType(tables)


def read_tables(prefix: str, data: Mapping[str, Any], tables: dict[str, Table], mistakes: list[Mistake]) -> None:
    """Read the tables of one data file into tables, and what is wrong with them into mistakes."""
    where = f"facts/data/{prefix}.toml"
    sources = dict(read_sources(data.get("source", {}), where, []))
    for name, entry in data.get("table", {}).items():
        problem = _problem(entry, sources)
        if problem:
            mistakes.append(Mistake(f"{where}, [table.{name}]", *problem))
            continue
        tables[f"{prefix}.{name}"] = Table(
            f"{prefix}.{name}",
            tuple(entry["columns"]),
            tuple(entry["units"]),
            tuple(tuple(float(number) for number in row) for row in entry["rows"]),
            sources[entry["source"]],
            Words(**entry["note"]),
        )


def _problem(entry: Mapping[str, Any], sources: Mapping[str, Source]) -> tuple[str, str] | None:
    """What is wrong with a table: problem and cure."""
    columns, rows = entry.get("columns", []), entry.get("rows", [])
    if entry.get("source") not in sources:
        return "the table has no source", "name one of the sources of this file"
    if set(entry.get("note", {})) != set(LANGUAGES):
        return "the note is not there in every language", "write note.en and note.es"
    if len(entry.get("units", [])) != len(columns) or not set(entry.get("units", [])) <= set(UNITS):
        return "the columns and their units do not fit", "give each column one unit of facts/units.py"
    numbers = all(type(number) in {int, float} for row in rows for number in row)
    if not columns or not rows or not numbers or {len(row) for row in rows} != {len(columns)}:
        return "the rows do not fit the columns", "give each row one number for each column"
    return None
