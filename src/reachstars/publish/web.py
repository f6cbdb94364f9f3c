"""A report as one page for a browser: no script, nothing from elsewhere, every word that a person typed inert."""

from functools import cache
from pathlib import Path
from typing import assert_never

from reachstars.language import Language, Words
from reachstars.publish.document import SIGNS, Block, Bullets, Cell, Document, Grid, Paragraph, Section, Topic
from reachstars.publish.html_page import html_page, html_text

_STYLE = Path(__file__).parent / "report.css"
_SENTENCE = 40  # characters
_CONTENTS = Words("On this page", "En esta página")
_SKIP = Words("Skip to the report", "Ir al informe")


def document_html(document: Document) -> bytes:
    """A report as one file that needs no other.

    Args:
        document: The report.

    Returns:
        HTML in UTF-8 whose own policy, first in its head, forbids scripts and everything from elsewhere.
    """
    title = document.title if html_text(document.title) else document.edition.in_language(document.language)
    body = "\n".join(
        (
            f'<a class="skip" href="#report">{_say(_SKIP, document.language)}</a>',
            f'<header><p class="edition">reachstars · {_say(document.edition, document.language)}</p></header>',
            '<main id="report" tabindex="-1">',
            f"<h1>{html_text(title)}</h1>",
            *(_block(block, 2, f"o{place}") for place, block in enumerate(document.opening, 1)),
            *_contents(document),
            *(_section(section, place) for place, section in enumerate(document.sections, 1)),
            "</main>",
            f"<footer><p>{_say(document.footer, document.language)}</p></footer>",
        )
    )
    return html_page(document.language, title, _style(), body, look="wall" if document.for_a_wall else "")


@cache
def _style() -> str:
    return _STYLE.read_text(encoding="utf-8")


def _say(words: Words, language: Language) -> str:
    return html_text(words.in_language(language))


def _contents(document: Document) -> list[str]:
    if len(document.sections) < 2:  # noqa: PLR2004 - one alone needs no list
        return []
    links = (f'<li><a href="#s{n}">{html_text(each.title)}</a></li>' for n, each in enumerate(document.sections, 1))
    name = _say(_CONTENTS, document.language)
    return [f'<nav aria-label="{name}"><p class="name">{name}</p><ul>{"".join(links)}</ul></nav>']


def _section(section: Section, place: int) -> str:
    inner = "\n".join(_block(block, 3, f"s{place}-{number}") for number, block in enumerate(section.blocks, 1))
    head = f'<h2 id="s{place}-h">{html_text(section.title) or "–"}</h2>'
    return f'<section id="s{place}" aria-labelledby="s{place}-h">\n{head}\n{inner}\n</section>'


def _block(block: Block, level: int, name: str) -> str:
    match block:
        case Paragraph():
            lines = "<br>".join(map(html_text, block.text.split("\n")))
            return f'<p class="weighty">{lines}</p>' if block.weighty else f"<p>{lines}</p>"
        case Bullets():
            return f"<ul>{''.join(f'<li>{html_text(item)}</li>' for item in block.items)}</ul>"
        case Grid():
            return _table(block, name)
        case Topic():
            inner = "\n".join(_block(each, level + 1, f"{name}-{n}") for n, each in enumerate(block.blocks, 1))
            return f'<div class="topic">\n<h{level}>{html_text(block.title) or "–"}</h{level}>\n{inner}\n</div>'
        case _:
            assert_never(block)


def _table(grid: Grid, name: str) -> str:
    """A table in a frame of its own, which scrolls where the window is narrow; the page never does."""
    head = "".join(f'<th scope="col">{html_text(word)}</th>' for word in grid.header)
    rows = "\n".join(f"<tr>{_row(row)}</tr>" for row in grid.rows)
    signed = ' class="signed"' if any(cell.look != "plain" for row in grid.rows for cell in row) else ""
    title = html_text(grid.caption)
    caption = f'<caption><span id="{name}">{title}</span></caption>\n' if title else ""
    named = f'aria-labelledby="{name}"' if title else f'aria-label="{html_text(", ".join(grid.header))}"'
    return (
        f'<div class="wide" role="group" {named} tabindex="0">\n<table{signed}>\n{caption}'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
    )


def _row(row: tuple[Cell, ...]) -> str:
    first, *others = row
    return f'<th scope="row"{_long(first)}>{html_text(first.text)}</th>' + "".join(map(_cell, others))


def _long(cell: Cell) -> str:
    """Sentences keep a width in which they can be read, also where the window is narrow."""
    return ' class="long"' if len(cell.text) > _SENTENCE else ""


def _cell(cell: Cell) -> str:
    if cell.look == "plain":
        return f"<td{_long(cell)}>{html_text(cell.text)}</td>"
    sign = f'<span class="sign" aria-hidden="true">{SIGNS[cell.look]}</span>'
    return f'<td class="{cell.look}">{sign} <span class="word">{html_text(cell.text)}</span></td>'
