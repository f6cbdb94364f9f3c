"""Printed tables."""

from typing import Any

import pytest

from reachstars.errors import FactError, Mistake
from reachstars.facts.tables import Table, all_tables, read_tables, table

SOURCE = {"title": "T", "author": "A", "where": "archive", "licence": "none", "taken": "2026-11-01", "by": "us"}
ENTRY = {"source": "log", "note": {"en": "n", "es": "n"}, "columns": ["speed"], "units": ["ft/s"], "rows": [[1], [2]]}


def read(**changed: Any) -> tuple[dict[str, Table], list[Mistake]]:
    tables: dict[str, Table] = {}
    mistakes: list[Mistake] = []
    read_tables("test", {"source": {"log": SOURCE}, "table": {"a": {**ENTRY, **changed}}}, tables, mistakes)
    return tables, mistakes


def test_nasas_table_of_sts_121_has_its_27_rows() -> None:
    rows = table("ascents.sts121")

    assert rows.column("time") == tuple(float(second) for second in range(0, 521, 20))
    assert rows.rows[0] == (0, -8, 0, 2.45)
    assert rows.rows[-1] == (520, 105_069, 7_581, 0.10)
    assert rows.source.author == "NASA"


def test_a_column_is_in_si_units() -> None:
    tables, mistakes = read()

    assert mistakes == []
    assert tables["test.a"].column("speed") == (0.3048, 0.6096)


def test_every_table_has_a_source_that_can_be_looked_up() -> None:
    assert [name for name, found in all_tables().items() if len(found.source.where) < 5] == []


def test_an_unknown_table_or_column_is_answered_with_near_ones() -> None:
    with pytest.raises(FactError, match=r"^There is no table called 'ascents\.sts120'\. Near it are: ascents\.sts121"):
        table("ascents.sts120")
    with pytest.raises(FactError, match=r"^The table ascents\.sts49 has no column 'height'\. It has: time, speed\.$"):
        table("ascents.sts49").column("height")


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"source": "web"}, "the table has no source"),
        ({"note": {"en": "n"}}, "the note is not there in every language"),
        ({"units": ["furlong"]}, "the columns and their units do not fit"),
        ({"units": []}, "the columns and their units do not fit"),
        ({"rows": [[1, 2]]}, "the rows do not fit the columns"),
        ({"rows": []}, "the rows do not fit the columns"),
        ({"rows": [["1"]]}, "the rows do not fit the columns"),
    ],
)
def test_a_mistake_in_a_table_is_told(changed: dict[str, Any], problem: str) -> None:
    tables, mistakes = read(**changed)

    assert tables == {}
    assert [(mistake.where, mistake.problem) for mistake in mistakes] == [("facts/data/test.toml, [table.a]", problem)]
