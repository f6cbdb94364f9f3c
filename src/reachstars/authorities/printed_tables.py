"""Printed tables of anomalies, older than the computers that run this.

Figures as in poliastro.
"""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE

_ROUNDING = 1e-12  # degrees; the share of a printed 0 would allow nothing

# Eccentricity, mean and true anomaly in degrees.
_SCHLESINGER_AND_UDICK = np.array(
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
    ]
)
# Eccentricity, eccentric and true anomaly in degrees.
_NASA_TR_R_158 = np.array(
    [
        (0.0, 0.0, 0.0),
        (0.05, 10.52321, 11.05994),
        (0.10, 54.67466, 59.49810),
        (0.35, 142.27123, 153.32411),
        (0.61, 161.87359, 171.02189),
    ]
)


@case("kepler", "Schlesinger and Udick (1912), table of the true anomaly")
def true_and_mean_anomaly_match_schlesinger_and_udick_1912() -> Iterator[Agreement]:
    for eccentricity, mean, true in _SCHLESINGER_AND_UDICK.tolist():
        eccentric = physics.eccentric_anomaly(mean * DEGREE, eccentricity)
        forth = physics.true_anomaly(eccentric, eccentricity) / DEGREE
        back = physics.mean_anomaly(physics.eccentric_from_true_anomaly(true * DEGREE, eccentricity), eccentricity)
        where = f"e = {eccentricity}, M = {mean:g}°"
        yield agree(f"true anomaly at {where}", forth, true, within=_ROUNDING, relative=1e-4, unit="°")
        yield agree(f"mean anomaly at {where}", back / DEGREE, mean, within=_ROUNDING, relative=1e-4, unit="°")


@case("kepler", "NASA TR R-158, table of anomalies")
def eccentric_and_true_anomaly_match_nasa_tr_r_158() -> Iterator[Agreement]:
    for eccentricity, eccentric, true in _NASA_TR_R_158.tolist():
        forth = physics.true_anomaly(eccentric * DEGREE, eccentricity) / DEGREE
        back = physics.eccentric_from_true_anomaly(true * DEGREE, eccentricity) / DEGREE
        where = f"e = {eccentricity}, E = {eccentric:g}°"
        yield agree(f"true anomaly at {where}", forth, true, within=_ROUNDING, relative=1e-6, unit="°")
        yield agree(f"eccentric anomaly at {where}", back, eccentric, within=_ROUNDING, relative=1e-6, unit="°")
