"""Flights over the Earth: its laws, its limits, and back again in time."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, EARTH_RADIUS, EARTH_ROTATION_RATE, MU_EARTH, Earth

ROUND = Earth(polar_radius=EARTH_RADIUS, j2=0.0, rotation_rate=0.0)
few = settings(max_examples=20)
latitude = st.floats(-1.5, 1.5)
longitude = st.floats(-3, 3)
part = st.floats(-300, 300)


def energy(flight: physics.EarthFlight, earth: Earth) -> np.ndarray:
    """Over a round Earth: motion, pull and turning, which stay the same together without air."""
    distance = earth.radius + flight.altitudes
    turning = (earth.rotation_rate * distance * np.cos(flight.latitudes)) ** 2 / 2
    return np.asarray(np.sum(flight.velocities**2, axis=1) / 2 - earth.mu / distance - turning)


@few
@given(latitude, longitude, part, part, part)
def test_without_air_a_flight_keeps_its_energy(
    north: float, east: float, to_east: float, to_north: float, up: float
) -> None:
    earth = replace(ROUND, rotation_rate=EARTH_ROTATION_RATE)

    flight = physics.fly_over_earth((north, east, 5e4), (to_east, to_north, up), duration=60.0, samples=20, earth=earth)

    assert energy(flight, earth) == pytest.approx(energy(flight, earth)[0], abs=1e-2)


@few
@given(latitude, longitude, part, part, part)
def test_air_only_takes_energy(north: float, east: float, to_east: float, to_north: float, up: float) -> None:
    flight = physics.fly_over_earth(
        (north, east, 5e3), (to_east, to_north, up), duration=40.0, drag_area=0.5, mass=80.0, samples=20, earth=ROUND
    )

    assert np.all(np.diff(energy(flight, ROUND)) <= 1e-3)


@few
@given(latitude, longitude, part, part, part)
def test_without_air_and_turning_a_flight_can_be_flown_back(
    north: float, east: float, to_east: float, to_north: float, up: float
) -> None:
    there = physics.fly_over_earth((north, east, 5e4), (to_east, to_north, up), duration=50.0, earth=ROUND)

    end = (float(there.latitudes[-1]), float(there.longitudes[-1]), float(there.altitudes[-1]))
    a, b, c = -there.velocities[-1]
    back = physics.fly_over_earth(end, (float(a), float(b), float(c)), duration=50.0, earth=ROUND)

    assert back.altitudes[-1] == pytest.approx(5e4, abs=1e-3)
    assert back.latitudes[-1] == pytest.approx(north, abs=1e-9)
    assert back.velocities[-1] == pytest.approx(np.array([-to_east, -to_north, -up]), abs=1e-3)


@few
@given(st.floats(10, 3e4))
def test_over_a_round_still_earth_a_drop_is_keplers_thin_ellipse(high: float) -> None:
    flight = physics.fly_over_earth((0.3, 0.4, high), duration=1e4, earth=ROUND)

    assert flight.landed
    assert flight.times[-1] == pytest.approx(physics.far_fall_time(EARTH_RADIUS + high, EARTH_RADIUS), rel=1e-7)
    assert flight.altitudes[-1] == pytest.approx(0, abs=1e-5)


@few
@given(st.floats(100, 3e3), st.floats(5, 60))
def test_in_even_air_a_drop_is_the_fall_with_drag(high: float, terminal: float) -> None:
    # Gravity grows by a thousandth over 3 km, so the two agree to about that.
    gravity = MU_EARTH / (EARTH_RADIUS + high / 2) ** 2
    area = 2 * 80 * gravity / (1.2 * terminal**2)

    flight = physics.fly_over_earth((0.0, 0.0, high), duration=1e4, drag_area=area, mass=80.0, density=1.2, earth=ROUND)

    assert flight.landed
    assert flight.times[-1] == pytest.approx(physics.drag_fall_time(high, terminal, gravity), rel=1e-3)


def test_thinner_air_falls_faster_and_no_air_is_the_limit() -> None:
    times = [
        physics.fly_over_earth((0.0, 0.0, 3e3), duration=1e4, drag_area=0.44, mass=80.0, density=air).times[-1]
        for air in (1.2, 0.6, 1e-9, 0.0)
    ]

    assert times[0] > times[1] > times[2]
    assert times[2] == pytest.approx(times[3], rel=1e-6)


@few
@given(latitude, st.floats(100, 1e4))
def test_a_stone_falls_to_the_east_by_the_textbooks_third_of_a_cube(north: float, high: float) -> None:
    earth = replace(ROUND, rotation_rate=EARTH_ROTATION_RATE)

    flight = physics.fly_over_earth((north, 0.0, high), duration=1e4, earth=earth)
    east = flight.longitudes[-1] * EARTH_RADIUS * math.cos(north)

    t = flight.times[-1]
    gravity = 2 * high / t**2
    assert east == pytest.approx(EARTH_ROTATION_RATE * gravity * math.cos(north) * t**3 / 3, rel=5e-3)


def test_a_ball_thrown_up_lands_to_the_west() -> None:
    flight = physics.fly_over_earth((0.0, 0.0, 0.0), (0.0, 0.0, 100.0), duration=100.0)

    assert flight.landed
    assert flight.longitudes[-1] < 0


def test_on_the_real_earth_a_stone_begins_with_apparent_gravity() -> None:
    north = 45 * DEGREE
    flight = physics.fly_over_earth((north, 0.0, 100.0), duration=1.0)

    fallen = 100 - flight.altitudes[-1]

    assert 2 * fallen == pytest.approx(physics.normal_gravity(north, 100.0), rel=2e-5)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.fly_over_earth((45.0, 0.0, 1.0), duration=1.0),
            "A latitude lies between -pi/2 and pi/2 rad; 45 rad does not.",
        ),
        (
            lambda: physics.fly_over_earth((0.0, math.nan, 1.0), duration=1.0),
            "An angle is a finite number of radians; nan is not.",
        ),
        (
            lambda: physics.fly_over_earth((0.0, 0.0, -1.0), duration=1.0),
            "A flight begins at or above the ground; -1 m is not.",
        ),
        (
            lambda: physics.fly_over_earth((0.0, 0.0, 1.0), (0.0, math.inf, 0.0), duration=1.0),
            "A velocity has finite parts to the east, north and up; inf is none.",
        ),
        (lambda: physics.fly_over_earth((0.0, 0.0, 1.0), duration=0.0), "A duration must be above 0 s; 0 s is not."),
        (
            lambda: physics.fly_over_earth((0.0, 0.0, 1.0), duration=1.0, drag_area=-1.0),
            "A drag area is finite and at least 0 m²; -1 m² is not.",
        ),
        (
            lambda: physics.fly_over_earth((0.0, 0.0, 1.0), duration=1.0, mass=0.0),
            "A mass must be above 0 kg; 0 kg is not.",
        ),
        (
            lambda: physics.fly_over_earth((0.0, 0.0, 1.0), duration=1.0, density=-1.0),
            "A density is finite and at least 0 kg/m³; -1 kg/m³ is not.",
        ),
        (
            lambda: physics.fly_over_earth((0.0, 0.0, 1.0), duration=1.0, samples=1),
            "A path needs at least 2 points; 1 are too few.",
        ),
        (
            lambda: physics.fly_over_earth((0.0, 0.0, 1.0), duration=1.0, earth=Earth(radius=math.nan)),
            "The Earth's radius must be above 0 m; nan m is not.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
