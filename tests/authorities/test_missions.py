"""Published figures of real flights."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from reachstars import physics
from reachstars.physics import DAY, DEGREE, EARTH_RADIUS, HOUR, KM, MILE, MINUTE

FLIGHT_TIME = 13 * DAY + 20 * HOUR + 54 * MINUTE + 55  # STS-128, NASA mission report 29
LAUNCH = datetime(2009, 8, 29, 3, 59, 37, tzinfo=UTC)  # Spaceflight Now
LANDING = datetime(2009, 9, 12, 0, 53, 25, tzinfo=UTC)  # NASA mission report 29, main gear


@pytest.mark.parametrize(
    ("perigee_km", "apogee_km", "minutes"),
    [
        (57, 232, 87.38),
        (155, 237, 88.41),
        (219, 264, 89.34),
        (225, 272, 89.48),
        (342, 354, 91.49),
        (338, 351, 91.43),
        (311, 352, 91.16),
    ],
)
def test_periods_match_the_published_orbits_of_sts_128(perigee_km: float, apogee_km: float, minutes: float) -> None:
    axis, _ = physics.ellipse(EARTH_RADIUS + perigee_km * KM, EARTH_RADIUS + apogee_km * KM)

    # The heights are printed to the kilometre, which is 0.01 minutes of the period.
    assert physics.orbital_period(axis) / MINUTE == pytest.approx(minutes, abs=0.0075)


def test_mean_speed_matches_the_published_distance_of_sts_128() -> None:
    way = 5_755_275 * MILE

    assert way / FLIGHT_TIME == pytest.approx(7_728, abs=0.5)
    assert physics.distance_flown(7_728, FLIGHT_TIME) == pytest.approx(way, rel=1e-4)


def test_turns_match_the_published_orbits_of_sts_128() -> None:
    """219 turns on average take 91.21 minutes, as long as a circle between the orbits that were flown."""
    mean_period = FLIGHT_TIME / 219

    assert mean_period / MINUTE == pytest.approx(91.21, abs=0.01)
    assert physics.orbits_flown(FLIGHT_TIME, 91.21 * MINUTE) == pytest.approx(219, abs=0.03)
    assert 325 * KM < physics.circular_radius(mean_period) - EARTH_RADIUS < 350 * KM


def test_219_circles_at_the_height_of_the_station_are_the_published_distance_of_sts_128() -> None:
    radius = EARTH_RADIUS + 348 * KM

    way = physics.distance_flown(physics.circular_speed(radius), 219 * physics.circular_period(radius))

    assert way == pytest.approx(9.2553e9, rel=1e-5)
    assert way == pytest.approx(5_755_275 * MILE, rel=8e-4)


@pytest.mark.parametrize(("altitude_km", "period", "night"), [(350, 91.54, 36.3), (226, 89.0, 37.1)])
def test_the_longest_night_is_far_from_half_a_turn(altitude_km: float, period: float, night: float) -> None:
    radius = EARTH_RADIUS + altitude_km * KM

    assert physics.circular_period(radius) / MINUTE == pytest.approx(period, abs=0.05)
    assert physics.night_duration(radius) / MINUTE == pytest.approx(night, abs=0.05)


def test_the_station_sees_the_sixteen_sunrises_that_nasa_and_esa_tell_of() -> None:
    sunrises = physics.sunrises_per_day(EARTH_RADIUS + 350 * KM)

    assert sunrises == pytest.approx(15.73, abs=0.005)
    assert round(sunrises) == 16


def _station_node(moment: datetime) -> float:
    """Where the plane of the station crosses the equator, carried by J2 from its elements of 9 October 2009.

    1 25544U 98067A   09282.91732946  .00013034  00000-0  90850-4 0  7559
    2 25544  51.6398  77.7469 0007731 180.0753 317.5762 15.74717336624025
    """
    epoch = datetime(2009, 1, 1, tzinfo=UTC) + timedelta(days=282.917_329_46 - 1)
    axis = physics.semi_major_axis(DAY / 15.747_173_36)
    rate = physics.node_drift_rate(axis, 0.000_773_1, 51.6398 * DEGREE)
    return 77.7469 * DEGREE + rate * (moment - epoch).total_seconds()


def test_the_stations_plane_carried_back_is_the_plane_discovery_was_to_be_launched_into() -> None:
    """Molczan's elements of the end of powered flight, made for the launch attempt of 26 August: 307.4445 degrees."""
    epoch = datetime(2009, 1, 1, tzinfo=UTC) + timedelta(days=238.222_839_81 - 1)

    assert _station_node(epoch) / DEGREE % 360 == pytest.approx(307.4445, abs=0.2)


def test_during_sts_128_the_sun_stood_40_to_58_degrees_high_and_the_night_lasted_27_to_33_minutes() -> None:
    hours = np.arange(0, (LANDING - LAUNCH).total_seconds(), HOUR)
    moments = [LAUNCH + timedelta(seconds=seconds) for seconds in hours.tolist()]
    nodes = np.array([_station_node(moment) for moment in moments])
    days = np.array([physics.julian_date(moment) for moment in moments])

    beta = physics.beta_angle(np.full(days.shape, 51.64 * DEGREE), nodes, physics.sun_position(days))
    night = physics.night_duration(np.full(days.shape, EARTH_RADIUS + 348 * KM), beta)

    assert 40 <= beta.min() / DEGREE < 41
    assert 58 <= beta.max() / DEGREE < 59
    assert (round(night.min() / MINUTE), round(night.max() / MINUTE)) == (27, 33)
