"""Vallado, Fundamentals of Astrodynamics and Applications: looking up from a site, with the book's own Earth.

Figures as in the book's public test suite, CelesTrak/fundamentals-of-astrodynamics.
"""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, KM

_RADIUS = 6_378.1363 * KM  # EGM-08
_SITE = physics.Site(39.007 * DEGREE, -104.883 * DEGREE, 2.102 * KM, radius=_RADIUS)
_POSITION = np.array([-5_225.545_532_658_024, -3_070.986_596_961_499_3, 3_501.815_987_084_500_6]) * KM
_VELOCITY = np.array([-5.373_672_578_283_977, -3.302_103_863_428_650_6, 4.020_523_711_114_683]) * KM
_PRINT = 1e-12


@case("site", "Vallado (2013), algorithm 27 (RAZEL), as tested in valladopy")
def look_angles_match_vallado_razel() -> Iterator[Agreement]:
    seen = physics.look(_POSITION, _SITE)
    yield agree("range", np.asarray(seen.distance) / KM, 4_339.444_884_044_615, relative=_PRINT, unit="km")
    yield agree("azimuth", seen.azimuth - 360 * DEGREE, -1.563_942_789_615_088_1, relative=_PRINT, unit="rad")
    yield agree("elevation", seen.elevation, -0.189_735_402_279_232_88, relative=_PRINT, unit="rad")


@case("site", "Vallado (2013), algorithm 27 (RAZEL), as tested in valladopy")
def look_rates_match_vallado_razel() -> Iterator[Agreement]:
    rates = physics.look_rates(_POSITION, _VELOCITY, _SITE)
    yield agree("range rate", np.asarray(rates.distance) / KM, 3.121_604_251_345_763_4, relative=_PRINT, unit="km/s")
    yield agree("rate of azimuth", rates.azimuth, 5.093_097_833_129_788e-5, relative=_PRINT, unit="rad/s")
    yield agree("rate of elevation", rates.elevation, 0.001_565_551_544_886_832_4, relative=_PRINT, unit="rad/s")
