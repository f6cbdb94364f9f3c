"""What the two lines of an element set say, column by column, and what is wrong with them.

The format is that of Spacetrack Report No. 3 as it is sent out: 69 columns, the last one a checksum. It catches every
single wrong digit, but not two digits that changed places: copy and paste, do not type. Years 57 to 99 are those of
1957 to 1999, 00 to 56 those of 2000 to 2056.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_LENGTH = 69
_LINES = 2
_YEARS = 57  # two digits from here on are of the twentieth century, in which the first satellite flew
_NUMBER = re.compile(r"\s*[+-]?\s*(\d+\.?\d*|\.\d+)\s*")
_POWER = re.compile(r"\s*[+-]?\s*\d*\s*([+-]\d)?\s*")


@dataclass(frozen=True)
class Field:
    """A number in one of the lines.

    Attributes:
        name: What it is, as a sentence names it.
        line: 0 for line 1, 1 for line 2.
        start: Its first column, counted from 0.
        end: The column after its last one.
        low: Smallest value allowed.
        high: Largest value allowed.
    """

    name: str
    line: int
    start: int
    end: int
    low: float = 0.0
    high: float = float("inf")


EPOCH_YEAR = Field("epoch's year", 0, 18, 20, high=99)
EPOCH_DAY = Field("epoch's day", 0, 20, 32, low=1, high=367)
INCLINATION = Field("inclination", 1, 8, 16, high=180)
NODE = Field("right ascension of the node", 1, 17, 25, high=360)
ECCENTRICITY = Field("eccentricity", 1, 26, 33)
PERIGEE = Field("argument of perigee", 1, 34, 42, high=360)
ANOMALY = Field("mean anomaly", 1, 43, 51, high=360)
MOTION = Field("mean motion", 1, 52, 63, low=1e-9, high=20)
_FIELDS = (EPOCH_YEAR, EPOCH_DAY, INCLINATION, NODE, ECCENTRICITY, PERIGEE, ANOMALY, MOTION)
_POWERS = {"second derivative of the mean motion": slice(44, 52), "drag term": slice(53, 61)}


def split_lines(text: str) -> tuple[str, tuple[str, str]]:
    """The name and the two lines.

    Args:
        text: Two lines, or three with the name first.

    Returns:
        The name (empty if there is none), and the two lines without spaces at their ends.

    Raises:
        ValueError: If there are not two or three lines, or they are in the wrong order.
    """
    if not isinstance(text, str):
        raise ValueError(f"An element set must be text, two lines of it; {text!r:.40} is none.")
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    if len(lines) not in {_LINES, _LINES + 1}:
        raise ValueError(f"An element set is two lines, or three with a name first; this text has {len(lines)}.")
    name, first, second = "" if len(lines) == _LINES else lines[0].strip(), lines[-2], lines[-1]
    if first.startswith("2 ") and second.startswith("1 "):
        raise ValueError("The two lines of the element set are swapped: the one that begins with 1 comes first.")
    for number, line in ((1, first), (2, second)):
        if not line.startswith(f"{number} "):
            raise ValueError(
                f"Line {number} of an element set begins with '{number} '; this one begins with '{line:.9}'."
            )
    return name.removeprefix("0 "), (first, second)


def check_lines(lines: tuple[str, str], *, checksums: str) -> None:
    """Refuse lines that are not an element set.

    Args:
        lines: The two lines.
        checksums: "checked" or "ignored".

    Raises:
        ValueError: If a line has the wrong length, characters or checksum, a number is none or out of its range, or
            the lines are of two satellites.
    """
    if checksums not in {"checked", "ignored"}:
        raise ValueError(f"Checksums are 'checked' or 'ignored'; {checksums!r} is neither.")
    for number, line in enumerate(lines, start=1):
        _check_line(number, line)
        if checksums == "checked":
            _check_sum(number, line)
    if lines[0][2:7] != lines[1][2:7]:
        raise ValueError(f"The lines are of two satellites: number {lines[0][2:7]} and number {lines[1][2:7]}.")
    for field in _FIELDS:
        value(lines, field)
    for name, columns in _POWERS.items():
        if not _POWER.fullmatch(lines[0][columns]):
            raise ValueError(f"The {name} in line 1 should be a number such as 90850-4; '{lines[0][columns]}' is none.")


def value(lines: tuple[str, str], field: Field) -> float:
    """The number in a field, as printed.

    Args:
        lines: The two lines.
        field: Which one.

    Returns:
        The number, in the unit of the format: degrees, turns a day.

    Raises:
        ValueError: If it is not a number, or outside its range.
    """
    printed = lines[field.line][field.start : field.end]
    if field is ECCENTRICITY:
        printed = "0." + printed.strip()
    if not _NUMBER.fullmatch(printed):
        raise ValueError(f"The {field.name} in line {field.line + 1} should be a number; '{printed}' is none.")
    number = float(printed.replace(" ", ""))
    if not field.low <= number <= field.high:
        allowed = f"from {field.low:g} to {field.high:g}" if field.high < float("inf") else f"at least {field.low:g}"
        raise ValueError(f"The {field.name} in line {field.line + 1} is {allowed}; {number:g} is not.")
    return number


def epoch_of(lines: tuple[str, str]) -> datetime:
    """The moment for which the elements hold, to the microsecond.

    Args:
        lines: The two lines.

    Returns:
        The moment in UTC.
    """
    year = int(value(lines, EPOCH_YEAR))
    start = datetime(year + (1900 if year >= _YEARS else 2000), 1, 1, tzinfo=UTC)
    return start + timedelta(days=value(lines, EPOCH_DAY) - 1)


def _check_line(number: int, line: str) -> None:
    if not isinstance(line, str):
        raise ValueError(f"Line {number} of an element set must be text; {line!r:.40} is none.")
    if not line.isascii():
        odd = next(character for character in line if not character.isascii())
        raise ValueError(f"Line {number} has the character {odd!r}, which no element set has; copy the line again.")
    if len(line) != _LENGTH:
        raise ValueError(f"Line {number} of an element set has {_LENGTH} characters; this one has {len(line)}.")


def _check_sum(number: int, line: str) -> None:
    digits = sum(int(character) if character.isdigit() else character == "-" for character in line[:-1])
    if str(digits % 10) != line[-1]:
        raise ValueError(
            f"The checksum of line {number} is {line[-1]}, but its digits and minus signs give {digits % 10}: "
            "a character is wrong; copy the line again."
        )
