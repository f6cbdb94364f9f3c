"""Pictures on their way to a page: those of a lesson as they are, those that students bring made safe and small."""

import base64
import io
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from reachstars.lesson.model import PictureKind
from reachstars.lesson.svg import svg_problems, svg_size

MOST_PIXELS = 40_000_000  # a telephone's photo has 12 to 50 million; beyond this a small file can fill the memory
WIDEST = 1400  # pixels; 200 to the inch on a page


@dataclass(frozen=True)
class PageImage:
    """A picture as SVG, the one form in which Typst takes it in the middle of a source."""

    svg: str
    width: float
    height: float


def page_image(data: bytes) -> PageImage | None:
    """A photo or plot for a page.

    Args:
        data: Bytes of a PNG, JPEG, GIF or WebP file; hostile.

    Returns:
        The picture, no larger than a page can show and free of everything but its pixels; None if it is broken, or
        so large that opening it would fill the memory.
    """
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF", "WEBP")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            # What is see-through lies on white paper.
            seen = Image.new("RGB", opened.size, "white")
            pixels = opened.convert("RGBA")
            seen.paste(pixels, mask=pixels.getchannel("A"))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):  # Pillow calls a bad PNG a syntax error
        return None
    seen.thumbnail((WIDEST, WIDEST))
    made = io.BytesIO()
    seen.save(made, "PNG", optimize=False)
    return _wrapped(made.getvalue(), "png", seen.width, seen.height)


def drawing(content: bytes) -> PageImage | None:
    """A drawing that came with a notebook.

    Args:
        content: Bytes of an SVG file; hostile.

    Returns:
        The drawing, or None if it is anything more than a drawing.
    """
    return None if svg_problems(content) else as_svg(content, "svg")


def as_svg(content: bytes, kind: PictureKind) -> PageImage:
    """A picture of a lesson, which its reader has looked through.

    Args:
        content: Its bytes.
        kind: How they are to be read.

    Returns:
        The picture, not changed in anything.
    """
    if kind == "svg":
        width, height = svg_size(ET.fromstring(content)) or (1.0, 1.0)  # noqa: S314 - a DOCTYPE was refused before
        return PageImage(content.decode("utf-8-sig", "replace"), width, height)
    from PIL import Image

    with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as opened:
        return _wrapped(content, kind, opened.width, opened.height)


def _wrapped(content: bytes, kind: PictureKind, width: int, height: int) -> PageImage:
    address = f"data:image/{kind};base64,{base64.b64encode(content).decode()}"
    size = f'width="{width}" height="{height}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image {size} href="{address}"/></svg>'
    return PageImage(svg, width, height)
