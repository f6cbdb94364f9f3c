"""The numbers that the text of lesson 09 says: each worked out from facts and physics, none typed.

Each function returns its value in the unit that [number_forms] of lesson.toml names.
"""

from datetime import datetime, timedelta
from functools import cache
from math import pi

import numpy as np
from numpy.typing import NDArray

from reachstars import physics
from reachstars.facts.read import fact, fact_value
from reachstars.physics import DAY, DEGREE, EARTH_RADIUS, KM, MILE, MINUTE

_HOUR = 3600.0
_STEP = 10 * MINUTE  # between the moments at which the Sun's height over the orbit is looked up


def station_speed_mph() -> float:
    """Speed of the station in miles per hour, to the hundred: nobody drives by the single mile there."""
    return round(physics.circular_speed(_station_radius()) * _HOUR / MILE, -2)


def station_lap() -> float:
    """Time for once around at the station's altitude, in minutes."""
    return physics.circular_period(_station_radius()) / MINUTE


def station_circle() -> float:
    """Length of the station's circle, in km."""
    return 2 * pi * _station_radius() / KM


def sunrises_per_day() -> float:
    """Sunrises a day at the station's altitude."""
    return physics.sunrises_per_day(_station_radius())


def station_pull() -> float:
    """Gravity at the station as a share of gravity on the ground, in percent."""
    return 100 * (EARTH_RADIUS / _station_radius()) ** 2


def fall_in_one_second() -> float:
    """How far the station falls in one second, in m: half the acceleration of its circle."""
    return physics.circular_speed(_station_radius()) ** 2 / _station_radius() / 2


def station_radius() -> float:
    """Radius of the station's orbit, in km."""
    return _station_radius() / KM


def first_orbit_radius() -> float:
    """Radius of Discovery's first orbit, in km."""
    return _first_radius() / KM


def first_orbit_speed() -> float:
    """Speed on Discovery's first orbit, in km/s."""
    return physics.circular_speed(_first_radius()) / KM


def first_orbit_lap() -> float:
    """Time for once around on Discovery's first orbit, in minutes."""
    return physics.circular_period(_first_radius()) / MINUTE


def day_in_seconds() -> float:
    """One day, in s."""
    return DAY


def one_day_altitude() -> float:
    """Altitude of the orbit with a lap of one day, in km, to the hundred: the Earth is not so round."""
    return round((physics.circular_radius(DAY) - EARTH_RADIUS) / KM, -2)


def half_lap() -> float:
    """Half of a lap at the station's altitude, in minutes."""
    return station_lap() / 2


def longest_night() -> float:
    """The longest night at the station's altitude, in minutes: the Sun in the plane of the orbit."""
    return physics.night_duration(_station_radius()) / MINUTE


def shortest_mission_night() -> float:
    """The shortest night of the days of STS-128 on the station's orbit, in minutes."""
    return float(_nights().min()) / MINUTE


def longest_mission_night() -> float:
    """The longest night of the days of STS-128 on the station's orbit, in minutes."""
    return float(_nights().max()) / MINUTE


def lowest_sun() -> float:
    """Smallest angle of the Sun over the plane of the orbit during STS-128, in degrees."""
    return float(_sun_heights().min()) / DEGREE


def highest_sun() -> float:
    """Largest angle of the Sun over the plane of the orbit during STS-128, in degrees."""
    return float(_sun_heights().max()) / DEGREE


def mission_speed() -> float:
    """The printed distance over the printed duration of STS-128, in km/s."""
    return fact_value("sts128.distance") / fact_value("sts128.duration") / KM


def mission_distance() -> float:
    """The printed miles of STS-128, in km."""
    return fact_value("sts128.distance") / KM


def mission_lap() -> float:
    """Average lap if the report's count of orbits is right, in minutes."""
    return fact_value("sts128.duration") / fact_value("sts128.orbits") / MINUTE


def first_flight_lap() -> float:
    """Average lap of the first flight of the table, STS-97, in minutes."""
    return fact_value("missions.sts97_duration") / fact_value("missions.sts97_orbits") / MINUTE


def second_flight_lap() -> float:
    """Average lap of the second flight of the table, STS-121, in minutes."""
    return fact_value("missions.sts121_duration") / fact_value("missions.sts121_orbits") / MINUTE


def one_lap_more() -> float:
    """How much shorter the average lap of STS-128 would be with one lap more, in minutes."""
    return mission_lap() - fact_value("sts128.duration") / (fact_value("sts128.orbits") + 1) / MINUTE


def mission_circle() -> float:
    """The printed distance shared out over the report's orbits, in km."""
    return fact_value("sts128.distance") / fact_value("sts128.orbits") / KM


def biographies_lap() -> float:
    """Average lap if the biographies' count of orbits is right, in minutes."""
    return fact_value("sts128.duration") / fact_value("sts128.orbits_biographies") / MINUTE


def biographies_altitude() -> float:
    """Altitude, in km, of a circle with the average lap of the biographies' count."""
    return (physics.circular_radius(biographies_lap() * MINUTE) - EARTH_RADIUS) / KM


def clock_difference() -> float:
    """Seconds between lift-off and stopped wheels by the clock, less the printed duration."""
    return (_moment("sts128.wheels_stop") - _moment("sts128.launch")).total_seconds() - fact_value("sts128.duration")


def _station_radius() -> float:
    return EARTH_RADIUS + fact_value("station.altitude")


def _first_radius() -> float:
    return EARTH_RADIUS + fact_value("sts128.first_altitude")


def _moment(name: str) -> datetime:
    moment = fact(name).value
    if not isinstance(moment, datetime):
        raise TypeError(f"The fact {name} is no moment.")
    return moment


def _nights() -> NDArray[np.float64]:
    """Length of the night on the station's orbit, in s, every ten minutes of STS-128."""
    sun = _sun_heights()
    return physics.night_duration(np.full_like(sun, _station_radius()), sun)


@cache
def _sun_heights() -> NDArray[np.float64]:
    """Angle of the Sun over the plane of the station's orbit, in rad, every ten minutes of STS-128.

    No orbit of those days was found, so the plane of 9 October 2009 is carried back at the rate at which the
    flattened Earth turns it: five degrees a day, good to a fraction of a degree over six weeks.
    """
    epoch, launch = _moment("station.elements_epoch"), _moment("sts128.launch")
    inclination = fact_value("station.elements_inclination")
    axis = physics.semi_major_axis(DAY / fact_value("station.elements_turns_per_day"))
    drift = physics.node_drift_rate(axis, fact_value("station.elements_eccentricity"), inclination)
    flown = np.arange(0.0, fact_value("sts128.duration"), _STEP)
    since_epoch = (launch - epoch) / timedelta(seconds=1) + flown
    node = fact_value("station.elements_node") + drift * since_epoch
    sun = physics.sun_position(physics.julian_date(launch) + flown / DAY)
    return np.abs(physics.beta_angle(np.full_like(node, inclination), node, sun))
