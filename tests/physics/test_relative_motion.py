"""Relative motion: laws of the linear equations, and how far they are from exact two-body motion."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from reachstars import physics
from reachstars.physics import KM
from reachstars.physics.checked import Array

RADIUS = 6_728 * KM
PERIOD = physics.circular_period(RADIUS)
RATE = 2 * math.pi / PERIOD

place = arrays(np.float64, 3, elements=st.floats(-10_000, 10_000))
speed = arrays(np.float64, 3, elements=st.floats(-10, 10))
time = st.floats(0, 3 * PERIOD)


def far_off(position: Array, velocity: Array, duration: float, eccentricity: float = 0.0) -> float:
    """Distance in m between the linear equations and exact two-body motion of both."""
    target, flight = np.array([RADIUS, 0, 0]), np.array([0, math.sqrt(1 + eccentricity) * RATE * RADIUS, 0])
    chaser, chased = physics.inertial_state(target, flight, position, velocity)

    target_after = physics.propagate(target, flight, duration)
    chaser_after = physics.propagate(chaser, chased, duration)
    exact, _ = physics.relative_state(*target_after, *chaser_after)
    linear, _ = physics.clohessy_wiltshire(position, velocity, duration, RADIUS)
    return float(np.linalg.norm(exact - linear))


@given(place, speed, time)
def test_there_and_back_in_time_is_where_it_began(position: Array, velocity: Array, duration: float) -> None:
    there = physics.clohessy_wiltshire(position, velocity, duration, RADIUS)
    back, moving = physics.clohessy_wiltshire(*there, -duration, RADIUS)

    scale = np.linalg.norm(position) + np.linalg.norm(velocity) / RATE + 1
    assert np.abs(back - position).max() < 1e-11 * scale
    assert np.abs(moving - velocity).max() < 1e-11 * scale * RATE


@given(place, speed, time, time)
def test_two_flights_in_a_row_are_one(position: Array, velocity: Array, first: float, second: float) -> None:
    by_steps = physics.clohessy_wiltshire(
        *physics.clohessy_wiltshire(position, velocity, first, RADIUS), second, RADIUS
    )
    at_once = physics.clohessy_wiltshire(position, velocity, first + second, RADIUS)

    scale = np.linalg.norm(position) + np.linalg.norm(velocity) / RATE + 1
    assert np.abs(by_steps[0] - at_once[0]).max() < 1e-11 * scale
    assert np.abs(by_steps[1] - at_once[1]).max() < 1e-11 * scale * RATE


@given(place, speed, time)
def test_velocity_is_the_rate_of_position(position: Array, velocity: Array, duration: float) -> None:
    step = 1.0
    before, _ = physics.clohessy_wiltshire(position, velocity, duration - step, RADIUS)
    after, _ = physics.clohessy_wiltshire(position, velocity, duration + step, RADIUS)
    _, moving = physics.clohessy_wiltshire(position, velocity, duration, RADIUS)

    scale = np.linalg.norm(velocity) + RATE * np.linalg.norm(position)
    assert np.abs((after - before) / (2 * step) - moving).max() < 1e-5 * scale + 1e-9


@given(place, st.floats(-10, 10), st.floats(-10, 10))
def test_without_drift_the_path_is_a_closed_ellipse_twice_as_long_as_high(
    position: Array, climbing: float, across: float
) -> None:
    velocity = np.array([climbing, -2 * RATE * position[0], across])
    times = np.linspace(0, PERIOD, 241)

    path, _ = physics.clohessy_wiltshire(position, velocity, times, RADIUS)

    assert path[-1] == pytest.approx(position, abs=1e-6)
    x, y, z = path.T
    middle = position[1] - 2 * climbing / RATE
    size = math.hypot(position[0], climbing / RATE)
    assert np.sqrt(x**2 + (y - middle) ** 2 / 4) == pytest.approx(size, abs=1e-6)
    assert np.abs(z).max() <= math.hypot(position[2], across / RATE) + 1e-6


def test_who_is_below_gets_ahead_and_who_speeds_up_falls_behind() -> None:
    rest = np.zeros(3)

    below, _ = physics.clohessy_wiltshire(np.array([-1_000.0, 0, 0]), rest, PERIOD, RADIUS)
    hurried, _ = physics.clohessy_wiltshire(rest, np.array([0, 1.0, 0]), PERIOD, RADIUS)

    assert below[1] == pytest.approx(12 * math.pi * 1_000, rel=1e-12)
    assert hurried[1] == pytest.approx(-3 * PERIOD, rel=1e-12)


@given(place, place, st.floats(0.05, 0.45) | st.floats(0.55, 0.95))
def test_the_velocity_for_a_rendezvous_leads_there(position: Array, goal: Array, turns: float) -> None:
    needed = physics.rendezvous_velocity(position, turns * PERIOD, RADIUS, destination=goal)
    arrived, _ = physics.clohessy_wiltshire(position, needed, turns * PERIOD, RADIUS)

    assert arrived == pytest.approx(goal, abs=1e-6)


@given(place, speed)
def test_after_two_burns_the_chaser_is_with_its_target(position: Array, velocity: Array) -> None:
    met = physics.two_burn_rendezvous(position, velocity, 0.3 * PERIOD, RADIUS)
    arrived, moving = physics.clohessy_wiltshire(position, velocity + met.first_burn, 0.3 * PERIOD, RADIUS)

    assert np.abs(arrived).max() < 1e-6
    assert np.abs(moving + met.second_burn).max() < 1e-9
    sizes = np.linalg.norm(met.first_burn) + np.linalg.norm(met.second_burn)
    assert met.total_delta_v == pytest.approx(float(sizes), rel=1e-12)


def test_in_the_orbital_plane_half_a_turn_will_do() -> None:
    course = physics.rendezvous_velocity(np.array([0, -1_000.0, 0]), PERIOD / 2, RADIUS)

    assert course[2] == 0
    assert physics.clohessy_wiltshire(np.array([0, -1_000.0, 0]), course, PERIOD / 2, RADIUS)[0] == pytest.approx(
        np.zeros(3), abs=1e-9
    )


@given(place, speed)
def test_relative_and_inertial_states_undo_each_other(position: Array, velocity: Array) -> None:
    target, flight = np.array([3_000e3, -5_000e3, 4_000e3]), np.array([5_500.0, 4_500.0, 1_200.0])

    seen = physics.relative_state(target, flight, *physics.inertial_state(target, flight, position, velocity))

    assert seen[0] == pytest.approx(position, abs=1e-8)
    assert seen[1] == pytest.approx(velocity, abs=1e-11)


def test_axes_are_up_ahead_and_across() -> None:
    target, flight = np.array([RADIUS, 0, 0]), np.array([0, RATE * RADIUS, 0])

    up, still = physics.relative_state(target, flight, target * 1.001, flight * 1.001)

    assert up == pytest.approx([0.001 * RADIUS, 0, 0])
    assert still == pytest.approx(np.zeros(3), abs=1e-9)  # it turns with the target, as a mast would
    ahead, _ = physics.relative_state(target, flight, target + flight, flight)
    assert ahead == pytest.approx([0, RATE * RADIUS, 0])


@pytest.mark.parametrize("distance", [100.0, 1_000.0, 10_000.0])
def test_the_error_after_a_turn_grows_with_the_square_of_the_distance(distance: float) -> None:
    """The figures that the module states, within a tenth."""
    unit, rest = distance**2 / RADIUS, np.zeros(3)

    assert far_off(np.array([0, -distance, 0]), rest, PERIOD) / unit == pytest.approx(19, rel=0.1)
    assert far_off(np.array([-distance, 0, 0]), rest, PERIOD) / unit == pytest.approx(740, rel=0.1)


@pytest.mark.parametrize("distance", [1_000.0, 10_000.0])
def test_a_two_burn_approach_misses_by_a_few_squares_of_the_distance(distance: float) -> None:
    behind, unit = np.array([0, -distance, 0]), distance**2 / RADIUS

    for turns, miss in ((0.3, 2.1), (0.9, 18.3)):
        course = physics.rendezvous_velocity(behind, turns * PERIOD, RADIUS)
        assert far_off(behind, course, turns * PERIOD) / unit == pytest.approx(miss, rel=0.1)


def test_a_target_on_an_ellipse_adds_what_the_module_says() -> None:
    rest, distance = np.zeros(3), 1_000.0

    for eccentricity in (0.0005, 0.001):
        level = far_off(np.array([0, -distance, 0]), rest, PERIOD / 2, eccentricity)
        lower = far_off(np.array([-distance, 0, 0]), rest, PERIOD, eccentricity)
        assert level < 3 * eccentricity * distance + 19 * distance**2 / RADIUS
        assert lower < 150 * eccentricity * distance + 760 * distance**2 / RADIUS


def test_shapes_broadcast_without_the_last_axis() -> None:
    places, times = np.full((2, 1, 3), 100.0), np.array([300.0, 600.0, 900.0])

    after, moving = physics.clohessy_wiltshire(places, np.zeros(3), times, RADIUS)
    met = physics.two_burn_rendezvous(places, np.zeros(3), times, RADIUS)
    single = physics.two_burn_rendezvous(places[0, 0], np.zeros(3), 600.0, RADIUS)

    assert after.shape == moving.shape == met.first_burn.shape == met.second_burn.shape == (2, 3, 3)
    assert np.shape(met.total_delta_v) == (2, 3)
    assert type(single.total_delta_v) is float
    assert np.asarray(met.total_delta_v)[1, 1] == pytest.approx(single.total_delta_v, rel=1e-14)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.clohessy_wiltshire([1.0, 2.0], np.zeros(3), 1.0, RADIUS),
            "A position has 3 coordinates along its last axis; an array of shape (2,) has not.",
        ),
        (
            lambda: physics.clohessy_wiltshire(np.zeros(3), [0, 0, math.nan], 1.0, RADIUS),
            "A velocity has finite coordinates; nan is none.",
        ),
        (
            lambda: physics.clohessy_wiltshire(np.zeros(3), np.zeros(3), math.inf, RADIUS),
            "A duration is a finite number of seconds; inf is not.",
        ),
        (
            lambda: physics.clohessy_wiltshire([7e6, 0, 0], np.zeros(3), 1.0, RADIUS),
            "A chaser 7,000,000 m away is as far as the Earth's centre: these equations are for short distances.",
        ),
        (
            lambda: physics.clohessy_wiltshire(np.zeros((2, 3)), np.zeros((4, 3)), 1.0, RADIUS),
            "These shapes do not go together: position (2,), other vector (4,), duration (), target radius (). "
            "Give numbers, or arrays of one shape.",
        ),
        (
            lambda: physics.rendezvous_velocity([100.0, 0, 0], 0.0, RADIUS),
            "The time until arrival is above 0 s; 0 s is not.",
        ),
        (
            lambda: physics.rendezvous_velocity([100.0, 0, 0], PERIOD, RADIUS),
            f"After {PERIOD:,.10g} s every velocity leads to the same height or the same place ahead: "
            "choose another time.",
        ),
        (
            lambda: physics.rendezvous_velocity([0, 0, 100.0], PERIOD / 2, RADIUS),
            f"After {PERIOD / 2:,.10g} s, half or whole turns, no velocity changes the place across the plane: "
            "choose another time.",
        ),
        (
            lambda: physics.relative_state(np.zeros(3), np.ones(3), np.ones(3), np.ones(3)),
            "A target at 0 m from the Earth's centre has no direction away from it.",
        ),
        (
            lambda: physics.relative_state(np.ones(3), np.ones(3), np.ones(3), np.ones(3)),
            "A target that flies straight up or down, or not at all, has no orbital plane (0 m²/s).",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence


@pytest.mark.parametrize(("whole", "turns"), [(1, 1.4067), (2, 2.4453)])
def test_there_are_more_times_that_no_velocity_fits(whole: int, turns: float) -> None:
    """Where 8 (1 - cos nt) is 3 nt sin nt, or tan(nt / 2) is 3/8 nt, besides whole turns."""
    half = 0.0
    for _ in range(60):
        half = math.atan(0.75 * half) + whole * math.pi

    assert half / math.pi == pytest.approx(turns, abs=1e-4)
    with pytest.raises(ValueError, match="choose another time"):
        physics.rendezvous_velocity([100.0, 0, 0], half / math.pi * PERIOD, RADIUS)
