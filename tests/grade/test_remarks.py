"""What is to be said of an answer wherever it is shown: an earlier version, paper; and what was shared by choice."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from tests.grade.test_book import book_of, event, handed, result
from tests.publish.checks import text

from reachstars.cli.main import main
from reachstars.exercise.kinds import Exercise
from reachstars.grade.write import write_results
from reachstars.lesson.model import Lesson
from reachstars.lesson.remarks import remarks, remarks_said
from reachstars.logbook.event import Event
from reachstars.logbook.line import to_line
from reachstars.logbook.state import Answer, fold
from reachstars.publish.paper import lesson_pdf
from reachstars.publish.record import record

OLD = event(1, "orbit-speed", "7.7 km/s")
TYPED = replace(event(2, "one-word", "falling", version=2), extra=MappingProxyType({"from": "paper"}))
WISH = replace(event(3, "how-far", "=to the Moon", kind="answer"), private=True)
SHARED = replace(WISH, extra=MappingProxyType({"shared": True}))
OF_OLD = "Answered in an earlier version of the lesson."
OF_PAPER = "Typed in from paper."


def newer(lesson: Lesson) -> Lesson:
    return replace(lesson, card=replace(lesson.card, version=2))


def asked(lesson: Lesson, exercise_id: str) -> Exercise:
    exercise = lesson.exercise(exercise_id)
    assert exercise is not None
    return exercise


def said(lesson: Lesson, done: Event) -> str:
    return remarks_said(lesson, fold([done]).answers[done.exercise], "en")


def test_an_answer_to_this_version_from_the_screen_needs_no_words(english: Lesson) -> None:
    assert remarks(english, fold([OLD]).answers["orbit-speed"]) == ()
    assert remarks(newer(english), Answer()) == ()
    assert said(newer(english), OLD) == OF_OLD
    assert said(newer(english), TYPED) == OF_PAPER
    assert said(newer(english), replace(TYPED, version=1)) == (
        "Answered in an earlier version of the lesson; typed in from paper."
    )


def test_the_record_in_the_notebook_says_it_in_each_of_its_forms(english: Lesson) -> None:
    lesson = newer(english)

    data, metadata = record(asked(lesson, "orbit-speed"), OLD, "en", 4, remark=said(lesson, OLD))

    assert all("Answered in an earlier version of the lesson" in form for form in data.values())
    assert metadata["reachstars"] is not None
    plain, _ = record(asked(lesson, "orbit-speed"), OLD, "en", 4)
    assert all("earlier" not in form for form in plain.values())


def test_the_students_work_on_paper_says_it_under_the_answer(english: Lesson) -> None:
    lesson = newer(english)
    answers = fold([OLD, TYPED]).answers

    page = text(
        lesson_pdf(
            lesson,
            edition="work",
            answers={name: answer.value for name, answer in answers.items()},
            remarks={name: remarks_said(lesson, answer, "en") for name, answer in answers.items()},
        ).pdf
    )

    assert page.count(OF_OLD) == 1
    assert page.count(OF_PAPER) == 1
    assert page.index("7.7 km/s") < page.index(OF_OLD)


def test_the_command_prints_it_too(tmp_path: Path) -> None:
    path = tmp_path / "luna.jsonl"
    path.write_bytes(to_line(replace(TYPED, version=0)))

    main(["pdf", "9", "--edition", "work", "--from", str(path), "--out", str(tmp_path), "--language", "es"])

    page = text((tmp_path / "shuttle-orbit-work-es-luna-7.pdf").read_bytes())
    assert "Respondido en una versión anterior de la lección; copiado de la hoja de papel." in page


def test_the_grade_book_marks_it_and_says_it_in_the_notes(english: Lesson, tmp_path: Path) -> None:
    book = book_of(newer(english), handed(OLD, TYPED))
    write_results(book, tmp_path, "en")
    files, grades = tmp_path / "files.csv", tmp_path / "gradebook.csv"

    assert (result(book, "orbit-speed").standing, result(book, "orbit-speed").remark) == ("right", OF_OLD)
    assert f"orbit-speed: {OF_OLD}" in grades.read_text(encoding="utf-8-sig")
    assert f"one-word: {OF_PAPER}" in grades.read_text(encoding="utf-8-sig")
    assert "Answered in version 1 of shuttle-orbit, marked by version 2" in files.read_text(encoding="utf-8-sig")


def test_what_its_owner_chose_to_share_is_shown_as_such_and_never_marked(english: Lesson, tmp_path: Path) -> None:
    book = book_of(english, handed(OLD, SHARED))
    write_results(book, tmp_path, "en")
    grades, report = tmp_path / "gradebook.csv", tmp_path / "report.pdf"

    assert book.sheets[0].shared == (("how-far", "=to the Moon"),)
    assert "how-far" not in {each.exercise for each in book.sheets[0].results}
    assert book.files[0].answers == 1
    table = grades.read_text(encoding="utf-8-sig")
    assert "shuttle-orbit: private, shared by choice (not graded)" in table
    assert "how-far: =to the Moon" in table
    assert "to the Moon" not in text(report.read_bytes())


def test_a_private_event_never_answers_an_exercise_that_is_marked(english: Lesson) -> None:
    forged = replace(event(9, "orbit-speed", "1 km/s"), private=True, extra=MappingProxyType({"shared": True}))

    book = book_of(english, handed(OLD, forged))

    assert result(book, "orbit-speed").answer == "7.7 km/s"
    assert book.sheets[0].shared == (("orbit-speed", "1 km/s"),)
