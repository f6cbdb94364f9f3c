"""What an exercise asks, ready to be shown or printed."""

from reachstars.exercise.kinds import DataTable, Exercise, MatchPairs, Number, PutInOrder, SeveralChoices, Target
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
_MATCH_EACH = Words(
    en="Each pair that fits counts, and each answer is used once.",
    es="Cada pareja correcta cuenta y cada respuesta se usa una sola vez.",
)
_MATCH_SPARE = Words(
    en="Each pair that fits counts. Each answer is used once at most; not all of them are needed.",
    es="Cada pareja correcta cuenta. Cada respuesta se usa una vez como máximo; no todas hacen falta.",
)
_MATCH_AGAIN = Words(
    en="Each pair that fits counts. An answer may be used more than once.",
    es="Cada pareja correcta cuenta. Una respuesta se puede usar más de una vez.",
)
_CELLS = Words(
    en="Every cell counts. A number within {percents} counts as right.",
    es="Cada celda cuenta. Se acepta un número con un margen de {percents}.",
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
    if isinstance(exercise, MatchPairs):
        return f"{asked} {_matching(exercise).in_language(language)}"
    if isinstance(exercise, DataTable):
        return f"{asked} {_how_near(exercise, language)}".strip()
    if not isinstance(exercise, Number | Target) or exercise.tolerance <= 0:
        return asked
    percent = number_said(100 * exercise.tolerance, digits=3)
    return f"{asked} {fill(_TOLERANCE.in_language(language), {'percent': percent})}"


def _matching(exercise: MatchPairs) -> Words:
    if exercise.reuse:
        return _MATCH_AGAIN
    return _MATCH_SPARE if len(exercise.right) > len(exercise.left) else _MATCH_EACH


def _how_near(exercise: DataTable, language: Language) -> str:
    """How close the numbers of a table must come; "" where they are the learner's own."""
    asked = [(column, column.tolerance) for column in exercise.columns if column.tolerance is not None]
    if not asked:
        return ""
    if len({tolerance for _, tolerance in asked}) == 1:
        percents = _percent(asked[0][1])
    else:
        named = (f"{_percent(tolerance)} ({filled(column.title, exercise, language)})" for column, tolerance in asked)
        percents = ", ".join(named)
    return fill(_CELLS.in_language(language), {"percents": percents})


def _percent(tolerance: float) -> str:
    return f"{number_said(100 * tolerance, digits=3)}%"


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
