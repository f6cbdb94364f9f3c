"""The journal file: JSON Lines, only ever appended to.

What is promised: once `append` has returned, the event survives kill -9, a power cut and a second window;
a line that was cut short is left aside and reported, and every complete line before and after it is read.
"""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from reachstars.errors import ClassFolderError
from reachstars.language import Words
from reachstars.logbook.event import Event
from reachstars.logbook.line import from_line, to_line
from reachstars.logbook.trouble import bad_line, not_readable, not_saved, torn_line

LOCK_SECONDS = 10.0


@dataclass(frozen=True)
class Journal:
    """What a journal file holds.

    Attributes:
        events: Every event on a complete line, in the order of the file.
        notes: A sentence for each line that could not be read.
    """

    events: tuple[Event, ...]
    notes: tuple[Words, ...] = ()


def append(path: Path, event: Event) -> None:
    """Write one event at the end of a journal; it is on the disk when this returns.

    Args:
        path: The journal; it and its folders are made when they are missing.
        event: What happened.

    Raises:
        ClassFolderError: If it could not be saved; the file is then as it was before.
        ValueError: If the value holds a number that JSON has no word for.
    """
    line = to_line(event)
    with _explained(path):
        _make_folder(path.parent)
        with _locked(path):
            _append_line(path, line, mode=0o600 if event.private else 0o666)


def join(path: Path, events: Iterable[Event]) -> tuple[Event, ...]:
    """Write those events at the end of a journal that are not in it yet; all of them or, where that fails, none.

    An event that is there in other words stays and the other is written too: `merge` decides between the two, and
    so comes to the same on every computer.

    Args:
        path: The journal; it and its folders are made when they are missing and there is something to write.
        events: Events of another copy.

    Returns:
        Those that were new, in the order they came in.

    Raises:
        ClassFolderError: If it could not be saved; the file is then as it was before.
    """
    lines = {to_line(event): event for event in events}
    if not lines:
        return ()
    with _explained(path):
        _make_folder(path.parent)
        with _locked(path):
            here = {to_line(event) for event in read(path).events}
            new = [line for line in lines if line not in here]
            if new:
                private = any(lines[line].private for line in new)
                _append_line(path, b"".join(new), mode=0o600 if private else 0o666)
    return tuple(lines[line] for line in new)


def read(path: Path) -> Journal:
    """Every complete event of a journal.

    Args:
        path: The journal; one that is not there is empty.

    Returns:
        Its events, and a note for each line that could not be read.

    Raises:
        ClassFolderError: If the file is there and cannot be read.
    """
    return parse(_bytes(path))


class Reader:
    """Reads one journal again and again, as another window may have written to it; known lines are not parsed anew."""

    def __init__(self, path: Path) -> None:
        """Take the journal; it need not be there yet."""
        self._path = path
        self._known = b""  # complete lines, whose bytes are compared each time: a file that was mended is read anew
        self._journal = Journal(())

    def read(self) -> Journal:
        """Every complete event of the journal as it is now, and a note for each line that could not be read.

        Raises:
            ClassFolderError: If the file is there and cannot be read.
        """
        data = _bytes(self._path)
        if not data.startswith(self._known):
            self._known, self._journal = b"", Journal(())
        end = data.rfind(b"\n") + 1
        if end > len(self._known):
            self._journal = _joined(self._journal, parse(data[len(self._known) : end], first=self._next_line()))
            self._known = data[:end]
        return _joined(self._journal, parse(data[end:], first=self._next_line()))

    def _next_line(self) -> int:
        return self._known.count(b"\n") + 1


def _joined(one: Journal, other: Journal) -> Journal:
    return Journal(one.events + other.events, one.notes + other.notes) if other != Journal(()) else one


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        problem = not_readable(path, error)
        raise ClassFolderError(problem.en, problem.es) from error


def parse(data: bytes, first: int = 1) -> Journal:
    """The events in the bytes of a journal.

    Args:
        data: Content of a file; a byte order mark at its start is no part of it.
        first: Number of its first line.

    Returns:
        Its events, and a note for each line that is not one.
    """
    lines = (data.removeprefix(b"\xef\xbb\xbf") if first == 1 else data).split(b"\n")
    last = first + len(lines) - 1
    events: list[Event] = []
    notes: list[Words] = []
    for number, line in enumerate(lines, start=first):
        if not line.strip():
            continue
        try:
            events.append(from_line(line))
        except ValueError:
            notes.append(torn_line(number) if number == last else bad_line(number))
    return Journal(tuple(events), tuple(notes))


def merge(*copies: Iterable[Event]) -> tuple[Event, ...]:
    """The union of copies of a journal.

    Args:
        copies: Events of each copy, in any order.

    Returns:
        Each event once, ordered by time and then by id. Of two events that claim one id a private one wins,
        so that no copy can make public what its owner kept.
    """
    union: dict[str, Event] = {}
    for event in (event for copy in copies for event in copy):
        known = union.get(event.id)
        if known is None or _rank(known) < _rank(event):
            union[event.id] = event
    return tuple(sorted(union.values(), key=lambda event: (event.time, event.id)))


def _rank(event: Event) -> tuple[bool, bytes]:
    return event.private, to_line(event)


def _append_line(path: Path, line: bytes, *, mode: int) -> None:
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    file = os.open(path, flags, mode)
    try:
        size = os.lseek(file, 0, os.SEEK_END)
        # A line that a power cut left open keeps a line of its own, so that this one starts fresh.
        fresh = size == 0 or _last_byte(file, size) == b"\n"
        try:
            _write_and_sync(file, line if fresh else b"\n" + line)
        except OSError:
            with suppress(OSError):
                os.ftruncate(file, size)
            raise
    finally:
        os.close(file)
    if size == 0:
        _sync_folder(path.parent)


def _last_byte(file: int, size: int) -> bytes:
    os.lseek(file, size - 1, os.SEEK_SET)
    return os.read(file, 1)


def _write_and_sync(file: int, line: bytes) -> None:
    if os.write(file, line) < len(line):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.fsync(file)


def _make_folder(folder: Path) -> None:
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    # What is private is closed to other accounts of the computer; below one shared account nothing can be.
    folder.mkdir(mode=0o700 if folder.name == "private" else 0o777, exist_ok=True)
    _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    """Make a new name in a folder last, where the system can (Windows cannot, and need not)."""
    with suppress(OSError):
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    from filelock import FileLock  # takes 30 ms to import, and opening a lesson needs no lock

    with FileLock(path.with_name(f".{path.name}.lock"), timeout=LOCK_SECONDS, poll_interval=0.005):
        yield


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        problem = not_saved(path, error, LOCK_SECONDS)
        raise ClassFolderError(problem.en, problem.es) from error
