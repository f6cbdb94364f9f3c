"""Marks, levels and comments on a student's work: told from the answer in words, never invented."""

from pathlib import Path

import pytest
from tests.publish.checks import failures, text
from tests.publish.sample import sample

from reachstars.grade.words import STANDINGS
from reachstars.language import LANGUAGES, Language
from reachstars.logbook.event import Json
from reachstars.publish.handed_back import mark_piece
from reachstars.publish.ink import Ink
from reachstars.publish.marked import Marked
from reachstars.publish.paper import StudentWork, lesson_pdf, work_set_pdf

ANSWERS: dict[str, Json] = {
    "faster-or-slower": "slower",
    "orbit-speed": "7.7 km/s",
    "why-no-fall": "no-gravity",
    "what-counts": ["planet", "crew"],
    "shape": "elipse",
    "explain": "They fall\nall the time.",
    "my-try": "nobody may read this",
}
MARKS = {
    "faster-or-slower": Marked("recorded", None, 0, "Kept."),
    "orbit-speed": Marked("right", 2.0, 2, "That holds."),
    "why-no-fall": Marked("wrong", 0.0, 1, "Gravity is still strong there."),
    "what-counts": Marked("partly", 0.5, 1, "One is missing."),
    "find-period": Marked("empty", 0.0, 1, "Nothing typed."),
    "shape": Marked("unclear", 0.0, 1, "Write a word."),
    "explain": Marked("marked", 3.0, 4, "Kept.", "3 Secure", "Well said.\n#read() Go on."),
    "orbits-a-day": Marked("to-mark", None, 4, "Kept."),
    "my-try": Marked("right", 100.0, 100, "Never."),
}


def printed(language: Language, marks: dict[str, Marked] = MARKS) -> bytes:
    return lesson_pdf(sample(language), edition="work", answers=ANSWERS, marked=marks, learner="luna-7").pdf


@pytest.mark.parametrize("language", LANGUAGES)
def test_marked_work_is_accessible(language: Language, tmp_path: Path) -> None:
    assert failures(printed(language), tmp_path) == []


def test_each_mark_says_its_verdict_points_and_what_to_change() -> None:
    page = text(printed("en"))

    for piece in (
        "Student code: luna-7 Points in all: 5.5 of 10 Answers that your teacher will still mark: 1.",
        "Answer given 7.7 km/s Mark ✓ Right Points: 2 of 2 That holds.",
        "Mark ✗ Not right yet Points: 0 of 1 Gravity is still strong there.",
        "Mark ◐ Right in part Points: 0.5 of 1 One is missing.",
        "Mark ○ No answer Points: 0 of 1",
        "Answer given elipse Mark ? Not clear yet Points: 0 of 1 Write a word.",
        "They fall all the time. Mark ✎ Marked by your teacher Points: 3 of 4 Level: 3 Secure "
        "Your teacher writes: Well said. #read() Go on.",
        "Mark … Your teacher will mark it",
    ):
        assert piece in page
    assert "Kept." not in page
    assert "Nothing typed." not in page


def test_marks_speak_spanish() -> None:
    page = text(printed("es"))

    for piece in (
        "Puntos en total: 5.5 de 10 Respuestas que tu docente todavía va a calificar: 1.",
        "Calificación ✓ Correcta Puntos: 2 de 2",
        "Calificación ✎ Calificada por tu docente Puntos: 3 de 4 Nivel: 3 Secure Tu docente escribe: Well said.",
    ):
        assert piece in page


def test_what_is_private_is_never_marked_or_counted() -> None:
    page = text(printed("en"))

    assert "Never." not in page
    assert "nobody may read this" not in page
    assert "100" not in page.partition("Now you")[2]


def test_without_marks_the_work_is_as_it_was() -> None:
    page = text(printed("en", {}))

    assert "Mark" not in page
    assert "Points" not in page


def test_work_without_any_points_says_so() -> None:
    page = text(printed("en", {"explain": Marked("to-mark", None, 4, "")}))

    assert "No points have been given yet. Answers that your teacher will still mark: 1." in page


@pytest.mark.parametrize("standing", STANDINGS)
def test_every_standing_of_the_grade_book_has_words_on_paper(standing: str) -> None:
    made = mark_piece(Marked(standing, 1.0, 2, "said"), Ink("en"))

    assert 'verdict("' in made


def test_a_pile_holds_the_work_of_each_student_under_their_own_code(tmp_path: Path) -> None:
    lesson = sample("es")
    works = [
        StudentWork("luna-7", lesson, ANSWERS, {}, MARKS),
        StudentWork("ñandú", lesson, {"shape": "óvalo"}, {"shape": "Copiado de la hoja de papel."}),
    ]

    made = work_set_pdf(lesson, works, paper="a4").pdf

    assert failures(made, tmp_path) == []
    first, _, second = text(made).partition("Código del estudiante: ñandú")
    assert "Puntos en total: 5.5 de 10" in first
    assert "óvalo" not in first
    assert "Respuesta dada óvalo Copiado de la hoja de papel." in second
    assert "Puntos" not in second
