"""What people hand in, as events: every file is hostile until it has been parsed, and none of it is ever run."""

import hashlib
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

from reachstars.errors import HandinError
from reachstars.handin import limits, reasons
from reachstars.handin.disk import all_of, must_exist, opened, skipped, walk
from reachstars.handin.handed import (
    HandedIn,
    Kind,
    RefusedError,
    Status,
    is_program,
    kind_in,
    kind_of,
    not_ours,
    printable,
    refused_row,
    row_of,
)
from reachstars.handin.logbook_file import read_logbook
from reachstars.handin.notebook_file import read_notebook
from reachstars.handin.zip_file import Room, member_bytes, members, name_of, objection, open_zip, room_for
from reachstars.logbook.journal import merge

__all__ = ["HandedIn", "read_data", "read_file", "read_folder", "read_rows"]


def read_folder(folder: Path, *, private: bool = False) -> Iterator[HandedIn]:
    """Every handed-in file of a folder, one at a time.

    Args:
        folder: Folder with the files; folders in it are read too, links are not followed.
        private: Read private journals too.

    Yields:
        A row for each file, always in the same order; those of the files in a zip come before its own. Of zips with
        the very same bytes only the first is opened.

    Raises:
        HandinError: If there is no such folder.
    """
    if not folder.is_dir():
        raise HandinError(
            f"There is no folder {folder}. To fix it: give the folder that holds the handed-in files.",
            f"No existe la carpeta {folder}. Para arreglarlo: indica la carpeta que tiene los archivos entregados.",
        )
    reading = _Reading(private=private)
    for met in walk(folder, private=private):
        name = printable(met.name)
        if met.objection is not None:
            yield refused_row(name, kind_of(met.name), met.objection)
        else:
            yield from reading.rows(met.path, name)


def read_file(path: Path) -> HandedIn:
    """One handed-in file.

    Args:
        path: The file.

    Returns:
        Its row; a zip's row carries the events of all its members.

    Raises:
        HandinError: If there is no such file.
    """
    *inside, whole = read_rows(path)
    return replace(whole, events=merge(whole.events, *(row.events for row in inside)))


def read_rows(path: Path, *, private: bool = False) -> Iterator[HandedIn]:
    """Whatever a person names: one file, or all of a folder.

    Args:
        path: The file or folder.
        private: Read what is private in it too.

    Yields:
        Its rows; those of a zip's members come before its own.

    Raises:
        HandinError: If there is no such file.
    """
    if path.is_dir():
        yield from read_folder(path, private=private)
        return
    must_exist(path)
    yield from _Reading(private=private).rows(path, printable(path.name))


def read_data(data: bytes, name: str) -> Iterator[HandedIn]:
    """The rows of one file whose content is in memory, through the same door as a file on the disk.

    Args:
        data: Its content.
        name: Its name.

    Yields:
        Its rows; those of a zip's members come before its own.
    """
    yield from _Reading(private=False).content_rows(io.BytesIO(data), printable(name))


class _Reading:
    """One pass over files, in which no zip is opened twice."""

    def __init__(self, *, private: bool) -> None:
        self._private = private
        self._zips: dict[str, HandedIn] = {}  # the last row of each by the digest of its bytes, without events

    def rows(self, path: Path, name: str) -> Iterator[HandedIn]:
        """The rows of one file: whatever it holds, it is explained and the next file is read."""
        if path.is_symlink():
            yield refused_row(name, kind_of(name), reasons.LINK)
        elif is_program(name):
            yield not_ours(name)
        else:
            try:
                with opened(path) as stream:
                    yield from self.content_rows(stream, name)
            except RefusedError as error:
                yield refused_row(name, kind_of(name), error.reason)

    def content_rows(self, stream: BinaryIO, name: str) -> Iterator[HandedIn]:
        """The rows of an open file."""
        head = stream.read(limits.HEAD_BYTES)
        kind = kind_in(head, name)
        if kind == "zip":
            rows = self._once(stream, name, self._outer_zip_rows(stream, name))
        elif kind == "other":
            rows = iter([not_ours(name)])
        else:
            rows = self._plain_rows(lambda: all_of(stream), name, kind)
        yield from _explained(rows, name, kind)

    def _once(self, stream: BinaryIO, name: str, rows: Iterator[HandedIn]) -> Iterator[HandedIn]:
        """The rows of a zip, the last of which is its own; that one alone if the same zip was there before."""
        digest = _digest(stream)
        first = self._zips.get(digest)
        if first is not None:
            yield replace(first, name=name, same_as=first.name)
            return
        for row in rows:
            yield row
            self._zips[digest] = replace(row, events=())

    def _plain_rows(self, content: Callable[[], bytes], name: str, kind: Kind) -> Iterator[HandedIn]:
        data = content()
        # A notebook holds no private text; a record of one has only its place.
        found = read_logbook(data, private=self._private) if kind == "logbook" else read_notebook(data)
        yield replace(row_of(name, kind, found), digest=_digest(io.BytesIO(data)))

    def _outer_zip_rows(self, stream: BinaryIO, name: str) -> Iterator[HandedIn]:
        size = stream.seek(0, io.SEEK_END)
        if not size:
            raise RefusedError(reasons.EMPTY)
        if size > limits.ZIP_BYTES:
            raise RefusedError(reasons.ZIP_TOO_LARGE)
        yield from self._zip_rows(stream, name, room_for(size))

    def _zip_rows(self, stream: BinaryIO, name: str, room: Room) -> Iterator[HandedIn]:
        """A row for each member that somebody meant to hand in, then the zip's own.

        Raises:
            RefusedError: If nothing in it can be read.
        """
        statuses: set[Status] = set()
        with open_zip(stream, room) as archive:
            for member in members(archive):
                inner = name_of(member)
                parts = tuple(part for part in PurePosixPath(inner).parts if part != "..")
                if not skipped(parts, private=self._private):
                    for row in self._member_rows(archive, member, f"{name}/{printable(inner)}", room):
                        yield replace(row, inside=True)
                    statuses.add(row.status)  # the last one is the member's own
        if not statuses:
            raise RefusedError(reasons.ZIP_EMPTY)
        yield _whole(name, statuses)

    def _member_rows(self, archive: ZipFile, member: ZipInfo, name: str, room: Room) -> Iterator[HandedIn]:
        reason = objection(member)
        if reason is not None:
            yield refused_row(name, kind_of(name), reason)
        elif is_program(name):
            yield not_ours(name)
        else:
            yield from _explained(self._member_content_rows(archive, member, name, room), name, kind_of(name))

    def _member_content_rows(self, archive: ZipFile, member: ZipInfo, name: str, room: Room) -> Iterator[HandedIn]:
        kind = kind_in(member_bytes(archive, member, limits.HEAD_BYTES), name)
        if kind == "other":
            yield not_ours(name)
        elif kind == "zip":
            yield from self._inner_zip_rows(io.BytesIO(member_bytes(archive, member)), name, room)
        else:
            yield from self._plain_rows(lambda: all_of(io.BytesIO(member_bytes(archive, member))), name, kind)

    def _inner_zip_rows(self, stream: BinaryIO, name: str, room: Room) -> Iterator[HandedIn]:
        if not room.depth:
            raise RefusedError(reasons.ZIP_IN_ZIP)
        room.depth -= 1
        try:
            yield from self._once(stream, name, self._zip_rows(stream, name, room))
        finally:
            room.depth += 1


def _explained(rows: Iterator[HandedIn], name: str, kind: Kind) -> Iterator[HandedIn]:
    """The rows of a file, and where they break off, its own that says why."""
    try:
        yield from rows
    except Exception as error:  # one bad file is one explained row, never a stopped run
        yield refused_row(name, kind, error.reason if isinstance(error, RefusedError) else reasons.UNEXPECTED)


def _digest(stream: BinaryIO) -> str:
    digest = hashlib.blake2b(digest_size=16)
    stream.seek(0)
    while chunk := stream.read(limits.MEGABYTE):
        digest.update(chunk)
    return digest.hexdigest()


def _whole(name: str, statuses: set[Status]) -> HandedIn:
    """The row of a zip itself, after those of its members."""
    if statuses == {"read"}:
        return HandedIn(name, "zip", "read", reasons.READ)
    if statuses == {"refused"}:
        return refused_row(name, "zip", reasons.ZIP_NOTHING_READ)
    return HandedIn(name, "zip", "partly", reasons.ZIP_PARTLY)
