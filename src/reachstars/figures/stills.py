"""The still parts of explorers: drawn when the project is built, read when a page or a paper needs them.

They are the same for everybody, so nobody has to wait for matplotlib to draw them again.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from reachstars.figures import letters
from reachstars.language import LANGUAGES, Language

FOLDER = Path(__file__).resolve().parent / "data"


@cache
def still(explorer_id: str, language: Language) -> str:
    """The still part of an explorer.

    Args:
        explorer_id: A key of EXPLORERS.
        language: Language of its words.

    Returns:
        An svg element.
    """
    return files("reachstars.figures").joinpath("data", _file(explorer_id, language)).read_text(encoding="utf-8")


def drawn_files() -> Mapping[str, bytes]:
    """Everything in the folder `data`, drawn anew with matplotlib.

    Returns:
        What to write, by name of the file.
    """
    from reachstars.figures import (
        ascent_paper,
        ascent_still,
        circuit_draw,
        circuit_paper_draw,
        draw,
        outlines,
        scale_draw,
        scale_paper_draw,
        slope_still,
        tries_paper,
        tries_still,
    )

    # Every explorer, and the function that draws its still part.
    stills: Mapping[str, Callable[[Language], str]] = {
        "altitude": draw.altitude_still,
        "scale": scale_draw.scale_still,
        "scale_paper": scale_paper_draw.scale_paper_still,
        "circuit": circuit_draw.circuit_still,
        "circuit_paper": circuit_paper_draw.circuit_paper_still,
        "tries": tries_still.tries_still,
        "tries-paper": tries_paper.tries_paper_still,
        "slope": slope_still.slope_still,
        "slope-paper": slope_still.slope_sheet,
        "ascent": ascent_still.ascent_still,
        "ascent-paper": ascent_paper.ascent_sheet,
    }
    drawn = {_file(name, language): make(language) for name, make in stills.items() for language in LANGUAGES}
    return {name: text.encode() for name, text in {**drawn, letters.FILE: outlines.letters_file()}.items()}


def _file(explorer_id: str, language: Language) -> str:
    return f"{explorer_id}.{language}.svg"
