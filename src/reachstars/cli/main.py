"""Reads the arguments, calls one function, and turns every error into a sentence and an exit code."""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

from reachstars import __version__
from reachstars.cli import authors, marks, paper, start
from reachstars.cli.words import BUG, STOPPED, say
from reachstars.errors import ReachstarsError
from reachstars.language import LANGUAGES, Language

INTERRUPTED = 130  # what shells call "ended by Ctrl-C"

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
    """An argument parser whose errors are a sentence and the way to help."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{message[:1].upper()}{message[1:]}.\nTo see what is possible: {self.prog} --help\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: Words after `reachstars`; None takes those of the command line.

    Returns:
        Exit code: 0 done, 1 an error explained in words, 2 wrong usage, 130 stopped.
    """
    options = _parser().parse_args(arguments)
    language: Language = getattr(options, "language", None) or _language_of_system()
    options.language = language
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        print(f"\n{say(STOPPED, language)}", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that Python's own last flush is quiet
        return 1
    except ReachstarsError as error:
        print(error.in_language(language), file=sys.stderr)
        return error.exit_code
    except Exception as error:
        if options.debug:
            traceback.print_exc()
        print(say(BUG, language, problem=f"{type(error).__name__}: {error}"), file=sys.stderr)
        return 1


def _language_of_system() -> Language:
    wanted = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return next((language for language in LANGUAGES if wanted.startswith(language)), "en")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="reachstars", description=_ABOUT, epilog=_EXIT_CODES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=f"reachstars {__version__}")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--debug", action="store_true", help="for developers: show where an unexpected error happened")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in (start, paper, marks, authors):
        module.add_commands(commands, common)
    return parser
