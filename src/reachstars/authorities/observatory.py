"""Sunrise and sunset of the United States Naval Observatory, printed to the minute, and of JPL's ephemeris.

Figures as in the public test data of klausbrunner/solarpositioning and skyfielders/python-skyfield.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import (
    ASTRONOMICAL_TWILIGHT,
    CIVIL_TWILIGHT,
    DEGREE,
    NAUTICAL_TWILIGHT,
    SUNRISE_ALTITUDE,
    Daylight,
)

ROUNDING = 30.0  # s, of a minute
GOOD = 15.0  # s, what the model promises up to 61°
FAR_NORTH = 30.0  # s, at 78°

ANCHORAGE = 61.216_667, -149.866_667
AUCKLAND = -36.833_333, 174.8
SINGAPORE = 1.283_333, 103.833_333
BRASILIA = -15.8, -47.85
LONGYEARBYEN = 78.216_667, 15.633_333

YEAR_2020 = {  # place: month and day, sunrise, sunset, in UTC
    ANCHORAGE: "01-05 19:11 00:57, 02-15 17:43 02:43, 03-25 15:43 04:27, 05-05 13:37 06:14, 06-15 12:21 07:40, "
    "06-25 12:22 07:42, 07-25 13:16 06:57, 09-05 15:03 04:54, 10-15 16:44 02:48, 11-25 18:33 01:02, 12-25 19:15 00:44",
    AUCKLAND: "01-05 17:09 07:44, 02-15 17:52 07:19, 03-25 18:29 06:25, 05-05 19:04 05:31, 06-15 19:32 05:11, "
    "07-25 19:24 05:30, 09-05 18:34 06:04, 10-15 17:35 06:37, 11-25 16:57 07:19, 12-25 17:01 07:41",
    SINGAPORE: "01-05 23:09 11:11, 02-15 23:17 11:21, 04-25 22:58 11:07, 07-05 23:04 11:15, 09-25 22:53 10:59, "
    "11-05 22:46 10:50, 12-25 23:04 11:06",
    BRASILIA: "01-05 08:46 21:48, 02-25 09:10 21:38, 05-15 09:26 20:49, 07-15 09:39 20:56, 09-25 08:58 21:08, "
    "11-05 08:33 21:17, 12-15 08:35 21:39",
    LONGYEARBYEN: "02-25 08:11 14:13, 03-05 06:48 15:33, 03-15 05:27 16:49, 03-25 04:09 18:02, 04-05 02:35 19:32, "
    "04-15 00:38 21:33, 09-05 02:19 19:26, 09-15 03:40 18:00, 09-25 04:53 16:42, 10-05 06:06 15:23, 10-15 07:29 13:54, "
    "10-25 09:50 11:31",
}


def _day(place: tuple[float, float], day: date, altitude: float = SUNRISE_ALTITUDE) -> Daylight:
    return physics.sunrise_sunset(place[0] * DEGREE, place[1] * DEGREE, day, altitude=altitude)


def _apart(found: datetime | None, day: date, clock: str) -> float:
    """Seconds between a moment and a printed one; not a number if there is none."""
    if found is None:
        return float("nan")
    printed = datetime.combine(day, datetime.strptime(clock, "%H:%M:%S.%f").time(), UTC)  # noqa: DTZ007 - a time of day
    return (found - printed) / timedelta(seconds=1)


@case("daylight", "US Naval Observatory, sunrise and sunset of 2020 in five towns")
def sunrise_and_sunset_match_the_naval_observatory() -> Iterator[Agreement]:
    for place, lines in YEAR_2020.items():
        within = ROUNDING + (FAR_NORTH if place == LONGYEARBYEN else GOOD)
        apart = []
        for line in lines.split(", "):
            month_day, rise, fall = line.split()
            day = date.fromisoformat(f"2020-{month_day}")
            found = _day(place, day)
            apart += [_apart(found.sunrise, day, rise + ":00.0"), _apart(found.sunset, day, fall + ":00.0")]
        yield agree(f"latitude {place[0]:.0f}°", apart, [0.0] * len(apart), within=within, unit="s")


@case("daylight", "US Naval Observatory, polar night and day of 2020 in Longyearbyen")
def polar_night_and_day_match_the_naval_observatory() -> Iterator[Agreement]:
    for kind, days in {
        "always down": ("2020-01-05", "2020-02-05", "2020-02-15", "2020-11-05", "2020-12-25"),
        "always up": ("2020-04-25", "2020-05-15", "2020-06-25", "2020-07-25", "2020-08-15"),
    }.items():
        told = sum(_day(LONGYEARBYEN, date.fromisoformat(day)).kind == kind for day in days)
        yield agree(f"days told {kind}", told, len(days), within=0.5)


@case("daylight", "US Naval Observatory, twilight of 8 November 2019 in Defiance, and 12 September 2018 in Bluffton")
def twilight_matches_the_naval_observatory() -> Iterator[Agreement]:
    day, defiance = date(2019, 11, 8), (41.281_944, -84.362_778)
    for name, altitude, up, down in (
        ("Sun", SUNRISE_ALTITUDE, "12:17:00.0", "22:25:00.0"),
        ("civil", CIVIL_TWILIGHT, "11:48:00.0", "22:54:00.0"),
        ("nautical", NAUTICAL_TWILIGHT, "11:15:00.0", "23:27:00.0"),
        ("astronomical", ASTRONOMICAL_TWILIGHT, "10:42:00.0", "23:59:00.0"),
    ):
        found = _day(defiance, day, altitude)
        apart = [_apart(found.sunrise, day, up), _apart(found.sunset, day, down)]
        yield agree(name, apart, [0.0, 0.0], within=ROUNDING + GOOD, unit="s")
    day = date(2018, 9, 12)
    found = _day((40.8939, -83.8917), day)
    apart = [_apart(found.sunrise, day, "11:13:00.0"), _apart(found.sunset, day, "23:50:00.0")]
    yield agree("Bluffton", apart, [0.0, 0.0], within=ROUNDING + GOOD, unit="s")


@case("daylight", "JPL ephemeris, events to the millisecond")
def sunrise_noon_and_sunset_match_jpl() -> Iterator[Agreement]:
    sun, astronomical = SUNRISE_ALTITUDE, ASTRONOMICAL_TWILIGHT
    vienna, golden, new_zealand = (48.21, 16.37), (39.742_476, -105.1786), (-36.84, 174.74)
    for where, place, day, altitude, rise, noon, fall, within in (
        ("Vienna", vienna, date(2024, 3, 20), sun, "04:56:47.557", "11:01:50.467", "17:07:47.200", 3),
        (
            "Vienna, astronomical",
            vienna,
            date(2024, 3, 20),
            astronomical,
            "03:11:26.303",
            "11:01:50.467",
            "18:53:33.088",
            3,
        ),
        ("Golden", golden, date(2003, 10, 17), sun, "13:12:44.270", "18:46:04.990", "00:20:18.425", 3),
        (
            "Golden, civil",
            golden,
            date(2003, 10, 17),
            CIVIL_TWILIGHT,
            "12:45:29.245",
            "18:46:04.990",
            "00:47:29.515",
            3,
        ),
        ("Auckland", new_zealand, date(2024, 12, 21), sun, "16:58:49.153", "00:19:05.371", "07:39:51.441", 3),
        ("Anchorage", ANCHORAGE, date(2020, 7, 5), sun, "12:33:47.798", "22:04:13.916", "07:34:47.404", 3),
        (
            "Anchorage, grazing",
            ANCHORAGE,
            date(2020, 7, 5),
            CIVIL_TWILIGHT,
            "10:21:04.205",
            "22:04:13.916",
            "09:47:30.443",
            16,
        ),
        ("Longyearbyen", LONGYEARBYEN, date(2020, 2, 16), sun, "10:31:29.209", "11:11:32.811", "11:53:49.504", 30),
    ):
        found = _day(place, day, altitude)
        apart = [_apart(found.sunrise, day, rise), _apart(found.noon, day, noon), _apart(found.sunset, day, fall)]
        yield agree(where, apart, [0.0, 0.0, 0.0], within=within, unit="s")


@case("daylight", "JPL ephemeris, days without a sunrise or with two")
def odd_days_match_jpl() -> Iterator[Agreement]:
    spring, summer = _day(LONGYEARBYEN, date(2020, 4, 16)), _day(LONGYEARBYEN, date(2020, 8, 25))
    counts = [len(spring.sunrises), len(spring.sunsets), len(summer.sunrises), len(summer.sunsets)]
    yield agree("sunrises and sunsets", counts, [2, 1, 0, 1], within=0.5)
    second = _apart(spring.sunrises[-1], date(2020, 4, 16), "23:56:56.806")
    yield agree("second sunrise", second, 0.0, within=FAR_NORTH, unit="s")
    pole = _day((90.0, 0.0), date(2024, 3, 18))
    # The Sun crawls: 0.004 degrees are a quarter of an hour.
    yield agree(
        "sunrise at the pole", _apart(pole.sunrise, date(2024, 3, 18), "00:39:47.988"), 0.0, within=1_800, unit="s"
    )
