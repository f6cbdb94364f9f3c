"""The line on the ground over which a satellite flies.

The model: the place straight under it on the ellipsoid of WGS 84, as on maps (geodetic latitude, not the direction from
the Earth's centre: up to 0.19° or 21 km apart; some books print that one, it is the answer for a flattening of 0). The
latitude is good to a micrometre for any height from the ground up.
How well the satellite's own place is known is told by its model.
"""

from dataclasses import dataclass
from typing import Generic, NamedTuple

import numpy as np

from reachstars.physics.checked import Array, Numbers, angles, array, fit_together, plain, require, vectors
from reachstars.physics.checked_orbit import earth_flattening, earth_radius
from reachstars.physics.constants import EARTH_FLATTENING, EARTH_RADIUS
from reachstars.physics.frames import moments
from reachstars.physics.satellite import Satellite, earth_angle, satellite_given

_TURN = 2 * np.pi
_LOWEST = 6_300_000.0 / EARTH_RADIUS  # radii, well under ground; the two steps below are proved above it only


@dataclass(frozen=True)
class GroundTrack(Generic[Numbers]):
    """Places straight under a satellite.

    Attributes:
        latitude: Geodetic latitude in rad; a number or an array.
        longitude: Longitude in rad, positive to the east, from -pi to pi; a number or an array.
        altitude: Height of the satellite above the ellipsoid in m; a number or an array.
    """

    latitude: Numbers
    longitude: Numbers
    altitude: Numbers


class _Ellipsoid(NamedTuple):
    """The Earth's shape, checked: radii at the equator and the pole in m, flattening, eccentricity squared."""

    radius: float
    polar: float
    flattening: float
    squared: float


def ground_track(
    satellite: Satellite,
    seconds: Numbers,
    *,
    ut1_minus_utc: float = 0.0,
    radius: float = EARTH_RADIUS,
    flattening: float = EARTH_FLATTENING,
) -> GroundTrack[Numbers]:
    """Where on the ground a satellite stands straight above, time after time.

    Args:
        satellite: The satellite: an ElementSet, or anything with an epoch and a state.
        seconds: Times since its epoch in s; a number or an array of any shape.
        ut1_minus_utc: How far the Earth is ahead of the clocks (DUT1) in s; a number. Left at 0, places are up to
            420 m too far west or east.
        radius: Radius of the Earth at the equator in m; a number.
        flattening: Flattening of the Earth, no unit; 0 is a ball, whose latitude is the geocentric one (declination).

    Returns:
        The places, in the shape of seconds.

    Raises:
        ValueError: If a time is not finite, the satellite has no orbit at one of the times, the clocks' difference
            is more than 0.9 s, or a constant is none.

    Source:
        Vallado (2013), ground tracks; Bowring (1985), The accuracy of geodetic latitude and height
        equations, Survey Review 28.
    """
    satellite_given(satellite)
    times, earth = moments(seconds), _ellipsoid(radius, flattening)
    position, _ = satellite.state(times)
    return _under(position, earth_angle(satellite, times, ut1_minus_utc), earth, seconds)


def sub_satellite_point(
    position: Array,
    sidereal_time: Array | float,
    *,
    radius: float = EARTH_RADIUS,
    flattening: float = EARTH_FLATTENING,
) -> GroundTrack[Array]:
    """The place straight under a satellite whose position among the stars is known.

    Its longitude is its right ascension less the sidereal time; its latitude follows from its height over the equator
    and its distance from the axis.

    Args:
        position: Position in the frame of the equator of date (TEME), in m; shape (3,) or (..., 3).
        sidereal_time: Greenwich mean sidereal time in rad; a number or an array that broadcasts with position without
            its last axis.
        radius: Radius of the Earth at the equator in m; a number.
        flattening: Flattening of the Earth, no unit; 0 is a ball, whose latitude is the geocentric one (declination).

    Returns:
        The places, in the shape that the arguments broadcast to; numbers for one point.

    Raises:
        ValueError: If position does not end in 3 finite coordinates, an angle is not finite, the shapes do not go
            together, a point is below the ground, or a constant is none.

    Source:
        As for ground_track.
    """
    place, turned = vectors(position, "A position"), angles(sidereal_time)
    fit_together({"position": place[..., 0], "sidereal_time": turned})
    return _under(place, turned, _ellipsoid(radius, flattening), place)


def split_at_date_line(latitude: Array, longitude: Array) -> tuple[tuple[Array, Array], ...]:
    """A track in pieces that can be drawn on a map from -180° to 180°, none of which jumps across it.

    Where the track leaves the map the line to the next point is cut at the edge, and a point is put on both edges.

    Args:
        latitude: Latitudes in rad, shape (n,).
        longitude: Longitudes in rad, shape (n,), any turn; neighbours less than half a turn apart are neighbours.

    Returns:
        Pieces as pairs of latitude and longitude, the longitude from -pi to pi.

    Raises:
        ValueError: If the arrays are not of one length, or an angle is not finite.

    Source:
        Ours: a straight line on the map between two points.
    """
    north, east = angles(latitude), angles(longitude)
    if north.ndim != 1 or north.shape != east.shape:
        raise ValueError(f"A track is two rows of one length; {north.shape} and {east.shape} are not.")
    unbroken = np.unwrap(east)
    sheet = np.floor((unbroken + np.pi) / _TURN)
    cuts = np.flatnonzero(np.diff(sheet))
    edge = np.pi * (2 * np.maximum(sheet[cuts], sheet[cuts + 1]) - 1)
    share = (edge - unbroken[cuts]) / (unbroken[cuts + 1] - unbroken[cuts])
    height = north[cuts] + share * (north[cuts + 1] - north[cuts])
    pieces = []
    for number, (start, end) in enumerate(zip([0, *(cuts + 1)], [*(cuts + 1), north.size], strict=True)):
        before, after = slice(number - 1, number) if number else slice(0, 0), slice(number, number + 1)
        up = np.concatenate((height[before], north[start:end], height[after]))
        along = np.concatenate((edge[before], unbroken[start:end], edge[after])) - _TURN * sheet[start]
        pieces.append((array(up), array(along)))
    return tuple(pieces)


def _ellipsoid(radius: float, flattening: float) -> _Ellipsoid:
    size, flat = earth_radius(radius), earth_flattening(flattening)
    return _Ellipsoid(size, size * (1 - flat), flat, flat * (2 - flat))


def _under(place: Array, turned: Array, earth: _Ellipsoid, like: Numbers) -> GroundTrack[Numbers]:
    x, y, z = place[..., 0], place[..., 1], place[..., 2]
    from_axis = np.sqrt(x * x + y * y)
    distance = np.sqrt(from_axis * from_axis + z * z)
    require(
        distance > _LOWEST * earth.radius, distance, "A satellite {} m from the Earth's centre is below the ground."
    )
    sine, cosine = _plumb(from_axis, z, distance, earth)
    longitude = np.arctan2(y, x) - turned
    longitude = longitude - _TURN * np.round(longitude / _TURN)
    # Distance along the plumb line from the tangent at its foot; it needs no division that fails at a pole.
    altitude = from_axis * cosine + z * sine - earth.radius * np.sqrt(1 - earth.squared * sine * sine)
    parts = np.broadcast_arrays(np.arctan2(sine, cosine), longitude, altitude)
    return GroundTrack(*(plain(part, like) for part in parts))


def _plumb(from_axis: Array, z: Array, distance: Array, earth: _Ellipsoid) -> tuple[Array, Array]:
    """Sine and cosine of the geodetic latitude: Bowring's formula, twice, without calling an angle by its name."""
    # First guess of the reduced latitude's tangent, z b / (p a) (1 + e'² b / r), exact on the ground.
    bulge = earth.radius * earth.squared
    up = z * (earth.polar + earth.radius * bulge / distance)
    along = from_axis * earth.radius
    for _ in range(2):
        scale = 1 / np.sqrt(up * up + along * along)
        s, c = up * scale, along * scale
        rise = z + (earth.radius * bulge / earth.polar) * s * s * s
        level = from_axis - bulge * c * c * c
        up, along = rise * (1 - earth.flattening), level
    scale = 1 / np.sqrt(rise * rise + level * level)
    return array(rise * scale), array(level * scale)
