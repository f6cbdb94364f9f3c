"""The lesson that `reachstars new` copies is itself a good one."""

from pathlib import Path

import pytest

from reachstars.exercise.kinds import Columns, Outputs, Pairs
from reachstars.language import LANGUAGES
from reachstars.lesson.model import CodeCell, Explore, TeacherNote
from reachstars.lesson.read import read_languages

FOLDER = Path(__file__).parents[2] / "lessons" / "_template"
LESSONS = read_languages(FOLDER)


def test_it_is_a_complete_lesson_in_both_languages() -> None:
    card = LESSONS["en"].card

    assert (card.id, card.number) == ("my-lesson", 0)
    assert len(card.rubric) == 4
    assert len(card.phases) == 6


def test_it_shows_every_kind_of_exercise_once() -> None:
    kinds = [type(exercise).__name__ for exercise in LESSONS["en"].exercises]

    assert sorted(kinds) == [
        "CodeTask",
        "DataTable",
        "MatchPairs",
        "Number",
        "OneChoice",
        "OpenAnswer",
        "Prediction",
        "PutInOrder",
        "Reflection",
        "SeveralChoices",
        "ShortText",
        "Target",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_shows_every_kind_of_block(language: str) -> None:
    blocks = LESSONS["en" if language == "en" else "es"].blocks

    assert {CodeCell, Explore, TeacherNote} <= {type(block) for block in blocks}
    assert any(block.grades == (9, 12) for block in blocks)


def test_its_key_is_plain_arithmetic() -> None:
    keys = LESSONS["en"].keys

    assert keys["up-there"].answer == 5 * 100 * 1000
    assert keys["drive-time"].answer == pytest.approx(350 / 100 * 3600)
    assert keys["what-changes"].answer == frozenset({"higher", "slower"})
    assert keys["way-up"].answer == ("mountain", "airliner", "border", "station")
    assert keys["any-drive"].answer == Outputs(
        (16000.0, 3000.0, 100.0),
        {"turned-around": (25 / 400000, 30 / 90000, 10 / 1000)},
        keys["any-drive"].answer.model if isinstance(keys["any-drive"].answer, Outputs) else "",
    )
    assert keys["words-alike"].answer == Pairs(
        {"distance": "r", "exit": "t", "success": "q", "road": "p"},
        {"looks-like-exit": ("exit", "q"), "looks-like-exito": ("success", "t")},
    )
    assert keys["bus-heights"].answer == Columns(
        {"height": (50e3, 100e3, 200e3, 350e3)}, {"stands-still": {"height": (100e3,) * 4}}
    )
    assert keys["drive-time"].slips == {"upside-down": pytest.approx(100 / 350 * 3600)}


def test_its_files_teach_an_author_by_their_comments() -> None:
    for name in ("lesson.toml", "exercises.toml"):
        assert (FOLDER / name).read_text(encoding="utf-8").count("#") >= 8, name
