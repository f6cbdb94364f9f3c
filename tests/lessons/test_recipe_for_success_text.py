"""What lesson 01 promises to a class: two doors, one story in both languages, and numbers that can be traced."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest

from reachstars import classroom
from reachstars.errors import Mistake
from reachstars.exercise.kinds import OpenAnswer, Prediction, Reflection
from reachstars.facts.read import all_facts
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.calculated import load_numbers
from reachstars.lesson.edition import edition
from reachstars.lesson.model import Ask, CodeCell, Prose
from reachstars.lesson.read import read_languages

FOLDER = Path(__file__).parents[2] / "lessons" / "01-recipe-for-success"
LESSONS = read_languages(FOLDER)
CARD = LESSONS["en"].card
EXERCISES = LESSONS["en"].exercises
MISTAKES: list[Mistake] = []
NUMBERS = load_numbers(FOLDER / "numbers.py", MISTAKES)
# Titles of the film's scenes, as its scene list has them.
SCENES = ("The Dream Begins", "The Tough Decisions", "Reflections of Accomplishment")


def prose(language: Language) -> str:
    return "\n".join(block.markdown for block in LESSONS[language].blocks if isinstance(block, Prose))


BOARD = "page.recipe()"  # one short call, which shows the board of the learner's own recipe


def cells(language: Language) -> list[str]:
    return [block.source for block in LESSONS[language].blocks if isinstance(block, CodeCell) and block.source != BOARD]


def test_the_card_is_that_of_the_curriculum() -> None:
    assert (CARD.id, CARD.number, CARD.grades, CARD.minutes) == ("recipe-for-success", 1, (5, 12), 50)
    assert CARD.title == Words("The Recipe for Success", "La receta del éxito")
    assert CARD.scenes == SCENES
    assert sum(phase.minutes for phase in CARD.phases) == 50


def test_nine_exercises_of_eight_kinds_serve_every_objective() -> None:
    assert len(EXERCISES) == 9
    assert len({type(exercise) for exercise in EXERCISES}) == 8
    assert {exercise.objective for exercise in EXERCISES} == {objective.id for objective in CARD.objectives}


def test_a_guess_comes_first_and_the_private_recipe_last() -> None:
    asked = [block.exercise for block in LESSONS["en"].blocks if isinstance(block, Ask)]

    assert asked == [exercise.id for exercise in EXERCISES]
    assert isinstance(EXERCISES[0], Prediction)
    assert isinstance(EXERCISES[-1], Reflection)


def test_every_hint_ladder_has_three_steps_and_gives_nothing_away() -> None:
    for item in EXERCISES:
        assert len(item.hints) == (0 if isinstance(item, Prediction | Reflection) else 3), item.id
        for hint in item.hints:
            assert not re.search(r"\d", f"{hint.en} {hint.es}"), item.id


def test_grade_five_meets_no_formula_and_no_code() -> None:
    for language in LANGUAGES:
        young = edition(LESSONS[language], "student", (5, 8))
        assert [block.source for block in young.blocks if isinstance(block, CodeCell)] == [BOARD]
        assert not any(isinstance(block, Prose) and "$" in block.markdown for block in young.blocks)
        assert sum(isinstance(block, Ask) for block in young.blocks) == 8


def test_run_all_shows_that_a_year_in_the_middle_does_not_change_the_road() -> None:
    names: dict[str, Any] = {name: getattr(classroom, name) for name in classroom.__all__}

    assert [run(cell, names) for cell in cells("en")] == [([15, 22], 37), 1]
    assert run(cells("en")[0].replace("jose.lab_year", "jose.lab_year_other", 1), names) == ([18, 19], 37)


def run(cell: str, names: dict[str, Any]) -> object:
    """Run a cell as a notebook does and give what it shows: the value of its last line."""
    *lines, last = ast.parse(cell).body
    assert isinstance(last, ast.Expr)
    exec(compile(ast.Module(lines, []), "cell", "exec"), names)  # noqa: S102 - the lesson's own cells
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # noqa: S307 - the same


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("road_time", 2009 - 1972),
        ("whole_road", 2009 - 1962),
        ("growing", 8),
        ("studying", 6),
        ("trying", 18),
        ("training", 5),
        ("road_per_flight_day", 37 / (13 + (20 * 3600 + 54 * 60 + 55) / 86_400)),
        ("song_hours", 12),
        ("song_minutes", 20),
        ("song_all_minutes", 12 * 60),
        ("song_days", 36),
        ("song_week", 20 + 20 + 20),
        ("song_two_weeks", 6 * 20),
        ("song_four_weeks", 12 * 20),
        ("song_weeks", 12 * 60 / 20 / 3),
        ("lab_span", 14),
        ("lab_span_other", 11),
        ("month_of_trying", 144),
        ("gaps", 11),
        ("average_gap", 144 / 11),
        ("one_gap_each", 12),
    ],
)
def test_a_number_of_the_text_is_what_plain_arithmetic_gives(name: str, expected: float) -> None:
    assert NUMBERS[name] == pytest.approx(expected)


def test_every_number_can_be_worked_out_and_the_stretches_make_the_road() -> None:
    assert MISTAKES == []
    assert NUMBERS["growing"] + NUMBERS["studying"] + NUMBERS["trying"] + NUMBERS["training"] == NUMBERS["road_time"]


def test_the_title_rounds_the_road_to_the_ten() -> None:
    assert round(NUMBERS["road_time"], -1) == 40


def test_the_road_of_the_last_question_is_the_road_of_the_text() -> None:
    asked = LESSONS["en"].exercise("forty-years")
    assert isinstance(asked, OpenAnswer)

    assert [given.value for given in asked.given] == [NUMBERS["road_time"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_sources_disagree_the_lesson_says_both(language: Language) -> None:
    told = prose(language)

    assert re.search(r"\b11\b.*\b12\b", told)
    assert "1987" in told
    assert "1990" in told


def test_the_ingredients_are_quoted_from_the_facts() -> None:
    for number in ("one", "two", "three", "four", "five"):
        value = all_facts()[f"jose.recipe_{number}"].value
        assert isinstance(value, Words)
        assert f"“{value.en}”" in prose("en")
        assert f"«{value.es}»" in prose("es")


def test_the_rubric_has_four_levels_whose_years_are_those_of_the_road() -> None:
    assert [level.level for level in CARD.rubric] == [1, 2, 3, 4]
    years = {
        f"{fact.value:.0f}" for name, fact in all_facts().items() if name.startswith("jose.") and fact.unit == "year"
    }
    for level in CARD.rubric:
        for text in (level.sample.en, level.sample.es):
            assert set(re.findall(r"\d[\d,.]*\d", text)) <= years


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_between_doings_are_short(language: Language) -> None:
    for block in LESSONS[language].blocks:
        if isinstance(block, Prose):
            paragraphs = [part for part in block.markdown.split("\n\n") if not part.startswith("|")]
            assert max(len(paragraph.split()) for paragraph in paragraphs) < 80, block.markdown
