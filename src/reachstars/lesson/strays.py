r"""What an author typed that one of the pages has no form for: HTML, pictures by address, a lone dollar, torn marks.

JupyterLab and paper read Markdown a little differently; what only one of them understands would be lost on the other.
"""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from reachstars.lesson.callout import callout_of
from reachstars.lesson.margin import Margin
from reachstars.lesson.markdown import placed, strict_tokens
from reachstars.lesson.model import Block, Prose, TeacherNote

# What may be a stray; a text without any of it need not be looked through, which takes longer than to read it.
_SUSPECT = re.compile(
    r"<[A-Za-z/!?]|\]\(|!\[|<\w+:|^\s*(?:[-*+]|\d+[.)])\s+\[|^:\s|\^\[|\$|^ {0,3}\[[^\]]+\]:", re.MULTILINE
)
_FORMULA = re.compile(r"\$\$[^$]+\$\$|(?<![\d\\$])\$(?![\s$])(?:\\.|[^$\\])*(?<!\s)\$(?![\d$])|\\\$")
_SMALL_TAGS = {"<sub>": "{sub}`2`", "<sup>": "{sup}`2`"}
_TORN_BOX = re.compile(r"^\[\s*\S?\s*\]\s")
_RIGHT_BOX = re.compile(r"^\[[ xX]\] ")
_DEFINITION = re.compile(r"^:\s+\S")
_NOTE_INSIDE = re.compile(r"\^\[[^\]]+\]")
_NO_TEXT = re.compile(r"`[^`]*`|\$[^$]*\$")


def check_strays(blocks: tuple[Block, ...], margin: Margin) -> None:
    """Note every piece that some reader would see as it was typed, or not at all.

    Args:
        blocks: The narrative as its author wrote it.
        margin: Takes what is wrong.
    """
    for block in blocks:
        if isinstance(block, Prose | TeacherNote) and _SUSPECT.search(_FORMULA.sub("", block.markdown)):
            _check(block.markdown, block.line, margin)


def _check(markdown: str, line: int, margin: Margin) -> None:
    for before, (token, here) in _with_before(markdown, line):
        if token.type == "colon_fence" and callout_of(token.info):
            _check(token.content, here + 1, margin)
        elif found := _stray(token, before):
            margin.note(here, *found)


def _with_before(markdown: str, line: int) -> Iterator[tuple[list[str], tuple[Token, int]]]:
    """Every token with the kinds of the three before it: what it begins."""
    kinds: list[str] = []
    for pair in placed(strict_tokens(markdown), line):
        yield kinds[-3:], pair
        kinds.append(pair[0].type)


def _stray(token: Token, before: list[str]) -> tuple[str, str] | None:
    match token.type:
        case "html_block" | "html_inline":
            return None if token.content.startswith("</") else _html(token.content.strip())
        case "image":
            cure = "put the file into the folder figures, and write ```{figure} and its name, and ``` on the next line"
            return f"the picture '{token.attrs.get('src', '')}' stands in the middle of the text", cure
        case "link_open":
            return _link(str(token.attrs.get("href", "")))
        case "inline" if _NOTE_INSIDE.search(_NO_TEXT.sub("", token.content)):
            cure = "write [^name] here, and [^name]: and its words below"
            return "a footnote inside of the line is no form of ours", cure
        case "text":
            return _text(token.content, before)
        case _:
            return None


def _html(typed: str) -> tuple[str, str]:
    shown = typed.partition("\n")[0][:40]
    if typed.startswith("<!--"):
        return f"the remark {shown} would be printed", "delete it; remarks stand behind # in lesson.toml"
    cure = f"write {_SMALL_TAGS[typed]}" if typed in _SMALL_TAGS else "write Markdown, such as **bold** and a new line"
    return f"{shown} is HTML, which paper does not know", cure


def _link(address: str) -> tuple[str, str] | None:
    if re.match(r"https?://[^/\s]+\.[^/\s]+|mailto:[^@\s]+@", address):
        return None
    cure = "write the whole address: [words](https://www.nasa.gov)"
    return f"the link to '{address}' leads nowhere from paper", cure


def _text(content: str, before: list[str]) -> tuple[str, str] | None:
    if "$" in content:
        cure = r"end the formula with another $, without a space inside of the two; for money write \$"
        return f"this $ belongs to no formula: {content.strip()[:40]}", cure
    if before[-1:] == ["softbreak"] and _DEFINITION.match(content):
        return "a line that begins with a colon is no form of ours", "write a list: - **word**: what it means"
    if before == ["list_item_open", "paragraph_open", "inline"] and _TORN_BOX.match(content):
        return None if _RIGHT_BOX.match(content) else ("this box to tick is torn", "write - [ ] or, ticked, - [x]")
    return None
