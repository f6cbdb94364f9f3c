"""Julian dates and sidereal time."""

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from skyfield.api import load

from reachstars import physics
from reachstars.physics import DAY, DEGREE, EARTH_ROTATION_RATE

moment = st.datetimes(datetime(1950, 1, 1), datetime(2050, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
date = st.floats(2_433_283.0, 2_469_808.0)  # 1950 to 2050


@given(moment, st.floats(0, 1e6))
def test_a_julian_date_counts_days(start: datetime, seconds: float) -> None:
    later = start + timedelta(seconds=seconds)

    difference = physics.julian_date(later) - physics.julian_date(start)

    assert difference * 86_400 == pytest.approx(seconds, abs=1e-4)


def test_the_time_zone_does_not_change_the_moment() -> None:
    in_florida = datetime(2009, 8, 28, 23, 59, 37, tzinfo=timezone(timedelta(hours=-4)))
    in_utc = datetime(2009, 8, 29, 3, 59, 37, tzinfo=UTC)

    assert physics.julian_date(in_florida) == physics.julian_date(in_utc)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.julian_date(datetime(2009, 8, 29, 3, 59, 37))  # noqa: DTZ001 - the mistake itself

    assert str(caught.value) == (
        "2009-08-29 03:59:37 needs its time zone, such as tzinfo=UTC: an hour is not the same hour everywhere."
    )


@given(moment)
def test_a_moment_comes_back_from_its_julian_date(start: datetime) -> None:
    back = physics.moment(physics.julian_date(start))

    assert back.tzinfo is UTC
    assert abs(back - start) <= timedelta(microseconds=42)


@given(date)
def test_a_julian_date_comes_back_from_its_moment(day: float) -> None:
    assert physics.julian_date(physics.moment(day)) == day


@given(date, st.floats(0, 100))
def test_the_sidereal_clock_runs_as_fast_as_the_earth_turns(day: float, later: float) -> None:
    turned = physics.sidereal_time(day + later) - physics.sidereal_time(day)

    # The rate of WGS 84 is printed to seven digits, against the stars; the equinox moves 50 arcseconds a year.
    expected = EARTH_ROTATION_RATE * later * DAY
    assert math.remainder(turned - expected, 2 * math.pi) == pytest.approx(0, abs=0.005 * DEGREE)


@given(date, st.floats(-10, 10))
def test_local_time_is_ahead_in_the_east(day: float, longitude: float) -> None:
    local, greenwich = physics.local_sidereal_time(day, longitude), physics.sidereal_time(day)

    assert 0 <= local < 2 * math.pi
    assert 0 <= greenwich < 2 * math.pi
    assert math.remainder(local - greenwich - longitude, 2 * math.pi) == pytest.approx(0, abs=1e-14)


def test_sidereal_time_is_skyfields_within_a_hundredth_of_a_second() -> None:
    days = np.linspace(2_437_000.5, 2_469_000.5, 50)
    hours = np.asarray(load.timescale(builtin=True).ut1_jd(days).gmst)

    apart = np.remainder(physics.sidereal_time(days) - hours * 15 * DEGREE + math.pi, 2 * math.pi) - math.pi

    assert np.abs(apart).max() / (15 * DEGREE) * 3600 < 0.01


def test_many_dates_give_what_they_give_one_by_one() -> None:
    days = np.array([2_451_545.0, 2_455_072.66, 2_455_080.123])

    together = physics.sidereal_time(days)
    local = physics.local_sidereal_time(days[:, np.newaxis], np.array([0.0, 1.0]))

    assert together.tolist() == [physics.sidereal_time(day) for day in days.tolist()]
    assert local.shape == (3, 2)
    assert type(physics.sidereal_time(2_451_545.0)) is float


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: physics.moment(math.nan), "A Julian date is a finite number of days; nan is not."),
        (lambda: physics.moment(0.0), "A date lies in the years 1 to 9999; Julian date 0 does not."),
        (
            lambda: physics.moment(np.array([physics.J2000])),  # type: ignore[arg-type]  # the mistake itself
            "One number is needed here; an array of shape (1,) is not.",
        ),
        (lambda: physics.sidereal_time(math.inf), "A Julian date is a finite number of days; inf is not."),
        (
            lambda: physics.local_sidereal_time(physics.J2000, math.nan),
            "An angle is a finite number of radians; nan is not.",
        ),
        (
            lambda: physics.local_sidereal_time(np.ones(2), np.ones(3)),
            "These shapes do not go together: julian_date (2,), longitude (3,). Give numbers, or arrays of one shape.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
