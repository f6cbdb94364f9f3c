"""Reads the arguments, calls one function, and turns every error into a sentence and an exit code."""

import argparse
import io
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Any, NoReturn

from reachstars import __version__
from reachstars.cli.help_pages import page_in
from reachstars.cli.usage import usage_error
from reachstars.cli.words import BUG, FILE_TROUBLE, NO_ROOM_FOR_WORDS, say
from reachstars.errors import ReachstarsError
from reachstars.language import LANGUAGES, Language

# Commands by their modules, in the order of the page of help. Only the module of the command that was typed is loaded.
_MODULES = MappingProxyType(
    {
        "start": ("start",),
        "paper": ("pdf",),
        "from_paper": ("paper",),
        "marks": ("grade",),
        "carry": ("carry",),
        "recipe": ("recipe",),
        "authors": ("lessons", "check", "build", "new"),
    }
)
_ABOUT = """\
Lessons for your class on the road of José Hernández from the fields to orbit, in English and Spanish.
Start with:  reachstars start        (opens the lessons)
             reachstars pdf 9        (prints a worksheet to a PDF file)
"""
_EXIT_CODES = """\
Exit codes: 0 done (also when some handed-in files were refused and explained), 1 an error explained in words,
2 wrong usage (such as a lesson that does not exist), 130 stopped with Ctrl-C.
"""


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are a sentence and the way to help, in the language of the reader."""

    language: Language = "en"

    def __init__(self, *names: Any, **words: Any) -> None:
        super().__init__(*names, **words)
        self.formatter_class = page_in(self.language)

    def error(self, message: str) -> NoReturn:
        self.exit(2, usage_error(message, self.prog, self.language))


class _SpanishParser(_Parser):
    """The same in Spanish; argparse makes the parsers of the commands of the same class."""

    language = "es"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; Ctrl-C is left to the caller.

    Args:
        arguments: Words after `reachstars`; None takes those of the command line.

    Returns:
        Exit code: 0 done, 1 an error explained in words, 2 wrong usage.
    """
    _never_fail_at_a_letter()
    try:
        code = _run(arguments)
        _flush()
    except BrokenPipeError:
        _say_no_more()
        return 1
    except _Unsaid as error:
        _say_no_more()
        print(error, file=sys.stderr)
        return 1
    return code


class _Unsaid(Exception):  # noqa: N818 - never leaves this module
    """What the command wanted to say could not be written."""


def _run(arguments: Sequence[str] | None) -> int:
    words = sys.argv[1:] if arguments is None else arguments
    command = words[0] if words else ""
    options = _parser(command, _language_typed(words) or _language_of_system()).parse_args(words)
    _need_no_threads(command)
    typed = getattr(options, "language", None)
    language: Language = typed if typed in LANGUAGES else _language_of_system()
    options.language = typed or language
    try:
        return int(options.run(options))
    except BrokenPipeError:
        raise
    except ReachstarsError as error:
        print(error.in_language(language), file=sys.stderr)
        return error.exit_code
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None:  # no file's trouble, so that of our own words
            raise _unsaid(error, language) from error
        if options.debug:
            traceback.print_exc()
        print(_explained(error, language), file=sys.stderr)
        return 1


def _need_no_threads(command: str) -> None:
    """Keep NumPy from starting threads for matrices: no command has any, and threads that wait take time of others.

    What `start` starts inherits its environment, and students may multiply what they like.
    """
    if command != "start":
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _explained(error: Exception, language: Language) -> str:
    if isinstance(error, OSError):
        return say(FILE_TROUBLE, language, file=error.filename, reason=error.strerror)
    return say(BUG, language, problem=f"{type(error).__name__}: {error}")


def _unsaid(error: OSError, language: Language) -> _Unsaid:
    return _Unsaid(say(NO_ROOM_FOR_WORDS, language, reason=error.strerror or str(error)))


def _never_fail_at_a_letter() -> None:
    """An old terminal shows ? for a letter that it does not have."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _flush() -> None:
    try:
        if sys.stdout:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unsaid(error, _language_of_system()) from error


def _say_no_more() -> None:
    """Let Python's own last flush go nowhere, quietly."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _language_of_system() -> Language:
    wanted = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return next((language for language in LANGUAGES if wanted.startswith(language)), "en")


def _language_typed(words: Sequence[str]) -> Language | None:
    """The language that a command names, before anything else is read: for --help and for what is wrong with it."""
    _, _, rest = " ".join(words).replace("=", " ").partition("--language ")
    return next((language for language in LANGUAGES if rest.split(" ", 1)[0] == language), None)


def _parser(command: str, reader: Language) -> argparse.ArgumentParser:
    """The parser of one command; of all of them, if that is none."""
    kind = _SpanishParser if reader == "es" else _Parser
    parser = kind(
        prog="reachstars",
        description=_ABOUT,
        epilog=_EXIT_CODES,
    )
    parser.add_argument("--version", action="version", version=f"reachstars {__version__}")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--debug", action="store_true", help="for developers: show where an unexpected error happened")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    wanted = [module for module, names in _MODULES.items() if command in names]
    for module in wanted or _MODULES:
        import_module(f"reachstars.cli.{module}").add_commands(commands, common)
    return parser
