"""Reads a narrative, text.en.md or text.es.md, into blocks.

The format is MyST Markdown: a phase begins at its target line `(engage)=`; exercises, explorers and code stand in
fenced directives, figures too; `:::{teacher}`, `:::{grades} 9-12`, `:::{screen}` and `:::{paper}` hold what only some
readers see. Boxes such as `:::{tip}` stay in the prose: each publisher has a form for them.
"""

import re
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from difflib import get_close_matches

from markdown_it.token import Token

from reachstars.lesson.callout import CALLOUTS, callout_of
from reachstars.lesson.card import PHASES
from reachstars.lesson.margin import Margin
from reachstars.lesson.markdown import block_tokens
from reachstars.lesson.model import Ask, Block, CodeCell, Explore, Figure, Grades, Medium, Prose, TeacherNote

_INFO = re.compile(r"^\{([\w-]+)\}\s*(.*)$")
_TARGET = re.compile(r"^\(([\w-]+)\)=\s*$")
_TORN_TARGET = re.compile(rf"^\s*[(\[{{]\s*({'|'.join(PHASES)})\s*[)\]}}]\s*[=:]*\s*$", re.IGNORECASE)
_COLONS = re.compile(r"^\s*:{3,}\s*$")
_SOME_COLONS = re.compile(r"^\s*::+\s*\{?[\w-]*\}?.*$")
_GRADES = re.compile(r"^(\d{1,2})\s*[-–]\s*(\d{1,2})$")
_LAST_GRADE = 12
FENCED = ("code-cell", "exercise", "explore", "figure")
COLON = ("teacher", "grades", "screen", "paper", *CALLOUTS)


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
    whole: set[int] = set()  # lines inside of boxes and of blocks of code, which are no directives of ours
    for token in block_tokens(text):
        if token.type not in {"fence", "colon_fence"} or not token.map:
            continue
        first, after = token.map
        line = place.line + first
        match = _INFO.match(token.info.strip())
        if not match or token.level:
            _note_no_directive(token, line, margin)
            whole.update(range(first, after) if token.type == "fence" else ())
            continue
        _note_open(lines[first:after], match[1], token, replace(place, line=line), margin)
        if token.type == "colon_fence" and match[1] in CALLOUTS:
            _note_inside(token, line, margin)
            whole.update(range(first, after))
            continue
        prose, place = _prose(lines, (done, first), whole, place, margin)
        yield from prose
        yield from _directive(match[1], match[2].strip(), token, replace(place, line=line), margin)
        done = after
    prose, _ = _prose(lines, (done, len(lines)), whole, place, margin)
    yield from prose


def _prose(
    lines: list[str], span: tuple[int, int], whole: set[int], place: _Place, margin: Margin
) -> tuple[list[Prose], _Place]:
    """Prose between two directives, cut where a phase begins; and the place behind it, in the phase that then holds."""
    first, after = span
    cuts = [number for number in range(first, after) if number not in whole and _TARGET.match(lines[number])]
    found = []
    for start, end in zip([first, *(cut + 1 for cut in cuts)], [*cuts, after], strict=True):
        if cuts and start > cuts[0]:
            place = replace(place, phase=_phase(lines[start - 1], start - 1, place, margin))
        written = [number for number in range(start, end) if lines[number].strip()]
        for number in sorted({*written} - whole):
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


def _note_open(lines: list[str], name: str, token: Token, place: _Place, margin: Margin) -> None:
    """A directive that runs on to the end of the text."""
    if _is_closed(lines, token.markup):
        return
    cure = f"write {token.markup} alone on the line behind its last one"
    nested = place.grades or place.medium
    around = ", and begin and end the directive around it with a colon more, ::::" if nested else ""
    margin.note(place.line, f"the {{{name}}} that begins here is never closed", cure + around)


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
    """An exercise, an explorer or a figure: one line, and nothing inside."""
    if not argument:
        example = {"exercise": "orbit-speed", "explore": "altitude", "figure": "rocket.svg"}[name]
        margin.note(
            place.line, f"this {{{name}}} has no name", f"write it on the same line, such as {{{name}}} {example}"
        )
    elif name == "exercise":
        yield Ask(argument, *astuple(place))
    elif name == "figure":
        yield Figure(argument, *astuple(place))
    else:
        yield Explore(argument, *astuple(place))
    if token.content.strip():
        behind = "caption and alt text stand in figures/sources.toml" if name == "figure" else "write the text below"
        cure = f"end it with {token.markup} on the very next line, and {behind}"
        margin.note(place.line + 1, f"text inside {{{name}}} is never shown", cure)


def _note_inside(token: Token, line: int, margin: Margin) -> None:
    """A teacher's note and a box hold text alone: an exercise in it would be lost. A note may hold boxes."""
    around = callout_of(token.info) if token.type == "colon_fence" else None
    for inner in block_tokens(token.content):
        match = _INFO.match(inner.info.strip()) if inner.map and inner.type in {"fence", "colon_fence"} else None
        if not match or not inner.map or (callout_of(inner.info) and not around and not inner.level):
            continue
        where = f"a {{{around.name}}}" if around else "a teacher's note"
        problem = f"{{{match[1]}}} stands inside {where}, where it is lost"
        margin.note(line + 1 + inner.map[0], problem, f"end the {'box' if around else 'note'} with ::: above it")


def _graded(argument: str, token: Token, place: _Place, margin: Margin) -> Iterator[Block]:
    match = _GRADES.match(argument)
    low, high = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 1 <= low <= high <= _LAST_GRADE:
        cure = "write the lowest and the highest grade, such as :::{grades} 9-12"
        margin.note(place.line, f"'{argument}' is not a pair of grades", cure)
    inner = replace(place, line=place.line + 1, grades=(low, high) if match else None)
    yield from _blocks(token.content, inner, margin)
