"""Answers that are lists, in the grade book: part of the points, and words that a teacher can read."""

from pathlib import Path

import pytest

from reachstars.grade.book import grade
from reachstars.grade.model import Result
from reachstars.handin.handed import HandedIn
from reachstars.handin.reasons import READ
from reachstars.language import Language
from reachstars.lesson.read import read_lesson
from reachstars.logbook.event import Event, Json

TEMPLATE = Path(__file__).parents[2] / "lessons" / "_template"


def result(exercise: str, value: Json, language: Language = "en") -> Result:
    lesson = read_lesson(TEMPLATE, language)
    event = Event(f"{1:032x}", "2026-01-05T14:00:00.000Z", "luna-7", lesson.card.id, 1, "check", exercise, value)
    book = grade([HandedIn("a.jsonl", "logbook", "read", READ, (event,))], {lesson.card.id: lesson}, language)
    return next(each for each in book.sheets[0].results if each.exercise == exercise)


def test_part_of_several_choices_brings_part_of_the_points() -> None:
    found = result("what-changes", ["slower"])

    assert (found.standing, found.points, found.possible, found.slip) == ("partly", 1.0, 2, "one-missing")
    assert found.answer == "A slower bus"


def test_the_chosen_options_are_read_in_the_order_of_the_page() -> None:
    found = result("what-changes", ["slower", "higher"], "es")

    assert (found.standing, found.points) == ("right", 2.0)
    assert found.answer == "Una estación que está más arriba; Un autobús más lento"


def test_an_order_that_is_right_in_part_brings_part_of_the_points() -> None:
    found = result("way-up", ["airliner", "mountain", "border", "station"])

    assert (found.standing, found.points, found.possible, found.slip) == ("partly", 2.0, 3, "one-pair-swapped")
    assert found.answer == (
        "1. An airliner on a long flight; 2. The top of the highest mountain; 3. The line where space begins; "
        "4. The Space Station"
    )


def test_the_right_order_brings_all_points() -> None:
    found = result("way-up", ["mountain", "airliner", "border", "station"], "es")

    assert (found.standing, found.points, found.say) == ("right", 3.0, "Sí, es correcto. ¡Bien hecho!")


@pytest.mark.parametrize("exercise", ["what-changes", "way-up"])
@pytest.mark.parametrize(
    ("value", "shown"), [(["=1+1"], '["=1+1"]'), ([["a"]], '[["a"]]'), ({"a": 1}, '{"a": 1}'), (7, "7")]
)
def test_what_is_no_such_list_is_shown_as_it_came(exercise: str, value: Json, shown: str) -> None:
    found = result(exercise, value)

    assert (found.standing, found.points, found.answer) == ("unclear", 0.0, shown)


def test_a_table_brings_points_by_its_cells_and_is_read_column_by_column() -> None:
    found = result("bus-heights", [["50"], ["100 km"], [""], ["3500"]])

    assert (found.standing, found.points, found.possible, found.slip) == ("partly", 2.0, 4, "power-of-ten")
    assert found.answer == "Height (km): 50 · 100 km · – · 3500"


def test_an_empty_table_is_no_answer() -> None:
    found = result("bus-heights", [[""], [""]], "es")

    assert (found.standing, found.points, found.answer) == ("empty", 0.0, "")


@pytest.mark.parametrize(("value", "shown"), [([["1", "2"]], '[["1", "2"]]'), ({"a": 1}, '{"a": 1}'), ("50", "50")])
def test_what_is_no_such_table_is_shown_as_it_came(value: Json, shown: str) -> None:
    found = result("bus-heights", value)

    assert (found.standing, found.points, found.answer, found.slip) == ("unclear", 0.0, shown, "not-a-table")
