"""Pairs as students make them, in both languages: the verdict, the points and the whole sentence.

The answers and their sentences stand in tests/exercise/answers/match*.toml, written by hand before the code.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from reachstars.exercise.kinds import Key, MatchPairs, Option, Pairs
from reachstars.exercise.mark import mark
from reachstars.language import LANGUAGES, Language, Words

_FOLDER = Path(__file__).with_name("answers")


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


def _options(table: Mapping[str, Mapping[str, str]]) -> tuple[Option, ...]:
    return tuple(Option(name, Words(**text)) for name, text in table.items())


def _exercise(name: str, table: Mapping[str, Any]) -> MatchPairs:
    prompt = Words(**table["prompt"])
    return MatchPairs(
        name,
        prompt,
        prompt,
        "objective",
        feedback={slip: Words(**words) for slip, words in table["feedback"].items()},
        points=table["points"],
        left=_options(table["left"]),
        right=_options(table["right"]),
        reuse=table.get("reuse", False),
    )


def _key(table: Mapping[str, Any]) -> Key:
    return Key(Pairs(table["key"], {name: (left, right) for name, (left, right) in table["slips"].items()}))


_EXERCISES = {name: (_exercise(name, table), _key(table)) for name, table in _table("match.toml").items()}
_TABLES = {language: _table(f"match.{language}.toml") for language in LANGUAGES}
_ROWS = [
    (language, exercise, *row)
    for language, table in _TABLES.items()
    for exercise, rows in table["answers"].items()
    for row in rows
]


def _expected(language: Language, name: str, verdict: str, slip: str, words: list[str]) -> str:
    own = "chair" if name == "friends" and slip == "swapped" else slip
    say: str = _TABLES[language]["say"][own or verdict]
    return say.format(*words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_twenty_answers_and_more(language: Language) -> None:
    assert sum(row[0] == language for row in _ROWS) >= 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_table_is_said_to_somebody(language: Language) -> None:
    said = {
        "chair" if (row[1], row[5]) == ("friends", "swapped") else row[5] or row[3]
        for row in _ROWS
        if row[0] == language
    }

    assert said == set(_TABLES[language]["say"])


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: f"{row[0]}-{row[1]}-{row[2]}")
def test_a_student_gets_the_verdict_the_points_and_the_whole_sentence(row: tuple[Any, ...]) -> None:
    language, name, pairs, verdict, points, slip, *words = row
    exercise, key = _EXERCISES[name]

    given = mark(exercise, pairs, key, language)

    expected = (verdict, points, slip, _expected(language, name, verdict, slip, words))
    assert (given.verdict, given.points, given.slip, given.say) == expected
