"""The Markdown of a lesson: CommonMark with tables, $math$ and :::{directives}; one parser for every publisher."""

from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin


def _new_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return parser.use(dollarmath_plugin, allow_space=False, allow_digits=False).use(colon_fence_plugin)


@cache
def _parser() -> MarkdownIt:
    return _new_parser()


@cache
def _block_parser() -> MarkdownIt:
    return _new_parser().disable("inline")


# A class set prints the same prose for every student.
@lru_cache(maxsize=256)
def tokens(markdown: str) -> tuple[Token, ...]:
    """The tokens of a text; raw HTML in it is text, never markup.

    Args:
        markdown: A lesson's text or a part of it.

    Returns:
        Tokens of markdown-it, to be read only; those of blocks know their lines.
    """
    return tuple(_parser().parse(markdown))


def block_tokens(markdown: str) -> list[Token]:
    """The tokens of a text's blocks alone, in half the time: what stands inside a paragraph is not looked at.

    Args:
        markdown: A lesson's text or a part of it.

    Returns:
        Tokens of markdown-it that know their lines.
    """
    return _block_parser().parse(markdown)
