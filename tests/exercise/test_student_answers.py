"""What students really type, in both languages: the whole sentence on the screen, as a patient teacher would say it.

The answers and their sentences stand in tests/exercise/answers/, written by hand before the code that passes them.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from reachstars.exercise.kinds import Exercise, Key, Number, OpenAnswer, ShortText
from reachstars.exercise.mark import mark
from reachstars.language import LANGUAGES, Language, Words

_FOLDER = Path(__file__).with_name("answers")


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


def _exercise(name: str, table: Mapping[str, Any]) -> Exercise:
    prompt = Words(**table["prompt"])
    if table["kind"] == "short":
        return ShortText(name, prompt, prompt, "objective")
    if table["kind"] == "open":
        return OpenAnswer(name, prompt, prompt, "objective")
    feedback = {slip: Words(**words) for slip, words in table.get("feedback", {}).items()}
    unit, tolerance = table["unit"], table["tolerance"]
    return Number(name, prompt, prompt, "objective", feedback=feedback, unit=unit, tolerance=tolerance)


def _key(table: Mapping[str, Any]) -> Key:
    if table["kind"] == "number":
        return Key(table["answer"], table.get("slips", {}))
    return Key(tuple(table["accepted"]) if table["kind"] == "short" else Words(en="sample", es="sample"))


_EXERCISES = {name: (_exercise(name, table), _key(table)) for name, table in _table("exercises.toml").items()}
_TABLES = {language: _table(f"answers.{language}.toml") for language in LANGUAGES}
_ROWS = [
    (language, exercise, *row)
    for language, table in _TABLES.items()
    for exercise, rows in table["answers"].items()
    for row in rows
]


def _expected(language: Language, verdict: str, slip: str, heard: str, sentence: str = "") -> str:
    say: str = _TABLES[language]["say"][sentence or slip or verdict]
    return say.format(*heard.split("|"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_300_answers_none_of_them_twice(language: Language) -> None:
    typed = [row[1:3] for row in _ROWS if row[0] == language]

    assert len(typed) >= 300
    assert len(set(typed)) == len(typed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_table_is_said_to_somebody(language: Language) -> None:
    said = {(row[6:7] or (row[4] or row[3],))[0] for row in _ROWS if row[0] == language}

    assert said == set(_TABLES[language]["say"])


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: "-".join(row[:3]))
def test_a_student_gets_the_verdict_and_the_whole_sentence(row: tuple[Any, ...]) -> None:
    language, name, typed, verdict, slip, *heard = row
    exercise, key = _EXERCISES[name]

    given = mark(exercise, typed, key, language)

    shown = " ".join(filter(None, (given.understood, given.say)))
    assert (given.verdict, given.slip, shown) == (verdict, slip, _expected(language, verdict, slip, *heard))
