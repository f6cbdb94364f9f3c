"""Good calls: orbits, their anomalies and states, and how they move on."""

import numpy as np
from tests.physics.example import FIELD, HIGH, LOW, MOVING, ORBIT, PLACE, TILT, Example

from reachstars.physics import DEGREE, EARTH_ROTATION_RATE, HOUR, MU_EARTH, Event, integrate

PATH = integrate(lambda _, state: -state, (0.0, 1.0), [1.0])

ORBITS = {
    "circular_period": Example({"radius": LOW, "mu": MU_EARTH}),
    "circular_radius": Example({"period": 2 * HOUR, "mu": MU_EARTH}),
    "circular_speed": Example({"radius": LOW, "mu": MU_EARTH}),
    "distance_flown": Example({"speed": 7_700.0, "duration": HOUR}),
    "eccentric_anomaly": Example({"mean_anomaly": 1.0, "eccentricity": 0.3}),
    "eccentric_from_true_anomaly": Example({"true_anomaly": 1.0, "eccentricity": 0.3}),
    "ellipse": Example({"perigee_radius": LOW, "apogee_radius": HIGH}),
    "escape_speed": Example({"radius": LOW, "mu": MU_EARTH}),
    "lambert": Example(
        {
            "position": np.array([LOW, 0.0, 0.0]),
            "destination": np.array([0.0, LOW, 1_000.0]),
            "duration": HOUR,
            "mu": MU_EARTH,
            "way": "short",
        }
    ),
    "mean_anomaly": Example({"eccentric_anomaly": 1.0, "eccentricity": 0.3}),
    "orbital_period": Example({"semi_major_axis": LOW, "mu": MU_EARTH}),
    "orbital_speed": Example({"radius": LOW, "semi_major_axis": HIGH, "mu": MU_EARTH}, endless=("semi_major_axis",)),
    "orbits_flown": Example({"duration": HOUR, "period": 2 * HOUR}),
    "release": Example({"radius": LOW, "speed": 7_800.0, "mu": MU_EARTH}, endless_result=True),
    "release_path": Example({"radius": LOW, "speed": 7_800.0, "samples": 5, "mu": MU_EARTH}),
    "semi_major_axis": Example({"period": 2 * HOUR, "mu": MU_EARTH}),
    "true_anomaly": Example({"eccentric_anomaly": 1.0, "eccentricity": 0.3}),
    "angular_momentum": Example({"position": PLACE, "velocity": MOVING, "mu": MU_EARTH}),
    "eccentricity_vector": Example({"position": PLACE, "velocity": MOVING, "mu": MU_EARTH}),
    "flight_path_angle_of": Example({"position": PLACE, "velocity": MOVING, "mu": MU_EARTH}),
    "specific_energy": Example({"position": PLACE, "velocity": MOVING, "mu": MU_EARTH}),
    "elements_from_state": Example({"position": PLACE, "velocity": MOVING, "mu": MU_EARTH}),
    "node_drift_rate": Example({"semi_major_axis": LOW, "eccentricity": 0.01, "inclination": TILT, **FIELD}),
    "perigee_drift_rate": Example({"semi_major_axis": LOW, "eccentricity": 0.01, "inclination": TILT, **FIELD}),
    "mean_anomaly_drift_rate": Example({"semi_major_axis": LOW, "eccentricity": 0.01, "inclination": TILT, **FIELD}),
    "sun_synchronous_inclination": Example({"semi_major_axis": LOW, "eccentricity": 0.01, **FIELD}),
    "sun_synchronous_axis": Example({"inclination": 98.6 * DEGREE, "eccentricity": 0.01, **FIELD}),
    "repeat_track_axis": Example(
        {
            "turns": 31,
            "days": 2,
            "inclination": TILT,
            "eccentricity": 0.01,
            **FIELD,
            "rotation_rate": EARTH_ROTATION_RATE,
        }
    ),
    "propagate_j2": Example(
        {
            "elements": ORBIT,
            "duration": HOUR,
            "mean_motion": 1.1e-3,
            "mean_motion_rate": 1e-13,
            "mean_motion_acceleration": 1e-20,
            **FIELD,
        }
    ),
    "propagate_numerically": Example(
        {"position": PLACE, "velocity": MOVING, "duration": 10.0, **FIELD}, single=("position", "velocity")
    ),
    "propagate": Example({"position": PLACE, "velocity": MOVING, "duration": HOUR, "mu": MU_EARTH}),
    "lagrange_coefficients": Example({"position": PLACE, "velocity": MOVING, "duration": HOUR, "mu": MU_EARTH}),
    "lagrange_coefficients_at_angle": Example({"position": PLACE, "velocity": MOVING, "angle": 1.0, "mu": MU_EARTH}),
    "kepler_states": Example({"elements": ORBIT, "duration": HOUR, "mu": MU_EARTH}),
    "mean_motion": Example({"elements": ORBIT, "mu": MU_EARTH}),
    "state_from_elements": Example({"elements": ORBIT, "mu": MU_EARTH}),
    "flight_path_angle": Example({"true_anomaly": 1.0, "eccentricity": 0.3}),
    "true_from_mean_anomaly": Example({"mean_anomaly": 1.0, "eccentricity": 0.3}),
    "mean_from_true_anomaly": Example({"true_anomaly": 1.0, "eccentricity": 0.3}),
    "hyperbolic_anomaly": Example({"mean_anomaly": 1.0, "eccentricity": 1.3}),
    "hyperbolic_from_true_anomaly": Example({"true_anomaly": 1.0, "eccentricity": 1.3}),
    "hyperbolic_mean_anomaly": Example({"hyperbolic_anomaly": 1.0, "eccentricity": 1.3}),
    "true_from_hyperbolic_anomaly": Example({"hyperbolic_anomaly": 1.0, "eccentricity": 1.3}),
    "parabolic_anomaly": Example({"mean_anomaly": 1.0}),
    "parabolic_from_true_anomaly": Example({"true_anomaly": 1.0}),
    "parabolic_mean_anomaly": Example({"parabolic_anomaly": 1.0}),
    "true_from_parabolic_anomaly": Example({"parabolic_anomaly": 1.0}),
    "integrate": Example(
        {
            "rate": lambda _, state: -state,
            "times": (0.0, 1.0),
            "state": np.array([1.0, 0.5]),
            "events": (Event("half", lambda _, state: float(state[0]) - 0.5, -1, terminal=True),),
            "relative": 1e-9,
            "absolute": np.array([1e-9, 1e-9]),
            "longest_step": 0.5,
        },
        endless=("longest_step",),
    ),
    "joined": Example({"paths": [PATH]}, made=("paths",)),
}
