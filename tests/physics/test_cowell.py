"""An orbit over the flattened Earth, followed step by step."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DAY, DEGREE, EARTH_J2, EARTH_RADIUS, HOUR, KM, MU_EARTH, Elements

orbit = st.builds(
    lambda perigee, e, *angles: Elements.from_semi_major_axis(perigee / (1 - e), e, *angles),
    st.floats(EARTH_RADIUS + 200 * KM, 10_000 * KM),
    st.floats(0, 0.6),
    st.floats(0, math.pi),
    st.floats(0, 6.28),
    st.floats(0, 6.28),
    st.floats(-3.14, 3.14),
)
few = settings(deadline=None, max_examples=10)


@few
@given(orbit, st.floats(-3 * HOUR, 3 * HOUR))
def test_energy_and_momentum_about_the_axis_are_kept(shape: Elements[float], time: float) -> None:
    start = physics.state_from_elements(shape)
    end = physics.propagate_numerically(*start, time)

    assert _energy(*end) == pytest.approx(_energy(*start), rel=1e-10)
    before, after = (np.cross(*state)[2] for state in (start, end))
    assert after == pytest.approx(before, abs=1e-10 * float(np.linalg.norm(np.cross(*start))))


def _energy(position: np.ndarray, velocity: np.ndarray) -> float:
    r = float(np.linalg.norm(position))
    bulge = EARTH_J2 * (EARTH_RADIUS / r) ** 2 * (1.5 * (float(position[2]) / r) ** 2 - 0.5)
    return float(velocity @ velocity) / 2 - MU_EARTH / r * (1 - bulge)


@few
@given(orbit, st.floats(-3 * HOUR, 3 * HOUR))
def test_over_a_round_earth_it_flies_keplers_ellipse(shape: Elements[float], time: float) -> None:
    start = physics.state_from_elements(shape)

    place, velocity = physics.propagate_numerically(*start, time, j2=0.0)

    exact = physics.propagate(*start, time)
    assert np.linalg.norm(place - exact[0]) < 0.1
    assert np.linalg.norm(velocity - exact[1]) < 1e-4


@few
@given(orbit, st.floats(-3 * HOUR, 3 * HOUR))
def test_there_and_back_in_time_is_the_same_place(shape: Elements[float], time: float) -> None:
    start = physics.state_from_elements(shape)

    back = physics.propagate_numerically(*physics.propagate_numerically(*start, time), -time)

    assert np.linalg.norm(back[0] - start[0]) < 0.1


def test_on_average_the_plane_turns_as_the_secular_law_says() -> None:
    shape = Elements.from_semi_major_axis(6_730 * KM, 0.001, 51.6 * DEGREE, 1.0, 0.0, 0.0)
    start = physics.state_from_elements(shape)
    turns = np.arange(0, 13, 0.05) * physics.orbital_period(6_730 * KM)

    place, velocity = physics.propagate_numerically(*start, turns)

    normal = np.cross(place, velocity)
    nodes = np.unwrap(np.arctan2(normal[:, 0], -normal[:, 1]))
    rate = np.polyfit(turns, nodes, 1)[0]
    assert rate == pytest.approx(physics.node_drift_rate(6_730 * KM, 0.001, 51.6 * DEGREE), rel=0.01)


def test_many_moments_of_past_and_future_go_in_at_once_and_nought_is_the_start() -> None:
    start = physics.state_from_elements(Elements.from_semi_major_axis(7_000 * KM, 0.01, 1.0, 1.0, 2.0, 3.0))
    times = np.array([[600.0, -600.0], [0.0, 60.0]])

    place, velocity = physics.propagate_numerically(*start, times)

    assert place.shape == velocity.shape == (2, 2, 3)
    assert place[1, 0].tolist() == start[0].tolist()
    for index in ((0, 0), (0, 1), (1, 1)):
        alone, _ = physics.propagate_numerically(*start, float(times[index]))
        assert place[index] == pytest.approx(alone, abs=1e-2)


PLACE, SPEED = np.array([7e6, 0.0, 0.0]), np.array([0.0, 7.5e3, 0.0])


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.propagate_numerically(PLACE, SPEED, math.nan),
            "A duration is a finite number of seconds; nan s is not.",
        ),
        (
            lambda: physics.propagate_numerically(np.stack([PLACE, PLACE]), SPEED, 1.0),
            "One spacecraft is followed at a time: position and velocity have shape (3,); (2, 3) and (3,) were given.",
        ),
        (
            lambda: physics.propagate_numerically(PLACE, SPEED, DAY, j2=math.inf),
            "J2 is a finite number; inf is not.",
        ),
        (
            lambda: physics.propagate_numerically(PLACE, SPEED, DAY, radius=math.nan),
            "The Earth's radius must be above 0 m; nan m is not.",
        ),
        (
            lambda: physics.propagate_numerically(PLACE, SPEED, DAY, mu=0.0),
            "A gravitational parameter must be above 0 m³/s²; 0 m³/s² is not.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence


def test_a_way_into_the_earth_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^The way goes through the Earth: it meets the ground after \d+ s\.$"):
        physics.propagate_numerically(PLACE, SPEED / 2, HOUR)
