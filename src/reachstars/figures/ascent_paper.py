"""The ascent explorer on paper: three flights in one drawing, and a table of more of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from reachstars.figures import ascent, palette
from reachstars.figures import ascent_layout as layout
from reachstars.figures import ascent_said as said
from reachstars.figures import ascent_words as words
from reachstars.figures.ascent_fate import fate_of
from reachstars.figures.ascent_flights import Flight, flight
from reachstars.figures.layout import in_frame
from reachstars.figures.moving import laid_over, scene_elements
from reachstars.figures.picture import Picture, Table
from reachstars.figures.stills import still
from reachstars.figures.words import plain
from reachstars.language import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Throttle and cargo: as it was, with much more cargo, with weak engines; each with its own dashes for a grey printer.
CASES = (
    (104.5, 15.0, palette.INK, ()),
    (104.5, 30.0, "#00528c", (6.0, 2.5)),
    (76.0, 15.0, "#9a3d00", (1.5, 1.5)),
)
ROWS = (
    *((104.5, cargo) for cargo in (15.0, 17.5, 30.0)),
    *((throttle, 15.0) for throttle in (100.0, 76.0)),
    (109.0, 17.5),
)
LARGE, LARGER = 16.0, 1.3  # size of text, and by how much that of the graphs is larger than on the screen


def ascent_sheet(language: Language) -> str:
    """Three flights over the Earth, with both graphs.

    Args:
        language: Language of the labels.

    Returns:
        An svg element.
    """
    from reachstars.figures.ascent_still import draw_globe, draw_ground, draw_levels
    from reachstars.figures.draw import sheet, svg_element

    width, height = layout.SHEET
    with sheet(f"reachstars ascent paper {language}", width=width, height=height) as (axes, written):
        draw_ground(axes, layout.PAPER_STRIP, language, LARGE)
        _path(axes, flight(*CASES[0][:2]))
        draw_globe(axes, layout.PAPER_GLOBE_CENTRE, layout.PAPER_GLOBE, language, LARGE)
        draw_levels(axes, layout.PAPER_SPEED, layout.PAPER_FELT, language, LARGER)
        for number, (throttle, cargo, colour, dashes) in enumerate(CASES):
            look = {"color": colour, "lw": 2.6, "ls": (0, dashes) if dashes else "-"}
            _flight(axes, flight(throttle, cargo), look)
            _legend(axes, number, f"{said.number(throttle)}%, {said.number(cargo)} t", look)
        right, low = layout.PAPER_FELT.left + layout.PAPER_FELT.width, height - 8
        axes.text(right, low, words.TIME_AXIS.in_language(language), ha="right", color=palette.INK, fontsize=LARGE)
    return svg_element(written.getvalue())


def _path(axes: Axes, one: Flight) -> None:
    strip, fate = layout.PAPER_STRIP, fate_of(one)
    climb = [strip.at(way, up) for way, up in zip(one.ways, one.heights, strict=True)]
    axes.plot(*zip(*climb, strict=True), color=palette.INK, lw=3.5)
    piece, *_ = in_frame(
        (strip.at(angle * layout.RADIUS, up) for angle, up in fate.path if abs(angle) < 1), strip.frame
    )
    axes.plot(piece[::2], piece[1::2], color=palette.INK, lw=1.4, ls=(0, (6, 3)))
    axes.plot(*climb[-1], marker="o", ms=9, color=palette.INK, mec=palette.PAPER)


def _flight(axes: Axes, one: Flight, look: Mapping[str, Any]) -> None:
    fate, globe = fate_of(one), (layout.PAPER_GLOBE, layout.PAPER_GLOBE_CENTRE)
    climb = [(way / layout.RADIUS, up) for way, up in zip(one.ways, one.heights, strict=True)]
    around = [layout.around(*place, *globe) for place in (*climb, *fate.path)]
    axes.plot(*zip(*around, strict=True), **look)
    if fate.kind == "falls":
        axes.plot(*around[-1], marker="x", ms=11, mew=3, color=look["color"])
    for graph, column in ((layout.PAPER_SPEED, one.speeds), (layout.PAPER_FELT, one.felt)):
        points = [graph.place(time, value) for time, value in zip(one.times, column, strict=True)]
        axes.plot(*zip(*points, strict=True), **look)


def _legend(axes: Axes, number: int, text: str, look: Mapping[str, Any]) -> None:
    x, y = 10 + 196 * number, layout.SHEET[1] - 13
    axes.plot([x, x + 44], [y, y], **look)
    axes.text(x + 52, y, text, va="center", color=palette.INK, fontsize=LARGE)


def paper(language: Language) -> Picture:
    """The explorer for a class without computers."""
    sentences = " ".join(ascent.scene((throttle, cargo), language).sentence for throttle, cargo, _, _ in CASES)
    alt = f"{words.PAPER_ALT.in_language(language)} {sentences}"
    return Picture(still("ascent-paper", language), alt, _table(language))


def flown_picture(inputs: Mapping[str, float], language: Language) -> Picture:
    """What becomes of an answer, on paper."""
    scene = ascent.flown(inputs, language)
    drawn = laid_over(still("ascent", language), scene_elements(scene))
    return Picture(drawn, f"{ascent.still_alt(language)} {scene.sentence}", _table(language))


def _table(language: Language) -> Table:
    header = (
        words.HEADER_THROTTLE,
        words.HEADER_CARGO,
        words.HEADER_TIME,
        words.HEADER_SPEED,
        words.HEADER_FATE,
    )
    rows = []
    for throttle, cargo in ROWS:
        one = flight(throttle, cargo)
        written = (said.throttle(throttle, language), said.number(cargo), plain(one.time, 0), plain(one.speed, 2))
        rows.append((*written, said.fate_cell(fate_of(one), language)))
    names = tuple(name.in_language(language) for name in header)
    return Table(words.CAPTION.in_language(language), names, tuple(rows))
