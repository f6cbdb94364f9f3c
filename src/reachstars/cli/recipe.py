"""`reachstars recipe`: a learner's Recipe for Success on the screen, on paper and in a calendar."""

import argparse
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from reachstars.cli.place import class_folder, learner_named
from reachstars.cli.words import (
    RECIPE_EXAMPLE_IS_KEEPSAKE,
    RECIPE_JOSE,
    RECIPE_NONE,
    RECIPE_NOT_IN_IT,
    RECIPE_NOTES,
    RECIPE_SOURCES,
    RECIPE_WHO,
    RECIPE_WHO_PDF,
    WROTE,
    say,
)
from reachstars.errors import RecipeError, UsageError
from reachstars.files import write_file
from reachstars.language import LANGUAGES, Language, Words
from reachstars.publish.paper import Paper
from reachstars.publish.recipe_paper import LetterLanguage, blank_pdf, example_pdf, family_pdf, keepsake_pdf
from reachstars.recipe.agenda import agenda
from reachstars.recipe.jose import jose_entries, jose_recipe
from reachstars.recipe.keep import RecipeDesk
from reachstars.recipe.telling import tell, tell_parts

_EDITIONS = ("keepsake", "family", "blank")


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add `recipe` to the command line."""
    parser = commands.add_parser(
        "recipe",
        help="show a Recipe for Success, print it, or make a calendar file of its steps",
        description="A learner's Recipe for Success. It is private: say whose it is with the learner's own code.",
    )
    actions = parser.add_subparsers(title="what to do", metavar="show|pdf|ics", required=True)
    show = actions.add_parser("show", parents=[common], help="show it on the screen")
    show.add_argument("--example", action="store_true", help="show José's own road, 1962 to 2009, with its sources")
    show.set_defaults(run=_show)
    pdf = actions.add_parser(
        "pdf",
        parents=[common],
        help="print it: a keepsake of one page, a letter for the family, or a blank sheet",
        description="Print a recipe to PDF: the keepsake shows the recipe of one learner; the letter for the family "
        "and the blank sheet hold nothing of anybody's recipe.",
    )
    pdf.add_argument("--edition", choices=_EDITIONS, help="which page (default: keepsake)")
    pdf.add_argument("--blank", action="store_const", const="blank", dest="edition", help="short for --edition blank")
    pdf.add_argument("--example", action="store_true", help="José's own road, 1962 to 2009, as a keepsake")
    pdf.add_argument("--paper", choices=("letter", "a4"), default="letter", help="paper size (default: letter)")
    pdf.add_argument("--large-print", action="store_true", help="larger letters, on both sides of the sheet")
    pdf.set_defaults(run=_pdf, pages=None)
    ics = actions.add_parser("ics", parents=[common], help="make a calendar file (.ics) of the steps that have a day")
    ics.set_defaults(run=_ics)
    for action in (pdf, ics):
        action.add_argument("--out", type=Path, default=Path(), metavar="FOLDER", help="where to write (default: here)")
    for action in (show, pdf, ics):
        action.add_argument("learner", nargs="?", default="", metavar="CODE", help="your code, such as luna-7")
        action.add_argument("--folder", type=Path, default=Path(), help="the class folder (default: here or above)")
    for action in (show, ics):
        action.add_argument("--language", choices=LANGUAGES, help="en or es (default: the language of this computer)")
    pdf.add_argument(
        "--language",
        choices=(*LANGUAGES, "both"),
        action=_PageLanguage,
        default=None,
        help="en, es, or both: the letter side by side, other pages one after the other "
        "(default: the language of this computer)",
    )


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


class _PageLanguage(argparse.Action):
    """The language of a page may be both; what the command itself says has one language."""

    def __call__(
        self,
        _parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        _option: str | None = None,
    ) -> None:
        """Keep both the language of the page, and that of the command's own words."""
        namespace.pages = values
        namespace.language = values if values in LANGUAGES else None


def _pdf(options: argparse.Namespace) -> int:
    edition = options.edition or "keepsake"
    if options.example and edition != "keepsake":
        raise UsageError(RECIPE_EXAMPLE_IS_KEEPSAKE.en, RECIPE_EXAMPLE_IS_KEEPSAKE.es)
    if edition == "keepsake" and not options.example and not options.learner:
        raise UsageError(RECIPE_WHO_PDF.en, RECIPE_WHO_PDF.es)
    if options.learner and (edition != "keepsake" or options.example):
        print(say(RECIPE_NOT_IN_IT, options.language, learner=options.learner))
    for name, made in _pages(options, edition, options.pages or options.language):
        for note in made.notes:
            print(note)
        path = options.out / f"recipe-{name}.pdf"
        write_file(path, made.pdf, keep_old=True)
        print(say(WROTE, options.language, path=path))
    return 0


def _pages(options: argparse.Namespace, edition: str, wanted: LetterLanguage) -> Iterator[tuple[str, Paper]]:
    """Every file to write: the end of its name, and the page."""
    paper, large = options.paper, options.large_print
    if edition == "family":
        yield f"family-{wanted}", family_pdf(wanted, paper=paper, large_print=large)
        return
    desk = None if options.example or edition == "blank" else _desk(options)
    for language in (one for one in LANGUAGES if wanted in (one, "both")):
        if edition == "blank":
            yield f"blank-{language}", blank_pdf(language, paper=paper, large_print=large)
        elif desk is None:
            yield f"jose-{language}", example_pdf(language, paper=paper, large_print=large)
        else:
            made = keepsake_pdf(
                desk.recipe(), language, today=_today(), learner=desk.learner, paper=paper, large_print=large
            )
            yield f"{desk.learner}-keepsake-{language}", made


def _desk(options: argparse.Namespace) -> RecipeDesk:
    """The recipe that is meant. Nobody's is opened by itself: the one who worked last may be somebody else.

    Raises:
        UsageError: If no code is given, or it has the wrong form.
        RecipeError: If that learner has no recipe here.
    """
    if not options.learner:
        raise UsageError(RECIPE_WHO.en, RECIPE_WHO.es)
    learner, folder = learner_named(options.learner), class_folder(options.folder)
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
