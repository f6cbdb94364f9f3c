"""Where a curve crosses 0."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.physics.checked import Array
from reachstars.physics.roots import crossings

TIMES = np.linspace(0, 10, 41)


@given(st.floats(-2, 2), st.floats(-0.99, 0.99))
def test_every_crossing_of_a_wave_is_found(phase: float, level: float) -> None:
    def wave(times: Array) -> Array:
        return np.asarray(np.sin(times + phase) - level)

    found = crossings(wave, TIMES)

    # sin x = level, rising at asin(level) and falling half a turn after its mirror image.
    for moments, first in ((found.rising, math.asin(level)), (found.falling, math.pi - math.asin(level))):
        true = first - phase + 2 * math.pi * np.arange(-3, 5)
        inside = true[(true > 1e-9) & (true < 10 - 1e-9)]
        found_inside = moments[(moments > 1e-9) & (moments < 10 - 1e-9)]
        assert found_inside.tolist() == pytest.approx(inside.tolist(), abs=1e-12)
    assert found.above_at_start == (math.sin(phase) >= level)


@given(st.floats(0.5, 9.5), st.floats(1e-10, 1e-3), st.sampled_from([1.0, -1.0]))
def test_a_dip_between_two_looks_is_not_stepped_over(middle: float, depth: float, side: float) -> None:
    found = crossings(lambda times: np.asarray(side * ((times - middle) ** 2 - depth)), TIMES)

    first, second = (found.falling, found.rising) if side > 0 else (found.rising, found.falling)
    assert (first.size, second.size) == (1, 1)
    assert second[0] - first[0] == pytest.approx(2 * math.sqrt(depth), rel=1e-3)


def test_a_curve_that_stays_on_its_side_is_never_crossed() -> None:
    above = crossings(lambda times: np.asarray(np.cos(times) + 2), TIMES)
    below = crossings(lambda times: np.asarray(np.cos(times) - 2), TIMES)

    assert above.rising.size == above.falling.size == below.rising.size == below.falling.size == 0
    assert (above.above_at_start, below.above_at_start) == (True, False)
