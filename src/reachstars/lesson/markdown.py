"""The Markdown of a lesson: CommonMark with tables, $math$ and :::{directives}; one parser for every publisher."""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return parser.use(dollarmath_plugin, allow_space=False, allow_digits=False).use(colon_fence_plugin)


def tokens(markdown: str) -> list[Token]:
    """The tokens of a text; raw HTML in it is text, never markup.

    Args:
        markdown: A lesson's text or a part of it.

    Returns:
        Tokens of markdown-it; those of blocks know their lines.
    """
    return _parser().parse(markdown)
