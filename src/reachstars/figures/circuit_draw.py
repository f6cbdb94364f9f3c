"""The still part of the circuit explorer: the sketch map, the bars beside it, and a square for each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reachstars.figures import circuit, circuit_words, layout, palette, words
from reachstars.figures import circuit_map as chart
from reachstars.figures.draw import SMALL, TEXT, sheet, svg_element
from reachstars.figures.far_places import Place, between, listed, place, southern_california, station_height
from reachstars.figures.layout import HEIGHT
from reachstars.language import Language, Words
from reachstars.physics import DEGREE, KM, MINUTE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TINY = 10.5
REGION = (46.0, 30.0, -38.0)  # width, height and tilt of the region's outline, in user units and degrees
GRATICULE = ((-120, -110, -100), (20, 30, 40))
MINUTES = (0, 2, 4, 6, 8, 10)
HALO = 2.6


def circuit_still(language: Language) -> str:
    """The still part of the circuit explorer.

    Args:
        language: Language of the labels.

    Returns:
        An svg element.
    """
    with sheet(f"reachstars circuit {language}") as (axes, written):
        draw_map(axes, language)
        _road_bar(axes, language)
        _flight_bar(axes, language)
        _squares(axes, language)
        first, second = _two_lines(circuit_words.LIMITS.in_language(language))
        axes.text(8, HEIGHT - 18, first, color=palette.QUIET, fontsize=TINY)
        axes.text(8, HEIGHT - 5, second, color=palette.QUIET, fontsize=TINY)
    return svg_element(written.getvalue())


def draw_map(axes: Axes, language: Language) -> None:
    """The sketch map with the year's road.

    Args:
        axes: Axes in user units.
        language: Language of the names.
    """
    from matplotlib.patches import Rectangle

    left, top, right, bottom = chart.MAP
    axes.add_patch(Rectangle((left, top), right - left, bottom - top, fc=palette.DAY_SIDE, ec="none"))
    _land(axes)
    _graticule(axes)
    for name in ("california", "border"):
        points = [chart.on_map(where) for where in listed(name)]
        axes.plot(*zip(*points, strict=True), color=palette.QUIET, lw=1.4, ls=(0, (5, 2, 1, 2)))
    _legs(axes)
    _towns(axes, language)
    _key(axes, language)
    axes.add_patch(Rectangle((left, top), right - left, bottom - top, fc="none", ec=palette.INK, lw=1.2))


def _land(axes: Axes) -> None:
    from matplotlib.patches import Polygon

    coast = listed("coast")
    north, south = chart.NORTH * DEGREE + 0.02, chart.SOUTH * DEGREE - 0.02
    east = chart.EAST * DEGREE + 0.02
    # The first town lies a little south of the upper edge; the coast goes straight on there, and below the last one.
    outline = (
        Place(north, coast[0].longitude),
        *coast,
        Place(south, coast[-1].longitude + 0.02),
        Place(south, east),
        Place(north, east),
    )
    points = layout.filled([chart.on_map(where) for where in outline], chart.MAP)
    pairs = list(zip(points[::2], points[1::2], strict=True))
    axes.add_patch(Polygon(pairs, closed=True, fc=palette.LAND, ec="none"))
    shore = [chart.on_map(where) for where in outline[:-2]]
    for piece in layout.in_frame(shore, chart.MAP):
        axes.plot(piece[::2], piece[1::2], color=palette.COAST, lw=1.4)


def _graticule(axes: Axes) -> None:
    left, top, right, bottom = chart.MAP
    for degrees in GRATICULE[0]:
        x, _ = chart.on_map(Place(0, degrees * DEGREE))
        axes.plot([x, x], [top, bottom], color=palette.QUIET, lw=0.5)
        side, step = ("left", 3) if x < right - 50 else ("right", -3)
        axes.text(x + step, top + 12, f"{-degrees}° W", ha=side, color=palette.QUIET, fontsize=TINY)
    for degrees in GRATICULE[1]:
        _, y = chart.on_map(Place(degrees * DEGREE, 0))
        axes.plot([left, right], [y, y], color=palette.QUIET, lw=0.5)
        axes.text(right - 3, y - 3, f"{degrees}° N", ha="right", color=palette.QUIET, fontsize=TINY)


def _legs(axes: Axes) -> None:
    from matplotlib.patches import Ellipse

    width, height, tilt = REGION
    centre = chart.on_map(southern_california())
    region = Ellipse(centre, width, height, angle=-tilt, fc=palette.NIGHT_SIDE, ec=palette.INK, lw=1.2)
    axes.add_patch(region)
    for start, end in zip(chart.stops(), chart.stops()[1:], strict=False):
        shortest = [chart.on_map(between(start, end, step / 40)) for step in range(41)]
        axes.plot(*zip(*shortest, strict=True), color=palette.INK, lw=2.0)
        flat = [chart.on_map(start), chart.on_map(end)]
        axes.plot(*zip(*flat, strict=True), color="#9a3d00", lw=1.6, ls=(0, (2, 2.5)))


def _towns(axes: Axes, language: Language) -> None:
    for name, label, side in (
        ("los_angeles", circuit_words.LOS_ANGELES, "left"),
        ("guadalajara", circuit_words.GUADALAJARA, "left"),
    ):
        x, y = chart.on_map(place(name))
        axes.plot([x], [y], marker="o", ms=4, color=palette.QUIET)
        _name(axes, (x, y), label.in_language(language), side, size=TINY)
    for where, label, side in (
        (place("la_piedad"), circuit_words.LA_PIEDAD, "low"),
        (place("stockton"), circuit_words.STOCKTON, "right"),
    ):
        x, y = chart.on_map(where)
        axes.plot([x], [y], marker="s", ms=7, color=palette.INK)
        _name(axes, (x, y), label.in_language(language), side, size=TEXT, weight="bold")
    x, y = chart.on_map(southern_california())
    for row, words_of_row in enumerate(circuit_words.REGION):
        at = (x - 20, y + 16 + 14 * row)
        _name(axes, at, words_of_row.in_language(language), "left", size=SMALL, weight="bold")
    for label, longitude, latitude in (
        (circuit_words.UNITED_STATES, -108.5, 37.2),
        (circuit_words.MEXICO, -104.3, 27.2),
    ):
        x, y = chart.on_map(Place(latitude * DEGREE, longitude * DEGREE))
        axes.text(x, y, label.in_language(language), ha="center", color=palette.QUIET, fontsize=SMALL)
    x, y = chart.on_map(Place(28 * DEGREE, -121.5 * DEGREE))
    axes.text(x, y, circuit_words.PACIFIC.in_language(language), ha="center", color=palette.COAST, fontsize=SMALL, style="italic")


def _name(axes: Axes, at: tuple[float, float], name: str, side: str, *, size: float, weight: str = "normal") -> None:
    import matplotlib.patheffects as effects

    across, down, anchor = {
        "left": (-7.0, 4.0, "right"),
        "right": (9.0, 1.0, "left"),
        "low": (0.0, 24.0, "center"),
    }[side]
    edge = [effects.withStroke(linewidth=HALO, foreground=palette.PAPER)]
    axes.text(
        at[0] + across, at[1] + down, name, ha=anchor, color=palette.INK, fontsize=size, fontweight=weight, path_effects=edge
    )


def _key(axes: Axes, language: Language) -> None:
    left, _, _, bottom = chart.MAP
    x, y = left + 10, bottom - 52
    axes.plot([x, x + 26], [y, y], color=palette.INK, lw=2.0)
    axes.text(x + 32, y + 4, circuit_words.SHORTEST.in_language(language), color=palette.INK, fontsize=TINY)
    axes.plot([x, x + 26], [y + 16, y + 16], color="#9a3d00", lw=1.6, ls=(0, (2, 2.5)))
    axes.text(x + 32, y + 20, circuit_words.FLAT.in_language(language), color=palette.INK, fontsize=TINY)
    # The map is true to scale along a line of longitude; the ring around the traveller shows the same everywhere.
    tall = station_height() / KM / (DEGREE * 6371.0) * (chart.MAP[3] - chart.MAP[1]) / (chart.NORTH - chart.SOUTH)
    axes.plot([x + 4, x, x + 8, x + 4, x + 4, x, x + 8], [y - 22 - tall] * 4 + [y - 22] * 3, color="#9c0038", lw=2.0)
    said = circuit_words.STATION_BAR.in_language(language).format(height=words.height(station_height()))
    axes.text(x + 14, y - 18 - tall / 2, said, color=palette.INK, fontsize=TINY)


def _road_bar(axes: Axes, language: Language) -> None:
    _bar(axes, chart.ROAD_Y, circuit_words.ROAD, language)
    gone = 0.0
    names = (circuit_words.LA_PIEDAD, circuit_words.SOUTHERN_CALIFORNIA, circuit_words.STOCKTON, circuit_words.LA_PIEDAD)
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
        Rectangle((chart.BAR_LEFT, low), chart.BAR_RIGHT - chart.BAR_LEFT, chart.BAR_HEIGHT, fc=palette.SHADOW, ec=palette.INK)
    )
    axes.text(chart.BAR_LEFT, low - 28, title.in_language(language), color=palette.INK, fontsize=TEXT)


def _squares(axes: Axes, language: Language) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    side = chart.SQUARE - 2
    corners: list[tuple[float, float]] = []
    for number in range(circuit.years()):
        left, top = chart.square(number)
        corners += [(left, top), (left + side, top), (left + side, top + side), (left, top + side), (left, top)]
    moves = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * circuit.years()
    axes.add_patch(PathPatch(Path(corners, moves), fc=palette.PAPER, ec=palette.QUIET, lw=0.8))
    x, y = chart.SQUARES
    title = circuit_words.SQUARES.in_language(language).format(years=circuit.years())
    axes.text(x, y - 14, title, color=palette.INK, fontsize=TEXT)
    foot = y + -(-circuit.years() // chart.COLUMNS) * chart.SQUARE + 16
    axes.text(x, foot, circuit_words.SQUARE.in_language(language), color=palette.QUIET, fontsize=SMALL)


def _two_lines(text: str) -> tuple[str, str]:
    """A long line, broken behind the sentence that ends nearest to its middle."""
    ends = [place + 2 for place, letter in enumerate(text) if text[place : place + 2] == ". "]
    middle = min(ends, key=lambda end: abs(end - len(text) / 2))
    return text[: middle - 1], text[middle:]
