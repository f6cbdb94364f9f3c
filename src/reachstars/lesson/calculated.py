"""Loads numbers.py, the numbers that a lesson's text calculates instead of typing them."""

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
        Numbers by the name of the function, which takes no arguments.
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
        value = _called(function, f"{where}, function {name}", mistakes)
        if value is not None:
            numbers[name] = value
    return MappingProxyType(numbers)


def _called(function: Callable[..., object], where: str, mistakes: list[Mistake]) -> float | None:
    try:
        value = function()
    except (Exception, SystemExit) as error:
        mistakes.append(Mistake(where, f"the function stops: {told(error)}", "correct the function"))
        return None
    if not isinstance(value, int | float):
        mistakes.append(Mistake(where, f"it returns {type(value).__name__}, not a number", "return a float"))
        return None
    return float(value)
