"""Trying again: what the chance of one try becomes over many, whether it stays the same or grows.

The model: each try has its own chance, and the tries know nothing of each other. Real ones do: who was refused once
has learnt something (growing chances say that), and who is refused for a reason that stays is refused again (nothing
here says that). Exact but for the last digits: sums of chances agree with 1 to a few 1e-16 for each term.
Tested by: sums that must be 1, exact fractions, dice counted by hand, and simulated applicants
(tests/physics/test_tries.py).
Symbols: p chance of one try, n number of tries, k number of successes or of tries before.
"""

from math import lgamma, log, pi

import numpy as np
from numpy.typing import ArrayLike, NDArray

from reachstars.physics.checked import Array, Numbers, array, broadcast, plain, require

_MOST_TRIES = 1_000_000  # or people: a row has a place for each
_SMALL_ERRORS = np.array(
    [0.0] + [lgamma(n + 1) - (n + 0.5) * log(n) + n - 0.5 * log(2 * pi) for n in range(1, 16)]
)  # of Stirling's formula, where its series is not good enough


def chance_of_success(chance: Numbers, tries: ArrayLike) -> Numbers:
    """The chance that at least one of several tries succeeds, each with the same chance.

    The complement rule: only if all fail there is none, so 1 - (1 - p)^n.

    Args:
        chance: Chance of each try, 0 to 1; a number or an array.
        tries: Number of tries; whole numbers of at least 0, a number or an array that broadcasts with chance.

    Returns:
        Chance from 0 to 1, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a chance is not between 0 and 1, the tries are not whole numbers of at least 0, or the shapes
            do not go together.

    Source:
        Feller, An Introduction to Probability Theory and Its Applications, volume 1 (1968), chapter VI.
    """
    p, n = broadcast({"chance": _chances(chance), "tries": _counts(tries, 0)})
    # Small chances keep their digits this way; adding 0 makes 0 of -0.
    return plain(-np.expm1(_log_failed(p, n)) + 0.0, chance)


def first_success_chance(chance: Numbers, tries_before: ArrayLike) -> Numbers:
    """The chance that a try succeeds and all those before it have failed: the geometric distribution.

    (1 - p)^k p, with k tries before.

    Args:
        chance: Chance of each try, 0 to 1; a number or an array.
        tries_before: How many tries failed before; whole numbers of at least 0, a number or an array that broadcasts
            with chance.

    Returns:
        Chance from 0 to 1, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a chance is not between 0 and 1, the tries are not whole numbers of at least 0, or the shapes
            do not go together.

    Source:
        Feller, An Introduction to Probability Theory and Its Applications, volume 1 (1968), chapter VI.
    """
    p, k = broadcast({"chance": _chances(chance), "tries before": _counts(tries_before, 0)})
    return plain(p * np.exp(_log_failed(p, k)), chance)


def expected_tries(chance: Numbers) -> Numbers:
    """How many tries it takes on average until the first success.

    1 / p. Half of all people need fewer: about 0.69 / p.

    Args:
        chance: Chance of each try, above 0, at most 1; a number or an array.

    Returns:
        Mean number of tries, in the shape of chance.

    Raises:
        ValueError: If a chance is not above 0 and at most 1.

    Source:
        Feller, An Introduction to Probability Theory and Its Applications, volume 1 (1968), chapter IX.
    """
    p = _chances(chance)
    require(p > 0, p, "With a chance of {} the first success never comes.")
    return plain(1 / p, chance)


def tries_needed(chance: Numbers, confidence: Numbers | float) -> Numbers:
    """How many tries are enough to succeed at least once with a given chance.

    The smallest n with 1 - (1 - p)^n at least the confidence.

    Args:
        chance: Chance of each try, above 0, at most 1; a number or an array.
        confidence: Chance wanted for at least one success, at least 0, below 1; a number or an array that broadcasts
            with chance.

    Returns:
        Whole numbers, as floats, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a chance is not above 0 and at most 1, the confidence is not at least 0 and below 1, or the
            shapes do not go together.

    Source:
        Feller, An Introduction to Probability Theory and Its Applications, volume 1 (1968), chapter VI.
    """
    p, wanted = broadcast({"chance": _chances(chance), "confidence": _chances(confidence)})
    require(p > 0, p, "With a chance of {} the first success never comes.")
    require(wanted < 1, wanted, "No number of tries makes success certain: a confidence is below 1; {} is not.")
    with np.errstate(divide="ignore"):  # a certain try fails with a logarithm of minus infinity
        guess = np.ceil(np.log1p(-wanted) / np.log1p(-p)) + 0.0
    # Rounding may land one beside: 0.5 is reached by one try of 0.5, not two.
    fewer, more = np.maximum(guess - 1, 0), guess + 1
    enough = np.where(-np.expm1(_log_failed(p, guess)) >= wanted, guess, more)
    return plain(np.where(-np.expm1(_log_failed(p, fewer)) >= wanted, fewer, enough), chance)


def success_count_chance(chance: Numbers, tries: ArrayLike, successes: ArrayLike) -> Numbers:
    """The chance of exactly so many successes in so many tries: the binomial distribution.

    n! / (k! (n - k)!) p^k (1 - p)^(n - k), without the huge factorials: good to a few 1e-14 for thousands of tries,
    1e-12 for a million.

    Args:
        chance: Chance of each try, 0 to 1; a number or an array.
        tries: Number of tries; whole numbers of at least 0, a number or an array.
        successes: Number of successes; whole numbers of at least 0, a number or an array; of more successes than
            tries the chance is 0. The three broadcast.

    Returns:
        Chance from 0 to 1, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a chance is not between 0 and 1, the counts are not such whole numbers, or the shapes do not go
            together.

    Source:
        Feller, An Introduction to Probability Theory and Its Applications, volume 1 (1968), chapter VI; computed as
        by Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
    """
    p, n, k = broadcast({"chance": _chances(chance), "tries": _counts(tries, 0), "successes": _counts(successes, 0)})
    some = (k > 0) & (k < n) & (p > 0) & (p < 1)
    within = _between(np.where(some, p, 0.5), np.where(some, n, 2), np.where(some, k, 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        all_succeed = np.where(n > 0, n * np.log(p), 0.0)
    at_the_ends = np.where(k == n, np.exp(all_succeed), np.where(k == 0, np.exp(_log_failed(p, n)), 0.0))
    return plain(np.where(some, within, at_the_ends), chance)


def growing_chances(first_chance: ArrayLike, step: ArrayLike, tries: int, *, most: ArrayLike = 1.0) -> Array:
    """Chances that grow by the same amount from try to try, up to a limit: one new skill before each.

    p1, p1 + step, p1 + 2 step, and so on.

    Args:
        first_chance: Chance of the first try, 0 to 1; a number or an array.
        step: How much each next chance is larger, from -1 to 1; below 0 it shrinks, though not below 0; a number or
            an array.
        tries: How many tries, from 1 to a million.
        most: The limit, 0 to 1; a number or an array. The three arrays broadcast.

    Returns:
        Chances, tries along the last axis, shape (..., tries).

    Raises:
        ValueError: If a chance or the limit is not between 0 and 1, the step not between -1 and 1, the tries are
            out of range, or the shapes do not go together.

    Source:
        Arithmetic: a straight line, cut off at 0 and at the limit.
    """
    number = _count(tries)
    grown = array(step)
    require(np.abs(grown) <= 1, grown, "A chance changes by at most 1 from try to try; {} is more.")
    start, grown, limit = broadcast({"first chance": _chances(first_chance), "step": grown, "most": _chances(most)})
    line = start[..., None] + grown[..., None] * np.arange(number)
    return np.asarray(np.clip(line, 0.0, limit[..., None]))


def chances_by_try(chances: ArrayLike) -> Array:
    """The chance that one of the tries up to each has succeeded, with a chance of its own for each try.

    The complement of the product: 1 - (1 - p1) (1 - p2) ... (1 - pn).

    Args:
        chances: Chance of each try, 0 to 1, in the order of the tries along the last axis, shape (n,) or (..., n).

    Returns:
        Chances that never fall from try to try, in the shape of chances.

    Raises:
        ValueError: If a chance is not between 0 and 1, or there is a single number instead of a row.

    Source:
        Feller, An Introduction to Probability Theory and Its Applications, volume 1 (1968), chapter V.
    """
    return np.asarray(-np.expm1(np.cumsum(_log_each_failed(_row(chances)), axis=-1)) + 0.0)


def first_success_chances(chances: ArrayLike) -> Array:
    """The chance of each try to be the first success, with a chance of its own for each try.

    Its own chance times the product of all failures before: pk (1 - p1) ... (1 - p(k-1)).

    Args:
        chances: Chance of each try, 0 to 1, in the order of the tries along the last axis, shape (n,) or (..., n).

    Returns:
        Chances in the shape of chances; what their sum lacks to 1 is the chance that no try succeeds.

    Raises:
        ValueError: If a chance is not between 0 and 1, or there is a single number instead of a row.

    Source:
        Feller, An Introduction to Probability Theory and Its Applications, volume 1 (1968), chapter V.
    """
    row = _row(chances)
    before = np.cumsum(_log_each_failed(row), axis=-1)[..., :-1]
    still_trying = np.exp(np.concatenate([np.zeros_like(row[..., :1]), before], axis=-1))
    return np.asarray(row * still_trying)


def simulate_tries(chances: ArrayLike, people: int, generator: np.random.Generator) -> NDArray[np.int64]:
    """Which try succeeds first, for many people who each go on until one does or the tries are over.

    A random number for each person and each try: below the chance it succeeds.

    Args:
        chances: Chance of each try, 0 to 1, shape (n,): equal ones or growing ones.
        people: How many people, from 1 to a million.
        generator: Source of the random numbers; the same seed gives the same people.

    Returns:
        Number of the successful try, from 1 to n, or 0 where none succeeded; shape (people,).

    Raises:
        ValueError: If a chance is not between 0 and 1, there is not one row of them, or the people are
            not a whole number in range.

    Source:
        Metropolis, Ulam (1949), The Monte Carlo Method, Journal of the American Statistical Association 44, 335-341.
    """
    row, crowd = _row(chances), _count(people)
    if row.ndim > 1:
        raise ValueError(f"One row of chances is needed, one for each try; an array of shape {row.shape} is not one.")
    succeeded = np.zeros(crowd, dtype=np.int64)
    for number, chance in enumerate(row, start=1):
        lucky = generator.random(crowd) < chance
        succeeded[lucky & (succeeded == 0)] = number
    return succeeded


def _between(p: Array, n: Array, k: Array) -> Array:
    """The binomial distribution between its ends: Stirling's formula with its error, and the distance from n p."""
    off = k - n * p
    with np.errstate(over="ignore"):  # of a chance next to nothing
        bent = k * np.log1p(off / (n * p)) + (n - k) * np.log1p(-off / (n * (1 - p)))
    peak = np.sqrt(n / k / (n - k) / (2 * pi))
    return np.asarray(peak * np.exp(_stirling_error(n) - _stirling_error(k) - _stirling_error(n - k) - bent))


def _stirling_error(n: Array) -> Array:
    """Logarithm of n! less that of Stirling's formula, for n of at least 1."""
    square = n * n
    series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / n
    small = np.minimum(n, len(_SMALL_ERRORS) - 1).astype(np.int64)
    return np.where(n < len(_SMALL_ERRORS), _SMALL_ERRORS[small], series)


def _log_failed(chance: Array, times: Array) -> Array:
    """Logarithm of (1 - p)^n; 0 for no try at all, whatever its chance."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(times > 0, times * np.log1p(-chance), 0.0)


def _log_each_failed(chances: Array) -> Array:
    with np.errstate(divide="ignore"):
        return np.asarray(np.log1p(-chances))


def _chances(chance: ArrayLike) -> Array:
    checked = array(chance)
    require((checked >= 0) & (checked <= 1), checked, "A chance lies between 0 and 1; {} does not.")
    return checked


def _row(chances: ArrayLike) -> Array:
    checked = _chances(chances)
    if not checked.ndim:
        raise ValueError("A row of chances is needed, one for each try; this is a single number.")
    return checked


def _count(number: ArrayLike) -> int:
    checked = _counts(number, 1)
    if checked.ndim:
        raise ValueError(f"How many is one number; an array of shape {checked.shape} is not.")
    require(checked <= _MOST_TRIES, checked, f"At most {_MOST_TRIES:,} tries or people are counted; {{}} are more.")
    return int(checked)


def _counts(numbers: ArrayLike, least: int) -> Array:
    checked = array(numbers)
    good = np.isfinite(checked) & (checked >= least) & (np.floor(checked) == checked)
    require(good, checked, f"Tries, successes and people are whole numbers of at least {least}; {{}} is not.")
    return checked
