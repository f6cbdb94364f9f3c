"""Marking an order: the nearer to the right one, the more it counts."""

from reachstars.exercise.kinds import Key, PutInOrder
from reachstars.exercise.listed import is_nothing, order_in
from reachstars.exercise.order import share, swapped_neighbors
from reachstars.exercise.verdict import Mark, empty, in_part, judged, plain, unclear
from reachstars.language import Language
from reachstars.logbook.event import Json


def mark_order(exercise: PutInOrder, answer: Json, key: Key | None, language: Language) -> Mark:
    """Mark the order in which the items were put.

    Args:
        exercise: The exercise.
        answer: List of the ids of all items, the first one first.
        key: The ids in the right order, or None to record only.
        language: Language of the sentences.

    Returns:
        The mark, in part for an order that is right in part; no answer makes it fail.
    """
    right = key.answer if key else None
    is_judged = isinstance(right, tuple)
    if is_nothing(answer):
        return empty(language, is_judged=is_judged)
    ids = order_in(answer, exercise.items)
    if ids is None:
        return unclear(exercise, "not-an-order", language, is_judged=is_judged)
    if not isinstance(right, tuple):
        return Mark("recorded", plain("recorded", language))
    if ids == right:
        return Mark("right", judged(exercise, "right", language, "right"), points=float(exercise.points))
    swapped = swapped_neighbors(ids, right)
    slip = "one-pair-swapped" if swapped == 1 else "pairs-swapped"
    return in_part(exercise, share(ids, right), slip, language, values={"count": str(swapped)})
