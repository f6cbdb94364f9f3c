"""Hostile bytes to plain data: depth and size are known before anything is parsed."""

import re

from reachstars.handin import limits, reasons
from reachstars.handin.handed import RefusedError
from reachstars.logbook.event import Json
from reachstars.logbook.line import strict_json

# A whole string (or one never closed), or one bracket; possessive, so that no text takes more than one pass.
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|([\[{])|([\]}])', re.DOTALL)


def load_json(data: bytes) -> Json:
    """The data in a handed-in JSON text.

    Args:
        data: The bytes; a byte order mark is accepted.

    Returns:
        Plain data, nested no deeper than the limit.

    Raises:
        RefusedError: If it is too deep, not UTF-8, cut short or not JSON.
    """
    _check_depth(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError(reasons.NOT_UTF8) from error
    try:
        return strict_json(text)
    except ValueError as error:
        raise RefusedError(reasons.DAMAGED) from error


def _check_depth(data: bytes) -> None:
    """Refuse what is nested too deep.

    Raises:
        RefusedError: If it is.
    """
    if data.count(b"[") + data.count(b"{") <= limits.JSON_DEPTH:
        return
    depth = containers = 0
    for token in _TOKEN.finditer(data):
        if token.group(1):
            depth += 1
            containers += 1
        elif token.group(2):
            depth -= 1
        if depth > limits.JSON_DEPTH or containers > limits.JSON_CONTAINERS:
            raise RefusedError(reasons.TOO_DEEP)
