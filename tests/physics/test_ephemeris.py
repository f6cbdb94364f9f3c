"""Many states of known orbits at once."""

import math

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
