"""What a teacher writes as a level or as points, and what that brings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.exercise.kinds import Exercise
from reachstars.grade.open_marking import question_of, understood
from reachstars.grade.open_model import OpenRow, TeacherMark, Unclear
from reachstars.language import Language
from reachstars.lesson.model import Lesson


def exercise(lesson: Lesson, name: str) -> Exercise:
    found = lesson.exercise(name)
    assert found
    return found


def meant(
    lesson: Lesson,
    level: str = "",
    points: str = "",
    *,
    possible: int = 4,
    name: str = "two-counts",
    language: Language = "en",
) -> TeacherMark | Unclear:
    asked = question_of(lesson, exercise(lesson, name), possible, "", language)
    row = OpenRow("", "luna-7", lesson.card.id, name, level=level, points=points, comment="Well said.")
    return understood(row, asked, lesson.card.rubric, language)


@pytest.mark.parametrize(
    "written",
    ["3", "3 Secure", "secure", "SECURE", "3.0", "3,0", "3. Secure", "3: Secure", "level 3", "Nivel 3", "3 Logrado"],
)
def test_a_level_is_known_by_its_number_or_its_name_in_either_language(english: Lesson, written: str) -> None:
    assert meant(english, written) == TeacherMark("3 Secure", 3.0, "Well said.")


def test_the_level_is_said_in_the_language_of_the_grade_book(english: Lesson) -> None:
    assert meant(english, "secure", language="es") == TeacherMark("3 Logrado", 3.0, "Well said.")


@pytest.mark.parametrize(
    ("possible", "points"),
    [(4, (1.0, 2.0, 3.0, 4.0)), (1, (0.25, 0.5, 0.75, 1.0)), (3, (0.75, 1.5, 2.25, 3.0)), (0, (0.0, 0.0, 0.0, 0.0))],
)
def test_each_level_brings_its_share_of_the_points(english: Lesson, possible: int, points: tuple[float, ...]) -> None:
    asked = question_of(english, exercise(english, "two-counts"), possible, "", "en")

    assert tuple(level.points for level in asked.levels) == points


@pytest.mark.parametrize(
    ("written", "points"),
    [("2,5", 2.5), ("2.5", 2.5), ("0", 0.0), ("4", 4.0), (".5", 0.5), ("3/4", 3.0), ("2 pts", 2.0), ("1 punto", 1.0)],
)
def test_points_by_hand_win_over_those_of_the_level(english: Lesson, written: str, points: float) -> None:
    assert meant(english, "4", written) == TeacherMark("4 Beyond", points, "Well said.", by_hand=True)
    assert meant(english, "", written) == TeacherMark("", points, "Well said.", by_hand=True)


def test_a_comment_alone_gives_no_points(english: Lesson) -> None:
    assert meant(english) == TeacherMark("", None, "Well said.")


@pytest.mark.parametrize("written", ["excellent", "5", "0", "3 Developing", "Secure 4", "-3", "3/4", "٣"])
def test_a_level_that_the_rubric_does_not_have_is_told_with_the_choices(english: Lesson, written: str) -> None:
    found = meant(english, written)

    assert isinstance(found, Unclear)
    assert found.problem.en == f"the rubric has no level '{written}'"
    assert found.problem.es == f"la rúbrica no tiene ningún nivel '{written}'"
    levels = "1 Beginning, 2 Developing, 3 Secure, 4 Beyond"
    assert found.cure.en == f"write one of these into the cell 'level': {levels}"
    assert found.cure.es == f"escribe uno de estos en la celda 'nivel': {levels}"


def test_too_many_points_are_told(english: Lesson) -> None:
    found = meant(english, "3", "4,5")

    assert isinstance(found, Unclear)
    assert found.problem.en == "4,5 points are more than this exercise brings (4)"
    assert found.problem.es == "4,5 puntos son más de los que vale este ejercicio (4)"
    assert found.cure.en == "write a number from 0 to 4, such as 2, into the cell 'points'"
    assert found.cure.es == "escribe un número de 0 a 4, como 2, en la celda 'puntos'"


@pytest.mark.parametrize("written", ["three", "-1", "nan", "inf", "1e9", "4-mar", "3/5", "٣", "=1+1"])
def test_what_is_no_number_of_points_is_told(english: Lesson, written: str) -> None:
    found = meant(english, "3", written)

    assert isinstance(found, Unclear)
    assert found.problem.en == f"'{written}' is not a number of points"
    assert found.problem.es == f"'{written}' no es un número de puntos"


def test_an_exercise_that_the_computer_marks_has_no_levels(english: Lesson) -> None:
    found = meant(english, "3", possible=1, name="one-word")

    assert isinstance(found, Unclear)
    assert found.problem.en == "this exercise has no rubric, so it has no levels"
    assert found.problem.es == "este ejercicio no tiene rúbrica, así que no tiene niveles"
    assert found.cure.en == "empty the cell 'level', and write a number from 0 to 1 in 'points'"
    assert found.cure.es == "vacía la celda 'nivel' y escribe un número de 0 a 1 en 'puntos'"


@given(level=st.text(max_size=12), points=st.text(max_size=12))
def test_no_cell_however_odd_breaks_the_reading(english: Lesson, level: str, points: str) -> None:
    found = meant(english, level, points)

    assert isinstance(found, Unclear) or found.points is None or 0 <= found.points <= 4


@given(st.integers(0, 400))
def test_points_to_a_hundredth_come_back_as_they_were_typed(english: Lesson, hundredths: int) -> None:
    found = meant(english, "", f"{hundredths / 100:g}")

    assert isinstance(found, TeacherMark)
    assert found.points == hundredths / 100
