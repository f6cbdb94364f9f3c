"""Reads a narrative, text.en.md or text.es.md, into blocks.

The format is MyST Markdown: a phase begins at its target line `(engage)=`; exercises, explorers and code stand in
fenced directives; `:::{teacher}`, `:::{grades} 9-12`, `:::{screen}` and `:::{paper}` hold what only some readers
see.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markdown_it.token import Token

from reachstars.lesson.card import PHASES
from reachstars.lesson.margin import Margin
from reachstars.lesson.markdown import tokens
from reachstars.lesson.model import Ask, Block, CodeCell, Explore, Grades, Medium, Prose, TeacherNote

_INFO = re.compile(r"^\{([\w-]+)\}\s*(.*)$")
_TARGET = re.compile(r"^\(([\w-]+)\)=\s*$")
_COLONS = re.compile(r"^:{3,}\s*$")
_GRADES = re.compile(r"^(\d+)-(\d+)$")
FENCED = ("code-cell", "exercise", "explore")
COLON = ("teacher", "grades", "screen", "paper")


@dataclass(frozen=True)
class _Place:
    """Where a piece of text stands, and for whom."""

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
    blocks = tuple(_blocks(text, _Place(line=1), margin))
    _note_stray_colons(blocks, margin)
    return blocks


def _blocks(text: str, place: _Place, margin: Margin) -> Iterator[Block]:
    lines = text.split("\n")
    phases = _phases(lines, place, margin)
    done = 0
    for token in tokens(text):
        match = _INFO.match(token.info.strip())
        if token.type not in {"fence", "colon_fence"} or not token.map or token.level or not match:
            continue
        first, after = token.map
        yield from _prose(lines, done, first, phases, place)
        here = replace(place, line=place.line + first, phase=phases[first])
        yield from _directive(match[1], match[2].strip(), token, here, margin)
        done = after
    yield from _prose(lines, done, len(lines), phases, place)


def _phases(lines: list[str], place: _Place, margin: Margin) -> list[str]:
    """The phase that each line belongs to."""
    phase, phases = place.phase, []
    for number, line in enumerate(lines):
        match = _TARGET.match(line)
        if match:
            phase = match[1]
            if phase not in PHASES:
                margin.note(place.line + number, f"there is no phase called '{phase}'", "use one of these", PHASES)
        phases.append(phase)
    return phases


def _note_stray_colons(blocks: tuple[Block, ...], margin: Margin) -> None:
    """A ::: that is left in the prose closes nothing: most often the end of a directive around another."""
    for block in blocks:
        if isinstance(block, Prose):
            for number, line in enumerate(block.markdown.split("\n")):
                if _COLONS.match(line):
                    cure = "give a directive that holds another one colon more, ::::{grades} around :::{teacher}"
                    margin.note(block.line + number, "this ::: closes nothing", cure)


def _prose(lines: list[str], first: int, after: int, phases: list[str], place: _Place) -> Iterator[Prose]:
    """Prose between two directives, cut where a phase begins."""
    cuts = [number for number in range(first, after) if _TARGET.match(lines[number])]
    starts = [first, *(cut + 1 for cut in cuts)]
    for start, end in zip(starts, [*cuts, after], strict=True):
        piece = lines[start:end]
        written = [number for number, line in enumerate(piece, start) if line.strip()]
        if written:
            text = "\n".join(lines[written[0] : written[-1] + 1])
            yield Prose(text, place.line + written[0], phases[written[0]], place.grades, place.medium)


def _directive(name: str, argument: str, token: Token, place: _Place, margin: Margin) -> Iterator[Block]:
    known = FENCED if token.type == "fence" else COLON
    if name not in known:
        problem = f"there is no directive called '{{{name}}}' between {token.markup[:3]}"
        margin.note(place.line, problem, "use one of these", known)
    elif name == "code-cell":
        yield CodeCell(token.content.rstrip("\n"), place.line, place.phase, place.grades, place.medium)
    elif name == "exercise":
        yield Ask(argument, place.line, place.phase, place.grades, place.medium)
    elif name == "explore":
        yield Explore(argument, place.line, place.phase, place.grades, place.medium)
    elif name == "teacher":
        yield TeacherNote(token.content.strip("\n"), place.line + 1, place.phase, place.grades, place.medium)
    elif name == "screen":
        yield from _blocks(token.content, replace(place, line=place.line + 1, medium="screen"), margin)
    elif name == "paper":
        yield from _blocks(token.content, replace(place, line=place.line + 1, medium="paper"), margin)
    else:
        yield from _graded(argument, token, place, margin)


def _graded(argument: str, token: Token, place: _Place, margin: Margin) -> Iterator[Block]:
    match = _GRADES.match(argument)
    if not match:
        cure = "write the lowest and the highest grade, such as :::{grades} 9-12"
        margin.note(place.line, f"'{argument}' is not a pair of grades", cure)
        return
    inner = replace(place, line=place.line + 1, grades=(int(match[1]), int(match[2])))
    yield from _blocks(token.content, inner, margin)
