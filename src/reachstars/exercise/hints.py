"""The ladder of hints."""

from reachstars.exercise.kinds import Exercise
from reachstars.exercise.prompt import filled
from reachstars.language import Language


def next_hint(exercise: Exercise, shown: int, language: Language) -> str | None:
    """The hint that comes after those already shown.

    Args:
        exercise: The exercise.
        shown: How many of its hints the learner has seen.
        language: Language of the hint.

    Returns:
        The hint, its givens filled in, or None when there is no further one.
    """
    if not 0 <= shown < len(exercise.hints):
        return None
    return filled(exercise.hints[shown], exercise, language)
