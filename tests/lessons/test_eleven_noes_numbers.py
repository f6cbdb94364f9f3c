"""The numbers that the text of lesson 03 says, against boxes counted one by one, and against printed figures."""

from fractions import Fraction
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from reachstars.errors import Mistake
from reachstars.lesson.calculated import load_numbers
from reachstars.physics import simulate_tries

MISTAKES: list[Mistake] = []
NUMBERS = load_numbers(Path(__file__).parents[2] / "lessons" / "03-eleven-noes" / "numbers.py", MISTAKES)
SLIPS = ("yes", "no", "no", "no", "no", "no")


def share_with_a_yes(draws: int) -> Fraction:
    """Rows of draws from the bag with at least one yes, out of all."""
    rows = list(product(SLIPS, repeat=draws))
    return Fraction(sum("yes" in row for row in rows), len(rows))


def test_every_number_can_be_worked_out() -> None:
    assert MISTAKES == []


def test_the_boxes_are_counted_one_by_one() -> None:
    boxes = list(product(SLIPS, repeat=2))

    assert NUMBERS["slips"] == len(SLIPS)
    assert NUMBERS["boxes"] == len(boxes) == 36
    assert NUMBERS["yes_boxes"] == sum("yes" in box for box in boxes) == 11
    assert NUMBERS["no_boxes"] == sum("yes" not in box for box in boxes) == 25
    # The row and the column of a yes, and the corner twice.
    assert NUMBERS["added_boxes"] == sum(draw == "yes" for box in boxes for draw in box) == 12


@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("two_draws", share_with_a_yes(2)),
        ("three_draws", share_with_a_yes(3)),
        ("three_noes", 1 - share_with_a_yes(3)),
        ("round_share", share_with_a_yes(4)),
    ],
)
def test_a_chance_of_the_bag_is_its_share_of_all_rows_of_draws(name: str, share: Fraction) -> None:
    assert NUMBERS[name] == pytest.approx(float(100 * share))


def test_the_round_is_the_problem_of_the_chevalier_de_mere() -> None:
    """At least one six in four throws of a die: 671 of 1,296, as every history of probability prints it."""
    assert NUMBERS["round_draws"] == 4
    assert share_with_a_yes(4) == Fraction(671, 1296)
    assert NUMBERS["round_share"] == pytest.approx(51.77, abs=0.005)
    assert NUMBERS["round_added"] == pytest.approx(66.67, abs=0.005)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("one_try", 5),
        ("skill", 5),
        ("second_try", 10),
        ("better_tries", 4),
        ("twelve_share", 100 * (1 - 0.95**12)),
        ("better_share", 100 * (1 - 0.95 * 0.9 * 0.85 * 0.8)),
        ("lesson_step", 6),
        ("lesson_share", 100 * (1 - 0.95 * 0.89 * 0.83 * 0.77)),
        ("equal_share", 100 * (1 - 0.95**4)),
        ("waiting_half", 14),
        ("waiting_mean", 20),
        ("still_waiting", 100 * 0.95**20),
        ("asked", 4),
        ("friends_chance", 10),
        ("more", 5),
        ("friends_share", 100 * (1 - 0.9**5)),
        ("all_applicants", 100 * 11 / 3000),
        ("all_applicants_other", 1.1),
        ("all_applicants_2021", 100 * 10 / 12_000),
        ("interviewed", 100 / 9),
        ("refused", 88),
        ("applicants_wait", 270),
    ],
)
def test_a_number_is_what_plain_arithmetic_gives(name: str, expected: float) -> None:
    assert NUMBERS[name] == pytest.approx(expected)


def test_a_simulated_crowd_agrees_with_what_the_text_says_of_it() -> None:
    people = 200_000
    equal = simulate_tries([0.05] * 20, people, np.random.default_rng(1))
    better = simulate_tries([0.05, 0.1, 0.15, 0.2], people, np.random.default_rng(2))

    assert 100 * np.mean((equal > 0) & (equal <= 12)) == pytest.approx(NUMBERS["twelve_share"], abs=0.5)
    assert 100 * np.mean(equal == 0) == pytest.approx(NUMBERS["still_waiting"], abs=0.5)
    assert 100 * np.mean(better > 0) == pytest.approx(NUMBERS["better_share"], abs=0.5)
    assert np.median(np.where(equal == 0, 99, equal)) == NUMBERS["waiting_half"]


def test_what_the_plan_says_in_words_is_so() -> None:
    assert NUMBERS["still_waiting"] > 100 / 3  # "more than a third are still waiting"
    assert NUMBERS["waiting_half"] < NUMBERS["waiting_mean"]  # "more than half were done long before"
    assert NUMBERS["refused"] / (NUMBERS["refused"] + 11) == pytest.approx(8 / 9)  # "eight in nine heard no"
    assert NUMBERS["lesson_share"] == pytest.approx(NUMBERS["twelve_share"], abs=0.01)  # "as much as twelve equal ones"
    assert 25 * NUMBERS["one_try"] > 100  # "after twenty-five such tries, more than everybody"
