"""Why a learner's function stopped, in plain words."""

import builtins
import math
import re
from collections.abc import Collection
from difflib import get_close_matches
from typing import Any

from reachstars.exercise.trial.deadline import OutOfTimeError, TooDeepError
from reachstars.exercise.trial.finding import Finding

_LONGEST = 120  # characters of Python's own words
_NEAR = 0.7
_LIBRARIES = {"np": "import numpy as np", "plt": "import matplotlib.pyplot as plt"}
_MODULES = ("math", "numpy", "random", "statistics", "time")
_PLAIN: dict[type[BaseException], tuple[str, str]] = {
    ZeroDivisionError: ("zero-division", ""),
    OverflowError: ("overflow", ""),
    MemoryError: ("memory", ""),
    RecursionError: ("recursion", ""),
    TooDeepError: ("recursion", ""),
    OutOfTimeError: ("endless", ""),
    SystemExit: ("exit", ""),
    KeyboardInterrupt: ("interrupted", ""),
    IndexError: ("index", ""),
}


def explain(  # noqa: C901, PLR0911 - a case a kind
    error: BaseException, file: str, names: dict[str, Any], classroom: Collection[str], seconds: float
) -> Finding:
    """What an exception means.

    Args:
        error: What the learner's code stopped with.
        file: The file name of the learner's cell.
        names: Globals of the notebook, among which a misspelled name may be found.
        classroom: Names that the library offers to notebooks.
        seconds: Time that was given.

    Returns:
        The finding, with the last line of the cell that was reached.
    """
    line = _line(error, file)
    for kind, (reason, sentence) in _PLAIN.items():
        if isinstance(error, kind):
            return Finding(reason, sentence, {"seconds": f"{seconds:g}"}, line)
    match error:
        case UnboundLocalError():
            return Finding("name", "name-later", {"name": _quoted(error)}, line)
        case NameError():
            return _unknown_name(error, names, classroom, line)
        case TypeError():
            return _type(error, line)
        case AttributeError():
            return Finding("attribute", parts={"name": str(error.name or _quoted(error))}, line=line)
        case KeyError():
            return Finding("other-trouble", parts={"said": f"KeyError: {_said(error)}"}, line=line)
        case ValueError():
            root = "math domain error" in str(error) or "nonnegative" in str(error)
            return Finding("value", "" if root else "value-other", {"said": _said(error)}, line)
        case ImportError():
            return Finding("library", parts={"name": str(error.name)}, line=line)
        case _:
            return Finding("other-trouble", parts={"said": f"{type(error).__name__}: {_said(error)}"}, line=line)


def _unknown_name(error: NameError, names: dict[str, Any], classroom: Collection[str], line: int) -> Finding:
    name = str(error.name or _quoted(error))
    statement = _statement(name, classroom)
    if statement:
        return Finding("name", "name-import", {"name": name, "statement": statement}, line)
    frame = _frame(error)
    known = [*(frame.f_locals if frame else ()), *names, *classroom, *vars(builtins)]
    own = [each for each in known if not each.startswith("_")]
    near = get_close_matches(name, own, n=1, cutoff=_NEAR)
    if near:
        return Finding("name", "name-meant", {"name": name, "meant": near[0]}, line)
    return Finding("name", parts={"name": name}, line=line)


def _statement(name: str, classroom: Collection[str]) -> str:
    """The import that makes the name known, or ""."""
    if name in classroom:
        return f"from reachstars.classroom import {name}"
    if name in _MODULES:
        return f"import {name}"
    if name in vars(math) and not name.startswith("_"):
        return f"from math import {name}"
    return _LIBRARIES.get(name, "")


def _type(error: TypeError, line: int) -> Finding:
    said = str(error)
    if re.search(r"for \^: ", said):
        return Finding("type", "type-power", line=line)
    if re.search(r"'(?:int|float)' object is not callable", said):
        return Finding("type", "type-times", line=line)
    if "str" in said and re.search(
        r"unsupported operand|can only concatenate|can't multiply|not supported between", said
    ):
        return Finding("type", "type-text", line=line)
    return Finding("type", parts={"said": _said(error)}, line=line)


def _quoted(error: BaseException) -> str:
    found = re.search(r"'([^']*)'", str(error))
    return found[1] if found else ""


def _said(error: BaseException) -> str:
    try:
        return " ".join(str(error).split())[:_LONGEST]
    except Exception:
        return type(error).__name__


def _line(error: BaseException, file: str) -> int:
    """The last line of the learner's cell that the exception passed through."""
    lines, step = [0], error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == file:
            lines.append(step.tb_lineno)
        step = step.tb_next
    # A call that goes too deep ends at its first line; the line that called it is the one to look at.
    return lines[-2] if isinstance(error, TooDeepError) and len(lines) > 2 else lines[-1]  # noqa: PLR2004 - the two calls


def _frame(error: BaseException) -> Any:
    step = error.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    return step.tb_frame if step else None
