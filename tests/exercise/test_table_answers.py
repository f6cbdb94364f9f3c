"""Tables as students fill them, in both languages: verdict, slip, points and the whole sentence.

The tables stand in tests/exercise/answers/, written by hand before the code that passes them.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from reachstars.exercise.kinds import Column, Columns, DataTable, Key
from reachstars.exercise.mark import mark
from reachstars.language import LANGUAGES, Words
from reachstars.logbook.event import Json

_FOLDER = Path(__file__).with_name("answers")


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


def _exercise(name: str, table: Mapping[str, Any]) -> DataTable:
    prompt = Words(**table["prompt"])
    columns = tuple(
        Column(**{**column, "title": Words(**column["title"]), "values": tuple(column.get("values", ()))})
        for column in table["columns"]
    )
    feedback = {slip: Words(**words) for slip, words in table.get("feedback", {}).items()}
    points = table.get("points", 1)
    return DataTable(
        name, prompt, prompt, "objective", feedback=feedback, points=points, columns=columns, rows=table["rows"]
    )


def _key(table: Mapping[str, Any]) -> Key | None:
    return Key(Columns(table["answer"], table.get("slips", {}))) if "answer" in table else None


_EXERCISES = {name: (_exercise(name, table), _key(table)) for name, table in _table("tables.toml").items()}
_ROWS = [
    (language, name, *row)
    for language in LANGUAGES
    for name, rows in _table(f"tables.{language}.toml").items()
    for row in rows
]


def _answer(typed: str) -> Json:
    return [list(row.split("|")) for row in typed.split(";")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_20_tables_none_of_them_twice(language: str) -> None:
    typed = [row[1:3] for row in _ROWS if row[0] == language]

    assert len(typed) >= 20
    assert len(set(typed)) == len(typed)


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: "-".join(row[:3]))
def test_a_student_gets_the_verdict_the_points_and_the_whole_sentence(row: tuple[Any, ...]) -> None:
    language, name, typed, verdict, slip, points, say = row
    exercise, key = _EXERCISES[name]

    given = mark(exercise, _answer(typed), key, language)

    shown = " ".join(filter(None, (given.understood, given.say)))
    assert (given.verdict, given.slip, given.points, shown) == (verdict, slip, None if points < 0 else points, say)
