"""One handed-in file, as a row that explains itself."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Literal, TypeAlias

from reachstars.errors import HandinError
from reachstars.handin import limits, reasons
from reachstars.language import Words
from reachstars.logbook.event import Event, is_answer

Kind: TypeAlias = Literal["logbook", "notebook", "zip", "other"]
Status: TypeAlias = Literal["read", "partly", "refused"]

_KINDS: dict[str, Kind] = {".jsonl": "logbook", ".ipynb": "notebook", ".zip": "zip"}
# Zips by their bytes, and never one of hand-ins.
_PACKED = frozenset(
    {".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub", ".jar", ".apk", ".whl", ".key", ".pages"}
)
_PROGRAMS = frozenset({".py", ".pyc", ".js", ".sh", ".bat", ".cmd", ".ps1", ".exe", ".com", ".vbs", ".jar", ".app"})


class RefusedError(HandinError):
    """The reason why a file is not read."""

    def __init__(self, reason: Words) -> None:
        """Keep the reason in both languages."""
        super().__init__(reason.en, reason.es)
        self.reason = reason


@dataclass(frozen=True)
class HandedIn:
    """What was found in one file.

    Attributes:
        name: Name below the graded folder, fit to be printed; a zip's member is "work.zip/luna.ipynb".
        kind: What the file is by how it begins, or else what it claims to be by its name.
        status: read, partly (something was left out) or refused.
        reason: What was found and, where it is not all, what to ask the student for.
        events: What the learners did; nothing private but what its owner chose to share, or where it was asked for.
        inside: Whether it lies in a zip, whose own row comes after it.
        same_as: Name of a zip before it with the very same bytes, which then holds the events; or "".
        digest: What two logbooks or notebooks have in common if they are the same byte by byte; or "".
    """

    name: str
    kind: Kind
    status: Status
    reason: Words
    events: tuple[Event, ...] = ()
    inside: bool = field(default=False, compare=False)
    same_as: str = ""
    digest: str = field(default="", compare=False)


@dataclass(frozen=True)
class Found:
    """What a reader found inside a file: the events, and how many entries it had to leave out."""

    events: tuple[Event, ...]
    left_out: int = 0


def kind_of(name: str) -> Kind:
    """What a file claims to be; browsers like to add .txt or .json to a notebook's name.

    Args:
        name: Name of the file.

    Returns:
        The kind its name stands for.
    """
    plain = name.lower()
    for added in (".txt", ".json"):
        plain = plain.removesuffix(added)
    return _KINDS.get(PurePosixPath(plain).suffix, "other")


def is_program(name: str) -> bool:
    """Whether a file is a program by its name; such a file is not even opened."""
    return PurePosixPath(name.lower()).suffix in _PROGRAMS


def kind_in(head: bytes, name: str) -> Kind:
    """What a file is: by how it begins, for it may have been renamed, or else by its name.

    Args:
        head: Its first few thousand bytes.
        name: Its name.

    Returns:
        The kind.
    """
    begin = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if begin.startswith(b"PK\x03\x04") and PurePosixPath(name.lower()).suffix not in _PACKED:
        return "zip"
    if begin.startswith(b"{"):
        if b'"cells"' in begin or b'"nbformat"' in begin:
            return "notebook"
        if b'"learner"' in begin and b'"lesson"' in begin:
            return "logbook"
    return kind_of(name)


def row_of(name: str, kind: Kind, found: Found) -> HandedIn:
    """The row of a file that could be read."""
    if found.left_out:
        return HandedIn(name, kind, "partly", reasons.partly(found.left_out), found.events)
    answered = any(is_answer(event) for event in found.events)
    return HandedIn(name, kind, "read", reasons.READ if answered else reasons.NO_ANSWERS, found.events)


def refused_row(name: str, kind: Kind, reason: Words) -> HandedIn:
    """The row of a file that was not read."""
    return HandedIn(name, kind, "refused", reason)


def not_ours(name: str) -> HandedIn:
    """The row of a kind of file that holds no answers; it is not opened."""
    return refused_row(name, "other", reasons.PROGRAM if is_program(name) else reasons.OTHER)


def printable(name: str) -> str:
    """A file name fit for a screen, a table and a PDF: no line breaks, no escape codes, no broken letters.

    Args:
        name: Name as the system or a zip gave it.

    Returns:
        The name with everything unprintable written as its escape; of a very long one the middle is left out.
    """
    shown = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in name)
    half = limits.NAME_LENGTH // 2
    return shown if len(shown) <= limits.NAME_LENGTH else f"{shown[:half]}…{shown[-half:]}"
