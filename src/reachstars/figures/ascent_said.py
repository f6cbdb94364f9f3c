"""The ascent explorer's sentences and readings, from a flight and its fate."""

import math

from reachstars.exercise.explorers import EXPLORERS
from reachstars.figures import ascent_words as words
from reachstars.figures.ascent_fate import AIRLESS, ATLANTIC, Fate
from reachstars.figures.ascent_flights import Flight, flight
from reachstars.figures.words import height, kilometers, plain, speed
from reachstars.language import Language, Words
from reachstars.physics import KM

STANDING = 0.0005  # km/s; what would be written as 0 m/s


def number(value: float) -> str:
    """A number with a decimal only where it has one."""
    return plain(value, 0 if value == int(value) else 1)


def throttle(value: float, language: Language) -> str:
    """A throttle, such as 104.5%."""
    return words.PERCENT.in_language(language).format(number=number(value))


def cargo(value: float, language: Language) -> str:
    """A load, such as 15 metric tons."""
    return words.TONS.in_language(language).format(number=number(value))


def sentence(one: Flight, fate: Fate, language: Language) -> str:
    """When the engines stopped, and what became of it."""
    begun = words.STOP if one.stopped == "cut-off" else words.DRY
    load = cargo(one.cargo, language) if one.cargo else words.EMPTY_BAY.in_language(language)
    how = begun.in_language(language).format(
        throttle=throttle(one.throttle, language),
        cargo=load,
        time=words.clock(one.time),
        speed=speed(one.speed * KM),
        height=height(one.altitude * KM),
        left=words.TONS.in_language(language).format(number=plain(one.left, 1)),
    )
    ended = {
        "orbit": words.ORBIT,
        "grazes": words.GRAZES,
        "falls": words.FALLS_ATLANTIC if fate.distance < ATLANTIC else words.FALLS_BEYOND,
    }[fate.kind]
    return how + ended.in_language(language).format(
        lowest=height(fate.lowest * KM),
        highest=height(fate.highest * KM),
        push=speed(fate.push) if fate.kind == "orbit" else "",
        short=speed(max(_wanted() - one.speed, 0.001) * KM),
        distance=_distance(fate),
    )


def speed_sentence(one: Flight, fate: Fate, answer: float, language: Language) -> str:
    """What becomes of the shuttle with an answered speed in km/s."""
    up, fast = height(one.altitude * KM), speed(abs(answer) * KM)
    if abs(answer) < STANDING:
        return words.STANDS.in_language(language).format(height=up, distance=_distance(fate))
    begun = (words.LET_GO if answer > 0 else words.LET_GO_BACK).in_language(language).format(height=up, speed=fast)
    return (
        begun
        + _ended(fate, answer)
        .in_language(language)
        .format(
            time=words.clock(fate.duration) if fate.kind == "falls" else "",
            distance=_distance(fate),
            lowest=height(fate.lowest * KM),
            highest=height(fate.highest * KM) if math.isfinite(fate.highest) else "",
        )
        + (words.LOW_ORBIT.in_language(language) if fate.kind == "orbit" and fate.lowest < AIRLESS else "")
    )


def _ended(fate: Fate, answer: float) -> Words:
    if fate.kind == "escapes":
        return words.ESCAPES
    if fate.kind == "orbit":
        return words.SPEED_ORBIT
    if fate.kind == "grazes":
        return words.SPEED_GRAZES
    if fate.distance < 0:
        return words.FALLS_BEHIND
    if answer < 0:
        return words.FALLS_BACK
    return words.SPEED_FALLS if fate.distance < ATLANTIC else words.SPEED_FALLS_BEYOND


def readings(one: Flight, fate: Fate, language: Language) -> tuple[tuple[str, str], ...]:
    """The numbers of a flight."""
    most = max(one.felt)
    felt = f"{plain(most, 1)} g"
    if one.limit is not None:
        felt = words.MOST_FROM.in_language(language).format(felt=felt, time=plain(one.limit, 0))
    time, _, pressure = one.max_q
    pressed = words.PRESSED_VALUE.in_language(language).format(pressure=plain(pressure, 1), time=plain(time, 0))
    return tuple(
        (name.in_language(language), value)
        for name, value in (
            (words.TIME, words.clock(one.time)),
            (words.SPEED, speed(one.speed * KM)),
            (words.STARS, speed((one.speed + one.gift) * KM)),
            (words.HEIGHT, height(one.altitude * KM)),
            *_orbit(fate, language),
            (words.LEFT, f"{plain(one.left, 1)} t"),
            (words.PRESSED, pressed),
            (words.MOST, felt),
        )
    )


def speed_readings(one: Flight, fate: Fate, answer: float, language: Language) -> tuple[tuple[str, str], ...]:
    """The numbers of an answered speed in km/s."""
    sign = "−" if answer <= -STANDING else ""
    return tuple(
        (name.in_language(language), value)
        for name, value in (
            (words.HEIGHT, height(one.altitude * KM)),
            (words.ANSWERED, sign + speed(abs(answer) * KM)),
            *_orbit(fate, language),
        )
    )


def fate_cell(fate: Fate, language: Language) -> str:
    """What becomes of a flight, for a table."""
    cell = {"orbit": words.FATE_ORBIT, "grazes": words.FATE_GRAZES, "falls": words.FATE_FALLS}[fate.kind]
    return cell.in_language(language).format(
        lowest=height(fate.lowest * KM), highest=height(fate.highest * KM), distance=_distance(fate)
    )


def _orbit(fate: Fate, language: Language) -> tuple[tuple[Words, str], ...]:
    if fate.kind == "falls":
        return ((words.UNTIL_SEA, words.clock(fate.duration)), (words.AWAY, _distance(fate)))
    if fate.kind == "escapes":
        return ()
    return ((words.LOWEST, height(fate.lowest * KM)), (words.HIGHEST, height(fate.highest * KM)))


def _distance(fate: Fate) -> str:
    return kilometers(abs(fate.distance) * KM) if fate.kind == "falls" else ""


def _wanted() -> float:
    return flight(*EXPLORERS["ascent"].start).speed
