"""`reachstars lessons`, `check`, `build` and `new`: for those who choose, change or write lessons."""

import argparse
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reachstars.cli import no_key
from reachstars.cli.for_students import without_keys
from reachstars.cli.listing import list_lessons
from reachstars.cli.physics_table import check_physics, refuse_other_words
from reachstars.cli.words import CHECKED, MISTAKES, NEW_LESSON, NO_KEY_TO_BEGIN, NO_LESSONS, WROTE, say
from reachstars.errors import AuthorError, Mistake, ReachstarsError, UsageError
from reachstars.figures import stills
from reachstars.files import cannot_write, write_file
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.figures import FOLDER
from reachstars.lesson.find import find_lesson, lesson_folders, lesson_id, lessons_folder
from reachstars.lesson.read import read_languages
from reachstars.publish.notebook import notebook_bytes
from reachstars.publish.proof import proof

_NAME = re.compile(r"(\d{2})-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")
_BUILD_OUT = f"where to write (default: notebooks beside lessons; with --no-key: {no_key.FOLDER})"
_INSTALLED = "_lessons"  # the folder inside the installed package


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add `lessons`, `check`, `build` and `new` to the command line."""
    listing = commands.add_parser("lessons", parents=[common], help="list the lessons", description="List the lessons.")
    listing.add_argument("--standards", action="store_true", help="show which lesson covers which standard")
    listing.add_argument("--scenes", action="store_true", help="show which lesson uses which scene of the film")
    listing.add_argument("--language", choices=LANGUAGES, help="en or es (default: the language of this computer)")
    listing.set_defaults(run=list_lessons)
    check = commands.add_parser(
        "check",
        parents=[common],
        help="check lessons for mistakes, or the physics against published figures",
        description="Read lessons and report every mistake with file, line and cure. With --physics: say how good the "
        "models of the flight physics are, beside figures from textbooks, tables and real flights.",
    )
    check.add_argument("--physics", action="store_true", help="check the flight physics instead of lessons")
    check.add_argument("--markdown", action="store_true", help="with --physics: print the table for a page")
    check.add_argument("--language", choices=LANGUAGES, help="en or es (default: the language of this computer)")
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
    build.add_argument("--out", type=Path, metavar="FOLDER", help=_BUILD_OUT)
    build.add_argument(
        "--no-key",
        action="store_true",
        help="make a folder for students, without keys, with a file to install: answers are recorded there, not judged",
    )
    new = commands.add_parser(
        "new",
        parents=[common],
        help="begin a new lesson (for authors)",
        description="Copy the template of a lesson under a new name, such as 17-my-lesson.",
    )
    new.add_argument("name", metavar="NAME", help="two digits and a name, such as 17-my-lesson")
    new.add_argument("--lessons", type=Path, metavar="FOLDER", help="where to make it (default: lessons)")
    new.set_defaults(run=_new)


def _home(options: argparse.Namespace) -> Path:
    """The folder of lessons: the one that was named, or the one that came with the package."""
    named: Path | None = options.lessons
    return named or lessons_folder()


def _folders(options: argparse.Namespace) -> tuple[Path, ...]:
    home = _home(options)
    if not home.is_dir():
        raise UsageError(
            f"There is no folder {home}. To fix it: check its name, or make a lesson there with 'reachstars new'.",
            f"No existe la carpeta {home}. Para arreglarlo: revisa su nombre, "
            "o haz ahí una lección con 'reachstars new'.",
        )
    found = lesson_folders(home)
    if not found:
        raise UsageError(say(NO_LESSONS, "en", folder=home), say(NO_LESSONS, "es", folder=home))
    return tuple(find_lesson(name, home) for name in options.names) if options.names else found


def _check(options: argparse.Namespace) -> int:
    refuse_other_words(options)
    if options.physics:
        return check_physics(options)
    folders = _folders(options)
    found = {folder.name: tuple(_mistakes(folder)) for folder in folders}
    mistakes = tuple(mistake for each in found.values() for mistake in each)
    if mistakes:
        print(AuthorError(mistakes), file=sys.stderr)
        wrong = ", ".join(name for name, each in found.items() if each)
        print(say(MISTAKES, options.language, count=len(mistakes), lessons=wrong), file=sys.stderr)
        return AuthorError.exit_code
    print(say(CHECKED, options.language, lessons=", ".join(found)))
    return 0


def _mistakes(folder: Path) -> Iterator[Mistake]:
    try:
        proof(folder, read_languages(folder, every_variant=True))
    except AuthorError as error:
        yield from error.mistakes


def _build(options: argparse.Namespace) -> int:
    if options.no_key:
        return no_key.build_without_keys(_folders(options), options)
    out: Path = options.out or _beside(_home(options))
    for folder in _folders(options):
        lessons = read_languages(folder, every_variant=True)
        proof(folder, lessons)
        for language, lesson in lessons.items():
            path = out / language / f"{folder.name}.ipynb"
            write_file(path, notebook_bytes(lesson, audience="student"))
            print(say(WROTE, options.language, path=path))
    if not (options.names or options.lessons or options.out):
        _draw_stills(options.language)
    return 0


def _draw_stills(language: Language) -> None:
    """Draw what ships drawn, where the project itself is built: an installed package is left as it is."""
    if lessons_folder().name == _INSTALLED:
        return
    for name, content in stills.drawn_files().items():
        path = stills.FOLDER / name
        write_file(path, content)
        print(say(WROTE, language, path=path))


def _beside(lessons: Path) -> Path:
    """Notebooks lie beside their lessons; those of the installed package here, where the author can find them."""
    return Path("notebooks") if lessons.name == _INSTALLED else lessons.absolute().parent / "notebooks"


def _new(options: argparse.Namespace) -> int:
    match = _NAME.fullmatch(options.name)
    if not match:
        raise UsageError(
            f"'{options.name}' is no good name for a lesson. To fix it: write two digits, a hyphen and a name in small "
            "letters without accents, such as 17-my-lesson.",
            f"'{options.name}' no es buen nombre para una lección. Para arreglarlo: escribe dos cifras, un guion y un "
            "nombre en minúsculas sin acentos, como 17-my-lesson.",
        )
    home = _home(options)
    if home.name == _INSTALLED:
        home = Path("lessons")  # what the author writes must not lie inside the installed package
    _refuse_double(home, options.name, number=match[1], name=match[2])
    folder = home / options.name
    _copy_template(folder, number=int(match[1]), name=match[2])
    where = "" if home.resolve() == lessons_folder().resolve() else f" --lessons {shlex.quote(str(home))}"
    commands = {word: f"reachstars {word} {match[2]}{where}" for word in ("check", "build")}
    print(say(NEW_LESSON, options.language, folder=folder, **commands))
    return 0


def _refuse_double(home: Path, wanted: str, *, number: str, name: str) -> None:
    for folder in lesson_folders(home) if home.is_dir() else ():
        if folder.name.startswith(f"{number}-") or lesson_id(folder) == name:
            raise UsageError(
                f"{folder} is there already, and each lesson needs its own number and name. "
                f"To fix it: choose others than in {wanted}.",
                f"{folder} ya existe, y cada lección necesita su propio número y nombre. "
                f"Para arreglarlo: elige otros que los de {wanted}.",
            )
    if (home / wanted).exists():
        raise UsageError(
            f"{home / wanted} is there already. To fix it: choose another name.",
            f"{home / wanted} ya existe. Para arreglarlo: elige otro nombre.",
        )


def _copy_template(folder: Path, *, number: int, name: str) -> None:
    """Copy the template whole or not at all: it gets its name only when every file is there.

    Raises:
        ReachstarsError: If it cannot be written, and then nothing is left of it; or if there is no template here.
    """
    template = lessons_folder() / "_template"
    if not template.is_dir():
        raise ReachstarsError(*(without_keys(NO_KEY_TO_BEGIN, language) for language in LANGUAGES))
    part = folder.with_name(f".{folder.name}.part")
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        for source in sorted(template.iterdir()):
            if source.is_file():
                text = source.read_text(encoding="utf-8")
                (part / source.name).write_text(_named(text, number, name), encoding="utf-8")
        shutil.copytree(template / FOLDER, part / FOLDER)
        part.rename(folder)
    except OSError as error:
        raise ReachstarsError(*cannot_write(folder, error)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _named(text: str, number: int, name: str) -> str:
    """A file of the template with the new lesson's id and number; only lesson.toml holds them."""
    text = re.sub(r'(?m)^id = "my-lesson"', f'id = "{name}"', text)
    return re.sub(r"(?m)^number = 0\b", f"number = {number}", text)
