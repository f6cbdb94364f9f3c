"""Orbits that keep time with the Sun or with the ground, because the flattened Earth turns their planes.

The model: the secular drifts of `j2`, to first order. A real mission flies up to a kilometre higher or lower, because
higher harmonics pull as well and air has to be made up for. The Sun is the mean Sun, which goes round evenly.
Symbols: a semi-major axis, e eccentricity, i inclination, n mean motion, R Earth's radius.
"""

import numpy as np

from reachstars.physics.checked import (
    Array,
    Numbers,
    array,
    finite,
    fit_together,
    number,
    one,
    plain,
    positive,
    require,
)
from reachstars.physics.checked_orbit import earth_radius, eccentricities, gravitational_parameter, inclinations, radii
from reachstars.physics.constants import EARTH_J2, EARTH_RADIUS, EARTH_ROTATION_RATE, MU_EARTH, TROPICAL_YEAR
from reachstars.physics.j2 import mean_anomaly_drift_rate, node_drift_rate, perigee_drift_rate

_SUN_RATE = 2 * np.pi / TROPICAL_YEAR  # rad/s, how fast the mean Sun goes round the equator
_STEPS = 20  # towards the axis of a repeating track; each leaves a hundredth of the error


def sun_synchronous_inclination(
    semi_major_axis: Numbers,
    eccentricity: Numbers | float = 0.0,
    *,
    mu: float = MU_EARTH,
    radius: float = EARTH_RADIUS,
    j2: float = EARTH_J2,
) -> Numbers:
    """The inclination at which an orbit's plane turns with the Sun, once a year.

    Over every place such a spacecraft comes by at the same hour of the day.

    Args:
        semi_major_axis: Semi-major axis in m; a number or an array.
        eccentricity: Eccentricity; a number or an array that broadcasts with semi_major_axis.
        mu: Gravitational parameter, in m³/s²; a number.
        radius: Radius of the Earth at the equator, in m; a number.
        j2: Second zonal harmonic of the gravity field, no unit; a number.

    Returns:
        Inclination in rad, between pi / 2 and pi, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the semi-major axis is inside the Earth, the eccentricity is not at least 0 and below 1, the
            orbit is so high that no inclination will do (a circle above 12,353 km), or a constant is none.

    Source:
        Vallado (2013), section 11.4, Sun-synchronous orbits.
    """
    drift = -array(node_drift_rate(array(semi_major_axis), eccentricity, 0.0, mu=mu, radius=radius, j2=j2))
    cosine = -_SUN_RATE / drift
    require(
        cosine >= -1,
        np.broadcast_to(array(semi_major_axis), cosine.shape),
        "No inclination turns the plane with the Sun when the semi-major axis is as long as {} m.",
    )
    return plain(np.arccos(cosine), semi_major_axis)


def sun_synchronous_axis(
    inclination: Numbers,
    eccentricity: Numbers | float = 0.0,
    *,
    mu: float = MU_EARTH,
    radius: float = EARTH_RADIUS,
    j2: float = EARTH_J2,
) -> Numbers:
    """The semi-major axis at which an orbit's plane turns with the Sun, once a year.

    The drift of the node, solved for a: a^(7/2) = -3/2 √mu J2 R² cos i / ((1 - e²)² times the Sun's rate).

    Args:
        inclination: Inclination in rad, above pi / 2; a number or an array.
        eccentricity: Eccentricity; a number or an array that broadcasts with inclination.
        mu: Gravitational parameter, in m³/s²; a number.
        radius: Radius of the Earth at the equator, in m; a number.
        j2: Second zonal harmonic of the gravity field, no unit; a number.

    Returns:
        Semi-major axis in m, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the inclination is not above pi / 2 and at most pi, the orbit would be inside the Earth, the
            eccentricity is not at least 0 and below 1, or a constant is none.

    Source:
        Vallado (2013), section 11.4, Sun-synchronous orbits.
    """
    tilt, e = inclinations(inclination), eccentricities(eccentricity)
    fit_together({"inclination": tilt, "eccentricity": e})
    require(tilt > np.pi / 2, tilt, "Only a plane steeper than pi / 2 turns eastward, with the Sun; {} rad is not.")
    # The drift of a circle as large as the Earth, scaled with the power 7/2 of the axis.
    size, gravity = earth_radius(radius), gravitational_parameter(mu)
    flat = one(j2, "J2 is a finite number; {} is not.")
    whole = 1.5 * np.sqrt(gravity / size) / size * flat
    axis = size * (-np.cos(tilt) * whole / (_SUN_RATE * (1 - e**2) ** 2)) ** (2 / 7)
    return plain(radii(axis, gravity), inclination)


def repeat_track_axis(
    turns: Numbers,
    days: Numbers | float,
    inclination: Numbers | float,
    eccentricity: Numbers | float = 0.0,
    *,
    mu: float = MU_EARTH,
    radius: float = EARTH_RADIUS,
    j2: float = EARTH_J2,
    rotation_rate: float = EARTH_ROTATION_RATE,
) -> Numbers:
    """The semi-major axis at which an orbit comes back over the same ground.

    After so many turns from node to node the Earth must have turned so many times below the drifting plane:
    (n + drift of perigee + drift of the mean anomaly) days = (Earth's rate - drift of the node) turns.

    Args:
        turns: Turns until the track closes; a number or an array.
        days: Turns of the Earth below the plane in that time, nearly days; a number or an array.
        inclination: Inclination in rad, 0 to pi; a number or an array.
        eccentricity: Eccentricity; a number or an array. The four broadcast.
        mu: Gravitational parameter, in m³/s²; a number.
        radius: Radius of the Earth at the equator, in m; a number.
        j2: Second zonal harmonic of the gravity field, no unit; a number.
        rotation_rate: Rate of the Earth's rotation against the stars, in rad/s; a number.

    Returns:
        Semi-major axis in m, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If turns or days are not above 0, the orbit would be inside the Earth, the inclination or the
            eccentricity is none, a constant is none, or the shapes do not go together.

    Source:
        Vallado (2013), section 11.4, repeat ground tracks; Wertz and others (2011), Space Mission Engineering,
        section 9.5.
    """
    count = finite(positive(turns, "Turns are above 0; {} are not."), "Turns are a finite number; {} is not.")
    whole = finite(positive(days, "Days are above 0; {} are not."), "Days are a finite number; {} is not.")
    tilt, e, gravity = inclinations(inclination), eccentricities(eccentricity), gravitational_parameter(mu)
    fit_together({"turns": count, "days": whole, "inclination": tilt, "eccentricity": e})
    spin = number(positive(rotation_rate, "The Earth's rate of rotation is above 0 rad/s; {} rad/s is not."))
    finite(spin, "The Earth's rate of rotation is finite; {} rad/s is not.")
    constants = (mu, radius, j2)
    motion = array(count / whole * spin + 0 * (tilt + e))
    for _ in range(_STEPS):
        axis = radii(np.cbrt(gravity / motion**2), gravity)
        node, others = _drifts((axis, e, tilt), constants)
        motion = count / whole * (spin - node) - others
    return plain(radii(np.cbrt(gravity / motion**2), gravity), turns)


def _drifts(orbit: tuple[Array, Array, Array], constants: tuple[float, float, float]) -> tuple[Array, Array]:
    """Drift of the node, and those of perigee and mean anomaly together."""
    mu, radius, j2 = constants
    node, perigee, mean = (
        law(*orbit, mu=mu, radius=radius, j2=j2)
        for law in (node_drift_rate, perigee_drift_rate, mean_anomaly_drift_rate)
    )
    return node, perigee + mean
