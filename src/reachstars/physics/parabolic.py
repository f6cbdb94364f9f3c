"""Kepler's equation on a parabola: the orbit between those that come back and those that do not.

The parabolic anomaly D is the tangent of half the true anomaly. The mean anomaly grows evenly with time here too, but
it cannot be counted in turns; the convention is Vallado's, M = D + D³ / 3 with the mean motion 2 √(mu / p³). In other
books it is a half of that (Curtis) or is counted in other units.

The model: two bodies, as in `orbit`, and an eccentricity of exactly 1, which no real orbit has: for what is only close
to a parabola, take `propagation`. The equation is a cubic and is solved in one line, to the last digits of a float,
for every mean anomaly up to 1e307.
Symbols: M mean, D parabolic, nu true anomaly.
"""

from math import pi

import numpy as np

from reachstars.physics.checked import Array, Numbers, angles, array, finite, plain, require


def parabolic_anomaly(mean_anomaly: Numbers) -> Numbers:
    """The parabolic anomaly at a mean anomaly: Barker's equation M = D + D³ / 3, solved for D.

    Cardano's formula, written without a difference, and one Newton step for the last digit.

    Args:
        mean_anomaly: Mean anomaly, no unit, 0 at perigee; a number or an array.

    Returns:
        Parabolic anomaly tan(nu / 2), in the shape of mean_anomaly.

    Raises:
        ValueError: If a mean anomaly is not a finite number.

    Source:
        Vallado (2013), section 2.2.
    """
    mean = finite(mean_anomaly, "A mean anomaly is a finite number; {} is not.")
    eighth = 3 * (np.abs(mean) / 16)
    root = 2 * np.cbrt(eighth + np.hypot(eighth, 0.125))
    start = eighth * (16 / (root**2 + 1 + 1 / root**2))
    left = start + start * (start * start / 3) - np.abs(mean)
    return plain(array(np.copysign(start - left / (1 + start**2), mean)), mean_anomaly)


def parabolic_mean_anomaly(parabolic_anomaly: Numbers) -> Numbers:
    """The mean anomaly at a parabolic anomaly: Barker's equation, M = D + D³ / 3.

    Args:
        parabolic_anomaly: Parabolic anomaly tan(nu / 2); a number or an array, each below 1e102 in size.

    Returns:
        Mean anomaly, no unit; divided by 2 √(mu / p³) it is the time since perigee in s.

    Raises:
        ValueError: If a parabolic anomaly is not a finite number, or its cube is too large for one.

    Source:
        Vallado (2013), section 2.2.
    """
    tangent = finite(parabolic_anomaly, "A parabolic anomaly is a finite number; {} is not.")
    require(np.abs(tangent) <= 1e102, tangent, "A parabolic anomaly is at most 1e102 here; {} is more.")  # noqa: PLR2004
    return plain(array(tangent + tangent * (tangent * tangent / 3)), parabolic_anomaly)


def true_from_parabolic_anomaly(parabolic_anomaly: Numbers) -> Numbers:
    """The angle seen from the Earth at a parabolic anomaly: nu = 2 arctan D.

    Args:
        parabolic_anomaly: Parabolic anomaly; a number or an array.

    Returns:
        True anomaly in rad, between -pi and pi, in the shape of parabolic_anomaly.

    Raises:
        ValueError: If a parabolic anomaly is not a finite number.

    Source:
        Vallado (2013), section 2.2.
    """
    tangent = finite(parabolic_anomaly, "A parabolic anomaly is a finite number; {} is not.")
    return plain(array(2 * np.arctan(tangent)), parabolic_anomaly)


def parabolic_from_true_anomaly(true_anomaly: Numbers) -> Numbers:
    """The parabolic anomaly at an angle seen from the Earth: D = tan(nu / 2).

    Args:
        true_anomaly: True anomaly in rad, of any turn but not pi; a number or an array.

    Returns:
        Parabolic anomaly, no unit, in the shape of true_anomaly.

    Raises:
        ValueError: If an angle is not a finite number, or is pi, where a parabola never gets to.

    Source:
        Vallado (2013), section 2.2.
    """
    true = half_turned(angles(true_anomaly))
    require(np.abs(true) < pi, true, "A parabola never gets to the true anomaly {} rad, opposite to its perigee.")
    return plain(array(np.tan(true / 2)), true_anomaly)


def half_turned(angle: Array) -> Array:
    """The same direction as an angle between -pi and pi; used by the open orbits, which have no turns to count."""
    rest = np.fmod(angle, 2 * pi)
    return array(rest - 2 * pi * np.round(rest / (2 * pi)))
