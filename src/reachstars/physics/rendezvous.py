"""Meeting another spacecraft on another circle: when to leave, and how long to wait.

The model: as in `transfer`; target and chaser fly circles in one plane, the same way round, unless it is said
otherwise. Good for the plan of a day: the flattened Earth hurries flights of different height by different amounts,
so that after a day the real phase between two low circles is off by some tenths of a degree. The last kilometres are
for `relative_motion`.
Symbols: r radius, a semi-major axis, omega angular speed. A phase angle says how far the target is ahead of the
chaser, in the direction of flight, seen from the Earth's centre; below 0 the target is behind.
"""

from dataclasses import dataclass
from math import pi
from typing import Generic

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import (
    Array,
    Numbers,
    angles,
    array,
    broadcast,
    fit_together,
    not_negative,
    plain,
    positive,
    require,
)
from reachstars.physics.checked_orbit import radii
from reachstars.physics.constants import MU_EARTH
from reachstars.physics.orbit import orbital_speed
from reachstars.physics.phasing_orbit import laps_of, whole_turns
from reachstars.physics.transfer import HohmannTransfer, hohmann

_TURN = 2 * pi
_PHASE_ROUNDING = 1e-12  # rad; a phase that is right but for its last digits need not wait a whole round


@dataclass(frozen=True)
class CoplanarRendezvous(Generic[Numbers]):
    """A wait, then a Hohmann transfer that arrives together with the target.

    Attributes:
        wait: Time until the first burn, in s.
        departure_phase: How far the target must be ahead at the first burn, in rad, above -pi and at most pi.
        transfer: Burns and duration of the transfer.
    """

    wait: Numbers
    departure_phase: Numbers
    transfer: HohmannTransfer[Numbers]

    @property
    def duration(self) -> Numbers:
        """Time from now to the meeting, in s."""
        return self.wait + self.transfer.duration


@dataclass(frozen=True)
class NoncoplanarRendezvous(Generic[Numbers]):
    """A wait for the line where the planes cross, laps on a phasing ellipse, then a transfer into the target's plane.

    Attributes:
        wait: Time until the first burn, in s.
        phasing_delta_v: First burn, in m/s along the flight: from the circle to the phasing ellipse.
        phasing_duration: Time on the phasing ellipse in s.
        phasing_semi_major_axis: Of the phasing ellipse, in m.
        first_delta_v: Second burn, in m/s along the flight: from the phasing to the transfer ellipse.
        transfer_duration: Time on the transfer ellipse in s.
        second_delta_v: Size of the last burn in m/s; it turns the plane as well.
    """

    wait: Numbers
    phasing_delta_v: Numbers
    phasing_duration: Numbers
    phasing_semi_major_axis: Numbers
    first_delta_v: Numbers
    transfer_duration: Numbers
    second_delta_v: Numbers

    @property
    def total_delta_v(self) -> Numbers:
        """What the three burns cost together, in m/s."""
        return abs(self.phasing_delta_v) + abs(self.first_delta_v) + self.second_delta_v

    @property
    def duration(self) -> Numbers:
        """Time from now to the meeting, in s."""
        return self.wait + self.phasing_duration + self.transfer_duration


def synodic_period(first_period: Numbers, second_period: Numbers | float) -> Numbers:
    """Time after which two orbits stand to each other as before.

    The quicker one has then gained one whole round: 1 / |1 / T1 - 1 / T2|.

    Args:
        first_period: Period of one orbit in s; a number or an array.
        second_period: Period of the other one in s; a number or an array that broadcasts with first_period.

    Returns:
        Time in s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a period is not a finite number above 0, both are the same, or the shapes do not go together.

    Source:
        Curtis (2014), chapter 8.
    """
    first, second = broadcast({"first period": _times(first_period), "second period": _times(second_period)})
    require(first != second, first, "Two orbits that both take {} s never change how they stand to each other.")
    return plain(first / np.abs(second - first) * second, first_period)


def lead_angle(initial_radius: Numbers, final_radius: Numbers | float, mu: float = MU_EARTH) -> Numbers:
    """How far the target moves on while the chaser flies its Hohmann transfer.

    The target's angular speed times the duration of the transfer.

    Args:
        initial_radius: Radius of the chaser's circle in m; a number or an array.
        final_radius: Radius of the target's circle in m; a number or an array that broadcasts with initial_radius.
        mu: Gravitational parameter, in m³/s²; a number.

    Returns:
        Angle in rad, above 0, possibly more than a whole turn, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a radius is inside the Earth, or the shapes do not go together.

    Source:
        Vallado (2013), chapter 6.
    """
    start, end = _circles(initial_radius, final_radius, mu)
    # pi √(((r1 + r2) / 2)³ / mu) times √(mu / r2³): the body drops out.
    return plain(pi * (0.5 + 0.5 * start / end) ** 1.5, initial_radius)


def departure_phase(initial_radius: Numbers, final_radius: Numbers | float, mu: float = MU_EARTH) -> Numbers:
    """How far the target must be ahead when the chaser sets out on its Hohmann transfer.

    The chaser flies half a turn, the target its lead angle: pi less the lead angle. Some authors call this the lead.

    Args:
        initial_radius: Radius of the chaser's circle in m; a number or an array.
        final_radius: Radius of the target's circle in m; a number or an array that broadcasts with initial_radius.
        mu: Gravitational parameter, in m³/s²; a number.

    Returns:
        Phase angle in rad, above -pi and at most pi, in the shape that the arguments broadcast to; below 0 the target
        must be behind.

    Raises:
        ValueError: If a radius is inside the Earth, or the shapes do not go together.

    Source:
        Vallado (2013), chapter 6.
    """
    lead = array(lead_angle(initial_radius, final_radius, mu))
    return plain(pi - lead % _TURN, initial_radius)


def time_to_gain(
    angle: Numbers, first_radius: Numbers | float, second_radius: Numbers | float, mu: float = MU_EARTH
) -> Numbers:
    """Time in which the lower of two circles gains an angle on the higher one.

    The lower one is the faster one; the angle divided by the difference of the angular speeds √(mu / r³).

    Args:
        angle: Angle to be gained in rad, at least 0, of any number of turns; a number or an array.
        first_radius: Radius of one circle in m; a number or an array.
        second_radius: Radius of the other one, in m; a number or an array. The three broadcast.
        mu: Gravitational parameter, in m³/s²; a number.

    Returns:
        Time in s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the angle is negative or not a finite number, a radius is inside the Earth, the circles are
            the same, or the shapes do not go together.

    Source:
        Vallado (2013), chapter 6.
    """
    gained = not_negative(angle, "An angle to be gained is a finite number of radians, at least 0; {} is not.")
    first, second = _circles(first_radius, second_radius, mu)
    fit_together({"angle": gained, "radii": first})
    return plain(gained / np.abs(_drift(first, second, mu)), angle)


def coplanar_rendezvous(
    initial_radius: Numbers,
    final_radius: Numbers | float,
    phase_angle: Numbers | float,
    mu: float = MU_EARTH,
    *,
    rounds: ArrayLike = 0,
) -> CoplanarRendezvous[Numbers]:
    """Wait for the right moment, then meet a target on another circle by a Hohmann transfer.

    Args:
        initial_radius: Radius of the chaser's circle in m; a number or an array.
        final_radius: Radius of the target's circle in m, another one; a number or an array.
        phase_angle: How far the target is ahead of the chaser now, in rad; below 0 it is behind; a number or an array.
        mu: Gravitational parameter, in m³/s²; a number.
        rounds: How many chances to let pass by: 0 takes the first one, each more waits a synodic period longer; a
            whole number or an array of them. All of them broadcast.

    Returns:
        Wait, phase at departure and transfer, each in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a radius is inside the Earth, the circles are the same (use phasing), the angle is not a finite
            number, the rounds are not whole numbers of at least 0, or the shapes do not go together.

    Source:
        Vallado (2013), chapter 6.
    """
    first, second = _circles(initial_radius, final_radius, mu)
    phase, more = angles(phase_angle), whole_turns(rounds, 0)
    fit_together({"radii": first, "phase angle": phase, "rounds": more})
    start, end, phase, more = np.broadcast_arrays(first, second, phase, more)
    drift = _drift(start, end, mu)
    needed = array(departure_phase(start, end, mu))
    # The phase falls while the chaser is the faster one, and grows while it is the slower one.
    gap = np.where(drift < 0, phase - needed, needed - phase) % _TURN
    gap = np.where(_TURN - gap < _PHASE_ROUNDING, 0, gap)
    flown = hohmann(start, end, mu)
    transfer = HohmannTransfer(
        plain(flown.first_delta_v, initial_radius),
        plain(flown.second_delta_v, initial_radius),
        plain(flown.duration, initial_radius),
        plain(flown.semi_major_axis, initial_radius),
        plain(flown.eccentricity, initial_radius),
    )
    wait = (gap + more * _TURN) / np.abs(drift)
    return CoplanarRendezvous(plain(wait, initial_radius), plain(needed, initial_radius), transfer)


def noncoplanar_rendezvous(
    initial_radius: Numbers,
    final_radius: Numbers | float,
    plane_angle: Numbers | float,
    chaser_angle: Numbers | float,
    target_angle: Numbers | float,
    mu: float = MU_EARTH,
    *,
    target_turns: ArrayLike = 0,
    chaser_turns: ArrayLike = 1,
) -> NoncoplanarRendezvous[Numbers]:
    """Meet a target on a circle in another plane, by a phasing ellipse and a transfer along the line of the planes.

    The chaser waits for the line where the planes cross and burns into an ellipse; after whole laps it is back on
    the line, goes on to the target's height on the other side, and turns into the target's plane as it arrives.

    Args:
        initial_radius: Radius of the chaser's circle in m; a number or an array.
        final_radius: Radius of the target's circle in m; a number or an array.
        plane_angle: Angle between the planes in rad, 0 to pi; a number or an array.
        chaser_angle: How far the chaser has to fly to the line, in rad, at least 0; a number or an array.
        target_angle: How far the target has to fly now to the same end of the line, in rad; a number or an array.
        mu: Gravitational parameter, in m³/s²; a number.
        target_turns: Whole turns of the target on top; whole numbers of at least 0.
        chaser_turns: Laps on the phasing ellipse; whole numbers of at least 1. All of them broadcast.

    Returns:
        Times and burns, each in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a radius is inside the Earth, an angle is out of range, the turns are not such whole numbers,
            the target would be there too early, the ellipse would dip into the Earth, or the shapes do not go
            together.

    Source:
        Vallado (2013), chapter 6.
    """
    first, second = _circles(initial_radius, final_radius, mu)
    start, end, tilt, to_line, ahead, turns, laps = broadcast(
        {
            "initial radius": first,
            "final radius": second,
            "plane angle": _tilts(plane_angle),
            "chaser angle": not_negative(chaser_angle, "The chaser has at least 0 rad to fly to the line; {} is not."),
            "target angle": angles(target_angle),
            "target turns": whole_turns(target_turns, 0),
            "chaser turns": whole_turns(chaser_turns, 1),
        }
    )
    wait = to_line / np.sqrt(mu / start) * start
    flight = hohmann(start, end, mu)
    target_speed = np.sqrt(mu / end) / end
    left = (ahead + pi + turns * _TURN) / target_speed - wait - flight.duration
    require(left > 0, ahead, "A target that has {} rad to fly comes too early: give it more turns.")
    lap = laps_of(start, start, left, laps, mu, start)
    arriving = orbital_speed(end, flight.semi_major_axis, mu)
    sideways = 4 * arriving * (arriving + flight.second_delta_v) * np.sin(tilt / 2) ** 2
    return NoncoplanarRendezvous(
        plain(wait, initial_radius),
        plain(lap.first_delta_v, initial_radius),
        plain(left, initial_radius),
        plain(lap.semi_major_axis, initial_radius),
        plain(flight.first_delta_v - lap.first_delta_v, initial_radius),
        plain(flight.duration, initial_radius),
        plain(np.sqrt(flight.second_delta_v**2 + sideways), initial_radius),
    )


def _drift(start: Array, end: Array, mu: float) -> Array:
    """How fast the target's lead on the chaser grows, in rad/s."""
    require(start != end, start, "Two circles of the same radius of {} m never gain on each other: use phasing.")
    return np.asarray(np.sqrt(mu / end) / end - np.sqrt(mu / start) / start)


def _circles(first: ArrayLike, second: ArrayLike, mu: float) -> tuple[Array, ...]:
    return broadcast({"one radius": radii(first, mu), "other radius": radii(second, mu)})


def _tilts(angle: ArrayLike) -> Array:
    checked = angles(angle)
    require(
        (checked >= 0) & (checked <= pi),
        checked,
        "The angle between two planes lies between 0 and pi rad; {} does not.",
    )
    return checked


def _times(period: ArrayLike) -> Array:
    checked = positive(period, "A period must be above 0 s; {} s is not.")
    require(np.isfinite(checked), checked, "A period is a finite number of seconds; {} is not.")
    return checked
