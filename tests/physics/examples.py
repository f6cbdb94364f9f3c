"""A good call of every public function of `physics`, for test_bad_input.py to spoil one argument at a time.

A new function needs one entry here, named after it:

    "circular_speed": Example({"radius": LOW, "mu": MU_EARTH}),

Name every argument, also those with a default. A vector is a NumPy array of three coordinates; any other NumPy array is
a series that belongs together. Dataclasses, tuples and lists are opened, and each number in them is spoilt by itself.
What is no number (a moment, a name, a generator of random numbers) is left as it is.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from reachstars import physics
from reachstars.physics import DAY, DEGREE, EARTH_RADIUS, HOUR, KM, MU_EARTH


@dataclass(frozen=True)
class Example:
    """A good call of one function.

    Attributes:
        arguments: All arguments by name.
        endless: Arguments that may be infinite, such as the semi-major axis of a parabola.
        single: Arguments that take one number only; those annotated `float` or `int` are known without it.
        endless_result: Whether a part of the result says something by being infinite or no number.
    """

    arguments: dict[str, Any]
    endless: tuple[str, ...] = ()
    single: tuple[str, ...] = ()
    endless_result: bool = False


LOW = EARTH_RADIUS + 350 * KM
HIGH = EARTH_RADIUS + 36_000 * KM
TILT = 51.6 * DEGREE
NOON = datetime(2009, 8, 29, 12, tzinfo=UTC)
SUN = np.array([0.9, 0.4, 0.17])

ELLIPSES = {"initial_semi_major_axis": LOW, "final_semi_major_axis": HIGH}
APART, DRIFTING = np.array([100.0, -800.0, 30.0]), np.array([0.1, 0.2, -0.3])
CHANCES = np.array([0.1, 0.2, 0.4, 0.3])

EXAMPLES = {
    "beta_angle": Example({"inclination": TILT, "node": 1.0, "sun_vector": SUN}),
    "circular_period": Example({"radius": LOW, "mu": MU_EARTH}),
    "circular_radius": Example({"period": 2 * HOUR, "mu": MU_EARTH}),
    "circular_speed": Example({"radius": LOW, "mu": MU_EARTH}),
    "distance_flown": Example({"speed": 7_700.0, "duration": HOUR}),
    "eccentric_anomaly": Example({"mean_anomaly": 1.0, "eccentricity": 0.3}),
    "eccentric_from_true_anomaly": Example({"true_anomaly": 1.0, "eccentricity": 0.3}),
    "ellipse": Example({"perigee_radius": LOW, "apogee_radius": HIGH}),
    "escape_speed": Example({"radius": LOW, "mu": MU_EARTH}),
    "julian_date": Example({"moment": NOON}),
    "mean_anomaly": Example({"eccentric_anomaly": 1.0, "eccentricity": 0.3}),
    "night_duration": Example({"radius": LOW, "beta": 0.5, "mu": MU_EARTH}),
    "node_drift_rate": Example({"semi_major_axis": LOW, "eccentricity": 0.01, "inclination": TILT}),
    "orbital_period": Example({"semi_major_axis": LOW, "mu": MU_EARTH}),
    "orbital_speed": Example({"radius": LOW, "semi_major_axis": HIGH, "mu": MU_EARTH}, endless=("semi_major_axis",)),
    "orbits_flown": Example({"duration": HOUR, "period": 2 * HOUR}),
    "perigee_drift_rate": Example({"semi_major_axis": LOW, "eccentricity": 0.01, "inclination": TILT}),
    "release": Example({"radius": LOW, "speed": 7_800.0, "mu": MU_EARTH}, endless_result=True),
    "release_path": Example({"radius": LOW, "speed": 7_800.0, "samples": 5, "mu": MU_EARTH}),
    "semi_major_axis": Example({"period": 2 * HOUR, "mu": MU_EARTH}),
    "sun_position": Example({"julian_date": 2_455_072.0}),
    "sun_synchronous_inclination": Example({"semi_major_axis": LOW, "eccentricity": 0.01}),
    "sunrises_per_day": Example({"radius": LOW, "beta": 0.5}),
    "true_anomaly": Example({"eccentric_anomaly": 1.0, "eccentricity": 0.3}),
    "angle_between_planes": Example({"initial_inclination": TILT, "final_inclination": 0.5, "node_change": 1.0}),
    "bielliptic": Example(
        {"initial_radius": LOW, "intermediate_radius": 2 * HIGH, "final_radius": HIGH, "mu": MU_EARTH, **ELLIPSES},
        endless=tuple(ELLIPSES),
    ),
    "burn_time": Example({"propellant_mass": 500.0, "thrust": 400.0, "exhaust_speed": 3_000.0}),
    "chance_of_success": Example({"chance": 0.1, "tries": 12}),
    "chances_by_try": Example({"chances": CHANCES}),
    "clohessy_wiltshire": Example(
        {"position": APART, "velocity": DRIFTING, "duration": HOUR, "target_radius": LOW, "mu": MU_EARTH}
    ),
    "coplanar_rendezvous": Example(
        {"initial_radius": LOW, "final_radius": HIGH, "phase_angle": 1.0, "mu": MU_EARTH, "rounds": 1}
    ),
    "delta_v": Example({"exhaust_speed": 3_000.0, "initial_mass": 2_000.0, "final_mass": 900.0}),
    "departure_phase": Example({"initial_radius": LOW, "final_radius": HIGH, "mu": MU_EARTH}),
    "exhaust_speed": Example({"specific_impulse": 300.0, "g0": 9.8}),
    "expected_tries": Example({"chance": 0.1}),
    "first_success_chance": Example({"chance": 0.1, "tries_before": 11}),
    "first_success_chances": Example({"chances": CHANCES}),
    "growing_chances": Example({"first_chance": 0.1, "step": 0.05, "tries": 4, "most": 0.9}),
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
    "lambert": Example(
        {
            "position": np.array([LOW, 0.0, 0.0]),
            "destination": np.array([0.0, LOW, 1_000.0]),
            "duration": HOUR,
            "mu": MU_EARTH,
            "way": "short",
        }
    ),
    "lead_angle": Example({"initial_radius": LOW, "final_radius": HIGH, "mu": MU_EARTH}),
    "mass_ratio": Example({"delta_v": 3_000.0, "exhaust_speed": 3_000.0}),
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
    "propellant_mass": Example({"delta_v": 300.0, "exhaust_speed": 3_000.0, "initial_mass": 2_000.0}),
    "propellant_to_carry": Example({"delta_v": 300.0, "exhaust_speed": 3_000.0, "final_mass": 2_000.0}),
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
    "similar_stages_delta_v": Example(
        {"exhaust_speed": 3_000.0, "payload_fraction": 0.05, "structural_ratio": 0.1, "stages": 2}
    ),
    "simulate_tries": Example(
        {"chances": CHANCES, "people": 5, "generator": np.random.default_rng(1)},
    ),
    "speed_and_plane_change": Example({"initial_speed": 7_700.0, "final_speed": 3_000.0, "angle": 0.3}),
    "staging": Example(
        {
            "propellant_masses": np.array([9_000.0, 1_000.0]),
            "structural_masses": np.array([900.0, 100.0]),
            "exhaust_speeds": np.array([2_800.0, 4_000.0]),
            "payload_mass": 200.0,
        }
    ),
    "success_count_chance": Example({"chance": 0.1, "tries": 12, "successes": 2}),
    "synodic_period": Example({"first_period": HOUR, "second_period": 2 * HOUR}),
    "time_to_gain": Example({"angle": 1.0, "first_radius": LOW, "second_radius": HIGH, "mu": MU_EARTH}),
    "tries_needed": Example({"chance": 0.1, "confidence": 0.9}),
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

STATION = physics.read_element_set(
    "1 25544U 98067A   09282.91732946  .00013034  00000-0  90850-4 0  7559\n"
    "2 25544  51.6398  77.7469 0007731 180.0753 317.5762 15.74717336624025"
)
STOCKTON = physics.Site(37.9577 * DEGREE, -121.2908 * DEGREE)
RISE = datetime(2009, 10, 12, 13, 32, 33, tzinfo=UTC)
PASS = physics.passes(STATION, STOCKTON, RISE, RISE + timedelta(minutes=20))[0]
PLACE = np.array([LOW, 10 * KM, 20 * KM])
MOVING = np.array([10.0, 7_600.0, 20.0])
TURNED: dict[str, Any] = {"sidereal_time": 1.0, "pole_x": 1e-6, "pole_y": 1e-6}
SEEN: dict[str, Any] = {"satellite": STATION, "site": STOCKTON, "ut1_minus_utc": 0.2}

EXAMPLES |= {
    "along_track_uncertainty": Example({"age": 5 * HOUR}),
    "apparent_magnitude": Example({"standard_magnitude": -1.3, "distance": 800 * KM, "phase": 1.0}),
    "earth_angle": Example({"satellite": STATION, "seconds": HOUR, "ut1_minus_utc": 0.2}),
    "element_set_state": Example({"elements": STATION, "seconds": HOUR}),
    "fixed_from_teme": Example({"position": PLACE, **TURNED}),
    "fixed_state": Example({"satellite": STATION, "seconds": HOUR, "ut1_minus_utc": 0.2}),
    "fixed_state_from_teme": Example({"position": PLACE, "velocity": MOVING, **TURNED, "rotation_rate": 7.3e-5}),
    "ground_track": Example({"satellite": STATION, "seconds": HOUR, "ut1_minus_utc": 0.2}),
    "look": Example({"position": PLACE, "site": STOCKTON}),
    "look_rates": Example({"position": PLACE, "velocity": MOVING, "site": STOCKTON}),
    "passes": Example({**SEEN, "start": RISE, "end": RISE + timedelta(hours=1), "lowest": 0.1, "max_age": 9 * DAY}),
    "phase_angle": Example({"satellite": PLACE, "observer": 0.9 * PLACE, "sun": 1.5e11 * SUN}),
    "read_element_set": Example({"text": "\n".join(STATION.lines), "gravity": "wgs72", "checksums": "checked"}),
    "seconds_since_epoch": Example({"satellite": STATION, "moment": RISE}),
    "sidereal_time_after": Example({"julian_date": 2_455_072.5, "seconds": HOUR}),
    "sight": Example({**SEEN, "moment": RISE}),
    "split_at_date_line": Example(
        {"latitude": np.array([0.1, 0.2, 0.3, 0.4]), "longitude": np.array([3, 3.1, 3.2, 3.3])}
    ),
    "sub_satellite_point": Example({"position": PLACE, "sidereal_time": 1.0}),
    "teme_from_fixed": Example({"position": PLACE, **TURNED}),
    "teme_state_from_fixed": Example({"position": PLACE, "velocity": MOVING, **TURNED, "rotation_rate": 7.3e-5}),
    "visibility": Example({**SEEN, "of": PASS, "darkness": -0.1, "edge": "middle"}),
}
