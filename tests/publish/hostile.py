"""Strings that could do harm on paper, and what a reader must see of each; hostile.json holds them, by groups."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ZERO_WIDTH = "\u200b"  # where a very long word may break


@dataclass(frozen=True)
class Hostile:
    """One string.

    Attributes:
        name: Its group and name.
        text: The string.
    """

    name: str
    text: str


def strings() -> tuple[Hostile, ...]:
    """All of them."""
    return tuple(_read())


def _read() -> Iterator[Hostile]:
    groups = json.loads((Path(__file__).parent / "hostile.json").read_text(encoding="ascii"))
    for group, entries in groups.items():
        for name, entry in entries.items():
            text = entry if isinstance(entry, str) else entry["repeat"] * entry["times"]
            yield Hostile(f"{group}: {name}", text)


def shown_as(text: str) -> re.Pattern[str]:
    """What a reader must see, its spaces taken out: each sign as itself, or in words or codes in square brackets.

    Written without a look at the product's own rules: a sign that draws something may not be lost, one that only steers
    its neighbours may be, and one that controls or turns the text around must be told in words.
    """
    return re.compile("".join(map(_sign, unicodedata.normalize("NFC", text))))


def _sign(sign: str) -> str:
    code = rf"\[U\+{ord(sign):04X}\]"
    kind = unicodedata.category(sign)
    if sign in _DIRECTIONS or kind == "Cs":
        return code
    if sign.isspace() or kind in ("Cf", "Mn", "Me"):
        return f"(?:{re.escape(sign)}|{code})?"
    if kind == "Cc":
        return code
    return re.escape(sign) if sign.isascii() else rf"(?:{re.escape(sign)}|{code}|\[[^\W\d_]+\])"


def squeezed(text: str) -> str:
    """A text without its spaces, as patterns are compared with it."""
    return "".join(text.split()).replace(_ZERO_WIDTH, "")


def harmful(text: str) -> list[str]:
    """The signs of a page that control or turn around what stands beside them."""
    return [sign for sign in text if sign in _DIRECTIONS or (unicodedata.category(sign) == "Cc" and sign != "\n")]
