"""Directions and speeds of a launch: azimuth and inclination undo each other, the Earth's gift is a vector."""

import math
from collections.abc import Callable
from typing import get_args

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE
from reachstars.physics.launch import Branch

BRANCHES = get_args(Branch)
KENNEDY = 28.608_389 * DEGREE
latitude = st.floats(-80 * DEGREE, 80 * DEGREE)
share = st.floats(0.001, 0.999)
branch = st.sampled_from(BRANCHES)
speed = st.floats(1_000.0, 11_000.0)


def reachable(place: float, part: float) -> float:
    low, high = physics.reachable_inclinations(place)
    return low + part * (high - low)


@example(0.37919555944779426, 0.5, "ascending")  # a polar orbit: due north is 0, not a whole turn
@given(latitude, share, branch)
def test_the_azimuth_of_an_inclination_leads_back_to_it(place: float, part: float, way: Branch) -> None:
    inclination = reachable(place, part)

    azimuth = physics.launch_azimuth(inclination, place, way)

    assert physics.launch_inclination(azimuth, place) == pytest.approx(inclination, abs=1e-9)
    assert (math.cos(azimuth) >= 0) == (way == "ascending")
    assert 0 <= azimuth < 2 * math.pi


@given(st.floats(0, 2 * math.pi), latitude)
def test_the_inclination_of_an_azimuth_leads_back_to_it(azimuth: float, place: float) -> None:
    way: Branch = "ascending" if math.cos(azimuth) >= 0 else "descending"

    back = physics.launch_azimuth(physics.launch_inclination(azimuth, place), place, way)

    # Near due east a turn of the head hardly changes the inclination, so the way back is worth half the digits.
    assert math.cos(back - azimuth) == pytest.approx(1, abs=1e-9)


@given(latitude, share, branch, speed)
def test_over_the_ground_and_back_is_the_same_orbit(place: float, part: float, way: Branch, total: float) -> None:
    inclination = reachable(place, part)

    azimuth, given_speed = physics.ground_launch(inclination, place, total, way)
    there, against_the_stars = physics.orbit_of_launch(azimuth, given_speed, place)

    assert there == pytest.approx(inclination, abs=1e-8)
    assert against_the_stars == pytest.approx(total, rel=1e-12)


@given(latitude, share, branch, speed)
def test_on_an_earth_that_stands_still_there_is_no_difference(
    place: float, part: float, way: Branch, total: float
) -> None:
    inclination = reachable(place, part)

    azimuth, given_speed = physics.ground_launch(inclination, place, total, way, rotation_rate=0.0)

    assert azimuth == pytest.approx(physics.launch_azimuth(inclination, place, way), abs=1e-12)
    assert given_speed == pytest.approx(total, rel=1e-14)


@given(latitude, speed)
def test_due_east_the_earth_gives_all_its_speed_and_westward_it_costs_as_much(place: float, total: float) -> None:
    gift = physics.rotation_speed(place)
    low, high = physics.reachable_inclinations(place)

    eastward = physics.ground_launch(low, place, total)
    westward = physics.ground_launch(high, place, total)

    assert eastward[1] == pytest.approx(total - gift, rel=1e-7)
    assert westward[1] == pytest.approx(total + gift, rel=1e-7)


@given(latitude, share)
def test_the_two_branches_are_alike_on_both_sides_of_due_east(place: float, part: float) -> None:
    inclination = reachable(place, part)

    north = physics.launch_azimuth(inclination, place, "ascending")
    south = physics.launch_azimuth(inclination, place, "descending")

    assert math.sin(north) == pytest.approx(math.sin(south), abs=1e-12)
    assert math.cos(north) == pytest.approx(-math.cos(south), abs=1e-12)


@given(latitude)
def test_a_place_and_its_mirror_in_the_south_turn_equally_fast(place: float) -> None:
    assert physics.rotation_speed(place) == pytest.approx(physics.rotation_speed(-place), rel=1e-14)
    assert physics.rotation_speed(place) < physics.rotation_speed(0.0) or place == pytest.approx(0, abs=1e-7)


def test_the_launch_of_a_shuttle_to_the_station() -> None:
    azimuth = physics.launch_azimuth(51.6 * DEGREE, KENNEDY)
    heading, _ = physics.ground_launch(51.6 * DEGREE, KENNEDY, 7_860)

    assert physics.rotation_speed(KENNEDY) == pytest.approx(408.6, abs=0.1)
    assert azimuth / DEGREE == pytest.approx(45.03, abs=0.01)
    assert heading / DEGREE == pytest.approx(42.85, abs=0.01)


def test_the_geocentric_latitude_changes_the_azimuth_by_less_than_a_tenth_of_a_degree() -> None:
    from_centre = math.atan((1 - physics.EARTH_FLATTENING) ** 2 * math.tan(KENNEDY))
    assert from_centre / DEGREE == pytest.approx(28.45, abs=0.005)  # the shuttle's lowest inclination

    change = physics.launch_azimuth(51.6 * DEGREE, KENNEDY) - physics.launch_azimuth(51.6 * DEGREE, from_centre)

    assert change / DEGREE == pytest.approx(0.088, abs=0.001)


def test_arrays_broadcast_and_equal_their_numbers() -> None:
    tilts = np.array([[40.0], [51.6]]) * DEGREE
    places = np.array([0.0, 20.0, 28.5]) * DEGREE

    azimuths, speeds = physics.ground_launch(tilts, places, 7_800.0)

    assert azimuths.shape == speeds.shape == (2, 3)
    assert azimuths[1, 2] == physics.ground_launch(float(tilts[1, 0]), float(places[2]), 7_800.0)[0]
    assert physics.launch_azimuth(tilts, places).shape == (2, 3)
    assert physics.launch_inclination(azimuths, places).shape == (2, 3)
    assert physics.orbit_of_launch(azimuths, speeds, places)[0] == pytest.approx(
        np.broadcast_to(tilts, (2, 3)), abs=1e-12
    )
    assert physics.rotation_speed(places, np.array([[0.0], [100.0]])).shape == (2, 3)
    assert {type(one) for one in physics.ground_launch(1.0, 0.5, 7_800)} == {float}


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.launch_azimuth(20 * DEGREE, KENNEDY),
            "An orbit of inclination 0.3490658504 rad does not pass over that latitude: without a turn in flight an "
            "inclination is at least as large as the latitude of the pad, and at most pi less that latitude.",
        ),
        (lambda: physics.launch_azimuth(51.6, 0.5), "An inclination lies between 0 and pi rad; 51.6 rad does not."),
        (
            lambda: physics.launch_azimuth(0.9, 28.5),
            "A latitude lies between -pi / 2 and pi / 2 rad; 28.5 rad does not.",
        ),
        (
            lambda: physics.launch_azimuth(0.9, 0.5, "north"),  # type: ignore[arg-type]
            "A launch is ascending (northward) or descending (southward); 'north' is neither.",
        ),
        (
            lambda: physics.launch_azimuth(math.pi / 2, math.pi / 2),
            "From a pole every direction leads into a polar orbit; at 1.570796327 rad there is no east.",
        ),
        (lambda: physics.launch_inclination(math.nan, 0.5), "An angle is a finite number of radians; nan is not."),
        (
            lambda: physics.ground_launch(0.9, 0.5, -1.0),
            "A launcher gives a speed above 0 m/s; -1 m/s is none.",
        ),
        (lambda: physics.ground_launch(0.9, 0.5, math.inf), "A speed is a finite number of m/s; inf is not."),
        (
            lambda: physics.ground_launch(0.9, 0.5, 7_800.0, rotation_rate=math.nan),
            "A rate of rotation is a finite number of rad/s; nan is not.",
        ),
        (
            lambda: physics.orbit_of_launch(np.zeros(2), np.full(3, 7e3), 0.5),
            "These shapes do not go together: azimuth (2,), speed (3,), latitude (). "
            "Give numbers, or arrays of one shape.",
        ),
        (
            lambda: physics.reachable_inclinations(2.0),
            "A latitude lies between -pi / 2 and pi / 2 rad; 2 rad does not.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
