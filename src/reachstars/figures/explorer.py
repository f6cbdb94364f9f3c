"""Explorers: a still part, drawn when the project was built, and what moves over it; the same on screen and paper.

Each explorer is a module that ends with its Maker. To add one: its module here in _MAKERS, what it can be set to in
EXPLORERS, and who draws its still part in `stills`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reachstars.exercise.explorers import EXPLORERS, Setting
from reachstars.figures import (
    altitude_explorer,
    ascent_explorer,
    circuit_explorer,
    palette,
    scale_explorer,
    slope_explorer,
    tries_explorer,
)
from reachstars.figures.maker import Handle, Maker
from reachstars.figures.palette import Style
from reachstars.figures.picture import Picture
from reachstars.figures.scene import Line, Scene, Spot
from reachstars.figures.stills import still
from reachstars.language import Language

__all__ = [
    "Explorer",
    "Handle",
    "Line",
    "Maker",
    "Scene",
    "Spot",
    "explorer",
    "flown",
    "flown_picture",
    "picture",
    "scene",
]

_MAKERS: dict[str, Maker] = {
    "altitude": altitude_explorer.MAKER,
    "scale": scale_explorer.MAKER,
    "circuit": circuit_explorer.MAKER,
    "tries": tries_explorer.MAKER,
    "slope": slope_explorer.MAKER,
    "ascent": ascent_explorer.MAKER,
}


@dataclass(frozen=True)
class Explorer:
    """What an explorer shows before anything moves.

    Attributes:
        id: Its name in lessons, a key of EXPLORERS.
        title: Its title.
        labels: Accessible name of each slider.
        alt: What the still part shows, in words.
        still: The still part, an svg element with a fixed view box; one user unit is one unit of every scene.
        settings: What the learner moves, and how far.
        shown: For each setting, what is written beside its slider at each of its steps.
        handles: What can be dragged in the picture.
        styles: How each role of a scene looks.
    """

    id: str
    title: str
    labels: tuple[str, ...]
    alt: str
    still: str
    settings: tuple[Setting, ...]
    shown: tuple[tuple[str, ...], ...]
    handles: tuple[Handle, ...]
    styles: tuple[Style, ...]


@cache
def explorer(explorer_id: str, language: Language) -> Explorer:
    """The still part of an explorer and what its controls need.

    Args:
        explorer_id: A key of EXPLORERS.
        language: Language of every text.

    Returns:
        The explorer.

    Raises:
        ValueError: If there is no such explorer.
    """
    maker = _maker(explorer_id)
    return Explorer(
        id=explorer_id,
        title=maker.title.in_language(language),
        labels=tuple(label.in_language(language) for label in maker.labels),
        alt=maker.still_alt(language),
        still=still(explorer_id, language),
        settings=EXPLORERS[explorer_id].settings,
        shown=_every_step(explorer_id, language),
        handles=maker.handles,
        styles=palette.STYLES,
    )


def _every_step(explorer_id: str, language: Language) -> tuple[tuple[str, ...], ...]:
    """What is written beside each slider, so that it is written and spoken before the kernel has answered."""
    maker, controls = _maker(explorer_id), EXPLORERS[explorer_id]
    return tuple(
        tuple(
            maker.shown((*controls.start[:place], value, *controls.start[place + 1 :]), language)[place]
            for value in setting.steps
        )
        for place, setting in enumerate(controls.settings)
    )


def scene(explorer_id: str, settings: Sequence[float], language: Language) -> Scene:
    """What an explorer shows at its settings.

    Args:
        explorer_id: A key of EXPLORERS.
        settings: Each setting in its unit; whatever it is, it is brought inside the limits.
        language: Language of sentence, labels and readings.

    Returns:
        The scene.

    Raises:
        ValueError: If there is no such explorer.
    """
    return _maker(explorer_id).scene(EXPLORERS[explorer_id].within(settings), language)


def flown(explorer_id: str, inputs: Mapping[str, float], language: Language) -> Scene:
    """What follows from an answer, right or wrong; nothing is judged.

    Args:
        explorer_id: A key of EXPLORERS.
        inputs: What the answer sets, by the name of the explorer's input, in its unit; any number, also nan.
        language: Language of sentence, labels and readings.

    Returns:
        The scene.

    Raises:
        ValueError: If there is no such explorer.
    """
    return _maker(explorer_id).flown(inputs, language)


def flown_picture(explorer_id: str, inputs: Mapping[str, float], language: Language) -> Picture:
    """What follows from an answer, on paper.

    Args:
        explorer_id: A key of EXPLORERS.
        inputs: What the answer sets, by the name of the explorer's input, in its unit.
        language: Language of every text.

    Returns:
        The picture.

    Raises:
        ValueError: If there is no such explorer.
    """
    return _maker(explorer_id).flown_picture(inputs, language)


def picture(explorer_id: str, language: Language) -> Picture:
    """The explorer on paper: what can be found out with it, drawn and in a table, for a class without computers.

    Args:
        explorer_id: A key of EXPLORERS.
        language: Language of every text.

    Returns:
        The picture.

    Raises:
        ValueError: If there is no such explorer.
    """
    return _maker(explorer_id).paper(language)


def _maker(explorer_id: str) -> Maker:
    if explorer_id not in _MAKERS:
        raise ValueError(f"there is no explorer called '{explorer_id}'; there are: {', '.join(_MAKERS)}")
    return _MAKERS[explorer_id]
