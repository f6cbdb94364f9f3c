"""Look angles from a place on the ground."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, KM

STOCKTON = physics.Site(37.9577 * DEGREE, -121.2908 * DEGREE)
sites = st.builds(physics.Site, st.floats(-1.57, 1.57), st.floats(-3, 3), st.floats(-100, 5_000))
azimuth = st.floats(0, 6.28)
elevation = st.floats(-1.5, 1.5)
distance = st.floats(1e3, 4e7)


@given(sites, azimuth, elevation, distance)
def test_what_is_put_in_a_direction_is_seen_there(site: physics.Site, along: float, up: float, far: float) -> None:
    level = far * math.cos(up)
    line = np.array([level * math.sin(along), level * math.cos(along), far * math.sin(up)])

    seen = physics.look(site.position + line @ site.axes, site)

    assert math.remainder(seen.azimuth - along, 2 * math.pi) == pytest.approx(0, abs=1e-9)
    assert seen.elevation == pytest.approx(up, abs=1e-10)
    assert seen.distance == pytest.approx(far, rel=1e-11)


@pytest.mark.parametrize(("north", "east", "along"), [(1, 0, 0), (0, 1, 90), (-1, 0, 180), (0, -1, 270)])
def test_azimuth_is_clockwise_from_north(north: float, east: float, along: float) -> None:
    place = physics.fixed_from_geodetic((37.9577 + 0.1 * north) * DEGREE, (-121.2908 + 0.1 * east) * DEGREE, 0.0)

    seen = physics.look(place, STOCKTON)

    assert math.remainder(seen.azimuth - along * DEGREE, 2 * math.pi) == pytest.approx(0, abs=0.1 * DEGREE)
    assert seen.elevation < 0


def test_straight_up_is_90_degrees_and_the_altitude_away() -> None:
    place = physics.fixed_from_geodetic(STOCKTON.latitude, STOCKTON.longitude, 350 * KM)

    seen = physics.look(place, STOCKTON)

    assert seen.elevation / DEGREE == pytest.approx(90)
    assert seen.distance == pytest.approx(350 * KM)


@given(sites, azimuth, elevation, distance, st.tuples(*[st.floats(-8e3, 8e3)] * 3).map(np.array))
def test_rates_are_what_half_a_second_brings(
    site: physics.Site, along: float, up: float, far: float, velocity: np.ndarray[tuple[int], np.dtype[np.float64]]
) -> None:
    far = max(far, 1e6)
    level = far * math.cos(up)
    place = site.position + np.array([level * math.sin(along), level * math.cos(along), far * math.sin(up)]) @ site.axes

    rates = physics.look_rates(place, velocity, site)
    seen = physics.look(place + np.outer([-0.05, 0.05], velocity), site)

    steps = [np.diff(np.atleast_1d(part))[0] for part in (np.unwrap(seen.azimuth), seen.elevation, seen.distance)]
    assert np.array(steps) / 0.1 == pytest.approx(
        np.array([rates.azimuth, rates.elevation, rates.distance]), rel=1e-3, abs=1e-6
    )


def test_many_points_give_what_they_give_one_by_one() -> None:
    places = STOCKTON.position + np.arange(1.0, 13.0).reshape(2, 2, 3) * 1e5

    together = physics.look(places, STOCKTON)

    assert np.shape(together.azimuth) == (2, 2)
    assert np.asarray(together.elevation)[1, 0] == pytest.approx(physics.look(places[1, 0], STOCKTON).elevation)


@pytest.mark.parametrize(
    ("latitude", "longitude", "altitude", "sentence"),
    [
        (38.0, -121.0, 0.0, "A latitude lies between -pi / 2 and pi / 2 rad; 38 rad does not."),
        (0.5, math.nan, 0.0, "A longitude is a finite number of radians; nan is not."),
        (0.5, 0.5, math.inf, "An altitude is a finite number of metres; inf m is not."),
    ],
)
def test_what_is_no_place_is_refused(latitude: float, longitude: float, altitude: float, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.Site(latitude, longitude, altitude)

    assert str(caught.value) == sentence


def test_a_site_cannot_be_moved_by_accident() -> None:
    with pytest.raises(ValueError, match="read-only"):
        STOCKTON.position[0] = 0.0


def test_a_site_is_one_place() -> None:
    with pytest.raises(ValueError, match="One number is needed here"):
        physics.Site(np.array([0.1, 0.2]), 0.0)  # type: ignore[arg-type]


def test_a_place_is_not_seen_from_itself() -> None:
    with pytest.raises(ValueError, match="From a place to itself there is no direction; the distance is 0 m"):
        physics.look(STOCKTON.position, STOCKTON)


def test_straight_above_the_azimuth_has_no_rate() -> None:
    pole = physics.Site(math.pi / 2, 0.0)
    above = np.array([0.0, 0.0, 7e6])
    exact = physics.Site(0.0, 0.0)

    with pytest.raises(ValueError, match="Straight above or below, 0 m off the plumb line, the azimuth has no rate"):
        physics.look_rates(np.array([7e6, 0.0, 0.0]), np.array([0.0, 7e3, 0.0]), exact)
    assert physics.look(above, pole).elevation == pytest.approx(math.pi / 2)


@given(st.floats(-1.5, 1.5), st.floats(-3.1, 3.1), st.floats(1.0, 4e7))
def test_straight_above_any_place_rounding_gives_no_direction(latitude: float, longitude: float, height: float) -> None:
    site = physics.Site(latitude, longitude)
    above = physics.fixed_from_geodetic(latitude, longitude, height)

    assert physics.look(above, site).azimuth == 0
    assert physics.look(above, site).elevation == pytest.approx(math.pi / 2)
    with pytest.raises(ValueError, match="Straight above or below, 0 m off the plumb line, the azimuth has no rate"):
        physics.look_rates(above, np.array([1.0, 2.0, 3.0]), site)
