"""The graded folder: walked without following links, each file opened once and never waited for."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reachstars.errors import HandinError
from reachstars.handin import limits, reasons
from reachstars.handin.handed import RefusedError
from reachstars.language import Words
from reachstars.logbook.folder import MARKER

_RESULTS = re.compile(
    r"(files|gradebook|open-answers)(\.bak[0-9]*| ?\([0-9]+\))?\.csv|report(\.bak[0-9]*)?\.pdf|open-answers\.html"
    r"|(answers|canvas)\.csv|gradebook\.xlsx|report(-projection)?\.html|feedback\.pdf|earlier"
)
_WRITTEN_TOGETHER = frozenset({"files.csv", "gradebook.csv"})
# Some systems keep their own files beside everybody's.
_OF_THE_SYSTEM = frozenset({"__MACOSX", "__pycache__", "Thumbs.db", "desktop.ini", MARKER})
_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT, which the stat module names on Windows only

# Of a file that a person named no student has to be asked.
_OF_YOUR_OWN = {
    reasons.EMPTY: Words(
        "the file is empty. To fix it: save it again in the program that made it, or take an earlier copy.",
        "el archivo está vacío. Para arreglarlo: guárdalo otra vez en el programa que lo hizo o toma una copia "
        "anterior.",
    ),
    reasons.TOO_LARGE: Words(
        "the file is too large to be what is asked for. To fix it: check its name.",
        "el archivo es demasiado grande para ser lo que se pide. Para arreglarlo: revisa su nombre.",
    ),
    reasons.LINK: Words(
        "this is a link to another place. To fix it: name the file that it leads to.",
        "esto es un enlace a otro lugar. Para arreglarlo: escribe el archivo al que lleva.",
    ),
    reasons.NOT_A_FILE: Words(
        "this is a folder or a device, not a file. To fix it: name the file in it.",
        "esto es una carpeta o un dispositivo, no un archivo. Para arreglarlo: escribe el archivo que contiene.",
    ),
}


@dataclass(frozen=True)
class Met:
    """Something met in the folder: its name below it, and why it is not read, if so."""

    name: str
    path: Path
    objection: Words | None = None


def walk(folder: Path, *, private: bool = False) -> Iterator[Met]:
    """Everything in a folder that somebody may have handed in, in the order of names.

    Hidden files, private journals and the results of an earlier run are passed over.

    Args:
        folder: Folder to walk; links in it are met, not followed.
        private: Meet private journals too.

    Yields:
        Files, and links, devices and folders that are not read.
    """
    for count, met in enumerate(_walk(folder, (), 0, private=private)):
        if count == limits.FILES:
            yield Met("…", folder, reasons.TOO_MANY_FILES)
            return
        yield met


def skipped(parts: tuple[str, ...], *, private: bool = False) -> bool:
    """Whether a name, given as its parts, is nothing that anybody hands in.

    Args:
        parts: Folders and name of a file, from the graded folder or the zip down.
        private: Private journals are wanted.

    Returns:
        True for hidden files, files of the system, and journals in a learner's folder called private.
    """
    if any(part.startswith(".") or part in _OF_THE_SYSTEM for part in parts):
        return True
    match parts:
        case (*_, _, "private", name):
            return name.endswith(".jsonl") and not private
        case _:
            return False


def must_exist(path: Path) -> None:
    """Refuse a file that somebody named and that is not there.

    Args:
        path: The file; a link counts as there, whatever it leads to.

    Raises:
        HandinError: If there is no such file.
    """
    if not (path.exists() or path.is_symlink()):
        raise HandinError(
            f"There is no file {path}. To fix it: check its name and folder.",
            f"No existe el archivo {path}. Para arreglarlo: revisa su nombre y su carpeta.",
        )


def named_bytes(path: Path, *, most: int = limits.FILE_BYTES) -> bytes:
    """Content of the one file that somebody named, so that nothing can go on without it.

    Args:
        path: The file.
        most: Bytes that it may have.

    Returns:
        All of its bytes.

    Raises:
        HandinError: If it is not there or is refused; the message is the reason.
    """
    must_exist(path)
    try:
        with opened(path) as stream:
            return all_of(stream, most=most)
    except RefusedError as error:
        reason = _OF_YOUR_OWN.get(error.reason, error.reason)
        raise HandinError(*reasons.of_file(path, reason)) from error


def read_bytes(path: Path) -> bytes:
    """Content of an ordinary file within the limits.

    Args:
        path: The file; a link is not followed.

    Returns:
        All of its bytes.

    Raises:
        RefusedError: If it is a link, no ordinary file, too large, empty or not readable.
    """
    with opened(path) as stream:
        return all_of(stream)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """An ordinary file, open for reading.

    Args:
        path: The file; a link is not followed.

    Yields:
        Its bytes.

    Raises:
        RefusedError: If it is a link, no ordinary file or not readable.
    """
    try:
        file = os.open(path, _OPEN)
    except OSError as error:
        raise RefusedError(reasons.LINK if path.is_symlink() else reasons.not_readable(_said(error))) from error
    try:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise RefusedError(reasons.NOT_A_FILE)
        with os.fdopen(file, "rb", closefd=False) as stream:
            yield stream
    except OSError as error:
        raise RefusedError(reasons.not_readable(_said(error))) from error
    finally:
        os.close(file)


def all_of(stream: BinaryIO, *, most: int = limits.FILE_BYTES) -> bytes:
    """All of a file within the limits.

    Args:
        stream: The file.
        most: Bytes that it may have.

    Returns:
        Its bytes.

    Raises:
        RefusedError: If it is too large or empty.
    """
    if stream.seek(0, os.SEEK_END) > most:
        raise RefusedError(reasons.TOO_LARGE)
    stream.seek(0)
    data = stream.read(most + 1)  # it may be growing
    if len(data) > most:
        raise RefusedError(reasons.TOO_LARGE)
    if not data.strip():
        raise RefusedError(reasons.EMPTY)
    return data


def _walk(folder: Path, above: tuple[str, ...], depth: int, *, private: bool) -> Iterator[Met]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Met("/".join(above), folder, reasons.not_readable(_said(error)))
        return
    graded_before = {entry.name for entry in entries} >= _WRITTEN_TOGETHER
    for entry in entries:
        parts = (*above, entry.name)
        if skipped(parts, private=private) or (graded_before and _RESULTS.fullmatch(entry.name)):
            continue
        met = Met("/".join(parts), Path(entry.path), _objection(entry, depth))
        if met.objection is None and entry.is_dir(follow_symlinks=False):
            yield from _walk(met.path, parts, depth + 1, private=private)
        else:
            yield met


def _objection(entry: "os.DirEntry[str]", depth: int) -> Words | None:
    if entry.is_symlink() or _is_junction(entry):
        return reasons.LINK
    if entry.is_dir(follow_symlinks=False):
        return reasons.FOLDER_TOO_DEEP if depth >= limits.FOLDER_DEPTH else None
    return None if entry.is_file(follow_symlinks=False) else reasons.NOT_A_FILE


def _is_junction(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a folder link of Windows, which is no symbolic link; files of cloud drives have other tags."""
    return os.name == "nt" and getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", None) == _JUNCTION


def _said(error: OSError) -> str:
    return error.strerror or type(error).__name__
