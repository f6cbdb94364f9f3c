from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from reachstars.facts.read import all_facts, fact, fact_value
from reachstars.physics import MINUTE


def moment(name: str) -> datetime:
    value = fact(name).value
    assert isinstance(value, datetime)
    return value


@pytest.mark.parametrize(
    ("start", "end", "duration", "seconds_over"),
    [
        ("apollo17_launch", "apollo17_splashdown", "apollo17_duration", 0),
        ("sts97_launch", "sts97_landing", "sts97_duration", -1),  # the launch is given to the minute
        ("sts121_launch", "sts121_landing", "sts121_duration", 66),  # the clock runs until the wheels stop
    ],
)
def test_a_flight_lasted_from_its_launch_to_its_landing(
    start: str, end: str, duration: str, seconds_over: float
) -> None:
    between = (moment(f"missions.{end}") - moment(f"missions.{start}")).total_seconds()

    assert fact_value(f"missions.{duration}") - between == seconds_over


def test_apollo_17_was_on_the_moon_between_its_landing_and_its_splashdown() -> None:
    leave = moment("missions.apollo17_landing") + timedelta(seconds=fact_value("missions.apollo17_stay"))

    assert leave.isoformat() == "1972-12-14T22:54:37+00:00"  # the same page prints this moment too
    assert leave < moment("missions.apollo17_splashdown")


def test_the_launch_of_sts_128_lay_in_the_middle_of_its_window() -> None:
    opened, closed = moment("missions.sts128_window_open"), moment("missions.sts128_window_close")

    assert opened + (closed - opened) / 2 == pytest.approx(moment("sts128.launch"), abs=timedelta(seconds=1))


def test_the_attempts_of_sts_128_come_22_to_26_minutes_earlier_each_day() -> None:
    attempts = [moment(f"missions.sts128_attempt_{number}") for number in (1, 2, 3)] + [moment("sts128.launch")]

    for before, after in pairwise(attempts):
        days = round((after - before) / timedelta(days=1))
        assert -25.8 < ((after - before) - timedelta(days=days)) / timedelta(minutes=1) / days < -22.3


def test_the_windows_of_sts_108_move_in_two_kinds_of_steps() -> None:
    days = [moment(f"missions.sts108_in_plane_{day:02d}") for day in range(4, 14)]
    days[6] -= timedelta(minutes=1)  # 10 December, as its note says

    steps = [((after - before) - timedelta(days=1)) / timedelta(minutes=1) for before, after in pairwise(days)]

    assert sorted({round(step, 1) for step in steps}) == [-25.7, -22.6]


def test_one_turn_more_to_catch_up_is_three_minutes_later() -> None:
    third, fourth = moment("missions.sts108_in_plane_05"), moment("missions.sts108_in_plane_05_fourth_day")

    assert (fourth - third) / timedelta(minutes=1) == pytest.approx(3.13, abs=0.01)


def test_every_orbit_of_sts_128_has_its_low_its_high_and_its_period() -> None:
    orbits = sorted(name for name in all_facts() if name.startswith("missions.sts128_orbit_"))

    assert len(orbits) == 7 * 3
    for number in range(1, 8):
        low, high, period = (fact_value(f"missions.sts128_orbit_{number}_{part}") for part in ("low", "high", "period"))
        assert low < high
        assert 87 * MINUTE < period < 92 * MINUTE


def test_the_orbit_while_docked_is_the_one_of_the_flights_own_facts() -> None:
    for here, there in (("low", "docked_low"), ("high", "docked_high"), ("period", "docked_period")):
        assert fact_value(f"missions.sts128_orbit_5_{here}") == fact_value(f"sts128.{there}")


def test_the_events_of_sts_128_are_in_order() -> None:
    order = [
        "missions.sts128_window_open",
        "sts128.launch",
        "missions.sts128_window_close",
        "sts128.docking",
        "sts128.undocking",
        "missions.sts128_separation_burn",
        "missions.sts128_avoidance_burn",
        "missions.sts128_deorbit_burn",
        "sts128.touchdown",
        "missions.sts128_nose_wheel",
        "sts128.wheels_stop",
    ]
    moments = [moment(name) for name in order]

    assert moments == sorted(moments)
    assert (moment("sts128.touchdown") - moment("missions.sts128_deorbit_burn")) / timedelta(minutes=1) == (
        pytest.approx(66.4, abs=0.1)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("missions.apollo17_rover", "missions.apollo17_rover_other"),
        ("missions.sts107_loss", "missions.sts107_loss_other"),
        ("sts128.distance", "missions.sts128_distance_other"),
        ("jose.lab_year", "jose.lab_year_other"),
        ("jose.group_applicants", "jose.group_applicants_other"),
        ("jose.months_in_california", "jose.months_in_california_other"),
        ("jose.rejections", "jose.rejections_caracol"),
        ("astronauts.applicants_2013", "astronauts.applicants_2013_other"),
    ],
)
def test_sources_that_disagree_stand_side_by_side_and_the_second_says_so(one: str, other: str) -> None:
    assert fact(one).value != fact(other).value
    assert fact(one).source != fact(other).source
    assert fact(other).note is not None
