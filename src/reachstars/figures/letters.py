"""Words in a picture drawn as shapes, from outlines that were taken from a font when the project was built.

data/letters.json holds, for each letter, how far it moves the pen and its outline, in parts of EM.
"""

import json
from collections.abc import Mapping
from functools import cache
from html import escape
from importlib.resources import files

EM = 6400  # parts of the height of the font
FILE = "letters.json"
ANCHORS = {"left": 0.0, "center": 0.5, "right": 1.0}


Alphabet = Mapping[str, tuple[float, str]]
"""Every letter that can be drawn: how far it moves the pen, and its outline with y up, in parts of EM."""


def read_alphabet(text: str) -> Alphabet:
    """The letters in a file such as data/letters.json.

    Args:
        text: What is in the file.

    Returns:
        The letters.
    """
    return {letter: (advance, outline) for letter, (advance, outline) in json.loads(text).items()}


@cache
def alphabet() -> Alphabet:
    """The letters that ship."""
    return read_alphabet(files("reachstars.figures").joinpath("data", FILE).read_text(encoding="utf-8"))


def lettering(text: str, place: tuple[float, float], *, anchor: str, size: float, colour: str) -> str:
    """A line of text as shapes.

    Args:
        text: What to write; every letter is one of the alphabet.
        place: Where its base line is, in user units.
        anchor: Which end of the text is there: left, center or right.
        size: Height of the letters, in user units.
        colour: Their colour.

    Returns:
        An SVG element.
    """
    pen, shapes = 0.0, []
    for letter in text:
        advance, outline = alphabet()[letter]
        if outline:
            shapes.append(f'<path transform="translate({pen:g} 0)" d="{outline}"/>')
        pen += advance
    scale = size / EM
    left = place[0] - ANCHORS[anchor] * pen * scale
    # The words stand in a comment, as matplotlib leaves them, so that a person who reads the file finds them.
    said = escape(text, quote=False).replace("--", "- -")
    move = f"translate({left:.3f} {place[1]:.3f}) scale({scale:g} {-scale:g})"
    return f'<g fill="{colour}" transform="{move}"><!-- {said} -->{"".join(shapes)}</g>'
