"""A picture for paper: the drawing, its words for who cannot see it, and its numbers for who wants to check it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """Rows of numbers, written out in one language."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Picture:
    """A drawing with its alt text and its data.

    Attributes:
        svg: The drawing; its text is drawn as shapes, so that it needs no font and looks the same everywhere.
        alt: What the drawing shows, computed from its data, in the language of the page.
        table: The data of the drawing.
    """

    svg: str
    alt: str
    table: Table
