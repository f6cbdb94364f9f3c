"""Matching pairs: what an answer holds, how the right column lies on the page, and what would give a pair away."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reachstars.exercise.kinds import MatchPairs
from reachstars.exercise.order import shuffle, shuffled
from reachstars.exercise.prompt import filled
from reachstars.language import Language
from reachstars.logbook.event import Json

_ATTEMPTS = 200  # orders that are tried out for an author; nearly every one will do


def shown_right(exercise: MatchPairs) -> tuple[str, ...]:
    """How the right column lies: shuffled, and the same for everybody, on every computer and on paper.

    Args:
        exercise: The exercise.

    Returns:
        Ids of its right items; never in the order of exercises.toml.
    """
    return shuffled(exercise.id, tuple(item.id for item in exercise.right))


def pairs_in(exercise: MatchPairs, answer: Json) -> dict[str, str] | None:
    """The pairs in an answer.

    Args:
        exercise: The exercise.
        answer: The answer as data, hostile until read here.

    Returns:
        Right id by left id in the order of the page, without those that have no partner yet; None if the answer is no
        object of such ids.
    """
    if not isinstance(answer, dict):
        return None
    left, right = (tuple(item.id for item in column) for column in (exercise.left, exercise.right))
    made = {name: partner for name, partner in answer.items() if partner is not None and partner != ""}
    if any(name not in left or partner not in right for name, partner in made.items()):
        return None
    return {name: str(made[name]) for name in left if name in made}


def texts_of(exercise: MatchPairs, language: Language) -> tuple[dict[str, str], dict[str, str]]:
    """The texts of the left column and of the right one, by id, each in the order of the page."""
    left = {item.id: filled(item.text, exercise, language) for item in exercise.left}
    right = {item.id: filled(item.text, exercise, language) for item in exercise.right}
    return left, {name: right[name] for name in shown_right(exercise)}


def pairs_said(exercise: MatchPairs, answer: Json, language: Language) -> tuple[tuple[str, str], ...] | None:
    """An answer as its learner saw it.

    Args:
        exercise: The exercise.
        answer: The answer as data.
        language: Language of the texts.

    Returns:
        The text of every left item with that of its partner, "" where there is none yet; None if it cannot be read.
    """
    pairs = pairs_in(exercise, answer)
    if pairs is None:
        return None
    left, right = texts_of(exercise, language)
    return tuple((text, right[pairs[name]] if name in pairs else "") for name, text in left.items())


def hides_pairs(exercise: MatchPairs, written: Sequence[str], right: Mapping[str, str]) -> bool:
    """Whether neither the file nor the page tells the pairs by how the columns lie.

    Args:
        exercise: The exercise.
        written: Ids of the right items in the order of exercises.toml.
        right: Right id by left id.

    Returns:
        False where somebody who goes down the left column meets the partners in order, downward or upward.
    """
    partners = [right[item.id] for item in exercise.left]
    return not any(_in_step(partners, column) for column in (written, shuffled(exercise.id, tuple(written))))


def hiding_right(exercise: MatchPairs, right: Mapping[str, str]) -> tuple[str, ...]:
    """An order of the right column that tells nothing, to propose to its author; () if there is none."""
    ids = tuple(sorted(item.id for item in exercise.right))
    orders = (shuffle(str(attempt), ids) for attempt in range(_ATTEMPTS))
    return next((order for order in orders if hides_pairs(exercise, order, right)), ())


def told_by_ids(right: Mapping[str, str], ids: Sequence[str]) -> tuple[str, ...]:
    """The pairs whose ids tell that they belong together: gravity and gravity-es, word-1 and meaning-1.

    Args:
        right: Right id by left id.
        ids: Ids of all right items.

    Returns:
        Such as "gravity = gravity-es".
    """

    def parts(name: str) -> set[str]:
        return set(name.split("-"))

    return tuple(
        f"{name} = {partner}"
        for name, partner in right.items()
        if any(
            part in parts(partner) and not any(part in parts(other) for other in ids if other != partner)
            for part in parts(name)
        )
    )


def _in_step(partners: Sequence[str], column: Sequence[str]) -> bool:
    places = [column.index(partner) for partner in partners]
    return all(one <= other for one, other in pairwise(places)) or all(one >= other for one, other in pairwise(places))
