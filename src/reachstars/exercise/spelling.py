"""Small slips of spelling, which never make a right answer wrong."""

import re

# Spelled differently, these sound the same in most Spanish of the Americas: callendo for cayendo.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (("ll", "y"), ("v", "b"), ("z|c(?=[ei])", "s"), ("g(?=[ei])", "j"), ("(?<!c)h", ""))
)
# Each is one letter from another word, and none of them is a slip for it. Without accents.
_OF_THEIR_OWN = frozenset(
    (
        *("altitude", "latitude", "attitude", "aptitude", "altitud", "latitud", "actitud", "aptitud"),
        *("ellipse", "eclipse", "elipse", "ratio", "radio", "height", "weight", "thrust", "trust", "speed", "spend"),
        *("este", "oeste", "lower", "slower", "menor", "mejor", "planet", "plane", "launch", "lunch"),
        *("rocket", "pocket", "fuerza", "fuera", "noche", "coche"),
    )
)


def is_a_slip(typed: str, meant: str) -> bool:
    """Whether a word is another one with a small slip, and no word of its own.

    Args:
        typed: A word in small letters without accents.
        meant: Another one.

    Returns:
        True where one letter differs, or none that is heard.
    """
    return typed not in _OF_THEIR_OWN and (is_one_letter_off(typed, meant) or sounds_alike(typed, meant))


def is_one_letter_off(typed: str, meant: str) -> bool:
    """Whether one letter was left out, added, changed, or swapped with the next one."""
    if abs(len(typed) - len(meant)) > 1:
        return False
    start = next(
        (place for place, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other),
        min(len(typed), len(meant)),
    )
    one, other = typed[start:], meant[start:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[:2] == other[:2][::-1] and one[2:] == other[2:])
    )


def sounds_alike(typed: str, meant: str) -> bool:
    """Whether both words sound the same in Spanish."""
    return _sound(typed) == _sound(meant)


def _sound(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word
