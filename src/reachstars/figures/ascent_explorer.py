"""The ascent explorer as a whole: its flight, its answer, its sheet for paper, and the load and flame to pull."""

from reachstars.figures import ascent, ascent_layout, ascent_paper, ascent_words
from reachstars.figures.maker import Handle, Maker

_THROTTLE, _CARGO = ascent.CONTROLS.settings

MAKER = Maker(
    title=ascent_words.TITLE,
    labels=(ascent_words.THROTTLE, ascent_words.CARGO),
    still_alt=ascent.still_alt,
    handles=(
        Handle(
            0,
            "throttle",
            (
                (ascent_layout.MIDDLE, ascent_layout.flame(0), _THROTTLE.minimum),
                (ascent_layout.MIDDLE, ascent_layout.flame(1), _THROTTLE.maximum),
            ),
        ),
        Handle(
            1,
            "cargo",
            (
                (ascent_layout.MIDDLE, ascent_layout.bay(_CARGO.minimum, _CARGO.maximum), _CARGO.minimum),
                (ascent_layout.MIDDLE, ascent_layout.bay(_CARGO.maximum, _CARGO.maximum), _CARGO.maximum),
            ),
        ),
    ),
    shown=ascent.shown,
    scene=ascent.scene,
    flown=ascent.flown,
    paper=ascent_paper.paper,
    flown_picture=ascent_paper.flown_picture,
)
