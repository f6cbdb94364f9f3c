"""The altitude picture drawn whole by matplotlib: what our own elements over the still part are compared with."""

import math
from typing import Any

from reachstars.figures import altitude, draw, flight, layout, palette, words
from reachstars.figures.altitude_paper import FAN, LABEL_RADIUS
from reachstars.figures.graphs import draw_graphs
from reachstars.figures.moving import LABEL_PLACES
from reachstars.figures.scene import Line, Scene, Spot
from reachstars.language import Language
from reachstars.physics import EARTH_RADIUS, KM

MARKERS = {"spacecraft": "D", "impact": "x", "dot": "o"}


def several(settings: tuple[float, ...], language: Language) -> str:
    """Settings drawn over each other, each spacecraft at its own place."""
    with draw.sheet("several") as (axes, written):
        still(axes, language)
        for number, setting in enumerate(settings):
            scene = altitude.scene((setting,), language)
            for line in scene.paths:
                if line.role in ("orbit", "night", "guide"):
                    draw_line(axes, line)
            for mark in scene.marks:
                if mark.role == "dot":
                    draw_mark(axes, mark)
                elif mark.role == "spacecraft":
                    fanned(axes, scene, mark, FAN * number / (len(settings) - 1))
    return draw.svg_element(written.getvalue())


def one(scene: Scene, language: Language, dots_of: Scene | None = None) -> str:
    """A scene as it is, with the dots of another on the graphs."""
    with draw.sheet("one") as (axes, written):
        still(axes, language)
        for line in scene.paths:
            draw_line(axes, line)
        for mark in (*scene.marks, *(mark for mark in (dots_of.marks if dots_of else ()) if mark.role == "dot")):
            draw_mark(axes, mark)
    return draw.svg_element(written.getvalue())


def flown(altitude_km: float, speed: float, language: Language) -> str:
    """What becomes of a spacecraft with a speed."""
    return one(flight.flown(altitude_km, speed, language), language, altitude.scene((altitude_km,), language))


def still(axes: Any, language: Language) -> None:
    draw._sky(axes, language)  # noqa: SLF001 - the parts of the still drawing, here under one that moves
    draw._globe(axes, language)  # noqa: SLF001 - the same
    draw_graphs(axes, language)
    text = words.LIMITS.in_language(language)
    axes.text(10, layout.HEIGHT - 9, text, color=palette.QUIET, fontsize=draw.SMALL)


def draw_line(axes: Any, line: Line) -> None:
    style = palette.style(line.role)
    across, down = list(line.points[::2]), list(line.points[1::2])
    dashes = (0, tuple(length / style.width for length in style.dash)) if style.dash else "solid"
    axes.plot(across, down, color=style.colour, lw=style.width, ls=dashes, solid_joinstyle="round", zorder=4)


def draw_mark(axes: Any, mark: Spot) -> None:
    style = palette.style(mark.role)
    cross = mark.role == "impact"
    if mark.role in MARKERS:
        axes.plot(
            [mark.x],
            [mark.y],
            MARKERS[mark.role],
            ms=2 * style.width,
            mfc=style.colour,
            mec=style.colour if cross else palette.PAPER,
            mew=3.0 if cross else 1.5,
            zorder=6,
        )
    if mark.label:
        across, down, align = LABEL_PLACES[style.label]
        label(axes, mark.label, (mark.x + across, mark.y + down), ha=align, va="baseline")


def fanned(axes: Any, scene: Scene, mark: Spot, angle: float) -> None:
    across, up = math.sin(angle), math.cos(angle)
    radius = EARTH_RADIUS + scene.settings[0] * KM
    draw_mark(axes, Spot(mark.role, *layout.at(radius * across, radius * up), ""))
    outside = layout.at(LABEL_RADIUS * across, LABEL_RADIUS * up)
    place = (outside[0] + 9 * across, outside[1] - 12 * up)
    label(axes, mark.label, place, ha="left" if angle else "center", va="center")


def label(axes: Any, text: str, place: tuple[float, float], *, ha: str, va: str) -> None:
    axes.text(*place, text, ha=ha, va=va, color=palette.INK, fontsize=draw.TEXT, fontweight="bold", zorder=7)
