"""Where everything stands in the ascent picture, in SVG user units: x to the right, y down."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from reachstars.figures.layout import Graph
from reachstars.physics import EARTH_RADIUS, KM

RADIUS = EARTH_RADIUS / KM


@dataclass(frozen=True)
class Strip:
    """The path over the curved Earth, one scale across and up; the pad stands at the left.

    Attributes:
        frame: Left, top, right and bottom.
        scale: User units per km.
        middle: The ground half-way.
        way: Distance along the ground from the pad to there, in km.
    """

    frame: tuple[float, float, float, float]
    scale: float
    middle: tuple[float, float]
    way: float

    def at(self, way: float, height: float) -> tuple[float, float]:
        """Point of the picture.

        Args:
            way: Way along the ground from the pad, in km.
            height: Height in km.

        Returns:
            x and y in user units.
        """
        angle, reach = (way - self.way) / RADIUS, (RADIUS + height) * self.scale
        ground = self.middle[1] + RADIUS * self.scale
        return round(self.middle[0] + reach * math.sin(angle), 2), round(ground - reach * math.cos(angle), 2)


STRIP = Strip((184.0, 30.0, 792.0, 166.0), 0.31, (488.0, 122.0), 950.0)
GLOBE_CENTRE, GLOBE = (283.0, 330.0), 72.0
GLOBE_FRAME = (184.0, 206.0, 390.0, 450.0)
GLOBE_TIMES = 6  # by so much heights are drawn larger around the globe: they would not be seen

TIMES, TIME_TICKS = (0.0, 800.0), (0.0, 200.0, 400.0, 600.0, 800.0)
SPEED_GRAPH = Graph(424, 212, 156, 190, TIMES, (0, 9), TIME_TICKS, (0, 3, 6, 9))
FELT_GRAPH = Graph(632, 212, 150, 190, TIMES, (0, 3.5), TIME_TICKS, (0, 1, 2, 3))

# The shuttle at the left: the load in its bay and the flame below are pulled.
BAY = (66.0, 124.0, 110.0, 276.0)  # left, top, right, bottom; full at the top
FLAME_TOP, FLAME_HALF = 334.0, 17.0
FLAME_REACH = (26.0, 112.0)  # length at the least and the most throttle
MIDDLE = (BAY[0] + BAY[2]) / 2

# On paper: the strip over the whole width, below it the globe and both graphs.
SHEET = (800.0, 380.0)
PAPER_STRIP = Strip((6.0, 0.0, 794.0, 118.0), 0.4, (400.0, 66.0), 950.0)
PAPER_GLOBE, PAPER_GLOBE_CENTRE = 76.0, (106.0, 238.0)
PAPER_SPEED = Graph(266, 154, 222, 166, TIMES, (0, 9), TIME_TICKS[::2], (0, 3, 6, 9))
PAPER_FELT = Graph(556, 154, 222, 166, TIMES, (0, 3.5), TIME_TICKS[::2], (0, 1, 2, 3))


def around(
    angle: float, height: float, globe: float = GLOBE, centre: tuple[float, float] = GLOBE_CENTRE
) -> tuple[float, float]:
    """Point of the globe's picture; heights are drawn larger.

    Args:
        angle: Angle from the pad at the Earth's centre, in rad.
        height: Height in km.
        globe: Radius of the globe, in user units.
        centre: Its centre.

    Returns:
        x and y in user units.
    """
    reach = globe * (1 + GLOBE_TIMES * height / RADIUS)
    return round(centre[0] + reach * math.sin(angle), 2), round(centre[1] - reach * math.cos(angle), 2)


def bay(cargo: float, most: float) -> float:
    """Height of the load's top in the picture."""
    return round(BAY[3] - (BAY[3] - BAY[1]) * cargo / most, 2)


def flame(share: float) -> float:
    """Where the flame ends, for a share of the throttle's range."""
    return round(FLAME_TOP + FLAME_REACH[0] + (FLAME_REACH[1] - FLAME_REACH[0]) * share, 2)


def joined(points: Iterable[tuple[float, float]]) -> tuple[float, ...]:
    """Points as x and y in turn."""
    return tuple(number for point in points for number in point)
