"""NIMA (now NGA), World Geodetic System 1984, TR8350.2 (2000): gravity on its ellipsoid."""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE

E2, K = 6.694_379_990_14e-3, 1.931_852_652_41e-3  # no unit; NIMA TR8350.2, tables 3.3 and 3.4
AT_EQUATOR, AT_POLES = 9.780_325_335_9, 9.832_184_937_8  # m/s²; NIMA TR8350.2, table 3.4


@case("gravity", "NIMA TR8350.2 (2000), table 3.4")
def normal_gravity_matches_the_constants_of_wgs_84() -> Iterator[Agreement]:
    latitudes = np.array([0.0, 90.0]) * DEGREE
    printed = np.array([AT_EQUATOR, AT_POLES])
    yield agree("equator and poles", physics.normal_gravity(latitudes), printed, within=5e-10, unit="m/s²")


@case("gravity", "NIMA TR8350.2 (2000), chapter 4, Somigliana's formula and its series for heights")
def normal_gravity_matches_the_formulas_of_wgs_84() -> Iterator[Agreement]:
    latitudes = np.linspace(-90.0, 90.0, 13) * DEGREE
    square = np.sin(latitudes) ** 2
    ground = AT_EQUATOR * (1 + K * square) / np.sqrt(1 - E2 * square)
    yield agree("on the ellipsoid", physics.normal_gravity(latitudes), ground, within=1e-9, unit="m/s²")
    a, f, m, height = physics.EARTH_RADIUS, 1 / 298.257_223_563, 3.449_786_506_84e-3, 3_000.0
    series = ground * (1 - 2 / a * (1 + f + m - 2 * f * square) * height + 3 / a**2 * height**2)
    # The printed series leaves out what grows with the square of the flattening: 0.3 µm/s² at this height.
    high = physics.normal_gravity(latitudes, height)
    yield agree("at 3,000 m", high, series, within=5e-7, unit="m/s²")
