"""The universal Kepler equation: one equation for the time along every conic.

Everything is counted from perigee, and measured in the perigee's radius q and in the time √(q³ / mu), so that no size
of an orbit matters. With the universal anomaly x, the time since perigee is t = x + e U3 and the distance r = 1 + e U2,
where U0 ... U3 are made of cosine and sine, powers, or hyperbolic cosine and sine of √|alpha| x, as alpha is above, at
or below 0. They pass into each other without a gap, and near-parabolic orbits are nothing special.

The limits are those of `propagation`: two bodies. Time grows with x everywhere, and a number above x is known
beforehand, so that steps of Laguerre's rule which leave the bracket are replaced by halving it: every conic and time
gets there, usually after three to five steps. What is left over is some 1e-16 of t, on a hyperbola times s.
Symbols: q perigee radius, e eccentricity, alpha = q / a = 1 - e, x universal anomaly, s = √|alpha| x.
"""

from math import pi
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reachstars.physics.checked import Array, array
from reachstars.physics.hyperbolic import sinh_minus
from reachstars.physics.kepler import minus_sine

_STEPS = 100  # halving alone would need about 60
_DEGREE = 5.0  # of Laguerre's rule; Conway found 5 good for every orbit
_CLOSE = 1e-9  # relative; Laguerre's next step is then smaller than a last digit, because it converges cubically
_ROUNDING = 2.0**-52
_SERIES = 1e-4  # s below which two terms of the series give every digit
_SMALLEST = 1e-150  # √|alpha| below which an orbit is a parabola at any distance that a float can hold


class Universal(NamedTuple):
    """The four universal functions at one x.

    Attributes:
        u0: Cosine of s, or 1, or hyperbolic cosine of s.
        u1: Its integral over x: x for a parabola.
        u2: Integral of u1: x² / 2 for a parabola.
        u3: Integral of u2: x³ / 6 for a parabola.
    """

    u0: Array
    u1: Array
    u2: Array
    u3: Array


def universal_functions(x: Array, alpha: Array) -> Universal:
    """U0 to U3, without a difference that would lose digits.

    Args:
        x: Universal anomalies.
        alpha: q / a, in the same shape.

    Returns:
        The four functions.

    Source:
        Battin (1999), section 4.5.
    """
    root = np.sqrt(np.abs(alpha))
    s = array(root * x)
    z = np.where(np.abs(s) < _SERIES, np.sign(alpha) * s * s, 0.0)
    series = (1 - z / 2, x * (1 - z / 6), x * x * (0.5 - z / 24), x * x * x * (1 / 6 - z / 120))
    result = Universal(*(np.asarray(values) for values in series))
    for sign, law in ((1, _round), (-1, _open)):
        there = (np.abs(s) >= _SERIES) & (np.sign(alpha) == sign)
        if np.any(there):
            for whole, part in zip(result, law(s[there], np.broadcast_to(root, s.shape)[there]), strict=True):
                whole[there] = part
    return result


def universal_anomaly(time: Array, alpha: Array) -> Array:
    """The universal anomaly at a time since perigee: t = x + e U3, solved for x.

    Args:
        time: Times in units of √(q³ / mu), on an ellipse at most half a period; one-dimensional.
        alpha: q / a, at most 1, in the same shape.

    Returns:
        Universal anomalies, with the sign of the times.

    Source:
        Bate, Mueller, White (1971), section 4.3, for the equation; Conway (1986) for Laguerre's rule.
    """
    size, alpha = np.abs(time).ravel(), alpha.ravel()
    low, high = np.zeros_like(size), _upper_bound(size, alpha)
    x, todo = high.copy(), np.arange(size.size)
    for _ in range(_STEPS):
        x[todo], low[todo], high[todo], done = _step(x[todo], low[todo], high[todo], size[todo], alpha[todo])
        todo = todo[~done]
        if not todo.size:
            break
    return np.copysign(x.reshape(time.shape), time)


def anomaly_at(u0: Array, u1: Array, alpha: Array) -> Array:
    """The universal anomaly at which the functions U0 and U1 have given values; on an ellipse within half a turn.

    Args:
        u0: Values of U0; only their sizes relative to each other count, and only on an ellipse.
        u1: Values of U1.
        alpha: q / a, in the same shape.

    Returns:
        Universal anomalies.
    """
    root = np.sqrt(np.abs(alpha))
    height = root * u1
    small = (np.abs(height) < _SERIES) & ((u0 > 0) | (alpha <= 0))
    near = u1 * (1 + np.sign(alpha) * height * height / 6)
    s = np.where(alpha > 0, np.arctan2(height, u0), np.arcsinh(height))
    return np.where(small, near, s / np.where(small, 1.0, root))


def _step(
    x: Array, low: Array, high: Array, time: Array, alpha: Array
) -> tuple[Array, Array, Array, NDArray[np.bool_]]:
    """One step of Laguerre's rule within the bracket; the new x, the narrower bracket, and where x is good enough."""
    functions, e = universal_functions(x, alpha), 1 - alpha
    left, slope, bend = x + e * functions.u3 - time, 1 + e * functions.u2, e * functions.u1
    low, high = np.where(left <= 0, x, low), np.where(left >= 0, x, high)
    root = np.sqrt(np.abs((_DEGREE - 1) ** 2 * slope * slope - _DEGREE * (_DEGREE - 1) * left * bend))
    moved = x - _DEGREE * left / (slope + root)
    inside = (moved >= low) & (moved <= high)
    following = np.where(inside, moved, low + (high - low) / 2)
    done = (np.abs(left) <= _ROUNDING * time) | (inside & (np.abs(moved - x) <= _CLOSE * x))
    return following, low, high, done


def _upper_bound(time: Array, alpha: Array) -> Array:
    """An x that is never too small, and is close in most cases.

    The distance is never below 1, so that x is at most t. On an open orbit t is above e x³ / 6, and above U1; on
    an ellipse it is at least 6 / pi² of e x³ / 6 up to the apogee, where s is pi.
    """
    e, root = 1 - alpha, np.sqrt(np.abs(alpha))
    by_root = np.where(root > _SMALLEST, root, 1.0)
    cubic = np.cbrt(np.where(alpha > 0, pi * pi, 6.0) * time / np.maximum(e, 0.1))
    cubic = np.where(e > 0.1, cubic, np.inf)  # noqa: PLR2004 - nearer to a circle, t and s are the better bounds
    bent = np.where(alpha < 0, np.arcsinh(time * root), pi) / by_root
    bent = np.where(root > _SMALLEST, bent, np.inf)
    return np.minimum(np.minimum(time, cubic), bent) * (1 + 1e-12)


def _round(s: Array, root: Array) -> tuple[Array, Array, Array, Array]:
    half, sine = np.sin(s / 2) / root, np.sin(s)
    return np.cos(s), sine / root, 2 * half * half, minus_sine(s, sine) / root / root / root


def _open(s: Array, root: Array) -> tuple[Array, Array, Array, Array]:
    half = np.sinh(s / 2) / root
    return np.cosh(s), np.sinh(s) / root, 2 * half * half, sinh_minus(s) / root / root / root
