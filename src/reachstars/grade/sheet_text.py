"""CSV that opens well in a spreadsheet, and in which nothing that a student typed is a formula."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import islice

# A spreadsheet shows no more in one cell, and spoils the file when there is more.
_LONGEST = 32_000
_AT_ONCE = 1_000  # rows
# A cell that starts so may be run as a formula. The full-width forms are read like the plain ones in some languages.
_FORMULA = "=+\\-@\uff1d\uff0b\uff0d\uff20"
# Where a spreadsheet is set to another separator, a cell may start again after ; or a tab or a line break.
_BEGIN = r"(?:\A|(?<=[;\t\n]))"
_AHEAD = rf"(?=[\s\"'\x00-\x1f\u200b-\u200f\u2060\ufeff]*[{_FORMULA}])"
_START = re.compile(rf"{_BEGIN}{_AHEAD}|\A(?=[\t\r\n])")
_DEFUSED = re.compile(rf"{_BEGIN}'{_AHEAD}")


def csv_bytes(rows: Iterable[tuple[str, ...]]) -> bytes:
    """A table as a CSV file.

    Args:
        rows: Its cells as text, header first.

    Returns:
        CSV after RFC 4180, UTF-8 with a byte order mark, by which Excel knows the accents.
    """
    return b"".join(csv_pieces(rows))


def csv_pieces(rows: Iterable[tuple[str, ...]]) -> Iterator[bytes]:
    """A table as a CSV file, piece by piece, so that one of a whole department is never in memory.

    Args:
        rows: Its cells as text, header first.

    Yields:
        The bytes of `csv_bytes` in order.
    """
    yield b"\xef\xbb\xbf"
    for some in _batched(rows):
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\r\n").writerows(tuple(map(defused, row)) for row in some)
        yield text.getvalue().encode("utf-8", "backslashreplace")


def _batched(rows: Iterable[tuple[str, ...]]) -> Iterator[list[tuple[str, ...]]]:
    """The rows, some at a time."""
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        yield some


def defused(cell: str) -> str:
    """The text of a cell as a spreadsheet will show it, never run it.

    Args:
        cell: Any text.

    Returns:
        The text, an apostrophe before whatever could start a formula; line breaks are plain ones.
    """
    return _START.sub("'", in_a_cell(cell))


def in_a_cell(text: str) -> str:
    """As much of a text as a cell holds.

    Args:
        text: Any text.

    Returns:
        The text with plain line breaks, cut where it is too long.
    """
    text = plain_lines(text)
    return f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text


def plain_lines(text: str) -> str:
    """The text with plain line breaks, and without the sign that ends a text in many programs."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")


def undefused(cell: str) -> str:
    """What was meant by a cell that comes back from a spreadsheet.

    Args:
        cell: The cell as it stands in the file.

    Returns:
        The text without the spaces around it and without the apostrophes that `defused` put in.
    """
    return _DEFUSED.sub("", in_a_cell(cell).strip()).strip()
