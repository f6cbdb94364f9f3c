"""Repeated tries: sums are 1, chance and theory agree, and wrong ones get a sentence."""

import math
from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics

chance = st.floats(0, 1)
some_chance = st.floats(1e-6, 1)
row = st.lists(chance, min_size=1, max_size=15)


@given(chance, st.integers(0, 60))
def test_success_and_no_success_make_1(p: float, tries: int) -> None:
    assert physics.chance_of_success(p, tries) + (1 - p) ** tries == pytest.approx(1, abs=1e-13)


@given(some_chance, st.integers(1, 60))
def test_first_successes_add_up_to_at_least_one_success(p: float, tries: int) -> None:
    each = physics.first_success_chance(p, np.arange(tries))

    assert np.sum(each) == pytest.approx(physics.chance_of_success(p, tries), abs=1e-13)


@given(st.floats(0.02, 1))
def test_the_mean_of_the_geometric_distribution_is_the_expected_number_of_tries(p: float) -> None:
    before = np.arange(4_000)

    mean = np.sum((before + 1) * physics.first_success_chance(p, before))

    assert physics.expected_tries(p) == pytest.approx(mean, rel=1e-9)


@given(chance, st.integers(0, 200))
def test_the_binomial_distribution_adds_up_to_1_and_to_its_mean(p: float, tries: int) -> None:
    counts = np.arange(tries + 1)

    each = physics.success_count_chance(p, tries, counts)

    assert np.sum(each) == pytest.approx(1, abs=1e-12)
    assert np.sum(counts * each) == pytest.approx(tries * p, rel=1e-11, abs=1e-12)
    assert np.asarray(each)[0] == pytest.approx(1 - physics.chance_of_success(p, tries), abs=1e-12)


def test_coins_and_dice_are_as_counted_by_hand() -> None:
    peak = math.sqrt(2e-6 / math.pi) * (1 - 1 / 4e6 + 1 / 32e12)  # of a million coins

    assert physics.success_count_chance(0.5, 4, np.arange(6)) == pytest.approx(
        [1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16, 0]
    )
    assert physics.chance_of_success(1 / 6, 4) == pytest.approx(671 / 1296, rel=1e-14)
    assert physics.first_success_chance(1 / 6, 2) == pytest.approx(25 / 216, rel=1e-14)
    assert physics.success_count_chance(1e-20, 3, 1) == pytest.approx(3e-20, rel=1e-13)
    assert physics.success_count_chance(0.5, 1_000_000, 500_000) == pytest.approx(peak, rel=1e-12)


@given(some_chance, st.floats(0, 0.999))
def test_as_many_tries_as_needed_are_enough_and_one_fewer_is_not(p: float, wanted: float) -> None:
    needed = physics.tries_needed(p, wanted)

    assert needed == int(needed)
    assert physics.chance_of_success(p, needed) >= wanted
    assert needed == 0 or physics.chance_of_success(p, needed - 1) < wanted


def test_the_binomial_distribution_is_that_of_exact_fractions() -> None:
    for p, tries in ((Fraction(1, 3), 40), (Fraction(1, 1000), 300), (Fraction(99, 100), 17), (Fraction(1, 2), 700)):
        counts = range(tries + 1)
        exact = [float(math.comb(tries, k) * p**k * (1 - p) ** (tries - k)) for k in counts]
        ours = physics.success_count_chance(float(p), tries, np.array(counts))
        assert ours == pytest.approx(exact, rel=2e-13, abs=1e-300)


def test_a_certain_try_is_enough_and_for_nothing_none_is_needed() -> None:
    assert physics.tries_needed(1.0, 0.99) == 1
    assert physics.tries_needed(np.array(0.5), np.array([0.0, 0.5, 0.75, 0.76])).tolist() == [0, 1, 2, 3]
    assert physics.chance_of_success(1.0, 3) == 1
    assert physics.chance_of_success(0.0, 3) == 0
    assert physics.chance_of_success(1.0, 0) == 0


@given(row)
def test_with_chances_of_their_own_the_product_of_failures_decides(chances: list[float]) -> None:
    reached, first = physics.chances_by_try(chances), physics.first_success_chances(chances)

    failed = np.cumprod(1 - np.array(chances))
    assert reached == pytest.approx(1 - failed, abs=1e-13)
    assert np.cumsum(first) == pytest.approx(reached, abs=1e-13)
    assert np.all(np.diff(reached) >= 0)


@given(some_chance, st.integers(1, 30))
def test_equal_chances_in_a_row_are_the_equal_chances(p: float, tries: int) -> None:
    equal = physics.growing_chances(p, 0.0, tries)

    assert physics.chances_by_try(equal) == pytest.approx(physics.chance_of_success(p, np.arange(1, tries + 1)))
    assert physics.first_success_chances(equal) == pytest.approx(physics.first_success_chance(p, np.arange(tries)))


def test_chances_grow_by_a_step_up_to_their_limit() -> None:
    assert physics.growing_chances(0.1, 0.2, 5, most=0.6) == pytest.approx([0.1, 0.3, 0.5, 0.6, 0.6])
    assert physics.growing_chances(0.3, -0.2, 3) == pytest.approx([0.3, 0.1, 0.0], abs=1e-15)
    assert physics.growing_chances(np.array([0.1, 0.2]), 0.1, 3).shape == (2, 3)


@pytest.mark.parametrize("seed", range(3))
def test_simulated_applicants_do_what_theory_says(seed: int) -> None:
    """Each share within five standard deviations: one run in two million would be further off."""
    people, chances = 200_000, physics.growing_chances(0.004, 0.01, 12)
    generator = np.random.default_rng(seed)

    succeeded = physics.simulate_tries(chances, people, generator)

    expected = np.append(1 - physics.chances_by_try(chances)[-1], physics.first_success_chances(chances))
    shares = np.bincount(succeeded, minlength=13) / people
    assert np.all(np.abs(shares - expected) <= 5 * np.sqrt(expected * (1 - expected) / people))


def test_the_same_seed_gives_the_same_people() -> None:
    chances = [0.1, 0.2, 0.3]

    first = physics.simulate_tries(chances, 50, np.random.default_rng(7))

    assert first.tolist() == physics.simulate_tries(chances, 50, np.random.default_rng(7)).tolist()
    assert first.shape == (50,)
    assert set(first.tolist()) <= {0, 1, 2, 3}
    assert physics.simulate_tries([0.0, 1.0], 5, np.random.default_rng(7)).tolist() == [2] * 5


def test_shapes_broadcast_and_numbers_are_python_floats() -> None:
    grid = physics.success_count_chance(np.array([[0.1], [0.9]]), 3, np.arange(4))
    numbers = [
        physics.chance_of_success(0.1, 3),
        physics.first_success_chance(0.1, 3),
        physics.expected_tries(0.1),
        physics.tries_needed(0.1, 0.5),
        physics.success_count_chance(0.1, 3, 1),
    ]

    assert grid.shape == (2, 4)
    assert {type(number) for number in numbers} == {float}


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: physics.chance_of_success(11.0, 12), "A chance lies between 0 and 1; 11 does not."),
        (lambda: physics.chance_of_success(math.nan, 12), "A chance lies between 0 and 1; nan does not."),
        (
            lambda: physics.chance_of_success(0.1, 1.5),
            "Tries, successes and people are whole numbers of at least 0; 1.5 is not.",
        ),
        (lambda: physics.expected_tries(0.0), "With a chance of 0 the first success never comes."),
        (
            lambda: physics.tries_needed(0.1, 1.0),
            "No number of tries makes success certain: a confidence is below 1; 1 is not.",
        ),
        (
            lambda: physics.growing_chances(0.1, 0.0, 2_000_000),
            "At most 1,000,000 tries or people are counted; 2,000,000 are more.",
        ),
        (lambda: physics.growing_chances(0.1, 2.0, 3), "A chance changes by at most 1 from try to try; 2 is more."),
        (lambda: physics.chances_by_try(0.1), "A row of chances is needed, one for each try; this is a single number."),
        (
            lambda: physics.simulate_tries([[0.1], [0.2]], 3, np.random.default_rng(1)),
            "One row of chances is needed, one for each try; an array of shape (2, 1) is not one.",
        ),
        (
            lambda: physics.simulate_tries([0.1], 0, np.random.default_rng(1)),
            "Tries, successes and people are whole numbers of at least 1; 0 is not.",
        ),
        (
            lambda: physics.chance_of_success(np.full(2, 0.1), np.full(3, 2)),
            "These shapes do not go together: chance (2,), tries (3,). Give numbers, or arrays of one shape.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
