"""What the tests of paper ask of a PDF: two independent checkers, and its text."""

import io
from pathlib import Path
from typing import Any

import page
import pdfua
from pypdf import PdfReader


def failures(made: bytes, folder: Path) -> list[str]:
    """What two checkers of PDF/UA-1 find wrong."""
    report = page.validate_pdf_bytes(made, profile="ua1")
    path = folder / "page.pdf"
    path.write_bytes(made)
    first = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    second = [f"{finding.rule_id}: {finding.message}" for finding in pdfua.validate(str(path)).findings]
    return [*first, *second, *([] if report.is_compliant else ["not compliant"])]


def text(made: bytes) -> str:
    """All text of a PDF, its soft line breaks as spaces."""
    pages = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(made)).pages]
    return " ".join(" ".join(pages).replace("\u200b", "").split())


def alternatives(made: bytes) -> list[str]:
    """The alternative text of every figure and formula."""
    found: list[str] = []
    reader = PdfReader(io.BytesIO(made))
    for number in range(1, len(reader.xref[0]) + len(reader.xref_objStm) + 1):
        item = reader.get_object(number)
        if isinstance(item, dict) and "/Alt" in item:
            found.append(str(item["/Alt"]))
    return found


def catalog(made: bytes) -> Any:
    """The catalog of a PDF: its language, whether it is tagged, its tree of tags."""
    return PdfReader(io.BytesIO(made)).trailer["/Root"]


def structure(made: bytes) -> list[str]:
    """The kinds of all tags in reading order."""
    kinds: list[str] = []
    waiting = [catalog(made)["/StructTreeRoot"]["/K"]]
    while waiting:
        item = waiting.pop(0).get_object() if hasattr(waiting[0], "get_object") else waiting.pop(0)
        if isinstance(item, list):
            waiting = [*item, *waiting]
        elif isinstance(item, dict) and "/S" in item:
            kinds.append(str(item["/S"]))
            waiting = [item.get("/K", []), *waiting]
    return kinds


def lowest(made: bytes) -> float:
    """Height of the lowest text above the foot of its page, in points; below 0 it has run off the paper."""
    found: list[float] = []

    def visit(piece: str, page_matrix: list[float], text_matrix: list[float], *_font: object) -> None:
        if piece.strip():
            found.append(page_matrix[5] + text_matrix[5])

    for sheet in PdfReader(io.BytesIO(made)).pages:
        sheet.extract_text(visitor_text=visit)
    return min(found)
