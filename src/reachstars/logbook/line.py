"""One event as one line of a journal file, and back."""

import json
import math
from typing import NoReturn

from reachstars.logbook.event import Event, Json, from_json, to_json


def to_line(event: Event) -> bytes:
    """The event as one line, with its line end.

    Args:
        event: What happened.

    Returns:
        JSON in UTF-8; accents stay readable, half of a surrogate pair becomes its JSON escape.

    Raises:
        ValueError: If the value holds a number that JSON has no word for, such as infinity.
    """
    text = json.dumps(to_json(event), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    # A half emoji has no UTF-8; Python's backslash escape for it is letter for letter the one of JSON.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def from_line(line: bytes) -> Event:
    """The event on one line.

    Args:
        line: Bytes of the line, with or without its end.

    Returns:
        The event.

    Raises:
        ValueError: If the line is not UTF-8, not JSON, or not an event.
    """
    return from_json(strict_json(line.decode("utf-8")))


def strict_json(text: str) -> Json:
    """The data in a JSON text.

    Args:
        text: A whole JSON document.

    Returns:
        Its data.

    Raises:
        ValueError: If it is not JSON, is nested too deep for the reader, or holds a number beyond any float.
    """
    try:
        data: Json = json.loads(text, parse_constant=_refuse, parse_float=_finite)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    return data


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is not a number of JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"{digits[:20]} is too large")
    return number
