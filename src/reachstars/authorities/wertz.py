"""Wertz and others (2011), Space Mission Engineering: The New SMAD: orbits whose ground track repeats.

Figures as in the public test suite of satellogic/orbit-predictor, which allows 1.5 km.
"""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, EARTH_RADIUS, KM

TABLE = ((14, 1, 817.14), (43, 3, 701.34), (29, 2, 645.06), (59, 4, 562.55), (74, 5, 546.31), (15, 1, 482.25))


@case("special_orbits", "Wertz (2011), table 9-13, inclination 28°")
def repeating_tracks_match_wertz_table_9_13() -> Iterator[Agreement]:
    turns, days, printed = (np.array(column, dtype=np.float64) for column in zip(*TABLE, strict=True))
    altitude = physics.repeat_track_axis(turns, days, 28 * DEGREE) - EARTH_RADIUS
    yield agree("altitude", altitude / KM, printed, within=0.5, unit="km")
