"""The circuit explorer: a traveller on the harvest road of a year, dragged from La Piedad to Stockton and home.

The model: great circles on a round Earth, shorter than any road; southern California is a region, so the road is drawn
through its middle; Discovery flies at the mean speed of its whole flight.
"""

import math
from collections.abc import Mapping
from functools import cache

from reachstars.exercise.explorers import EXPLORERS
from reachstars.facts.read import fact_value
from reachstars.figures import circuit_map as chart
from reachstars.figures import circuit_words, layout, words
from reachstars.figures.far_places import between, place, station_height, way
from reachstars.figures.maker import Handle
from reachstars.figures.scale_words import both, length, ratio
from reachstars.figures.scene import Line, Scene, Spot
from reachstars.language import Language
from reachstars.physics import EARTH_MEAN_RADIUS, KM, MILE, MINUTE

SETTING = EXPLORERS["circuit"].settings[0]
HALF = chart.BAR_HEIGHT / 2
ROUND = 2 * math.pi * EARTH_MEAN_RADIUS
MOST_ROUNDS = 1e6  # a string that goes around the Earth more often is only called too long
SAME = 0.01  # share within which a string reaches Stockton
ONE_PERCENT = 0.01
WORTH_SAYING = 0.1  # of the station's height; a shorter string is not compared with it
STRING_STEPS = 120
WIDE_JUMP = 1000.0  # user units; no step of a string is so long, but the flat map is torn on the far side of the Earth


def handles() -> tuple[Handle, ...]:
    """The traveller on the map, and the same one on the road pulled straight."""
    # The slider's last step is the first one beyond the end of the road.
    on_the_map = (*chart.track()[:-1], (*chart.track()[-1][:2], SETTING.maximum))
    straight = ((chart.BAR_LEFT, chart.ROAD_Y, SETTING.minimum), (chart.BAR_RIGHT, chart.ROAD_Y, SETTING.maximum))
    return Handle(0, "traveller", on_the_map), Handle(0, "milestone", straight)


def shown(settings: tuple[float, ...], language: Language) -> tuple[str, ...]:
    """The way gone, as it is written beside the slider.

    Args:
        settings: The way in km.
        language: Language of the page; a length is written alike in both.

    Returns:
        One text.
    """
    del language
    return (f"{words.plain(_gone(settings) / KM, 0)} km",)


def scene(settings: tuple[float, ...], language: Language) -> Scene:
    """The traveller after a way along the year's road.

    Args:
        settings: The way in km, inside the limits; what goes beyond the year's end stands at it.
        language: Language of sentence, labels and readings.

    Returns:
        The way gone on the map and pulled straight, how far the station is high around the traveller, and how long
        Discovery needed for that way.
    """
    gone = _gone(settings)
    here = chart.place_at(gone)
    x, y = chart.on_map(here)
    bar = chart.along_bar(gone / chart.year())
    paths = (
        Line("reach", layout.filled(chart.ring(here), chart.MAP), closed=True),
        Line("gone", _flat(chart.travelled(gone)), closed=False),
        _bar("gone", chart.ROAD_Y, bar),
        _bar("flown", chart.FLIGHT_Y, bar),
        _share(gone / chart.year()),
    )
    minutes = words.plain(flight_time(gone) / MINUTE, 1)
    marks = (
        Spot("minutes", round(bar, 2), chart.FLIGHT_Y, f"{minutes} min"),
        Spot("milestone", round(bar, 2), chart.ROAD_Y, shown(settings, language)[0]),
        Spot("traveller", round(x, 2), round(y, 2), ""),
    )
    return Scene(
        settings=settings,
        shown=shown(settings, language),
        sentence=_sentence(gone, language),
        paths=paths,
        marks=marks,
        readings=_readings(gone, language),
    )


def flown(inputs: Mapping[str, float], language: Language) -> Scene:
    """What follows from an answer: a string of that length is pulled from La Piedad towards Stockton.

    Args:
        inputs: `distance` in km; without it the traveller stands in La Piedad.
        language: Language of sentence, labels and readings.

    Returns:
        The string on the great circle, as far as it is on the map, and where it ends, in words.
    """
    begin = scene((0.0,), language)
    if "distance" not in inputs:
        return begin
    metres = inputs["distance"] * KM
    if not 0 <= metres <= MOST_ROUNDS * ROUND:
        return Scene(begin.settings, begin.shown, _refused(metres, language), begin.paths, begin.marks, begin.readings)
    line, end = _string(metres)
    # The bars tell of the road, not of the string: what stands at them would read as if it took no time.
    home = tuple(mark for mark in begin.marks if mark.role == "traveller")
    marks = home if end is None else (*home, Spot("string-end", *end, length(metres)))
    return Scene(
        settings=begin.settings,
        shown=begin.shown,
        sentence=_ends(metres, language),
        paths=(*begin.paths, *line),
        marks=marks,
        readings=_string_readings(metres, language),
    )


@cache
def still_alt(language: Language) -> str:
    """What the still part shows, in words."""
    out, north, home = (length(leg) for leg in chart.legs())
    return circuit_words.STILL_ALT.in_language(language).format(
        out=out, north=north, home=home, total=length(chart.year()), years=years()
    )


@cache
def paper_alt(language: Language) -> str:
    """What the drawing for paper shows, in words."""
    out, north, home = (length(leg) for leg in chart.legs())
    return circuit_words.PAPER_ALT.in_language(language).format(
        out=out, north=north, home=home, total=length(chart.year()), years=years()
    )


@cache
def mean_speed() -> float:
    """Discovery's mean speed over its whole flight, in m/s."""
    return fact_value("sts128.distance") / fact_value("sts128.duration")


def flight_time(metres: float) -> float:
    """How long Discovery flies a way in m at its mean speed, in s."""
    return metres / mean_speed()


def years() -> int:
    """How many whole years of that road make a million miles."""
    return math.ceil(1e6 * MILE / chart.year())


def _gone(settings: tuple[float, ...]) -> float:
    return min(max(settings[0] * KM, 0.0), chart.year())


def _bar(role: str, y: float, right: float) -> Line:
    left = chart.BAR_LEFT
    corners = (left, y - HALF, right, y - HALF, right, y + HALF, left, y + HALF)
    return Line(f"{role}-bar", _rounded(*corners), closed=True)


def _share(share: float) -> Line:
    """The first small square, filled as far as the year has come."""
    x, y = chart.square(0)
    side = chart.SQUARE - 2
    right = x + max(share, 0.01) * side
    return Line("gone-bar", _rounded(x, y, right, y, right, y + side, x, y + side), closed=True)


def _sentence(gone: float, language: Language) -> str:
    total = length(chart.year())
    if gone < KM:
        return circuit_words.BEGIN.in_language(language).format(total=total)
    if gone > chart.year() - KM:
        return circuit_words.HOME.in_language(language).format(total=total, years=years())
    return circuit_words.ON_THE_WAY.in_language(language).format(
        way=both(gone),
        share=_part(gone),
        leg=circuit_words.LEGS[chart.leg_at(gone)[0]].in_language(language),
        times=ratio(gone / station_height()),
        minutes=words.duration(flight_time(gone), language),
    )


def _readings(gone: float, language: Language) -> tuple[tuple[str, str], ...]:
    times = circuit_words.TIMES.in_language(language).format(times=ratio(gone / station_height()))
    return (
        (circuit_words.GONE.in_language(language), both(gone)),
        (circuit_words.SHARE.in_language(language), _part(gone)),
        (circuit_words.TIMES_STATION.in_language(language), times),
        (circuit_words.FLOWN_IN.in_language(language), words.duration(flight_time(gone), language)),
        (circuit_words.YEARS.in_language(language), words.plain(years(), 0)),
    )


def _part(gone: float) -> str:
    """Of the year's road, in percent; the first steps are less than one."""
    share = gone / chart.year()
    return f"{words.plain(100 * share, 1)}%" if 0 < share < ONE_PERCENT else words.percent(share)


def _refused(metres: float, language: Language) -> str:
    if math.isnan(metres):
        return circuit_words.NO_LENGTH.in_language(language)
    if metres < 0:
        return circuit_words.NEGATIVE.in_language(language)
    return circuit_words.STRING_TOO_LONG.in_language(language)


def _string(metres: float) -> tuple[tuple[Line, ...], tuple[float, float] | None]:
    """The pieces of the string that are on the map, and its end if that is there too."""
    start, goal = place("la_piedad"), place("stockton")
    share = min(metres, ROUND) / way(start, goal)
    points = [chart.on_map(between(start, goal, share * step / STRING_STEPS)) for step in range(STRING_STEPS + 1)]
    # On the far side of the Earth the flat map jumps from one edge to the other.
    whole = next((at for at in range(1, len(points)) if math.dist(points[at - 1], points[at]) > WIDE_JUMP), len(points))
    pieces = layout.in_frame(points[:whole], chart.MAP)
    left, top, right, bottom = chart.MAP
    x, y = (round(number, 2) for number in points[-1])
    end = (x, y) if metres <= ROUND and left <= x <= right and top <= y <= bottom else None
    return tuple(Line("flight", piece, closed=False) for piece in pieces), end


def _ends(metres: float, language: Language) -> str:
    goal = way(place("la_piedad"), place("stockton"))
    said = length(metres)
    high = metres / station_height()
    times = circuit_words.STATIONS_HIGH.in_language(language).format(times=ratio(high)) if high >= WORTH_SAYING else ""
    if metres >= ROUND:
        return circuit_words.STRING_AROUND.in_language(language).format(length=said, times=ratio(metres / ROUND))
    if abs(metres / goal - 1) <= SAME:
        return circuit_words.STRING_RIGHT.in_language(language).format(length=said) + times
    ends = circuit_words.STRING_SHORT if metres < goal else circuit_words.STRING_LONG
    return ends.in_language(language).format(length=said, rest=length(abs(goal - metres))) + times


def _string_readings(metres: float, language: Language) -> tuple[tuple[str, str], ...]:
    goal = way(place("la_piedad"), place("stockton"))
    rest = circuit_words.MISSING if metres < goal else circuit_words.BEYOND
    times = circuit_words.TIMES.in_language(language).format(times=ratio(metres / station_height()))
    return (
        (circuit_words.ANSWERED.in_language(language), both(metres)),
        (rest.in_language(language), both(abs(goal - metres))),
        (circuit_words.TIMES_STATION.in_language(language), times),
        (circuit_words.FLOWN_IN.in_language(language), words.duration(flight_time(metres), language)),
    )


def _flat(points: list[tuple[float, float]]) -> tuple[float, ...]:
    return _rounded(*(number for point in points for number in point))


def _rounded(*numbers: float) -> tuple[float, ...]:
    return tuple(round(number, 2) for number in numbers)
