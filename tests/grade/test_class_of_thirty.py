"""A class of thirty with every kind, variant, language and fault: each mark is what was written down before."""

from pathlib import Path

import pytest
from tests.grade.klass import ABSENT, CODES, Klass, a_class, laid_out

from reachstars.grade.book import grade
from reachstars.grade.model import GradeBook
from reachstars.handin.read import read_folder
from reachstars.language import Language
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.read import read_languages

LESSONS = Path(__file__).parents[2] / "lessons"
READ = {name: read_languages(LESSONS / name) for name in ("_template", "09-shuttle-orbit")}


def _lessons(language: Language) -> list[Lesson]:
    return [READ[name][language] for name in READ]


def _graded(made: Klass, folder: Path, language: Language) -> GradeBook:
    lessons = {lesson.card.id: lesson for lesson in _lessons(language)}
    return grade(read_folder(laid_out(made, folder)), lessons, language, policy=Policy(learners=CODES))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("seed", [1, 2009, 20091211])
def test_every_answer_is_worth_what_was_written_down(seed: int, language: Language, tmp_path: Path) -> None:
    made = a_class(seed, _lessons("en"))

    book = _graded(made, tmp_path, language)

    found = {
        (sheet.learner, sheet.lesson, result.exercise): (result.standing, result.points)
        for sheet in book.sheets
        for result in sheet.results
    }
    assert found == made.worth
    assert {row.name for row in book.files if row.status == "refused"} >= made.refused
    assert book.missing == (ABSENT,)
    assert book.unlisted == ()
    assert not any(secret in repr(sheet) for sheet in book.sheets for secret in made.secret)


def test_the_class_has_every_kind_of_exercise_and_every_way_to_stand() -> None:
    made = a_class(1, _lessons("en"))
    answered = {exercise for _, _, exercise in made.worth}

    kinds = {type(each).__name__ for lesson in _lessons("en") for each in lesson.exercises if each.id in answered}
    all_kinds = {type(each).__name__ for lesson in _lessons("en") for each in lesson.exercises}
    standings = {standing for standing, _ in made.worth.values()}
    assert all_kinds - kinds == {"Reflection"}
    assert standings == {"right", "partly", "wrong", "unclear", "recorded", "empty", "to-mark"}
