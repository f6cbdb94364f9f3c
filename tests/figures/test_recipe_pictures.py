"""The pictures of a recipe: they draw anything, say what they show, and lose nothing on a grey printer."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.contrast import contrast
from tests.recipe.dreams import DREAMS, HOSTILE, TODAY, dream, hostile, sixty_steps

from reachstars.figures import draw, palette
from reachstars.figures.recipe import effort_picture, far_picture, gap_picture, recipe_pictures, road_picture
from reachstars.figures.recipe_road import sign
from reachstars.figures.recipe_text import drawable, measured, wrapped
from reachstars.language import LANGUAGES, Language
from reachstars.recipe.model import Effort, Recipe, Step
from reachstars.recipe.states import STATE_NAMES
from reachstars.recipe.when import parse_when


def recipes(language: Language) -> dict[str, Recipe]:
    named = {name: dream(name, language) for name in DREAMS}
    named |= {"empty": Recipe(), "sixty": sixty_steps(language)}
    return named | {f"hostile-{number}": hostile(text) for number, text in enumerate(HOSTILE)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", recipes("en"))
def test_any_recipe_can_be_drawn_and_each_picture_has_words_and_a_table(name: str, language: Language) -> None:
    for picture in recipe_pictures(recipes(language)[name], TODAY, language):
        root = ET.fromstring(picture.svg.encode("utf-8", "replace"))  # noqa: S314 - our own drawing

        assert root.tag.endswith("svg")
        assert len(picture.alt) > 40
        assert picture.table.caption
        assert all(len(row) == len(picture.table.header) for row in picture.table.rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_recipe_is_the_same_drawing(language: Language) -> None:
    found = dream("college", language)

    assert recipe_pictures(found, TODAY, language) == recipe_pictures(found, TODAY, language)


def test_the_road_map_says_what_it_shows() -> None:
    assert road_picture(dream("college", "en"), TODAY, "en").alt == (
        "A road map of 6 steps, from top to bottom (done: 1; next: 2; its day has passed: 1; ahead: 2). "
        "Its day has passed: “Visit a campus”, by January 31, 2027. Next: “Finish Algebra 2”, by June 10, 2027. "
        "Next: “Fill in the forms for financial aid with my mom”, by October 1, 2027."
    )
    assert road_picture(dream("college", "es"), TODAY, "es").alt == (
        "Un mapa del camino con 6 pasos, de arriba abajo (listo: 1; sigue: 2; ya pasó su fecha: 1; más adelante: 2). "
        "Ya pasó su fecha: “Visitar una universidad”, para: 31 de enero de 2027. Sigue: “Terminar Álgebra 2”, "
        "para: 10 de junio de 2027. Sigue: “Llenar con mi mamá los formularios de ayuda económica”, "
        "para: 1 de octubre de 2027."
    )


def test_the_table_of_the_road_map_holds_every_step_whole() -> None:
    long = "x" * 5_000
    found = replace(sixty_steps("en"), steps=(*sixty_steps("en").steps, Step("long", long, None, ("s60",))))
    rows = road_picture(found, TODAY, "en").table.rows

    assert len(rows) == 61
    assert rows[0] == ("1", "Chapter 1 of the book on electricity", "done: December 1, 2026", "done", "")
    assert rows[-1] == ("61", long, "no date yet", "ahead", "60")


def test_more_steps_than_can_be_drawn_are_counted_in_the_drawing() -> None:
    many = tuple(Step(f"s{number}", "step") for number in range(100))
    tall = road_picture(Recipe(steps=many), TODAY, "en")
    less = road_picture(Recipe(steps=many[:80]), TODAY, "en")

    assert len(tall.table.rows) == 100
    assert "<!-- and 20 more steps; the table has them all -->" in tall.svg
    assert "more steps" not in less.svg


def test_each_state_has_a_sign_of_its_own_shape() -> None:
    looks = set()
    for state in STATE_NAMES:
        with draw.sheet("signs") as (axes, _):
            sign(axes, (50, 50), state)
            first = axes.lines[0]
            filled = first.get_markerfacecolor() == palette.INK
            inside = tuple(text.get_text() for text in axes.texts)
            looks.add((first.get_marker(), filled, len(axes.lines), inside))

    assert len(looks) == len(STATE_NAMES)


@pytest.mark.parametrize(("shade", "ink"), [(shade, ink) for _, shade, ink in palette.SHADES])
def test_minutes_can_be_read_on_every_shade_of_the_calendar(shade: str, ink: str) -> None:
    assert contrast(shade, ink) >= 4.5


def test_the_gap_chart_says_what_it_shows() -> None:
    assert gap_picture(dream("college", "en"), "en").alt == (
        "Two banks with 3 rows: where I am on the left, what it takes on the right. 1 bridge reaches across: I have "
        "that already. 2 gaps are still open. Open: “Grades of B or better in math”, “Money for four years”."
    )
    assert gap_picture(Recipe(), "es").alt == (
        "Lo que se necesita y en qué punto voy. Todavía no hay nada en la lista. ¿Qué tienen quienes llegaron a esta "
        "meta?"
    )


def test_the_effort_calendar_adds_up_and_says_so() -> None:
    picture = effort_picture(dream("guitar", "en"), TODAY, "en")

    assert picture.alt == (
        "A calendar of 12 weeks up to February 10, 2027: work on 10 days in 2 weeks, 3 hours and 20 minutes in all. "
        "The longest day was February 10, 2027: 20 minutes."
    )
    assert picture.table.header == ("Week of", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "total")
    assert picture.table.rows[-1] == ("February 7, 2027", "20", "20", "20", "20", "", "", "", "80")
    assert picture.table.rows[-2] == ("January 31, 2027", "", "20", "20", "20", "20", "20", "20", "120")


def test_effort_without_minutes_or_outside_the_weeks_is_not_lost() -> None:
    days = ("2027-02-09", "2020-01-01", "2027")
    found = Recipe(efforts=tuple(Effort(day, "", parse_when(day)) for day in days))
    picture = effort_picture(found, TODAY, "es")

    assert picture.table.rows[-1] == ("7 de febrero de 2027", "", "", "•", "", "", "", "", "0")
    assert picture.alt.endswith("2 notas quedan fuera de estas semanas o sin un día exacto.")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "college",
            "1 de 6 pasos: 16% del camino del campo a la estación. Cada paso que agregas lo hace más largo, y más "
            "claro.",
        ),
        ("empty", "Todavía no hay pasos escritos: el camino empieza en el campo, como el de José."),
    ],
)
def test_how_far_is_a_sentence(name: str, said: str) -> None:
    assert far_picture(recipes("es")[name], "es").alt == (
        "¿Qué tan lejos voy? Dibujo: un camino que empieza en un campo y sube hasta una estación espacial. " + said
    )


def test_the_whole_way_is_the_whole_way() -> None:
    day = parse_when("2027")
    one = Recipe(steps=(Step("a", "a", None, (), day),))
    two = Recipe(steps=(*one.steps, Step("b", "b", None, (), day)))

    assert far_picture(one, "en").alt.endswith(
        "All of the way: the one step on the road map is done. A new dream makes a new way."
    )
    assert far_picture(two, "es").alt.endswith(
        "Todo el camino: ya diste todos los pasos del mapa. Un sueño nuevo abre un camino nuevo."
    )
    assert far_picture(two, "en").table.rows == (("2", "2", "100%"),)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Tu corazón, ñandú", "Tu corazón, ñandú"),
        ("🚀 up", "□ up"),
        ("👩\u200d🚀\ufe0f", "□□"),
        ("a\nb\tc\x07", "a b c"),
        ("z" + "\u0300" * 40, "z\u0300\u0300"),
        ("\u202eabc\u2066", "abc"),
        ("half \ud83d", "half \ufffd"),
        ("שלום", "(está en la tabla)"),
    ],
)
def test_a_label_holds_only_what_can_be_drawn(text: str, drawn: str) -> None:
    assert drawable(text, "es") == drawn


@settings(max_examples=200)
@given(st.text(max_size=120), st.integers(1, 3))
def test_no_line_of_a_label_is_wider_than_its_room(text: str, lines: int) -> None:
    made = wrapped(text, "en", width=150, size=14, lines=lines)

    assert 1 <= len(made) <= lines
    assert all(measured(line, 14) <= 150 for line in made)


def test_nothing_of_a_label_is_cut_without_a_sign() -> None:
    text = "uno dos tres cuatro cinco seis siete ocho"

    assert " ".join(wrapped(text, "es", width=150, size=14, lines=9)) == text
    assert wrapped(text, "es", width=150, size=14, lines=2) == ["uno dos tres", "cuatro cinco seis…"]


def test_a_drawing_holds_no_script_of_a_persons() -> None:
    road = road_picture(hostile("<script>alert(1)</script>--><b onload=x>"), TODAY, "en").svg

    assert not re.search(r"<script|<b ", re.sub(r"<!--.*?-->", "", road, flags=re.DOTALL))
