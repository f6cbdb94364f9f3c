import dataclasses
import json
import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.figures.earth import haversine

from reachstars.exercise.explorers import EXPLORERS
from reachstars.figures import explorer as explorers
from reachstars.figures import layout, palette, scale_paper_draw, scale_view
from reachstars.figures.explorer import flown, picture, scene
from reachstars.figures.far_places import thing, things
from reachstars.figures.scale_draw import LINE, spread
from reachstars.figures.scale_view import View
from reachstars.figures.scene import Scene
from reachstars.language import LANGUAGES, Language

ANY_NUMBER = st.floats(allow_nan=True, allow_infinity=True)
SETTING = EXPLORERS["scale"].settings[0]


def outside(drawn: Scene) -> list[tuple[float, float]]:
    points = [point for line in drawn.paths for point in zip(line.points[::2], line.points[1::2], strict=True)]
    points += [(mark.x, mark.y) for mark in drawn.marks]
    return [(x, y) for x, y in points if not (0 <= x <= layout.WIDTH and 0 <= y <= layout.HEIGHT)]


def at(metres: float, language: Language = "en") -> Scene:
    return scene("scale", (math.log10(metres),), language)


@pytest.mark.parametrize(
    ("thing_id", "start", "end"),
    [
        ("french_camp", (37.9765, -121.3095), (37.8827, -121.2798)),
        ("los_angeles", (37.9765, -121.3095), (33.9425, -118.4080)),
        ("la_piedad", (37.9765, -121.3095), (20.33, -102.02)),
        ("california", (41.7561, -124.2017), (32.7336, -117.1900)),
    ],
)
def test_ways_over_the_ground_are_those_of_the_haversine_formula(
    thing_id: str, start: tuple[float, float], end: tuple[float, float]
) -> None:
    assert thing(thing_id).length == pytest.approx(haversine(start, end), rel=1e-5)


def test_the_things_are_as_long_as_their_sources_say() -> None:
    lengths = {one.id: one.length for one in things()}

    assert lengths["field"] == pytest.approx(math.sqrt(10 * 4046.8564224), rel=1e-6)  # ten acres
    assert lengths["station"] == 350_000
    assert lengths["across"] == pytest.approx(12_742_017.5, abs=0.1)
    assert lengths["around"] == pytest.approx(40_030_229, abs=1)
    assert lengths["moon"] == 384_400_000
    assert lengths["million"] == 1_609_344_000


def test_the_station_is_nearer_than_los_angeles_and_the_moon_is_a_thousand_times_as_far() -> None:
    station = thing("station").length

    assert station < thing("los_angeles").length
    assert 7 < thing("la_piedad").length / station < 8
    assert 1000 < thing("moon").length / station < 1200


@pytest.mark.parametrize("width", [1e3, 1e5, 1e6, 1e7, 1e8, 1e9])
def test_up_and_along_have_one_scale(width: float) -> None:
    view = View(width)
    x, y = view.home

    assert y - view.up(0.1 * width)[1] == pytest.approx(52)
    assert math.dist(view.ground(1000.0), (x, y)) == pytest.approx(520 * 1000 / width, rel=1e-6)


def test_a_place_on_the_ground_is_as_far_below_the_horizon_as_on_a_circle() -> None:
    view, angle = View(1e7), 2.7e6 / 6_371_008.7714
    x, y = view.ground(2.7e6)

    assert (x - view.home[0]) / view.scale == pytest.approx(6_371_008.7714 * math.sin(angle))
    assert (y - view.home[1]) / view.scale == pytest.approx(6_371_008.7714 * (1 - math.cos(angle)))


def test_things_appear_one_after_the_other_and_never_leave_again() -> None:
    held: list[str] = []
    for power in SETTING.steps:
        now = [one.id for one in things() if View(10**power).holds(one)]
        assert set(held) <= set(now)
        held = now

    assert len(held) == len(things())


@pytest.mark.parametrize(
    ("metres", "language", "sentence"),
    [
        (
            251,
            "en",
            "This picture is 251 m wide. The longest thing in it is a strawberry field: 201 m; the height of "
            "the station is 1,740 times that. Next out: the way to French Camp, 10.8 km.",
        ),
        (
            708_000,
            "en",
            "This picture is 708 km wide. The longest thing in it is the way to Los Angeles: 519 km, 1.5 times "
            "the height of the station. Up there is nearer than Los Angeles. Next out: California from "
            "Crescent City to San Diego, 1,179 km.",
        ),
        (
            4_000_000,
            "es",
            "Este dibujo mide 4,000 km de ancho. Lo más largo que cabe es el camino a La Piedad: 2,701 km, 7.7 "
            "veces la altura de la estación. Sigue: el ancho de la Tierra, 12,740 km.",
        ),
        (100, "en", "This picture is 100 m wide, too narrow even for a strawberry field: 201 m."),
        (
            4e9,
            "en",
            "This picture is 4,000,000 km wide. The longest thing in it is a million miles: 1,609,000 km, 4,600 "
            "times the height of the station.",
        ),
    ],
)
def test_the_picture_says_what_fits(metres: float, language: Language, sentence: str) -> None:
    assert at(metres, language).sentence == sentence


def test_the_readings_are_a_table_in_words() -> None:
    assert at(2e6).readings == (
        ("Width of the picture", "2,000 km (1,240 mi)"),
        ("The same in meters", "2.0 × 10⁶ m"),
        ("Longest thing in it", "California, 1,179 km (732 mi)"),
        ("Compared with the height of the station", "3.4 times"),
        ("Next out", "La Piedad, 2,701 km (1,680 mi)"),
    )


@pytest.mark.parametrize(
    ("distance_km", "language", "sentence"),
    [
        (
            1609.344,
            "en",
            "Your ruler of 1,610 km is longer than California from Crescent City to San Diego (1,179 km) and shorter "
            "than the way to La Piedad (2,701 km). It does not even go around the Earth.",
        ),
        (
            1609.344e3,
            "es",
            "Tu regla de 1,610,000 km mide lo mismo que un millón de millas (1,609,000 km). Se pasa de la Luna: "
            "llega 4.2 veces más lejos.",
        ),
        (
            1.6e6 / 1000,
            "es",
            "Tu regla de 1,600 km es más larga que California de Crescent City a San Diego (1,179 km) y más corta que "
            "el camino a La Piedad (2,701 km). Ni siquiera le da la vuelta a la Tierra.",
        ),
        (
            1.6e9,
            "en",
            "Your ruler of 1,600,000,000 km is 994 times as long as a million miles (1,609,000 km). It goes far "
            "past the Moon: 4,160 times as far.",
        ),
        (
            1e5,
            "en",
            "Your ruler of 100,000 km is longer than once around the Earth (40,030 km) and shorter than the way to the "
            "Moon (384,400 km). It goes 2.5 times around the Earth, but not to the Moon.",
        ),
        (0.0016, "en", "Your ruler of 2 m does not even cross a strawberry field: 201 m."),
        (-5, "en", "A length is never below zero, so there is no such ruler."),
        (math.nan, "es", "Eso no es una longitud que se pueda dibujar. Escribe un número con su unidad, como 500 km."),
        (1e300, "en", "Your ruler goes out of every picture here: it is longer than 1,000 times a million miles."),
        (math.inf, "es", "Tu regla se sale de todos estos dibujos: mide más de 1,000 veces un millón de millas."),
    ],
)
def test_an_answered_ruler_is_laid_and_told_without_judging(
    distance_km: float, language: Language, sentence: str
) -> None:
    assert flown("scale", {"distance": distance_km}, language).sentence == sentence


def test_an_answered_ruler_is_to_scale() -> None:
    drawn = flown("scale", {"distance": 384_400}, "en")
    ruler = next(line for line in drawn.paths if line.role == "flight")
    width = 10 ** drawn.settings[0]

    assert (ruler.points[2] - ruler.points[0]) / 520 * width == pytest.approx(384.4e6, rel=1e-3)


def test_a_ruler_that_is_too_long_for_every_picture_points_out_of_it() -> None:
    ruler = next(line for line in flown("scale", {"distance": 1e9}, "en").paths if line.role == "flight")

    assert max(ruler.points[::2]) == scale_view.VIEW[2] - 2


def test_without_an_answer_the_picture_stands_at_its_start() -> None:
    assert flown("scale", {}, "en") == scene("scale", (SETTING.start,), "en")


@settings(max_examples=100, deadline=None)
@given(setting=ANY_NUMBER | st.floats(2, 9.7))
def test_any_width_gives_a_picture_inside_its_edges(setting: float) -> None:
    drawn = scene("scale", (setting,), "es")

    assert outside(drawn) == []
    assert SETTING.minimum <= drawn.settings[0] <= SETTING.maximum
    assert "nan" not in drawn.sentence + str(drawn.readings)


@settings(max_examples=100, deadline=None)
@given(distance=ANY_NUMBER | st.floats(-1e4, 1e8))
def test_any_answer_gives_a_picture_inside_its_edges(distance: float) -> None:
    drawn = flown("scale", {"distance": distance}, "en")

    assert outside(drawn) == []
    assert "nan" not in drawn.sentence + str(drawn.readings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_has_a_style_and_every_picture_is_small(language: Language) -> None:
    known = {style.role for style in palette.STYLES}
    for power in SETTING.steps:
        drawn = scene("scale", (power,), language)
        assert {line.role for line in drawn.paths} | {mark.role for mark in drawn.marks} <= known
        assert len(json.dumps(dataclasses.asdict(drawn))) < 20_000


def test_the_handle_stands_on_the_ruler_where_its_track_has_it() -> None:
    seen = explorers.explorer("scale", "en")
    (handle,) = seen.handles
    (_, low, first), (_, high, last) = handle.track
    slide = next(mark for mark in scene("scale", (5.0,), "en").marks if mark.role == handle.role)

    assert slide.y == pytest.approx(low + (5.0 - first) / (last - first) * (high - low), abs=0.01)
    assert seen.shown[0][:2] == ("100 m", "112 m")
    assert seen.shown[0][-1] == "5,010,000 km"


def test_the_still_part_is_told_in_both_languages() -> None:
    english, spanish = (explorers.explorer("scale", language).alt for language in LANGUAGES)

    assert "strawberry field (201 m), French Camp (10.8 km), station (up) (350 km), Los Angeles (519 km)" in english
    assert english.endswith("Moon (384,400 km) and a million miles (1,609,000 km).")
    assert spanish.endswith("Luna (384,400 km) y un millón de millas (1,609,000 km).")


def test_names_beside_the_ruler_keep_their_order_and_their_distance() -> None:
    places = spread([100.0, 98.0, 97.0, 40.0])

    assert [before - after >= LINE for before, after in pairwise(places)] == [True] * 3
    assert places[-1] == 40.0


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_the_blank_lines_can_be_filled_from_the_table(language: Language) -> None:
    shown = picture("scale", language)

    assert len(shown.table.rows) == len(scale_paper_draw.SHOWN)
    assert "350 km, 2,701 km, 384,400 km" in shown.alt
    for blank in scale_paper_draw.BLANK:
        assert thing(blank).mark.in_language(language) in {row[0] for row in shown.table.rows}


def test_the_printed_table_counts_in_kilometers_and_miles() -> None:
    rows = {row[0]: row[1:] for row in picture("scale", "en").table.rows}

    assert rows["strawberry field"] == ("0.201", "0.125")
    assert rows["station (up)"] == ("350", "217")
    assert rows["La Piedad"] == ("2,701", "1,679")
    assert rows["Moon"] == ("384,400", "238,855")
    assert rows["a million miles"] == ("1,609,344", "1,000,000")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pole_goes_through_a_name_on_paper(language: Language) -> None:
    rows = scale_paper_draw.rows(language)

    assert min(rows) == 0
    assert len(rows) == len(scale_paper_draw.SHOWN)


def test_a_ruler_on_paper_is_told_as_on_the_screen() -> None:
    shown = explorers.flown_picture("scale", {"distance": 1609.0}, "en")

    assert shown.alt == flown("scale", {"distance": 1609.0}, "en").sentence
    assert shown.svg.startswith("<svg ")
