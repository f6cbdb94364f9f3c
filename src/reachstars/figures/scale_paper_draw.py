"""The printed ruler: level, so that ten times as far is always the same step to the right."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from reachstars.figures import palette, scale_words
from reachstars.figures.draw import sheet, svg_element
from reachstars.figures.far_places import Thing, things
from reachstars.language import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HEIGHT = 312.0
LEFT, RIGHT = 44.0, 670.0
LOWEST, HIGHEST = 2, 10  # powers of ten of the marks at both ends
RULER_Y = 238.0
LETTER, SMALL_LETTER = 18.0, 16.0  # on paper the drawing is smaller than on the screen
WIDE_LETTER = 0.62  # of its height
ROW = 22.0  # user units from one row of names to the next
BLANK_LINE = 155.0
GAP = 10.0
SHOWN = ("field", "station", "los_angeles", "la_piedad", "around", "moon", "million")
BLANK = frozenset({"station", "la_piedad", "moon", "million"})  # whose names the learner writes


def scale_paper_still(language: Language) -> str:
    """A ruler with everything on it, and blank lines for some names.

    Args:
        language: Language of the labels.

    Returns:
        An svg element.
    """
    with sheet(f"reachstars scale paper {language}", height=HEIGHT) as (axes, written):
        _ruler(axes)
        for one, row in zip(on_paper(), rows(language), strict=True):
            _flag(axes, one, RULER_Y - 30 - row * ROW, "" if one.id in BLANK else one.mark.in_language(language))
    return svg_element(written.getvalue())


def on_paper() -> tuple[Thing, ...]:
    """What the printed ruler shows: fewer things than the screen, so that a hand can write beside them."""
    return tuple(one for one in things() if one.id in SHOWN)


def rows(language: Language) -> tuple[int, ...]:
    """The row of each name, counted from the ruler up: no pole of a flag goes through another flag.

    Args:
        language: Language of the names.

    Returns:
        A row for each thing, the shortest thing first.
    """
    chosen: dict[str, int] = {}
    taken: list[tuple[float, int]] = []  # where poles to the right stand, and the first row above their flags
    for one in reversed(on_paper()):
        x = _across(math.log10(one.length))
        end = x + GAP + (BLANK_LINE if one.id in BLANK else _long(one.mark.in_language(language)))
        under = [row for pole, row in taken if pole <= end]
        chosen[one.id] = max(under, default=0)
        taken.append((x, chosen[one.id] + (2 if one.id in BLANK else 1)))  # to write takes more room than to read
    return tuple(chosen[one.id] for one in on_paper())


def _flag(axes: Axes, one: Thing, y: float, name: str) -> None:
    x = _across(math.log10(one.length))
    axes.plot([x, x], [RULER_Y, y], color=palette.QUIET, lw=1.4, zorder=1)
    axes.plot([x], [RULER_Y], marker="o", ms=9, color=palette.INK)
    if name:
        axes.text(x + GAP / 2, y, name, va="center", color=palette.INK, fontsize=LETTER)
    else:
        axes.plot([x, x + BLANK_LINE], [y + 8, y + 8], color=palette.INK, lw=1.6)


def _ruler(axes: Axes) -> None:
    axes.plot([LEFT, RIGHT], [RULER_Y, RULER_Y], color=palette.INK, lw=2.4)
    for power in range(LOWEST, HIGHEST + 1):
        x = _across(power)
        axes.plot([x, x], [RULER_Y, RULER_Y + 12], color=palette.INK, lw=1.8)
        mark = f"$10^{{{power}}}$ m"
        axes.text(x, RULER_Y + 30, mark, ha="center", va="center", color=palette.INK, fontsize=LETTER)
        if not power % 3:  # a kilometer, a thousand, a million
            said = scale_words.mark(10.0**power)
            axes.text(x, RULER_Y + 58, said, ha="center", va="center", color=palette.INK, fontsize=SMALL_LETTER)


def _across(power: float) -> float:
    return LEFT + (power - LOWEST) / (HIGHEST - LOWEST) * (RIGHT - LEFT)


def _long(name: str) -> float:
    return WIDE_LETTER * LETTER * len(name)
