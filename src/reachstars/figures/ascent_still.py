"""The still part of the ascent explorer: the shuttle, the curved Earth, the globe and the scales of both graphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reachstars.facts.read import fact_value
from reachstars.figures import ascent, palette
from reachstars.figures import ascent_layout as layout
from reachstars.figures import ascent_words as words
from reachstars.figures.ascent_layout import Strip
from reachstars.figures.ascent_said import number
from reachstars.figures.draw import SMALL, TEXT, sheet, svg_element
from reachstars.figures.graphs import draw_frame
from reachstars.figures.layout import HEIGHT, Graph
from reachstars.language import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

METAL, TANK = "#eef1f5", "#e9d2bd"
TICKS_KM = (500, 1000, 1500)
ARC = range(-100, 2021, 20)  # km along the ground that is drawn


def ascent_still(language: Language) -> str:
    """The still part of the ascent explorer: everything that never moves.

    Args:
        language: Language of the labels.

    Returns:
        An svg element.
    """
    with sheet(f"reachstars ascent {language}") as (axes, written):
        _shuttle(axes)
        draw_ground(axes, layout.STRIP, language, SMALL)
        left, top, _, _ = layout.STRIP.frame
        axes.text(left, top - 10, words.PATH_TITLE.in_language(language), color=palette.INK, fontsize=TEXT)
        draw_globe(axes, layout.GLOBE_CENTRE, layout.GLOBE, language, SMALL)
        heading = words.GLOBE_TITLE.in_language(language)
        axes.text(left, layout.SPEED_GRAPH.top - 14, heading, color=palette.INK, fontsize=TEXT)
        note = words.GLOBE_NOTE.in_language(language).format(times=layout.GLOBE_TIMES)
        axes.text(left, layout.GLOBE_FRAME[3] - 6, note, color=palette.QUIET, fontsize=SMALL)
        _graphs(axes, language)
        axes.text(10, HEIGHT - 7, words.LIMITS.in_language(language), color=palette.QUIET, fontsize=SMALL)
    return svg_element(written.getvalue())


def _shuttle(axes: Axes) -> None:
    from matplotlib.patches import Polygon, Rectangle

    middle = layout.MIDDLE
    left, top, right, bottom = layout.BAY
    edge: dict[str, Any] = {"ec": palette.INK, "lw": 1.2, "joinstyle": "round"}
    # Boosters and tank behind, the orbiter with its wings in front of them.
    for side in (-1, 1):
        across = [middle + side * step for step in (44, 44, 53, 62, 62, 66, 40)]
        axes.add_patch(Polygon([*zip(across, (330, 96, 72, 96, 330, 342, 342), strict=True)], fc=METAL, **edge))
    tank = ((-36, 330), (-36, 66), (-22, 32), (0, 14), (22, 32), (36, 66), (36, 330))
    axes.add_patch(Polygon([(middle + x, y) for x, y in tank], fc=TANK, **edge))
    orbiter = (
        *((-12, 66), (-24, 92), (-29, 118), (-29, 186), (-42, 252), (-84, 300), (-84, 316), (-30, 326), (-22, 334)),
        *((22, 334), (30, 326), (84, 316), (84, 300), (42, 252), (29, 186), (29, 118), (24, 92), (12, 66)),
    )
    axes.add_patch(Polygon([(middle + x, y) for x, y in orbiter], fc=palette.PAPER, **edge))
    axes.add_patch(
        Polygon([(middle + x, y) for x, y in ((-13, 100), (-9, 84), (9, 84), (13, 100))], fc=palette.INK, lw=0)
    )
    axes.add_patch(Rectangle((left, top), right - left, bottom - top, fc=METAL, **edge))
    most = ascent.CONTROLS.settings[1].maximum
    for load in range(10, int(most), 10):
        y = layout.bay(load, most)
        axes.plot([left, left + 7], [y, y], color=palette.QUIET, lw=1)
    for x in (-13, 0, 13):
        bell = ((x - 4, 328), (x + 4, 328), (x + 6, 338), (x - 6, 338))
        axes.add_patch(Polygon([(middle + x, y) for x, y in bell], fc=palette.QUIET, lw=0))


def draw_ground(axes: Axes, strip: Strip, language: Language, size: float) -> None:
    """The curved Earth with its air, to scale.

    Args:
        axes: Axes in user units.
        strip: Where it stands.
        language: Language of the labels.
        size: Size of the text.
    """
    from matplotlib.patches import Polygon, Rectangle

    left, top, right, bottom = strip.frame
    frame = Rectangle((left, top), right - left, bottom - top, transform=axes.transData)
    sky = [strip.at(way, ascent.AIR_HEIGHT) for way in ARC]
    ground = [strip.at(way, 0) for way in ARC]
    for line, colour in ((sky, palette.AIR), (ground, palette.DAY_SIDE)):
        patch = axes.add_patch(
            Polygon([*line, (right + 40, bottom + 40), (left - 40, bottom + 40)], fc=colour, ec="none")
        )
        patch.set_clip_path(frame)
    (coast,) = axes.plot(*zip(*ground, strict=True), color=palette.COAST, lw=1.6)
    coast.set_clip_path(frame)
    for way in TICKS_KM:
        (x, y), (_, low) = strip.at(way, 0), strip.at(way, -16)
        axes.plot([x, x], [y, low], color=palette.COAST, lw=1.2)
        axes.text(x, low + size + 1, f"{way:,} km", ha="center", color=palette.INK, fontsize=size)
    x, y = strip.at(0, 0)
    axes.text(x, y + size + 4, words.FLORIDA, color=palette.INK, fontsize=size)
    said = words.AIR.in_language(language).format(air=number(ascent.AIR_HEIGHT))
    axes.text(
        right - 4, strip.at(1660, ascent.AIR_HEIGHT)[1] - 20, said, ha="right", color=palette.COAST, fontsize=size
    )


def draw_globe(axes: Axes, centre: tuple[float, float], globe: float, language: Language, size: float) -> None:
    """The whole Earth, seen from the side of the flight's plane, with the pad on top.

    Args:
        axes: Axes in user units.
        centre: Its centre.
        globe: Its radius.
        language: Language of the labels.
        size: Size of the text.
    """
    from matplotlib.patches import Circle

    across, down = centre
    axes.add_patch(Circle(centre, globe, fc=palette.DAY_SIDE, ec=palette.COAST, lw=1.4))
    axes.text(across, down + 5, words.EARTH.in_language(language), ha="center", color=palette.INK, fontsize=size + 2)
    axes.plot([across, across], [down - globe, down - globe + 8], color=palette.COAST, lw=2)
    florida = words.FLORIDA
    axes.text(across, down - globe + 9 + size, florida, ha="center", color=palette.INK, fontsize=size)


def _graphs(axes: Axes, language: Language) -> None:
    draw_levels(axes, layout.SPEED_GRAPH, layout.FELT_GRAPH, language)
    for graph in (layout.SPEED_GRAPH, layout.FELT_GRAPH):
        middle, low = graph.left + graph.width / 2, graph.top + graph.height + 38
        axes.text(middle, low, words.TIME_AXIS.in_language(language), ha="center", color=palette.INK, fontsize=SMALL)


def draw_levels(axes: Axes, speed: Graph, felt: Graph, language: Language, larger: float = 1.0) -> None:
    """Both graphs with their scales, and the lines of the orbit's speed and of the limit of acceleration.

    Args:
        axes: Axes in user units.
        speed: Graph of the speed.
        felt: Graph of what is felt.
        language: Language of the labels.
        larger: By how much their text is larger than on the screen.
    """
    for graph, title, level, label in (
        (speed, words.SPEED_AXIS, ascent.orbit_speed(), words.ORBIT_LINE.in_language(language)),
        (felt, words.FELT_AXIS, fact_value("vehicles.most_g"), ""),
    ):
        draw_frame(axes, graph, title.in_language(language), larger=larger)
        (left, y), (right, _) = (graph.place(time, level) for time in graph.x_range)
        axes.plot([left, right], [y, y], color=palette.INK, lw=1.4, ls=(0, (5, 3)))
        axes.text(left + 5, y - 5, label, color=palette.INK, fontsize=larger * SMALL)
