import json
from dataclasses import replace
from pathlib import Path

import pytest

from reachstars.language import LANGUAGES, Language
from reachstars.lesson.edition import edition
from reachstars.lesson.model import Block, Lesson, Prose, TeacherNote
from reachstars.lesson.read import read_languages
from reachstars.publish.notebook import notebook_bytes

HOME = Path(__file__).parents[2] / "lessons"
FOLDERS = sorted(path for path in HOME.iterdir() if path.is_dir())
NOTE = TeacherNote("note", 2)
LOWER = Prose("lower", 3, grades=(6, 8))
HIGHER = Prose("higher", 4, grades=(9, 12))
BLOCKS: tuple[Block, ...] = (Prose("all", 1), NOTE, LOWER, HIGHER)


@pytest.fixture
def lesson() -> Lesson:
    return replace(read_languages(HOME / "_template")["en"], blocks=BLOCKS)


def test_a_student_sees_neither_notes_nor_keys_and_a_teacher_sees_both(lesson: Lesson) -> None:
    student, teacher = edition(lesson, "student"), edition(lesson, "teacher")

    assert NOTE not in student.blocks
    assert dict(student.keys) == {}
    assert teacher == lesson


@pytest.mark.parametrize(
    ("grades", "seen"),
    [
        (None, (LOWER, HIGHER)),
        ((6, 8), (LOWER,)),
        ((8, 8), (LOWER,)),
        ((8, 9), (LOWER, HIGHER)),
        ((10, 12), (HIGHER,)),
        ((1, 5), ()),
    ],
)
def test_a_class_sees_the_text_whose_grades_touch_its_own(
    grades: tuple[int, int] | None, seen: tuple[Block, ...], lesson: Lesson
) -> None:
    assert edition(lesson, "student", grades).blocks == (BLOCKS[0], *seen)


def test_the_notebook_of_a_band_of_grades_holds_its_text_alone(lesson: Lesson) -> None:
    notebook = json.loads(notebook_bytes(edition(lesson, "teacher", (6, 8)), audience="teacher"))

    sources = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    assert sources[:-1] == ["all", "> **For the teacher**\n>\n> note", "lower"]
    assert sources[-1].startswith("## Before you close\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_lesson_is_complete_in_every_language(folder: Path, language: Language) -> None:
    lessons = read_languages(folder)

    lesson = lessons[language]
    assert lesson.language == language
    assert (lesson.card, lesson.exercises, lesson.keys) == (
        lessons["en"].card,
        lessons["en"].exercises,
        lessons["en"].keys,
    )
    assert [type(block) for block in lesson.blocks] == [type(block) for block in lessons["en"].blocks]
    assert all(lesson.exercise(exercise.id) is exercise for exercise in lesson.exercises)
    assert lesson.exercise("no-such-exercise") is None
