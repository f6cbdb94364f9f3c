"""An answered speed, flown: the spacecraft is let go sideways at the altitude's start, whatever the number.

What happens is shown and said; whether the answer is right is not judged here.
"""

import math
from collections.abc import Mapping

from reachstars import physics
from reachstars.figures import altitude, layout, words
from reachstars.figures.scene import Line, Scene, Spot
from reachstars.language import Language
from reachstars.physics import EARTH_RADIUS, KM

LIGHT_SPEED = 299_792_458.0  # m/s, by definition of the metre
STANDING = 0.5  # m/s; what would be written as 0 m/s is flown as no speed at all
SAMPLES = 181
NOTE_RADIUS = 0.62 * EARTH_RADIUS
NOTE_ANGLES = (math.radians(48), math.radians(120))
AIRLESS = 160 * KM  # below this height the air ends an orbit within hours


def consequence(inputs: Mapping[str, float], language: Language) -> Scene:
    """What follows from an answer: a flight where it sets a speed, else the circle at the altitude that it sets.

    Args:
        inputs: Altitude in km and speed in km/s, by their names in EXPLORERS; what is missing stays as it is.
        language: Language of sentence, labels and readings.

    Returns:
        The scene, with what happens in words.
    """
    start, speed = start_and_speed(inputs)
    return (
        altitude.scene((altitude.SETTING.within(start),), language) if speed is None else flown(start, speed, language)
    )


def start_and_speed(inputs: Mapping[str, float]) -> tuple[float, float | None]:
    """The altitude of the flight in km, and its speed in m/s, or None where the spacecraft keeps to its circle."""
    speed = inputs.get("speed")
    return inputs.get("altitude", altitude.SETTING.start), None if speed is None else speed * KM


def flown(start_setting: float, answer: float, language: Language) -> Scene:
    """What becomes of a spacecraft that is let go sideways with the answered speed.

    Args:
        start_setting: Altitude in km at which it is let go; brought inside the explorer's limits.
        answer: Speed in m/s, as the learner answered: any number, also none at all (nan).
        language: Language of sentence, labels and readings.

    Returns:
        The circle of that altitude, the flight as far as it is inside the picture, and what happens, in words.
    """
    altitude_km = altitude.SETTING.within(start_setting)
    if not math.isfinite(answer) or abs(answer) > LIGHT_SPEED:
        return _not_flown(altitude_km, answer, language)
    radius = EARTH_RADIUS + altitude_km * KM
    speed = 0.0 if abs(answer) < STANDING else abs(answer)
    direction = -1.0 if answer < 0 else 1.0
    fate = physics.release(radius, speed)
    ship = layout.at(0.0, radius)
    velocity, velocity_mark = altitude.velocity_arrow(ship, direction * speed, words.speed(speed))
    pull_line, pull_mark = altitude.pull_arrow(ship, radius)
    pieces, end = _path(radius, speed, direction)
    splash = _splash(fate.impact_angle, direction, end, language) if fate.kind == "falls" else ()
    return Scene(
        settings=(altitude_km,),
        shown=(words.height(altitude_km * KM),),
        sentence=_sentence(altitude_km, speed, fate, language, backwards=answer <= -STANDING),
        paths=(
            *altitude.guides(altitude_km),
            _circle(radius),
            *(Line("flight", piece, closed=False) for piece in pieces),
            pull_line,
            *velocity,
        ),
        marks=(
            *velocity_mark,
            *_speed_dot(altitude_km, speed),
            *(splash or (pull_mark,)),  # both stand inside the globe; where it falls, that it falls is the news
            Spot("spacecraft", *ship, words.height(altitude_km * KM)),
        ),
        readings=_readings(altitude_km, speed, fate, language),
    )


def _not_flown(altitude_km: float, answer: float, language: Language) -> Scene:
    radius = EARTH_RADIUS + altitude_km * KM
    ship = layout.at(0.0, radius)
    height = words.height(altitude_km * KM)
    if math.isnan(answer):
        sentence = words.NO_SPEED.in_language(language)
    else:
        sentence = words.TOO_FAST.in_language(language).format(light=words.speed(LIGHT_SPEED))
    pull_line, pull_mark = altitude.pull_arrow(ship, radius)
    return Scene(
        settings=(altitude_km,),
        shown=(words.height(altitude_km * KM),),
        sentence=sentence,
        paths=(*altitude.guides(altitude_km), _circle(radius), pull_line),
        marks=(pull_mark, Spot("spacecraft", *ship, height)),
        readings=((words.ALTITUDE.in_language(language), f"{height} ({words.miles(altitude_km * KM)})"),),
    )


def _circle(radius: float) -> Line:
    return Line("orbit", layout.arc(radius, math.pi / 2, -3 * math.pi / 2), closed=True)


def _path(radius: float, speed: float, direction: float) -> tuple[tuple[tuple[float, ...], ...], tuple[float, float]]:
    # The pieces of the flight that are inside the picture, and where the whole of it ends.
    across, up = physics.release_path(radius, speed, SAMPLES)
    points = [layout.at(direction * x, y) for x, y in zip(across.tolist(), up.tolist(), strict=True)]
    return layout.in_frame(points), points[-1]


def _splash(angle: float, direction: float, end: tuple[float, float], language: Language) -> tuple[Spot, ...]:
    # The words stand inside the globe, where no orbit crosses them, clear of the pull's label.
    aside = direction * min(max(angle, NOTE_ANGLES[0]), NOTE_ANGLES[1])
    place = layout.at(NOTE_RADIUS * math.sin(aside), NOTE_RADIUS * math.cos(aside))
    return Spot("impact", *end, ""), Spot("note", *place, words.SPLASH.in_language(language))


def _speed_dot(altitude_km: float, speed: float) -> tuple[Spot, ...]:
    graph = layout.SPEED_GRAPH
    if not graph.holds(altitude_km, speed / KM):
        return ()
    return (Spot("dot", *graph.place(altitude_km, speed / KM), ""),)


def _sentence(altitude_km: float, speed: float, fate: physics.Release, language: Language, *, backwards: bool) -> str:
    height = words.height(altitude_km * KM)
    turned = words.BACKWARDS.in_language(language) if backwards else ""
    match fate.kind:
        case "falls":
            message = words.FALLS if speed else words.STANDS_STILL
            said = message.in_language(language).format(
                altitude=height,
                speed=words.speed(speed),
                time=words.duration(fate.impact_time, language),
                distance=words.kilometers(fate.impact_angle * EARTH_RADIUS),
            )
        case "circle":
            said = words.CIRCLE.in_language(language).format(
                altitude=height, speed=words.speed(speed), time=words.duration(fate.period, language)
            )
        case "ellipse":
            said = words.ELLIPSE.in_language(language).format(
                altitude=height,
                speed=words.speed(speed),
                lowest=words.height(fate.perigee_radius - EARTH_RADIUS),
                highest=words.height(fate.apogee_radius - EARTH_RADIUS),
                time=words.duration(fate.period, language),
            )
            if fate.perigee_radius - EARTH_RADIUS < AIRLESS - 1:
                said += words.IN_THE_AIR.in_language(language)
        case "escapes":
            said = words.ESCAPES.in_language(language).format(altitude=height, speed=words.speed(speed))
    return turned + said


def _readings(
    altitude_km: float, speed: float, fate: physics.Release, language: Language
) -> tuple[tuple[str, str], ...]:
    start = (
        (
            words.ALTITUDE.in_language(language),
            f"{words.height(altitude_km * KM)} ({words.miles(altitude_km * KM)})",
        ),
        (words.ANSWERED.in_language(language), words.speed(speed)),
        *altitude.hourly_readings(speed, language),
    )
    match fate.kind:
        case "falls":
            return (
                *start,
                (words.UNTIL_SEA.in_language(language), words.duration(fate.impact_time, language)),
                (words.AWAY.in_language(language), words.kilometers(fate.impact_angle * EARTH_RADIUS)),
            )
        case "escapes":
            return start
        case "circle" | "ellipse":
            return (
                *start,
                (words.LOWEST.in_language(language), words.height(fate.perigee_radius - EARTH_RADIUS)),
                (words.HIGHEST.in_language(language), words.height(fate.apogee_radius - EARTH_RADIUS)),
                (words.PERIOD.in_language(language), words.duration(fate.period, language)),
            )
