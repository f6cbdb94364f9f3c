"""Orbits that keep time with the Sun or with the ground."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import EARTH_RADIUS, EARTH_ROTATION_RATE, KM


@given(st.floats(EARTH_RADIUS + 160 * KM, 12_352 * KM), st.floats(0, 0.7))
def test_a_sun_synchronous_plane_turns_once_a_year(size: float, e: float) -> None:
    tilt = physics.sun_synchronous_inclination(size, e)

    turned = physics.node_drift_rate(size, e, tilt) * physics.TROPICAL_YEAR

    assert math.pi / 2 < tilt <= math.pi
    assert turned == pytest.approx(2 * math.pi, rel=1e-12)


@given(st.floats(EARTH_RADIUS + 160 * KM, 12_352 * KM), st.floats(0, 0.7))
def test_the_sun_synchronous_axis_comes_back_from_its_inclination(size: float, e: float) -> None:
    tilt = physics.sun_synchronous_inclination(size, e)

    # Close to pi an angle has few digits in its cosine.
    assert physics.sun_synchronous_axis(tilt, e) == pytest.approx(size, rel=1e-9)


@given(st.floats(11, 16), st.integers(1, 20), st.floats(0, math.pi), st.floats(0, 0.3))
def test_a_repeating_track_closes(rate: float, days: int, tilt: float, e: float) -> None:
    turns = round(rate * days)
    axis = physics.repeat_track_axis(turns, days, tilt, e)

    # Followed from node to node: when the plane has turned that often over the ground, the turns are done.
    shape = (axis, e, tilt)
    motion = 2 * math.pi / physics.orbital_period(axis)
    along = motion + physics.perigee_drift_rate(*shape) + physics.mean_anomaly_drift_rate(*shape)
    ground = EARTH_ROTATION_RATE - physics.node_drift_rate(*shape)
    assert along / ground == pytest.approx(turns / days, rel=1e-12)


def test_over_a_round_earth_fifteen_turns_a_day_are_fifteen_turns_a_day() -> None:
    axis = physics.repeat_track_axis(15.0, 1, 0.9, j2=0.0)

    assert physics.orbital_period(axis) == pytest.approx(2 * math.pi / EARTH_ROTATION_RATE / 15, rel=1e-14)


def test_arrays_give_what_their_numbers_give_one_by_one() -> None:
    sizes, turns = np.array([7_000, 8_000, 9_000]) * KM, np.array([14.0, 43.0])

    synchronous = physics.sun_synchronous_inclination(sizes, 0.1)
    repeating = physics.repeat_track_axis(turns, np.array([1.0, 3.0]), 0.5)

    assert synchronous.tolist() == [physics.sun_synchronous_inclination(one, 0.1) for one in sizes.tolist()]
    assert repeating[1] == pytest.approx(physics.repeat_track_axis(43.0, 3.0, 0.5), rel=1e-14)
    assert type(physics.repeat_track_axis(43.0, 3.0, 0.5)) is float
    assert type(physics.sun_synchronous_axis(1.7)) is float


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.sun_synchronous_inclination(12_353 * KM),
            "No inclination turns the plane with the Sun when the semi-major axis is as long as 12,353,000 m.",
        ),
        (
            lambda: physics.sun_synchronous_axis(1.5),
            "Only a plane steeper than pi / 2 turns eastward, with the Sun; 1.5 rad is not.",
        ),
        (lambda: physics.repeat_track_axis(0, 1, 1.0), "Turns are above 0; 0 are not."),
        (lambda: physics.repeat_track_axis(15, math.inf, 1.0), "A finite number is needed; inf is none."),
        (
            lambda: physics.repeat_track_axis(15, 1, 1.0, rotation_rate=-1.0),
            "The Earth's rate of rotation is above 0 rad/s; -1 rad/s is not.",
        ),
        (
            lambda: physics.repeat_track_axis(np.ones(2), np.ones(3), 1.0),
            "These shapes do not go together: turns (2,), days (3,), inclination (), eccentricity (). "
            "Give numbers, or arrays of one shape.",
        ),
        (
            lambda: physics.sun_synchronous_axis(3.1, j2=math.nan),
            "J2 is a finite number; nan is not.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence


def test_more_turns_than_fit_above_the_ground_are_refused() -> None:
    with pytest.raises(ValueError, match=r"is inside the Earth, whose radius is 6,378,137 m"):
        physics.repeat_track_axis(18, 1, 1.0)
