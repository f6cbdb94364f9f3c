"""Writes a file whole or not at all; what was there before is kept as a copy."""

import contextlib
import errno
import filecmp
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from reachstars.errors import ReachstarsError


def write_file(
    path: Path, content: bytes | Iterable[bytes], *, keep_old: bool = False, old_to: Path | None = None
) -> None:
    """Write a file so that nobody ever sees half of it.

    Args:
        path: File to write; its folder is made where it is missing.
        content: All of the file, or its pieces in order.
        keep_old: Keep a file that is there and differs as a copy, report.pdf as report.bak.pdf.
        old_to: Where to keep it instead, a place that is free; its folder is made when it is needed.

    Raises:
        ReachstarsError: If the file cannot be written; nothing is changed then.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        pieces = [content] if isinstance(content, bytes) else content
        _write(path, pieces, old_to=old_to or (copy_name(path) if keep_old else None))
    except OSError as error:
        raise ReachstarsError(*cannot_write(path, error)) from error


def _write(path: Path, pieces: Iterable[bytes], *, old_to: Path | None) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    part, kept = Path(name), None
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o666 & ~_umask())
        # Only now that the new file is safe on the disk.
        if old_to and path.exists() and not filecmp.cmp(path, part, shallow=False):
            kept = keep_copy(path, old_to)
        part.replace(path)
    except BaseException:
        for left in filter(None, (part, kept)):
            with contextlib.suppress(OSError):
                left.unlink()
        raise


def keep_copy(path: Path, to: Path) -> Path:
    """Keep a file under a second name; it is never without its first one, whenever a plug is pulled.

    Args:
        path: The file.
        to: Where to keep it; its folder is made when it is missing.

    Returns:
        The copy, under a free name where another run was faster.

    Raises:
        OSError: If it cannot be kept.
    """
    to.parent.mkdir(parents=True, exist_ok=True)
    while True:
        try:
            _link_or_copy(path, to)
        except FileExistsError:
            to = copy_name(to)
        else:
            return to


def _link_or_copy(path: Path, to: Path) -> None:
    try:
        os.link(path, to)
    except FileExistsError:
        raise
    except OSError:  # USB sticks and some drives of a network have one name for each file
        with path.open("rb") as old, to.open("xb") as copy:
            shutil.copyfileobj(old, copy)
            copy.flush()
            os.fsync(copy.fileno())


def put_away(path: Path, to: Path) -> None:
    """Give a file another name, never that of a file which is there.

    Args:
        path: The file; where it is not there, nothing is done.
        to: Its new name, or one like it; its folder is made when it is missing.

    Raises:
        ReachstarsError: If it cannot be renamed.
    """
    if not path.exists():
        return
    try:
        with contextlib.suppress(FileNotFoundError):
            keep_copy(path, to)
            path.unlink()
    except OSError as error:
        raise ReachstarsError(*cannot_write(path, error)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def copy_name(path: Path) -> Path:
    """Where a file is kept that gives way to a newer one.

    Args:
        path: The file, such as report.pdf.

    Returns:
        A name beside it that is free, such as report.bak.pdf.
    """
    number = 1
    copy = path.with_name(f"{path.stem}.bak{path.suffix}")
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.stem}.bak{number}{path.suffix}")
    return copy


def cannot_write(path: Path, error: OSError) -> tuple[str, str]:
    """The sentences for a person whose disk or folder refuses a file.

    Args:
        path: What should have been written.
        error: What the system said.

    Returns:
        English and Spanish: the file, the reason and the cure.
    """
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return (
            f"The disk is full, so {path} was not written. To fix it: free some space, then run the command again.",
            f"El disco está lleno, así que no se escribió {path}. "
            "Para arreglarlo: libera espacio y ejecuta el comando otra vez.",
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return (
            f"{path} cannot be written: the folder is read-only or belongs to somebody else, or the file is open in "
            "another program. To fix it: close the file, or choose a folder of your own, such as your Documents.",
            f"No se puede escribir {path}: la carpeta es de solo lectura o de otra persona, o el archivo está abierto "
            "en otro programa. Para arreglarlo: cierra el archivo o elige una carpeta tuya, como tus Documentos.",
        )
    reason = error.strerror or str(error)
    return (
        f"{path} cannot be written ({reason}). To fix it: check the name of the folder, then run the command again.",
        f"No se puede escribir {path} ({reason}). "
        "Para arreglarlo: revisa el nombre de la carpeta y ejecuta el comando otra vez.",
    )
