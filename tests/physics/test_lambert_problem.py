"""Lambert's problem: the orbit found really gets there in time, and wrong ones get a sentence."""

import math
from collections.abc import Callable
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import HOUR, KM
from reachstars.physics.checked import Array

distance = st.floats(6_600 * KM, 50_000 * KM)
around = st.floats(0.05, math.pi - 0.05)
START = np.array([7_000 * KM, 0, 0])


def at(radius: float, angle: float, tilt: float = 0.0) -> Array:
    """A place at an angle from the x-axis, in a plane that is tilted around it."""
    return radius * np.array([math.cos(angle), math.sin(angle) * math.cos(tilt), math.sin(angle) * math.sin(tilt)])


@settings(max_examples=60)
@given(distance, distance, around, st.floats(-1.5, 1.5), st.floats(2, 5.3), st.sampled_from(["short", "long"]))
def test_the_orbit_found_leads_there_in_time(
    near: float, far: float, angle: float, tilt: float, exponent: float, way: Any
) -> None:
    start, goal, duration = at(near, 0), at(far, angle, tilt), 10.0**exponent

    leaving, arriving = physics.lambert(start, goal, duration, way=way)

    assume(np.linalg.norm(leaving) < 1e6)  # a long way in no time passes next to the Earth's centre
    there, moving = physics.propagate(start, leaving, duration)
    allowed = 1e-9 if way == "short" else 1e-5
    assert np.linalg.norm(there - goal) < allowed * far
    assert np.linalg.norm(moving - arriving) < allowed * np.linalg.norm(arriving)


@settings(max_examples=30)
@given(distance, distance, around, st.floats(2, 5))
def test_the_way_back_in_time_is_the_same_orbit(near: float, far: float, angle: float, exponent: float) -> None:
    start, goal, duration = at(near, 0), at(far, angle), 10.0**exponent

    leaving, arriving = physics.lambert(start, goal, duration)
    back, home = physics.lambert(goal, start, duration)

    assert back == pytest.approx(-arriving, abs=1e-7 * float(np.linalg.norm(arriving)))
    assert home == pytest.approx(-leaving, abs=1e-7 * float(np.linalg.norm(leaving)))


@settings(max_examples=30)
@given(distance, st.floats(0.1, 3.0))
def test_on_a_circle_the_orbit_is_the_circle(radius: float, angle: float) -> None:
    duration = angle / (2 * math.pi) * physics.circular_period(radius)

    leaving, arriving = physics.lambert(at(radius, 0), at(radius, angle), duration)

    speed = physics.circular_speed(radius)
    assert leaving == pytest.approx(np.array([0, speed, 0]), abs=1e-8 * speed)
    assert np.linalg.norm(arriving) == pytest.approx(speed, rel=1e-9)


def test_short_and_long_way_go_round_opposite_sides() -> None:
    short, _ = physics.lambert(START, at(8_000 * KM, 1.0), HOUR)
    long, _ = physics.lambert(START, at(8_000 * KM, 1.0), HOUR, way="long")

    assert short[1] > 0 > long[1]


def test_shapes_broadcast_without_the_last_axis() -> None:
    goals = np.stack([at(8_000 * KM, 1.0), at(9_000 * KM, 2.0)])[:, None, :]

    leaving, arriving = physics.lambert(START, goals, np.array([1_000.0, 2_000.0, 3_000.0]))

    one, _ = physics.lambert(START, goals[1, 0], 3_000.0)
    assert leaving.shape == arriving.shape == (2, 3, 3)
    assert leaving[1, 2] == pytest.approx(one, rel=1e-12)
    assert one.shape == (3,)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.lambert(START, at(8_000 * KM, 1.0), 0.0),
            "A duration is above 0 s; 0 s is not.",
        ),
        (
            lambda: physics.lambert(START, at(8_000 * KM, 1.0), math.nan),
            "A duration is a finite number of seconds above 0; nan is not.",
        ),
        (
            lambda: physics.lambert(START, -START, HOUR),
            "Start, goal and the Earth's centre lie on one line, so that no plane is given (sine of the angle 0): "
            "the angle must be another than 0 or half a turn.",
        ),
        (
            lambda: physics.lambert(START, at(350 * KM, 1.0), HOUR),
            "A distance of 350,000 m from the centre is inside the Earth, whose radius is 6,378,137 m: "
            "add the Earth's radius to an altitude.",
        ),
        (
            lambda: physics.lambert(START, at(8_000 * KM, 1.0), HOUR, way=cast("Any", "round")),
            "The way round the Earth is short or long; one of these is needed, and 'round' is neither.",
        ),
        (
            lambda: physics.lambert(START, at(8_000 * KM, 1.0), 1e-300),
            "Nothing gets there in 1e-300 s: it must not be faster than light.",
        ),
        (
            lambda: physics.lambert(START, at(8_000 * KM, 1.0), 1e-9, way="long"),
            "Nothing gets there in 1e-09 s: it must not be faster than light.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
