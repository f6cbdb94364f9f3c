"""Loads a file of plain functions that the author of a lesson wrote: key.py, numbers.py.

It is loaded from the installed lessons or from a folder that was named in a command, never from a hand-in; the caller
sees to that. Loading leaves nothing behind, neither in the lesson's folder nor among the imported modules.
"""

import hashlib
import inspect
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from reachstars.errors import AuthorError, Mistake


def authored_functions(path: Path, where: str) -> dict[str, Callable[..., object]]:
    """The public functions that the file defines.

    Args:
        path: Such as key.py or numbers.py of a lesson.
        where: How a mistake names it.

    Returns:
        Functions by name; those that begin with _ only help the others.

    Raises:
        AuthorError: If the file cannot be read, or stops when it is loaded.
    """
    try:
        source = path.read_text(encoding="utf-8")
    except OSError as error:
        cure = f"write the file {path.name} in the lesson's folder"
        raise AuthorError((Mistake(where, f"the file cannot be read: {error.strerror}", cure),)) from error
    except UnicodeDecodeError as error:
        raise AuthorError((Mistake(where, "the file is not UTF-8 text", "save it as UTF-8"),)) from error
    module = ModuleType(f"reachstars_authored_{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]}")
    module.__file__ = str(path)
    try:
        # Compiled here and not imported: importing would write bytecode into the author's folder.
        exec(compile(source, str(path), "exec", dont_inherit=True), module.__dict__)  # noqa: S102 - it is the author's code
    except SyntaxError as error:
        problem = f"this is not Python: {error.msg}"
        raise AuthorError((Mistake(f"{where}, line {error.lineno}", problem, "correct the line"),)) from error
    except (Exception, SystemExit) as error:
        problem = f"the file stops when it is loaded: {told(error)}"
        raise AuthorError((Mistake(f"{where}, line {_line(error, path)}", problem, "correct the line"),)) from error
    return {
        name: value
        for name, value in vars(module).items()
        if inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_")
    }


def told(error: BaseException) -> str:
    """The error as its author knows it: ValueError: what went wrong."""
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _line(error: BaseException, path: Path) -> int:
    """The last line of the key file that the error passed through."""
    line, step = 1, error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == str(path):
            line = step.tb_lineno
        step = step.tb_next
    return line
