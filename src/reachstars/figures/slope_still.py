"""The still parts of the slope explorer: NASA's points in three graphs for the screen, in a large one for a ruler."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reachstars.figures import palette, slope
from reachstars.figures import slope_words as words
from reachstars.figures.draw import SMALL, TEXT, sheet, svg_element
from reachstars.figures.graphs import draw_frame
from reachstars.figures.layout import HEIGHT, Graph
from reachstars.figures.slope import FELT_GRAPH, HEIGHT_GRAPH, SPEED_GRAPH, Row
from reachstars.figures.words import plain
from reachstars.language import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

POINT, SMALL_POINT, LARGE_POINT = 7.0, 4.0, 9.0
SHEET = (800.0, 340.0)
LARGE = 17.0  # size of text on paper, where the picture is printed at less than half of its size
PAPER_GRAPH = Graph(78, 28, 706, 254, slope.TIMES, (0, 8000), tuple(range(0, 521, 40)), tuple(range(0, 8001, 1000)))
FINE = (20, 200)  # s and m/s between two lines of the fine grid


def slope_still(language: Language) -> str:
    """The still part of the slope explorer: everything that never moves.

    Args:
        language: Language of the labels.

    Returns:
        An svg element.
    """
    with sheet(f"reachstars slope {language}") as (axes, written):
        for graph, title, column in (
            (SPEED_GRAPH, words.SPEED_AXIS, _speed),
            (HEIGHT_GRAPH, words.HEIGHT_AXIS, _height),
            (FELT_GRAPH, words.FELT_AXIS, _felt),
        ):
            draw_frame(axes, graph, title.in_language(language))
            _points(axes, graph, column, POINT if graph is SPEED_GRAPH else SMALL_POINT)
        for graph, time, size in ((SPEED_GRAPH, words.TIME_AXIS, TEXT), (FELT_GRAPH, words.SHORT_TIME, SMALL)):
            middle, low = graph.left + graph.width / 2, graph.top + graph.height + 38
            axes.text(middle, low, time.in_language(language), ha="center", color=palette.INK, fontsize=size)
        step = plain(slope.CONTROLS.settings[0].step, 0)
        limits = words.LIMITS.in_language(language).format(step=step)
        axes.text(10, HEIGHT - 7, limits, color=palette.QUIET, fontsize=SMALL)
    return svg_element(written.getvalue())


def slope_sheet(language: Language) -> str:
    """NASA's points on a fine grid, for a ruler and a pencil.

    Args:
        language: Language of the labels.

    Returns:
        An svg element.
    """
    graph = PAPER_GRAPH
    with sheet(f"reachstars slope paper {language}", width=SHEET[0], height=SHEET[1]) as (axes, written):
        _fine_grid(axes, graph)
        right, bottom = graph.left + graph.width, graph.top + graph.height
        axes.plot([graph.left, graph.left, right], [graph.top, bottom, bottom], color=palette.INK, lw=1.6)
        for time in graph.x_ticks:
            x, _ = graph.place(time, 0)
            axes.text(x, bottom + 6, plain(time, 0), ha="center", va="top", color=palette.INK, fontsize=LARGE)
        for speed in graph.y_ticks:
            _, y = graph.place(0, speed)
            axes.text(graph.left - 6, y, plain(speed, 0), ha="right", va="center", color=palette.INK, fontsize=LARGE)
        axes.text(graph.left, 20, words.SPEED_AXIS.in_language(language), color=palette.INK, fontsize=LARGE)
        axes.text(
            right, SHEET[1] - 5, words.TIME_AXIS.in_language(language), ha="right", color=palette.INK, fontsize=LARGE
        )
        _points(axes, graph, _speed, LARGE_POINT, curve=False)
    return svg_element(written.getvalue())


def _fine_grid(axes: Axes, graph: Graph) -> None:
    right, bottom = graph.left + graph.width, graph.top + graph.height
    for time in range(0, int(graph.x_range[1]) + 1, FINE[0]):
        x, _ = graph.place(time, 0)
        axes.plot([x, x], [graph.top, bottom], color=palette.GRID, lw=1.2 if time in graph.x_ticks else 0.6)
    for speed in range(0, int(graph.y_range[1]) + 1, FINE[1]):
        _, y = graph.place(0, speed)
        axes.plot([graph.left, right], [y, y], color=palette.GRID, lw=1.2 if speed in graph.y_ticks else 0.6)


def _points(axes: Axes, graph: Graph, column: Callable[[Row], float], size: float, *, curve: bool = True) -> None:
    places = [graph.place(row.time, max(column(row), 0.0)) for row in slope.rows()]
    across, down = zip(*places, strict=True)
    if curve:
        axes.plot(across, down, color=palette.COAST, lw=1.0)
    axes.plot(across, down, color=palette.COAST, lw=0, marker="o", markersize=size, markeredgecolor=palette.PAPER)


def _speed(row: Row) -> float:
    return row.speed


def _height(row: Row) -> float:
    return row.height


def _felt(row: Row) -> float:
    return row.felt
