"""The sketch map of the circuit explorer, as the screen and paper have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reachstars.figures import circuit_map as chart
from reachstars.figures import circuit_words, layout, palette, words
from reachstars.figures.far_places import Place, between, listed, place, southern_california, station_height
from reachstars.language import Language
from reachstars.physics import DEGREE, EARTH_MEAN_RADIUS

if TYPE_CHECKING:
    from matplotlib.axes import Axes

REGION = (46.0, 30.0, -38.0)  # width, height and tilt of the region's outline, in user units and degrees
GRATICULE = ((-120, -110, -100), (20, 30, 40))  # lines of longitude and of latitude, in degrees
OPEN_SEA = 35  # degrees north; below it the sea is wide enough for a label
FLAT_WAY = "#9a3d00"
FLAT_DASH = (0, (2, 2.5))


@dataclass(frozen=True)
class Letters:
    """How large the letters of a map are, in points.

    Attributes:
        town: Stops of the road.
        region: Regions and countries.
        small: Everything else.
        many: Whether there is room for names that only help to find one's way.
    """

    town: float
    region: float
    small: float
    many: bool = True


def draw_map(axes: Axes, language: Language, letters: Letters) -> None:
    """The sketch map with the year's road.

    Args:
        axes: Axes in the user units of the map.
        language: Language of the names.
        letters: How large they are.
    """
    from matplotlib.patches import Rectangle

    left, top, right, bottom = chart.MAP
    axes.add_patch(Rectangle((left, top), right - left, bottom - top, fc=palette.AIR, ec="none"))
    _land(axes)
    _graticule(axes, letters)
    for name in ("california", "border"):
        points = [chart.on_map(where) for where in listed(name)]
        axes.plot(*zip(*points, strict=True), color=palette.QUIET, lw=1.4, ls=(0, (5, 2, 1, 2)))
    _legs(axes)
    _towns(axes, language, letters)
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


def _graticule(axes: Axes, letters: Letters) -> None:
    left, top, right, bottom = chart.MAP
    for degrees in GRATICULE[0]:
        x, _ = chart.on_map(Place(0, degrees * DEGREE))
        axes.plot([x, x], [top, bottom], color=palette.QUIET, lw=0.5)
        side, step = ("left", 3) if x < right - 50 else ("right", -3)
        axes.text(
            x + step, top + 2 + letters.small, f"{-degrees}° W", ha=side, color=palette.QUIET, fontsize=letters.small
        )
    for degrees in GRATICULE[1]:
        _, y = chart.on_map(Place(degrees * DEGREE, 0))
        axes.plot([left, right], [y, y], color=palette.QUIET, lw=0.5)
        # In the south the sea lies at the left, and the names of the road at the right.
        x, down, side = (left + 3, letters.small + 1, "left") if degrees < OPEN_SEA else (right - 3, -3.0, "right")
        axes.text(x, y + down, f"{degrees}° N", ha=side, color=palette.QUIET, fontsize=letters.small)


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
        axes.plot(*zip(*flat, strict=True), color=FLAT_WAY, lw=1.6, ls=FLAT_DASH)


def _towns(axes: Axes, language: Language, letters: Letters) -> None:
    for name, label, side in (
        ("los_angeles", circuit_words.LOS_ANGELES, "left"),
        ("guadalajara", circuit_words.GUADALAJARA, "left"),
    ):
        if not letters.many:
            continue
        x, y = chart.on_map(place(name))
        axes.plot([x], [y], marker="o", ms=4, color=palette.QUIET)
        _name(axes, (x, y), label.in_language(language), side, size=letters.small)
    for where, label, side in (
        (place("la_piedad"), circuit_words.LA_PIEDAD, "low"),
        (place("stockton"), circuit_words.STOCKTON, "right"),
    ):
        x, y = chart.on_map(where)
        axes.plot([x], [y], marker="s", ms=7, color=palette.INK)
        _name(axes, (x, y), label.in_language(language), side, size=letters.town, weight="bold")
    x, y = chart.on_map(southern_california())
    for row, words_of_row in enumerate(circuit_words.REGION):
        at = (x - 2, y + 31 + 1.3 * letters.region * row)
        _name(axes, at, words_of_row.in_language(language), "left", size=letters.region, weight="bold")
    for label, longitude, latitude in (
        (circuit_words.UNITED_STATES, -107.5, 36.4),
        (circuit_words.MEXICO, -104.3, 27.2),
    ):
        x, y = chart.on_map(Place(latitude * DEGREE, longitude * DEGREE))
        axes.text(x, y, label.in_language(language), ha="center", color=palette.QUIET, fontsize=letters.region)
    if not letters.many:
        return
    x, y = chart.on_map(Place(27 * DEGREE, -121 * DEGREE))
    axes.text(
        x,
        y,
        circuit_words.PACIFIC.in_language(language),
        ha="center",
        color=palette.COAST,
        fontsize=letters.region,
        style="italic",
    )


def _name(axes: Axes, at: tuple[float, float], name: str, side: str, *, size: float, weight: str = "normal") -> None:
    across, down, anchor = {
        "left": (-7.0, 4.0, "right"),
        "right": (9.0, 1.0, "left"),
        "low": (-8.0, 24.0, "center"),
    }[side]
    axes.text(at[0] + across, at[1] + down, name, ha=anchor, color=palette.INK, fontsize=size, fontweight=weight)


def draw_key(axes: Axes, language: Language, letters: Letters, at: tuple[float, float]) -> None:
    """What the two kinds of line on the map are.

    Args:
        axes: Axes in user units.
        language: Language of the words.
        letters: How large they are.
        at: Left end of the upper line, in user units.
    """
    x, y = at
    step = 1.5 * letters.small
    look: dict[str, Any] = {"va": "center", "color": palette.INK, "fontsize": letters.small}
    axes.plot([x, x + 26], [y, y], color=palette.INK, lw=2.0)
    axes.text(x + 32, y, circuit_words.SHORTEST.in_language(language), **look)
    axes.plot([x, x + 26], [y + step, y + step], color=FLAT_WAY, lw=1.6, ls=FLAT_DASH)
    axes.text(x + 32, y + step, circuit_words.FLAT.in_language(language), **look)


def draw_height(axes: Axes, language: Language, letters: Letters, at: tuple[float, float]) -> None:
    """How long the height of the station is on the map, along a line of longitude.

    Args:
        axes: Axes in the user units of the map.
        language: Language of the words.
        letters: How large they are.
        at: Left lower end, in user units.
    """
    x, y = at
    tall = station_height() / EARTH_MEAN_RADIUS / DEGREE * (chart.MAP[3] - chart.MAP[1]) / (chart.NORTH - chart.SOUTH)
    across, down = [x, x + 8, x + 4, x + 4, x, x + 8], [y, y, y, y - tall, y - tall, y - tall]
    axes.plot(across, down, color="#9c0038", lw=2.0)
    said = circuit_words.STATION_BAR.in_language(language).format(height=words.height(station_height()))
    axes.text(x + 14, y - tall / 2, said, va="center", color=palette.INK, fontsize=letters.small)
