"""How far a journey goes."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import EARTH_RADIUS

speed = st.floats(0, 1e5)
duration = st.floats(0, 1e9)


@given(st.floats(EARTH_RADIUS, 1e9), duration)
def test_distance_over_circumference_is_turns(radius: float, time: float) -> None:
    way = physics.distance_flown(physics.circular_speed(radius), time)

    turns = physics.orbits_flown(time, physics.circular_period(radius))

    assert way / (2 * math.pi * radius) == pytest.approx(turns, rel=1e-13)


@given(speed, duration, duration)
def test_a_journey_in_two_parts_is_as_long_as_in_one(pace: float, first: float, second: float) -> None:
    parts = physics.distance_flown(pace, first) + physics.distance_flown(pace, second)

    assert parts == pytest.approx(physics.distance_flown(pace, first + second), rel=1e-14, abs=1e-300)


@given(st.lists(speed, min_size=1, max_size=5), duration)
def test_an_array_gives_what_its_numbers_give_one_by_one(paces: list[float], time: float) -> None:
    ways = [physics.distance_flown(pace, time) for pace in paces]
    turns = [physics.orbits_flown(pace, 5_400.0) for pace in paces]

    assert physics.distance_flown(np.array(paces), time).tolist() == ways
    assert physics.orbits_flown(np.array(paces), 5_400.0).tolist() == turns
    assert {type(value) for value in ways + turns} == {float}


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: physics.distance_flown(-1.0, 1.0), "A speed is at least 0 m/s; -1 m/s is not."),
        (lambda: physics.distance_flown(1.0, math.inf), "A duration is at least 0 s; inf s is not."),
        (lambda: physics.orbits_flown(math.nan, 1.0), "A duration is at least 0 s; nan s is not."),
        (lambda: physics.orbits_flown(1.0, 0.0), "A period must be above 0 s; 0 s is not."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
