"""A report on paper, from the same description as that on the screen."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.publish.checks import catalog, failures, structure, text

from reachstars.language import LANGUAGES, Language, Words
from reachstars.publish.document import (
    SIGNS,
    Bullets,
    Cell,
    Document,
    Grid,
    Look,
    Paragraph,
    Section,
    Topic,
    plain_row,
)
from reachstars.publish.report import document_pdf

EDITION = Words("Report", "Informe")
MARKS = Grid(
    "Marks", ("Student", "Points", "Seen"), (plain_row("quetzal-7", "1.5", "yes"), plain_row("maíz", "", "no"))
)
FILES = Grid("", ("File", "Why"), (plain_row("a.ipynb", "read"),) * 80)
LOOKS: tuple[Look, ...] = tuple(SIGNS)
MAP = Grid("Map", ("Student", *LOOKS), ((Cell("luna-7"), *(Cell(look, look) for look in LOOKS)),))
REPORT = Document("Class 7B", "en", EDITION, EDITION, (Paragraph("Two students.", weighty=True),), ())


def report(language: Language = "en", *blocks: Paragraph | Bullets | Grid | Topic) -> Document:
    return replace(REPORT, language=language, sections=(Section("First", tuple(blocks)),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_is_accessible(language: Language, tmp_path: Path) -> None:
    made = document_pdf(report(language, MARKS, MAP, Topic("Inside", (Bullets(("One file.",)), FILES))))

    assert failures(made, tmp_path) == []
    reader = PdfReader(io.BytesIO(made))
    assert catalog(made)["/Lang"] == language
    assert reader.metadata is not None
    assert reader.metadata.title == "Class 7B"
    assert "Two students. First Marks Student Points Seen quetzal-7 1.5 yes maíz no Map" in text(made)


def test_every_look_has_a_sign_and_its_word() -> None:
    words = text(document_pdf(report("en", MAP)))

    assert [look for look in LOOKS if f"{SIGNS[look]} {look}" not in words] == []
    assert len(set(SIGNS.values())) == len(SIGNS)


def test_sections_are_bookmarks() -> None:
    outline = PdfReader(io.BytesIO(document_pdf(report("en", MARKS)))).outline

    assert "First" in str(outline)


def test_a_long_table_repeats_its_header_on_the_next_page() -> None:
    pages = PdfReader(io.BytesIO(document_pdf(report("en", FILES)))).pages

    assert len(pages) > 1
    assert all("File Why" in " ".join(page.extract_text().split()) for page in pages)


def test_a_wide_map_goes_on_in_a_second_table_with_the_same_names() -> None:
    columns = [f"c{number}" for number in range(13)]
    wide = Grid("Map", ("Student", *columns), ((Cell("luna-7"), *(Cell("right", "right") for _ in columns)),))

    words = text(document_pdf(report("en", wide)))

    assert words.count("luna-7") == 2
    assert [column for column in columns if column not in words] == []


def test_a_table_without_rows_still_has_headers() -> None:
    made = document_pdf(report("en", Grid("None yet", ("A", "B"), ())))

    assert [kind for kind in structure(made) if kind in ("/TH", "/TD")] == ["/TH", "/TH"]


def test_the_same_report_is_the_same_bytes() -> None:
    assert document_pdf(report("es", MARKS, MAP)) == document_pdf(report("es", MARKS, MAP))


@pytest.mark.parametrize("title", ["", "  ", "\u00ad", "\u200b"])
def test_a_title_that_cannot_be_seen_becomes_the_kind_of_page(title: str, tmp_path: Path) -> None:
    made = document_pdf(replace(report("es", Topic(title, (MARKS,))), title=title))

    assert failures(made, tmp_path) == []
    assert PdfReader(io.BytesIO(made)).metadata["/Title"] == "Informe"  # type: ignore[index]
