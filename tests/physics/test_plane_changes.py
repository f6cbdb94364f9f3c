"""Plane changes: vectors say the same, the cheapest split is the cheapest, and wrong ones get a sentence."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, KM
from reachstars.physics.checked import Array

speed = st.floats(100, 12_000)
tilt = st.floats(0, math.pi)
angle = st.floats(-math.pi, math.pi)
LOW, HIGH = 6_700 * KM, 42_164 * KM


def normal(inclination: float, node: float) -> Array:
    """Unit vector along the angular momentum."""
    return np.array(
        [math.sin(node) * math.sin(inclination), -math.cos(node) * math.sin(inclination), math.cos(inclination)]
    )


def place(latitude: float, inclination: float, node: float) -> Array:
    """Unit vector to an argument of latitude."""
    ascending = np.array([math.cos(node), math.sin(node), 0])
    ahead = np.cross(normal(inclination, node), ascending)
    return math.cos(latitude) * ascending + math.sin(latitude) * ahead


@given(speed)
def test_no_turn_costs_nothing(fast: float) -> None:
    assert physics.plane_change(fast, 0.0) == 0
    assert physics.node_change(fast, 1.0, 0.0).delta_v == 0
    assert physics.speed_and_plane_change(fast, fast, 0.0) == 0
    assert physics.angle_between_planes(0.9, 0.9, 0.0) == 0


@given(speed, angle)
def test_left_and_right_cost_the_same_and_60_degrees_cost_the_whole_speed(fast: float, turned: float) -> None:
    assert physics.plane_change(fast, turned) == physics.plane_change(fast, -turned)
    assert physics.plane_change(fast, 60 * DEGREE) == pytest.approx(fast, rel=1e-14)


@given(speed, speed, angle)
def test_one_burn_is_the_difference_of_the_two_velocities(before: float, after: float, turned: float) -> None:
    burn = physics.speed_and_plane_change(before, after, turned)
    apart = math.hypot(after * math.cos(turned) - before, after * math.sin(turned))

    assert burn == pytest.approx(apart, rel=1e-9, abs=1e-9)
    assert abs(after - before) - 1e-9 <= burn <= before + after + 1e-9


@given(tilt, tilt, angle)
def test_the_angle_between_planes_is_that_of_their_normals(first: float, second: float, moved: float) -> None:
    one, other = normal(first, 0.3), normal(second, 0.3 + moved)
    apart = math.atan2(float(np.linalg.norm(np.cross(one, other))), float(one @ other))

    assert physics.angle_between_planes(first, second, moved) == pytest.approx(apart, abs=3e-8)


@given(speed, tilt, tilt, angle)
def test_the_burn_is_where_the_planes_cross_in_the_north(
    fast: float, first: float, second: float, moved: float
) -> None:
    turned = physics.inclination_and_node_change(fast, first, second, moved)
    before = place(turned.initial_argument_of_latitude, first, 0)
    after = place(turned.final_argument_of_latitude, second, moved)

    assert np.linalg.norm(np.cross(normal(first, 0), normal(second, moved))) * np.linalg.norm(before - after) < 1e-9
    assert before[2] >= -1e-12
    assert turned.delta_v == pytest.approx(physics.plane_change(fast, turned.angle), abs=1e-9)


def test_a_node_moved_by_half_a_turn_is_the_other_node() -> None:
    turned = physics.inclination_and_node_change(7_000.0, 0.3, 0.5, math.pi)

    assert turned.angle == pytest.approx(0.8, rel=1e-12)
    assert turned.initial_argument_of_latitude == pytest.approx(math.pi, abs=1e-12)


@settings(max_examples=40)
@given(st.floats(1, 30), st.floats(0, math.pi), st.floats(0, 1))
def test_no_other_split_is_cheaper_than_the_cheapest(ratio: float, whole: float, share: float) -> None:
    best = physics.hohmann_with_plane_change(LOW, ratio * LOW, whole)
    other = physics.hohmann_with_plane_change(LOW, ratio * LOW, whole, first_angle=share * whole)

    assert best.total_delta_v <= other.total_delta_v + 1e-9
    assert best.first_angle + best.second_angle == pytest.approx(whole, abs=1e-12)
    assert 0 <= best.first_angle <= whole


def test_the_cheapest_split_does_nearly_all_high_up_either_way() -> None:
    up = physics.hohmann_with_plane_change(LOW, HIGH, 28.5 * DEGREE)
    down = physics.hohmann_with_plane_change(HIGH, LOW, 28.5 * DEGREE)

    assert up.first_angle / DEGREE == pytest.approx(2.2, abs=0.1)
    assert down.second_angle == pytest.approx(up.first_angle, rel=1e-6)
    assert down.total_delta_v == pytest.approx(up.total_delta_v, rel=1e-12)


@given(st.floats(1, 30))
def test_without_a_turn_it_is_hohmanns_transfer(ratio: float) -> None:
    turned, flat = physics.hohmann_with_plane_change(LOW, ratio * LOW, 0.0), physics.hohmann(LOW, ratio * LOW)

    assert turned.total_delta_v == pytest.approx(flat.total_delta_v, abs=1e-9)
    assert turned.duration == flat.duration


def test_arrays_give_what_their_numbers_give_one_by_one() -> None:
    radii, turns = np.array([[LOW], [HIGH]]), np.array([0.0, 0.4, 1.5])

    many = physics.hohmann_with_plane_change(radii, 2 * HIGH, turns)
    change = physics.inclination_and_node_change(np.array(7_000.0), 0.9, turns, radii / HIGH, 0.1)

    assert {np.shape(part) for part in vars(many).values()} == {(2, 3)}
    assert {np.shape(part) for part in vars(change).values()} == {(2, 3)}
    for row, radius in enumerate((LOW, HIGH)):
        for column, turned in enumerate((0.0, 0.4, 1.5)):
            one = physics.hohmann_with_plane_change(radius, 2 * HIGH, turned)
            assert many.total_delta_v[row, column] == pytest.approx(one.total_delta_v, rel=1e-14)
            assert many.first_angle[row, column] == pytest.approx(one.first_angle, abs=1e-9)


def test_numbers_in_are_python_floats_out() -> None:
    results = [physics.node_change(7e3, 0.9, 0.1), physics.hohmann_with_plane_change(LOW, HIGH, 0.5)]
    numbers = [physics.plane_change(7e3, 0.1), physics.speed_and_plane_change(7e3, 8e3, 0.1)]

    assert {type(part) for result in results for part in vars(result).values()} == {float}
    assert {type(number) for number in numbers} == {float}


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: physics.plane_change(-1.0, 0.1), "A speed is a finite number of m/s, at least 0; -1 is not."),
        (lambda: physics.plane_change(7e3, 15.0), "A velocity turns by at most pi rad either way; 15 rad is more."),
        (lambda: physics.plane_change(7e3, math.nan), "An angle is a finite number of radians; nan is not."),
        (
            lambda: physics.plane_change(7e3, 0.1, 2.0),
            "A flight-path angle lies between -pi / 2 and pi / 2 rad; 2 rad does not.",
        ),
        (
            lambda: physics.speed_and_plane_change(7e3, math.inf, 0.1),
            "A speed is a finite number of m/s, at least 0; inf is not.",
        ),
        (
            lambda: physics.angle_between_planes(51.6, 0.9, 0.1),
            "An inclination lies between 0 and pi rad; 51.6 rad does not.",
        ),
        (
            lambda: physics.hohmann_with_plane_change(LOW, HIGH, -0.1),
            "The angle between two planes lies between 0 and pi rad; -0.1 does not.",
        ),
        (
            lambda: physics.hohmann_with_plane_change(LOW, HIGH, 0.1, first_angle=0.2),
            "The first burn turns at least 0 rad, at most the angle; 0.2 is not.",
        ),
        (
            lambda: physics.hohmann_with_plane_change(np.array(LOW), np.full(2, HIGH), np.full(3, 0.1)),
            "These shapes do not go together: radii and axes (2,), angle (3,), first angle (3,). "
            "Give numbers, or arrays of one shape.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
