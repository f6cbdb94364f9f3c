"""Circles and ellipses: laws of nature for all radii, and whole sentences for wrong ones."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import EARTH_RADIUS, KM, MU_EARTH

radius = st.floats(EARTH_RADIUS, 1e9)
stretch = st.floats(1.0, 50.0)


@given(radius)
def test_escaping_takes_the_square_root_of_two_times_the_circular_speed(distance: float) -> None:
    ratio = physics.escape_speed(distance) / physics.circular_speed(distance)

    assert ratio == pytest.approx(math.sqrt(2), rel=1e-14)


@given(radius)
def test_once_round_is_the_circumference_at_the_circular_speed(distance: float) -> None:
    way = physics.circular_speed(distance) * physics.circular_period(distance)

    assert way == pytest.approx(2 * math.pi * distance, rel=1e-14)


@given(radius, stretch)
def test_a_higher_circle_is_slower_and_takes_longer(distance: float, factor: float) -> None:
    higher = distance * factor * (1 + 1e-9)

    assert physics.circular_speed(higher) < physics.circular_speed(distance)
    assert physics.circular_period(higher) > physics.circular_period(distance)


@given(radius, stretch)
def test_periods_obey_keplers_third_law(distance: float, factor: float) -> None:
    ratio = physics.circular_period(distance * factor) / physics.circular_period(distance)

    assert ratio**2 == pytest.approx(factor**3, rel=1e-13)


@given(radius)
def test_a_period_leads_back_to_its_radius(distance: float) -> None:
    period = physics.circular_period(distance)

    assert physics.circular_radius(period) == pytest.approx(distance, rel=1e-14)
    assert physics.semi_major_axis(period) == pytest.approx(distance, rel=1e-14)
    assert physics.orbital_period(distance) == period


@given(radius)
def test_on_a_circle_vis_viva_is_the_circular_speed(distance: float) -> None:
    assert physics.orbital_speed(distance, distance) == pytest.approx(physics.circular_speed(distance), rel=1e-14)


@given(radius)
def test_on_a_parabola_vis_viva_is_the_escape_speed(distance: float) -> None:
    assert physics.orbital_speed(distance, math.inf) == pytest.approx(physics.escape_speed(distance), rel=1e-14)


@given(radius, stretch, st.floats(0, 1))
def test_energy_is_the_same_all_along_an_ellipse(low: float, factor: float, share: float) -> None:
    high = low * factor
    axis, _ = physics.ellipse(low, high)
    distance = min(low + share * (high - low), high)

    energy = physics.orbital_speed(distance, axis) ** 2 / 2 - MU_EARTH / distance

    assert energy == pytest.approx(-MU_EARTH / (2 * axis), rel=1e-12)


@given(radius, stretch)
def test_angular_momentum_is_the_same_at_perigee_and_apogee(low: float, factor: float) -> None:
    high = low * factor
    axis, eccentricity = physics.ellipse(low, high)

    at_perigee = low * physics.orbital_speed(low, axis)
    at_apogee = high * physics.orbital_speed(high, axis)

    assert at_perigee == pytest.approx(at_apogee, rel=1e-12)
    assert at_perigee == pytest.approx(math.sqrt(MU_EARTH * axis * (1 - eccentricity**2)), rel=1e-12)


@given(st.lists(st.floats(1.1 * EARTH_RADIUS, 1e9), min_size=1, max_size=6))
def test_an_array_gives_what_its_numbers_give_one_by_one(distances: list[float]) -> None:
    many = np.array(distances)
    twice = many * 2

    for law in (physics.circular_speed, physics.circular_period, physics.orbital_period, physics.escape_speed):
        assert law(many).tolist() == [law(one) for one in distances]
    assert physics.circular_radius(physics.circular_period(many)).tolist() == [
        physics.circular_radius(physics.circular_period(one)) for one in distances
    ]
    assert physics.semi_major_axis(many).tolist() == [physics.semi_major_axis(one) for one in distances]
    assert physics.orbital_speed(many, twice).tolist() == [physics.orbital_speed(one, 2 * one) for one in distances]
    axes, eccentricities = physics.ellipse(many, twice)
    pairs = [physics.ellipse(one, 2 * one) for one in distances]
    assert list(zip(axes.tolist(), eccentricities.tolist(), strict=True)) == pairs


def test_a_number_in_is_a_python_float_out() -> None:
    answers = [
        physics.circular_speed(7_000 * KM),
        physics.circular_speed(np.float64(7_000 * KM)),
        physics.circular_period(7_000_000),
        physics.circular_radius(6_000),
        physics.orbital_period(7_000 * KM),
        physics.semi_major_axis(6_000),
        physics.orbital_speed(7_000 * KM, 7_500 * KM),
        physics.escape_speed(7_000 * KM),
        *physics.ellipse(7_000 * KM, 8_000 * KM),
    ]

    assert {type(answer) for answer in answers} == {float}


def test_arrays_of_any_shape_keep_it_and_broadcast() -> None:
    distances = np.full((2, 3), 7_000 * KM)

    assert physics.circular_speed(distances).shape == (2, 3)
    assert physics.orbital_speed(distances, 8_000 * KM).shape == (2, 3)


def test_a_forgotten_earth_radius_is_explained() -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.circular_speed(350 * KM)

    assert str(caught.value) == (
        "A distance of 350,000 m from the centre is inside the Earth, whose radius is 6,378,137 m: "
        "add the Earth's radius to an altitude."
    )


def test_the_first_bad_number_of_an_array_is_named() -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.escape_speed(np.array([7e6, 1e6, 2e6]))

    assert str(caught.value).startswith("A distance of 1,000,000 m from the centre is inside the Earth")


def test_another_body_may_be_smaller_than_the_earth() -> None:
    moon = 4.9048695e12  # m³/s², IAU 2009

    assert physics.circular_speed(1_837.4 * KM, moon) == pytest.approx(1_633.8, abs=0.1)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: physics.circular_speed(math.nan), "A distance from the centre must be above 0 m; nan m is not."),
        (lambda: physics.circular_speed(-7e6), "A distance from the centre must be above 0 m; -7,000,000 m is not."),
        (
            lambda: physics.circular_speed(math.inf),
            "A distance from the centre is a finite number of metres; inf is not.",
        ),
        (
            lambda: physics.circular_speed(7e6, mu=0.0),
            "A gravitational parameter must be above 0 m³/s²; 0 m³/s² is not.",
        ),
        (lambda: physics.circular_radius(0.0), "A period must be above 0 s; 0 s is not."),
        (
            lambda: physics.circular_radius(80 * 60.0),
            "No orbit is as short as 4,800 s: that circle would be inside the Earth.",
        ),
        (
            lambda: physics.orbital_period(-7e6),
            "Only an ellipse comes round; its semi-major axis is above 0 m, and -7,000,000 m is not.",
        ),
        (
            lambda: physics.orbital_period(350e3),
            "An ellipse with a semi-major axis of 350,000 m lies inside the Earth: add the Earth's radius to an "
            "altitude.",
        ),
        (
            lambda: physics.orbital_speed(9e6, 4e6),
            "No ellipse with that semi-major axis gets 9,000,000 m away from the centre.",
        ),
        (lambda: physics.orbital_speed(9e6, 0.0), "A semi-major axis is above or below 0 m; 0 m is not."),
        (lambda: physics.orbital_speed(9e6, math.nan), "A semi-major axis is above or below 0 m; nan m is not."),
        (lambda: physics.ellipse(8e6, 7e6), "The apogee is the highest point; 7,000,000 m is below the perigee."),
        (lambda: physics.ellipse(0.0, 7e6), "A distance from the centre must be above 0 m; 0 m is not."),
        (lambda: physics.ellipse(7e6, math.inf), "An ellipse has an apogee; inf m is not a place."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
