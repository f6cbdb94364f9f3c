"""A report of tables on paper."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.publish.checks import catalog, failures, structure, text

from reachstars.figures.picture import Table
from reachstars.language import LANGUAGES, Language
from reachstars.publish.report import table_pdf

MARKS = Table("Marks", ("Student", "Points", "Seen"), (("quetzal-7", "1.5", "yes"), ("maíz", "", "no")))
FILES = Table("", ("File", "Why"), (("a.ipynb", "read"),) * 80)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_is_accessible(language: Language, tmp_path: Path) -> None:
    made = table_pdf("Class 7B", language, ("Two students.", "One file."), (MARKS, FILES))

    assert failures(made, tmp_path) == []
    reader = PdfReader(io.BytesIO(made))
    assert catalog(made)["/Lang"] == language
    assert reader.metadata is not None
    assert reader.metadata.title == "Class 7B"
    assert "Two students. One file. Marks Student Points Seen quetzal-7 1.5 yes maíz no" in text(made)


def test_a_long_table_repeats_its_header_on_the_next_page() -> None:
    pages = PdfReader(io.BytesIO(table_pdf("x", "en", (), (FILES,)))).pages

    assert len(pages) > 1
    assert all("File Why" in " ".join(page.extract_text().split()) for page in pages)


def test_a_table_without_rows_still_has_headers() -> None:
    made = table_pdf("x", "en", (), (Table("None yet", ("A", "B"), ()),))

    assert [kind for kind in structure(made) if kind in ("/TH", "/TD")] == ["/TH", "/TH"]


def test_the_same_report_is_the_same_bytes() -> None:
    assert table_pdf("x", "es", ("a",), (MARKS,)) == table_pdf("x", "es", ("a",), (MARKS,))


@pytest.mark.parametrize("title", ["", "  ", "\u00ad", "\u200b"])
def test_a_title_that_cannot_be_seen_becomes_the_kind_of_page(title: str, tmp_path: Path) -> None:
    made = table_pdf(title, "es", (), (MARKS,))

    assert failures(made, tmp_path) == []
    assert PdfReader(io.BytesIO(made)).metadata["/Title"] == "Informe"  # type: ignore[index]
