"""A handed-in logbook."""

import io

from reachstars.errors import HandinError
from reachstars.handin import limits, reasons
from reachstars.handin.admit import Door
from reachstars.handin.data import load_json
from reachstars.handin.handed import Found, RefusedError
from reachstars.logbook.event import Json


def read_logbook(data: bytes, *, private: bool = False) -> Found:
    """The events of a journal file that somebody handed in.

    Args:
        data: Content of the file.
        private: Read the private events too.

    Returns:
        Events, without the private ones that nobody chose to share, and how many lines were left out.

    Raises:
        RefusedError: If no line of it is part of a logbook, or so many are not that reading on only takes time.
    """
    door = Door(private=private)
    left_out = ours = 0
    for line in io.BytesIO(data.removeprefix(b"\xef\xbb\xbf")):
        if not line.strip():
            continue
        if left_out > limits.BAD_LINES:
            raise RefusedError(reasons.MOSTLY_BAD)
        try:
            door.take(_data(line))
        except (HandinError, ValueError):
            left_out += 1
            continue
        ours += 1
    if not ours:
        raise RefusedError(reasons.NOT_A_LOGBOOK)
    return Found(tuple(door.events), left_out)


def _data(line: bytes) -> Json:
    if len(line) > limits.LINE_BYTES:
        raise ValueError("beyond the limits")
    return load_json(line)
