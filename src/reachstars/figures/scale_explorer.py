"""The scale explorer as a whole: its picture, the ruler of an answer, its paper, and the handle on the ruler."""

from reachstars.figures import scale, scale_words
from reachstars.figures.maker import Maker
from reachstars.figures.scale_paper import ruler_picture, scale_paper

MAKER = Maker(
    title=scale_words.TITLE,
    labels=(scale_words.SLIDER,),
    still_alt=scale.still_alt,
    handles=(scale.HANDLE,),
    shown=scale.shown,
    scene=scale.scene,
    flown=scale.flown,
    paper=scale_paper,
    flown_picture=ruler_picture,
)
