"""Progress in numbers and words, and what to do next."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.recipe.recipes import EVENTS

from reachstars.language import LANGUAGES, Words
from reachstars.logbook.event import Event
from reachstars.recipe.advice import advise
from reachstars.recipe.events import fold
from reachstars.recipe.model import Effort, Gap, Goal, Learned, Recipe, Step, Try
from reachstars.recipe.progress import progress
from reachstars.recipe.when import on, parse_when

TODAY = date(2026, 3, 15)
FULL = Recipe(
    goal=Goal("Swim 400 m", "The river"),
    gaps=(Gap("a", "Air", "25 m", "Coach", closed=True), Gap("b", "A pool", "none")),
    steps=(
        Step("a", "Find a pool", parse_when("2026-03-03"), (), parse_when("2026-03-01")),
        Step("b", "Swim 50 m", parse_when("2026-03-03"), ("a",)),
        Step("c", "Swim 100 m", parse_when("2026-02")),
        Step("d", "Join the team", parse_when("2026-03-16")),
        Step("e", "Swim 200 m", parse_when("2026-05")),
        Step("f", "Swim 400 m", None),
        Step("g", "Race", parse_when("2026-03-15")),
    ),
    learned=(Learned("a", "Breathe"),),
    efforts=(
        Effort("a", "Laps", on(TODAY), 45),
        Effort("b", "Laps", on(TODAY - timedelta(days=1)), 60),
        Effort("c", "Laps", on(TODAY - timedelta(days=27)), 20),
        Effort("d", "Laps", on(TODAY - timedelta(days=28)), 20),
        Effort("e", "Laps", on(TODAY + timedelta(days=1)), 20),
        Effort("f", "Laps", parse_when("2026-03"), 20),
    ),
    tries=(
        Try("a", "Team", None, "no", "Turns"),
        Try("b", "Team", None, "no"),
        Try("c", "Team", None, "waiting"),
        Try("d", "Team", None, "yes"),
    ),
)


def told(recipe: Recipe) -> list[tuple[str, str]]:
    return [(one.say.en, one.say.es) for one in progress(recipe, TODAY)]


def said(recipe: Recipe) -> list[tuple[str, str]]:
    return [(words.en, words.es) for words in advise(recipe, TODAY).say]


@settings(max_examples=200)
@given(EVENTS, st.dates(date(1900, 3, 1), date(2199, 12, 31)))
def test_progress_is_always_between_nothing_and_everything_and_says_what_it_means(
    events: list[Event], today: date
) -> None:
    found = progress(fold(events), today)

    assert len(found) == 6
    assert all(0 <= one.percent <= 100 for one in found)
    assert all((one.percent == 100) == (one.done == one.whole > 0) for one in found)
    assert all(
        one.say.in_language(language) and one.name.in_language(language) for one in found for language in LANGUAGES
    )


@settings(max_examples=200)
@given(EVENTS, st.dates(date(1900, 3, 1), date(2199, 12, 31)))
def test_no_ingredient_falls_when_a_step_is_done_and_the_road_rises(events: list[Event], today: date) -> None:
    recipe = fold(events)
    before = progress(recipe, today)

    for step in recipe.steps:
        done = tuple(replace(one, done=one.done or on(today)) if one == step else one for one in recipe.steps)
        after = progress(replace(recipe, steps=done), today)
        assert all(new.percent >= old.percent for old, new in zip(before, after, strict=True))
        assert after[2].done == before[2].done + (step.done is None)


@settings(max_examples=200)
@given(EVENTS, st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_there_is_always_something_to_do_and_nothing_that_is_done(events: list[Event], today: date) -> None:
    found = advise(fold(events), today)

    assert found.say
    assert [step for step in (*found.overdue, *found.next) if step.done] == []
    assert all(words.en and words.es for words in found.say)


def test_an_empty_recipe_is_told_where_to_begin() -> None:
    assert told(Recipe()) == [
        (
            "Your goal is not written yet. What do you want most?",
            "Tu meta todavía no está escrita. ¿Qué es lo que más quieres?",
        ),
        (
            "Nothing is listed yet. Begin with Adela's question: What do they have that you don't have?",
            "Todavía no hay nada en la lista. Empieza con la pregunta de Adela: ¿Qué tienen ellos que tú no tengas?",
        ),
        (
            "Your road map is empty. Write one small step that you can do this week.",
            "Tu mapa está vacío. Escribe un paso pequeño que puedas dar esta semana.",
        ),
        (
            "Your learning log holds 0 entries. List what your goal takes, and you will see how much of it you have.",
            "En lo que aprendiste llevas 0 notas. Anota lo que se necesita para tu meta y verás cuánto ya tienes.",
        ),
        (
            "No effort is written down yet. Ten minutes count.",
            "Todavía no hay esfuerzo anotado. Diez minutos ya cuentan.",
        ),
        (
            "No try is written down yet. When you try, write it here, whatever the answer is.",
            "Todavía no hay intentos anotados. Cuando lo intentes, anótalo aquí, sea cual sea la respuesta.",
        ),
    ]
    assert [one.percent for one in progress(Recipe(), TODAY)] == [0] * 6
    assert said(Recipe()) == [
        (
            "Begin with the goal: write what you want, and why.",
            "Empieza por la meta: escribe qué quieres y por qué.",
        ),
        (
            "Draw the road: write one small step that you can do this week.",
            "Traza el camino: escribe un paso pequeño que puedas dar esta semana.",
        ),
    ]


def test_a_full_recipe_is_told_in_numbers_and_words() -> None:
    assert told(FULL) == [
        (
            "Your goal is written, and why it matters to you.",
            "Tu meta ya está escrita, y también por qué te importa.",
        ),
        (
            "You listed 2 things that your goal takes. You wrote where you are with 2 of them, "
            "and how you know it for 1.",
            "Anotaste 2 cosas que se necesitan para tu meta. Escribiste en qué punto vas con 2, y cómo lo sabes con 1.",
        ),
        ("You have done 1 of the 7 steps on your road map.", "Llevas 1 de 7 pasos de tu mapa."),
        (
            "You now have 1 of the 2 things that your goal takes. Your learning log holds 1 entry.",
            "De 2 cosas que se necesitan para tu meta, ya tienes 1. En lo que aprendiste llevas 1 nota.",
        ),
        (
            "You worked on it in 2 of the last 4 weeks, 2 hours and 5 minutes in all.",
            "Trabajaste en esto en 2 de las últimas 4 semanas, 2 horas y 5 minutos en total.",
        ),
        (
            "You have tried 4 times. 2 tries ended in a no, and you wrote what 1 taught you.",
            "Lo has intentado 4 veces. 2 intentos terminaron en un no, y escribiste lo que te enseñó en 1 caso.",
        ),
    ]
    assert [one.percent for one in progress(FULL, TODAY)] == [100, 83, 14, 50, 50, 75]


def test_the_ingredients_have_the_words_of_jose() -> None:
    assert [one.name for one in progress(Recipe(), TODAY)][::5] == [
        Words(en="decide what you want", es="define tu meta"),
        Words(en="perseverance", es="la perseverancia"),
    ]


@pytest.mark.parametrize(
    ("goal", "en", "es"),
    [
        (
            Goal("Swim", " "),
            "Your goal is written. Why it matters to you is not written yet.",
            "Tu meta ya está escrita. Falta escribir por qué te importa.",
        ),
        (
            Goal("", "River"),
            "You wrote why it matters to you. What you want is not written yet.",
            "Ya escribiste por qué te importa. Falta escribir qué quieres.",
        ),
    ],
)
def test_half_a_goal_is_told_what_is_missing(goal: Goal, en: str, es: str) -> None:
    assert told(Recipe(goal=goal))[0] == (en, es)
    assert progress(Recipe(goal=goal), TODAY)[0].percent == 50


def test_effort_of_long_ago_is_not_forgotten() -> None:
    effort = Effort("a", "Laps", parse_when("2025-01-01"), 61)

    assert told(Recipe(efforts=(effort,)))[4] == (
        "Your effort log holds 1 entry, 1 hour and 1 minute in all; none of them is dated in the last 4 weeks. "
        "Ten minutes today are a new start.",
        "Llevas 1 nota de esfuerzo, 1 hora y 1 minuto en total; ninguna con fecha de las últimas 4 semanas. "
        "Con diez minutos hoy vuelves a empezar.",
    )


def test_effort_without_its_minutes_counts_too() -> None:
    assert told(Recipe(efforts=(Effort("a", "Laps", on(TODAY)),)))[4] == (
        "You worked on it in 1 of the last 4 weeks.",
        "Trabajaste en esto en 1 de las últimas 4 semanas.",
    )


def test_a_single_try_is_told_as_one() -> None:
    assert told(Recipe(tries=(Try("a", "Team", None, "no", "Turns"),)))[5] == (
        "You have tried 1 time. 1 try ended in a no, and you wrote what 1 taught you.",
        "Lo has intentado 1 vez. 1 intento terminó en un no, y escribiste lo que te enseñó en 1 caso.",
    )
    assert told(Recipe(tries=(Try("a", "Team"),)))[5] == ("You have tried 1 time.", "Lo has intentado 1 vez.")


def test_what_is_next_and_what_is_late_is_told_without_blame() -> None:
    found = advise(FULL, TODAY)

    assert [step.id for step in found.overdue] == ["c", "b"]
    assert [step.id for step in found.next] == ["g", "d", "e"]
    assert said(FULL) == [
        (
            "“Swim 100 m” was planned for February 2026; 15 days have gone by.",
            "“Swim 100 m” era para febrero de 2026; han pasado 15 días.",
        ),
        (
            "“Swim 50 m” was planned for March 3, 2026; 12 days have gone by.",
            "“Swim 50 m” era para el 3 de marzo de 2026; han pasado 12 días.",
        ),
        (
            "Plans change on every long road. Do it now, make it smaller, or choose a new day.",
            "En todo camino largo cambian los planes. Hazlo ahora, hazlo más pequeño o elige otra fecha.",
        ),
        (
            "Next: “Race”, by March 15, 2026 (today is the last day).",
            "Lo que sigue: “Race”, para el 15 de marzo de 2026 (hoy es el último día).",
        ),
        (
            "Next: “Join the team”, by March 16, 2026 (1 day left).",
            "Lo que sigue: “Join the team”, para el 16 de marzo de 2026 (falta 1 día).",
        ),
        (
            "Next: “Swim 200 m”, by the end of May 2026 (77 days left).",
            "Lo que sigue: “Swim 200 m”, para fines de mayo de 2026 (faltan 77 días).",
        ),
    ]


def test_one_day_late_is_told_as_one_and_a_step_without_a_date_too() -> None:
    recipe = Recipe(
        goal=Goal("x"), steps=(Step("a", "Swim", on(TODAY - timedelta(days=1))), Step("b", "Run " + "x" * 100))
    )

    assert said(recipe)[0] == (
        "“Swim” was planned for March 14, 2026; 1 day has gone by.",
        "“Swim” era para el 14 de marzo de 2026; ha pasado 1 día.",
    )
    assert said(recipe)[-1] == (
        f"Next: “Run {'x' * 75}…”. It has no date yet.",
        f"Lo que sigue: “Run {'x' * 75}…”. Aún no tiene fecha.",
    )


def test_a_road_that_is_done_asks_what_comes_after() -> None:
    recipe = Recipe(goal=Goal("x"), steps=(Step("a", "Swim", None, (), parse_when("2026")),))

    assert said(recipe) == [
        (
            "Every step on your road map is done. What comes after that?",
            "Ya diste todos los pasos de tu mapa. ¿Qué sigue?",
        )
    ]


def test_a_circle_that_two_copies_made_is_told_and_stops_nobody() -> None:
    recipe = Recipe(goal=Goal("x"), steps=(Step("a", "Swim", after=("b",)), Step("b", "Run", after=("a",))))

    assert said(recipe)[0] == (
        "These steps wait for each other: “Swim” and “Run”. Choose which one comes first.",
        "Estos pasos se esperan unos a otros: “Swim” y “Run”. Elige cuál va primero.",
    )
    assert len(advise(recipe, TODAY).next) == 2
