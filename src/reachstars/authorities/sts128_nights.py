"""STS-128: the Sun over the plane of the orbit, and the night, on each day of the flight.

No element set of those days is known; the station's plane of 9 October 2009 is carried back by J2. How good that is:
the launch plane that Molczan printed for the attempt of 26 August is met within 0.2 degrees.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.facts.read import fact, fact_value
from reachstars.physics import DAY, DEGREE, EARTH_RADIUS, KM, MINUTE, Elements
from reachstars.physics.checked import Array

ALTITUDE = 348 * KM  # between the printed orbits while docked, 338 x 351 and 342 x 354 km


@dataclass(frozen=True)
class MissionNight:
    """The night of one day of the flight.

    Attributes:
        day: The day in UTC.
        middle: Middle of that part of the day that was flown.
        beta: Angle of the Sun above the plane of the orbit at the middle, in rad.
        length: How long the Earth hides the Sun on each turn, in s, for a ball without air.
    """

    day: date
    middle: datetime
    beta: float
    length: float


def mission_nights() -> tuple[MissionNight, ...]:
    """The nights of the flight, one for each day."""
    middles = _middles(_moment("sts128.launch"), _moment("sts128.wheels_stop"))
    times = np.array([physics.julian_date(middle) for middle in middles])
    plane = station_plane(times)
    beta = physics.beta_angle(np.asarray(plane.inclination), np.asarray(plane.node), physics.sun_position(times))
    lengths = physics.night_duration(np.full_like(beta, EARTH_RADIUS + ALTITUDE), beta)
    rows = zip(middles, beta.tolist(), lengths.tolist(), strict=True)
    return tuple(MissionNight(middle.date(), middle, angle, length) for middle, angle, length in rows)


def station_plane(julian_dates: Array) -> Elements[Array]:
    """The station's orbit on some days, carried from its elements of 9 October 2009.

    Only the plane is to be trusted: the place along the orbit is lost within days, by air and by the station's engines.
    """
    turns = fact_value("station.elements_turns_per_day")
    elements = Elements.from_semi_major_axis(
        physics.semi_major_axis(DAY / turns),
        fact_value("station.elements_eccentricity"),
        fact_value("station.elements_inclination"),
        fact_value("station.elements_node"),
        0.0,  # neither perigee nor place has to do with the plane
        0.0,
    )
    since = (julian_dates - physics.julian_date(_moment("station.elements_epoch"))) * DAY
    return physics.propagate_j2(elements, since, mean_motion=turns * 2 * np.pi / DAY)


def _middles(launch: datetime, landing: datetime) -> list[datetime]:
    """The middle of what was flown of each day."""
    midnight = launch.replace(hour=0, minute=0, second=0, microsecond=0)
    begins = [midnight + timedelta(days=n) for n in range((landing - midnight).days + 1)]
    flown = [(max(begin, launch), min(begin + timedelta(days=1), landing)) for begin in begins]
    return [first + (last - first) / 2 for first, last in flown]


def _moment(name: str) -> datetime:
    """A fact that is a moment, in UTC.

    Raises:
        TypeError: If the fact is something else.
    """
    moment = fact(name).value
    if not isinstance(moment, datetime):
        raise TypeError(f"The fact {name} is no moment.")
    return moment.astimezone(UTC)


@case("shadow", "an independent calculation, nights of STS-128 of 27 to 33 minutes, day by day")
def night_of_each_day_of_sts_128_lasts_27_to_33_minutes() -> Iterator[Agreement]:
    for night in mission_nights():
        length = night.length / MINUTE
        sun = f"{night.day:%d %B}, Sun at {night.beta / DEGREE:.0f}°"
        yield agree(sun, round(length), 30.0, within=3.0, unit="min")


@case("j2", "T. Molczan, plane of Discovery's launch attempt on 26 August 2009")
def plane_carried_back_by_j2_matches_molczans_launch_plane() -> Iterator[Agreement]:
    epoch = datetime(2009, 1, 1, tzinfo=UTC) + timedelta(days=238.222_839_81 - 1)
    node = np.asarray(station_plane(np.array([physics.julian_date(epoch)])).node)
    yield agree("node", node / DEGREE, [307.4445], within=0.2, unit="°")
