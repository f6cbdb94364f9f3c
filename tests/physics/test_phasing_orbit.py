"""Phasing: both come to the same place at the same time, and wrong laps get a sentence."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, EARTH_RADIUS, KM

STATION = 6_728 * KM
high = st.floats(12_000 * KM, 1e9)
small = st.floats(-1.0, 1.0)
turns = st.integers(1, 20)


@given(high, small, turns)
def test_chaser_and_target_are_back_together(radius: float, ahead: float, number: int) -> None:
    laps = physics.phasing(radius, ahead, target_turns=number, chaser_turns=number)

    chaser = number * physics.orbital_period(laps.semi_major_axis)
    target = (number - ahead / (2 * math.pi)) * physics.circular_period(radius)
    assert chaser == pytest.approx(laps.duration, rel=1e-12)
    assert chaser == pytest.approx(target, rel=1e-12)
    assert laps.perigee_radius + laps.apogee_radius == pytest.approx(2 * laps.semi_major_axis, rel=1e-12)
    assert radius in (laps.perigee_radius, laps.apogee_radius)


@given(high, st.floats(0.01, 1.0))
def test_to_catch_up_slow_down_and_to_fall_back_speed_up(radius: float, angle: float) -> None:
    assert physics.phasing(radius, angle).first_delta_v < 0
    assert physics.phasing(radius, -angle).first_delta_v > 0


@given(high, st.floats(0.01, 1.0), st.integers(1, 19))
def test_more_patience_costs_less(radius: float, angle: float, number: int) -> None:
    sooner = physics.phasing(radius, angle, target_turns=number, chaser_turns=number)
    later = physics.phasing(radius, angle, target_turns=number + 1, chaser_turns=number + 1)

    assert later.total_delta_v < sooner.total_delta_v
    assert sooner.total_delta_v == 2 * abs(sooner.first_delta_v)


@given(high, small, turns)
def test_on_a_circle_both_ways_of_phasing_are_one(radius: float, ahead: float, number: int) -> None:
    period = physics.circular_period(radius)

    by_angle = physics.phasing(radius, ahead, target_turns=number, chaser_turns=number)
    by_time = physics.phasing_on_ellipse(radius, radius, ahead / (2 * math.pi) * period, turns=number)

    assert by_time.first_delta_v == pytest.approx(by_angle.first_delta_v, abs=1e-9)
    assert by_time.duration == pytest.approx(by_angle.duration, rel=1e-12)


def test_who_is_there_already_burns_nothing() -> None:
    assert physics.phasing(STATION, 0.0).total_delta_v == pytest.approx(0, abs=1e-11)


def test_a_chaser_may_fly_more_laps_than_its_target_has_turns() -> None:
    laps = physics.phasing(42_164 * KM, 0.0, target_turns=2, chaser_turns=3)

    assert laps.first_delta_v < 0
    assert laps.duration == pytest.approx(2 * physics.circular_period(42_164 * KM), rel=1e-14)


def test_arrays_give_what_their_numbers_give_one_by_one() -> None:
    angles, many = np.array([[0.1], [-0.2]]), np.array([5, 10, 20])

    laps = physics.phasing(np.array(42_164 * KM), angles, target_turns=many, chaser_turns=many)

    assert {np.shape(part) for part in vars(laps).values()} == {(2, 3)}
    for row, angle in enumerate((0.1, -0.2)):
        for column, number in enumerate((5, 10, 20)):
            one = physics.phasing(42_164 * KM, angle, target_turns=number, chaser_turns=number)
            assert laps.first_delta_v[row, column] == one.first_delta_v
            assert {type(part) for part in vars(one).values()} == {float}


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.phasing(STATION, 45 * DEGREE),
            "The ellipse of the laps would come as near as 5,581,904.409 m to the Earth's centre: give it more turns.",
        ),
        (
            lambda: physics.phasing(STATION, 7.0),
            "A target 7 rad ahead passes before that many turns are flown: give it more turns.",
        ),
        (
            lambda: physics.phasing(STATION, 0.1, target_turns=1.5),
            "Turns are whole numbers of at least 1; 1.5 is not.",
        ),
        (lambda: physics.phasing(STATION, math.nan), "An angle is a finite number of radians; nan is not."),
        (
            lambda: physics.phasing_on_ellipse(STATION, STATION, math.inf),
            "A time ahead is a finite number of seconds; inf is not.",
        ),
        (
            lambda: physics.phasing_on_ellipse(STATION, STATION, 6_000.0),
            "A target 6,000 s ahead passes before that many turns are flown: give it more turns.",
        ),
        (
            lambda: physics.phasing_on_ellipse(STATION, 3_300 * KM, 0.0),
            "The ellipse of the laps would come as near as 0 m to the Earth's centre: give it more turns.",
        ),
        (
            lambda: physics.phasing_on_ellipse(EARTH_RADIUS, math.nan, 0.0),
            "Only an ellipse comes round; its semi-major axis is above 0 m, and nan m is not.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
