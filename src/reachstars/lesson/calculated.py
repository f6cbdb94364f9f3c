"""Loads numbers.py, the numbers that a lesson's text calculates instead of typing them."""

import inspect
import math
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from reachstars.errors import AuthorError, Mistake
from reachstars.exercise.authored import authored_functions, told


def load_numbers(path: Path, mistakes: list[Mistake]) -> Mapping[str, float]:
    """What the functions of a lesson's numbers.py return, by name; nothing when the lesson has no such file.

    Args:
        path: The lesson's numbers.py, from the installed package or a folder that the user named.
        mistakes: Takes what is wrong.

    Returns:
        Numbers by the name of the function, which takes no arguments; nan where it has a mistake of its own.
    """
    if not path.is_file():
        return MappingProxyType({})
    where = f"lessons/{path.parent.name}/numbers.py"
    try:
        functions = authored_functions(path, where)
    except AuthorError as error:
        mistakes.extend(error.mistakes)
        return MappingProxyType({})
    numbers: dict[str, float] = {}
    for name, function in functions.items():
        numbers[name] = _called(function, f"{where}, function {name}", mistakes)
    return MappingProxyType(numbers)


def _called(function: Callable[..., object], where: str, mistakes: list[Mistake]) -> float:
    if inspect.signature(function).parameters:
        mistakes.append(Mistake(where, "it takes arguments", "let it work with facts and constants alone"))
        return math.nan
    try:
        value = function()
    except (Exception, SystemExit) as error:
        mistakes.append(Mistake(where, f"the function stops: {told(error)}", "correct the function"))
        return math.nan
    if isinstance(value, bool) or not isinstance(value, int | float):
        mistakes.append(Mistake(where, f"it returns {type(value).__name__}, not a number", "return a float"))
        return math.nan
    if not math.isfinite(value):
        mistakes.append(Mistake(where, f"it returns {value}", "return a finite number"))
        return math.nan
    return float(value)
