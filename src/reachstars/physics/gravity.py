"""The Earth's pull: at a height, on the flattened Earth, and on a turning one.

The model: three steps towards the truth. `gravity_at_height` is a point at the centre: on the ground of the real Earth
it is up to 0.5 % off, because the Earth is flattened and turns. `gravitational_acceleration` adds the flattening J2,
`apparent_gravity` also what the turning takes away: together they are within 0.0012 % of the ideal ellipsoid's.
`normal_gravity` is that ellipsoid's own (WGS 84), exact at any height; mountains and the rocks below make the real
value differ from it by up to 0.05 %, nearly everywhere by less than 0.01 %.
Symbols: r distance from the centre, a and b radius at equator and poles, omega rotation rate, u and beta the
ellipsoidal coordinates of a point (semi-minor axis of the confocal ellipsoid through it, reduced latitude).
"""

from math import sqrt

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, array, finite, fit_together, one, plain, require, vectors
from reachstars.physics.checked_orbit import earth_radius, gravitational_parameter, latitudes
from reachstars.physics.constants import (
    EARTH_J2,
    EARTH_POLAR_RADIUS,
    EARTH_RADIUS,
    EARTH_ROTATION_RATE,
    MU_EARTH,
)

_DEEPEST = 12_000.0  # m; the deepest place in the sea is 10,9 km down, and further down there is no air or water
_TURN_AXIS = np.array([1.0, 1.0, 0.0])


def gravity_at_height(height: Numbers, mu: float = MU_EARTH, radius: float = EARTH_RADIUS) -> Numbers:
    """How strongly the Earth pulls at a height.

    Newton's law: mu / r², with r the radius plus the height. At 350 km it is still nine tenths of that on the ground.

    Args:
        height: Height above the ground in m; a number or an array.
        mu: Gravitational parameter in m³/s².
        radius: Radius of the Earth in m.

    Returns:
        Acceleration in m/s², towards the centre, in the shape of height.

    Raises:
        ValueError: If a height is more than 12 km below the ground or not finite, or mu or the radius is not above 0.

    Source:
        Newton, Principia (1687), book 3.
    """
    up, pull, ground = _heights(height), gravitational_parameter(mu), earth_radius(radius)
    return plain(pull / (ground + up) ** 2, height)


def gravitational_acceleration(
    position: Array, mu: float = MU_EARTH, radius: float = EARTH_RADIUS, j2: float = EARTH_J2
) -> Array:
    """The Earth's pull as a vector, with its flattening.

    The bulge at the equator pulls too: to the point at the centre comes 3/2 J2 mu R² / r⁴ times
    (5 sin² - 1, 5 sin² - 1, 5 sin² - 3) along x, y and z, each times its own share of r; sin is z / r.

    Args:
        position: Position in m, in any frame whose z axis is the Earth's; shape (3,) or (..., 3).
        mu: Gravitational parameter in m³/s².
        radius: Radius at the equator that belongs to j2, in m.
        j2: Second zonal harmonic, no unit; 0 for a round Earth.

    Returns:
        Acceleration in m/s², in the frame and shape of position.

    Raises:
        ValueError: If position does not end in 3 finite coordinates, is at the centre, mu or the radius is not above
            0, or j2 is not finite.

    Source:
        Vallado (2013), section 8.6.
    """
    place, pull, ground = _places(position), gravitational_parameter(mu), earth_radius(radius)
    flattening = one(j2, "J2 is a finite number; {} is not.")
    distance = np.linalg.norm(place, axis=-1, keepdims=True)
    sine = place[..., 2:] / distance
    bulge = 1.5 * flattening * (ground / distance) ** 2
    shares = 5 * sine**2 - np.array([1.0, 1.0, 3.0])
    return array(-pull / distance**3 * place * (1 - bulge * shares))


def centrifugal_acceleration(position: Array, rotation_rate: float = EARTH_ROTATION_RATE) -> Array:
    """What the turning Earth seems to add, for somebody who turns with it.

    omega² times the distance from the axis, away from the axis: 0.034 m/s² at the equator, nothing at the poles.

    Args:
        position: Position in m, in any frame whose z axis is the Earth's; shape (3,) or (..., 3).
        rotation_rate: Rotation rate in rad/s.

    Returns:
        Acceleration in m/s², in the frame and shape of position.

    Raises:
        ValueError: If position does not end in 3 finite coordinates, or the rate is not finite.

    Source:
        Goldstein, Classical Mechanics (1980), chapter 4.
    """
    rate = one(rotation_rate, "A rotation rate is finite; {} rad/s is not.")
    return array(rate**2 * vectors(position, "A position") * _TURN_AXIS)


def apparent_gravity(
    position: Array,
    mu: float = MU_EARTH,
    radius: float = EARTH_RADIUS,
    j2: float = EARTH_J2,
    rotation_rate: float = EARTH_ROTATION_RATE,
) -> Array:
    """What a plumb line shows and a scale weighs: the pull less what the turning takes away.

    Args:
        position: Position in m, in a frame that turns with the Earth about its z axis; shape (3,) or (..., 3).
        mu: Gravitational parameter in m³/s².
        radius: Radius at the equator that belongs to j2, in m.
        j2: Second zonal harmonic, no unit.
        rotation_rate: Rotation rate in rad/s.

    Returns:
        Acceleration in m/s², in the frame and shape of position.

    Raises:
        ValueError: If position does not end in 3 finite coordinates, is at the centre, mu or the radius is not above
            0, or j2 or the rate is not finite.

    Source:
        Vallado (2013), section 8.6; Goldstein, Classical Mechanics (1980), chapter 4.
    """
    return gravitational_acceleration(position, mu, radius, j2) + centrifugal_acceleration(position, rotation_rate)


def normal_gravity(
    latitude: Numbers,
    altitude: Numbers | float = 0.0,
    *,
    mu: float = MU_EARTH,
    radius: float = EARTH_RADIUS,
    polar_radius: float = EARTH_POLAR_RADIUS,
    rotation_rate: float = EARTH_ROTATION_RATE,
) -> Numbers:
    """Gravity over the ideal Earth: a turning ellipsoid on whose surface water would lie still.

    Its field outside is known in closed form, in ellipsoidal coordinates; on the surface that is Somigliana's formula,
    (a g_e cos² + b g_p sin²) / √(a² cos² + b² sin²), 9.780 m/s² at the equator and 9.832 at the poles.

    Args:
        latitude: Geodetic latitude in rad, as on maps; a number or an array.
        altitude: Height above the ellipsoid in m; a number or an array that broadcasts with latitude.
        mu: Gravitational parameter in m³/s².
        radius: Radius at the equator in m.
        polar_radius: Radius at the poles in m, below that at the equator.
        rotation_rate: Rotation rate in rad/s.

    Returns:
        Gravity in m/s², with the centrifugal part, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a latitude is not between -pi / 2 and pi / 2, an altitude is more than 12 km below the ground or
            not finite, the shapes do not go together, or the Earth is no flattened ellipsoid.

    Source:
        NIMA TR8350.2 (2000), chapter 4; Heiskanen and Moritz, Physical Geodesy (1967), chapter 2.
    """
    north, up = latitudes(latitude), _heights(altitude)
    fit_together({"latitude": north, "altitude": up})
    a, b = earth_radius(radius), earth_radius(polar_radius)
    require(np.bool_(b < a), array(b), "The radius at the poles is below that at the equator; {} m is not.")
    omega = one(rotation_rate, "A rotation rate is finite; {} rad/s is not.")
    from_axis, z = _meridian(north, up, a, b)
    focus = sqrt(a**2 - b**2)
    u, sine, cosine = _ellipsoidal(from_axis, z, focus)
    long_axis = np.hypot(u, focus)
    share = np.hypot(u, focus * sine) / long_axis
    turning, surface = (omega * a) ** 2, _q(b / focus)
    outward = (
        -gravitational_parameter(mu) / long_axis**2
        - turning * focus / long_axis**2 * _q_slope(u / focus) / surface * (sine**2 / 2 - 1 / 6)
        + omega**2 * u * cosine**2
    )
    northward = (turning / long_axis * _q(u / focus) / surface - omega**2 * long_axis) * sine * cosine
    return plain(np.hypot(outward, northward) / share, latitude)


def _meridian(latitude: Array, altitude: Array, a: float, b: float) -> tuple[Array, Array]:
    """Distance from the axis, and from the plane of the equator."""
    normal = a**2 / np.hypot(a * np.cos(latitude), b * np.sin(latitude))
    return array((normal + altitude) * np.cos(latitude)), array((normal * (b / a) ** 2 + altitude) * np.sin(latitude))


def _ellipsoidal(from_axis: Array, z: Array, focus: float) -> tuple[Array, Array, Array]:
    """u, and sine and cosine of beta."""
    outside = from_axis**2 + z**2 - focus**2
    u = np.sqrt(outside / 2 * (1 + np.hypot(1, 2 * focus * z / outside)))
    along, up = from_axis / np.hypot(u, focus), z / u
    size = np.hypot(along, up)
    return u, up / size, along / size


def _q(slimness: Array | float) -> Array:
    """Heiskanen and Moritz's q, as a function of u / E."""
    return array(((1 + 3 * slimness**2) * np.arctan(1 / slimness) - 3 * slimness) / 2)


def _q_slope(slimness: Array) -> Array:
    """Their q'."""
    return array(3 * (1 + slimness**2) * (1 - slimness * np.arctan(1 / slimness)) - 1)


def _heights(height: ArrayLike) -> Array:
    checked = finite(height, "A height is a finite number of metres; {} is not.")
    require(checked >= -_DEEPEST, checked, "A height of {} m is deep inside the Earth, where this law does not hold.")
    return checked


def _places(position: ArrayLike) -> Array:
    checked = vectors(position, "A position")
    distance = np.linalg.norm(checked, axis=-1)
    require(distance > 0, distance, "At the Earth's centre, {} m from it, there is no direction to fall.")
    return checked
