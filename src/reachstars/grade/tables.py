"""The grade book as rows of cells."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from reachstars.grade import words
from reachstars.grade.model import FileRow, GradeBook, Result, Sheet
from reachstars.language import Language
from reachstars.publish.marked import points_written

Row = tuple[str, ...]

NO_NAMES: Mapping[str, str] = MappingProxyType({})
TOTALS = (words.POINTS, words.OUT_OF, words.PERCENT, words.TO_MARK, words.LATE)
ANSWER_HEADER = (
    words.LEARNER,
    words.LESSON,
    words.EXERCISE,
    words.ANSWER,
    words.VERDICT,
    words.POINTS,
    words.OUT_OF,
    words.TRIES,
    words.HINTS,
    words.TOLD,
    words.NOTE,
    words.LEVEL,
    words.COMMENT,
    words.LATE,
)
_FILE_HEADER = (
    words.FILE,
    words.KIND,
    words.STATUS,
    words.REASON,
    words.LEARNER,
    words.LESSON,
    words.ANSWERS,
    words.LATE,
)
_OF_LESSON = 7  # columns beside those of its exercises


def file_rows(book: GradeBook, language: Language) -> Iterator[Row]:
    """files.csv: a row a file.

    Args:
        book: The grade book.
        language: Language of its words.

    Yields:
        The header, then the rows.
    """
    yield tuple(word.in_language(language) for word in _FILE_HEADER)
    for file in book.files:
        yield _file_row(file, language)


def _file_row(file: FileRow, language: Language) -> Row:
    return (
        file.name,
        words.KINDS[file.kind].in_language(language),
        words.STATUSES[file.status].in_language(language),
        file.reason.in_language(language),
        ", ".join(file.learners),
        ", ".join(file.lessons),
        str(file.answers),
        yes(file.late, language),
    )


def learner_rows(book: GradeBook, language: Language, names: Mapping[str, str] = NO_NAMES) -> Iterator[Row]:
    """gradebook.csv: a row a learner, a column an exercise, those of a lesson side by side.

    Args:
        book: The grade book.
        language: Language of its words.
        names: Name by code, from the teacher's own list; without any there is no column for them.

    Yields:
        The header, then the rows.
    """
    forms = {sheet.lesson: sheet for sheet in book.sheets}
    lessons = [lesson for lesson, _ in book.titles]
    # Only where there are some: a column that stays empty asks for what is nobody's duty.
    recipes = dict(book.recipes)
    recipe = (f"{words.RECIPE.in_language(language)}: {words.SHARED.in_language(language)}",) if recipes else ()
    name = (words.NAME.in_language(language),) if names else ()
    columns = [cell for lesson in lessons for cell in _header(forms[lesson], language)]
    total = (word.in_language(language) for word in TOTALS)
    yield (words.LEARNER.in_language(language), *name, *total, *columns, *recipe)
    for learner in book.everybody:
        mine = book.sheets_of(learner)
        named = (names.get(learner, ""),) if names else ()
        cells = [cell for lesson in lessons for cell in _cells(mine.get(lesson), len(forms[lesson].results), language)]
        shown = (recipes.get(learner, ""),) if recipes else ()
        yield (learner, *named, *totals(mine.values(), language), *cells, *shown)


def totals(sheets: Collection[Sheet], language: Language) -> Row:
    """What some sheets add up to.

    Args:
        sheets: Of one learner.
        language: Language of the one word in it.

    Returns:
        A cell for each of `TOTALS`.
    """
    points, possible = sum(sheet.points for sheet in sheets), sum(sheet.possible for sheet in sheets)
    late = any(result.late for sheet in sheets for result in sheet.results)
    return (
        points_written(points),
        str(possible),
        f"{100 * points / possible:.0f}" if possible else "",
        str(sum(sheet.to_mark for sheet in sheets)),
        yes(late, language),
    )


def points_of(sheets: Mapping[str, Sheet], lessons: Iterable[str]) -> Row:
    """What one learner reached in each lesson.

    Args:
        sheets: The learner's sheets by lesson id.
        lessons: Lesson ids.

    Returns:
        A cell for each lesson, empty where nothing of it was handed in.
    """
    return tuple(points_written(sheets[lesson].points) if lesson in sheets else "" for lesson in lessons)


def answer_rows(book: GradeBook, language: Language) -> Iterator[Row]:
    """answers.csv: a row an answer, with everything that the grade book says of it.

    Args:
        book: The grade book.
        language: Language of its words.

    Yields:
        The header, then the rows; exercises without an answer have none.
    """
    yield tuple(word.in_language(language) for word in ANSWER_HEADER)
    for sheet in book.sheets:
        for result in sheet.results:
            if result.standing != "empty" or result.tries or result.hints:
                yield _answer_row(sheet, result, language)


def _answer_row(sheet: Sheet, result: Result, language: Language) -> Row:
    return (
        sheet.learner,
        sheet.lesson,
        result.exercise,
        result.answer,
        words.STANDINGS[result.standing].in_language(language),
        "" if result.points is None else points_written(result.points),
        str(result.possible or result.waiting or ""),
        str(result.tries),
        str(result.hints),
        result.say,
        _said(result),
        result.level,
        result.comment,
        yes(result.late, language),
    )


def yes(value: object, language: Language) -> str:
    """The word yes, or nothing."""
    return words.YES.in_language(language) if value else ""


def notes_of(sheet: Sheet) -> str:
    """What a teacher should know about the answers of a sheet.

    Args:
        sheet: A lesson of a learner.

    Returns:
        The notes with their exercises, in one line.
    """
    said = ((result.exercise, _said(result)) for result in sheet.results)
    return " ".join(f"{name}: {text}" for name, text in said if text)


def _said(result: Result) -> str:
    return " ".join(filter(None, (result.note, result.remark)))


def _header(sheet: Sheet, language: Language) -> Iterator[str]:
    for word in TOTALS:
        yield f"{sheet.lesson}: {word.in_language(language)}"
    for result in sheet.results:
        yield f"{sheet.lesson} / {result.exercise}"
    yield f"{sheet.lesson}: {words.NOTES.in_language(language)}"
    yield f"{sheet.lesson}: {words.SHARED.in_language(language)}"


def _cells(sheet: Sheet | None, exercises: int, language: Language) -> Row:
    if sheet is None:
        return ("",) * (_OF_LESSON + exercises)
    shared = "\n".join(f"{name}: {text}" for name, text in sheet.shared)
    each = (reached(result, language) for result in sheet.results)
    return (*totals((sheet,), language), *each, notes_of(sheet), shared)


def reached(result: Result, language: Language) -> str:
    """The one cell of an exercise: points where it was judged, a word where not, nothing where there is no answer.

    Args:
        result: The exercise.
        language: Language of the word.

    Returns:
        Text of the cell.
    """
    if result.standing == "empty":
        return ""
    if result.points is not None:
        return points_written(result.points)
    return words.STANDINGS[result.standing].in_language(language)
