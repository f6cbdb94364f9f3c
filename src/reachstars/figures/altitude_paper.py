"""The altitude picture for paper: scenes laid over the still part, with alt text and table from the scenes."""

import math
from collections.abc import Iterable, Iterator

from reachstars.figures import altitude, flight, layout, words
from reachstars.figures.moving import label_element, laid_over, line_element, mark_elements, mark_shape, scene_elements
from reachstars.figures.picture import Picture, Table
from reachstars.figures.scene import Scene, Spot
from reachstars.figures.stills import still
from reachstars.language import Language
from reachstars.physics import EARTH_RADIUS, KM

MOST_SETTINGS = 6
FAN = math.radians(62)  # several spacecraft stand on their orbits from the top to this far to the right
LABEL_RADIUS = EARTH_RADIUS + 2000 * KM
HALF_A_LETTER = 3.64  # from the middle of a label down to its base line, in user units
STILL_ROLES = ("orbit", "night", "guide")  # what is drawn of each of several settings; arrows would hide each other


def altitude_picture(settings: tuple[float, ...], language: Language, answer: float | None = None) -> Picture:
    """The altitude explorer on paper.

    Args:
        settings: Altitudes in km, at most MOST_SETTINGS; brought inside the explorer's limits.
        language: Language of every text.
        answer: An answered speed in m/s, flown from the first altitude or the explorer's start, or None.

    Returns:
        The picture.

    Raises:
        ValueError: If there are too many settings to keep them apart.
    """
    if len(settings) > MOST_SETTINGS:
        raise ValueError(f"a picture holds at most {MOST_SETTINGS} settings; {len(settings)} were asked for")
    scenes = tuple(altitude.scene((altitude.SETTING.within(setting),), language) for setting in settings)
    start = settings[0] if settings else altitude.SETTING.start
    flight_scene = None if answer is None else flight.flown(start, answer, language)
    over = (
        _flight(scenes, flight_scene)
        if flight_scene
        else scene_elements(scenes[0])
        if len(scenes) == 1
        else _several(scenes)
    )
    return Picture(
        svg=laid_over(still("altitude", language), over),
        alt=_alt(scenes, flight_scene, language),
        table=_table(scenes, language),
    )


def _flight(scenes: tuple[Scene, ...], flight_scene: Scene) -> Iterator[str]:
    # The first setting's orbit is the flight's own circle: drawn once, and thin, so that the flight stands out.
    yield from _lines(scenes[1:])
    yield from map(line_element, flight_scene.paths)
    yield from _dots(scenes)
    yield from mark_elements(flight_scene.marks)


def _several(scenes: tuple[Scene, ...]) -> Iterator[str]:
    ordered = sorted(scenes, key=lambda scene: scene.settings)
    yield from _lines(ordered)
    yield from _dots(ordered)
    fanned = [(scene, FAN * number / (len(ordered) - 1)) for number, scene in enumerate(ordered)]
    for scene, angle in fanned:
        across, up = math.sin(angle), math.cos(angle)
        radius = EARTH_RADIUS + scene.settings[0] * KM
        yield mark_shape(Spot("spacecraft", *layout.at(radius * across, radius * up), ""))
    for scene, angle in fanned:
        yield _outside(scene, angle)


def _lines(scenes: Iterable[Scene]) -> Iterator[str]:
    return (line_element(line) for scene in scenes for line in scene.paths if line.role in STILL_ROLES)


def _dots(scenes: Iterable[Scene]) -> Iterator[str]:
    return (mark_shape(mark) for scene in scenes for mark in scene.marks if mark.role == "dot")


def _outside(scene: Scene, angle: float) -> str:
    """The height of one of several orbits, written outside all of them."""
    across, up = math.sin(angle), math.cos(angle)
    place = layout.at(LABEL_RADIUS * across, LABEL_RADIUS * up)
    label = next(mark.label for mark in scene.marks if mark.role == "spacecraft")
    base = (place[0] + 9 * across, place[1] - 12 * up + HALF_A_LETTER)
    return label_element(label, base, "left" if angle else "center")


def _alt(scenes: tuple[Scene, ...], flight_scene: Scene | None, language: Language) -> str:
    sentences = [words.PICTURE_ALT.in_language(language), *(scene.sentence for scene in scenes)]
    if flight_scene is not None:
        sentences.append(words.PICTURE_FLOWN.in_language(language).format(sentence=flight_scene.sentence))
    return " ".join(sentences)


def _table(scenes: tuple[Scene, ...], language: Language) -> Table:
    shown = (words.ALTITUDE, words.SPEED, words.PERIOD, words.SUNRISES, words.NIGHT)
    header = tuple(name.in_language(language) for name in shown)
    rows = tuple(tuple(dict(scene.readings)[name] for name in header) for scene in scenes)
    return Table(words.CAPTION.in_language(language), header, rows)
