"""The air of 1976: one piece from below the sea to 1,000 km."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import G0, HIGHEST_AIR, LOWEST_AIR

altitudes = st.floats(LOWEST_AIR, HIGHEST_AIR)
FIGURES = ("temperature", "pressure", "density", "speed_of_sound")
EDGES = [
    *(physics.geometric_height(1_000.0 * height) for height in (11, 20, 32, 47, 51, 71)),
    *(500.0 * number for number in range(160, 173)),
    *(91e3, 100e3, 110e3, 115e3, 120e3, 150e3, 500e3),
]


@pytest.mark.parametrize("edge", EDGES)
def test_the_air_is_continuous_at_the_edges_of_its_layers(edge: float) -> None:
    below, above = (physics.atmosphere(np.nextafter(edge, side)) for side in (0, 2 * edge))

    for figure in FIGURES:
        assert getattr(below, figure) == pytest.approx(getattr(above, figure), rel=1e-12)


@given(altitudes, st.floats(0, 1))
def test_a_step_up_changes_the_air_by_little(altitude: float, step: float) -> None:
    air, higher = physics.atmosphere(altitude), physics.atmosphere(min(altitude + step, HIGHEST_AIR))

    for figure in FIGURES:
        assert getattr(higher, figure) == pytest.approx(getattr(air, figure), rel=3e-4)
    assert higher.pressure <= air.pressure
    assert higher.density <= air.density


@given(st.floats(LOWEST_AIR, 85_000))
def test_the_air_carries_the_weight_of_what_lies_above(altitude: float) -> None:
    low, middle, high = (physics.atmosphere(altitude + step) for step in (0, 50, 100))

    gravity = G0 * (6_356_766 / (6_356_766 + altitude + 50)) ** 2

    assert low.pressure - high.pressure == pytest.approx(gravity * middle.density * 100, rel=1e-3)


@given(st.lists(altitudes, min_size=1, max_size=5))
def test_an_array_gives_what_its_numbers_give(heights: list[float]) -> None:
    together = physics.atmosphere(np.array(heights))

    for number, height in enumerate(heights):
        alone = physics.atmosphere(height)
        for figure in FIGURES:
            assert getattr(together, figure)[number] == pytest.approx(getattr(alone, figure), rel=1e-14)


@given(altitudes)
def test_the_quick_air_is_the_same_air(altitude: float) -> None:
    air = physics.atmosphere(altitude)

    expected = (air.pressure, air.density, air.speed_of_sound)
    if altitude < HIGHEST_AIR:
        assert physics.air_at(altitude) == pytest.approx(expected, rel=1e-12)
    assert {type(value) for value in vars(air).values()} == {float}


def test_the_quick_air_goes_on_below_and_ends_above() -> None:
    assert physics.air_at(-9_000.0) == physics.air_at(LOWEST_AIR)
    assert physics.air_at(2e6)[:2] == (0, 0)
    with pytest.raises(ValueError, match=r"^A height above the sea is a number of metres; nan is not\.$"):
        physics.air_at(math.nan)


@given(altitudes)
def test_there_and_back_between_the_two_heights(altitude: float) -> None:
    assert physics.geometric_height(physics.geopotential_height(altitude)) == pytest.approx(altitude, abs=1e-6)


@pytest.mark.parametrize("altitude", [LOWEST_AIR - 1, HIGHEST_AIR + 1, math.inf, math.nan])
def test_heights_outside_the_tables_are_refused_in_a_sentence(altitude: float) -> None:
    for law in (physics.atmosphere, physics.geopotential_height):
        with pytest.raises(ValueError, match=r"^The standard atmosphere is known from -5,000 m to 1,000,000 m"):
            law(np.array([0.0, altitude]))


def test_a_geopotential_height_has_a_limit() -> None:
    with pytest.raises(ValueError, match=r"^A geopotential height is below 6,356,766 m; 7,000,000 m is not\.$"):
        physics.geometric_height(7e6)
