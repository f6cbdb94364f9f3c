"""What the Earth's flattening does to an orbit.

The model: only the second zonal harmonic J2, and only what grows with every turn (secular, first order); the wobble
within a turn, higher harmonics, air, Moon and Sun are left out. For a low orbit the drifts are good to about 1 %, and
the plane is known to a few tenths of a degree after six weeks. Elements are mean ones. Whoever gives it the momentary
elements of a spacecraft, which wobble by some kilometres, finds the plane off by up to 0.01° after two turns and 0.05°
after a day (against a numerical integration with J2), but the place along the orbit by up to 180 and 1,400 km: give the
measured mean motion, or follow the state step by step with `cowell`.
Symbols: a semi-major axis, e eccentricity, i inclination, n mean motion, p = a (1 - e²), R Earth's radius.
"""

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.anomalies import mean_from_true_anomaly, true_from_mean_anomaly
from reachstars.physics.checked import Array, Numbers, array, finite, fit_together, given, one, plain, positive
from reachstars.physics.checked_orbit import earth_radius, eccentricities, gravitational_parameter, inclinations, radii
from reachstars.physics.constants import EARTH_J2, EARTH_RADIUS, MU_EARTH
from reachstars.physics.elements import Elements


def node_drift_rate(
    semi_major_axis: Numbers,
    eccentricity: Numbers | float,
    inclination: Numbers | float,
    *,
    mu: float = MU_EARTH,
    radius: float = EARTH_RADIUS,
    j2: float = EARTH_J2,
) -> Numbers:
    """How fast the plane of an orbit turns, because the Earth is flattened.

    The bulge pulls the plane towards the equator, and like a spinning top it gives way sideways:
    -3/2 n J2 (R / p)² cos i. Westward for the station, eastward for orbits steeper than 90°.

    Args:
        semi_major_axis: Semi-major axis in m; a number or an array.
        eccentricity: Eccentricity; a number or an array.
        inclination: Inclination in rad, 0 to pi; a number or an array. The three broadcast.
        mu: Gravitational parameter, in m³/s²; a number.
        radius: Radius of the Earth at the equator, in m; a number.
        j2: Second zonal harmonic of the gravity field, no unit; a number.

    Returns:
        Rate of the node's right ascension in rad/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the semi-major axis is inside the Earth, the eccentricity is not at least 0 and below 1, the
            inclination is not between 0 and pi, a constant is none, or the shapes do not go together.

    Source:
        Vallado (2013), section 9.6, secular effects of J2.
    """
    axis, e, tilt = _orbit(semi_major_axis, eccentricity, inclination, mu)
    return plain(-_drift(axis, e, mu, radius, j2) * np.cos(tilt), semi_major_axis)


def perigee_drift_rate(
    semi_major_axis: Numbers,
    eccentricity: Numbers | float,
    inclination: Numbers | float,
    *,
    mu: float = MU_EARTH,
    radius: float = EARTH_RADIUS,
    j2: float = EARTH_J2,
) -> Numbers:
    """How fast the perigee moves along the orbit, because the Earth is flattened.

    3/2 n J2 (R / p)² (2 - 5/2 sin² i); it stands still at 63.4° and 116.6°.

    Args:
        semi_major_axis: Semi-major axis in m; a number or an array.
        eccentricity: Eccentricity; a number or an array.
        inclination: Inclination in rad, 0 to pi; a number or an array. The three broadcast.
        mu: Gravitational parameter, in m³/s²; a number.
        radius: Radius of the Earth at the equator, in m; a number.
        j2: Second zonal harmonic of the gravity field, no unit; a number.

    Returns:
        Rate of the argument of perigee in rad/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the semi-major axis is inside the Earth, the eccentricity is not at least 0 and below 1, the
            inclination is not between 0 and pi, a constant is none, or the shapes do not go together.

    Source:
        Vallado (2013), section 9.6, secular effects of J2.
    """
    axis, e, tilt = _orbit(semi_major_axis, eccentricity, inclination, mu)
    return plain(_drift(axis, e, mu, radius, j2) * _perigee_part(tilt), semi_major_axis)


def mean_anomaly_drift_rate(
    semi_major_axis: Numbers,
    eccentricity: Numbers | float,
    inclination: Numbers | float,
    *,
    mu: float = MU_EARTH,
    radius: float = EARTH_RADIUS,
    j2: float = EARTH_J2,
) -> Numbers:
    """How much faster than √(mu / a³) the mean anomaly grows, because the Earth is flattened.

    3/2 n J2 (R / p)² √(1 - e²) (1 - 3/2 sin² i), with the mean semi-major axis; below 54.7° a spacecraft is early,
    above it late. Element sets print the sum of both as their mean motion.

    Args:
        semi_major_axis: Semi-major axis in m; a number or an array.
        eccentricity: Eccentricity; a number or an array.
        inclination: Inclination in rad, 0 to pi; a number or an array. The three broadcast.
        mu: Gravitational parameter, in m³/s²; a number.
        radius: Radius of the Earth at the equator, in m; a number.
        j2: Second zonal harmonic of the gravity field, no unit; a number.

    Returns:
        What is added to the mean motion, in rad/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the semi-major axis is inside the Earth, the eccentricity is not at least 0 and below 1, the
            inclination is not between 0 and pi, a constant is none, or the shapes do not go together.

    Source:
        Vallado (2013), section 9.6, secular effects of J2.
    """
    axis, e, tilt = _orbit(semi_major_axis, eccentricity, inclination, mu)
    return plain(_drift(axis, e, mu, radius, j2) * _anomaly_part(e, tilt), semi_major_axis)


def propagate_j2(
    elements: Elements[float] | Elements[Array],
    duration: Numbers,
    *,
    mean_motion: float | Array | None = None,
    mean_motion_rate: float | Array = 0.0,
    mean_motion_acceleration: float | Array = 0.0,
    mu: float = MU_EARTH,
    radius: float = EARTH_RADIUS,
    j2: float = EARTH_J2,
) -> Elements[Numbers]:
    """The mean elements of an orbit after some time over the flattened Earth.

    Node, perigee and mean anomaly move on evenly: node and perigee by their drifts, the mean anomaly by
    n t + n' t² / 2 + n'' t³ / 6. Air that lets the mean motion grow takes a and e down so that the perigee stays where
    it is, da = -2/3 a n' t / n and de = -2/3 (1 - e) n' t / n; an orbit that has become a circle stays one.

    Args:
        elements: Mean elements at the start; numbers or arrays.
        duration: Time that goes by, in s, negative for the past; a number or an array. All broadcast.
        mean_motion: Rate of the mean anomaly in rad/s, if it was measured, as in element sets; J2's part is in it.
            Left out, it is √(mu / a³) and J2's part. Textbooks that turn node and perigee only (Curtis, chapter 4;
            PKEPLER) mean √(mu / a³): give mean_motion(elements, mu).
        mean_motion_rate: n', rate of the mean motion in rad/s²; element sets print half of it.
        mean_motion_acceleration: n'', rate of that in rad/s³; element sets print a sixth of it.
        mu: Gravitational parameter, in m³/s²; a number.
        radius: Radius of the Earth at the equator, in m; a number.
        j2: Second zonal harmonic of the gravity field, no unit; a number.

    Returns:
        Mean elements at the end, with node and perigee from 0 to below 2 pi.

    Raises:
        ValueError: If the orbit is no ellipse or too small, a number is not finite, the air would bring the orbit down
            inside the Earth, a constant is none, or the shapes do not go together.

    Source:
        Vallado (2013), section 11.2 and algorithm PKEPLER; with J2's part in the mean motion of all three drifts it
        is the J2 propagator of STK.
    """
    given(elements, Elements)
    axis, e, tilt = _orbit(elements.semi_major_axis, elements.eccentricity, elements.inclination, mu)
    time = finite(duration, "A duration is a finite number of seconds; {} s is not.")
    rate = finite(mean_motion_rate, "A rate of the mean motion is a finite number of rad/s²; {} is not.")
    growth = finite(mean_motion_acceleration, "An acceleration of the mean motion is finite; {} rad/s³ is not.")
    drift = _drift(axis, e, mu, radius, j2)
    free = np.sqrt(mu / axis) / axis
    n = free + drift * _anomaly_part(e, tilt) if mean_motion is None else _motions(mean_motion)
    fit_together({"elements": axis, "duration": time, "mean_motion": n, "mean_motion_rate": rate, "growth": growth})
    drift = drift * n / free  # STK's way; the difference is of second order
    start = mean_from_true_anomaly(array(elements.true_anomaly), e)
    mean = start + time * (n + time * (rate / 2 + time * growth / 6))
    share = 2 / 3 * rate * time / n
    axis, e = axis * (1 - share), np.maximum(e - (1 - e) * share, 0)
    radii(axis, mu)
    return Elements.from_semi_major_axis(
        plain(axis, duration),
        plain(e, duration),
        plain(tilt, duration),
        plain(_within_a_turn(elements.node - drift * np.cos(tilt) * time), duration),
        plain(_within_a_turn(elements.argument_of_perigee + drift * _perigee_part(tilt) * time), duration),
        plain(array(true_from_mean_anomaly(_within_a_turn(mean), e)), duration),
    )


def _orbit(
    semi_major_axis: ArrayLike, eccentricity: ArrayLike, inclination: ArrayLike, mu: float
) -> tuple[Array, Array, Array]:
    """Semi-major axis, eccentricity and inclination, checked."""
    # Eccentricity first: an open orbit has no semi-major axis above 0, and that is not what is wrong with it.
    e, tilt = eccentricities(eccentricity), inclinations(inclination)
    axis = radii(semi_major_axis, gravitational_parameter(mu))
    fit_together({"semi_major_axis": axis, "eccentricity": e, "inclination": tilt})
    return axis, e, tilt


def _drift(axis: Array, e: Array, mu: float, radius: float, j2: float) -> Array:
    """3/2 n J2 (R / p)², in rad/s."""
    flat, size = one(j2, "J2 is a finite number; {} is not."), earth_radius(radius)
    return array(1.5 * np.sqrt(mu / axis) / axis * flat * (size / (axis * (1 - e**2))) ** 2)


def _perigee_part(tilt: Array) -> Array:
    return array(2 - 2.5 * np.sin(tilt) ** 2)


def _anomaly_part(e: Array, tilt: Array) -> Array:
    return array(np.sqrt(1 - e**2) * (1 - 1.5 * np.sin(tilt) ** 2))


def _motions(mean_motion: ArrayLike) -> Array:
    return finite(
        positive(mean_motion, "A mean motion must be above 0 rad/s; {} rad/s is not."),
        "A mean motion is a finite number of rad/s; {} is not.",
    )


def _within_a_turn(angle: ArrayLike) -> Array:
    return array(np.asarray(angle) % (2 * np.pi))
