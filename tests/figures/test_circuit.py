import dataclasses
import json
import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.figures.earth import haversine

from reachstars.exercise.explorers import EXPLORERS
from reachstars.figures import circuit, layout, palette
from reachstars.figures import circuit_map as chart
from reachstars.figures.explorer import explorer, flown, flown_picture, picture, scene
from reachstars.figures.far_places import Place
from reachstars.figures.scene import Scene
from reachstars.language import LANGUAGES, Language

ANY_NUMBER = st.floats(allow_nan=True, allow_infinity=True)
SETTING = EXPLORERS["circuit"].settings[0]
LA_PIEDAD, STOCKTON = (20.33, -102.02), (37.9765, -121.3095)
LOS_ANGELES, SAN_DIEGO = (33.9425, -118.408), (32.7336, -117.19)


def degrees(where: Place) -> tuple[float, float]:
    return math.degrees(where.latitude), math.degrees(where.longitude)


def outside(drawn: Scene) -> list[tuple[float, float]]:
    points = [point for line in drawn.paths for point in zip(line.points[::2], line.points[1::2], strict=True)]
    points += [(mark.x, mark.y) for mark in drawn.marks]
    return [(x, y) for x, y in points if not (0 <= x <= layout.WIDTH and 0 <= y <= layout.HEIGHT)]


def test_each_part_of_the_road_is_as_long_as_by_the_haversine_formula() -> None:
    middle = degrees(chart.stops()[1])
    stops = (LA_PIEDAD, middle, STOCKTON, LA_PIEDAD)

    assert haversine(middle, LOS_ANGELES) == pytest.approx(haversine(middle, SAN_DIEGO), rel=1e-4)
    assert chart.legs() == pytest.approx([haversine(*ends) for ends in pairwise(stops)], rel=1e-5)


@pytest.mark.parametrize("gone_km", [0, 350, 2000, 2126.17, 2500, 2731.59, 4000, 5432.9])
def test_the_traveller_is_as_far_along_as_the_setting_says(gone_km: float) -> None:
    number, _ = chart.leg_at(gone_km * 1000)
    before = sum(chart.legs()[:number])

    assert before + haversine(degrees(chart.stops()[number]), degrees(chart.place_at(gone_km * 1000))) == pytest.approx(
        gone_km * 1000, abs=5
    )


def test_the_shortest_way_lies_beside_the_straight_line_of_the_flat_map() -> None:
    start, end = chart.on_map(chart.stops()[2]), chart.on_map(chart.stops()[3])
    middle = chart.on_map(chart.place_at(sum(chart.legs()[:2]) + chart.legs()[2] / 2))
    straight = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)

    assert math.dist(middle, straight) > 8
    assert middle[0] > straight[0]
    assert middle[1] < straight[1]


def test_the_ring_is_as_far_around_the_traveller_as_the_station_is_high() -> None:
    left, top, right, bottom = chart.MAP
    for x, y in chart.ring(chart.place_at(1e6)):
        longitude = chart.WEST + (x - left) / (right - left) * (chart.EAST - chart.WEST)
        latitude = chart.NORTH - (y - top) / (bottom - top) * (chart.NORTH - chart.SOUTH)

        assert haversine(degrees(chart.place_at(1e6)), (latitude, longitude)) == pytest.approx(350_000, abs=50)


def test_discovery_flies_at_the_mean_speed_of_its_mission() -> None:
    assert circuit.mean_speed() == pytest.approx(5_755_275 * 1609.344 / 1_198_495)
    assert circuit.flight_time(1.05e6) == pytest.approx(1.05e6 / 7728.2, rel=1e-4)


def test_a_million_miles_are_so_many_years() -> None:
    assert circuit.years() == math.ceil(1_609_344_000 / sum(chart.legs())) == 297


@pytest.mark.parametrize(
    ("way_km", "language", "sentence"),
    [
        (
            0,
            "en",
            "You start in La Piedad. The year's road is 5,430 km long: to southern California, north to "
            "Stockton, and home.",
        ),
        (
            1050,
            "en",
            "You have gone 1,050 km (652 mi), 19% of the year's road, and are on the way to southern "
            "California. That is 3.0 times the height of the station; Discovery flew that far in 2.3 minutes.",
        ),
        (
            4000,
            "es",
            "Llevas 4,000 km (2,490 mi), el 74% del camino del año, y vas de regreso a La Piedad. Son 11 veces "
            "la altura de la estación; el Discovery recorría eso en 8.6 minutos.",
        ),
        (
            5440,
            "es",
            "De vuelta en La Piedad: 5,430 km en un año. Hacen falta 297 años así para sumar un millón de millas.",
        ),
    ],
)
def test_the_traveller_says_how_far_it_is(way_km: float, language: Language, sentence: str) -> None:
    assert scene("circuit", (way_km,), language).sentence == sentence


def test_the_readings_are_a_table_in_words() -> None:
    assert scene("circuit", (2400,), "en").readings == (
        ("Distance gone", "2,400 km (1,490 mi)"),
        ("Share of the year's road", "44%"),
        ("Compared with the height of the station", "6.9 times"),
        ("Discovery, for the same way", "5.2 minutes"),
        ("Years for a million miles", "297"),
    )


@pytest.mark.parametrize(
    ("distance_km", "language", "sentence"),
    [
        (
            700,
            "en",
            "Your string of 700 km, pulled straight from La Piedad toward Stockton, ends too soon: 2,000 km are "
            "missing. It is 2.0 times as long as the station is high.",
        ),
        (
            2701,
            "es",
            "Tu cordón de 2,700 km, estirado desde La Piedad, llega a Stockton. Mide 7.7 veces la altura de la "
            "estación.",
        ),
        (
            3500,
            "en",
            "Your string of 3,500 km, pulled straight from La Piedad, goes past Stockton by 799 km. It is 10 times as "
            "long as the station is high.",
        ),
        (1e6, "es", "Tu cordón de 1,000,000 km le da 25 vueltas a toda la Tierra."),
        (
            0,
            "es",
            "Tu cordón de 0 m, estirado desde La Piedad hacia Stockton, se queda corto: faltan 2,700 km.",
        ),
        (-5, "en", "A length is never below zero, so there is no such string."),
        (math.nan, "en", "That is not a length that can be pulled. Type a number with a unit, such as 500 km."),
        (1e300, "en", "Your string goes around the Earth more than a million times: nobody can pull that."),
        (math.inf, "es", "Tu cordón le da más de un millón de vueltas a la Tierra: nadie puede estirar algo así."),
    ],
)
def test_an_answered_string_is_pulled_and_told_without_judging(
    distance_km: float, language: Language, sentence: str
) -> None:
    assert flown("circuit", {"distance": distance_km}, language).sentence == sentence


def test_a_right_string_ends_in_stockton_and_a_long_one_leaves_the_map() -> None:
    right = flown("circuit", {"distance": chart.legs()[2] / 1000}, "en")
    long = flown("circuit", {"distance": 3500}, "en")
    end = next(mark for mark in right.marks if mark.role == "string-end")

    assert (end.x, end.y) == pytest.approx(chart.on_map(chart.stops()[2]), abs=0.1)
    assert not any(mark.role == "string-end" for mark in long.marks)
    assert any(line.role == "flight" for line in long.paths)


def test_without_an_answer_the_traveller_stands_at_the_start() -> None:
    assert flown("circuit", {}, "en") == scene("circuit", (0,), "en")


@settings(max_examples=60, deadline=None)
@given(setting=ANY_NUMBER | st.floats(-100, 6000))
def test_any_way_gives_a_picture_inside_its_edges(setting: float) -> None:
    drawn = scene("circuit", (setting,), "es")

    assert outside(drawn) == []
    assert SETTING.minimum <= drawn.settings[0] <= SETTING.maximum
    assert "nan" not in drawn.sentence + str(drawn.readings)


@settings(max_examples=60, deadline=None)
@given(distance=ANY_NUMBER | st.floats(-1e3, 1e5))
def test_any_answer_gives_a_picture_inside_its_edges(distance: float) -> None:
    drawn = flown("circuit", {"distance": distance}, "en")

    assert outside(drawn) == []
    assert "nan" not in drawn.sentence + str(drawn.readings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_has_a_style_and_every_picture_is_small(language: Language) -> None:
    known = {style.role for style in palette.STYLES}
    drawn = [scene("circuit", (way,), language) for way in range(0, 5441, 340)]
    drawn.append(flown("circuit", {"distance": 30000}, language))

    for one in drawn:
        assert {line.role for line in one.paths} | {mark.role for mark in one.marks} <= known
        assert len(json.dumps(dataclasses.asdict(one))) < 20_000


def test_both_handles_stand_where_their_tracks_have_them() -> None:
    on_map, on_bar = explorer("circuit", "en").handles
    drawn = {mark.role: mark for mark in scene("circuit", (1500,), "en").marks}
    nearest = min(on_map.track, key=lambda point: abs(point[2] - 1500))

    assert math.dist((drawn["traveller"].x, drawn["traveller"].y), nearest[:2]) < 12
    share = (drawn["milestone"].x - on_bar.track[0][0]) / (on_bar.track[1][0] - on_bar.track[0][0])
    assert share * on_bar.track[1][2] == pytest.approx(1500, rel=0.002)
    assert on_map.track[-1][2] == on_bar.track[-1][2] == SETTING.maximum


def test_the_slider_ends_within_one_step_of_the_end_of_the_road() -> None:
    assert 0 <= SETTING.maximum - chart.year() / 1000 < SETTING.step
    assert explorer("circuit", "es").shown[0][-1] == "5,433 km"


def test_the_still_part_is_told_in_both_languages() -> None:
    assert "are 2,130 km, on to Stockton 605 km, and back to La Piedad 2,700 km: together 5,430 km in a year" in (
        explorer("circuit", "en").alt
    )
    assert "297 cuadritos" in explorer("circuit", "es").alt


def test_the_printed_table_is_the_year_in_parts() -> None:
    assert picture("circuit", "en").table.rows == (
        ("up to the station", "350", "217", "0.8"),
        ("La Piedad to southern California", "2,126", "1,321", "4.6"),
        ("southern California to Stockton", "605", "376", "1.3"),
        ("Stockton to La Piedad", "2,701", "1,679", "5.8"),
        ("the whole year", "5,433", "3,376", "11.7"),
    )


def test_a_string_on_paper_is_told_as_on_the_screen() -> None:
    shown = flown_picture("circuit", {"distance": 1700.0}, "es")

    assert shown.alt == flown("circuit", {"distance": 1700.0}, "es").sentence
    assert shown.svg.startswith("<svg ")
