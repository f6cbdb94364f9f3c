"""Writes the grade book: two tables for a spreadsheet and one page to read."""

from pathlib import Path

from reachstars.files import write_file
from reachstars.grade import words
from reachstars.grade.model import GradeBook
from reachstars.grade.open_answers import write_open_answers
from reachstars.grade.report import paragraphs, tables
from reachstars.grade.sheet_text import csv_bytes
from reachstars.grade.tables import file_rows, learner_rows
from reachstars.language import Language
from reachstars.publish.report import table_pdf


def write_results(book: GradeBook, out: Path, language: Language) -> tuple[Path, ...]:
    """Write files.csv, gradebook.csv and report.pdf.

    Args:
        book: The grade book.
        out: Folder for them, made where it is missing; it may lie in the graded folder.
        language: Language of their words.

    Returns:
        The three files, then open-answers.csv and open-answers.html where there is something to mark. Each is written
        whole or not at all, and an earlier one is kept as a copy.

    Raises:
        ReachstarsError: If one of them cannot be written.
    """
    files, grades, report = out / "files.csv", out / "gradebook.csv", out / "report.pdf"
    write_file(files, csv_bytes(file_rows(book, language)), keep_old=True)
    write_file(grades, csv_bytes(learner_rows(book, language)), keep_old=True)
    page = table_pdf(words.TITLE.in_language(language), language, paragraphs(book, language), tables(book, language))
    write_file(report, page, keep_old=True)
    return files, grades, report, *write_open_answers(book.open_answers, out, language)
