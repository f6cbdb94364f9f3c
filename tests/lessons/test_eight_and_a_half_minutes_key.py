"""The answer key of lesson 08 against NASA's printed table, a straight line and the rocket equation, by hand."""

from itertools import pairwise
from math import exp, log, log10
from pathlib import Path

import pytest

from reachstars.exercise.kinds import Columns, DataTable, Number
from reachstars.exercise.mark import Mark, mark
from reachstars.exercise.shown import inputs_shown
from reachstars.facts.tables import table
from reachstars.figures.explorer import flown
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.read import read_languages
from reachstars.lesson.sound import variants
from reachstars.logbook.event import Json

LESSONS = read_languages(Path(__file__).parents[2] / "lessons" / "08-eight-and-a-half-minutes")
LESSON = LESSONS["en"]
# NASA, Exploring Space Through Math, Space Shuttle Ascent, STS-121: speed in m/s by time in s, as printed.
PRINTED = {
    140: 1373, 180: 1634, 200: 1800, 220: 1986, 260: 2417, 300: 2915, 320: 3203, 340: 3516, 380: 4216,
    440: 5612, 460: 6184, 480: 6760, 500: 7327, 520: 7581,
}  # fmt: skip
FIRST, SECOND = 180, 340  # rows of the class version
RISE, RUN = PRINTED[SECOND] - PRINTED[FIRST], SECOND - FIRST
SLOPE = 28.6  # m/s², of NASA's last minute with the engines on
ORBITER, TANK = 121.422, 58_500 * 0.45359237 / 1000  # t, as printed
PUSH = 3 * 512_300 * 4.4482216 * 104.5 / 109  # N: three engines, at 104.5 %
EXHAUST = 452.3 * 9.80665 / 1000  # km/s


def number(exercise: str) -> float:
    answer = LESSON.keys[exercise].answer
    assert isinstance(answer, float)
    return answer


def marked(exercise_id: str, answer: Json, language: Language = "en") -> Mark:
    exercise = LESSONS[language].exercise(exercise_id)
    assert exercise is not None
    return mark(exercise, answer, LESSONS[language].keys[exercise_id], language)


def test_the_rows_here_are_those_of_the_shipped_table() -> None:
    shipped = table("ascents.sts121")

    assert PRINTED.items() <= dict(zip(shipped.column("time"), shipped.column("speed"), strict=True)).items()


def test_a_gain_is_what_the_next_row_has_more() -> None:
    key, asked = LESSON.keys["minute-by-minute"].answer, LESSON.exercise("minute-by-minute")
    assert isinstance(key, Columns)
    assert isinstance(asked, DataTable)
    start, end, before, after, _ = asked.columns

    assert [PRINTED[int(time)] for time in start.values] == list(before.values)
    assert [PRINTED[int(time)] for time in end.values] == list(after.values)
    assert {last - first for first, last in zip(start.values, end.values, strict=True)} == {60}
    assert key.values["gain"] == (427, 617, 786, 1013, 1396, 1715)
    assert sum(key.values["gain"]) == PRINTED[500] - PRINTED[140]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "verdict", "slip"),
    [
        (["427", "617", "786", "1013", "1396", "1715"], "right", ""),
        (["427 m/s", "617", "786", "1,013 m/s", "1396", "1.715 km/s"], "right", ""),
        (["1800", "2417", "3203", "4216", "5612", "7327"], "wrong", "not-subtracted"),
        (["427", "1044", "1830", "2843", "4239", "5954"], "partly", "from-the-first-row"),
        (["7.12", "10.28", "13.1", "16.88", "23.27", "28.58"], "wrong", "per-second"),
    ],
)
def test_a_table_is_told_what_it_did(language: Language, typed: list[str], verdict: str, slip: str) -> None:
    judged = marked("minute-by-minute", [[text] for text in typed], language)

    assert (judged.verdict, judged.slip) == (verdict, slip)


def test_the_mean_acceleration_is_rise_over_run() -> None:
    assert number("mean-acceleration") == pytest.approx(RISE / RUN, rel=1e-9)
    assert number("mean-acceleration") == pytest.approx(11.76, abs=0.005)


def test_every_student_gets_rows_of_the_table_and_slips_that_are_told_apart() -> None:
    asked, key = LESSON.exercise("mean-acceleration"), LESSON.answer_key
    assert isinstance(asked, Number)
    assert key is not None
    tried = list(variants(asked))

    for variant in tried:
        first, second = (int(given.value) for given in variant.given)
        found = key.key(variant)
        assert found is not None
        right = (PRINTED[second] - PRINTED[first]) / (second - first)
        assert found.answer == pytest.approx(right)
        assert all(abs(wrong / right - 1) > 0.05 for wrong in found.slips.values()), (first, second)
    assert len(tried) == 9


@pytest.mark.parametrize(
    "typed", ["11.8 m/s²", "11,8 m/s2", "11.76 metros por segundo al cuadrado", "1.2 g", "1.2 g's"]
)
def test_the_same_acceleration_in_any_unit_is_right(typed: str) -> None:
    assert marked("mean-acceleration", typed).verdict in {"right", "unclear"}
    assert marked("mean-acceleration", typed.replace("'s", "")).verdict == "right"


@pytest.mark.parametrize(
    ("exercise", "slip", "wrong"),
    [
        ("mean-acceleration", "forgot-subtraction", PRINTED[SECOND] / SECOND),
        ("mean-acceleration", "time-since-lift-off", RISE / SECOND),
        ("mean-acceleration", "felt-for-slope", (10.68 + 17.15) / 2),
        ("mean-acceleration", "run-over-rise", RUN / RISE),
        ("mean-acceleration", "minutes-for-seconds", RISE / (RUN / 60)),
        ("mean-acceleration", "kilometers-for-meters", RISE / 1000 / RUN),
        ("engines-stop", "forgot-start", SLOPE * (510 - 440)),
        ("engines-stop", "forgot-subtraction", 5612 + SLOPE * 510),
        ("engines-stop", "minutes-for-seconds", 5612 + SLOPE * 8.5),
        ("engines-stop", "forgot-slope", 5612 + (510 - 440)),
        ("tank-empty", "log10-for-ln", 1000 * (1.37 + 4.44 * log10(676 / 148) - 0.5)),
        ("tank-empty", "ratio-upside-down", 1000 * (1.37 + 4.44 * log(148 / 676) - 0.5)),
        ("tank-empty", "forgot-start", 1000 * (4.44 * log(676 / 148) - 0.5)),
        ("tank-empty", "forgot-toll", 1000 * (1.37 + 4.44 * log(676 / 148))),
        ("tank-empty", "forgot-ln", 1000 * (1.37 + 4.44 * 676 / 148 - 0.5)),
    ],
)
def test_a_slip_leads_to_the_number_that_a_student_would_get(exercise: str, slip: str, wrong: float) -> None:
    assert LESSON.keys[exercise].slips[slip] == pytest.approx(wrong, rel=1e-9)


UNITS = {"mean-acceleration": ("m/s²", 1.0), "engines-stop": ("m/s", 1.0), "tank-empty": ("km/s", 1000.0)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", UNITS)
def test_every_slip_of_the_key_is_recognised_and_answered_in_the_authors_words(
    language: Language, exercise: str
) -> None:
    asked = LESSONS[language].exercise(exercise)
    assert asked is not None
    unit, size = UNITS[exercise]

    for slip, wrong in LESSONS[language].keys[exercise].slips.items():
        said = marked(exercise, f"{float(f'{wrong / size:.3g}'):g} {unit}", language)
        assert (said.verdict, said.slip, said.say) == ("wrong", slip, asked.feedback[slip].in_language(language))


def test_the_push_does_not_change_so_the_tank_decides() -> None:
    """NASA's felt acceleration grows in those minutes just as the mass shrinks that engines at one level burn."""
    printed = table("ascents.sts121")
    felt = dict(zip(printed.column("time"), printed.column("acceleration"), strict=True))
    burnt = PUSH / (EXHAUST * 1000) * 60  # kg in a minute

    masses = [PUSH / felt[time] for time in range(140, 441, 60)]

    assert [before - after for before, after in pairwise(masses)] == pytest.approx([burnt] * 5, rel=0.05)
    assert LESSON.keys["why-steeper"].answer == "lighter"


def test_the_straight_line_meets_the_last_row_of_the_table() -> None:
    assert pytest.approx((PRINTED[500] - PRINTED[440]) / 60, abs=0.05) == SLOPE
    assert number("engines-stop") == pytest.approx(5612 + SLOPE * (8.5 * 60 - 440))
    assert number("engines-stop") == pytest.approx(PRINTED[520], rel=0.005)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("mean-acceleration", Words("it meets the other point", "llega justo al otro punto")),
        ("engines-stop", Words("That is an orbit", "Es una órbita")),
        ("tank-empty", Words("That is an orbit", "Es una órbita")),
    ],
)
def test_whatever_is_marked_right_is_seen_to_be_right(name: str, sentence: Words, language: Language) -> None:
    """The sentence to a right answer says that it meets the point or stays up, and the answer is flown beside it."""
    asked, key = LESSONS[language].exercise(name), LESSON.answer_key
    assert isinstance(asked, Number)
    assert key is not None
    for variant in variants(asked):
        found = key.key(variant)
        assert found is not None
        assert isinstance(found.answer, float)
        for edge in (-0.999 * asked.tolerance, 0, 0.999 * asked.tolerance):
            right = found.answer * (1 + edge)
            assert mark(variant, f"{right} {UNITS[name][0].removeprefix('k')}", found, language).verdict == "right"
            inputs = inputs_shown(variant, "", right)
            assert inputs is not None
            assert asked.show is not None
            assert sentence.in_language(language) in flown(asked.show.explorer, inputs, language).sentence


def test_whichever_row_a_student_starts_from_the_line_ends_in_orbit() -> None:
    asked, key = LESSON.exercise("engines-stop"), LESSON.answer_key
    assert asked is not None
    assert key is not None

    ends = [key.key(variant) for variant in variants(asked)]

    assert [end.answer for end in ends if end] == pytest.approx([7614, 7614, 7618])


def test_the_rocket_equation_ends_where_nasas_table_ends() -> None:
    before, after = PUSH / 9.70 / 1000, ORBITER + TANK  # t, by Newton's second law and as printed

    assert number("tank-empty") == pytest.approx(1000 * (1.37 + 4.44 * log(676 / 148) - 0.5))
    assert number("tank-empty") / 1000 == pytest.approx(1.373 + EXHAUST * log(before / after) - 0.5, rel=0.005)
    assert number("tank-empty") == pytest.approx(PRINTED[520], rel=0.01)


@pytest.mark.parametrize(
    ("exercise", "typed", "english", "spanish"),
    [
        ("engines-stop", "2002 m/s", "Too slow: after 2 min 35 s it falls into the Atlantic", "cae al Atlántico, a 1,"),
        ("engines-stop", "5855 m/s", "it falls into the Atlantic, 2,780 km from Florida.", "a 2,780 km de Florida."),
        (
            "engines-stop",
            "20.2 km/s",
            "it leaves the Earth and never comes back.",
            "se va de la Tierra y nunca regresa.",
        ),
        ("engines-stop", "7.61 km/s", "That is an orbit", "Es una órbita"),
        ("tank-empty", "3.8 km/s", "it falls into the Atlantic, 2,050 km from Florida.", "a 2,050 km de Florida."),
        ("tank-empty", "-5.87 km/s", "The minus sign turns you around", "El signo menos te da la vuelta"),
        ("tank-empty", "8.11 km/s", "between 104 km and 2,343 km high", "entre 104 km y 2,343 km de altura"),
        ("tank-empty", "7.61 km/s", "That is an orbit", "Es una órbita"),
        ("mean-acceleration", "10.3 m/s²", "below the other point", "abajo del otro punto"),
        ("mean-acceleration", "706 m/s²", "above the other point", "arriba del otro punto"),
        ("mean-acceleration", "1.2 g", "it meets the other point", "llega justo al otro punto"),
    ],
)
def test_an_answer_is_flown_and_its_consequence_is_spoken_before_it_is_judged(
    exercise: str, typed: str, english: str, spanish: str
) -> None:
    for language in LANGUAGES:
        asked = LESSONS[language].exercise(exercise)
        assert isinstance(asked, Number)
        assert asked.show is not None
        inputs = inputs_shown(asked, typed, marked(exercise, typed, language).value)
        assert inputs is not None
        spoken = flown(asked.show.explorer, inputs, language).sentence
        assert Words(english, spanish).in_language(language) in spoken


def test_the_rocket_equation_turned_around_gives_the_masses_back() -> None:
    gained = number("tank-empty") / 1000 - 1.37 + 0.5

    assert 148 * exp(gained / 4.44) == pytest.approx(676)


def test_the_sample_answer_has_two_gains_of_the_table_and_the_words_that_were_asked_for() -> None:
    answer = LESSON.keys["where-they-go"].answer
    assert isinstance(answer, Words)

    for text, words in (
        (answer.en, ("2,052 metric", "121 reach", "because", "The less mass", "does not tell")),
        (answer.es, ("2,052 toneladas", "órbita 121", "porque", "Mientras menos", "no dice")),
    ):
        assert str(PRINTED[200] - PRINTED[140]) in text
        assert f"{PRINTED[500] - PRINTED[440]:,}" in text
        assert all(word in text for word in words)
