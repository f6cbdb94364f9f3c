"""A teacher's mark for an open answer: what the cells mean, and how many points a level of the rubric brings."""

import re
from collections.abc import Sequence

from reachstars.exercise.clean import folded
from reachstars.exercise.kinds import CodeTask, Exercise, OpenAnswer
from reachstars.grade.open_model import OpenLevel, OpenQuestion, OpenRow, TeacherMark, Unclear
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.model import Lesson, RubricLevel

_LEVEL = re.compile(r"(?:level|nivel)?\s*(?P<number>[0-9]{1,3})(?:[.,]0*)?(?![0-9])\W*(?P<name>.*)", re.DOTALL)
_POINTS = re.compile(
    r"(?P<points>[0-9]{1,4}(?:[.,][0-9]{0,4})?|[.,][0-9]{1,4})\s*(?:/\s*(?P<of>[0-9]{1,4})|(?:p|pts?|points?|puntos?)\.?)?",
    re.IGNORECASE,
)


def question_of(lesson: Lesson, exercise: Exercise, possible: int, prompt: str, language: Language) -> OpenQuestion:
    """What was asked, with the rubric where a teacher marks it.

    Args:
        lesson: The lesson.
        exercise: One of its exercises.
        possible: The most points that it brings in this class.
        prompt: The question.
        language: Language of its words.

    Returns:
        The question. Level 3 of 4 brings three quarters of the points, to a hundredth of a point.
    """
    rubric = lesson.card.rubric if isinstance(exercise, OpenAnswer) else ()
    return OpenQuestion(
        lesson=lesson.card.id,
        exercise=exercise.id,
        lesson_title=lesson.card.title.in_language(language),
        title=exercise.title.in_language(language),
        prompt=prompt,
        possible=possible,
        levels=tuple(
            OpenLevel(
                level=_level_said(level, language),
                points=round(possible * place / len(rubric), 2),
                look=level.look.in_language(language),
                sample=level.sample.in_language(language),
            )
            for place, level in enumerate(rubric, 1)
        ),
        code=isinstance(exercise, CodeTask),
    )


def understood(
    row: OpenRow, question: OpenQuestion, rubric: Sequence[RubricLevel], language: Language
) -> TeacherMark | Unclear:
    """What the teacher's cells mean.

    Args:
        row: The row.
        question: What was asked.
        rubric: The rubric of its lesson, in both languages.
        language: Language of the level's name.

    Returns:
        The mark: points that were typed win over those of a level. Or why it is none.
    """
    level = _level(row.level, rubric) if row.level and question.levels else None
    if row.level and level is None:
        return _unknown_level(row.level, question)
    if row.points:
        points = _points(row.points, question.possible)
        if points is None or points > question.possible:
            return _no_points(row.points, question, too_many=points is not None)
    else:
        points = question.levels[level].points if level is not None else None
    name = "" if level is None else _level_said(rubric[level], language)
    return TeacherMark(name, points, row.comment, by_hand=bool(row.points))


def _level_said(level: RubricLevel, language: Language) -> str:
    return f"{level.level} {level.name.in_language(language)}"


def _level(text: str, rubric: Sequence[RubricLevel]) -> int | None:
    """The place of a level that is written as 3, 3 Secure or Secure, in either language."""
    plain = _plain(text)
    match = _LEVEL.fullmatch(plain)
    name = match["name"] if match else plain
    fitting = [
        place
        for place, level in enumerate(rubric)
        if (match is None or int(match["number"]) == level.level) and (not name or name in _names(level))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _names(level: RubricLevel) -> set[str]:
    return {_plain(level.name.in_language(language)) for language in LANGUAGES}


def _plain(text: str) -> str:
    return " ".join(folded(text).split())


def _points(text: str, possible: int) -> float | None:
    match = _POINTS.fullmatch(text.strip())
    if match is None or (match["of"] and int(match["of"]) != possible):
        return None
    return round(float(match["points"].replace(",", ".")), 2)


def _unknown_level(text: str, question: OpenQuestion) -> Unclear:
    if not question.levels:
        return Unclear(
            Words(
                "this exercise has no rubric, so it has no levels",
                "este ejercicio no tiene rúbrica, así que no tiene niveles",
            ),
            Words(
                f"empty the cell 'level', and write a number from 0 to {question.possible} in 'points'",
                f"vacía la celda 'nivel' y escribe un número de 0 a {question.possible} en 'puntos'",
            ),
        )
    levels = ", ".join(level.level for level in question.levels)
    return Unclear(
        Words(f"the rubric has no level '{text}'", f"la rúbrica no tiene ningún nivel '{text}'"),
        Words(
            f"write one of these into the cell 'level': {levels}", f"escribe uno de estos en la celda 'nivel': {levels}"
        ),
    )


def _no_points(text: str, question: OpenQuestion, *, too_many: bool) -> Unclear:
    cure = Words(
        f"write a number from 0 to {question.possible}, such as {question.possible / 2:g}, into the cell 'points'",
        f"escribe un número de 0 a {question.possible}, como {question.possible / 2:g}, en la celda 'puntos'",
    )
    if too_many:
        problem = Words(
            f"{text} points are more than this exercise brings ({question.possible})",
            f"{text} puntos son más de los que vale este ejercicio ({question.possible})",
        )
        return Unclear(problem, cure)
    return Unclear(Words(f"'{text}' is not a number of points", f"'{text}' no es un número de puntos"), cure)
