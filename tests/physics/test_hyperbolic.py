"""Kepler's equation on a hyperbola: solved for every eccentricity above 1 and every mean anomaly."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reachstars import physics

eccentricity = st.one_of(
    st.floats(1, 100, exclude_min=True),
    st.floats(1, 15).map(lambda digits: 1 + 10.0**-digits),
    st.floats(2, 300).map(lambda digits: 10.0**digits),
)
mean = st.tuples(st.floats(-300, 300), st.sampled_from([-1, 1])).map(lambda drawn: drawn[1] * 10.0 ** drawn[0])


@given(mean, eccentricity)
@example(1e300, 1 + 1e-15)
@example(-1e300, 1.5)
@example(1e-300, 1 + 1e-15)
@example(1e8, 1.0000000000000002)
@example(0.0, 2.0)
def test_keplers_equation_holds_to_the_last_digit(mean: float, e: float) -> None:
    hyperbolic = physics.hyperbolic_anomaly(mean, e)

    # Divided by e, so that this check does not overflow itself. Above F = 64 the last digit of F is what is left.
    left = math.sinh(hyperbolic) - hyperbolic / e - mean / e
    last_digit = math.ulp(hyperbolic) / 2 * math.cosh(hyperbolic)
    assert abs(left) <= max(1e-14 * max(1, abs(mean)) / e, last_digit)


@given(mean.filter(lambda drawn: abs(drawn) < 1e50), eccentricity.filter(lambda drawn: drawn < 1e50))
def test_the_residual_is_below_one_part_in_1e14_as_long_as_a_float_can_show_it(mean: float, e: float) -> None:
    hyperbolic = physics.hyperbolic_anomaly(mean, e)

    assert abs(e * math.sinh(hyperbolic) - hyperbolic - mean) <= 1e-14 * max(1, abs(mean))


@given(st.floats(-40, 40), eccentricity.filter(lambda drawn: drawn < 1e100))
def test_the_hyperbolic_anomaly_comes_back(hyperbolic: float, e: float) -> None:
    mean = physics.hyperbolic_mean_anomaly(hyperbolic, e)

    assert physics.hyperbolic_anomaly(mean, e) == pytest.approx(hyperbolic, rel=4e-15, abs=1e-300)


@given(st.floats(-6, 6), st.floats(1.001, 100))
def test_the_true_anomaly_is_undone_too(hyperbolic: float, e: float) -> None:
    true = physics.true_from_hyperbolic_anomaly(hyperbolic, e)

    # Near the asymptote the angle hardly changes any more, so that its last digit is worth more and more of F.
    assert physics.hyperbolic_from_true_anomaly(true, e) == pytest.approx(hyperbolic, abs=1e-11)


@given(mean, eccentricity)
def test_before_perigee_mirrors_after_perigee(mean: float, e: float) -> None:
    assert physics.hyperbolic_anomaly(-mean, e) == -physics.hyperbolic_anomaly(mean, e)


def test_an_array_gives_what_its_numbers_give_one_by_one() -> None:
    means, e = np.array([-3.0, 1e-9, 0.5, 7.0, 1e12]), np.array([[1.2], [40.0]])

    many = physics.hyperbolic_anomaly(means, e)
    true = physics.true_from_hyperbolic_anomaly(many, e)
    back = physics.hyperbolic_mean_anomaly(many, e)

    for row, shape in enumerate((1.2, 40.0)):
        for column, mean in enumerate(means.tolist()):
            one = physics.hyperbolic_anomaly(mean, shape)
            assert many[row, column] == one
            assert true[row, column] == physics.true_from_hyperbolic_anomaly(one, shape)
            assert back[row, column] == physics.hyperbolic_mean_anomaly(one, shape)


@pytest.mark.parametrize("e", [1.0, 0.5, -2.0, math.nan])
def test_only_hyperbolas_have_a_hyperbolic_anomaly(e: float) -> None:
    with pytest.raises(ValueError, match="eccentricity of a hyperbola"):
        physics.hyperbolic_anomaly(1.0, e)


def test_what_is_not_finite_or_beyond_the_asymptotes_is_refused() -> None:
    refusals: list[tuple[Callable[[], object], str]] = [
        (lambda: physics.hyperbolic_anomaly(math.inf, 2.0), "A mean anomaly is a finite number; inf is not."),
        (
            lambda: physics.hyperbolic_mean_anomaly(701.0, 2.0),
            "A hyperbolic anomaly is at most 700 here, where a spacecraft is already beyond every star; 701 is more.",
        ),
        (
            lambda: physics.hyperbolic_from_true_anomaly(2.2, 2.0),
            "A hyperbola stays between its asymptotes and never gets to the true anomaly 2.2 rad.",
        ),
        (
            lambda: physics.hyperbolic_anomaly(np.zeros(2), np.full(3, 2.0)),
            "These shapes do not go together: mean_anomaly (2,), eccentricity (3,). "
            "Give numbers, or arrays of one shape.",
        ),
    ]
    for call, sentence in refusals:
        with pytest.raises(ValueError, match=r".") as caught:
            call()
        assert str(caught.value) == sentence
