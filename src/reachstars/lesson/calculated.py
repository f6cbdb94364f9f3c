"""Loads numbers.py, the numbers that a lesson's text calculates instead of typing them."""

import inspect
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType, ModuleType

from reachstars.errors import Mistake


def load_numbers(path: Path, mistakes: list[Mistake]) -> Mapping[str, Callable[[], float]]:
    """The functions of a lesson's numbers.py by name; none when the lesson has no such file.

    Args:
        path: The lesson's numbers.py, from the installed package or a folder that the user named.
        mistakes: Takes what is wrong.

    Returns:
        Functions without arguments that return a number.
    """
    if not path.is_file():
        return MappingProxyType({})
    where = f"lessons/{path.parent.name}/numbers.py"
    module = ModuleType(f"reachstars_lesson_{path.parent.name.replace('-', '_')}_numbers")
    module.__file__ = str(path)
    try:
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), module.__dict__)  # noqa: S102 - the author's own file, as any import
    except Exception as error:  # whatever the author's file does is a mistake to explain
        mistakes.append(Mistake(where, f"the file cannot be run: {type(error).__name__}: {error}", "mend the file"))
        return MappingProxyType({})
    functions = {
        name: function
        for name, function in vars(module).items()
        if inspect.isfunction(function) and function.__module__ == module.__name__ and not name.startswith("_")
    }
    return MappingProxyType({name: f for name, f in functions.items() if _is_number(f, f"{where}, {name}", mistakes)})


def _is_number(function: Callable[[], float], where: str, mistakes: list[Mistake]) -> bool:
    try:
        value = function()
    except Exception as error:
        mistakes.append(Mistake(where, f"it raises {type(error).__name__}: {error}", "mend the function"))
        return False
    if not isinstance(value, int | float):
        mistakes.append(Mistake(where, f"it returns {type(value).__name__}, not a number", "return a float"))
        return False
    return True
