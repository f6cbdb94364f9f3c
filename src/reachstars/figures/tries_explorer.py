"""The explorer of tries as a whole: its scene, its answers, its picture for paper, and what is dragged."""

from collections.abc import Mapping

from reachstars.figures import tries, tries_words
from reachstars.figures import tries_layout as layout
from reachstars.figures.maker import Handle, Maker
from reachstars.figures.moving import laid_over, scene_elements
from reachstars.figures.picture import Picture, Table
from reachstars.figures.stills import still
from reachstars.figures.tries_flown import consequence
from reachstars.figures.tries_paper import tries_paper
from reachstars.language import Language


def _flown_picture(inputs: Mapping[str, float], language: Language) -> Picture:
    drawn = consequence(inputs, language)
    return Picture(
        svg=laid_over(still("tries", language), scene_elements(drawn)),
        alt=f"{tries.still_alt(language)} {drawn.sentence}",
        table=Table(tries_words.TITLE.in_language(language), (), drawn.readings),
    )


_CHANCE, _GROWTH, _TRIES = tries.SETTINGS

MAKER = Maker(
    title=tries_words.TITLE,
    labels=(tries_words.CHANCE_LABEL, tries_words.GROWTH_LABEL, tries_words.TRIES_LABEL),
    still_alt=tries.still_alt,
    handles=(
        Handle(0, "chance", layout.chance_track(_CHANCE.minimum, _CHANCE.maximum)),
        Handle(1, "growth", layout.growth_track(_GROWTH.maximum, _GROWTH.step)),
        Handle(2, "tries", layout.tries_track(_TRIES.minimum, _TRIES.maximum)),
    ),
    shown=tries.shown,
    scene=tries.scene,
    flown=consequence,
    paper=tries_paper,
    flown_picture=_flown_picture,
)
