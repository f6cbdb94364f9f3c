"""The still part of the scale explorer: the ruler with everything on it, and the edge of the picture."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from reachstars.figures import palette, scale_words
from reachstars.figures.draw import SMALL, TEXT, sheet, svg_element
from reachstars.figures.far_places import things
from reachstars.figures.layout import HEIGHT
from reachstars.figures.scale_view import HIGHEST, LOWEST, RULER_BOTTOM, RULER_TOP, RULER_X, VIEW, rung
from reachstars.language import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TICK = 6.0
LINE = 16.0  # user units from one name on the ruler to the next
NAME_X = RULER_X + 32.0
BESIDE = 12.0  # from a mark to its number, which the handle leaves free


def scale_still(language: Language) -> str:
    """The still part of the scale explorer.

    Args:
        language: Language of the labels.

    Returns:
        An svg element.
    """
    with sheet(f"reachstars scale {language}") as (axes, written):
        left, top, right, bottom = VIEW
        axes.plot([right, right], [top, bottom], color=palette.GRID, lw=1.2)
        axes.plot([left, right], [bottom, bottom], color=palette.GRID, lw=1.2)
        _ruler(axes, language)
        axes.text(8, HEIGHT - 10, scale_words.LIMITS.in_language(language), color=palette.QUIET, fontsize=SMALL)
    return svg_element(written.getvalue())


def _ruler(axes: Axes, language: Language) -> None:
    axes.plot([RULER_X, RULER_X], [RULER_TOP, RULER_BOTTOM], color=palette.INK, lw=1.6)
    title = scale_words.RULER.in_language(language)
    axes.text(RULER_X, RULER_TOP - 26, title, ha="center", color=palette.INK, fontsize=TEXT)
    for power in range(math.ceil(LOWEST), math.floor(HIGHEST) + 1):
        y = rung(power)
        axes.plot([RULER_X - TICK, RULER_X], [y, y], color=palette.INK, lw=1.2)
        said = scale_words.mark(10.0**power)
        axes.text(RULER_X - TICK - BESIDE, y, said, ha="right", va="center", color=palette.INK, fontsize=SMALL - 1)
    names = spread([rung(math.log10(one.length)) for one in things()])
    for one, name_y in zip(things(), names, strict=True):
        y = rung(math.log10(one.length))
        axes.plot([RULER_X, RULER_X + TICK, NAME_X - 4], [y, y, name_y], color=palette.QUIET, lw=1.2)
        name = one.mark.in_language(language)
        axes.text(NAME_X, name_y, name, va="center", color=palette.INK, fontsize=SMALL)


def spread(wanted: list[float]) -> list[float]:
    """Places for names beside a ruler: as near to where they belong as they can be without lying over each other.

    Args:
        wanted: Where each belongs, from the bottom up, so y gets smaller.

    Returns:
        Where each is written.
    """
    places: list[list[float]] = []  # groups of neighbours: their middle, and how many they are
    for y in wanted:
        places.append([y, 1.0])
        while len(places) > 1 and places[-2][0] - places[-1][0] < LINE * (places[-2][1] + places[-1][1]) / 2:
            middle, count = places.pop()
            before, several = places[-1]
            places[-1] = [(before * several + middle * count) / (several + count), several + count]
    return [middle + LINE * ((count - 1) / 2 - number) for middle, count in places for number in range(int(count))]
