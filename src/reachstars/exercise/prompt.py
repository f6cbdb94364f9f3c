"""What an exercise asks, ready to be shown or printed."""

from reachstars.exercise.kinds import (
    CodeTask,
    DataTable,
    Exercise,
    MatchPairs,
    Number,
    PutInOrder,
    SeveralChoices,
    Target,
)
from reachstars.exercise.saying import fill, given_said, number_said, unit_said
from reachstars.exercise.tried import called
from reachstars.language import Language, Words

_SHORT = ("s", "min", "h")  # known by their symbol everywhere, and headings are narrow
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

_FUNCTION = Words(en="Write the function {called}.", es="Escribe la función {called}.")
_GETS = Words(en="{name}: {meaning}, in {unit}.", es="{name}: {meaning}, en {unit}.")
_GETS_COUNT = Words(en="{name}: {meaning}.", es="{name}: {meaning}.")
_RETURNS = {
    "number": Words(en="It returns a number in {unit}.", es="Devuelve un número en {unit}."),
    "list": Words(en="It returns a list of numbers in {unit}.", es="Devuelve una lista de números en {unit}."),
}
_RETURNS_COUNT = {
    "number": Words(en="It returns a plain number.", es="Devuelve un número sin unidad."),
    "list": Words(en="It returns a list of plain numbers.", es="Devuelve una lista de números sin unidad."),
}


def function_asked(exercise: CodeTask, language: Language) -> str:
    """The function that a code exercise asks for: its name, what it gets and what it gives, with units.

    Args:
        exercise: The exercise.
        language: Language of the sentences.

    Returns:
        Plain text.
    """
    said = [fill(_FUNCTION.in_language(language), {"called": called(exercise)})]
    for each in exercise.parameters:
        gets = _GETS if each.unit else _GETS_COUNT
        meaning = filled(each.meaning, exercise, language)
        parts = {"name": each.name, "meaning": meaning, "unit": each.unit}
        said.append(fill(gets.in_language(language), parts))
    returns = (_RETURNS if exercise.unit else _RETURNS_COUNT)[exercise.gives]
    return " ".join([*said, fill(returns.in_language(language), {"unit": exercise.unit})])


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
    if not isinstance(exercise, Number | Target | CodeTask) or exercise.tolerance <= 0:
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


def named(title: Words, unit: str, exercise: Exercise, language: Language) -> str:
    """What a column of numbers or an axis is called: Height (km).

    Args:
        title: Its title.
        unit: Unit of its numbers, "" for counts.
        exercise: The exercise that has the givens.
        language: Language of the title.

    Returns:
        The title with its unit.
    """
    said = filled(title, exercise, language)
    sign = unit if unit in _SHORT else unit_said(unit, language)
    return f"{said} ({sign})" if sign else said
