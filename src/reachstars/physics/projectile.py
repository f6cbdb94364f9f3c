"""Thrown: how far, how high and how long a body flies, without air and with it.

The model: a flat Earth with constant gravity (a throw of 10 km misses by about 0.1 %), no wind, no spin, no lift. Air
drags with the square of the speed, with constant density and drag coefficient: right for balls and toy rockets from
walking pace to half the speed of sound. One number then says everything about body and air: its terminal speed. The
flight with air is integrated to a part in ten million, and the landing is found; a fall that has settled is a line.
Tested by: energy, the parabola without air, and with air the exact hodograph and the fall of `free_fall`
(tests/physics/test_projectile.py).
Symbols: v speed, theta angle above the horizon, g gravity, h height of the start above the landing, vt terminal speed.
"""

from dataclasses import dataclass
from math import cos, hypot, inf, pi, sin, sqrt

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import (
    Array,
    Numbers,
    array,
    fit_together,
    not_negative,
    number,
    one,
    one_positive,
    plain,
    points,
    positive,
    require,
)
from reachstars.physics.constants import G0
from reachstars.physics.integrator import Event, Path, integrate, joined

_GOLDEN = (sqrt(5) - 1) / 2
_NEAR_ENOUGH = 1e-6  # rad; the range is so flat at the best angle that it cannot be told any closer
_ACCURACY = 1e-10
_DIM = 1e-12  # of the range; less than that is rounding
_SETTLED = 45.0  # times vt / g: whatever the start, less than e^-40 is then missing to a fall at vt straight down


@dataclass(frozen=True)
class Throw:
    """A flight from the hand to the ground.

    Attributes:
        range: Distance along the ground in m.
        duration: Time in the air in s.
        top: Greatest height above the landing, in m.
        top_time: When it is there, in s.
        landing_speed: Speed at the landing in m/s.
        landing_angle: Angle of the fall below the horizon at the landing, in rad.
        times: Moments of the flight in s, evenly spaced, shape (samples,).
        distances: Distance along the ground then, in m, shape (samples,).
        heights: Height above the landing then, in m, shape (samples,).
        speeds: Speed then, in m/s, shape (samples,).
    """

    range: float
    duration: float
    top: float
    top_time: float
    landing_speed: float
    landing_angle: float
    times: Array
    distances: Array
    heights: Array
    speeds: Array


def projectile_time(
    speed: Numbers, angle: Numbers | float, height: Numbers | float = 0.0, gravity: Numbers | float = G0
) -> Numbers:
    """How long a thrown body flies, without air.

    Up and down are a fall that begins with a speed upward: h + v sin(theta) t - g t² / 2 is 0 at the landing.

    Args:
        speed: Speed of the throw in m/s; a number or an array.
        angle: Angle above the horizon in rad, from -pi / 2 to pi / 2; a number or an array.
        height: Height of the start above the landing, in m; a number or an array.
        gravity: Gravity in m/s²; a number or an array. All four broadcast.

    Returns:
        Time in s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a speed or height is negative or not finite, an angle is not between -pi / 2 and pi / 2, gravity
            is not above 0, or the shapes do not go together.

    Source:
        Galileo, Two New Sciences (1638), fourth day; Halliday, Resnick, Walker, Fundamentals of Physics, chapter 4.
    """
    fast, aim, high, pull = _throws(speed, angle, height, gravity)
    return plain(_time(fast, aim, high, pull), speed)


def projectile_range(
    speed: Numbers, angle: Numbers | float, height: Numbers | float = 0.0, gravity: Numbers | float = G0
) -> Numbers:
    """How far a thrown body flies, without air.

    v cos(theta) for as long as it flies; from the ground that is v² sin(2 theta) / g.

    Args:
        speed: Speed of the throw in m/s; a number or an array.
        angle: Angle above the horizon in rad, from -pi / 2 to pi / 2; a number or an array.
        height: Height of the start above the landing, in m; a number or an array.
        gravity: Gravity in m/s²; a number or an array. All four broadcast.

    Returns:
        Distance along the ground in m, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a speed or height is negative or not finite, an angle is not between -pi / 2 and pi / 2, gravity
            is not above 0, or the shapes do not go together.

    Source:
        Galileo, Two New Sciences (1638), fourth day; Halliday, Resnick, Walker, Fundamentals of Physics, chapter 4.
    """
    fast, aim, high, pull = _throws(speed, angle, height, gravity)
    return plain(fast * np.cos(aim) * _time(fast, aim, high, pull), speed)


def projectile_top(
    speed: Numbers, angle: Numbers | float, height: Numbers | float = 0.0, gravity: Numbers | float = G0
) -> Numbers:
    """How high a thrown body comes, without air.

    The upward part of its motion becomes height: h + (v sin(theta))² / 2 g; thrown downward it is never higher than h.

    Args:
        speed: Speed of the throw in m/s; a number or an array.
        angle: Angle above the horizon in rad, from -pi / 2 to pi / 2; a number or an array.
        height: Height of the start above the landing, in m; a number or an array.
        gravity: Gravity in m/s²; a number or an array. All four broadcast.

    Returns:
        Height above the landing in m, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a speed or height is negative or not finite, an angle is not between -pi / 2 and pi / 2, gravity
            is not above 0, or the shapes do not go together.

    Source:
        Galileo, Two New Sciences (1638), fourth day; Halliday, Resnick, Walker, Fundamentals of Physics, chapter 4.
    """
    fast, aim, high, pull = _throws(speed, angle, height, gravity)
    return plain(high + np.maximum(fast * np.sin(aim), 0.0) ** 2 / (2 * pull), speed)


def projectile_best_angle(speed: Numbers, height: Numbers | float = 0.0, gravity: Numbers | float = G0) -> Numbers:
    """The angle that throws farthest, without air.

    tan(theta) = v / √(v² + 2 g h): 45° from the ground, flatter from a height.

    Args:
        speed: Speed of the throw in m/s, above 0; a number or an array.
        height: Height of the start above the landing, in m; a number or an array.
        gravity: Gravity in m/s²; a number or an array. All three broadcast.

    Returns:
        Angle above the horizon in rad, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a speed or gravity is not above 0, a height is negative or not finite, or the shapes do not go
            together.

    Source:
        Lichtenberg and Wills (1978), Maximizing the range of the shot put, American Journal of Physics 46, 546-549.
    """
    positive(speed, "A throw has a speed above 0 m/s; {} m/s is not.")
    fast, _, high, pull = _throws(speed, 0.0, height, gravity)
    return plain(np.arctan2(fast, np.sqrt(fast**2 + 2 * pull * high)), speed)


def throw(
    speed: float, angle: float, height: float = 0.0, *, terminal: float = inf, gravity: float = G0, samples: int = 101
) -> Throw:
    """The flight of a thrown body through air, up to the landing.

    The air holds it back with g (v / vt)², against its motion: at the terminal speed vt, as strongly as its weight.

    Args:
        speed: Speed of the throw in m/s.
        angle: Angle above the horizon in rad, from -pi / 2 to pi / 2.
        height: Height of the start above the landing, in m.
        terminal: Terminal speed in m/s (see `terminal_speed`); infinite without air.
        gravity: Gravity in m/s².
        samples: How many points of the path to give, at least 2.

    Returns:
        Range, time, top and landing, and points of the path; all 0 for what is not thrown and lies on the ground.

    Raises:
        ValueError: If a speed or height is negative or not finite, the angle is not between -pi / 2 and pi / 2, the
            terminal speed or gravity is not above 0, or there are fewer than 2 samples.

    Source:
        Taylor, Classical Mechanics (2005), chapter 2.
    """
    fast = one(speed, "A speed is finite and at least 0 m/s; {} m/s is not.", least=0)
    aim = one(angle, "A throw is aimed between -pi/2 and pi/2 rad; {} rad is not.", -pi / 2, pi / 2)
    high = one(height, "A throw begins at or above the landing; {} m is not.", least=0)
    pull = one_positive(gravity, "Gravity must be above 0 m/s²; {} m/s² is not.")
    limit = (
        inf
        if number(terminal) == inf
        else one_positive(terminal, "A terminal speed must be above 0 m/s; {} m/s is not.")
    )
    start = np.array([0.0, high, fast * cos(aim), fast * sin(aim)])
    return continued(start, aim, terminal=limit, gravity=pull, samples=samples)


def best_angle(speed: float, height: float = 0.0, *, terminal: float = inf, gravity: float = G0) -> float:
    """The angle that throws farthest through air.

    Found by trying: the range has one top between level and straight up. Drag makes it flatter than without air.

    Args:
        speed: Speed of the throw in m/s, above 0.
        height: Height of the start above the landing, in m.
        terminal: Terminal speed in m/s; infinite without air.
        gravity: Gravity in m/s².

    Returns:
        Angle above the horizon in rad, to some thousandths of a degree.

    Raises:
        ValueError: If the speed, the terminal speed or gravity is not above 0, or the height is negative or not
            finite.

    Source:
        Kiefer (1953), Sequential minimax search for a maximum, Proceedings of the American Mathematical Society 4.
    """
    fast = one_positive(speed, "A throw has a speed above 0 m/s; {} m/s is not.")

    def reach(angle: float) -> float:
        return throw(fast, angle, height, terminal=terminal, gravity=gravity, samples=2).range

    low, high = 0.0, pi / 2
    left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
    near, far = reach(left), reach(right)
    while high - low > _NEAR_ENOUGH and abs(near - far) > _DIM * near:
        if near < far:
            low, left, near = left, right, far
            right = low + _GOLDEN * (high - low)
            far = reach(right)
        else:
            high, right, far = right, left, near
            left = high - _GOLDEN * (high - low)
            near = reach(left)
    return (low + high) / 2


def continued(
    start: Array,
    angle: float,
    push: tuple[float, float, float] = (0.0, 0.0, 0.0),
    *,
    terminal: float = inf,
    gravity: float = G0,
    samples: int = 101,
) -> Throw:
    """A flight from a place and velocity to the ground, pushed along its way at first.

    Args:
        start: Distance, height above the landing, and the velocity along and up, in m and m/s, shape (4,).
        angle: Direction in rad above the horizon of the rod that guides a body which starts from rest.
        push: Acceleration along the flight in m/s², for how long in s, and length of the rod in m.
        terminal: Terminal speed in m/s; infinite without air.
        gravity: Gravity in m/s².
        samples: How many points of the path to give, at least 2.

    Returns:
        Range, time, top and landing, and points of the path.

    Raises:
        ValueError: If there are fewer than 2 samples.

    Source:
        Taylor, Classical Mechanics (2005), chapter 2.
    """
    drag, (strength, burn, rod) = gravity / terminal**2, push
    aim = np.array([cos(angle), sin(angle)])
    runs: list[Path] = []
    time = 0.0
    if strength * burn > 0 and rod > 0 and not np.any(start[2:]) and strength > gravity * sin(angle):
        runs.append(_run(start, (drag, gravity, strength), (0.0, burn), (aim, rod)))
    elif not strength * burn > 0 or start[2:] @ aim <= 0:
        burn = 0.0
    for end, pushed in ((burn, strength), (inf, 0.0)):
        time, state = (runs[-1].end_time, runs[-1].end) if runs else (0.0, start)
        over = bool(runs) and runs[-1].ended_by == "landing"
        if time >= end or over or (state[1] <= 0 and state[3] <= 0):
            continue
        last = end if pushed else time + min(_longest(state, drag, gravity), _SETTLED * terminal / gravity)
        runs.append(_run(state, (drag, gravity, pushed), (time, last), None))
    if runs and not runs[-1].ended_by and terminal < inf and runs[-1].end[1] > 0:
        runs.append(_sinking(runs[-1], terminal))
    return _described(joined(runs), samples) if runs else _unmoved(start, samples)


def _unmoved(start: Array, samples: int) -> Throw:
    """What lies on the ground stays there."""
    nothing, speed = np.zeros(samples), hypot(float(start[2]), float(start[3]))
    fall = float(np.arctan2(-start[3], start[2])) if speed else 0.0
    return Throw(0.0, 0.0, 0.0, 0.0, speed, fall, nothing, nothing, nothing, nothing + speed)


def _run(
    start: Array,
    forces: tuple[float, float, float],
    times: tuple[float, float],
    rod: tuple[Array, float] | None,
) -> Path:
    """One part of the flight; forces: drag over the square of the speed, gravity, push; rod: direction and length."""
    drag, gravity, strength = forces
    held = rod[0] if rod else np.zeros(2)

    def rate(_: float, state: Array) -> tuple[float, float, float, float]:
        east, up = float(state[2]), float(state[3])
        speed = hypot(east, up)
        if rod:
            along = strength - gravity * float(held[1]) - drag * speed * speed
            return east, up, along * float(held[0]), along * float(held[1])
        gained = (strength / speed if strength and speed else 0.0) - drag * speed
        return east, up, gained * east, gained * up - gravity

    events = [
        Event("landing", lambda _, state: float(state[1]), -1, terminal=True),
        Event("top", lambda _, state: float(state[3]), -1),
    ]
    if rod:
        events = [Event("rod", lambda _, state: float((state[:2] - start[:2]) @ held) - rod[1], 1, terminal=True)]
    size = hypot(float(start[2]), float(start[3])) + sqrt(2 * gravity * max(float(start[1]), 0.0)) + strength * times[1]
    return integrate(rate, times, start, events=events, relative=_ACCURACY, absolute=_ACCURACY * size)


def _described(path: Path, samples: int) -> Throw:
    tops = [happening for happening in path.happenings if happening.name == "top"]
    times = np.linspace(0.0, path.end_time, points(samples))
    states = path.at(times)
    highest = max(tops, key=lambda happening: float(happening.state[1]), default=None)
    top_time, top = (highest.time, float(highest.state[1])) if highest else (0.0, float(states[0, 1]))
    distance, _, east, up = (float(part) for part in states[-1])
    states[-1, 1] = min(float(states[-1, 1]), 0.0)  # it has landed, whatever the polynomial leaves over
    return Throw(
        range=distance,
        duration=path.end_time,
        top=top,
        top_time=top_time,
        landing_speed=hypot(east, up),
        landing_angle=float(np.arctan2(-up, east)),
        times=times,
        distances=states[:, 0],
        heights=np.maximum(states[:, 1], 0.0),
        speeds=np.hypot(states[:, 2], states[:, 3]),
    )


def _sinking(before: Path, terminal: float) -> Path:
    """The rest of a flight that has settled: a straight line, as stepping it would take ever more steps."""
    state = before.end
    start = np.array([state[0], state[1], 0.0, -terminal])
    length = float(start[1]) / terminal
    shape = np.zeros((1, 5, start.size))
    shape[0, 0], shape[0, 1, 1] = start, -start[1]
    times = np.array([before.end_time]), np.array([length])
    return Path(*times, shape, before.end_time + length, (), "landing")


def _longest(start: Array, drag: float, gravity: float) -> float:
    """A time by which it has certainly landed."""
    _, height, east, up = start.tolist()
    rise = max(up, 0.0) / gravity
    fall = height + up * rise  # more than the top
    limit = sqrt(gravity / drag) if drag > 0 else inf
    slowest = 4 * fall / limit + 4 * sqrt(2 * fall / gravity)
    # A fast body that flies level is held up by nothing, but drag along the way makes its fall slower still.
    slowest *= 1 + (east / limit if limit < inf else 0.0)
    return float(rise + slowest + 1e-3)


def _throws(speed: ArrayLike, angle: ArrayLike, height: ArrayLike, gravity: ArrayLike) -> tuple[Array, ...]:
    fast = not_negative(speed, "A speed is finite and at least 0 m/s; {} m/s is not.")
    aim = array(angle)
    require(np.abs(aim) <= pi / 2, aim, "A throw is aimed between -pi/2 and pi/2 rad; {} rad is not.")
    high = not_negative(height, "A throw begins at or above the landing; {} m is not.")
    pull = positive(gravity, "Gravity must be above 0 m/s²; {} m/s² is not.")
    fit_together({"speed": fast, "angle": aim, "height": high, "gravity": pull})
    return fast, aim, high, pull


def _time(speed: Array, angle: Array, height: Array, gravity: Array) -> Array:
    up = speed * np.sin(angle)
    root = np.sqrt(up**2 + 2 * gravity * height)
    # Thrown downward, the two terms of the plain solution cancel; its other form does not.
    quick = np.divide(2 * height, root - up, out=np.zeros_like(root + height), where=up < 0)
    return array(np.where(up < 0, quick, (up + root) / gravity))
