"""Where everything stands in the ascent picture, in SVG user units: x to the right, y down."""

import math
from collections.abc import Iterable

from reachstars.figures.layout import Graph
from reachstars.physics import EARTH_RADIUS, KM

# The path over the curved Earth, one scale across and up; the pad stands at the left.
PATH_FRAME = (184.0, 34.0, 792.0, 152.0)  # left, top, right, bottom
PATH_SCALE = 0.31  # user units per km
PATH_MIDDLE = (488.0, 122.0)  # the ground half-way
PATH_WAY = 950.0  # km from the pad to there
RADIUS = EARTH_RADIUS / KM

GLOBE_CENTRE, GLOBE = (283.0, 336.0), 60.0
GLOBE_FRAME = (184.0, 196.0, 384.0, 448.0)
GLOBE_TIMES = 6  # by so much heights are drawn larger around the globe: they would not be seen

TIMES, TIME_TICKS = (0.0, 800.0), (0.0, 200.0, 400.0, 600.0, 800.0)
SPEED_GRAPH = Graph(424, 212, 156, 190, TIMES, (0, 9), TIME_TICKS, (0, 3, 6, 9))
FELT_GRAPH = Graph(634, 212, 156, 190, TIMES, (0, 3.5), TIME_TICKS, (0, 1, 2, 3))

# The shuttle at the left: the load in its bay and the flame below are pulled.
BAY = (66.0, 124.0, 110.0, 276.0)  # left, top, right, bottom; full at the top
FLAME_TOP, FLAME_HALF = 334.0, 17.0
FLAME_REACH = (26.0, 112.0)  # length at the least and the most throttle
MIDDLE = (BAY[0] + BAY[2]) / 2


def over_ground(way: float, height: float) -> tuple[float, float]:
    """Point of the path's picture.

    Args:
        way: Way along the ground from the pad, in km.
        height: Height in km.

    Returns:
        x and y in user units.
    """
    angle = (way - PATH_WAY) / RADIUS
    reach = (RADIUS + height) * PATH_SCALE
    ground = PATH_MIDDLE[1] + RADIUS * PATH_SCALE
    return round(PATH_MIDDLE[0] + reach * math.sin(angle), 2), round(ground - reach * math.cos(angle), 2)


def around(angle: float, height: float) -> tuple[float, float]:
    """Point of the globe's picture; heights are drawn larger.

    Args:
        angle: Angle from the pad at the Earth's centre, in rad.
        height: Height in km.

    Returns:
        x and y in user units.
    """
    reach = GLOBE * (1 + GLOBE_TIMES * height / RADIUS)
    return round(GLOBE_CENTRE[0] + reach * math.sin(angle), 2), round(GLOBE_CENTRE[1] - reach * math.cos(angle), 2)


def bay(cargo: float, most: float) -> float:
    """Height of the load's top in the picture."""
    return round(BAY[3] - (BAY[3] - BAY[1]) * cargo / most, 2)


def flame(share: float) -> float:
    """Where the flame ends, for a share of the throttle's range."""
    return round(FLAME_TOP + FLAME_REACH[0] + (FLAME_REACH[1] - FLAME_REACH[0]) * share, 2)


def joined(points: Iterable[tuple[float, float]]) -> tuple[float, ...]:
    """Points as x and y in turn."""
    return tuple(number for point in points for number in point)
