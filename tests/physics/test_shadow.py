"""Night in orbit."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DAY, DEGREE, EARTH_RADIUS, KM

radius = st.floats(EARTH_RADIUS, EARTH_RADIUS + 40_000 * KM)
beta = st.floats(-math.pi / 2, math.pi / 2)


@given(radius, beta)
def test_a_night_is_never_longer_than_half_a_turn(distance: float, sun: float) -> None:
    night = physics.night_duration(distance, sun)

    assert 0 <= night <= physics.circular_period(distance) / 2 * (1 + 1e-15)


@given(radius, beta)
def test_the_sun_on_either_side_makes_the_same_night(distance: float, sun: float) -> None:
    assert physics.night_duration(distance, sun) == physics.night_duration(distance, -sun)


@given(radius, st.floats(0, math.pi / 2), st.floats(0, 1))
def test_a_higher_sun_makes_a_shorter_night(distance: float, sun: float, share: float) -> None:
    lower_sun = share * sun

    # The grazing night sets in like a square root, so that one last digit of beta is a few microseconds.
    assert physics.night_duration(distance, sun) <= physics.night_duration(distance, lower_sun) + 1e-4


@given(st.floats(EARTH_RADIUS + 1 * KM, EARTH_RADIUS + 40_000 * KM), st.floats(1e-6, 0.1))
def test_above_the_grazing_angle_there_is_no_night_and_no_sunrise(distance: float, more: float) -> None:
    grazing = math.asin(EARTH_RADIUS / distance)

    above, below = min(grazing + more, math.pi / 2), grazing - more

    assert physics.night_duration(distance, above) == 0
    assert physics.sunrises_per_day(distance, above) == 0
    assert physics.night_duration(distance, below) > 0
    assert physics.sunrises_per_day(distance, below) == DAY / physics.circular_period(distance)


@settings(deadline=None)  # large arrays, and computers are of all kinds
@given(st.floats(EARTH_RADIUS + 160 * KM, EARTH_RADIUS + 36_000 * KM), beta)
def test_walking_round_the_circle_finds_the_same_night(distance: float, sun: float) -> None:
    """The formula against a count of places in the shadow's cylinder."""
    count = 100_000
    along = (np.arange(count) + 0.5) * (2 * np.pi / count)
    toward_sun = distance * math.cos(sun) * np.cos(along)
    from_axis = np.hypot(distance * np.sin(along), distance * math.sin(sun) * np.cos(along))
    dark = np.count_nonzero((toward_sun < 0) & (from_axis < EARTH_RADIUS)) / count

    assert physics.night_duration(distance, sun) / physics.circular_period(distance) == pytest.approx(dark, abs=3e-5)


def test_on_the_ground_the_night_is_half_of_a_turn() -> None:
    assert physics.night_duration(EARTH_RADIUS) == pytest.approx(physics.circular_period(EARTH_RADIUS) / 2, rel=1e-15)


def test_the_sun_straight_above_the_plane_leaves_no_night_even_on_the_ground() -> None:
    assert physics.night_duration(EARTH_RADIUS, math.pi / 2) == 0


@given(st.lists(radius, min_size=1, max_size=5), beta)
def test_an_array_gives_what_its_numbers_give_one_by_one(distances: list[float], sun: float) -> None:
    many = np.array(distances)
    nights = [physics.night_duration(one, sun) for one in distances]
    rises = [physics.sunrises_per_day(one, sun) for one in distances]

    assert physics.night_duration(many, sun).tolist() == pytest.approx(nights, rel=1e-13)
    assert physics.sunrises_per_day(many, sun).tolist() == rises
    assert {type(value) for value in nights + rises} == {float}


def test_one_orbit_under_many_suns_gives_many_nights() -> None:
    suns = np.array([0.0, 40.0, 80.0]) * DEGREE
    orbit = np.full(3, EARTH_RADIUS + 350 * KM)

    assert physics.night_duration(orbit, suns)[2] == 0
    assert physics.sunrises_per_day(orbit, suns).tolist() == pytest.approx([15.73, 15.73, 0], abs=0.005)


@given(radius, beta, st.floats(0.5, 2))
def test_another_earth_makes_the_same_share_of_night_and_another_period(
    distance: float, sun: float, size: float
) -> None:
    ours = physics.night_duration(distance, sun)
    theirs = physics.night_duration(size * distance, sun, mu=physics.MU_EARTH * 4, earth_radius=size * EARTH_RADIUS)
    fast, slow = (physics.sunrises_per_day(distance, sun, mu=factor * physics.MU_EARTH) for factor in (4, 1))

    # Four times the pull is half the period; the grazing night sets in like a square root.
    assert theirs == pytest.approx(ours * size**1.5 / 2, rel=1e-9, abs=1e-3)
    assert fast == pytest.approx(2 * slow, rel=1e-12)


def test_what_cannot_be_is_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match=r".") as of_beta:
        physics.night_duration(7_000 * KM, 40.0)
    with pytest.raises(ValueError, match=r".") as of_radius:
        physics.sunrises_per_day(350 * KM)
    with pytest.raises(ValueError, match=r".") as of_shapes:
        physics.night_duration(np.full(2, 7e6), np.zeros(3))

    assert str(of_shapes.value) == (
        "These shapes do not go together: radius (2,), beta (3,). Give numbers, or arrays of one shape."
    )
    assert str(of_beta.value) == "The Sun stands at most pi / 2 above or below an orbit's plane; 40 rad is more."
    assert str(of_radius.value) == (
        "A distance of 350,000 m from the centre is inside the Earth, whose radius is 6,378,137 m: "
        "add the Earth's radius to an altitude."
    )
