"""The slope explorer as a whole: its line, its answer, its sheet for paper, and the two points to pull."""

from collections.abc import Mapping

from reachstars.figures import slope, slope_words
from reachstars.figures.maker import Handle, Maker
from reachstars.figures.moving import laid_over, scene_elements
from reachstars.figures.picture import Picture, Table
from reachstars.figures.slope import SPEED_GRAPH, rows
from reachstars.figures.stills import still
from reachstars.figures.words import plain
from reachstars.language import Language

BLOCKS = 3  # of rows beside each other: a tall table would fill half a page
GAP = "\u00a0" * 6  # before the first column of each further block


def _paper(language: Language) -> Picture:
    alt = slope_words.PAPER_ALT.in_language(language).format(rows=len(rows()))
    return Picture(still("slope-paper", language), alt, _table(language))


def _flown_picture(inputs: Mapping[str, float], language: Language) -> Picture:
    scene = slope.flown(inputs, language)
    said = slope_words.PICTURE_FLOWN if "slope" in inputs else None
    sentence = said.in_language(language).format(sentence=scene.sentence) if said else scene.sentence
    drawn = laid_over(still("slope", language), scene_elements(scene))
    return Picture(drawn, f"{slope.still_alt(language)} {sentence}", _table(language))


def _table(language: Language) -> Table:
    cells = [(plain(row.time, 0), plain(row.speed, 0), plain(row.height, 1), plain(row.felt, 2)) for row in rows()]
    high = -(-len(cells) // BLOCKS)
    lines = tuple(
        tuple(cell for number in range(line, len(cells), high) for cell in cells[number]) for line in range(high)
    )
    header = slope_words.HEADER
    names = (*header, *(name for _ in range(1, BLOCKS) for name in (GAP + header[0], *header[1:])))
    return Table(slope_words.CAPTION.in_language(language), names, lines)


def _track() -> tuple[tuple[float, float, float], ...]:
    return tuple((*SPEED_GRAPH.place(row.time, row.speed), row.time) for row in rows())


MAKER = Maker(
    title=slope_words.TITLE,
    labels=(slope_words.FROM, slope_words.TO),
    still_alt=slope.still_alt,
    handles=(Handle(0, "from", _track()), Handle(1, "to", _track())),
    shown=slope.shown,
    scene=slope.scene,
    flown=slope.flown,
    paper=_paper,
    flown_picture=_flown_picture,
)
