"""Lambert's problem: the orbit from one place to another in a given time.

The model: two bodies, as in `orbit`, and less than one whole turn on the way. Every conic is found, from the ellipse
that takes nearly a turn to a hyperbola; whether it dips into the Earth is not asked. Flown exactly, it leads to the
goal to 1e-14 of the distance mostly, 1e-10 at worst on the short way; on a long way that passes next to the Earth's
centre fewer digits are left, 1e-5 at worst. Half a turn exactly has no plane of its own and is refused.
Symbols: z square of the change of eccentric anomaly, below 0 for a hyperbola; C and S Stumpff's functions of z.
"""

from math import pi
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, array, broadcast, finite, lengths, require, vectors
from reachstars.physics.checked_orbit import radii
from reachstars.physics.constants import MU_EARTH
from reachstars.physics.universal import universal_functions

_HALVINGS = 75  # of the bracket of z: then it is as narrow as a float can tell
_FASTEST = -(200.0**2)  # the lowest z: a hyperbola next to straight, faster than light
_SLOWEST = 4 * pi**2  # the highest z: one whole turn, which takes for ever on the way through infinity
_LIGHT = 299_792_458.0  # m/s, speed of light by definition; SI Brochure (2019), table 1
_STRAIGHT = 1e-9  # sine of the angle below which three points have no plane


def lambert(
    position: ArrayLike,
    destination: ArrayLike,
    duration: ArrayLike,
    mu: float = MU_EARTH,
    *,
    way: Literal["short", "long"] = "short",
) -> tuple[Array, Array]:
    """The velocities at both ends of the orbit that leads from one place to another in a given time.

    The time grows steadily with z, so that halving a bracket finds it for every orbit.

    Args:
        position: Start from the Earth's centre in m, shape (3,) or (..., 3).
        destination: Goal from the Earth's centre in m, shape (3,) or (..., 3).
        duration: Time on the way in s, above 0; a number or an array. All broadcast, the vectors without their last
            axis.
        mu: Gravitational parameter, in m³/s²; a number.
        way: Round the short side of the Earth, by less than half a turn, or round the long one. The way that other
            books call prograde is the short one where z of position x destination is above 0, else the long one.

    Returns:
        Velocity at the start and on arrival, in m/s, each of shape (..., 3).

    Raises:
        ValueError: If a vector has not 3 finite coordinates, a place is inside the Earth, both lie on one line with
            the centre, the time is not a finite number above 0 or so short that it takes more than the speed of
            light, the way is neither short nor long, or the shapes do not go together.

    Source:
        Bate, Mueller, White (1971), chapter 5; Vallado (2013), chapter 7.
    """
    if way not in ("short", "long"):
        raise ValueError(f"The way round the Earth is short or long; one of these is needed, and {way!r} is neither.")
    places, goals = vectors(position, "A position"), vectors(destination, "A destination")
    times = finite(duration, "A duration is a finite number of seconds above 0; {} is not.")
    require(times > 0, times, "A duration is above 0 s; {} s is not.")
    near, far, times = broadcast(
        {
            "position": radii(lengths(places), mu),
            "destination": radii(lengths(goals), mu),
            "duration": times,
        }
    )
    slope = _slope(places, goals, near, far, long=way == "long")
    y = _found(near + far, slope, times * np.sqrt(mu))
    f, g = 1 - y / near, slope * np.sqrt(y / mu)
    g_rate = 1 - y / far
    leaving = (goals - f[..., None] * places) / g[..., None]
    arriving = (g_rate[..., None] * goals - places) / g[..., None]
    for speed in (lengths(leaving), lengths(arriving)):
        require(speed < _LIGHT, times, "Nothing gets there in {} s: it must not be faster than light.")
    return leaving, arriving


def _slope(places: Array, goals: Array, near: Array, far: Array, *, long: bool) -> Array:
    """The constant A of the problem: √(2 r1 r2) times the cosine of half the angle, below 0 on the long way."""
    first, second = places / lengths(places)[..., None], goals / lengths(goals)[..., None]
    cross = lengths(np.cross(first, second))
    require(
        cross > _STRAIGHT,
        cross,
        "Start, goal and the Earth's centre lie on one line, so that no plane is given (sine of the angle {}): "
        "the angle must be another than 0 or half a turn.",
    )
    half = np.arctan2(cross, np.sum(first * second, axis=-1)) / 2
    size = np.sqrt(2 * near * far) * np.cos(half)
    return array(-size if long else size)


def _found(both: Array, slope: Array, scaled: Array) -> Array:
    """The y of the orbit that takes the wanted time."""
    low, high = np.full(scaled.shape, _FASTEST), np.full(scaled.shape, _SLOWEST)
    for _ in range(_HALVINGS):
        z = low + (high - low) / 2
        late = _time(z, both, slope)[1] > scaled
        low, high = np.where(late, low, z), np.where(late, z, high)
    return _time(low + (high - low) / 2, both, slope)[0]


def _time(z: Array, both: Array, slope: Array) -> tuple[Array, Array]:
    """Y at z, and the time times √mu; no time at all where y would be below 0."""
    flat = universal_functions(np.ones(z.size), z.ravel())
    c, s = flat.u2.reshape(z.shape), flat.u3.reshape(z.shape)
    root = np.sqrt(np.maximum(c, np.finfo(np.float64).tiny))
    y = both + slope * (z * s - 1) / root
    high = np.sqrt(np.maximum(y, 0))
    return np.maximum(y, np.finfo(np.float64).tiny), high**3 * s / root**3 + slope * high
