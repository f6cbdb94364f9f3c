"""What the Earth's flattening does to an orbit.

The model: only the second zonal harmonic J2, and only what grows with every turn (secular, first order); the wobble
within a turn, higher harmonics, air, Moon and Sun are left out. For a low orbit the drifts are good to about 1 %.
Symbols: a semi-major axis, e eccentricity, i inclination, n mean motion, p = a (1 - e²).
"""

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import (
    Array,
    Numbers,
    array,
    eccentricities,
    fit_together,
    inclinations,
    plain,
    radii,
    require,
)
from reachstars.physics.constants import EARTH_J2, EARTH_RADIUS, MU_EARTH, TROPICAL_YEAR

_SUN_RATE = 2 * np.pi / TROPICAL_YEAR  # rad/s, how fast the mean Sun goes round the equator


def node_drift_rate(semi_major_axis: Numbers, eccentricity: Numbers | float, inclination: Numbers | float) -> Numbers:
    """How fast the plane of an orbit turns, because the Earth is flattened.

    The bulge pulls the plane towards the equator, and like a spinning top it gives way sideways:
    -3/2 n J2 (R / p)² cos i. Westward for the station, eastward for orbits steeper than 90°.

    Args:
        semi_major_axis: Semi-major axis in m; a number or an array.
        eccentricity: Eccentricity; a number or an array.
        inclination: Inclination in rad, 0 to pi; a number or an array. The three broadcast.

    Returns:
        Rate of the node's right ascension in rad/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the semi-major axis is inside the Earth, the eccentricity is not at least 0 and below 1, or the
            inclination is not between 0 and pi.

    Source:
        Vallado (2013), section 9.6, secular effects of J2.
    """
    cosine = np.cos(inclinations(inclination))
    return plain(-_drift(semi_major_axis, eccentricity, inclination) * cosine, semi_major_axis)


def perigee_drift_rate(
    semi_major_axis: Numbers, eccentricity: Numbers | float, inclination: Numbers | float
) -> Numbers:
    """How fast the perigee moves along the orbit, because the Earth is flattened.

    3/2 n J2 (R / p)² (2 - 5/2 sin² i); it stands still at 63.4° and 116.6°.

    Args:
        semi_major_axis: Semi-major axis in m; a number or an array.
        eccentricity: Eccentricity; a number or an array.
        inclination: Inclination in rad, 0 to pi; a number or an array. The three broadcast.

    Returns:
        Rate of the argument of perigee in rad/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the semi-major axis is inside the Earth, the eccentricity is not at least 0 and below 1, or the
            inclination is not between 0 and pi.

    Source:
        Vallado (2013), section 9.6, secular effects of J2.
    """
    sine = np.sin(inclinations(inclination))
    return plain(_drift(semi_major_axis, eccentricity, inclination) * (2 - 2.5 * sine**2), semi_major_axis)


def sun_synchronous_inclination(semi_major_axis: Numbers, eccentricity: Numbers | float = 0.0) -> Numbers:
    """The inclination at which an orbit's plane turns with the Sun, once a year.

    Over every place such a spacecraft comes by at the same hour of the day.

    Args:
        semi_major_axis: Semi-major axis in m; a number or an array.
        eccentricity: Eccentricity; a number or an array that broadcasts with semi_major_axis.

    Returns:
        Inclination in rad, between pi / 2 and pi, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the semi-major axis is inside the Earth, the eccentricity is not at least 0 and below 1, or the
            orbit is so high that no inclination will do (a circle above 12,353 km).

    Source:
        Vallado (2013), section 11.4, Sun-synchronous orbits.
    """
    cosine = -_SUN_RATE / _drift(semi_major_axis, eccentricity)
    axis = np.broadcast_to(array(semi_major_axis), cosine.shape)
    require(
        cosine >= -1, axis, "No inclination turns the plane with the Sun when the semi-major axis is as long as {} m."
    )
    return plain(np.arccos(cosine), semi_major_axis)


def _drift(semi_major_axis: ArrayLike, eccentricity: ArrayLike, inclination: ArrayLike = 0.0) -> Array:
    """3/2 n J2 (R / p)², in rad/s."""
    axis, e = radii(semi_major_axis, MU_EARTH), eccentricities(eccentricity)
    fit_together({"semi_major_axis": axis, "eccentricity": e, "inclination": array(inclination)})
    mean_motion = np.sqrt(MU_EARTH / axis) / axis
    return array(1.5 * mean_motion * EARTH_J2 * (EARTH_RADIUS / (axis * (1 - e**2))) ** 2)
