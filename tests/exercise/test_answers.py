"""The hand-written table of student answers."""

import tomllib
from pathlib import Path
from typing import cast

import pytest

from reachstars.exercise.kinds import Exercise, Key
from reachstars.exercise.mark import mark
from reachstars.language import Language

_TABLE = tomllib.loads(Path(__file__).with_name("answers.toml").read_text(encoding="utf-8"))
_ROWS = [(exercise, *row) for exercise, rows in _TABLE.items() for row in rows]


def test_the_table_has_at_least_120_answers_in_two_languages() -> None:
    languages = [row[1] for row in _ROWS]

    assert len(languages) >= 120
    assert languages.count("es") >= 40


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: "-".join(row[:3]))
def test_every_answer_of_the_table_gets_its_verdict_and_slip(
    exercises: dict[str, Exercise], keys: dict[str, Key], row: tuple[str, ...]
) -> None:
    exercise, language, typed, verdict, slip = row

    given = mark(exercises[exercise], typed, keys[exercise], cast("Language", language))

    assert (given.verdict, given.slip) == (verdict, slip)
    assert given.say
