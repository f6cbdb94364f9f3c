"""Gravity: the laws it obeys with height, on the ellipsoid and on a turning Earth."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, EARTH_POLAR_RADIUS, EARTH_RADIUS, KM, MU_EARTH

latitude = st.floats(-math.pi / 2, math.pi / 2)
height = st.floats(0, 1e6)


def place(north: float, altitude: float) -> np.ndarray:
    """A point of the meridian of Greenwich, by the ellipsoid's own formula."""
    squared = 1 - (EARTH_POLAR_RADIUS / EARTH_RADIUS) ** 2
    normal = EARTH_RADIUS / math.sqrt(1 - squared * math.sin(north) ** 2)
    return np.array([(normal + altitude) * math.cos(north), 0.0, (normal * (1 - squared) + altitude) * math.sin(north)])


@given(height, st.floats(1, 5))
def test_twice_as_far_pulls_a_quarter(up: float, factor: float) -> None:
    higher = factor * (EARTH_RADIUS + up) - EARTH_RADIUS

    assert physics.gravity_at_height(higher) * factor**2 == pytest.approx(physics.gravity_at_height(up), rel=1e-13)


def test_at_the_station_nine_tenths_are_left() -> None:
    share = physics.gravity_at_height(350 * KM) / physics.gravity_at_height(0.0)

    assert share == pytest.approx(0.9, abs=0.002)


@given(latitude, height, st.floats(-math.pi, math.pi))
def test_the_pull_of_a_round_earth_is_newtons(north: float, up: float, turn: float) -> None:
    x, _, z = place(north, up)
    position = np.array([x * math.cos(turn), x * math.sin(turn), z])
    distance = float(np.linalg.norm(position))

    pull = physics.gravitational_acceleration(position, j2=0.0)

    assert pull == pytest.approx(-MU_EARTH / distance**3 * position, rel=1e-13, abs=1e-15)


@given(latitude, st.floats(0, 1e5))
def test_the_pull_is_the_slope_of_its_potential(north: float, up: float) -> None:
    position, step = place(north, up), 10.0

    def potential(at: np.ndarray) -> float:
        r = float(np.linalg.norm(at))
        bulge = physics.EARTH_J2 * (EARTH_RADIUS / r) ** 2 * (3 * (at[2] / r) ** 2 - 1) / 2
        return float(MU_EARTH / r * (1 - bulge))

    slope = [(potential(position + move) - potential(position - move)) / (2 * step) for move in step * np.eye(3)]

    assert physics.gravitational_acceleration(position) == pytest.approx(np.array(slope), rel=1e-6, abs=2e-7)


@given(latitude)
def test_on_the_ellipsoid_normal_gravity_is_somiglianas_formula(north: float) -> None:
    equator, pole = physics.normal_gravity(0.0), physics.normal_gravity(math.pi / 2)
    cosine, sine = math.cos(north) ** 2, math.sin(north) ** 2

    somigliana = (EARTH_RADIUS * equator * cosine + EARTH_POLAR_RADIUS * pole * sine) / math.sqrt(
        EARTH_RADIUS**2 * cosine + EARTH_POLAR_RADIUS**2 * sine
    )

    assert physics.normal_gravity(north) == pytest.approx(somigliana, rel=1e-10)


@given(latitude, height)
def test_the_field_with_j2_is_close_to_the_exact_one(north: float, up: float) -> None:
    seen = float(np.linalg.norm(physics.apparent_gravity(place(north, up))))

    assert seen == pytest.approx(physics.normal_gravity(north, up), rel=1.3e-5)


@given(latitude)
def test_a_plumb_line_is_square_to_the_ellipsoid(north: float) -> None:
    up = np.array([math.cos(north), 0.0, math.sin(north)])
    plumb = physics.apparent_gravity(place(north, 0.0))

    assert plumb / np.linalg.norm(plumb) == pytest.approx(-up, abs=2e-5)


def test_arrays_give_what_their_numbers_give() -> None:
    heights, latitudes = np.array([0.0, 1e3, 1e5]), np.array([0.0, 0.5, -1.0])
    positions = np.stack([place(float(north), float(up)) for north, up in zip(latitudes, heights, strict=True)])

    assert physics.gravity_at_height(heights).tolist() == [physics.gravity_at_height(float(up)) for up in heights]
    assert physics.normal_gravity(latitudes, heights) == pytest.approx(
        [physics.normal_gravity(float(a), float(b)) for a, b in zip(latitudes, heights, strict=True)], rel=1e-15
    )
    assert physics.apparent_gravity(positions).shape == (3, 3)
    assert physics.apparent_gravity(positions)[1] == pytest.approx(physics.apparent_gravity(positions[1]), rel=1e-15)
    assert isinstance(physics.normal_gravity(45 * DEGREE), float)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.gravity_at_height(-1e6),
            "A height of -1,000,000 m is deep inside the Earth, where this law does not hold.",
        ),
        (lambda: physics.gravity_at_height(math.nan), "A height is a finite number of metres; nan is not."),
        (
            lambda: physics.gravity_at_height(0.0, radius=0.0),
            "The Earth's radius must be above 0 m; 0 m is not.",
        ),
        (
            lambda: physics.gravity_at_height(0.0, mu=math.nan),
            "A gravitational parameter is a finite number of m³/s²; nan is not.",
        ),
        (lambda: physics.normal_gravity(45.0), "A latitude lies between -pi / 2 and pi / 2 rad; 45 rad does not."),
        (
            lambda: physics.normal_gravity(0.0, polar_radius=7e6),
            "The radius at the poles is below that at the equator; 7,000,000 m is not.",
        ),
        (lambda: physics.normal_gravity(0.0, rotation_rate=math.nan), "A rotation rate is finite; nan rad/s is not."),
        (
            lambda: physics.normal_gravity(np.zeros(2), np.zeros(3)),
            "These shapes do not go together: latitude (2,), altitude (3,). Give numbers, or arrays of one shape.",
        ),
        (
            lambda: physics.apparent_gravity(np.zeros(3)),
            "At the Earth's centre, 0 m from it, there is no direction to fall.",
        ),
        (lambda: physics.apparent_gravity(np.ones(3), j2=math.inf), "J2 is a finite number; inf is not."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
