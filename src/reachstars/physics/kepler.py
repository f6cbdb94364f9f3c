"""Kepler's equation on an ellipse: where a spacecraft is after some time.

Three angles tell the place, all counted from perigee, all growing by 2 pi at each turn:
the mean anomaly grows evenly with time, the eccentric anomaly is seen from the middle of the ellipse, the true anomaly
from the Earth. Ellipses only; `parabolic` and `hyperbolic` have their own equations, and `anomalies` takes any conic.

The model: two bodies, as in `orbit`. The equation is solved to the last digit: what is left over is below 2e-15 times
the larger of 1 and |M|, for every eccentricity from 0 to the last number below 1 and every mean anomaly. After very
many turns the angle itself has few digits left behind the point: at 1e8 rad a float knows it to 1e-8 rad.
Symbols: M mean, E eccentric, nu true anomaly, e eccentricity.
"""

from math import pi

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, angles, array, fit_together, plain
from reachstars.physics.checked_orbit import eccentricities

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
    mean, e = angles(mean_anomaly), eccentricities(eccentricity)
    fit_together({"mean_anomaly": mean, "eccentricity": e})
    eccentric, turns, _, _ = solved(mean, e)
    return plain(array(eccentric + turns), mean_anomaly)


def solved(mean: Array, e: Array) -> tuple[Array, Array, Array, Array]:
    """Kepler's equation with what its solution has worked out on the way.

    Args:
        mean: Mean anomalies in rad, checked.
        e: Eccentricities, checked, which broadcast with them.

    Returns:
        Eccentric anomaly between -pi and pi, the whole turns to add to it, and the sine and cosine of its half.
    """
    rest, turns = _within_half_a_turn(mean)
    size = np.abs(rest)
    start = _cubic_start(size, e)
    half_sine, half_cosine = np.sin(start / 2), np.cos(start / 2)
    step = _correction(start, size, e, half_sine, half_cosine)
    # The step is below 0.0005 rad, so that the sine and cosine are turned by it, which is cheaper than new ones.
    half = step / 2
    square = half * half
    sine, cosine = half * (1 - square * (1 / 6 - square / 120)), 1 - square * (0.5 - square / 24)
    turned = half_sine * cosine + half_cosine * sine
    return (
        np.copysign(start + step, rest),
        turns,
        np.copysign(turned, rest),
        array(half_cosine * cosine - half_sine * sine),
    )


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
    mean = (1 - e) * eccentric + e * minus_sine(eccentric, np.sin(eccentric))
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


def _within_half_a_turn(angle: ArrayLike) -> tuple[Array, Array]:
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
    square = mean * mean
    q = 2 * alpha * d * (1 - e) - square
    r = (3 * alpha * d * (d - 1 + e) + square) * mean
    w = np.cbrt(r + np.sqrt(q * q * q + r * r))
    w = w * w
    return array((2 * r * w / (w * w + w * q + q * q) + mean) / d)


def _correction(start: Array, mean: Array, e: Array, half_sine: Array, half_cosine: Array) -> Array:
    """Markley's equations 21 to 25: one step that uses the first four derivatives."""
    twice, sine = 2 * half_sine * half_sine, 2 * half_sine * half_cosine
    missing = (1 - e) * start + e * minus_sine(start, sine) - mean
    slope = (1 - e) + e * twice  # 1 - e cos E, exact also where both are close to 1
    second, third = e * sine / 2, e * (1 - twice) / 6
    step = -missing / (slope - missing * second / slope)
    step = -missing / (slope + step * (second + step * third))
    return array(-missing / (slope + step * (second + step * (third - step * second / 12))))


def minus_sine(angle: Array, sine: Array) -> Array:
    """E - sin E, with the sine given; as a series for small angles, where the difference would lose its digits."""
    small = np.abs(angle) < 1
    if not np.any(small):
        return array(angle - sine)
    square = np.where(small, angle * angle, 0.0)
    series = square / (16 * 17)
    for divisor in (14 * 15, 12 * 13, 10 * 11, 8 * 9, 6 * 7, 4 * 5):
        series = (1 - series) * square * (1 / divisor)
    return np.where(small, angle * square / 6 * (1 - series), angle - sine)
