"""Sunrise and sunset, twilight and noon."""

import math
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import (
    ASTRONOMICAL_TWILIGHT,
    CIVIL_TWILIGHT,
    DAY,
    DEGREE,
    HOUR,
    MINUTE,
    NAUTICAL_TWILIGHT,
    SUNRISE_ALTITUDE,
)

day = st.dates(date(1950, 1, 1), date(2049, 12, 31))
latitude = st.floats(-math.pi / 2, math.pi / 2)
longitude = st.floats(-math.pi, math.pi)
STOCKTON = (37.95 * DEGREE, -121.29 * DEGREE)
TROMSO = (69.65 * DEGREE, 18.96 * DEGREE)


@settings(deadline=None, max_examples=50)
@given(latitude, longitude, day)
def test_at_sunrise_and_sunset_the_sun_is_at_the_altitude_asked_for(north: float, east: float, when: date) -> None:
    for altitude in (SUNRISE_ALTITUDE, NAUTICAL_TWILIGHT):
        found = physics.sunrise_sunset(north, east, when, altitude=altitude)

        for moment in found.sunrises + found.sunsets:
            height = physics.sun_altitude(north, east, physics.julian_date(moment))
            assert height == pytest.approx(altitude, abs=1e-8)  # a Julian date holds 40 microseconds
        if found.kind == "always up":
            assert (found.day_length, found.sunrise, found.sunset) == (DAY, None, None)
        if found.kind == "always down":
            assert (found.day_length, found.sunrise, found.sunset) == (0, None, None)


@settings(deadline=None, max_examples=50)
@given(latitude, longitude, day)
def test_the_day_is_as_long_as_a_count_of_its_minutes(north: float, east: float, when: date) -> None:
    start = physics.julian_date(datetime(when.year, when.month, when.day, tzinfo=UTC))
    minutes = start + (np.arange(1440) + 0.5) / 1440

    up = physics.sun_altitude(np.full(1440, north), east, minutes) > SUNRISE_ALTITUDE

    assert physics.sunrise_sunset(north, east, when).day_length == pytest.approx(up.sum() * MINUTE, abs=3 * MINUTE)


@settings(deadline=None, max_examples=50)
@given(st.floats(-1.1, 1.1), longitude, day)
def test_at_noon_the_sun_stands_highest(north: float, east: float, when: date) -> None:
    noon = physics.sunrise_sunset(north, east, when)

    around = physics.julian_date(noon.noon) + np.linspace(-0.4, 0.4, 97)
    heights = physics.sun_altitude(np.full(97, north), east, around)
    # Its declination changes while it culminates, so that the highest point is a few seconds off.
    assert noon.noon_altitude == pytest.approx(heights.max(), abs=1e-4)
    assert abs((noon.noon - datetime(when.year, when.month, when.day, 12, tzinfo=UTC)) / timedelta(hours=1)) < 12.4


@settings(deadline=None, max_examples=30)
@given(st.floats(-1.0, 1.0), longitude, day)
def test_a_deeper_twilight_is_longer(north: float, east: float, when: date) -> None:
    altitudes = (SUNRISE_ALTITUDE, CIVIL_TWILIGHT, NAUTICAL_TWILIGHT, ASTRONOMICAL_TWILIGHT)

    lengths = [physics.sunrise_sunset(north, east, when, altitude=low).day_length for low in altitudes]

    assert lengths == sorted(lengths)


@settings(deadline=None, max_examples=30)
@given(day)
def test_on_the_equator_every_day_is_seven_minutes_longer_than_half_a_day(when: date) -> None:
    length = physics.sunrise_sunset(0.0, 0.0, when).day_length

    assert length == pytest.approx(12 * HOUR + 6.9 * MINUTE, abs=45)


def test_the_polar_day_and_night_are_told_as_such() -> None:
    summer, winter = (physics.sunrise_sunset(*TROMSO, date(2009, month, 21)) for month in (6, 12))

    assert (summer.kind, summer.sunrise, summer.sunset) == ("always up", None, None)
    assert (winter.kind, winter.sunrise, winter.sunset) == ("always down", None, None)
    assert winter.noon_altitude == pytest.approx((90 - 69.65 - 23.44) * DEGREE, abs=0.01 * DEGREE)
    twilight = physics.sunrise_sunset(*TROMSO, date(2009, 12, 21), altitude=CIVIL_TWILIGHT)
    assert twilight.kind == "rises and sets"


def test_a_polar_day_begins_with_a_sunrise_and_ends_with_a_sunset_alone() -> None:
    kinds = [physics.sunrise_sunset(*TROMSO, date(2009, 5, 1) + timedelta(days=n)).kind for n in range(100)]

    changes = [kind for kind, before in zip(kinds, [None, *kinds], strict=False) if kind != before]
    assert changes[0] == changes[-1] == "rises and sets"
    assert "always up" in changes


def test_a_zone_has_its_own_midnight_and_its_own_clock() -> None:
    here = ZoneInfo("America/Los_Angeles")

    local = physics.sunrise_sunset(*STOCKTON, date(2009, 8, 28), zone=here)

    assert local.kind == "rises and sets"
    assert local.sunrise is not None
    assert local.sunset is not None
    assert local.sunrise.utcoffset() == local.noon.utcoffset() == timedelta(hours=-7)
    assert local.sunrise < local.noon < local.sunset
    assert {moment.date() for moment in (local.sunrise, local.noon, local.sunset)} == {date(2009, 8, 28)}
    assert (local.sunrise.hour, local.sunset.hour) == (6, 19)


def test_the_days_on_which_clocks_are_changed_have_23_and_25_hours() -> None:
    here = ZoneInfo("America/Los_Angeles")

    lengths = [
        physics.sunrise_sunset(80 * DEGREE, 0.0, when, zone=here, altitude=-90 * DEGREE).day_length
        for when in (date(2009, 3, 8), date(2009, 6, 1), date(2009, 11, 1))
    ]

    assert lengths == [23 * HOUR, 24 * HOUR, 25 * HOUR]


def test_where_the_clock_does_not_suit_the_longitude_the_sun_may_set_before_it_rises() -> None:
    found = physics.sunrise_sunset(61.2 * DEGREE, -149.9 * DEGREE, date(2020, 7, 5))

    assert found.sunrise is not None
    assert found.sunset is not None
    assert found.sunset < found.sunrise
    local = physics.sunrise_sunset(
        61.2 * DEGREE, -149.9 * DEGREE, date(2020, 7, 5), zone=timezone(timedelta(hours=-10))
    )
    assert local.day_length == pytest.approx(found.day_length, abs=3 * MINUTE)


@given(latitude, longitude, st.floats(2_433_283.0, 2_469_808.0))
def test_the_sun_is_as_high_over_one_side_of_the_earth_as_it_is_low_under_the_other(
    north: float, east: float, when: float
) -> None:
    here = physics.sun_altitude(north, east, when)

    assert physics.sun_altitude(-north, east + math.pi, when) == pytest.approx(-here, abs=1e-12)


def test_many_places_and_moments_go_in_at_once() -> None:
    places, moments = np.array([[0.1], [0.2]]), np.array([2_455_072.5, 2_455_072.6, 2_455_072.7])

    together = physics.sun_altitude(places, 1.0, moments)

    assert together.shape == (2, 3)
    assert together[1, 2] == pytest.approx(physics.sun_altitude(0.2, 1.0, 2_455_072.7), rel=1e-14)
    assert type(physics.sun_altitude(0.2, 1.0, 2_455_072.7)) is float


WHEN = date(2009, 8, 28)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.sunrise_sunset(38.0, 0.0, WHEN),
            "A latitude lies between -pi / 2 and pi / 2 rad; 38 rad does not.",
        ),
        (lambda: physics.sunrise_sunset(0.6, math.nan, WHEN), "An angle is a finite number of radians; nan is not."),
        (
            lambda: physics.sunrise_sunset(0.6, 0.0, WHEN, altitude=-6.0),
            "An altitude lies between -pi / 2 and pi / 2 rad; -6 rad does not.",
        ),
        (
            lambda: physics.sunrise_sunset(np.zeros(2), 0.0, WHEN),  # type: ignore[arg-type]  # the mistake itself
            "One number is needed here; an array of shape (2,) is not.",
        ),
        (
            lambda: physics.sunrise_sunset(0.0, 0.0, date.max),
            "The years 2 to 9998 have their midnights; 9999-12-31 has not.",
        ),
        (
            lambda: physics.sun_altitude(0.0, 0.0, math.nan),
            "A Julian date is a finite number of days; nan is not.",
        ),
        (
            lambda: physics.sun_altitude(np.zeros(2), np.zeros(3), 2_455_072.5),
            "These shapes do not go together: latitude (2,), longitude (3,), julian_date (). "
            "Give numbers, or arrays of one shape.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
