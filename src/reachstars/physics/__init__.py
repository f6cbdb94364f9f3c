"""Flight physics: SI floats or arrays in, SI floats or arrays out; NumPy only."""

from reachstars.physics.anomalies import mean_from_true_anomaly, mean_motion, true_from_mean_anomaly
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
from reachstars.physics.ephemeris import kepler_states
from reachstars.physics.hyperbola import (
    hyperbolic_anomaly,
    hyperbolic_from_true_anomaly,
    hyperbolic_mean_anomaly,
    true_from_hyperbolic_anomaly,
)
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
from reachstars.physics.parabola import (
    parabolic_anomaly,
    parabolic_from_true_anomaly,
    parabolic_mean_anomaly,
    true_from_parabolic_anomaly,
)
from reachstars.physics.propagation import lagrange_coefficients, lagrange_coefficients_at_angle, propagate
from reachstars.physics.release import CIRCLE_TOLERANCE, Release, release, release_path
from reachstars.physics.shadow import night_duration, sunrises_per_day
from reachstars.physics.sky import beta_angle, julian_date, sun_position
from reachstars.physics.state import elements_from_state, state_from_elements
from reachstars.physics.vectors import (
    angular_momentum,
    eccentricity_vector,
    flight_path_angle,
    flight_path_angle_of,
    specific_energy,
)

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
    "angular_momentum",
    "beta_angle",
    "circular_period",
    "circular_radius",
    "circular_speed",
    "distance_flown",
    "eccentric_anomaly",
    "eccentric_from_true_anomaly",
    "eccentricity_vector",
    "elements_from_state",
    "ellipse",
    "escape_speed",
    "flight_path_angle",
    "flight_path_angle_of",
    "hyperbolic_anomaly",
    "hyperbolic_from_true_anomaly",
    "hyperbolic_mean_anomaly",
    "julian_date",
    "kepler_states",
    "lagrange_coefficients",
    "lagrange_coefficients_at_angle",
    "mean_anomaly",
    "mean_from_true_anomaly",
    "mean_motion",
    "night_duration",
    "node_drift_rate",
    "orbital_period",
    "orbital_speed",
    "orbits_flown",
    "parabolic_anomaly",
    "parabolic_from_true_anomaly",
    "parabolic_mean_anomaly",
    "perigee_drift_rate",
    "propagate",
    "release",
    "release_path",
    "semi_major_axis",
    "specific_energy",
    "state_from_elements",
    "sun_position",
    "sun_synchronous_inclination",
    "sunrises_per_day",
    "true_anomaly",
    "true_from_hyperbolic_anomaly",
    "true_from_mean_anomaly",
    "true_from_parabolic_anomaly",
]
