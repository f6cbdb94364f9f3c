"""What an exercise asks, and its ladder of hints."""

from dataclasses import replace

import pytest

from reachstars.exercise.hints import next_hint
from reachstars.exercise.kinds import Exercise, Given, Number
from reachstars.exercise.prompt import filled, prompt
from reachstars.facts.read import fact, say_fact
from reachstars.language import Words


def test_a_number_is_asked_with_its_givens_and_its_tolerance(exercises: dict[str, Exercise]) -> None:
    exercise = exercises["orbit-speed"]

    assert prompt(exercise, "en") == "How much at 350\u00a0km? An answer within 2% counts as right."
    assert prompt(exercise, "es") == "¿Cuánto a 350\u00a0km? Se acepta una respuesta con un margen de 2%."


def test_a_narrow_tolerance_is_said_as_it_is(exercises: dict[str, Exercise]) -> None:
    exercise = exercises["orbit-speed"]
    assert isinstance(exercise, Number)

    assert prompt(replace(exercise, tolerance=0.005), "en").endswith("within 0.5% counts as right.")
    assert prompt(replace(exercise, tolerance=0.0), "en") == "How much at 350\u00a0km?"


def test_a_target_says_its_tolerance_and_a_choice_has_none(exercises: dict[str, Exercise]) -> None:
    assert prompt(exercises["find"], "es") == "Encuéntrala. Se acepta una respuesta con un margen de 2%."
    assert prompt(exercises["compare"], "en") == "prompt en"


@pytest.mark.parametrize(
    ("given", "en", "es"),
    [
        (Given("x", 350.0, "km"), "350\u00a0km", "350\u00a0km"),
        (Given("x", 14, ""), "14", "14"),
        (Given("x", 1198495.5, "s"), "1,198,495.5\u00a0seconds", "1,198,495.5\u00a0segundos"),
        (Given("x", 0.25, "kg/m^3"), "0.25\u00a0kg/m^3", "0.25\u00a0kg/m^3"),
    ],
)
def test_a_given_is_said_with_its_unit(exercises: dict[str, Exercise], given: Given, en: str, es: str) -> None:
    exercise = replace(exercises["orbit-speed"], given=(given,))

    assert filled(Words(en="{x}", es="{x}"), exercise, "en") == en
    assert filled(Words(en="{x}", es="{x}"), exercise, "es") == es


def test_a_given_from_a_fact_is_said_as_the_fact_is(exercises: dict[str, Exercise]) -> None:
    way = fact("sts128.distance")
    exercise = replace(exercises["orbit-speed"], given=(Given("way", 1.0, "km", way.name),))

    assert filled(Words(en="{way}", es="{way}"), exercise, "es") == say_fact(way, "es")


def test_a_name_that_is_no_given_stays_as_it_is(exercises: dict[str, Exercise]) -> None:
    text = Words(en="{altitude} {} { {0} {altitude_km}", es="")

    assert filled(text, exercises["orbit-speed"], "en") == "{altitude} {} { {0} 350\u00a0km"


def test_hints_come_one_after_the_other_and_end(exercises: dict[str, Exercise]) -> None:
    ladder = (Words(en="Draw {altitude_km}.", es="Dibuja {altitude_km}."), Words(en="Add.", es="Suma."))
    exercise = replace(exercises["orbit-speed"], hints=ladder)

    assert [next_hint(exercise, shown, "en") for shown in range(4)] == ["Draw 350\u00a0km.", "Add.", None, None]
    assert next_hint(exercise, 0, "es") == "Dibuja 350\u00a0km."
    assert next_hint(exercise, -1, "en") is None
