"""The stone and the glider: each formula against the balance that it comes from."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, EARTH_RADIUS, MU_EARTH, SCALE_HEIGHT

steep = st.floats(-1.5, -0.05)
fast = st.floats(1_000, 12_000)
heavy = st.floats(20, 5_000)
CIRCULAR = math.sqrt(MU_EARTH / EARTH_RADIUS)


@given(fast, steep, heavy)
def test_the_strongest_braking_is_where_it_is_said_to_be(speed: float, angle: float, ballistic: float) -> None:
    peak = physics.ballistic_peak_altitude(angle, ballistic)

    def braking(altitude: float) -> float:
        v = physics.ballistic_speed(altitude, speed, angle, ballistic)
        return 1.225 * math.exp(-altitude / SCALE_HEIGHT) * v**2 / (2 * ballistic)

    strongest = physics.ballistic_peak_deceleration(speed, angle)

    assert braking(peak) == pytest.approx(strongest, rel=1e-9)
    assert max(braking(peak - 100), braking(peak + 100)) < strongest
    assert physics.ballistic_speed(peak, speed, angle, ballistic) == pytest.approx(speed / math.sqrt(math.e), rel=1e-9)


@given(fast, steep, heavy)
def test_above_the_air_a_falling_body_keeps_its_speed(speed: float, angle: float, ballistic: float) -> None:
    assert physics.ballistic_speed(400e3, speed, angle, ballistic) == pytest.approx(speed, rel=1e-9)


@given(st.floats(100, 7_800), heavy)
def test_lift_and_the_bent_path_bear_the_weight(speed: float, loading: float) -> None:
    density = physics.glide_density(speed, loading)

    lift = density * speed**2 / (2 * loading)

    assert lift + speed**2 / EARTH_RADIUS == pytest.approx(MU_EARTH / EARTH_RADIUS**2, rel=1e-12)


@given(st.floats(1_000, 7_800), st.floats(0.1, 4), st.floats(0.1, 0.9))
def test_range_and_time_are_the_sum_of_their_steps(speed: float, ratio: float, share: float) -> None:
    end = share * speed
    speeds = np.linspace(end, speed, 20_001)
    middle = (speeds[1:] + speeds[:-1]) / 2
    slowing = MU_EARTH / EARTH_RADIUS**2 * (1 - (middle / CIRCULAR) ** 2) / ratio

    times = np.diff(speeds) / slowing

    assert physics.glide_duration(speed, ratio, end) == pytest.approx(float(np.sum(times)), rel=1e-5)
    assert physics.glide_range(speed, ratio, end) == pytest.approx(float(np.sum(times * middle)), rel=1e-5)


def test_from_orbit_the_orbiters_glide_reaches_a_quarter_of_the_earth() -> None:
    quarter = math.pi / 2 * EARTH_RADIUS

    assert physics.glide_range(7_600.0, 1.16) == pytest.approx(quarter, rel=0.1)


def test_arrays_give_what_their_numbers_give() -> None:
    speeds = np.array([2_000.0, 7_000.0])

    assert physics.glide_range(speeds, 1.1).tolist() == [physics.glide_range(float(one), 1.1) for one in speeds]
    assert physics.ballistic_speed(np.array([3e4, 5e4]), 7e3, -0.5, 100.0).shape == (2,)
    assert isinstance(physics.ballistic_peak_deceleration(7_500, -10 * DEGREE), float)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.ballistic_peak_deceleration(7e3, 0.1),
            "An entry angle lies between -pi/2 and 0 rad, below the horizon; 0.1 rad does not.",
        ),
        (lambda: physics.ballistic_peak_deceleration(0.0, -0.1), "An entry has a speed above 0 m/s; 0 m/s is not."),
        (
            lambda: physics.ballistic_peak_deceleration(7e3, -0.1, scale_height=0.0),
            "A scale height must be above 0 m; 0 m is not.",
        ),
        (
            lambda: physics.ballistic_peak_altitude(-0.1, -5.0),
            "A mass over drag area must be above 0 kg/m²; -5 kg/m² is not.",
        ),
        (
            lambda: physics.ballistic_speed(math.nan, 7e3, -0.1, 5.0),
            "A height is a finite number of metres; nan is not.",
        ),
        (
            lambda: physics.glide_density(8_000.0, 300.0),
            "A glider is carried by the air below the circular speed only; 8,000 m/s is not below.",
        ),
        (lambda: physics.glide_density(700.0, 0.0), "A mass over lift area must be above 0 kg/m²; 0 kg/m² is not."),
        (lambda: physics.glide_range(7_000.0, 0.0), "Lift over drag must be above 0; 0 is not."),
        (
            lambda: physics.glide_range(7_000.0, 1.0, 7_100.0),
            "A glide ends slower than it begins, at 0 m/s or more; 7,100 m/s is not.",
        ),
        (
            lambda: physics.glide_duration(np.ones(2), np.ones(3)),
            "These shapes do not go together: start_speed (2,), lift_over_drag (3,), end_speed (). "
            "Give numbers, or arrays of one shape.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
