"""Weightless in an aeroplane: the arc that it flies like a thrown stone, with a pull-up before and a pull-out after.

The model: in the arc the engines cancel the drag and the wings give no lift, so the aeroplane follows the parabola of a
thrown stone, and so does everybody in it. Before and after, the wings give a constant load and the engines again cancel
the drag. Gravity is constant. A real pilot eases into and out of each part, which takes some seconds off the
weightless time, and cabin air still moves: what is left is about a hundredth of g, not zero.
Symbols: v speed, gamma flight-path angle above the horizon, n load (lift over weight), g gravity.
"""

from dataclasses import dataclass
from math import pi

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, array, fit_together, one_positive, plain, positive, require
from reachstars.physics.constants import G0

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(24)


@dataclass(frozen=True)
class Parabola:
    """One hump of a parabolic flight, from level flight to level flight.

    Attributes:
        start_speed: Speed in level flight before the pull-up, in m/s.
        entry_speed: Speed where the weightless arc begins and ends, in m/s.
        top_speed: Speed at the top, in m/s.
        pull_up_duration: Time of the pull-up in s.
        weightless_duration: Time without weight in s.
        pull_out_duration: Time of the pull-out in s.
        pull_up_height: Height won in the pull-up, in m.
        arc_height: Height won in the arc, from its beginning to the top, in m.
        pull_out_height: Height lost in the pull-out, in m.
    """

    start_speed: float
    entry_speed: float
    top_speed: float
    pull_up_duration: float
    weightless_duration: float
    pull_out_duration: float
    pull_up_height: float
    arc_height: float
    pull_out_height: float


def weightless_duration(speed: Numbers, angle: Numbers | float, gravity: Numbers | float = G0) -> Numbers:
    """How long an aeroplane is weightless that lets itself fly like a thrown stone.

    Until its climb has turned into the same sink: 2 v sin(gamma) / g.

    Args:
        speed: Speed at the beginning of the arc, in m/s; a number or an array.
        angle: Angle of climb there, in rad, from 0 to pi / 2; a number or an array.
        gravity: Gravity in m/s²; a number or an array. All three broadcast.

    Returns:
        Time in s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a speed is negative, an angle is not between 0 and pi / 2, gravity is not above 0, or the
            shapes do not go together.

    Source:
        NASA, Reduced Gravity Program user's guide; Galileo, Two New Sciences (1638), fourth day.
    """
    fast, climb, pull = _arc(speed, angle, gravity)
    return plain(2 * fast * np.sin(climb) / pull, speed)


def weightless_height(speed: Numbers, angle: Numbers | float, gravity: Numbers | float = G0) -> Numbers:
    """How much higher the top of the arc is than its beginning.

    The climbing part of the motion becomes height: (v sin(gamma))² / 2 g.

    Args:
        speed: Speed at the beginning of the arc, in m/s; a number or an array.
        angle: Angle of climb there, in rad, from 0 to pi / 2; a number or an array.
        gravity: Gravity in m/s²; a number or an array. All three broadcast.

    Returns:
        Height in m, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a speed is negative, an angle is not between 0 and pi / 2, gravity is not above 0, or the
            shapes do not go together.

    Source:
        Galileo, Two New Sciences (1638), fourth day.
    """
    fast, climb, pull = _arc(speed, angle, gravity)
    return plain((fast * np.sin(climb)) ** 2 / (2 * pull), speed)


def speed_for_weightlessness(duration: Numbers, angle: Numbers | float, gravity: Numbers | float = G0) -> Numbers:
    """How fast an aeroplane must enter the arc to be weightless for a wanted time.

    Args:
        duration: Wanted time without weight, in s; a number or an array.
        angle: Angle of climb at the beginning of the arc, in rad, above 0 and up to pi / 2; a number or an array.
        gravity: Gravity in m/s²; a number or an array. All three broadcast.

    Returns:
        Speed in m/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a duration is not above 0, an angle is not between 0 and pi / 2 or is 0, gravity is not above 0,
            or the shapes do not go together.

    Source:
        NASA, Reduced Gravity Program user's guide.
    """
    wanted = positive(duration, "A time without weight must be above 0 s; {} s is not.")
    _, climb, pull = _arc(0.0, angle, gravity)
    require(climb > 0, climb, "An aeroplane that flies level, at {} rad, is not weightless for any time: let it climb.")
    fit_together({"duration": wanted, "angle": climb, "gravity": pull})
    return plain(pull * wanted / (2 * np.sin(climb)), duration)


def parabola(
    entry_speed: float, angle: float, pull_up: float = 1.8, pull_out: float = 1.6, gravity: float = G0
) -> Parabola:
    """One whole hump: pull-up from level flight, weightless arc, pull-out to level flight.

    While the wings carry n times the weight, v (n - cos gamma) stays the same: the climb slows the aeroplane by
    g sin(gamma), and it turns upward at g (n - cos gamma) / v.

    Args:
        entry_speed: Speed where the arc begins, in m/s.
        angle: Angle of climb there, in rad, above 0 and below pi / 2.
        pull_up: Load in the pull-up, as a multiple of the weight, above 1; the KC-135 flew 1.8.
        pull_out: Load in the pull-out, above 1; the KC-135 flew 1.6.
        gravity: Gravity in m/s².

    Returns:
        Speeds, times and heights of the three parts.

    Raises:
        ValueError: If a speed or gravity is not above 0, the angle is not between 0 and pi / 2, or a load is not above
            1.

    Source:
        The equations of motion in Vinh, Flight Mechanics of High-Performance Aircraft (1993), integrated by hand;
        loads: NASA, KC-135 Reduced Gravity Program.
    """
    fast = one_positive(entry_speed, "A speed must be above 0 m/s; {} m/s is not.")
    pull = one_positive(gravity, "Gravity must be above 0 m/s²; {} m/s² is not.")
    climb = one_positive(angle, "An arc begins with a climb between 0 and pi/2 rad; {} rad is not.")
    require(np.bool_(climb < pi / 2), array(angle), "An arc begins with a climb between 0 and pi/2 rad; {} rad is not.")
    start, up_time, up_height = _pull(fast, climb, _load(pull_up), pull)
    _, out_time, out_height = _pull(fast, climb, _load(pull_out), pull)
    return Parabola(
        start_speed=start,
        entry_speed=fast,
        top_speed=fast * float(np.cos(climb)),
        pull_up_duration=up_time,
        weightless_duration=weightless_duration(fast, climb, pull),
        pull_out_duration=out_time,
        pull_up_height=up_height,
        arc_height=weightless_height(fast, climb, pull),
        pull_out_height=out_height,
    )


def _pull(speed: float, angle: float, load: float, gravity: float) -> tuple[float, float, float]:
    """Speed in level flight, time and height between level flight and the angle."""
    kept = speed * (load - np.cos(angle))
    level = float(kept / (load - 1))
    # The time is the integral of v / (g (n - cos)) over the angle; it is smooth, so that 24 points give all digits.
    angles = angle * (_NODES + 1) / 2
    time = float(np.sum(_WEIGHTS * kept / (load - np.cos(angles)) ** 2) * angle / (2 * gravity))
    return level, time, (level**2 - speed**2) / (2 * gravity)


def _arc(speed: ArrayLike, angle: ArrayLike, gravity: ArrayLike) -> tuple[Array, Array, Array]:
    fast, climb = array(speed), array(angle)
    require((fast >= 0) & np.isfinite(fast), fast, "A speed is finite and at least 0 m/s; {} m/s is not.")
    require((climb >= 0) & (climb <= pi / 2), climb, "An angle of climb lies between 0 and pi/2 rad; {} rad does not.")
    pull = positive(gravity, "Gravity must be above 0 m/s²; {} m/s² is not.")
    fit_together({"speed": fast, "angle": climb, "gravity": pull})
    return fast, climb, pull


def _load(load: float) -> float:
    sentence = "A load that bends the flight upward is above 1 times the weight; {} is not."
    checked = one_positive(load, sentence)
    require(np.bool_(checked > 1), array(load), sentence)
    return checked
