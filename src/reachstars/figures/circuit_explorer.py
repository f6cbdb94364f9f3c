"""The circuit explorer as a whole: its map, the string of an answer, its paper, and the traveller to drag."""

from reachstars.figures import circuit, circuit_words
from reachstars.figures.circuit_paper import circuit_paper, string_picture
from reachstars.figures.maker import Maker

MAKER = Maker(
    title=circuit_words.TITLE,
    labels=(circuit_words.SLIDER,),
    still_alt=circuit.still_alt,
    handles=circuit.handles(),
    shown=circuit.shown,
    scene=circuit.scene,
    flown=circuit.flown,
    paper=circuit_paper,
    flown_picture=string_picture,
)
