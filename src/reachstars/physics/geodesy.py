"""Places on the flattened Earth, and the shortest way between two places on a round one.

The model: the ellipsoid of WGS 84, from which altitudes are counted (the sea lies up to 106 m lower or 85 m higher).
The Earth-fixed frame has its x axis on the equator at longitude 0 and its z axis through the north pole. Both
directions agree to a micrometre from 43 km beside the centre to the Moon, and to the last digits of a float beyond.
Nearer to the centre several places on the ground are equally straight above, and that is refused. Great circles are on
a sphere of the mean radius: distances are up to 0.5 % longer or shorter than on the ellipsoid (up to 0.56 % along a
short meridian), bearings up to 0.2° off.
Symbols: a radius at the equator, b at the poles, f flattening (a - b) / a, p distance from the axis.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, angles, array, finite, fit_together, plain, require, vectors
from reachstars.physics.checked_orbit import earth_flattening, earth_radius, latitudes
from reachstars.physics.constants import EARTH_FLATTENING, EARTH_MEAN_RADIUS, EARTH_RADIUS

_STEPS = 12  # of Newton's method at most; three are enough above the ground, eight deep in the Earth
_DONE = 1e-15  # step in units of a², or of t where that is larger; nothing is left to be found
_SAME = 1e-12  # rad; nearer than that, two places have no direction between them
_TURN = 2 * np.pi


def fixed_from_geodetic(
    latitude: Numbers,
    longitude: Numbers | float,
    altitude: Numbers | float = 0.0,
    *,
    radius: float = EARTH_RADIUS,
    flattening: float = EARTH_FLATTENING,
) -> Array:
    """Where a place is in the frame that turns with the Earth.

    From the axis the ground is a cos / √(1 - e² sin²) away; the altitude goes on straight up from the ellipsoid,
    which is not quite away from the centre.

    Args:
        latitude: Geodetic latitude in rad, as on maps; a number or an array.
        longitude: Longitude in rad, positive to the east; a number or an array.
        altitude: Height above the ellipsoid in m, negative below it; a number or an array. The three broadcast.
        radius: Radius at the equator in m; a number.
        flattening: Flattening of the ellipsoid, no unit; a number.

    Returns:
        Position in the Earth-fixed frame in m; shape (3,) for numbers, else the shape that the arguments broadcast to
        with 3 at its end.

    Raises:
        ValueError: If a latitude is not between -pi / 2 and pi / 2, an angle is not finite, an altitude is below the
            Earth's centre, the ellipsoid is none, or the shapes do not go together.

    Source:
        Vallado (2013), section 3.4; NIMA TR8350.2 (2000), chapter 4.
    """
    north, east = latitudes(latitude), angles(longitude)
    height = finite(altitude, "An altitude is a finite number of metres; {} m is not.")
    fit_together({"latitude": north, "longitude": east, "altitude": height})
    a, f = earth_radius(radius), earth_flattening(flattening)
    require(height > -a, height, "An altitude of {} m is beyond the Earth's centre.")
    squared = f * (2 - f)
    normal = a / np.sqrt(1 - squared * np.sin(north) ** 2)
    from_axis = (normal + height) * np.cos(north)
    axes = (from_axis * np.cos(east), from_axis * np.sin(east), (normal * (1 - squared) + height) * np.sin(north))
    return np.stack(np.broadcast_arrays(*axes), axis=-1)


def geodetic_from_fixed(
    position: Array, *, radius: float = EARTH_RADIUS, flattening: float = EARTH_FLATTENING
) -> tuple[Array, Array, Array]:
    """The latitude, longitude and altitude of a point.

    The foot of the plumb line on the ellipsoid is the point with each coordinate shrunk, a² p / (t + a²) and
    b² z / (t + b²), by the one t that puts it on the ellipsoid. Newton's method finds t from below without
    overshooting, because the reciprocal of the foot's size is nearly a straight line in t.

    Args:
        position: Position in the Earth-fixed frame in m; shape (3,) or (..., 3).
        radius: Radius at the equator in m; a number.
        flattening: Flattening of the ellipsoid, no unit; a number.

    Returns:
        Geodetic latitude in rad, longitude in rad from -pi to pi (0 on the axis, where all longitudes meet), and
        height above the ellipsoid in m, each in the shape of position without its last axis; numbers for one point.

    Raises:
        ValueError: If position does not end in 3 finite coordinates, the ellipsoid is none, or a point is so near the
            centre (43 km) that no place on the ground is the one above it.

    Source:
        The equation as in Eberly, Distance from a point to an ellipse (2013); its reciprocal form after Moré and
        Sorensen (1983), Computing a trust region step, SIAM Journal on Scientific and Statistical Computing 4.
    """
    place = vectors(position, "A position")
    a, f = earth_radius(radius), earth_flattening(flattening)
    x, y, z = np.moveaxis(place, -1, 0) / a
    p, b2 = np.hypot(x, y), (1 - f) ** 2
    _refuse_the_centre(place, a * (1 - b2) / (1 - f))
    t = np.maximum(p - 1, b2 * (np.abs(z) / (1 - f) - 1))
    for _ in range(_STEPS):
        step = _missing(p, z, t, b2)
        t = t + step
        if np.all(np.abs(step) <= _DONE * np.maximum(1, t)):
            break
    along, up = p / (t + 1), z / (t + b2)
    latitude, longitude = np.arctan2(up, along), np.arctan2(y, x)
    altitude = a * t * np.hypot(along, up)
    return plain(latitude, position), plain(np.where(p > 0, longitude, 0.0), position), plain(altitude, position)


def great_circle_distance(
    from_latitude: Numbers,
    from_longitude: Numbers | float,
    to_latitude: Numbers | float,
    to_longitude: Numbers | float,
    *,
    radius: float = EARTH_MEAN_RADIUS,
) -> Numbers:
    """The shortest way over the ground between two places.

    The angle between them at the centre, from its sine and cosine together, so that near and opposite places lose no
    digits; times the radius.

    Args:
        from_latitude: Latitude of the first place in rad; a number or an array.
        from_longitude: Longitude of the first place in rad, positive to the east; a number or an array.
        to_latitude: Latitude of the second place in rad; a number or an array.
        to_longitude: Longitude of the second place in rad; a number or an array. The four broadcast.
        radius: Radius of the sphere in m; a number.

    Returns:
        Distance in m, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a latitude is not between -pi / 2 and pi / 2, an angle is not finite, the radius is not
            positive, or the shapes do not go together.

    Source:
        Vincenty (1975), Direct and inverse solutions of geodesics on the ellipsoid, Survey Review 23, for a sphere.
    """
    start, end = _two_places(from_latitude, from_longitude, to_latitude, to_longitude)
    return plain(earth_radius(radius) * _between(start, end), from_latitude)


def initial_bearing(
    from_latitude: Numbers,
    from_longitude: Numbers | float,
    to_latitude: Numbers | float,
    to_longitude: Numbers | float,
) -> Numbers:
    """The direction in which the shortest way to another place sets out.

    On the way the compass bearing changes; this is the first one. From a pole it is counted from the meridian of the
    longitude that was given for the pole.

    Args:
        from_latitude: Latitude of the first place in rad; a number or an array.
        from_longitude: Longitude of the first place in rad, positive to the east; a number or an array.
        to_latitude: Latitude of the second place in rad; a number or an array.
        to_longitude: Longitude of the second place in rad; a number or an array. The four broadcast.

    Returns:
        Bearing in rad, clockwise from north, from 0 to below 2 pi, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a latitude is not between -pi / 2 and pi / 2, an angle is not finite, the places are the same or
            opposite (every direction is as good), or the shapes do not go together.

    Source:
        Williams, Aviation Formulary, course between points; spherical trigonometry.
    """
    start, end = _two_places(from_latitude, from_longitude, to_latitude, to_longitude)
    north, east = _compass(start)
    _refuse_no_direction(start, end)
    bearing = np.arctan2(_dot(_unit(end), east), _dot(_unit(end), north)) % _TURN
    return plain(np.where(bearing < _TURN, bearing, 0.0), from_latitude)


def great_circle_path(
    from_latitude: float | Array,
    from_longitude: float | Array,
    to_latitude: float | Array,
    to_longitude: float | Array,
    share: Numbers,
) -> tuple[Numbers, Numbers]:
    """Places on the shortest way between two places.

    Args:
        from_latitude: Latitude of the first place in rad; a number or an array.
        from_longitude: Longitude of the first place in rad, positive to the east; a number or an array.
        to_latitude: Latitude of the second place in rad; a number or an array.
        to_longitude: Longitude of the second place in rad; a number or an array.
        share: How much of the way is done, 0 at the first place and 1 at the second, no unit; a number or an array.
            The five broadcast: np.linspace(0, 1, 100) between two places gives a line to draw.

    Returns:
        Latitude in rad, and longitude in rad from -pi to pi, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a latitude is not between -pi / 2 and pi / 2, a number is not finite, the places are opposite
            (every way is as short), or the shapes do not go together.

    Source:
        Williams, Aviation Formulary, intermediate points on a great circle.
    """
    start, end = _two_places(from_latitude, from_longitude, to_latitude, to_longitude)
    done = finite(share, "A share of the way is a finite number; {} is not.")
    fit_together({"places": np.broadcast_arrays(*start, *end)[0], "share": done})
    _refuse_opposite(start, end)
    here, there = _unit(start), _unit(end)
    ahead = there - here * _dot(here, there)[..., np.newaxis]
    length = np.linalg.norm(ahead, axis=-1)
    ahead = ahead / np.where(length > 0, length, 1.0)[..., np.newaxis]
    return _place(here, ahead, _between(start, end) * done, share)


def great_circle_destination(
    latitude: Numbers,
    longitude: Numbers | float,
    bearing: Numbers | float,
    distance: Numbers | float,
    *,
    radius: float = EARTH_MEAN_RADIUS,
) -> tuple[Numbers, Numbers]:
    """Where one arrives who goes straight on.

    Args:
        latitude: Latitude of the start in rad; a number or an array.
        longitude: Longitude of the start in rad, positive to the east; a number or an array.
        bearing: First direction in rad, clockwise from north; a number or an array.
        distance: Way over the ground in m, negative for backwards; a number or an array. The four broadcast.
        radius: Radius of the sphere in m; a number.

    Returns:
        Latitude in rad, and longitude in rad from -pi to pi, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a latitude is not between -pi / 2 and pi / 2, a number is not finite, the radius is not positive,
            or the shapes do not go together.

    Source:
        Williams, Aviation Formulary, point from course and distance; spherical trigonometry.
    """
    start, course = (latitudes(latitude), angles(longitude)), angles(bearing)
    way = finite(distance, "A distance is a finite number of metres; {} m is not.")
    fit_together({"latitude": start[0], "longitude": start[1], "bearing": course, "distance": way})
    north, east = _compass(start)
    ahead = north * np.cos(course)[..., np.newaxis] + east * np.sin(course)[..., np.newaxis]
    return _place(_unit(start), ahead, way / earth_radius(radius), latitude)


_Place = tuple[Array, Array]  # latitude and longitude


def _refuse_the_centre(place: Array, reach: float) -> None:
    distance = np.linalg.norm(place, axis=-1)
    require(
        distance > reach,
        distance,
        f"{{}} m from the Earth's centre no place on the ground is the one above; more than {reach:,.0f} m are needed.",
    )


def _missing(p: Array, z: Array, t: Array, b2: float) -> Array:
    """Newton's step for t, in units of a²: how far the foot still is from the ellipsoid."""
    along, up = p / (t + 1), np.sqrt(b2) * z / (t + b2)
    square = along**2 + up**2
    slope = along**2 / (t + 1) + up**2 / (t + b2)
    return array((np.sqrt(square) - 1) * square / slope)


def _two_places(
    from_latitude: ArrayLike, from_longitude: ArrayLike, to_latitude: ArrayLike, to_longitude: ArrayLike
) -> tuple[_Place, _Place]:
    start, end = (latitudes(from_latitude), angles(from_longitude)), (latitudes(to_latitude), angles(to_longitude))
    named: Mapping[str, Array] = {
        "from_latitude": start[0],
        "from_longitude": start[1],
        "to_latitude": end[0],
        "to_longitude": end[1],
    }
    fit_together(named)
    return start, end


def _unit(place: _Place) -> Array:
    """From the centre to a place, length 1."""
    latitude, longitude = place
    axes = (np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude))
    return np.stack(np.broadcast_arrays(*axes), axis=-1)


def _compass(place: _Place) -> tuple[Array, Array]:
    """North and east at a place, length 1."""
    latitude, longitude = np.broadcast_arrays(*place)
    north = (-np.sin(latitude) * np.cos(longitude), -np.sin(latitude) * np.sin(longitude), np.cos(latitude))
    east = (-np.sin(longitude), np.cos(longitude), np.zeros_like(longitude))
    return np.stack(north, axis=-1), np.stack(east, axis=-1)


def _dot(one: Array, other: Array) -> Array:
    return array(np.sum(one * other, axis=-1))


def _between(start: _Place, end: _Place) -> Array:
    """Angle at the centre between two places."""
    turn = end[1] - start[1]
    across = np.cos(end[0]) * np.sin(turn)
    # cos and sin of the turn written so that nothing is lost when the places are close together.
    northward = np.sin(end[0] - start[0]) + 2 * np.sin(start[0]) * np.cos(end[0]) * np.sin(turn / 2) ** 2
    toward = np.sin(start[0]) * np.sin(end[0]) + np.cos(start[0]) * np.cos(end[0]) * np.cos(turn)
    return array(np.arctan2(np.hypot(across, northward), toward))


def _refuse_no_direction(start: _Place, end: _Place) -> None:
    apart = _between(start, end)
    require(apart > _SAME, apart, "From a place to itself there is no direction; these are {} rad apart.")
    _refuse_opposite(start, end)


def _refuse_opposite(start: _Place, end: _Place) -> None:
    apart = _between(start, end)
    require(apart < np.pi - _SAME, apart, "Between opposite places every way is as short; these are {} rad apart.")


def _place(here: Array, ahead: Array, angle: Array, like: Numbers) -> tuple[Numbers, Numbers]:
    """Latitude and longitude after turning from one direction towards another."""
    turned = here * np.cos(angle)[..., np.newaxis] + ahead * np.sin(angle)[..., np.newaxis]
    x, y, z = np.moveaxis(turned, -1, 0)
    return plain(np.arctan2(z, np.hypot(x, y)), like), plain(np.arctan2(y, x), like)
