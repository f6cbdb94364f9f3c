"""The corn rocket: its push and coast by formula and step by step, and every slider's end."""

import itertools
import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, G0, CornRocket

few = settings(max_examples=25)


@few
@given(st.floats(0.01, 0.5), st.floats(0.01, 0.05), st.floats(0.3, 1.2), st.floats(1.2, 20), st.floats(0.2, 3))
def test_straight_up_the_flight_is_boost_and_coast(
    mass: float, diameter: float, drag: float, lift: float, burn: float
) -> None:
    rocket = CornRocket(mass, diameter, drag, lift * mass * G0, burn)

    speed, boosted = physics.boost(rocket)
    time, coasted = physics.coast(rocket, speed)
    flight = physics.fly_corn_rocket(rocket, 0.0, math.pi / 2)

    assert flight.top == pytest.approx(boosted + coasted, rel=1e-6)
    assert flight.top_time == pytest.approx(burn + time, rel=1e-6)
    assert abs(flight.range) < 1e-6 * flight.top


@few
@given(st.floats(1, 60), st.floats(0.1, 1.5), st.floats(0, 3))
def test_without_thrust_it_is_a_throw_in_air(speed: float, angle: float, height: float) -> None:
    rocket = CornRocket()

    flight = physics.fly_corn_rocket(rocket, speed, angle, height)
    thrown = physics.throw(speed, angle, height, terminal=physics.rocket_terminal_speed(rocket))

    assert (flight.range, flight.duration, flight.top) == (thrown.range, thrown.duration, thrown.top)


@few
@given(st.floats(5, 60), st.floats(0.2, 1.4))
def test_a_blunt_rocket_flies_less_far(speed: float, angle: float) -> None:
    slim, blunt = CornRocket(drag_coefficient=0.5), CornRocket(drag_coefficient=1.0)

    assert physics.fly_corn_rocket(blunt, speed, angle).range < physics.fly_corn_rocket(slim, speed, angle).range


def test_a_paper_rocket_flies_some_tens_of_metres() -> None:
    # Air-powered paper rockets: "maximum performance extends into hundreds of feet" (Rodriguez and Raynovic, 2000).
    ranges = [physics.fly_corn_rocket(CornRocket(), speed, 40 * DEGREE).range / 0.3048 for speed in (15.0, 25.0, 45.0)]

    assert ranges[0] > 30
    assert 100 < ranges[1] < ranges[2] < 1_000


def test_the_work_of_the_breath_becomes_speed() -> None:
    straw = CornRocket(mass=0.001, diameter=0.006)

    speed = physics.launch_speed(straw, 5_000.0, 0.15)

    work = 5_000 * math.pi * 0.003**2 * 0.15
    assert speed**2 / 2 * 0.001 == pytest.approx(work - 0.001 * G0 * 0.15, rel=1e-12)
    assert physics.launch_speed(straw, 5_000.0, 0.15, angle=0.0) > speed
    assert physics.launch_speed(straw, 0.0, 0.15) == 0


def test_a_thrust_too_weak_leaves_it_on_the_ground() -> None:
    flight = physics.fly_corn_rocket(CornRocket(thrust=0.01, burn_time=5.0), 0.0, math.pi / 2)

    assert (flight.range, flight.duration, flight.top) == (0, 0, 0)


def test_a_rocket_may_land_while_it_still_burns() -> None:
    flight = physics.fly_corn_rocket(CornRocket(mass=0.1, thrust=0.9, burn_time=60.0), 5.0, 0.5)

    assert 0 < flight.duration < 60
    assert flight.heights[-1] == 0


def test_every_end_of_every_slider_flies() -> None:
    ends = itertools.product(
        (0.0003, 1.0), (0.005, 0.05), (0.2, 1.5), (0.0, 10.0), (0.0, 3.0), (0.0, 100.0), (0.0, math.pi / 2), (0.0, 2.0)
    )

    for mass, diameter, drag, thrust, burn, speed, angle, height in ends:
        rocket = CornRocket(mass, diameter, drag, thrust, burn)
        flight = physics.fly_corn_rocket(rocket, speed, angle, height, samples=3)
        assert np.all(np.isfinite([flight.range, flight.top, flight.duration, flight.landing_speed]))
        assert flight.top >= height


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.fly_corn_rocket(CornRocket(mass=0.0), 10.0, 0.5),
            "A mass must be above 0 kg; 0 kg is not.",
        ),
        (
            lambda: physics.fly_corn_rocket(CornRocket(diameter=-1.0), 10.0, 0.5),
            "A diameter must be above 0 m; -1 m is not.",
        ),
        (
            lambda: physics.fly_corn_rocket(CornRocket(thrust=-1.0), 10.0, 0.5),
            "A thrust is finite and at least 0 N; -1 N is not.",
        ),
        (
            lambda: physics.fly_corn_rocket(CornRocket(), 10.0, 45.0),
            "A launcher points between 0 and pi/2 rad; 45 rad does not.",
        ),
        (
            lambda: physics.fly_corn_rocket(CornRocket(), -1.0, 0.5),
            "A speed is finite and at least 0 m/s; -1 m/s is not.",
        ),
        (
            lambda: physics.fly_corn_rocket(CornRocket(), 1.0, 0.5, density=0.0),
            "A density must be above 0 kg/m³; 0 kg/m³ is not.",
        ),
        (lambda: physics.boost(CornRocket(thrust=0.01)), "A thrust of 0.01 N does not lift this rocket."),
        (
            lambda: physics.coast(CornRocket(), math.nan),
            "A speed is finite and at least 0 m/s; nan m/s is not.",
        ),
        (
            lambda: physics.launch_speed(CornRocket(), 1.0, 0.0),
            "A tube has a length above 0 m; 0 m is not.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
