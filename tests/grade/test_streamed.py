"""A grade book on the disk is the same as one in memory, and says which files are the same and what came late."""

from dataclasses import replace

import pytest
from tests.grade.test_book import event, handed

from reachstars.errors import HandinError
from reachstars.grade.book import grade, graded
from reachstars.grade.model import GradeBook
from reachstars.handin.handed import HandedIn
from reachstars.handin.read import read_data
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.logbook.line import to_line


def work() -> list[HandedIn]:
    return [
        handed(
            event(3, "orbit-speed", "7.7 km/s", learner=learner),
            event(4, "two-counts", "\ud800"),
            name=f"{learner}.jsonl",
        )
        for learner in ("sol-3", "mar-2", "luna-7")
    ]


def test_what_lies_on_the_disk_is_what_would_be_in_memory(english: Lesson) -> None:
    lessons = {english.card.id: english}
    steps: list[tuple[int, int]] = []

    with graded(work(), lessons, "en", step=lambda done, total: steps.append((done, total))) as book:
        on_disk = replace(book, files=tuple(book.files), sheets=tuple(book.sheets))
        again = tuple(book.sheets)
        last, some = book.sheets[-1], book.sheets[1:]

    in_memory = grade(work(), lessons, "en")
    assert on_disk == in_memory
    assert again == in_memory.sheets
    assert (last, some) == (in_memory.sheets[-1], in_memory.sheets[1:])
    assert steps == [(0, 3), (1, 3), (2, 3)]


def test_the_sheets_of_one_learner_are_found_among_all(english: Lesson) -> None:
    with graded(work(), {english.card.id: english}, "en") as book:
        found = {
            learner: [sheet.learner for sheet in book.sheets_of(learner).values()]
            for learner in ("luna-7", "nobody", "sol-3")
        }

    assert found == {"luna-7": ["luna-7"], "nobody": [], "sol-3": ["sol-3"]}


def test_a_disk_without_room_is_explained(english: Lesson, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("reachstars.grade.work.Work.keep", full)

    with pytest.raises(HandinError) as refused:
        grade(work(), {english.card.id: english}, "en")

    assert refused.value.in_language("en") == (
        "There is no room for the work of so many (database or disk is full). To fix it: free some space on the disk."
    )
    assert refused.value.in_language("es") == (
        "No hay espacio para el trabajo de tantas personas (database or disk is full). "
        "Para arreglarlo: libera espacio en el disco."
    )


def book_of_files(lesson: Lesson, files: dict[str, bytes], due: str = "") -> GradeBook:
    rows = [row for name, data in files.items() for row in read_data(data, name)]
    return grade(rows, {lesson.card.id: lesson}, "en", policy=Policy(names={"luna-7": "Luna Estrella"}), due=due)


def test_a_file_that_came_twice_is_explained_and_counts_once(english: Lesson) -> None:
    data = to_line(event(1, "orbit-speed", "7.7 km/s"))

    book = book_of_files(english, {"Luna Estrella/a.jsonl": data, "Luna Estrella/a (1).jsonl": data})

    first, second = book.files
    assert (first.name, first.reason.en, first.learners, first.answers) == (
        "…1/a.jsonl",
        "Read completely.",
        ("luna-7",),
        1,
    )
    assert (second.name, second.learners, second.answers) == ("…1/a (1).jsonl", ("luna-7",), 0)
    assert (second.reason.en, second.reason.es) == (
        "Read completely. It is the same file as …1/a.jsonl and counts once.",
        "Se leyó completo. Es el mismo archivo que …1/a.jsonl y cuenta una vez.",
    )
    assert next(each.tries for each in book.sheets[0].results if each.exercise == "orbit-speed") == 1


def test_answers_after_the_due_date_are_late_and_count(english: Lesson) -> None:
    early, late = event(1, "orbit-speed", "7.7 km/s"), event(2, "orbit-period", "91 min")
    data = to_line(early) + to_line(late)

    book = book_of_files(english, {"a.jsonl": data, "x_LATE_1_2_b.jsonl": data + b"\n"}, due=late.time)

    marks = {each.exercise: (each.late, each.standing, each.note) for each in book.sheets[0].results}
    assert marks["orbit-speed"] == (False, "right", "")
    assert marks["orbit-period"] == (True, "right", "Answered after the due date, on 2026-01-05.")
    assert [file.late for file in book.files] == [True, True]
    assert book.files[1].reason.en == "Read completely. Canvas marks it as late. 1 answer was given after the due date."
