"""Elements and state: there and back, and the orbits whose angles have no meaning."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.physics.orbits import orbits, size

from reachstars import physics
from reachstars.physics import Elements

turn = 2 * math.pi


def apart(first: float, second: float) -> float:
    return abs((first - second + math.pi) % turn - math.pi)


@given(orbits())
def test_a_state_comes_back_from_its_elements(orbit: Elements[float]) -> None:
    position, velocity = physics.state_from_elements(orbit)

    again, moving = physics.state_from_elements(physics.elements_from_state(position, velocity))

    assert size(again - position) <= 1e-12 * size(position)
    assert size(moving - velocity) <= 1e-12 * size(velocity)


@given(orbits(st.one_of(st.floats(0.01, 0.99), st.floats(1.01, 10))))
def test_elements_come_back_from_their_state(orbit: Elements[float]) -> None:
    found = physics.elements_from_state(*physics.state_from_elements(orbit))

    assert found.semi_latus_rectum == pytest.approx(orbit.semi_latus_rectum, rel=1e-12)
    assert found.eccentricity == pytest.approx(orbit.eccentricity, rel=1e-12)
    assert found.inclination == pytest.approx(orbit.inclination, abs=1e-13)
    assert apart(found.true_anomaly, orbit.true_anomaly) < 1e-11
    if math.sin(orbit.inclination) > 1e-2:
        assert apart(found.node, orbit.node) < 1e-12
        assert apart(found.argument_of_perigee, orbit.argument_of_perigee) < 1e-11


@given(orbits())
def test_angles_lie_in_one_turn(orbit: Elements[float]) -> None:
    found = physics.elements_from_state(*physics.state_from_elements(orbit))

    assert all(0 <= angle < turn for angle in (found.node, found.argument_of_perigee, found.true_anomaly))


@pytest.mark.parametrize(
    ("velocity", "inclination", "place"),
    [([0.0, 1.0, 0.0], 0.0, math.pi / 2 * 3), ([0.0, -1.0, 0.0], math.pi, math.pi / 2)],
)
def test_on_an_equatorial_circle_the_true_anomaly_counts_from_the_x_axis(
    velocity: list[float], inclination: float, place: float
) -> None:
    """Flown from the -y axis: eastward it is three quarters of a turn from the x-axis, westward one."""
    speed = physics.circular_speed(7e6)
    quarter = np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])

    found = physics.elements_from_state(quarter @ [7e6, 0.0, 0.0], quarter @ velocity * speed)

    assert (found.eccentricity, found.inclination) == (0.0, inclination)
    assert (found.node, found.argument_of_perigee) == (0.0, 0.0)
    assert found.true_anomaly == pytest.approx(place, abs=1e-15)


def test_on_an_inclined_circle_the_true_anomaly_counts_from_the_node() -> None:
    position, velocity = physics.state_from_elements(Elements(7e6, 0.0, 0.9, 1.0, 0.5, 0.25))

    found = physics.elements_from_state(position, velocity)

    assert (found.eccentricity, found.argument_of_perigee) == (0.0, 0.0)
    assert found.node == pytest.approx(1.0, rel=1e-15)
    assert found.true_anomaly == pytest.approx(0.75, rel=1e-14)


@pytest.mark.parametrize(("inclination", "perigee"), [(0.0, 1.5), (math.pi, turn - 0.5)])
def test_on_an_equatorial_ellipse_perigee_counts_from_the_x_axis(inclination: float, perigee: float) -> None:
    """With node 1 and argument 0.5: eastward 1.5 in all, westward 0.5 - 1."""
    position, velocity = physics.state_from_elements(Elements(8e6, 0.1, inclination, 1.0, 0.5, 0.25))

    found = physics.elements_from_state(position, velocity)

    assert (found.inclination, found.node) == (inclination, 0.0)
    assert found.argument_of_perigee == pytest.approx(perigee, abs=1e-14)
    assert found.true_anomaly == pytest.approx(0.25, abs=1e-14)


def test_many_states_at_once_of_every_conic() -> None:
    many = Elements(np.array([7e6, 9e6, 2e7, 3e7]), np.array([0.0, 0.3, 1.0, 2.0]), 0.5, 1.0, 2.0, 0.1)

    position, velocity = physics.state_from_elements(many)
    found = physics.elements_from_state(position, velocity)

    assert position.shape == velocity.shape == (4, 3)
    assert found.eccentricity == pytest.approx(many.eccentricity, rel=1e-14)
    assert found.semi_latus_rectum == pytest.approx(many.semi_latus_rectum, rel=1e-14)


@pytest.mark.parametrize(
    ("position", "velocity", "sentence"),
    [
        (
            [7e6, 0, 0],
            [3e3, 0, 0],
            "A spacecraft with 3,000 m/s straight towards or away from the centre is on a line, "
            "not on an orbit with a plane.",
        ),
        (
            [7e6, 1e6, 2e6],
            [-700.0, -100.0, -200.0],
            "A spacecraft with 734.8469228 m/s straight towards or away from the centre is on a line, "
            "not on an orbit with a plane.",
        ),
        (
            [7e6, 0, 0],
            [0, 0, 0],
            "A spacecraft with 0 m/s straight towards or away from the centre is on a line, "
            "not on an orbit with a plane.",
        ),
        (
            [7_000, 0, 0],
            [0, 7.5, 0],
            "A distance of 7,000 m from the centre is inside the Earth, whose radius is 6,378,137 m: "
            "add the Earth's radius to an altitude.",
        ),
        ([7e6, 0], [0, 7e3], "A position has 3 coordinates along its last axis; an array of shape (2,) has not."),
        ([7e6, 0, 0], [0, math.nan, 0], "A velocity has finite coordinates; nan is none."),
    ],
)
def test_states_without_elements_are_refused(position: list[float], velocity: list[float], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.elements_from_state(np.array(position), np.array(velocity))

    assert str(caught.value) == sentence


@pytest.mark.parametrize("mu", [0.0, -1.0, math.nan, math.inf])
def test_a_gravitational_parameter_is_one_positive_number(mu: float) -> None:
    orbit = Elements(7e6, 0.1, 0.1, 0.1, 0.1, 0.1)

    with pytest.raises(ValueError, match="gravitational parameter"):
        physics.state_from_elements(orbit, mu)


def test_an_orbit_inside_the_earth_is_refused() -> None:
    with pytest.raises(ValueError, match="is inside the Earth"):
        physics.state_from_elements(Elements(7_000.0, 0.1, 0.1, 0.1, 0.1, 0.1))
