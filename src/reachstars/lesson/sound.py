"""Whether every variant of an exercise has a right answer, and slips that can be told from it and from each other."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations, product

from reachstars.errors import AuthorError
from reachstars.exercise.explorers import Setting
from reachstars.exercise.key import AnswerKey
from reachstars.exercise.kinds import Columns, DataTable, Exercise, Number, Target
from reachstars.exercise.saying import number_said
from reachstars.exercise.shown import target_setting
from reachstars.exercise.slips import is_within
from reachstars.exercise.units import from_si
from reachstars.lesson.toml import Table


def check_variants(exercises: tuple[Exercise, ...], answer_key: AnswerKey, table: Table) -> None:
    """Try out every combination of values of every exercise that varies.

    Args:
        exercises: The exercises in the class version, which has no mistake.
        answer_key: What the keys are worked out with.
        table: All of exercises.toml; takes what is wrong, once for each exercise.
    """
    for exercise in exercises:
        found = [(variant, problem) for variant in variants(exercise) for problem in _problems(variant, answer_key)]
        if found:
            first = found[0][0]
            more = len({variant.given for variant, _ in found}) - 1
            others = f" (and {more:,} more)" if more else ""
            cure = "let the givens take other values, or correct the function in key.py"
            for problem in dict.fromkeys(problem for variant, problem in found if variant == first):
                table.table(exercise.id).mistake(f"with {_said(first)}{others}, {problem}", cure, at="given")


def variants(exercise: Exercise) -> Iterator[Exercise]:
    """Every variant of an exercise; none of one that does not vary.

    Args:
        exercise: The exercise in the class version.

    Yields:
        The exercise with each combination of the values that its givens may take.
    """
    if any(given.varies for given in exercise.given):
        for values in product(*(given.varies or (given.value,) for given in exercise.given)):
            given = tuple(replace(each, value=value) for each, value in zip(exercise.given, values, strict=True))
            yield replace(exercise, given=given)


def _said(exercise: Exercise) -> str:
    return ", ".join(f"{given.name} = {number_said(given.value)}" for given in exercise.given if given.varies)


def _problems(exercise: Exercise, answer_key: AnswerKey) -> Iterator[str]:
    try:
        key = answer_key.key(exercise)
    except AuthorError as error:
        yield from (mistake.problem for mistake in error.mistakes)
        return
    if isinstance(exercise, Number | Target) and key is not None:
        yield from _alike(key.slips, exercise.tolerance)
    if isinstance(exercise, DataTable) and key is not None and isinstance(key.answer, Columns):
        yield from _alike_columns(exercise, key.answer)
    if isinstance(exercise, Target) and key is not None and isinstance(key.answer, float | int):
        answer = from_si(float(key.answer), exercise.unit)
        yield from _out_of_reach(target_setting(exercise), answer)


def _alike(slips: Mapping[str, float], tolerance: float) -> Iterator[str]:
    """Slips that lead to one number: who made the one would be told of the other."""
    for (one, value), (other, another) in combinations(slips.items(), 2):
        if is_within(value, another, tolerance):
            yield f"the slips {one} and {other} lead to answers that cannot be told apart"


def _alike_columns(exercise: DataTable, columns: Columns) -> Iterator[str]:
    """The same of slips that change the same columns of a table."""
    tolerances = {column.id: column.tolerance or 0.0 for column in exercise.columns}
    for (one, values), (other, others) in combinations(columns.slips.items(), 2):
        if values.keys() == others.keys() and all(
            is_within(value, another, tolerances[column])
            for column in values
            for value, another in zip(values[column], others[column], strict=True)
        ):
            yield f"the slips {one} and {other} lead to answers that cannot be told apart"


def _out_of_reach(setting: Setting, value: float) -> Iterator[str]:
    if not setting.minimum <= value <= setting.maximum:
        reach = f"{number_said(setting.minimum)} to {number_said(setting.maximum)} {setting.unit}".rstrip()
        answer = f"{number_said(value, 4)} {setting.unit}".rstrip()
        yield f"the answer of {answer} is out of the explorer's reach ({reach})"
