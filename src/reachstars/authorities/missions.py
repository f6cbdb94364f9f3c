"""Published figures of real flights."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DAY, DEGREE, EARTH_RADIUS, HOUR, KM, MILE, MINUTE

FLIGHT_TIME = 13 * DAY + 20 * HOUR + 54 * MINUTE + 55  # STS-128, NASA mission report 29
LAUNCH = datetime(2009, 8, 29, 3, 59, 37, tzinfo=UTC)  # Spaceflight Now
LANDING = datetime(2009, 9, 12, 0, 53, 25, tzinfo=UTC)  # NASA mission report 29, main gear
DISTANCE = 5_755_275 * MILE  # STS-128, NASA mission report 29

# Perigee and apogee in km, period in minutes.
_ORBITS = (
    (57, 232, 87.38),
    (155, 237, 88.41),
    (219, 264, 89.34),
    (225, 272, 89.48),
    (342, 354, 91.49),
    (338, 351, 91.43),
    (311, 352, 91.16),
)


@case("orbit", "lib.cas.cz, orbits of STS-128")
def periods_match_the_published_orbits_of_sts_128() -> Iterator[Agreement]:
    for perigee_km, apogee_km, minutes in _ORBITS:
        axis, _ = physics.ellipse(EARTH_RADIUS + perigee_km * KM, EARTH_RADIUS + apogee_km * KM)
        what = f"period of {perigee_km} x {apogee_km} km"
        # The heights are printed to the kilometre, which is 0.01 minutes of the period.
        yield agree(what, physics.orbital_period(axis) / MINUTE, minutes, within=0.0075, unit="min")


@case("distance", "NASA, STS-128 mission report 29")
def mean_speed_matches_the_published_distance_of_sts_128() -> Iterator[Agreement]:
    yield agree("mean speed", DISTANCE / FLIGHT_TIME, 7_728, within=0.5, unit="m/s")
    way = physics.distance_flown(7_728, FLIGHT_TIME)
    yield agree("distance flown", way / MILE, DISTANCE / MILE, relative=1e-4, unit="mi")


@case("distance", "NASA, STS-128 mission report 29")
def turns_match_the_published_orbits_of_sts_128() -> Iterator[Agreement]:
    """219 turns on average take 91.21 minutes, as long as a circle between the orbits that were flown."""
    mean_period = FLIGHT_TIME / 219
    yield agree("mean period", mean_period / MINUTE, 91.21, within=0.01, unit="min")
    turns = physics.orbits_flown(FLIGHT_TIME, 91.21 * MINUTE)
    yield agree("turns", turns, 219, within=0.03)
    altitude = physics.circular_radius(mean_period) - EARTH_RADIUS
    yield agree("altitude, between 325 and 350 km", altitude / KM, 337.5, within=12.5, unit="km")


@case("distance", "NASA, STS-128 mission report 29")
def the_219_circles_at_the_height_of_the_station_are_the_published_distance_of_sts_128() -> Iterator[Agreement]:
    """The round figure in kilometres is an independent calculation's."""
    radius = EARTH_RADIUS + 348 * KM
    way = physics.distance_flown(physics.circular_speed(radius), 219 * physics.circular_period(radius))
    yield agree("distance flown", way / KM, 9.2553e6, relative=1e-5, unit="km")
    yield agree("distance flown", way / MILE, DISTANCE / MILE, relative=8e-4, unit="mi")


@case("shadow", "an independent calculation, the longest night in orbit")
def the_longest_night_is_far_from_half_a_turn() -> Iterator[Agreement]:
    for altitude_km, period, night in ((350, 91.54, 36.3), (226, 89.0, 37.1)):
        radius = EARTH_RADIUS + altitude_km * KM
        around, dark = physics.circular_period(radius) / MINUTE, physics.night_duration(radius) / MINUTE
        yield agree(f"period at {altitude_km} km", around, period, within=0.05, unit="min")
        yield agree(f"longest night at {altitude_km} km", dark, night, within=0.05, unit="min")


@case("shadow", "NASA and ESA, sixteen sunrises a day")
def the_station_sees_the_sixteen_sunrises_that_nasa_and_esa_tell_of() -> Iterator[Agreement]:
    sunrises = physics.sunrises_per_day(EARTH_RADIUS + 350 * KM)
    yield agree("sunrises a day", sunrises, 15.73, within=0.005)
    yield agree("sunrises a day, to the nearest whole one", round(sunrises), 16, within=0.5)


def _station_node(moment: datetime) -> float:
    """Where the plane of the station crosses the equator, carried by J2 from its elements of 9 October 2009.

    1 25544U 98067A   09282.91732946  .00013034  00000-0  90850-4 0  7559
    2 25544  51.6398  77.7469 0007731 180.0753 317.5762 15.74717336624025
    """
    epoch = datetime(2009, 1, 1, tzinfo=UTC) + timedelta(days=282.917_329_46 - 1)
    axis = physics.semi_major_axis(DAY / 15.747_173_36)
    rate = physics.node_drift_rate(axis, 0.000_773_1, 51.6398 * DEGREE)
    return 77.7469 * DEGREE + rate * (moment - epoch).total_seconds()


@case("j2", "T. Molczan, elements of STS-128 before its launch")
def the_stations_plane_carried_back_is_the_plane_discovery_was_to_be_launched_into() -> Iterator[Agreement]:
    """Molczan's elements of the end of powered flight, made for the launch attempt of 26 August: 307.4445 degrees."""
    epoch = datetime(2009, 1, 1, tzinfo=UTC) + timedelta(days=238.222_839_81 - 1)
    yield agree("node", _station_node(epoch) / DEGREE % 360, 307.4445, within=0.2, unit="°")


@case("shadow", "an independent calculation, nights of STS-128")
def during_sts_128_the_sun_stood_40_to_58_degrees_high_and_the_night_lasted_27_to_33_minutes() -> Iterator[Agreement]:
    hours = np.arange(0, (LANDING - LAUNCH).total_seconds(), HOUR)
    moments = [LAUNCH + timedelta(seconds=seconds) for seconds in hours.tolist()]
    nodes = np.array([_station_node(moment) for moment in moments])
    days = np.array([physics.julian_date(moment) for moment in moments])
    beta = physics.beta_angle(np.full(days.shape, 51.64 * DEGREE), nodes, physics.sun_position(days)) / DEGREE
    night = physics.night_duration(np.full(days.shape, EARTH_RADIUS + 348 * KM), beta * DEGREE) / MINUTE
    yield agree("lowest Sun, in whole degrees", np.floor(beta.min()), 40, within=0.5, unit="°")
    yield agree("highest Sun, in whole degrees", np.floor(beta.max()), 58, within=0.5, unit="°")
    yield agree("shortest night, in whole minutes", np.round(night.min()), 27, within=0.5, unit="min")
    yield agree("longest night, in whole minutes", np.round(night.max()), 33, within=0.5, unit="min")
