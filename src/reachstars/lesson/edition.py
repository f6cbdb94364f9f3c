"""Cuts a lesson to what one reader may see: student or teacher, a band of grades, on the screen or on paper."""

from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from reachstars.lesson.model import Block, Grades, Lesson, Medium, TeacherNote

Audience = Literal["student", "teacher"]


def edition(lesson: Lesson, audience: Audience, grades: Grades | None = None) -> Lesson:
    """The lesson as that reader may see it.

    Args:
        lesson: The whole lesson.
        audience: A student sees neither the teacher's notes nor the keys.
        grades: Lowest and highest grade of the class; None keeps the text for every grade.

    Returns:
        The lesson with only the blocks, exercises and keys for that reader.
    """
    blocks = tuple(block for block in lesson.blocks if _for_reader(block, audience, grades))
    if audience == "teacher":
        return replace(lesson, blocks=blocks)
    return replace(lesson, blocks=blocks, keys=MappingProxyType({}), answer_key=None)


def _for_reader(block: Block, audience: Audience, grades: Grades | None) -> bool:
    if isinstance(block, TeacherNote) and audience != "teacher":
        return False
    if block.grades is None or grades is None:
        return True
    return block.grades[0] <= grades[1] and grades[0] <= block.grades[1]


def on(lesson: Lesson, medium: Medium) -> Lesson:
    """The lesson without the words that belong to another medium: nobody drags a spacecraft on paper.

    Args:
        lesson: A lesson or an edition of it.
        medium: Where it is read.

    Returns:
        The lesson with only the blocks for that medium and those for every medium.
    """
    return replace(lesson, blocks=tuple(block for block in lesson.blocks if block.medium in {None, medium}))
