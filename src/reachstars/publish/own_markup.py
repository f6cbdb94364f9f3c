"""Markdown that a student wrote: whatever is in it, it comes out on paper, and what paper cannot do is said."""

import base64
import binascii
import re
from collections.abc import Mapping

from markdown_it.tree import SyntaxTreeNode

from reachstars.lesson.markdown import own_tokens, too_deep
from reachstars.publish.ink import Ink
from reachstars.publish.markup import Outline, Writer
from reachstars.publish.math import MathError
from reachstars.publish.raster import PageImage, drawing, page_image
from reachstars.publish.source import call, literal
from reachstars.publish.words import OWN_PICTURE, PICTURE_LEFT_OUT

_FILE_NAME = re.compile(r".*\.(png|jpe?g|gif|svg|webp|bmp)|image|imagen", re.IGNORECASE)
LONGEST = 100_000  # characters of one cell
_DRAWING = "data:image/svg+xml;base64,"


class OwnWriter(Writer):
    """Writes Markdown that nobody has checked.

    Attributes:
        odd: Pieces that stand as they were typed.
    """

    def __init__(self, ink: Ink, outline: Outline, pictures: Mapping[str, bytes]) -> None:
        """Write with that ink; pictures are those that came with the text, by name."""
        super().__init__(ink, outline)
        self._pictures = pictures
        self.odd: list[str] = []
        self.forms["image"] = self._image
        self.forms["blockquote"] = self._quoted

    def own(self, markdown: str) -> str:
        """Any Markdown as Typst.

        Args:
            markdown: Text as typed.

        Returns:
            A Typst expression.
        """
        text = markdown[:LONGEST]
        found = own_tokens(text)
        if too_deep(found):
            self.odd.append(text)
            return call("code-box", "none", literal(self._ink.plain(text)))
        return self.whole(found)

    def form(self, node: SyntaxTreeNode) -> str:
        """One piece; one that is not known stands as it was typed."""
        return super().form(node) if node.type in self.forms else self._typed(node)

    def math(self, node: SyntaxTreeNode, *, block: bool) -> str:
        """A formula, or what was typed in its place."""
        try:
            return super().math(node, block=block)
        except MathError:
            return self._typed(node)

    def _typed(self, node: SyntaxTreeNode) -> str:
        self.odd.append(node.content)
        return call("raw", literal(self._ink.plain(node.content)))

    def _quoted(self, node: SyntaxTreeNode) -> str:
        """A quotation, or a box: those of our notebooks are quotations with a title in bold, as JupyterLab knows."""
        first = node.children[0] if len(node.children) > 1 else None
        title = first.children[0].children if first is not None and first.type == "paragraph" else []
        if [piece.type for piece in title] == ["strong"]:
            return call("titled", self.line(title[0].children), self.blocks(node.children[1:]))
        return self._quote(node)

    def _image(self, node: SyntaxTreeNode) -> str:
        address = str(node.attrs.get("src", ""))
        made = self._drawing(address) if address.startswith(_DRAWING) else self._photo(address)
        if made is None:
            return call("muted", self._ink.say(PICTURE_LEFT_OUT))
        described = self._ink.plain(node.content).strip()
        # A pasted picture is described by the name of its file, which tells nothing.
        told = described and not _FILE_NAME.fullmatch(described)
        alt = literal(described) if told else self._ink.undescribed(OWN_PICTURE)
        return call("inline-image", literal(made.svg), alt)

    def _photo(self, address: str) -> PageImage | None:
        return page_image(self._pictures.get(address.removeprefix("attachment:"), b""))

    def _drawing(self, address: str) -> PageImage | None:
        try:
            return drawing(base64.b64decode(address.removeprefix(_DRAWING), validate=True))
        except (binascii.Error, ValueError):
            return None
