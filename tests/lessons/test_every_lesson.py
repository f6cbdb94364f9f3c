"""What every lesson promises, whoever wrote it: two languages, several kinds of doing, minutes and words that fit."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.lessons import reading_level, timing

from reachstars.errors import Mistake
from reachstars.exercise.explorers import EXPLORERS
from reachstars.exercise.kinds import CodeTask, DataTable, Exercise, OneChoice, OpenAnswer, Prediction
from reachstars.exercise.prompt import filled
from reachstars.facts.film import film_scenes
from reachstars.figures.explorer import scene
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.calculated import load_numbers
from reachstars.lesson.find import lesson_folders
from reachstars.lesson.model import Ask, CodeCell, Explore, Lesson, Prose
from reachstars.lesson.read import read_languages

HERE = Path(__file__).parent
FOLDERS = lesson_folders(HERE.parents[1] / "lessons")
EACH = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
BOTH = pytest.mark.parametrize("language", LANGUAGES)
CODE_FROM = 8  # from this grade on a lesson has code to write or data to work with
MARGIN = 1.0  # grades by which a text may be harder than its youngest readers'; the formulas are no finer
PAGE_MARGIN = 2.0  # the same for its hardest hundred words


@cache
def lessons(folder: Path) -> Mapping[Language, Lesson]:
    return read_languages(folder)


def texts(value: Any) -> Iterator[Words]:
    """Every text in both languages that a value holds."""
    if isinstance(value, Words):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)


@EACH
@BOTH
def test_a_class_can_read_what_it_is_given(folder: Path, language: Language) -> None:
    lesson = lessons(folder)[language]
    for band in reading_level.bands(lesson):
        whole, page = reading_level.counts(lesson, band), reading_level.hardest(lesson, band)
        assert reading_level.grade(whole, language) <= band[0] + MARGIN, band
        assert reading_level.grade(page, language) <= band[0] + PAGE_MARGIN, band


@EACH
@BOTH
def test_the_minutes_of_the_plan_are_enough_and_leave_time_to_talk(folder: Path, language: Language) -> None:
    lesson = lessons(folder)[language]
    for band in reading_level.bands(lesson):
        found = timing.phases(lesson, band)
        assert [phase for phase in found if phase.needed > phase.planned] == []
        assert 0.6 < sum(phase.needed for phase in found) / lesson.card.minutes < 0.9


@EACH
def test_six_to_ten_exercises_of_three_kinds_or_more_serve_every_objective(folder: Path) -> None:
    lesson = lessons(folder)["en"]

    assert 6 <= len(lesson.exercises) <= 10
    assert len({type(exercise) for exercise in lesson.exercises}) >= 3
    assert 2 <= len(lesson.card.objectives) <= 4
    assert {exercise.objective for exercise in lesson.exercises} == {each.id for each in lesson.card.objectives}


@EACH
def test_a_prediction_comes_before_each_explorer_and_there_is_something_to_write(folder: Path) -> None:
    lesson = lessons(folder)["en"]
    doing = [block for block in lesson.blocks if isinstance(block, Ask | Explore)]

    before: list[Ask] = []
    for block in doing:
        if isinstance(block, Explore):
            assert any(isinstance(lesson.exercise(each.exercise), Prediction) for each in before), block.explorer
            before = []
        else:
            before.append(block)
    assert isinstance(doing[0], Ask)
    assert isinstance(lesson.exercise(doing[0].exercise), Prediction)
    assert any(isinstance(exercise, OpenAnswer) for exercise in lesson.exercises)


@EACH
def test_from_grade_eight_on_there_is_code_or_data(folder: Path) -> None:
    lesson = lessons(folder)["en"]
    if lesson.card.grades[1] >= CODE_FROM:
        assert any(isinstance(exercise, CodeTask | DataTable) for exercise in lesson.exercises)
        assert any(isinstance(block, CodeCell) for block in lesson.blocks)


@EACH
def test_a_named_scene_is_one_of_the_film_and_the_lesson_does_without_it(folder: Path) -> None:
    card = lessons(folder)["en"].card

    assert card.scenes
    assert set(card.scenes) <= set(film_scenes())
    assert card.no_film.en
    assert card.no_film.es


def test_the_film_has_nineteen_scenes() -> None:
    assert len(set(film_scenes())) == 19


@EACH
def test_every_text_stands_in_both_languages_with_the_same_numbers_to_fill_in(folder: Path) -> None:
    lesson = lessons(folder)["en"]
    for words in (*texts(lesson.card), *texts(lesson.exercises), *texts(lesson.figures)):
        assert words.en.strip(), words
        assert words.es.strip(), words
        assert set(re.findall(r"\{(\w+)\}", words.en)) == set(re.findall(r"\{(\w+)\}", words.es)), words


@EACH
def test_hints_climb_and_every_slip_has_its_sentence(folder: Path) -> None:
    lesson = lessons(folder)["en"]
    for exercise in lesson.exercises:
        if not isinstance(exercise, Prediction) and not exercise.private:
            assert len(exercise.hints) == 3, exercise.id
            assert isinstance(exercise, OpenAnswer) or said_when_right(exercise), exercise.id
    for name, key in lesson.keys.items():
        asked = lesson.exercise(name)
        assert asked is not None
        assert set(key.slip_names) <= set(asked.feedback), name


@EACH
def test_every_option_has_a_sentence_of_its_own(folder: Path) -> None:
    for exercise in lessons(folder)["en"].exercises:
        for option in exercise.options if isinstance(exercise, OneChoice | Prediction) else ():
            assert option.feedback is not None, (exercise.id, option.id)


@EACH
def test_both_prompts_use_every_given(folder: Path) -> None:
    for exercise in lessons(folder)["en"].exercises:
        given = {each.name for each in exercise.given}
        for text in (exercise.prompt.en, exercise.prompt.es):
            assert set(re.findall(r"\{(\w+)\}", text)) == given, exercise.id


@EACH
def test_code_is_the_same_in_both_languages_but_for_its_comments(folder: Path) -> None:
    english, spanish = (
        [block.source for block in lesson.blocks if isinstance(block, CodeCell)] for lesson in lessons(folder).values()
    )

    assert [ast.dump(ast.parse(cell)) for cell in english] == [ast.dump(ast.parse(cell)) for cell in spanish]
    assert all(one != other for one, other in zip(english, spanish, strict=True) if "#" in one)


@EACH
def test_spanish_is_spoken_to_a_student_as_tu(folder: Path) -> None:
    spanish = "\n".join((*prose(folder, "es"), *(exercise.prompt.es for exercise in lessons(folder)["es"].exercises)))

    assert not re.search(r"\b(usted|ustedes|vosotros|os|vuestro|ordenador|coger)\b", spanish, re.IGNORECASE)


@EACH
def test_nobody_is_asked_about_papers_money_or_faith(folder: Path) -> None:
    asked = [text for exercise in lessons(folder)["en"].exercises for text in (exercise.prompt.en, exercise.prompt.es)]
    asked += [
        question
        for language in LANGUAGES
        for part in prose(folder, language)
        for question in re.findall(r"[^.!?]*\?", part)
    ]

    assert not re.search(r"immigra|migra|papers|papeles\b|money|dinero|church|iglesia", " ".join(asked), re.IGNORECASE)


def prose(folder: Path, language: Language) -> list[str]:
    return [block.markdown for block in lessons(folder)[language].blocks if isinstance(block, Prose)]


def said_when_right(exercise: Exercise) -> bool:
    options = getattr(exercise, "options", ())
    return "right" in exercise.feedback or all(option.feedback for option in options)


@EACH
@BOTH
def test_nothing_in_an_exercise_is_a_number_from_the_keyboard(folder: Path, language: Language) -> None:
    """What is written with digits is a given; a given is a fact, one of a student's own numbers, or of numbers.py."""
    lesson = lessons(folder)[language]
    mistakes: list[Mistake] = []
    numbers = load_numbers(folder / "numbers.py", mistakes)
    for exercise in lesson.exercises:
        typed = [
            words.in_language(language) for words in texts(exercise) if re.search(r"\d", words.in_language(language))
        ]
        assert typed == [], exercise.id
        for given in exercise.given:
            assert given.fact or given.varies or given.value in numbers.values(), (exercise.id, given.name)
        assert "{" not in "".join(filled(words, exercise, language) for words in texts(exercise)), exercise.id


@EACH
def test_the_sentence_of_an_explorer_speaks_each_language_from_end_to_end(folder: Path) -> None:
    lesson = lessons(folder)["en"]
    for explorer in {block.explorer for block in lesson.blocks if isinstance(block, Explore)}:
        controls = EXPLORERS[explorer].settings
        ends = ([each.minimum for each in controls], [each.maximum for each in controls])
        for settings in (EXPLORERS[explorer].start, *ends):
            english, spanish = (scene(explorer, settings, language).sentence for language in LANGUAGES)
            assert english
            assert spanish
            assert english != spanish


@EACH
def test_every_key_slip_and_number_is_held_to_something_else_by_a_test(folder: Path) -> None:
    """A name that no test of the lesson says is a number that nobody has checked."""
    lesson = lessons(folder)["en"]
    said = "".join(
        path.read_text(encoding="utf-8") for path in HERE.glob(f"test_{lesson.card.id.replace('-', '_')}_*.py")
    )
    mistakes: list[Mistake] = []
    names = [*lesson.keys, *load_numbers(folder / "numbers.py", mistakes)]
    names += [slip for key in lesson.keys.values() for slip in key.slip_names]

    assert [name for name in names if f'"{name}"' not in said] == []


@EACH
def test_the_card_tells_a_teacher_all_there_is_to_know(folder: Path) -> None:
    card = lessons(folder)["en"].card

    assert {objective.kind for objective in card.objectives} == {"content", "language"}
    assert "teaches" in {standard.use for standard in card.standards}
    assert {term.cognate for term in card.vocabulary} == {True, False}
    assert len(card.misconceptions) >= 3
    assert [level.level for level in card.rubric] == [1, 2, 3, 4]
    assert all((card.materials_computer, card.materials_paper, card.sensitivity.en, card.family.talk))
    assert sum(phase.minutes for phase in card.phases) == card.minutes
