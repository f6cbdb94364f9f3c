"""Each student's own numbers: the same everywhere, always possible, and their own key is always right."""

import shutil
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars.errors import AuthorError
from reachstars.exercise.kinds import Exercise, Given, Key, Number, ShortText, Target
from reachstars.exercise.mark import mark
from reachstars.exercise.sentences import SLIPS
from reachstars.exercise.units import from_si
from reachstars.language import LANGUAGES, Words
from reachstars.lesson.edition import edition
from reachstars.lesson.find import lesson_folders
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.read import read_languages, read_lesson
from reachstars.lesson.sound import variants
from reachstars.lesson.variant import lesson_for, possible, same_values, values_for, values_seen, with_values
from reachstars.logbook.event import Json

LESSONS = Path(__file__).parents[2] / "lessons"
TEMPLATE = read_lesson(LESSONS / "_template", "en")
EVERY = [TEMPLATE, *(read_lesson(folder, "en") for folder in lesson_folders(LESSONS))]
CLASS = Policy()
CODES = [f"luna-{number}" for number in range(200)]


def numbers(lesson: Lesson, name: str) -> dict[str, float]:
    exercise = lesson.exercise(name)
    assert exercise is not None
    return values_seen(exercise)


def test_the_numbers_of_a_code_are_the_same_on_every_computer_for_ever() -> None:
    mine = {code: numbers(lesson_for(TEMPLATE, code, CLASS), "drive-time") for code in ("luna-7", "sol-3", "ñandú")}

    assert mine == {"luna-7": {"bus_speed": 100}, "sol-3": {"bus_speed": 90}, "ñandú": {"bus_speed": 120}}


def test_a_class_gets_every_value_and_none_too_often() -> None:
    exercise = TEMPLATE.exercise("drive-time")
    assert exercise is not None

    speeds = [values_for(TEMPLATE, exercise, code)["bus_speed"] for code in CODES]

    assert sorted(set(speeds)) == [80, 90, 100, 110, 120]
    assert max(map(speeds.count, set(speeds))) <= 60


@pytest.mark.parametrize("learner", ["Luna 7", "LUNA-7", "luna-7"])
def test_a_code_may_be_typed_in_any_way(learner: str) -> None:
    assert lesson_for(TEMPLATE, learner, CLASS) == lesson_for(TEMPLATE, "luna-7", CLASS)


def test_without_a_code_or_with_variants_off_everybody_has_the_class_version() -> None:
    assert lesson_for(TEMPLATE, "", CLASS) is TEMPLATE
    assert lesson_for(TEMPLATE, "luna-7", Policy(variants=False)) is TEMPLATE


def test_the_key_goes_with_the_numbers() -> None:
    seen = lesson_for(TEMPLATE, "sol-3", CLASS)

    assert seen.keys["drive-time"].answer == pytest.approx(350 / 90 * 3600)
    assert TEMPLATE.keys["drive-time"].answer == pytest.approx(350 / 100 * 3600)
    assert seen.keys["the-word"] is TEMPLATE.keys["the-word"]


def test_a_lesson_without_keys_has_the_same_numbers() -> None:
    bare = replace(TEMPLATE, keys=MappingProxyType({}), answer_key=None)

    seen = lesson_for(bare, "luna-7", CLASS)

    assert seen.exercises == lesson_for(TEMPLATE, "luna-7", CLASS).exercises
    assert dict(seen.keys) == {}


def test_what_a_student_may_see_holds_no_key_before_or_after() -> None:
    first = lesson_for(edition(TEMPLATE, "student"), "luna-7", CLASS)
    last = edition(lesson_for(TEMPLATE, "luna-7", CLASS), "student")

    assert first == last
    assert (dict(first.keys), first.answer_key, last.answer_key) == ({}, None, None)


def test_the_teachers_points_count_in_every_variant() -> None:
    policy = Policy(points={"my-lesson": {"drive-time": 7, "the-word": 5}})

    for learner in ("", "luna-7"):
        seen = lesson_for(TEMPLATE, learner, policy)
        points = {exercise.id: exercise.points for exercise in seen.exercises}
        assert (points["drive-time"], points["the-word"], points["way-up"]) == (7, 5, 3)
        assert mark(seen.exercises[3], "altitude", seen.keys["the-word"], "en").points == 5.0


def test_a_given_of_one_name_is_one_number_all_through_the_lesson() -> None:
    speed = Given("speed", 3, "km/h", varies=(1, 2, 3, 4, 5, 6))
    words = Words("How far?", "¿Qué tan lejos?")
    asked = tuple(Number(name, words, words, "say", (speed,), unit="km") for name in ("first", "then"))
    lesson = replace(TEMPLATE, exercises=asked)

    for code in CODES:
        seen = lesson_for(lesson, code, CLASS)
        assert numbers(seen, "first") == numbers(seen, "then")


def test_numbers_that_the_key_has_no_answer_for_leave_the_class_version() -> None:
    exercise = TEMPLATE.exercises[2]
    broken = replace(exercise, given=(exercise.given[0], replace(exercise.given[1], varies=(0.0, 100.0))))
    lesson = replace(TEMPLATE, exercises=(broken,))

    assert with_values(lesson, exercise.id, {"bus_speed": 0.0}) is lesson


@pytest.mark.parametrize(
    ("values", "is_possible"),
    [
        ({"bus_speed": 90}, True),
        ({"bus_speed": 90.00000000001}, True),
        ({"bus_speed": 95}, False),
        ({"bus_speed": "90"}, False),
        ({"bus_speed": True}, False),
        ({"bus_speed": 10**400}, False),
        ({"bus_speed": float("nan")}, False),
        ({"bus_speed": [90]}, False),
        ({"bus_speed": 90, "altitude": 350}, False),
        ({}, False),
        (None, False),
        ([90], False),
        ("bus_speed", False),
    ],
)
def test_values_in_a_file_are_those_of_a_variant_or_not(values: object, is_possible: bool) -> None:
    exercise = TEMPLATE.exercises[2]

    assert possible(exercise, values) is is_possible  # type: ignore[arg-type]
    assert same_values(values, {"bus_speed": 90.0}) is is_possible  # type: ignore[arg-type]


def right_answer(exercise: Exercise, key: Key) -> Json:
    """The key as a student would answer it; None for what a teacher marks."""
    answer = key.answer
    if isinstance(answer, float | int):
        value = from_si(float(answer), exercise.unit) if isinstance(exercise, Number | Target) else 0.0
        return value if isinstance(exercise, Target) else f"{value:.9g} {getattr(exercise, 'unit', '')}"
    if isinstance(exercise, ShortText) and isinstance(answer, tuple):
        return answer[0]
    if isinstance(answer, frozenset | tuple):
        return [*answer]
    return answer if isinstance(answer, str) else None


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(EVERY), st.one_of(st.sampled_from(CODES), st.text(min_size=1, max_size=32)))
def test_the_key_of_a_variant_is_marked_right_and_every_slip_gets_its_own_sentence(lesson: Lesson, code: str) -> None:
    seen = lesson_for(lesson, code, CLASS)

    for exercise in seen.exercises:
        key = seen.keys.get(exercise.id)
        answer = right_answer(exercise, key) if key else None
        if answer is not None:
            assert mark(exercise, answer, key, "en").verdict == "right"
        assert_slips_are_told(exercise, seen)


def assert_slips_are_told(exercise: Exercise, lesson: Lesson) -> None:
    key = lesson.keys.get(exercise.id)
    if key is None or not isinstance(exercise, Number | Target):
        return
    for language in LANGUAGES:
        said = {}
        for slip, wrong in key.slips.items():
            found = mark(exercise, f"{from_si(wrong, exercise.unit):.9g} {exercise.unit}", key, language)
            assert (found.verdict, found.slip) == ("wrong", slip)
            said[slip] = found.say
        assert len(set(said.values())) == len(said)


@pytest.mark.parametrize("lesson", EVERY, ids=lambda lesson: lesson.card.id)
def test_every_variant_of_every_lesson_keeps_its_slips_apart(lesson: Lesson) -> None:
    for exercise in lesson.exercises:
        for variant in variants(exercise):
            assert_slips_are_told(variant, with_values(lesson, exercise.id, values_seen(variant)))


@pytest.mark.parametrize("folder", [LESSONS / "_template", *lesson_folders(LESSONS)], ids=lambda folder: folder.name)
def test_every_variant_of_every_lesson_is_sound(folder: Path) -> None:
    lesson = read_languages(folder, every_variant=True)["en"]

    assert sum(1 for exercise in lesson.exercises for _ in variants(exercise)) > 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LESSONS / "_template", tmp_path / "00-my-lesson"))


def test_an_unsound_variant_is_found_when_the_lesson_is_checked_and_only_then(folder: Path) -> None:
    path = folder / "exercises.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("among = [80, 90, 100, 110, 120]", "among = [0, 90, 100]"), encoding="utf-8")

    read_languages(folder)
    with pytest.raises(AuthorError) as caught:
        read_languages(folder, every_variant=True)

    assert "with bus_speed = 0, the function stops: ZeroDivisionError" in str(caught.value)


def test_every_slip_of_the_template_has_a_sentence() -> None:
    assert TEMPLATE.exercises[2].feedback.keys() - SLIPS.keys() == {"right", "upside-down"}
