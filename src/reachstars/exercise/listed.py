"""Answers that are lists: what is in them, and how a person reads it."""

from collections.abc import Iterable

from reachstars.exercise.kinds import MatchPairs, Option, PutInOrder, SeveralChoices
from reachstars.exercise.pairs import pairs_said
from reachstars.exercise.prompt import filled
from reachstars.language import Language
from reachstars.logbook.event import Json


def is_nothing(answer: Json) -> bool:
    """Whether nothing was answered: no list, an empty one, only blanks, or an object without a partner for anything."""
    if isinstance(answer, dict):
        return all(each == "" for each in answer.values())
    return answer is None or answer == [] or (isinstance(answer, str) and not answer.strip())


def ids_in(answer: Json, among: Iterable[Option]) -> tuple[str, ...] | None:
    """The ids in an answer.

    Args:
        answer: The answer as data, hostile until read here.
        among: The options that there are.

    Returns:
        Ids as they stand in the answer, or None if it is not a list of such ids.
    """
    known = {option.id for option in among}
    if not isinstance(answer, list):
        return None
    ids = tuple(each for each in answer if isinstance(each, str) and each in known)
    return ids if len(ids) == len(answer) else None


def order_in(answer: Json, among: Iterable[Option]) -> tuple[str, ...] | None:
    """The ids in an answer that holds every one once; None if it does not."""
    every = tuple(among)
    ids = ids_in(answer, every)
    return ids if ids is not None and len(ids) == len(every) == len(set(ids)) else None


def listed(
    exercise: SeveralChoices | PutInOrder | MatchPairs, answer: Json, language: Language
) -> tuple[str, ...] | None:
    """An answer as its learner saw it.

    Args:
        exercise: The exercise.
        answer: The answer as data.
        language: Language of the texts.

    Returns:
        The texts of the chosen options in the order of the page, those of the items with their numbers, or each pair
        that was made; None if the answer cannot be read.
    """
    if isinstance(exercise, MatchPairs):
        pairs = pairs_said(exercise, answer, language)
        return None if pairs is None else tuple(f"{left}: {right}" for left, right in pairs if right)
    if isinstance(exercise, PutInOrder):
        texts = items_said(exercise, order_in(answer, exercise.items) or (), language)
        return tuple(f"{number}. {text}" for number, text in enumerate(texts, start=1)) or None
    ids = ids_in(answer, exercise.options)
    if ids is None:
        return None
    return tuple(filled(option.text, exercise, language) for option in exercise.options if option.id in ids)


def items_said(exercise: PutInOrder, ids: Iterable[str], language: Language) -> tuple[str, ...]:
    """The texts of items.

    Args:
        exercise: The exercise.
        ids: Ids of its items, in any order.
        language: Language of the texts.

    Returns:
        Their texts in that order.
    """
    texts = {item.id: filled(item.text, exercise, language) for item in exercise.items}
    return tuple(texts[each] for each in ids)
