"""A lesson's Markdown as Typst: headings without skipped levels, lists, tables, links, math with its spoken words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from markdown_it.tree import SyntaxTreeNode

from reachstars.errors import PaperError
from reachstars.lesson.markdown import tokens
from reachstars.publish.ink import Ink
from reachstars.publish.math import formula
from reachstars.publish.source import array, boolean, call, literal, together

_LOWEST = 4  # the template styles four levels


@dataclass
class Outline:
    """Keeps headings from skipping a level, which screen readers (and PDF/UA) cannot follow."""

    level: int = field(default=1)

    def step(self, wanted: int) -> int:
        """The level that a heading may have here: the wanted one, or one below the last heading."""
        self.level = max(2, min(wanted, self.level + 1, _LOWEST))
        return self.level


def markup(markdown: str, ink: Ink, outline: Outline) -> str:
    """Markdown as Typst content.

    Args:
        markdown: Prose of a lesson.
        ink: Writes its words.
        outline: Where the headings stand; the title of the page is level 1, so a # heading becomes level 2.

    Returns:
        A Typst expression.

    Raises:
        PaperError: If the text holds something that paper has no form for, or a formula outside the school subset.
    """
    return Writer(ink, outline).blocks(SyntaxTreeNode(tokens(markdown)).children)


class Writer:
    """Walks the tree of one text; `forms` says how each piece of Markdown is written."""

    def __init__(self, ink: Ink, outline: Outline) -> None:
        """Write with that ink, headings as the outline allows."""
        self._ink = ink
        self._outline = outline
        self.forms: dict[str, Callable[[SyntaxTreeNode], str]] = {
            "heading": self._heading,
            "paragraph": self._paragraph,
            "bullet_list": lambda node: call("list", *self._items(node)),
            "ordered_list": lambda node: call("enum", f"start: {int(node.attrs.get('start', 1))}", *self._items(node)),
            "blockquote": lambda node: call("callout", self.blocks(node.children)),
            "colon_fence": lambda node: call("callout", call("par", self._ink.write(node.content.strip()))),
            "fence": self._code,
            "code_block": self._code,
            "hr": lambda _: "v(0.5em)",
            "table": self._table,
            "inline": lambda node: self.line(node.children),
            "text": lambda node: self._ink.write(node.content),
            "softbreak": lambda _: '" "',
            "hardbreak": lambda _: "linebreak()",
            "strong": lambda node: call("strong", self.line(node.children)),
            "em": lambda node: call("emph", self.line(node.children)),
            "s": lambda node: call("strike", self.line(node.children)),
            "code_inline": lambda node: call("raw", literal(self._ink.plain(node.content))),
            "link": self._link,
            "image": lambda node: call("emph", self._ink.write(f"[{_words(node.children)}]")),
            "math_inline": lambda node: self.math(node, block=False),
            "math_inline_double": lambda node: self.math(node, block=True),
            "math_block": lambda node: self.math(node, block=True),
        }

    def blocks(self, nodes: Iterable[SyntaxTreeNode]) -> str:
        """Pieces below each other."""
        return together(map(self.form, nodes))

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
        level = self._outline.step(int(node.tag[1:]))
        return call("heading", f"level: {level}", self.blocks(node.children))

    def _paragraph(self, node: SyntaxTreeNode) -> str:
        inside = self.blocks(node.children)
        # A formula on a line of its own is a block, which may not stand in a paragraph.
        alone = any(child.type == "math_inline_double" for child in node.children[0].children)
        if node.hidden or alone:
            return inside
        announces = node.children[0].content.rstrip().endswith(":")
        return call("lead-in" if announces else "par", inside)

    def _items(self, node: SyntaxTreeNode) -> list[str]:
        return [self.blocks(item.children) for item in node.children]

    def _code(self, node: SyntaxTreeNode) -> str:
        return call("code-box", "none", literal(self._ink.plain(node.content.rstrip())))

    def _table(self, node: SyntaxTreeNode) -> str:
        rows = [
            [self.blocks(cell.children) for cell in row.children] for part in node.children for row in part.children
        ]
        header, *below = rows
        sides = array(_side(cell) for cell in node.children[0].children[0].children)
        return call("data-table", str(len(header)), array(header), array(map(array, below)), f"aligns: {sides}")

    def _link(self, node: SyntaxTreeNode) -> str:
        words = self.line(node.children)
        address = str(node.attrs.get("href", ""))
        if not address.startswith(("https://", "http://")):
            return words
        shown = address.removeprefix("https://").removeprefix("http://").rstrip("/")
        # Paper cannot be clicked, so the address stands beside its words.
        printed = "" if _words(node.children).endswith(shown) else f" + [ ] + muted({self._ink.write(f'({shown})')})"
        return f"(link({literal(self._ink.plain(address))}, {words}){printed})"

    def math(self, node: SyntaxTreeNode, *, block: bool) -> str:
        """A formula, set and spoken."""
        made = formula(node.content, self._ink.language)
        return call("formula", literal(self._ink.plain(made.spoken)), boolean(block), f"${made.typst}$")


def _side(cell: SyntaxTreeNode) -> str:
    """The side that the author's colons gave to a column."""
    side = str(cell.attrs.get("style", "")).removeprefix("text-align:")
    return side if side in ("left", "center", "right") else "left"


def _words(nodes: Iterable[SyntaxTreeNode]) -> str:
    return "".join(node.content if not node.children else _words(node.children) for node in nodes)
