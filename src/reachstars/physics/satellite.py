"""Anything that flies, as ground tracks and passes see it: an epoch, and a state for every time.

The model: whatever has these three names is a satellite. An ElementSet is one, by SGP4; an Orbiter is one, by mean
elements that J2 turns as in `j2`. An Orbiter's wobble within a turn is left out, up to 12 km or 1.5 s in a low orbit,
and so is the air, which makes a real spacecraft faster: in the quiet year 2009 the station's passes come out 12 s late
after four days and 40 s after a week, counted from those by SGP4.
Tested by: three days of passes beside those by SGP4, and an integration that shows the wobble
(tests/physics/test_satellite.py).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import numpy as np

from reachstars.physics.checked import Array, Numbers, array, finite, given, number, plain, require
from reachstars.physics.checked_orbit import earth_radius, gravitational_parameter
from reachstars.physics.constants import DAY, EARTH_J2, EARTH_RADIUS, MU_EARTH
from reachstars.physics.dates import in_time, julian_date
from reachstars.physics.elements import Elements
from reachstars.physics.frames import fixed_state_from_teme, moments, sidereal_time_after
from reachstars.physics.j2 import propagate_j2
from reachstars.physics.state import state_from_elements

_LARGEST_DIFFERENCE = 0.9  # s; leap seconds keep UT1 and UTC nearer than that


class Satellite(Protocol):
    """What passes and tracks need to know of something that flies."""

    @property
    def epoch(self) -> datetime:
        """The moment from which its times are counted, with a time zone."""

    @property
    def fastest_turn(self) -> float:
        """How fast it goes round the Earth where it is fastest, in rad/s."""

    def state(self, seconds: Array) -> tuple[Array, Array]:
        """Position in m and velocity in m/s, in the frame of the true equator of date, at times in s since the epoch.

        Args:
            seconds: Times, any shape.

        Returns:
            Position and velocity, in the shape of seconds with 3 at the end.
        """


@dataclass(frozen=True)
class Orbiter:
    """A satellite of which the mean elements at one moment are known: its orbit turned by J2, without air.

    Attributes:
        elements: Mean elements at the epoch, against the true equator and mean equinox of date; an ellipse.
        epoch: The moment for which they hold, with its time zone.
        mu: Gravitational parameter, in m³/s²; another value is for a book's constants.
        radius: Radius of the Earth at the equator in m, for J2.
        j2: Second zonal harmonic, no unit; 0 flies Kepler's ellipse.
    """

    elements: Elements[float]
    epoch: datetime
    mu: float = MU_EARTH
    radius: float = EARTH_RADIUS
    j2: float = EARTH_J2

    def __post_init__(self) -> None:
        """Refuse an epoch that is no moment, and constants that are none.

        Raises:
            ValueError: If the epoch has no time zone, or a constant is none.
        """
        given(self.elements, Elements)
        number(self.elements.semi_latus_rectum)  # one orbit
        julian_date(self.epoch)
        gravitational_parameter(self.mu)
        earth_radius(self.radius)
        number(finite(self.j2, "J2 is a finite number; {} is not."))

    @property
    def fastest_turn(self) -> float:
        """How fast it goes round the Earth at its perigee, in rad/s."""
        perigee = self.elements.perigee_radius
        return float(np.sqrt(self.mu * self.elements.semi_latus_rectum) / perigee**2)

    def state(self, seconds: Array) -> tuple[Array, Array]:
        """Position in m and velocity in m/s at times in s since the epoch.

        Args:
            seconds: Times, any shape.

        Returns:
            Position and velocity, in the shape of seconds with 3 at the end.
        """
        turned = propagate_j2(self.elements, array(seconds), mu=self.mu, radius=self.radius, j2=self.j2)
        return state_from_elements(turned, self.mu)


def satellite_given(satellite: Satellite) -> None:
    """Refuse what cannot be followed.

    Args:
        satellite: What was given.

    Raises:
        ValueError: If it has no epoch and no states.
    """
    if not (hasattr(satellite, "epoch") and hasattr(satellite, "state")):
        raise ValueError(f"A satellite is needed here, an ElementSet or an Orbiter; {satellite!r:.60} is none.")


def seconds_since_epoch(satellite: Satellite, moment: datetime) -> float:
    """How long after a satellite's epoch a moment is.

    Args:
        satellite: The satellite.
        moment: A moment with its time zone.

    Returns:
        Time in s, negative before the epoch. Leap seconds are not counted, as in UTC.

    Raises:
        ValueError: If the moment has no time zone.

    Source:
        By definition.
    """
    satellite_given(satellite)
    return (in_time(moment) - satellite.epoch).total_seconds()


def earth_angle(satellite: Satellite, seconds: Numbers, ut1_minus_utc: float = 0.0) -> Numbers:
    """Greenwich mean sidereal time at times since a satellite's epoch.

    Args:
        satellite: The satellite.
        seconds: Time since its epoch in s; a number or an array.
        ut1_minus_utc: How far the Earth is ahead of the clocks (DUT1) in s; a number, as the IERS publishes it.

    Returns:
        Angle in rad, in the shape of seconds; it counts on beyond a turn.

    Raises:
        ValueError: If the clocks' difference is more than 0.9 s, or not finite.

    Source:
        As for sidereal_time_after.
    """
    satellite_given(satellite)
    ahead = finite(number(ut1_minus_utc), "UT1 - UTC is a finite number of seconds; {} is not.")
    require(
        np.abs(ahead) <= _LARGEST_DIFFERENCE,
        ahead,
        "Leap seconds keep UT1 and UTC within 0.9 s of each other; {} s is more.",
    )
    midnight = satellite.epoch.replace(hour=0, minute=0, second=0, microsecond=0)
    of_the_day = (satellite.epoch - midnight).total_seconds()
    turned = sidereal_time_after(julian_date(midnight), moments(seconds) + (of_the_day + float(ahead)))
    return plain(array(turned), seconds)


def fixed_state(satellite: Satellite, seconds: Array, ut1_minus_utc: float = 0.0) -> tuple[Array, Array]:
    """Position and velocity of a satellite over the turning Earth.

    Args:
        satellite: The satellite.
        seconds: Times since its epoch in s; any shape.
        ut1_minus_utc: How far the Earth is ahead of the clocks (DUT1) in s; a number.

    Returns:
        Position in m and velocity in m/s in the Earth-fixed frame, in the shape of seconds with 3 at the end.

    Raises:
        ValueError: If the satellite has no orbit at one of the times, or the clocks' difference is more than 0.9 s.

    Source:
        As for fixed_state_from_teme.
    """
    satellite_given(satellite)
    position, velocity = satellite.state(seconds)
    return fixed_state_from_teme(position, velocity, earth_angle(satellite, seconds, ut1_minus_utc))


def julian_dates(satellite: Satellite, seconds: Array) -> Array:
    """Julian dates (UTC) of times since a satellite's epoch; for the Sun's position.

    Args:
        satellite: The satellite.
        seconds: Times since its epoch in s; any shape.

    Returns:
        Julian dates in days.
    """
    return array(julian_date(satellite.epoch) + array(seconds) / DAY)
