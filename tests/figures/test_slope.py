"""The slope explorer against NASA's rows, and an answered slope against plain arithmetic."""

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.exercise.explorers import EXPLORERS
from reachstars.facts.tables import table
from reachstars.figures import slope
from reachstars.figures.explorer import explorer, flown, flown_picture, picture, scene
from reachstars.figures.scene import Line, Scene
from reachstars.figures.slope import FELT_GRAPH, HEIGHT_GRAPH, SPEED_GRAPH
from reachstars.language import LANGUAGES, Language

# NASA's table as it is printed: time, height, speed, felt acceleration.
ROWS = {row[0]: row for row in table("ascents.sts121").rows}
PAIRS = [*combinations(sorted(ROWS), 2)]


def lines(drawn: Scene, role: str) -> list[Line]:
    return [line for line in drawn.paths if line.role == role]


def reading(drawn: Scene, name: str) -> str:
    return dict(drawn.readings)[name]


def speed_at(y: float) -> float:
    """The speed that a height in the picture stands for."""
    graph = SPEED_GRAPH
    return graph.y_range[1] * (graph.top + graph.height - y) / graph.height


def time_at(x: float) -> float:
    return slope.TIMES[1] * (x - SPEED_GRAPH.left) / SPEED_GRAPH.width


def test_the_sliders_stand_on_nasas_rows() -> None:
    for setting in EXPLORERS["slope"].settings:
        assert list(setting.steps) == sorted(ROWS)


@pytest.mark.parametrize(("start", "end"), PAIRS[::7])
def test_the_slope_is_the_difference_of_two_rows_over_their_times(start: float, end: float) -> None:
    wanted = (ROWS[end][2] - ROWS[start][2]) / (end - start)

    for times in ((start, end), (end, start)):
        drawn = scene("slope", times, "en")
        said = reading(drawn, "Slope: rise divided by run").removesuffix(" m/s²")

        assert float(said) == pytest.approx(wanted, rel=0.005)
        assert f"The slope is {said} m/s²" in drawn.sentence
        assert reading(drawn, "The same, in g") == f"{wanted / 9.80665:.2f} g"
        assert reading(drawn, "Rise: speed gained") == f"{ROWS[end][2] - ROWS[start][2]:,.0f} m/s"
        assert drawn.settings == times


@pytest.mark.parametrize(("start", "end"), PAIRS[::11])
def test_the_drawn_line_goes_through_both_points_and_rise_and_run_close_it(start: float, end: float) -> None:
    drawn = scene("slope", (start, end), "es")
    x0, y0, x1, y1 = lines(drawn, "secant")[0].points
    (run,), (rise,) = lines(drawn, "run"), lines(drawn, "rise")

    assert (time_at(x0), speed_at(y0)) == pytest.approx((start, ROWS[start][2]), abs=0.5)
    assert (time_at(x1), speed_at(y1)) == pytest.approx((end, ROWS[end][2]), abs=0.5)
    assert run.points == (x0, y0, x1, y0)
    assert rise.points == (x1, y0, x1, y1)


def test_the_ruler_is_the_same_line_made_longer() -> None:
    drawn = scene("slope", (140, 300), "en")
    (ruler,) = lines(drawn, "ruler")
    ends = [(time_at(x), speed_at(y)) for x, y in zip(ruler.points[::2], ruler.points[1::2], strict=True)]

    for time, speed in ends:
        assert speed == pytest.approx(1373 + (2915 - 1373) / 160 * (time - 140), abs=2)
    assert [time for time, _ in ends] == pytest.approx([0, 520], abs=0.1)


def test_the_small_graphs_have_their_dots_at_both_times() -> None:
    dots = [(mark.x, mark.y) for mark in scene("slope", (120, 440), "en").marks if mark.role == "dot"]

    assert dots == [
        HEIGHT_GRAPH.place(120, 44.726),
        FELT_GRAPH.place(120, 8.72),
        HEIGHT_GRAPH.place(440, 103.775),
        FELT_GRAPH.place(440, 28.03),
    ]


def test_the_two_stretches_to_be_found_are_in_the_data() -> None:
    """When the boosters are gone the slope falls to a third; near the end it stays just under 3 g."""
    slopes = {
        start: (ROWS[end][2] - ROWS[start][2]) / (end - start) for start, end in pairwise(sorted(ROWS)) if end < 520
    }

    assert slopes[120] < slopes[80] / 3
    assert all(28 < slopes[start] < 3 * 9.80665 for start in (440, 460, 480))


@pytest.mark.parametrize(
    ("language", "times", "sentence"),
    [
        (
            "en",
            (120, 140),
            "From 120 s to 140 s the speed grows by 94 m/s in 20 s. "
            "The slope is 4.70 m/s²: every second it gets 4.70 m/s faster, 0.48 g.",
        ),
        (
            "es",
            (480, 440),
            "De los 440 s a los 480 s la rapidez aumenta 1,148 m/s en 40 s. "
            "La pendiente es 28.7 m/s²: cada segundo gana 28.7 m/s, o sea 2.93 g.",
        ),
        (
            "en",
            (60, 60),
            "Both points stand at 60 s. Without time between them there is no slope: pull one of them away.",
        ),
        (
            "es",
            (60, 60),
            "Los dos puntos están en los 60 s. Sin tiempo entre ellos no hay pendiente: jala uno para separarlos.",
        ),
    ],
)
def test_it_says_what_is_to_be_seen(language: Language, times: tuple[float, float], sentence: str) -> None:
    assert scene("slope", times, language).sentence == sentence


@pytest.mark.parametrize(
    ("language", "answer", "sentence"),
    [
        (
            "en",
            9,
            "Your line starts at NASA's point at 140 s and gains 9.00 m/s every second. "
            "At 340 s it passes 343 m/s below the other point: the shuttle is faster than that.",
        ),
        (
            "es",
            17.6,
            "Tu recta empieza en el punto de la NASA a los 140 s y gana 17.6 m/s cada segundo. "
            "A los 340 s pasa 1,377 m/s arriba del otro punto: el transbordador todavía no va tan rápido.",
        ),
        (
            "en",
            10.7,
            "Your line starts at NASA's point at 140 s and gains 10.7 m/s every second. "
            "At 340 s it meets the other point, 3,516 m/s.",
        ),
        (
            "es",
            -10.7,
            "Tu recta empieza en el punto de la NASA a los 140 s y pierde 10.7 m/s cada segundo: "
            "va de bajada, como al frenar. "
            "A los 340 s pasa 4,283 m/s abajo del otro punto: el transbordador va más rápido.",
        ),
        (
            "en",
            0,
            "Your line starts at NASA's point at 140 s and stays level: it never gets faster. "
            "At 340 s it passes 2,143 m/s below the other point: the shuttle is faster than that.",
        ),
        (
            "es",
            1e300,
            "Tu recta empieza en el punto de la NASA a los 140 s y gana 1e+300 m/s cada segundo. "
            "A los 340 s iría más rápido que la luz, y nada puede.",
        ),
        (
            "en",
            math.nan,
            "That is not a slope that can be drawn. Type a number with a unit, such as 12 m/s².",
        ),
    ],
)
def test_an_answered_slope_is_laid_at_the_curve_and_said(language: Language, answer: float, sentence: str) -> None:
    inputs = {"slope": answer, "from_time": 140.0, "to_time": 340.0}

    drawn = flown("slope", inputs, language)

    assert drawn.sentence == sentence
    assert sentence in flown_picture("slope", inputs, language).alt


@given(st.sampled_from(PAIRS), st.floats(-100, 100))
def test_the_laid_line_has_the_answered_slope_and_never_leaves_the_graph(
    times: tuple[float, float], answer: float
) -> None:
    start, end = times
    (line,) = lines(flown("slope", {"slope": answer, "from_time": start, "to_time": end}, "en"), "flight")
    (x0, y0), (x1, y1) = line.points[:2], line.points[-2:]

    assert (time_at(x0), speed_at(y0)) == pytest.approx((start, ROWS[start][2]), abs=0.5)
    assert speed_at(y1) - speed_at(y0) == pytest.approx(
        answer * (time_at(x1) - time_at(x0)), abs=0.5 + abs(answer) / 50
    )
    assert SPEED_GRAPH.top <= y1 <= SPEED_GRAPH.top + SPEED_GRAPH.height
    reached = ROWS[start][2] + answer * (end - start)
    assert (time_at(x1) == pytest.approx(end, abs=0.1)) == (-0.5 <= reached <= 8000.5) or abs(reached) < 1


def test_the_same_time_twice_lays_the_line_over_the_whole_flight() -> None:
    drawn = flown("slope", {"slope": 10.0, "from_time": 200.0, "to_time": 200.0}, "en")

    assert drawn.sentence.startswith("Your line starts at NASA's point at 0 s")


def test_without_a_slope_both_times_are_shown() -> None:
    assert flown("slope", {"from_time": 100.0, "to_time": 200.0}, "en") == scene("slope", (100, 200), "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_there_is_the_whole_table_in_three_blocks(language: Language) -> None:
    made = picture("slope", language)
    cells = [row[block : block + 4] for block in (0, 4, 8) for row in made.table.rows]

    assert len(made.table.rows) == 9
    assert len(made.table.header) == 12
    wanted = [(f"{t:.0f}", f"{v:,.0f}", f"{max(h, 0) / 1000:.1f}", f"{a:.2f}") for t, h, v, a in ROWS.values()]
    assert cells == wanted
    assert made.svg.startswith("<svg ")
    assert "27" in made.alt


def test_the_words_for_the_picture_come_from_its_data() -> None:
    assert explorer("slope", "en").alt == (
        "Three graphs of the ascent of STS-121 against time, 27 points each, from 0 to 520 seconds. "
        "Large: the speed grows from 0 to 7,581 m/s, at first unevenly, then faster and faster, and at the end hardly "
        "any more. Small: the height grows to 109 km, sinks a little and rises again. "
        "Small: what is felt on board, between 0.1 and 29.3 m/s², with a deep fall after the first 100 seconds."
    )
