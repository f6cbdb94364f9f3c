"""Printed tables of anomalies, older than the computers that run this."""

import pytest

from reachstars import physics
from reachstars.physics import DEGREE


@pytest.mark.parametrize(
    ("eccentricity", "mean", "true"),
    [
        (0.0, 0.0, 0.0),
        (0.05, 10, 11.06),
        (0.06, 30, 33.67),
        (0.04, 120, 123.87),
        (0.14, 65, 80.50),
        (0.19, 21, 30.94),
        (0.35, 65, 105.71),
        (0.48, 180, 180),
        (0.75, 125, 167.57),
    ],
)
def test_true_and_mean_anomaly_match_schlesinger_and_udick_1912(eccentricity: float, mean: float, true: float) -> None:
    forth = physics.true_anomaly(physics.eccentric_anomaly(mean * DEGREE, eccentricity), eccentricity)
    back = physics.mean_anomaly(physics.eccentric_from_true_anomaly(true * DEGREE, eccentricity), eccentricity)

    assert forth / DEGREE == pytest.approx(true, rel=1e-4)
    assert back / DEGREE == pytest.approx(mean, rel=1e-4)


@pytest.mark.parametrize(
    ("eccentricity", "eccentric", "true"),
    [
        (0.0, 0.0, 0.0),
        (0.05, 10.52321, 11.05994),
        (0.10, 54.67466, 59.49810),
        (0.35, 142.27123, 153.32411),
        (0.61, 161.87359, 171.02189),
    ],
)
def test_eccentric_and_true_anomaly_match_nasa_tr_r_158(eccentricity: float, eccentric: float, true: float) -> None:
    forth = physics.true_anomaly(eccentric * DEGREE, eccentricity)
    back = physics.eccentric_from_true_anomaly(true * DEGREE, eccentricity)

    assert forth / DEGREE == pytest.approx(true, rel=1e-6)
    assert back / DEGREE == pytest.approx(eccentric, rel=1e-6)
