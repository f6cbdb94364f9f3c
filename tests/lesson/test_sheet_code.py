"""The short code of a sheet: the same for the same numbers, another one for any other."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reachstars.exercise.kinds import DataTable, Given, MatchPairs, OneChoice, PutInOrder, ShortText
from reachstars.language import Words
from reachstars.lesson.edition import edition, on
from reachstars.lesson.model import Ask, Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.read import read_languages
from reachstars.lesson.sheet_code import numbers_check, sheet_code
from reachstars.lesson.variant import lesson_for

LESSONS = read_languages(Path(__file__).parents[2] / "lessons" / "_template")
LESSON = on(LESSONS["en"], "paper")


def changed(exercise_id: str, **fields: Any) -> Lesson:
    exercises = tuple(replace(each, **fields) if each.id == exercise_id else each for each in LESSON.exercises)
    return replace(LESSON, exercises=exercises)


def test_a_code_names_lesson_version_language_student_and_numbers() -> None:
    check = numbers_check(LESSON)

    assert sheet_code(LESSON) == f"0.1-en-{check}"
    assert sheet_code(LESSON, "luna-7") == f"0.1-en-luna-7-{check}"
    assert len(check) == 4
    assert set(check) <= set("234679CDFHJKMNPQRTVWXY")


def test_the_code_of_the_template_is_the_one_that_was_printed() -> None:
    """A pile of paper lives longer than a copy of this library."""
    mine = lesson_for(LESSON, "luna-7", Policy())

    assert sheet_code(mine, "luna-7") == "0.1-en-luna-7-R62R"


def test_worksheet_and_key_of_one_student_have_the_same_check() -> None:
    for whole in LESSONS.values():
        mine = lesson_for(whole, "luna-7", Policy())

        assert numbers_check(on(edition(mine, "student"), "paper")) == numbers_check(on(mine, "paper"))


def test_both_languages_ask_for_the_same_numbers() -> None:
    assert numbers_check(on(LESSONS["es"], "paper")) == numbers_check(LESSON)


def test_students_with_other_numbers_have_another_check_and_twins_the_same() -> None:
    seen: dict[str, set[str]] = {}
    for number in range(60):
        mine = lesson_for(LESSON, f"student-{number}", Policy())
        numbers = str([[(given.name, given.value) for given in each.given] for each in mine.exercises])
        seen.setdefault(numbers, set()).add(numbers_check(mine))

    assert len(seen) > 10
    assert all(len(checks) == 1 for checks in seen.values())
    assert len(set.union(*seen.values())) == len(seen)


@pytest.mark.parametrize("given", [Given("hours", 6.0, "h"), Given("hours", 5.0, "min"), Given("hour", 5.0, "h")])
def test_another_number_is_another_code(given: Given) -> None:
    before = changed("up-there", given=(Given("hours", 5.0, "h"),))

    assert numbers_check(changed("up-there", given=(given,))) != numbers_check(before)


def test_what_moves_letters_or_rows_is_another_code() -> None:
    check = numbers_check(LESSON)
    choice, order, match, table = (
        LESSON.exercise(name) for name in ("faster-bus", "way-up", "words-alike", "bus-heights")
    )
    assert isinstance(choice, OneChoice)
    assert isinstance(order, PutInOrder)
    assert isinstance(match, MatchPairs)
    assert isinstance(table, DataTable)
    other_column = replace(table.columns[0], values=(0.5, 1, 2, 3))

    for other in (
        changed("faster-bus", options=choice.options[::-1]),
        changed("way-up", items=order.items[:-1]),
        changed("words-alike", right=match.right[:-1]),
        changed("words-alike", left=match.left[::-1]),
        changed("bus-heights", columns=(other_column, *table.columns[1:])),
        changed("drive-time", unit="min"),
        changed("any-drive", inputs=((1.0, 2.0), (3.0, 4.0))),
        replace(LESSON, blocks=tuple(block for block in LESSON.blocks if block != place_of("the-word"))),
    ):
        assert numbers_check(other) != check


def place_of(name: str) -> Ask:
    return next(block for block in LESSON.blocks if isinstance(block, Ask) and block.exercise == name)


def test_clearer_words_kinder_hints_and_other_points_leave_the_code() -> None:
    check = numbers_check(LESSON)

    for other in (
        changed("drive-time", prompt=Words("How long?", "¿Cuánto?")),
        changed("drive-time", hints=()),
        changed("drive-time", points=7),
        replace(LESSON, keys={}),
        replace(LESSON, exercises=(*LESSON.exercises, ShortText("unasked", Words("", ""), Words("", ""), "time"))),
    ):
        assert numbers_check(other) == check
