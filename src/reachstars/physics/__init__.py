"""Flight physics: SI floats or arrays in, SI floats or arrays out; NumPy only.

The names are found in their modules when they are first used: a lesson that asks for one speed does not wait for the
ascent of the shuttle to be read. `__init__.pyi` tells the type checker the same.
"""

from importlib import import_module
from typing import Any

_NAMES = {
    "anomalies": "mean_from_true_anomaly mean_motion true_from_mean_anomaly",
    "ascent_model": "Ascent AscentMoment AscentPlan ascent",
    "air": "Air HIGHEST_AIR LOWEST_AIR air_at atmosphere geometric_height geopotential_height",
    "constants": (
        "ASTRONOMICAL_UNIT DAY DEGREE EARTH_FLATTENING EARTH_J2 EARTH_MEAN_RADIUS EARTH_POLAR_RADIUS EARTH_RADIUS "
        "EARTH_ROTATION_RATE G0 HOUR KM MILE MINUTE MU_EARTH NAUTICAL_MILE SUN_RADIUS TROPICAL_YEAR"
    ),
    "corn_rocket": "CornRocket boost coast fly_corn_rocket launch_speed rocket_terminal_speed",
    "cowell": "propagate_numerically",
    "dates": "J2000 julian_date local_sidereal_time moment sidereal_time",
    "daylight": (
        "ASTRONOMICAL_TWILIGHT CIVIL_TWILIGHT Daylight NAUTICAL_TWILIGHT SUNRISE_ALTITUDE sun_altitude sunrise_sunset"
    ),
    "deorbit": (
        "ENTRY_ALTITUDE EntryInterface deorbit_burn deorbit_burn_for_angle entry_interface over_turning_ground"
    ),
    "distance": "distance_flown orbits_flown",
    "earth_flight": "Earth EarthFlight fly_over_earth",
    "eclipse": "ShadowCrossings shadow_crossings sunlight sunlit",
    "element_set": "ElementSet along_track_uncertainty element_set_state read_element_set",
    "elements": "Elements",
    "corridor": "EntryCorridor bank_for_range entry_corridor",
    "entry_heating": "STEFAN_BOLTZMANN SUTTON_GRAVES equilibrium_temperature stagnation_heating",
    "entry_laws": (
        "SCALE_HEIGHT ballistic_peak_altitude ballistic_peak_deceleration ballistic_speed glide_density "
        "glide_duration glide_range"
    ),
    "entry_vehicle": "EntryVehicle ORBITER_ATTACK Schedule Steering lift_and_drag",
    "ephemeris": "kepler_states",
    "frames": "fixed_from_teme fixed_state_from_teme sidereal_time_after teme_from_fixed teme_state_from_fixed",
    "free_fall": (
        "SEA_LEVEL_DENSITY drag_fall_distance drag_fall_speed drag_fall_time fall_speed fall_time far_fall_time "
        "terminal_speed"
    ),
    "geodesy": (
        "fixed_from_geodetic geodetic_from_fixed great_circle_destination great_circle_distance great_circle_path "
        "initial_bearing"
    ),
    "gravity": (
        "apparent_gravity centrifugal_acceleration gravitational_acceleration gravity_at_height normal_gravity"
    ),
    "hyperbolic": (
        "hyperbolic_anomaly hyperbolic_from_true_anomaly hyperbolic_mean_anomaly true_from_hyperbolic_anomaly"
    ),
    "integrator": "Event Happening Path integrate joined",
    "j2": "mean_anomaly_drift_rate node_drift_rate perigee_drift_rate propagate_j2",
    "kepler": "eccentric_anomaly eccentric_from_true_anomaly mean_anomaly true_anomaly",
    "lambert_problem": "lambert",
    "launch": ("ground_launch launch_azimuth launch_inclination orbit_of_launch reachable_inclinations rotation_speed"),
    "launch_window": (
        "InPlaneTimes OrbitalPlane chase_drift in_plane_times launch_lead plane_offset window_shift window_width"
    ),
    "orbit": (
        "circular_period circular_radius circular_speed ellipse escape_speed orbital_period orbital_speed "
        "semi_major_axis"
    ),
    "parabolic": "parabolic_anomaly parabolic_from_true_anomaly parabolic_mean_anomaly true_from_parabolic_anomaly",
    "parabolic_flight": "Parabola parabola speed_for_weightlessness weightless_duration weightless_height",
    "pass_search": "Pass Sight TRUSTED_AGE passes sight",
    "phasing_orbit": "Phasing phasing phasing_on_ellipse",
    "plane_changes": (
        "PlaneChange PlaneChangeTransfer angle_between_planes hohmann_with_plane_change "
        "inclination_and_node_change node_change plane_change speed_and_plane_change"
    ),
    "projectile": "Throw best_angle projectile_best_angle projectile_range projectile_time projectile_top throw",
    "propagation": "lagrange_coefficients lagrange_coefficients_at_angle propagate",
    "reentry": "HANDOVER_MACH Peak Reentry reenter",
    "relative_motion": (
        "TwoBurnRendezvous clohessy_wiltshire inertial_state relative_state rendezvous_velocity two_burn_rendezvous"
    ),
    "cannon": "CIRCLE_TOLERANCE Release release release_path",
    "rendezvous": (
        "CoplanarRendezvous NoncoplanarRendezvous coplanar_rendezvous departure_phase lead_angle "
        "noncoplanar_rendezvous synodic_period time_to_gain"
    ),
    "rocket": (
        "Staging burn_time delta_v exhaust_speed mass_ratio propellant_mass propellant_to_carry "
        "similar_stages_delta_v staging"
    ),
    "satellite": "Orbiter Satellite earth_angle fixed_state seconds_since_epoch",
    "shadow": "night_duration sunrises_per_day",
    "shuttle": "Boosters Engines Shuttle discovery",
    "site": "Look LookRates Site look look_rates",
    "sky": "beta_angle precession sun_position",
    "special_orbits": "repeat_track_axis sun_synchronous_axis sun_synchronous_inclination",
    "state": "elements_from_state state_from_elements",
    "track": "GroundTrack ground_track split_at_date_line sub_satellite_point",
    "transfer": "BiellipticTransfer HohmannTransfer OneTangentTransfer bielliptic hohmann one_tangent",
    "tries": (
        "chance_of_success chances_by_try expected_tries first_success_chance first_success_chances "
        "growing_chances simulate_tries success_count_chance tries_needed"
    ),
    "vectors": "angular_momentum eccentricity_vector flight_path_angle flight_path_angle_of specific_energy",
    "pass_visibility": "Visibility apparent_magnitude phase_angle visibility",
}
"""The public names of each module."""

_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = sorted(_MODULES)  # noqa: PLE0605 - made of the names above


def __getattr__(name: str) -> Any:
    """The public name, from its module.

    Args:
        name: One of __all__.

    Returns:
        What it names.

    Raises:
        AttributeError: If there is no such public name.
    """
    if name not in _MODULES:
        raise AttributeError(f"reachstars.physics has no {name!r}")
    found = getattr(import_module(f"reachstars.physics.{_MODULES[name]}"), name)
    globals()[name] = found  # the next time it is there at once
    return found


def __dir__() -> list[str]:
    """The public names, so that the Tab key offers them."""
    return __all__
