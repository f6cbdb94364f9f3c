"""A page of feedback for each student: one page, kind, true, the same for who cannot see it."""

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.publish.checks import catalog, failures, text

from reachstars.language import LANGUAGES, Language
from reachstars.publish.feedback import FeedbackEntry, FeedbackPage, feedback_pdf, look_next, went_well
from reachstars.publish.marked import Marked

RIGHT = Marked("right", 1.0, 1, "Yes.")
WRONG = Marked("wrong", 0.0, 1, "Measure from the center.")
PARTLY = Marked("partly", 0.5, 1, "One is missing.")
UNCLEAR = Marked("unclear", 0.0, 1, "Write a number.")
EMPTY = Marked("empty", 0.0, 1, "No answer yet.")
WAITS = Marked("to-mark", None, 4, "Kept.")
READ = Marked("marked", 3.0, 4, "Kept.", "3 Secure", "Well said.\nGo on.")
AFTER = Marked("right", 0.0, 1, "Yes.")


def page(*marks: Marked, learner: str = "luna-7", tries: int = 1) -> FeedbackPage:
    entries = (
        FeedbackEntry(f"Task {letter}", mark, tries) for letter, mark in zip("ABCDEFGHIJKLMNOP", marks, strict=False)
    )
    return FeedbackPage(learner, "Round the world", tuple(entries))


EVERY = page(RIGHT, WRONG, PARTLY, UNCLEAR, EMPTY, WAITS, READ, AFTER)


@pytest.mark.parametrize("language", LANGUAGES)
def test_feedback_is_accessible_with_a_page_and_a_bookmark_for_each_student(language: Language, tmp_path: Path) -> None:
    codes = [f"sol-{number}" for number in range(7)]

    made = feedback_pdf([page(RIGHT, WRONG, READ, learner=code) for code in codes], language).pdf

    assert failures(made, tmp_path) == []
    reader = PdfReader(io.BytesIO(made))
    outline: list[Any] = reader.outline
    assert [entry.title for entry in outline] == [f"Round the world · {code}" for code in codes]
    assert [reader.get_destination_page_number(entry) for entry in outline] == list(range(7))
    assert len(reader.pages) == 7
    assert str(catalog(made)["/ViewerPreferences"]["/Duplex"]) == "/Simplex"


def test_a_page_says_everything_that_was_marked() -> None:
    printed = text(feedback_pdf([EVERY], "en").pdf)

    for piece in (
        "Points in all: 4.5 of 10 Answers that your teacher will still mark: 1.",
        "What went well • You have these right: “Task A”.",
        "Task A ✓ Right 1 of 1 Task B ✗ Not right yet 0 of 1 Task C ◐ Right in part 0.5 of 1",
        "Task F … Your teacher will mark it Task G ✎ Marked by your teacher 3 of 4",
        "From your teacher Task G Level: 3 Secure Well said. Go on.",
    ):
        assert piece in printed


def test_what_is_nearly_right_comes_first() -> None:
    assert look_next(EVERY, "en") == (
        "Almost there with “Task C”. One is missing.",
        "“Task D” was not clear yet. Write a number.",
        "Look again at “Task B”. Measure from the center.",
        "Right, but found with the solution open, so it brings no points: “Task H”. "
        "Try it once more on paper without looking.",
        "Still without an answer: “Task E”. Begin with the one that you like best.",
        "Your teacher will still read: “Task F”.",
    )


def test_more_than_three_at_once_are_only_named() -> None:
    said = look_next(page(WRONG, WRONG, WRONG, WRONG, WRONG), "es")

    assert said == (
        "Dale otra vuelta a «Task A». Measure from the center.",
        "Dale otra vuelta a «Task B». Measure from the center.",
        "Dale otra vuelta a «Task C». Measure from the center.",
        "Después de eso: «Task D», «Task E».",
    )


@pytest.mark.parametrize(
    ("marks", "tries", "said"),
    [
        ((RIGHT, RIGHT), 1, ("Everything that was marked is right. This is a page to be proud of.",)),
        (
            (RIGHT, WRONG),
            4,
            (
                "You have these right: “Task A”.",
                "“Task A” took you 4 tries, and you stayed with it until it was right. "
                "That is how hard things are learned.",
            ),
        ),
        ((WRONG, EMPTY), 1, ("You gave it a try and handed it in, and that is where learning begins.",)),
        (
            (EMPTY,),
            0,
            ("There is no answer here yet. A first guess is a good start: it does not have to be right.",),
        ),
        ((WAITS,), 1, ("You gave it a try and handed it in, and that is where learning begins.",)),
    ],
)
def test_praise_is_true(marks: tuple[Marked, ...], tries: int, said: tuple[str, ...]) -> None:
    assert went_well(page(*marks, tries=tries), "en") == said


def test_who_has_everything_gets_something_to_do_all_the_same() -> None:
    assert look_next(page(RIGHT), "es") == (
        "No queda nada por corregir. Explícale una de tus respuestas a alguien en casa: si lo entiende, tú también.",
    )


def test_a_long_page_is_made_to_fit_and_nothing_is_cut() -> None:
    long = Marked("marked", 1.0, 4, "", "2 Developing", "A comment that says what to do. " * 6)

    made = feedback_pdf([page(*[long] * 8, *[WRONG] * 6)], "en").pdf

    assert len(PdfReader(io.BytesIO(made)).pages) == 1
    assert text(made).count("A comment that says what to do.") == 48


def test_a_code_or_comment_cannot_be_markup(tmp_path: Path) -> None:
    odd = '"); #panic("x"); ("'
    marks = Marked("marked", 1.0, 1, odd, odd, odd)

    made = feedback_pdf([FeedbackPage(odd, odd, (FeedbackEntry(odd, marks),))], "en").pdf

    assert failures(made, tmp_path) == []
    assert text(made).count('#panic("x")') >= 5
