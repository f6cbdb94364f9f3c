"""A lesson's files as a student may hold them: without key.py, and without anything else that tells an answer.

What a student may see is listed here, field by field. What is on no list is left out, so that a field that is added
to the lessons tomorrow is kept back until somebody has thought about it.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

from reachstars.language import Language
from reachstars.lesson.edition import edition
from reachstars.lesson.figures import FOLDER, SOURCES, files_of
from reachstars.lesson.model import Lesson
from reachstars.lesson.text_written import text_of
from reachstars.lesson.toml_text import toml_text

Seen: TypeAlias = Mapping[str, Any]  # a field with None is seen whole, one with a mapping only those parts of it

_HEAD = (
    "# Made by 'reachstars build --no-key': what tells answers was left out. To change it, change the full lesson.\n\n"
)
_ANY = "*"  # a table whose names the author chose
_OPTION: Seen = {"id": None, "text": None, "shows": {"value": None, "unit": None}}  # its feedback tells if it is right
_SHOW: Seen = {"explorer": None, _ANY: None}

_CARD: Seen = {
    "id": None,
    "number": None,
    "version": None,
    "title": None,
    "question": None,
    "grades": None,
    "minutes": None,
    "objective": None,
    "standard": {"framework": None, "code": None, "use": None},
    "phase": {"id": None, "title": None, "minutes": None},
    "family": {"welcome": None, "talk": None, "activity": None, "dream": None},
}

SEEN_IN_ALL: Seen = MappingProxyType(
    {
        "kind": None,
        "objective": None,
        "title": None,
        "prompt": None,
        "given": {_ANY: dict.fromkeys(("value", "unit", "fact", "from", "to", "step", "among"))},
        "hints": None,
        "points": None,
    }
)
SEEN: Mapping[str, Seen] = MappingProxyType(
    {
        "number": {"unit": None, "tolerance": None, "show": _SHOW, "space": None},
        "prediction": {"options": _OPTION, "show": _SHOW, "space": None},
        "choice": {"options": _OPTION, "show": _SHOW},
        "several": {"options": _OPTION},
        "order": {"items": _OPTION},
        "match": {"left": _OPTION, "right": _OPTION, "reuse": None},
        "table": {
            "rows": None,
            "columns": dict.fromkeys(("id", "title", "unit", "values", "least", "most", "tolerance")),
            "space": None,
        },
        "code": {
            "function": None,
            "parameters": {"name": None, "unit": None, "meaning": None},
            "inputs": None,
            "unit": None,
            "gives": None,
            "starter": None,
            "tolerance": None,
        },
        "short": {"space": None},
        "open": {"lines": None, "frames": None, "space": None},
        "target": {
            **dict.fromkeys(("explorer", "quantity", "unit", "tolerance")),
            "with": {_ANY: None},
            "show": _SHOW,
        },
        "reflection": {"lines": None, "space": None},
    }
)
# Left out on purpose, and why. A test asks of every field of every kind on which list it is.
KEPT_BACK: Mapping[str, str] = MappingProxyType(
    {"feedback": "says which answer is right, and names the slips that lead to wrong ones"}
)


def student_files(folder: Path, lessons: Mapping[Language, Lesson]) -> Mapping[str, str]:
    """The files of a lesson as a student may hold them.

    The numbers of numbers.py are put into the text, because some of its functions only serve a teacher's note.

    Args:
        folder: The full lesson, which has no mistakes.
        lessons: The same lesson, read.

    Returns:
        Texts by the name of the file; `read_lesson` reads them as a lesson without keys.
    """
    card = {"for_students": True, **_seen(_read(folder / "lesson.toml"), _CARD)}
    exercises = {
        name: _seen(fields, {**SEEN_IN_ALL, **SEEN.get(fields["kind"], {})})
        for name, fields in _read(folder / "exercises.toml").items()
    }
    texts = {f"text.{language}.md": text_of(edition(lesson, "student").blocks) for language, lesson in lessons.items()}
    return {"lesson.toml": _HEAD + toml_text(card), "exercises.toml": _HEAD + toml_text(exercises), **texts}


def student_figures(folder: Path, lessons: Mapping[Language, Lesson]) -> Mapping[str, bytes]:
    """The pictures that a student sees, and what is said of them.

    Args:
        folder: The full lesson, which has no mistakes.
        lessons: The same lesson, read.

    Returns:
        Bytes by the name of the file, such as figures/road.svg; none for a lesson without pictures.
    """
    shown = sorted({name for lesson in lessons.values() for name in lesson.figures})
    if not shown:
        return {}
    said = _read(folder / FOLDER / SOURCES)
    home = folder / FOLDER
    files = [home / name for each in shown for name in files_of(each) if (home / name).is_file()]
    sources = toml_text({name: said[name] for name in shown})
    return {
        f"{FOLDER}/{SOURCES}": (_HEAD + sources).encode(),
        **{f"{FOLDER}/{path.name}": path.read_bytes() for path in files},
    }


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8-sig"))


def _seen(value: Any, seen: Seen | None) -> Any:
    """The parts of a value that are on the list."""
    if seen is None:
        return value
    if isinstance(value, list):
        return [_seen(item, seen) for item in value]
    if _ANY in seen:
        return {name: _seen(part, seen[_ANY]) for name, part in value.items()}
    return {name: _seen(part, seen[name]) for name, part in value.items() if name in seen}
