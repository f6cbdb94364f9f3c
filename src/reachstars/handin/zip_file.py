"""A handed-in zip: read in memory member by member, never unpacked to disk."""

import io
import stat
import struct
import zipfile
import zlib
from pathlib import PurePosixPath

from reachstars.handin import limits, reasons
from reachstars.handin.handed import RefusedError
from reachstars.language import Words

_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError, OverflowError,
)  # fmt: skip
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENTRY = b"PK\x01\x02"  # starts each entry of the table of contents
_LOCKED = 0x1 | 0x40
_WITHOUT_SYSTEM = 0


def open_zip(data: bytes) -> zipfile.ZipFile:
    """A zip whose table of contents is within the limits.

    Args:
        data: Content of the file.

    Returns:
        The open zip.

    Raises:
        RefusedError: If it is damaged or would unpack to too much.
    """
    # Counted in the bytes: the table of contents itself may be the bomb.
    if data.count(_ENTRY) > limits.ZIP_MEMBERS:
        raise RefusedError(reasons.ZIP_BOMB)
    try:
        opened = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise RefusedError(reasons.ZIP_DAMAGED) from error
    if _is_bomb(opened.infolist()):
        raise RefusedError(reasons.ZIP_BOMB)
    return opened


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


def member_bytes(opened: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Content of one member.

    Args:
        opened: The zip.
        member: A member without objection.

    Returns:
        At most as many bytes as the limit allows: a member never gives more than its entry says.

    Raises:
        RefusedError: If it is damaged.
    """
    try:
        with opened.open(member) as file:
            return file.read(limits.FILE_BYTES)
    except _BROKEN as error:
        raise RefusedError(reasons.ZIP_DAMAGED) from error


def _is_bomb(entries: list[zipfile.ZipInfo]) -> bool:
    if sum(entry.file_size for entry in entries) > limits.ZIP_TOTAL_BYTES:
        return True
    large = (entry for entry in entries if entry.file_size > limits.ZIP_RATIO_FROM_BYTES)
    return any(entry.file_size > limits.ZIP_RATIO * entry.compress_size for entry in large)


def _climbs(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in name or "\x00" in name
