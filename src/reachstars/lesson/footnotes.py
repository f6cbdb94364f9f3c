"""Footnotes: an author writes `[^name]` in the text and `[^name]: its text` anywhere; each piece of text gets its own.

A note moves to the end of the piece that names it, so that a page for some readers, or a single cell of a notebook,
has exactly the notes that it needs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TypeGuard

from reachstars.lesson.callout import callout_of
from reachstars.lesson.margin import Margin
from reachstars.lesson.markdown import block_tokens, placed, tokens
from reachstars.lesson.model import Block, Prose, TeacherNote

_DEFINED = "footnote_reference_open"
_MARK = "[^"  # a text without it has no notes, and need not be looked through


@dataclass(frozen=True)
class _Note:
    text: str
    line: int


def _may_have_notes(block: Block) -> TypeGuard[Prose | TeacherNote]:
    return isinstance(block, Prose | TeacherNote) and _MARK in block.markdown


def check_notes(blocks: tuple[Block, ...], margin: Margin) -> None:
    """Every note that is named has a text, every text is named, and each stands at the left edge.

    Args:
        blocks: The narrative as its author wrote it.
        margin: Takes what is wrong.
    """
    written = [block for block in blocks if _may_have_notes(block)]
    named = [pair for block in written for pair in _named(block.markdown, block.line)]
    notes = [pair for block in written for pair in _defined(block)]
    known, names = dict(notes), {label for label, _ in named}
    for label, line in named:
        if label not in known:
            near = get_close_matches(label, known, n=1)
            cure = f"write [^{near[0]}]" if near else f"write it below the text: [^{label}]: and its words"
            margin.note(line, f"there is no footnote called '{label}'", cure, () if near else tuple(known))
    for label, note in notes:
        for problem, cure in _wrong(label, note, known[label], is_named=label in names):
            margin.note(note.line, problem, cure)
    for block in written:
        for line in _hidden(block):
            cure = "write it at the left edge, outside of lists and boxes, with an empty line above"
            margin.note(line, "a footnote's text stands inside of something else", cure)


def _wrong(label: str, note: _Note, last: _Note, *, is_named: bool) -> Iterator[tuple[str, str]]:
    if not is_named:
        yield f"nothing in the text names the footnote '{label}'", f"write [^{label}] where it belongs"
    if note.text.strip() == f"[^{label}]:":
        yield f"the footnote '{label}' is empty", "write its words behind the colon"
    if note.text != last.text:  # one and the same text may stand twice, as in a copy for students
        yield f"there are two footnotes called '{label}'", "give one of them another name"


def with_notes(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, each with the notes that it names at its own end.

    Args:
        blocks: The narrative, without mistakes in its notes.

    Returns:
        The same blocks; one that held nothing but notes is gone.
    """
    written = [block for block in blocks if _may_have_notes(block)]
    notes = {label: note.text for block in written for label, note in _defined(block)}
    return tuple(kept for block in blocks if (kept := _complete(block, notes)) is not None) if notes else blocks


def _complete(block: Block, notes: dict[str, str]) -> Block | None:
    if not _may_have_notes(block):
        return block
    text = _without_notes(block.markdown)
    labels = list(dict.fromkeys(label for label, _ in _named(text, 0)))
    for label in labels:  # a note may name another one
        labels += [other for other, _ in _named(notes.get(label, ""), 0) if other not in labels]
    pieces = [text, *(notes[label] for label in labels if label in notes)]
    whole = "\n\n".join(filter(None, pieces))
    return replace(block, markdown=whole) if whole else None


def _without_notes(markdown: str) -> str:
    gone = {number for _, (first, after) in _definitions(markdown) for number in range(first, after)}
    kept = [line for number, line in enumerate(markdown.split("\n")) if number not in gone]
    return "\n".join(kept).strip("\n") if gone else markdown


def _definitions(markdown: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The notes whose texts stand at the left edge: each label, its first line and the line behind its last one."""
    for token in block_tokens(markdown):
        if token.type == _DEFINED and not token.level and token.map:
            yield token.meta["label"], (token.map[0], token.map[1])


def _defined(block: Prose | TeacherNote) -> Iterator[tuple[str, _Note]]:
    lines = block.markdown.split("\n")
    for label, (first, after) in _definitions(block.markdown):
        yield label, _Note("\n".join(lines[first:after]).rstrip(), block.line + first)


def _named(markdown: str, line: int) -> Iterator[tuple[str, int]]:
    for token, here in placed(tokens(markdown), line):
        if token.type == "footnote_ref":
            yield token.meta["label"], here
        elif token.type == "colon_fence" and callout_of(token.info):
            yield from _named(token.content, here + 1)


def _hidden(block: Prose | TeacherNote) -> Iterator[int]:
    """Lines of notes that stand in a list, a quotation or a box."""
    for token, here in placed(tokens(block.markdown), block.line):
        if token.type == _DEFINED and token.level:
            yield here
        elif token.type == "colon_fence" and callout_of(token.info):
            yield from (line for inner, line in placed(tokens(token.content), here + 1) if inner.type == _DEFINED)
