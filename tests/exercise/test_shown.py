"""What an explorer is set to by an answer, right or wrong."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import ramp
from tests.widgets.sample import CHOICE, GUESS, KEYS, SHORT, SPEED, TARGET

from reachstars.exercise.explorers import EXPLORERS
from reachstars.exercise.kinds import Exercise, Given, OneChoice, Option, Prediction, Show, Shown
from reachstars.exercise.mark import mark
from reachstars.exercise.shown import inputs_shown, target_settings
from reachstars.language import Words
from reachstars.logbook.event import Json

FAST = Option("faster", Words("Faster", "Más rápido"), shows=Shown(18000, "mph"))
SLOW = Option("slower", Words("Slower", "Más lento"))
FLOWN = Show("altitude", {"speed": "answer", "altitude": 350})


def shown(exercise: Exercise, answer: Json) -> dict[str, float] | None:
    told = mark(exercise, answer, KEYS.get(exercise.id), "en")
    assert told.value == mark(exercise, answer, None, "en").value
    inputs = inputs_shown(exercise, answer, told.value)
    return None if inputs is None else {name: round(value, 6) for name, value in inputs.items()}


@pytest.mark.parametrize(
    ("answer", "inputs"),
    [
        ("5 km/s", {"speed": 5, "altitude": 350}),
        ("18 000 km/h", {"speed": 5, "altitude": 350}),
        ("33,747 m/s", {"speed": 33.747, "altitude": 350}),
        ("-1e30 km/s", {"speed": -1e30, "altitude": 350}),
        ("fast", None),
        ("", None),
        ("91 min", None),
    ],
)
def test_a_number_sets_the_explorer_in_whatever_unit_it_was_typed(answer: str, inputs: dict[str, float] | None) -> None:
    assert shown(SPEED, answer) == inputs


def test_a_given_in_another_unit_is_turned_into_that_of_the_explorer() -> None:
    feet = replace(SPEED, given=(Given("altitude_km", 1_000_000, "ft"),))

    assert shown(feet, "5 km/s") == {"speed": 5, "altitude": 304.8}


def test_a_setting_can_be_shown_from_another_side() -> None:
    beside = replace(TARGET, show=Show("altitude", {"altitude": "answer", "speed": 8.5}))

    assert shown(beside, 300) == {"altitude": 300, "speed": 8.5}


@pytest.mark.parametrize("exercise", [GUESS, CHOICE])
def test_an_option_shows_what_its_author_says(exercise: Prediction | OneChoice) -> None:
    flying = replace(exercise, options=(FAST, SLOW), show=FLOWN)

    assert shown(flying, "faster") == {"speed": 8.04672, "altitude": 350}
    assert shown(flying, "slower") is None
    assert shown(flying, "sideways") is None
    assert shown(flying, ["faster"]) is None


@pytest.mark.parametrize("exercise", [SHORT, GUESS, CHOICE, TARGET])
def test_an_exercise_that_names_no_explorer_shows_nothing(exercise: Exercise) -> None:
    assert inputs_shown(exercise, "faster", 5.0) is None


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_any_value_sets_the_explorer(value: float) -> None:
    inputs = inputs_shown(SPEED, "", value)

    assert inputs is not None
    assert set(inputs) == {item.name for item in EXPLORERS["altitude"].inputs}
    assert math.isnan(inputs["speed"]) == math.isnan(value)


def test_what_an_exercise_does_not_move_stands_where_its_author_says(monkeypatch: pytest.MonkeyPatch) -> None:
    ramp.put_up(monkeypatch)
    load = replace(TARGET, explorer="ramp", quantity="load_log", unit="", given=(Given("long", 800, "cm"),))

    assert target_settings(load, 2.5) == (5, 2.5)
    assert target_settings(replace(load, held={"length_m": "long"}), 2.5) == (8, 2.5)
    assert target_settings(replace(load, held={"length_m": 3}), None) == (3, 1)
    assert target_settings(replace(load, quantity="length_m", held={"load_log": 0.3}), "far") == (5, 0.3)
