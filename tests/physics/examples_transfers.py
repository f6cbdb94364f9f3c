"""Good calls: from one orbit to another, and to another spacecraft."""

import numpy as np
from tests.physics.example import HIGH, LOW, TILT, Example

from reachstars.physics import HOUR, MU_EARTH

ELLIPSES = {"initial_semi_major_axis": LOW, "final_semi_major_axis": HIGH}
APART, DRIFTING = np.array([100.0, -800.0, 30.0]), np.array([0.1, 0.2, -0.3])

TRANSFERS = {
    "angle_between_planes": Example({"initial_inclination": TILT, "final_inclination": 0.5, "node_change": 1.0}),
    "bielliptic": Example(
        {"initial_radius": LOW, "intermediate_radius": 2 * HIGH, "final_radius": HIGH, "mu": MU_EARTH, **ELLIPSES},
        endless=tuple(ELLIPSES),
    ),
    "clohessy_wiltshire": Example(
        {"position": APART, "velocity": DRIFTING, "duration": HOUR, "target_radius": LOW, "mu": MU_EARTH}
    ),
    "coplanar_rendezvous": Example(
        {"initial_radius": LOW, "final_radius": HIGH, "phase_angle": 1.0, "mu": MU_EARTH, "rounds": 1}
    ),
    "departure_phase": Example({"initial_radius": LOW, "final_radius": HIGH, "mu": MU_EARTH}),
    "hohmann": Example(
        {"initial_radius": LOW, "final_radius": HIGH, "mu": MU_EARTH, **ELLIPSES}, endless=tuple(ELLIPSES)
    ),
    "hohmann_with_plane_change": Example(
        {
            "initial_radius": LOW,
            "final_radius": HIGH,
            "angle": 0.5,
            "mu": MU_EARTH,
            "first_angle": 0.1,
            **ELLIPSES,
        },
        endless=tuple(ELLIPSES),
    ),
    "inclination_and_node_change": Example(
        {
            "speed": 7_700.0,
            "initial_inclination": TILT,
            "final_inclination": 0.5,
            "node_change": 1.0,
            "flight_path_angle": 0.1,
        }
    ),
    "inertial_state": Example(
        {
            "target_position": np.array([LOW, 0.0, 0.0]),
            "target_velocity": np.array([0.0, 7_700.0, 0.0]),
            "position": APART,
            "velocity": DRIFTING,
        }
    ),
    "lead_angle": Example({"initial_radius": LOW, "final_radius": HIGH, "mu": MU_EARTH}),
    "node_change": Example({"speed": 7_700.0, "inclination": TILT, "node_change": 1.0, "flight_path_angle": 0.1}),
    "noncoplanar_rendezvous": Example(
        {
            "initial_radius": LOW,
            "final_radius": HIGH,
            "plane_angle": 0.5,
            "chaser_angle": 1.0,
            "target_angle": 2.0,
            "mu": MU_EARTH,
            "target_turns": 1,
            "chaser_turns": 1,
        }
    ),
    "one_tangent": Example({"initial_radius": LOW, "final_radius": HIGH, "true_anomaly": 2.9, "mu": MU_EARTH}),
    "phasing": Example({"radius": HIGH, "phase_angle": 0.5, "mu": MU_EARTH, "target_turns": 2, "chaser_turns": 2}),
    "phasing_on_ellipse": Example(
        {"radius": HIGH, "semi_major_axis": 1.1 * HIGH, "time_ahead": HOUR, "mu": MU_EARTH, "turns": 3}
    ),
    "plane_change": Example({"speed": 7_700.0, "angle": 0.3, "flight_path_angle": 0.1}),
    "relative_state": Example(
        {
            "target_position": np.array([LOW, 0.0, 0.0]),
            "target_velocity": np.array([0.0, 7_700.0, 0.0]),
            "position": np.array([LOW, 500.0, 20.0]),
            "velocity": np.array([1.0, 7_700.0, 0.2]),
        }
    ),
    "rendezvous_velocity": Example(
        {
            "position": APART,
            "duration": 0.5 * HOUR,
            "target_radius": LOW,
            "mu": MU_EARTH,
            "destination": np.array([10.0, 0.0, 5.0]),
        }
    ),
    "speed_and_plane_change": Example({"initial_speed": 7_700.0, "final_speed": 3_000.0, "angle": 0.3}),
    "synodic_period": Example({"first_period": HOUR, "second_period": 2 * HOUR}),
    "time_to_gain": Example({"angle": 1.0, "first_radius": LOW, "second_radius": HIGH, "mu": MU_EARTH}),
    "two_burn_rendezvous": Example(
        {
            "position": APART,
            "velocity": DRIFTING,
            "duration": 0.5 * HOUR,
            "target_radius": LOW,
            "mu": MU_EARTH,
        }
    ),
}
