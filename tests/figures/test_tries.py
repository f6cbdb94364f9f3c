import json
import math
import re
from collections.abc import Callable
from dataclasses import asdict
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.figures.shown import AS_GOOD_AS_SAME, apart, dots

from reachstars.exercise.explorers import EXPLORERS
from reachstars.facts.read import fact_value
from reachstars.figures import palette, tries_words
from reachstars.figures import tries_layout as layout
from reachstars.figures.explorer import explorer, flown, flown_picture, picture, scene
from reachstars.figures.layout import HEIGHT, WIDTH
from reachstars.figures.scene import Line, Scene
from reachstars.figures.stills import still
from reachstars.figures.tries_crowd import GROUP, GROUPS, MOST, PEOPLE, crowd
from reachstars.figures.tries_paper import BAGS, SLIPS, TABLE_TRIES, tries_paper_still
from reachstars.figures.tries_still import tries_still
from reachstars.language import LANGUAGES, Language

ANY_NUMBER = st.floats(allow_nan=True, allow_infinity=True)
LIKELY_NUMBER = st.floats(-10, 150) | st.sampled_from([0.0, 1.0, 5.0, 12.0, 40.0, 100.0, 400.0, 1e300, -1e300])
ONE_IN_A_MILLION = 1e-6  # how rarely a fair simulation may fall outside of the bounds below
CASES = [
    (chance, growth, tries)
    for chance in ("0.001", "0.01", "0.05", "0.3")
    for growth in ("0", "0.005", "0.06")
    for tries in (1, 4, 12, 40)
]


def by_formula(chance: str, growth: str, tries: int) -> float:
    """The chance of at least one yes, by exact fractions: one minus the product of all chances of a no."""
    none = Fraction(1)
    for number in range(tries):
        none *= 1 - min(Fraction(chance) + number * Fraction(growth), Fraction(1))
    return float(1 - none)


@cache
def bounds(share: float) -> tuple[int, int]:
    """How many of all applicants can have a yes, but for one case in a million: exact binomial tails."""
    if share in {0.0, 1.0}:
        return round(share * PEOPLE), round(share * PEOPLE)
    logs = [
        math.lgamma(PEOPLE + 1)
        - math.lgamma(count + 1)
        - math.lgamma(PEOPLE - count + 1)
        + count * math.log(share)
        + (PEOPLE - count) * math.log1p(-share)
        for count in range(PEOPLE + 1)
    ]
    chances = np.exp(logs)
    low = int(np.searchsorted(np.cumsum(chances), ONE_IN_A_MILLION / 2))
    high = PEOPLE - int(np.searchsorted(np.cumsum(chances[::-1]), ONE_IN_A_MILLION / 2))
    return low, high


def of_role(drawn: Scene, role: str) -> list[Line]:
    return [line for line in drawn.paths if line.role == role]


def outside(drawn: Scene) -> list[tuple[float, float]]:
    points = [point for line in drawn.paths for point in zip(line.points[::2], line.points[1::2], strict=True)]
    points += [(mark.x, mark.y) for mark in drawn.marks]
    return [(x, y) for x, y in points if not (0 <= x <= WIDTH and 0 <= y <= HEIGHT)]


@pytest.mark.parametrize(("chance", "growth", "tries"), CASES)
def test_the_theory_is_one_minus_the_product_of_all_noes(chance: str, growth: str, tries: int) -> None:
    people = crowd(float(chance), float(growth), tries)

    assert people.expected == pytest.approx(by_formula(chance, growth, tries), rel=1e-12)


@pytest.mark.parametrize(("chance", "growth", "tries"), CASES)
def test_the_applicants_do_what_theory_says_as_nearly_as_so_many_can(chance: str, growth: str, tries: int) -> None:
    low, high = bounds(by_formula(chance, growth, tries))

    assert low <= crowd(float(chance), float(growth), tries).yes <= high


def test_the_bounds_notice_a_chance_of_six_percent_for_one_of_five() -> None:
    low, high = bounds(by_formula("0.05", "0", 12))

    assert not low <= crowd(0.06, 0.0, 12).yes <= high


def test_the_applicants_stray_from_theory_as_far_as_is_usual_neither_less_nor_more() -> None:
    strays = []
    for chance, growth, tries in CASES:
        share = by_formula(chance, growth, tries)
        spread = math.sqrt(share * (1 - share) / PEOPLE)
        if PEOPLE * spread > 2:
            strays.append((crowd(float(chance), float(growth), tries).share - share) / spread)

    assert 0.5 < math.sqrt(sum(stray**2 for stray in strays) / len(strays)) < 1.5


def test_the_same_settings_are_the_same_applicants() -> None:
    first = crowd(0.05, 0.01, 12)
    crowd.cache_clear()

    assert crowd(0.05, 0.01, 12) == first


def test_whoever_has_a_yes_keeps_it_when_chances_or_tries_grow() -> None:
    for few, more in pairwise([(0.01, 0.0, 12), (0.02, 0.0, 12), (0.02, 0.01, 12), (0.02, 0.01, 20)]):
        assert all(one <= other for one, other in zip(crowd(*few).groups, crowd(*more).groups, strict=True))


def test_every_applicant_is_counted_once() -> None:
    people = crowd(0.05, 0.0, 12)

    assert sum(people.groups) == people.yes
    assert people.yes + people.never == PEOPLE == GROUPS * GROUP
    assert list(people.counts) == sorted(people.counts)
    assert people.counts[0] == 0


def test_all_tries_are_those_until_a_yes_and_those_of_people_without_one() -> None:
    people = crowd(0.05, 0.0, 12)
    first_at = [after - before for before, after in pairwise(people.counts[:13])]
    until_yes = sum(number * count for number, count in enumerate(first_at, start=1))

    assert people.made == until_yes + 12 * people.never
    assert people.wait == pytest.approx(until_yes / people.yes)


@pytest.mark.parametrize("tries", [4, 12, 40])
def test_with_equal_chances_a_yes_costs_as_many_tries_however_long_one_goes_on(tries: int) -> None:
    people = crowd(0.05, 0.0, tries)

    assert people.made / people.yes == pytest.approx(1 / 0.05, rel=0.1)


def test_more_tries_than_are_simulated_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^the applicants try 0 to 400 times; 401 were asked for$"):
        crowd(0.01, 0.0, MOST + 1)


@pytest.mark.parametrize(
    ("at", "language", "sentence"),
    [
        (
            (5, 0, 1),
            "en",
            "At the first try there is a yes for 106 of 2,000 applicants: a chance of 5% for each. "
            "The others get a no. Is it worth trying again?",
        ),
        (
            (5, 0, 12),
            "en",
            "Within 12 tries there was a yes for 910 of 2,000 applicants: a chance of 46% for each. "
            "A yes took 5.7 tries on average. The other 1,090 spent 12 tries and have none: "
            "with equal chances the next try is no better than the first.",
        ),
        (
            (5, 6, 4),
            "es",
            "En 4 intentos hubo un sí para 940 de 2,000 aspirantes: una probabilidad de 46% para cada quien. "
            "Un sí tardó 2.9 intentos en promedio. Los otros 1,060 gastaron 4 intentos y no tienen ninguno, "
            "pero cada no enseñó algo: el siguiente intento tiene una probabilidad de 29%.",
        ),
        (
            (5, 0, 1),
            "es",
            "Al primer intento hay un sí para 106 de 2,000 aspirantes: una probabilidad de 5% para cada quien. "
            "Los demás reciben un no. ¿Vale la pena volver a intentarlo?",
        ),
        (
            (5, 6, 1),
            "en",
            "At the first try there is a yes for 106 of 2,000 applicants: a chance of 5% for each. "
            "The others get a no. The next try has a chance of 11%. Is it worth trying again?",
        ),
        (
            (30, 0, 40),
            "en",
            "Within 40 tries there was a yes for 2,000 of 2,000 applicants: a chance of almost 100% for each. "
            "A yes took 3.3 tries on average. Nobody was left without one.",
        ),
    ],
)
def test_the_scene_says_what_became_of_all(at: tuple[float, float, float], language: Language, sentence: str) -> None:
    assert scene("tries", at, language).sentence == sentence


@pytest.mark.parametrize(
    ("inputs", "language", "sentence"),
    [
        (
            {"share": 60.0, "chance": 5.0, "tries": 12.0},
            "en",
            "Your line stands at 60%. Within 12 tries, the crowd ends below your line.",
        ),
        (
            {"share": 46.0, "chance": 5.0, "tries": 12.0},
            "es",
            "Tu línea está en 46%. En 12 intentos, la multitud llega justo a tu línea, "
            "hasta donde 2,000 aspirantes permiten distinguir.",
        ),
        (
            {"share": 0.46, "chance": 5.0, "tries": 12.0},
            "es",
            "Tu línea está en 0.46%. En 12 intentos, la multitud pasa de tu línea.",
        ),
        (
            {"share": 120.0, "chance": 5.0, "tries": 12.0},
            "en",
            "A chance lies between 0% and 100%, so your answer has no line in the picture.",
        ),
        ({"tries": 0.0}, "en", "Whoever never tries gets no yes and no no."),
        (
            {"chance": 0.0, "tries": 3.0},
            "es",
            "En 3 intentos hubo un sí para 0 de 2,000 aspirantes: una probabilidad de 0% para cada quien. "
            "Los otros 2,000 gastaron 3 intentos y no tienen ninguno: con probabilidades iguales, "
            "el siguiente intento no es mejor que el primero.",
        ),
        ({"chance": -5.0}, "en", "A chance lies between 0% and 100%. With your answer nobody can try."),
        ({"chance": math.nan}, "es", "Una probabilidad está entre 0% y 100%. Con tu respuesta nadie puede intentarlo."),
        (
            {"growth": 1e300},
            "en",
            "From one try to the next a chance can change by 100 points at most. With your answer nobody can try.",
        ),
        ({"tries": -3.0}, "es", "Los intentos se cuentan: 1, 2, 3 y así. Con tu respuesta nadie puede intentarlo."),
    ],
)
def test_an_answer_is_tried_and_told_without_judging(
    inputs: dict[str, float], language: Language, sentence: str
) -> None:
    assert flown("tries", inputs, language).sentence == sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("share", [5.0, 60.0, 120.0, math.nan])
def test_an_answered_share_is_not_told_which_one_would_be_right(share: float, language: Language) -> None:
    drawn = flown("tries", {"share": share, "chance": 5.0, "growth": 6.0, "tries": 4.0}, language)
    said = " ".join([drawn.sentence, *(value for _, value in drawn.readings), *(mark.label for mark in drawn.marks)])

    assert not re.search(r"\b(4[5-8]|53|54)(\.\d+)?%|\b940\b|1,060", said)
    assert re.search(r"with a yes|con un sí", said)


def test_a_number_of_tries_that_is_none_is_told() -> None:
    said = {
        tries: flown("tries", {"tries": tries, "chance": 1.0}, "en").sentence.partition(" Within")[0]
        for tries in (13.5, 1e300)
    }

    assert said == {
        13.5: "A part of a try gets no answer, so 13 tries are made.",
        1e300: "That is more than 400 tries: nobody lives that long. Here everybody stops after 400.",
    }


def test_an_answer_a_rounding_below_a_whole_number_means_that_number() -> None:
    assert flown("tries", {"tries": 14 - 1e-12}, "en").sentence.startswith("Within 14 tries")


def test_tries_beyond_the_axis_are_made_and_told() -> None:
    drawn = flown("tries", {"tries": 69.0, "chance": 1.0}, "en")

    assert drawn.sentence.endswith("The graphs end at try 40; the applicants went on to 69.")
    assert [mark.label for mark in drawn.marks if mark.role == "outcome-beyond"] == ["try 69: 49%"]


def test_chances_that_shrink_are_told() -> None:
    said = flown("tries", {"chance": 5.0, "growth": -1.0, "tries": 3.0}, "en").sentence

    assert said.endswith(" and have none, and each no made it harder: the next try has a chance of 2%.")


@pytest.mark.parametrize("share", [0.0, 0.46, 5.0, 46.0, 60.0, 96.0, 100.0])
def test_an_answered_share_is_a_line_where_the_scales_have_it(share: float) -> None:
    upright, level = of_role(flown("tries", {"share": share, "chance": 5.0, "tries": 12.0}, "en"), "answer")

    assert upright.points[0] == upright.points[2] == pytest.approx(layout.in_field(share / 100))
    assert level.points[1] == level.points[3] == layout.CURVE.place(0, share)[1]


def test_the_label_of_an_answered_share_keeps_clear_of_the_curve() -> None:
    for share in range(0, 101, 4):
        drawn = flown("tries", {"share": float(share), "chance": 5.0, "tries": 12.0}, "es")
        label = next(mark for mark in drawn.marks if mark.label.startswith("tu respuesta"))
        high = label.y - 20 if label.role == "answer-above" else label.y + 20
        curve = of_role(drawn, "theory")[0].points
        under = [y for x, y in zip(curve[::2], curve[1::2], strict=True) if label.x - 130 <= x <= label.x - 12]

        assert not any(min(high, label.y) < y < max(high, label.y) for y in under), share


def test_each_row_is_filled_as_far_as_its_group_has_a_yes() -> None:
    drawn = scene("tries", (5, 0, 12), "en")
    rows = {
        line.points[1]: round((line.points[2] - line.points[0]) / layout.PITCH) + 1 for line in of_role(drawn, "yes")
    }

    assert [rows.get(layout.row(number), 0) for number in range(GROUPS)] == list(crowd(0.05, 0.0, 12).groups)


def test_the_dots_and_the_curve_stand_where_the_axes_have_them() -> None:
    drawn = scene("tries", (5, 0, 12), "en")
    dots = [(mark.x, mark.y) for mark in drawn.marks if mark.role == "outcome"]
    curve = of_role(drawn, "theory")[0].points

    assert len(dots) == 12
    assert dots[-1] == layout.CURVE.place(12, 100 * 910 / 2000)
    assert curve[24:26] == pytest.approx(layout.CURVE.place(12, 45.964), abs=0.01)


def test_the_bars_are_as_high_as_the_chances_and_split_at_the_number_of_tries() -> None:
    made, unmade = (of_role(scene("tries", (5, 2, 4), "en"), role)[0].points for role in ("made", "unmade"))

    assert [made[8 * number + 3] for number in range(4)] == [
        layout.EACH.place(0, percent)[1] for percent in (5, 7, 9, 11)
    ]
    assert len(made) == 4 * 8
    assert len(unmade) == 36 * 8
    assert min(unmade[1::2]) < layout.EACH.top  # higher than the graph: 5% and 39 times 2 points


@pytest.mark.parametrize(
    ("place", "values"),
    [(0, (0.1, 1.0, 5.0, 17.3, 30.0)), (1, (0.0, 0.3, 0.7, 0.8, 2.5, 10.0)), (2, (1.0, 12.0, 40.0))],
)
def test_a_handle_stands_on_its_track_at_its_setting(place: int, values: tuple[float, ...]) -> None:
    handle = explorer("tries", "en").handles[place]
    xs, ys, along = (np.array(part) for part in zip(*handle.track, strict=True))
    start = list(EXPLORERS["tries"].start)

    for value in values:
        at = (*start[:place], value, *start[place + 1 :])
        mark = next(mark for mark in scene("tries", at, "en").marks if mark.role == handle.role)
        assert (np.interp(value, along, xs), np.interp(value, along, ys)) == pytest.approx((mark.x, mark.y), abs=0.6)


def test_the_readings_give_the_theory_with_one_decimal_beside_the_applicants() -> None:
    assert scene("tries", (5, 0, 14), "en").readings == (
        ("Chance of the first try", "5%"),
        ("Chance of try 14", "5%"),
        ("With a yes", "1,011 of 2,000 (50.5%)"),
        ("By theory", "51.2%"),
        ("Without one", "989 of 2,000 (49.5%)"),
        ("Tries that all made together", "20,434"),
        ("Tries for each yes", "20.2"),
        ("Tries until a yes, on average of those with one", "6.5"),
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0%"),
        (1e-9, "casi 0%"),
        (0.0037, "0.37%"),
        (0.004, "0.4%"),
        (0.01, "1%"),
        (0.047, "4.7%"),
        (0.4596, "46%"),
        (0.996, "99.6%"),
        (0.9999, "99.99%"),
        (0.999999, "casi 100%"),
        (1.0, "100%"),
    ],
)
def test_a_share_is_never_called_sure_when_it_is_only_near(value: float, written: str) -> None:
    assert tries_words.share(value, "es") == written


@settings(max_examples=60, deadline=None)
@given(at=st.tuples(ANY_NUMBER, ANY_NUMBER, ANY_NUMBER))
def test_any_settings_give_a_scene_inside_the_picture(at: tuple[float, float, float]) -> None:
    drawn = scene("tries", at, "en")

    assert outside(drawn) == []
    assert drawn.settings == EXPLORERS["tries"].within(drawn.settings)


@settings(max_examples=100, deadline=None)
@given(inputs=st.dictionaries(st.sampled_from(["chance", "growth", "tries", "share"]), ANY_NUMBER | LIKELY_NUMBER))
def test_any_answer_gives_a_scene_inside_the_picture(inputs: dict[str, float]) -> None:
    drawn = flown("tries", inputs, "es")

    assert outside(drawn) == []
    assert not re.search(r"\b(nan|inf)\b", drawn.sentence + str(drawn.readings))
    assert len(drawn.sentence) < 500


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scene_is_small_and_its_roles_have_styles(language: Language) -> None:
    drawn = [
        scene("tries", (1, 0.5, 20), language),
        scene("tries", (30, 10, 40), language),
        flown("tries", {"share": 60.0, "chance": 5.0, "tries": 33.0}, language),
        flown("tries", {"share": 8.0, "chance": 1.0, "tries": 69.0}, language),
    ]
    used = {line.role for one in drawn for line in one.paths} | {mark.role for one in drawn for mark in one.marks}

    assert used <= {style.role for style in palette.STYLES}
    assert max(len(json.dumps(asdict(one))) for one in drawn) < 12_000


def test_applicants_curve_bars_and_answer_differ_without_any_colour() -> None:
    looks = {
        (look.width, look.dash, look.fill == palette.PAPER)
        for look in map(palette.style, ("yes", "theory", "made", "unmade", "answer", "guide"))
    }

    assert len(looks) == 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_still_part_marks_the_try_that_was_joses_and_tells_the_limits_of_the_model(language: Language) -> None:
    seen = explorer("tries", language)

    assert f"{fact_value('jose.application_chosen'):.0f}" in seen.alt
    for said in (tries_words.LIMITS, tries_words.FIELD_SCALE):
        assert said.in_language(language) in seen.still
    assert "11" in seen.still
    assert "3,000" in seen.still


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_for_paper_has_the_chances_of_bags_of_slips(language: Language) -> None:
    shown = picture("tries", language).table

    for (yes, more), row in zip(BAGS, shown.rows, strict=True):
        chances = [by_formula(str(Fraction(yes, SLIPS)), str(Fraction(more, SLIPS)), tries) for tries in TABLE_TRIES]
        for cell, chance in zip(row[1:], chances, strict=True):
            assert chance > 0.99 if cell == ">99" else float(cell) == pytest.approx(100 * chance, abs=0.5 + 1e-9)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bags_reach_one_half_at_tries_that_the_table_has(language: Language) -> None:
    shown = picture("tries", language).table
    first = [
        next(int(tries) for tries, cell in zip(shown.header[1:], row[1:], strict=True) if float(cell.strip(">")) >= 50)
        for row in shown.rows
    ]

    assert first == [14, 7, 5, 5]
    assert {str(tries - 1) for tries in first} <= set(shown.header)


def test_the_picture_for_paper_says_its_rules_and_where_its_curves_end() -> None:
    shown = picture("tries", "en")

    assert "A, one yes, reaches 51%; B, two, 77%; C, three, 90%; D, where each no adds a yes, 99.9%." in shown.alt
    assert "Bag of 20 slips; 1 (A), 2 (B) or 3 (C) say yes." in shown.alt
    assert 'viewBox="0 0 640 384"' in shown.svg


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_on_paper_is_its_scene_with_its_sentence(language: Language) -> None:
    inputs = {"share": 60.0, "chance": 5.0, "tries": 12.0}
    shown, drawn = flown_picture("tries", inputs, language), flown("tries", inputs, language)

    assert shown.alt.endswith(drawn.sentence)
    assert shown.table.rows == drawn.readings
    assert "stroke-linecap: round; stroke-dasharray: 0.01 6.99" in shown.svg


@pytest.mark.parametrize(("percent", "tries"), [(5, 14), (7, 10), (10, 7), (15, 5)])
def test_half_of_the_applicants_have_a_yes_at_the_try_that_theory_has(percent: int, tries: int) -> None:
    people = crowd(percent / 100, 0.0, 40)

    assert by_formula(f"{percent}/100", "0", tries - 1) < 0.5 <= by_formula(f"{percent}/100", "0", tries)
    assert people.counts[tries - 1] < PEOPLE / 2 <= people.counts[tries]


@pytest.mark.parametrize(
    ("name", "made", "size"),
    [("tries", tries_still, (800, 480)), ("tries-paper", tries_paper_still, (640, 384))],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_drawings_are_what_matplotlib_draws_now(
    name: str, made: Callable[[Language], str], size: tuple[int, int], language: Language, tmp_path: Path
) -> None:
    shipped, drawn = still(name, language), made(language)
    seen = [dots(svg, tmp_path, width=size[0], height=size[1]) for svg in (shipped, drawn)]

    assert apart(*seen) < AS_GOOD_AS_SAME
