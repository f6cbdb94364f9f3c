"""Heat at the nose: how it grows, and how it glows away."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import STEFAN_BOLTZMANN

density = st.floats(1e-9, 1)
speed = st.floats(100, 12_000)
nose = st.floats(0.01, 10)


@given(density, speed, nose)
def test_heat_grows_with_the_cube_of_speed_and_the_root_of_density(air: float, fast: float, radius: float) -> None:
    heat = physics.stagnation_heating(air, fast, radius)

    assert physics.stagnation_heating(air, 2 * fast, radius) == pytest.approx(8 * heat, rel=1e-13)
    assert physics.stagnation_heating(4 * air, fast, radius) == pytest.approx(2 * heat, rel=1e-13)
    assert physics.stagnation_heating(air, fast, 4 * radius) == pytest.approx(heat / 2, rel=1e-13)


@given(st.floats(0, 1e7), st.floats(0.01, 1))
def test_at_its_temperature_a_surface_glows_all_its_heat_away(heat: float, glow: float) -> None:
    temperature = physics.equilibrium_temperature(heat, glow)

    assert glow * STEFAN_BOLTZMANN * temperature**4 == pytest.approx(heat, rel=1e-13, abs=1e-12)


def test_arrays_broadcast_and_numbers_stay_numbers() -> None:
    heats = physics.stagnation_heating(np.array([1e-5, 1e-4]), np.array([[7_000.0], [5_000.0]]), 0.6)

    assert heats.shape == (2, 2)
    assert heats[1, 0] == physics.stagnation_heating(1e-5, 5_000.0, 0.6)
    assert isinstance(physics.equilibrium_temperature(1e5), float)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.stagnation_heating(-1.0, 7e3, 1.0),
            "A density is finite and at least 0 kg/m³; -1 kg/m³ is not.",
        ),
        (
            lambda: physics.stagnation_heating(1.0, math.nan, 1.0),
            "A speed is finite and at least 0 m/s; nan m/s is not.",
        ),
        (lambda: physics.stagnation_heating(1.0, 7e3, 0.0), "The radius of a nose must be above 0 m; 0 m is not."),
        (
            lambda: physics.stagnation_heating(1.0, 7e3, 1.0, math.nan),
            "The coefficient must be above 0 kg^½/m; nan kg^½/m is not.",
        ),
        (lambda: physics.equilibrium_temperature(-1.0), "A heat is finite and at least 0 W/m²; -1 W/m² is not."),
        (lambda: physics.equilibrium_temperature(1.0, 1.5), "An emissivity is above 0 and at most 1; 1.5 is not."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
