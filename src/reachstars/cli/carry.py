"""`reachstars carry`: work from another computer joined with that of this class folder."""

import argparse
import sys
from pathlib import Path
from typing import Any

from reachstars.cli.place import class_folder
from reachstars.cli.words import CARRIED, CARRIED_NOTHING, CARRY_FOUND_NONE, CARRY_REFUSED, say
from reachstars.errors import HandinError
from reachstars.handin.carry import News, carry
from reachstars.handin.handed import HandedIn
from reachstars.language import LANGUAGES, Language
from reachstars.logbook.event import is_answer


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add `carry` to the command line."""
    parser = commands.add_parser(
        "carry",
        parents=[common],
        help="bring work from another computer into this class folder",
        description="Join logbooks (.jsonl), hand-ins, notebooks, zip files or whole folders, such as a class folder "
        "on a USB stick, with the class folder here. Nothing is overwritten; doing it twice changes nothing. What is "
        "private stays private.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="file or folder from the other computer")
    parser.add_argument("--folder", type=Path, default=Path(), help="the class folder (default: here or above)")
    parser.add_argument("--language", choices=LANGUAGES, help="en or es (default: the language of this computer)")
    parser.set_defaults(run=_carry)


def _carry(options: argparse.Namespace) -> int:
    language: Language = options.language
    folder = class_folder(options.folder)
    carried = carry(options.files, folder)
    named = {path.name for path in options.files}
    for row in carried.rows:
        if _is_worth_saying(row, named):
            print(say(CARRY_REFUSED, language, file=row.name, reason=row.reason.in_language(language)), file=sys.stderr)
    for news in carried.news:
        print(_said(news, language))
    if not carried.news:
        raise HandinError(say(CARRY_FOUND_NONE, "en", folder=folder), say(CARRY_FOUND_NONE, "es", folder=folder))
    return 0


def _is_worth_saying(row: HandedIn, named: set[str]) -> bool:
    """Whatever was named is answered; of a whole folder only what should have held answers."""
    if row.status == "read":
        return False
    return row.kind != "other" or row.name in named


def _said(news: News, language: Language) -> str:
    names = {"learner": news.learner, "lesson": news.lesson, "private": _PRIVATE[language] if news.private else ""}
    if not news.new:
        return say(CARRIED_NOTHING, language, **names)
    exercises = {event.exercise for event in news.new if is_answer(event)}
    return say(CARRIED, language, **names, count=f"{len(news.new):,}", exercises=len(exercises))


_PRIVATE: dict[Language, str] = {"en": " (private)", "es": " (privado)"}
