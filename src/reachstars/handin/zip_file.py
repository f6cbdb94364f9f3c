"""A handed-in zip: read in memory member by member, never unpacked to disk."""

import stat
import struct
import zipfile
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO

from reachstars.handin import limits, reasons
from reachstars.handin.handed import RefusedError
from reachstars.language import Words

_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError, OverflowError,
)  # fmt: skip
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENTRY = b"PK\x01\x02"  # starts each entry of the table of contents
_LOCKED = 0x1 | 0x40
_SAYS_UTF8 = 0x800
_WITHOUT_SYSTEM = 0


@dataclass
class Room:
    """How much one handed-in zip may still unpack to, together with the zips inside it."""

    size: int
    members: int = limits.ZIP_MEMBERS
    depth: int = limits.ZIP_DEPTH


def room_for(size: int) -> Room:
    """The room of a zip of that size in bytes."""
    return Room(max(limits.ZIP_TOTAL_BYTES, limits.ZIP_TOTAL_RATIO * size))


def open_zip(stream: BinaryIO, room: Room) -> zipfile.ZipFile:
    """A zip whose table of contents is within the limits.

    Args:
        stream: The file.
        room: What it may unpack to, less of it afterwards.

    Returns:
        The open zip.

    Raises:
        RefusedError: If it is damaged or would unpack to too much.
    """
    # Counted in the bytes: the table of contents itself may be the bomb.
    room.members -= _entries(stream)
    if room.members < 0:
        raise RefusedError(reasons.ZIP_BOMB)
    try:
        found = zipfile.ZipFile(stream)
    except _BROKEN as error:
        raise RefusedError(reasons.ZIP_DAMAGED) from error
    room.size -= sum(entry.file_size for entry in found.infolist())
    if room.size < 0 or any(map(_is_bomb, found.infolist())):
        raise RefusedError(reasons.ZIP_BOMB)
    return found


def members(opened: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The members that somebody meant to hand in, in the order of their names."""
    files = [member for member in opened.infolist() if not member.is_dir()]
    return sorted(files, key=lambda member: (member.filename, member.header_offset))


def objection(member: zipfile.ZipInfo) -> Words | None:
    """Why a member is not read, or None.

    Args:
        member: Entry of the table of contents.

    Returns:
        The reason, or None where it may be read.
    """
    if _climbs(member.filename) or _climbs(member.orig_filename):
        return reasons.ZIP_CLIMBS
    mode = stat.S_IFMT(member.external_attr >> 16)
    if mode == stat.S_IFLNK:
        return reasons.LINK
    if mode not in (_WITHOUT_SYSTEM, stat.S_IFREG):
        return reasons.NOT_A_FILE
    if member.flag_bits & _LOCKED:
        return reasons.ZIP_LOCKED
    if member.compress_type not in _PLAIN:
        return reasons.ZIP_METHOD
    return reasons.TOO_LARGE if member.file_size > limits.FILE_BYTES else None


def member_bytes(opened: zipfile.ZipFile, member: zipfile.ZipInfo, most: int = limits.FILE_BYTES) -> bytes:
    """Content of one member.

    Args:
        opened: The zip.
        member: A member without objection.
        most: So many bytes are wanted at most.

    Returns:
        Its first bytes, or all of them: a member never gives more than its entry says.

    Raises:
        RefusedError: If it is damaged.
    """
    try:
        with opened.open(member) as file:
            return file.read(most)
    except _BROKEN as error:
        raise RefusedError(reasons.ZIP_DAMAGED) from error


def name_of(member: zipfile.ZipInfo) -> str:
    """The name of a member; many programs write UTF-8 and do not say so.

    Args:
        member: Entry of the table of contents.

    Returns:
        The name as whoever packed it saw it, / between folders.
    """
    name = member.filename
    if not member.flag_bits & _SAYS_UTF8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name.replace("\\", "/")


def _entries(stream: BinaryIO) -> int:
    """How many entries the table of contents can have at most."""
    count, tail = 0, b""
    stream.seek(0)
    while chunk := stream.read(limits.MEGABYTE):
        count += (tail + chunk).count(_ENTRY)
        tail = chunk[1 - len(_ENTRY) :]
    return count


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > limits.ZIP_RATIO_FROM_BYTES and entry.file_size > limits.ZIP_RATIO * entry.compress_size


def _climbs(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in name or "\x00" in name
