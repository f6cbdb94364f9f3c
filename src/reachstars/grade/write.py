"""Writes the folder of results: tables for a spreadsheet, the report, and the page that a class may see."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from reachstars.files import put_away, write_file
from reachstars.grade.canvas import canvas_rows
from reachstars.grade.feedback import feedback_pages
from reachstars.grade.insight import picture_of
from reachstars.grade.model import GradeBook
from reachstars.grade.open_answers import write_open_answers
from reachstars.grade.open_files import NOTHING_TAKEN, TakenUp
from reachstars.grade.projection import class_projection
from reachstars.grade.report import MOST_PAGES, MOST_SHEETS, class_report
from reachstars.grade.sheet_text import csv_pieces
from reachstars.grade.tables import NO_NAMES, answer_rows, file_rows, learner_rows
from reachstars.grade.workbook import workbook_bytes
from reachstars.language import Language
from reachstars.lesson.model import Lesson
from reachstars.publish.feedback import feedback_pdf
from reachstars.publish.report import document_pdf
from reachstars.publish.web import document_html

EARLIER = "earlier"
_NO_LESSONS: Mapping[str, Lesson] = MappingProxyType({})


def write_results(
    book: GradeBook,
    out: Path,
    language: Language,
    *,
    lessons: Mapping[str, Lesson] = _NO_LESSONS,
    names: Mapping[str, str] = NO_NAMES,
    taken: TakenUp = NOTHING_TAKEN,
) -> tuple[Path, ...]:
    """Write what comes of a folder of handed-in work.

    Args:
        book: The grade book.
        out: Folder for the files, made where it is missing; it may lie in the graded folder.
        language: Language of their words.
        lessons: The lessons by id, for objectives, standards and what to say about a mistake.
        names: Name by code, from the teacher's own list; they go into the grade book and the form for Canvas alone.
        taken: The marks of the teacher that are in the grade book.

    Returns:
        The files, the report first, open-answers.csv and open-answers.html last, where there is something to mark.
        Each is written whole or not at all; those that change are kept together in a numbered folder in `earlier`.

    Raises:
        ReachstarsError: If one of them cannot be written, or there are newer marks of the teacher than those taken.
    """
    earlier = _free(out / EARLIER)
    written = []
    for name, content in _contents(book, language, lessons, names):
        if content is None:  # a file of an earlier run would be taken for one of this run
            put_away(out / name, earlier / name)
        else:
            write_file(out / name, content, old_to=earlier / name)
            written.append(out / name)
    taken.must_be_all()
    return (*written, *write_open_answers(book.open_answers, out, language))


def _contents(
    book: GradeBook, language: Language, lessons: Mapping[str, Lesson], names: Mapping[str, str]
) -> Iterator[tuple[str, bytes | Iterable[bytes] | None]]:
    """Each file with its name, one at a time in memory, the first one first; None for one that is left out."""
    picture = picture_of(book, lessons, language)
    report = class_report(book, picture, language)
    yield "report.html", document_html(report)
    yield "report.pdf", document_pdf(report)
    yield "report-projection.html", document_html(class_projection(picture, language))
    pages = tuple(feedback_pages(book)) if len(book.sheets) <= MOST_PAGES else ()
    yield "feedback.pdf", feedback_pdf(pages, language).pdf if pages else None
    yield "files.csv", csv_pieces(file_rows(book, language))
    yield "answers.csv", csv_pieces(answer_rows(book, language))
    yield "canvas.csv", csv_pieces(canvas_rows(book, lessons, names))
    yield "gradebook.csv", csv_pieces(learner_rows(book, language, names))
    yield "gradebook.xlsx", workbook_bytes(book, language, names) if len(book.sheets) <= MOST_SHEETS else None


def _free(folder: Path) -> Path:
    """The numbered folder after the last one."""
    numbers = [int(each.name) for each in folder.iterdir() if each.name.isdecimal()] if folder.is_dir() else []
    return folder / str(max(numbers, default=0) + 1)
