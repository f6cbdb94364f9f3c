"""The ascent explorer: the shuttle is loaded and throttled, flies, and what becomes of it is seen.

The model is `physics.ascent`, flown beforehand at every step of both sliders; what follows the end of thrust is in
`ascent_fate`.
"""

import math
from collections.abc import Mapping
from functools import cache

from reachstars.exercise.explorers import EXPLORERS
from reachstars.facts.read import fact_value
from reachstars.figures import ascent_layout as layout
from reachstars.figures import ascent_said as said
from reachstars.figures import ascent_words as words
from reachstars.figures.ascent_fate import SUNS, Fate, fate_of, fate_of_speed
from reachstars.figures.ascent_flights import Flight, flight
from reachstars.figures.flight import LIGHT_SPEED
from reachstars.figures.layout import Graph, in_frame
from reachstars.figures.scene import Line, Scene, Spot
from reachstars.figures.words import speed as speed_said
from reachstars.language import Language
from reachstars.physics import KM

CONTROLS = EXPLORERS["ascent"]
AIR_HEIGHT = 100.0  # km, where most people say that space begins (Kármán)
FARTHEST = 10 * SUNS  # km; what is farther out is not drawn


def shown(settings: tuple[float, ...], language: Language) -> tuple[str, ...]:
    """Throttle and cargo as they stand beside their sliders."""
    return said.throttle(settings[0], language), said.cargo(settings[1], language)


def scene(settings: tuple[float, ...], language: Language) -> Scene:
    """A flight from the pad to its end.

    Args:
        settings: Throttle in percent and cargo in t, inside the explorer's limits.
        language: Language of sentence, labels and readings.

    Returns:
        The path over the Earth and around it, both graphs, the load and the flame, and what became of it in words.
    """
    one = flight(*settings)
    fate, settings = fate_of(one), (one.throttle, one.cargo)
    return Scene(
        settings=settings,
        shown=shown(settings, language),
        sentence=said.sentence(one, fate, language),
        paths=(*_shuttle(settings), *_curves(one, one.speed), *_climb(one), *_coast(fate)),
        marks=(*_ends(one, fate, one.speed, language), *_handles(settings, language)),
        readings=said.readings(one, fate, language),
    )


def flown(inputs: Mapping[str, float], language: Language) -> Scene:
    """What becomes of the shuttle with an answered throttle, cargo or speed.

    Args:
        inputs: Throttle in percent, cargo in t, speed over the ground in km/s, by their names in EXPLORERS; any number,
            also nan; what is missing stands at its start.
        language: Language of sentence, labels and readings.

    Returns:
        The scene; with a speed, the flight as far as the engines stop, and from there on with that speed.
    """
    settings = answered_settings(inputs)
    if "speed" not in inputs:
        return _warned(scene(settings, language), inputs, language)
    one, answer = flight(*settings), inputs["speed"]
    if not math.isfinite(answer) or abs(answer) * KM > LIGHT_SPEED:
        return _not_flown(one, settings, answer, language)
    fate = fate_of_speed(one, answer)
    return Scene(
        settings=settings,
        shown=shown(settings, language),
        sentence=said.speed_sentence(one, fate, answer, language),
        paths=(*_shuttle(settings), *_curves(one, answer), *_climb(one), *_coast(fate, "flight")),
        marks=(*_ends(one, fate, answer, language), *_handles(settings, language)),
        readings=said.speed_readings(one, fate, answer, language),
    )


def answered_settings(inputs: Mapping[str, float]) -> tuple[float, ...]:
    """The steps of both sliders nearest to an answer."""
    sent = [inputs.get(name, start) for name, start in zip(CONTROLS.quantities, CONTROLS.start, strict=True)]
    one = flight(*CONTROLS.within(sent))
    return one.throttle, one.cargo


def _warned(made: Scene, inputs: Mapping[str, float], language: Language) -> Scene:
    """A scene that says so when an answer was outside of what can be flown."""
    names = zip(CONTROLS.quantities, CONTROLS.settings, made.settings, strict=True)
    near = all(abs(inputs.get(name, value) - value) <= setting.step for name, setting, value in names)
    if near:
        return made
    throttle, cargo = made.shown
    warning = words.CLAMPED.in_language(language).format(throttle=throttle, cargo=cargo)
    return Scene(made.settings, made.shown, warning + made.sentence, made.paths, made.marks, made.readings)


def _not_flown(one: Flight, settings: tuple[float, ...], answer: float, language: Language) -> Scene:
    if math.isnan(answer):
        sentence = words.NO_SPEED.in_language(language)
    else:
        sentence = words.TOO_FAST.in_language(language).format(light=speed_said(LIGHT_SPEED))
    return Scene(
        settings=settings,
        shown=shown(settings, language),
        sentence=sentence,
        paths=(*_shuttle(settings), *_curves(one, one.speed), *_climb(one)),
        marks=_handles(settings, language),
        readings=(),
    )


def _shuttle(settings: tuple[float, ...]) -> tuple[Line, ...]:
    left, _, right, floor = layout.BAY
    top, tip = (place[1] for place in (_load_place(settings[1]), _flame_place(settings[0])))
    half = layout.FLAME_HALF
    fire = (layout.MIDDLE - half, layout.FLAME_TOP, layout.MIDDLE + half, layout.FLAME_TOP, layout.MIDDLE, tip)
    load = (left, floor, left, top, right, top, right, floor)
    return (*((Line("load", load, closed=True),) if settings[1] else ()), Line("fire", fire, closed=True))


def _load_place(cargo: float) -> tuple[float, float]:
    return layout.MIDDLE, layout.bay(cargo, CONTROLS.settings[1].maximum)


def _flame_place(throttle: float) -> tuple[float, float]:
    setting = CONTROLS.settings[0]
    return layout.MIDDLE, layout.flame((throttle - setting.minimum) / (setting.maximum - setting.minimum))


def _handles(settings: tuple[float, ...], language: Language) -> tuple[Spot, ...]:
    throttle, _ = shown(settings, language)
    return (
        Spot("cargo", *_load_place(settings[1]), f"{said.number(settings[1])} t"),
        Spot("throttle", *_flame_place(settings[0]), throttle),
    )


def _curves(one: Flight, end: float) -> tuple[Line, ...]:
    speeds = [*zip(one.times, one.speeds, strict=True)]
    felt = [*zip(one.times, one.felt, strict=True)]
    limit = layout.SPEED_GRAPH.y_range
    hardest = layout.FELT_GRAPH.place(one.max_q[0], 0)[0]
    leap = ((one.time, min(max(value, limit[0]), limit[1])) for value in (one.speed, end))
    return (
        Line("guide", (hardest, layout.FELT_GRAPH.top, hardest, layout.FELT_GRAPH.place(0, 0)[1]), closed=False),
        Line("velocity", _placed(layout.SPEED_GRAPH, speeds), closed=False),
        Line("pull", _placed(layout.FELT_GRAPH, felt), closed=False),
        *((Line("flight", _placed(layout.SPEED_GRAPH, [*leap]), closed=False),) if end != one.speed else ()),
    )


def _placed(graph: Graph, points: list[tuple[float, float]]) -> tuple[float, ...]:
    return layout.joined(graph.place(*point) for point in points)


def _climb(one: Flight) -> tuple[Line, ...]:
    places = [*zip(one.ways, one.heights, strict=True)]
    return (
        Line("climb", layout.joined(layout.STRIP.at(*place) for place in places), closed=False),
        Line("climb", layout.joined(layout.around(way / layout.RADIUS, up) for way, up in places[::3]), closed=False),
    )


def _coast(fate: Fate, role: str = "coast") -> tuple[Line, ...]:
    """The way after the end of thrust, as far as each picture reaches."""
    near = [(angle, height) for angle, height in fate.path if height < FARTHEST]
    over = in_frame((layout.STRIP.at(a * layout.RADIUS, h) for a, h in near if abs(a) < 1), layout.STRIP.frame)
    whole = in_frame((layout.around(angle, height) for angle, height in near), layout.GLOBE_FRAME)
    return tuple(Line(role, piece, closed=False) for piece in (*over[:1], *whole))


def _ends(one: Flight, fate: Fate, speed: float, language: Language) -> tuple[Spot, ...]:
    way = one.downrange
    marks = [
        Spot(
            "tag",
            layout.FELT_GRAPH.place(one.max_q[0], 0)[0],
            layout.FELT_GRAPH.top + 10,
            words.MAX_Q.in_language(language),
        ),
        Spot("stop", *layout.STRIP.at(way, one.altitude), ""),
        Spot("stop", *layout.around(way / layout.RADIUS, one.altitude), ""),
    ]
    if layout.SPEED_GRAPH.holds(one.time, speed):
        marks.append(Spot("stop", *layout.SPEED_GRAPH.place(one.time, speed), ""))
    if fate.kind == "falls":
        angle, height = fate.path[-1]
        marks.append(Spot("impact", *layout.around(angle, height), ""))
        left, _, right, _ = layout.STRIP.frame
        there = layout.STRIP.at(angle * layout.RADIUS, height)
        if left < there[0] < right and abs(angle) < 1:
            marks.append(Spot("impact", *there, ""))
    return tuple(marks)


@cache
def still_alt(language: Language) -> str:
    """What the still part shows, in words."""
    return words.STILL_ALT.in_language(language).format(
        air=said.number(AIR_HEIGHT),
        orbit=speed_said(orbit_speed() * KM),
        most=said.number(fact_value("vehicles.most_g")),
    )


def orbit_speed() -> float:
    """Speed over the ground in km/s at which the engines stop on the way to the orbit."""
    return flight(*CONTROLS.start).speed
