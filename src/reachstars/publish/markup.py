"""A lesson's Markdown as Typst: headings without skipped levels, lists, tables, links, notes, math with its words."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from markdown_it.common.normalize_url import normalizeLinkText
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from reachstars.errors import PaperError
from reachstars.lesson.callout import callout_of
from reachstars.lesson.markdown import tokens
from reachstars.publish.ink import Ink
from reachstars.publish.math import formula
from reachstars.publish.source import array, boolean, call, literal, together
from reachstars.publish.words import TICKED, TO_TICK

_LOWEST = 4  # the template styles four levels
_BESIDE = 30  # letters of an address that still stand in the line; a longer one stands at the foot of the page
_TASK = re.compile(r"(\[[ xX]\]|[☐☑])\s+")
_BY = re.compile(r"(—|–|--)\s*")
_ANNOUNCEMENT = 180  # letters of a paragraph that may lead to an exercise: two lines, so that no page stays half empty
_ROW = 400  # letters, were all cells as long as the longest; a row with no more fits on a page, also in large print
_FEW = 3  # rows of a table
_DEEPEST_QUOTE = 8  # quotations around one; Typst gives up at some more, and nobody can tell them apart
_SEEN = ("image", "footnote_ref")  # without a word of their own
_LANGUAGE = re.compile(r"[a-z][a-z0-9+-]{0,15}")


@dataclass
class Outline:
    """Keeps headings from skipping a level, which screen readers (and PDF/UA) cannot follow."""

    level: int = field(default=1)

    def step(self, wanted: int) -> int:
        """The level that a heading may have here: the wanted one, or one below the last heading."""
        self.level = max(2, min(wanted, self.level + 1, _LOWEST))
        return self.level


@dataclass(frozen=True)
class _Beginning:
    """A sign at the beginning of a paragraph: the text that it begins, and how many of its letters belong to it."""

    text: SyntaxTreeNode
    sign: str
    letters: int


def markup(markdown: str, ink: Ink, outline: Outline, *, leads_in: bool = False) -> str:
    """Markdown as Typst content.

    Args:
        markdown: Prose of a lesson.
        ink: Writes its words.
        outline: Where the headings stand; the title of the page is level 1, so a # heading becomes level 2.
        leads_in: Whether it ends right before what it leads to, such as an exercise: a short last paragraph then
            stays on one page with that.

    Returns:
        A Typst expression.

    Raises:
        PaperError: If the text holds something that paper has no form for, or a formula outside the school subset.
    """
    return Writer(ink, outline, leads_in=leads_in).whole(tokens(markdown))


class Writer:
    """Walks the tree of one text; `forms` says how each piece of Markdown is written."""

    def __init__(self, ink: Ink, outline: Outline, *, leads_in: bool = False) -> None:
        """Write with that ink, headings as the outline allows; the last paragraph may lead to what follows the text."""
        self._ink = ink
        self._leads_in = leads_in
        self._outline = outline
        self._notes: dict[str, SyntaxTreeNode] = {}
        self._named: set[str] = set()
        self._at_foot = False
        self._left_out: dict[int, int] = {}  # letters at the beginning of a text that stand on paper as a sign
        self.forms: dict[str, Callable[[SyntaxTreeNode], str]] = {
            "heading": self._heading,
            "paragraph": self._paragraph,
            "bullet_list": self._list,
            "ordered_list": self._numbered,
            "blockquote": self._quote,
            "colon_fence": self._box,
            "fence": self._code,
            "code_block": self._code,
            "hr": lambda _: "v(0.5em)",
            "table": self._table,
            "inline": lambda node: self.line(node.children),
            "text": lambda node: self._ink.write(node.content[self._left_out.get(id(node), 0) :]),
            "softbreak": lambda _: '" "',
            "hardbreak": lambda _: "linebreak()",
            "strong": lambda node: call("strong", self.line(node.children)),
            "em": lambda node: call("emph", self.line(node.children)),
            "s": lambda node: call("strike", self.line(node.children)),
            "sub": lambda node: call("sub", self._ink.write(node.content)),
            "sup": lambda node: call("super", self._ink.write(node.content)),
            "code_inline": lambda node: call("raw", literal(self._ink.plain(node.content))),
            "link": self._link,
            "image": lambda node: call("emph", self._ink.write(f"[{_words(node.children)}]")),
            "footnote_ref": self._note,
            "footnote_reference": lambda _: "none",
            "math_inline": lambda node: self.math(node, block=False),
            "math_inline_double": lambda node: self.math(node, block=True),
            "math_block": lambda node: self.math(node, block=True),
        }

    def whole(self, found: Sequence[Token]) -> str:
        """A whole text, or all of a box; the texts of its footnotes stand anywhere in it."""
        nodes = SyntaxTreeNode(found).children
        self._notes |= {node.meta["label"]: node for node in nodes if node.type == "footnote_reference"}
        return self.blocks(nodes)

    def blocks(self, nodes: Iterable[SyntaxTreeNode]) -> str:
        """Pieces below each other."""
        return together(_headed([(node.type, self.form(node)) for node in nodes]))

    def line(self, nodes: Iterable[SyntaxTreeNode]) -> str:
        """Pieces on one line."""
        return together(['""', *map(self.form, nodes)])

    def form(self, node: SyntaxTreeNode) -> str:
        """One piece of Markdown.

        Raises:
            PaperError: If paper has no form for it.
        """
        form = self.forms.get(node.type)
        if form is None:
            raise PaperError(f"Paper has no form for this piece of Markdown: {node.type}")
        return form(node)

    def _heading(self, node: SyntaxTreeNode) -> str:
        if not any(map(self._is_seen, node.walk())):
            return '""'  # an empty heading helps nobody, and PDF/UA refuses it
        level = self._outline.step(int(node.tag[1:]))
        return call("heading", f"level: {level}", self.blocks(node.children))

    def _is_seen(self, node: SyntaxTreeNode) -> bool:
        return not node.children and (node.type in _SEEN or bool(self._ink.plain(node.content).strip()))

    def _paragraph(self, node: SyntaxTreeNode) -> str:
        inside = self.blocks(node.children)
        # A formula on a line of its own is a block, which may not stand in a paragraph.
        alone = any(child.type == "math_inline_double" for child in node.children[0].children)
        if node.hidden or alone:
            return inside
        said = node.children[0].content.rstrip()
        announces = said.endswith(":") or (len(said) <= _ANNOUNCEMENT and self._leads_in and _is_last(node))
        return call("lead-in" if announces else "par", inside)

    def _items(self, node: SyntaxTreeNode) -> list[str]:
        return [self.blocks(item.children) for item in node.children]

    def _list(self, node: SyntaxTreeNode) -> str:
        """A list; with boxes before its items where they are tasks."""
        found = [_begins(item.children[0], _TASK) if item.children else None for item in node.children]
        if not any(found):
            return _whole(node, call("list", *self._items(node)))
        marks = array(map(self._mark, found))
        return _whole(node, call("tasks", marks, *self._items(node)))

    def _numbered(self, node: SyntaxTreeNode) -> str:
        start = f"start: {int(node.attrs.get('start', 1))}"
        return _whole(node, call("enum", start, *self._items(node)))

    def _mark(self, task: _Beginning | None) -> str:
        if task is None:
            return "[•]"
        self._leave_out(task)
        ticked = task.sign[1:2] in ("x", "X") or task.sign == "☑"
        return call("tick-box", boolean(ticked), self._ink.say(TICKED if ticked else TO_TICK))

    def _leave_out(self, beginning: _Beginning) -> None:
        self._left_out[id(beginning.text)] = beginning.letters

    def _quote(self, node: SyntaxTreeNode) -> str:
        """A quotation; its last line says whose words they are where it begins with a dash."""
        if _quotes_around(node) > _DEEPEST_QUOTE:
            return call("callout", self.blocks(node.children))
        *said, last = node.children or [node]
        by = _begins(last, _BY) if said else None
        if by is None:
            return call("quoted", self.blocks(node.children))
        self._leave_out(by)
        return call("quoted", self.blocks(said), f"by: {self.blocks(last.children)}")

    def _box(self, node: SyntaxTreeNode) -> str:
        head = callout_of(node.info)
        if head is None:
            return call("callout", call("par", self._ink.write(node.content.strip())))
        title = self._ink.write(head.heading(self._ink.language))
        return call("titled", title, self.whole(tokens(node.content)), f"loud: {boolean(head.name == 'warning')}")

    def _code(self, node: SyntaxTreeNode) -> str:
        name = node.info.strip().partition(" ")[0].lower() if node.type == "fence" else ""
        language = literal(name) if _LANGUAGE.fullmatch(name) else "none"
        return call("code-box", "none", literal(self._ink.plain(node.content.rstrip())), f"lang: {language}")

    def _table(self, node: SyntaxTreeNode) -> str:
        rows = [
            [self.blocks(cell.children) for cell in row.children] for part in node.children for row in part.children
        ]
        header, *below = rows
        sides = array(_side(cell) for cell in node.children[0].children[0].children)
        longest = max((len(piece.content) for piece in node.walk() if piece.type == "inline"), default=0)
        # A few rows would also stand on one page all together, which may be too low for them.
        whole = len(below) > _FEW and longest * len(header) <= _ROW
        looks = f"aligns: {sides}", f"whole-rows: {boolean(whole)}"
        return call("data-table", str(len(header)), array(header), array(map(array, below)), *looks)

    def _note(self, node: SyntaxTreeNode) -> str:
        label = node.meta["label"]
        key = literal(self._ink.plain(label))
        if label not in self._notes or self._at_foot:
            return self._ink.write(f"[^{label}]")
        if label in self._named:
            return call("note-again", key)
        self._named.add(label)
        self._at_foot = True
        parts = self._notes[label].children
        # Its first words stand beside its number.
        begins = [self.blocks(part.children) if part.type == "paragraph" else self.form(part) for part in parts[:1]]
        inside = together(['""', *begins, *map(self.form, parts[1:])])
        self._at_foot = False
        return call("note", key, inside)

    def _link(self, node: SyntaxTreeNode) -> str:
        """The words and, because paper cannot be clicked, the address: beside them, or below if it is long."""
        words = self.line(node.children)
        address = str(node.attrs.get("href", ""))
        if not address.startswith(("https://", "http://", "mailto:")):
            return words
        shown = re.sub(r"^(https?://|mailto:)", "", normalizeLinkText(address)).rstrip("/")
        goal = literal(address)
        link = call("struck-link" if _is_struck(node) else "link", goal, words)
        if _words(node.children).rstrip("/").endswith(shown):
            return link
        # Invisible places where a line may break, behind the signs that part an address.
        printed = literal(re.sub(r"([/?&=._-])(?=.)", "\\1\u200b", self._ink.plain(shown).replace("\u200b", "")))
        if len(shown) <= _BESIDE or self._at_foot:
            return f"({link} + [ ] + muted({{ [(]; {printed}; [)] }}))"
        return f"({link} + footnote(link({goal}, {printed})))"

    def math(self, node: SyntaxTreeNode, *, block: bool) -> str:
        """A formula, set and spoken."""
        made = formula(node.content, self._ink.language)
        return call("formula", literal(self._ink.plain(made.spoken)), boolean(block), f"${made.typst}$")


def _headed(pieces: list[tuple[str, str]]) -> Iterable[str]:
    """The pieces; a heading whose paragraph has a note is one with it: the note could take that to the next page."""
    place = 0
    while place < len(pieces):
        (kind, piece), (below, text) = pieces[place], (pieces[place + 1 :] or [("", "")])[0]
        held = kind == "heading" and below == "paragraph" and "note(" in text
        yield call("headed", together([piece, text])) if held else piece
        place += 2 if held else 1


def _whole(node: SyntaxTreeNode, made: str) -> str:
    """A list that stays on one page, unless it stands in another: each would be measured for all around it."""
    above = node.parent
    while above is not None:
        if above.type == "list_item":
            return made
        above = above.parent
    return call("whole-if-short", made)


def _begins(block: SyntaxTreeNode, sign: re.Pattern[str]) -> _Beginning | None:
    pieces = block.children[0].children if block.type == "paragraph" else []
    match = sign.match(pieces[0].content) if pieces and pieces[0].type == "text" else None
    return _Beginning(pieces[0], match[1], match.end()) if match else None


def _quotes_around(node: SyntaxTreeNode) -> int:
    above = node.parent
    return 0 if above is None else _quotes_around(above) + (above.type == "blockquote")


def _is_last(node: SyntaxTreeNode) -> bool:
    """Whether a piece ends its text."""
    return node.next_sibling is None and node.parent is not None and node.parent.type == "root"


def _is_struck(node: SyntaxTreeNode) -> bool:
    """Whether a piece is struck out, or a part of it."""
    around = node.parent
    while around is not None and around.type != "s":
        around = around.parent
    return around is not None or any(inner.type == "s" for inner in node.walk())


def _side(cell: SyntaxTreeNode) -> str:
    """The side that the author's colons gave to a column."""
    side = str(cell.attrs.get("style", "")).removeprefix("text-align:")
    return side if side in ("left", "center", "right") else "left"


def _words(nodes: Iterable[SyntaxTreeNode]) -> str:
    return "".join(node.content if not node.children else _words(node.children) for node in nodes)
