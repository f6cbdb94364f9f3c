"""The line on the ground over which a satellite flies.

The model: the place straight under it on the ellipsoid of WGS 84, as on maps (geodetic latitude, not the direction from
the Earth's centre: up to 0.19° or 21 km apart). The latitude is good to a micrometre for any height from the ground up.
How well the satellite's own place is known is told by its model.
"""

from dataclasses import dataclass
from typing import Generic

import numpy as np

from reachstars.physics.checked import Array, Numbers, angles, array, fit_together, plain, require, vectors
from reachstars.physics.constants import EARTH_FLATTENING, EARTH_RADIUS
from reachstars.physics.frames import moments
from reachstars.physics.satellite import Satellite, earth_angle, satellite_given

_TURN = 2 * np.pi
_LOWEST = 6_300_000.0  # m from the centre, well under ground; the two steps below are proved above it only
_SQUARED = EARTH_FLATTENING * (2 - EARTH_FLATTENING)  # square of the ellipse's eccentricity
_POLAR = EARTH_RADIUS * (1 - EARTH_FLATTENING)


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


def ground_track(satellite: Satellite, seconds: Numbers, *, ut1_minus_utc: float = 0.0) -> GroundTrack[Numbers]:
    """Where on the ground a satellite stands straight above, time after time.

    Args:
        satellite: The satellite: an ElementSet, or anything with an epoch and a state.
        seconds: Times since its epoch in s; a number or an array of any shape.
        ut1_minus_utc: How far the Earth is ahead of the clocks (DUT1) in s; a number. Left at 0, places are up to
            420 m too far west or east.

    Returns:
        The places, in the shape of seconds.

    Raises:
        ValueError: If a time is not finite, the satellite has no orbit at one of the times, or the clocks' difference
            is more than 0.9 s.

    Source:
        Vallado (2013), ground tracks; Bowring (1985), The accuracy of geodetic latitude and height
        equations, Survey Review 28.
    """
    satellite_given(satellite)
    times = moments(seconds)
    position, _ = satellite.state(times)
    return _under(position, earth_angle(satellite, times, ut1_minus_utc), seconds)


def sub_satellite_point(position: Array, sidereal_time: Array | float) -> GroundTrack[Array]:
    """The place straight under a satellite whose position among the stars is known.

    Its longitude is its right ascension less the sidereal time; its latitude follows from its height over the equator
    and its distance from the axis.

    Args:
        position: Position in the frame of the equator of date (TEME), in m; shape (3,) or (..., 3).
        sidereal_time: Greenwich mean sidereal time in rad; a number or an array that broadcasts with position without
            its last axis.

    Returns:
        The places, in the shape that the arguments broadcast to; numbers for one point.

    Raises:
        ValueError: If position does not end in 3 finite coordinates, an angle is not finite, the shapes do not go
            together, or a point is below the ground.

    Source:
        As for ground_track.
    """
    place, turned = vectors(position, "A position"), angles(sidereal_time)
    fit_together({"position": place[..., 0], "sidereal_time": turned})
    return _under(place, turned, place)


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


def _under(place: Array, turned: Array, like: Numbers) -> GroundTrack[Numbers]:
    x, y, z = place[..., 0], place[..., 1], place[..., 2]
    from_axis = np.sqrt(x * x + y * y)
    distance = np.sqrt(from_axis * from_axis + z * z)
    require(distance > _LOWEST, distance, "A satellite {} m from the Earth's centre is below the ground.")
    sine, cosine = _plumb(from_axis, z, distance)
    longitude = np.arctan2(y, x) - turned
    longitude = longitude - _TURN * np.round(longitude / _TURN)
    # Distance along the plumb line from the tangent at its foot; it needs no division that fails at a pole.
    altitude = from_axis * cosine + z * sine - EARTH_RADIUS * np.sqrt(1 - _SQUARED * sine * sine)
    parts = np.broadcast_arrays(np.arctan2(sine, cosine), longitude, altitude)
    return GroundTrack(*(plain(part, like) for part in parts))


def _plumb(from_axis: Array, z: Array, distance: Array) -> tuple[Array, Array]:
    """Sine and cosine of the geodetic latitude: Bowring's formula, twice, without calling an angle by its name."""
    # First guess of the reduced latitude's tangent, z b / (p a) (1 + e'² b / r), exact on the ground.
    up = z * (_POLAR + EARTH_RADIUS**2 * _SQUARED / distance)
    along = from_axis * EARTH_RADIUS
    for _ in range(2):
        scale = 1 / np.sqrt(up * up + along * along)
        s, c = up * scale, along * scale
        rise = z + (EARTH_RADIUS**2 * _SQUARED / _POLAR) * s * s * s
        level = from_axis - EARTH_RADIUS * _SQUARED * c * c * c
        up, along = rise * (1 - EARTH_FLATTENING), level
    scale = 1 / np.sqrt(rise * rise + level * level)
    return array(rise * scale), array(level * scale)
