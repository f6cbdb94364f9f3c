"""What comes back through the air, and how it is steered: size, lift and drag, angle of attack and bank.

The model: at hypersonic speed lift and drag of a body hang on its angle of attack alone: a line and a parabola. Those
of the orbiter here are from a well-known study and hold above Mach 2.5; at 40° they give L/D 1.16, where flights are
said to have shown about 1.1, so that altitudes come out 0.5 km high. Angle of attack and bank follow tables against
speed; the orbiter's own computer also corrected them for the way still to go (see `reentry.bank_for_range`).
Tested by: the study's figures at 40°; its flights are checked in `reentry` (tests/physics/test_entry_vehicle.py).
Symbols: C_L lift and C_D drag coefficient, alpha angle of attack.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from math import pi
from typing import Literal, TypeAlias

from reachstars.physics.checked import one, one_positive
from reachstars.physics.constants import DEGREE

Schedule: TypeAlias = float | tuple[tuple[float, float], ...]
"""An angle in rad for the whole flight, or (speed in m/s, angle in rad) by growing speed, with lines between."""

ORBITER_ATTACK: Schedule = ((760.0, 14 * DEGREE), (4_400.0, 40 * DEGREE))
"""40° at high speed, 14° at the handover. NASA gives 37-43° at first; the way down is approximate."""


@dataclass(frozen=True)
class EntryVehicle:
    """A body that comes back from orbit; as it is given here, the orbiter.

    Attributes:
        mass: Mass in kg; Discovery at the landing of STS-121 (thespacelibrary).
        area: Area that belongs to the coefficients, in m²; 2,690 square feet (Betts).
        lift: C_L as a polynomial of the angle of attack in rad, the constant first; Betts (2010), example 6.1.
        drag: C_D as a polynomial of the angle of attack in rad, the constant first; Betts (2010), example 6.1.
        nose_radius: Radius of the nose in m, for the heating. No published figure was found: 0.6 m is a round one, and
            15 % more or less of heat comes with 25 % less or more of it.
    """

    mass: float = 102_598.0
    area: float = 249.9
    lift: tuple[float, ...] = (-0.20704, 0.029_244 / DEGREE)
    drag: tuple[float, ...] = (0.07854, -0.006_159_2 / DEGREE, 0.000_621_408 / DEGREE**2)
    nose_radius: float = 0.6


@dataclass(frozen=True)
class Steering:
    """How the vehicle is held into the wind.

    Attributes:
        bank: Angle by which the lift is turned from straight up, in rad, 0 to pi: 60° halves what carries.
        angle_of_attack: Angle between the wind and the body, in rad, 0 to pi / 2.
        turning: "reversals": the bank changes sides so often that the sideways lift averages out, as the orbiter's did
            about four times a flight; "right" or "left": it stays on one side, and the flight bends there.
    """

    bank: Schedule = 60 * DEGREE
    angle_of_attack: Schedule = ORBITER_ATTACK
    turning: Literal["reversals", "right", "left"] = "reversals"


def lift_and_drag(vehicle: EntryVehicle, angle_of_attack: float) -> tuple[float, float]:
    """The coefficients of lift and drag at an angle of attack.

    Args:
        vehicle: The vehicle.
        angle_of_attack: Angle of attack in rad, 0 to pi / 2.

    Returns:
        C_L and C_D, no unit.

    Raises:
        ValueError: If the angle is not between 0 and pi / 2, a coefficient is not finite, or the drag is not above 0.

    Source:
        Betts, Practical Methods for Optimal Control and Estimation Using Nonlinear Programming (2010), example 6.1.
    """
    angle = one(angle_of_attack, _ATTACK, 0, pi / 2)
    for coefficient in (*vehicle.lift, *vehicle.drag):
        one(coefficient, "A coefficient of lift or drag is a finite number; {} is not.")
    drag = one_positive(polynomial(vehicle.drag, angle), "A drag coefficient must be above 0; {} is not.")
    return polynomial(vehicle.lift, angle), drag


def polynomial(coefficients: tuple[float, ...], value: float) -> float:
    """A polynomial with the constant first."""
    result = 0.0
    for coefficient in reversed(coefficients):
        result = result * value + coefficient
    return result


def follow(schedule: Schedule, sentence: str, most: float) -> Callable[[float], float]:
    """A schedule as a function of the speed in m/s; below its first and above its last speed the angle stays.

    Args:
        schedule: The schedule.
        sentence: What is wrong with an angle, with {} in its place.
        most: Largest angle allowed, in rad.

    Returns:
        The function.

    Raises:
        ValueError: If an angle is not allowed, or the speeds do not grow.
    """
    if not isinstance(schedule, tuple):
        angle = one(schedule, sentence, 0, most)
        return lambda _: angle
    speeds = [one(speed, "A speed in a schedule is at least 0 m/s; {} is not.", least=0) for speed, _ in schedule]
    angles = [one(angle, sentence, 0, most) for _, angle in schedule]
    if not speeds or any(after <= before for before, after in pairwise(speeds)):
        raise ValueError(f"A schedule lists (speed, angle) by growing speed; these do not grow: {speeds}.")

    def angle_at(speed: float) -> float:
        above = bisect_right(speeds, speed)
        if above == 0 or above == len(speeds):
            return angles[0] if above == 0 else angles[-1]
        share = (speed - speeds[above - 1]) / (speeds[above] - speeds[above - 1])
        return angles[above - 1] + share * (angles[above] - angles[above - 1])

    return angle_at


_ATTACK = "An angle of attack lies between 0 and pi/2 rad; {} rad does not."
_BANK = "A bank lies between 0 and pi rad; {} rad does not."


def followed(steering: Steering) -> tuple[Callable[[float], float], Callable[[float], float], float]:
    """Bank and angle of attack as functions of the speed, and the side to which the flight is turned.

    Args:
        steering: The steering.

    Returns:
        Bank and angle of attack in rad at a speed in m/s; 1 to the right, -1 to the left, 0 for reversals.

    Raises:
        ValueError: If an angle is not allowed, the speeds of a table do not grow, or the turning is none of the three.
    """
    sides = {"reversals": 0.0, "right": 1.0, "left": -1.0}
    if steering.turning not in sides:
        raise ValueError(f'A flight turns by "reversals", or stays "right" or "left"; not {steering.turning!r:.40}.')
    return follow(steering.bank, _BANK, pi), follow(steering.angle_of_attack, _ATTACK, pi / 2), sides[steering.turning]
