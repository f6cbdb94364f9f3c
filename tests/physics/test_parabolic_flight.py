"""Parabolic flight: its arc is a throw, its pull-up keeps its laws."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, G0

speed = st.floats(50, 400)
climb = st.floats(0.05, 1.5)
load = st.floats(1.2, 4)


@given(speed, climb)
def test_the_arc_is_a_throw(fast: float, angle: float) -> None:
    assert physics.weightless_duration(fast, angle) == pytest.approx(physics.projectile_time(fast, angle), rel=1e-14)
    assert physics.weightless_height(fast, angle) == pytest.approx(physics.projectile_top(fast, angle), rel=1e-14)


@given(st.floats(1, 60), climb)
def test_the_speed_for_a_time_gives_that_time(duration: float, angle: float) -> None:
    fast = physics.speed_for_weightlessness(duration, angle)

    assert physics.weightless_duration(fast, angle) == pytest.approx(duration, rel=1e-14)


@given(speed, climb, load)
def test_a_pull_up_obeys_the_equations_of_motion(fast: float, angle: float, n: float) -> None:
    hump = physics.parabola(fast, angle, n, n)

    # Step by step, by the middle of each step: dv = -g sin dt, dgamma = g (n - cos) / v dt.
    steps, v, gamma, height = 400, hump.start_speed, 0.0, 0.0
    dt = hump.pull_up_duration / steps
    for _ in range(steps):
        half_v = v - G0 * math.sin(gamma) * dt / 2
        half_gamma = gamma + G0 * (n - math.cos(gamma)) / v * dt / 2
        height += half_v * math.sin(half_gamma) * dt
        v, gamma = v - G0 * math.sin(half_gamma) * dt, gamma + G0 * (n - math.cos(half_gamma)) / half_v * dt

    assert gamma == pytest.approx(angle, rel=1e-3)
    assert v == pytest.approx(fast, rel=1e-3)
    assert height == pytest.approx(hump.pull_up_height, rel=2e-3)


@given(speed, climb, load)
def test_pull_up_and_pull_out_of_one_load_mirror_each_other(fast: float, angle: float, n: float) -> None:
    hump = physics.parabola(fast, angle, n, n)

    assert hump.pull_up_duration == hump.pull_out_duration
    assert hump.pull_up_height == hump.pull_out_height
    assert hump.top_speed <= hump.entry_speed <= hump.start_speed


@given(speed, climb, load)
def test_height_is_paid_with_speed(fast: float, angle: float, n: float) -> None:
    hump = physics.parabola(fast, angle, n)

    gained = hump.pull_up_height + hump.arc_height

    assert gained == pytest.approx((hump.start_speed**2 - hump.top_speed**2) / (2 * G0), rel=1e-12)


def test_arrays_give_what_their_numbers_give() -> None:
    fast = np.array([100.0, 170.0])

    times = physics.weightless_duration(fast, 45 * DEGREE)

    assert times.tolist() == [physics.weightless_duration(float(one), 45 * DEGREE) for one in fast]
    assert isinstance(physics.weightless_height(170, 45 * DEGREE), float)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: physics.parabola(0.0, 0.5), "A speed must be above 0 m/s; 0 m/s is not."),
        (lambda: physics.parabola(170.0, 45.0), "An arc begins with a climb between 0 and pi/2 rad; 45 rad is not."),
        (
            lambda: physics.parabola(170.0, 0.5, 1.0),
            "A load that bends the flight upward is above 1 times the weight; 1 is not.",
        ),
        (lambda: physics.parabola(170.0, 0.5, gravity=math.nan), "Gravity must be above 0 m/s²; nan m/s² is not."),
        (
            lambda: physics.parabola([170.0, 1.0], 0.5),  # type: ignore[arg-type]
            "One number is needed here; an array of shape (2,) is not.",
        ),
        (lambda: physics.weightless_duration(-1.0, 0.5), "A speed is finite and at least 0 m/s; -1 m/s is not."),
        (
            lambda: physics.weightless_duration(1.0, -0.5),
            "An angle of climb lies between 0 and pi/2 rad; -0.5 rad does not.",
        ),
        (
            lambda: physics.speed_for_weightlessness(25.0, 0.0),
            "An aeroplane that flies level, at 0 rad, is not weightless for any time: let it climb.",
        ),
        (lambda: physics.speed_for_weightlessness(0.0, 0.5), "A time without weight must be above 0 s; 0 s is not."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
