"""Good calls: moments, the Sun and the shadow, places on the Earth, and launches from there."""

from datetime import UTC, date

import numpy as np
from tests.physics.example import (
    FAR_SUN,
    FIELD,
    GLOBE,
    JULIAN_NOON,
    LOW,
    NOON,
    ORBIT,
    PLACE,
    SUN,
    TILT,
    TURNING,
    Example,
)

from reachstars.physics import DAY, EARTH_FLATTENING, EARTH_RADIUS, HOUR, MU_EARTH, SUN_RADIUS, OrbitalPlane

APART = {"from_latitude": 0.6, "from_longitude": 2.0, "to_latitude": 0.1, "to_longitude": 1.0}
PLANE = OrbitalPlane(TILT, 5.1, JULIAN_NOON, -1e-6)
ELEMENTS = tuple(f"elements.{name}" for name in vars(ORBIT))

GROUND = {
    "beta_angle": Example({"inclination": TILT, "node": 1.0, "sun_vector": SUN}),
    "julian_date": Example({"moment": NOON}),
    "sun_position": Example({"julian_date": 2_455_072.0}),
    "night_duration": Example({"radius": LOW, "beta": 0.5, "mu": MU_EARTH, "earth_radius": EARTH_RADIUS}),
    "sunrises_per_day": Example({"radius": LOW, "beta": 0.5, "mu": MU_EARTH, "earth_radius": EARTH_RADIUS}),
    "local_sidereal_time": Example({"julian_date": JULIAN_NOON, "longitude": 1.0}),
    "sidereal_time": Example({"julian_date": JULIAN_NOON}),
    "moment": Example({"julian_date": JULIAN_NOON}),
    "precession": Example({"julian_date": JULIAN_NOON}),
    "sun_altitude": Example({"latitude": 0.6, "longitude": 2.0, "julian_date": JULIAN_NOON}),
    "sunrise_sunset": Example(
        {"latitude": 0.6, "longitude": -2.0, "day": date(2009, 8, 29), "zone": UTC, "altitude": -0.01}
    ),
    "sunlit": Example({"position": PLACE, "sun": FAR_SUN, **GLOBE}),
    "sunlight": Example({"position": PLACE, "sun": FAR_SUN, **GLOBE, "sun_radius": SUN_RADIUS}),
    "shadow_crossings": Example(
        {
            "elements": ORBIT,
            "julian_date": JULIAN_NOON,
            "duration": 2 * HOUR,
            "edge": "umbra",
            **FIELD,
            "flattening": EARTH_FLATTENING,
        },
        single=ELEMENTS,
    ),
    "fixed_from_geodetic": Example({"latitude": 0.6, "longitude": 2.0, "altitude": 100.0, **GLOBE}),
    "geodetic_from_fixed": Example({"position": PLACE, **GLOBE}),
    "great_circle_destination": Example(
        {"latitude": 0.6, "longitude": 2.0, "bearing": 1.0, "distance": 1e6, "radius": EARTH_RADIUS}
    ),
    "great_circle_distance": Example({**APART, "radius": EARTH_RADIUS}),
    "great_circle_path": Example({**APART, "share": 0.3}),
    "initial_bearing": Example(APART),
    "ground_launch": Example(
        {"inclination": TILT, "latitude": 0.5, "speed": 7_800.0, "branch": "ascending", **TURNING}
    ),
    "launch_azimuth": Example({"inclination": TILT, "latitude": 0.5, "branch": "ascending"}),
    "launch_inclination": Example({"azimuth": 0.7, "latitude": 0.5}),
    "orbit_of_launch": Example({"azimuth": 0.7, "speed": 7_400.0, "latitude": 0.5, **TURNING}),
    "reachable_inclinations": Example({"latitude": 0.5}),
    "rotation_speed": Example({"latitude": 0.5, "altitude": 100.0, **TURNING}),
    "chase_drift": Example({"node_rate": -1e-6, "period": 5_486.0, "turns": 1.0}),
    "in_plane_times": Example(
        {"plane": PLANE, "latitude": 0.5, "longitude": -1.4, "start": JULIAN_NOON, "duration": DAY}
    ),
    "launch_lead": Example(
        {"time": np.array([0.0, 60.0, 100.0, 500.0]), "speed": np.array([0.0, 500.0, 1_000.0, 7_500.0])}
    ),
    "plane_offset": Example({"delay": 300.0, "inclination": TILT, "node_rate": -1e-6}),
    "window_shift": Example({"node_rate": -1e-6}),
    "window_width": Example({"velocity_change": 100.0, "speed": 7_800.0, "inclination": TILT, "node_rate": -1e-6}),
}
