"""Sheets to draw on with matplotlib, and the still part of the altitude picture.

One figure is as large in points as the picture is in user units, so that a point is a user unit.
Text is drawn as shapes: it looks the same in every browser and in Typst without any font, and stays sharp.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reachstars.figures import altitude, layout, palette, words
from reachstars.figures.graphs import draw_graphs
from reachstars.figures.layout import CENTRE, FRAME, GLOBE, HEIGHT, WIDTH
from reachstars.language import Language
from reachstars.physics import EARTH_RADIUS, KM

if TYPE_CHECKING:
    from matplotlib.axes import Axes

POINTS_PER_INCH = 72.0
TEXT = 14.0
SMALL = 12.0
AIR_HEIGHT = 100 * KM  # where most people say that space begins (Kármán)

SETTINGS: dict[Any, Any] = {
    "svg.fonttype": "path",
    "font.family": "DejaVu Sans",  # comes with matplotlib, so that it is there on every machine
    "font.size": TEXT,
    "path.simplify": False,
    "axes.unicode_minus": True,
}


@contextmanager
def sheet(salt: str, *, width: float = WIDTH, height: float = HEIGHT) -> Iterator[tuple[Axes, io.StringIO]]:
    """A blank picture to draw on in user units.

    Args:
        salt: Name that makes the ids inside the SVG its own and the same every time.
        width: Width of the picture, in user units.
        height: Its height.

    Yields:
        Axes over the whole picture, and the buffer that holds the SVG text afterwards.
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure

    written = io.StringIO()
    with mpl.rc_context({**SETTINGS, "svg.hashsalt": salt}):
        figure = Figure(figsize=(width / POINTS_PER_INCH, height / POINTS_PER_INCH), dpi=POINTS_PER_INCH)
        figure.patch.set_facecolor(palette.PAPER)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(0, width), ylim=(height, 0))
        axes.set_axis_off()
        yield axes, written
        # No date, no version: the same drawing is the same bytes.
        nothing: Any = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        figure.savefig(written, format="svg", metadata=nothing)


def svg_element(document: str) -> str:
    """The svg element alone, as it can stand inside a web page."""
    return document[document.index("<svg ") :].strip() + "\n"


def altitude_still(language: Language) -> str:
    """The still part of the altitude explorer: everything that never moves.

    Args:
        language: Language of the labels.

    Returns:
        An svg element.
    """
    with sheet(f"reachstars altitude {language}") as (axes, written):
        _sky(axes, language)
        _globe(axes, language)
        draw_graphs(axes, language)
        axes.text(10, HEIGHT - 9, words.LIMITS.in_language(language), color=palette.QUIET, fontsize=SMALL)
    return svg_element(written.getvalue())


def _sky(axes: Axes, language: Language) -> None:
    from matplotlib.patches import Rectangle

    right = FRAME[2]
    axes.add_patch(
        Rectangle((CENTRE[0], CENTRE[1] - GLOBE), right - CENTRE[0], 2 * GLOBE, fc=palette.SHADOW, ec="none")
    )
    for edge in (CENTRE[1] - GLOBE, CENTRE[1] + GLOBE):
        axes.plot([CENTRE[0], right], [edge, edge], color=palette.QUIET, lw=0.8, ls=(0, (2, 4)))
    axes.text(
        right - 14,
        CENTRE[1],
        words.SHADOW.in_language(language),
        rotation=270,
        ha="center",
        va="center",
        color=palette.INK,
        fontsize=TEXT,
    )
    for row in range(-3, 4):
        y = CENTRE[1] + row * 48
        axes.annotate(
            "",
            xy=(56, y),
            xytext=(10, y),
            arrowprops={"arrowstyle": "-|>", "mutation_scale": 16, "color": palette.SUNLIGHT, "lw": 2.2},
        )
    axes.text(10, CENTRE[1] - 3 * 48 - 16, words.SUNLIGHT.in_language(language), color=palette.SUNLIGHT, fontsize=TEXT)


def _globe(axes: Axes, language: Language) -> None:
    from matplotlib.patches import Circle, Wedge

    air = GLOBE * (1 + AIR_HEIGHT / EARTH_RADIUS)
    axes.add_patch(Circle(CENTRE, air, fc=palette.AIR, ec="none"))
    axes.add_patch(Wedge(CENTRE, GLOBE, 90, 270, fc=palette.DAY_SIDE, ec="none"))
    axes.add_patch(Wedge(CENTRE, GLOBE, -90, 90, fc=palette.NIGHT_SIDE, ec="none"))
    axes.add_patch(Circle(CENTRE, GLOBE, fc="none", ec=palette.COAST, lw=1.2))
    axes.text(
        CENTRE[0],
        CENTRE[1] + 6,
        words.EARTH.in_language(language),
        ha="center",
        color=palette.INK,
        fontsize=TEXT + 2,
        fontweight="bold",
    )
    for side, label in ((-1, words.DAY_HALF), (1, words.NIGHT_HALF)):
        axes.text(
            CENTRE[0] + side * GLOBE * 0.42,
            CENTRE[1] + GLOBE * 0.7,
            label.in_language(language),
            ha="center",
            color=palette.INK,
            fontsize=TEXT,
        )
    # The rail on which the spacecraft is moved up and down.
    low = layout.at(0, EARTH_RADIUS + altitude.SETTING.minimum * KM)
    high = layout.at(0, EARTH_RADIUS + altitude.SETTING.maximum * KM)
    axes.plot([low[0], high[0]], [low[1], high[1]], color=palette.QUIET, lw=1.2, ls=(0, (1, 2)))
    for end in (low, high):
        axes.plot([end[0] - 5, end[0] + 5], [end[1], end[1]], color=palette.QUIET, lw=1.2)
