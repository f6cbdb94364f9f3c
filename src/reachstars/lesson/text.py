"""Reads a narrative, text.en.md or text.es.md, into blocks.

The format is MyST Markdown: a phase begins at its target line `(engage)=`; exercises, explorers and code stand in
fenced directives; `:::{teacher}`, `:::{grades} 9-12`, `:::{screen}` and `:::{paper}` hold what only some readers
see.
"""

import re
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from difflib import get_close_matches

from markdown_it.token import Token

from reachstars.lesson.card import PHASES
from reachstars.lesson.margin import Margin
from reachstars.lesson.markdown import block_tokens
from reachstars.lesson.model import Ask, Block, CodeCell, Explore, Grades, Medium, Prose, TeacherNote

_INFO = re.compile(r"^\{([\w-]+)\}\s*(.*)$")
_TARGET = re.compile(r"^\(([\w-]+)\)=\s*$")
_TORN_TARGET = re.compile(rf"^\s*[(\[{{]\s*({'|'.join(PHASES)})\s*[)\]}}]\s*[=:]*\s*$", re.IGNORECASE)
_COLONS = re.compile(r"^\s*:{3,}\s*$")
_SOME_COLONS = re.compile(r"^\s*::+\s*\{?[\w-]*\}?.*$")
_GRADES = re.compile(r"^(\d{1,2})\s*[-–]\s*(\d{1,2})$")
_LAST_GRADE = 12
FENCED = ("code-cell", "exercise", "explore")
COLON = ("teacher", "grades", "screen", "paper")


@dataclass(frozen=True)
class _Place:
    """Where a piece of text stands, and for whom; in the order of the fields of a block."""

    line: int
    phase: str = ""
    grades: Grades | None = None
    medium: Medium | None = None


def read_blocks(text: str, margin: Margin) -> tuple[Block, ...]:
    """The blocks of a narrative in reading order; roles are still roles.

    Args:
        text: All of text.en.md or text.es.md.
        margin: Takes what is wrong.

    Returns:
        The blocks; each knows its line, its phase and its grades.
    """
    # Only \n ends a line for the parser; the other line ends would count lines that it does not see.
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return tuple(_blocks(plain, _Place(line=1), margin))


def _blocks(text: str, place: _Place, margin: Margin) -> Iterator[Block]:
    lines = text.split("\n")
    done = 0
    for token in block_tokens(text):
        if token.type not in {"fence", "colon_fence"} or not token.map:
            continue
        first, after = token.map
        line = place.line + first
        match = _INFO.match(token.info.strip())
        if not match or token.level:
            _note_no_directive(token, line, margin)
            continue
        prose, place = _prose(lines, (done, first), place, margin)
        yield from prose
        if not _is_closed(lines[first:after], token.markup):
            cure = f"write {token.markup} alone on the line behind its last one"
            nested = place.grades or place.medium
            around = ", and begin and end the directive around it with a colon more, ::::" if nested else ""
            margin.note(line, f"the {{{match[1]}}} that begins here is never closed", cure + around)
        yield from _directive(match[1], match[2].strip(), token, replace(place, line=line), margin)
        done = after
    prose, _ = _prose(lines, (done, len(lines)), place, margin)
    yield from prose


def _prose(lines: list[str], span: tuple[int, int], place: _Place, margin: Margin) -> tuple[list[Prose], _Place]:
    """Prose between two directives, cut where a phase begins; and the place behind it, in the phase that then holds."""
    first, after = span
    cuts = [number for number in range(first, after) if _TARGET.match(lines[number])]
    found = []
    for start, end in zip([first, *(cut + 1 for cut in cuts)], [*cuts, after], strict=True):
        if cuts and start > cuts[0]:
            place = replace(place, phase=_phase(lines[start - 1], start - 1, place, margin))
        written = [number for number in range(start, end) if lines[number].strip()]
        for number in written:
            _note_torn_line(lines[number], place.line + number, margin)
        if written:
            text = "\n".join(lines[written[0] : written[-1] + 1])
            found.append(Prose(text, *astuple(replace(place, line=place.line + written[0]))))
    return found, place


def _phase(line: str, number: int, place: _Place, margin: Margin) -> str:
    phase = _TARGET.sub(r"\1", line)
    if phase not in PHASES:
        margin.note(place.line + number, f"there is no phase called '{phase}'", "use one of these", PHASES)
    elif place.grades or place.medium:
        margin.note(
            place.line + number,
            f"the phase '{phase}' begins inside a block for some readers",
            "end that block with ::: above it",
        )
    return phase


def _is_closed(lines: list[str], markup: str) -> bool:
    last = lines[-1].strip()
    return len(lines) > 1 and len(last) >= len(markup) and set(last) == {markup[0]}


def _note_no_directive(token: Token, line: int, margin: Margin) -> None:
    """What looks like a directive and is none; an ordinary block of code is no mistake."""
    name = token.info.strip().strip("{}").partition(" ")[0].strip("{}")
    if token.level and _INFO.match(token.info.strip()):
        cure = "let it begin at the left edge, with an empty line above"
        margin.note(line, f"{{{name}}} stands inside a list or a quotation", cure)
    elif name in (*FENCED, *COLON):
        margin.note(line, f"'{token.info.strip()}' needs braces", f"write {token.markup}{{{name}}}")


def _note_torn_line(line: str, number: int, margin: Margin) -> None:
    """A line of prose that was meant to be more."""
    if match := _TORN_TARGET.match(line):
        name = match[1].lower()
        margin.note(number, f"'{line.strip()}' does not begin a phase", f"write ({name})= alone on its line")
    elif _COLONS.match(line):
        cure = "delete it, or give a directive that holds another one colon more, ::::{grades} around :::{teacher}"
        margin.note(number, "this ::: closes nothing", cure)
    elif _SOME_COLONS.match(line) and not line.lstrip().startswith(":::"):
        cure = "begin a block with three colons, :::{teacher} or :::{grades} 9-12, and end it with :::"
        margin.note(number, f"'{line.strip()}' is no directive", cure)


def _directive(name: str, argument: str, token: Token, place: _Place, margin: Margin) -> Iterator[Block]:
    known = FENCED if token.type == "fence" else COLON
    if name not in known:
        _note_unknown(name, token, place.line, margin)
    elif name == "code-cell":
        yield CodeCell(token.content.rstrip("\n"), *astuple(place))
    elif name == "teacher":
        _note_inside(token, place.line, margin)
        empty = len(token.content) - len(token.content.lstrip("\n"))
        yield TeacherNote(token.content.strip("\n"), *astuple(replace(place, line=place.line + 1 + empty)))
    elif name == "grades":
        yield from _graded(argument, token, place, margin)
    elif name in ("screen", "paper"):
        medium: Medium = "screen" if name == "screen" else "paper"
        yield from _blocks(token.content, replace(place, line=place.line + 1, medium=medium), margin)
    else:
        yield from _named(name, argument, token, place, margin)


def _note_unknown(name: str, token: Token, line: int, margin: Margin) -> None:
    markup = token.markup[:3]
    if name in (*FENCED, *COLON):
        other = "```" if markup.startswith(":") else ":::"
        margin.note(
            line, f"{{{name}}} does not stand between {markup}", f"write {other}{{{name}}}, and {other} at its end"
        )
        return
    choices = (*(f"```{{{known}}}" for known in FENCED), *(f":::{{{known}}}" for known in COLON))
    meant = get_close_matches(name, (*FENCED, *COLON), n=1)
    cure = f"write {{{meant[0]}}}" if meant else "use one of these"
    margin.note(line, f"there is no directive called '{{{name}}}'", cure, () if meant else choices)


def _named(name: str, argument: str, token: Token, place: _Place, margin: Margin) -> Iterator[Block]:
    """An exercise or an explorer: one line, and nothing inside."""
    if not argument:
        example = {"exercise": "orbit-speed", "explore": "altitude"}[name]
        margin.note(
            place.line, f"this {{{name}}} has no name", f"write it on the same line, such as {{{name}}} {example}"
        )
    elif name == "exercise":
        yield Ask(argument, *astuple(place))
    else:
        yield Explore(argument, *astuple(place))
    if token.content.strip():
        cure = f"end it with {token.markup} on the very next line, and write the text below"
        margin.note(place.line + 1, f"text inside {{{name}}} is never shown", cure)


def _note_inside(token: Token, line: int, margin: Margin) -> None:
    """A teacher's note holds text alone: an exercise in it would be lost."""
    for inner in block_tokens(token.content):
        match = _INFO.match(inner.info.strip()) if inner.map and inner.type in {"fence", "colon_fence"} else None
        if match and inner.map:
            problem = f"{{{match[1]}}} stands inside a teacher's note, where it is lost"
            margin.note(line + 1 + inner.map[0], problem, "end the note with ::: above it")


def _graded(argument: str, token: Token, place: _Place, margin: Margin) -> Iterator[Block]:
    match = _GRADES.match(argument)
    low, high = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 1 <= low <= high <= _LAST_GRADE:
        cure = "write the lowest and the highest grade, such as :::{grades} 9-12"
        margin.note(place.line, f"'{argument}' is not a pair of grades", cure)
    inner = replace(place, line=place.line + 1, grades=(low, high) if match else None)
    yield from _blocks(token.content, inner, margin)
