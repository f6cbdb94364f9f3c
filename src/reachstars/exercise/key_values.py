"""Whether what a key function returned is an answer to its exercise."""

import math
import re
from collections.abc import Mapping
from typing import assert_never

from reachstars.errors import Mistake
from reachstars.exercise.kinds import (
    CodeTask,
    Columns,
    DataTable,
    Exercise,
    MatchPairs,
    Number,
    OneChoice,
    OpenAnswer,
    Pairs,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    ShortText,
    Target,
)
from reachstars.exercise.order import hides, hiding_order
from reachstars.exercise.pair_keys import pair_slips, pairs_key
from reachstars.exercise.sentences import SLIPS
from reachstars.exercise.slips import is_within
from reachstars.exercise.table_keys import Values, column_slips_in, columns_in
from reachstars.language import Words

Answer = float | str | frozenset[str] | tuple[str, ...] | Pairs | Columns | Words
Wrong = float | tuple[str, str]  # what a slip leads to: an SI value, or a pair


def answer_in(exercise: Exercise, returned: object, where: str) -> Answer | Mistake:  # noqa: C901, PLR0911 - a case a kind
    """The right answer, if what was returned is of the exercise's kind.

    Args:
        exercise: The exercise.
        returned: What its key function returned.
        where: Place of the function, for the mistake.

    Returns:
        The answer as plain data, or the author's mistake.
    """
    match exercise:
        case Number() | Target():
            return _number(returned, where)
        case OneChoice():
            return _option(exercise, returned, where)
        case SeveralChoices():
            return _set_of_options(exercise, returned, where)
        case PutInOrder():
            return _order(exercise, returned, where)
        case MatchPairs():
            return pairs_key(exercise, returned, where)
        case DataTable():
            return columns_in(exercise, returned, where)
        case ShortText():
            return _texts(returned, where)
        case OpenAnswer():
            return _sample(returned, where)
        case CodeTask():
            return Mistake(where, "a function has no single answer", "ask for its key by key_outputs")
        case Prediction() | Reflection():
            return Mistake(where, "this kind of exercise is never judged", "delete the function")
        case _:
            assert_never(exercise)


def slips_in(
    exercise: Exercise, returned: object, answer: Answer | Mistake, where: str
) -> Mapping[str, Wrong] | tuple[Mistake, ...]:
    """The wrong values by slip, if they can be used.

    Args:
        exercise: The exercise.
        returned: What its function of slips returned.
        answer: The right answer, which no slip may equal; a mistake if there is none.
        where: Place of the function, for the mistakes.

    Returns:
        Wrong SI values or pairs by slip, or every mistake in them.
    """
    if isinstance(exercise, MatchPairs):
        return pair_slips(exercise, returned, answer if isinstance(answer, Pairs | Mistake) else Pairs({}), where)
    if not isinstance(exercise, Number | Target):
        return (Mistake(where, "only a number, a target, a table or pairs have slips", "delete the function"),)
    if not isinstance(returned, Mapping):
        return (Mistake(where, _not_a("dict of slip names and numbers", returned), "return such a dict"),)
    mistakes: list[Mistake] = []
    slips: dict[str, float] = {}
    for name, wrong in returned.items():
        value = _number(wrong, where, f"slip {name}: ")
        if isinstance(value, Mistake):
            mistakes.append(value)
        elif mistake := _wrong_slip(exercise, name, value, answer, where):
            mistakes.append(mistake)
        else:
            slips[name] = value
    return tuple(mistakes) or slips


def table_slips_in(
    exercise: DataTable, returned: object, answer: Answer | Mistake, where: str
) -> Mapping[str, Values] | tuple[Mistake, ...]:
    """The wrong columns of a table by slip, if they can be used.

    Args:
        exercise: The exercise.
        returned: What its function of slips returned.
        answer: The right columns, or a mistake if there are none.
        where: Place of the function, for the mistakes.

    Returns:
        Wrong SI values by slip and column, or every mistake in them.
    """
    if not isinstance(returned, Mapping):
        problem = _not_a("dict of slip names and columns", returned)
        return (Mistake(where, problem, "return such a dict"),)
    misnamed = tuple(mistake for name in returned if (mistake := _misnamed_slip(exercise, name, where, ())))
    right = answer if isinstance(answer, Columns) else None
    return misnamed or column_slips_in(exercise, returned, right, where)


def _misnamed_slip(exercise: Exercise, name: object, where: str, standard: tuple[str, ...]) -> Mistake | None:
    if not isinstance(name, str) or not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        cure = "name it in small letters with hyphens, such as forgot-earth-radius"
        return Mistake(where, f"{name!r} cannot be the name of a slip", cure)
    if name not in standard and name not in exercise.feedback:
        problem = f"there is no sentence for the slip {name}"
        cure = f"write feedback.{name} in exercises.toml"
        if standard:
            cure += ", or take a slip that has a standard sentence"
        return Mistake(where, problem, cure, standard)
    return None


def _wrong_slip(
    exercise: Number | Target, name: object, value: float, answer: Answer | Mistake, where: str
) -> Mistake | None:
    if misnamed := _misnamed_slip(exercise, name, where, tuple(SLIPS)):
        return misnamed
    if isinstance(answer, float) and is_within(value, answer, exercise.tolerance):
        problem = f"the slip {name} leads to an answer that counts as right"
        return Mistake(where, problem, "drop the slip, or make the tolerance smaller")
    return None


def _number(returned: object, where: str, what: str = "") -> float | Mistake:
    if isinstance(returned, bool) or not isinstance(returned, int | float):
        return Mistake(where, what + _not_a("number", returned), "return an SI value as a plain float")
    try:
        value = float(returned)
    except OverflowError:
        value = math.inf
    if not math.isfinite(value):
        return Mistake(where, f"{what}it returns {value}", "return a finite number")
    return value


def _option(exercise: OneChoice, returned: object, where: str) -> str | Mistake:
    options = tuple(option.id for option in exercise.options)
    if not isinstance(returned, str):
        return Mistake(where, _not_a("text", returned), "return the id of the right option", options)
    if returned not in options:
        return Mistake(where, f"there is no option {returned!r}", "return the id of an option", options)
    return returned


def _set_of_options(exercise: SeveralChoices, returned: object, where: str) -> frozenset[str] | Mistake:
    options = tuple(option.id for option in exercise.options)
    cure = "return the ids of the right options in a set"
    if not isinstance(returned, set | frozenset):
        return Mistake(where, _not_a("set", returned), cure, options)
    unknown = sorted(repr(each) for each in returned if each not in options)
    if unknown:
        return Mistake(where, f"there is no option {', '.join(unknown)}", "return ids of options", options)
    if not returned:
        return Mistake(where, "it returns an empty set, so no answer could ever be right", cure, options)
    return frozenset(returned)


def _order(exercise: PutInOrder, returned: object, where: str) -> tuple[str, ...] | Mistake:
    items = tuple(item.id for item in exercise.items)
    cure = "return the ids of all items in a tuple, the first one first"
    if not isinstance(returned, tuple):
        return Mistake(where, _not_a("tuple", returned), cure, items)
    if sorted(map(repr, returned)) != sorted(map(repr, items)):
        return Mistake(where, "it does not return every item once", cure, items)
    if not hides(exercise.id, items, returned) and (proposed := hiding_order(exercise.id, returned)):
        problem = "the items start out in the right order, or near it: in exercises.toml or on the page"
        return Mistake(where, problem, "write the items in exercises.toml in this order", proposed)
    return returned


def _texts(returned: object, where: str) -> tuple[str, ...] | Mistake:
    cure = 'return every accepted text in a tuple, such as ("perigee", "perigeo")'
    if not isinstance(returned, tuple):
        return Mistake(where, _not_a("tuple of texts", returned), cure)
    texts = tuple(text for text in returned if isinstance(text, str) and re.search(r"\w", text))
    if not texts or len(texts) != len(returned):
        return Mistake(where, "it returns an empty tuple, or one with something else than words", cure)
    return texts


def _sample(returned: object, where: str) -> Words | Mistake:
    if not isinstance(returned, Words):
        cure = "return a sample answer in both languages as Words(en=..., es=...)"
        return Mistake(where, _not_a("Words", returned), cure)
    if not (returned.en.strip() and returned.es.strip()):
        return Mistake(where, "the sample answer is empty in a language", "write it in both languages")
    return returned


def _not_a(expected: str, returned: object) -> str:
    return f"it returns {type(returned).__name__}, not a {expected}"
