"""What was found in a learner's function, and how it is said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from reachstars.exercise.code_sentences import CODE
from reachstars.exercise.saying import fill
from reachstars.language import Language

_LONGEST_LINE = 80  # characters of a line of code within a sentence


@dataclass(frozen=True)
class Finding:
    """One thing that is not right yet.

    Attributes:
        reason: Its name, as it is recorded.
        sentence: Name of its sentence, where a reason has several; "" for the reason's own.
        parts: What is filled into the sentence.
        line: Line of the cell, from 1; 0 where no line is to blame.
    """

    reason: str
    sentence: str = ""
    parts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    line: int = 0


def say(finding: Finding, source: str, language: Language, *, given: str = "") -> str:
    """The finding in words.

    Args:
        finding: What was found.
        source: The learner's cell, of which the line is shown.
        language: Language of the sentence.
        given: The input that was tried, in words, or "".

    Returns:
        Where it is, what it is, what to do.
    """
    said = fill(CODE[finding.sentence or finding.reason].in_language(language), finding.parts)
    code = _line(source, finding.line)
    place = {(True, True): "with-line", (True, False): "with", (False, True): "line"}.get((bool(given), bool(code)))
    if place is None:
        return said
    # In the notebook's cell, the line %%solve stands above the source.
    values = {"input": given, "line": str(finding.line + 1), "code": code}
    return f"{fill(CODE[place].in_language(language), values)}: {said}"


def _line(source: str, number: int) -> str:
    lines = source.splitlines()
    text = lines[number - 1].strip() if 0 < number <= len(lines) else ""
    return text if len(text) <= _LONGEST_LINE else f"{text[:_LONGEST_LINE]}…"
