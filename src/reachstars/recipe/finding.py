"""Finds the entry that somebody means by a few of its words, or by its number on the list."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from reachstars.errors import RecipeError
from reachstars.language import Language
from reachstars.recipe.wording import folded, quoted

_Kind = TypeVar("_Kind")
_MOST_NAMED = 8


def alike(one: str, other: str) -> bool:
    """Whether two texts are the same but for capitals, accents, spaces and a full stop."""
    return _plain(one) == _plain(other)


def find(entries: Sequence[_Kind], which: str | int, words: Callable[[_Kind], str]) -> _Kind:
    """The entry that is meant.

    Args:
        entries: The entries, in the order in which they are shown.
        which: Its number from 1, all its words, or enough of them to tell it from the others.
        words: What an entry says.

    Returns:
        The entry.

    Raises:
        RecipeError: If none is meant, or several are; the sentence names those there are.
    """
    text = str(which).strip()
    if text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= len(entries):
        return entries[int(text) - 1]
    same = [entry for entry in entries if alike(words(entry), text)]
    near = [entry for entry in entries if _plain(text) and _plain(text) in _plain(words(entry))]
    found = same or near
    if len(found) == 1:
        return found[0]
    say = _several if found else _none
    names = [words(entry) for entry in found or entries]
    raise RecipeError(say(text, "en", names), say(text, "es", names))


def _none(text: str, language: Language, names: list[str]) -> str:
    if not names:
        return {
            "en": f"Nothing is on that list yet, so {quoted(text)} is not there either. To fix it: write it first.",
            "es": f"Esa lista está vacía, así que tampoco está {quoted(text)}. Para arreglarlo: escríbelo primero.",
        }[language]
    return {
        "en": f"{quoted(text)} is not on the list. To fix it: use the number or some words of one of these: "
        f"{_listed(names)}.",
        "es": f"{quoted(text)} no está en la lista. Para arreglarlo: usa el número o unas palabras de uno de estos: "
        f"{_listed(names)}.",
    }[language]


def _several(text: str, language: Language, names: list[str]) -> str:
    return {
        "en": f"{quoted(text)} fits several: {_named(names)}. To fix it: write more of its words.",
        "es": f"{quoted(text)} puede ser más de uno: {_named(names)}. Para arreglarlo: escribe más de sus palabras.",
    }[language]


def _listed(names: list[str]) -> str:
    return _named([f"{number}. {name}" for number, name in enumerate(names, start=1)])


def _named(names: list[str]) -> str:
    more = ["…"] if len(names) > _MOST_NAMED else []
    return ", ".join([*map(quoted, names[:_MOST_NAMED]), *more])


def _plain(text: str) -> str:
    return folded(text).rstrip(". ")
