"""gradebook.xlsx: the grade book for a spreadsheet, with real numbers and every word of a student as a word."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, TypeAlias

from reachstars.grade import words
from reachstars.grade.model import GradeBook, Sheet
from reachstars.grade.saying import capital, capitals
from reachstars.grade.sheet_text import in_a_cell
from reachstars.grade.tables import ANSWER_HEADER, NO_NAMES, TOTALS, answer_rows, notes_of, points_of, reached, totals
from reachstars.language import Language
from reachstars.publish.clean_text import seen_text

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

Value: TypeAlias = str | float

_LONGEST_TITLE = 31  # characters of the name of a sheet
_NO_TITLE = re.compile(r"[\[\]:*?/\\]|^'|'$")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_WIDEST = 60
_HEAD_HEIGHT = 48  # points, for headings of three lines
_ROWS_LOOKED_AT = 200  # for the width of a column
_STYLE = "Table Style Medium 2"


def workbook_bytes(book: GradeBook, language: Language, names: Mapping[str, str] = NO_NAMES) -> bytes:
    """The grade book as a workbook: a summary, a sheet a lesson, and all answers.

    Args:
        book: The grade book.
        language: Language of its words.
        names: Name by code, from the teacher's own list.

    Returns:
        An .xlsx file without a formula; the same grade book gives the same bytes.
    """
    from datetime import UTC, datetime

    from xlsxwriter.workbook import Workbook

    made = BytesIO()
    with Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as file:
        # No time of its making: the same hand-ins give the same bytes.
        file.set_properties({"title": "reachstars", "created": datetime(2026, 1, 1, tzinfo=UTC)})
        taken: set[str] = set()
        for title, header, rows in _sheets(book, language, names):
            _write(file, _free(title, taken), header, rows)
    return made.getvalue()


def _sheets(
    book: GradeBook, language: Language, names: Mapping[str, str]
) -> Iterator[tuple[str, tuple[str, ...], list[list[Value]]]]:
    """Title, header and rows of each sheet."""
    name = (words.NAME,) if names else ()
    lessons = dict(book.titles)
    header = (*capitals((words.LEARNER, *name, *TOTALS), language), *lessons.values())
    pages: dict[str, list[list[Value]]] = {lesson: [] for lesson in lessons}
    forms: dict[str, Sheet] = {}
    summary = []
    for learner in book.everybody:
        mine = book.sheets_of(learner)
        who = [learner, *((names.get(learner, ""),) if names else ())]
        summary.append([*who, *map(_value, (*totals(mine.values(), language), *points_of(mine, lessons)))])
        for lesson, sheet in mine.items():
            forms.setdefault(lesson, sheet)
            cells = (*totals((sheet,), language), *(reached(each, language) for each in sheet.results))
            pages[lesson].append([*who, *map(_value, cells), notes_of(sheet)])
    yield words.SUMMARY.in_language(language), header, summary
    for lesson, title in book.titles:
        exercises = (f"{place} · {each.title}" for place, each in enumerate(forms[lesson].results, 1))
        head = capitals((words.LEARNER, *name, *TOTALS), language)
        yield title, (*head, *exercises, capital(words.NOTES, language)), pages[lesson]
    rows = answer_rows(book, language)
    next(rows)
    answers = [[cell if place in _WORDS else _value(cell) for place, cell in enumerate(row)] for row in rows]
    yield words.ANSWERS_SHEET.in_language(language), capitals(ANSWER_HEADER, language), answers


# What a student typed stays what it is, also where it looks like a number.
_WORDS = tuple(place for place, word in enumerate(ANSWER_HEADER) if word in (words.LEARNER, words.ANSWER))


def _value(cell: str) -> Value:
    return float(cell) if _NUMBER.fullmatch(cell) else cell


def _free(title: str, taken: set[str]) -> str:
    """A name for a sheet that a spreadsheet accepts and that no other has."""
    plain = _NO_TITLE.sub(" ", seen_text(title)).strip() or "–"
    name, number_of = plain[:_LONGEST_TITLE], 1
    while name.casefold() in taken:
        number_of += 1
        name = f"{plain[: _LONGEST_TITLE - 4]} {number_of}"
    taken.add(name.casefold())
    return name


def _write(file: "Workbook", title: str, header: Sequence[str], rows: Sequence[Sequence[Value]]) -> None:
    """A sheet with one table, whose first row and column stay in view."""
    sheet = file.add_worksheet(title)
    # Told to be text, so that also a cell that somebody edits does not turn into a formula.
    plain = file.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
    top = file.add_format({"text_wrap": True, "valign": "top", "bold": True})
    heads = _apart(header)
    if rows:
        columns = [{"header": head, "header_format": top} for head in heads]
        sheet.add_table(0, 0, len(rows), len(heads) - 1, {"columns": columns, "style": _STYLE})
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, top)
        sheet.set_column(column, column, _width(head, (row[column] for row in rows[:_ROWS_LOOKED_AT])))
    for place, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(place, column, in_a_cell(seen_text(value)), plain)
            else:
                sheet.write_number(place, column, value)
    sheet.set_row(0, _HEAD_HEIGHT)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _apart(header: Sequence[str]) -> list[str]:
    """The heads of the columns, each with a name of its own, as a table must have."""
    seen: set[str] = set()
    heads = []
    for head in map(seen_text, header):
        free, count = head or "–", 1
        while free.casefold() in seen:
            count += 1
            free = f"{head} {count}"
        seen.add(free.casefold())
        heads.append(free)
    return heads


def _width(head: str, values: Iterable[Value]) -> float:
    longest = max((len(str(value)) for value in values), default=0)
    return min(_WIDEST, max(8, min(len(head), 14), longest)) + 2
