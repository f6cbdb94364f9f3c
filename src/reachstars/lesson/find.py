"""Finds the lessons: in the wheel they lie inside the package, in a checkout beside src."""

import re
from difflib import get_close_matches
from pathlib import Path

from reachstars.errors import ReachstarsError, UsageError

_NUMBERED = re.compile(r"\d\d-.")
_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_folder(name: str) -> Path:
    """The folder `lessons` or `notebooks` that came with the package.

    Args:
        name: lessons or notebooks.

    Returns:
        Its path in the installed wheel, or in the checkout of an editable install.

    Raises:
        ReachstarsError: If neither is there.
    """
    for folder in (_PACKAGE / f"_{name}", _PACKAGE.parent.parent / name):
        if folder.is_dir():
            return folder
    raise ReachstarsError(
        f"The folder '{name}' did not come with this installation. To fix it: install again.",
        f"La carpeta '{name}' no vino con esta instalación. Para arreglarlo: instala otra vez.",
    )


def lessons_folder() -> Path:
    """The folder that holds the shipped lessons."""
    return shipped_folder("lessons")


def lesson_folders(folder: Path) -> tuple[Path, ...]:
    """The lessons in a folder, by number; names that begin with _ are not lessons.

    Args:
        folder: A folder like lessons/.

    Returns:
        Folders with a name such as 17-my-lesson or with a lesson.toml, in the order of their names. One that lacks
        its lesson.toml is among them, so that `check` can say so.
    """
    found = (path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(("_", ".")))
    return tuple(sorted(path for path in found if _NUMBERED.match(path.name) or (path / "lesson.toml").is_file()))


def lesson_id(folder: Path) -> str:
    """The id of the lesson in a folder: 09-shuttle-orbit holds shuttle-orbit."""
    number, _, name = folder.name.partition("-")
    return name if number.isdecimal() and name else folder.name


def find_lesson(name: str, folder: Path) -> Path:
    """The folder of the lesson that a person named.

    Args:
        name: Its id, folder name or number: shuttle-orbit, 09-shuttle-orbit, 9.
        folder: A folder like lessons/.

    Returns:
        The lesson's folder.

    Raises:
        UsageError: If no lesson has that name; the message lists the names.
    """
    folders = lesson_folders(folder)
    for path in folders:
        number = path.name.partition("-")[0]
        if name in {path.name, lesson_id(path)} or (
            name.isdecimal() and number.isdecimal() and int(name) == int(number)
        ):
            return path
    names = [lesson_id(path) for path in folders]
    near = get_close_matches(name, names, n=1)
    hint_en = f" Did you mean '{near[0]}'?" if near else ""
    hint_es = f" ¿Quisiste decir '{near[0]}'?" if near else ""
    every = ", ".join(names)
    raise UsageError(
        f"There is no lesson called '{name}'.{hint_en} The lessons are: {every}.",
        f"No hay ninguna lección que se llame '{name}'.{hint_es} Las lecciones son: {every}.",
    )
