"""A place on the ground, and in which direction something is seen from it.

The model: the horizon is the plane that touches the ellipsoid at the place, as a spirit level shows it but for the
plumb line's deflection (under 0.02°); hills, the curve of the ground and the bending of light by the air are left out.
At the horizon the air lifts everything by about 0.5°, at an elevation of 10° by 0.1°, so that a real pass begins some
seconds earlier. Light's travelling time (about 0.003 s) is left out too.
Symbols: east, north, up the three directions at a place, ρ from the place to what is seen.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Generic

import numpy as np

from reachstars.physics.checked import (
    Array,
    Numbers,
    array,
    finite,
    fit_together,
    given,
    number,
    plain,
    require,
    vectors,
)
from reachstars.physics.checked_orbit import latitudes
from reachstars.physics.constants import EARTH_FLATTENING, EARTH_RADIUS
from reachstars.physics.geodesy import fixed_from_geodetic

_TURN = 2 * np.pi
_PLUMB = 1e-14  # of the distance from the Earth's centre: as far off the plumb line, a float no longer tells


@dataclass(frozen=True)
class Site:
    """A place on the ground.

    Attributes:
        latitude: Geodetic latitude in rad, as on maps.
        longitude: Longitude in rad, positive to the east.
        altitude: Height above the ellipsoid in m.
        radius: The Earth's radius at the equator in m; another value is for a book's constants.
        flattening: Flattening of the ellipsoid, no unit.
    """

    latitude: float
    longitude: float
    altitude: float = 0.0
    radius: float = EARTH_RADIUS
    flattening: float = EARTH_FLATTENING

    def __post_init__(self) -> None:
        """Refuse what is no place.

        Raises:
            ValueError: If the latitude is not between -pi / 2 and pi / 2, or a number is not finite.
        """
        for part in (self.latitude, self.longitude, self.altitude, self.radius, self.flattening):
            number(part)
        latitudes(self.latitude)
        finite(self.longitude, "A longitude is a finite number of radians; {} is not.")
        self.position  # noqa: B018 - it refuses an ellipsoid that is none

    @cached_property
    def position(self) -> Array:
        """Position in the Earth-fixed frame in m, shape (3,)."""
        place = fixed_from_geodetic(
            self.latitude, self.longitude, self.altitude, radius=self.radius, flattening=self.flattening
        )
        return _frozen(place)

    @cached_property
    def axes(self) -> Array:
        """East, north and up at the place as rows, shape (3, 3), in the Earth-fixed frame."""
        sine, cosine = np.sin(self.latitude), np.cos(self.latitude)
        east, ahead = np.sin(self.longitude), np.cos(self.longitude)
        rows = [[-east, ahead, 0.0], [-sine * ahead, -sine * east, cosine], [cosine * ahead, cosine * east, sine]]
        return _frozen(np.array(rows))


@dataclass(frozen=True)
class Look(Generic[Numbers]):
    """In which direction, and how far away, something is seen.

    Attributes:
        azimuth: Direction along the horizon in rad, clockwise from north, from 0 to below 2 pi; a number or an array.
            Straight above and below, where there is none, 0.
        elevation: Height above the horizon in rad, from -pi / 2 to pi / 2; a number or an array.
        distance: Straight line to it (range) in m; a number or an array.
    """

    azimuth: Numbers
    elevation: Numbers
    distance: Numbers


@dataclass(frozen=True)
class LookRates(Generic[Numbers]):
    """How fast the direction and the distance change, for someone who follows with a telescope.

    Attributes:
        azimuth: Rate of the azimuth in rad/s; a number or an array.
        elevation: Rate of the elevation in rad/s; a number or an array.
        distance: Rate of the distance (range rate) in m/s, positive when it goes away; a number or an array.
    """

    azimuth: Numbers
    elevation: Numbers
    distance: Numbers


def look(position: Array, site: Site) -> Look[Array]:
    """In which direction a point is seen from a place on the ground: its look angles.

    The line from the place to the point, counted along east, north and up.

    Args:
        position: Position in the Earth-fixed frame in m; shape (3,) or (..., 3).
        site: The place.

    Returns:
        Azimuth, elevation and distance, each in the shape of position without its last axis; numbers for one point.

    Raises:
        ValueError: If position does not end in 3 finite coordinates, or is the place itself.

    Source:
        Vallado (2013), algorithm 27 (RAZEL).
    """
    given(site, Site)
    line = _line(vectors(position, "A position"), site)
    east, north, up = np.moveaxis(line, -1, 0)
    elevation, distance = np.arctan2(up, np.hypot(east, north)), _length(line)
    return Look(plain(_bearing(east, north), position), plain(elevation, position), plain(distance, position))


def look_rates(position: Array, velocity: Array, site: Site) -> LookRates[Array]:
    """How fast something moves across the sky of a place.

    Args:
        position: Position in the Earth-fixed frame in m; shape (3,) or (..., 3).
        velocity: Velocity in the Earth-fixed frame in m/s; it broadcasts with position.
        site: The place.

    Returns:
        Rates of azimuth, elevation and distance, in the shape that the arguments broadcast to without the last axis;
        numbers for one point.

    Raises:
        ValueError: If a vector does not end in 3 finite coordinates, the shapes do not go together, the point is the
            place itself, or it stands straight above or below, where the azimuth has no rate.

    Source:
        Vallado (2013), algorithm 27 (RAZEL).
    """
    given(site, Site)
    place, speed = vectors(position, "A position"), vectors(velocity, "A velocity")
    fit_together({"position": place[..., 0], "velocity": speed[..., 0]})
    line, moving = _line(place, site), speed @ site.axes.T
    east, north, up = np.moveaxis(line, -1, 0)
    distance, level = _length(line), np.hypot(east, north)
    require(level > 0, level, "Straight above or below, {} m off the plumb line, the azimuth has no rate.")
    going = np.sum(line * moving, axis=-1) / distance
    azimuth = (moving[..., 0] * north - moving[..., 1] * east) / level**2
    elevation = (moving[..., 2] - going * up / distance) / level
    return LookRates(plain(azimuth, position), plain(elevation, position), plain(going, position))


def height_and_rate(position: Array, velocity: Array, site: Site) -> tuple[Array, Array]:
    """Sine of the elevation, and its rate in 1/s; for the search of passes.

    Its sine is smooth also straight above, where the elevation itself has an edge.

    Args:
        position: Positions in the Earth-fixed frame in m; shape (..., 3), already checked.
        velocity: Velocities in the same frame in m/s and the same shape.
        site: The place.

    Returns:
        Sine of the elevation, and its rate.
    """
    up = site.axes[2]
    line = position - site.position
    distance = _length(line)
    sine = line @ up / distance
    going = np.einsum("...i,...i->...", line, velocity) / distance
    return array(sine), array((velocity @ up - sine * going) / distance)


def _frozen(values: Array) -> Array:
    """What a frozen value keeps cannot be written over."""
    values.setflags(write=False)
    return values


def _line(position: Array, site: Site) -> Array:
    line = position - site.position
    distance = _length(line)
    require(distance > 0, distance, "From a place to itself there is no direction; the distance is {} m.")
    local = array(line @ site.axes.T)
    # Straight above or below, rounding alone would give the point a direction along the horizon.
    straight = np.hypot(local[..., 0], local[..., 1]) <= _PLUMB * _length(position)
    local[..., :2] = np.where(straight[..., None], 0.0, local[..., :2])
    return local


def _length(line: Array) -> Array:
    return array(np.sqrt(np.einsum("...i,...i->...", line, line)))


def _bearing(east: Array, north: Array) -> Array:
    bearing = np.asarray(np.arctan2(east, north) % _TURN)
    # The remainder of a number just below 0 is rounded up to a whole turn.
    return np.where(bearing < _TURN, bearing, 0.0)
