"""From marks to what students get back: nothing lost, nothing that nobody grades, in the order of the class."""

from dataclasses import replace

from reachstars.grade.feedback import feedback_pages, marks_of
from reachstars.grade.model import GradeBook, Result, Sheet
from reachstars.publish.feedback import FeedbackEntry, FeedbackPage
from reachstars.publish.marked import Marked

RIGHT = Result("speed", "How fast?", "right", "7.7 km/s", 2.0, 2, 0, 3, 0, say="Yes.")
WAITS = Result("explain", "Explain", "to-mark", "Because.", None, 0, 4, 0, 0, say="Kept.")
READ = Result("why", "Why", "marked", "Laps.", 3.0, 4, 0, 0, 0, say="Kept.", level="3 Secure", comment="Go on.")
GUESS = Result("guess", "Guess", "recorded", "faster", None, 0, 0, 0, 0, say="Kept.")


def book(*sheets: Sheet, roster: tuple[str, ...] = ()) -> GradeBook:
    return GradeBook((), ("luna", "sol"), sheets, (("nine", "Lesson nine"), ("one", "Lesson one")), roster)


def test_a_mark_takes_everything_along_that_paper_shows() -> None:
    assert marks_of(Sheet("luna", "nine", (RIGHT, WAITS, READ, GUESS))) == {
        "speed": Marked("right", 2.0, 2, "Yes."),
        "explain": Marked("to-mark", None, 4, "Kept."),
        "why": Marked("marked", 3.0, 4, "Kept.", "3 Secure", "Go on."),
        "guess": Marked("recorded", None, 0, "Kept."),
    }


def test_right_without_points_says_why() -> None:
    late = replace(RIGHT, points=0.0, note="Answered after opening the solution, so it counts 0 points.")

    marks = marks_of(Sheet("luna", "nine", (late,)))

    assert marks["speed"].say == "Yes. Answered after opening the solution, so it counts 0 points."


def test_there_is_a_page_for_each_student_and_lesson_in_the_order_of_the_class() -> None:
    sheets = (Sheet("luna", "nine", (RIGHT,)), Sheet("luna", "one", (RIGHT,)), Sheet("sol", "nine", (RIGHT,)))

    pages = list(feedback_pages(book(*sheets, roster=("sol", "absent", "luna"))))

    assert [(page.learner, page.lesson) for page in pages] == [
        ("sol", "Lesson nine"),
        ("luna", "Lesson nine"),
        ("luna", "Lesson one"),
    ]


def test_what_nobody_grades_stands_on_no_page() -> None:
    sheets = (Sheet("luna", "nine", (GUESS, RIGHT, WAITS)), Sheet("sol", "nine", (GUESS,)))

    assert list(feedback_pages(book(*sheets))) == [
        FeedbackPage(
            "luna",
            "Lesson nine",
            (
                FeedbackEntry("How fast?", Marked("right", 2.0, 2, "Yes."), 3),
                FeedbackEntry("Explain", Marked("to-mark", None, 4, "Kept.")),
            ),
        )
    ]
