"""An explorer on paper: its drawing beside its numbers."""

from functools import cache
from typing import TYPE_CHECKING

from reachstars.exercise.explorers import EXPLORERS, Setting
from reachstars.language import Language
from reachstars.publish.ink import Ink
from reachstars.publish.source import array, boolean, call, literal
from reachstars.publish.words import PICTURE

if TYPE_CHECKING:
    from reachstars.figures.picture import Picture, Table

_ROWS = 6  # more orbits in one drawing could not be told apart


def explorer_picture(explorer: str, number: int, ink: Ink, *, beside: bool) -> str:
    """An explorer at several settings, as a worksheet shows it.

    Args:
        explorer: Name of the explorer.
        number: Number of the picture on this page.
        ink: Writes its words.
        beside: Whether the table stands beside the drawing; large print sets it below.

    Returns:
        A Typst expression.
    """
    made = _picture(explorer, paper_settings(EXPLORERS[explorer]), ink.language, None)
    name = ink.write(PICTURE.in_language(ink.language).format(number))
    return call(
        "picture",
        literal(made.svg),
        literal(ink.plain(made.alt)),
        name,
        table(made.table, ink),
        f"beside: {boolean(beside)}",
    )


def flown_picture(explorer: str, start: float, answer: float, ink: Ink) -> str:
    """An answer as it is flown.

    Args:
        explorer: Name of the explorer.
        start: Its setting at the start of the flight.
        answer: The answered value in SI.
        ink: Writes the words.

    Returns:
        A Typst expression.
    """
    made = _picture(explorer, (start,), ink.language, answer)
    return call("drawing", literal(made.svg), literal(ink.plain(made.alt)), "width: 62%")


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
    return call("data-table", str(len(data.header)), header, rows, caption)


def paper_settings(setting: Setting) -> tuple[float, ...]:
    """Settings for the rows of a printed table: close together where the setting is small, round numbers between.

    Args:
        setting: What the explorer can be set to.

    Returns:
        Six settings from the smallest to the largest.
    """
    steps = _ROWS - 1
    ratio = setting.maximum / setting.minimum if setting.minimum > 0 else 0.0
    between = [
        setting.minimum * ratio ** (step / steps)
        if ratio
        else setting.minimum + (setting.maximum - setting.minimum) * step / steps
        for step in range(1, steps)
    ]
    rounded = [round(value / setting.leap) * setting.leap for value in between]
    return tuple(sorted({setting.minimum, *rounded, setting.maximum}))


@cache
def _picture(explorer: str, settings: tuple[float, ...], language: Language, answer: float | None) -> "Picture":
    from reachstars.figures.explorer import picture

    return picture(explorer, settings, language, answer)
