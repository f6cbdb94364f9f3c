"""How far am I? The road map as one way, from the field on the ground to the station."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from reachstars.figures import draw, palette
from reachstars.figures.picture import Picture, Table
from reachstars.figures.recipe_text import put
from reachstars.language import Language, Words
from reachstars.recipe.model import Recipe
from reachstars.recipe.wording import counted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH, _HEIGHT = 640.0, 250.0
_GROUND = 208.0
# The way: the corners of a Bézier curve, leaving the field level and rising to the station.
_WAY = ((60.0, 194.0), (330.0, 198.0), (440.0, 160.0), (548.0, 80.0))
_PIECES = 200
_MOST_SIGNS = 24  # more steps than that are told apart no longer: then a mark at each tenth of the way
_STEEP = 0.3  # from here on words stand at the left of the way, which climbs
_SIZE = 14.0

_TITLE = Words(en="How far am I?", es="¿Qué tan lejos voy?")
_FIELD = Words(en="the field", es="el campo")
_STATION = Words(en="the station", es="la estación")
_HERE = Words(en="I am here", es="aquí voy")
_HEADER = (
    Words(en="Steps done", es="Pasos dados"),
    Words(en="Steps on the road map", es="Pasos del mapa"),
    Words(en="Part of the way", es="Parte del camino"),
)


def how_far(recipe: Recipe, language: Language) -> str:
    """What the picture says: how many steps of the way are behind, and what that means.

    Args:
        recipe: The recipe.
        language: en or es.

    Returns:
        One or two sentences.
    """
    done, whole = _steps(recipe)
    if not whole:
        said = Words(
            en="No step is written yet: the way begins in the field, as José's did.",
            es="Todavía no hay pasos escritos: el camino empieza en el campo, como el de José.",
        )
    elif done == whole:
        said = Words(
            en=f"All of the way: {_every(whole).en} on the road map is done. A new dream makes a new way.",
            es=f"Todo el camino: {_every(whole).es} del mapa. Un sueño nuevo abre un camino nuevo.",
        )
    else:
        said = Words(
            en=f"{done} of {counted(whole, 'step', 'steps')} done: {_percent(done, whole)}% of the way from the field "
            "to the station. A step that you add makes the way longer, and clearer.",
            es=f"{done} de {counted(whole, 'paso', 'pasos')}: {_percent(done, whole)}% del camino del campo "
            "a la estación. Cada paso que agregas lo hace más largo, y más claro.",
        )
    return said.in_language(language)


def far_picture(recipe: Recipe, language: Language) -> Picture:
    """How far the road map is walked, as a way from the field to the station.

    Args:
        recipe: The recipe.
        language: Language of its words.

    Returns:
        The picture.
    """
    done, whole = _steps(recipe)
    with draw.sheet(f"reachstars far {language}", width=_WIDTH, height=_HEIGHT) as (axes, written):
        _scene(axes, language)
        _way(axes, done, whole, language)
    title, said = _TITLE.in_language(language), how_far(recipe, language)
    drawn = Words(
        en="Drawing: a way that begins in a field on the ground and rises to a space station.",
        es="Dibujo: un camino que empieza en un campo y sube hasta una estación espacial.",
    ).in_language(language)
    row = (str(done), str(whole), f"{_percent(done, whole)}%")
    table = Table(title, tuple(words.in_language(language) for words in _HEADER), (row,))
    return Picture(draw.svg_element(written.getvalue()), f"{title} {drawn} {said}", table)


def _steps(recipe: Recipe) -> tuple[int, int]:
    return sum(step.done is not None for step in recipe.steps), len(recipe.steps)


def _every(whole: int) -> Words:
    if whole == 1:
        return Words(en="the one step", es="ya diste el único paso")
    return Words(en="every step", es="ya diste todos los pasos")


def _percent(done: int, whole: int) -> int:
    return 100 * done // whole if whole else 0


def _scene(axes: Axes, language: Language) -> None:
    from matplotlib.patches import Polygon, Rectangle

    put(axes, (20, 34), _TITLE.in_language(language), size=18, bold=True)
    # Rows of a field that run together far away.
    axes.plot([20, 290], [_GROUND, _GROUND], color=palette.INK, lw=1.6)
    for foot in range(-10, 281, 29):
        head = 150 + (foot - 135) * 0.55
        axes.plot([max(foot, 20), max(head, 20)], [_HEIGHT - 8, _GROUND], color=palette.QUIET, lw=1.4, zorder=1)
    put(axes, (300, _GROUND + 5), _FIELD.in_language(language), size=_SIZE, bold=True)
    x, y = _WAY[-1]
    for side in (-1, 1):
        for panel in (34, 62):
            left = x + side * panel - 10
            axes.add_patch(Rectangle((left, y - 24), 20, 48, fc=palette.SHADOW, ec=palette.INK, lw=1.4, zorder=4))
            axes.plot([left, left + 20], [y, y], color=palette.INK, lw=1.0, zorder=5)
    axes.plot([x - 72, x + 72], [y, y], color=palette.INK, lw=2.4, zorder=4)
    axes.add_patch(Rectangle((x - 15, y - 9), 30, 18, fc=palette.PAPER, ec=palette.INK, lw=2.2, zorder=5))
    axes.add_patch(Polygon(((x - 5, y - 9), (x + 5, y - 9), (x, y - 17)), fc=palette.INK, ec="none", zorder=5))
    put(axes, (x, y - 36), _STATION.in_language(language), size=_SIZE, bold=True, align="center")


def _way(axes: Axes, done: int, whole: int, language: Language) -> None:
    points = [_at(number / _PIECES) for number in range(_PIECES + 1)]
    along = [0.0]
    for before, after in pairwise(points):
        along.append(along[-1] + math.dist(before, after))
    # The way ends a little before the station, so that its signs stay visible.
    reach = along[-1] - 78

    def place(share: float) -> tuple[float, float]:
        wanted = share * reach
        return next(point for point, far in zip(points, along, strict=True) if far >= wanted)

    share = done / whole if whole else 0.0
    behind = [point for point, far in zip(points, along, strict=True) if far <= share * reach]
    ahead = [point for point, far in zip(points, along, strict=True) if share * reach <= far <= reach]
    if len(ahead) > 1:
        axes.plot(*zip(*ahead, strict=True), color=palette.QUIET, lw=2.2, ls=(0, (3, 3)), zorder=2)
    if len(behind) > 1:
        axes.plot(*zip(*behind, strict=True), color=palette.INK, lw=5, zorder=3)
    count = whole if whole <= _MOST_SIGNS else 10
    for number in range(1, count + 1):
        walked = number / count <= share
        fill = palette.INK if walked else palette.PAPER
        axes.plot(*([one] for one in place(number / count)), "o", ms=9, mfc=fill, mec=palette.INK, mew=1.6, zorder=4)
    x, y = place(share)
    axes.plot([x], [y], "D", ms=17, mfc=palette.PAPER, mec=palette.INK, mew=3.2, zorder=6)
    text = f"{_HERE.in_language(language)}: {_percent(done, whole)}%"
    # Beside the way, never on it: above while it runs level, at its left where it climbs.
    put(
        axes,
        (x - 26 if share > _STEEP else x - 10, y - 22),
        text,
        size=_SIZE,
        bold=True,
        align="right" if share > _STEEP else "left",
    )


def _at(share: float) -> tuple[float, float]:
    back = 1 - share
    weights = (back**3, 3 * back**2 * share, 3 * back * share**2, share**3)
    x, y = (sum(weight * corner[axis] for weight, corner in zip(weights, _WAY, strict=True)) for axis in (0, 1))
    return x, y
