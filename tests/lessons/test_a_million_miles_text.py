"""What lesson 02 promises to a class: two doors, one story in both languages, and questions that nobody must fear."""

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
    PutInOrder,
    Reflection,
    Target,
)
from reachstars.exercise.shown import show_of
from reachstars.facts.read import fact_value
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.edition import edition
from reachstars.lesson.model import Ask, CodeCell, Explore, Prose
from reachstars.lesson.read import read_languages

FOLDER = Path(__file__).parents[2] / "lessons" / "02-a-million-miles"
LESSONS = read_languages(FOLDER)
CARD = LESSONS["en"].card
EXERCISES = LESSONS["en"].exercises
YOUNGER, OLDER = (5, 6), (7, 8)
BOTH = pytest.mark.parametrize("language", LANGUAGES)


def prose(language: Language) -> str:
    return "\n".join(block.markdown for block in LESSONS[language].blocks if isinstance(block, Prose))


def cells(language: Language) -> list[str]:
    return [block.source for block in LESSONS[language].blocks if isinstance(block, CodeCell)]


def asked(grades: tuple[int, int]) -> list[str]:
    seen = edition(LESSONS["en"], "student", grades)
    return [block.exercise for block in seen.blocks if isinstance(block, Ask)]


def exercise(exercise_id: str) -> Exercise:
    found = LESSONS["en"].exercise(exercise_id)
    assert found is not None
    return found


def test_the_card_is_that_of_the_curriculum() -> None:
    assert (CARD.id, CARD.number, CARD.grades, CARD.minutes) == ("a-million-miles", 2, (5, 8), 50)
    assert CARD.title == Words("How far is a million miles?", "¿Qué tan lejos es un millón de millas?")
    assert CARD.question.en == "La Piedad to Stockton to orbit: which part is far?"
    assert CARD.scenes == ("The Dream Begins", "A Weightless Experience")


def test_ten_exercises_of_seven_kinds() -> None:
    assert len(EXERCISES) == 10
    assert {type(each) for each in EXERCISES} == {
        Prediction,
        PutInOrder,
        DataTable,
        Number,
        Target,
        OpenAnswer,
        Reflection,
    }


def test_there_are_two_doors_of_eight_exercises_with_one_way_in_and_out() -> None:
    younger, older = asked(YOUNGER), asked(OLDER)

    assert len(younger) == len(older) == 8
    assert [name for name in younger if name not in older] == ["flight-table", "height-along-the-road"]
    assert [name for name in older if name not in younger] == ["million-meters", "slice-of-the-turn"]
    assert younger[0] == older[0] == "first-guess"
    assert younger[-1] == older[-1] == "two-measures"


def test_the_younger_door_has_no_formula_no_power_of_ten_and_no_code() -> None:
    for language in LANGUAGES:
        young = edition(LESSONS[language], "student", YOUNGER)
        assert not any(isinstance(block, CodeCell) for block in young.blocks)
        assert not any(isinstance(block, Prose) and "$" in block.markdown for block in young.blocks)


def test_each_door_sees_its_answer_in_an_explorer_and_has_a_prediction_before_each() -> None:
    assert [name for name in asked(YOUNGER) if isinstance(exercise(name), Target)] == ["height-along-the-road"]
    assert [name for name in asked(OLDER) if show_of(exercise(name))] == ["million-meters", "slice-of-the-turn"]
    order = [
        block.exercise if isinstance(block, Ask) else block.explorer
        for block in LESSONS["en"].blocks
        if isinstance(block, Ask | Explore)
    ]
    assert order.index("first-guess") < order.index("scale") < order.index("year-guess") < order.index("circuit")


def test_every_hint_ladder_has_three_steps_and_gives_nothing_away() -> None:
    for item in EXERCISES:
        assert len(item.hints) == (0 if isinstance(item, Prediction | Reflection) else 3), item.id
        for hint in item.hints:
            assert not re.search(r"\d", f"{hint.en} {hint.es}"), item.id


def test_every_option_of_a_guess_is_answered_without_saying_who_is_right() -> None:
    for item in EXERCISES:
        for option in item.options if isinstance(item, OneChoice | Prediction) else ():
            assert option.feedback is not None, option.id
            assert "betting" in option.feedback.en
            assert "Le apuestas" in option.feedback.es


def test_run_all_gives_the_number_that_the_teacher_reads() -> None:
    names: dict[str, Any] = {name: getattr(classroom, name) for name in classroom.__all__}
    clock = ((13 * 24 + 20) * 60 + 54) * 60 + 55

    assert [run(cell, names) for cell in cells("en")] == [pytest.approx(5.755275 / clock * 86_400)]


def run(cell: str, names: dict[str, Any]) -> object:
    """Run a cell as a notebook does and give what it shows: the value of its last line."""
    *lines, last = ast.parse(cell).body
    assert isinstance(last, ast.Expr)
    exec(compile(ast.Module(lines, []), "cell", "exec"), names)  # noqa: S102 - the lesson's own cells
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # noqa: S307 - the same


def test_standards_above_a_door_are_only_used_and_their_notes_say_for_whom() -> None:
    assert [each.code for each in CARD.standards if each.use == "teaches"] == ["6.RP.A.3"]
    for each in CARD.standards:
        if each.code[0] in "78" and each.framework == "CCSS Math":
            assert "seven and eight" in each.note.en, each.code
            assert "séptimo y octavo" in each.note.es, each.code


@BOTH
def test_the_story_and_the_flight_are_told(language: Language) -> None:
    told = prose(language).replace("\u00a0", " ")

    for number in ("5,755,275", "17,300", "333", "3,360", "217", "37", "1972", "2009", "12"):
        assert number in told
    assert "La Piedad" in told


@BOTH
def test_no_town_of_the_road_is_told_to_students_but_the_three_that_are_sure(language: Language) -> None:
    shown = prose(language) + "".join(item.prompt.in_language(language) for item in EXERCISES)

    assert not re.search(r"Chino|Monterey|Modesto|Salinas|Ontario", shown)


def test_the_rubric_has_four_levels_whose_numbers_are_those_of_the_question() -> None:
    assert [level.level for level in CARD.rubric] == [1, 2, 3, 4]
    true = {"1,680", "217", f"{1680 / 217:.1f}", "37", "57.8"}
    for level in CARD.rubric:
        for text in (level.sample.en, level.sample.es):
            assert set(re.findall(r"\d[\d,.]*\d|\d", text)) <= true


@BOTH
def test_texts_between_doings_are_short(language: Language) -> None:
    for block in LESSONS[language].blocks:
        if isinstance(block, Prose):
            assert max(len(paragraph.split()) for paragraph in block.markdown.split("\n\n")) < 80, block.markdown


def test_nobody_is_asked_about_papers_money_faith_or_where_they_come_from() -> None:
    asked_for = [text for item in EXERCISES for text in (item.prompt.en, item.prompt.es)]
    asked_for += [question for part in (prose("en"), prose("es")) for question in re.findall(r"[^.!?]*\?", part)]
    asked_for += [text for talk in CARD.family.talk for text in (talk.en, talk.es)]
    feared = r"immigra|migra|papers|papeles|money|dinero|church|iglesia|your family|tu familia|come from|de dónde"

    assert not re.search(feared, " ".join(asked_for), re.IGNORECASE)
    assert fact_value("jose.english_age") == 12
