"""A table of answers from paper: made, filled as spreadsheets do it, and kept row by row."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from tests.handin.work import class_folder, event, journals, keep
from tests.widgets.sample import CHOICE, DREAM, EXERCISES, SHORT, SPEED, sample_lesson

from reachstars.errors import HandinError
from reachstars.exercise.kinds import Given
from reachstars.handin.answer_sheet import Typed, read_sheet, sheet_rows
from reachstars.handin.from_paper import Copied, copy_answers
from reachstars.lesson.policy import Policy
from reachstars.lesson.variant import lesson_for
from reachstars.logbook.event import is_from_paper
from reachstars.logbook.state import Answer

LESSON = sample_lesson("en")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return class_folder(tmp_path / "clase")


def row(line: int, exercise: str, answer: str, learner: str = "luna-7", **more: str) -> Typed:
    return Typed(line, learner, exercise, answer, more.get("lesson", "sample"), 1, more.get("numbers", ""))


def outcomes(copied: tuple[Copied, ...]) -> list[str]:
    return [each.outcome for each in copied]


def filled(rows: tuple[tuple[str, ...], ...], answers: dict[str, str]) -> list[tuple[str, ...]]:
    return [rows[0], *((*each[:4], answers.get(each[1], ""), *each[5:]) for each in rows[1:])]


def test_the_table_has_a_row_for_each_student_and_exercise_but_none_for_what_is_private() -> None:
    head, *rows = sheet_rows({"luna-7": LESSON, "sol-8": LESSON}, "en")

    assert head == ("student", "exercise", "title", "how to type it", "answer", "lesson", "version", "numbers")
    assert len(rows) == 2 * (len(LESSON.exercises) - 1)
    assert rows[1] == (
        "luna-7",
        "orbit-speed",
        "How fast?",
        "number and unit, such as 5 km/s",
        "",
        "sample",
        "1",
        "",
    )
    assert DREAM.id not in {each[1] for each in rows}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_read_however_a_spreadsheet_saves_it(
    language: str, separator: str, encoding: str, tmp_path: Path
) -> None:
    rows = filled(sheet_rows({"ñandú-7": LESSON}, "es" if language == "es" else "en"), {SHORT.id: "órbita, sí; ¿no?"})
    line = 1 + [each[1] for each in rows].index(SHORT.id)
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(rows)
    path = tmp_path / "answers.csv"
    path.write_bytes(text.getvalue().encode(encoding))

    assert read_sheet(path) == (Typed(line, "ñandú-7", SHORT.id, "órbita, sí; ¿no?", "sample", 1),)


@pytest.mark.parametrize("data", [b"", b"\x00\xff\xfe", b"student,exercise\n", b"PK\x03\x04", b'"' * 200_000])
def test_what_is_no_such_table_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_bytes(data)

    with pytest.raises(HandinError):
        read_sheet(path)


def test_answers_are_kept_as_checks_that_come_from_paper(folder: Path) -> None:
    copied = copy_answers([row(2, SPEED.id, "7.7 km/s"), row(3, CHOICE.id, "B", "Sol 8")], LESSON, folder)

    assert outcomes(copied) == ["kept", "kept"]
    kept = journals(folder)
    assert [(each.kind, each.exercise, each.value) for each in kept["luna-7/sample.jsonl"]] == [
        ("check", "orbit-speed", "7.7 km/s")
    ]
    assert [each.value for each in kept["sol-8/sample.jsonl"]] == ["falling"]
    assert all(is_from_paper(each) for events in kept.values() for each in events)


def test_the_same_table_again_adds_nothing_and_a_corrected_one_adds_the_correction(folder: Path) -> None:
    rows = [row(2, SPEED.id, "7.7 km/s"), row(3, CHOICE.id, "B")]
    copy_answers(rows, LESSON, folder)
    before = journals(folder)

    assert outcomes(copy_answers(rows, LESSON, folder)) == ["same", "same"]
    assert journals(folder) == before

    assert outcomes(copy_answers([row(2, SPEED.id, "7.8 km/s"), rows[1]], LESSON, folder)) == ["kept", "same"]


def test_what_the_learner_typed_stays_unless_the_teacher_says_over(folder: Path) -> None:
    keep(folder, event(1, "7.6 km/s", lesson="sample", exercise=SPEED.id))
    rows = [row(2, SPEED.id, "7.7 km/s")]

    copied = copy_answers(rows, LESSON, folder)
    assert outcomes(copied) == ["stays"]
    assert copied[0].before == Answer("7.6 km/s", "2026-01-05T14:00:01.000Z", 1)
    assert [each.value for each in journals(folder)["luna-7/sample.jsonl"]] == ["7.6 km/s"]

    assert outcomes(copy_answers(rows, LESSON, folder, over=True)) == ["kept"]
    assert outcomes(copy_answers(rows, LESSON, folder, over=True)) == ["same"]
    assert [each.value for each in journals(folder)["luna-7/sample.jsonl"]] == ["7.6 km/s", "7.7 km/s"]


def test_what_the_learner_typed_after_the_paper_stays_too(folder: Path) -> None:
    rows = [row(2, SPEED.id, "7.7 km/s")]
    copy_answers(rows, LESSON, folder)
    later = replace(event(9, "7.9 km/s", lesson="sample", exercise=SPEED.id), time="2099-01-01T00:00:00.000Z")
    keep(folder, later)

    assert outcomes(copy_answers(rows, LESSON, folder)) == ["stays"]


@pytest.mark.parametrize(
    ("bad", "en"),
    [
        (
            row(2, "nope", "x"),
            f"the lesson has no exercise 'nope': type one of {', '.join(each.id for each in EXERCISES)}",
        ),
        (
            row(2, SPEED.id, "7", "../up"),
            "'../up' is no code: type one of 1 to 32 letters, digits, - or _, such as luna-7",
        ),
        (row(2, DREAM.id, "7"), "this part is private and stays on the student's paper: leave it out"),
        (row(2, SHORT.id, "x" * 50_001), "the answer is longer than 50,000 letters: shorten it"),
        (
            row(2, SPEED.id, "7", lesson="other"),
            "this line belongs to the lesson 'other', and the table to 'sample': put it into a table of its own",
        ),
    ],
)
def test_a_row_that_cannot_be_kept_is_told_and_the_others_are_kept(bad: Typed, en: str, folder: Path) -> None:
    copied = copy_answers([bad, row(3, CHOICE.id, "B")], LESSON, folder)

    assert outcomes(copied) == ["refused", "kept"]
    assert copied[0].reason is not None
    assert copied[0].reason.en == en


def test_two_rows_for_one_answer_are_asked_back(folder: Path) -> None:
    copied = copy_answers([row(2, CHOICE.id, "A"), row(5, CHOICE.id, "B", "LUNA 7")], LESSON, folder)

    assert outcomes(copied) == ["kept", "refused"]
    assert copied[1].reason is not None
    assert copied[1].reason.en == "this student and exercise stand on line 2 already: keep one of the two lines"


def test_an_answer_to_an_older_printing_keeps_its_version(folder: Path) -> None:
    newer = replace(LESSON, card=replace(LESSON.card, version=3))

    copy_answers([row(2, CHOICE.id, "B")], newer, folder)

    assert [each.version for each in journals(folder)["luna-7/sample.jsonl"]] == [1]


VARIED = replace(SPEED, given=(Given("altitude_km", 350, "km", varies=(350, 400, 450, 500)),))
OWN = replace(LESSON, exercises=(VARIED, *LESSON.exercises[2:]))


def test_the_numbers_of_a_students_own_worksheet_travel_with_the_answer(folder: Path) -> None:
    printed = lesson_for(OWN, "luna-8", Policy())
    _, first, *_ = sheet_rows({"luna-8": printed}, "en")
    value = printed.exercises[0].given[0].value

    copied = copy_answers([row(2, VARIED.id, "7.7 km/s", "luna-8", numbers=first[-1])], OWN, folder)

    assert first[-1] == f"altitude_km={value!r}"
    assert outcomes(copied) == ["kept"]
    assert journals(folder)["luna-8/sample.jsonl"][0].extra == {"given": {"altitude_km": value}, "from": "paper"}
    assert copied[0].exercise == printed.exercises[0]


@pytest.mark.parametrize("numbers", ["altitude_km=7", "altitude_km", "x=1", "altitude_km=nan", "=", "'"])
def test_numbers_that_no_worksheet_has_are_refused(numbers: str, folder: Path) -> None:
    copied = copy_answers([row(2, VARIED.id, "7.7 km/s", numbers=numbers)], OWN, folder)

    assert outcomes(copied) == ["refused"]
    assert journals(folder) == {}
