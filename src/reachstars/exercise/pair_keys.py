"""Whether what the key functions of a matching exercise returned are its pairs and its slips."""

import re
from collections.abc import Mapping

from reachstars.errors import Mistake
from reachstars.exercise.kinds import MatchPairs, Pairs
from reachstars.exercise.pairs import hides_pairs, hiding_right, told_by_ids

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_CURE = "return the partner of every left item in a dict {left id: right id}"


def pairs_key(exercise: MatchPairs, returned: object, where: str) -> Pairs | Mistake:
    """The right pairs, if what was returned are such, and neither the ids nor the columns give them away.

    Args:
        exercise: The exercise.
        returned: What its key function returned.
        where: Place of the function, for the mistake.

    Returns:
        The pairs, or the author's mistake.
    """
    left, right = (tuple(item.id for item in column) for column in (exercise.left, exercise.right))
    if not isinstance(returned, Mapping):
        return Mistake(where, f"it returns {type(returned).__name__}, not a dict", _CURE, left)
    if sorted(map(repr, returned)) != sorted(map(repr, left)):
        return Mistake(where, "it does not return a partner for every left item, and for nothing else", _CURE, left)
    unknown = sorted(repr(partner) for partner in returned.values() if partner not in right)
    if unknown:
        return Mistake(where, f"there is no right item {', '.join(unknown)}", "return ids of right items", right)
    pairs = {name: str(returned[name]) for name in left}
    twice = sorted({partner for partner in pairs.values() if [*pairs.values()].count(partner) > 1})
    if twice and not exercise.reuse:
        cure = "give each left item a partner of its own, or write reuse = true in exercises.toml"
        return Mistake(where, f"more than one left item has the partner {', '.join(twice)}", cure)
    return _given_away(exercise, pairs, right, where) or Pairs(pairs)


def pair_slips(
    exercise: MatchPairs, returned: object, right: Pairs | Mistake, where: str
) -> Mapping[str, tuple[str, str]] | tuple[Mistake, ...]:
    """The pairs of named misconceptions, if they can be used.

    Args:
        exercise: The exercise.
        returned: What its function of slips returned.
        right: The right pairs, none of which can be a slip; a mistake if there are none.
        where: Place of the function, for the mistakes.

    Returns:
        Pairs (left id, right id) by the name of the slip, or every mistake in them.
    """
    if not isinstance(returned, Mapping):
        problem = f"it returns {type(returned).__name__}, not a dict of slip names and pairs"
        return (Mistake(where, problem, 'return such a dict, {"my-slip": (left id, right id)}'),)
    mistakes = [_wrong_slip(exercise, name, pair, right, where) for name, pair in returned.items()]
    found = tuple(mistake for mistake in mistakes if mistake)
    return found or {str(name): (str(pair[0]), str(pair[1])) for name, pair in returned.items()}


def _given_away(exercise: MatchPairs, pairs: Mapping[str, str], right: tuple[str, ...], where: str) -> Mistake | None:
    if told := told_by_ids(pairs, right):
        problem = f"the ids in exercises.toml tell what belongs together: {', '.join(told)}"
        return Mistake(where, problem, "give the right items ids that tell nothing, such as p, q, r in their order")
    if hides_pairs(exercise, right, pairs):
        return None
    problem = (
        "the columns tell the pairs: in exercises.toml or on the page, "
        "the partners lie in the order of the left items, or upside down"
    )
    if proposed := hiding_right(exercise, pairs):
        return Mistake(where, problem, "write the right items in exercises.toml in this order", proposed)
    return Mistake(where, problem, "mix the left items in exercises.toml: no two with one partner beside each other")


def _wrong_slip(exercise: MatchPairs, name: object, pair: object, right: Pairs | Mistake, where: str) -> Mistake | None:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        cure = "name it in small letters with hyphens, such as false-friend"
        return Mistake(where, f"{name!r} cannot be the name of a slip", cure)
    if name not in exercise.feedback:
        cure = f"write feedback.{name} in exercises.toml"
        return Mistake(where, f"there is no sentence for the slip {name}", cure)
    left, rights = ({item.id for item in column} for column in (exercise.left, exercise.right))
    match pair:
        case (str(one), str(other)) if isinstance(pair, tuple) and one in left and other in rights:
            if isinstance(right, Pairs) and right.right[one] == other:
                return Mistake(where, f"the slip {name} is a right pair", "drop the slip, or correct it")
            return None
        case _:
            cure = "return the id of a left item and that of a right one in a tuple"
            return Mistake(where, f"the slip {name}, {pair!r}, is no pair of this exercise", cure)
