"""Transfers: laws of nature for all radii, and whole sentences for what cannot be."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import EARTH_RADIUS, KM, MU_EARTH

radius = st.floats(EARTH_RADIUS, 1e9)
LOW, HIGH = 6_700 * KM, 42_164 * KM


@given(radius, radius)
def test_the_way_back_costs_and_takes_what_the_way_out_does(first: float, second: float) -> None:
    out, back = physics.hohmann(first, second), physics.hohmann(second, first)

    assert back.first_delta_v == pytest.approx(-out.second_delta_v, abs=1e-9)
    assert back.second_delta_v == pytest.approx(-out.first_delta_v, abs=1e-9)
    assert back.duration == out.duration
    assert back.total_delta_v == pytest.approx(out.total_delta_v, abs=1e-9)


@given(radius, radius)
def test_both_ends_of_the_transfer_have_one_energy_and_one_angular_momentum(first: float, second: float) -> None:
    flown = physics.hohmann(first, second)
    leaving = physics.circular_speed(first) + flown.first_delta_v
    arriving = physics.circular_speed(second) - flown.second_delta_v

    assert leaving**2 / 2 - MU_EARTH / first == pytest.approx(arriving**2 / 2 - MU_EARTH / second, rel=1e-11)
    assert leaving**2 / 2 - MU_EARTH / first == pytest.approx(-MU_EARTH / (2 * flown.semi_major_axis), rel=1e-11)
    assert first * leaving == pytest.approx(second * arriving, rel=1e-12)


@given(radius, radius)
def test_half_the_ellipse_joins_the_circles_in_half_its_period(first: float, second: float) -> None:
    flown = physics.hohmann(first, second)

    assert flown.semi_major_axis * (1 - flown.eccentricity) == pytest.approx(min(first, second), rel=1e-12)
    assert flown.semi_major_axis * (1 + flown.eccentricity) == pytest.approx(max(first, second), rel=1e-12)
    assert flown.duration == physics.orbital_period(flown.semi_major_axis) / 2


@given(radius)
def test_from_a_circle_to_itself_nothing_is_paid(distance: float) -> None:
    flown = physics.hohmann(distance, distance)

    assert (flown.first_delta_v, flown.second_delta_v, flown.eccentricity) == (0, 0, 0)


def test_going_up_speeds_up_twice_and_going_down_slows_down_twice() -> None:
    up, down = physics.hohmann(LOW, HIGH), physics.hohmann(HIGH, LOW)

    assert up.first_delta_v > 0 < up.second_delta_v
    assert down.first_delta_v < 0 > down.second_delta_v


def test_the_dearest_circle_to_reach_is_15_58_times_as_far_out() -> None:
    ratios = np.linspace(10, 25, 1_501)
    cost = physics.hohmann(np.array(LOW), LOW * ratios).total_delta_v

    assert ratios[np.argmax(cost)] == pytest.approx(15.58, abs=0.01)


def test_the_longer_way_over_a_far_point_pays_above_11_94_times_the_radius() -> None:
    far = 1e13

    for ratio, cheaper in ((11.9, False), (11.98, True)):
        by_two = physics.bielliptic(LOW, far, ratio * LOW).total_delta_v
        assert (by_two < physics.hohmann(LOW, ratio * LOW).total_delta_v) == cheaper


@given(radius, radius)
def test_over_the_goal_itself_the_bielliptic_transfer_is_hohmanns(first: float, second: float) -> None:
    by_two, by_one = physics.bielliptic(first, second, second), physics.hohmann(first, second)

    assert by_two.total_delta_v == pytest.approx(by_one.total_delta_v, abs=1e-8)
    assert by_two.first_semi_major_axis == by_one.semi_major_axis
    assert by_two.second_semi_major_axis == second


def test_an_ellipse_that_touches_already_needs_no_first_burn() -> None:
    axis = (LOW + HIGH) / 2

    flown = physics.hohmann(LOW, HIGH, initial_semi_major_axis=axis)

    assert flown.first_delta_v == 0
    assert flown.second_delta_v == physics.hohmann(LOW, HIGH).second_delta_v


@given(st.floats(1.05, 5), st.floats(0, 1))
def test_a_one_tangent_transfer_arrives_where_it_says_and_is_never_cheaper(ratio: float, share: float) -> None:
    most = math.pi
    least = math.acos(max(2 / ratio - 1, -1)) + 1e-3  # an ellipse must be bent less than a parabola
    nu = least + share * (most - least)

    flown = physics.one_tangent(LOW, ratio * LOW, nu)

    there = flown.semi_major_axis * (1 - flown.eccentricity**2) / (1 + flown.eccentricity * math.cos(nu))
    slowest = physics.hohmann(LOW, ratio * LOW)
    assert there == pytest.approx(ratio * LOW, rel=1e-9)
    assert flown.total_delta_v >= slowest.total_delta_v - 1e-6
    assert flown.duration <= slowest.duration * (1 + 1e-12)


@given(st.floats(1.05, 5))
def test_half_a_turn_of_one_tangent_is_hohmanns_transfer(ratio: float) -> None:
    for first, second, end in ((LOW, ratio * LOW, math.pi), (ratio * LOW, LOW, 2 * math.pi)):
        tangent, hohmann = physics.one_tangent(first, second, end), physics.hohmann(first, second)
        assert tangent.first_delta_v == pytest.approx(hohmann.first_delta_v, abs=1e-8)
        assert tangent.second_delta_v == pytest.approx(abs(hohmann.second_delta_v), abs=1e-8)
        assert tangent.duration == pytest.approx(hohmann.duration, rel=1e-12)
        assert tangent.flight_path_angle == pytest.approx(0, abs=1e-12)


def test_the_way_in_is_the_way_out_backwards() -> None:
    """The same ellipse, met from its apogee, has the same time between the circles as from apogee to them."""
    inward = physics.one_tangent(HIGH, 3 * LOW, 1.5 * math.pi)
    period = physics.orbital_period(inward.semi_major_axis)
    mean = physics.mean_anomaly(
        physics.eccentric_from_true_anomaly(0.5 * math.pi, inward.eccentricity), inward.eccentricity
    )

    assert inward.semi_major_axis * (1 + inward.eccentricity) == pytest.approx(HIGH, rel=1e-12)
    assert inward.duration == pytest.approx(period / 2 - mean / (2 * math.pi) * period, rel=1e-12)
    assert inward.first_delta_v < 0
    assert inward.flight_path_angle < 0


@settings(max_examples=20)
@given(st.lists(radius, min_size=2, max_size=4))
def test_arrays_give_what_their_numbers_give_one_by_one(radii: list[float]) -> None:
    many = physics.hohmann(np.array(LOW), np.array(radii))
    over = physics.bielliptic(np.array(radii), 2e9, HIGH)

    for index, one in enumerate(radii):
        single, single_over = physics.hohmann(LOW, one), physics.bielliptic(one, 2e9, HIGH)
        assert many.first_delta_v[index] == single.first_delta_v
        assert many.total_delta_v[index] == single.total_delta_v
        assert over.third_delta_v[index] == single_over.third_delta_v
        assert over.total_delta_v[index] == single_over.total_delta_v


def test_every_part_has_the_shape_that_the_arguments_broadcast_to() -> None:
    axes = np.array([6_800 * KM, 7_000 * KM, 7_500 * KM])

    flown = physics.hohmann(np.array(LOW), np.array([[HIGH], [2 * HIGH]]), initial_semi_major_axis=axes)
    crossed = physics.one_tangent(np.array(LOW), np.array([[HIGH], [2 * HIGH]]), np.array([2.9, 3.0, 3.1]))

    assert {np.shape(part) for part in vars(flown).values()} == {(2, 3)}
    assert {np.shape(part) for part in vars(crossed).values()} == {(2, 3)}
    assert np.shape(crossed.total_delta_v) == (2, 3)


def test_numbers_in_are_python_floats_out() -> None:
    half, two, part = (
        physics.hohmann(LOW, HIGH),
        physics.bielliptic(LOW, 1e9, HIGH),
        physics.one_tangent(LOW, HIGH, 3.0),
    )

    parts = [*vars(half).values(), *vars(two).values(), *vars(part).values()]
    totals = [half.total_delta_v, two.total_delta_v, part.total_delta_v]
    assert {type(number) for number in (*parts, *totals)} == {float}


INSIDE = (
    "A distance of 350,000 m from the centre is inside the Earth, whose radius is 6,378,137 m: "
    "add the Earth's radius to an altitude."
)
NO_ELLIPSE = (
    "No ellipse that leaves the first circle along its path meets the second one at a true anomaly of {} rad: "
    "take one nearer to pi but not beyond on the way out, nearer to 2 pi but not beyond on the way in."
)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: physics.hohmann(350 * KM, HIGH), INSIDE),
        (lambda: physics.hohmann(LOW, 350 * KM), INSIDE),
        (lambda: physics.bielliptic(LOW, 350 * KM, HIGH), INSIDE),
        (lambda: physics.hohmann(LOW, math.nan), "A distance from the centre must be above 0 m; nan m is not."),
        (
            lambda: physics.hohmann(LOW, HIGH, mu=math.nan),
            "A gravitational parameter is a finite number of m³/s²; nan is not.",
        ),
        (
            lambda: physics.hohmann(LOW, HIGH, initial_semi_major_axis=3_000 * KM),
            "No ellipse with that semi-major axis gets 6,700,000 m away from the centre.",
        ),
        (
            lambda: physics.hohmann(LOW, HIGH, final_semi_major_axis=math.nan),
            "A semi-major axis is above or below 0 m; nan m is not.",
        ),
        (
            lambda: physics.hohmann(np.full(2, LOW), np.full(3, HIGH)),
            "These shapes do not go together: initial radius (2,), final radius (3,), initial semi-major axis (2,), "
            "final semi-major axis (3,). Give numbers, or arrays of one shape.",
        ),
        (
            lambda: physics.bielliptic(np.full(2, LOW), np.full(3, HIGH), HIGH),
            "These shapes do not go together: intermediate radius (3,), radii and axes at the ends (2,). "
            "Give numbers, or arrays of one shape.",
        ),
        (
            lambda: physics.hohmann(np.array([]), HIGH),
            "At least one number is needed; an array of shape (0,) holds none.",
        ),
        (
            lambda: physics.one_tangent(LOW, LOW, 3.0),
            "From a circle of 6,700,000 m to the same circle there is no transfer: use phasing.",
        ),
        (lambda: physics.one_tangent(LOW, HIGH, 1.0), NO_ELLIPSE.format(1)),
        (lambda: physics.one_tangent(LOW, HIGH, 4.0), NO_ELLIPSE.format(4)),
        (lambda: physics.one_tangent(HIGH, LOW, 3.0), NO_ELLIPSE.format(3)),
        (lambda: physics.one_tangent(LOW, HIGH, math.nan), "An angle is a finite number of radians; nan is not."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
