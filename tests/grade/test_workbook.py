"""The grade book for a spreadsheet and for Canvas, read back by other programs."""

import csv
import io
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.grade.sample_class import HOSTILE, class_book, codes, lessons
from tests.publish.checks import text

from reachstars.grade.canvas import canvas_rows
from reachstars.grade.model import GradeBook, Result, Sheet
from reachstars.grade.sheet_text import csv_bytes
from reachstars.grade.tables import answer_rows, file_rows, learner_rows
from reachstars.grade.workbook import workbook_bytes
from reachstars.grade.write import write_results
from reachstars.language import LANGUAGES, Language

FORMULAS = ("=1+1", "+1+1", "-2+3", "@SUM(1)", "\t=1+1", '=HYPERLINK("http://x","y")', "=cmd|'/c calc'!A1", "1e5")
SOFFICE = shutil.which("soffice")


@pytest.fixture(scope="module", params=LANGUAGES)
def book(request: pytest.FixtureRequest) -> tuple[Language, GradeBook]:
    language: Language = request.param
    return language, class_book(language, hostile=3)


def names(count: int = 30) -> Mapping[str, str]:
    return {code: f"Ñandú Pérez {place}" for place, code in enumerate(codes(count))}


def opened(made: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(made))


def typed_book(*typed: str) -> GradeBook:
    """A class in which everybody typed one of the texts, and is called by a code that looks like a number."""
    sheets = tuple(
        Sheet(f"{place:03}", "x", (Result("e", "=Title", "wrong", text, 0.5, 2, 0, 1, 0, "", text, text),))
        for place, text in enumerate(typed)
    )
    return GradeBook((), tuple(sheet.learner for sheet in sheets), sheets, (("x", "=A: [1/2]?"),))


def test_the_workbook_has_a_summary_a_sheet_a_lesson_and_the_answers(book: tuple[Language, GradeBook]) -> None:
    language, grades = book
    made = opened(workbook_bytes(grades, language, names()))

    title = dict(grades.titles)["shuttle-orbit"][:31]
    ends = {"en": ("Summary", "Answers"), "es": ("Resumen", "Respuestas")}[language]
    assert made.sheetnames == [ends[0], title, ends[1]]
    for sheet in made:
        assert sheet.freeze_panes == "B2"
        (table,) = sheet.tables.values()
        assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
        assert table.headerRowCount != 0


def test_numbers_are_numbers_and_words_are_words(book: tuple[Language, GradeBook]) -> None:
    language, grades = book
    made = opened(workbook_bytes(grades, language, names()))

    first = made.worksheets[0]
    head = [cell.value for cell in first[1]]
    points = head.index({"en": "Points", "es": "Puntos"}[language])
    rows = list(first.iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == [*codes(30)]
    assert [row[1] for row in rows] == list(names().values())
    assert [row[points] for row in rows] == [
        sum(each.points for each in grades.sheets_of(code).values()) for code in codes(30)
    ]
    assert {cell.data_type for sheet in made for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_no_text_becomes_a_formula_a_number_or_a_link() -> None:
    made = opened(workbook_bytes(typed_book(*FORMULAS), "en"))

    answers = made.worksheets[-1]
    column = [cell.value for cell in answers[1]].index("Answer") + 1
    cells = [answers.cell(row, column) for row in range(2, 2 + len(FORMULAS))]
    assert [cell.value for cell in cells] == [*FORMULAS]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.quotePrefix for cell in cells} == {True}
    assert not any(cell.hyperlink for cell in cells)
    assert [row[0] for row in made.worksheets[0].iter_rows(min_row=2, values_only=True)][:2] == ["000", "001"]


@pytest.mark.parametrize("typed", ["\ud800", "\x00\x01\x1b", "x" * 40_000, "_x0041_", "\u202e", "\n" * 50, ""])
def test_any_text_is_a_cell(typed: str) -> None:
    made = opened(workbook_bytes(typed_book(typed), "es"))

    assert len(made.sheetnames) == 3


def test_the_same_grade_book_gives_the_same_workbook(book: tuple[Language, GradeBook]) -> None:
    language, grades = book

    assert workbook_bytes(grades, language) == workbook_bytes(grades, language)


def test_the_csv_has_a_row_a_student_and_a_column_an_exercise(book: tuple[Language, GradeBook]) -> None:
    language, grades = book
    header, *rows = learner_rows(grades, language, names())

    assert [row[0] for row in rows] == [*codes(30)]
    asked = [each.id for each in lessons(language)["shuttle-orbit"].exercises if not each.private]
    assert [name for name in header if " / " in name] == [f"shuttle-orbit / {exercise}" for exercise in asked]
    assert {len(row) for row in rows} == {len(header)}
    assert csv_bytes(rows).startswith(b"\xef\xbb\xbf")


def test_canvas_gets_the_columns_and_the_row_that_it_looks_for(book: tuple[Language, GradeBook]) -> None:
    language, grades = book
    header, possible, *rows = csv.reader(
        io.StringIO(csv_bytes(canvas_rows(grades, lessons(language), names())).decode("utf-8-sig"))
    )

    title = dict(grades.titles)["shuttle-orbit"]
    assert header == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", f"reachstars: {title}"]
    assert possible == ["    Points Possible", "", "", "", "", "14"]
    assert [(row[0], row[3]) for row in rows] == [(name, code) for code, name in names().items()]
    waiting = {sheet.learner for sheet in grades.sheets if sheet.to_mark}
    assert [row[5] for row in rows[-2:]] == ["", ""]
    assert {row[3] for row in rows[:-2] if not row[5]} == waiting
    assert all(0 <= float(row[5]) <= 11 for row in rows if row[5])
    assert 0 < len(waiting) < len(rows) - 2


def test_without_names_canvas_gets_the_codes() -> None:
    _, _, row = canvas_rows(typed_book("x"), {}, {})

    assert row == ("000", "", "", "000", "", "0.5")


def test_names_stand_in_the_files_made_from_the_list_and_nowhere_else(
    book: tuple[Language, GradeBook], tmp_path: Path
) -> None:
    language, grades = book
    written = write_results(grades, tmp_path, language, lessons=lessons(language), names=names())

    holding = set()
    for path in written:
        data = path.read_bytes()
        if path.suffix == ".xlsx":
            data = "".join(str(cell.value) for sheet in opened(data) for row in sheet.rows for cell in row).encode()
        if path.suffix == ".pdf":
            data = text(data).encode()
        if "Ñandú".encode() in data:
            holding.add(path.name)
    assert holding == {"canvas.csv", "gradebook.csv", "gradebook.xlsx"}


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not here: apt install libreoffice-calc-nogui")
@pytest.mark.slow
def test_libreoffice_runs_no_formula_of_any_table(tmp_path: Path) -> None:
    attacks = (*FORMULAS, *HOSTILE, ";=1+1", "\n=1+1", '"=1+1', " =1+1", "\uff1d1+1")
    grades = typed_book(*attacks)
    tables = {
        "gradebook": csv_bytes(learner_rows(grades, "en", {sheet.learner: "=1+1" for sheet in grades.sheets})),
        "answers": csv_bytes(answer_rows(grades, "en")),
        "canvas": csv_bytes(canvas_rows(grades, {}, {sheet.learner: "=2+2" for sheet in grades.sheets})),
        "files": csv_bytes(file_rows(grades, "en")),
        "not-ours": b"student\r\n=1+1\r\n",
    }
    for name, data in tables.items():
        (tmp_path / f"{name}.csv").write_bytes(data)
    (tmp_path / "book.xlsx").write_bytes(workbook_bytes(grades, "en"))
    sources = sorted(map(str, tmp_path.iterdir()))

    # Flat XML shows each cell as the program holds it: a formula would have an attribute of that name.
    command = [SOFFICE or "", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    convert = ["--convert-to", "fods:OpenDocument Spreadsheet Flat XML", "--outdir", str(tmp_path / "out"), *sources]
    subprocess.run([*command, *convert], check=True, capture_output=True, timeout=120)

    made = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir()}
    assert {*made} == {f"{name}.fods" for name in (*tables, "book")}
    assert [name for name, xml in made.items() if "table:formula" in xml] == ["not-ours.fods"]
    assert "1+1" in made["answers.fods"]
