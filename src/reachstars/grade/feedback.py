"""From the grade book to what students get back on paper."""

from collections.abc import Iterator

from reachstars.grade.model import GradeBook, Result, Sheet
from reachstars.publish.feedback import FeedbackEntry, FeedbackPage
from reachstars.publish.marked import Marked


def marks_of(sheet: Sheet) -> dict[str, Marked]:
    """The marks of one student's lesson.

    Args:
        sheet: The lesson in the grade book.

    Returns:
        Marks by exercise id, as they stand on paper.
    """
    return {result.exercise: _marked(result) for result in sheet.results}


def feedback_pages(book: GradeBook) -> Iterator[FeedbackPage]:
    """A page for each student and lesson, in the order of the class and then of the lessons.

    Args:
        book: The grade book; its titles and sentences are in the language of the page.

    Yields:
        The pages; a prediction, which nobody grades, stands on none of them.
    """
    for learner in book.everybody:
        mine = book.sheets_of(learner)
        for lesson, title in book.titles:
            entries = tuple(map(_entry, filter(_is_graded, mine[lesson].results))) if lesson in mine else ()
            if entries:
                yield FeedbackPage(learner, title, entries)


def _is_graded(result: Result) -> bool:
    """Whether the exercise has points at all, given or to be given."""
    return result.points is not None or bool(result.waiting)


def _entry(result: Result) -> FeedbackEntry:
    return FeedbackEntry(result.title, _marked(result), result.tries)


def _marked(result: Result) -> Marked:
    # Right and yet without points: only the note says why.
    say = f"{result.say} {result.note}" if result.standing == "right" and not result.points else result.say
    return Marked(
        verdict=result.standing,
        points=result.points,
        possible=result.possible or result.waiting,
        say=say,
        level=result.level,
        comment=result.comment,
    )
