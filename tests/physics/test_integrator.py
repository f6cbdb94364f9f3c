"""The integrator on motions whose answer is known."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import Event, integrate
from reachstars.physics.checked import Array


def swinging(time: float, state: Array) -> tuple[float, float]:
    del time
    return float(state[1]), float(-state[0])


def falling(time: float, state: Array) -> tuple[float, float]:
    del time
    return float(state[1]), -9.80665


def circling(time: float, state: Array) -> Array:
    del time
    return np.concatenate([state[2:], -state[:2] / np.hypot(*state[:2]) ** 3])


def kept(state: Array) -> tuple[float, float]:
    """Angular momentum and energy of a planet."""
    x, y, u, v = state.tolist()
    return x * v - y * u, (u**2 + v**2) / 2 - 1 / math.hypot(x, y)


def test_growth_at_a_constant_rate_is_the_exponential_function() -> None:
    path = integrate(lambda _, y: 0.3 * y, (0, 10), [2.0])

    assert path.end == pytest.approx([2 * math.exp(3)], rel=1e-8)
    assert path.at(4.0) == pytest.approx([2 * math.exp(1.2)], rel=1e-8)


def test_rates_that_depend_on_time_alone_are_summed() -> None:
    path = integrate(lambda t, _: [math.cos(t), 3 * t**2], (0, 2), (0.0, 0.0))

    assert path.end == pytest.approx([math.sin(2), 8], abs=1e-8)


def test_a_swing_is_a_cosine_between_the_steps_too() -> None:
    times = np.linspace(0, 20 * math.pi, 1_000)

    path = integrate(swinging, (0, 20 * math.pi), (1, 0))

    assert path.at(times)[:, 0] == pytest.approx(np.cos(times), abs=5e-8)
    assert path.at(times.reshape(10, 100)).shape == (10, 100, 2)


def test_half_the_tolerance_gives_a_smaller_error() -> None:
    errors = [
        abs(integrate(swinging, (0, 10), (1, 0), relative=share, absolute=share).end[0] - math.cos(10))
        for share in (1e-5, 1e-7, 1e-9, 1e-11)
    ]

    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < 1e-9


@given(st.floats(0, 0.7), st.floats(1, 8))
@settings(max_examples=15, deadline=None)
def test_a_planet_keeps_energy_and_angular_momentum_and_comes_back(eccentricity: float, duration: float) -> None:
    start = np.array([1 - eccentricity, 0, 0, math.sqrt((1 + eccentricity) / (1 - eccentricity))])

    there = integrate(circling, (0, duration), start).end
    back = integrate(circling, (duration, 0), there).end

    assert kept(there) == pytest.approx(kept(start), abs=1e-7)
    assert back == pytest.approx(start, abs=2e-6)


def test_zeros_of_a_swing_are_found_as_roots() -> None:
    zero = Event("zero", lambda _, y: float(y[0]))

    path = integrate(swinging, (0, 20 * math.pi), (1, 0), events=[zero], relative=1e-11, absolute=1e-11)

    times = [happening.time for happening in path.happenings]
    assert times == pytest.approx([(number + 0.5) * math.pi for number in range(20)], abs=1e-8)
    assert max(abs(happening.state[0]) for happening in path.happenings) < 1e-14


@pytest.mark.parametrize(("direction", "first"), [(1, 1.5), (-1, 0.5), (0, 0.5)])
def test_an_event_may_count_in_one_direction_only(direction: int, first: float) -> None:
    zero = Event("zero", lambda _, y: float(y[0]), direction, terminal=True)

    path = integrate(swinging, (0, 20), (1, 0), events=[zero])

    assert path.ended_by == "zero"
    assert path.end_time == pytest.approx(first * math.pi, abs=1e-7)
    assert path.end == pytest.approx(path.happenings[-1].state, abs=1e-15)
    assert path.times[-1] == path.end_time


def test_directions_are_those_of_the_run_also_into_the_past() -> None:
    path = integrate(swinging, (0, -20), (1, 0), events=[Event("rising", lambda _, y: float(y[0]), 1, terminal=True)])

    assert path.end_time == pytest.approx(-1.5 * math.pi, abs=1e-7)
    assert path.at(-1.0)[0] == pytest.approx(math.cos(1), abs=1e-8)


@given(st.floats(1, 90), st.floats(0.01, 50))
@settings(max_examples=20, deadline=None)
def test_a_ball_comes_down_when_it_must(speed: float, height: float) -> None:
    ground = Event("ground", lambda _, y: float(y[0]), -1, terminal=True)
    top = Event("top", lambda _, y: float(y[1]))

    path = integrate(falling, (0, 100), (height, speed), events=[ground, top])

    assert [happening.name for happening in path.happenings] == ["top", "ground"]
    assert path.happenings[0].time == pytest.approx(speed / 9.80665, rel=1e-9)
    end = math.sqrt(speed**2 + 2 * 9.80665 * height)
    assert path.end_time == pytest.approx((speed + end) / 9.80665, rel=1e-9)
    assert path.end[1] == pytest.approx(-end, rel=1e-9)


@given(st.floats(0.5, 9.5), st.floats(1e-4, 1e-2))
@settings(max_examples=40, deadline=None)
def test_a_short_dip_below_zero_within_one_long_step_is_not_stepped_over(middle: float, half: float) -> None:
    dip = Event("dip", lambda t, _: (t - middle) ** 2 - half**2)

    path = integrate(lambda _, y: 0 * y, (0, 10), [1.0], events=[dip])

    times = [happening.time for happening in path.happenings]
    assert times == pytest.approx([middle - half, middle + half], abs=1e-9)


def test_no_step_is_longer_than_the_longest() -> None:
    path = integrate(lambda _, y: 0 * y, (0, 10), [1.0], longest_step=0.3)

    assert np.diff(path.times).max() <= 0.3 + 1e-12


def test_a_value_that_is_zero_at_the_start_has_not_just_become_so() -> None:
    ground = Event("ground", lambda _, y: float(y[0]), terminal=True)

    assert integrate(falling, (0, 10), (0, 20), events=[ground]).end_time == pytest.approx(2 * 20 / 9.80665)


def test_a_bouncing_ball_is_flown_bounce_by_bounce_and_joined() -> None:
    ground = Event("ground", lambda _, y: float(y[0]), -1, terminal=True)
    runs = [integrate(falling, (0, 100), (1, 0), events=[ground])]
    for _ in range(3):
        runs.append(integrate(falling, (runs[-1].end_time, 100), (0, -runs[-1].end[1] / 2), events=[ground]))

    path = physics.joined(runs)

    fall = math.sqrt(2 / 9.80665)
    assert [happening.time for happening in path.happenings] == pytest.approx([fall, 2 * fall, 2.5 * fall, 2.75 * fall])
    assert path.at(path.happenings[0].time)[1] == pytest.approx(math.sqrt(2 * 9.80665) / 2)
    assert path.ended_by == "ground"
    assert path.end[0] == pytest.approx(0, abs=1e-9)


def test_rates_that_grow_without_a_limit_end_in_words() -> None:
    with pytest.raises(
        ArithmeticError, match=r"^At 0\.9{8,12} s the rates grow without a limit: no step is short enough\.$"
    ):
        integrate(lambda _, y: y**2, (0, 2), [1.0])


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"times": (0, math.nan)}, "A time is a finite number of seconds; nan is not."),
        ({"times": (1, 1)}, "A motion takes time; it cannot be followed from 1 s to the same moment."),
        ({"state": (1, math.inf)}, "A state consists of finite numbers; inf is none."),
        ({"state": ()}, "At least one number is needed; an array of shape (0,) holds none."),
        ({"state": [[1, 2]]}, "A state is a row of numbers, shape (n,); (1, 2) is the shape of something else."),
        ({"state": (1, 2, 3)}, "The rates at the start must be 3 finite numbers, as the state has; [ 2. -1.] are not."),
        ({"relative": 0}, "The relative error allowed must be above 0; 0 is not."),
        ({"absolute": -1}, "The absolute error allowed must be above 0; -1 is not."),
        ({"absolute": (1, 1, 1)}, "The absolute error allowed is one number or 2; (3,) is the shape given."),
        ({"longest_step": 0}, "The longest step must be above 0 s; 0 s is not."),
    ],
)
def test_what_cannot_be_followed_is_refused_in_a_sentence(arguments: dict[str, object], sentence: str) -> None:
    given_ones: dict[str, object] = {"times": (0, 1), "state": (1, 0), **arguments}
    times, state = given_ones.pop("times"), given_ones.pop("state")

    with pytest.raises(ValueError, match=r".") as caught:
        integrate(swinging, times, state, **given_ones)  # type: ignore[arg-type]

    assert str(caught.value) == sentence


def test_a_path_is_known_from_its_first_to_its_last_moment() -> None:
    path = integrate(swinging, (0, 1), (1, 0))

    with pytest.raises(ValueError, match=r"^The path is known from 0 s to 1 s; 1\.5 s is outside\.$"):
        path.at([0.5, 1.5])


def test_runs_that_do_not_meet_are_not_joined() -> None:
    first, second = integrate(swinging, (0, 1), (1, 0)), integrate(swinging, (2, 3), (1, 0))

    with pytest.raises(ValueError, match=r"before it ends, at 1 s; this one begins at 2 s\.$"):
        physics.joined([first, second])
    with pytest.raises(ValueError, match=r"^At least one run is needed to make a path; there is none\.$"):
        physics.joined([])
