"""The answer key of lesson 03 against chances counted out: exact fractions, and every way that the tries can go."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import count, pairwise, product
from math import comb, isclose, prod
from pathlib import Path

import pytest

from reachstars.exercise.kinds import CodeTask, Number, Outputs
from reachstars.exercise.mark import mark
from reachstars.exercise.shown import inputs_shown
from reachstars.figures.explorer import flown
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.read import read_languages
from reachstars.lesson.sound import variants
from reachstars.logbook.event import Json

LESSONS = read_languages(Path(__file__).parents[2] / "lessons" / "03-eleven-noes")
LESSON = LESSONS["en"]
NONE = Fraction(0)
FOUR = Fraction(4, 100)
GROWING = [Fraction(percent, 100) for percent in (5, 11, 17, 23)]


def by_every_way(chances: Iterable[Fraction]) -> Fraction:
    """Chance of at least one yes: the chances of all ways with a yes in them, added up; no complement is used."""
    each = [((True, chance), (False, 1 - chance)) for chance in chances]
    ways = list(product(*each))
    return sum((prod((part for _, part in way), start=Fraction(1)) for way in ways if any(yes for yes, _ in way)), NONE)


def number(exercise: str) -> float:
    answer = LESSON.keys[exercise].answer
    assert isinstance(answer, float)
    return answer


def said(exercise_id: str, answer: Json, language: Language = "en") -> tuple[str, str]:
    exercise = LESSONS[language].exercise(exercise_id)
    assert exercise is not None
    judged = mark(exercise, answer, LESSONS[language].keys[exercise_id], language)
    return judged.verdict, judged.slip


def test_half_of_a_crowd_has_a_yes_when_what_is_left_of_it_first_falls_to_half() -> None:
    exercise, key = LESSON.exercise("half-way"), LESSON.answer_key
    assert exercise is not None
    assert key is not None
    found = {}
    for variant in variants(exercise):
        chance = Fraction(round(variant.given[0].value), 100)
        tries, waiting = 0, Fraction(1)
        while waiting > Fraction(1, 2):
            tries, waiting = tries + 1, waiting * (1 - chance)
        answer = key.key(variant)
        assert answer is not None
        assert answer.answer == tries
        found[variant.given[0].value] = tries

    assert found == {5: 14, 10: 7, 15: 5}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("tries", "verdict", "slip"),
    [
        (14, "right", ""),
        (13, "wrong", ""),
        (15, "wrong", ""),
        (20, "wrong", "one-over-p"),
        (10, "wrong", "added-chances"),
    ],
)
def test_only_the_first_try_that_reaches_half_counts(language: Language, tries: int, verdict: str, slip: str) -> None:
    assert said("half-way", tries, language) == (verdict, slip)


def test_twelve_tries_are_what_all_4096_ways_add_up_to() -> None:
    exercise, key = LESSON.exercise("twelve-tries"), LESSON.answer_key
    assert isinstance(exercise, Number)
    assert key is not None
    tried = list(variants(exercise))

    for variant in tried:
        chance = Fraction(round(variant.given[0].value), 100)
        answer = key.key(variant)
        assert answer is not None
        some = sum(comb(12, yeses) * chance**yeses * (1 - chance) ** (12 - yeses) for yeses in range(1, 13))
        assert answer.answer == pytest.approx(float(some), rel=1e-12)
    assert len(tried) == 4
    assert number("twelve-tries") == pytest.approx(float(by_every_way([FOUR] * 12)), rel=1e-12)


def test_growing_chances_are_what_all_sixteen_ways_add_up_to() -> None:
    exercise, key = LESSON.exercise("growing"), LESSON.answer_key
    assert exercise is not None
    assert key is not None

    for variant in variants(exercise):
        first, step, tries = (round(given.value) for given in variant.given)
        answer = key.key(variant)
        assert answer is not None
        chances = [Fraction(first + step * place, 100) for place in range(tries)]
        assert answer.answer == pytest.approx(float(by_every_way(chances)), rel=1e-12)
    assert number("growing") == pytest.approx(float(by_every_way(GROWING)), rel=1e-12)
    assert number("growing") == pytest.approx(1 - 0.95 * 0.89 * 0.83 * 0.77)


@pytest.mark.parametrize(
    ("exercise", "slip", "wrong"),
    [
        ("half-way", "one-over-p", 20),
        ("half-way", "added-chances", 10),
        ("twelve-tries", "added-chances", 0.48),
        ("twelve-tries", "forgot-complement", 0.96**12),
        ("twelve-tries", "one-try", 0.04),
        ("twelve-tries", "one-try-short", 1 - 0.96**11),
        ("twelve-tries", "multiplied-yeses", 0.04**12),
        ("twelve-tries", "share-for-percent", (1 - 0.96**12) / 100),
        ("growing", "added-chances", 0.56),
        ("growing", "forgot-complement", 0.95 * 0.89 * 0.83 * 0.77),
        ("growing", "forgot-growth", 1 - 0.95**4),
        ("growing", "grew-too-soon", 1 - 0.89 * 0.83 * 0.77 * 0.71),
        ("growing", "grew-by-a-part", 1 - 0.95 * 0.947 * (1 - 0.05 * 1.06**2) * (1 - 0.05 * 1.06**3)),
        ("growing", "only-the-last", 0.23),
        ("growing", "multiplied-yeses", 0.05 * 0.11 * 0.17 * 0.23),
        ("growing", "share-for-percent", (1 - 0.95 * 0.89 * 0.83 * 0.77) / 100),
    ],
)
def test_a_slip_leads_to_the_number_that_a_student_would_get(exercise: str, slip: str, wrong: float) -> None:
    assert LESSON.keys[exercise].slips[slip] == pytest.approx(wrong, rel=1e-9)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("exercise", "typed", "slip"),
    [
        ("twelve-tries", "39%", ""),
        ("twelve-tries", "38.7 %", ""),
        ("twelve-tries", "38.73 por ciento", ""),
        ("twelve-tries", "48%", "added-chances"),
        ("twelve-tries", "61%", "forgot-complement"),
        ("twelve-tries", "4%", "one-try"),
        ("twelve-tries", "36%", "one-try-short"),
        ("twelve-tries", "1.7e-15%", "multiplied-yeses"),
        ("twelve-tries", "0.39%", "share-for-percent"),
        ("growing", "46%", ""),
        ("growing", "45.96%", ""),
        ("growing", "56%", "added-chances"),
        ("growing", "54%", "forgot-complement"),
        ("growing", "18.5%", "forgot-growth"),
        ("growing", "60%", "grew-too-soon"),
        ("growing", "20.2%", "grew-by-a-part"),
        ("growing", "23%", "only-the-last"),
        ("growing", "0.0215%", "multiplied-yeses"),
        ("growing", "0.46%", "share-for-percent"),
    ],
)
def test_a_number_is_right_or_its_slip_is_known(language: Language, exercise: str, typed: str, slip: str) -> None:
    assert said(exercise, typed, language) == ("wrong" if slip else "right", slip)


def test_in_no_variant_does_a_slip_come_near_the_right_answer_or_another_slip() -> None:
    key = LESSON.answer_key
    assert key is not None
    for name in ("twelve-tries", "growing"):
        exercise = LESSON.exercise(name)
        assert isinstance(exercise, Number)
        for variant in variants(exercise):
            found = key.key(variant)
            assert found is not None
            assert isinstance(found.answer, float)
            met = sorted([found.answer, *found.slips.values()])
            assert not any(isclose(one, other, rel_tol=0.03) for one, other in pairwise(met)), met


def test_a_bag_that_gets_its_slip_back_gives_the_first_chance_again() -> None:
    """Of all ways to draw a yes or a no twelve times, those that begin with eleven noes: one in six ends with a yes."""
    begun = Fraction(5, 6) ** 11
    ends_with_yes = begun * Fraction(1, 6)

    assert ends_with_yes / begun == Fraction(1, 6)
    assert LESSON.keys["no-memory"].answer == "same"


def test_the_function_adds_up_every_way_for_any_list() -> None:
    task, key = LESSON.exercise("one-yes"), LESSON.keys["one-yes"].answer
    assert isinstance(task, CodeTask)
    assert isinstance(key, Outputs)

    for (chances,), value in zip(task.inputs, key.values, strict=True):
        assert isinstance(chances, tuple)
        assert value == pytest.approx(float(by_every_way(Fraction(str(chance)) for chance in chances)))
    assert key.values == pytest.approx((0.19, 0.664, 0.4186))
    assert key.slips["forgot-complement"] == pytest.approx((0.81, 0.336, 0.5814))
    assert key.slips["added-chances"] == pytest.approx((0.2, 0.9, 0.5))
    assert key.slips["multiplied-yeses"] == pytest.approx((0.01, 0.024, 0.00015))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("outputs", "verdict", "slip"),
    [
        ([0.19, 0.664, 0.4186], "right", ""),
        ([0.81, 0.336, 0.5814], "wrong", "forgot-complement"),
        ([0.2, 0.9, 0.5], "wrong", "added-chances"),
        ([0.01, 0.024, 0.00015], "wrong", "multiplied-yeses"),
    ],
)
def test_a_function_is_told_what_it_does(language: Language, outputs: list[Json], verdict: str, slip: str) -> None:
    answer: Json = {"source": "def one_yes(chances): ...", "outputs": outputs, "reason": ""}

    assert said("one-yes", answer, language) == (verdict, slip)


def test_the_sample_answer_has_the_chance_of_five_tries_counted_way_by_way() -> None:
    answer = LESSON.keys["worth-it"].answer
    assert isinstance(answer, Words)
    some = by_every_way([Fraction(1, 10)] * 5)

    assert round(100 * some) == 41
    for text, words in ((answer.en, ("although", "at least", "if ")), (answer.es, ("aunque", "al menos", "si "))):
        assert "41%" in text
        assert f"{100 - round(100 * some)} " in text
        assert f"{float(1 - some):.2f}" in text
        assert all(word in text for word in words)


def test_the_average_wait_is_the_sum_of_all_waits_each_with_its_chance() -> None:
    """One over the chance is what the slip of the crowd's half uses: here it is added up, try by try."""
    wait = 0.0
    for tries in count(1):
        chance = 0.95 ** (tries - 1) * 0.05
        wait += tries * chance
        if chance < 1e-15:
            break

    assert LESSON.keys["half-way"].slips["one-over-p"] == pytest.approx(wait)


def test_better_tries_bring_most_of_what_the_equal_ones_of_the_first_guess_do() -> None:
    """As the sentence to a right answer says, whatever the student's numbers."""
    exercise = LESSON.exercise("growing")
    assert exercise is not None
    equal = by_every_way([Fraction(5, 100)] * 12)
    for variant in variants(exercise):
        given = {each.name: Fraction(round(each.value)) for each in variant.given}
        assert [given["tries"], given["first"]] == [Fraction(4), Fraction(5)]
        better = by_every_way([(5 + given["step"] * tried) / 100 for tried in range(4)])
        assert better / equal > Fraction(2, 3)
        assert better < Fraction(101, 100) * equal


def test_forty_tries_added_up_are_more_than_everybody() -> None:
    exercise = LESSON.exercise("twelve-tries")
    assert exercise is not None
    for variant in variants(exercise):
        chance = next(given.value for given in variant.given if given.name == "chance")
        assert 40 * chance > 100
    reply = next(each.reply for each in LESSON.card.misconceptions if "twelve-tries/added-chances" in each.slips)
    assert "forty" in reply.en
    assert "cuarenta" in reply.es


@pytest.mark.parametrize("name", ["twelve-tries", "growing"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_crowd_ends_at_the_line_of_whatever_is_marked_right(name: str, language: Language) -> None:
    exercise = LESSON.exercise(name)
    assert isinstance(exercise, Number)
    assert LESSON.answer_key is not None
    for variant in variants(exercise):
        key = LESSON.answer_key.key(variant)
        assert key is not None
        assert isinstance(key.answer, float)
        for edge in (-exercise.tolerance, 0, exercise.tolerance):
            inputs = inputs_shown(variant, "", key.answer * (1 + edge))
            assert inputs is not None
            said = flown("tries", inputs, language).sentence
            assert {"en": "ends at your line", "es": "llega justo a tu línea"}[language] in said
