"""From the stars' frame to the Earth's and back."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import EARTH_RADIUS, EARTH_ROTATION_RATE
from reachstars.physics.checked import Array

angle = st.floats(-10, 10)
coordinate = st.floats(-1e8, 1e8)
vector = st.tuples(coordinate, coordinate, coordinate).map(np.array)
wobble = st.floats(-1e-5, 1e-5)


@given(vector, angle, wobble, wobble)
def test_there_and_back_is_the_same_place(place: Array, turned: float, x: float, y: float) -> None:
    there = physics.fixed_from_teme(place, turned, pole_x=x, pole_y=y)
    back = physics.teme_from_fixed(there, turned, pole_x=x, pole_y=y)

    assert back == pytest.approx(place, abs=1e-6)
    assert np.linalg.norm(there) == pytest.approx(np.linalg.norm(place), rel=1e-14, abs=1e-9)


@given(vector, vector.map(lambda moving: moving * 1e-4), angle, wobble, wobble)
def test_there_and_back_is_the_same_state(place: Array, moving: Array, turned: float, x: float, y: float) -> None:
    there = physics.fixed_state_from_teme(place, moving, turned, pole_x=x, pole_y=y)
    back = physics.teme_state_from_fixed(*there, turned, pole_x=x, pole_y=y)

    assert back[0] == pytest.approx(place, abs=1e-6)
    assert back[1] == pytest.approx(moving, abs=1e-9)


def test_a_place_on_the_equator_goes_round_with_465_metres_a_second() -> None:
    _, velocity = physics.teme_state_from_fixed(np.array([EARTH_RADIUS, 0, 0]), np.zeros(3), 0.0)

    assert velocity == pytest.approx([0, EARTH_RADIUS * EARTH_ROTATION_RATE, 0])
    assert 465 < velocity[1] < 465.2


def test_the_velocity_is_the_rate_of_the_position() -> None:
    place, moving, step = np.array([4e6, -5e6, 3e6]), np.array([5e3, 4e3, -3e3]), 1.0
    times = np.array([-step, step])

    before, after = physics.fixed_from_teme(place + times[:, np.newaxis] * moving, 1.0 + times * EARTH_ROTATION_RATE)
    _, velocity = physics.fixed_state_from_teme(place, moving, 1.0)

    assert (after - before) / (2 * step) == pytest.approx(velocity, abs=1e-4)


@given(st.floats(2_440_000, 2_480_000), st.floats(-1e6, 1e6))
def test_sidereal_time_after_some_seconds_is_that_of_the_later_date(day: float, seconds: float) -> None:
    later = physics.sidereal_time_after(day, seconds)
    difference = later - physics.sidereal_time(day + seconds / 86_400)

    # A Julian date in one float is good to 40 microseconds.
    assert math.remainder(difference, 2 * math.pi) == pytest.approx(0, abs=1e-8)


def test_the_stars_come_round_four_minutes_early() -> None:
    day = 86_164.090_5

    turned = physics.sidereal_time_after(2_455_113.5, np.array([0.0, day]))

    assert turned[1] - turned[0] == pytest.approx(2 * math.pi, abs=1e-8)


def test_many_places_and_times_go_together() -> None:
    places = np.arange(12.0).reshape(4, 3) + 7e6

    together = physics.fixed_from_teme(places, np.arange(4.0))

    assert together[2] == pytest.approx(physics.fixed_from_teme(places[2], 2.0))
    assert physics.fixed_from_teme(places[0], np.arange(5.0)).shape == (5, 3)


def test_shapes_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.fixed_from_teme(np.ones((4, 3)), np.ones(5))

    assert str(caught.value) == (
        "These shapes do not go together: position (4,), sidereal_time (5,). Give numbers, or arrays of one shape."
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"pole_x": math.nan}, "An angle is a finite number of radians; nan is not."),
        ({"pole_y": math.inf}, "An angle is a finite number of radians; inf is not."),
        ({"rotation_rate": 0.0}, "The Earth's rate of rotation must be above 0 rad/s; 0 rad/s is not."),
        ({"rotation_rate": math.nan}, "The Earth's rate of rotation is a finite number of rad/s; nan is not."),
    ],
)
def test_a_constant_that_is_none_is_refused(change: dict[str, float], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.fixed_state_from_teme(np.ones(3), np.ones(3), 0.0, **change)

    assert str(caught.value) == sentence


def test_one_date_is_needed_to_count_from() -> None:
    with pytest.raises(ValueError, match="One number is needed here"):
        physics.sidereal_time_after(np.array([2_455_113.5, 2_455_114.5]), 0.0)  # type: ignore[arg-type]
