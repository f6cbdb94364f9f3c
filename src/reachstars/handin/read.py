"""What people hand in, as events: every file is hostile until it has been parsed, and none of it is ever run."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from zipfile import ZipFile, ZipInfo

from reachstars.errors import HandinError
from reachstars.handin import reasons
from reachstars.handin.disk import read_bytes, skipped, walk
from reachstars.handin.handed import (
    HandedIn,
    Kind,
    RefusedError,
    Status,
    kind_of,
    not_ours,
    printable,
    refused_row,
    row_of,
)
from reachstars.handin.logbook_file import read_logbook
from reachstars.handin.notebook_file import read_notebook
from reachstars.handin.zip_file import member_bytes, members, objection, open_zip
from reachstars.logbook.journal import merge

__all__ = ["HandedIn", "read_file", "read_folder", "read_rows"]


def read_folder(folder: Path, *, private: bool = False) -> Iterator[HandedIn]:
    """Every handed-in file of a folder, one at a time.

    Args:
        folder: Folder with the files; folders in it are read too, links are not followed.
        private: Read private journals too.

    Yields:
        A row for each file, and one for each file in a zip, always in the same order.

    Raises:
        HandinError: If there is no such folder.
    """
    if not folder.is_dir():
        raise HandinError(
            f"There is no folder {folder}. To fix it: give the folder that holds the handed-in files.",
            f"No existe la carpeta {folder}. Para arreglarlo: indica la carpeta que tiene los archivos entregados.",
        )
    for met in walk(folder, private=private):
        name = printable(met.name)
        if met.objection is not None:
            yield refused_row(name, kind_of(met.name), met.objection)
        else:
            yield from _rows(met.path, name, private=private)


def read_file(path: Path) -> HandedIn:
    """One handed-in file.

    Args:
        path: The file.

    Returns:
        Its row; a zip's row carries the events of all its members.

    Raises:
        HandinError: If there is no such file.
    """
    _must_exist(path)
    first, *inside = _rows(path, printable(path.name), private=False)
    return replace(first, events=merge(first.events, *(row.events for row in inside)))


def read_rows(path: Path, *, private: bool = False) -> Iterator[HandedIn]:
    """Whatever a person names: one file, or all of a folder.

    Args:
        path: The file or folder.
        private: Read what is private in it too.

    Yields:
        Its rows; those of a zip's members come after its own.

    Raises:
        HandinError: If there is no such file.
    """
    if path.is_dir():
        yield from read_folder(path, private=private)
        return
    _must_exist(path)
    yield from _rows(path, printable(path.name), private=private)


def _must_exist(path: Path) -> None:
    if not (path.exists() or path.is_symlink()):
        raise HandinError(
            f"There is no file {path}. To fix it: check its name and folder.",
            f"No existe el archivo {path}. Para arreglarlo: revisa su nombre y su carpeta.",
        )


def _rows(path: Path, name: str, *, private: bool) -> Iterator[HandedIn]:
    """The rows of one file: whatever it holds, it is explained and the next file is read."""
    kind = kind_of(path.name)
    if path.is_symlink():
        yield refused_row(name, kind, reasons.LINK)
    elif kind == "other":
        yield not_ours(name)
    else:
        yield from _content_rows(path, name, kind, private=private)


def _content_rows(path: Path, name: str, kind: Kind, *, private: bool) -> Iterator[HandedIn]:
    try:
        data = read_bytes(path)
        rows = _zip_rows(data, name, private=private) if kind == "zip" else [_row(data, name, kind, private=private)]
    except Exception as error:  # one bad file is one explained row, never a stopped run
        rows = [refused_row(name, kind, error.reason if isinstance(error, RefusedError) else reasons.UNEXPECTED)]
    yield from rows


def _row(data: bytes, name: str, kind: Kind, *, private: bool) -> HandedIn:
    try:
        # A notebook holds no private text; a record of one has only its place.
        found = read_logbook(data, private=private) if kind == "logbook" else read_notebook(data)
        return row_of(name, kind, found)
    except RefusedError as error:
        return refused_row(name, kind, error.reason)


def _zip_rows(data: bytes, name: str, *, private: bool) -> list[HandedIn]:
    """The zip's own row, then one for each member that somebody meant to hand in.

    Raises:
        RefusedError: If nothing in it is read.
    """
    with open_zip(data) as opened:
        rows = []
        for member in members(opened):
            parts = PurePosixPath(member.filename.replace("\\", "/")).parts
            if not skipped(tuple(part for part in parts if part != ".."), private=private):
                rows.append(_member_row(opened, member, f"{name}/{printable(member.filename)}", private=private))
    if not rows:
        raise RefusedError(reasons.ZIP_EMPTY)
    return [_whole(name, {row.status for row in rows}), *rows]


def _whole(name: str, statuses: set[Status]) -> HandedIn:
    """The row of a zip itself, after those of its members."""
    if statuses == {"read"}:
        return HandedIn(name, "zip", "read", reasons.READ)
    if statuses == {"refused"}:
        return refused_row(name, "zip", reasons.ZIP_NOTHING_READ)
    return HandedIn(name, "zip", "partly", reasons.ZIP_PARTLY)


def _member_row(opened: ZipFile, member: ZipInfo, name: str, *, private: bool) -> HandedIn:
    kind = kind_of(member.filename)
    reason = objection(member)
    if reason is not None:
        return refused_row(name, kind, reason)
    if kind == "zip":
        return refused_row(name, kind, reasons.ZIP_IN_ZIP)
    if kind == "other":
        return not_ours(name)
    try:
        data = member_bytes(opened, member)
    except RefusedError as error:
        return refused_row(name, kind, error.reason)
    return _row(data, name, kind, private=private) if data.strip() else refused_row(name, kind, reasons.EMPTY)
