"""Markdown that a student wrote: whatever is in it, it comes out on paper, and what paper cannot do is said."""

import re
from collections.abc import Mapping

from markdown_it.tree import SyntaxTreeNode

from reachstars.lesson.markdown import tokens
from reachstars.publish.ink import Ink
from reachstars.publish.markup import Outline, Writer
from reachstars.publish.math import MathError
from reachstars.publish.raster import page_image
from reachstars.publish.source import call, literal
from reachstars.publish.words import OWN_PICTURE, PICTURE_LEFT_OUT

_FILE_NAME = re.compile(r".*\.(png|jpe?g|gif|svg|webp|bmp)|image|imagen", re.IGNORECASE)
LONGEST = 100_000  # characters of one cell


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

    def own(self, markdown: str) -> str:
        """Any Markdown as Typst.

        Args:
            markdown: Text as typed.

        Returns:
            A Typst expression.
        """
        return self.blocks(SyntaxTreeNode(tokens(markdown[:LONGEST])).children)

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

    def _image(self, node: SyntaxTreeNode) -> str:
        name = str(node.attrs.get("src", "")).removeprefix("attachment:")
        made = page_image(self._pictures.get(name, b""))
        if made is None:
            return call("muted", self._ink.say(PICTURE_LEFT_OUT))
        described = self._ink.plain(node.content).strip()
        # A pasted picture is described by the name of its file, which tells nothing.
        told = described and not _FILE_NAME.fullmatch(described)
        alt = literal(described) if told else self._ink.undescribed(OWN_PICTURE)
        return call("inline-image", literal(made.svg), alt)
