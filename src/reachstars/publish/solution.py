"""The right answer of an exercise in words, for the teacher's notebook and the key on paper."""

from reachstars.exercise.kinds import (
    CodeTask,
    Columns,
    DataTable,
    Exercise,
    Key,
    MatchPairs,
    Number,
    OneChoice,
    Outputs,
    Pairs,
    PutInOrder,
    SeveralChoices,
    Target,
)
from reachstars.exercise.listed import listed
from reachstars.exercise.prompt import filled
from reachstars.exercise.saying import unit_written
from reachstars.exercise.tried import Tried, in_unit, results_said
from reachstars.exercise.units import from_si
from reachstars.language import Language, Words
from reachstars.publish.digits import rounded_said
from reachstars.publish.table_key import right_lines


def solution(exercise: Exercise, key: Key, language: Language) -> str:  # noqa: PLR0911 - a case a kind
    """The right answer as one line.

    Args:
        exercise: The exercise.
        key: Its key.
        language: Language of the line.

    Returns:
        A quantity, the texts of the right options, the items in order, the pairs, the columns of a table, the accepted
        words, or the sample answer.
    """
    answer = key.answer
    if isinstance(exercise, Number | Target) and isinstance(answer, float | int):
        return quantity(exercise, float(answer), language)
    if isinstance(exercise, OneChoice):
        return next((filled(item.text, exercise, language) for item in exercise.options if item.id == answer), "")
    if isinstance(exercise, SeveralChoices | PutInOrder) and isinstance(answer, frozenset | tuple):
        return " · ".join(listed(exercise, [*answer], language) or ())
    if isinstance(exercise, CodeTask) and isinstance(answer, Outputs):
        return _outputs(exercise, answer)
    if isinstance(exercise, MatchPairs) and isinstance(answer, Pairs):
        return " · ".join(listed(exercise, dict(answer.right), language) or ())
    if isinstance(exercise, DataTable) and isinstance(answer, Columns):
        return "; ".join(right_lines(exercise, answer, language))
    if isinstance(answer, Words):
        return filled(answer, exercise, language)
    return " · ".join(answer) if isinstance(answer, tuple) else str(answer)


def quantity(exercise: Number | Target, value: float, language: Language) -> str:
    """An SI value in the exercise's unit, with no more digits than its tolerance can tell apart.

    Args:
        exercise: The exercise.
        value: The value in SI.
        language: Language of the unit's name.

    Returns:
        Number and unit, such as 7.70 km/s.
    """
    shown = rounded_said(from_si(value, exercise.unit), exercise.tolerance, exercise.unit)
    unit = unit_written(exercise.unit, language)
    return f"{shown}{unit}" if unit in ("", "°", "%") else f"{shown}\u00a0{unit}"


def _outputs(exercise: CodeTask, right: Outputs) -> str:
    """What a right function gives for each input, and below it one way to write it."""
    lines = results_said(exercise, Tried("", tuple(in_unit(value, exercise) for value in right.values)))
    return "\n\n".join([*lines, f"```python\n{right.model}\n```"])
