"""A picture of a lesson: on paper with its credit, in a notebook as part of the notebook itself."""

import base64
import re
from collections.abc import Mapping

from reachstars.language import Language
from reachstars.lesson.model import FigureFile
from reachstars.publish.ink import Ink
from reachstars.publish.raster import as_svg
from reachstars.publish.source import call, literal
from reachstars.publish.words import CREDIT

_WIDEST = 0.72  # of the page
_HIGHEST = 0.45  # of the page's width; a high picture is made narrower
_PIXELS = 680.0  # across the page; a drawing of 340 takes half of it, as it does on the screen


def figure_piece(figure: FigureFile, ink: Ink) -> str:
    """A picture on paper, with caption and credit.

    Args:
        figure: The picture.
        ink: Writes its words.

    Returns:
        A Typst expression.
    """
    made = as_svg(figure.content, figure.kind)
    share = min(_WIDEST, _HIGHEST * made.width / made.height, made.width / _PIXELS)
    alt = literal(ink.plain(figure.alt.in_language(ink.language)))
    caption = ink.say(figure.caption) if figure.caption else "none"
    return call("figured", literal(made.svg), alt, f"{share:.3f}", caption, ink.write(credit(figure, ink.language)))


def credit(figure: FigureFile, language: Language) -> str:
    """Who made a picture, under which licence, and where it can be found.

    Args:
        figure: The picture.
        language: Language of the words.

    Returns:
        One line.
    """
    licence = {"public domain": "dominio público"}.get(figure.licence, figure.licence)
    parts = [figure.author, figure.licence if language == "en" else licence, figure.date[:4]]
    if figure.where.startswith("https://"):
        parts.append(figure.where.removeprefix("https://").rstrip("/"))
    return CREDIT.in_language(language).format(", ".join(parts))


def figure_cell(figure: FigureFile, language: Language) -> tuple[str, Mapping[str, Mapping[str, str]]]:
    """A picture in a cell of a notebook, which needs no file beside it.

    Args:
        figure: The picture.
        language: Language of the words.

    Returns:
        Markdown, and what the cell carries: JupyterLab shows photos that are attached, but no drawings; these stand at
        the end of the text, as an address that holds all of the drawing.
    """
    alt = _plain(figure.alt.in_language(language))
    lines = [_plain(credit(figure, language))]
    if figure.caption:
        lines.insert(0, _plain(figure.caption.in_language(language)))
    below = "\n\n".join(lines)
    if figure.kind == "svg":
        name = figure.name.partition(".")[0]
        drawing = base64.b64encode(_on_white(figure.content)).decode()
        return f"![{alt}][{name}]\n\n{below}\n\n[{name}]: data:image/svg+xml;base64,{drawing}", {}
    carried = {figure.name: {f"image/{figure.kind}": base64.b64encode(figure.content).decode()}}
    return f"![{alt}](attachment:{figure.name})\n\n{below}", carried


def _plain(text: str) -> str:
    """Words that are no Markdown."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", " ".join(text.split())).replace("$", "<span>$</span>")


def _on_white(svg: bytes) -> bytes:
    """A drawing on white paper: dark lines cannot be seen where JupyterLab is dark."""
    head = re.search(rb"<(?:\w+:)?svg\b[^>]*", svg)
    if not head:
        return svg
    styled, found = re.subn(rb"""(\sstyle=["'])""", rb"\1background:#fff;", head[0], count=1)
    made = styled if found else head[0].replace(b"svg", b'svg style="background:#fff"', 1)
    return svg[: head.start()] + made + svg[head.end() :]
