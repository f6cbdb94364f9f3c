"""Curtis, Orbital Mechanics for Engineering Students: printed examples, with the book's own constants."""

import math

import numpy as np
import pytest

from reachstars import physics
from reachstars.physics import DEGREE, HOUR, KM, MINUTE

MU = 398_600e9  # m³/s², the book's
RADIUS = 6_378 * KM  # the book's Earth


def test_geostationary_orbit_matches_curtis_example_2_5() -> None:
    radius = physics.circular_radius(2 * math.pi / 72.9217e-6, mu=MU)

    assert radius == pytest.approx(42_164 * KM, rel=1e-4)
    assert radius - RADIUS == pytest.approx(35_786 * KM, rel=1e-4)
    assert physics.circular_speed(radius, mu=MU) == pytest.approx(3_074.7, rel=1e-4)


def test_ellipse_matches_curtis_example_2_7() -> None:
    perigee, apogee = RADIUS + 400 * KM, RADIUS + 4_000 * KM

    axis, eccentricity = physics.ellipse(perigee, apogee)
    at_perigee, at_apogee = physics.orbital_speed(perigee, axis, mu=MU), physics.orbital_speed(apogee, axis, mu=MU)

    assert eccentricity == pytest.approx(0.2098, abs=5e-5)
    assert axis == pytest.approx(8_578 * KM, rel=1e-4)
    assert at_perigee == pytest.approx(8_435, rel=1e-4)
    assert at_apogee == pytest.approx(5_509, rel=1e-4)
    assert perigee * at_perigee == pytest.approx(57_172 * KM**2, rel=1e-4)
    assert physics.orbital_period(axis, mu=MU) == pytest.approx(2.1963 * HOUR, rel=1e-4)


def test_release_at_perigee_flies_the_ellipse_of_curtis_example_2_7() -> None:
    flight = physics.release(RADIUS + 400 * KM, 8_435, mu=MU)

    assert flight.kind == "ellipse"
    assert flight.apogee_radius == pytest.approx(RADIUS + 4_000 * KM, rel=3e-4)  # the speed is printed to four digits
    assert flight.eccentricity == pytest.approx(0.2098, abs=2e-4)
    assert flight.period == pytest.approx(2.1963 * HOUR, rel=3e-4)


def test_parabola_matches_curtis_example_3_4() -> None:
    assert physics.escape_speed(7_972 * KM, mu=MU) == pytest.approx(10 * KM, rel=1e-4)


def test_release_flies_the_hyperbola_of_curtis_example_3_5() -> None:
    flight = physics.release(RADIUS + 300 * KM, 15 * KM, mu=MU)

    assert flight.kind == "escapes"
    assert flight.eccentricity == pytest.approx(2.7696, rel=1e-4)


def test_speed_far_out_on_the_hyperbola_matches_curtis_example_3_5() -> None:
    start = RADIUS + 300 * KM
    axis = start / (2 - start * (15 * KM) ** 2 / MU)

    assert physics.orbital_speed(163_180 * KM, axis, mu=MU) == pytest.approx(10.51 * KM, rel=1e-3)


def test_time_from_perigee_matches_curtis_example_3_1() -> None:
    axis, eccentricity = physics.ellipse(9_600 * KM, 21_000 * KM)
    period = physics.orbital_period(axis, mu=MU)

    eccentric = physics.eccentric_from_true_anomaly(120 * DEGREE, eccentricity)
    mean = physics.mean_anomaly(eccentric, eccentricity)

    assert eccentricity == pytest.approx(0.37255, rel=1e-4)
    assert period == pytest.approx(18_834, rel=1e-4)
    assert eccentric == pytest.approx(1.7281, rel=1e-4)
    assert mean == pytest.approx(1.3601, rel=1e-4)
    assert mean * period / (2 * math.pi) == pytest.approx(4_077, rel=1e-4)


def test_place_after_three_hours_matches_curtis_example_3_2() -> None:
    axis, eccentricity = physics.ellipse(9_600 * KM, 21_000 * KM)

    mean = 2 * math.pi * physics.orbits_flown(3 * HOUR, physics.orbital_period(axis, mu=MU))
    eccentric = physics.eccentric_anomaly(mean, eccentricity)
    true = physics.true_anomaly(eccentric, eccentricity)

    assert mean == pytest.approx(3.6029, rel=1e-4)
    assert eccentric == pytest.approx(3.4794, rel=1e-4)
    assert true / DEGREE == pytest.approx(
        193.18, abs=0.03
    )  # exact arithmetic gives 193.156; the book rounds on the way


def test_anomalies_match_curtis_example_3_3() -> None:
    axis, eccentricity = physics.ellipse(RADIUS + 500 * KM, RADIUS + 5_000 * KM)

    eccentric = physics.eccentric_from_true_anomaly(57.423 * DEGREE, eccentricity)
    mean = physics.mean_anomaly(eccentric, eccentricity)

    assert eccentricity == pytest.approx(0.24649, rel=1e-4)
    assert axis == pytest.approx(9_128 * KM, rel=1e-4)
    assert physics.orbital_period(axis, mu=MU) == pytest.approx(8_679.1, rel=1e-4)
    assert eccentric == pytest.approx(0.80521, rel=1e-4)
    assert mean == pytest.approx(0.62749, rel=1e-4)


def test_sun_synchronous_orbit_matches_curtis_example_4_9() -> None:
    radius = physics.circular_radius(100 * MINUTE, mu=MU)

    assert radius - RADIUS == pytest.approx(758.63 * KM, abs=0.01 * KM)
    assert physics.sun_synchronous_inclination(radius) / DEGREE == pytest.approx(98.43, abs=0.01)


def test_drifts_match_curtis_example_12_2() -> None:
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

    assert node == pytest.approx(-0.172, rel=1e-2)
    assert perigee == pytest.approx(0.282, rel=1e-2)
