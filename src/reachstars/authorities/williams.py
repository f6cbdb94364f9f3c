"""Williams, Aviation Formulary: the worked examples between Los Angeles and New York, on a sphere.

Its sphere has a nautical mile to the minute of arc. Figures as in public test suites of the formulary.
"""

import math
from collections.abc import Iterator

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, NAUTICAL_MILE

RADIUS = NAUTICAL_MILE * 60 * 180 / math.pi  # m
LOS_ANGELES = (33 + 57 / 60) * DEGREE, -(118 + 24 / 60) * DEGREE
NEW_YORK = (40 + 38 / 60) * DEGREE, -(73 + 47 / 60) * DEGREE
MINUTE_OF_ARC = DEGREE / 60


@case("geodesy", "Williams, Aviation Formulary, Los Angeles to New York")
def great_circle_matches_the_aviation_formulary() -> Iterator[Agreement]:
    angle = physics.great_circle_distance(*LOS_ANGELES, *NEW_YORK, radius=1.0)
    yield agree("angle", angle, 0.623_585, within=5e-7, unit="rad")
    distance = physics.great_circle_distance(*LOS_ANGELES, *NEW_YORK, radius=RADIUS)
    yield agree("distance", distance / NAUTICAL_MILE, 2_144, within=0.5, unit="nmi")
    course = physics.initial_bearing(*LOS_ANGELES, *NEW_YORK)
    yield agree("course", course, 1.150_035, within=3e-6, unit="rad")
    back = physics.initial_bearing(*NEW_YORK, *LOS_ANGELES)
    yield agree("course back", back, 4.779_726, within=5e-6, unit="rad")


@case("geodesy", "Williams, Aviation Formulary, waypoints")
def waypoints_match_the_aviation_formulary() -> Iterator[Agreement]:
    latitude, longitude = physics.great_circle_path(*LOS_ANGELES, *NEW_YORK, 0.4)
    yield agree("40 % of the way, north", latitude / MINUTE_OF_ARC, 38 * 60 + 40.167, within=5e-4, unit="'")
    yield agree("40 % of the way, east", longitude / MINUTE_OF_ARC, -(101 * 60 + 37.570), within=5e-4, unit="'")
    start, course = LOS_ANGELES, 1.150_035  # the course that the example calls 66 degrees
    latitude, longitude = physics.great_circle_destination(*start, course, 100 * NAUTICAL_MILE, radius=RADIUS)
    yield agree("100 miles out, north", latitude, 0.604_180, within=1e-6, unit="rad")
    yield agree("100 miles out, east", longitude, -2.034_206, within=1e-6, unit="rad")
