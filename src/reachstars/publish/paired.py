"""Matching pairs on paper: two columns with letters to write, as a student filled them, and as the key has them."""

from collections.abc import Mapping
from string import ascii_uppercase

from reachstars.exercise.kinds import MatchPairs, Pairs
from reachstars.exercise.pairs import pairs_said, shown_right, texts_of
from reachstars.exercise.prompt import filled
from reachstars.language import Language
from reachstars.publish import words
from reachstars.publish.sheet import Sheet
from reachstars.publish.source import array, call, literal

_NOTHING: Mapping[str, str] = {}


def columns(sheet: Sheet, exercise: MatchPairs, pairs: Mapping[str, str] = _NOTHING) -> str:
    """The left items with a line before each, the right ones with a letter each.

    Args:
        sheet: The page.
        exercise: The exercise.
        pairs: Right id by left id: their letters stand on the lines; the others stay empty.

    Returns:
        A Typst expression.
    """
    left, right = texts_of(exercise, sheet.ink.language)
    written = array(literal(letter_of(exercise, pairs[name]) if name in pairs else "") for name in left)
    return call(
        "match-columns",
        literal("") if pairs else sheet.ink.say(words.WRITE_PARTNERS),
        array(sheet.ink.write(text) for text in left.values()),
        array(sheet.ink.write(text) for text in right.values()),
        written,
    )


def letter_of(exercise: MatchPairs, right_id: str) -> str:
    """The letter of a right item on every page of the exercise."""
    return ascii_uppercase[shown_right(exercise).index(right_id)]


def letters(exercise: MatchPairs, pairs: Mapping[str, str]) -> str:
    """The pairs as numbers and letters: 1 C · 2 A."""
    numbered = enumerate((item.id for item in exercise.left), start=1)
    return " · ".join(f"{number} {letter_of(exercise, pairs[name])}" for number, name in numbered if name in pairs)


def key_of_pairs(sheet: Sheet, exercise: MatchPairs, right: Pairs) -> list[str]:
    """The letters, what they stand for, and what to say to who makes a pair that has a name.

    Args:
        sheet: The page.
        exercise: The exercise.
        right: Its key.

    Returns:
        Typst expressions.
    """
    ink = sheet.ink
    said = pairs_said(exercise, dict(right.right), ink.language) or ()
    rows = [
        [ink.write(f"{number}. {one}"), ink.write(f"{letter_of(exercise, partner)}. {other}")]
        for number, ((one, other), partner) in enumerate(zip(said, right.right.values(), strict=True), start=1)
    ]
    slips = [
        [ink.write(pair_said(exercise, pair, ink.language)), ink.write(filled(own, exercise, ink.language))]
        for name, pair in right.slips.items()
        if (own := exercise.feedback.get(name))
    ]
    table = ink.table((words.STUDENT_MATCHED, words.SAY), slips, widths="(1fr, 1.6fr)")
    return [
        call("keyed", ink.say(words.RIGHT), ink.write(letters(exercise, right.right))),
        ink.table((words.ON_THE_LEFT, words.ITS_PARTNER), rows, widths="(1fr, 1.6fr)"),
        *([table] if slips else []),
    ]


def pair_said(exercise: MatchPairs, pair: tuple[str, str], language: Language) -> str:
    """One pair by its texts: exit: éxito."""
    left, right = texts_of(exercise, language)
    return f"{left[pair[0]]}: {right[pair[1]]}"
