"""`reachstars recipe`: a learner's Recipe for Success on the screen and in a calendar."""

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import Any

from reachstars.cli.words import RECIPE_JOSE, RECIPE_NONE, RECIPE_NOTES, RECIPE_SOURCES, RECIPE_WHO, WROTE, say
from reachstars.errors import RecipeError, UsageError
from reachstars.files import write_file
from reachstars.language import LANGUAGES, Language, Words
from reachstars.logbook.folder import LEARNER_CODE_RULE, MARKER, find_class_folder, learner_code
from reachstars.recipe.agenda import agenda
from reachstars.recipe.jose import jose_entries, jose_recipe
from reachstars.recipe.keep import RecipeDesk
from reachstars.recipe.telling import tell, tell_parts

_CLASS = "reachstars-class"


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add `recipe` to the command line."""
    parser = commands.add_parser(
        "recipe",
        help="show a Recipe for Success, or make a calendar file of its steps",
        description="A learner's Recipe for Success. It is private: say whose it is with the learner's own code.",
    )
    actions = parser.add_subparsers(title="what to do", metavar="show|ics", required=True)
    show = actions.add_parser("show", parents=[common], help="show it on the screen")
    show.add_argument("--example", action="store_true", help="show José's own road, 1962 to 2009, with its sources")
    show.set_defaults(run=_show)
    ics = actions.add_parser("ics", parents=[common], help="make a calendar file (.ics) of the steps that have a day")
    ics.add_argument("--out", type=Path, default=Path(), metavar="FOLDER", help="where to write (default: here)")
    ics.set_defaults(run=_ics)
    for action in (show, ics):
        action.add_argument("learner", nargs="?", default="", metavar="CODE", help="your code, such as luna-7")
        action.add_argument("--folder", type=Path, default=Path(), help="the class folder (default: here or above)")
        action.add_argument("--language", choices=LANGUAGES, help="en or es (default: the language of this computer)")


def _show(options: argparse.Namespace) -> int:
    if options.example:
        print(_example(options.language))
        return 0
    desk = _desk(options)
    for note in desk.notes():
        print(note.in_language(options.language))
    print(tell(desk.recipe(), _today(), options.language))
    return 0


def _ics(options: argparse.Namespace) -> int:
    desk = _desk(options)
    path = options.out / f"recipe-{desk.learner}.ics"
    write_file(path, agenda(desk.recipe(), desk.learner, options.language), keep_old=True)
    print(say(WROTE, options.language, path=path))
    return 0


def _desk(options: argparse.Namespace) -> RecipeDesk:
    """The recipe that is meant. Nobody's is opened by itself: the one who worked last may be somebody else.

    Raises:
        UsageError: If no code is given, or it has the wrong form.
        RecipeError: If that learner has no recipe here.
    """
    if not options.learner:
        raise UsageError(RECIPE_WHO.en, RECIPE_WHO.es)
    try:
        learner = learner_code(options.learner)
    except ValueError as error:
        raise UsageError(LEARNER_CODE_RULE.en, LEARNER_CODE_RULE.es) from error
    below = options.folder / _CLASS
    folder = below if (below / MARKER).is_file() else find_class_folder(options.folder)
    desk = RecipeDesk(folder, learner)
    if not desk.events():
        names = {"learner": learner, "folder": folder}
        raise RecipeError(say(RECIPE_NONE, "en", **names), say(RECIPE_NONE, "es", **names))
    return desk


def _example(language: Language) -> str:
    """José's road, what to know about it, and who says so."""
    entries = jose_entries(language)
    lines = [RECIPE_JOSE.in_language(language), "", tell_parts(jose_recipe(language), language), ""]
    lines += [RECIPE_NOTES.in_language(language)]
    notes: dict[Words, str] = {}
    for entry in entries:
        for note in entry.notes:
            notes.setdefault(note, entry.title)  # a fact of two entries is explained once
    lines += [f"  - {title}: {note.in_language(language)}" for note, title in notes.items()]
    sources = {known.source for entry in entries for known in entry.facts}
    lines += ["", RECIPE_SOURCES.in_language(language)]
    return "\n".join([*lines, *sorted(f"  - {source.author}: {source.title}. {source.where}" for source in sources)])


def _today() -> date:
    return datetime.now().astimezone().date()
