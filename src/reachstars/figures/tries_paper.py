"""The explorer of tries on paper: the same experiment by hand, with a die and with slips from a bag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reachstars import physics
from reachstars.facts.read import fact_value
from reachstars.figures import palette
from reachstars.figures import tries_words as words
from reachstars.figures.draw import sheet, svg_element
from reachstars.figures.layout import Graph
from reachstars.figures.picture import Picture, Table
from reachstars.figures.stills import still
from reachstars.language import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

STILL = "tries-paper"  # name of the drawing among the still parts
SLIPS = 20
BAGS = ((1, 0), (2, 0), (3, 0), (1, 1))  # of A, B, C and D: how many slips say yes, and how many more after each no
MOST = 14  # tries until the smallest of these chances has become more than a half
WIDTH, HEIGHT = 640.0, 384.0  # smaller than on the screen, so that its letters are larger in print
TEXT, SMALL = 16.0, 15.0
GRAPH_SIZE = (52.0, 34.0, 300.0, 216.0)
TALLY_LEFT, TALLY_TOP, TALLY_ROW = 408.0, 8.0, 20.4
TALLY_COLUMNS = (72.0, 39.0, 39.0, 39.0, 39.0)
RULES_TOP, RULE = 316.0, 20.0
LOOKS = (("-", "o"), ((0, (6, 3)), "s"), ((0, (1.5, 2)), "^"), ("-.", "D"))
NEARLY_ALL = 0.99
HALF = 50.0  # percent: its line stands out
TABLE_TRIES = (1, 2, 4, 5, 6, 7, 10, 12, 13, 14)


def tries_by_hand() -> int:
    """How often everybody tries: as often as José applied."""
    return round(fact_value("jose.application_chosen"))


def chances_by_hand() -> tuple[tuple[float, ...], ...]:
    """The chance of at least one yes within 1, 2, 3 ... draws from each bag."""
    rows = (physics.growing_chances(yes / SLIPS, more / SLIPS, MOST) for yes, more in BAGS)
    return tuple(tuple(physics.chances_by_try(row).tolist()) for row in rows)


def tries_paper(language: Language) -> Picture:
    """The picture for paper, with its alt text and its table.

    Args:
        language: Language of every text.

    Returns:
        The picture.
    """
    curves = chances_by_hand()
    alt = words.PAPER_ALT.in_language(language).format(
        most=MOST,
        tries=tries_by_hand(),
        slips=SLIPS,
        rules=" ".join(_rules(language)),
        **{name: words.share(curve[-1], language) for name, curve in zip("abcd", curves, strict=True)},
    )
    header = (words.TRY.in_language(language), *(f"{number}" for number in TABLE_TRIES))
    rows = tuple(
        (_name(letter, bag, language), *(_percent(curve[number - 1]) for number in TABLE_TRIES))
        for letter, bag, curve in zip("ABCD", BAGS, curves, strict=True)
    )
    return Picture(still(STILL, language), alt, Table(words.PAPER_CAPTION.in_language(language), header, rows))


def _percent(share: float) -> str:
    """A share in whole percent: ten columns must have room beside each other, in large print too."""
    return f"{100 * share:.0f}" if share < NEARLY_ALL else f">{100 * NEARLY_ALL:.0f}"


def _name(letter: str, bag: tuple[int, int], language: Language) -> str:
    yes, more = bag
    grows = words.GROWS.in_language(language).format(added=f", {100 * more / SLIPS:+g}") if more else ""
    return f"{letter}: {words.share(yes / SLIPS, language)}{grows}"


def tries_paper_still(language: Language) -> str:
    """The drawing for paper: three curves, a tally sheet and the rules.

    Args:
        language: Language of every text.

    Returns:
        An svg element.
    """
    with sheet(f"reachstars {STILL} {language}", width=WIDTH, height=HEIGHT) as (axes, written):
        _curves(axes, language)
        _tally(axes, language)
        for number, rule in enumerate(_rules(language)):
            axes.text(10, RULES_TOP + RULE * number, rule, color=palette.INK, fontsize=SMALL)
    return svg_element(written.getvalue())


def _rules(language: Language) -> tuple[str, ...]:
    rules = (words.BAGS, words.CHANGING, words.STOP, words.ADD_UP)
    return tuple(rule.in_language(language).format(slips=SLIPS, tries=tries_by_hand()) for rule in rules)


def _curves(axes: Axes, language: Language) -> None:
    graph = Graph(*GRAPH_SIZE, (0, MOST), (0, 100), tuple(range(0, MOST + 1, 2)), (0, 25, 50, 75, 100))
    _grid(axes, graph)
    right, bottom = graph.left + graph.width, graph.top + graph.height
    axes.plot([graph.left, graph.left, right], [graph.top, bottom, bottom], color=palette.INK, lw=1.6)
    axes.text(6, 18, words.CURVE.in_language(language), color=palette.INK, fontsize=TEXT, fontweight="bold")
    label = words.TRIES_AXIS.in_language(language)
    axes.text(right, bottom + 38, label, ha="right", color=palette.INK, fontsize=SMALL)
    for letter, curve, (dash, mark) in zip("ABCD", chances_by_hand(), LOOKS, strict=True):
        places = [graph.place(number, 100 * chance) for number, chance in enumerate((0.0, *curve))]
        axes.plot(
            [x for x, _ in places],
            [y for _, y in places],
            color=palette.INK,
            lw=1.8,
            ls=dash,
            marker=mark,
            ms=5.5,
            mfc=palette.PAPER,
            mec=palette.INK,
            clip_on=False,
        )
        x, y = places[-1]
        axes.text(x + 10, y, letter, va="center", color=palette.INK, fontsize=TEXT, fontweight="bold")


def _grid(axes: Axes, graph: Graph) -> None:
    """Lines to read the curves by; the one of one half stands out."""
    right, bottom = graph.left + graph.width, graph.top + graph.height
    for value in graph.y_ticks:
        y = graph.place(0, value)[1]
        half = value == HALF
        axes.plot([graph.left, right], [y, y], color=palette.QUIET if half else palette.GRID, lw=1.6 if half else 1.0)
        axes.text(graph.left - 5, y, f"{value:g}%", ha="right", va="center", color=palette.INK, fontsize=SMALL)
    for value in range(MOST + 1):
        x = graph.place(value, 0)[0]
        axes.plot([x, x], [graph.top, bottom], color=palette.GRID, lw=1.0, zorder=1)
        if value in graph.x_ticks:
            axes.text(x, bottom + 5, f"{value}", ha="center", va="top", color=palette.INK, fontsize=SMALL)


def _tally(axes: Axes, language: Language) -> None:
    heads = (words.TRY.in_language(language), *"ABCD")
    names = (*(f"{number}" for number in range(1, tries_by_hand() + 1)), words.NONE.in_language(language))
    edges = [TALLY_LEFT + sum(TALLY_COLUMNS[:number]) for number in range(len(TALLY_COLUMNS) + 1)]
    foot = TALLY_TOP + TALLY_ROW * (len(names) + 1)
    for number in range(len(names) + 2):
        y = TALLY_TOP + TALLY_ROW * number
        axes.plot([edges[0], edges[-1]], [y, y], color=palette.INK, lw=1.6 if number == 1 else 0.8)
    for x in edges:
        axes.plot([x, x], [TALLY_TOP, foot], color=palette.INK, lw=0.8)
    cells = [(column, 0, head, "bold") for column, head in enumerate(heads)]
    cells += [(0, row, name, "normal") for row, name in enumerate(names, start=1)]
    for column, row, text, weight in cells:
        place = ((edges[column] + edges[column + 1]) / 2, TALLY_TOP + TALLY_ROW * (row + 0.5))
        axes.text(*place, text, ha="center", va="center", color=palette.INK, fontsize=SMALL, fontweight=weight)
