"""The still part of the explorer of tries, drawn with matplotlib when the project is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reachstars.facts.read import fact_value
from reachstars.figures import palette
from reachstars.figures import tries_layout as layout
from reachstars.figures import tries_words as words
from reachstars.figures.draw import SMALL, TEXT, sheet, svg_element
from reachstars.figures.layout import HEIGHT, Graph
from reachstars.figures.tries_crowd import GROUP, GROUPS, PEOPLE
from reachstars.language import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RING, HOLE = 4.6, 3.0  # an applicant: a ring, as a dot with a smaller one of paper on it
TICK = 5.0
BESIDE = 14.0  # between the rail and its name, so that the handle hides nothing of it
LATER = "2021"  # the year of the group that is told beside José's
KEY_PARTS = (68.0, 134.0)  # from the right edge to the dot and to the end of the line that are explained


def tries_still(language: Language) -> str:
    """Everything that never moves: a ring for each applicant, both graphs without curves, and try 12.

    Args:
        language: Language of the labels.

    Returns:
        An svg element.
    """
    with sheet(f"reachstars tries {language}") as (axes, written):
        _field(axes, language)
        _graph(axes, layout.CURVE, words.CURVE.in_language(language), layout.UPPER_TITLES)
        _key(axes, language)
        _graph(axes, layout.EACH, words.EACH.in_language(language), layout.TITLES)
        _tries_axis(axes, language)
        _jose(axes, language)
        _limits(axes, language)
    return svg_element(written.getvalue())


def _field(axes: Axes, language: Language) -> None:
    title = words.FIELD.in_language(language).format(people=f"{PEOPLE:,}", groups=GROUPS, group=GROUP)
    axes.text(
        layout.FIELD_LEFT,
        layout.FIELD_TOP - layout.UPPER_TITLES,
        title,
        color=palette.INK,
        fontsize=TEXT,
        fontweight="bold",
    )
    left = layout.FIELD_LEFT + layout.PITCH / 2
    ends = [left, left + layout.PITCH * (GROUP - 1) + 0.5]
    for number in range(GROUPS):
        rings(axes, ends, layout.row(number))
    for percent in (0, 25, 50, 75, 100):
        x = layout.in_field(percent / 100)
        axes.plot([x, x], [layout.FIELD_BOTTOM + 2, layout.FIELD_BOTTOM + 2 + TICK], color=palette.INK, lw=1.2)
        axes.text(x, layout.FIELD_BOTTOM + 9, f"{percent}%", ha="center", va="top", color=palette.INK, fontsize=SMALL)
    axes.text(
        layout.FIELD_LEFT + layout.FIELD_WIDTH / 2,
        layout.FIELD_BOTTOM + 38,
        words.FIELD_SCALE.in_language(language),
        ha="center",
        color=palette.QUIET,
        fontsize=SMALL,
    )
    yes = palette.style("yes")
    for place, filled in zip(layout.COUNTED, (True, False), strict=True):
        axes.plot(
            place - 1, layout.COUNTS, "o", ms=9, mec=yes.colour, mew=1.4, mfc=yes.colour if filled else palette.PAPER
        )


def rings(axes: Axes, ends: list[float], y: float) -> None:
    """A row of applicants: dots with a smaller one of paper on each."""
    for width, colour in ((RING, palette.QUIET), (HOLE, palette.PAPER)):
        gap = (0.01 / width, (layout.PITCH - 0.01) / width)
        axes.plot(ends, [y, y], color=colour, lw=width, ls=(0, gap), dash_capstyle="round")


def _graph(axes: Axes, graph: Graph, title: str, above: float) -> None:
    right, bottom = graph.left + graph.width, graph.top + graph.height
    for value in graph.y_ticks:
        y = graph.place(0, value)[1]
        axes.plot([graph.left, right], [y, y], color=palette.GRID, lw=0.8, zorder=1)
        axes.text(graph.left - TICK, y, f"{value:g}%", ha="right", va="center", color=palette.INK, fontsize=SMALL)
    axes.plot([graph.left, graph.left, right], [graph.top, bottom, bottom], color=palette.INK, lw=1.2)
    axes.text(graph.left, graph.top - above, title, color=palette.INK, fontsize=TEXT, fontweight="bold")


def _key(axes: Axes, language: Language) -> None:
    """What the line and the dots of the upper graph are, right of its title."""
    right, y = layout.CURVE.left + layout.CURVE.width, layout.CURVE.top - layout.UPPER_TITLES
    theory, outcome = palette.style("theory"), palette.style("outcome")
    dot, line = right - KEY_PARTS[0], right - KEY_PARTS[1]
    axes.plot(dot, y - 4, "o", ms=2 * outcome.width, mec="none", mfc=outcome.colour)
    axes.plot([line - 20, line], [y - 4, y - 4], color=theory.colour, lw=theory.width)
    for x, label in (
        (dot + 7, words.IN_THE_FIELD.in_language(language).format(people=f"{PEOPLE:,}")),
        (line + 5, words.BY_THEORY.in_language(language)),
    ):
        axes.text(x, y, label, color=palette.INK, fontsize=SMALL)


def _tries_axis(axes: Axes, language: Language) -> None:
    graph, left = layout.CURVE, layout.on_rail(1)
    bottom, right = graph.top + graph.height, graph.left + graph.width
    for value in graph.x_ticks:
        x = layout.on_rail(value)
        axes.plot([x, x], [bottom, bottom + TICK], color=palette.INK, lw=1.2)
        axes.text(x, bottom + TICK + 2, f"{value:g}", ha="center", va="top", color=palette.INK, fontsize=SMALL)
    axes.text(
        graph.left - BESIDE,
        layout.RAIL,
        words.TRIES_AXIS.in_language(language),
        ha="right",
        va="center",
        color=palette.INK,
        fontsize=SMALL,
    )
    axes.plot([left, right], [layout.RAIL, layout.RAIL], color=palette.GRID, lw=3)
    for x in (left, right):
        axes.plot([x, x], [layout.RAIL - 5, layout.RAIL + 5], color=palette.QUIET, lw=1.2)


def _jose(axes: Axes, language: Language) -> None:
    """The try that was José's yes, named above the graphs, where no curve comes by."""
    twelfth = fact_value("jose.application_chosen")
    x = layout.on_rail(twelfth)
    for graph, over in ((layout.CURVE, 12), (layout.EACH, 0)):
        ends = [graph.top - over, graph.top + graph.height]
        axes.plot([x, x], ends, color=palette.SUNLIGHT, lw=1.6, ls=(0, (1, 2)))
    label = words.JOSE.in_language(language).format(jose=f"{twelfth:.0f}")
    axes.text(x + 6, layout.CURVE.top - 5, label, color=palette.SUNLIGHT, fontsize=SMALL)


def _limits(axes: Axes, language: Language) -> None:
    real = words.REAL.in_language(language).format(
        **{
            name: f"{fact_value(fact):,.0f}"
            for name, fact in (
                ("size", "jose.group_size"),
                ("applicants", "jose.group_applicants"),
                ("other", "jose.group_applicants_other"),
                ("size_later", f"astronauts.chosen_{LATER}"),
                ("applicants_later", f"astronauts.applicants_{LATER}"),
            )
        },
        year=f"{fact_value('jose.selected_year'):.0f}",
        year_later=LATER,
    )
    for line, y in ((real, HEIGHT - 25), (words.LIMITS.in_language(language), HEIGHT - 9)):
        axes.text(10, y, line, color=palette.QUIET, fontsize=SMALL)
