"""How we read a number with its unit, whatever the right answer may be.

The number is ours to read, by rules that never look at the key:

- A comma before exactly three digits separates thousands; any other comma is a decimal mark.
- A point is a decimal mark. A point before exactly three digits may be thousands, as many write in Spanish: where the
  last of them is 0, which nobody types behind a decimal point, we ask back (28.000); else we read a decimal (7.697),
  say what we read, and remember the doubt. It is no question after a zero (0.350), behind a comma for thousands
  (1,234.560), before a decimal comma (27.700,5), and before a power of ten (7.780e3).
- A space or a thin space separates groups of three digits.
- What we would have to work out, or to guess at, is asked back and never judged.
"""

import math
import re
from dataclasses import dataclass
from typing import Literal

from reachstars.exercise.clean import LONGEST, cleaned, folded, is_blank
from reachstars.exercise.wording import in_our_form
from reachstars.exercise.words import NUMBER_WORDS, WORDS_AROUND, WORDS_BEHIND

Trouble = Literal[
    "",
    "empty",
    "too-long",
    "in-words",
    "no-number",
    "thousands-or-decimal",
    "odd-number",
    "several-numbers",
    "calculation",
    "fraction",
    "clock-time",
    "lost-exponent",
    "odd-words",
    "too-large",
]

_BODY = r"\d{1,3}(?: \d{3})+(?! ?\d)(?:[.,]\d+)?|[.,]?\d[\d.,]*"
_NUMBER = re.compile(rf"(?P<sign>[+-]?) ?(?P<body>{_BODY})")
_POWER_OF_TEN = re.compile(r" ?(?:[x*] ?10 ?(?:\^|\*\*) ?\(?([+-]?\d{1,5})\)?|e([+-]?\d{1,5}))(?!\d)", re.IGNORECASE)
_PERCENT = re.compile(r"\bpor ciento\b")  # a sign written out, and no number
_PURE_POWER = re.compile(r" ?(?:\^|\*\*) ?\(?([+-]?\d{1,5})\)?(?!\d)")
_SCALE = re.compile(r" ?(mil millones|thousand|mil|millones|millon|million|billion|billones|billon)\b(?: de\b)?")
_ZEROS = {"thousand": 3, "mil": 3, "mil millones": 9, "billion": 9, "billones": 12, "billon": 12}  # a million: 6
# What makes it something else than one number, by what follows the number; the first that fits is the trouble.
_FOLLOWERS: tuple[tuple[Trouble, re.Pattern[str]], ...] = (
    ("fraction", re.compile(r" \d{1,2}/\d{1,2}(?!\d)")),
    ("clock-time", re.compile(r":\d\d(?!\d)")),
    ("odd-number", re.compile(r"'\d")),
    ("lost-exponent", re.compile(r" ?[x*] ?10 \d{1,2}(?!\d)")),
    ("calculation", re.compile(r" ?(?:x|\*|/|\^|\+|:|\() ?\(?[-+*]?[\d(]|.*(?:[π√]|\bpi\b)")),
)
_RAISED = re.compile(r"(?<=[a-z°]) ?(?:\^|\*\*) ?\(?-?\d\)?|(?<=[a-z])-?\d(?!\d)")
_SYMBOL = re.compile(r"\b[a-z_]{1,12} ?[=:]")
_NOISE = " ~=:.,¿¡!?"  # that changes no number
_CLOCK = re.compile(
    r"(?:(?P<h>\d{1,6}) ?(?:hours?|horas?|hrs?|h)\b ?(?:,|and|y|con)? ?)?"
    r"(?:(?P<m>\d{1,6}(?:\.\d{1,2})?) ?(?:minutes?|minutos?|mins?|(?P<short>m))\b\.? ?(?:,|and|y|con)? ?)?"
    r"(?:(?P<s>\d{1,6}(?:\.\d{1,2})?) ?(?:seconds?|segundos?|segs?|secs?|s)\b)?[ .!]*"
)


@dataclass(frozen=True)
class Reading:
    """What was read in a text.

    Attributes:
        number: The number before its unit, or None in any trouble.
        unit: The unit as typed, "" when there is none.
        digits: Significant digits that were typed.
        trouble: Why there is no number, or "".
        doubt: The ways in which it could be meant (thousands-or-decimal), or the words that were not understood.
    """

    number: float | None = None
    unit: str = ""
    digits: int = 0
    trouble: Trouble = ""
    doubt: tuple[str, ...] = ()


def read_quantity(text: str) -> Reading:
    """Read a number with its unit; no text makes it fail.

    Args:
        text: What was typed.

    Returns:
        The number and its unit as typed, or what is the trouble.
    """
    text = text.strip()
    if len(text) > LONGEST:
        return Reading(trouble="too-long")
    if is_blank(text):
        return Reading(trouble="empty")
    text = in_our_form(cleaned(text))  # of a picture alone nothing is left: something was typed, but no number
    plain = folded(text)
    found = _NUMBER.search(text)
    if found is None:
        return Reading(trouble="in-words" if _has_number_words(plain) else "no-number")
    return _read_clock(plain) or _read_from(text, found)


def _read_from(text: str, found: re.Match[str]) -> Reading:
    """Read on from the first number in the text."""
    value, trouble, doubt = _value(found["body"])
    rest = text[found.end() :]
    power = _POWER_OF_TEN.match(rest)
    exponent = 0
    if power:
        exponent, rest = int(power[1] or power[2]), rest[power.end() :]
        if doubt and "," not in found["body"]:
            value, trouble, doubt = found["body"], "", ()  # nobody writes thousands in front of a power of ten
        elif re.fullmatch(r"\d{1,3},\d{3}", found["body"]):
            value, trouble, doubt = "", "thousands-or-decimal", _both_ways(found["body"].replace(",", "."))
    elif found["body"] == "10" and (pure := _PURE_POWER.match(rest)):
        value, exponent, rest = "1", int(pure[1]), rest[pure.end() :]
    elif scale := _SCALE.match(folded(rest)):
        exponent, rest = _ZEROS.get(scale[1], 6), rest[scale.end() :]
    trouble = _trouble_around(text[: found.start()], rest) or trouble
    if trouble:
        return Reading(trouble=trouble, doubt=doubt or _words_of(text[: found.start()]))
    number = float(f"{found['sign']}{value}e{exponent}")
    if not math.isfinite(number) or (number == 0 and value.strip("0.")):
        return Reading(trouble="too-large")
    return Reading(number, _unit(rest), _significant(value), doubt=doubt)


def _value(body: str) -> tuple[str, Trouble, tuple[str, ...]]:
    """The digits of a number as Python writes them, or the trouble with its commas and points."""
    body = body.replace(" ", "").rstrip(".,")
    points, commas = body.count("."), body.count(",")
    if points and commas:
        return _value_with_both(body)
    if not points and not commas:
        return body, "", ()
    mark = "." if points else ","
    grouped = re.fullmatch(rf"[1-9]\d{{0,2}}(?:\{mark}\d{{3}})+", body) is not None
    if points + commas == 1:
        if not grouped:
            # 1234,567 can be neither thousands nor, by our rule, a decimal.
            is_odd = mark == "," and re.fullmatch(r"\d{4,},\d{3}", body) is not None
            return ("", "odd-number", ()) if is_odd else (body.replace(",", "."), "", ())
        if mark == ".":
            if body.endswith("0"):
                return "", "thousands-or-decimal", _both_ways(body)
            return body, "", (body, body.replace(".", ""))
    return (body.replace(mark, ""), "", ()) if grouped else ("", "odd-number", ())


def _value_with_both(body: str) -> tuple[str, Trouble, tuple[str, ...]]:
    thousands, decimal = (",", ".") if body.rindex(".") > body.rindex(",") else (".", ",")
    if not re.fullmatch(rf"[1-9]\d{{0,2}}(?:\{thousands}\d{{3}})+\{decimal}\d+", body):
        return "", "odd-number", ()
    value = body.replace(thousands, "").replace(decimal, ".")
    if decimal == "," and len(value.partition(".")[2]) == 3:  # noqa: PLR2004 - a comma before three digits is thousands
        return "", "thousands-or-decimal", (value + "0", value.replace(".", ""))
    return value, "", ()


def _both_ways(body: str) -> tuple[str, ...]:
    """28.000 as 28 or 28000; 7.780 as 7.78 or 7780: the first is no longer a point before three digits."""
    whole, _, part = body.partition(".")
    short = body.rstrip("0").rstrip(".")
    return (short if part.endswith("0") else f"{body}0", whole + part)


def _trouble_around(before: str, after: str) -> Trouble:
    """Whether what stands around the number makes it something else than one number with a unit."""
    after = folded(after)
    for trouble, pattern in _FOLLOWERS:
        if pattern.match(after):
            return trouble
    unraised = _RAISED.sub("", after)
    if re.search(r"\d", unraised):
        return "calculation" if re.search(r"[*/+] ?\d", unraised) else "several-numbers"
    if _has_number_words(_PERCENT.sub(" ", folded(_unit(after)))):
        return "in-words"  # 1 hour and a half
    return "odd-words" if _words_of(before) else ""


def _has_number_words(plain: str) -> bool:
    return not NUMBER_WORDS.isdisjoint(re.findall(r"[a-z]+", plain))


def _words_of(before: str) -> tuple[str, ...]:
    """What stands before the number and changes what it means, for all we know."""
    words = _SYMBOL.sub(" ", folded(before))
    for phrase in WORDS_AROUND if words.strip(_NOISE) else ():
        words = re.sub(rf"(?<![a-z]){re.escape(phrase)}(?![a-z])", " ", words)
    left = words.strip(_NOISE)
    return (before.strip()[:40],) if left else ()


def _unit(rest: str) -> str:
    """The unit that follows the number, without full stops, brackets and "approximately"."""
    unit = re.sub(r"(?<!\d)\.|[!?;]|,(?!\d)", "", rest).strip()
    if unit[:1] in ("(", "[") and unit[-1:] in (")", "]"):
        unit = unit[1:-1].strip()
    while phrase := _phrase_behind(f" {folded(unit)}"):
        unit = " ".join(unit.split()[: -len(phrase.split())]).strip(" ,")
    return unit


def _phrase_behind(plain: str) -> str:
    return next((phrase for phrase in WORDS_BEHIND if plain.endswith(f" {phrase}")), "")


def _significant(value: str) -> int:
    """Significant digits as typed; zeros at the end of a whole number do not count."""
    digits = value.replace(".", "").lstrip("0")
    return len(digits if "." in value else digits.rstrip("0")) or 1


def _read_clock(plain: str) -> Reading | None:
    """A time in hours, minutes and seconds, such as 1 h 31 min; None if it is anything else."""
    start = re.search(r"\d", plain)
    if start is None or _words_of(plain[: start.start()]) or plain[: start.start()].strip().endswith("-"):
        return None
    spaced = re.sub(r"(?<=[a-z])(?=\d)", " ", plain[start.start() :])
    clock = _CLOCK.fullmatch(spaced)
    if clock is None or (clock["short"] and not clock["h"]):
        return None  # 5 m are meters, unless hours stand before them
    parts = [(float(clock[name]), size) for name, size in (("h", 60), ("m", 1), ("s", 1 / 60)) if clock[name]]
    if len(parts) < 2:  # noqa: PLR2004 - one part is an ordinary number with its unit
        return None
    minutes = round(sum(number * size for number, size in parts), 6)
    return Reading(minutes, "min", _significant(f"{minutes:g}"))
