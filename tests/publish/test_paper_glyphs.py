"""The list of what our fonts can print agrees with the fonts."""

import unicodedata
from importlib.resources import files
from pathlib import Path

import matplotlib as mpl
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from reachstars.publish.document import Document, Paragraph
from reachstars.publish.glyphs import FONTS, printable
from reachstars.publish.report import document_pdf
from reachstars.publish.words import KEEP_IN_SCHOOL


def _signs_of(path: Path) -> set[int]:
    signs: set[int] = set(TTFont(path).getBestCmap())
    return {sign for sign in signs if unicodedata.category(chr(sign))[0] not in "CZ"}


def _listed() -> set[int]:
    listed: set[int] = set()
    for piece in (FONTS / "coverage.txt").read_text().split():
        first, _, last = piece.partition("-")
        listed |= set(range(int(first, 16), int(last or first, 16) + 1))
    return listed


def test_the_list_is_what_the_fonts_have() -> None:
    ours = set.intersection(*map(_signs_of, sorted(FONTS.glob("*.ttf"))))
    fallback = _signs_of(Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSansMono.ttf")

    assert _listed() == ours | fallback


def test_typst_prints_every_sign_of_the_list() -> None:
    signs = " ".join(map(chr, sorted(_listed())))

    page = Document("Signs", "en", KEEP_IN_SCHOOL, KEEP_IN_SCHOOL, (Paragraph(signs),))
    assert document_pdf(page).startswith(b"%PDF")


def test_the_fonts_come_with_their_licence() -> None:
    licence = files("reachstars.publish").joinpath("fonts", "LICENSE-OFL.txt").read_text(encoding="utf-8")

    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert len(list(FONTS.glob("*.ttf"))) == 4


@pytest.mark.parametrize("text", ["", "plain", "¿Qué tan rápido? — “sí” … 7 °C × 2 − 1", "x²"])
def test_school_text_is_left_alone(text: str) -> None:
    assert printable(text, "es").text == text


def test_common_signs_have_names_in_both_languages() -> None:
    assert [printable("🌽🚀", language).text for language in ("en", "es")] == ["[corn][rocket]", "[maíz][cohete]"]
