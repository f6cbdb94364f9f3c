"""The key of a code exercise: what the author's function gives for each input."""

import inspect
import re
from collections.abc import Callable, Mapping
from textwrap import dedent
from types import MappingProxyType

from reachstars.errors import Mistake
from reachstars.exercise.authored import told
from reachstars.exercise.code_marks import is_met
from reachstars.exercise.kinds import CodeTask, Key, Outputs, Sample
from reachstars.exercise.sentences import SLIPS
from reachstars.exercise.tried import sample_in


def code_key(
    exercise: CodeTask, function: Callable[..., object], slips: Callable[..., object] | None, where: str
) -> Key | tuple[Mistake, ...]:
    """The key of a code exercise.

    Args:
        exercise: The exercise.
        function: Its key function; it has the exercise's parameters, and gives SI values.
        slips: Its function of slips, with the same parameters, if there is one.
        where: Place of the key function, for mistakes.

    Returns:
        The key, or what is wrong with the functions.
    """
    results = _for_each_input(exercise, function, where)
    if isinstance(results, Mistake):
        return (results,)
    values = outputs_in(exercise, results, where)
    if isinstance(values, Mistake):
        return (values,)
    wrong: Mapping[str, tuple[Sample, ...]] | tuple[Mistake, ...] = {}
    if slips is not None:
        wrong = _slips_in(exercise, slips, values, f"{where}_slips")
    if isinstance(wrong, tuple):
        return wrong
    return Key(Outputs(values, MappingProxyType(dict(wrong)), _source(function)))


def outputs_in(exercise: CodeTask, results: tuple[object, ...], where: str) -> tuple[Sample, ...] | Mistake:
    """The results as plain numbers or lists of numbers, or why they are none.

    Args:
        exercise: The exercise.
        results: What a function gave for each input.
        where: Place of the function, for the mistake.

    Returns:
        A sample for each input, or the author's mistake.
    """
    values: list[Sample] = []
    for result in results:
        value = sample_in(result)
        if value is None:
            cure = "return SI values as plain floats"
            return Mistake(where, f"it returns {type(result).__name__}, not finite numbers", cure)
        if isinstance(value, tuple) != (exercise.gives == "list"):
            other = "list" if exercise.gives == "number" else "number"
            problem = f"it returns a {other}, but exercises.toml says gives = '{exercise.gives}'"
            return Mistake(where, problem, f"return a {exercise.gives}, or write gives = '{other}'")
        values.append(value)
    if len(set(values)) == 1:
        problem = "it returns the same for every input, so that a typed number would be right"
        return Mistake(where, problem, "choose inputs in exercises.toml with different results")
    return tuple(values)


def _for_each_input(exercise: CodeTask, function: Callable[..., object], where: str) -> tuple[object, ...] | Mistake:
    names = [parameter.name for parameter in exercise.parameters]
    taken = [each.name for each in inspect.signature(function).parameters.values()]
    if taken != names:
        problem = f"it takes ({', '.join(taken)}), but the exercise's function ({', '.join(names)})"
        return Mistake(where, problem, "give it the parameters of exercises.toml, in their order", tuple(names))
    results = []
    for values in exercise.inputs:
        try:
            results.append(function(*([*each] if isinstance(each, tuple) else each for each in values)))
        except (Exception, SystemExit) as error:
            return Mistake(where, f"the function stops: {told(error)}", "correct the function")
    return tuple(results)


def _slips_in(
    exercise: CodeTask, function: Callable[..., object], right: tuple[Sample, ...], where: str
) -> Mapping[str, tuple[Sample, ...]] | tuple[Mistake, ...]:
    results = _for_each_input(exercise, function, where)
    if isinstance(results, Mistake):
        return (results,)
    maps = [result for result in results if isinstance(result, Mapping)]
    if len(maps) != len(results) or any(set(each) != set(maps[0]) for each in maps):
        problem = "it does not return a dict with the same slips for every input"
        return (Mistake(where, problem, "return a dict of slip names and values"),)
    mistakes: list[Mistake] = []
    slips: dict[str, tuple[Sample, ...]] = {}
    for name in maps[0]:
        values = tuple(sample_in(each[name]) for each in maps)
        found = tuple(value for value in values if value is not None)
        if mistake := _wrong_slip(exercise, name, found, right, where):
            mistakes.append(mistake)
        else:
            slips[name] = found
    return tuple(mistakes) or slips


def _wrong_slip(
    exercise: CodeTask, name: object, values: tuple[Sample, ...], right: tuple[Sample, ...], where: str
) -> Mistake | None:
    if not isinstance(name, str) or not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        cure = "name it in small letters with hyphens, such as forgot-earth-radius"
        return Mistake(where, f"{name!r} cannot be the name of a slip", cure)
    if name not in SLIPS and name not in exercise.feedback:
        cure = f"write feedback.{name} in exercises.toml, or take a slip that has a standard sentence"
        return Mistake(where, f"there is no sentence for the slip {name}", cure, tuple(SLIPS))
    if len(values) != len(right):
        return Mistake(where, f"the slip {name} leads to no finite number", "return finite SI values as plain floats")
    if any(is_met(value, meant, exercise.tolerance) for value, meant in zip(values, right, strict=True)):
        problem = f"the slip {name} leads to an answer that counts as right for an input"
        return Mistake(where, problem, "drop the slip, choose other inputs, or make the tolerance smaller")
    return None


def _source(function: Callable[..., object]) -> str:
    try:
        return dedent(inspect.getsource(function)).rstrip()
    except (OSError, TypeError):
        return ""
