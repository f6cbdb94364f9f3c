"""What stays the same all along an orbit, worked out from one position and velocity.

The model: two bodies, as in `orbit`: energy, angular momentum and the vector towards perigee are kept exactly. On a
real orbit the flattened Earth changes the energy of motion and height within each turn by about a thousandth.
Figures are those for one kilogram of spacecraft (specific). Good to the last digits of a float, except that a vector
that is 0 by cancelling (the eccentricity of a circle) comes out as about 1e-16.
Symbols: r position, v velocity, h angular momentum, e eccentricity, nu true anomaly.
"""

from typing import Any

import numpy as np

from reachstars.physics.checked import Array, Numbers, angles, array, fit_together, lengths, plain, require
from reachstars.physics.checked_orbit import conic_eccentricities, states
from reachstars.physics.constants import MU_EARTH


def specific_energy(position: Array, velocity: Array, mu: float = MU_EARTH) -> Any:
    """Energy of motion and of height together, per kilogram: v² / 2 - mu / r.

    Below 0 the spacecraft comes back, at 0 or above it does not; for an ellipse it is -mu / (2 a).

    Args:
        position: Position from the Earth's centre, in m, shape (3,) or (..., 3).
        velocity: Velocity against the stars, in m/s, shape (3,) or (..., 3), which broadcasts with position.
        mu: Gravitational parameter, in m³/s².

    Returns:
        Energy in J/kg; a number for one state, else an array without the last axis.

    Raises:
        ValueError: If a vector has not 3 finite coordinates, or a position is inside the Earth.

    Source:
        Bate, Mueller, White (1971), section 1.4.
    """
    _, speeds, radius = states(position, velocity, mu)
    return plain(array(np.vecdot(speeds, speeds) / 2 - mu / radius), radius)


def angular_momentum(position: Array, velocity: Array, mu: float = MU_EARTH) -> Array:
    """Angular momentum per kilogram: h = r × v, at right angles to the orbit's plane.

    Gravity pulls towards the centre and cannot twist, so that h is kept: equal areas in equal times.

    Args:
        position: Position from the Earth's centre, in m, shape (3,) or (..., 3).
        velocity: Velocity against the stars, in m/s, shape (3,) or (..., 3), which broadcasts with position.
        mu: Gravitational parameter, in m³/s²; only tells whether the body is the Earth.

    Returns:
        Angular momentum in m²/s, shape (3,) or (..., 3).

    Raises:
        ValueError: If a vector has not 3 finite coordinates, or a position is inside the Earth.

    Source:
        Bate, Mueller, White (1971), section 1.4.
    """
    places, speeds, _ = states(position, velocity, mu)
    return array(np.cross(places, speeds))


def eccentricity_vector(position: Array, velocity: Array, mu: float = MU_EARTH) -> Array:
    """The vector that points to perigee and is as long as the eccentricity: e = v × h / mu - r / |r|.

    It is kept as well, so that an orbit around a point closes on itself.

    Args:
        position: Position from the Earth's centre, in m, shape (3,) or (..., 3).
        velocity: Velocity against the stars, in m/s, shape (3,) or (..., 3), which broadcasts with position.
        mu: Gravitational parameter, in m³/s².

    Returns:
        Eccentricity vector, no unit, shape (3,) or (..., 3).

    Raises:
        ValueError: If a vector has not 3 finite coordinates, or a position is inside the Earth.

    Source:
        Bate, Mueller, White (1971), section 1.5.
    """
    places, speeds, radius = states(position, velocity, mu)
    spin = np.cross(places, speeds)
    return array(np.cross(speeds, spin) / mu - places / radius[..., None])


def flight_path_angle(true_anomaly: Numbers, eccentricity: Numbers | float) -> Numbers:
    """How steeply a spacecraft climbs at one place of its orbit: tan gamma = e sin nu / (1 + e cos nu).

    The angle between its velocity and the local horizontal; 0 at perigee and apogee, negative on the way down.

    Args:
        true_anomaly: True anomaly in rad; a number or an array.
        eccentricity: Eccentricity of any conic; a number or an array that broadcasts with true_anomaly.

    Returns:
        Flight-path angle in rad, between -pi / 2 and pi / 2, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If an eccentricity is negative, an angle is not finite, or an open orbit never gets to it.

    Source:
        Curtis (2014), chapter 2.
    """
    true, e = angles(true_anomaly), conic_eccentricities(eccentricity)
    fit_together({"true_anomaly": true, "eccentricity": e})
    ahead = 1 + e * np.cos(true)
    require(ahead > 0, true, "The orbit is open, and its arms do not reach the true anomaly {} rad.")
    return plain(array(np.arctan2(e * np.sin(true), ahead)), true_anomaly)


def flight_path_angle_of(position: Array, velocity: Array, mu: float = MU_EARTH) -> Any:
    """How steeply a spacecraft climbs, from its position and velocity: the angle of v above the local horizontal.

    Args:
        position: Position from the Earth's centre, in m, shape (3,) or (..., 3).
        velocity: Velocity against the stars, in m/s, shape (3,) or (..., 3), which broadcasts with position.
        mu: Gravitational parameter, in m³/s²; only tells whether the body is the Earth.

    Returns:
        Flight-path angle in rad, between -pi / 2 and pi / 2; a number for one state, else without the last axis.

    Raises:
        ValueError: If a vector has not 3 finite coordinates, a position is inside the Earth, or nothing moves.

    Source:
        Curtis (2014), chapter 2.
    """
    places, speeds, radius = states(position, velocity, mu)
    speed = lengths(speeds)
    require(speed > 0, speed, "What stands still has no direction of flight; its speed is {} m/s.")
    sideways, up = lengths(np.cross(places, speeds)), np.vecdot(places, speeds)
    return plain(array(np.arctan2(up, sideways)), radius)
