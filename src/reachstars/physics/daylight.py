"""Sunrise and sunset, twilight and noon at a place on the ground.

The model: the low-precision Sun of `sky`, moving while the day goes on, over an ellipsoid with a free horizon at the
height of the eye. The Sun rises when its upper edge shows through the air of the almanacs, which lifts it by 34'; its
disk has a radius of 16': its middle is then 50' below. Civil, nautical and astronomical twilight last until its middle
is 6°, 12° and 18° below, without the air. Real air may lift by twice as much in the cold, and mountains hide. Left out
are the Sun's parallax (9"), the equation of the equinoxes and UTC's distance from UT1, each worth a second or less.
Against the events of JPL's ephemeris, all of it 2003 to 2025, noon is good to 1 s, and sunrise and twilight to 2 s as
far as 61° of latitude, to 15 s where the Sun grazes; at 78° to 25 s. The Naval Observatory's tables, printed to the
minute, are met to the minute but for roundings (4 s) up to 61°. At the poles, where the Sun comes up once a year and
crawls, 0.004° of the Sun are 15 minutes.
Symbols: altitude of the Sun's middle above the horizon.
"""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

import numpy as np

from reachstars.physics.checked import Array, Numbers, angles, array, fit_together, number, plain, require
from reachstars.physics.checked_orbit import latitudes
from reachstars.physics.constants import DAY, DEGREE
from reachstars.physics.dates import dates, julian_date, sidereal_time
from reachstars.physics.roots import crossings
from reachstars.physics.sky import sun_position

SUNRISE_ALTITUDE = -50 / 60 * DEGREE  # rad: 34' of air, 16' of disk; Astronomical Almanac, glossary
CIVIL_TWILIGHT: float = -6 * DEGREE  # rad, of the Sun's middle; Astronomical Almanac, glossary
NAUTICAL_TWILIGHT = -12 * DEGREE  # rad, of the Sun's middle; Astronomical Almanac, glossary
ASTRONOMICAL_TWILIGHT = -18 * DEGREE  # rad, of the Sun's middle; Astronomical Almanac, glossary

_LOOK = 900.0  # s, between two looks at the Sun
_STEPS = 5  # of Newton's method towards noon; each leaves a thousandth of the error

DayKind = Literal["rises and sets", "rises only", "sets only", "always up", "always down"]


@dataclass(frozen=True)
class Daylight:
    """When the Sun rises and sets at a place, from one midnight to the next.

    "Up" means above the altitude that was asked for: at the altitude of civil twilight, day is when there is that.

    Attributes:
        kind: rises and sets is the usual day. always up and always down are the polar day and night, without sunrise
            and sunset. rises only and sets only are the days on which they begin or end, or on which the other moment
            falls beyond midnight.
        sunrises: Moments at which it comes up, with the time zone; mostly one, sometimes none, rarely two.
        sunsets: Moments at which it goes down.
        noon: When it stands in the meridian, nearest to the middle between the midnights. Where the clock does not
            suit the longitude that may be on the day before or after.
        noon_altitude: How high its middle then stands, in rad, without the air.
        day_length: How long it is up between the two midnights, in s.
    """

    kind: DayKind
    sunrises: tuple[datetime, ...]
    sunsets: tuple[datetime, ...]
    noon: datetime
    noon_altitude: float
    day_length: float

    @property
    def sunrise(self) -> datetime | None:
        """The first sunrise; None if the Sun does not rise on that day."""
        return self.sunrises[0] if self.sunrises else None

    @property
    def sunset(self) -> datetime | None:
        """The last sunset; None if the Sun does not set on that day."""
        return self.sunsets[-1] if self.sunsets else None


def sun_altitude(latitude: Numbers, longitude: Numbers | float, julian_date: Numbers | float) -> Numbers:
    """How high the Sun's middle stands above the horizon, without the air.

    sin(altitude) is the Sun's direction along the plumb line of the place.

    Args:
        latitude: Geodetic latitude in rad; a number or an array.
        longitude: Longitude in rad, positive to the east; a number or an array.
        julian_date: Julian date in days (UTC or UT1); a number or an array. The three broadcast.

    Returns:
        Altitude in rad, negative below the horizon, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a latitude is not between -pi / 2 and pi / 2, a number is not finite, or the shapes do not go
            together.

    Source:
        Meeus (1998), Astronomical Algorithms, chapter 13.
    """
    north, east, days = latitudes(latitude), angles(longitude), dates(julian_date)
    fit_together({"latitude": north, "longitude": east, "julian_date": days})
    hour_angle, declination = _hour_angle(east, days)
    level = np.hypot(
        np.cos(declination) * np.sin(hour_angle),
        np.cos(north) * np.sin(declination) - np.sin(north) * np.cos(declination) * np.cos(hour_angle),
    )
    up = np.sin(north) * np.sin(declination) + np.cos(north) * np.cos(declination) * np.cos(hour_angle)
    return plain(array(np.arctan2(up, level)), latitude)


def sunrise_sunset(
    latitude: float,
    longitude: float,
    day: date,
    *,
    zone: tzinfo = UTC,
    altitude: float = SUNRISE_ALTITUDE,
) -> Daylight:
    """When the Sun rises, stands highest and sets at a place on a day.

    The Sun's altitude is followed from midnight to midnight; where it crosses the altitude asked for, the moment is
    found by halving.

    Args:
        latitude: Geodetic latitude in rad; a number.
        longitude: Longitude in rad, positive to the east; a number.
        day: The day, as the clocks of the time zone count it.
        zone: Time zone of the midnights and of the answer, such as zoneinfo.ZoneInfo("America/Los_Angeles").
        altitude: Altitude of the Sun's middle in rad: SUNRISE_ALTITUDE, CIVIL_TWILIGHT, NAUTICAL_TWILIGHT,
            ASTRONOMICAL_TWILIGHT, or any other.

    Returns:
        The day, with sunrises, noon and sunsets; a polar day or night is told as such.

    Raises:
        ValueError: If the latitude is not between -pi / 2 and pi / 2, an angle is not one finite number, the altitude
            is not between -pi / 2 and pi / 2, or the day is at an end of the calendar.

    Source:
        Vallado (2013), section 5.1.2, with the Sun moving; altitudes of the Astronomical Almanac.
    """
    north, east = number(latitudes(latitude)), number(angles(longitude))
    low = array(altitude)
    require(np.abs(low) <= np.pi / 2, low, "An altitude lies between -pi / 2 and pi / 2 rad; {} rad does not.")
    asked = number(low)
    begin, length = _day(day, zone)
    start = julian_date(begin)

    def height(seconds: Array) -> Array:
        return array(sun_altitude(array(north), east, start + seconds / DAY)) - asked

    found = crossings(height, np.linspace(0, length, round(length / _LOOK) + 1))
    rises, sets = (tuple(_moments(begin, times, zone)) for times in (found.rising, found.falling))
    noon = _noon(east, start + length / 2 / DAY)
    return Daylight(
        _kind(bool(rises), bool(sets), up=found.above_at_start),
        rises,
        sets,
        (begin + timedelta(days=noon - start)).astimezone(zone),
        float(sun_altitude(north, east, noon)),
        _up_time(found.rising, found.falling, length, up=found.above_at_start),
    )


def _hour_angle(east: Array | float, days: Array) -> tuple[Array, Array]:
    """Hour angle and declination of the Sun, in rad."""
    x, y, z = np.moveaxis(sun_position(days), -1, 0)
    return array(sidereal_time(days) + east - np.arctan2(y, x)), array(np.arctan2(z, np.hypot(x, y)))


def _noon(east: float, middle: float) -> float:
    """Julian date of the upper transit nearest to the middle of the day."""
    noon = middle
    for _ in range(_STEPS):
        hour_angle, _ = _hour_angle(east, array(noon))
        noon -= float(np.remainder(hour_angle + np.pi, 2 * np.pi) - np.pi) / (2 * np.pi)
    return noon


def _day(day: date, zone: tzinfo) -> tuple[datetime, float]:
    """The first midnight in UTC, and the time to the next: clocks that are changed make a day of 23 or 25 hours.

    Raises:
        ValueError: If the day is none, the zone is none, or the calendar has no room for both.
    """
    if not isinstance(day, date):
        raise ValueError(f"A day must be a date of the calendar; {day!r:.40} is none.")
    if not isinstance(zone, tzinfo):
        raise ValueError(f"A time zone must be a tzinfo, such as UTC; {zone!r:.40} is none.")
    if not MINYEAR < day.year < MAXYEAR:
        raise ValueError(f"The years {MINYEAR + 1} to {MAXYEAR - 1} have their midnights; {day} has not.")
    begin, end = (datetime.combine(one, time(), zone).astimezone(UTC) for one in (day, day + timedelta(days=1)))
    return begin, (end - begin).total_seconds()


def _moments(begin: datetime, seconds: Array, zone: tzinfo) -> list[datetime]:
    return [(begin + timedelta(seconds=one)).astimezone(zone) for one in seconds.tolist()]


def _kind(rises: bool, sets: bool, *, up: bool) -> DayKind:
    if rises and sets:
        return "rises and sets"
    if rises or sets:
        return "rises only" if rises else "sets only"
    return "always up" if up else "always down"


def _up_time(rising: Array, falling: Array, length: float, *, up: bool) -> float:
    """From each sunrise, or the first midnight, to the next sunset, or the second."""
    ends = length if rising.size + int(up) > falling.size else 0.0
    return float(falling.sum() - rising.sum() + ends)
