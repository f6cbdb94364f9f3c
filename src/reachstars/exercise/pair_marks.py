"""Marking pairs: each one that fits counts."""

from collections.abc import Mapping
from dataclasses import replace

from reachstars.exercise.kinds import Key, MatchPairs, Pairs
from reachstars.exercise.listed import is_nothing
from reachstars.exercise.pairs import pairs_in, texts_of
from reachstars.exercise.verdict import Mark, empty, in_part, judged, plain, unclear
from reachstars.language import Language
from reachstars.logbook.event import Json


def mark_pairs(exercise: MatchPairs, answer: Json, key: Key | None, language: Language) -> Mark:
    """Mark the partners that were chosen.

    Args:
        exercise: The exercise.
        answer: Object of right ids by left ids; what has no partner yet is left out or "".
        key: The right pairs, or None to record only.
        language: Language of the sentences.

    Returns:
        The mark, in part for the pairs that fit; no answer makes it fail.
    """
    right = key.answer if key else None
    is_judged = isinstance(right, Pairs)
    if is_nothing(answer):
        return empty(language, is_judged=is_judged)
    pairs = pairs_in(exercise, answer)
    if not pairs:
        return unclear(exercise, "not-pairs", language, is_judged=is_judged)
    if not isinstance(right, Pairs):
        return Mark("recorded", plain("recorded", language))
    return _judge(exercise, pairs, right, language)


def _judge(exercise: MatchPairs, pairs: Mapping[str, str], right: Pairs, language: Language) -> Mark:
    fits = sum(right.right[name] == partner for name, partner in pairs.items())
    if fits == len(exercise.left):
        return Mark("right", judged(exercise, "right", language, "right"), points=float(exercise.points))
    found, about = _found(exercise, pairs, right.right, fits)
    values = {
        "fits": str(fits),
        "made": str(len(pairs)),
        "count": str(len(exercise.left)),
        "missing": str(len(exercise.left) - len(pairs)),
        **_texts(exercise, pairs, about, language),
    }
    slip = _named(pairs, right) or found
    marked = in_part(exercise, fits / len(exercise.left), slip, language, sentence=found, values=values)
    if slip == found or slip not in exercise.feedback:
        return marked
    # The author's sentence speaks of one pair; how the others stand is said as well.
    return replace(marked, say=f"{marked.say} {plain('pairs-that-fit', language, values)}")


def _named(pairs: Mapping[str, str], right: Pairs) -> str:
    """The first of the author's slips that was made, or ""."""
    return next((name for name, (left, partner) in right.slips.items() if pairs.get(left) == partner), "")


def _found(
    exercise: MatchPairs, pairs: Mapping[str, str], right: Mapping[str, str], fits: int
) -> tuple[str, tuple[str, str] | None]:
    """What is not yet right, and the two left items that a sentence speaks of, if it does."""
    if not exercise.reuse and (twice := _used_twice(pairs)):
        return "used-twice", twice
    if missing := len(exercise.left) - len(pairs):
        if fits < len(pairs):
            return "unmatched-and-off", None
        return ("one-unmatched" if missing == 1 else "some-unmatched"), None
    if not exercise.reuse and (swapped := _swapped(pairs, right)):
        return "swapped", swapped
    if not fits:
        return "no-pair-fits", None
    return ("one-pair-off" if fits == len(pairs) - 1 else "some-pairs-off"), None


def _used_twice(pairs: Mapping[str, str]) -> tuple[str, str] | None:
    two = ((one, other) for one in pairs for other in pairs if one != other and pairs[one] == pairs[other])
    return next(two, None)


def _swapped(pairs: Mapping[str, str], right: Mapping[str, str]) -> tuple[str, str] | None:
    two = (
        (one, other)
        for one in pairs
        for other in pairs
        if one != other and pairs[one] == right[other] and pairs[other] == right[one]
    )
    return next(two, None)


def _texts(
    exercise: MatchPairs, pairs: Mapping[str, str], about: tuple[str, str] | None, language: Language
) -> dict[str, str]:
    """The texts of the two left items that are spoken of, and of the partner of the first."""
    if about is None:
        return {}
    left, right = texts_of(exercise, language)
    return {"first": left[about[0]], "second": left[about[1]], "right": right[pairs[about[0]]]}
