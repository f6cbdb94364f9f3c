"""Zeros and switches, many at once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.physics.brackets import switches_between, zeros_between
from reachstars.physics.checked import Array


@given(st.lists(st.floats(0.01, 0.99), min_size=1, max_size=5), st.sampled_from([1, 3, 0.2]))
def test_zeros_are_found_however_bent_the_curve_is(where: list[float], bend: float) -> None:
    zeros = np.array(where)

    def curve(times: Array) -> Array:
        return np.asarray(np.sign(times - zeros) * np.abs(times - zeros) ** bend)

    found = zeros_between(curve, np.zeros_like(zeros), np.ones_like(zeros), 1e-9)

    assert found == pytest.approx(zeros, abs=3e-9)


def test_a_zero_at_an_end_is_found() -> None:
    found = zeros_between(lambda times: times - 1.0, np.array([0.0, 1.0]), np.array([1.0, 2.0]), 1e-9)

    assert found == pytest.approx([1.0, 1.0])


@given(st.lists(st.floats(0.01, 0.99), min_size=1, max_size=5))
def test_switches_are_found_both_ways(where: list[float]) -> None:
    switches = np.array(where)
    early = np.arange(switches.size) % 2 == 0

    found = switches_between(
        lambda times: (times > switches) ^ early, np.zeros_like(switches), np.ones_like(switches), 1e-6
    )

    assert found == pytest.approx(switches, abs=2e-6)


def test_no_bracket_has_no_zero() -> None:
    nothing = np.array([])

    assert zeros_between(np.sin, nothing, nothing, 1e-6).size == 0
    assert switches_between(lambda times: times > 0, nothing, nothing, 1e-6).size == 0
