"""Throws: the parabola without air, and with air the laws that the integration must keep."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, G0

speed = st.floats(0.5, 300)
aim = st.floats(0.05, 1.5)
height = st.floats(0, 100)
few = settings(max_examples=25)


@given(speed, aim)
def test_a_steep_and_a_flat_throw_reach_the_same_place(fast: float, angle: float) -> None:
    steep = math.pi / 2 - angle

    assert physics.projectile_range(fast, angle) == pytest.approx(physics.projectile_range(fast, steep), rel=1e-12)


@given(speed, aim, height)
def test_height_and_speed_make_one_energy(fast: float, angle: float, high: float) -> None:
    top = physics.projectile_top(fast, angle, high)
    level = fast * math.cos(angle)

    assert fast**2 / 2 + G0 * high == pytest.approx(level**2 / 2 + G0 * top, rel=1e-12)


@given(speed, st.floats(-1.5, 1.5), st.floats(0.1, 100))
def test_at_its_time_a_throw_is_on_the_ground(fast: float, angle: float, high: float) -> None:
    t = physics.projectile_time(fast, angle, high)

    assert high + fast * math.sin(angle) * t - G0 * t**2 / 2 == pytest.approx(0, abs=1e-9 * (high + fast * t))


@given(speed, height, st.floats(-0.2, 0.2))
def test_no_other_angle_throws_farther(fast: float, high: float, other: float) -> None:
    best = physics.projectile_best_angle(fast, high)
    changed = min(max(best + other, 0.0), math.pi / 2)

    assert physics.projectile_range(fast, best, high) >= physics.projectile_range(fast, changed, high) * (1 - 1e-13)


def test_from_the_ground_45_degrees_throw_farthest() -> None:
    assert physics.projectile_best_angle(20.0) == pytest.approx(45 * DEGREE, rel=1e-15)


@few
@given(speed, st.floats(-1.4, 1.5), st.floats(0.1, 100))
def test_without_air_the_integration_is_the_parabola(fast: float, angle: float, high: float) -> None:
    flight = physics.throw(fast, angle, high)

    assert flight.duration == pytest.approx(physics.projectile_time(fast, angle, high), rel=1e-9)
    assert flight.range == pytest.approx(physics.projectile_range(fast, angle, high), rel=1e-9)
    assert flight.top == pytest.approx(physics.projectile_top(fast, angle, high), rel=1e-9)
    assert flight.landing_speed == pytest.approx(math.sqrt(fast**2 + 2 * G0 * high), rel=1e-9)


@few
@given(speed, aim, height)
def test_in_ever_thinner_air_the_flight_becomes_the_parabola(fast: float, angle: float, high: float) -> None:
    flight = physics.throw(fast, angle, high, terminal=1e5 * math.sqrt(fast**2 + G0 * high))

    assert flight.range == pytest.approx(physics.projectile_range(fast, angle, high), rel=1e-7)


def by_its_slope(fast: float, angle: float, terminal: float) -> tuple[float, float]:
    """Range and time from the ground by the hodograph: speed as a closed formula of the slope p = tan(theta)."""

    def long(p: np.ndarray | float) -> np.ndarray:
        return np.asarray(p * np.sqrt(1 + np.square(p)) + np.arcsinh(p))

    nodes, weights = np.polynomial.legendre.leggauss(300)
    start = math.tan(angle)

    def until(end: float) -> tuple[float, float, float]:
        p = (start + end) / 2 + (end - start) / 2 * nodes
        level = 1 / np.sqrt((fast * math.cos(angle)) ** -2 + (long(start) - long(p)) / terminal**2)
        share = weights * (end - start) / 2
        return (
            float(np.sum(-share * level**2 / G0)),
            float(np.sum(-share * p * level**2 / G0)),
            float(np.sum(-share * level / G0)),
        )

    low, high = -60.0, 0.0
    for _ in range(80):
        middle = (low + high) / 2
        # Further along the path is a smaller slope, and a smaller height.
        low, high = (low, middle) if until(middle)[1] > 0 else (middle, high)
    reach, _, duration = until((low + high) / 2)
    return reach, duration


@settings(max_examples=15)
@given(st.floats(5, 60), st.floats(0.1, 1.2), st.floats(10, 100))
def test_with_air_the_integration_is_the_exact_hodograph(fast: float, angle: float, terminal: float) -> None:
    flight = physics.throw(fast, angle, terminal=terminal)
    reach, duration = by_its_slope(fast, angle, terminal)

    assert flight.range == pytest.approx(reach, rel=1e-7)
    assert flight.duration == pytest.approx(duration, rel=1e-7)


@few
@given(speed, aim, height, st.floats(2, 200))
def test_air_only_takes_energy(fast: float, angle: float, high: float, terminal: float) -> None:
    flight = physics.throw(fast, angle, high, terminal=terminal, samples=50)

    energy = flight.speeds**2 / 2 + G0 * flight.heights

    assert np.all(np.diff(energy) <= 1e-9 * energy[0])
    assert flight.range <= physics.projectile_range(fast, angle, high) * (1 + 1e-9)
    assert flight.top <= physics.projectile_top(fast, angle, high) * (1 + 1e-9)
    assert flight.landing_angle >= 0


@few
@given(st.floats(2, 60), st.floats(5, 100))
def test_straight_up_and_down_is_the_fall_with_drag(fast: float, terminal: float) -> None:
    flight = physics.throw(fast, math.pi / 2, terminal=terminal)

    top = terminal**2 / (2 * G0) * math.log1p((fast / terminal) ** 2)
    rise = terminal / G0 * math.atan(fast / terminal)

    assert flight.top == pytest.approx(top, rel=1e-8)
    assert flight.duration == pytest.approx(rise + physics.drag_fall_time(top, terminal), rel=1e-7)


@settings(max_examples=8)
@given(st.floats(5, 50), st.floats(0, 5), st.floats(10, 60))
def test_air_makes_the_best_angle_flatter(fast: float, high: float, terminal: float) -> None:
    best = physics.best_angle(fast, high, terminal=terminal)
    reach = physics.throw(fast, best, high, terminal=terminal).range

    assert best <= physics.projectile_best_angle(fast, high) + 1e-4
    for other in (best - 0.02, best + 0.02):
        assert physics.throw(fast, other, high, terminal=terminal).range < reach


def test_without_air_trying_finds_45_degrees() -> None:
    assert physics.best_angle(20.0) == pytest.approx(45 * DEGREE, abs=1e-4)


def test_what_lies_on_the_ground_stays_there() -> None:
    still, pushed = physics.throw(0.0, 1.0), physics.throw(5.0, -1.0)

    assert (still.range, still.duration, still.top) == (0, 0, 0)
    assert (pushed.range, pushed.landing_speed, pushed.landing_angle) == (0, 5, 1)


def test_arrays_give_what_their_numbers_give() -> None:
    fast = np.array([5.0, 50.0])

    for law in (physics.projectile_range, physics.projectile_time, physics.projectile_top):
        assert law(fast, -0.3, 2.0).tolist() == [law(float(one), -0.3, 2.0) for one in fast]
    assert isinstance(physics.projectile_best_angle(5), float)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: physics.projectile_range(-1.0, 0.5), "A speed is finite and at least 0 m/s; -1 m/s is not."),
        (lambda: physics.projectile_range(1.0, 45.0), "A throw is aimed between -pi/2 and pi/2 rad; 45 rad is not."),
        (lambda: physics.projectile_range(1.0, 0.5, -1.0), "A throw begins at or above the landing; -1 m is not."),
        (lambda: physics.projectile_best_angle(0.0), "A throw has a speed above 0 m/s; 0 m/s is not."),
        (lambda: physics.throw(math.nan, 0.5), "A speed is finite and at least 0 m/s; nan m/s is not."),
        (lambda: physics.throw(1.0, 45.0), "A throw is aimed between -pi/2 and pi/2 rad; 45 rad is not."),
        (lambda: physics.throw(1.0, 0.5, terminal=0.0), "A terminal speed must be above 0 m/s; 0 m/s is not."),
        (lambda: physics.throw(1.0, 0.5, samples=1), "A path needs at least 2 points; 1 are too few."),
        (lambda: physics.best_angle(0.0), "A throw has a speed above 0 m/s; 0 m/s is not."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence


@pytest.mark.parametrize(("high", "terminal"), [(1.0, 0.01), (1_000.0, 0.1), (100_000.0, 1.0)])
def test_what_sinks_slowly_for_long_lands_at_its_terminal_speed(high: float, terminal: float) -> None:
    flight = physics.throw(10.0, 30 * DEGREE, high, terminal=terminal)

    # From rest, falling h takes (vt / g) arcosh(exp(g h / vt²)), which is h / vt + ln 2 vt / g here.
    # The throw before that lasts some vt / g only.
    assert flight.duration == pytest.approx(high / terminal, abs=20 * terminal / G0)
    assert flight.landing_speed == pytest.approx(terminal, rel=1e-12)
    assert flight.landing_angle == pytest.approx(90 * DEGREE, abs=1e-9)
    assert np.all(np.diff(flight.heights[1:]) < 0)
    assert flight.heights[-1] == 0


def test_a_drop_that_settles_takes_as_long_as_its_closed_formula_says() -> None:
    flight = physics.throw(0.0, 0.0, 500.0, terminal=1.5)

    assert flight.duration == pytest.approx(500 / 1.5 + math.log(2) * 1.5 / G0, rel=1e-9)


@pytest.mark.parametrize("fast", [30.0, 54.25, 60.0])
def test_the_air_costs_a_light_body_no_accuracy(fast: float) -> None:
    flight = physics.throw(fast, math.pi / 2, terminal=5.0)
    top = 25 / (2 * G0) * math.log1p((fast / 5) ** 2)

    assert flight.duration == pytest.approx(5 / G0 * math.atan(fast / 5) + physics.drag_fall_time(top, 5.0), rel=3e-8)
