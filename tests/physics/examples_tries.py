"""Good calls: rockets and their propellant, and tries with their chances."""

import numpy as np
from tests.physics.example import Example

CHANCES = np.array([0.1, 0.2, 0.4, 0.3])

TRIES = {
    "burn_time": Example({"propellant_mass": 500.0, "thrust": 400.0, "exhaust_speed": 3_000.0}),
    "chance_of_success": Example({"chance": 0.1, "tries": 12}),
    "chances_by_try": Example({"chances": CHANCES}),
    "delta_v": Example({"exhaust_speed": 3_000.0, "initial_mass": 2_000.0, "final_mass": 900.0}),
    "exhaust_speed": Example({"specific_impulse": 300.0, "g0": 9.8}),
    "expected_tries": Example({"chance": 0.1}),
    "first_success_chance": Example({"chance": 0.1, "tries_before": 11}),
    "first_success_chances": Example({"chances": CHANCES}),
    "growing_chances": Example({"first_chance": 0.1, "step": 0.05, "tries": 4, "most": 0.9}),
    "mass_ratio": Example({"delta_v": 3_000.0, "exhaust_speed": 3_000.0}),
    "propellant_mass": Example({"delta_v": 300.0, "exhaust_speed": 3_000.0, "initial_mass": 2_000.0}),
    "propellant_to_carry": Example({"delta_v": 300.0, "exhaust_speed": 3_000.0, "final_mass": 2_000.0}),
    "similar_stages_delta_v": Example(
        {"exhaust_speed": 3_000.0, "payload_fraction": 0.05, "structural_ratio": 0.1, "stages": 2}
    ),
    "simulate_tries": Example(
        {"chances": CHANCES, "people": 5, "generator": np.random.default_rng(1)},
    ),
    "staging": Example(
        {
            "propellant_masses": np.array([9_000.0, 1_000.0]),
            "structural_masses": np.array([900.0, 100.0]),
            "exhaust_speeds": np.array([2_800.0, 4_000.0]),
            "payload_mass": 200.0,
        }
    ),
    "success_count_chance": Example({"chance": 0.1, "tries": 12, "successes": 2}),
    "tries_needed": Example({"chance": 0.1, "confidence": 0.9}),
}
