"""Good calls: gravity, air, and what falls, flies up or comes back through it."""

from tests.physics.example import FIELD, HIGH, LOW, PLACE, Example

from reachstars.physics import (
    EARTH_POLAR_RADIUS,
    EARTH_RADIUS,
    EARTH_ROTATION_RATE,
    G0,
    KM,
    MU_EARTH,
    SUTTON_GRAVES,
    AscentPlan,
    CornRocket,
    Earth,
    EntryVehicle,
    Steering,
    discovery,
)
from reachstars.physics.ascent_fitted import FITTED

ROCKET = CornRocket(thrust=3.0, burn_time=0.5)
ENTRY = EARTH_RADIUS + 122 * KM
BALL = {"radius": EARTH_RADIUS, "mu": MU_EARTH}
AIR_LAYERS = {"scale_height": 7_200.0, "sea_level_density": 1.225}
DESCENT = {
    "place": (0.5, -1.4, 120 * KM),
    "steering": Steering(bank=((800.0, 0.7), (6_000.0, 1.1))),
    "vehicle": EntryVehicle(),
}

AIR = {
    "air_at": Example({"altitude": 11 * KM}, endless=("altitude",)),
    "atmosphere": Example({"altitude": 11 * KM}),
    "geometric_height": Example({"geopotential": 11 * KM}),
    "geopotential_height": Example({"altitude": 11 * KM}),
    "gravity_at_height": Example({"height": 350 * KM, "mu": MU_EARTH, "radius": EARTH_RADIUS}),
    "gravitational_acceleration": Example({"position": PLACE, **FIELD}),
    "centrifugal_acceleration": Example({"position": PLACE, "rotation_rate": EARTH_ROTATION_RATE}),
    "apparent_gravity": Example({"position": PLACE, **FIELD, "rotation_rate": EARTH_ROTATION_RATE}),
    "normal_gravity": Example(
        {
            "latitude": 0.6,
            "altitude": 100.0,
            "mu": MU_EARTH,
            "radius": EARTH_RADIUS,
            "polar_radius": EARTH_POLAR_RADIUS,
            "rotation_rate": EARTH_ROTATION_RATE,
        }
    ),
    "drag_fall_distance": Example({"time": 5.0, "terminal": 54.0, "gravity": G0}),
    "drag_fall_speed": Example({"time": 5.0, "terminal": 54.0, "gravity": G0}),
    "drag_fall_time": Example({"height": 100.0, "terminal": 54.0, "gravity": G0}),
    "fall_speed": Example({"height": 100.0, "gravity": G0}),
    "fall_time": Example({"height": 100.0, "gravity": G0}),
    "far_fall_time": Example({"start_radius": HIGH, "end_radius": LOW, "mu": MU_EARTH}),
    "terminal_speed": Example({"mass": 80.0, "drag_area": 0.5, "density": 1.2, "gravity": G0}),
    "weightless_duration": Example({"speed": 160.0, "angle": 0.7, "gravity": G0}),
    "weightless_height": Example({"speed": 160.0, "angle": 0.7, "gravity": G0}),
    "speed_for_weightlessness": Example({"duration": 22.0, "angle": 0.7, "gravity": G0}),
    "parabola": Example({"entry_speed": 225.0, "angle": 0.7, "pull_up": 1.8, "pull_out": 1.8, "gravity": G0}),
    "projectile_best_angle": Example({"speed": 30.0, "height": 2.0, "gravity": G0}),
    "projectile_range": Example({"speed": 30.0, "angle": 0.7, "height": 2.0, "gravity": G0}),
    "projectile_time": Example({"speed": 30.0, "angle": 0.7, "height": 2.0, "gravity": G0}),
    "projectile_top": Example({"speed": 30.0, "angle": 0.7, "height": 2.0, "gravity": G0}),
    "best_angle": Example({"speed": 30.0, "height": 2.0, "terminal": 40.0, "gravity": G0}, endless=("terminal",)),
    "throw": Example(
        {"speed": 30.0, "angle": 0.7, "height": 2.0, "terminal": 40.0, "gravity": G0, "samples": 5},
        endless=("terminal",),
    ),
    "rocket_terminal_speed": Example({"rocket": ROCKET, "density": 1.2, "gravity": G0}),
    "boost": Example({"rocket": ROCKET, "density": 1.2, "gravity": G0}),
    "coast": Example({"rocket": ROCKET, "speed": 30.0, "density": 1.2, "gravity": G0}),
    "launch_speed": Example({"rocket": ROCKET, "pressure": 5_000.0, "length": 0.3, "angle": 0.7, "gravity": G0}),
    "fly_corn_rocket": Example(
        {"rocket": ROCKET, "speed": 10.0, "angle": 0.7, "height": 1.0, "density": 1.2, "gravity": G0, "samples": 5}
    ),
    "fly_over_earth": Example(
        {
            "place": (0.5, -1.4, 100.0),
            "velocity": (1.0, 2.0, 3.0),
            "duration": 2.0,
            "drag_area": 0.5,
            "mass": 80.0,
            "density": 1.2,
            "samples": 3,
            "earth": Earth(),
        }
    ),
    "ballistic_peak_altitude": Example({"entry_angle": -0.5, "ballistic_coefficient": 500.0, **AIR_LAYERS}),
    "ballistic_peak_deceleration": Example({"entry_speed": 7_500.0, "entry_angle": -0.5, "scale_height": 7_200.0}),
    "ballistic_speed": Example(
        {"altitude": 40 * KM, "entry_speed": 7_500.0, "entry_angle": -0.5, "ballistic_coefficient": 500.0, **AIR_LAYERS}
    ),
    "glide_density": Example({"speed": 5_000.0, "lift_loading": 4_000.0, **BALL}),
    "glide_duration": Example({"start_speed": 7_000.0, "lift_over_drag": 1.1, "end_speed": 1_000.0, **BALL}),
    "glide_range": Example({"start_speed": 7_000.0, "lift_over_drag": 1.1, "end_speed": 1_000.0, **BALL}),
    "equilibrium_temperature": Example({"heating": 5e5, "emissivity": 0.85}),
    "stagnation_heating": Example(
        {"density": 1e-4, "speed": 7_000.0, "nose_radius": 0.6, "coefficient": SUTTON_GRAVES}
    ),
    "lift_and_drag": Example({"vehicle": EntryVehicle(), "angle_of_attack": 0.7}),
    "deorbit_burn": Example(
        {"radius": LOW, "perigee_radius": LOW - 300 * KM, "opposite_radius": LOW + KM, "mu": MU_EARTH}
    ),
    "deorbit_burn_for_angle": Example(
        {"radius": LOW, "entry_angle": -0.02, "entry_radius": ENTRY, "opposite_radius": LOW + KM, "mu": MU_EARTH}
    ),
    "entry_interface": Example(
        {"radius": LOW, "burn": 100.0, "entry_radius": ENTRY, "opposite_radius": LOW + KM, "mu": MU_EARTH}
    ),
    "over_turning_ground": Example(
        {
            "speed": 7_800.0,
            "flight_path_angle": -0.02,
            "heading": 0.8,
            "latitude": 0.5,
            "radius": ENTRY,
            "rotation_rate": EARTH_ROTATION_RATE,
        }
    ),
    "reenter": Example(
        {
            **DESCENT,
            "motion": (7_500.0, -0.02, 0.8),
            "samples": 5,
            "radius": EARTH_RADIUS,
            "rotation_rate": EARTH_ROTATION_RATE,
            "mu": MU_EARTH,
        }
    ),
    "bank_for_range": Example(
        {**DESCENT, "motion": (7_500.0, -0.02, 0.8), "distance": 5_000 * KM, "after_handover": 100 * KM}
    ),
    "entry_corridor": Example({**DESCENT, "speed": 7_500.0, "heading": 0.8, "load_limit": 4.0}),
    "ascent": Example({"plan": AscentPlan(), "shuttle": discovery(), "fitted": FITTED}),
}
