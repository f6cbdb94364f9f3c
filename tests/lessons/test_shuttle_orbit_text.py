"""What lesson 09 promises to a class: the same lesson in both languages, runnable, readable, and honest."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest

from reachstars import classroom
from reachstars.exercise.kinds import (
    DataTable,
    Exercise,
    Number,
    OneChoice,
    OpenAnswer,
    Prediction,
    Reflection,
    ShortText,
    Target,
)
from reachstars.facts.read import fact_value
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.model import Ask, CodeCell, Explore, Prose
from reachstars.lesson.read import read_languages

FOLDER = Path(__file__).parents[2] / "lessons" / "09-shuttle-orbit"
LESSONS = read_languages(FOLDER)
CARD = LESSONS["en"].card
EXERCISES = LESSONS["en"].exercises
HINTED = (Number, Target, OneChoice, ShortText, OpenAnswer, DataTable)
# Titles of the film's scenes, as its scene list has them.
SCENES_ABOVE_THE_EARTH = {"A Weightless Experience", "A Message from Home"}


def cells(language: Language) -> list[str]:
    return [block.source for block in LESSONS[language].blocks if isinstance(block, CodeCell)]


def prose(language: Language) -> list[str]:
    return [block.markdown for block in LESSONS[language].blocks if isinstance(block, Prose)]


def exercise(exercise_id: str) -> Exercise:
    found = LESSONS["en"].exercise(exercise_id)
    assert found is not None
    return found


def test_the_card_is_that_of_the_curriculum() -> None:
    assert (CARD.id, CARD.number, CARD.grades, CARD.minutes) == ("shuttle-orbit", 9, (8, 12), 50)
    assert CARD.title == Words("Round the world in 91 minutes", "La vuelta al mundo en 91 minutos")
    assert [(phase.id, phase.minutes) for phase in CARD.phases] == [
        ("engage", 6),
        ("explore", 9),
        ("explain", 15),
        ("extend", 9),
        ("evaluate", 8),
        ("recipe", 3),
    ]
    assert set(CARD.scenes) <= SCENES_ABOVE_THE_EARTH


def test_nine_exercises_are_of_eight_kinds() -> None:
    assert len(EXERCISES) == 9
    kinds = {Number, Prediction, OneChoice, ShortText, OpenAnswer, DataTable, Target, Reflection}
    assert {type(exercise) for exercise in EXERCISES} == kinds


def test_a_guess_comes_before_the_explorer() -> None:
    order = [
        block.exercise if isinstance(block, Ask) else block.explorer
        for block in LESSONS["en"].blocks
        if isinstance(block, Ask | Explore)
    ]

    assert order.index("first-guess") < order.index("altitude") < order.index("fourteen-sunrises")


def test_a_calculated_answer_is_flown_from_its_given_altitude() -> None:
    speed = exercise("orbit-speed")

    assert isinstance(speed, Number)
    assert speed.show is not None
    assert speed.show.explorer == "altitude"
    assert speed.show.sets == {"speed": "answer", "altitude": "altitude_km"}


def test_every_hint_ladder_has_three_steps_and_gives_nothing_away() -> None:
    for item in EXERCISES:
        if isinstance(item, HINTED):
            assert len(item.hints) == 3, item.id
        for hint in item.hints:
            assert not re.search(r"\d|\bfall(s|ing)?\b|\bca(e|er|yendo)\b", f"{hint.en} {hint.es}"), item.id


def test_run_all_gives_the_numbers_that_the_prose_says() -> None:
    names: dict[str, Any] = {name: getattr(classroom, name) for name in classroom.__all__}

    shown = [run(cell, names) for cell in cells("en")]

    assert shown == pytest.approx([7.7689, 89.019, 0.0, 8.0, 35_863.0, 7.7282], rel=1e-4)


def run(cell: str, names: dict[str, Any]) -> float:
    """Run a cell as a notebook does and give what it shows: the value of its last line."""
    *lines, last = ast.parse(cell).body
    assert isinstance(last, ast.Expr)
    exec(compile(ast.Module(lines, []), "cell", "exec"), names)  # noqa: S102 - the lesson's own cells
    return float(eval(compile(ast.Expression(last.value), "cell", "eval"), names))  # noqa: S307 - the same


def test_the_altitudes_typed_in_code_are_those_of_the_facts() -> None:
    typed = {int(number) for cell in cells("en") for number in re.findall(r"EARTH_RADIUS \+ (\d+) \* KM", cell)}

    assert typed == {fact_value("sts128.first_altitude") / 1000, fact_value("station.altitude") / 1000}


def test_keplers_third_law_stands_only_where_grades_nine_to_twelve_read() -> None:
    for language in LANGUAGES:
        for block in LESSONS[language].blocks:
            if isinstance(block, Prose) and "Kepler" in block.markdown:
                assert block.grades == (9, 12)
    assert "MS-ESS1-2" not in {standard.code for standard in CARD.standards}
    assert [s.code for s in CARD.standards if s.use == "teaches"] == ["HS-ESS1-4"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_of_prose_and_short_sentences(language: Language) -> None:
    for text in prose(language):
        paragraphs = re.sub(r"\$\$.*?\$\$", "", text, flags=re.DOTALL).split("\n\n")
        assert sum(len(paragraph.split()) for paragraph in paragraphs) < 180, text
        assert max(len(paragraph.split()) for paragraph in paragraphs) < 70, text
    sentences = [
        sentence.split() for text in prose(language) for sentence in re.split(r"(?<=[.?!:])\s+", text) if sentence
    ]
    assert sum(map(len, sentences)) / len(sentences) < 11
    assert max(map(len, sentences)) < 35


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_story_the_disagreements_and_the_night_are_told(language: Language) -> None:
    told = "\n".join(prose(language)).replace("\u00a0", " ")

    for number in ("5,755,275", "219", "0.4 min", "3 se", "15.7", "45 min", "36 min", "27 min", "33 min"):
        assert number in told


def test_the_rubric_has_four_levels_whose_numbers_are_those_of_the_flight() -> None:
    assert [level.level for level in CARD.rubric] == [1, 2, 3, 4]
    clock = 1_198_495
    true = {"219", "217", "1,198,495", "91.49", f"{clock / 219 / 60:.2f}", f"{clock / 217 / 60:.2f}"}
    for level in CARD.rubric:
        for text in (level.sample.en, level.sample.es):
            assert set(re.findall(r"\d[\d,.]*\d", text)) <= true
