"""Where everything stands in the altitude picture, in SVG user units: x to the right, y down.

The Earth and every orbit have one scale. Up is away from the Earth at the top of the picture, where the spacecraft is;
sunlight comes from the left, so the Earth's shadow lies to the right.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from reachstars.physics import EARTH_RADIUS, KM

Frame = tuple[float, float, float, float]
"""Left, top, right and bottom edge, in user units."""

WIDTH, HEIGHT = 800.0, 480.0
CENTRE = (272.0, 244.0)
SCALE = 0.0242 / KM  # user units per metre: an orbit 2,000 km up just fits
GLOBE = EARTH_RADIUS * SCALE
FRAME: Frame = (0.0, 0.0, 540.0, 452.0)  # left, top, right, bottom of the sky, in which flights are drawn
ORBIT_STEPS = 81  # points of an arc: even on a whole circle a corner is then below a fifth of a user unit


@dataclass(frozen=True)
class Graph:
    """A small graph: its rectangle in the picture, and what its edges stand for."""

    left: float
    top: float
    width: float
    height: float
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    x_ticks: tuple[float, ...]
    y_ticks: tuple[float, ...]

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Point of the picture for a point of the graph."""
        across = (x - self.x_range[0]) / (self.x_range[1] - self.x_range[0])
        up = (y - self.y_range[0]) / (self.y_range[1] - self.y_range[0])
        return round(self.left + across * self.width, 2), round(self.top + (1 - up) * self.height, 2)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside the graph."""
        return self.x_range[0] <= x <= self.x_range[1] and self.y_range[0] <= y <= self.y_range[1]


ALTITUDES_KM = (0.0, 2100.0)
ALTITUDE_TICKS_KM = (0.0, 1000.0, 2000.0)
SPEED_GRAPH = Graph(600, 46, 180, 140, ALTITUDES_KM, (6.5, 8.0), ALTITUDE_TICKS_KM, (6.5, 7.0, 7.5, 8.0))
PERIOD_GRAPH = Graph(600, 256, 180, 140, ALTITUDES_KM, (80, 130), ALTITUDE_TICKS_KM, (80, 90, 100, 110, 120, 130))


def at(x: float, y: float) -> tuple[float, float]:
    """Point of the picture for a point in space.

    Args:
        x: Metres to the right of the Earth's centre.
        y: Metres above the Earth's centre.

    Returns:
        x and y in user units.
    """
    return round(CENTRE[0] + x * SCALE, 2), round(CENTRE[1] - y * SCALE, 2)


def arc(radius: float, start: float, stop: float) -> tuple[float, ...]:
    """Points along a circle round the Earth's centre.

    Args:
        radius: Radius of the circle, in m.
        start: Angle of the first point, in rad, counter-clockwise from the right.
        stop: Angle of the last point.

    Returns:
        x and y in turn, in user units.
    """
    step = (stop - start) / (ORBIT_STEPS - 1)
    reach = radius * SCALE
    points: list[float] = []
    for number in range(ORBIT_STEPS):
        angle = start + number * step
        points.append(round(CENTRE[0] + reach * math.cos(angle), 2))
        points.append(round(CENTRE[1] - reach * math.sin(angle), 2))
    return tuple(points)


def in_frame(points: Iterable[tuple[float, float]], frame: Frame = FRAME) -> tuple[tuple[float, ...], ...]:
    """Cut a path at the edge of a picture.

    Args:
        points: The path, in user units.
        frame: The edge: left, top, right, bottom; the sky of the altitude picture unless another is given.

    Returns:
        The pieces of the path that lie inside, each as x and y in turn.
    """
    pieces: list[list[float]] = []
    before: tuple[float, float] | None = None
    for point in points:
        if before is not None:
            inside = _inside(before, point, frame)
            if inside is not None:
                _append(pieces, *inside)
        before = point
    return tuple(tuple(piece) for piece in pieces)


def filled(points: Iterable[tuple[float, float]], frame: Frame) -> tuple[float, ...]:
    """Cut a filled shape at the edge of a picture, one side of the edge after the other.

    Args:
        points: Corners of the shape, in user units; the last one joins the first.
        frame: The edge: left, top, right, bottom.

    Returns:
        Corners of what lies inside, x and y in turn; empty if nothing does.

    Source:
        Sutherland and Hodgman (1974), Reentrant polygon clipping, Communications of the ACM 17.
    """
    corners = list(points)
    for axis, edge, side in ((0, frame[0], 1.0), (0, frame[2], -1.0), (1, frame[1], 1.0), (1, frame[3], -1.0)):
        corners = _cut(corners, axis, edge, side)
    return tuple(round(number, 2) for corner in corners for number in corner)


def _cut(corners: list[tuple[float, float]], axis: int, edge: float, side: float) -> list[tuple[float, float]]:
    """What of a shape lies on one side of an upright or level line."""
    kept: list[tuple[float, float]] = []
    for before, here in zip(corners[-1:] + corners[:-1], corners, strict=True):
        was, now = side * (before[axis] - edge), side * (here[axis] - edge)
        if (was < 0) != (now < 0):
            share = was / (was - now)
            kept.append((before[0] + share * (here[0] - before[0]), before[1] + share * (here[1] - before[1])))
        if now >= 0:
            kept.append(here)
    return kept


def _append(pieces: list[list[float]], start: tuple[float, float], stop: tuple[float, float]) -> None:
    ends = [round(number, 2) for number in (*start, *stop)]
    if pieces and pieces[-1][-2:] == ends[:2]:
        pieces[-1].extend(ends[2:])
    else:
        pieces.append(ends)


def _inside(
    start: tuple[float, float], stop: tuple[float, float], frame: Frame
) -> tuple[tuple[float, float], tuple[float, float]] | None:
    # Liang and Barsky, 1984: the part of a straight line inside a rectangle, as the share of its length.
    first, last = 0.0, 1.0
    left, top, right, bottom = frame
    along = (stop[0] - start[0], stop[1] - start[1])
    edges = (
        (-along[0], start[0] - left),
        (along[0], right - start[0]),
        (-along[1], start[1] - top),
        (along[1], bottom - start[1]),
    )
    for towards, room in edges:
        if towards == 0:
            if room < 0:
                return None
        elif towards < 0:
            first = max(first, room / towards)
        else:
            last = min(last, room / towards)
    if first > last:
        return None
    ends = tuple((start[0] + share * along[0], start[1] + share * along[1]) for share in (first, last))
    return ends[0], ends[1]
