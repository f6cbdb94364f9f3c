"""The answer key of lesson 01 against the calendar, counted year by year, and against plain arithmetic."""

from itertools import pairwise
from pathlib import Path

import pytest

from reachstars.exercise.kinds import Columns, DataTable, Number, Pairs
from reachstars.exercise.mark import mark
from reachstars.facts.read import fact_value
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.read import read_languages
from reachstars.lesson.sound import variants
from reachstars.logbook.event import Json

LESSONS = read_languages(Path(__file__).parents[2] / "lessons" / "01-recipe-for-success")
LESSON = LESSONS["en"]
YEAR = 365.25 * 86_400  # s
WEEK = 7 * 86_400  # s
# As NASA, the encyclopedia and the other sources of the table print them.
DREAM, RADIO, LAST_DEGREE, CHOSEN, FLIGHT = 1972, 1980, 1986, 2004, 2009
ROAD = ["television", "radio", "degree", "laboratory", "houston", "chosen"]


def said(exercise_id: str, answer: Json, language: Language = "en") -> tuple[str, str]:
    exercise = LESSONS[language].exercise(exercise_id)
    assert exercise is not None
    judged = mark(exercise, answer, LESSONS[language].keys[exercise_id], language)
    return judged.verdict, judged.slip


def test_a_stretch_has_as_many_years_as_one_can_count_from_new_year_to_new_year() -> None:
    key = LESSON.keys["stretches"].answer
    assert isinstance(key, Columns)
    ends = [(DREAM, RADIO), (RADIO, LAST_DEGREE), (LAST_DEGREE, CHOSEN), (CHOSEN, FLIGHT)]

    counted = [len(range(first, last)) for first, last in ends]

    assert counted == [8, 6, 18, 5]
    assert [time / YEAR for time in key.values["time"]] == pytest.approx(counted)
    assert sum(counted) == FLIGHT - DREAM


def test_the_years_typed_in_the_table_are_those_of_the_facts() -> None:
    table = LESSON.exercise("stretches")
    assert isinstance(table, DataTable)
    start, end, _ = table.columns
    names = ("dream_year", "resolve_year", "masters_year", "selected_year", "flight_year")
    years = tuple(fact_value(f"jose.{name}") for name in names)

    assert (start.values, end.values) == (years[:-1], years[1:])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "verdict", "slip"),
    [
        (["8", "6", "18", "5"], "right", ""),
        (["8 years", "6 años", "18", "5"], "right", ""),
        (["9", "7", "19", "6"], "wrong", "both-ends"),
        (["8", "14", "32", "37"], "partly", "from-the-dream"),
    ],
)
def test_a_table_is_told_what_it_counted(language: Language, typed: list[str], verdict: str, slip: str) -> None:
    rows: Json = [[text] for text in typed]

    assert said("stretches", rows, language) == (verdict, slip)


def test_the_road_is_in_the_order_of_its_years_whichever_page_is_right() -> None:
    for lab in ("lab_year", "lab_year_other"):
        names = ("dream_year", "resolve_year", "masters_year", lab, "johnson_year", "selected_year")
        years = [fact_value(f"jose.{name}") for name in names]
        assert years == sorted(years)
    assert LESSON.keys["road-order"].answer == tuple(ROAD)
    assert said("road-order", [*ROAD]) == ("right", "")


def test_each_ingredient_has_one_moment_and_the_flight_is_none() -> None:
    key = LESSON.keys["ingredients"].answer
    assert isinstance(key, Pairs)

    assert dict(key.right) == {"want": "r", "far": "p", "prepare": "s", "persevere": "q"}
    assert "t" not in key.right.values()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("slip", "pairs"),
    [
        ("dish-for-ingredient", {"want": "r", "far": "p", "prepare": "s", "persevere": "t"}),
        ("question-for-wish", {"want": "p", "far": "r", "prepare": "s", "persevere": "q"}),
    ],
)
def test_neither_the_finished_dish_nor_the_question_is_the_ingredient(
    language: Language, slip: str, pairs: dict[str, Json]
) -> None:
    exercise = LESSONS[language].exercise("ingredients")
    assert exercise is not None

    judged = mark(exercise, pairs, LESSONS[language].keys["ingredients"], language)

    assert judged.verdict == "partly"
    assert exercise.feedback[slip].in_language(language) in judged.say


def test_practice_is_counted_day_by_day_for_every_student() -> None:
    exercise = LESSON.exercise("weeks-of-practice")
    assert isinstance(exercise, Number)
    assert LESSON.answer_key is not None
    tried = list(variants(exercise))

    for variant in tried:
        hours, minutes, days = (given.value for given in variant.given)
        left, weeks = hours * 60, 0
        while left > 0:
            left -= minutes * days
            weeks += 1
        key = LESSON.answer_key.key(variant)
        assert key is not None
        assert left == 0, "the last week is a whole one"
        assert key.answer == pytest.approx(weeks * WEEK)
    assert len(tried) == 27


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("exercise", "typed", "slip"),
    [
        ("weeks-of-practice", "27 weeks", ""),
        ("weeks-of-practice", "27 semanas", ""),
        ("weeks-of-practice", "108 weeks", "days-for-weeks"),
        ("weeks-of-practice", "15.4 weeks", "every-day"),
        ("weeks-of-practice", "108 days", "every-day"),
        ("weeks-of-practice", "0.45 weeks", "hours-for-minutes"),
        ("average-gap", "13.1 months", ""),
        ("average-gap", "13.09 meses", ""),
        ("average-gap", "1.09 years", ""),
        ("average-gap", "12 months", "counted-applications"),
        ("average-gap", "11.1 months", "one-gap-too-many"),
        ("average-gap", "1.09 months", "years-for-months"),
    ],
)
def test_a_number_is_right_or_its_slip_is_known(language: Language, exercise: str, typed: str, slip: str) -> None:
    assert said(exercise, typed, language) == ("wrong" if slip else "right", slip)


def test_the_average_gap_is_twelve_years_over_eleven_gaps() -> None:
    dates = range(12)
    gaps = len(list(pairwise(dates)))

    assert gaps == 11
    assert LESSON.keys["average-gap"].answer == pytest.approx(12 * YEAR / gaps)


def test_counting_both_ends_gives_the_years_that_the_laboratory_counts() -> None:
    counted = len(range(1987, 2001 + 1))

    assert counted == fact_value("jose.lab_years")
    assert LESSON.keys["lab-years"].answer == frozenset({"student", "ends", "copied"})


def test_the_sample_answer_has_years_of_the_table_and_the_words_that_were_asked_for() -> None:
    answer = LESSON.keys["forty-years"].answer
    assert isinstance(answer, Words)

    for text, words in ((answer.en, ("First", "Before", "because")), (answer.es, ("Primero", "Antes", "porque"))):
        assert all(str(year) in text for year in (RADIO, LAST_DEGREE, CHOSEN))
        assert all(word in text for word in words)
