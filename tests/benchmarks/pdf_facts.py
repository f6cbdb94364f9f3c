"""What can be read off a PDF about who can use it: asked of the files themselves, the same questions of each."""

import io
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import page
import pdfua
from pypdf import PdfReader

RAW_MATH = re.compile(r"\\(?:frac|dfrac|sqrt|text|pi|cdot|times|approx|left|right|mathrm)\b|\$\$")
RAW_MARKUP = re.compile(r"</?(?:div|span|table|td|svg|p)\b|!\[|\*\*\w")
CALLS = re.compile(r"page\.(?:ask|explore|progress|hand_in)\(")
HEADINGS = re.compile(r"H[1-6]?")


def facts(made: bytes, answers: Iterable[str]) -> Mapping[str, str]:
    """What a PDF holds.

    Args:
        made: The PDF.
        answers: How the student's answers stand on paper, if there is a student.

    Returns:
        Questions and what was found, in the order of the table.
    """
    reader = PdfReader(io.BytesIO(made))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.pdf")
        path.write_bytes(made)
        words = " ".join(
            subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout.split()
        )
        tags = Counter(re.findall(r"^\s*([A-Z]\w*)", _structure(path), re.MULTILINE))
        broken = {f.rule_id for f in page.validate_pdf_bytes(made, profile="ua1").failures}
        broken_too = {finding.rule_id for finding in pdfua.validate(str(path)).findings}
    asked = tuple(answers)
    found = {
        "pages": str(len(reader.pages)),
        "size": f"{len(made) / 1000:.0f} kB",
        "title": str(reader.metadata.title or "") if reader.metadata and reader.metadata.title else "none",
        "language": str(_catalog(reader).get("/Lang", "none")),
        "tags in all": f"{tags.total():,}",
        "tagged headings": str(sum(count for tag, count in tags.items() if HEADINGS.fullmatch(tag))),
        "tagged header cells of tables": str(tags["TH"]),
        "figures and formulas with words for who cannot see them": str(_alternatives(reader)),
        "bookmarks": str(_bookmarks(reader.outline)),
        "LaTeX commands left raw in the text": str(len(RAW_MATH.findall(words))),
        "HTML or Markdown left raw in the text": str(len(RAW_MARKUP.findall(words))),
        "calls of the lesson's machinery in the text": str(len(CALLS.findall(words))),
        "rules of PDF/UA-1 broken, by page-validation": str(len(broken)),
        "the same, by pdfua": str(len(broken_too)),
    }
    if asked:
        found["answers of the student in the text"] = (
            f"{sum(_packed(answer) in _packed(words) for answer in asked)} of {len(asked)}"
        )
    return found


def _words(path: Path) -> str:
    told = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True)
    return " ".join(told.stdout.split())


def _packed(words: str) -> str:
    """Without spaces: a narrow one, as between a number and its unit, is none for pdftotext."""
    return "".join(words.split())


def _catalog(reader: PdfReader) -> Any:
    return reader.trailer["/Root"]


def _structure(path: Path) -> str:
    """The tree of tags, a tag on a line; nothing for a PDF without one."""
    return subprocess.run(["pdfinfo", "-struct", str(path)], check=True, capture_output=True, text=True).stdout


def _alternatives(reader: PdfReader) -> int:
    count = 0
    for number in range(1, len(reader.xref.get(0, {})) + len(reader.xref_objStm) + 1):
        item: Any = reader.get_object(number)
        count += isinstance(item, dict) and bool(str(item.get("/Alt", "")).strip())
    return count


def _bookmarks(outline: Any) -> int:
    return sum(_bookmarks(entry) if isinstance(entry, list) else 1 for entry in outline)
