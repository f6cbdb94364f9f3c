"""Names of units with a slip of the finger: kilomters, milas por hora."""

import re

from reachstars.exercise.clean import folded
from reachstars.exercise.spelling import is_one_letter_off
from reachstars.exercise.unit_sizes import unit_names
from reachstars.exercise.units import LONGEST_UNIT, is_unit
from reachstars.language import Language

_SHORTEST = 5  # letters; in a shorter name one other letter may be another word
_CHANGED = 6  # letters; so that tours are not taken for hours
_SPANISH = re.compile(r"[ao]s?$")
# Names as they are written; `folded` took the accents away.
_ACCENTS = {
    "kilometro": "kilómetro",
    "kilometros": "kilómetros",
    "centimetro": "centímetro",
    "centimetros": "centímetros",
    "milimetro": "milímetro",
    "milimetros": "milímetros",
}


def in_right_spelling(unit: str, language: Language) -> str:
    """The unit with its misspelled names put right, where each can only be one unit; else the unit as typed.

    Args:
        unit: Any text, such as "kilomters".
        language: Language of the learner, for a name that could be put right in two languages.

    Returns:
        A unit of ours, or the text unchanged.
    """
    if len(unit) > LONGEST_UNIT or is_unit(unit):
        return unit
    right = re.sub(r"[^\W\d_]+", lambda word: _name_for(word[0], language), unit)
    return right if is_unit(right) else unit


def _name_for(typed: str, language: Language) -> str:
    word = folded(typed)
    names = unit_names()
    if word in names or len(word) < _SHORTEST:
        return typed
    found = [name for name in names if _is_meant(word, name)]
    if len({names[name] for name in found}) != 1:
        return typed
    # The language of the learner first, then the same ending, then the shorter name.
    is_spanish = language == "es"
    best = min(
        found, key=lambda name: (bool(_SPANISH.search(name)) != is_spanish, name[-1] != word[-1], len(name), name)
    )
    return _ACCENTS.get(best, best)


def _is_meant(word: str, name: str) -> bool:
    least = _CHANGED if len(name) == len(word) else _SHORTEST
    is_long_enough = len(name) >= least or word.startswith(name)  # hourss
    return is_long_enough and name[0] == word[0] and is_one_letter_off(word, name)
