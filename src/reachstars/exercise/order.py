"""Putting things in order: how they lie at the start, and how far an order is from the right one."""

import hashlib
from collections.abc import Sequence
from itertools import combinations, count, pairwise

from reachstars.exercise.kinds import PutInOrder

_ATTEMPTS = 200  # orders that are tried out for an author; one in four of them will do


def start_order(exercise: PutInOrder) -> tuple[str, ...]:
    """How the items lie before anybody has moved one: shuffled, and the same for everybody, on every computer.

    Args:
        exercise: The exercise.

    Returns:
        Ids of its items; never in the order of exercises.toml, and that of a checked lesson is worth no points.
    """
    return shuffled(exercise.id, tuple(item.id for item in exercise.items))


def swapped_neighbors(order: Sequence[str], right: Sequence[str]) -> int:
    """How many pairs of neighbors stand the wrong way around; none only where the whole order is right."""
    return sum(right.index(one) > right.index(other) for one, other in pairwise(order))


def share(order: Sequence[str], right: Sequence[str]) -> float:
    """The part of the points that an order is worth: Kendall's tau, and nothing below zero.

    Args:
        order: Ids in some order.
        right: The same ids in the right order.

    Returns:
        1 for the right order; 0 where half of all pairs or more are the wrong way around, as by chance.
    """
    pairs = [right.index(one) > right.index(other) for one, other in combinations(order, 2)]
    return max(0.0, 1 - 2 * sum(pairs) / len(pairs)) if pairs else 1.0


def hides(exercise_id: str, written: Sequence[str], right: Sequence[str]) -> bool:
    """Whether items written in this order give nothing away: neither the file nor the start on the page."""
    return tuple(written) != tuple(right) and share(shuffled(exercise_id, tuple(written)), right) == 0


def hiding_order(exercise_id: str, right: Sequence[str]) -> tuple[str, ...]:
    """An order for exercises.toml that gives nothing away, to propose to the author; () if there is none."""
    orders = dict.fromkeys(shuffle(str(attempt), tuple(sorted(right))) for attempt in range(_ATTEMPTS))
    hiding = [written for written in orders if hides(exercise_id, written, right)]
    # Three items can leave no choice but one that is nearly right in the file; the page never is.
    return next((written for written in hiding if share(written, right) == 0), hiding[0] if hiding else ())


def shuffled(exercise_id: str, written: tuple[str, ...]) -> tuple[str, ...]:
    """The ids in another order than they are written: the same one for everybody, on every computer."""
    if len(set(written)) < 2:  # noqa: PLR2004 - one thing alone has only one order
        return written
    # Places are shuffled, not names: an author who writes the items in another order gets another start.
    shuffles = (shuffle(f"{exercise_id}/{attempt}", written) for attempt in count())
    return next(shuffle for shuffle in shuffles if shuffle != written)


def shuffle(seed: str, written: tuple[str, ...]) -> tuple[str, ...]:
    """The ids in an order that hangs on the seed alone."""

    # A hash, because random's shuffle may change between versions of Python.
    def lot(place: int) -> bytes:
        return hashlib.sha256(f"{seed}/{place}".encode()).digest()

    return tuple(written[place] for place in sorted(range(len(written)), key=lot))
