"""When to launch: the moment at which the turning Earth carries the pad through the plane of an orbit.

The model: a plane that turns evenly (by the Earth's flattening), a pad on the ellipsoid of WGS 84, mean sidereal time
with UTC for UT1. The crossing of the plane that is given is found to a second; a node known to 0.2° leaves 48 s. A real
launcher leaves earlier than the crossing. The pad moves sideways towards the plane, and the launcher with it; if its
engines take that sideways speed away in step with the speed they add, it drifts into the plane by itself (launch_lead).
By NASA's table of the ascent of STS-121 that makes 5.3 minutes; for the launch of STS-128 planned for 26 August 2009 it
was 5.1 minutes from the lift-off to the crossing of the plane of its own orbit. Such a lead is good to a minute: it
would be 6.2 if nothing steered sideways before the boosters fall off (gravity's pull across the plane, left out, makes
less than a second). To the plane of the station it is up to three minutes less, because the plane of a spacecraft that
is catching up, lower down, turns faster (chase_drift): 3.8 to 5.5 minutes on the three attempts of STS-128. NASA's
window of ten minutes lay evenly around that lift-off.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reachstars.physics.checked import (
    Array,
    Numbers,
    angles,
    array,
    finite,
    fit_together,
    given,
    not_negative,
    number,
    plain,
    positive,
    require,
)
from reachstars.physics.checked_orbit import inclinations, latitudes
from reachstars.physics.constants import DAY, EARTH_ROTATION_RATE
from reachstars.physics.dates import dates, sidereal_time
from reachstars.physics.geodesy import fixed_from_geodetic

_TURN = 2 * np.pi
_LONGEST = 36_525 * DAY  # s; a list of moments longer than a century is a slip of the units
_FLAT = 1e-9  # rad; nearer to the equator than that, a plane has no node
_NEWTON_STEPS = 2  # sidereal time is all but even: the first guess is 0.1 s off in a century


@dataclass(frozen=True)
class OrbitalPlane:
    """Where the plane of an orbit stands, and how it turns.

    Attributes:
        inclination: Inclination in rad, 0 to pi.
        node: Right ascension of the ascending node in rad, at epoch, from the mean equinox of date.
        epoch: Julian date in days.
        node_rate: How fast the node moves in rad/s; negative, westward, for the station.
    """

    inclination: float
    node: float
    epoch: float
    node_rate: float = 0.0


@dataclass(frozen=True)
class InPlaneTimes:
    """When a place lies in the plane of an orbit, in the order of time.

    Attributes:
        julian_dates: Julian dates in days, shape (n,); n may be 0.
        ascending: Whether a spacecraft in that plane goes northward over the place; truth values, shape (n,).
    """

    julian_dates: Array
    ascending: NDArray[np.bool_]


def in_plane_times(
    plane: OrbitalPlane, latitude: float, longitude: float, start: float, duration: float
) -> InPlaneTimes:
    """When the turning Earth carries a place through the plane of an orbit: twice in every turn.

    The place's right ascension is its sidereal time; the plane has a point of its latitude at asin(tan phi / tan i)
    beyond the ascending node, and another one as far before the descending node.

    Args:
        plane: Plane of the orbit, with its drift.
        latitude: Geodetic latitude of the place in rad, as on maps; a number.
        longitude: Longitude of the place in rad, positive to the east; a number.
        start: Julian date (UTC) from which to look, in days; a number.
        duration: How long to look, in s, at most a century; a number.

    Returns:
        Each moment within the span, and whether the plane is crossed northward then.

    Raises:
        ValueError: If the plane never passes over that latitude or lies in the equator, a number is out of its range
            or not finite, or the plane turns as fast as the Earth.

    Source:
        Vallado (2013), chapter 6, launch windows.
    """
    given(plane, OrbitalPlane)
    offsets = _beyond_the_node(number(plane.inclination), number(latitude))
    begin, epoch = float(dates(number(start))), float(dates(number(plane.epoch)))
    span = _duration(number(duration))
    east, node = float(angles(number(longitude))), float(angles(number(plane.node)))
    rate = float(_overtaking(number(plane.node_rate)))

    def ahead(moments: Array, offset: float) -> Array:
        """How far the place has still to turn, -pi to pi."""
        where = node + plane.node_rate * (moments - epoch) * DAY + offset - east
        return np.asarray((where - sidereal_time(moments) + np.pi) % _TURN - np.pi)

    found, northward = [], []
    for offset, ascending in zip(offsets, (True, False), strict=True):
        first = float(ahead(np.array(begin), offset)) / rate
        turns = np.arange(-1.0, span * rate / _TURN + 2)
        moments = begin + (first + turns * _TURN / rate) / DAY
        for _ in range(_NEWTON_STEPS):
            moments = moments + ahead(moments, offset) / rate / DAY
        inside = moments[(moments >= begin) & (moments <= begin + span / DAY)]
        found.append(inside)
        northward.append(np.full(inside.shape, ascending))
    moments, ascents = np.concatenate(found), np.concatenate(northward)
    order = np.argsort(moments, kind="stable")
    return InPlaneTimes(moments[order], ascents[order])


def window_shift(node_rate: Numbers) -> Numbers:
    """How much later the same crossing comes from one day to the next; negative, because it comes earlier.

    The Earth turns once against the plane in 2 pi / (omega - node rate), which is not quite a day: for the station
    24.1 minutes less in 2009. The shuttle's published times moved by 22.6 or 25.7 minutes, on average as much: the
    number of turns to be gained jumps (see chase_drift).

    Args:
        node_rate: How fast the node moves in rad/s; a number or an array.

    Returns:
        Shift in s a day, in the shape of node_rate.

    Raises:
        ValueError: If a rate is not finite, or as fast as the Earth.

    Source:
        Vallado (2013), chapter 6, launch windows.
    """
    return plain(_TURN / _overtaking(node_rate) - DAY, node_rate)


def plane_offset(delay: Numbers, inclination: Numbers | float, node_rate: Numbers | float = 0.0) -> Numbers:
    """The angle between the plane wanted and the plane of the same inclination that a late launch gets into.

    While the pad waits, the Earth turns its node on by dN; the planes then meet at 2 asin(sin i sin(dN / 2)).

    Args:
        delay: How late the launch is in s, negative when early; a number or an array.
        inclination: Inclination of both orbits in rad, 0 to pi; a number or an array.
        node_rate: How fast the node of the wanted plane moves in rad/s; a number or an array. The three broadcast.

    Returns:
        Angle in rad, 0 to pi, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a number is not finite, the inclination is not between 0 and pi, or the shapes do not go
            together.

    Source:
        Vallado (2013), section 6.4, changes of the node alone.
    """
    late = finite(delay, "A delay is a finite number of seconds; {} is not.")
    tilt, rate = inclinations(inclination), array(_overtaking(node_rate))
    fit_together({"delay": late, "inclination": tilt, "node_rate": rate})
    return plain(2 * np.arcsin(np.abs(np.sin(tilt) * np.sin(rate * late / 2))), delay)


def window_width(
    velocity_change: Numbers,
    speed: Numbers | float,
    inclination: Numbers | float,
    node_rate: Numbers | float = 0.0,
) -> Numbers:
    """How long a launch window is open, if a given velocity change may be spent on turning the plane in orbit.

    Turning the plane by theta at speed v takes 2 v sin(theta / 2), and a launch that is late by t is off by
    plane_offset: both sides of the best moment together, 4 asin(dv / (2 v sin i)) / (omega - node rate). Steering
    during the climb is cheaper, so a real window is longer: this is the least.

    Args:
        velocity_change: What may be spent, in m/s; a number or an array.
        speed: Speed in orbit, in m/s; a number or an array.
        inclination: Inclination in rad, 0 to pi; a number or an array.
        node_rate: How fast the node of the wanted plane moves in rad/s; a number or an array. The four broadcast.

    Returns:
        From the opening to the close of the window in s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a number is out of its range, the velocity change is so large that any moment would do, or the
            shapes do not go together.

    Source:
        Vallado (2013), section 6.4, changes of the node alone.
    """
    spent = not_negative(velocity_change, "A velocity change to be spent is at least 0 m/s; {} m/s is not.")
    total = finite(speed, "A speed in orbit is a finite number of m/s; {} is not.")
    positive(total, "A speed in orbit is above 0 m/s; {} m/s is not.")
    tilt, rate = inclinations(inclination), array(_overtaking(node_rate))
    fit_together({"velocity_change": spent, "speed": total, "inclination": tilt, "node_rate": rate})
    most = 2 * total * np.sin(tilt)
    require(spent <= most, spent, "With {} m/s to spend on the plane, any moment of the day would do.")
    share = np.divide(spent, most, out=np.ones(np.broadcast_shapes(spent.shape, most.shape)), where=most > 0)
    return plain(4 * np.arcsin(share) / rate, velocity_change)


def launch_lead(time: Array, speed: Array) -> Array | float:
    """How long before the pad crosses the plane a launcher should leave the ground, because it drifts sideways.

    On the pad it moves with the Earth, and a part of that motion goes across the plane, towards it. The engines take
    this sideways speed away in step with the speed they add; by the end of the climb the launcher has drifted as far
    as the pad would have in the integral of (1 - v / v_end) dt. That long before the crossing is the moment to go.

    Args:
        time: Times since lift-off in s, growing, to the end of the climb; shape (n,) or (..., n), at least two.
        speed: Speed over the ground at those times in m/s; shape (n,) or (..., n). The two broadcast, apart from that
            last axis.

    Returns:
        Lead in s; a number for one climb, else in the shape that the arguments broadcast to, without the last axis.

    Raises:
        ValueError: If there are fewer than two times, they do not grow, a speed is negative, the last speed is 0, or
            the shapes do not go together.

    Source:
        Derived here from the conditions at the end of the climb (no speed across the plane, no distance from it), for
        engines whose force across the plane is a fixed share of the whole; compared with the launch of STS-128.
    """
    clock = finite(time, "A time is a finite number of seconds; {} is not.")
    gained = not_negative(speed, "A speed is at least 0 m/s; {} m/s is not.")
    if clock.shape[-1:] != gained.shape[-1:] or not clock.ndim or clock.shape[-1] < 2:  # noqa: PLR2004 - two ends
        raise ValueError(
            "A climb needs at least two times and as many speeds; "
            f"arrays of the shapes {clock.shape} and {gained.shape} are none."
        )
    fit_together({"time": clock[..., 0], "speed": gained[..., 0]})
    steps = np.diff(clock)
    require(steps > 0, steps, "The times of a climb must grow; a step of {} s does not.")
    end = positive(gained[..., -1:], "The speed at the end of a climb is above 0 m/s; {} m/s is not.")
    left = 1 - gained / end
    lead = array(np.sum((left[..., 1:] + left[..., :-1]) / 2 * steps, axis=-1))
    return lead if lead.ndim else float(lead)


def chase_drift(node_rate: Numbers, period: Numbers | float, turns: Numbers | float = 1.0) -> Numbers:
    """How far the plane of a spacecraft that catches up, on a lower orbit, drifts away from the plane of its target.

    Lower down both the motion and the drift are faster: the drift grows as the 7/3 power of the mean motion. So
    whatever the height at which it chases, for each turn that it gains its plane drifts by 7/3 of what the target's
    does in one turn. A launch aims that much to the other side: for the station 0.75° and 3.0 minutes later for each
    turn to be gained. The windows published for STS-108 are 3.1 minutes later when the docking is a day later.

    Args:
        node_rate: How fast the node of the target's plane moves in rad/s; a number or an array.
        period: Period of the target's orbit in s; a number or an array.
        turns: How many turns the spacecraft has to gain; a number or an array. The three broadcast.

    Returns:
        Angle in rad by which its node moves on against that of the target, westward negative, in the shape that the
        arguments broadcast to. To first order in the difference of heights: 2 % too small for 200 km.

    Raises:
        ValueError: If the period is not above 0, another number is not finite, or the shapes do not go together.

    Source:
        Derived here from the secular drift by J2 (Vallado (2013), section 9.6) at small eccentricity.
    """
    rate = _rates(node_rate)
    once = finite(period, "A period is a finite number of seconds; {} is not.")
    positive(once, "A period must be above 0 s; {} s is not.")
    gained = finite(turns, "The turns to be gained are a finite number; {} is not.")
    fit_together({"node_rate": rate, "period": once, "turns": gained})
    return plain(7 / 3 * rate * once * gained, node_rate)


def _beyond_the_node(inclination: float, latitude: float) -> tuple[float, float]:
    # How far beyond the ascending node the plane passes over a geodetic latitude, northward and southward.
    tilt, place = inclinations(inclination), fixed_from_geodetic(latitudes(latitude), 0.0)
    # From the centre the flattened Earth shows a place nearer to the equator than its map does.
    steepness, across, up = place[2] / place[0], np.cos(tilt), np.sin(tilt)
    require(
        up > _FLAT,
        tilt,
        "An orbit of inclination {} rad lies over the equator: a place is in its plane always or never.",
    )
    require(
        place[0] > _FLAT * np.abs(place[2]),
        array(latitude),
        "At latitude {} rad, a pole, a place does not turn through any plane.",
    )
    sine = steepness * across / up
    require(
        np.abs(sine) <= 1,
        tilt,
        "An orbit of inclination {} rad does not pass over that latitude, so the place never comes into its plane.",
    )
    northward = float(np.arcsin(sine))
    return northward, float(np.pi) - northward


def _rates(node_rate: Numbers | float) -> Array:
    return finite(node_rate, "A rate of the node is a finite number of rad/s; {} is not.")


def _overtaking(node_rate: Numbers | float) -> Array:
    """How fast the Earth turns against the plane, in rad/s."""
    rate = _rates(node_rate)
    require(rate < EARTH_ROTATION_RATE, rate, "No plane of an orbit turns as fast as the Earth; {} rad/s does.")
    return array(EARTH_ROTATION_RATE - rate)


def _duration(duration: float) -> float:
    span = not_negative(duration, "A span of time is at least 0 s; {} s is not.")
    require(span <= _LONGEST, span, "A span of time is at most a century, 3,155,760,000 s; {} s is longer.")
    return float(span)
