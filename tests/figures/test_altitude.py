import math

import pytest

from reachstars.exercise.explorers import EXPLORERS, Setting
from reachstars.figures import layout
from reachstars.figures.altitude_paper import altitude_picture
from reachstars.figures.explorer import explorer, flown, picture, scene
from reachstars.figures.paper import settings_on_paper
from reachstars.language import LANGUAGES, Language


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
    assert scene("altitude", (400,), language).sentence == sentence


def test_the_readings_are_a_table_in_words() -> None:
    assert scene("altitude", (400,), "en").readings == (
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
    night = next(line for line in scene("altitude", (900,), "en").paths if line.role == "night")

    assert night.points[1] == pytest.approx(layout.CENTRE[1] - layout.GLOBE, abs=0.02)
    assert night.points[-1] == pytest.approx(layout.CENTRE[1] + layout.GLOBE, abs=0.02)


def test_the_orbit_is_to_scale_with_the_earth() -> None:
    orbit = next(line for line in scene("altitude", (400,), "en").paths if line.role == "orbit")
    radii = [math.dist(point, layout.CENTRE) for point in zip(orbit.points[::2], orbit.points[1::2], strict=True)]

    assert [radius / layout.GLOBE for radius in radii] == pytest.approx([6778.137 / 6378.137] * len(radii), rel=1e-4)


def test_the_dots_stand_on_the_curves_at_the_height_of_the_spacecraft() -> None:
    dots = [mark for mark in scene("altitude", (1000,), "en").marks if mark.role == "dot"]

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


def test_a_flight_that_leaves_the_picture_is_cut_at_its_edge() -> None:
    pieces = [
        line.points for line in flown("altitude", {"altitude": 350, "speed": 8.2}, "en").paths if line.role == "flight"
    ]

    assert len(pieces) == 2
    assert pieces[0][-1] == pieces[1][1] == layout.FRAME[3]


def test_the_still_part_is_told_in_both_languages() -> None:
    assert explorer("altitude", "en").alt == (
        "Drawing to scale: the Earth, lit by the Sun from the left, with its shadow on the right. "
        "A spacecraft at the top flies to the right on a circular orbit between 160 km and 2,000 km high. "
        "Beside it two small graphs against altitude: speed falls from 7.81 km/s to 6.90 km/s; "
        "the time for one orbit grows from 88 to 127 minutes."
    )
    assert "sube de 88 a 127 minutos" in explorer("altitude", "es").alt


def test_a_picture_is_the_same_bytes_every_time() -> None:
    assert altitude_picture((350,), "es", 7400.0) == altitude_picture((350,), "es", 7400.0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rows_of_a_picture_are_the_readings_of_its_scenes(language: Language) -> None:
    shown = altitude_picture((200, 400), language)
    readings = [dict(scene("altitude", (value,), language).readings) for value in (200, 400)]

    assert shown.table.rows == tuple(tuple(one[name] for name in shown.table.header) for one in readings)


def test_the_alt_text_of_a_picture_says_its_numbers_and_its_flight() -> None:
    shown = altitude_picture((350,), "en", 7000.0)

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
        altitude_picture((200,) * 7, "en")


def test_the_picture_for_paper_shows_round_altitudes_from_end_to_end() -> None:
    rows = picture("altitude", "en").table.rows

    assert [row[0].split(" km")[0] for row in rows] == ["160", "400", "700", "1,000", "1,400", "2,000"]


def test_a_printed_table_has_round_settings_from_end_to_end() -> None:
    assert settings_on_paper(EXPLORERS["altitude"].settings[0]) == (160, 400, 700, 1000, 1400, 2000)
    assert settings_on_paper(Setting("tilt_deg", "deg", 0, 90, 1, 10, 5)) == (0, 20, 40, 50, 70, 90)
