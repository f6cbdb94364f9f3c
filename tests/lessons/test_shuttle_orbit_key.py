"""The answer key of lesson 09 against calculations with printed constants, independent of the library's physics."""

from datetime import datetime
from math import pi, sqrt
from pathlib import Path

import pytest

from reachstars.exercise.kinds import Columns, DataTable
from reachstars.exercise.mark import mark
from reachstars.facts.read import fact, fact_value
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.read import read_languages
from reachstars.lesson.sound import variants

LESSONS = read_languages(Path(__file__).parents[2] / "lessons" / "09-shuttle-orbit")
LESSON = LESSONS["en"]
MU = 398_600.4418  # km³/s², WGS84
STATION = 6378 + 350  # km from the Earth's centre
SPEED = sqrt(MU / STATION)  # km/s
LAP = 2 * pi * STATION / SPEED  # s


def number(exercise: str) -> float:
    answer = LESSON.keys[exercise].answer
    assert isinstance(answer, float)
    return answer


def test_the_speed_at_350_km_is_gravity_over_radius_under_a_root() -> None:
    assert number("orbit-speed") == pytest.approx(SPEED * 1000, rel=1e-9)
    assert number("orbit-speed") / 1000 == pytest.approx(7.70, abs=0.005)


def test_the_lap_at_350_km_takes_the_91_minutes_of_the_title() -> None:
    assert number("orbit-period") == pytest.approx(LAP, rel=1e-9)
    assert int(number("orbit-period") / 60) == 91


def test_fourteen_sunrises_need_a_lap_of_a_fourteenth_of_a_day() -> None:
    lap = 86_400 / 14
    radius = (MU * (lap / (2 * pi)) ** 2) ** (1 / 3)

    assert number("fourteen-sunrises") == pytest.approx((radius - 6378.137) * 1000, rel=1e-6)


def test_every_student_has_a_number_of_sunrises_whose_laps_fill_a_day() -> None:
    exercise, key = LESSON.exercise("fourteen-sunrises"), LESSON.answer_key
    assert exercise is not None
    assert key is not None
    for variant in variants(exercise):
        found = key.key(variant)
        assert found is not None
        assert isinstance(found.answer, float)
        lap = 2 * pi * sqrt((6378.137 + found.answer / 1000) ** 3 / MU)
        assert lap * variant.given[0].value == pytest.approx(86_400)


def test_the_explorer_has_a_step_that_hits_fourteen_sunrises() -> None:
    exercise = LESSON.exercise("fourteen-sunrises")
    assert exercise is not None

    verdicts = {
        height: mark(exercise, height, LESSON.keys[exercise.id], "en").verdict for height in range(160, 2001, 10)
    }

    assert {height for height, verdict in verdicts.items() if verdict == "right"} == {880, 890, 900, 910}


@pytest.mark.parametrize(
    ("exercise", "slip", "wrong"),
    [
        ("orbit-speed", "forgot-earth-radius", 1000 * sqrt(MU / 350)),
        ("orbit-speed", "forgot-altitude", 1000 * sqrt(MU / 6378)),
        ("orbit-speed", "diameter-for-radius", 1000 * sqrt(MU / (2 * STATION))),
        ("orbit-speed", "forgot-square-root", 1000 * MU / STATION),
        ("orbit-speed", "escape-speed", 1000 * sqrt(2 * MU / STATION)),
        ("orbit-speed", "worked-example", 1000 * sqrt(MU / (6378 + 226))),
        ("orbit-period", "forgot-earth-radius", 2 * pi * 350 / SPEED),
        ("orbit-period", "circle-on-the-ground", 2 * pi * 6378 / SPEED),
        ("orbit-period", "diameter-for-radius", 2 * LAP),
        ("orbit-period", "half-a-lap", pi * STATION / SPEED),
        ("orbit-period", "seconds-for-minutes", 60 * LAP),
        ("orbit-period", "minutes-for-seconds", LAP / 60),
    ],
)
def test_a_slip_leads_to_the_number_that_a_student_would_get(exercise: str, slip: str, wrong: float) -> None:
    assert LESSON.keys[exercise].slips[slip] == pytest.approx(wrong, rel=1e-6)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", ["orbit-speed", "orbit-period"])
def test_every_slip_of_the_key_is_recognised_and_answered_in_the_authors_words(language: str, exercise: str) -> None:
    lesson = LESSONS["en" if language == "en" else "es"]
    asked = lesson.exercise(exercise)
    assert asked is not None

    for slip, wrong in lesson.keys[exercise].slips.items():
        typed = f"{wrong / 1000:.3g} km/s" if exercise == "orbit-speed" else f"{wrong / 60:.3g} min"
        said = mark(asked, typed, lesson.keys[exercise], lesson.language)
        assert (said.verdict, said.slip, said.say) == ("wrong", slip, asked.feedback[slip].in_language(lesson.language))


@pytest.mark.parametrize(
    "typed", ["7.7 km/s", "7,7 km/s", "27 700 km/h", "17,200 mph", "17,200 millas por hora", "7.7e3 m/s", "7.697 km/s"]
)
def test_the_same_speed_in_any_unit_is_right(typed: str) -> None:
    exercise = LESSON.exercise("orbit-speed")
    assert exercise is not None

    assert mark(exercise, typed, LESSON.keys["orbit-speed"], "en").verdict in {"right", "unclear"}
    assert mark(exercise, typed.replace("7.697", "7.70"), LESSON.keys["orbit-speed"], "en").verdict == "right"


def test_the_speed_of_the_worked_example_is_not_accepted_for_the_station() -> None:
    exercise = LESSON.exercise("orbit-speed")
    assert exercise is not None

    assert mark(exercise, "7.77 km/s", LESSON.keys["orbit-speed"], "en").slip == "worked-example"


@pytest.mark.parametrize("typed", ["falling", "It is falling.", "Cayendo", "se está cayendo", "en caida libre"])
def test_falling_is_accepted_in_either_language(typed: str) -> None:
    exercise = LESSON.exercise("one-word")
    assert exercise is not None

    assert mark(exercise, typed, LESSON.keys["one-word"], "es").verdict == "right"


def test_the_numbers_typed_in_the_table_are_those_of_the_facts() -> None:
    table = LESSON.exercise("three-clocks")
    assert isinstance(table, DataTable)
    year, clock, orbits, _ = table.columns
    ends = [fact(name).value for name in ("missions.sts97_landing", "missions.sts121_landing", "sts128.wheels_stop")]
    flights = ("missions.sts97_", "missions.sts121_", "sts128.")

    assert list(year.values) == [end.year for end in ends if isinstance(end, datetime)]
    assert list(clock.values) == [fact_value(f"{flight}duration") for flight in flights]
    assert list(orbits.values) == [fact_value(f"{flight}orbits") for flight in flights]


def test_three_flights_took_as_long_for_a_lap_as_days_hours_and_minutes_say() -> None:
    key = LESSON.keys["three-clocks"].answer
    assert isinstance(key, Columns)
    minutes = [
        (10 * 24 + 19) * 60 + 57 + 24 / 60,
        (12 * 24 + 18) * 60 + 37 + 54 / 60,
        (13 * 24 + 20) * 60 + 54 + 55 / 60,
    ]

    laps = [time / count for time, count in zip(minutes, (170, 202, 219), strict=True)]

    assert [lap / 60 for lap in key.values["lap"]] == pytest.approx(laps)
    assert laps == pytest.approx([91.75, 91.08, 91.21], abs=0.005)


def test_what_the_teacher_is_told_about_the_three_laps_holds() -> None:
    first, second, third = 935_844 / 170 / 60, 1_103_874 / 202 / 60, 1_198_495 / 219 / 60
    lowest, station = (2 * pi * sqrt((6378.137 + height) ** 3 / MU) / 60 for height in (226, 350))

    assert lowest < second < third < station < first
    assert third - second < third / 220, "one lap more hides the difference"
    assert first - third == pytest.approx(first / 171, rel=0.01), "about as much as one lap makes"
    assert 350 < (MU * (first * 60 / (2 * pi)) ** 2) ** (1 / 3) - 6378.137 < 365


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "verdict", "slip"),
    [
        (["91.7", "91.1", "91.2"], "right", ""),
        (["91.75 min", "91,08", "1.52 h"], "right", ""),
        (["5505", "5464.7", "5472.6"], "wrong", "left-in-seconds"),
        (["1.529", "1.518", "1.52"], "wrong", "gone-to-hours"),
        (["15.69", "15.81", "15.79"], "wrong", "laps-a-day"),
        (["91.7", "91.1", "92.05"], "partly", ""),
    ],
)
def test_a_lap_in_another_unit_is_told_what_it_is(
    language: Language, typed: list[str], verdict: str, slip: str
) -> None:
    exercise = LESSONS[language].exercise("three-clocks")
    assert exercise is not None

    judged = mark(exercise, [[text] for text in typed], LESSONS[language].keys["three-clocks"], language)

    assert (judged.verdict, judged.slip) == (verdict, slip)
    assert not slip or exercise.feedback[slip].in_language(language) in judged.say


def test_the_night_is_short_because_the_shadow_is_narrow() -> None:
    assert LESSON.keys["why-night-is-short"].answer == "narrow-shadow"


def test_the_sample_answer_divides_the_clock_by_both_counts() -> None:
    answer = LESSON.keys["two-counts"].answer
    assert isinstance(answer, Words)
    clock = ((13 * 24 + 20) * 60 + 54) * 60 + 55

    for text in (answer.en, answer.es):
        assert f"{clock / 219 / 60:.2f} min" in text
        assert f"{clock / 217 / 60:.2f} min" in text
        assert "1,198,495 se" in text
        assert "91.49 min" in text
