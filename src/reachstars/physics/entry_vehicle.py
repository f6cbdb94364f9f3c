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

from reachstars.physics.checked import array, finite, given, not_negative, one, one_positive
from reachstars.physics.constants import DEGREE

Schedule: TypeAlias = float | tuple[tuple[float, float], ...]
"""An angle in rad for the whole flight, or (speed in m/s, angle in rad) by growing speed, with lines between."""

ORBITER_ATTACK: Schedule = (
    (762.0, 14.00 * DEGREE),
    (2_210.0, 31.03 * DEGREE),
    (2_591.0, 34.96 * DEGREE),
    (2_896.0, 37.29 * DEGREE),
    (3_353.0, 39.44 * DEGREE),
    (3_734.0, 40.00 * DEGREE),
)
"""The orbiter's own: 40° down to 12,250 ft/s, then a parabola to 31° at 7,250 ft/s and a line to 14° at 2,500 ft/s; the
figures loaded into its entry guidance by NASA, 80-FM-24 (JSC-16516), as the simulator Space Shuttle Vessel has them."""


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

    def __post_init__(self) -> None:
        """Refuse what is no vehicle.

        Raises:
            ValueError: If the mass, area or nose is not above 0, or a coefficient is not finite.
        """
        one_positive(self.mass, "A mass must be above 0 kg; {} kg is not.")
        one_positive(self.area, "An area must be above 0 m²; {} m² is not.")
        one_positive(self.nose_radius, "The radius of a nose must be above 0 m; {} m is not.")
        for coefficients in (self.lift, self.drag):
            row = finite(coefficients, "A coefficient of lift or drag is a finite number; {} is not.")
            if row.ndim != 1:
                raise ValueError(f"Lift and drag each have a row of coefficients; {coefficients!r:.40} is none.")


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

    def __post_init__(self) -> None:
        """Refuse what nobody can follow.

        Raises:
            ValueError: If an angle is not allowed, the speeds of a table do not grow, or the turning is none of the
                three.
        """
        followed(self)


def lift_and_drag(vehicle: EntryVehicle, angle_of_attack: float) -> tuple[float, float]:
    """The coefficients of lift and drag at an angle of attack.

    Args:
        vehicle: The vehicle.
        angle_of_attack: Angle of attack in rad, 0 to pi / 2.

    Returns:
        C_L and C_D, no unit.

    Raises:
        ValueError: If the angle is not between 0 and pi / 2, or the drag is not above 0.

    Source:
        Betts, Practical Methods for Optimal Control and Estimation Using Nonlinear Programming (2010), example 6.1.
    """
    given(vehicle, EntryVehicle)
    angle = one(angle_of_attack, _ATTACK, 0, pi / 2)
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
    table = array(schedule)  # one number, or rows of two
    if not table.ndim:
        angle = one(table, sentence, 0, most)
        return lambda _: angle
    if table.ndim != 2 or table.shape[1] != 2:  # noqa: PLR2004 - said in the sentence
        raise ValueError(f"A schedule has rows of 2 numbers, (speed, angle); {schedule!r:.60} has not.")
    speeds: list[float] = not_negative(table[:, 0], "A speed in a schedule is at least 0 m/s; {} is not.").tolist()
    angles = [one(angle, sentence, 0, most) for angle in table[:, 1]]
    if any(after <= before for before, after in pairwise(speeds)):
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
    given(steering, Steering)
    sides = {"reversals": 0.0, "right": 1.0, "left": -1.0}
    if steering.turning not in sides:
        raise ValueError(f'A flight turns by "reversals", or stays "right" or "left"; not {steering.turning!r:.40}.')
    return follow(steering.bank, _BANK, pi), follow(steering.angle_of_attack, _ATTACK, pi / 2), sides[steering.turning]
