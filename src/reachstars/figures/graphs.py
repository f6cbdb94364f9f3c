"""The small graphs beside the altitude picture, drawn in the picture's own user units."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reachstars import physics
from reachstars.figures import altitude, layout, palette, words
from reachstars.figures.layout import Graph
from reachstars.language import Language
from reachstars.physics import EARTH_RADIUS, KM, MINUTE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TITLE_SIZE = 14.0
TICK_SIZE = 12.0
CURVE_STEPS = 60
TICK = 5.0


def draw_graphs(axes: Axes, language: Language) -> None:
    """Speed and period against altitude, with their curves and scales but without the moving dots.

    Args:
        axes: Axes in user units.
        language: Language of the labels.
    """
    draw_frame(axes, layout.SPEED_GRAPH, words.SPEED_AXIS.in_language(language), digits=1)
    _curve(axes, layout.SPEED_GRAPH, lambda radius: physics.circular_speed(radius) / KM)
    draw_frame(axes, layout.PERIOD_GRAPH, words.PERIOD_AXIS.in_language(language), digits=0)
    _curve(axes, layout.PERIOD_GRAPH, lambda radius: physics.circular_period(radius) / MINUTE)
    low = layout.PERIOD_GRAPH
    label = words.ALTITUDE_AXIS.in_language(language)
    axes.text(
        low.left + low.width / 2, low.top + low.height + 38, label, ha="center", color=palette.INK, fontsize=TITLE_SIZE
    )


def draw_frame(axes: Axes, graph: Graph, title: str, *, digits: int = 0, larger: float = 1.0) -> None:
    """The scales of a graph and its title, without its curve.

    Args:
        axes: Axes in user units.
        graph: The graph.
        title: What stands above it, ending at its right edge.
        digits: Decimals of the numbers at its left edge.
        larger: By how much its text is larger than on the screen.
    """
    right, bottom = graph.left + graph.width, graph.top + graph.height
    axes.plot([graph.left, graph.left, right], [graph.top, bottom, bottom], color=palette.INK, lw=1.2)
    # Right edge of the picture: a long Spanish title must not start further right than it can end.
    axes.text(right, graph.top - 14, title, ha="right", color=palette.INK, fontsize=larger * TITLE_SIZE)
    for value in graph.y_ticks:
        x, y = graph.place(graph.x_range[0], value)
        axes.plot([x, right], [y, y], color=palette.GRID, lw=0.8, zorder=1)
        text = words.plain(value, digits)
        axes.text(x - TICK, y, text, ha="right", va="center", color=palette.INK, fontsize=larger * TICK_SIZE)
    for value in graph.x_ticks:
        x, y = graph.place(value, graph.y_range[0])
        axes.plot([x, x], [y, y + TICK], color=palette.INK, lw=1.2)
        text = words.plain(value, 0)
        axes.text(x, y + TICK + 2, text, ha="center", va="top", color=palette.INK, fontsize=larger * TICK_SIZE)


def _curve(axes: Axes, graph: Graph, law: Callable[[float], float]) -> None:
    setting = altitude.SETTING
    across, down = [], []
    for number in range(CURVE_STEPS + 1):
        height_km = setting.minimum + (setting.maximum - setting.minimum) * number / CURVE_STEPS
        x, y = graph.place(height_km, law(EARTH_RADIUS + height_km * KM))
        across.append(x)
        down.append(y)
    axes.plot(across, down, color=palette.COAST, lw=2.4)
