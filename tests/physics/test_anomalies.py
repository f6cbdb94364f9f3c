"""Mean and true anomaly on any conic, also mixed in one array."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.physics.orbits import eccentricities

from reachstars import physics
from reachstars.physics import Elements


@given(st.floats(-1, 1), eccentricities)
def test_the_true_anomaly_comes_back(share: float, e: float) -> None:
    reach = math.pi if e < 0.5 else math.acos(-0.5 / e)
    true = share * reach

    mean = physics.mean_from_true_anomaly(true, e)

    assert physics.true_from_mean_anomaly(mean, e) == pytest.approx(true, abs=4e-15)


@given(st.floats(0, 2), st.floats(0.1, 2))
def test_later_is_further_on_every_conic(e: float, mean: float) -> None:
    assert physics.true_from_mean_anomaly(mean * 1.01, e) > physics.true_from_mean_anomaly(mean, e)


@given(st.floats(-1.5, 1.5), st.floats(1, 13))
def test_time_since_perigee_goes_over_from_ellipse_to_parabola_to_hyperbola(true: float, digits: float) -> None:
    """Mean anomaly and mean motion both jump at the parabola; the time, their quotient, must not."""
    gap = 10.0**-digits
    shapes = np.array([1 - gap, 1.0, 1 + gap])

    orbits = Elements(np.full(3, 2e7), shapes, 0.0, 0.0, 0.0, true)
    time = physics.mean_from_true_anomaly(np.full(3, true), shapes) / physics.mean_motion(orbits)

    assert time[0] == pytest.approx(time[1], rel=4 * gap + 1e-14, abs=1e-300)
    assert time[2] == pytest.approx(time[1], rel=4 * gap + 1e-14, abs=1e-300)


def test_mixed_conics_give_what_each_gives_alone() -> None:
    means, shapes = np.array([[-1.0], [0.3], [2.0]]), np.array([0.0, 0.7, 1.0, 1.3, 40.0])

    mixed = physics.true_from_mean_anomaly(means, shapes)

    assert mixed.tolist() == [
        [physics.true_from_mean_anomaly(float(mean), float(e)) for e in shapes] for mean in means[:, 0]
    ]
    back = physics.mean_from_true_anomaly(mixed, shapes)
    assert back == pytest.approx(np.broadcast_to(means, back.shape), rel=1e-14)


def test_whole_turns_are_kept_on_an_ellipse_alone() -> None:
    assert physics.true_from_mean_anomaly(1 + 6 * math.pi, 0.3) == pytest.approx(
        physics.true_from_mean_anomaly(1.0, 0.3) + 6 * math.pi, rel=1e-15
    )
    assert physics.mean_from_true_anomaly(1 + 6 * math.pi, 2.0) == pytest.approx(
        physics.mean_from_true_anomaly(1.0, 2.0), rel=1e-14
    )


@pytest.mark.parametrize(
    ("value", "e", "sentence"),
    [
        (1.0, -0.1, "An eccentricity is a finite number, at least 0; -0.1 is not."),
        (1.0, math.nan, "An eccentricity is a finite number, at least 0; nan is not."),
        (math.inf, 0.5, "An angle is a finite number of radians; inf is not."),
        (3.0, 1.5, "A hyperbola stays between its asymptotes and never gets to the true anomaly 3 rad."),
    ],
)
def test_what_is_no_anomaly_is_refused(value: float, e: float, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.mean_from_true_anomaly(value, e)

    assert str(caught.value) == sentence
