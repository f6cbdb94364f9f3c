"""Kepler's equation on a hyperbola: where a spacecraft is that does not come back.

The hyperbolic anomaly F plays the part of the eccentric anomaly; the mean anomaly grows evenly with time, as on an
ellipse, but neither of them is an angle, and neither ends after one turn. All are 0 at perigee and negative before.

The model: two bodies, as in `orbit`. The equation is solved to the last digit of F: what is left over is below
1e-15 times the larger of 1 and |M| as long as F is below 8, and later no more than the last digit of F itself can
change (at M = 1e300, F = 691, that is 1.1e-13 M; no float F does better). Nothing overflows up to M = 1e308.
Symbols: M mean, F hyperbolic, nu true anomaly, e eccentricity.
"""

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, angles, array, finite, fit_together, plain, require
from reachstars.physics.parabolic import half_turned

_LARGEST = 710.4758600739439  # the hyperbolic sine of more than that is no float any more


def hyperbolic_anomaly(mean_anomaly: Numbers, eccentricity: Numbers | float) -> Numbers:
    """The hyperbolic anomaly at a mean anomaly: Kepler's equation M = e sinh F - F, solved for F.

    The root of a cubic is too large, and asinh((M + F) / e) makes of it a closer value that is still too large; three
    corrections of third order (Halley) do the rest. No loop that could go on for ever.

    Args:
        mean_anomaly: Mean anomaly, no unit (it is called rad), 0 at perigee; a number or an array.
        eccentricity: Eccentricity, above 1; a number or an array that broadcasts with mean_anomaly.

    Returns:
        Hyperbolic anomaly, no unit, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If an eccentricity is not above 1, or a mean anomaly is not a finite number.

    Source:
        Vallado (2013), section 2.2, for the equation; the starting value is bounded as said above.
    """
    e, mean = _open(eccentricity, mean_anomaly, "mean_anomaly")
    share = np.abs(mean) / e  # the equation divided by e, so that nothing overflows
    slack = (e - 1) / e
    hyperbolic = _start(share, slack, e)
    for _ in range(3):
        hyperbolic = _halley(hyperbolic, share, slack)
    return plain(array(np.copysign(hyperbolic, mean)), mean_anomaly)


def hyperbolic_mean_anomaly(hyperbolic_anomaly: Numbers, eccentricity: Numbers | float) -> Numbers:
    """The mean anomaly at a hyperbolic anomaly: Kepler's equation, M = e sinh F - F.

    Args:
        hyperbolic_anomaly: Hyperbolic anomaly, no unit, at most 700 in size; a number or an array.
        eccentricity: Eccentricity, above 1; a number or an array that broadcasts with hyperbolic_anomaly.

    Returns:
        Mean anomaly, no unit; divided by √(mu / |a|³) it is the time since perigee in s.

    Raises:
        ValueError: If an eccentricity is not above 1, or a hyperbolic anomaly is not a number between -700 and 700.

    Source:
        Vallado (2013), section 2.2.
    """
    e, hyperbolic = _open(eccentricity, hyperbolic_anomaly, "hyperbolic_anomaly")
    _within_reach(hyperbolic)
    return plain(array((e - 1) * hyperbolic + e * sinh_minus(hyperbolic)), hyperbolic_anomaly)


def true_from_hyperbolic_anomaly(hyperbolic_anomaly: Numbers, eccentricity: Numbers | float) -> Numbers:
    """The angle seen from the Earth at a hyperbolic anomaly.

    tan(nu / 2) = √((e + 1) / (e - 1)) tanh(F / 2). Far out the angle stops growing, at the asymptote.

    Args:
        hyperbolic_anomaly: Hyperbolic anomaly, no unit; a number or an array.
        eccentricity: Eccentricity, above 1; a number or an array that broadcasts with hyperbolic_anomaly.

    Returns:
        True anomaly in rad, between -pi and pi, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If an eccentricity is not above 1, or a hyperbolic anomaly is not a finite number.

    Source:
        Vallado (2013), section 2.2.
    """
    e, hyperbolic = _open(eccentricity, hyperbolic_anomaly, "hyperbolic_anomaly")
    tangent = np.tanh(hyperbolic / 2) / _narrowing(e)
    return plain(array(2 * np.arctan(tangent)), hyperbolic_anomaly)


def hyperbolic_from_true_anomaly(true_anomaly: Numbers, eccentricity: Numbers | float) -> Numbers:
    """The hyperbolic anomaly at an angle seen from the Earth.

    tanh(F / 2) = √((e - 1) / (e + 1)) tan(nu / 2).

    Args:
        true_anomaly: True anomaly in rad, between the two asymptotes; a number or an array.
        eccentricity: Eccentricity, above 1; a number or an array that broadcasts with true_anomaly.

    Returns:
        Hyperbolic anomaly, no unit, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If an eccentricity is not above 1, or an angle is not finite or is beyond the asymptotes.

    Source:
        Vallado (2013), section 2.2.
    """
    e, true = _open(eccentricity, true_anomaly, "true_anomaly")
    tangent = _narrowing(e) * np.tan(half_turned(true) / 2)
    require(
        np.abs(tangent) < 1,
        true,
        "A hyperbola stays between its asymptotes and never gets to the true anomaly {} rad.",
    )
    return plain(array(2 * np.arctanh(tangent)), true_anomaly)


def sinh_minus(hyperbolic: Array) -> Array:
    """The difference sinh F - F; as a series for small F, where it would lose its digits."""
    square = np.minimum(hyperbolic**2, 1.0)
    series = np.zeros_like(square)
    for divisor in (16 * 17, 14 * 15, 12 * 13, 10 * 11, 8 * 9, 6 * 7, 4 * 5):
        series = (1 + series) * square / divisor
    small = hyperbolic * square / 6 * (1 + series)
    return np.where(np.abs(hyperbolic) < 1, small, np.sinh(hyperbolic) - hyperbolic)


def _start(share: Array, slack: Array, e: Array) -> Array:
    """A value that is never too small: sinh F is above F + F³ / 6, so that the cubic's root is above the true one."""
    third, half = 2 * slack, 3 * (share / 8)
    root = 2 * np.cbrt(half + np.hypot(half, third * np.sqrt(third) / 8))
    cubic = half * (16 / (root**2 + third + (third / root) ** 2))
    closer = np.arcsinh(share + cubic / e)
    return array(np.minimum(np.minimum(cubic, closer), _LARGEST))


def _halley(hyperbolic: Array, share: Array, slack: Array) -> Array:
    left = slack * hyperbolic + sinh_minus(hyperbolic) - share
    sine = np.sinh(hyperbolic / 2)
    slope = slack + 2 * sine * sine  # cosh F - 1 / e
    newton = left / slope
    # The second derivative is sinh F; written with a quotient, because its product with the rest would overflow.
    bend = np.sinh(hyperbolic) / slope
    return array(np.clip(hyperbolic - newton / (1 - newton * bend / 2), 0, _LARGEST))


def _narrowing(e: Array) -> Array:
    """√((e - 1) / (e + 1)): the cotangent of half the angle between perigee and asymptote."""
    return np.sqrt((e - 1) / (e + 1))


def _within_reach(hyperbolic: Array) -> None:
    require(
        np.abs(hyperbolic) <= 700,  # noqa: PLR2004 - said in the sentence
        hyperbolic,
        "A hyperbolic anomaly is at most 700 here, where a spacecraft is already beyond every star; {} is more.",
    )


def _open(eccentricity: ArrayLike, values: ArrayLike, name: str) -> tuple[Array, Array]:
    e = finite(eccentricity, "The eccentricity of a hyperbola is a finite number; {} is not.")
    require(e > 1, e, "The eccentricity of a hyperbola is above 1; {} is not.")
    checked = (
        angles(values)
        if name == "true_anomaly"
        else finite(values, f"A {name.replace('_', ' ')} is a finite number; {{}} is not.")
    )
    fit_together({name: checked, "eccentricity": e})
    return e, checked
