"""The altitude picture for paper: still part and scenes by matplotlib, with alt text and table from the scenes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from reachstars.figures import altitude, draw, flight, layout, palette, words
from reachstars.figures.picture import Picture, Table
from reachstars.figures.scene import Scene, Spot
from reachstars.language import Language
from reachstars.physics import EARTH_RADIUS, KM

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_SETTINGS = 6
FAN = math.radians(62)  # several spacecraft stand on their orbits from the top to this far to the right
LABEL_RADIUS = EARTH_RADIUS + 2000 * KM
STILL_ROLES = ("orbit", "night", "guide")  # what is drawn of each of several settings; arrows would hide each other


def altitude_picture(settings: tuple[float, ...], language: Language, answer: float | None) -> Picture:
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
    scenes = tuple(altitude.scene(setting, language) for setting in settings)
    start = settings[0] if settings else altitude.SETTING.start
    flight_scene = None if answer is None else flight.flown(start, answer, language)
    with draw.sheet(f"reachstars altitude {language} {settings} {answer}") as (axes, written):
        draw.draw_still(axes, language)
        if flight_scene is not None:
            _draw_flight(axes, scenes, flight_scene)
        elif len(scenes) == 1:
            draw.draw_scene(axes, scenes[0])
        else:
            _draw_several(axes, scenes)
    return Picture(
        svg=draw.svg_element(written.getvalue()),
        alt=_alt(scenes, flight_scene, language),
        table=_table(scenes, language),
    )


def _draw_flight(axes: Axes, scenes: tuple[Scene, ...], flight_scene: Scene) -> None:
    # The first setting's orbit is the flight's own circle: drawn once, and thin, so that the flight stands out.
    for scene in scenes[1:]:
        for line in scene.paths:
            if line.role in STILL_ROLES:
                draw.draw_line(axes, line)
    for scene in scenes:
        for mark in scene.marks:
            if mark.role == "dot":
                draw.draw_mark(axes, mark)
    draw.draw_scene(axes, flight_scene)


def _draw_several(axes: Axes, scenes: tuple[Scene, ...]) -> None:
    ordered = sorted(scenes, key=lambda scene: scene.setting)
    for number, scene in enumerate(ordered):
        for line in scene.paths:
            if line.role in STILL_ROLES:
                draw.draw_line(axes, line)
        for mark in scene.marks:
            if mark.role == "dot":
                draw.draw_mark(axes, mark)
            elif mark.role == "spacecraft":
                _fanned(axes, scene, mark, FAN * number / (len(ordered) - 1))


def _fanned(axes: Axes, scene: Scene, mark: Spot, angle: float) -> None:
    across, up = math.sin(angle), math.cos(angle)
    radius = EARTH_RADIUS + scene.setting * KM
    place = layout.at(radius * across, radius * up)
    draw.draw_mark(axes, Spot(mark.role, *place, ""))
    outside = layout.at(LABEL_RADIUS * across, LABEL_RADIUS * up)
    axes.text(
        outside[0] + 9 * across,
        outside[1] - 12 * up,
        mark.label,
        ha="left" if angle else "center",
        va="center",
        color=palette.INK,
        fontsize=draw.TEXT,
        fontweight="bold",
        zorder=7,
    )


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
