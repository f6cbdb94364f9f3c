"""The line on the ground under a satellite."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, KM, MINUTE

STATION = physics.read_element_set(
    "1 25544U 98067A   09282.91732946  .00013034  00000-0  90850-4 0  7559\n"
    "2 25544  51.6398  77.7469 0007731 180.0753 317.5762 15.74717336624025"
)
latitude = st.floats(-math.pi / 2, math.pi / 2)
longitude = st.floats(-math.pi, math.pi)
altitude = st.floats(0, 1e9)


@given(latitude, longitude, altitude, st.floats(-20, 20))
def test_under_a_point_straight_above_a_place_is_that_place(
    north: float, east: float, high: float, turned: float
) -> None:
    above = physics.teme_from_fixed(physics.fixed_from_geodetic(north, east, high), turned)

    under = physics.sub_satellite_point(above, turned)

    assert float(under.latitude) == pytest.approx(north, abs=1e-12)
    assert float(under.altitude) == pytest.approx(high, abs=1e-5)
    if abs(north) < 1.57:
        assert math.remainder(float(under.longitude) - east, 2 * math.pi) == pytest.approx(0, abs=1e-11)


def test_the_track_is_where_the_turning_frame_says() -> None:
    times = np.arange(0.0, 6_000, 60)
    fixed, _ = physics.fixed_state(STATION, times)

    track = physics.ground_track(STATION, times)
    north, east, high = physics.geodetic_from_fixed(fixed)

    assert track.latitude == pytest.approx(north, abs=1e-14)
    assert track.longitude == pytest.approx(east, abs=1e-13)
    assert track.altitude == pytest.approx(high, abs=1e-6)


def test_the_station_turns_back_at_its_inclination_and_comes_round_23_degrees_farther_west() -> None:
    turn = 2 * math.pi / STATION.mean_motion
    track = physics.ground_track(STATION, np.array([0.0, turn]))
    day = physics.ground_track(STATION, np.arange(0.0, 86_400, 10))

    # On maps it reaches a little farther than the angle of its plane: latitudes there are geodetic.
    assert day.latitude.max() / DEGREE == pytest.approx(51.6398 + 0.16, abs=0.02)
    assert 330 * KM < day.altitude.min() < day.altitude.max() < 370 * KM
    assert (track.longitude[1] - track.longitude[0]) / DEGREE == pytest.approx(-23.2, abs=0.3)


def test_a_geocentric_latitude_would_be_up_to_21_km_off() -> None:
    position, _ = STATION.state(np.arange(0.0, 92 * MINUTE, 10))
    geocentric = np.arcsin(position[:, 2] / np.linalg.norm(position, axis=-1))

    track = physics.ground_track(STATION, np.arange(0.0, 92 * MINUTE, 10))

    assert np.max(np.abs(track.latitude - geocentric)) / DEGREE == pytest.approx(0.18, abs=0.01)


def test_clocks_that_are_a_second_slow_put_the_track_460_metres_west() -> None:
    here = physics.ground_track(STATION, np.zeros(1))
    there = physics.ground_track(STATION, np.zeros(1), ut1_minus_utc=0.9)

    assert (there.longitude - here.longitude)[0] == pytest.approx(-0.9 * physics.EARTH_ROTATION_RATE, rel=1e-6)


@given(st.lists(st.tuples(latitude, st.floats(-0.5, 0.5)), min_size=1, max_size=30), longitude)
def test_a_track_is_split_so_that_no_piece_jumps(steps: list[tuple[float, float]], start: float) -> None:
    north = np.array([step[0] for step in steps])
    east = start + np.cumsum([step[1] for step in steps])

    pieces = physics.split_at_date_line(north, np.remainder(east + math.pi, 2 * math.pi) - math.pi)

    assert all(np.abs(along).max() <= math.pi + 1e-9 for _, along in pieces)
    assert all(np.abs(np.diff(along)).max(initial=0) <= 0.5 + 1e-9 for _, along in pieces)
    assert sum(up.size for up, _ in pieces) == north.size + 2 * (len(pieces) - 1)
    for (before, west), (after, far) in pairwise(pieces):
        assert before[-1] == after[0]
        assert west[-1] == pytest.approx(-far[0])
        assert abs(west[-1]) == pytest.approx(math.pi)


def test_a_row_of_another_length_is_no_track() -> None:
    with pytest.raises(ValueError, match=r"A track is two rows of one length; \(2,\) and \(3,\) are not"):
        physics.split_at_date_line(np.zeros(2), np.zeros(3))


@pytest.mark.parametrize(
    ("position", "turned", "sentence"),
    [
        ([350e3, 0, 0], 0.0, "A satellite 350,000 m from the Earth's centre is below the ground."),
        ([7e6, 0], 0.0, "A position has 3 coordinates along its last axis; an array of shape (2,) has not."),
        ([7e6, 0, 0], math.nan, "An angle is a finite number of radians; nan is not."),
    ],
)
def test_what_has_no_place_under_it_is_refused(position: list[float], turned: float, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.sub_satellite_point(np.array(position), turned)

    assert str(caught.value) == sentence


def test_clocks_are_never_a_second_apart() -> None:
    with pytest.raises(ValueError, match=r"Leap seconds keep UT1 and UTC within 0\.9 s of each other; 1 s is more"):
        physics.ground_track(STATION, np.zeros(1), ut1_minus_utc=1.0)


def test_under_a_ball_the_latitude_is_the_geocentric_one() -> None:
    place = np.array([3_000e3, -4_000e3, 6_000e3])
    ball = physics.sub_satellite_point(place, 0.0, radius=6_378e3, flattening=0.0)

    assert ball.latitude == pytest.approx(math.asin(6_000e3 / np.linalg.norm(place)))
    assert ball.altitude == pytest.approx(np.linalg.norm(place) - 6_378e3)


@given(st.floats(-1.57, 1.57), st.floats(-3.1, 3.1), st.floats(0, 4e7), st.floats(0, 0.004))
def test_under_another_ellipsoid_a_place_comes_back(
    latitude: float, longitude: float, altitude: float, flattening: float
) -> None:
    place = physics.fixed_from_geodetic(latitude, longitude, altitude, radius=6_378_206.4, flattening=flattening)
    under = physics.sub_satellite_point(place, 0.0, radius=6_378_206.4, flattening=flattening)

    assert under.latitude == pytest.approx(latitude, abs=1e-12)
    assert under.longitude == pytest.approx(longitude, abs=1e-12)
    assert under.altitude == pytest.approx(altitude, abs=1e-6)


def test_a_track_takes_the_constants_of_a_book() -> None:
    when = np.linspace(0, 6_000, 7)
    track = physics.ground_track(STATION, when, flattening=0.0)
    place, _ = STATION.state(when)

    assert track.latitude == pytest.approx(np.arcsin(place[:, 2] / np.linalg.norm(place, axis=1)))
    with pytest.raises(ValueError, match="A flattening is at least 0 and below 1; 298 is not"):
        physics.ground_track(STATION, when, flattening=298.0)
