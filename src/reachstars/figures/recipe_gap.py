"""The gap chart of a recipe: where I am on one bank, what it takes on the other, and a bridge or none between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reachstars.figures import draw, palette
from reachstars.figures.picture import Picture, Table
from reachstars.figures.recipe_text import put, wrapped
from reachstars.language import Language, Words
from reachstars.recipe.model import Gap, Recipe
from reachstars.recipe.wording import counted, quoted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_DRAWN = 40

_WIDTH = 800.0
_TOP, _ROW, _BOTTOM = 78.0, 96.0, 20.0
_LEFT, _RIGHT, _BANK = 20.0, 480.0, 300.0
_SIZE, _SMALL = 14.0, 12.0
_LEAST, _PAD = 50.0, 12.0

_TITLE = Words(en="What it takes, and where I am", es="Lo que se necesita y en qué punto voy")
_HERE = Words(en="Where I am", es="En qué punto voy")
_TAKES = Words(en="What it takes", es="Lo que se necesita")
_PROOF = Words(en="How I know", es="Cómo lo sé")
_HAVE = Words(en="I have it", es="ya lo tengo")
_OPEN = Words(en="not yet", es="todavía no")
_UNWRITTEN = Words(en="(not written yet)", es="(aún no está escrito)")
_EMPTY = Words(
    en="Nothing is listed yet. What do people have who reached this goal?",
    es="Todavía no hay nada en la lista. ¿Qué tienen quienes llegaron a esta meta?",
)
_STATE = Words(en="Do I have it?", es="¿Ya lo tengo?")


def gap_picture(recipe: Recipe, language: Language) -> Picture:
    """The gap list as a picture.

    Args:
        recipe: The recipe.
        language: Language of its words; the learner's own words stay as they are.

    Returns:
        The picture; its table holds every entry whole.
    """
    gaps = recipe.gaps[:MOST_DRAWN]
    more = len(recipe.gaps) - len(gaps)
    height = _TOP + _ROW * len(gaps) + _BOTTOM + (0 if gaps and not more else 24)
    with draw.sheet(f"reachstars gap {language}", width=_WIDTH, height=height) as (axes, written):
        put(axes, (20, 30), _TITLE.in_language(language), size=18, bold=True)
        if gaps:
            put(axes, (_LEFT, 62), _HERE.in_language(language), size=_SIZE, bold=True)
            put(axes, (_RIGHT, 62), _TAKES.in_language(language), size=_SIZE, bold=True)
        else:
            put(axes, (20, height - 40), _EMPTY.in_language(language), size=_SIZE)
        for place, gap in enumerate(gaps):
            _draw(axes, gap, _TOP + _ROW * place, language)
        if more:
            text = Words(en="and {} more; the table has them all", es="y {} más; la tabla los tiene todos")
            put(axes, (20, height - 16), text.in_language(language).format(more), size=_SIZE)
    return Picture(draw.svg_element(written.getvalue()), _alt(recipe.gaps, language), _table(recipe.gaps, language))


def _draw(axes: Axes, gap: Gap, top: float, language: Language) -> None:
    here = gap.here if gap.here.strip() else _UNWRITTEN.in_language(language)
    proof = f"{_PROOF.in_language(language)}: {gap.evidence}" if gap.evidence.strip() else ""
    _bank(axes, _LEFT, top, (here, proof), language, solid=gap.closed)
    _bank(axes, _RIGHT, top, (gap.takes, ""), language, solid=True)
    _bridge(axes, top + (_ROW - 14) / 2, language, closed=gap.closed)


def _bank(axes: Axes, left: float, top: float, texts: tuple[str, str], language: Language, *, solid: bool) -> None:
    from matplotlib.patches import FancyBboxPatch

    high = _ROW - 14
    axes.add_patch(
        FancyBboxPatch(
            (left, top),
            _BANK,
            high,
            boxstyle="round,pad=0,rounding_size=6",
            fc=palette.PAPER,
            ec=palette.INK if solid else palette.QUIET,
            lw=1.8 if solid else 1.2,
        )
    )
    main, small = texts
    room = _BANK - 2 * _PAD
    lines = wrapped(main, language, width=room, size=_SIZE, lines=2 if small else 3)
    for place, line in enumerate(lines):
        put(axes, (left + _PAD, top + 24 + place * 19), line, size=_SIZE)
    if small:
        last = wrapped(small, language, width=room, size=_SMALL, lines=1)[0]
        put(axes, (left + _PAD, top + high - 10), last, size=_SMALL, colour=palette.QUIET)


def _bridge(axes: Axes, y: float, language: Language, *, closed: bool) -> None:
    start, stop = _LEFT + _BANK, _RIGHT
    middle = (start + stop) / 2
    if closed:
        axes.plot([start, stop], [y, y], color=palette.INK, lw=7, solid_capstyle="butt", zorder=3)
        for x in (start + 25, middle, stop - 25):
            axes.plot([x, x], [y, y + 15], color=palette.INK, lw=2.4, zorder=3)
    else:
        for side, end in ((start, 1), (stop, -1)):
            axes.plot([side, side + end * 26], [y, y], color=palette.QUIET, lw=3, zorder=3)
        axes.plot([start + 34, stop - 34], [y, y], color=palette.QUIET, lw=1.6, ls=(0, (2, 4)), zorder=3)
    name = (_HAVE if closed else _OPEN).in_language(language)
    put(axes, (middle, y - 12), name, size=_SIZE, bold=True, align="center")


def _alt(gaps: Sequence[Gap], language: Language) -> str:
    if not gaps:
        return f"{_TITLE.in_language(language)}. {_EMPTY.in_language(language)}"
    have = sum(gap.closed for gap in gaps)
    whole = Words(
        en=f"Two banks with {counted(len(gaps), 'row', 'rows')}: where I am on the left, what it takes on the right. "
        f"{counted(have, 'bridge reaches', 'bridges reach')} across: I have that already. "
        f"{counted(len(gaps) - have, 'gap is', 'gaps are')} still open.",
        es=f"Dos orillas con {counted(len(gaps), 'fila', 'filas')}: a la izquierda en qué punto voy, a la derecha lo "
        f"que se necesita. {counted(have, 'puente llega', 'puentes llegan')} al otro lado: eso ya lo tengo. "
        f"{counted(len(gaps) - have, 'hueco sigue abierto', 'huecos siguen abiertos')}.",
    )
    named = [quoted(gap.takes) for gap in gaps if not gap.closed][:5]
    still = Words(en="Open: ", es="Abiertos: ").in_language(language)
    return " ".join([whole.in_language(language), *([f"{still}{', '.join(named)}."] if named else [])])


def _table(gaps: Sequence[Gap], language: Language) -> Table:
    header = tuple(words.in_language(language) for words in (_TAKES, _HERE, _PROOF, _STATE))
    rows = tuple(
        (gap.takes, gap.here, gap.evidence, (_HAVE if gap.closed else _OPEN).in_language(language)) for gap in gaps
    )
    return Table(_TITLE.in_language(language), header, rows)
