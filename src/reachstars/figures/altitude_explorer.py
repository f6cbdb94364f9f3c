"""The altitude explorer as a whole: its scene, its flight, its picture for paper, and the spacecraft to drag."""

from collections.abc import Mapping

from reachstars.figures import altitude, flight, layout, words
from reachstars.figures.altitude_paper import altitude_picture
from reachstars.figures.maker import Handle, Maker
from reachstars.figures.paper import settings_on_paper
from reachstars.figures.picture import Picture
from reachstars.language import Language
from reachstars.physics import EARTH_RADIUS, KM


def _paper(language: Language) -> Picture:
    return altitude_picture(settings_on_paper(altitude.SETTING), language)


def _flown_picture(inputs: Mapping[str, float], language: Language) -> Picture:
    start, speed = flight.start_and_speed(inputs)
    return altitude_picture((start,), language, speed)


def _rail(altitude_km: float) -> tuple[float, float, float]:
    return (*layout.at(0.0, EARTH_RADIUS + altitude_km * KM), altitude_km)


MAKER = Maker(
    title=words.TITLE,
    labels=(words.SLIDER,),
    still_alt=altitude.still_alt,
    handles=(Handle(0, "spacecraft", (_rail(altitude.SETTING.minimum), _rail(altitude.SETTING.maximum))),),
    shown=altitude.shown,
    scene=altitude.scene,
    flown=flight.consequence,
    paper=_paper,
    flown_picture=_flown_picture,
)
