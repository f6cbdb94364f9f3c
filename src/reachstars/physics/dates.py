"""Days counted without a calendar, and how far the Earth has turned.

The model: a Julian date is one float, which holds a moment to about 40 microseconds (a centimetre or two at the
equator, 0.3 m along a low orbit). Dates are those of Python's datetime: the Gregorian calendar, carried back before
1582 too. Leap seconds are not counted. Sidereal time is the mean one of 1982, along the mean equator of the date; the
equation of the equinoxes (up to 1.2 s, 18 arcseconds) is left out. Skyfield's newer mean time is within 0.01 s from
1960 to 2049. Where UTC is given for UT1 it is up to 0.9 s off, 14 arcseconds; the frame of the element sets (TEME) is
turned by exactly this angle.
Symbols: T centuries of 36,525 days since noon on 1 January 2000.
"""

from datetime import UTC, datetime, timedelta

import numpy as np

from reachstars.physics.checked import Array, Numbers, angles, array, finite, fit_together, number, plain, require
from reachstars.physics.constants import DAY

J2000 = 2_451_545.0  # days, Julian date of noon on 1 January 2000
_NOON_2000 = datetime(2000, 1, 1, 12, tzinfo=UTC)
_CENTURY = 36_525.0  # days, Julian century, by definition
_FIRST, _END = 1_721_425.5, 5_373_484.5  # days; datetime knows the years 1 to 9999
_TURN = 2 * np.pi


def in_time(moment: datetime) -> datetime:
    """A moment, checked.

    Args:
        moment: A moment with its time zone.

    Returns:
        The same.

    Raises:
        ValueError: If it is no datetime, or has no time zone.
    """
    if not isinstance(moment, datetime):
        raise ValueError(f"A moment must be a datetime with its time zone; {moment!r:.40} is none.")
    if moment.utcoffset() is None:
        raise ValueError(f"{moment} needs its time zone, such as tzinfo=UTC: an hour is not the same hour everywhere.")
    return moment


def julian_date(moment: datetime) -> float:
    """The day count of the astronomers, with the time of day as its fraction.

    Days are counted from noon; 2,451,545 is noon on 1 January 2000. Leap seconds are not counted, as in UTC. A float
    holds such a number to about 40 microseconds.

    Args:
        moment: A moment with its time zone.

    Returns:
        Julian date in days.

    Raises:
        ValueError: If the moment has no time zone.

    Source:
        Vallado (2013), section 3.5.1.
    """
    return J2000 + (in_time(moment) - _NOON_2000) / timedelta(days=1)


def moment(julian_date: float) -> datetime:
    """The date and time of a Julian date.

    The same count the other way round, in UTC.

    Args:
        julian_date: Julian date in days; one number.

    Returns:
        The moment in UTC; as near as the Julian date itself, about 40 microseconds.

    Raises:
        ValueError: If it is not one finite number, or lies outside the years 1 to 9999.

    Source:
        As for julian_date.
    """
    day = dates(julian_date)
    require((day >= _FIRST) & (day < _END), day, "A date lies in the years 1 to 9999; Julian date {} does not.")
    return _NOON_2000 + timedelta(days=number(day) - J2000)


def sidereal_time(julian_date: Numbers) -> Numbers:
    """How far Greenwich has turned from the spring equinox: Greenwich mean sidereal time (IAU 1982).

    One turn in a day and another one in a year: the time of day as an angle, plus 8,640,184.812866 s a century.

    Args:
        julian_date: Julian date in days (UT1; UTC is at most 0.9 s off); a number or an array.

    Returns:
        Angle in rad, from 0 to below 2 pi, in the shape of julian_date.

    Raises:
        ValueError: If a Julian date is not a finite number.

    Source:
        Aoki and others (1982), The new definition of universal time, Astronomy and Astrophysics 105, 359-361;
        Vallado (2013), section 3.5.2.
    """
    return plain(_turned(julian_date), julian_date)


def local_sidereal_time(julian_date: Numbers, longitude: Numbers | float) -> Numbers:
    """The right ascension that stands in the south over a place: local mean sidereal time.

    Greenwich's, plus the longitude.

    Args:
        julian_date: Julian date in days (UT1; UTC is at most 0.9 s off); a number or an array.
        longitude: Longitude in rad, positive to the east; a number or an array that broadcasts with julian_date.

    Returns:
        Angle in rad, from 0 to below 2 pi, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a Julian date or a longitude is not a finite number, or the shapes do not go together.

    Source:
        Vallado (2013), section 3.5.
    """
    greenwich, east = array(_turned(julian_date)), angles(longitude)
    fit_together({"julian_date": greenwich, "longitude": east})
    return plain(_within_a_turn(greenwich + east), julian_date)


def dates(julian_date: Numbers | float) -> Array:
    """Julian dates as an array, all finite; for the other modules of physics."""
    return finite(julian_date, "A Julian date is a finite number of days; {} is not.")


def centuries(julian_date: Numbers | float) -> Array:
    """Julian centuries since noon on 1 January 2000; for the other modules of physics."""
    return array((dates(julian_date) - J2000) / _CENTURY)


def _turned(julian_date: Numbers | float) -> Array:
    days = dates(julian_date) - J2000
    t = days / _CENTURY
    # The whole turns are taken off before they are made seconds, so that no digit is lost.
    seconds = 67_310.548_41 + DAY * (days % 1) + (8_640_184.812_866 + (0.093_104 - 6.2e-6 * t) * t) * t
    return _within_a_turn(seconds * (_TURN / DAY))


def _within_a_turn(angle: Array) -> Array:
    # The remainder of a number just below 0 is rounded up to a whole turn.
    turned = np.asarray(angle % _TURN)
    return np.where(turned < _TURN, turned, 0.0)
