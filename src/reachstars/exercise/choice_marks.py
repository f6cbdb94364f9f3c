"""Marking one choice, and keeping a prediction that chooses."""

from reachstars.exercise.kinds import Key, OneChoice, Option, Prediction
from reachstars.exercise.prompt import filled
from reachstars.exercise.verdict import Mark, empty, judged, plain, unclear
from reachstars.language import Language
from reachstars.logbook.event import Json


def mark_choice(exercise: OneChoice, answer: Json, key: Key | None, language: Language) -> Mark:
    """Mark the option that was chosen; its own feedback comes first.

    Args:
        exercise: The exercise.
        answer: Id of the option.
        key: Id of the right option, or None to record only.
        language: Language of the sentences.

    Returns:
        The mark; no answer makes it fail.
    """
    right = key.answer if key else None
    is_judged = isinstance(right, str)
    if _is_empty(answer):
        return empty(language, is_judged=is_judged)
    option = _option(exercise, answer)
    if option is None:
        return unclear(exercise, "unknown-option", language, is_judged=is_judged)
    if not is_judged:
        return Mark("recorded", plain("recorded", language))
    if option.id == right:
        say = _own(exercise, option, language) or judged(exercise, "right", language, "right")
        return Mark("right", say, points=float(exercise.points))
    say = _own(exercise, option, language) or judged(exercise, "wrong", language, "wrong-choice")
    return Mark("wrong", say, points=0.0)


def record_choice(exercise: Prediction, answer: Json, language: Language) -> Mark:
    """Keep a prediction that chooses; it is never judged.

    Args:
        exercise: The exercise.
        answer: Id of the option.
        language: Language of the sentences.

    Returns:
        The mark, without points; no answer makes it fail.
    """
    if _is_empty(answer):
        return empty(language, is_judged=False)
    option = _option(exercise, answer)
    if option is None:
        return unclear(exercise, "unknown-option", language, is_judged=False)
    return Mark("recorded", _own(exercise, option, language) or plain("recorded-prediction", language))


def _is_empty(answer: Json) -> bool:
    return answer is None or (isinstance(answer, str) and not answer.strip())


def _option(exercise: OneChoice | Prediction, answer: Json) -> Option | None:
    return next((option for option in exercise.options if option.id == answer), None)


def _own(exercise: OneChoice | Prediction, option: Option, language: Language) -> str:
    return filled(option.feedback, exercise, language) if option.feedback else ""
