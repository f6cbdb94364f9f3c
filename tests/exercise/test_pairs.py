"""Matching pairs: a right column that gives nothing away, what is read, and what is said beside the pairs."""

import string
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars.exercise.kinds import Exercise, Key, MatchPairs, Option
from reachstars.exercise.listed import listed
from reachstars.exercise.mark import Mark, mark
from reachstars.exercise.pairs import hides_pairs, hiding_right, pairs_said, shown_right, told_by_ids
from reachstars.exercise.prompt import prompt
from reachstars.language import Words
from reachstars.logbook.event import Json

RIGHT = {"e": "p", "f": "q", "g": "r", "h": "s"}
names = st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=20)


def exercise_of(name: str, left: str, right: str, *, reuse: bool = False) -> MatchPairs:
    columns = (tuple(Option(each, Words(each, each)) for each in column) for column in (left, right))
    return MatchPairs(
        name, Words("t", "t"), Words("p", "p"), "objective", left=next(columns), right=next(columns), reuse=reuse
    )


def matching(exercises: dict[str, Exercise]) -> MatchPairs:
    exercise = exercises["match"]
    assert isinstance(exercise, MatchPairs)
    return exercise


def test_pairs_that_all_fit_get_all_points(exercises: dict[str, Exercise], keys: dict[str, Key]) -> None:
    assert mark(exercises["match"], {**RIGHT}, keys["match"], "en") == Mark(
        "right", "Yes, that is right. Well done!", points=4.0
    )


def test_the_authors_sentence_for_right_is_said(exercises: dict[str, Exercise], keys: dict[str, Key]) -> None:
    own = replace(matching(exercises), feedback={"right": Words(en="Ready to fly.", es="A volar.")})

    assert mark(own, {**RIGHT}, keys["match"], "es").say == "A volar."


def test_the_authors_sentence_for_what_is_partly_right_is_said_alone(
    exercises: dict[str, Exercise], keys: dict[str, Key]
) -> None:
    own = replace(matching(exercises), feedback={"partly": Words(en="Nearly.", es="Casi.")})

    assert mark(own, {"e": "p", "f": "q", "g": "s", "h": "r"}, keys["match"], "en") == Mark(
        "partly", "Nearly.", slip="swapped", points=2.0
    )


def test_without_a_key_pairs_are_recorded(exercises: dict[str, Exercise]) -> None:
    assert mark(exercises["match"], {"e": "t"}, None, "en") == Mark("recorded", "Your answer is recorded.")
    assert mark(exercises["match"], {"e": "x"}, None, "en").verdict == "unclear"
    assert mark(exercises["match"], {}, None, "en") == Mark("empty", "There is no answer here yet.")


def test_the_prompt_says_what_counts_and_how_often_an_answer_is_used(exercises: dict[str, Exercise]) -> None:
    spare = matching(exercises)

    prompts = [
        prompt(each, language)
        for each in (spare, replace(spare, right=spare.right[:4]), replace(spare, reuse=True))
        for language in ("en", "es")
    ]

    assert prompts == [
        "prompt en Each pair that fits counts. Each answer is used once at most; not all of them are needed.",
        "prompt es Cada pareja correcta cuenta. Cada respuesta se usa una vez como máximo; no todas hacen falta.",
        "prompt en Each pair that fits counts, and each answer is used once.",
        "prompt es Cada pareja correcta cuenta y cada respuesta se usa una sola vez.",
        "prompt en Each pair that fits counts. An answer may be used more than once.",
        "prompt es Cada pareja correcta cuenta. Una respuesta se puede usar más de una vez.",
    ]


def test_pairs_are_read_in_the_words_of_the_page(exercises: dict[str, Exercise]) -> None:
    exercise = matching(exercises)

    assert pairs_said(exercise, {"g": "t", "e": "p"}, "es") == (
        ("E es", "P es"),
        ("F es", ""),
        ("G es", "T es"),
        ("H es", ""),
    )
    assert listed(exercise, {"g": "t", "e": "p"}, "es") == ("E es: P es", "G es: T es")


@pytest.mark.parametrize("answer", ["e", ["e", "p"], {"e": "x"}, {"x": "p"}, {"e": 1}, {"e": ["p"]}, 7, True])
def test_what_are_no_pairs_cannot_be_read(exercises: dict[str, Exercise], answer: Json) -> None:
    assert pairs_said(matching(exercises), answer, "en") is None
    assert listed(matching(exercises), answer, "en") is None


@given(name=names, count=st.integers(3, 8), spare=st.integers(0, 3))
@settings(max_examples=100)
def test_an_author_always_gets_an_order_that_hides_the_pairs(name: str, count: int, spare: int) -> None:
    left, right = string.ascii_lowercase[:count], string.ascii_uppercase[: count + spare]
    pairs = dict(zip(left, right, strict=False))
    exercise = exercise_of(name, left, right)

    written = hiding_right(exercise, pairs)

    assert not hides_pairs(exercise, right, pairs)
    shown = shown_right(exercise_of(name, left, "".join(written)))
    assert sorted(shown) == sorted(right)
    assert shown != written
    for column in (written, shown):
        places = [column.index(pairs[each]) for each in left]
        assert {one < other for one, other in pairwise(places)} == {True, False}


def test_the_right_column_is_the_same_on_every_computer() -> None:
    assert shown_right(exercise_of("words-alike", "abcd", "pqrst")) == tuple("qptrs")


def test_a_column_from_the_bottom_up_tells_the_pairs_as_well() -> None:
    exercise = exercise_of("x", "abc", "pqr")

    assert not hides_pairs(exercise, "rqp", {"a": "p", "b": "q", "c": "r"})


def test_where_left_items_with_one_partner_lie_together_no_order_of_the_right_ones_hides_it() -> None:
    together = exercise_of("x", "abcd", "pq", reuse=True)
    mixed = exercise_of("x", "acbd", "pq", reuse=True)
    pairs = {"a": "p", "b": "p", "c": "q", "d": "q"}

    assert hiding_right(together, pairs) == ()
    assert hiding_right(mixed, pairs) == ("p", "q")


@pytest.mark.parametrize(
    ("right", "ids", "told"),
    [
        ({"a": "a"}, "ab", ("a = a",)),
        ({"gravity": "gravity-es"}, ["gravity-es", "orbit-es"], ("gravity = gravity-es",)),
        ({"word-1": "meaning-1"}, ["meaning-1", "meaning-2"], ("word-1 = meaning-1",)),
        ({"the-moon": "the-light"}, ["the-light", "the-ball"], ()),
        ({"a": "p", "b": "q"}, "pq", ()),
    ],
)
def test_ids_that_share_a_part_that_no_other_has_tell_the_pair(
    right: dict[str, str], ids: list[str], told: tuple[str, ...]
) -> None:
    assert told_by_ids(right, ids) == told
