"""Many states of known orbits at once."""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.physics.orbits import orbits, size

from reachstars import physics
from reachstars.physics import MU_EARTH, Elements


@given(orbits())
def test_at_time_0_the_state_is_that_of_the_elements(orbit: Elements[float]) -> None:
    place, moving = physics.kepler_states(orbit, 0.0)

    position, velocity = physics.state_from_elements(orbit)
    assert size(place - position) <= 1e-12 * size(position)
    assert size(moving - velocity) <= 1e-12 * size(velocity)


@given(orbits(), st.floats(-1e6, 1e6))
def test_energy_and_angular_momentum_are_those_of_the_elements(orbit: Elements[float], time: float) -> None:
    place, moving = physics.kepler_states(orbit, time)

    swing = size(moving) ** 2 / 2 + MU_EARTH / size(place)
    assert physics.specific_energy(place, moving) == pytest.approx(
        -MU_EARTH / 2 / orbit.semi_major_axis, abs=1e-14 * swing * (1 + 1 / max(orbit.eccentricity, 0.1))
    )
    assert size(np.cross(place, moving)) == pytest.approx(
        math.sqrt(MU_EARTH * orbit.semi_latus_rectum), abs=1e-14 * size(place) * size(moving)
    )


def test_mixed_conics_and_grids_broadcast() -> None:
    many = Elements(np.full((4, 1), 3e7), np.array([[0.0], [0.3], [1.0], [5.0]]), 0.4, 0.5, 0.6, 0.7)
    times = np.linspace(-1e4, 1e5, 5)

    place, moving = physics.kepler_states(many, times)

    assert place.shape == moving.shape == (4, 5, 3)
    for index, e in enumerate((0.0, 0.3, 1.0, 5.0)):
        alone = physics.kepler_states(Elements(3e7, e, 0.4, 0.5, 0.6, 0.7), float(times[3]))
        assert place[index, 3] == pytest.approx(alone[0], rel=1e-14)
        assert moving[index, 3] == pytest.approx(alone[1], rel=1e-14)


@pytest.mark.parametrize(
    ("time", "sentence"),
    [
        (math.nan, "A duration is a finite number of seconds; nan is not."),
        (np.array([]), "At least one number is needed; an array of shape (0,) holds none."),
        (
            np.zeros(3),
            "These shapes do not go together: elements (2,), duration (3,). Give numbers, or arrays of one shape.",
        ),
    ],
)
def test_bad_durations_are_refused(time: float, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.kepler_states(Elements(np.array([8e6, 9e6]), 0.1, 0.1, 0.1, 0.1, 0.1), time)

    assert str(caught.value) == sentence


def from_perigee_in_long_floats(size: Any, e: Any, time: Any) -> tuple[Any, Any]:
    """Place in the plane of the orbit from series in 80-bit floats: another way than any in the library."""
    p, e, t = (np.asarray(values, dtype=np.longdouble) for values in (size, e, time))
    perigee = p / (1 + e)
    t = t / np.sqrt(perigee**3 / np.longdouble(MU_EARTH))
    x = np.minimum(t, np.cbrt(10 * t))
    for _ in range(60):
        z = (1 - e) * x * x
        second, third = np.full_like(z, 0.5), np.ones_like(z) / 6
        c2, c3 = second.copy(), third.copy()
        for k in range(1, 60):
            second = -second * z / ((2 * k + 1) * (2 * k + 2))
            third = -third * z / ((2 * k + 2) * (2 * k + 3))
            c2, c3 = c2 + second, c3 + third
        x = x - (x + e * x**3 * c3 - t) / (1 + e * x * x * c2)
    return perigee * (1 - x * x * c2), perigee * np.sqrt(1 + e) * x * (1 - z * c3)


@pytest.mark.parametrize("kind", ["ellipse", "near parabola", "hyperbola"])
def test_places_from_perigee_are_right_to_the_last_digits(kind: str) -> None:
    random = np.random.default_rng(128)
    near = 1 + random.choice([-1, 1], 500) * 10 ** random.uniform(-15, -3, 500)
    e = {"ellipse": random.uniform(0, 0.95, 500), "near parabola": near, "hyperbola": random.uniform(1.05, 5, 500)}[
        kind
    ]
    perigee = random.uniform(7e6, 1e8, 500)
    time = 10 ** random.uniform(-2, 0.3, 500) * np.sqrt(perigee**3 / MU_EARTH)
    orbit = Elements(perigee * (1 + e), e, 0.0, 0.0, 0.0, 0.0)

    x, y = from_perigee_in_long_floats(orbit.semi_latus_rectum, e, time)

    carried, _ = physics.propagate(*physics.state_from_elements(orbit), time)
    for place in (physics.kepler_states(orbit, time)[0], carried):
        assert np.max(np.hypot(place[:, 0] - x, place[:, 1] - y) / np.hypot(x, y)) < 4e-15
