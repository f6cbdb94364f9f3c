"""Vallado, Fundamentals of Astrodynamics and Applications: printed examples, with the book's own constants."""

import math
from datetime import UTC, datetime

import numpy as np
import pytest

from reachstars import physics
from reachstars.physics import DAY, DEGREE, EARTH_RADIUS, KM


def test_keplers_equation_matches_vallado_example_2_1() -> None:
    eccentric = physics.eccentric_anomaly(235.4 * DEGREE, 0.4)
    true = physics.true_anomaly(eccentric, 0.4)

    assert eccentric / DEGREE == pytest.approx(220.512074767522, rel=1e-11)
    assert eccentric == pytest.approx(3.8486617450971616, rel=1e-11)
    assert true - 2 * math.pi == pytest.approx(-2.6674915592323702, rel=1e-11)


def test_julian_date_matches_vallado_example_3_4() -> None:
    moment = datetime(1996, 10, 26, 14, 20, tzinfo=UTC)

    assert physics.julian_date(moment) == pytest.approx(2_450_383.097_222_22, abs=1e-8)


def test_julian_date_matches_vallado_example_3_5() -> None:
    moment = datetime(1992, 8, 20, 12, 14, tzinfo=UTC)

    assert physics.julian_date(moment) == pytest.approx(2_448_855.009_722, abs=1e-6)


def test_sun_matches_vallado_example_5_1() -> None:
    x, y, z = physics.sun_position(2_453_827.5) / KM

    assert (x, y, z) == pytest.approx((146185999.5694296, 28789948.690292876, 12481485.206411356), rel=1e-12)
    assert math.atan2(y, x) / DEGREE == pytest.approx(11.1412812914274, rel=1e-12)
    assert math.atan2(z, math.hypot(x, y)) / DEGREE == pytest.approx(4.78858633343242, rel=1e-12)


def test_sun_is_within_the_almanacs_hundredth_of_a_degree_of_the_third_editions_example_5_1() -> None:
    """The third edition has other coefficients; both claim 0.01 degrees."""
    printed = np.array([146186178.0792, 28789122.463592, 12481127.00722])

    ours = physics.sun_position(2_453_827.5) / KM
    apart = np.linalg.norm(np.cross(ours, printed)) / np.linalg.norm(ours) / np.linalg.norm(printed)

    assert math.asin(apart) / DEGREE < 0.01


def test_sun_synchronous_circle_matches_vallado_example_11_2() -> None:
    tilt = physics.sun_synchronous_inclination(EARTH_RADIUS + 800 * KM)

    assert tilt / DEGREE == pytest.approx(98.6, abs=0.005)


def test_sun_synchronous_ellipse_matches_vallado_example_11_2() -> None:
    """The print gives a to the metre from i = 98.6; a tenth of a kilometre is 0.0004 degrees."""
    tilt = physics.sun_synchronous_inclination(7_346.846 * KM, 0.2)
    drift = physics.node_drift_rate(7_346.846 * KM, 0.2, 98.6 * DEGREE)

    assert tilt / DEGREE == pytest.approx(98.6, abs=0.0004)
    assert drift * DAY / DEGREE == pytest.approx(360 / 365.2421897, rel=5e-5)
