"""Marking several choices: what fits counts, what does not takes as much away."""

from dataclasses import replace

from reachstars.exercise.kinds import Key, SeveralChoices
from reachstars.exercise.listed import ids_in, is_nothing
from reachstars.exercise.prompt import filled
from reachstars.exercise.verdict import Mark, empty, in_part, judged, plain, unclear
from reachstars.language import Language
from reachstars.logbook.event import Json


def mark_several(exercise: SeveralChoices, answer: Json, key: Key | None, language: Language) -> Mark:
    """Mark the options that were chosen.

    Args:
        exercise: The exercise.
        answer: List of the ids of the chosen options, in any order.
        key: Ids of all right options, or None to record only.
        language: Language of the sentences.

    Returns:
        The mark, in part where some of it fits; no answer makes it fail.
    """
    right = key.answer if key else None
    is_judged = isinstance(right, frozenset)
    if is_nothing(answer):
        return empty(language, is_judged=is_judged)
    ids = ids_in(answer, exercise.options)
    if ids is None:
        return unclear(exercise, "unknown-option", language, is_judged=is_judged)
    if not isinstance(right, frozenset):
        return Mark("recorded", plain("recorded", language))
    chosen = frozenset(ids)
    if chosen == right:
        say = _with_own(exercise, judged(exercise, "right", language, "right"), chosen, language)
        return Mark("right", say, points=float(exercise.points))
    slip = _slip(chosen, right)
    # Of several that do not fit only one is spoken of: the others are still to be found.
    first = next((option.id for option in exercise.options if option.id in chosen - right), "")
    fits = len(chosen & right) - len(chosen - right)  # who ticks everything gains nothing by it
    marked = in_part(exercise, fits / len(right), slip, language)
    return replace(marked, say=_with_own(exercise, marked.say, frozenset({first}), language))


def _slip(chosen: frozenset[str], right: frozenset[str]) -> str:
    missing, extra = len(right - chosen), len(chosen - right)
    if not chosen & right:
        return "none-fits"
    if missing and extra:
        return "missing-and-too-many"
    if missing:
        return "one-missing" if missing == 1 else "some-missing"
    return "one-too-many" if extra == 1 else "some-too-many"


def _with_own(exercise: SeveralChoices, said: str, of: frozenset[str], language: Language) -> str:
    own = [
        filled(option.feedback, exercise, language)
        for option in exercise.options
        if option.id in of and option.feedback
    ]
    return " ".join([said, *own])
