"""An explorer on paper: its drawing beside its numbers."""

from functools import cache
from typing import TYPE_CHECKING

from reachstars.exercise.shown import Inputs
from reachstars.language import Language
from reachstars.publish.ink import Ink
from reachstars.publish.source import array, boolean, call, literal
from reachstars.publish.words import PICTURE

if TYPE_CHECKING:
    from reachstars.figures.picture import Picture, Table


def explorer_picture(explorer: str, number: int, ink: Ink, *, alone: bool = False) -> str:
    """An explorer, as a worksheet shows it.

    Args:
        explorer: Name of the explorer.
        number: Number of the picture on this page.
        ink: Writes its words.
        alone: Whether it stands between the pieces of a lesson, and not inside of an exercise.

    Returns:
        A Typst expression.
    """
    made = _picture(explorer, ink.language)
    name = ink.write(PICTURE.in_language(ink.language).format(number))
    numbers, place = table(made.table, ink), f"alone: {boolean(alone)}"
    return call("picture", literal(made.svg), literal(ink.plain(made.alt)), name, numbers, place)


def flown_picture(explorer: str, inputs: Inputs, ink: Ink) -> str:
    """What follows from an answer.

    Args:
        explorer: Name of the explorer.
        inputs: What the answer sets in it.
        ink: Writes the words.

    Returns:
        A Typst expression.
    """
    made = _flown(explorer, tuple(inputs.items()), ink.language)
    return call("answer-drawing", literal(made.svg), literal(ink.plain(made.alt)))


def table(data: "Table", ink: Ink) -> str:
    """A table of a picture or a report.

    Args:
        data: Its words.
        ink: Writes them.

    Returns:
        A Typst expression.
    """
    header = array(map(ink.write, data.header))
    rows = array(array(map(ink.write, row)) for row in data.rows)
    caption = f"caption: {ink.write(data.caption)}" if data.caption else "caption: none"
    sides = array("right" if _numeric(data, column) else "left" for column in range(len(data.header)))
    return call("data-table", _widths(data), header, rows, caption, f"aligns: {sides}")


def _numeric(data: "Table", column: int) -> bool:
    """Whether every cell of a column begins like a number; such a column stands at the right."""
    cells = [row[column] for row in data.rows if row[column]]
    return bool(cells) and all(cell.lstrip("-−~≈<>").lstrip()[:1].isdigit() for cell in cells)


def _widths(data: "Table") -> str:
    """Columns as wide as they need; words share what is left."""
    return array("auto" if _numeric(data, column) else "1fr" for column in range(len(data.header)))


@cache
def _picture(explorer: str, language: Language) -> "Picture":
    from reachstars.figures.explorer import picture

    return picture(explorer, language)


@cache
def _flown(explorer: str, inputs: tuple[tuple[str, float], ...], language: Language) -> "Picture":
    from reachstars.figures.explorer import flown_picture

    return flown_picture(explorer, dict(inputs), language)
