"""Pairs on paper and in the record: blank, as a student filled them, and as the key has them."""

from pathlib import Path

import pytest
from tests.publish.checks import failures, text

from reachstars.exercise.kinds import Exercise
from reachstars.language import Language
from reachstars.lesson.model import Lesson
from reachstars.lesson.read import read_lesson
from reachstars.logbook.event import Event, Json, to_json
from reachstars.publish.answered import as_text
from reachstars.publish.paper import PaperEdition, lesson_pdf
from reachstars.publish.record import answer_text, record
from reachstars.publish.solution import solution

TEMPLATE = Path(__file__).parents[2] / "lessons" / "_template"
MADE: Json = {"distance": "r", "exit": "q"}


def lesson(language: Language = "en") -> Lesson:
    return read_lesson(TEMPLATE, language)


def exercise(language: Language = "en") -> Exercise:
    found = lesson(language).exercise("words-alike")
    assert found is not None
    return found


def event(value: Json) -> Event:
    return Event(
        "0123456789abcdef" * 2, "2026-01-05T14:00:00.000Z", "luna-7", "my-lesson", 1, "check", "words-alike", value
    )


def printed(
    edition: PaperEdition, value: Json = None, *, language: Language = "en", large_print: bool = False
) -> bytes:
    answers = {} if value is None else {"words-alike": value}
    return lesson_pdf(lesson(language), edition=edition, answers=answers, large_print=large_print).pdf


def test_the_worksheet_has_numbers_with_a_line_and_letters(tmp_path: Path) -> None:
    made = printed("worksheet")

    assert failures(made, tmp_path) == []
    assert (
        "Write on each line the letter of what goes with it: 1. distance 2. exit 3. success 4. road "
        "A éxito B carretera C salida D distancia E suceso"
    ) in text(made)


def test_large_print_has_one_column_below_the_other_and_is_accessible(tmp_path: Path) -> None:
    made = printed("worksheet", language="es", large_print=True)

    assert failures(made, tmp_path) == []
    assert "1. distancia 2. salida 3. éxito 4. carretera A success B road C exit" in text(made)


def test_a_students_letters_stand_on_the_lines(tmp_path: Path) -> None:
    made = printed("work", MADE)

    assert failures(made, tmp_path) == []
    assert "Answer given D 1. distance A 2. exit 3. success 4. road A éxito B carretera" in text(made)


@pytest.mark.parametrize("value", [{"distance": "<b>"}, ["r"], "r", {"street": "p"}, 7])
def test_pairs_that_nobody_can_read_are_printed_as_they_came(value: Json, tmp_path: Path) -> None:
    made = printed("work", value)

    assert failures(made, tmp_path) == []
    assert f"Answer given {as_text(value)}" in text(made)


def test_the_key_has_letters_texts_and_what_to_say(tmp_path: Path) -> None:
    made = printed("key")

    assert failures(made, tmp_path) == []
    words = text(made)
    assert "Right answer: 1 D · 2 C · 3 A · 4 B" in words
    assert (
        "On the left Goes with 1. distance D. distancia 2. exit C. salida 3. success A. éxito 4. road B. carretera"
    ) in words
    assert (
        "If a student matched Say exit: éxito “Éxito” looks like “exit”. But somebody who has “éxito” has made it! "
        "success: salida Where “salida” is written over a door, you can leave."
    ) in words


def test_the_teachers_notebook_has_the_pairs_on_one_line() -> None:
    key = lesson().keys["words-alike"]

    assert solution(exercise(), key, "en") == ("distance: distancia · exit: salida · success: éxito · road: carretera")


def test_a_record_has_a_table_whose_rows_have_heads() -> None:
    data, metadata = record(exercise("es"), event(MADE), "es", 8)

    assert (
        "<table><caption>Tu respuesta</caption><tbody>"
        '<tr><th scope="row">distancia</th><td>distance</td></tr>'
        '<tr><th scope="row">salida</th><td>success</td></tr>'
        '<tr><th scope="row">éxito</th><td>–</td></tr>'
        '<tr><th scope="row">carretera</th><td>–</td></tr></tbody></table>'
    ) in data["text/html"]
    assert "> Tu respuesta:\\\n> distancia&#58; distance\\\n> salida&#58; success\n" in data["text/markdown"]
    assert "Tu respuesta: distancia: distance\\newline{}\nsalida: success\\par" in data["text/latex"]
    assert "Tu respuesta: distancia: distance\nsalida: success\n" in data["text/plain"]
    assert metadata["reachstars"] == to_json(event(MADE))


@pytest.mark.parametrize("value", [{}, {"exit": ""}])
def test_no_pair_is_no_answer_yet(value: Json) -> None:
    data, _ = record(exercise(), event(value), "en", 8)

    assert "<p>Your answer: <strong>No answer yet.</strong></p>" in data["text/html"]


@pytest.mark.parametrize("value", [{"exit": "<img>"}, {"<img>": "q"}, ["<img>"], {"exit": ["<img>"]}])
def test_what_are_no_pairs_is_shown_as_it_came_and_is_inert(value: Json) -> None:
    data, _ = record(exercise(), event(value), "en", 8)

    assert answer_text(exercise(), event(value), "en") == str(value)
    assert "<img>" not in data["text/html"] + data["text/markdown"]
