"""Explorers: a still part, drawn when the project was built, and what moves over it; the same on screen and paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from reachstars.exercise.explorers import EXPLORERS, Setting
from reachstars.figures import altitude, flight, layout, palette, paper, words
from reachstars.figures.palette import Style
from reachstars.figures.picture import Picture
from reachstars.figures.scene import Line, Scene, Spot
from reachstars.figures.stills import still
from reachstars.language import Language
from reachstars.physics import EARTH_RADIUS, KM

__all__ = ["Explorer", "Line", "Scene", "Spot", "explorer", "flown", "flown_picture", "picture", "scene"]


@dataclass(frozen=True)
class Explorer:
    """What an explorer shows before anything moves.

    Attributes:
        id: Its name in lessons, a key of EXPLORERS.
        title: Its title.
        label: Accessible name of its slider.
        alt: What the still part shows, in words.
        still: The still part, an svg element with a fixed view box; one user unit is one unit of every scene.
        setting: What the learner moves, and how far.
        centre: Centre of the Earth in user units; the spacecraft is straight above it.
        scale: User units per metre: a spacecraft at altitude h km stands at centre y - (EARTH_RADIUS + h KM) scale.
        zero: Distance from the centre, in metres, at which the setting is 0; the setting grows outward.
        metres: Metres for one unit of the setting.
        styles: How each role of a scene looks.
    """

    id: str
    title: str
    label: str
    alt: str
    still: str
    setting: Setting
    centre: tuple[float, float]
    scale: float
    zero: float
    metres: float
    styles: tuple[Style, ...]


@dataclass(frozen=True)
class _Maker:
    scene: Callable[[float, Language], Scene]
    flown: Callable[[Mapping[str, float], Language], Scene]
    flown_picture: Callable[[Mapping[str, float], Language], Picture]


def _altitude_picture(inputs: Mapping[str, float], language: Language) -> Picture:
    start, speed = flight.start_and_speed(inputs)
    return paper.altitude_picture((start,), language, speed)


_MAKERS = {"altitude": _Maker(altitude.scene, flight.consequence, _altitude_picture)}


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
    _maker(explorer_id)
    return Explorer(
        id=explorer_id,
        title=words.TITLE.in_language(language),
        label=words.SLIDER.in_language(language),
        alt=altitude.still_alt(language),
        still=still(explorer_id, language),
        setting=EXPLORERS[explorer_id],
        centre=layout.CENTRE,
        scale=layout.SCALE,
        zero=EARTH_RADIUS,
        metres=KM,
        styles=palette.STYLES,
    )


def scene(explorer_id: str, setting_value: float, language: Language) -> Scene:
    """What an explorer shows at a setting.

    Args:
        explorer_id: A key of EXPLORERS.
        setting_value: Setting in the explorer's unit; whatever it is, it is brought inside the limits.
        language: Language of sentence, labels and readings.

    Returns:
        The scene.

    Raises:
        ValueError: If there is no such explorer.
    """
    return _maker(explorer_id).scene(setting_value, language)


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


def picture(explorer_id: str, settings: tuple[float, ...], language: Language, answer: float | None = None) -> Picture:
    """The explorer on paper: settings drawn over each other, with alt text and table.

    Args:
        explorer_id: A key of EXPLORERS.
        settings: Settings in the explorer's unit, one to six of them; none for the still part alone.
        language: Language of every text.
        answer: An answered speed in m/s, flown from the first setting (or from the explorer's start), or None.

    Returns:
        The picture.

    Raises:
        ValueError: If there is no such explorer, or more than six settings.
    """
    _maker(explorer_id)
    return paper.altitude_picture(settings, language, answer)


def _maker(explorer_id: str) -> _Maker:
    if explorer_id not in _MAKERS:
        raise ValueError(f"there is no explorer called '{explorer_id}'; there are: {', '.join(_MAKERS)}")
    return _MAKERS[explorer_id]
