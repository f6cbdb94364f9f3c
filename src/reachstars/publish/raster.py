"""Pictures that students bring: photos and plots, made safe and small enough for a page."""

import base64
import io
from dataclasses import dataclass

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
    address = f"data:image/png;base64,{base64.b64encode(made.getvalue()).decode()}"
    size = f'width="{seen.width}" height="{seen.height}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image {size} href="{address}"/></svg>'
    return PageImage(svg, seen.width, seen.height)
