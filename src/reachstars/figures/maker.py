"""What makes an explorer: each has a module of its own, which ends with its Maker."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reachstars.figures.picture import Picture
from reachstars.figures.scene import Scene
from reachstars.language import Language, Words


@dataclass(frozen=True)
class Handle:
    """A mark of the scene that can be dragged along a track.

    Attributes:
        setting: Which setting it moves, counted from 0.
        role: Role of the mark; each handle has one of its own.
        track: Points (x, y, value) in the order of their way: x and y in SVG user units, and the setting there.
            Between two points the setting grows evenly; the slider keeps it on its steps.
    """

    setting: int
    role: str
    track: tuple[tuple[float, float, float], ...]


@dataclass(frozen=True)
class Maker:
    """Everything that is an explorer's own.

    Attributes:
        title: Its title.
        labels: Accessible name of each slider, in the order of the settings.
        still_alt: What the still part shows, in words.
        handles: What can be dragged in the picture.
        shown: Text of each setting, as it is written beside its slider and spoken; every scene says the same. A text
            depends on its own setting alone, for the texts of all steps are made once and sent ahead.
        scene: What is to be seen at settings, which are numbers inside the limits.
        flown: What follows from an answer, by the name of the input: any number, also nan; what is missing stays.
        paper: The explorer on paper, for a class without computers.
        flown_picture: What follows from an answer, on paper.
    """

    title: Words
    labels: tuple[Words, ...]
    still_alt: Callable[[Language], str]
    handles: tuple[Handle, ...]
    shown: Callable[[tuple[float, ...], Language], tuple[str, ...]]
    scene: Callable[[tuple[float, ...], Language], Scene]
    flown: Callable[[Mapping[str, float], Language], Scene]
    paper: Callable[[Language], Picture]
    flown_picture: Callable[[Mapping[str, float], Language], Picture]
