"""Curtis, Orbital Mechanics for Engineering Students: what the other modules on the book leave out.

Figures as in public test suites of the book's listings and examples (among them samtx/passpredict); examples 4.11
and 4.12 turn node and perigee with J2, and leave J2 out of the mean motion.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DAY, DEGREE, EARTH_ROTATION_RATE, HOUR, KM, MINUTE, Elements

MU = 398_600e9  # m³/s², the book's
MU_SUN = 1.327_124e20  # m³/s², the book's
RADIUS = 6_378 * KM  # the book's Earth
J2 = 1.08263e-3  # the book's


@case("j2", "Curtis (2014), example 4.8")
def drifts_of_the_shuttle_match_curtis_example_4_8() -> Iterator[Agreement]:
    orbit = (6_718 * KM, 0.008931, 51.43 * DEGREE)
    node = physics.node_drift_rate(*orbit, mu=MU, radius=RADIUS, j2=J2)
    yield agree("node", node * DAY / DEGREE, -5.181, within=5e-4, unit="°/d")
    perigee = physics.perigee_drift_rate(*orbit, mu=MU, radius=RADIUS, j2=J2)
    yield agree("perigee", perigee * DAY / DEGREE, 3.920, within=5e-4, unit="°/d")


@case("state", "Curtis (2014), example 4.11, the elements")
def elements_match_curtis_example_4_11() -> Iterator[Agreement]:
    orbit = physics.elements_from_state(np.array([-3_670, -3_870, 4_400]) * KM, np.array([4.7, -7.4, 1]) * KM, MU)
    yield agree("angular momentum", np.sqrt(MU * orbit.semi_latus_rectum) / KM**2, 58_926, within=1, unit="km²/s")
    yield agree("semi-major axis", orbit.semi_major_axis / KM, 10_644, within=0.5, unit="km")
    yield agree("eccentricity", orbit.eccentricity, 0.42607, within=5e-6)
    angles = (orbit.inclination, orbit.node, orbit.argument_of_perigee, orbit.true_anomaly)
    yield agree("angles", np.array(angles) / DEGREE, [39.687, 130.32, 42.373, 52.404], within=3e-3, unit="°")
    since = physics.mean_from_true_anomaly(orbit.true_anomaly, orbit.eccentricity) / physics.mean_motion(orbit, MU)
    yield agree("time since perigee", since, 631.00, within=5e-3, unit="s")


@case("j2", "Curtis (2014), example 4.11, as in a public test of the book")
def four_days_with_j2_match_curtis_example_4_11() -> Iterator[Agreement]:
    """That test takes the constants of WGS 84, and lets the plane drift from the passage of perigee on."""
    place, velocity = np.array([-3_670, -3_870, 4_400]) * KM, np.array([4.7, -7.4, 1]) * KM
    orbit = physics.elements_from_state(place, velocity)
    motion = physics.mean_motion(orbit)
    since = physics.mean_from_true_anomaly(orbit.true_anomaly, orbit.eccentricity) / motion
    moved = physics.propagate_j2(replace(orbit, true_anomaly=0.0), since + 96 * HOUR, mean_motion=motion)
    yield agree("true anomaly", moved.true_anomaly / DEGREE, 360 - 148.75, within=0.1, unit="°")
    place, velocity = physics.state_from_elements(moved)
    yield agree("position", place / KM, [9_667, 4_326, -8_691], within=1, unit="km")
    yield agree("velocity", velocity / KM, [-3.040, 3.330, 0.6327], within=2e-3, unit="km/s")


@case("track", "Curtis (2014), example 4.12")
def ground_track_matches_curtis_example_4_12() -> Iterator[Agreement]:
    """The book prints right ascension and declination over the turning Earth: the latitude of a ball."""
    orbit = Elements.from_semi_major_axis(8_350 * KM, 0.19760, 60 * DEGREE, 270 * DEGREE, 45 * DEGREE, 230 * DEGREE)
    motion = physics.mean_motion(orbit, MU)
    moved = physics.propagate_j2(orbit, 45 * MINUTE, mean_motion=motion, mu=MU, radius=RADIUS, j2=J2)
    place, _ = physics.state_from_elements(moved, MU)
    under = physics.sub_satellite_point(place, 45 * MINUTE * EARTH_ROTATION_RATE, radius=RADIUS, flattening=0.0)
    yield agree("right ascension", under.longitude / DEGREE % 360, 313.7, within=0.05, unit="°")
    yield agree("declination", under.latitude / DEGREE, 54.84, within=5e-3, unit="°")


@case("site", "Curtis (2014), example 5.9")
def look_angles_match_curtis_example_5_9() -> Iterator[Agreement]:
    site = physics.Site(-40 * DEGREE, 110 * DEGREE, 0.0, RADIUS, 0.003353)
    seen = physics.look(np.array([-2_032.4, 4_591.2, -4_544.8]) * KM, site)
    yield agree("azimuth", seen.azimuth / DEGREE, 129.8, within=0.05, unit="°")
    yield agree("elevation", seen.elevation / DEGREE, 41.41, within=5e-3, unit="°")
    yield agree("distance", seen.distance / KM, 589.0, within=0.05, unit="km")


@case("site", "Curtis (2014), example 5.10, the other way round, with the listing's Earth")
def look_angles_and_rates_match_curtis_example_5_10() -> Iterator[Agreement]:
    """The site's sidereal time of 300° is put into the Earth's angle, so that its longitude is 0."""
    site = physics.Site(60 * DEGREE, 0.0, 0.0, 6_378.136_55 * KM, 1 / 298.256_421_867)
    state = np.array([3_830.68, -2_216.47, 6_605.09]) * KM, np.array([1.50357, -4.56099, -0.291536]) * KM
    place, velocity = physics.fixed_state_from_teme(*state, 300 * DEGREE)
    seen, rates = physics.look(place, site), physics.look_rates(place, velocity, site)
    angles = np.array([seen.azimuth, seen.elevation]) / DEGREE
    yield agree("azimuth and elevation", angles, [90, 30], within=3e-4, unit="°")
    yield agree("distance", seen.distance / KM, 2_551, within=0.01, unit="km")
    moving = np.array([rates.azimuth, rates.elevation]) / DEGREE
    yield agree("rates of azimuth and elevation", moving, [0.1130, 0.05651], within=1e-6, unit="°/s")
    yield agree("rate of the distance", rates.distance, 0, within=0.02, unit="m/s")


@case("state", "Curtis (2014), example 6.6")
def common_apse_line_transfer_matches_curtis_example_6_6() -> Iterator[Agreement]:
    """From 150° on an ellipse to the perigee of another one with the same apse line, 6,378 km from the centre."""
    start = Elements.from_semi_major_axis(15_000 * KM, 1 / 3, 0.0, 0.0, 0.0, 150 * DEGREE)
    distance = start.radius
    e = (distance - RADIUS) / (RADIUS - distance * np.cos(150 * DEGREE))
    transfer = Elements(RADIUS * (1 + e), e, 0.0, 0.0, 0.0, 150 * DEGREE)
    (_, before), (_, after) = (physics.state_from_elements(orbit, MU) for orbit in (start, transfer))
    burn = after - before
    yield agree("eccentricity", e, 0.5469, within=5e-5)
    yield agree("burn", np.linalg.norm(burn) / KM, 0.9896, within=5e-5, unit="km/s")


@case("state", "Curtis (2014), example 6.7")
def turning_the_apse_line_matches_curtis_example_6_7() -> Iterator[Agreement]:
    """Both ellipses are at 153.04°, so that the state on either gives the burn."""
    before = Elements.from_semi_major_axis(12_000 * KM, 1 / 3, 0.0, 0.0, 0.0, 153.04 * DEGREE)
    after = Elements.from_semi_major_axis(14_000 * KM, 0.5, 0.0, 0.0, 25 * DEGREE, 128.04 * DEGREE)
    (here, old), (there, new) = (physics.state_from_elements(orbit, MU) for orbit in (before, after))
    yield agree("where they cross", there / KM, here / KM, within=1.0, unit="km")
    yield agree("burn", np.linalg.norm(new - old) / KM, 1.503, within=5e-4, unit="km/s")


@case("anomalies", "Curtis (2014), example 8.7: the Earth on 27 August 2003")
def the_earths_place_round_the_sun_matches_curtis_example_8_7() -> Iterator[Agreement]:
    mean, e = 232.308 * DEGREE, 0.0167088
    yield agree("eccentric anomaly", physics.eccentric_anomaly(mean, e) / DEGREE, 231.558, within=1e-3, unit="°")
    true = physics.true_from_mean_anomaly(mean, e)
    yield agree("true anomaly", true / DEGREE, 230.812, within=1e-3, unit="°")
    orbit = Elements((4.4551e9 * KM**2) ** 2 / MU_SUN, e, 0.0, 348.554 * DEGREE, 114.405 * DEGREE, true)
    place, velocity = physics.state_from_elements(orbit, MU_SUN)
    yield agree("position", place[:2] / KM, [1.35589e8, -6.68029e7], relative=1e-5, unit="km")
    yield agree("velocity", velocity[:2] / KM, [12.6804, 26.61], within=1e-3, unit="km/s")
