"""A person's words inside a drawing: only signs that the drawing's font has, wrapped by their real width."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Literal

from reachstars.figures import palette
from reachstars.language import Language, Words
from reachstars.recipe.wording import printable

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MISSING = "□"
MOST_MARKS = 2  # combining marks on one letter, as Vietnamese needs them
LONGEST = 400  # characters that a label could ever show

_IN_TABLE = Words(en="(written in the table)", es="(está en la tabla)")
_RIGHT_TO_LEFT = ("R", "AL")
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))  # they choose a form of the sign before them


def drawable(text: str, language: Language) -> str:
    """A text as one line that the drawing's font can draw.

    Args:
        text: Any text.
        language: Language of the picture.

    Returns:
        The text; □ stands for a sign that the font does not have. What is written from right to left would come out
        backwards here, so a hint to the table stands for it.
    """
    line = printable(" ".join(text[: 4 * LONGEST].split()))[:LONGEST]
    if any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in line):
        return _IN_TABLE.in_language(language)
    known = _advances()
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", line):
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        unseen = unicodedata.category(letter) == "Cf" or letter in _SELECTORS or (marks and ord(letter) not in known)
        if not unseen and marks <= MOST_MARKS:
            kept.append(letter if ord(letter) in known else MISSING)
    return "".join(kept)


def wrapped(text: str, language: Language, *, width: float, size: float, lines: int) -> list[str]:
    """A text in lines of a drawing.

    Args:
        text: Any text.
        language: Language of the picture.
        width: Width of the lines, in user units.
        size: Height of the letters, in user units.
        lines: How many lines there may be.

    Returns:
        The lines, at least one; the last ends in … when the text goes on.
    """
    words = [piece for word in drawable(text, language).split(" ") for piece in _pieces(word, width, size)]
    made = [""]
    for word in words:
        longer = f"{made[-1]} {word}".strip()
        if made[-1] and measured(longer, size) > width:
            made.append(word)
        else:
            made[-1] = longer
    if len(made) > lines:
        made = made[:lines]
        while made[-1] and measured(f"{made[-1]}…", size) > width:
            made[-1] = made[-1][:-1]
        made[-1] = f"{made[-1].rstrip()}…"
    return made


def measured(text: str, size: float) -> float:
    """Width of a drawable text, in user units."""
    known = _advances()
    return size * sum(known.get(ord(letter), 0.6) for letter in text)


def put(
    axes: Axes,
    place: tuple[float, float],
    text: str,
    *,
    size: float,
    bold: bool = False,
    colour: str = palette.INK,
    align: Literal["left", "center", "right"] = "left",
) -> None:
    """Write a drawable text; its baseline stands at the place, and a $ in it is a $."""
    axes.text(
        *place,
        text,
        fontsize=size,
        fontweight="bold" if bold else "normal",
        color=colour,
        ha=align,
        va="baseline",
        parse_math=False,
        zorder=7,
    )


def _pieces(word: str, width: float, size: float) -> list[str]:
    """A word that is longer than a line, in pieces that are not."""
    if measured(word, size) <= width:
        return [word]
    pieces = [""]
    for letter in word:
        if pieces[-1] and measured(pieces[-1] + letter, size) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@cache
def _advances() -> dict[int, float]:
    """Width of every sign that the bold font has, as a part of the letters' height; the normal one is narrower."""
    from matplotlib.font_manager import FontProperties, findfont, get_font
    from matplotlib.ft2font import LoadFlags

    normal, bold = (get_font(findfont(FontProperties(family="DejaVu Sans", weight=w))) for w in ("normal", "bold"))
    both = set(normal.get_charmap()) & set(bold.get_charmap())
    bold.set_size(100, 72)
    flags = LoadFlags.NO_HINTING
    return {code: bold.load_char(code, flags=flags).linearHoriAdvance / 65536 / 100 for code in both}
