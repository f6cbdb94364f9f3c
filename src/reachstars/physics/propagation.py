"""Where a spacecraft is after some time: a state carried along its orbit, forwards or backwards.

The model: two bodies, as in `orbit`; no air, no Moon, no flattening, so that for a real low orbit the place is off by
some tens of kilometres after one turn. Within the model every conic and every duration is solved, by the universal
Kepler equation counted from perigee (`universal`). From perigee and within one turn the place is right to 3e-15 of the
distance, next to the parabola too (measured with 80-bit floats). Over 200,000 random orbits, from circles to e = 1000,
energy and angular momentum are kept to 3e-15 (of the energy of motion; of radius times speed). What the last digits of
the given state leave open grows with time: about 3e-15 of the way flown in low orbit, under a millimetre after a year,
and at e = 0.95, where perigee hangs on a small difference, 1e-11 of the distance with each turn. A straight line
through the centre is refused.
Symbols: q perigee radius, e eccentricity, alpha = q / a, nu true anomaly.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, angles, array, finite, fit_together, lengths, plain, require
from reachstars.physics.checked_orbit import states
from reachstars.physics.constants import MU_EARTH
from reachstars.physics.state import not_straight, plane_vector
from reachstars.physics.universal import anomaly_at, universal_anomaly, universal_functions

_SLOWEST = 1e-200  # turns per unit of time, below which no duration sees a turn, and the period would overflow

Coefficients = tuple[Any, Any, Any, Any]
"""f, g, and their rates of change: numbers for one state, which no type can tell from an array, else arrays."""


def propagate(position: Array, velocity: Array, duration: ArrayLike, mu: float = MU_EARTH) -> tuple[Array, Array]:
    """Position and velocity of a spacecraft after some time.

    From the state follow the orbit's shape and the time since perigee; the universal Kepler equation gives the place at
    the new time since perigee, in the plane that position and velocity span.

    Args:
        position: Position from the Earth's centre, in m, shape (3,) or (..., 3).
        velocity: Velocity against the stars, in m/s, shape (3,) or (..., 3).
        duration: How much later, in s, negative for earlier; a number or an array. It broadcasts with the vectors
            without their last axis, so that one state and n durations give n states.
        mu: Gravitational parameter, in m³/s².

    Returns:
        Position in m and velocity in m/s, each of shape (3,) or (..., 3). They may be inside the Earth.

    Raises:
        ValueError: If a vector has not 3 finite coordinates, the position is inside the Earth, a duration is not
            finite, the shapes do not go together, or the spacecraft moves straight towards or away from the centre.

    Source:
        Bate, Mueller, White (1971), sections 4.3-4.4, universal variables; here counted from perigee.
    """
    places, speeds, radius, durations = _checked(position, velocity, duration, "duration", mu)
    orbit = _orbit(places, speeds, radius, durations.shape, mu)
    _, end = _ends(orbit, durations)
    x, y, x_rate, y_rate = _coordinates(orbit, end)
    # The two axes of the plane, from the direction of the start: it is seen from perigee under nu.
    cosine, sine = _direction(orbit)
    up = places / radius[..., None]
    ahead = np.cross(_unit(np.cross(places, speeds)), up)
    there = plane_vector(x * cosine + y * sine, y * cosine - x * sine, up, ahead)
    moving = plane_vector(x_rate * cosine + y_rate * sine, y_rate * cosine - x_rate * sine, up, ahead)
    still = (durations == 0)[..., None]
    return np.where(still, places, there), np.where(still, speeds, moving)


def lagrange_coefficients(position: Array, velocity: Array, duration: ArrayLike, mu: float = MU_EARTH) -> Coefficients:
    """Lagrange's coefficients for a duration: r = f r0 + g v0, v = fdot r0 + gdot v0.

    All of the flight lies in the plane of the first position and velocity, and two numbers each give the later ones.

    Args:
        position: Position r0 from the Earth's centre, in m, shape (3,) or (..., 3).
        velocity: Velocity v0 against the stars, in m/s, shape (3,) or (..., 3).
        duration: How much later, in s, negative for earlier; a number or an array, which broadcasts with the vectors
            without their last axis.
        mu: Gravitational parameter, in m³/s².

    Returns:
        f (no unit), g in s, fdot in 1/s, gdot (no unit), in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a vector has not 3 finite coordinates, the position is inside the Earth, a duration is not
            finite, the shapes do not go together, or the spacecraft moves straight towards or away from the centre.

    Source:
        Curtis (2014), chapters 2 and 3; Bate, Mueller, White (1971), section 4.4.
    """
    places, speeds, radius, durations = _checked(position, velocity, duration, "duration", mu)
    orbit = _orbit(places, speeds, radius, durations.shape, mu)
    passed, end = _ends(orbit, durations)
    x0, y0, x0_rate, y0_rate = _coordinates(orbit, orbit.start)
    x, y, x_rate, y_rate = _coordinates(orbit, end)
    spin = x0 * y0_rate - y0 * x0_rate
    between = universal_functions(end - orbit.start, orbit.alpha)
    later = orbit.unit * between.u3
    f = 1 - between.u2 * orbit.perigee / np.hypot(x0, y0)
    # Of a short time, the small remainder is taken off; of a long one, it would lose digits.
    g = np.where(np.abs(later) < np.abs(passed) / 2, passed - later, (x0 * y - y0 * x) / spin)
    g_rate = 1 - between.u2 * orbit.perigee / np.hypot(x, y)
    f_rate = (x_rate * y0_rate - y_rate * x0_rate) / spin
    return _four(f, g, f_rate, g_rate, radius)


def lagrange_coefficients_at_angle(
    position: Array, velocity: Array, angle: ArrayLike, mu: float = MU_EARTH
) -> Coefficients:
    """Lagrange's coefficients for an angle flown: r = f r0 + g v0, v = fdot r0 + gdot v0.

    With the angle seen from the Earth instead of the time no Kepler equation is needed.

    Args:
        position: Position r0 from the Earth's centre, in m, shape (3,) or (..., 3).
        velocity: Velocity v0 against the stars, in m/s, shape (3,) or (..., 3).
        angle: Change of the true anomaly in rad, negative for backwards; a number or an array, which broadcasts with
            the vectors without their last axis.
        mu: Gravitational parameter, in m³/s².

    Returns:
        f (no unit), g in s, fdot in 1/s, gdot (no unit), in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a vector has not 3 finite coordinates, the position is inside the Earth, an angle is not finite
            or is one that an open orbit never gets to, the shapes do not go together, or the spacecraft moves straight
            towards or away from the centre.

    Source:
        Curtis (2014), chapter 2; Battin (1999), chapter 3.
    """
    places, speeds, radius, ahead = _checked(position, velocity, angle, "angle", mu)
    momentum = lengths(np.cross(places, speeds))
    not_straight(momentum, radius, speeds)
    outward = np.vecdot(places, speeds)
    size, versine, sine = momentum * (momentum / mu), 2 * np.sin(ahead / 2) ** 2, np.sin(ahead)
    inverse = 1 + (size / radius - 1) * (1 - versine) - momentum * outward / (mu * radius) * sine
    require(inverse > 0, ahead, "The orbit is open, and its arms do not reach {} rad further on.")
    there = size / inverse
    f_rate = (outward * versine - momentum * sine) / radius / size
    return _four(
        1 - there / size * versine, there * radius * sine / momentum, f_rate, 1 - radius / size * versine, radius
    )


class _Orbit(NamedTuple):
    """Orbits, in one shape: radius of the perigee in m, √(q³ / mu) in s, q / a, and x at the start."""

    perigee: Array
    unit: Array
    alpha: Array
    start: Array


def _orbit(places: Array, speeds: Array, radius: Array, shape: tuple[int, ...], mu: float) -> _Orbit:
    momentum = lengths(np.cross(places, speeds))
    not_straight(momentum, radius, speeds)
    # In units of the radius at the start: p, sigma = r0 · v0 / √(mu r0), r0 / a, and from them e and q.
    size = momentum * (momentum / mu) / radius
    sigma = np.vecdot(places, speeds) / np.sqrt(mu) / np.sqrt(radius)
    openness = 2 - radius * (np.vecdot(speeds, speeds) / mu)
    e = np.hypot(size - 1, np.sqrt(size) * sigma)
    lowest = size / (1 + e)
    some = np.where(e > 0, e, 1.0)
    alpha = openness * lowest
    start = anomaly_at((1 - openness) / some, sigma / some / np.sqrt(lowest), alpha)
    perigee = lowest * radius
    whole = np.broadcast_shapes(radius.shape, alpha.shape, shape)
    return _Orbit(*(np.broadcast_to(part, whole) for part in (perigee, perigee * np.sqrt(perigee / mu), alpha, start)))


def _ends(orbit: _Orbit, durations: Array) -> tuple[Array, Array]:
    """The duration without whole turns, and the universal anomaly at its end, within half a turn of the start."""
    since = orbit.start + (1 - orbit.alpha) * universal_functions(orbit.start, orbit.alpha).u3
    time, root = durations / orbit.unit, np.sqrt(np.maximum(orbit.alpha, 0))
    swing = orbit.alpha * root / (2 * np.pi)  # turns per unit of time
    turns = np.round((since + time) * swing)
    period = np.divide(1.0, swing, out=np.zeros_like(swing), where=swing > _SLOWEST)
    end = universal_anomaly(array(since + time - turns * period), orbit.alpha)
    beyond = np.round((end - orbit.start) * root / (2 * np.pi))
    end = end - np.divide(2 * np.pi * beyond, root, out=np.zeros_like(root), where=beyond != 0)
    return (time - (turns + beyond) * period) * orbit.unit, end


def _coordinates(orbit: _Orbit, anomaly: Array) -> tuple[Array, Array, Array, Array]:
    """Place in m towards perigee and at right angles to it, and the velocity in m/s."""
    u, e = universal_functions(anomaly, orbit.alpha), 1 - orbit.alpha
    wide, speed = np.sqrt(1 + e), orbit.perigee / orbit.unit / (1 + e * u.u2)
    return orbit.perigee * (1 - u.u2), orbit.perigee * wide * u.u1, -speed * u.u1, speed * wide * u.u0


def _direction(orbit: _Orbit) -> tuple[Array, Array]:
    """Cosine and sine of the true anomaly at the start."""
    x, y, _, _ = _coordinates(orbit, orbit.start)
    radius = np.hypot(x, y)
    return x / radius, y / radius


def _unit(values: Array) -> Array:
    return array(values / lengths(values)[..., None])


def _checked(
    position: ArrayLike, velocity: ArrayLike, extra: ArrayLike, name: str, mu: float
) -> tuple[Array, Array, Array, Array]:
    places, speeds, radius = states(position, velocity, mu)
    further = (
        angles(extra) if name == "angle" else finite(extra, "A duration is a finite number of seconds; {} is not.")
    )
    fit_together({"position": places[..., 0], "velocity": speeds[..., 0], name: further})
    return places, speeds, radius, further


def _four(f: Array, g: Array, f_rate: Array, g_rate: Array, like: Array) -> Coefficients:
    return plain(f, like), plain(g, like), plain(f_rate, like), plain(g_rate, like)
