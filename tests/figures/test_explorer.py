import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars.exercise.explorers import EXPLORERS
from reachstars.figures import altitude, layout
from reachstars.figures import explorer as explorers
from reachstars.figures.explorer import explorer, flown, picture, scene
from reachstars.figures.scene import Scene
from reachstars.language import LANGUAGES, Language

ANY_NUMBER = st.floats(allow_nan=True, allow_infinity=True)


def outside(drawn: Scene) -> list[tuple[float, float]]:
    points = [point for line in drawn.paths for point in zip(line.points[::2], line.points[1::2], strict=True)]
    points += [(mark.x, mark.y) for mark in drawn.marks]
    return [(x, y) for x, y in points if not (0 <= x <= layout.WIDTH and 0 <= y <= layout.HEIGHT)]


def test_every_explorer_that_lessons_may_name_is_built() -> None:
    built = {name for name in EXPLORERS if explorer(name, "en").id == name}

    assert built == set(EXPLORERS) == set(explorers._MAKERS)  # noqa: SLF001 - the table is what is tested


def test_an_unknown_explorer_is_refused_with_the_ones_there_are() -> None:
    with pytest.raises(ValueError, match=r"^there is no explorer called 'altitud'; there are: altitude$"):
        scene("altitud", 400, "en")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "At 400 km you fly at 7.67 km/s and go around in 92.6 minutes: "
            "15.6 sunrises a day, and the longest night lasts 36 minutes.",
        ),
        (
            "es",
            "A 400 km de altitud vuelas a 7.67 km/s y das una vuelta en 92.6 minutos: "
            "15.6 amaneceres al día, y la noche más larga dura 36 minutos.",
        ),
    ],
)
def test_the_scene_says_what_is_to_be_seen(language: Language, sentence: str) -> None:
    assert scene("altitude", 400, language).sentence == sentence


def test_the_readings_are_a_table_in_words() -> None:
    assert scene("altitude", 400, "en").readings == (
        ("Altitude", "400 km (249 mi)"),
        ("Speed", "7.67 km/s"),
        ("Speed in miles per hour", "17,150 mph"),
        ("Speed in kilometers per hour", "27,610 km/h"),
        ("Time for one orbit", "92.6 min"),
        ("Sunrises a day", "15.6"),
        ("Longest night (Sun in the orbit's plane)", "36.1 min"),
        ("Pull of gravity, compared with the ground", "89%"),
    )


def test_the_night_begins_and_ends_at_the_edge_of_the_shadow() -> None:
    night = next(line for line in scene("altitude", 900, "en").paths if line.role == "night")

    assert night.points[1] == pytest.approx(layout.CENTRE[1] - layout.GLOBE, abs=0.02)
    assert night.points[-1] == pytest.approx(layout.CENTRE[1] + layout.GLOBE, abs=0.02)


def test_the_orbit_is_to_scale_with_the_earth() -> None:
    orbit = next(line for line in scene("altitude", 400, "en").paths if line.role == "orbit")
    radii = [math.dist(point, layout.CENTRE) for point in zip(orbit.points[::2], orbit.points[1::2], strict=True)]

    assert [radius / layout.GLOBE for radius in radii] == pytest.approx([6778.137 / 6378.137] * len(radii), rel=1e-4)


def test_the_numbers_for_dragging_put_the_spacecraft_where_the_scene_has_it() -> None:
    seen = explorer("altitude", "es")
    ship = next(mark for mark in scene("altitude", 1230, "es").marks if mark.role == "spacecraft")

    assert (seen.centre[1] - ship.y) / seen.scale == pytest.approx(seen.zero + 1230 * seen.metres, rel=1e-4)
    assert ship.x == seen.centre[0]


def test_the_dots_stand_on_the_curves_at_the_height_of_the_spacecraft() -> None:
    dots = [mark for mark in scene("altitude", 1000, "en").marks if mark.role == "dot"]

    assert (dots[0].x, dots[0].y) == pytest.approx(layout.SPEED_GRAPH.place(1000, 7.3501), abs=0.02)
    assert (dots[1].x, dots[1].y) == pytest.approx(layout.PERIOD_GRAPH.place(1000, 105.118), abs=0.02)


@pytest.mark.parametrize(
    ("start", "answer", "language", "sentence"),
    [
        (
            350,
            7000.0,
            "en",
            "From 350 km at 7.00 km/s you fall back to the Earth and hit the sea after 11.5 minutes, 4,730 km away.",
        ),
        (
            350,
            7697.0,
            "es",
            "Desde 350 km a 7.70 km/s cierras un círculo: siempre a 350 km de altitud, una vuelta en 91.5 minutos.",
        ),
        (
            350,
            8200.0,
            "en",
            "From 350 km at 8.20 km/s you go around on an ellipse, between 350 km and 2,450 km high, "
            "once in 113.8 minutes.",
        ),
        (
            350,
            7640.0,
            "en",
            "From 350 km at 7.64 km/s you go around on an ellipse, between 154 km and 350 km high, "
            "once in 89.5 minutes."
            " So low, real air would soon bring you down.",
        ),
        (350, 11000.0, "es", "Desde 350 km a 11.00 km/s te vas de la Tierra y nunca regresas."),
        (
            350,
            0.0,
            "en",
            "From 350 km, with no speed to the side, you fall straight down and hit the sea after 4.7 minutes.",
        ),
        (
            350,
            -11000.0,
            "en",
            "The minus sign turns you around, so you fly the other way. "
            "From 350 km at 11.00 km/s you leave the Earth and never come back.",
        ),
        (350, 1e30, "en", "Nothing can fly that fast: light, the fastest thing there is, does 299,792 km/s."),
        (350, -math.inf, "es", "Nada puede volar tan rápido: la luz, lo más rápido que existe, va a 299,792 km/s."),
        (350, math.nan, "es", "Con eso no se puede volar. Escribe un número con su unidad, como 5 km/s."),
    ],
)
def test_an_answer_is_flown_and_told_without_judging(
    start: float, answer: float, language: Language, sentence: str
) -> None:
    assert flown("altitude", {"altitude": start, "speed": answer / 1000}, language).sentence == sentence


@settings(max_examples=150, deadline=None)
@given(setting=ANY_NUMBER)
def test_any_setting_gives_a_scene_inside_the_picture(setting: float) -> None:
    drawn = scene("altitude", setting, "en")

    assert outside(drawn) == []
    assert altitude.SETTING.minimum <= drawn.setting <= altitude.SETTING.maximum


@settings(max_examples=200, deadline=None)
@given(start=ANY_NUMBER, answer=ANY_NUMBER | st.floats(-2e4, 2e4))
def test_any_answer_gives_a_flight_inside_the_picture(start: float, answer: float) -> None:
    drawn = flown("altitude", {"altitude": start, "speed": answer / 1000}, "es")

    assert outside(drawn) == []
    assert "nan" not in drawn.sentence + str(drawn.readings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_of_a_scene_has_a_style(language: Language) -> None:
    drawn = (scene("altitude", 400, language), flown("altitude", {"altitude": 400, "speed": 7}, language))
    used = {line.role for one in drawn for line in one.paths} | {mark.role for one in drawn for mark in one.marks}

    assert used == {style.role for style in explorer("altitude", language).styles}


def test_a_flight_that_leaves_the_picture_is_cut_at_its_edge() -> None:
    pieces = [
        line.points for line in flown("altitude", {"altitude": 350, "speed": 8.2}, "en").paths if line.role == "flight"
    ]

    assert len(pieces) == 2
    assert pieces[0][-1] == pieces[1][1] == layout.FRAME[3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_still_part_is_the_same_bytes_every_time(language: Language) -> None:
    first = explorer("altitude", language).still
    explorer.cache_clear()

    assert explorer("altitude", language).still == first
    assert "<metadata" not in first
    assert 'viewBox="0 0 800 480"' in first


def test_the_still_part_is_told_in_both_languages() -> None:
    assert explorer("altitude", "en").alt == (
        "Drawing to scale: the Earth, lit by the Sun from the left, with its shadow on the right. "
        "A spacecraft at the top flies to the right on a circular orbit between 160 km and 2,000 km high. "
        "Beside it two small graphs against altitude: speed falls from 7.81 km/s to 6.90 km/s; "
        "the time for one orbit grows from 88 to 127 minutes."
    )
    assert "sube de 88 a 127 minutos" in explorer("altitude", "es").alt


def test_a_picture_is_the_same_bytes_every_time() -> None:
    assert picture("altitude", (350,), "es", 7400.0) == picture("altitude", (350,), "es", 7400.0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rows_of_a_picture_are_the_readings_of_its_scenes(language: Language) -> None:
    shown = picture("altitude", (200, 400), language)
    readings = [dict(scene("altitude", value, language).readings) for value in (200, 400)]

    assert shown.table.rows == tuple(tuple(one[name] for name in shown.table.header) for one in readings)


def test_the_alt_text_of_a_picture_says_its_numbers_and_its_flight() -> None:
    shown = picture("altitude", (350,), "en", 7000.0)

    assert shown.alt == (
        "Drawing to scale of the Earth, with sunlight from the left and its shadow on the right, "
        "and a spacecraft above it. "
        "At 350 km you fly at 7.70 km/s and go around in 91.5 minutes: "
        "15.7 sunrises a day, and the longest night lasts 36 minutes. "
        "A second line shows an answer: "
        "From 350 km at 7.00 km/s you fall back to the Earth and hit the sea after 11.5 minutes, 4,730 km away."
    )


def test_too_many_settings_for_one_picture_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^a picture holds at most 6 settings; 7 were asked for$"):
        picture("altitude", (200,) * 7, "en")
