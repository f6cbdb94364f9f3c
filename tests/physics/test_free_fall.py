"""Falling: Galileo's laws, the air's limit, and each law as the limit of the other."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import EARTH_RADIUS, G0, KM, MU_EARTH

height = st.floats(1e-3, 1e5)
time = st.floats(1e-3, 1e4)
limit = st.floats(0.1, 1e3)


@given(height)
def test_without_air_height_becomes_motion(fallen: float) -> None:
    speed, duration = physics.fall_speed(fallen), physics.fall_time(fallen)

    assert speed**2 / 2 == pytest.approx(G0 * fallen, rel=1e-14)
    assert speed == pytest.approx(G0 * duration, rel=1e-14)


@given(height)
def test_near_the_ground_the_far_fall_is_galileos(fallen: float) -> None:
    gravity = MU_EARTH / EARTH_RADIUS**2

    duration = physics.far_fall_time(EARTH_RADIUS + fallen, EARTH_RADIUS)

    # 1 m of height is known to the last digit of the Earth's radius only.
    assert duration == pytest.approx(physics.fall_time(fallen, gravity), rel=2 * fallen / EARTH_RADIUS + 2e-9 / fallen)


@given(st.floats(1e7, 1e9), st.floats(0, 0.999), st.floats(0, 1))
def test_a_far_fall_is_the_sum_of_its_parts_and_obeys_keplers_law(start: float, share: float, factor: float) -> None:
    end = EARTH_RADIUS + share * (start - EARTH_RADIUS)
    larger = 1 + factor

    assert physics.far_fall_time(start, end) <= physics.far_fall_time(start, EARTH_RADIUS)
    assert physics.far_fall_time(larger * start, larger * end) == pytest.approx(
        larger**1.5 * physics.far_fall_time(start, end), rel=1e-6, abs=1e-4
    )


def test_a_fall_from_the_moons_distance_takes_five_days() -> None:
    days = physics.far_fall_time(384_400 * KM, EARTH_RADIUS) / 86_400

    assert days == pytest.approx(4.84, abs=0.01)


@given(time, limit)
def test_air_makes_a_fall_slower_and_shorter(passed: float, terminal: float) -> None:
    assert physics.drag_fall_speed(passed, terminal) <= min(G0 * passed * (1 + 1e-12), terminal)
    assert physics.drag_fall_distance(passed, terminal) <= G0 * passed**2 / 2 * (1 + 1e-12)
    assert physics.drag_fall_distance(passed, terminal) <= terminal * passed


@given(time, limit)
def test_drag_only_takes_energy(passed: float, terminal: float) -> None:
    won = physics.drag_fall_speed(passed, terminal) ** 2 / 2
    spent = G0 * physics.drag_fall_distance(passed, terminal)

    assert won <= spent * (1 + 1e-12)


@given(height)
def test_in_ever_thinner_air_the_fall_becomes_galileos(fallen: float) -> None:
    terminal = 1e5 * physics.fall_speed(fallen)

    duration = physics.drag_fall_time(fallen, terminal)

    assert duration == pytest.approx(physics.fall_time(fallen), rel=1e-9)
    assert physics.drag_fall_speed(duration, terminal) == pytest.approx(physics.fall_speed(fallen), rel=1e-9)
    assert physics.drag_fall_distance(duration, terminal) == pytest.approx(fallen, rel=1e-9)


@given(st.floats(1e-2, 1e5), st.floats(1, 1e3))
def test_the_time_of_a_distance_leads_back_to_it(fallen: float, terminal: float) -> None:
    duration = physics.drag_fall_time(fallen, terminal)

    assert physics.drag_fall_distance(duration, terminal) == pytest.approx(fallen, rel=1e-12)


@given(limit)
def test_in_the_end_the_terminal_speed_is_all(terminal: float) -> None:
    assert physics.drag_fall_speed(30 * terminal / G0, terminal) == pytest.approx(terminal, rel=1e-15)


def test_a_sky_diver_falls_at_54_metres_a_second() -> None:
    # 80 kg, C_D A 0.44 m² (flat, face down), air at 1,000 m; NASA Glenn gives about 120 miles an hour.
    assert physics.terminal_speed(80.0, 0.44, 1.112) == pytest.approx(120 * physics.MILE / 3_600, rel=0.06)


@given(limit, st.floats(1, 100))
def test_four_times_the_mass_falls_twice_as_fast(area: float, mass: float) -> None:
    heavy, light = physics.terminal_speed(4 * mass, area, 1.2), physics.terminal_speed(mass, area, 1.2)

    assert heavy == pytest.approx(2 * light, rel=1e-14)


def test_arrays_give_what_their_numbers_give() -> None:
    many = np.array([1.0, 10.0, 1e4])

    for law in (physics.drag_fall_speed, physics.drag_fall_distance, physics.drag_fall_time):
        assert law(many, 50.0).tolist() == pytest.approx([law(float(one), 50.0) for one in many], rel=1e-15)
    assert physics.fall_time(many).tolist() == [physics.fall_time(float(one)) for one in many]
    assert physics.terminal_speed(many, 1.0, many).shape == (3,)
    assert isinstance(physics.drag_fall_time(10, 50.0), float)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: physics.fall_time(-1.0), "A height fallen is a finite number of metres, at least 0; -1 is not."),
        (lambda: physics.fall_time(1.0, 0.0), "Gravity must be above 0 m/s²; 0 m/s² is not."),
        (lambda: physics.drag_fall_speed(-1.0, 5.0), "The fall begins at 0 s; -1 s is before it."),
        (lambda: physics.drag_fall_speed(1.0, math.inf), "A finite number is needed; inf is none."),
        (lambda: physics.terminal_speed(0.0, 1.0, 1.0), "A mass must be above 0 kg; 0 kg is not."),
        (lambda: physics.terminal_speed(1.0, -1.0, 1.0), "A drag area must be above 0 m²; -1 m² is not."),
        (lambda: physics.terminal_speed(1.0, 1.0, math.nan), "A density must be above 0 kg/m³; nan kg/m³ is not."),
        (
            lambda: physics.far_fall_time(7e6, 8e6),
            "A fall ends further in than it starts; 8,000,000 m is further out.",
        ),
        (
            lambda: physics.fall_time(np.ones(2), np.ones(3)),
            "These shapes do not go together: height (2,), gravity (3,). Give numbers, or arrays of one shape.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
