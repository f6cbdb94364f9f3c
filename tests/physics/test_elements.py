"""The six elements: what they say about the orbit, and what is no orbit."""

import dataclasses
import math
from collections.abc import Callable

import numpy as np
import pytest

from reachstars import physics
from reachstars.physics import KM, Elements


def low(**changed: float) -> Elements[float]:
    return dataclasses.replace(Elements(7_000 * KM, 0.1, 0.9, 1.0, 2.0, 3.0), **changed)


def test_sizes_of_an_ellipse() -> None:
    orbit = Elements.from_semi_major_axis(10_000 * KM, 0.2, 0.0, 0.0, 0.0, math.pi / 2)

    assert orbit.semi_latus_rectum == pytest.approx(9_600 * KM)
    assert orbit.semi_major_axis == pytest.approx(10_000 * KM)
    assert orbit.perigee_radius == pytest.approx(8_000 * KM)
    assert orbit.apogee_radius == pytest.approx(12_000 * KM)
    assert orbit.radius == pytest.approx(9_600 * KM)


def test_a_parabola_has_no_apogee_and_no_semi_major_axis() -> None:
    orbit = low(eccentricity=1.0)

    assert (orbit.semi_major_axis, orbit.apogee_radius) == (math.inf, math.inf)
    assert orbit.perigee_radius == pytest.approx(3_500 * KM)


def test_a_hyperbola_has_a_negative_semi_major_axis() -> None:
    orbit = Elements.from_semi_major_axis(-20_000 * KM, 1.5, 0.0, 0.0, 0.0, 0.0)

    assert orbit.semi_major_axis == pytest.approx(-20_000 * KM)
    assert orbit.perigee_radius == pytest.approx(10_000 * KM)
    assert orbit.apogee_radius == math.inf


def test_numbers_and_arrays_are_kept_in_one_shape() -> None:
    orbits = Elements(np.full((2, 1), 9e6), np.array([0.0, 0.5, 1.0]), 0.1, 0.2, 0.3, 0.4)

    assert {np.shape(getattr(orbits, field.name)) for field in dataclasses.fields(orbits)} == {(2, 3)}
    assert orbits.semi_major_axis.tolist() == [[9e6, 12e6, math.inf]] * 2
    assert {type(getattr(low(), field.name)) for field in dataclasses.fields(orbits)} == {float}


@pytest.mark.parametrize(
    ("orbit", "sentence"),
    [
        (lambda: low(semi_latus_rectum=0), "A semi-latus rectum must be above 0 m; 0 m is not."),
        (lambda: low(semi_latus_rectum=math.inf), "A finite number is needed; inf is none."),
        (lambda: low(eccentricity=-0.1), "An eccentricity is a finite number, at least 0; -0.1 is not."),
        (lambda: low(eccentricity=math.nan), "An eccentricity is a finite number, at least 0; nan is not."),
        (lambda: low(inclination=51.6), "An inclination lies between 0 and pi rad; 51.6 rad does not."),
        (lambda: low(node=math.nan), "An angle is a finite number of radians; nan is not."),
        (
            lambda: low(eccentricity=2.3, true_anomaly=2.2),
            "The orbit is open, and its arms do not reach the true anomaly 2.2 rad.",
        ),
        (
            lambda: Elements(np.array([7e6, 8e6]), np.array([0.1, 0.2, 0.3]), 0.0, 0.0, 0.0, 0.0),
            "These shapes do not go together: semi_latus_rectum (2,), eccentricity (3,), inclination (), node (), "
            "argument_of_perigee (), true_anomaly (). Give numbers, or arrays of one shape.",
        ),
        (
            lambda: Elements.from_semi_major_axis(7e6, 1.0, 0.0, 0.0, 0.0, 0.0),
            "A parabola has no semi-major axis: give its semi-latus rectum, not e = 1.",
        ),
        (
            lambda: Elements.from_semi_major_axis(7e6, 1.5, 0.0, 0.0, 0.0, 0.0),
            "A semi-major axis is above 0 m for an ellipse and below 0 m for a hyperbola; 7,000,000 m is neither.",
        ),
    ],
)
def test_what_is_no_orbit_is_refused(orbit: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        orbit()

    assert str(caught.value) == sentence


def test_mean_motion_is_a_turn_in_a_period() -> None:
    orbit = low()

    turn = physics.mean_motion(orbit) * physics.orbital_period(orbit.semi_major_axis)

    assert turn == pytest.approx(2 * math.pi, rel=1e-15)
