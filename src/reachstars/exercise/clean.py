"""What a person typed, brought into one plain form before anybody reads it.

Keyboards and word processors write one thing in many ways: six kinds of minus, spaces that do not break,
full-width digits.
Nothing here fails on any text, lone surrogates and control characters included.
"""

import unicodedata
from itertools import groupby

LONGEST = 200  # characters; a number with its unit needs about 30

_SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-", strict=True))
_VARIANTS = frozenset(map(chr, range(0xFE00, 0xFE10)))  # what tells a picture from a sign
_ALIKE = {
    **dict.fromkeys("−‐‑‒–—―﹣－", "-"),
    **dict.fromkeys("×✕✖⨯∗＊⋅·•∙", "*"),
    **dict.fromkeys("∕⁄÷／", "/"),
    **dict.fromkeys("≈∼≃≅～≒", "~"),
    **dict.fromkeys("º˚°", "°"),
    **dict.fromkeys("’‘´`", "'"),
}


def cleaned(text: str) -> str:
    """The text with one kind of minus, space, digit, times and slash; superscripts become ^2.

    Args:
        text: Any text at most a few hundred characters long.

    Returns:
        Printable text, never with a control character, a surrogate or a mark of writing direction.
    """
    parts: list[str] = []
    for raised, run in groupby(text, key=lambda character: character in _SUPERSCRIPTS):
        if raised:
            parts.append("^" + "".join(_SUPERSCRIPTS[character] for character in run))
        else:
            parts.extend(_plain(character) for character in run)
    return " ".join("".join(parts).split())


def folded(text: str) -> str:
    """The text in small letters without accents, to compare words by."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if unicodedata.category(character) != "Mn")


def letters_alone(text: str) -> str:
    """Letters and digits alone, small and without accents: who copies changes a comma, and every program its signs."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed.casefold() if character.isalnum())


def is_blank(text: str) -> bool:
    """Whether nothing that can be seen stands in the text."""
    return not any(unicodedata.category(character)[0] not in "CZ" for character in set(text))


def _plain(character: str) -> str:
    if character in _ALIKE:
        return _ALIKE[character]
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    match unicodedata.category(character):
        case "Cf":
            return ""
        case "Cc" | "Cs" | "Co" | "Cn" | "Zs" | "Zl" | "Zp":
            return " "
        case (
            "No"
        ):  # a vulgar fraction or a number in a circle is a number of its own, not more digits of the one before
            return " " + _compatible(character)
        case _:
            return _compatible(character)


def _compatible(character: str) -> str:
    if character in _VARIANTS:
        return ""
    if unicodedata.category(character) == "So" and unicodedata.normalize("NFKC", character) == character:
        return " "  # a picture: 7.7 km/s with a rocket behind it is still 7.7 km/s
    return "".join(_ALIKE.get(each, each) for each in unicodedata.normalize("NFKC", character))
