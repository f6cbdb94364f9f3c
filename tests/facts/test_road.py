from datetime import datetime

import pytest

from reachstars.facts.read import fact, fact_value

ROAD = [
    "born",
    "settled_year",
    "dream_year",
    "resolve_year",
    "high_school_year",
    "college_year",
    "masters_year",
    "lab_year",
    "johnson_year",
    "branch_chief_year",
    "selected_day",
    "training_done_year",
    "flight_year",
    "left_nasa",
    "book_year",
    "children_book_year",
    "film_day",
]


def year(name: str) -> int:
    value = fact(f"jose.{name}").value
    if isinstance(value, datetime):
        return value.year
    assert isinstance(value, float)
    return int(value)


def test_the_road_runs_from_1962_to_2023_in_the_order_of_time() -> None:
    years = [year(name) for name in ROAD]

    assert years == sorted(years)
    assert (years[0], years[-1]) == (1962, 2023)


def test_every_step_of_the_road_has_its_source() -> None:
    assert {name for name in ROAD if not fact(f"jose.{name}").source.where} == set()


def test_his_ages_agree_with_his_birthday() -> None:
    assert year("dream_year") - year("born") == year("age_of_dream")  # December, after his birthday
    assert year("flight_year") - year("born") == year("age_at_flight")


def test_one_application_more_than_rejections_made_him_an_astronaut() -> None:
    assert year("application_chosen") == year("rejections") + 1
    assert year("selected_day") == year("selected_year")


@pytest.mark.parametrize("number", ["one", "two", "three", "four", "five", "six"])
def test_every_ingredient_of_the_recipe_is_there_in_both_languages(number: str) -> None:
    ingredient = fact(f"jose.recipe_{number}")

    assert ingredient.note is not None
    assert ingredient.value != ""


@pytest.mark.parametrize(
    ("chosen", "applicants", "one_in"),
    [
        ("jose.group_size", "jose.group_applicants", 273),
        ("astronauts.chosen_2013", "astronauts.applicants_2013", 788),
        ("astronauts.chosen_2021", "astronauts.applicants_2021", 1_200),
    ],
)
def test_one_in_hundreds_is_chosen(chosen: str, applicants: str, one_in: int) -> None:
    assert round(fact_value(applicants) / fact_value(chosen)) == one_in
