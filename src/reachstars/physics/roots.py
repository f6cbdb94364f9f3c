"""Where a smooth curve crosses 0: looked for at many moments at once, then halved.

What is assumed: the curve is smooth, and the moments to look at lie so close together that between two of them it turns
at most once. A dip that reaches beyond 0 and back between two looks is found too, except in the first and last gap. A
moment is found to the last digits of a float. A curve that only touches 0 does not cross it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from reachstars.physics.checked import Array, array

_HALVINGS = 50  # of the time between two looks
_NARROWINGS = 40  # of the search for the lowest moment between looks: to a hundred-millionth of it
_GOLDEN = (np.sqrt(5) - 1) / 2

Curve = Callable[[Array], Array]


@dataclass(frozen=True)
class Crossings:
    """Where a curve crosses 0.

    Attributes:
        rising: Moments at which it comes above, in their order; perhaps none.
        falling: Moments at which it goes below.
        above_at_start: Whether it starts at 0 or above.
    """

    rising: Array
    falling: Array
    above_at_start: bool


def crossings(curve: Curve, times: Array) -> Crossings:
    """Find where a curve crosses 0.

    Args:
        curve: A function of an array of moments that gives an array.
        times: Moments to look at, growing, at least three.

    Returns:
        The crossings.
    """
    times = np.unique(np.concatenate([times, *_turnings(curve, times)]))
    above = curve(times) >= 0
    changes = np.flatnonzero(above[1:] != above[:-1])
    rising = above[changes + 1]
    if not changes.size:
        return Crossings(times[:0], times[:0], bool(above[0]))
    moments = _halved(curve, times[changes], times[changes + 1], np.where(rising, 1.0, -1.0))
    return Crossings(moments[rising], moments[~rising], bool(above[0]))


def _turnings(curve: Curve, times: Array) -> list[Array]:
    """The lowest moment of each dip above 0, and the highest of each hill below, which may cross between two looks."""
    found = []
    for side in (1.0, -1.0):
        height = side * curve(times)
        middle = height[1:-1]
        dips = 1 + np.flatnonzero((middle > 0) & (middle <= height[:-2]) & (middle < height[2:]))
        if dips.size:
            found.append(_lowest(curve, times[dips - 1], times[dips + 1], side))
    return found


def _lowest(curve: Curve, low: Array, high: Array, side: float) -> Array:
    """Golden section."""
    for _ in range(_NARROWINGS):
        first, second = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        left = side * curve(first) < side * curve(second)
        low, high = np.where(left, low, first), np.where(left, second, high)
    return array((low + high) / 2)


def _halved(curve: Curve, low: Array, high: Array, side: Array) -> Array:
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        later = (curve(middle) >= 0) != (side > 0)
        low, high = np.where(later, middle, low), np.where(later, high, middle)
    return array((low + high) / 2)
