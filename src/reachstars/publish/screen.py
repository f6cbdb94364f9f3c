"""A lesson's Markdown as JupyterLab shows it: it knows neither boxes nor footnotes, and takes two dollars for math."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from textwrap import dedent

from markdown_it.token import Token

from reachstars.language import Language
from reachstars.lesson.callout import callout_of
from reachstars.lesson.markdown import tokens

_PIECES = re.compile(
    r"""\{(?P<tag>su[bp])\}`(?P<small>[^`\n]+)`
      | \[\^(?P<note>[^\]\s]+)\]
      | (?P<dollar>\\\$)
      | (?P<kept>(?P<ticks>`+).+?(?P=ticks)(?!`) | \$\$.+?\$\$ | \$(?:\\.|[^$\\])+\$)""",
    re.VERBOSE | re.DOTALL,
)
# JupyterLab draws a box without a name in front of a task, which a screen reader cannot tell; a sign has one.
_TASK = re.compile(r"^(\s*(?:[-*+]|\d+[.)])\s+)\[([ xX])\] ", re.MULTILINE)
_DEFINITION = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*")


@dataclass
class Screen:
    """Writes the cells of one notebook; its footnotes are counted from the first cell to the last.

    Attributes:
        language: Language of the notebook.
    """

    language: Language
    _count: int = field(default=0, init=False)

    def text(self, markdown: str) -> str:
        """A piece of prose as a cell; the notes that it names stand below a line at its end.

        Args:
            markdown: Prose of a lesson, with its notes.

        Returns:
            Markdown for JupyterLab.
        """
        page = _Cell(self, {})
        body = page.written(markdown)
        notes = "\n\n".join(f"<sup>{number}</sup> {page.inside(text)}" for number, text in page.notes(markdown))
        return f"{body}\n\n---\n\n{notes}" if notes else body

    def next_number(self) -> int:
        """The number of another footnote."""
        self._count += 1
        return self._count


def quoted(heading: str, markdown: str) -> str:
    """A text below a heading in bold, as a quotation: the one kind of box that every reader of notebooks knows.

    Args:
        heading: Its heading, plain text.
        markdown: Its text.

    Returns:
        Markdown.
    """
    lines = [f"**{heading}**", "", *markdown.split("\n")]
    return "\n".join(f"> {line}".rstrip() for line in lines)


@dataclass
class _Cell:
    """One cell in the making, and the number of each note that it names."""

    screen: Screen
    numbers: dict[str, int]

    def written(self, markdown: str) -> str:
        """The text without the notes' own texts."""
        lines = markdown.split("\n")
        pieces: list[str] = []
        done = 0
        for token in tokens(markdown):
            if not token.map or token.map[0] < done or not _stands_apart(token):
                continue
            first, after = token.map
            pieces += [self.inside("\n".join(lines[done:first])), *self._apart(token, lines[first:after])]
            done = after
        last = self.inside("\n".join(lines[done:]))
        return "\n".join([*pieces, last] if done < len(lines) else pieces).strip("\n")

    def _apart(self, token: Token, lines: list[str]) -> Iterator[str]:
        head = callout_of(token.info)
        if token.type == "colon_fence" and head:
            yield quoted(head.heading(self.screen.language), self.written(token.content.rstrip("\n")))
        elif token.type in {"fence", "code_block"}:
            yield "\n".join(lines)

    def inside(self, text: str) -> str:
        """A text with the pieces of its lines as JupyterLab knows them."""
        ticked = _TASK.sub(lambda task: f"{task[1]}{'☐' if task[2] == ' ' else '☑'} ", text)
        return _PIECES.sub(self._piece, ticked)

    def _piece(self, match: re.Match[str]) -> str:
        if match["kept"]:
            return match[0]
        if match["dollar"]:
            return "<span>$</span>"
        if match["tag"]:
            return f"<{match['tag']}>{escape(match['small'])}</{match['tag']}>"
        number = self.numbers.get(match["note"]) or self.screen.next_number()
        self.numbers[match["note"]] = number
        return f"<sup>{number}</sup>"

    def notes(self, markdown: str) -> Iterator[tuple[int, str]]:
        """The texts of the notes by their numbers."""
        lines = markdown.split("\n")
        texts = {}
        for token in tokens(markdown):
            if token.type == "footnote_reference_open" and token.map:
                text = "\n".join(lines[slice(*token.map)]).strip()
                label = _DEFINITION.match(text)
                first, _, more = _DEFINITION.sub("", text).partition("\n")
                texts[label[1] if label else ""] = f"{first}\n{dedent(more)}".strip()
        yield from sorted((number, texts[label]) for label, number in self.numbers.items() if label in texts)


def _stands_apart(token: Token) -> bool:
    """Whether a block is no text, or not here: code, a box, the text of a note."""
    if token.type == "colon_fence":
        return callout_of(token.info) is not None
    return token.type in {"fence", "code_block"} or (token.type == "footnote_reference_open" and not token.level)
