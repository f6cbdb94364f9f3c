"""The lessons that came with this copy, each read once as long as its files stay as they are."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from reachstars.language import Language
from reachstars.lesson.find import find_lesson, lessons_folder
from reachstars.lesson.model import Lesson
from reachstars.lesson.read import read_languages

_Stamp: TypeAlias = tuple[tuple[str, int, int], ...]


def shipped_lesson(name: str, language: Language) -> Lesson:
    """A lesson that came with this copy.

    Args:
        name: Its id, folder name or number: shuttle-orbit, 09-shuttle-orbit, 9.
        language: Language of the blocks.

    Returns:
        The whole lesson; a second call does not read it again, unless its author has saved something since.

    Raises:
        UsageError: If no lesson has that name; the message lists the names.
        AuthorError: If the files have mistakes; each with file, line, problem, cure and choices.
    """
    folder = find_lesson(name, lessons_folder())
    return _read(folder, _stamp(folder))[language]


@lru_cache(maxsize=32)
def _read(folder: Path, _stamp: _Stamp) -> Mapping[Language, Lesson]:
    return read_languages(folder)


def _stamp(folder: Path) -> _Stamp:
    """What changes whenever somebody saves one of its files."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files)
