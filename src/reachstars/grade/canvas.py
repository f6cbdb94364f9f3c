"""The form that Canvas reads: a row a student, a column a lesson, and a row with the points that each can bring."""

from collections.abc import Iterator, Mapping

from reachstars.exercise.kinds import OpenAnswer
from reachstars.grade.model import GradeBook
from reachstars.grade.tables import Row, points_of
from reachstars.lesson.model import Lesson

# Canvas looks for these very words, in English whatever its own language is.
_HEADER = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
_POSSIBLE = "    Points Possible"


def canvas_rows(book: GradeBook, lessons: Mapping[str, Lesson], names: Mapping[str, str]) -> Iterator[Row]:
    """canvas.csv: what Canvas imports.

    A student is found by the login, which is the code here, or else by the name; where Canvas finds neither, it asks
    the teacher who it is. Cells of students who handed in nothing stay empty.

    Args:
        book: The grade book.
        lessons: The lessons by id.
        names: Name by code, from the teacher's own list.

    Yields:
        The header, the row of points, then the rows.
    """
    titles = dict(book.titles)
    worth = _worth(book, lessons)
    yield (*_HEADER, *(f"reachstars: {title}" for title in titles.values()))
    yield (_POSSIBLE, "", "", "", "", *(str(worth[lesson]) for lesson in titles))
    for learner in book.everybody:
        yield (names.get(learner, learner), "", "", learner, "", *points_of(book.sheets_of(learner), titles))


def _worth(book: GradeBook, lessons: Mapping[str, Lesson]) -> dict[str, int]:
    """Points that each lesson can bring, the same for everybody: also those of open answers that nobody has given."""
    found: dict[str, dict[str, int]] = {}
    for sheet in book.sheets:
        mine = found.setdefault(sheet.lesson, {})
        for result in sheet.results:
            mine[result.exercise] = max(mine.get(result.exercise, 0), result.possible, result.waiting)
    return {lesson: sum(_with_open(each, lessons.get(lesson)).values()) for lesson, each in found.items()}


def _with_open(worth: Mapping[str, int], lesson: Lesson | None) -> Mapping[str, int]:
    asked = lesson.exercises if lesson else ()
    opened = {each.id: each.points for each in asked if isinstance(each, OpenAnswer)}
    return {exercise: points or opened.get(exercise, 0) for exercise, points in worth.items()}
