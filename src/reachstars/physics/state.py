"""Position and velocity from the six elements of an orbit, and the elements from them.

The model: two bodies, as in `orbit`, and elements as `Elements` says. Conventions where an angle has no meaning: below
a sine of inclination of 1e-13 an orbit counts as equatorial (inclination exactly 0 or pi, node 0 on the x-axis), below
an eccentricity of 1e-13 as circular (eccentricity exactly 0, argument of perigee 0, true anomaly counted from the
node). That moves a place by at most a micrometre. There and back a state is the same to a few 1e-15 of its size; only
where an open orbit is nearly at its asymptote, or the snapping above bites, it is 3e-13. Straight lines are refused.
Symbols: p semi-latus rectum, e eccentricity, i inclination, nu true anomaly, u angle from the node, h angular momentum.
"""

from typing import Any, TypeVar

import numpy as np

from reachstars.physics.checked import AXES, Array, array, given, lengths, require
from reachstars.physics.checked_orbit import gravitational_parameter, radii, states
from reachstars.physics.constants import MU_EARTH
from reachstars.physics.elements import Elements

Shape = TypeVar("Shape", float, Array)

_EQUATORIAL = 1e-13
_CIRCULAR = 1e-13
_STRAIGHT = 1e-13  # sine of the angle between position and velocity: rounding alone makes a thousandth of that
_TURN = 2 * np.pi


def state_from_elements(elements: Elements[Shape], mu: float = MU_EARTH) -> tuple[Array, Array]:
    """Position and velocity of a spacecraft whose elements are known.

    In the plane of the orbit, from perigee: r = p / (1 + e cos nu), v = √(mu / p) (-sin nu, e + cos nu); then the plane
    is turned into space by the argument of perigee, the inclination and the node.

    Args:
        elements: The orbits; any conic, numbers or arrays.
        mu: Gravitational parameter, in m³/s².

    Returns:
        Position in m and velocity in m/s, each of shape (3,), or (..., 3) for elements in arrays.

    Raises:
        ValueError: If mu is not above 0, or an orbit is wholly inside the Earth.

    Source:
        Vallado (2013), section 2.6, algorithm 10.
    """
    given(elements, Elements)
    size, e = array(elements.semi_latus_rectum), array(elements.eccentricity)
    outside_earth(elements, mu)
    cosine, sine = np.cos(elements.true_anomaly), np.sin(elements.true_anomaly)
    radius, speed = size / (1 + e * cosine), np.sqrt(mu / size)
    to_perigee, across = perifocal_axes(elements)
    return (
        plane_vector(radius * cosine, radius * sine, to_perigee, across),
        plane_vector(-speed * sine, speed * (e + cosine), to_perigee, across),
    )


def elements_from_state(position: Array, velocity: Array, mu: float = MU_EARTH) -> "Elements[Any]":
    """The elements of the orbit that a spacecraft is on.

    Its angular momentum h gives the plane and p = h² / mu; what p / r exceeds 1 by is e cos nu, and the speed away from
    the centre is √(mu / p) e sin nu.

    Args:
        position: Position from the Earth's centre, in m, shape (3,) or (..., 3).
        velocity: Velocity against the stars, in m/s, shape (3,) or (..., 3), which broadcasts with position.
        mu: Gravitational parameter, in m³/s².

    Returns:
        The elements, numbers for one state, else arrays without the last axis; node, argument of perigee and true
        anomaly between 0 and 2 pi.

    Raises:
        ValueError: If a vector has not 3 finite coordinates, a position is inside the Earth, or the spacecraft moves
            straight towards or away from the centre, or not at all: that path is a line, and a line has no plane.

    Source:
        Vallado (2013), section 2.5, algorithm 9; the formulas of shape are those above, which cancel less.
    """
    places, speeds, radius = states(position, velocity, mu)
    spin = np.cross(places, speeds)
    momentum = lengths(spin)
    not_straight(momentum, radius, speeds)
    normal, inclination = _plane(spin / momentum[..., None])
    node = np.where(_flat(inclination), 0.0, np.arctan2(normal[..., 0], -normal[..., 1]))
    from_node = _angle_in_plane(places, normal, node)
    size = momentum * (momentum / mu)
    along, outward = size / radius - 1, momentum / mu * np.vecdot(places, speeds) / radius
    eccentricity = np.hypot(along, outward)
    circular = eccentricity < _CIRCULAR
    true = np.where(circular, from_node, np.arctan2(outward, along))
    perigee = np.where(circular, 0.0, from_node - true)
    return Elements(
        size, np.where(circular, 0.0, eccentricity), inclination, _turned(node), _turned(perigee), _turned(true)
    )


def perifocal_axes(elements: Elements[Shape]) -> tuple[Array, Array]:
    """Two directions in the plane of an orbit.

    Args:
        elements: The orbits.

    Returns:
        Unit vectors towards perigee, and at right angles to it in the direction of flight there; shape (..., 3).
    """
    cos_node, sin_node = np.cos(elements.node), np.sin(elements.node)
    cos_tilt, sin_tilt = np.cos(elements.inclination), np.sin(elements.inclination)
    cos_perigee, sin_perigee = np.cos(elements.argument_of_perigee), np.sin(elements.argument_of_perigee)
    to_node = np.stack(np.broadcast_arrays(cos_node, sin_node, 0.0), axis=-1)
    beyond = np.stack([-sin_node * cos_tilt, cos_node * cos_tilt, sin_tilt], axis=-1)
    return (
        plane_vector(cos_perigee, sin_perigee, to_node, beyond),
        plane_vector(-array(sin_perigee), cos_perigee, to_node, beyond),
    )


def plane_vector(first: Array | float, second: Array | float, first_axis: Array, second_axis: Array) -> Array:
    """A vector from its two coordinates in a plane.

    Args:
        first: Coordinate along first_axis.
        second: Coordinate along second_axis.
        first_axis: Direction of shape (3,) or (..., 3).
        second_axis: The other direction, in the same shape.

    Returns:
        The vector, shape (..., 3).
    """
    # Axis by axis, because NumPy is slow along a last axis of 3.
    return np.stack([first * first_axis[..., axis] + second * second_axis[..., axis] for axis in range(AXES)], axis=-1)


def outside_earth(elements: Elements[Shape], mu: float) -> None:
    """Refuse an orbit that is inside the Earth with its highest point: the usual mistake is to give kilometres.

    Args:
        elements: The orbits.
        mu: Gravitational parameter, in m³/s².

    Raises:
        ValueError: If the apogee is inside the Earth, or mu is not above 0.
    """
    gravitational_parameter(mu)
    highest = array(elements.apogee_radius)
    radii(np.where(np.isfinite(highest), highest, np.finfo(np.float64).max), mu)


def not_straight(momentum: Array, radius: Array, velocity: Array) -> None:
    """Refuse what moves straight towards or away from the centre.

    Args:
        momentum: Angular momenta in m²/s.
        radius: Distances from the centre in m.
        velocity: Velocities in m/s, shape (..., 3).

    Raises:
        ValueError: If the angle between position and velocity is none, to a float's last digits.
    """
    speed = lengths(velocity)
    require(
        momentum > _STRAIGHT * radius * speed,
        speed,
        "A spacecraft with {} m/s straight towards or away from the centre is on a line, not on an orbit with a plane.",
    )


def _plane(normal: Array) -> tuple[Array, Array]:
    """The unit vector at right angles to the plane, and the inclination; what is nearly equatorial is made so."""
    tilt = np.hypot(normal[..., 0], normal[..., 1])
    inclination = np.arctan2(tilt, normal[..., 2])
    flat = tilt < _EQUATORIAL
    inclination = np.where(flat, np.where(normal[..., 2] > 0, 0.0, np.pi), inclination)
    poleward = np.stack(np.broadcast_arrays(0.0, 0.0, np.sign(normal[..., 2])), axis=-1)
    return np.where(flat[..., None], poleward, normal), inclination


def _flat(inclination: Array) -> Array:
    return array((inclination == 0) | (inclination == np.pi))


def _angle_in_plane(position: Array, normal: Array, node: Array) -> Array:
    """The angle from the node to the position, in the direction of flight."""
    to_node = np.stack(np.broadcast_arrays(np.cos(node), np.sin(node), 0.0), axis=-1)
    return array(np.arctan2(np.vecdot(position, np.cross(normal, to_node)), np.vecdot(position, to_node)))


def _turned(angle: Array) -> Array:
    """The same direction as an angle from 0 up to, but not including, 2 pi."""
    within = np.mod(angle, _TURN)
    return np.where(within < _TURN, within, 0.0)
