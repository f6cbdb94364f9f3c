"""Kepler's equation on an ellipse: where a spacecraft is after some time.

Three angles tell the place, all counted from perigee, all growing by 2 pi at each turn:
the mean anomaly grows evenly with time, the eccentric anomaly is seen from the middle of the ellipse, the true anomaly
from the Earth. Ellipses only; `parabola` and `hyperbola` have their own equations, and `anomalies` takes any conic.

The model: two bodies, as in `orbit`. The equation is solved to the last digit: what is left over is below 1e-15 times
the larger of 1 and |M|, for every eccentricity from 0 to the last number below 1 and every mean anomaly. After very
many turns the angle itself has few digits left behind the point: at 1e8 rad a float knows it to 1e-8 rad.
Symbols: M mean, E eccentric, nu true anomaly, e eccentricity.
"""

from math import pi

import numpy as np

from reachstars.physics.checked import Array, Numbers, angles, array, eccentricities, fit_together, plain

_TURN = 2 * pi
_HALF = pi * (1 + 1e-9)  # half a turn, with room for rounding after many turns


def eccentric_anomaly(mean_anomaly: Numbers, eccentricity: Numbers | float) -> Numbers:
    """The eccentric anomaly at a mean anomaly: Kepler's equation M = E - e sin E, solved for E.

    Markley's cubic comes close for every ellipse, and one correction of fifth order gives all the other digits that
    a float can hold. No loop, so that every element of an array costs the same.

    Args:
        mean_anomaly: Mean anomaly in rad, of any turn; a number or an array.
        eccentricity: Eccentricity; a number or an array that broadcasts with mean_anomaly.

    Returns:
        Eccentric anomaly in rad, in the same turn, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If an eccentricity is not at least 0 and below 1, or an angle is not a finite number.

    Source:
        Markley (1995), Kepler Equation Solver, Celestial Mechanics and Dynamical Astronomy 63, 101-111.
    """
    e, (mean, turns) = eccentricities(eccentricity), _within_half_a_turn(mean_anomaly)
    fit_together({"mean_anomaly": mean, "eccentricity": e})
    size = np.abs(mean)
    eccentric = _corrected(_cubic_start(size, e), size, e)
    return plain(np.copysign(eccentric, mean) + turns, mean_anomaly)


def mean_anomaly(eccentric_anomaly: Numbers, eccentricity: Numbers | float) -> Numbers:
    """The mean anomaly at an eccentric anomaly: Kepler's equation, M = E - e sin E.

    Args:
        eccentric_anomaly: Eccentric anomaly in rad; a number or an array.
        eccentricity: Eccentricity; a number or an array that broadcasts with eccentric_anomaly.

    Returns:
        Mean anomaly in rad, in the same turn; times the period over 2 pi it is the time since perigee.

    Raises:
        ValueError: If an eccentricity is not at least 0 and below 1, or an angle is not a finite number.

    Source:
        Bate, Mueller, White (1971), section 4.2.
    """
    e, (eccentric, turns) = eccentricities(eccentricity), _within_half_a_turn(eccentric_anomaly)
    fit_together({"eccentric_anomaly": eccentric, "eccentricity": e})
    mean = (1 - e) * eccentric + e * minus_sine(eccentric)
    return plain(mean + turns, eccentric_anomaly)


def true_anomaly(eccentric_anomaly: Numbers, eccentricity: Numbers | float) -> Numbers:
    """The angle seen from the Earth at an eccentric anomaly.

    tan(nu / 2) = √((1 + e) / (1 - e)) tan(E / 2).

    Args:
        eccentric_anomaly: Eccentric anomaly in rad; a number or an array.
        eccentricity: Eccentricity; a number or an array that broadcasts with eccentric_anomaly.

    Returns:
        True anomaly in rad, in the same turn, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If an eccentricity is not at least 0 and below 1, or an angle is not a finite number.

    Source:
        Vallado (2013), section 2.2.
    """
    e, (eccentric, turns) = eccentricities(eccentricity), _within_half_a_turn(eccentric_anomaly)
    fit_together({"eccentric_anomaly": eccentric, "eccentricity": e})
    true = 2 * np.arctan2(np.sqrt(1 + e) * np.sin(eccentric / 2), np.sqrt(1 - e) * np.cos(eccentric / 2))
    return plain(true + turns, eccentric_anomaly)


def eccentric_from_true_anomaly(true_anomaly: Numbers, eccentricity: Numbers | float) -> Numbers:
    """The eccentric anomaly at an angle seen from the Earth.

    tan(E / 2) = √((1 - e) / (1 + e)) tan(nu / 2).

    Args:
        true_anomaly: True anomaly in rad; a number or an array.
        eccentricity: Eccentricity; a number or an array that broadcasts with true_anomaly.

    Returns:
        Eccentric anomaly in rad, in the same turn, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If an eccentricity is not at least 0 and below 1, or an angle is not a finite number.

    Source:
        Vallado (2013), section 2.2.
    """
    e, (true, turns) = eccentricities(eccentricity), _within_half_a_turn(true_anomaly)
    fit_together({"true_anomaly": true, "eccentricity": e})
    eccentric = 2 * np.arctan2(np.sqrt(1 - e) * np.sin(true / 2), np.sqrt(1 + e) * np.cos(true / 2))
    return plain(eccentric + turns, true_anomaly)


def _within_half_a_turn(angle: Numbers) -> tuple[Array, Array]:
    """The angle between -pi and pi, and the whole turns taken off."""
    checked = angles(angle)
    turns = _TURN * np.round(checked / _TURN)
    rest = checked - turns
    if np.max(np.abs(rest)) > _HALF:  # so many turns that the quotient had no digit behind the point
        rest = np.fmod(checked, _TURN)
        rest = rest - _TURN * np.round(rest / _TURN)
        turns = checked - rest
    return rest, turns


def _cubic_start(mean: Array, e: Array) -> Array:
    """Markley's equations 5 to 20: the root of a cubic, already close to E."""
    alpha = (3 * pi**2 + 1.6 * pi * (pi - mean) / (1 + e)) / (pi**2 - 6)
    d = 3 * (1 - e) + alpha * e
    q = 2 * alpha * d * (1 - e) - mean**2
    r = 3 * alpha * d * (d - 1 + e) * mean + mean**3
    w = np.cbrt(r + np.sqrt(q**3 + r**2)) ** 2
    return array((2 * r * w / (w**2 + w * q + q**2) + mean) / d)


def _corrected(start: Array, mean: Array, e: Array) -> Array:
    """Markley's equations 21 to 25: one step that uses the first four derivatives."""
    sine, cosine = e * np.sin(start), e * np.cos(start)
    missing = (1 - e) * start + e * minus_sine(start) - mean
    slope = (1 - e) + 2 * e * np.sin(start / 2) ** 2  # 1 - e cos E, exact also where both are close to 1
    third = -missing / (slope - missing * sine / (2 * slope))
    fourth = -missing / (slope + third * sine / 2 + third**2 * cosine / 6)
    return array(start - missing / (slope + fourth * sine / 2 + fourth**2 * cosine / 6 - fourth**3 * sine / 24))


def minus_sine(angle: Array) -> Array:
    """E - sin E; as a series for small angles, where the difference would lose its digits."""
    square = np.minimum(angle**2, 1.0)
    series = np.zeros_like(square)
    for divisor in (16 * 17, 14 * 15, 12 * 13, 10 * 11, 8 * 9, 6 * 7, 4 * 5):
        series = (1 - series) * square / divisor
    small = angle * square / 6 * (1 - series)
    return np.where(np.abs(angle) < 1, small, angle - np.sin(angle))
