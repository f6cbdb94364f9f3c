"""What an exercise asks, ready to be shown or printed."""

from reachstars.exercise.kinds import CodeTask, Exercise, Number, PutInOrder, SeveralChoices, Target
from reachstars.exercise.saying import fill, given_said, number_said
from reachstars.language import Language, Words

_TOLERANCE = Words(
    en="An answer within {percent}% counts as right.", es="Se acepta una respuesta con un margen de {percent}%."
)
_SEVERAL = Words(
    en="Choose every answer that fits. Each one that fits counts; each one that does not takes as much away.",
    es="Elige todas las respuestas correctas. Cada una correcta suma; cada una incorrecta resta lo mismo.",
)
_ORDER = Words(
    en="An order that is right in part counts in part.", es="Un orden que es correcto en parte cuenta en parte."
)


def prompt(exercise: Exercise, language: Language) -> str:
    """The question with its numbers; also how close a number must come, and what counts in part.

    Args:
        exercise: The exercise.
        language: Language of the question.

    Returns:
        Plain text, also fit to be the accessible name of the control.
    """
    asked = filled(exercise.prompt, exercise, language)
    if isinstance(exercise, SeveralChoices):
        return f"{asked} {_SEVERAL.in_language(language)}"
    if isinstance(exercise, PutInOrder):
        return f"{asked} {_ORDER.in_language(language)}"
    if not isinstance(exercise, Number | Target | CodeTask) or exercise.tolerance <= 0:
        return asked
    percent = number_said(100 * exercise.tolerance, digits=3)
    return f"{asked} {fill(_TOLERANCE.in_language(language), {'percent': percent})}"


def filled(words: Words, exercise: Exercise, language: Language) -> str:
    """A text of the exercise with its givens filled in: "350 km" for {altitude_km}.

    Args:
        words: Prompt, hint, option or feedback of the exercise.
        exercise: The exercise that has the givens.
        language: Language of the text.

    Returns:
        Plain text; a {name} that is no given stays as it is.
    """
    text = words.in_language(language)
    values = {given.name: given_said(given, language) for given in exercise.given if given.name in text}
    return fill(text, values)
