"""The Markdown of a lesson, one parser for every publisher.

CommonMark with tables, $math$, footnotes[^name], :::{directives}, and {sub}`2` or {sup}`2` for small letters. What
students type has its own parser: JupyterLab, where they type it, knows no footnotes, but <sub>2</sub>.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, partial

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

_SMALL_ROLE = re.compile(r"\{(sub|sup)\}`([^`\n]+)`")
_SMALL_TAG = re.compile(r"<(sub|sup)>([^<>\n]+)</\1>")
_BREAK_TAG = re.compile(r"<br ?/?>")
_DOLLAR_TAG = re.compile(r"<span>(\$)</span>")
_BREAKS = {"softbreak", "hardbreak"}


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


def own_tokens(markdown: str) -> list[Token]:
    """The tokens of a text that a student typed, and of a cell that we built; other HTML in it is text.

    Args:
        markdown: A cell of a notebook.

    Returns:
        Tokens of markdown-it; the address of a picture is whatever was typed.
    """
    return _own_parser().parse(markdown)


def too_deep(found: Sequence[Token]) -> bool:
    """Whether lists or quotations stand so deep inside of each other that the parser left out what is in the last."""
    deepest = _own_parser().options["maxNesting"] - 1
    return any(token.level >= deepest for token in found if token.type in {"blockquote_open", "list_item_open"})


def strict_tokens(markdown: str) -> list[Token]:
    r"""The tokens of a text in which raw HTML is told from text, and a sign behind a backslash (\$) from one without.

    Args:
        markdown: A lesson's text or a part of it.

    Returns:
        Tokens of markdown-it.
    """
    return _strict_parser().parse(markdown)


def placed(found: Sequence[Token], line: int) -> Iterator[tuple[Token, int]]:
    """Every token, those inside of lines too, with the line of the file on which it stands.

    Args:
        found: Tokens of a text.
        line: Line of the file on which the text begins.

    Yields:
        Token and line.
    """
    here = line
    for token in found:
        here = line + token.map[0] if token.map else here
        yield token, here
        below = here
        for child in token.children or ():
            yield child, below
            below += (child.type in _BREAKS) + child.content.count("\n")


def _base(*, html: bool = False) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": html}).enable(["table", "strikethrough"])
    return parser.use(dollarmath_plugin, allow_space=False, allow_digits=False).use(colon_fence_plugin)


def _with_notes(parser: MarkdownIt) -> MarkdownIt:
    """A note may be named before, behind or without its text: who writes a page finds out."""
    parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    parser.inline.ruler.before("backticks", "small_role", partial(_small, _SMALL_ROLE))
    return parser


@cache
def _parser() -> MarkdownIt:
    return _with_notes(_base())


@cache
def _block_parser() -> MarkdownIt:
    return _with_notes(_base()).disable("inline")


@cache
def _strict_parser() -> MarkdownIt:
    return _with_notes(_base(html=True)).disable("text_join")


@cache
def _own_parser() -> MarkdownIt:
    parser = _base()
    parser.inline.ruler.before("autolink", "small_tag", partial(_small, _SMALL_TAG))
    parser.inline.ruler.before("autolink", "break_tag", _break)
    parser.inline.ruler.before("autolink", "dollar_tag", _dollar)
    # No address is followed, and a picture is looked at before it is printed: all of them may be read.
    setattr(parser, "validateLink", lambda _: True)  # noqa: B010 - the parser's own method, which has no other switch
    return parser


def _small(pattern: re.Pattern[str], state: StateInline, silent: bool) -> bool:
    """Lowered or raised letters: 2 in CO2, 3 in m3."""
    match = pattern.match(state.src, state.pos, state.posMax)
    if match and not silent:
        state.push(match[1], match[1], 0).content = match[2]
    return _past(match, state)


def _break(state: StateInline, silent: bool) -> bool:
    match = _BREAK_TAG.match(state.src, state.pos, state.posMax)
    if match and not silent:
        state.push("hardbreak", "br", 0)
    return _past(match, state)


def _dollar(state: StateInline, silent: bool) -> bool:
    """A dollar that JupyterLab does not take for math."""
    match = _DOLLAR_TAG.match(state.src, state.pos, state.posMax)
    if match and not silent:
        state.push("text", "", 0).content = match[1]
    return _past(match, state)


def _past(match: re.Match[str] | None, state: StateInline) -> bool:
    state.pos = match.end() if match else state.pos
    return bool(match)
