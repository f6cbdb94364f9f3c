"""Places on the Earth, and the ways between them."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from skyfield.api import wgs84

from reachstars import physics
from reachstars.physics import DEGREE, EARTH_MEAN_RADIUS, EARTH_POLAR_RADIUS, EARTH_RADIUS, KM

latitude = st.floats(-math.pi / 2, math.pi / 2)
longitude = st.floats(-math.pi, math.pi)
altitude = st.floats(-6_310 * KM, 1e6 * KM)  # 43 km beside the centre
POLE = math.pi / 2


@given(latitude, longitude, altitude)
def test_a_place_comes_back_from_its_position(north: float, east: float, height: float) -> None:
    position = physics.fixed_from_geodetic(north, east, height)

    back = physics.fixed_from_geodetic(*physics.geodetic_from_fixed(position))

    assert np.linalg.norm(back - position) <= max(2e-7, 1e-15 * abs(height))


@given(latitude, longitude, st.floats(-6_000 * KM, 1e6 * KM))
def test_latitude_and_altitude_come_back(north: float, east: float, height: float) -> None:
    again, _, up = physics.geodetic_from_fixed(physics.fixed_from_geodetic(north, east, height))

    assert again == pytest.approx(north, abs=1e-14)
    assert up == pytest.approx(height, rel=1e-15, abs=1e-7)


@given(longitude, altitude)
def test_on_the_equator_and_over_the_poles_the_altitude_is_what_is_left_of_the_radius(east: float, up: float) -> None:
    on_equator = physics.fixed_from_geodetic(0.0, east, up)
    over_pole = physics.fixed_from_geodetic(-POLE, east, up)

    assert np.linalg.norm(on_equator) == pytest.approx(EARTH_RADIUS + up, rel=1e-12)
    assert over_pole[2] == pytest.approx(-(EARTH_POLAR_RADIUS + up), rel=1e-12, abs=1e-4)


@pytest.mark.parametrize("height", [-6_000 * KM, -1.0, 0.0, 1.0, 400 * KM, 1e9 * KM])
def test_on_the_axis_the_longitude_is_nought(height: float) -> None:
    north, east, up = physics.geodetic_from_fixed(np.array([-0.0, 0.0, EARTH_POLAR_RADIUS + height]))

    assert (north, east) == pytest.approx((POLE, 0), abs=1e-300)
    assert up == pytest.approx(height, rel=1e-12, abs=1e-4)  # the polar radius is printed to a tenth of a millimetre


@pytest.mark.parametrize("place", [(0.1, 1.0, 0.0), (0.9, 2.0, 4e5), (-1.2, -3.0, 1e7), (1.5707, 0.0, -100.0)])
def test_a_place_is_where_skyfield_has_it(place: tuple[float, float, float]) -> None:
    north, east, height = place

    theirs = wgs84.latlon(math.degrees(north), math.degrees(east), height).itrs_xyz.m

    assert physics.fixed_from_geodetic(north, east, height) == pytest.approx(theirs, rel=1e-14, abs=1e-8)


def test_a_ball_has_the_same_latitude_from_the_centre_and_on_the_map() -> None:
    north, east, up = physics.geodetic_from_fixed(np.array([3.0, 0.0, 4.0]), radius=1.0, flattening=0.0)

    assert (math.tan(north), east, up) == pytest.approx((4 / 3, 0, 4), rel=1e-15)


def test_many_places_give_what_they_give_one_by_one() -> None:
    north, east = np.array([[-1.0], [0.5]]), np.array([0.0, 2.0, 3.0])

    together = physics.fixed_from_geodetic(north, east, 1e5)
    back = physics.geodetic_from_fixed(together)

    assert together.shape == (2, 3, 3)
    assert together[1, 2] == pytest.approx(physics.fixed_from_geodetic(0.5, 3.0, 1e5), rel=1e-15)
    assert [part.shape for part in back] == [(2, 3)] * 3
    assert all(isinstance(part, float) for part in physics.geodetic_from_fixed(together[0, 0]))


@given(latitude, longitude, latitude, longitude)
def test_the_way_back_is_as_long(north: float, east: float, to_north: float, to_east: float) -> None:
    there = physics.great_circle_distance(north, east, to_north, to_east)

    assert physics.great_circle_distance(to_north, to_east, north, east) == pytest.approx(there, rel=1e-12, abs=1e-6)
    assert 0 <= there <= math.pi * EARTH_MEAN_RADIUS


@given(latitude, longitude, st.floats(0, 2 * math.pi), st.floats(1.0, 20_000 * KM))
def test_who_goes_straight_on_is_that_far_away(north: float, east: float, bearing: float, way: float) -> None:
    end = physics.great_circle_destination(north, east, bearing, way)

    assert physics.great_circle_distance(north, east, *end) == pytest.approx(way, rel=1e-12, abs=1e-5)


@given(st.floats(-1.5, 1.5), longitude, st.floats(0.01, 6.28), st.floats(1 * KM, 20_000 * KM))
def test_the_bearing_is_the_direction_that_leads_there(north: float, east: float, bearing: float, way: float) -> None:
    end = physics.great_circle_destination(north, east, bearing, way)

    assert physics.initial_bearing(north, east, *end) == pytest.approx(bearing, abs=1e-6)


@given(latitude, longitude, st.floats(-1.5, 1.5), longitude, st.floats(0, 1))
def test_a_place_on_the_way_shares_the_way(
    north: float, east: float, to_north: float, to_east: float, share: float
) -> None:
    whole = physics.great_circle_distance(north, east, to_north, to_east)
    if whole > 19_900 * KM:  # nearly opposite: the way is not sure
        return

    between = physics.great_circle_path(north, east, to_north, to_east, share)

    first = physics.great_circle_distance(north, east, *between)
    second = physics.great_circle_distance(*between, to_north, to_east)
    assert first == pytest.approx(share * whole, abs=1e-5)
    assert first + second == pytest.approx(whole, abs=1e-5)


@given(latitude, longitude, st.floats(0, 6), st.floats(1e-3, 1))
def test_a_step_is_measured_to_the_micrometre(north: float, east: float, bearing: float, step: float) -> None:
    end = physics.great_circle_destination(north, east, bearing, step)

    assert physics.great_circle_distance(north, east, *end) == pytest.approx(step, abs=1e-7 if abs(north) < 1 else 1e-2)


def test_a_path_is_a_line_to_draw_from_the_first_place_to_the_second() -> None:
    stockton, baikonur = (37.95 * DEGREE, -121.29 * DEGREE), (45.97 * DEGREE, 63.31 * DEGREE)

    north, east = physics.great_circle_path(*stockton, *baikonur, np.linspace(0, 1, 5))

    assert (north[0], east[0]) == pytest.approx(stockton, rel=1e-14)
    assert (north[-1], east[-1]) == pytest.approx(baikonur, rel=1e-14)
    assert north.max() > 80 * DEGREE
    assert physics.great_circle_path(0.3, 0.2, 0.3, 0.2, 0.7) == pytest.approx((0.3, 0.2), rel=1e-14)


def test_the_sphere_is_off_by_less_than_the_docstring_says() -> None:
    """The longest and the shortest degree of the ellipsoid, both along meridians: 111.694 and 110.574 km."""
    degree = physics.great_circle_distance(0.0, 0.0, 1 * DEGREE, 0.0)

    assert degree / (110.574 * KM) - 1 == pytest.approx(0.0056, abs=5e-5)
    assert 1 - degree / (111.694 * KM) == pytest.approx(0.0045, abs=5e-5)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.fixed_from_geodetic(38.0, 0.0),
            "A latitude lies between -pi / 2 and pi / 2 rad; 38 rad does not.",
        ),
        (
            lambda: physics.fixed_from_geodetic(math.nan, 0.0),
            "A latitude lies between -pi / 2 and pi / 2 rad; nan rad does not.",
        ),
        (
            lambda: physics.fixed_from_geodetic(0.0, 0.0, -6.4e6),
            "An altitude of -6,400,000 m is beyond the Earth's centre.",
        ),
        (
            lambda: physics.fixed_from_geodetic(0.0, 0.0, math.inf),
            "An altitude is a finite number of metres; inf m is not.",
        ),
        (
            lambda: physics.fixed_from_geodetic(0.0, 0.0, flattening=298.257),
            "A flattening is at least 0 and below 1; 298.257 is not.",
        ),
        (
            lambda: physics.fixed_from_geodetic(0.0, 0.0, radius=math.nan),
            "The Earth's radius must be above 0 m; nan m is not.",
        ),
        (
            lambda: physics.fixed_from_geodetic(np.zeros(2), np.zeros(3)),
            "These shapes do not go together: latitude (2,), longitude (3,), altitude (). "
            "Give numbers, or arrays of one shape.",
        ),
        (
            lambda: physics.geodetic_from_fixed(np.array([1.0, 2.0])),
            "A position has 3 coordinates along its last axis; an array of shape (2,) has not.",
        ),
        (
            lambda: physics.geodetic_from_fixed(np.array([30e3, 0.0, -20e3])),
            "36,055.51275 m from the Earth's centre no place on the ground is the one above; "
            "more than 42,841 m are needed.",
        ),
        (
            lambda: physics.great_circle_distance(0.0, 0.0, 0.0, 1.0, radius=0.0),
            "The Earth's radius must be above 0 m; 0 m is not.",
        ),
        (
            lambda: physics.initial_bearing(0.3, 1.0, 0.3, 1.0),
            "From a place to itself there is no direction; these are 0 rad apart.",
        ),
        (
            lambda: physics.great_circle_path(0.3, 0.0, -0.3, math.pi, 0.5),
            "Between opposite places every way is as short; these are 3.141592654 rad apart.",
        ),
        (
            lambda: physics.great_circle_path(0.3, 0.0, 0.3, 1.0, math.inf),
            "A share of the way is a finite number; inf is not.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
