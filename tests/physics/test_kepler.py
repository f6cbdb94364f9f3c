"""Kepler's equation: it holds to the last digit, for every ellipse and every turn."""

import math

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reachstars import physics

eccentricity = st.one_of(st.floats(0, 1, exclude_max=True), st.floats(1, 16).map(lambda digits: 1 - 10.0**-digits))
half_turn = st.floats(-math.pi, math.pi)
angle = st.floats(-100, 100)


@given(half_turn, eccentricity)
def test_keplers_equation_holds_to_the_last_digit(mean: float, e: float) -> None:
    eccentric = physics.eccentric_anomaly(mean, e)

    # The plain equation loses digits only where E and e sin E nearly cancel; there its own rounding is the limit.
    assert eccentric - e * math.sin(eccentric) == pytest.approx(mean, rel=1e-15, abs=4e-16 * (1 + abs(eccentric)))


@given(
    st.tuples(st.floats(-300, 8), st.sampled_from([-1, 1])).map(lambda drawn: drawn[1] * 10.0 ** drawn[0]),
    st.one_of(eccentricity, st.floats(1, 300).map(lambda digits: 10.0**-digits)),
)
@example(1e-300, 1 - 1e-15)
@example(-1e8, 1 - 1e-15)
@example(1e8, 0.0)
@example(1e300, 0.9)
@example(0.0, 1 - 2.0**-53)
def test_the_residual_is_below_one_part_in_1e14_everywhere(mean: float, e: float) -> None:
    eccentric = physics.eccentric_anomaly(mean, e)

    assert abs(eccentric - e * math.sin(eccentric) - mean) <= 1e-14 * max(1, abs(mean))


@given(half_turn, eccentricity)
def test_mean_anomaly_undoes_eccentric_anomaly(mean: float, e: float) -> None:
    assert physics.mean_anomaly(physics.eccentric_anomaly(mean, e), e) == pytest.approx(mean, rel=2e-15, abs=1e-300)


@given(angle, st.floats(0, 0.99))
def test_true_anomaly_is_undone_too(eccentric: float, e: float) -> None:
    true = physics.true_anomaly(eccentric, e)

    assert physics.eccentric_from_true_anomaly(true, e) == pytest.approx(eccentric, abs=1e-13)


@given(angle, st.floats(0, 0.99))
def test_all_three_angles_give_the_same_distance(eccentric: float, e: float) -> None:
    true = physics.true_anomaly(eccentric, e)

    from_the_middle = 1 - e * math.cos(eccentric)
    from_the_earth = (1 - e**2) / (1 + e * math.cos(true))

    assert from_the_middle == pytest.approx(from_the_earth, rel=1e-9)


@given(angle, st.floats(0, 0.999), st.floats(1e-6, 1))
def test_later_is_always_further(mean: float, e: float, more: float) -> None:
    early, late = physics.eccentric_anomaly(mean, e), physics.eccentric_anomaly(mean + more, e)

    assert late > early
    assert physics.true_anomaly(late, e) > physics.true_anomaly(early, e)


@given(half_turn, eccentricity)
def test_before_perigee_mirrors_after_perigee(mean: float, e: float) -> None:
    assert physics.eccentric_anomaly(-mean, e) == -physics.eccentric_anomaly(mean, e)


@given(st.integers(-1_000, 1_000), half_turn, st.floats(0, 0.9))
def test_whole_turns_are_kept(turns: int, mean: float, e: float) -> None:
    later = physics.eccentric_anomaly(mean + turns * 2 * math.pi, e)

    assert later == pytest.approx(physics.eccentric_anomaly(mean, e) + turns * 2 * math.pi, abs=1e-10)


@given(angle)
def test_on_a_circle_the_three_angles_are_one(mean: float) -> None:
    assert physics.eccentric_anomaly(mean, 0.0) == pytest.approx(mean, rel=1e-15)
    assert physics.true_anomaly(mean, 0.0) == pytest.approx(mean, rel=1e-15, abs=1e-15)


def test_perigee_and_apogee_are_where_all_angles_agree() -> None:
    for e in (0.0, 0.3, 0.99, 1 - 1e-15):
        assert physics.eccentric_anomaly(0.0, e) == 0
        assert physics.eccentric_anomaly(math.pi, e) == pytest.approx(math.pi, rel=1e-15)


@given(st.lists(angle, min_size=1, max_size=6), st.floats(0, 0.999))
def test_an_array_gives_what_its_numbers_give_one_by_one(angles: list[float], e: float) -> None:
    many = np.array(angles)

    for law in (
        physics.eccentric_anomaly,
        physics.mean_anomaly,
        physics.true_anomaly,
        physics.eccentric_from_true_anomaly,
    ):
        one_by_one = [law(one, e) for one in angles]
        assert {type(value) for value in one_by_one} == {float}
        assert law(many, e) == pytest.approx(np.array(one_by_one), rel=1e-14, abs=1e-15)


def test_angles_and_eccentricities_broadcast() -> None:
    grid = physics.eccentric_anomaly(np.linspace(0, 3, 5)[:, None], np.linspace(0, 0.9, 4)[None, :])

    assert grid.shape == (5, 4)
    assert grid[4, 3] == pytest.approx(physics.eccentric_anomaly(3.0, 0.9), rel=1e-15)


@pytest.mark.parametrize("e", [1.0, 1.2, -0.1, math.nan])
def test_only_ellipses_have_an_eccentric_anomaly(e: float) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.eccentric_anomaly(1.0, e)

    assert str(caught.value) == f"The eccentricity of an ellipse is at least 0 and below 1; {e:g} is not."


@pytest.mark.parametrize("mean", [math.inf, math.nan])
def test_an_angle_must_be_finite(mean: float) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.eccentric_anomaly(mean, 0.1)

    assert str(caught.value) == f"An angle is a finite number of radians; {mean} is not."
