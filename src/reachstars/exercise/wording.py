"""The many ways in which students write a number, brought into the one way that `reading` reads.

Only the form changes, never the number: "27 mil 700" is 27700, "km/s 7.7" is 7.7 km/s, and of "27700/3600 = 7.7 km/s"
the result is the answer. What is read is shown to the student, so nothing is taken over silently.
"""

import re

from reachstars.exercise.clean import folded
from reachstars.exercise.units import is_unit
from reachstars.exercise.words import WORDS_AROUND

_SPELLINGS = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        (r"^(?:[\"“”«»'#* ]|->|→)+|[\"“”«»' ]+$", ""),  # quotation marks, a bullet
        (r" ?(?:[:;]-?[)(dp]|\^\^|\bxd)+$", ""),  # a smile
        (r"^\(([^()]*)\)$", r"\1"),
        (r"\\", "/"),  # 7.7 km\s
        (r"(?<=\d)[ -]?ish\b", ""),
        (r"(?<=\d)'(?=\d{3}[,' ]\d{3}(?!\d))", ","),  # 5'755,275 as it is written by hand in Mexico
        (r"(?<![\d.,])(\d{1,3}) ?(?:mil|thousand) (\d{3})\b", r"\1\2"),
        (r"(?<![\d.,])(\d{1,3}) (?:mill[oó]n(?:es)?|million) (\d{6})\b", r"\1\2"),
        (r"(?<![\d.,])(\d{1,3}) (?:mill[oó]n(?:es)?|million) (\d{3}) (?:mil|thousand)\b", r"\1\g<2>000"),
        (
            r" (?:times|por|x|\*) 10 (?:to the|a la)(?: power of| potencia)? (-?\d{1,2})(?:st|nd|rd|th)?(?: power)?\b",
            r" * 10^\1",
        ),
        (r"(?<=\d)k(?= [a-z]|$)", " thousand"),  # 28k km/h
        (r"(?<=\d)m(?= (?:mi|km|kilo|feet|ft|pies))", " million"),  # 5.7M miles
    )
)
_POWER = re.compile(r"[x*] ?10 ?(?:\^|\*\*)|(?<=\d)e-?\d")
_SUM = re.compile(r"\d[a-z]{0,3} ?[-+*/x] ?\(?\d|[√π]|\b(?:sqrt|raiz|pi)\b")
_UNIT_FIRST = re.compile(r"(?P<unit>[^\d=:()]{2,30}?) ?[=:]? ?(?P<number>[+-]?\d[\d., ]*)")
_UNIT_IN_BRACKETS = re.compile(
    r"(?:[a-z]{1,12} ?)?\((?P<unit>[^\d()]{1,30})\) ?[=:]? ?(?P<number>[+-]?\d[\d., ]*)", re.IGNORECASE
)


def in_our_form(text: str) -> str:
    """The text in the form that `reading` reads.

    Args:
        text: Cleaned text.

    Returns:
        The same answer in another form, or the text as it was.
    """
    for pattern, replacement in _SPELLINGS:
        text = pattern.sub(replacement, text)
    return _unit_behind(_result(text.strip()))


def _result(text: str) -> str:
    """What stands behind the last equals sign, where a calculation stands before it."""
    working, _, result = text.rpartition("=")
    is_result = re.search(r"\d", result) and _SUM.search(_POWER.sub("", folded(working)))
    return result.strip() if is_result else text


def _unit_behind(text: str) -> str:
    """km/s 7.7 and v (km/s) = 7.7 as 7.7 km/s."""
    in_brackets = _UNIT_IN_BRACKETS.fullmatch(text)
    found = in_brackets or _UNIT_FIRST.fullmatch(text)
    if found is None or not is_unit(unit := found["unit"].strip()):
        return text
    # h = 400 is a height and no hour; mi 400 may be "my 400".
    is_name = not in_brackets and (len(unit) == 1 or folded(unit) in WORDS_AROUND)
    return text if is_name else f"{found['number'].strip()} {unit}"
