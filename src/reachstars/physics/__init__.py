"""Flight physics: SI floats or arrays in, SI floats or arrays out; NumPy only."""

from reachstars.physics.constants import (
    ASTRONOMICAL_UNIT,
    DAY,
    DEGREE,
    EARTH_J2,
    EARTH_POLAR_RADIUS,
    EARTH_RADIUS,
    EARTH_ROTATION_RATE,
    G0,
    HOUR,
    KM,
    MILE,
    MINUTE,
    MU_EARTH,
    NAUTICAL_MILE,
    SUN_RADIUS,
    TROPICAL_YEAR,
)
from reachstars.physics.distance import distance_flown, orbits_flown
from reachstars.physics.earth import node_drift_rate, perigee_drift_rate, sun_synchronous_inclination
from reachstars.physics.elements import Elements
from reachstars.physics.kepler import eccentric_anomaly, eccentric_from_true_anomaly, mean_anomaly, true_anomaly
from reachstars.physics.orbit import (
    circular_period,
    circular_radius,
    circular_speed,
    ellipse,
    escape_speed,
    orbital_period,
    orbital_speed,
    semi_major_axis,
)
from reachstars.physics.release import CIRCLE_TOLERANCE, Release, release, release_path
from reachstars.physics.shadow import night_duration, sunrises_per_day
from reachstars.physics.sky import beta_angle, julian_date, sun_position

__all__ = [
    "ASTRONOMICAL_UNIT",
    "CIRCLE_TOLERANCE",
    "DAY",
    "DEGREE",
    "EARTH_J2",
    "EARTH_POLAR_RADIUS",
    "EARTH_RADIUS",
    "EARTH_ROTATION_RATE",
    "G0",
    "HOUR",
    "KM",
    "MILE",
    "MINUTE",
    "MU_EARTH",
    "NAUTICAL_MILE",
    "SUN_RADIUS",
    "TROPICAL_YEAR",
    "Elements",
    "Release",
    "beta_angle",
    "circular_period",
    "circular_radius",
    "circular_speed",
    "distance_flown",
    "eccentric_anomaly",
    "eccentric_from_true_anomaly",
    "ellipse",
    "escape_speed",
    "julian_date",
    "mean_anomaly",
    "night_duration",
    "node_drift_rate",
    "orbital_period",
    "orbital_speed",
    "orbits_flown",
    "perigee_drift_rate",
    "release",
    "release_path",
    "semi_major_axis",
    "sun_position",
    "sun_synchronous_inclination",
    "sunrises_per_day",
    "true_anomaly",
]
