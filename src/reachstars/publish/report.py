"""A report on paper."""

from typing import assert_never

from reachstars.publish.document import SIGNS, Block, Bullets, Cell, Document, Grid, Paragraph, Section, Topic
from reachstars.publish.frame import Frame, framed
from reachstars.publish.ink import Ink
from reachstars.publish.source import array, boolean, call, literal

_WIDEST = 10  # columns; what is wider goes on in a second table with the same names of rows
_SHORT = 14  # characters, such as a code or "7 of 10", which should stand on one line
_FEW = 5  # columns that may each have the width of their heading
_SENTENCE = 60  # characters
_SMALL = 7  # columns from which on the letters are smaller


def document_pdf(document: Document) -> bytes:
    """A report on letter paper.

    Args:
        document: The report.

    Returns:
        A tagged PDF that conforms to PDF/UA-1, with a bookmark for each section.

    Raises:
        PaperError: If the page could not be typeset.
    """
    ink = Ink(document.language)
    pieces = [_block(block, 2, ink) for block in document.opening]
    for section in document.sections:
        pieces += _section(section, ink)
    return framed(Frame(document.title, document.edition, "reachstars", document.footer), pieces, ink)


def _section(section: Section, ink: Ink) -> list[str]:
    return [call("heading", "level: 2", _heading(section.title, ink)), *(_block(b, 3, ink) for b in section.blocks)]


def _heading(title: str, ink: Ink) -> str:
    # A heading of invisible signs only would be an empty one, which PDF/UA refuses.
    return literal(ink.plain(title).strip() or "–")


def _block(block: Block, level: int, ink: Ink) -> str:
    match block:
        case Paragraph():
            words = ink.write(block.text)
            return call("callout", words) if block.weighty else call("par", words)
        case Bullets():
            return call("list", *map(ink.write, block.items))
        case Grid():
            return "\n".join(_table(part, ink) for part in _parts(block))
        case Topic():
            heading = call("heading", f"level: {level}", _heading(block.title, ink))
            return "\n".join((heading, *(_block(inner, level + 1, ink) for inner in block.blocks)))
        case _:
            assert_never(block)


def _parts(grid: Grid) -> list[Grid]:
    """A grid as tables that fit on the paper, each with the names of the rows."""
    if len(grid.header) <= _WIDEST:
        return [grid]
    count = -(-(len(grid.header) - 1) // (_WIDEST - 1))
    width = -(-(len(grid.header) - 1) // count)
    starts = range(1, len(grid.header), width)
    return [
        Grid(
            grid.caption,
            (grid.header[0], *grid.header[start : start + width]),
            tuple((row[0], *row[start : start + width]) for row in grid.rows),
        )
        for start in starts
    ]


def _table(grid: Grid, ink: Ink) -> str:
    header = array(map(ink.write, grid.header))
    rows = array(array(_cell(cell, ink) for cell in row) for row in grid.rows)
    caption = f"caption: {ink.write(grid.caption)}" if grid.caption else "caption: none"
    signed = any(cell.look != "plain" for row in grid.rows for cell in row)
    if signed:
        return call("signed-table", header, rows, caption, f"small: {boolean(len(grid.header) >= _SMALL)}")
    places = range(len(grid.header))
    sides = array("right" if _is_numeric(grid, place) else "left" for place in places)
    widths = array(_width(grid, place) for place in places)
    return call("data-table", widths, header, rows, caption, f"aligns: {sides}")


def _cell(cell: Cell, ink: Ink) -> str:
    if cell.look == "plain":
        return ink.write(cell.text)
    return call("signed", literal(SIGNS[cell.look]), ink.write(cell.text))


def _is_numeric(grid: Grid, place: int) -> bool:
    """Whether every cell of a column is a number or nothing; such a column stands at the right."""
    cells = [row[place].text for row in grid.rows if row[place].text]
    return bool(cells) and all(cell.replace(",", "").replace(".", "").isdigit() for cell in cells)


def _width(grid: Grid, place: int) -> str:
    """As wide as it needs to be; words share what is left, sentences more of it."""
    longest = max((len(row[place].text) for row in grid.rows), default=0)
    if _is_numeric(grid, place) or longest <= _SHORT:
        # Many numbers under long words: the words break into lines, so that the names of the rows keep their room.
        return "auto" if len(grid.header) <= _FEW else "0.45fr"
    return "2fr" if longest > _SENTENCE else "1fr"
