"""Curtis, Orbital Mechanics for Engineering Students: printed examples, with the book's own constants.

Figures as in peterferreira/wernher and poliastro.
"""

import math
from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case, holds
from reachstars.physics import DEGREE, HOUR, KM, MINUTE

MU = 398_600e9  # m³/s², the book's
RADIUS = 6_378 * KM  # the book's Earth


@case("orbit", "Curtis, example 2.5")
def geostationary_orbit_matches_curtis_example_2_5() -> Iterator[Agreement]:
    radius = physics.circular_radius(2 * math.pi / 72.9217e-6, mu=MU)
    yield agree("radius", radius / KM, 42_164, relative=1e-4, unit="km")
    yield agree("altitude", (radius - RADIUS) / KM, 35_786, relative=1e-4, unit="km")
    yield agree("speed", physics.circular_speed(radius, mu=MU), 3_074.7, relative=1e-4, unit="m/s")


@case("orbit", "Curtis, example 2.7")
def ellipse_matches_curtis_example_2_7() -> Iterator[Agreement]:
    perigee, apogee = RADIUS + 400 * KM, RADIUS + 4_000 * KM
    axis, eccentricity = physics.ellipse(perigee, apogee)
    at_perigee, at_apogee = physics.orbital_speed(perigee, axis, mu=MU), physics.orbital_speed(apogee, axis, mu=MU)
    yield agree("eccentricity", eccentricity, 0.2098, within=5e-5)
    yield agree("semi-major axis", axis / KM, 8_578, relative=1e-4, unit="km")
    yield agree("speed at perigee", at_perigee, 8_435, relative=1e-4, unit="m/s")
    yield agree("speed at apogee", at_apogee, 5_509, relative=1e-4, unit="m/s")
    yield agree("angular momentum", perigee * at_perigee / KM**2, 57_172, relative=1e-4, unit="km²/s")
    yield agree("period", physics.orbital_period(axis, mu=MU) / HOUR, 2.1963, relative=1e-4, unit="h")


@case("cannon", "Curtis, example 2.7")
def release_at_perigee_flies_the_ellipse_of_curtis_example_2_7() -> Iterator[Agreement]:
    flight = physics.release(RADIUS + 400 * KM, 8_435, mu=MU)
    yield holds("it flies an ellipse", so=flight.kind == "ellipse")
    # The speed is printed to four digits.
    yield agree("apogee", flight.apogee_radius / KM, 6_378 + 4_000, relative=3e-4, unit="km")
    yield agree("eccentricity", flight.eccentricity, 0.2098, within=2e-4)
    yield agree("period", flight.period / HOUR, 2.1963, relative=3e-4, unit="h")


@case("orbit", "Curtis, example 3.4")
def parabola_matches_curtis_example_3_4() -> Iterator[Agreement]:
    yield agree("escape speed", physics.escape_speed(7_972 * KM, mu=MU) / KM, 10, relative=1e-4, unit="km/s")


@case("cannon", "Curtis, example 3.5")
def release_flies_the_hyperbola_of_curtis_example_3_5() -> Iterator[Agreement]:
    flight = physics.release(RADIUS + 300 * KM, 15 * KM, mu=MU)
    yield holds("it escapes", so=flight.kind == "escapes")
    yield agree("eccentricity", flight.eccentricity, 2.7696, relative=1e-4)


@case("orbit", "Curtis, example 3.5")
def speed_far_out_on_the_hyperbola_matches_curtis_example_3_5() -> Iterator[Agreement]:
    start = RADIUS + 300 * KM
    axis = start / (2 - start * (15 * KM) ** 2 / MU)
    yield agree("speed", physics.orbital_speed(163_180 * KM, axis, mu=MU) / KM, 10.51, relative=1e-3, unit="km/s")


@case("kepler", "Curtis, example 3.1")
def time_from_perigee_matches_curtis_example_3_1() -> Iterator[Agreement]:
    axis, eccentricity = physics.ellipse(9_600 * KM, 21_000 * KM)
    period = physics.orbital_period(axis, mu=MU)
    eccentric = physics.eccentric_from_true_anomaly(120 * DEGREE, eccentricity)
    mean = physics.mean_anomaly(eccentric, eccentricity)
    yield agree("eccentricity", eccentricity, 0.37255, relative=1e-4)
    yield agree("period", period, 18_834, relative=1e-4, unit="s")
    yield agree("eccentric anomaly", eccentric, 1.7281, relative=1e-4, unit="rad")
    yield agree("mean anomaly", mean, 1.3601, relative=1e-4, unit="rad")
    yield agree("time from perigee", mean * period / (2 * math.pi), 4_077, relative=1e-4, unit="s")


@case("kepler", "Curtis, example 3.2")
def place_after_three_hours_matches_curtis_example_3_2() -> Iterator[Agreement]:
    axis, eccentricity = physics.ellipse(9_600 * KM, 21_000 * KM)
    mean = 2 * math.pi * physics.orbits_flown(3 * HOUR, physics.orbital_period(axis, mu=MU))
    eccentric = physics.eccentric_anomaly(mean, eccentricity)
    true = physics.true_anomaly(eccentric, eccentricity)
    yield agree("mean anomaly", mean, 3.6029, relative=1e-4, unit="rad")
    yield agree("eccentric anomaly", eccentric, 3.4794, relative=1e-4, unit="rad")
    # Exact arithmetic gives 193.156; the book rounds on the way.
    yield agree("true anomaly", true / DEGREE, 193.18, within=0.03, unit="°")


@case("kepler", "Curtis, example 3.3")
def anomalies_match_curtis_example_3_3() -> Iterator[Agreement]:
    axis, eccentricity = physics.ellipse(RADIUS + 500 * KM, RADIUS + 5_000 * KM)
    eccentric = physics.eccentric_from_true_anomaly(57.423 * DEGREE, eccentricity)
    mean = physics.mean_anomaly(eccentric, eccentricity)
    yield agree("eccentricity", eccentricity, 0.24649, relative=1e-4)
    yield agree("semi-major axis", axis / KM, 9_128, relative=1e-4, unit="km")
    yield agree("period", physics.orbital_period(axis, mu=MU), 8_679.1, relative=1e-4, unit="s")
    yield agree("eccentric anomaly", eccentric, 0.80521, relative=1e-4, unit="rad")
    yield agree("mean anomaly", mean, 0.62749, relative=1e-4, unit="rad")


@case("j2", "Curtis, example 4.9")
def sun_synchronous_orbit_matches_curtis_example_4_9() -> Iterator[Agreement]:
    radius = physics.circular_radius(100 * MINUTE, mu=MU)
    yield agree("altitude", (radius - RADIUS) / KM, 758.63, within=0.01, unit="km")
    tilt = physics.sun_synchronous_inclination(radius)
    yield agree("inclination", tilt / DEGREE, 98.43, within=0.01, unit="°")


@case("j2", "Curtis, example 12.2")
def drifts_match_curtis_example_12_2() -> Iterator[Agreement]:
    """The book starts from a state; its shape and tilt are worked out here."""
    place = np.array([-2_384.46, 5_729.01, 3_050.46]) * KM
    velocity = np.array([-7.36138, -2.98997, 1.64354]) * KM
    spin = np.cross(place, velocity)
    towards_perigee = np.cross(velocity, spin) / MU - place / np.linalg.norm(place)
    eccentricity = float(np.linalg.norm(towards_perigee))
    axis = float(spin @ spin) / MU / (1 - eccentricity**2)
    tilt = math.acos(spin[2] / np.linalg.norm(spin))
    node = physics.node_drift_rate(axis, eccentricity, tilt) * HOUR / DEGREE
    perigee = physics.perigee_drift_rate(axis, eccentricity, tilt) * HOUR / DEGREE
    yield agree("drift of the node", node, -0.172, relative=1e-2, unit="°/h")
    yield agree("drift of the perigee", perigee, 0.282, relative=1e-2, unit="°/h")
