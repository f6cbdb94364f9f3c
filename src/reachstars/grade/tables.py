"""The grade book as rows of cells."""

from collections.abc import Iterator

from reachstars.grade import words
from reachstars.grade.model import GradeBook, Result, Sheet
from reachstars.language import Language, Words

Row = tuple[str, ...]

_OF_LESSON = 4  # columns before those of its exercises
_RESULT_HEADER = (words.ANSWER, words.VERDICT, words.POINTS, words.TRIES, words.HINTS)


def file_rows(book: GradeBook, language: Language) -> Iterator[Row]:
    """files.csv: a row a file.

    Args:
        book: The grade book.
        language: Language of its words.

    Yields:
        The header, then the rows.
    """
    header = (words.FILE, words.KIND, words.STATUS, words.REASON, words.LEARNER, words.LESSON, words.ANSWERS)
    yield tuple(word.in_language(language) for word in header)
    for file in book.files:
        yield (
            file.name,
            words.KINDS[file.kind].in_language(language),
            words.STATUSES[file.status].in_language(language),
            file.reason.in_language(language),
            ", ".join(file.learners),
            ", ".join(file.lessons),
            str(file.answers),
        )


def learner_rows(book: GradeBook, language: Language) -> Iterator[Row]:
    """gradebook.csv: a row a learner.

    Args:
        book: The grade book.
        language: Language of its words.

    Yields:
        The header, then the rows.
    """
    forms = {sheet.lesson: sheet for sheet in book.sheets}
    lessons = [lesson for lesson, _ in book.titles]
    total = (words.LEARNER, words.POINTS, words.OUT_OF, words.TO_MARK)
    # Only where somebody chose to show it: a column that stays empty asks for what is nobody's duty.
    recipes = dict(book.recipes)
    recipe = (f"{words.RECIPE.in_language(language)}: {words.SHARED.in_language(language)}",) if recipes else ()
    columns = [cell for lesson in lessons for cell in _header(forms[lesson], language)]
    yield (*(word.in_language(language) for word in total), *columns, *recipe)
    for learner in book.everybody:
        mine = {sheet.lesson: sheet for sheet in book.sheets_of(learner)}
        cells = [cell for lesson in lessons for cell in _cells(mine.get(lesson), len(forms[lesson].results), language)]
        yield (learner, *_totals(tuple(mine.values())), *cells, *([recipes.get(learner, "")] if recipes else ()))


def number(value: float) -> str:
    """A number of points, without needless zeros."""
    return f"{value:g}"


def _totals(sheets: tuple[Sheet, ...]) -> Row:
    return (
        number(sum(sheet.points for sheet in sheets)),
        str(sum(sheet.possible for sheet in sheets)),
        str(sum(sheet.to_mark for sheet in sheets)),
    )


def _header(sheet: Sheet, language: Language) -> Iterator[str]:
    def about(subject: str, word: Words) -> str:
        return f"{subject}: {word.in_language(language)}"

    yield about(sheet.lesson, words.POINTS)
    yield about(sheet.lesson, words.OUT_OF)
    yield about(sheet.lesson, words.NOTES)
    yield about(sheet.lesson, words.SHARED)
    for result in sheet.results:
        for word in _RESULT_HEADER:
            yield about(f"{sheet.lesson} / {result.exercise}", word)


def _cells(sheet: Sheet | None, exercises: int, language: Language) -> Row:
    if sheet is None:
        return ("",) * (_OF_LESSON + exercises * len(_RESULT_HEADER))
    each = [cell for result in sheet.results for cell in _result_cells(result, language)]
    said = ((result.exercise, " ".join(filter(None, (result.note, result.remark)))) for result in sheet.results)
    notes = " ".join(f"{name}: {text}" for name, text in said if text)
    shared = "\n".join(f"{name}: {text}" for name, text in sheet.shared)
    return (number(sheet.points), str(sheet.possible), notes, shared, *each)


def _result_cells(result: Result, language: Language) -> Row:
    return (
        result.answer,
        words.STANDINGS[result.standing].in_language(language),
        "" if result.points is None else number(result.points),
        str(result.tries),
        str(result.hints),
    )
