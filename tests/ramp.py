"""A toy explorer with two settings and two handles, one of them on a track that turns back beside itself."""

from collections.abc import Mapping

import pytest

from reachstars.exercise.explorers import EXPLORERS, Controls, Input, Setting
from reachstars.figures import explorer as explorers
from reachstars.figures.maker import Handle, Maker
from reachstars.figures.picture import Picture, Table
from reachstars.figures.scene import Line, Scene, Spot
from reachstars.figures.stills import still
from reachstars.language import Language, Words

CONTROLS = Controls(
    settings=(
        Setting("length_m", "m", minimum=1, maximum=10, step=1, leap=3, start=5),
        Setting("load_log", "", minimum=0, maximum=3, step=0.1, leap=0.5, start=1),
    ),
    inputs=(Input("length", "m", 1, 10),),
)
STILL = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 300"><path d="M0 250L600 250" stroke="#16213a"/></svg>\n'
)
TURN = 460.0  # where the track of the load turns back
SENTENCE = Words("A ramp of {} carries {}.", "Una rampa de {} carga {}.")
READINGS = (Words("Length", "Longitud"), Words("Load", "Carga"), Words("Push", "Empuje"))


def _length(metres: float) -> tuple[float, float]:
    return 50 + 50 * metres, 250.0


def _load(power: float) -> tuple[float, float]:
    return (100 + 180 * power, 80.0) if power <= 2 else (TURN - 180 * (power - 2), 90.0)


def shown(settings: tuple[float, ...], _: Language) -> tuple[str, ...]:
    return f"{settings[0]:g} m", f"{10 ** settings[1]:,.0f} kg"


def scene(settings: tuple[float, ...], language: Language) -> Scene:
    length, load = shown(settings, language)
    push = f"{10 ** settings[1] / settings[0]:,.1f} kg"
    foot, weight = _length(settings[0]), _load(settings[1])
    names = (name.in_language(language) for name in READINGS)
    return Scene(
        settings=settings,
        shown=(length, load),
        sentence=SENTENCE.in_language(language).format(length, load),
        paths=(Line("orbit", (50, 150, *foot), closed=False),),
        marks=(Spot("spacecraft", *foot, length), Spot("dot", *weight, load)),
        readings=tuple(zip(names, (length, load, push), strict=True)),
    )


def flown(inputs: Mapping[str, float], language: Language) -> Scene:
    return scene(CONTROLS.within((inputs.get("length", CONTROLS.start[0]), CONTROLS.start[1])), language)


def paper(language: Language) -> Picture:
    return Picture(STILL, "A ramp.", Table("", ("1",), ((language,),)))


MAKER = Maker(
    title=Words("Push up a load", "Empuja una carga"),
    labels=(Words("Length of the ramp", "Longitud de la rampa"), Words("Load", "Carga")),
    still_alt=lambda language: Words("A ramp and a load.", "Una rampa y una carga.").in_language(language),
    handles=(
        Handle(0, "spacecraft", ((*_length(1), 1), (*_length(10), 10))),
        Handle(1, "dot", ((*_load(0), 0), (*_load(2), 2), (*_load(3), 3))),
    ),
    shown=shown,
    scene=scene,
    flown=flown,
    paper=paper,
    flown_picture=lambda _, language: paper(language),
)


def put_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be an explorer called ramp, for one test.

    Args:
        monkeypatch: Takes it away again.
    """
    monkeypatch.setitem(EXPLORERS, "ramp", CONTROLS)
    monkeypatch.setitem(explorers._MAKERS, "ramp", MAKER)  # noqa: SLF001 - an explorer of a test
    monkeypatch.setattr(explorers, "still", lambda name, language: STILL if name == "ramp" else still(name, language))
