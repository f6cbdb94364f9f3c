"""What an orbit and its Earth must be: how the functions read radii, shapes of orbits and places on the Earth."""

from math import isclose

import numpy as np
from numpy.typing import ArrayLike, NDArray

from reachstars.physics.checked import (
    Array,
    array,
    fit_together,
    lengths,
    not_negative,
    number,
    one,
    one_positive,
    require,
    vectors,
)
from reachstars.physics.constants import EARTH_POLAR_RADIUS, EARTH_RADIUS, MU_EARTH


def radii(radius: ArrayLike, mu: float) -> Array:
    """Distances from the centre, as an array.

    Args:
        radius: Distance from the centre, in m.
        mu: Gravitational parameter, in m³/s².

    Returns:
        The distances, checked.

    Raises:
        ValueError: If a distance is inside the Earth, or not a finite number above 0, or mu is not one such number.
    """
    checked = array(radius)
    require(checked > 0, checked, "A distance from the centre must be above 0 m; {} m is not.")
    require(np.isfinite(checked), checked, "A distance from the centre is a finite number of metres; {} is not.")
    gravitational_parameter(mu)
    require(
        ~inside_earth(checked, mu),
        checked,
        f"A distance of {{}} m from the centre is inside the Earth, whose radius is {EARTH_RADIUS:,.0f} m: "
        "add the Earth's radius to an altitude.",
    )
    return checked


def gravitational_parameter(mu: float) -> float:
    """A gravitational parameter, of the Earth or of another body.

    Args:
        mu: Gravitational parameter, in m³/s².

    Returns:
        The same, checked.

    Raises:
        ValueError: If it is not one finite number above 0.
    """
    checked = one(mu, "A gravitational parameter is a finite number of m³/s²; {} is not.")
    return one_positive(checked, "A gravitational parameter must be above 0 m³/s²; {} m³/s² is not.")


def inside_earth(radius: Array, mu: float) -> NDArray[np.bool_]:
    """Where a distance from the centre is certainly inside the Earth.

    Below the radius at the poles it is inside the ground everywhere, and nearly always an altitude that forgot the
    Earth's radius. How big another body is, nobody has told us: there the answer is always no.

    Args:
        radius: Distances from the centre, in m.
        mu: Gravitational parameter, in m³/s²; the Earth's differs by less than a millionth from book to book.

    Returns:
        Truth in the shape of radius.
    """
    return np.asarray((radius < EARTH_POLAR_RADIUS) & isclose(mu, MU_EARTH, rel_tol=1e-3))


def eccentricities(eccentricity: ArrayLike) -> Array:
    """Eccentricities of ellipses, as an array.

    Args:
        eccentricity: Eccentricity, no unit.

    Returns:
        The eccentricities, checked.

    Raises:
        ValueError: If one is not at least 0 and below 1.
    """
    checked = array(eccentricity)
    require(
        (checked >= 0) & (checked < 1), checked, "The eccentricity of an ellipse is at least 0 and below 1; {} is not."
    )
    return checked


def conic_eccentricities(eccentricity: ArrayLike) -> Array:
    """Eccentricities of any conic, as an array.

    Args:
        eccentricity: Eccentricity, no unit.

    Returns:
        The eccentricities, checked.

    Raises:
        ValueError: If one is negative, infinite or not a number.
    """
    return not_negative(eccentricity, "An eccentricity is a finite number, at least 0; {} is not.")


def states(position: ArrayLike, velocity: ArrayLike, mu: float) -> tuple[Array, Array, Array]:
    """Positions and velocities of orbits, as arrays that broadcast.

    Args:
        position: Positions from the centre, in m, shape (3,) or (..., 3).
        velocity: Velocities in m/s, shape (3,) or (..., 3).
        mu: Gravitational parameter, in m³/s².

    Returns:
        The positions, the velocities, and the distances from the centre in m, without the last axis.

    Raises:
        ValueError: If a vector has not 3 finite coordinates, a position is inside the Earth or at the centre, mu is
            not above 0, or the shapes do not go together.
    """
    gravitational_parameter(mu)
    places, speeds = vectors(position, "A position"), vectors(velocity, "A velocity")
    fit_together({"position": places[..., 0], "velocity": speeds[..., 0]})
    return places, speeds, radii(lengths(places), mu)


def inclinations(inclination: ArrayLike) -> Array:
    """Inclinations of orbits, as an array; the usual mistake is to give degrees.

    Args:
        inclination: Inclination in rad.

    Returns:
        The inclinations, checked.

    Raises:
        ValueError: If one is not between 0 and pi.
    """
    checked = array(inclination)
    good = (checked >= 0) & (checked <= np.pi)
    require(good, checked, "An inclination lies between 0 and pi rad; {} rad does not.")
    return checked


def latitudes(latitude: ArrayLike) -> Array:
    """Latitudes, as an array; the usual mistake is to give degrees.

    Args:
        latitude: Latitude in rad.

    Returns:
        The latitudes, checked.

    Raises:
        ValueError: If one is not between -pi / 2 and pi / 2.
    """
    checked = array(latitude)
    require(np.abs(checked) <= np.pi / 2, checked, "A latitude lies between -pi / 2 and pi / 2 rad; {} rad does not.")
    return checked


def earth_radius(radius: float) -> float:
    """A radius of the Earth, or of a sphere that stands for it, checked.

    Args:
        radius: Radius in m; one number.

    Returns:
        The same.

    Raises:
        ValueError: If it is not one finite number above 0.
    """
    return one_positive(radius, "The Earth's radius must be above 0 m; {} m is not.")


def earth_flattening(flattening: float) -> float:
    """A flattening of the Earth, checked.

    Args:
        flattening: Flattening (a - b) / a; one number, 0 for a ball.

    Returns:
        The same.

    Raises:
        ValueError: If it is not one number that is at least 0 and below 1.
    """
    checked = array(number(flattening))
    require((checked >= 0) & (checked < 1), checked, "A flattening is at least 0 and below 1; {} is not.")
    return float(checked)
