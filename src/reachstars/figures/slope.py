"""The slope explorer: two points of NASA's table of STS-121, and the straight line through them.

The data are NASA's; between two rows nothing is known, so the points jump from row to row. The slope of the line is
the mean acceleration, the speed gained per second; what is felt on board is more while the thrust also holds the
shuttle up.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from reachstars.exercise.explorers import EXPLORERS
from reachstars.facts.tables import table
from reachstars.figures import slope_words as words
from reachstars.figures.layout import Graph
from reachstars.figures.scene import Line, Scene, Spot
from reachstars.figures.words import plain
from reachstars.language import Language
from reachstars.physics import G0, KM

CONTROLS = EXPLORERS["slope"]
TABLE = "ascents.sts121"
LIGHT_SPEED = 299_792_458.0  # m/s, by definition of the metre
TIMES = (0.0, 520.0)
TIME_TICKS = (0.0, 200.0, 400.0)
SPEED_GRAPH = Graph(58, 44, 440, 372, TIMES, (0, 8000), tuple(range(0, 521, 100)), tuple(range(0, 8001, 1000)))
HEIGHT_GRAPH = Graph(610, 46, 176, 150, TIMES, (0, 120), TIME_TICKS, (0, 40, 80, 120))
FELT_GRAPH = Graph(610, 254, 176, 150, TIMES, (0, 32), TIME_TICKS, (0, 10, 20, 30))
LOW, LIFTED = 500.0, 26.0  # m/s, and user units
ROOM = 100.0  # s; between points that are closer the labels of rise and run would lie on each other


@dataclass(frozen=True)
class Row:
    """A row of the table: time in s, speed in m/s, height in km, felt acceleration in m/s²."""

    time: float
    speed: float
    height: float
    felt: float


@cache
def rows() -> tuple[Row, ...]:
    """NASA's rows, the first one first."""
    printed = table(TABLE)
    columns = (printed.column(name) for name in ("time", "speed", "altitude", "acceleration"))
    return tuple(Row(time, speed, height / KM, felt) for time, speed, height, felt in zip(*columns, strict=True))


def row_at(time: float) -> Row:
    """The row whose time is nearest."""
    return min(rows(), key=lambda row: abs(row.time - time))


def shown(settings: tuple[float, ...], _: Language) -> tuple[str, ...]:
    """Both times as they stand beside their sliders."""
    return tuple(f"{plain(time, 0)} s" for time in settings)


def scene(settings: tuple[float, ...], language: Language) -> Scene:
    """The line through two points.

    Args:
        settings: Both times in s, inside the explorer's limits; either may be the earlier one.
        language: Language of sentence, labels and readings.

    Returns:
        The line with its rise and run, both points in all three graphs, and the slope in words.
    """
    first, second = (row_at(time) for time in settings)
    start, end = sorted((first, second), key=lambda row: row.time)
    apart, times = start.time < end.time, (first.time, second.time)
    return Scene(
        settings=times,
        shown=shown(times, language),
        sentence=_sentence(start, end, language),
        paths=(*_guides((start, end)), *(_triangle(start, end) if apart else ())),
        marks=(*(_sides(start, end) if apart else ()), *_points(first, second)),
        readings=_readings(start, end, language),
    )


def slope_between(start: Row, end: Row) -> float:
    """Speed gained per second between two rows, in m/s²."""
    return (end.speed - start.speed) / (end.time - start.time)


def flown(inputs: Mapping[str, float], language: Language) -> Scene:
    """A line with an answered slope, laid at the earlier of two points.

    Args:
        inputs: Slope in m/s² and both times in s, by their names in EXPLORERS; any number, also nan.
        language: Language of sentence, labels and readings.

    Returns:
        The scene, with what is to be seen in words; without a slope, that of both times.
    """
    times = CONTROLS.within(
        [inputs.get(name, start) for name, start in zip(CONTROLS.quantities, CONTROLS.start, strict=True)]
    )
    if "slope" not in inputs:
        return scene(times, language)
    start, end = sorted((row_at(time) for time in times), key=lambda row: row.time)
    if start.time == end.time:
        start, end = rows()[0], rows()[-1]
    times = (start.time, end.time)
    answer = inputs["slope"]
    drawn = math.isfinite(answer)
    return Scene(
        settings=times,
        shown=shown(times, language),
        sentence=_said(start, end, answer, language) if drawn else words.NO_SLOPE.in_language(language),
        paths=(*_guides((start, end)), *((Line("flight", laid(start, end, answer), closed=False),) if drawn else ())),
        marks=(*(_gap(start, end, answer, language) if drawn else ()), *_points(start, end)),
        readings=_answered(start, end, answer, language) if drawn else (),
    )


def laid(start: Row, end: Row, slope: float) -> tuple[float, ...]:
    """The part of a line with a slope that lies in the graph, from one row's time to another's.

    Args:
        start: The row at whose point the line is laid.
        end: The row at whose time it ends.
        slope: Any finite slope in m/s².

    Returns:
        x and y in turn, in user units.
    """
    last = end.time
    bottom, top = SPEED_GRAPH.y_range
    if slope:
        edge = top if slope > 0 else bottom
        last = min(last, start.time + (edge - start.speed) / slope)
    steps = 24  # so that the browser can draw it bit by bit
    times = [start.time + (last - start.time) * step / steps for step in range(steps + 1)]
    speeds = (min(max(start.speed + slope * (time - start.time), bottom), top) for time in times)
    return tuple(number for place in zip(times, speeds, strict=True) for number in SPEED_GRAPH.place(*place))


def _guides(both: Iterable[Row]) -> tuple[Line, ...]:
    graphs = (HEIGHT_GRAPH, FELT_GRAPH)
    return tuple(
        Line("guide", tuple(end for y in graph.y_range for end in graph.place(row.time, y)), closed=False)
        for row in both
        for graph in graphs
    )


def _triangle(start: Row, end: Row) -> tuple[Line, ...]:
    low, corner, high = (
        SPEED_GRAPH.place(time, speed)
        for time, speed in ((start.time, start.speed), (end.time, start.speed), (end.time, end.speed))
    )
    slope = slope_between(start, end)
    level = tuple(number for row in (start, end) for number in FELT_GRAPH.place(row.time, min(max(slope, 0), 32)))
    return (
        Line("ruler", _ruler(start, slope), closed=False),
        Line("run", (*low, *corner), closed=False),
        Line("rise", (*corner, *high), closed=False),
        Line("secant", (*low, *high), closed=False),
        Line("secant", level, closed=False),
    )


def _ruler(start: Row, slope: float) -> tuple[float, ...]:
    """The whole line, as far as the graph reaches."""
    reach = [*TIMES]
    if slope:
        edges = sorted(start.time + (speed - start.speed) / slope for speed in SPEED_GRAPH.y_range)
        reach = [max(reach[0], edges[0]), min(reach[1], edges[1])]
    ends = (SPEED_GRAPH.place(time, start.speed + slope * (time - start.time)) for time in reach)
    return tuple(number for end in ends for number in end)


def _sides(start: Row, end: Row) -> tuple[Spot, ...]:
    if end.time - start.time < ROOM:
        return ()
    across, level = SPEED_GRAPH.place((start.time + end.time) / 2, start.speed)
    # Near the axis there are the numbers of the scale below the line.
    middle = (across, level - (LIFTED if start.speed < LOW else 0))
    beside = SPEED_GRAPH.place(end.time, (start.speed + end.speed) / 2)
    return (
        Spot("run", *middle, f"{plain(end.time - start.time, 0)} s"),
        Spot("rise", *beside, f"{plain(end.speed - start.speed, 0)} m/s"),
    )


def _points(first: Row, second: Row) -> tuple[Spot, ...]:
    small = (
        Spot("dot", *graph.place(row.time, max(value, 0.0)), "")
        for row in (first, second)
        for graph, value in ((HEIGHT_GRAPH, row.height), (FELT_GRAPH, row.felt))
    )
    return (
        *small,
        Spot("from", *SPEED_GRAPH.place(first.time, first.speed), ""),
        Spot("to", *SPEED_GRAPH.place(second.time, second.speed), ""),
    )


def _sentence(start: Row, end: Row, language: Language) -> str:
    if start.time == end.time:
        return words.SAME_TIME.in_language(language).format(start=plain(start.time, 0))
    slope = slope_between(start, end)
    return words.FASTER.in_language(language).format(
        start=plain(start.time, 0),
        end=plain(end.time, 0),
        rise=plain(end.speed - start.speed, 0),
        run=plain(end.time - start.time, 0),
        slope=words.digits(slope),
        g=plain(slope / G0, 2),
    )


def _readings(start: Row, end: Row, language: Language) -> tuple[tuple[str, str], ...]:
    apart = start.time < end.time
    felt = plain(start.felt, 2)
    if apart:
        felt = words.FELT_VALUE.in_language(language).format(start=felt, end=plain(end.felt, 2))
    both = tuple(_point(row, language) for row in ((start, end) if apart else (start,)))
    last = (words.FELT.in_language(language), f"{felt} m/s²")
    if not apart:
        return (*both, last)
    slope = slope_between(start, end)
    return (
        *both,
        (words.RISE.in_language(language), f"{plain(end.speed - start.speed, 0)} m/s"),
        (words.RUN.in_language(language), f"{plain(end.time - start.time, 0)} s"),
        (words.SLOPE.in_language(language), f"{words.digits(slope)} m/s²"),
        (words.SLOPE_G.in_language(language), f"{plain(slope / G0, 2)} g"),
        last,
    )


def _point(row: Row, language: Language) -> tuple[str, str]:
    value = words.POINT_VALUE.in_language(language).format(speed=plain(row.speed, 0), height=plain(row.height, 1))
    return words.POINT.in_language(language).format(time=plain(row.time, 0)), value


def _said(start: Row, end: Row, answer: float, language: Language) -> str:
    begins = words.GAINS if answer > 0 else words.LOSES if answer < 0 else words.STAYS
    begun = begins.in_language(language).format(start=plain(start.time, 0), slope=words.digits(abs(answer)))
    reached = start.speed + answer * (end.time - start.time)
    gap = reached - end.speed
    if abs(reached) > LIGHT_SPEED:
        return begun + words.BEYOND_LIGHT.in_language(language).format(end=plain(end.time, 0))
    ends = words.MEETS if _meets(start, end, gap) else words.ABOVE if gap > 0 else words.BELOW
    return begun + ends.in_language(language).format(
        end=plain(end.time, 0), speed=plain(end.speed, 0), gap=plain(abs(gap), 0)
    )


def _meets(start: Row, end: Row, gap: float) -> bool:
    # A slope of three digits cannot come nearer.
    return abs(gap) <= max(0.005 * (end.speed - start.speed), 0.5)


def _gap(start: Row, end: Row, answer: float, language: Language) -> tuple[Spot, ...]:
    reached = start.speed + answer * (end.time - start.time)
    gap = reached - end.speed
    bottom, top = SPEED_GRAPH.y_range
    if _meets(start, end, gap) or not bottom <= reached <= top:
        return ()
    said = (words.GAP_ABOVE if gap > 0 else words.GAP_BELOW).in_language(language).format(gap=plain(abs(gap), 0))
    return (
        Spot("impact", *SPEED_GRAPH.place(end.time, reached), ""),
        Spot("gap", *SPEED_GRAPH.place(end.time, reached), said),
    )


def _answered(start: Row, end: Row, answer: float, language: Language) -> tuple[tuple[str, str], ...]:
    reached = start.speed + answer * (end.time - start.time)
    yours = words.YOUR_END.in_language(language).format(time=plain(end.time, 0))
    there = ((yours, f"{_sign(reached)}{plain(abs(reached), 0)} m/s"),) if abs(reached) <= LIGHT_SPEED else ()
    return (
        (words.YOURS.in_language(language), f"{_sign(answer)}{words.digits(abs(answer))} m/s²"),
        *(_point(row, language) for row in (start, end)),
        *there,
    )


def _sign(number: float) -> str:
    return "−" if number < 0 else ""


@cache
def still_alt(language: Language) -> str:
    """What the still part shows, in words."""
    printed = rows()
    # The engines' end is a fall to nothing; the one before it is that of the boosters' end.
    falls = [(after.felt - before.felt, before.time) for before, after in pairwise(printed[:-1])]
    return words.STILL_ALT.in_language(language).format(
        rows=len(printed),
        first=plain(printed[0].time, 0),
        last=plain(printed[-1].time, 0),
        speed=plain(printed[-1].speed, 0),
        top=plain(max(row.height for row in printed), 0),
        least=plain(min(row.felt for row in printed), 1),
        most=plain(max(row.felt for row in printed), 1),
        drop=plain(min(falls)[1], 0),
    )
