"""What lesson 03 promises to a class: two doors, one story, no promise that is not kept, and an exit."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest

from reachstars import classroom
from reachstars.exercise.kinds import (
    CodeTask,
    DataTable,
    Number,
    OneChoice,
    OpenAnswer,
    Prediction,
    Reflection,
    Target,
)
from reachstars.facts.read import all_facts, fact
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.edition import edition
from reachstars.lesson.model import Ask, CodeCell, Explore, Prose, TeacherNote
from reachstars.lesson.read import read_languages

FOLDER = Path(__file__).parents[2] / "lessons" / "03-eleven-noes"
LESSONS = read_languages(FOLDER)
CARD = LESSONS["en"].card
EXERCISES = LESSONS["en"].exercises
# Titles of the film's scenes, as its scene list has them.
SCENES = ("The First Training Session", "Unexpected Setback", "A Moment of Failure")


def prose(language: Language) -> list[str]:
    return [block.markdown for block in LESSONS[language].blocks if isinstance(block, Prose)]


def cells(language: Language) -> list[str]:
    return [block.source for block in LESSONS[language].blocks if isinstance(block, CodeCell)]


def test_the_card_is_that_of_the_curriculum() -> None:
    assert (CARD.id, CARD.number, CARD.grades, CARD.minutes) == ("eleven-noes", 3, (7, 12), 50)
    assert CARD.title == Words("Eleven noes and one yes", "Once noes y un sí")
    assert CARD.question.en == "If each try has a small chance, is it worth trying again?"
    assert CARD.scenes == SCENES
    assert [phase.minutes for phase in CARD.phases] == [6, 10, 16, 7, 8, 3]


def test_nine_exercises_of_eight_kinds() -> None:
    assert len(EXERCISES) == 9
    kinds = {Prediction, Target, Number, OneChoice, DataTable, CodeTask, OpenAnswer, Reflection}
    assert {type(exercise) for exercise in EXERCISES} == kinds


def test_a_guess_comes_first_then_the_crowd_and_the_private_page_last() -> None:
    order = [
        block.exercise if isinstance(block, Ask) else block.explorer
        for block in LESSONS["en"].blocks
        if isinstance(block, Ask | Explore)
    ]

    assert order[:3] == ["first-guess", "tries", "half-way"]
    assert [name for name in order if name != "tries"] == [exercise.id for exercise in EXERCISES]
    assert order[-1] == "my-no"


def test_two_doors_slips_for_the_younger_and_code_for_the_older() -> None:
    for language in LANGUAGES:
        asked = {}
        for band in ((7, 8), (9, 12)):
            seen = edition(LESSONS[language], "student", band)
            asked[band] = [block.exercise for block in seen.blocks if isinstance(block, Ask)]
            assert any(isinstance(block, CodeCell) for block in seen.blocks) == (band == (9, 12))
        assert set(asked[7, 8]) - set(asked[9, 12]) == {"ask-the-bag"}
        assert set(asked[9, 12]) - set(asked[7, 8]) == {"one-yes"}


def test_the_name_of_independence_and_the_mean_stand_only_where_grades_nine_to_twelve_read() -> None:
    for language in LANGUAGES:
        for block in LESSONS[language].blocks:
            if isinstance(block, Prose) and re.search(
                r"\*\*independent|\*\*independiente|cdots|1 / p|\bmedia del", block.markdown
            ):
                assert block.grades == (9, 12)
    taught = {standard.code for standard in CARD.standards if standard.use == "teaches"}
    assert taught == {"7.SP.C.8", "7.SP.C.6", "HSS-CP.A.2"}


def test_calculated_answers_are_flown_and_the_hunt_holds_the_chance_still() -> None:
    twelve, growing, half = (LESSONS["en"].exercise(name) for name in ("twelve-tries", "growing", "half-way"))

    assert isinstance(twelve, Number)
    assert isinstance(growing, Number)
    assert isinstance(half, Target)
    assert twelve.show is not None
    assert twelve.show.sets == {"share": "answer", "chance": "chance", "growth": 0, "tries": "tries"}
    assert growing.show is not None
    assert growing.show.sets == {"share": "answer", "chance": "first", "growth": "step", "tries": "tries"}
    assert (half.explorer, half.quantity, half.tolerance) == ("tries", "tries", 0)
    assert half.show is None  # the learner has set the picture already


def test_every_hint_ladder_has_three_steps_and_gives_nothing_away() -> None:
    for item in EXERCISES:
        assert len(item.hints) == (0 if isinstance(item, Prediction | Reflection) else 3), item.id
        for hint in item.hints:
            assert not re.search(r"\d", f"{hint.en} {hint.es}"), item.id


def test_run_all_gives_what_the_table_of_the_lesson_leads_to() -> None:
    names: dict[str, Any] = {name: getattr(classroom, name) for name in classroom.__all__}

    assert [run(cell, names) for cell in cells("en")] == pytest.approx([17 / 81, 3000 / 11])


def run(cell: str, names: dict[str, Any]) -> float:
    """Run a cell as a notebook does and give what it shows: the value of its last line."""
    *lines, last = ast.parse(cell).body
    assert isinstance(last, ast.Expr)
    exec(compile(ast.Module(lines, []), "cell", "exec"), names)  # noqa: S102 - the lesson's own cells
    return float(eval(compile(ast.Expression(last.value), "cell", "eval"), names))  # noqa: S307 - the same


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_sources_disagree_the_lesson_says_both_and_that_it_cannot_tell(language: Language) -> None:
    told = "\n".join(prose(language))

    for number in ("3,000", "1,000", "0.37%", "1.1%", "99", "12,000"):
        assert number in told
    assert {"en": "disagree", "es": "no coinciden"}[language] in told
    assert fact("jose.group_applicants").source != fact("jose.group_applicants_other").source


@pytest.mark.parametrize("language", LANGUAGES)
def test_adelas_question_and_the_sixth_ingredient_are_those_of_the_facts(language: Language) -> None:
    told = "\n".join(prose(language))

    for name in ("jose.question", "jose.recipe_six", "jose.new_skills"):
        value = all_facts()[name].value
        assert isinstance(value, Words)
        assert value.in_language(language) in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_film_is_told_as_a_film(language: Language) -> None:
    """What only the film tells stands behind "in the film"; its scenes are named to the teacher alone."""
    notes = "\n".join(block.markdown for block in LESSONS[language].blocks if isinstance(block, TeacherNote))

    assert all(scene in notes for scene in SCENES)
    assert not any(scene in text for text in prose(language) for scene in SCENES)
    sentences = re.split(r"(?<=[.:])\s+", "\n".join(prose(language)))
    told = [text for text in sentences if re.search(r"test flight|fails a test|vuelo de prueba|reprueba", text)]
    assert told
    assert all(re.search(r"In the film|En la película", text) for text in told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_promises_a_yes_to_whoever_tries_hard_enough(language: Language) -> None:
    said = "\n".join(prose(language)) + "\n".join(
        text.in_language(language) for item in EXERCISES for text in (item.prompt, *item.feedback.values())
    )

    assert not re.search(r"never give up|you can do anything|nunca te rindas|si quieres,? puedes", said, re.IGNORECASE)
    assert {"en": "that is no failure", "es": "no es un fracaso"}[language] in said
    assert {"en": "If a no still hurts", "es": "Si un no todavía duele"}[language] in said


def test_the_rubric_has_four_levels_whose_numbers_are_those_of_the_question() -> None:
    assert [level.level for level in CARD.rubric] == [1, 2, 3, 4]
    noes = 0.9**5
    true = {"5", "10", "0.9", "50", f"{noes:.2f}", f"{100 * noes:.0f}", f"{100 - 100 * noes:.0f}"}
    for level in CARD.rubric:
        for text in (level.sample.en, level.sample.es):
            assert set(re.findall(r"\d[\d.,]*\d|\d", text)) <= true


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_of_prose_and_short_sentences(language: Language) -> None:
    for text in prose(language):
        paragraphs = [part for part in text.split("\n\n") if not part.startswith("|")]
        assert sum(len(paragraph.split()) for paragraph in paragraphs) < 240, text
        assert max(len(paragraph.split()) for paragraph in paragraphs) < 75, text
