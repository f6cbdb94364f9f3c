"""Where things stand in the circuit picture: a flat map at the left, the same road pulled straight at the right.

The flat map draws every line of longitude upright and every degree as large as in the middle of the map, so a great
circle is bent on it and a straight line is not the shortest way.
"""

import math
from functools import cache

import numpy as np

from reachstars import physics
from reachstars.figures import layout
from reachstars.figures.far_places import Place, between, place, southern_california, station_height, way
from reachstars.physics import DEGREE

MAP: layout.Frame = (8.0, 8.0, 418.0, 448.0)
WEST, EAST, SOUTH, NORTH = -125.6, -98.2, 16.6, 42.1  # degrees
BAR_LEFT, BAR_RIGHT = 460.0, 756.0  # the label of a mark at either end keeps inside the picture
ROAD_Y, FLIGHT_Y = 86.0, 224.0
BAR_HEIGHT = 16.0
SQUARES = (460.0, 322.0)  # the first one's upper left corner
SQUARE, COLUMNS = 10.0, 33
LEG_STEPS = 24
RING_STEPS = 40


def on_map(where: Place) -> tuple[float, float]:
    """Point of the map for a place.

    Args:
        where: The place.

    Returns:
        x and y in user units; outside of the map for a place beyond its edge.
    """
    left, top, right, bottom = MAP
    across = (where.longitude / DEGREE - WEST) / (EAST - WEST)
    down = (NORTH - where.latitude / DEGREE) / (NORTH - SOUTH)
    return left + across * (right - left), top + down * (bottom - top)


@cache
def stops() -> tuple[Place, ...]:
    """The places of the year's road, in their order; it ends where it began."""
    return place("la_piedad"), southern_california(), place("stockton"), place("la_piedad")


@cache
def legs() -> tuple[float, ...]:
    """Length of each part of the year's road, in m."""
    return tuple(way(*ends) for ends in zip(stops(), stops()[1:], strict=False))


def year() -> float:
    """Length of the year's road, in m."""
    return sum(legs())


def leg_at(gone: float) -> tuple[int, float]:
    """Which part of the road one is on, and which share of it is done.

    Args:
        gone: Way since La Piedad, in m.

    Returns:
        Number of the part from 0, and a share from 0 to 1.
    """
    number = 0
    while gone > legs()[number] and number < len(legs()) - 1:
        gone -= legs()[number]
        number += 1
    return number, min(1.0, gone / legs()[number])


def place_at(gone: float) -> Place:
    """The place after a way along the road, in m."""
    number, share = leg_at(gone)
    return between(stops()[number], stops()[number + 1], share)


def travelled(gone: float) -> list[tuple[float, float]]:
    """Points of the map along the road up to a way in m."""
    passed = [(x, y) for x, y, way_km in track() if way_km * physics.KM < gone]
    return [*(passed or [on_map(stops()[0])]), on_map(place_at(gone))]


@cache
def track() -> tuple[tuple[float, float, float], ...]:
    """Points of the map along the whole road with the way gone there, in km, to drag a traveller along."""
    points = []
    before = 0.0
    for number, length in enumerate(legs()):
        for step in range(LEG_STEPS + (number == len(legs()) - 1)):
            share = step / LEG_STEPS
            x, y = on_map(between(stops()[number], stops()[number + 1], share))
            points.append((round(x, 2), round(y, 2), round((before + share * length) / physics.KM, 3)))
        before += length
    return tuple(points)


def ring(centre: Place) -> list[tuple[float, float]]:
    """Points of the map as far from a place as the station is high."""
    bearings = np.linspace(0, 2 * math.pi, RING_STEPS, endpoint=False)
    latitude, longitude = physics.great_circle_destination(
        np.full(RING_STEPS, centre.latitude), centre.longitude, bearings, station_height()
    )
    pairs = zip(np.asarray(latitude).tolist(), np.asarray(longitude).tolist(), strict=True)
    return [on_map(Place(*pair)) for pair in pairs]


def along_bar(share: float) -> float:
    """X of a share of a bar, in user units."""
    return BAR_LEFT + share * (BAR_RIGHT - BAR_LEFT)


def square(number: int) -> tuple[float, float]:
    """Upper left corner of one of the small squares."""
    row, column = divmod(number, COLUMNS)
    return SQUARES[0] + column * SQUARE, SQUARES[1] + row * SQUARE
