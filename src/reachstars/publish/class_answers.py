"""Every student's numbers and right answers in one table, for a pile of worksheets that are all different."""

from collections.abc import Mapping
from itertools import islice

from reachstars.exercise.kinds import Exercise
from reachstars.exercise.saying import given_said
from reachstars.language import Words
from reachstars.lesson.model import Lesson
from reachstars.lesson.sheet_code import numbers_check
from reachstars.publish import words
from reachstars.publish.plan import heading
from reachstars.publish.sheet import Sheet, exercise_numbers
from reachstars.publish.solution import solution
from reachstars.publish.source import call, together

_WIDTH = 3  # exercises beside each other; with more, their numbers would break over many lines


def class_answers(sheet: Sheet, theirs: Mapping[str, Lesson]) -> list[str]:
    """The answers of a class.

    Args:
        sheet: The page; its lesson is the class version.
        theirs: The lesson of each student by code, with keys.

    Returns:
        Typst expressions: a row for each student, a column for each exercise that varies.
    """
    numbers = exercise_numbers(sheet.lesson)
    every = ((name, sheet.lesson.exercise(name)) for name in numbers)
    varying = iter([name for name, exercise in every if exercise and any(given.varies for given in exercise.given)])
    title = heading(sheet, words.EACH_STUDENT)
    pieces: list[str] = []
    while columns := list(islice(varying, _WIDTH)):
        header = (words.CODE, *(_title(numbers[name], sheet.lesson.exercise(name)) for name in columns))
        rows = [
            [_code(sheet, code, lesson), *(sheet.ink.write(_cell(lesson, name)) for name in columns)]
            for code, lesson in theirs.items()
        ]
        pieces.append(sheet.ink.table(header, rows, widths=f"(auto, {'1fr, ' * len(columns)})"))
    if not pieces:
        return [title, sheet.ink.paragraph(words.SAME_FOR_ALL)]
    # A class of thirty fits on one page, to lie beside the pile.
    return ["pagebreak(weak: true)", title, *pieces]


def _code(sheet: Sheet, learner: str, lesson: Lesson) -> str:
    """A student's code with the last signs of the sheet's, which tell its numbers."""
    check = call("muted", sheet.ink.write(numbers_check(lesson)))
    return together([call("strong", sheet.ink.write(learner)), "h(0.6em)", check])


def _title(number: int, exercise: Exercise | None) -> Words:
    title = exercise.title if exercise else Words("", "")
    return Words(f"{number} · {title.en}", f"{number} · {title.es}")


def _cell(lesson: Lesson, name: str) -> str:
    exercise, key = lesson.exercise(name), lesson.keys.get(name)
    if exercise is None:
        return ""
    given = ", ".join(given_said(given, lesson.language) for given in exercise.given if given.varies)
    if not key:
        return given
    return words.WITH_NUMBERS.in_language(lesson.language).format(given, solution(exercise, key, lesson.language))
