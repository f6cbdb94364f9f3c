"""Barker's equation: Kepler's equation on a parabola."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reachstars import physics

mean = st.tuples(st.floats(-300, 300), st.sampled_from([-1, 1])).map(lambda drawn: drawn[1] * 10.0 ** drawn[0])


@given(mean)
@example(0.0)
@example(5e-324)
@example(1e307)
def test_barkers_equation_holds_to_the_last_digit(mean: float) -> None:
    tangent = physics.parabolic_anomaly(mean)

    assert abs(tangent + tangent * (tangent * tangent / 3) - mean) <= 1e-15 * abs(mean)


@given(st.floats(-100, 100))
def test_anomalies_come_back(tangent: float) -> None:
    assert physics.parabolic_anomaly(physics.parabolic_mean_anomaly(tangent)) == pytest.approx(tangent, rel=1e-15)
    assert physics.parabolic_from_true_anomaly(physics.true_from_parabolic_anomaly(tangent)) == pytest.approx(
        tangent, rel=1e-12
    )


def test_arrays_keep_their_shape() -> None:
    means = np.array([[-1.0, 0.0], [2.0, 1e9]])

    assert physics.parabolic_anomaly(means).tolist() == [
        [physics.parabolic_anomaly(one) for one in row] for row in means.tolist()
    ]


def test_what_has_no_parabolic_anomaly_is_refused() -> None:
    refusals: list[tuple[Callable[[], object], str]] = [
        (
            lambda: physics.parabolic_from_true_anomaly(math.pi),
            "A parabola never gets to the true anomaly 3.141592654 rad, opposite to its perigee.",
        ),
        (lambda: physics.parabolic_anomaly(math.nan), "A mean anomaly is a finite number; nan is not."),
        (lambda: physics.parabolic_mean_anomaly(1e103), "A parabolic anomaly is at most 1e102 here; 1e+103 is more."),
        (
            lambda: physics.true_from_parabolic_anomaly(math.inf),
            "A parabolic anomaly is a finite number; inf is not.",
        ),
    ]
    for call, sentence in refusals:
        with pytest.raises(ValueError, match=r".") as caught:
            call()
        assert str(caught.value) == sentence
