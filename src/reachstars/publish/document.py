"""A report as plain data: what the page on paper and the page in a browser are both made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from reachstars.language import Language, Words

Look: TypeAlias = Literal[
    "plain", "right", "partly", "wrong", "unclear", "recorded", "empty", "to-mark", "marked", "absent"
]
"""How a cell is told from the others at a glance; its word says the same."""

# A shape for each, so that no look is told by its colour alone; all are in the fonts of the page.
SIGNS: Mapping[Look, str] = MappingProxyType(
    {
        "right": "✓",
        "partly": "◐",
        "wrong": "✗",
        "unclear": "?",
        "recorded": "–",
        "empty": "○",
        "to-mark": "…",
        "marked": "✎",
        "absent": "·",
    }
)


@dataclass(frozen=True)
class Cell:
    """One cell of a grid: its words, and how it looks."""

    text: str
    look: Look = "plain"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; one that weighs more than the others stands out."""

    text: str
    weighty: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """A table whose first column names its rows.

    Attributes:
        caption: What it shows.
        header: A word for each column.
        rows: As many cells in each as the header has.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Topic:
    """A heading inside a section, and what stands under it."""

    title: str
    blocks: tuple["Block", ...]


Block: TypeAlias = Paragraph | Bullets | Grid | Topic


@dataclass(frozen=True)
class Section:
    """A part of the document that one can go to."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """A whole report.

    Attributes:
        title: Its title.
        language: Language of all its words.
        edition: What kind of page it is.
        footer: Line at the foot.
        opening: What stands before the first section.
        sections: Its sections.
        for_a_wall: Whether a class reads it from the back of the room.
    """

    title: str
    language: Language
    edition: Words
    footer: Words
    opening: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    for_a_wall: bool = False


def plain_row(*cells: str) -> tuple[Cell, ...]:
    """A row of words.

    Args:
        cells: Its words.

    Returns:
        Its cells.
    """
    return tuple(map(Cell, cells))
