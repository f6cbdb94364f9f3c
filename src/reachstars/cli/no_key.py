"""`reachstars build --no-key`: a folder and a wheel for students in which answers are recorded, not judged."""

import argparse
import shutil
from collections.abc import Iterable
from pathlib import Path

from reachstars.cli.words import NO_KEY_FULL, NO_KEY_HERE, NO_KEY_MADE, NO_KEY_TO_BUILD, say
from reachstars.errors import ReachstarsError, UsageError
from reachstars.files import cannot_write, write_file
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.model import Lesson
from reachstars.lesson.read import read_languages
from reachstars.lesson.students import student_figures, student_files
from reachstars.publish.classfolder import lay
from reachstars.publish.notebook import notebook_bytes
from reachstars.publish.wheel import wheel_with

FOLDER = Path("reachstars-no-key")


def build_without_keys(folders: Iterable[Path], options: argparse.Namespace) -> int:
    """Make the pack of these lessons: whole, or not at all.

    Args:
        folders: The full lessons.
        options: What was typed; --out names the folder of the pack.

    Returns:
        Exit code 0.

    Raises:
        UsageError: If the folder of the pack holds something.
        ReachstarsError: If it cannot be written.
    """
    out: Path = (options.out or FOLDER).expanduser().absolute()
    if out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise UsageError(say(NO_KEY_FULL, "en", folder=out), say(NO_KEY_FULL, "es", folder=out))
    part = out.with_name(f".{out.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        wheel = _fill(part, tuple(folders))
        if out.is_dir():
            out.rmdir()
        part.rename(out)
    except OSError as error:
        raise ReachstarsError(*cannot_write(out, error)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    print(say(NO_KEY_MADE, options.language, folder=out, wheel=out / wheel))
    return 0


def _fill(pack: Path, folders: tuple[Path, ...]) -> str:
    """Write the pack, and return the name of its wheel."""
    files: dict[str, bytes] = {}
    notebooks: dict[str, bytes] = {}
    for folder in folders:
        full = read_languages(folder)
        refuse_without_keys(full["en"], NO_KEY_TO_BUILD)
        files |= {f"{folder.name}/{name}": text.encode() for name, text in student_files(folder, full).items()}
        files |= {f"{folder.name}/{name}": content for name, content in student_figures(folder, full).items()}
    for name, content in files.items():
        write_file(pack / "lessons" / name, content)
    for folder in folders:
        # Read again, so that a pack that was not whole would be found here and not in a classroom.
        for language, lesson in read_languages(pack / "lessons" / folder.name).items():
            notebooks[f"{language}/{folder.name}.ipynb"] = notebook_bytes(lesson, audience="student")
    lay(pack, notebooks)
    wheel = wheel_with(files)
    write_file(pack / wheel.name, wheel.content)
    return wheel.name


def refuse_without_keys(lesson: Lesson, wanted: Words) -> None:
    """Say kindly that a copy for students cannot do what only the full copy can.

    Args:
        lesson: One of the lessons that it is about.
        wanted: What cannot be done, in the words that stand behind "cannot".

    Raises:
        ReachstarsError: If the lesson is one without keys.
    """
    if lesson.card.for_students:
        raise ReachstarsError(*(without_keys(wanted, language) for language in LANGUAGES))


def without_keys(wanted: Words, language: Language) -> str:
    """The sentence that says what a copy for students cannot do, and who can."""
    return say(NO_KEY_HERE, language, wanted=wanted.in_language(language))
