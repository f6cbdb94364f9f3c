"""Pictures as dots, and how far two of them are apart to the eye."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import typst
from PIL import Image

BLOCK = 8  # dots: a text that another release of matplotlib sets a third of a dot further on changes it very little
AS_GOOD_AS_SAME = 10.0  # of 255: the brightness of a block in one colour


def dots(svg: str, folder: Path, *, width: int, height: int) -> Any:
    """The colours of an SVG picture, a dot for each of its user units."""
    (folder / "picture.svg").write_text(svg, encoding="utf-8")
    source = f'#set page(width: {width}pt, height: {height}pt, margin: 0pt)\n#image("/picture.svg")'
    made: bytes = typst.compile(source.encode(), root=folder, format="png", ppi=72.0)  # type: ignore[call-overload]
    return np.asarray(Image.open(io.BytesIO(made)).convert("RGB"), dtype=float)


def apart(one: Any, other: Any) -> float:
    """The largest difference between the mean colours of two blocks at one place, of 255."""
    high, wide = (size // BLOCK * BLOCK for size in one.shape[:2])
    blocks = (one - other)[:high, :wide].reshape(high // BLOCK, BLOCK, wide // BLOCK, BLOCK, 3)
    return float(np.max(np.abs(blocks.mean(axis=(1, 3)))))
