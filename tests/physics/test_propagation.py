"""A state carried along its orbit: what is kept, and there and back."""

import dataclasses
import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.physics.orbits import orbits, size

from reachstars import physics
from reachstars.physics import MU_EARTH, Elements

duration = st.tuples(st.floats(-3, 6), st.sampled_from([-1, 1])).map(lambda drawn: drawn[1] * 10.0 ** drawn[0])


def turns(orbit: Elements[float], time: float) -> float:
    rate = physics.mean_motion(orbit) / (2 * math.pi)
    return abs(time) * rate if orbit.eccentricity < 1 else 0.0


@given(orbits(), duration)
def test_energy_and_angular_momentum_are_kept(orbit: Elements[float], time: float) -> None:
    start, velocity = physics.state_from_elements(orbit)

    place, moving = physics.propagate(start, velocity, time)

    energies = [physics.specific_energy(start, velocity), physics.specific_energy(place, moving)]
    swing = max(size(moving), size(velocity)) ** 2 / 2 + MU_EARTH / min(size(place), size(start))
    assert abs(energies[1] - energies[0]) <= 1e-14 * swing
    spins = [physics.angular_momentum(start, velocity), physics.angular_momentum(place, moving)]
    assert size(spins[1] - spins[0]) <= 1e-14 * max(size(place) * size(moving), size(start) * size(velocity))


@given(orbits(), duration)
def test_there_and_back_in_time_is_where_it_began(orbit: Elements[float], time: float) -> None:
    start, velocity = physics.state_from_elements(orbit)

    place, moving = physics.propagate(start, velocity, time)
    again, as_before = physics.propagate(place, moving, -time)

    allowed = 3e-14 * (1 + turns(orbit, time)) * max(1, size(place) / size(start))
    assert size(again - start) <= allowed * size(start) * 10
    assert size(as_before - velocity) <= allowed * size(velocity) * 10


@given(orbits(st.one_of(st.floats(0, 0.99), st.just(1.0), st.floats(1.01, 100))), duration)
def test_propagation_is_elements_and_keplers_equation(orbit: Elements[float], time: float) -> None:
    place, moving = physics.propagate(*physics.state_from_elements(orbit), time)

    there, speed = physics.kepler_states(orbit, time)

    # At e = 0.99 a digit of the elements counts a hundredfold in the size of the orbit, and that in the period.
    allowed = 1e-11 * (1 + turns(orbit, time)) * (size(place) + orbit.radius)
    assert size(place - there) <= allowed
    assert size(moving - speed) <= 1e-11 * (1 + turns(orbit, time)) * (size(moving) + size(speed)) * 10


@given(orbits(), duration)
def test_lagrange_coefficients_give_the_same_state(orbit: Elements[float], time: float) -> None:
    start, velocity = physics.state_from_elements(orbit)

    f, g, f_rate, g_rate = physics.lagrange_coefficients(start, velocity, time)
    place, moving = physics.propagate(start, velocity, time)

    assert f * g_rate - f_rate * g == pytest.approx(1, abs=1e-12 * (1 + abs(f * g_rate)))
    reach = (1 + turns(orbit, time)) * 1e-11
    assert size(f * start + g * velocity - place) <= reach * (abs(f) * size(start) + abs(g) * size(velocity))
    assert size(f_rate * start + g_rate * velocity - moving) <= reach * (
        abs(f_rate) * size(start) + abs(g_rate) * size(velocity)
    )


@given(orbits(), st.floats(-1, 1))
def test_lagrange_coefficients_at_an_angle_turn_by_that_angle(orbit: Elements[float], share: float) -> None:
    reach = math.pi if orbit.eccentricity < 0.9 else math.acos(-0.9 / orbit.eccentricity)
    later = dataclasses.replace(orbit, true_anomaly=share * reach)
    start, velocity = physics.state_from_elements(orbit)

    f, g, f_rate, g_rate = physics.lagrange_coefficients_at_angle(
        start, velocity, later.true_anomaly - orbit.true_anomaly
    )

    place, moving = physics.state_from_elements(later)
    assert f * g_rate - f_rate * g == pytest.approx(1, abs=1e-12 * (1 + abs(f * g_rate)))
    wide = abs(f) * size(start) + abs(g) * size(velocity)
    assert size(f * start + g * velocity - place) <= 1e-11 * wide
    fast = abs(f_rate) * size(start) + abs(g_rate) * size(velocity)
    assert size(f_rate * start + g_rate * velocity - moving) <= 1e-11 * fast


@given(orbits(st.floats(0, 0.9)), st.integers(-500, 500))
def test_after_whole_periods_a_spacecraft_is_where_it_was(orbit: Elements[float], count: int) -> None:
    start, velocity = physics.state_from_elements(orbit)

    place, _ = physics.propagate(start, velocity, count * physics.orbital_period(orbit.semi_major_axis))

    # The period has the digits of 1 / a, which near perigee is a small difference.
    assert size(place - start) <= 1e-13 * (1 + abs(count)) / (1 - orbit.eccentricity) ** 2 * size(start)


@given(st.floats(-1.5, 1.5), st.floats(3, 15), duration)
def test_near_the_parabola_nothing_jumps(true: float, digits: float, time: float) -> None:
    gap = 10.0**-digits
    shapes = np.array([1 - gap, 1.0, 1 + gap])

    three = Elements(np.full(3, 3e7), shapes, 0.4, 0.5, 0.6, true)
    place, _ = physics.propagate(*physics.state_from_elements(three), time)

    for one, other in pairwise(place):
        far = size(other) / 3e7
        assert size(one - other) <= (4 * gap + 1e-15) * (1 + far**2) * 3e7 + 1e-13 * size(other)


def test_no_time_changes_nothing() -> None:
    start, velocity = np.array([7e6, 1e6, -2e6]), np.array([1e3, 7e3, 500.0])

    place, moving = physics.propagate(start, velocity, 0.0)

    assert (place.tolist(), moving.tolist()) == (start.tolist(), velocity.tolist())


def test_one_state_and_many_durations_give_many_states() -> None:
    start, velocity = np.array([7e6, 1e6, -2e6]), np.array([1e3, 7e3, 500.0])
    times = np.linspace(-5e4, 5e4, 7)

    place, moving = physics.propagate(start, velocity, times)

    assert place.shape == moving.shape == (7, 3)
    for index, time in enumerate(times):
        alone = physics.propagate(start, velocity, float(time))
        assert (place[index].tolist(), moving[index].tolist()) == (alone[0].tolist(), alone[1].tolist())


def test_mixed_conics_and_grids_broadcast() -> None:
    shapes = np.array([0.0, 0.3, 1 - 1e-15, 1.0, 1 + 1e-15, 5.0])
    start, velocity = physics.state_from_elements(Elements(np.full(6, 5e7), shapes, 0.4, 0.5, 0.6, 0.7))

    place, _ = physics.propagate(start, velocity, np.array([[-1e4], [0.0], [1e7]]))
    f, *_ = physics.lagrange_coefficients(start, velocity, np.array([[-1e4], [0.0], [1e7]]))

    assert (place.shape, f.shape) == ((3, 6, 3), (3, 6))
    for index in range(6):
        alone, _ = physics.propagate(start[index], velocity[index], 1e7)
        assert place[2, index] == pytest.approx(alone, rel=1e-14)


def test_the_longest_flight_does_not_overflow() -> None:
    shapes = np.array([0.5, 1.0, 3.0])
    start, velocity = physics.state_from_elements(Elements(np.full(3, 3e7), shapes, 0.4, 0.5, 0.6, 0.7))

    place, moving = physics.propagate(start, velocity, 1e30)

    assert np.all(np.isfinite(place))
    assert size(moving[2]) == pytest.approx(math.sqrt(2 * physics.specific_energy(start[2], velocity[2])), rel=1e-12)


def test_a_nearly_straight_climb_keeps_its_energy_and_comes_down() -> None:
    start, velocity = np.array([7e6, 0, 0]), np.array([3e3, 3e-6, 0])

    place, moving = physics.propagate(start, velocity, 300.0)

    assert physics.specific_energy(place, moving) == pytest.approx(physics.specific_energy(start, velocity), rel=1e-14)
    assert place[0] == pytest.approx(7e6 + 3e3 * 300 - 0.5 * 8.1 * 300**2, rel=5e-3)


@pytest.mark.parametrize(
    ("velocity", "time", "sentence"),
    [
        ([0, 7e3, 0], math.nan, "A duration is a finite number of seconds; nan is not."),
        ([0, 7e3, 0], math.inf, "A duration is a finite number of seconds; inf is not."),
        (
            [-3e3, 0, 0],
            10.0,
            "A spacecraft with 3,000 m/s straight towards or away from the centre is on a line, "
            "not on an orbit with a plane.",
        ),
    ],
)
def test_what_cannot_be_carried_on_is_refused(velocity: list[float], time: float, sentence: str) -> None:
    for law in (physics.propagate, physics.lagrange_coefficients):
        with pytest.raises(ValueError, match=r".") as caught:
            law(np.array([7e6, 0, 0]), np.array(velocity), time)
        assert str(caught.value) == sentence


def test_shapes_that_do_not_go_together_are_refused() -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.propagate(np.full((2, 3), 7e6), np.full(3, 1e3), np.zeros(3))

    assert str(caught.value) == (
        "These shapes do not go together: position (2,), velocity (), duration (3,). "
        "Give numbers, or arrays of one shape."
    )


def test_an_angle_beyond_the_arms_of_an_open_orbit_is_refused() -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.lagrange_coefficients_at_angle(np.array([7e6, 0, 0]), np.array([0, 12e3, 0]), 3.0)

    assert str(caught.value) == "The orbit is open, and its arms do not reach 3 rad further on."
