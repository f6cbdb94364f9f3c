"""What is no number, not finite or of another shape is refused with a sentence, in every argument of every function."""

import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from tests.physics.example import Example
from tests.physics.examples import EXAMPLES
from tests.physics.leaves import AXES, Leaf, inner_parts, leaves, put, results
from tests.physics.test_public_names import FUNCTIONS

from reachstars import physics

MANY = 4
ALLOWED = re.compile(
    r"\b(at least|at most|above|below|between|finite|needs?|needed|has|have|must|go|give|add|neither|none of|stays)\b"
    r"|\b(one number|or more)\b|\d( \w+)? to -?\d",
    re.IGNORECASE,
)
OUT_OF_REACH = {
    "eccentricity": -0.1,
    "inclination": 51.6,  # degrees
    "latitude": 51.6,
    "initial_radius": 350e3,  # an altitude
    "final_radius": 350e3,
}
PLAIN = (float, int, bool, str, type(None), datetime)


def function_of(name: str) -> Callable[..., Any]:
    found: Callable[..., Any] = getattr(physics, name)
    return found


def leaves_of(name: str) -> list[Leaf]:
    example = EXAMPLES[name]
    found = leaves(function_of(name), {of: value for of, value in example.arguments.items() if of not in example.made})
    return [replace(leaf, single=leaf.single or leaf.name in example.single) for leaf in found]


def call(name: str, arguments: dict[str, Any]) -> Any:
    return function_of(name)(**copy.deepcopy(arguments))


def _named(item: Leaf | str) -> str:
    return item if isinstance(item, str) else item.name


SWEEP = [(name, leaf) for name in EXAMPLES for leaf in leaves_of(name)]


def test_every_public_function_has_an_example() -> None:
    assert sorted(set(FUNCTIONS) - set(EXAMPLES)) == []
    assert sorted(set(EXAMPLES) - set(physics.__all__)) == []


@pytest.mark.parametrize(("name", "leaf"), SWEEP, ids=_named)
def test_every_argument_is_checked(name: str, leaf: Leaf) -> None:
    example = EXAMPLES[name]

    said = {what: _answer(name, leaf.path, bad, arguments) for what, bad, arguments in _spoilt(name, example, leaf)}

    assert {what: answer for what, answer in said.items() if not _is_sentence(answer)} == {}


def _answer(name: str, path: tuple[str, ...], bad: Any, arguments: dict[str, Any]) -> str:
    try:
        return f"returned {call(name, put(arguments, path, bad))}"
    except ValueError as error:
        return str(error)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def _is_sentence(answer: str) -> bool:
    """A whole sentence that says what is allowed, and none of NumPy's own."""
    whole = not answer[:1].islower() and answer.endswith(".") and not answer.startswith("Setting")
    return whole and bool(ALLOWED.search(answer))


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_no_number_is_checked_too(name: str) -> None:
    example = EXAMPLES[name]
    parts = [
        (path, part)
        for argument, value in example.arguments.items()
        if argument not in example.made
        for path, part in inner_parts((argument,), value)
    ]

    said = {
        f"{'.'.join(path)}: {what}": _answer(name, path, bad, example.arguments)
        for path, part in parts
        for what, bad in _no_such(path[-1], part)
    }

    assert {what: answer for what, answer in said.items() if not _is_sentence(answer)} == {}


def _no_such(name: str, part: Any) -> list[tuple[str, Any]]:
    """What is wrong, and the bad value, for a moment, a word, a row of numbers, or what a class made."""
    other: list[tuple[str, Any]] = [("nothing", None), ("a number", 7.0)]
    if isinstance(part, datetime):
        return [("no time zone", part.replace(tzinfo=None)), ("a day", part.date()), ("a word", "noon"), *other]
    if isinstance(part, str | date):
        return [("no such word", "sideways"), *other] if name != "name" else []
    if isinstance(part, tuple) and all(isinstance(number, float) for number in part):
        fixed = len(part) <= AXES and name not in {"lift", "drag"}  # polynomials have as many as they like
        return [("none of them", ()), *other, *([("one less", part[:-1]), ("one more", (*part, 1.0))] if fixed else [])]
    if is_dataclass(part):
        return [("a word", "sideways"), *(other if name not in {"plan", "shuttle"} else other[1:])]
    return [("out of reach", value) for of, value in OUT_OF_REACH.items() if of in name and isinstance(part, float)]


def _spoilt(name: str, example: Example, leaf: Leaf) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    """What is wrong, the bad value, and the other arguments."""
    good = example.arguments
    yield "a word", "seven", good
    yield "a number in quotes", "7", good
    if not leaf.optional:
        yield "nothing", None, good
    yield "no numbers", [], good
    yield "not a number", _with(leaf.value, np.nan), good
    if leaf.name not in example.endless:
        yield "endless", _with(leaf.value, np.inf), good
        yield "endless downwards", _with(leaf.value, -np.inf), good
    if leaf.stacks:
        yield "not a number among numbers", np.stack([leaf.value, _with(leaf.value, np.nan)]), good
        yield "none of them", np.zeros((0, *np.shape(leaf.value))), good
    if leaf.is_vector:
        yield "a vector of two coordinates", np.asarray(leaf.value)[:2], good
        yield "a number for a vector", 1.0, good
    yield from _shapes(name, leaf, good)


def _with(value: Any, bad: float) -> Any:
    if not np.ndim(value):
        return bad
    spoilt = np.array(value, dtype=np.float64)
    spoilt.flat[-1] = bad
    return spoilt


def _shapes(name: str, leaf: Leaf, good: dict[str, Any]) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    """Two of this against three of the others; two of what there can be only one of."""
    others = [other for other in leaves_of(name) if other.stacks and other.path != leaf.path]
    for other in others:
        three = put(good, other.path, other.stacked(3))
        if not leaf.is_series:
            yield f"two against three of {other.name}", np.stack([leaf.value] * 2), three
    if leaf.single:
        yield "two of it", np.stack([leaf.value] * 2), good


@pytest.mark.parametrize("name", EXAMPLES)
def test_numbers_give_plain_finite_numbers(name: str) -> None:
    found = results(call(name, EXAMPLES[name].arguments))

    odd = [part for part in found if type(part) not in PLAIN and not (isinstance(part, np.ndarray) and part.ndim)]
    numbers = [part for part in found if isinstance(part, float | np.ndarray)]
    endless = [part for part in numbers if not np.all(np.isfinite(part))]
    assert odd == []
    assert bool(endless) == EXAMPLES[name].endless_result


@pytest.mark.parametrize(("name", "leaf"), [(name, leaf) for name, leaf in SWEEP if leaf.stacks], ids=_named)
def test_an_array_gives_an_array_of_the_same(name: str, leaf: Leaf) -> None:
    good = EXAMPLES[name].arguments

    one, many = results(call(name, good)), results(call(name, put(good, leaf.path, leaf.stacked(MANY))))

    _all_the_same(one, many)


@pytest.mark.parametrize("name", [name for name in EXAMPLES if sum(leaf.stacks for leaf in leaves_of(name)) > 1])
def test_arrays_give_an_array_of_the_same(name: str) -> None:
    good = EXAMPLES[name].arguments
    arrays = good
    for leaf in leaves_of(name):
        arrays = put(arrays, leaf.path, leaf.stacked(MANY)) if leaf.stacks else arrays

    one, many = results(call(name, good)), results(call(name, arrays))

    _all_the_same(one, many)


def _all_the_same(one: list[Any], many: list[Any]) -> None:
    assert len(one) == len(many)
    for first, all_of_them in zip(one, many, strict=True):
        assert np.shape(all_of_them) == (MANY, *np.shape(first))
        np.testing.assert_allclose(all_of_them, np.stack([first] * MANY), rtol=1e-9, atol=0)


@pytest.mark.parametrize(
    "odd", [7e6 + 1j, [7e6, None], ["7e6"], np.datetime64("2009-08-29"), 10**400, {}, [[7e6], [7e6, 8e6]]], ids=repr
)
def test_what_numpy_would_read_in_its_own_way_is_refused(odd: Any) -> None:
    with pytest.raises(ValueError, match=r"A number, or an array of numbers, is needed; .* is not\.$"):
        physics.circular_speed(odd)


@pytest.mark.parametrize(
    "number", [7_000_000, Fraction(7_000_000), Decimal(7_000_000), np.float32(7e6), [7e6], [[7e6]]]
)
def test_every_kind_of_real_number_will_do(number: Any) -> None:
    assert np.all(physics.circular_speed(number) == physics.circular_speed(7e6))
