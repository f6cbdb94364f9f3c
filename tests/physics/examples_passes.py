"""Good calls: satellites, their tracks, and where and when they are seen."""

from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from tests.physics.example import FAR_SUN, MOVING, PLACE, Example

from reachstars.physics import DAY, DEGREE, HOUR, KM, Site, passes, read_element_set

STATION = read_element_set(
    "1 25544U 98067A   09282.91732946  .00013034  00000-0  90850-4 0  7559\n"
    "2 25544  51.6398  77.7469 0007731 180.0753 317.5762 15.74717336624025"
)
STOCKTON = Site(37.9577 * DEGREE, -121.2908 * DEGREE)
RISE = datetime(2009, 10, 12, 13, 32, 33, tzinfo=UTC)
PASS = passes(STATION, STOCKTON, RISE, RISE + timedelta(minutes=20))[0]
TURNED: dict[str, Any] = {"sidereal_time": 1.0, "pole_x": 1e-6, "pole_y": 1e-6}
SEEN: dict[str, Any] = {"satellite": STATION, "site": STOCKTON, "ut1_minus_utc": 0.2}

PASSES = {
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
    "phase_angle": Example({"satellite": PLACE, "observer": 0.9 * PLACE, "sun": FAR_SUN}),
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
