"""The circuit explorer for paper: the sketch map and the road pulled straight, with letters that a page can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reachstars.figures import circuit, circuit_words, palette, words
from reachstars.figures import circuit_map as chart
from reachstars.figures.circuit_draw import draw_squares
from reachstars.figures.circuit_sketch import Letters, draw_key, draw_map
from reachstars.figures.draw import sheet, svg_element
from reachstars.figures.far_places import station_height
from reachstars.figures.layout import WIDTH
from reachstars.language import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HEIGHT = 372.0
SHRINK = 0.82  # of the map on the screen
LETTERS = Letters(town=17.0, region=14.0, small=14.0, many=False)
LEFT, RIGHT = 372.0, 792.0
ROAD_Y, THICK = 62.0, 18.0
HEIGHT_Y = 138.0
SQUARES, SQUARE = (LEFT, 240.0), 12.7
KEY_Y = 172.0


def circuit_paper_still(language: Language) -> str:
    """The drawing for paper.

    Args:
        language: Language of the labels.

    Returns:
        An svg element.
    """
    with sheet(f"reachstars circuit paper {language}", height=HEIGHT) as (axes, written):
        left, top, right, bottom = chart.MAP
        wide, high = SHRINK * (right - left) / WIDTH, SHRINK * (bottom - top) / HEIGHT
        inset = axes.inset_axes((2 / WIDTH, 1 - high - 4 / HEIGHT, wide, high))
        inset.set(xlim=(left - 1, right + 1), ylim=(bottom + 1, top - 1))
        inset.set_axis_off()
        draw_map(inset, language, LETTERS)
        _road(axes, language)
        draw_key(axes, language, LETTERS, (LEFT, KEY_Y - 6))
        title = circuit_words.SQUARES.in_language(language).format(years=circuit.years())
        axes.text(LEFT, SQUARES[1] - 12, title, color=palette.INK, fontsize=LETTERS.town)
        draw_squares(axes, SQUARES, SQUARE)
    return svg_element(written.getvalue())


def _road(axes: Axes, language: Language) -> None:
    from matplotlib.patches import Rectangle

    axes.text(LEFT, 34, circuit_words.ROAD.in_language(language), color=palette.INK, fontsize=LETTERS.town)
    low, foot = ROAD_Y - THICK / 2, ROAD_Y + THICK / 2
    axes.add_patch(Rectangle((LEFT, low), RIGHT - LEFT, THICK, fc=palette.SHADOW, ec=palette.INK))
    names = circuit_words.STOPS
    places = (("left", 18.0), ("right", 38.0), ("left", 18.0), ("right", 38.0))
    gone = 0.0
    for name, (anchor, down), length in zip(names, places, (*chart.legs(), 0.0), strict=True):
        x = LEFT + gone / chart.year() * (RIGHT - LEFT)
        axes.plot([x, x], [low, foot + 5], color=palette.INK, lw=1.8)
        axes.text(x, foot + down, name.in_language(language), ha=anchor, color=palette.INK, fontsize=LETTERS.small)
        gone += length
    end = LEFT + station_height() / chart.year() * (RIGHT - LEFT)
    axes.plot([LEFT, end], [HEIGHT_Y, HEIGHT_Y], color="#9c0038", lw=7, solid_capstyle="butt")
    said = circuit_words.STATION_BAR.in_language(language).format(height=words.height(station_height()))
    axes.text(end + 8, HEIGHT_Y, said, va="center", color=palette.INK, fontsize=LETTERS.small)
