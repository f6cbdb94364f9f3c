"""Vallado, Fundamentals of Astrodynamics and Applications: printed examples, with the book's own constants.

Figures as in the book's public test suite, CelesTrak/fundamentals-of-astrodynamics.
"""

from collections.abc import Iterator

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE


@case("kepler", "Vallado (2013), example 2-1")
def keplers_equation_matches_vallado_example_2_1() -> Iterator[Agreement]:
    eccentric = physics.eccentric_anomaly(235.4 * DEGREE, 0.4)
    yield agree("eccentric anomaly", eccentric, 3.848_661_745_097_161_6, relative=1e-11, unit="rad")
    true = physics.true_anomaly(eccentric, 0.4) - 360 * DEGREE
    yield agree("true anomaly", true, -2.667_491_559_232_370_2, relative=1e-11, unit="rad")
