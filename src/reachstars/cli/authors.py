"""`reachstars lessons`, `check`, `build` and `new`: for those who choose, change or write lessons."""

import argparse
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reachstars.cli.words import CHECKED, NEW_LESSON, WROTE, say
from reachstars.errors import AuthorError, Mistake, ReachstarsError, UsageError
from reachstars.files import cannot_write, write_file
from reachstars.language import LANGUAGES
from reachstars.lesson.find import find_lesson, lesson_folders, lessons_folder
from reachstars.lesson.model import Card
from reachstars.lesson.read import read_languages, read_lesson
from reachstars.publish.notebook import notebook_bytes

_NAME = re.compile(r"(\d{2})-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add `lessons`, `check`, `build` and `new` to the command line."""
    listing = commands.add_parser("lessons", parents=[common], help="list the lessons", description="List the lessons.")
    listing.add_argument("--standards", action="store_true", help="show which lesson covers which standard")
    listing.add_argument("--language", choices=LANGUAGES, help="en or es (default: the language of this computer)")
    listing.set_defaults(run=_list)
    check = commands.add_parser(
        "check",
        parents=[common],
        help="check lessons for mistakes (for authors)",
        description="Read lessons and report every mistake with file, line and cure.",
    )
    build = commands.add_parser(
        "build",
        parents=[common],
        help="build the notebooks (for authors)",
        description="Write the notebooks of lessons, without outputs and the same bytes every time.",
    )
    for parser, run in ((check, _check), (build, _build)):
        parser.add_argument("names", nargs="*", metavar="LESSON", help="id or number (default: all lessons)")
        parser.add_argument("--lessons", type=Path, metavar="FOLDER", help="your own folder of lessons")
        parser.set_defaults(run=run)
    build.add_argument("--out", type=Path, metavar="FOLDER", help="where to write (default: notebooks beside lessons)")
    new = commands.add_parser(
        "new",
        parents=[common],
        help="begin a new lesson (for authors)",
        description="Copy the template of a lesson under a new name, such as 17-my-lesson.",
    )
    new.add_argument("name", metavar="NAME", help="two digits and a name, such as 17-my-lesson")
    new.add_argument("--lessons", type=Path, metavar="FOLDER", help="where to make it (default: the lessons folder)")
    new.set_defaults(run=_new)


def _list(options: argparse.Namespace) -> int:
    from rich.console import Console
    from rich.table import Table

    cards = [read_lesson(folder, options.language).card for folder in lesson_folders(lessons_folder())]
    table = Table(box=None, pad_edge=False)
    if options.standards:
        _add_standards(table, cards)
    else:
        heads = {
            "en": ("", "lesson", "title", "grades", "minutes"),
            "es": ("", "lección", "título", "grados", "minutos"),
        }
        for head in heads[options.language]:
            table.add_column(head)
        for card in cards:
            low, high = card.grades
            title = card.title.in_language(options.language)
            table.add_row(f"{card.number:02}", card.id, title, f"{low}-{high}", str(card.minutes))
    Console().print(table)
    return 0


def _add_standards(table: Any, cards: list[Card]) -> None:
    """One row per standard, one column per lesson: T where it is taught, u where it is used."""
    codes = sorted({(standard.framework, standard.code) for card in cards for standard in card.standards})
    table.add_column("")
    for card in cards:
        table.add_column(f"{card.number:02}")
    for framework, code in codes:
        uses = ({(item.framework, item.code): item.use for item in card.standards} for card in cards)
        marks = ({"teaches": "T", "uses": "u"}.get(use.get((framework, code), ""), "") for use in uses)
        table.add_row(f"{framework} {code}", *marks)
    table.caption = "T = teaches / enseña, u = uses / usa"


def _folders(options: argparse.Namespace) -> tuple[Path, ...]:
    home: Path = options.lessons or lessons_folder()
    if not home.is_dir():
        raise UsageError(f"There is no folder {home}.", f"No existe la carpeta {home}.")
    if options.names:
        return tuple(find_lesson(name, home) for name in options.names)
    return lesson_folders(home)


def _check(options: argparse.Namespace) -> int:
    folders = _folders(options)
    mistakes = tuple(mistake for folder in folders for mistake in _mistakes(folder))
    if mistakes:
        raise AuthorError(mistakes)
    print(say(CHECKED, options.language, count=len(folders)))
    return 0


def _mistakes(folder: Path) -> Iterator[Mistake]:
    try:
        read_languages(folder)
    except AuthorError as error:
        yield from error.mistakes


def _build(options: argparse.Namespace) -> int:
    home: Path = options.lessons or lessons_folder()
    out: Path = options.out or home.resolve().parent / "notebooks"
    for folder in _folders(options):
        for language, lesson in read_languages(folder).items():
            path = out / language / f"{folder.name}.ipynb"
            write_file(path, notebook_bytes(lesson, audience="student"))
            print(say(WROTE, options.language, path=path))
    return 0


def _new(options: argparse.Namespace) -> int:
    match = _NAME.fullmatch(options.name)
    if not match:
        raise UsageError(
            f"'{options.name}' is no good name for a lesson. To fix it: write two digits and a name, as 17-my-lesson.",
            f"'{options.name}' no es buen nombre para una lección. "
            "Para arreglarlo: escribe dos cifras y un nombre, como 17-my-lesson.",
        )
    home: Path = options.lessons or lessons_folder()
    folder = home / options.name
    if folder.exists():
        raise UsageError(f"{folder} is there already. To fix it: choose another name.", f"{folder} ya existe.")
    _copy_template(folder, number=int(match[1]), name=match[2])
    print(say(NEW_LESSON, options.language, folder=folder, name=match[2]))
    return 0


def _copy_template(folder: Path, *, number: int, name: str) -> None:
    try:
        shutil.copytree(lessons_folder() / "_template", folder, ignore=shutil.ignore_patterns("__pycache__"))
        card = folder / "lesson.toml"
        text = card.read_text(encoding="utf-8")
        text = re.sub(r'(?m)^id = "[^"]*"', f'id = "{name}"', text, count=1)
        text = re.sub(r"(?m)^number = \d+", f"number = {number}", text, count=1)
        write_file(card, text.encode())
    except OSError as error:
        raise ReachstarsError(*cannot_write(folder, error)) from error
