"""Where functions of time turn, pass zero or switch, many at once.

Plain numerics, no physics. A turn or a switch is found if it lies between two points of the grid that the caller gave,
and lasts longer than their spacing; then it is found to the tolerance.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reachstars.physics.checked import Array

_STEPS = 100  # more than any bracket takes: halving alone needs 60 for all digits


def zeros_between(function: Callable[[Array], Array], low: Array, high: Array, tolerance: float) -> Array:
    """The zeros of a function, one in each bracket.

    Inverse quadratic interpolation where it is safe, halving where it is not.

    Args:
        function: From times, shape (n,), to values in the same shape.
        low: Left ends of the brackets, shape (n,).
        high: Right ends; the function has the other sign there, or is 0.
        tolerance: How near, in the unit of low.

    Returns:
        The zeros, shape (n,).

    Source:
        Chandrupatla (1997), A new hybrid quadratic/bisection algorithm, Advances in Engineering Software 28.
    """
    if not low.size:
        return low
    a, b = high, low
    fa, fb = function(a), function(b)
    c, fc = a, fa
    share = np.full(a.shape, 0.5)
    for _ in range(_STEPS):
        if np.all((np.abs(b - a) <= 2 * tolerance) | (fb == 0) | (fa == 0)):
            break
        x = a + share * (b - a)
        fx = function(x)
        same = np.sign(fx) == np.sign(fa)
        c, fc = np.where(same, a, b), np.where(same, fa, fb)
        b, fb = np.where(same, b, a), np.where(same, fb, fa)
        a, fa = x, fx
        share = np.clip(_share(a, b, c, fa, fb, fc), 0.0, 1.0)
        edge = np.minimum(tolerance / np.maximum(np.abs(b - a), tolerance), 0.5)
        share = np.clip(share, edge, 1 - edge)
    return np.where(np.abs(fa) < np.abs(fb), a, b)


def switches_between(state: Callable[[Array], NDArray[np.bool_]], low: Array, high: Array, tolerance: float) -> Array:
    """The moments at which something that is true or false changes, one in each bracket.

    Args:
        state: From times, shape (n,), to true or false.
        low: Left ends of the brackets, shape (n,).
        high: Right ends; the state is the other one there.
        tolerance: How near, in the unit of low.

    Returns:
        The moments, shape (n,).
    """
    if not low.size:
        return low
    first = state(low)
    while np.max(high - low) > 2 * tolerance:
        middle = (low + high) / 2
        same = state(middle) == first
        low, high = np.where(same, middle, low), np.where(same, high, middle)
    return (low + high) / 2


def _share(a: Array, b: Array, c: Array, fa: Array, fb: Array, fc: Array) -> Array:
    """How far from a towards b the next guess lies: by a parabola through the three points, else half."""
    with np.errstate(divide="ignore", invalid="ignore"):
        along, height = (a - b) / (c - b), (fa - fb) / (fc - fb)
        guess = fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
        safe = (height**2 < along) & ((1 - height) ** 2 < 1 - along) & np.isfinite(guess)
    return np.where(safe, guess, 0.5)
