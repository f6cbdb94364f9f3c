"""Puts facts and calculated numbers into a lesson's text: {fact}`sts128.orbits`, {number}`longest_night`.

No number of the story is typed in prose, so that each can be traced to its source or to the library.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from reachstars.facts.read import all_facts, say_fact
from reachstars.facts.units import UNITS, say_number
from reachstars.language import Language
from reachstars.lesson.margin import Margin

_ROLE = re.compile(r"\{([\w-]+)\}`([^`\n]*)`")
_SMALL = ("sub", "sup")  # each page has a form of its own for them
_TORN_ROLE = re.compile(r"\{ *(\w[\w -]*)\}")
# What is no number of the prose: math, code, links and addresses, names of footnotes, the head of a box.
_NOT_PROSE = re.compile(
    r"\$\$.*?\$\$|\$[^$]*\$|`[^`]*`|\]\([^)]*\)|<\w+:[^<>\s]*>|&#?\w+;|\[\^[^\]\s]+\]|^:{3,}\{[\w-]+\}",
    re.DOTALL | re.MULTILINE,
)
# A number that stands alone, with its sign: no letter before it, as in STS-128 or T-38, and none behind it, as in 2nd
# or 3D, unless that is a unit. A range, a time of day and a date are one number.
_UNIT_NAMES = "|".join(sorted((re.escape(name) for name in UNITS if name.isalpha()), key=len, reverse=True))
_TYPED_NUMBER = re.compile(
    rf"(?<![\w¤])(?<![^\W\d][-–\u2010\u2011])[-−]?\d+(?:[.,:–/-]\d+)*(?:(?!\w)|(?=(?:{_UNIT_NAMES})\b))"
)
_LIST_NUMBER = re.compile(r"^[\s>]*\d{1,2}[.)]\s", re.MULTILINE)


@dataclass(frozen=True)
class NumberForm:
    """How a calculated number is written: its unit and the digits after the decimal point."""

    unit: str
    digits: int


@dataclass(frozen=True)
class Numbers:
    """The numbers that a lesson calculates, and how they are written."""

    values: Mapping[str, float]
    forms: Mapping[str, NumberForm]


def fill_roles(markdown: str, line: int, language: Language, numbers: Numbers, margin: Margin) -> str:
    """The text with every role replaced by words.

    Args:
        markdown: Text with roles.
        line: Line of the file on which it begins.
        language: Language of the words.
        numbers: What the lesson calculates.
        margin: Takes what is wrong.

    Returns:
        Markdown without roles; a role that cannot be filled stays as it is.
    """
    speaker = _Speaker(language, numbers, margin)

    def replace(match: re.Match[str]) -> str:
        if match[1] in _SMALL and match[2].strip():
            return match[0]
        here = line + markdown.count("\n", 0, match.start())
        said = speaker.say(match[1], match[2], here)
        return match[0] if said is None else said

    return _ROLE.sub(replace, markdown)


def typed_numbers(markdown: str) -> list[tuple[int, str]]:
    """The numbers that an author typed into the prose, each with its line, counted from 0."""
    blank = _LIST_NUMBER.sub(_blank, _prose(markdown))
    return [(blank.count("\n", 0, match.start()), match[0]) for match in _TYPED_NUMBER.finditer(blank)]


def torn_roles(markdown: str) -> list[tuple[int, str]]:
    """Names in braces that no backticks follow, each with its line, counted from 0: {fact} sts128.orbits."""
    prose = _prose(markdown)
    return [(prose.count("\n", 0, match.start()), match[0]) for match in _TORN_ROLE.finditer(prose)]


def near_facts(name: str) -> tuple[str, tuple[str, ...]]:
    """What to do about the name of a fact that is not there, and the names that are like it."""
    facts = all_facts()
    near = tuple(get_close_matches(name, facts, n=4))
    first = name.partition(".")[0]
    same_file = tuple(sorted(other for other in facts if other.startswith(f"{first}.")))
    return "use the name of a fact", near or same_file or tuple(
        sorted({other.partition(".")[0] + ".…" for other in facts})
    )


def _prose(markdown: str) -> str:
    """The text with roles, math, code and addresses blanked out; every line stays where it is."""
    return _NOT_PROSE.sub(_blank, _ROLE.sub(_blank, markdown))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "\u00a4", match[0])  # the lines stay countable


@dataclass(frozen=True)
class _Speaker:
    language: Language
    numbers: Numbers
    margin: Margin

    def say(self, role: str, name: str, line: int) -> str | None:
        if role == "fact":
            return self._fact(name, line)
        if role == "number":
            return self._number(name, line)
        self.margin.note(line, f"there is no role called '{{{role}}}'", "use one of these", ("fact", "number", *_SMALL))
        return None

    def _fact(self, name: str, line: int) -> str | None:
        facts = all_facts()
        if name in facts:
            return say_fact(facts[name], self.language)
        self.margin.note(line, f"there is no fact called '{name}'", *near_facts(name))
        return None

    def _number(self, name: str, line: int) -> str | None:
        value, form = self.numbers.values.get(name), self.numbers.forms.get(name)
        if value is None:
            names = tuple(sorted(self.numbers.values))
            cure = "add it there, or use one of these" if names else "add it there"
            self.margin.note(line, f"numbers.py has no function called '{name}'", cure, names)
            return None
        if math.isnan(value):
            return None  # its mistake was noted in numbers.py
        if form is None:
            cure = f"add [number_forms.{name}] with unit and digits to lesson.toml"
            self.margin.note(line, f"nothing says how the number '{name}' is written", cure)
            return None
        return say_number(value, form.unit, form.digits, self.language)
