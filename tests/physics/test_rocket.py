"""The rocket equation: one way undoes the other, stages beat one rocket, and wrong ones get a sentence."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics

exhaust = st.floats(500, 5_000)
mass = st.floats(1, 3e6)


@given(exhaust, mass, st.floats(1, 50))
def test_mass_ratio_undoes_the_gain_of_speed(speed: float, final: float, ratio: float) -> None:
    gain = physics.delta_v(speed, final * ratio, final)

    assert physics.mass_ratio(gain, speed) == pytest.approx(ratio, rel=1e-12)
    assert physics.propellant_mass(gain, speed, final * ratio) == pytest.approx(final * (ratio - 1), rel=1e-9, abs=1e-9)
    assert physics.propellant_to_carry(gain, speed, final) == pytest.approx(final * (ratio - 1), rel=1e-9, abs=1e-9)


@given(exhaust, mass)
def test_every_halving_gains_the_same(speed: float, start: float) -> None:
    assert physics.delta_v(speed, start, start / 2) == pytest.approx(speed * math.log(2), rel=1e-14)
    assert physics.delta_v(speed, start, start) == 0


@given(exhaust, mass)
def test_two_burns_cost_what_one_burn_of_both_gains_costs(speed: float, start: float) -> None:
    first = physics.propellant_mass(800.0, speed, start)
    second = physics.propellant_mass(500.0, speed, start - first)

    assert first + second == pytest.approx(physics.propellant_mass(1_300.0, speed, start), rel=1e-12)


@given(exhaust, mass)
def test_a_tiny_gain_costs_momentum_by_exhaust_speed(speed: float, start: float) -> None:
    assert physics.propellant_mass(1e-6, speed, start) == pytest.approx(start * 1e-6 / speed, rel=1e-8)


def test_a_burn_lasts_propellant_by_flow() -> None:
    assert physics.burn_time(3_000.0, 30_000.0, 3_000.0) == 300
    assert physics.burn_time(0.0, 30_000.0, 3_000.0) == 0


def test_one_stage_is_the_rocket_equation() -> None:
    rocket = physics.staging([900.0], [60.0], [3_000.0], 40.0)

    assert rocket.total_delta_v == pytest.approx(physics.delta_v(3_000.0, 1_000.0, 100.0), rel=1e-14)
    assert rocket.payload_fraction == 0.04
    assert rocket.structural_ratio.tolist() == [0.0625]
    assert rocket.payload_ratio.tolist() == [40 / 960]


def test_a_stage_carries_all_that_is_above_it() -> None:
    rocket = physics.staging([100.0, 50.0, 20.0], [10.0, 5.0, 2.0], 3_000.0, 7.0)

    assert rocket.initial_mass.tolist() == [194.0, 84.0, 29.0]
    assert rocket.final_mass.tolist() == [94.0, 34.0, 9.0]
    assert rocket.mass_ratio == pytest.approx([194 / 94, 84 / 34, 29 / 9])
    assert rocket.total_delta_v == pytest.approx(float(rocket.stage_delta_v.sum()))


@given(st.integers(1, 6), st.floats(0.001, 0.5), st.floats(0.02, 0.3))
def test_similar_stages_are_stages_of_equal_ratios(number: int, share: float, structure: float) -> None:
    mass_above, fuel, empty = share, [], []
    for _ in range(number):  # from the top down; each stage multiplies the mass by the same factor
        own = mass_above * (share ** (-1 / number) - 1)
        fuel.append(own * (1 - structure))
        empty.append(own * structure)
        mass_above += own

    rocket = physics.staging(fuel[::-1], empty[::-1], 3_000.0, share)

    similar = physics.similar_stages_delta_v(3_000.0, share, structure, number)
    assert rocket.total_delta_v == pytest.approx(similar, rel=1e-9)
    assert rocket.payload_fraction == pytest.approx(share, rel=1e-12)
    assert similar <= 3_000.0 * (1 - structure) * math.log(1 / share) * (1 + 1e-12)


@given(st.floats(0.001, 0.5), st.floats(0.02, 0.3), st.integers(1, 50))
def test_more_similar_stages_gain_more(share: float, structure: float, number: int) -> None:
    gains = physics.similar_stages_delta_v(np.array(3_000.0), share, structure, np.array([number, number + 1]))

    assert gains[1] > gains[0]


@given(st.floats(0.05, 0.95))
def test_two_similar_stages_are_the_best_way_to_divide_a_rocket_in_two(split: float) -> None:
    """One ton in all, a twentieth payload, an eighth of each stage structure."""
    own = 950.0
    first, second = split * own, (1 - split) * own

    rocket = physics.staging([first * 7 / 8, second * 7 / 8], [first / 8, second / 8], 3_000.0, 50.0)

    assert rocket.total_delta_v <= physics.similar_stages_delta_v(3_000.0, 0.05, 0.125, 2) + 1e-9


def test_many_rockets_at_once_give_what_each_gives() -> None:
    fuel = np.array([[100.0, 50.0], [80.0, 70.0], [120.0, 10.0]])
    loads = np.array([5.0, 6.0, 7.0])

    many = physics.staging(fuel, 8.0, [2_500.0, 4_000.0], loads)

    assert np.shape(many.stage_delta_v) == (3, 2)
    for row, load in enumerate(loads):
        one = physics.staging(fuel[row], 8.0, [2_500.0, 4_000.0], load)
        assert np.asarray(many.total_delta_v)[row] == pytest.approx(one.total_delta_v, rel=1e-14)
        assert np.asarray(many.payload_fraction)[row] == pytest.approx(one.payload_fraction, rel=1e-14)


def test_numbers_in_are_python_floats_out_and_arrays_keep_their_shape() -> None:
    rocket = physics.staging([100.0], [8.0], [2_500.0], 1.0)
    numbers = [
        physics.exhaust_speed(300),
        physics.delta_v(3e3, 2.0, 1.0),
        physics.mass_ratio(1e3, 3e3),
        physics.burn_time(1.0, 2.0, 3.0),
        physics.similar_stages_delta_v(3e3, 0.1, 0.1),
        rocket.total_delta_v,
        rocket.payload_fraction,
    ]

    assert {type(number) for number in numbers} == {float}
    assert np.shape(physics.propellant_mass(np.ones((2, 1)), np.full(3, 3e3), 5.0)) == (2, 3)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: physics.exhaust_speed(0.0), "A specific impulse must be above 0 s; 0 s is not."),
        (lambda: physics.exhaust_speed(300.0, math.nan), "Standard gravity must be above 0 m/s²; nan m/s² is not."),
        (
            lambda: physics.delta_v(3e3, 1.0, 2.0),
            "A rocket gets lighter as it burns; a final mass of 2 kg is more than before.",
        ),
        (lambda: physics.delta_v(3e3, math.inf, 2.0), "A finite number is needed; inf is none."),
        (lambda: physics.mass_ratio(-1.0, 3e3), "A gain of speed is a finite number of m/s, at least 0; -1 is not."),
        (
            lambda: physics.mass_ratio(3e6, 3e3),
            "No rocket gains 3,000,000 m/s with that exhaust: it would outweigh the universe.",
        ),
        (lambda: physics.burn_time(1.0, 0.0, 3e3), "A thrust must be above 0 N; 0 N is not."),
        (
            lambda: physics.staging(1.0, 1.0, 3e3, 0.0),
            "Stages come as an array, first the one that burns first; the propellant is a single number.",
        ),
        (
            lambda: physics.staging([1.0], [0.0], 3e3, 0.0),
            "A stage that carries nothing and weighs 0 kg empty would gain speed without end.",
        ),
        (lambda: physics.staging([0.0], [0.0], 3e3, 1.0), "A stage has a mass above 0 kg; 0 kg is none."),
        (
            lambda: physics.staging([1.0, 2.0], [1.0, 2.0, 3.0], 3e3, 1.0),
            "These shapes do not go together: propellant masses (2,), structural masses (3,), exhaust speeds (), "
            "payload mass (1,). Give numbers, or arrays of one shape.",
        ),
        (
            lambda: physics.similar_stages_delta_v(3e3, 0.0, 0.1),
            "A payload fraction is above 0 and at most 1; 0 is not.",
        ),
        (
            lambda: physics.similar_stages_delta_v(3e3, 0.1, 1.5),
            "A structural ratio lies between 0 and 1; 1.5 does not.",
        ),
        (
            lambda: physics.similar_stages_delta_v(3e3, 0.1, 0.1, 1.5),
            "A rocket has a whole number of stages, at least 1; 1.5 is not.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
