"""Each student's own numbers in the grade book: marked as on the screen, and odd ones named."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars.exercise.mark import mark
from reachstars.grade.book import grade
from reachstars.grade.insight import picture_of
from reachstars.grade.model import GradeBook, Result
from reachstars.grade.report import class_report
from reachstars.grade.tables import learner_rows
from reachstars.handin.handed import HandedIn
from reachstars.handin.reasons import READ
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.find import lesson_folders
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.read import read_languages
from reachstars.lesson.variant import lesson_for, values_seen
from reachstars.logbook.event import Event, Json
from reachstars.publish.document import Bullets

FOLDER = Path(__file__).parents[2] / "lessons"
LESSONS = read_languages(FOLDER / "_template")
ALL = [LESSONS, *map(read_languages, lesson_folders(FOLDER))]
TIME = "2026-01-05T14:00:00.000Z"
LESSON = LESSONS["en"]
SOL: Json = {"bus_speed": 90.0}  # what sol-3 gets; the class version has 100
ANOTHER = "Answered another student's numbers; marked by this student's own: 90\u00a0km/h."
IMPOSSIBLE = "Answered numbers that no student has here; marked by this student's own: 90\u00a0km/h."
COPIED = "Answered after opening the solution, so it counts 0 points."


def event(
    number: int, exercise: str, value: Json, *, kind: str = "check", learner: str = "sol-3", **extra: Json
) -> Event:
    time = f"2026-01-05T14:00:{number:02}.000Z"
    return Event(f"{number:032x}", time, learner, LESSON.card.id, 1, kind, exercise, value, extra=extra)


def book_of(*events: Event, policy: Policy | None = None, language: Language = "en") -> GradeBook:
    handed = HandedIn("a.jsonl", "logbook", "read", READ, events)
    return grade([handed], {LESSON.card.id: LESSONS[language]}, language, policy=policy or Policy())


def result(book: GradeBook, exercise: str = "drive-time") -> Result:
    return next(each for each in book.sheets[0].results if each.exercise == exercise)


@pytest.mark.parametrize("variants", [True, False])
@pytest.mark.parametrize(
    ("seen", "hours", "standing", "note"),
    [
        (SOL, "3.89 h", "right", ""),
        (SOL, "3.5 h", "wrong", ""),
        ({"bus_speed": 90}, "3.89 h", "right", ""),
        ({"bus_speed": 100.0}, "3.5 h", "right", ""),
        ({"bus_speed": 100.0}, "3.89 h", "wrong", ""),
        (None, "3.5 h", "right", ""),
        (None, "3.89 h", "wrong", ""),
    ],
)
def test_an_answer_is_marked_by_the_numbers_that_were_seen(
    seen: Json,
    hours: str,
    standing: str,
    note: str,
    variants: bool,
) -> None:
    answer = event(1, "drive-time", hours) if seen is None else event(1, "drive-time", hours, given=seen)

    found = result(book_of(answer, policy=Policy(variants=variants)))

    assert (found.standing, found.note) == (standing, note)


@pytest.mark.parametrize(
    ("seen", "note"),
    [
        ({"bus_speed": 120}, ANOTHER),
        ({"bus_speed": 7}, IMPOSSIBLE),
        ({"bus_speed": "90"}, IMPOSSIBLE),
        ({"bus_speed": 90, "hours": 3}, IMPOSSIBLE),
        ({}, IMPOSSIBLE),
        ([{"bus_speed": 90}], IMPOSSIBLE),
        ({"bus_speed": 10**400}, IMPOSSIBLE),
    ],
)
def test_other_numbers_than_ones_own_are_marked_by_ones_own_and_noted(seen: Json, note: str) -> None:
    copied = result(book_of(event(1, "drive-time", "2.92 h", given=seen)))
    own = result(book_of(event(1, "drive-time", "3.89 h", given=seen)))

    assert (copied.standing, copied.note) == ("wrong", note)
    assert (own.standing, own.note) == ("right", note)


def test_numbers_told_for_an_exercise_that_does_not_vary_mean_nothing() -> None:
    found = result(book_of(event(1, "the-word", "altitude", given={"bus_speed": 7})), "the-word")

    assert (found.standing, found.note) == ("right", "")


def test_an_answer_from_after_the_solution_counts_nothing_and_the_report_says_so() -> None:
    book = book_of(
        event(1, "drive-time", "1 h", given=SOL),
        event(2, "drive-time", None, kind="solution"),
        event(3, "drive-time", "3.89 h", given=SOL),
    )

    found = result(book)
    assert (found.standing, found.points, found.possible, found.note) == ("right", 0.0, 2, COPIED)
    assert picture_of(book, {}, "en").notes == (("sol-3", "The drive", COPIED),)


def test_the_teachers_points_count() -> None:
    policy = Policy(points={"my-lesson": {"drive-time": 10}})

    found = result(book_of(event(1, "drive-time", "3.89 h", given=SOL), policy=policy))

    assert (found.points, found.possible) == (10.0, 10)


def opening(book: GradeBook, language: Language) -> list[str]:
    """The sentences at the head of the report."""
    blocks = class_report(book, picture_of(book, {}, language), language).opening
    found = [block.items if isinstance(block, Bullets) else (getattr(block, "text", ""),) for block in blocks]
    return [sentence for sentences in found for sentence in sentences]


def test_who_handed_in_nothing_and_who_is_not_on_the_list_is_named() -> None:
    policy = Policy(learners=("luna-7", "sol-3", "mar-1"))
    book = book_of(event(1, "the-word", "altitude"), event(2, "the-word", "altitude", learner="lunna-7"), policy=policy)

    assert (book.missing, book.unlisted) == (("luna-7", "mar-1"), ("lunna-7",))
    assert opening(book, "en")[1:] == [
        "Nothing yet from: luna-7, mar-1.",
        "Not on your class list: lunna-7. Is a code misspelled?",
        "Files: 1 (1 read, 0 in part, 0 refused).",
    ]
    assert opening(book, "es")[1:] == [
        "Sin entregar todavía: luna-7, mar-1.",
        "Fuera de tu lista del grupo: lunna-7. ¿Hay un código mal escrito?",
        "Archivos: 1 (1 leídos, 0 en parte, 0 rechazados).",
    ]
    assert [row[:2] for row in learner_rows(book, "en")] == [
        ("learner", "points"),
        ("luna-7", "0"),
        ("sol-3", "1"),
        ("mar-1", "0"),
        ("lunna-7", "1"),
    ]


def test_without_a_list_nobody_is_missed() -> None:
    book = book_of(event(1, "the-word", "altitude"))

    assert (book.missing, book.unlisted, book.everybody) == ((), (), ("sol-3",))
    assert opening(book, "en") == [
        "Students who handed something in: 1. Right answers: 1 of the 1 that were judged (100%).",
        "Files: 1 (1 read, 0 in part, 0 refused).",
    ]


def test_the_notes_of_a_lesson_stand_in_a_column_of_their_own() -> None:
    book = book_of(event(1, "drive-time", "3 h", given={"bus_speed": 120}))

    header, row = learner_rows(book, "en")
    assert row[header.index("my-lesson: notes")] == f"drive-time: {ANOTHER}"


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(ALL),
    st.from_regex(r"[a-z]{1,6}-[0-9]{1,3}", fullmatch=True),
    st.sampled_from(["3.5 h", "3.9 h", "2.92 h", "4.4 h", "0.3 h", "890 km", "7.7 km/s", "8", "", "half", "altitude"]),
    st.sampled_from(LANGUAGES),
)
def test_the_grade_book_marks_as_the_screen_did(
    lessons: Mapping[Language, Lesson], code: str, typed: str, language: Language
) -> None:
    lesson = lessons[language]
    screen = lesson_for(lesson, code, Policy())
    told = [
        Event(
            f"{n:032x}", TIME, code, lesson.card.id, 1, "check", each.id, typed, extra={"given": {**values_seen(each)}}
        )
        for n, each in enumerate(screen.exercises)
    ]

    book = grade([HandedIn("a.jsonl", "logbook", "read", READ, tuple(told))], {lesson.card.id: lesson}, language)

    for found in book.sheets[0].results:
        exercise = screen.exercise(found.exercise)
        assert exercise is not None
        said = mark(exercise, typed, screen.keys.get(exercise.id), language)
        assert (found.points, found.say, found.slip, found.note) == (said.points, said.say, said.slip, "")


def test_a_pack_without_keys_cannot_judge_a_variant() -> None:
    bare = replace(LESSON, keys={}, answer_key=None)
    handed = HandedIn("a.jsonl", "logbook", "read", READ, (event(1, "drive-time", "3.89 h", given=SOL),))

    book = grade([handed], {LESSON.card.id: bare}, "en")

    assert (result(book).standing, result(book).points) == ("recorded", None)
