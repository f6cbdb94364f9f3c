"""Phasing: laps on another ellipse, to come back to the same place earlier or later.

The model: as in `transfer`; chaser and target fly the same circle or ellipse, one behind the other. Good for the plan
of a few turns: the two lie close together, so that what the flattened Earth and the air do to one, they do to both.
Symbols: r radius, a semi-major axis. A phase angle says how far the target is ahead of the chaser, in the direction
of flight, seen from the Earth's centre; below 0 the target is behind.
"""

from dataclasses import dataclass
from math import pi
from typing import Generic

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, angles, array, broadcast, finite, plain, require
from reachstars.physics.checked_orbit import inside_earth, radii
from reachstars.physics.constants import MU_EARTH
from reachstars.physics.orbit import orbital_period, orbital_speed
from reachstars.physics.orbit import semi_major_axis as axis_of_period

_TURN = 2 * pi


@dataclass(frozen=True)
class Phasing(Generic[Numbers]):
    """Laps on another ellipse, to come back to the same place earlier or later.

    Attributes:
        first_delta_v: Change of speed that begins the laps, in m/s; below 0 it slows down. The same change the other
            way ends them.
        duration: Time between the two burns in s.
        semi_major_axis: Of the ellipse of the laps, in m.
        perigee_radius: Its lowest distance from the Earth's centre, in m.
        apogee_radius: Its highest distance, in m.
    """

    first_delta_v: Numbers
    duration: Numbers
    semi_major_axis: Numbers
    perigee_radius: Numbers
    apogee_radius: Numbers

    @property
    def total_delta_v(self) -> Numbers:
        """What both burns cost together, in m/s."""
        return 2 * abs(self.first_delta_v)


def phasing(
    radius: Numbers,
    phase_angle: Numbers | float,
    mu: float = MU_EARTH,
    *,
    target_turns: ArrayLike = 1,
    chaser_turns: ArrayLike = 1,
) -> Phasing[Numbers]:
    """Meet a target on the same circle, by laps on an ellipse that comes back when the target does.

    To catch up, slow down: the lower ellipse is the quicker one. The target needs its turns less the phase angle.

    Args:
        radius: Radius of the circle of both, in m; a number or an array.
        phase_angle: How far the target is ahead, in rad; below 0 it is behind; a number or an array.
        mu: Gravitational parameter, in m³/s²; a number.
        target_turns: Turns of the target until they meet, if it were not ahead; whole numbers of at least 1.
        chaser_turns: Laps of the chaser, mostly as many; whole numbers of at least 1. All of them broadcast.

    Returns:
        Burn, duration and ellipse, each in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the radius is inside the Earth, the angle is not a finite number, the turns are not whole
            numbers of at least 1, no time is left, the ellipse would dip into the Earth, or the shapes do not go
            together.

    Source:
        Vallado (2013), chapter 6.
    """
    place, ahead = radii(radius, mu), angles(phase_angle)
    place, ahead, turns, laps = broadcast(
        {
            "radius": place,
            "phase angle": ahead,
            "target turns": whole_turns(target_turns, 1),
            "chaser turns": whole_turns(chaser_turns, 1),
        }
    )
    duration = (turns * _TURN - ahead) / np.sqrt(mu / place) * place
    require(duration > 0, ahead, "A target {} rad ahead passes before that many turns are flown: give it more turns.")
    return laps_of(place, place, duration, laps, mu, radius)


def phasing_on_ellipse(
    radius: Numbers,
    semi_major_axis: Numbers | float,
    time_ahead: Numbers | float,
    mu: float = MU_EARTH,
    *,
    turns: ArrayLike = 1,
) -> Phasing[Numbers]:
    """Meet a target on the same ellipse, by laps from its perigee or apogee.

    Args:
        radius: Distance of the perigee or apogee where the burns are, in m; a number or an array.
        semi_major_axis: Of the ellipse of both, in m; a number or an array.
        time_ahead: By how much the target comes past that place earlier than the chaser, in s; below 0 it comes
            later; a number or an array.
        mu: Gravitational parameter, in m³/s²; a number.
        turns: Turns of both until they meet; whole numbers of at least 1. All of them broadcast.

    Returns:
        Burn, duration and ellipse, each in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the radius is inside the Earth or out of the ellipse's reach, the time is not a finite number
            or as long as the turns, the turns are not whole numbers of at least 1, the ellipse of the laps would dip
            into the Earth, or the shapes do not go together.

    Source:
        Curtis (2014), chapter 6.
    """
    place, axis, ahead, laps = broadcast(
        {
            "radius": radii(radius, mu),
            "semi-major axis": array(semi_major_axis),
            "time ahead": finite(time_ahead, "A time ahead is a finite number of seconds; {} is not."),
            "turns": whole_turns(turns, 1),
        }
    )
    duration = laps * orbital_period(axis, mu) - ahead
    require(duration > 0, ahead, "A target {} s ahead passes before that many turns are flown: give it more turns.")
    return laps_of(place, axis, duration, laps, mu, radius)


def laps_of(place: Array, axis: Array, duration: Array, laps: Array, mu: float, like: Numbers) -> Phasing[Numbers]:
    """Laps that begin and end at the same place and take a given time together.

    Args:
        place: Distance from the Earth's centre of the perigee or apogee where the burns are, in m.
        axis: Semi-major axis of the orbit before and after, in m.
        duration: Time of all the laps, in s, above 0.
        laps: How many.
        mu: Gravitational parameter, in m³/s².
        like: First argument of the calling function, for the type checker.

    Returns:
        Burn, duration and ellipse.

    Raises:
        ValueError: If the ellipse would dip into the Earth, or never reach the place.
    """
    lap = axis_of_period(duration / laps, mu)
    other = 2 * lap - place
    require(
        (other > 0) & ~inside_earth(other, mu),
        np.maximum(other, 0),
        "The ellipse of the laps would come as near as {} m to the Earth's centre: give it more turns.",
    )
    burn = orbital_speed(place, lap, mu) - orbital_speed(place, axis, mu)
    low, high = np.minimum(place, other), np.maximum(place, other)
    return Phasing(plain(burn, like), plain(duration, like), plain(lap, like), plain(low, like), plain(high, like))


def whole_turns(turns: ArrayLike, least: int) -> Array:
    """Numbers of turns, as an array.

    Args:
        turns: Whole numbers.
        least: The least that will do.

    Returns:
        The numbers, checked.

    Raises:
        ValueError: If one is not whole, or less.
    """
    checked = array(turns)
    good = np.isfinite(checked) & (checked >= least) & (np.floor(checked) == checked)
    require(good, checked, f"Turns are whole numbers of at least {least}; {{}} is not.")
    return checked
