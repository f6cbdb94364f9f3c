"""Every lesson that ships prints: accessible, on four pages, nothing lost."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.publish.checks import alternatives, failures, text

from reachstars.language import LANGUAGES, Language
from reachstars.lesson.edition import edition
from reachstars.lesson.find import lessons_folder
from reachstars.lesson.read import read_lesson
from reachstars.publish.paper import PAPER_EDITIONS, PaperEdition, lesson_pdf

LESSONS = [folder.name for folder in sorted(lessons_folder().glob("[0-9]*"))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAPER_EDITIONS)
@pytest.mark.parametrize("lesson_name", LESSONS)
def test_a_lesson_prints(lesson_name: str, name: PaperEdition, language: Language, tmp_path: Path) -> None:
    whole = read_lesson(lessons_folder() / lesson_name, language)
    lesson = whole if name in ("key", "plan") else edition(whole, "student")

    made = lesson_pdf(lesson, edition=name)

    assert failures(made.pdf, tmp_path) == []
    assert made.notes == ()
    assert len(PdfReader(io.BytesIO(made.pdf)).pages) <= {"worksheet": 4, "family": 1}.get(name, 6)
    printed = text(made.pdf)
    assert lesson.card.title.in_language(language) in printed
    assert all(words.strip() for words in alternatives(made.pdf))
    if name in ("worksheet", "work", "key"):
        for number, exercise in enumerate(lesson.exercises, start=1):
            assert f"{number} {exercise.title.in_language(language)}" in printed
