"""Takes the outlines of letters from the bold font that matplotlib brings, for the labels of pictures."""

import json
import string

import numpy as np
from numpy.typing import NDArray

from reachstars.figures.letters import EM

_SPANISH = "áéíóúüñÁÉÍÓÚÜÑ¿¡ºª"
_SIGNS = "°·×²³±−–—…≈≤≥“”’\N{NO-BREAK SPACE}"
LETTERS = "".join(sorted({*string.printable.strip(), " ", *_SPANISH, *_SIGNS}))
# By matplotlib's codes of a path: SVG's letter, and how many points follow the first.
_MOVES = {1: ("M", 0), 2: ("L", 0), 3: ("Q", 1), 4: ("C", 2), 79: ("Z", 0)}


def letters_file() -> str:
    """Every letter's advance and outline as JSON, a letter on a line."""
    lines = (f"{json.dumps(letter, ensure_ascii=False)}: {json.dumps(_drawn(letter))}" for letter in LETTERS)
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _drawn(letter: str) -> tuple[float, str]:
    from matplotlib.font_manager import FontProperties, findfont, get_font
    from matplotlib.ft2font import LoadFlags

    font = get_font(findfont(FontProperties(family="DejaVu Sans", weight="bold")))
    # So large that a letter's outline is not bent to fit pixels; 64 parts make one pixel.
    font.set_size(EM / 64, 72)
    glyph = font.load_char(ord(letter), flags=LoadFlags.NO_HINTING)
    points, codes = font.get_path()
    return round(glyph.linearHoriAdvance / 65536 * 64, 1), _outline(np.asarray(points) * 64, codes)


def _outline(points: NDArray[np.float64], codes: NDArray[np.int8]) -> str:
    written: list[str] = []
    waits = 0  # points of a curve that still come: they carry its code again, but SVG names a curve once
    for (x, y), code in zip(points.round().astype(int).tolist(), codes.tolist(), strict=True):
        name, more = _MOVES[code]
        written.append(" " if waits else name)
        written.append("" if name == "Z" else f"{x} {y}")
        waits = waits - 1 if waits else more
    return "".join(written)
