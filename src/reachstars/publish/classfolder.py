"""Lays lessons into a class folder and never touches what a student edited or ran.

A manifest remembers the source of each notebook as it was laid, outputs ignored. A newer lesson replaces only a
notebook that nobody edited and nobody ran; otherwise it is laid beside it under a new name.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import takewhile
from pathlib import Path
from typing import Any, Literal

from reachstars.errors import ClassFolderError
from reachstars.files import write_file
from reachstars.lesson.policy import POLICY_FILE
from reachstars.logbook.folder import MARKER

_MANIFEST = ".reachstars/laid.json"
_MARKER_TEXT = """\
# This file marks a class folder of reachstars. Leave it here: answers are saved in the folder 'logbook' beside it.
# Este archivo marca una carpeta de clase de reachstars. Déjalo aquí: las respuestas se guardan en la carpeta 'logbook'.
format = 1
"""


@dataclass(frozen=True)
class Laid:
    """What happened to one notebook.

    Attributes:
        path: The notebook, relative to the class folder.
        what: new, same (was there already), replaced (nobody had edited or run it), or beside (yours was kept).
    """

    path: Path
    what: Literal["new", "same", "replaced", "beside"]


def lay(folder: Path, notebooks: Mapping[str, bytes]) -> tuple[Laid, ...]:
    """Lay notebooks into a class folder.

    Args:
        folder: The class folder; made where it is missing.
        notebooks: Bytes of each notebook by its path in the folder, such as en/09-shuttle-orbit.ipynb.

    Returns:
        What happened, in the order of notebooks.

    Raises:
        ClassFolderError: If the folder is a file.
        ReachstarsError: If it cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise ClassFolderError(
            f"{folder} is a file, so it cannot hold the lessons. To fix it: name a folder.",
            f"{folder} es un archivo y no puede contener las lecciones. Para arreglarlo: escribe una carpeta.",
        )
    if not (folder / MARKER).exists():
        write_file(folder / MARKER, _MARKER_TEXT.encode())
    manifest = _read_manifest(folder)
    laid = tuple(_lay_one(folder, name, content, manifest) for name, content in notebooks.items())
    text = (json.dumps(manifest, indent=1, sort_keys=True) + "\n").encode()
    if _bytes(folder / _MANIFEST) != text:
        write_file(folder / _MANIFEST, text)
    return laid


def lay_policy(folder: Path) -> bool:
    """Lay a class.toml with its settings explained, where there is none.

    Args:
        folder: The class folder.

    Returns:
        Whether it was laid; what a teacher wrote is never touched.

    Raises:
        ReachstarsError: If it cannot be written.
    """
    path = folder / POLICY_FILE
    if path.exists():
        return False
    write_file(path, (Path(__file__).parent / POLICY_FILE).read_bytes())
    return True


def _lay_one(folder: Path, name: str, content: bytes, manifest: dict[str, str]) -> Laid:
    fresh = _source_hash(content)
    path = folder / name
    if not path.exists():
        return _write(folder, name, content, manifest, "new")
    beside = tuple(takewhile(lambda other: (folder / other).exists(), _new_names(name)))
    if manifest.get(name) == fresh or any(_source_hash(_bytes(folder / other)) == fresh for other in (name, *beside)):
        return Laid(Path(name), "same")
    if _untouched(path, manifest.get(name, "")):
        return _write(folder, name, content, manifest, "replaced")
    free = next(other for other in _new_names(name) if not (folder / other).exists())
    return _write(folder, free, content, manifest, "beside")


def _write(
    folder: Path,
    name: str,
    content: bytes,
    manifest: dict[str, str],
    what: Literal["new", "replaced", "beside"],
) -> Laid:
    write_file(folder / name, content)
    manifest[name] = _source_hash(content)
    return Laid(Path(name), what)


def _new_names(name: str) -> Iterator[str]:
    """Names beside an edited notebook; the word is the same in English and Spanish: version, versión."""
    start = name.removesuffix(".ipynb")
    return (f"{start} - v{number}.ipynb" for number in range(2, 1_000_000))


def _untouched(path: Path, laid: str) -> bool:
    content = _bytes(path)
    return _source_hash(content) == laid and not _has_run(content)


def _bytes(path: Path) -> bytes:
    """What is in the file; nothing when it cannot be read, which makes it one that was worked in."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _has_run(content: bytes) -> bool:
    cells = _cells(content)
    return any(cell.get("outputs") or cell.get("execution_count") for cell in cells or ())


def _source_hash(content: bytes) -> str:
    """A hash of what the cells say and are marked with; for a file that is no notebook, of its bytes."""
    cells = _cells(content)
    if cells is None:
        return sha256(content).hexdigest()
    # Pictures that a cell carries are named last, so that a notebook without any keeps the hash it was laid with.
    said = [
        [cell.get("cell_type"), _source(cell), cell.get("metadata"), *filter(None, [cell.get("attachments")])]
        for cell in cells
    ]
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def _source(cell: Mapping[str, Any]) -> str:
    """The text of a cell, in one piece or in a list of lines; what is neither is told apart by how it looks."""
    source = cell.get("source") or ""
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        return "".join(source)
    return source if isinstance(source, str) else repr(source)


def _cells(content: bytes) -> list[dict[str, Any]] | None:
    try:
        cells = json.loads(content)["cells"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    fits = isinstance(cells, list) and all(isinstance(cell, dict) for cell in cells)
    return cells if fits else None


def _read_manifest(folder: Path) -> dict[str, str]:
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(value) for name, value in manifest.items()} if isinstance(manifest, dict) else {}
