"""What stays the same all along an orbit."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.physics.orbits import orbits, size

from reachstars import physics
from reachstars.physics import MU_EARTH, Elements


@given(orbits())
def test_energy_and_momentum_are_those_of_the_elements(orbit: Elements[float]) -> None:
    position, velocity = physics.state_from_elements(orbit)

    energy = physics.specific_energy(position, velocity)
    spin = size(physics.angular_momentum(position, velocity))

    scale = MU_EARTH * (1 + orbit.eccentricity) / orbit.perigee_radius
    assert energy == pytest.approx(-MU_EARTH / 2 / orbit.semi_major_axis, abs=1e-13 * scale)
    assert spin == pytest.approx(math.sqrt(MU_EARTH * orbit.semi_latus_rectum), rel=1e-13)


@given(st.floats(0, 2), st.floats(-1.5, 1.5))
def test_the_vector_towards_perigee_is_as_long_as_the_eccentricity(e: float, true: float) -> None:
    orbit = Elements(3e7, e, 0.3, 0.4, 0.5, true)

    towards = physics.eccentricity_vector(*physics.state_from_elements(orbit))

    at_perigee, _ = physics.state_from_elements(Elements(3e7, e, 0.3, 0.4, 0.5, 0.0))
    assert towards == pytest.approx(e * at_perigee / size(at_perigee), abs=1e-14)


@given(orbits())
def test_the_two_flight_path_angles_agree(orbit: Elements[float]) -> None:
    climb = physics.flight_path_angle_of(*physics.state_from_elements(orbit))

    assert climb == pytest.approx(physics.flight_path_angle(orbit.true_anomaly, orbit.eccentricity), abs=1e-13)


def test_what_stands_still_has_no_flight_path_angle() -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.flight_path_angle_of(np.array([7e6, 0, 0]), np.zeros(3))

    assert str(caught.value) == "What stands still has no direction of flight; its speed is 0 m/s."


def test_an_open_orbit_has_no_flight_path_angle_beyond_its_arms() -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.flight_path_angle(3.0, 1.5)

    assert str(caught.value) == "The orbit is open, and its arms do not reach the true anomaly 3 rad."
