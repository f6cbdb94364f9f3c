"""The still part of the circuit explorer: the sketch map, the bars beside it, and a square for each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reachstars.figures import circuit, circuit_words, palette, words
from reachstars.figures import circuit_map as chart
from reachstars.figures.circuit_sketch import Letters, draw_height, draw_key, draw_map
from reachstars.figures.draw import SMALL, TEXT, sheet, svg_element
from reachstars.figures.far_places import station_height
from reachstars.figures.layout import HEIGHT
from reachstars.language import Language, Words
from reachstars.physics import MINUTE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TINY = 10.5
LETTERS = Letters(TEXT, SMALL, TINY)
MINUTES = (0, 2, 4, 6, 8, 10)


def circuit_still(language: Language) -> str:
    """The still part of the circuit explorer.

    Args:
        language: Language of the labels.

    Returns:
        An svg element.
    """
    with sheet(f"reachstars circuit {language}") as (axes, written):
        draw_map(axes, language, LETTERS)
        draw_key(axes, language, LETTERS, (chart.MAP[0] + 10, chart.MAP[3] - 30))
        draw_height(axes, language, LETTERS, (chart.MAP[0] + 10, chart.MAP[3] - 76))
        _road_bar(axes, language)
        _flight_bar(axes, language)
        _squares(axes, language)
        first, second = _two_lines(circuit_words.LIMITS.in_language(language))
        axes.text(8, HEIGHT - 18, first, color=palette.QUIET, fontsize=TINY)
        axes.text(8, HEIGHT - 5, second, color=palette.QUIET, fontsize=TINY)
    return svg_element(written.getvalue())


def _road_bar(axes: Axes, language: Language) -> None:
    _bar(axes, chart.ROAD_Y, circuit_words.ROAD, language)
    gone = 0.0
    names = (
        circuit_words.LA_PIEDAD,
        circuit_words.SOUTHERN_CALIFORNIA,
        circuit_words.STOCKTON,
        circuit_words.LA_PIEDAD,
    )
    places = (("left", 18), ("right", 34), ("left", 18), ("right", 18))
    for name, (anchor, down), length in zip(names, places, (*chart.legs(), 0.0), strict=True):
        x = chart.along_bar(gone / chart.year())
        foot = chart.ROAD_Y + chart.BAR_HEIGHT / 2
        axes.plot([x, x], [foot - chart.BAR_HEIGHT, foot + 5], color=palette.INK, lw=1.6)
        axes.text(x, foot + down, name.in_language(language), ha=anchor, color=palette.INK, fontsize=TINY)
        gone += length
    right = chart.along_bar(station_height() / chart.year())
    y = chart.ROAD_Y + 62
    axes.plot([chart.BAR_LEFT, right], [y, y], color="#9c0038", lw=6, solid_capstyle="butt")
    said = circuit_words.STATION_BAR.in_language(language).format(height=words.height(station_height()))
    axes.text(right + 8, y + 4, said, color=palette.INK, fontsize=SMALL)


def _flight_bar(axes: Axes, language: Language) -> None:
    _bar(axes, chart.FLIGHT_Y, circuit_words.DISCOVERY, language)
    foot = chart.FLIGHT_Y + chart.BAR_HEIGHT / 2
    for minutes in MINUTES:
        x = chart.along_bar(minutes * MINUTE / circuit.flight_time(chart.year()))
        axes.plot([x, x], [foot, foot + 5], color=palette.INK, lw=1.2)
        axes.text(x, foot + 17, str(minutes), ha="center", color=palette.INK, fontsize=SMALL)


def _bar(axes: Axes, y: float, title: Words, language: Language) -> None:
    from matplotlib.patches import Rectangle

    low = y - chart.BAR_HEIGHT / 2
    axes.add_patch(
        Rectangle(
            (chart.BAR_LEFT, low), chart.BAR_RIGHT - chart.BAR_LEFT, chart.BAR_HEIGHT, fc=palette.SHADOW, ec=palette.INK
        )
    )
    axes.text(chart.BAR_LEFT, low - 28, title.in_language(language), color=palette.INK, fontsize=TEXT)


def _squares(axes: Axes, language: Language) -> None:
    x, y = chart.SQUARES
    draw_squares(axes, chart.SQUARES, chart.SQUARE)
    title = circuit_words.SQUARES.in_language(language).format(years=circuit.years())
    axes.text(x, y - 14, title, color=palette.INK, fontsize=TEXT)
    foot = y + -(-circuit.years() // chart.COLUMNS) * chart.SQUARE + 16
    axes.text(x, foot, circuit_words.SQUARE.in_language(language), color=palette.QUIET, fontsize=SMALL)


def draw_squares(axes: Axes, corner: tuple[float, float], size: float) -> None:
    """A small square for each year that goes into a million miles; together one path, so that the file stays small.

    Args:
        axes: Axes in user units.
        corner: Upper left corner of the first one.
        size: From one square to the next, in user units.
    """
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    side = size - 2
    corners: list[tuple[float, float]] = []
    for number in range(circuit.years()):
        row, column = divmod(number, chart.COLUMNS)
        left, top = corner[0] + column * size, corner[1] + row * size
        corners += [(left, top), (left + side, top), (left + side, top + side), (left, top + side), (left, top)]
    moves = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * circuit.years()
    axes.add_patch(PathPatch(Path(corners, moves), fc=palette.PAPER, ec=palette.QUIET, lw=0.8))


def _two_lines(text: str) -> tuple[str, str]:
    """A long line, broken behind the sentence that ends nearest to its middle."""
    ends = [place + 2 for place, letter in enumerate(text) if text[place : place + 2] == ". "]
    middle = min(ends, key=lambda end: abs(end - len(text) / 2))
    return text[: middle - 1], text[middle:]
