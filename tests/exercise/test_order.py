"""Putting things in order: a start that gives nothing away, and a mark by how far the order is from the right one."""

import string
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars.exercise.kinds import Exercise, Key, Option, PutInOrder
from reachstars.exercise.listed import listed
from reachstars.exercise.mark import Mark, mark
from reachstars.exercise.order import hides, hiding_order, share, start_order, swapped_neighbors
from reachstars.exercise.prompt import prompt
from reachstars.language import Words
from reachstars.logbook.event import Json

ASK = "Go down your list and ask of each pair: which comes first?"
names = st.integers(3, 8).map(lambda count: string.ascii_lowercase[:count])
ids = st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=20)


def exercise_of(name: str, written: str) -> PutInOrder:
    items = tuple(Option(each, Words(each, each)) for each in written)
    return PutInOrder(name, Words("t", "t"), Words("p", "p"), "objective", items=items)


def marked(exercises: dict[str, Exercise], order: str, language: str = "en") -> Mark:
    return mark(exercises["sort"], [*order], Key(("a", "b", "c", "d")), "en" if language == "en" else "es")


def test_the_right_order_gets_its_points(exercises: dict[str, Exercise]) -> None:
    assert marked(exercises, "abcd") == Mark("right", "Yes, that is right. Well done!", points=3.0)


def test_one_swapped_pair_is_counted_and_not_shown(exercises: dict[str, Exercise]) -> None:
    one = f"One pair of neighbors is the wrong way around. {ASK}"

    assert marked(exercises, "bacd") == Mark("partly", one, slip="one-pair-swapped", points=2.0)
    assert marked(exercises, "abdc") == Mark("partly", one, slip="one-pair-swapped", points=2.0)
    assert marked(exercises, "dabc") == Mark("wrong", one, slip="one-pair-swapped", points=0.0)


def test_several_swapped_pairs_are_counted(exercises: dict[str, Exercise]) -> None:
    assert marked(exercises, "badc") == Mark(
        "partly",
        f"There are 2 pairs of neighbors the wrong way around. {ASK}",
        slip="pairs-swapped",
        points=1.0,
    )
    assert marked(exercises, "dcba", "es") == Mark(
        "wrong",
        "Hay 3 parejas de vecinos al revés. Recorre tu lista y pregúntate en cada pareja: ¿cuál va primero?",
        slip="pairs-swapped",
        points=0.0,
    )


def test_the_authors_sentence_for_a_slip_wins(exercises: dict[str, Exercise], keys: dict[str, Key]) -> None:
    exercise = exercises["sort"]
    assert isinstance(exercise, PutInOrder)
    own = replace(exercise, feedback={"pairs-swapped": Words(en="Think of a road.", es="Piensa en un camino.")})

    assert mark(own, [*"dcba"], keys["sort"], "es").say == "Piensa en un camino."


@pytest.mark.parametrize(
    "answer", ["abcd", 4, True, [*"abc"], [*"abcdd"], [*"abcc"], [*"abce"], ["a", "b", "c", 4], [["a"]], {"a": "b"}]
)
def test_what_is_no_order_of_all_items_is_asked_back(
    exercises: dict[str, Exercise], keys: dict[str, Key], answer: Json
) -> None:
    assert mark(exercises["sort"], answer, keys["sort"], "en") == Mark(
        "unclear",
        "I cannot read this order. Put all of them in order, each one once, then answer again.",
        slip="not-an-order",
        points=0.0,
    )


@pytest.mark.parametrize("answer", [None, "", " ", []])
def test_nothing_put_in_order_is_no_answer_yet(
    exercises: dict[str, Exercise], keys: dict[str, Key], answer: Json
) -> None:
    assert mark(exercises["sort"], answer, keys["sort"], "en") == Mark(
        "empty", "There is no answer here yet.", points=0.0
    )


def test_without_a_key_it_is_recorded(exercises: dict[str, Exercise]) -> None:
    assert mark(exercises["sort"], [*"dcba"], None, "en") == Mark("recorded", "Your answer is recorded.")


def test_the_prompt_says_what_counts_in_part(exercises: dict[str, Exercise]) -> None:
    assert prompt(exercises["sort"], "en") == "prompt en An order that is right in part counts in part."
    assert prompt(exercises["sort"], "es") == "prompt es Un orden que es correcto en parte cuenta en parte."


def test_an_order_is_read_with_its_numbers(exercises: dict[str, Exercise]) -> None:
    exercise = exercises["sort"]
    assert isinstance(exercise, PutInOrder)

    assert listed(exercise, [*"dbca"], "es") == ("1. D es", "2. B es", "3. C es", "4. A es")
    assert listed(exercise, [*"dbc"], "es") is None


@given(name=ids, written=names)
@settings(max_examples=100)
def test_the_start_is_the_same_every_time_and_never_the_order_of_the_file(name: str, written: str) -> None:
    exercise = exercise_of(name, written)

    start = start_order(exercise)

    assert start == start_order(exercise)
    assert sorted(start) == sorted(written)
    assert start != tuple(written)


def test_the_start_is_the_same_on_every_computer() -> None:
    assert start_order(exercise_of("way-up", "abcdef")) == tuple("dfcbae")


@pytest.mark.parametrize("written", ["", "a"])
def test_too_few_items_have_a_start_too(written: str) -> None:
    assert start_order(exercise_of("x", written)) == tuple(written)


@given(name=ids, right=names)
@settings(max_examples=100)
def test_an_author_always_gets_an_order_that_hides_the_right_one(name: str, right: str) -> None:
    written = hiding_order(name, tuple(right))

    assert hides(name, written, tuple(right))
    assert written != tuple(right)
    start = start_order(exercise_of(name, "".join(written)))
    assert share(start, tuple(right)) == 0
    assert swapped_neighbors(start, tuple(right)) > 0


def test_the_share_falls_from_one_to_nothing_and_is_nothing_by_chance() -> None:
    shares = [share(order, "abcd") for order in permutations("abcd")]

    assert (max(shares), min(shares)) == (1.0, 0.0)
    assert shares.count(1.0) == 1
    assert shares.count(0.0) == 15  # six orders lie in the middle, and nine beyond it


@given(st.permutations("abcdef"))
def test_no_neighbor_is_swapped_only_in_the_right_order(order: list[str]) -> None:
    assert (swapped_neighbors(order, "abcdef") == 0) == (order == [*"abcdef"])
