from pathlib import Path

import pytest

from reachstars.lesson.model import Lesson
from reachstars.lesson.read import read_lesson

LESSON = Path(__file__).parents[2] / "lessons" / "09-shuttle-orbit"


@pytest.fixture(scope="session")
def english() -> Lesson:
    return read_lesson(LESSON, "en")


@pytest.fixture(scope="session")
def spanish() -> Lesson:
    return read_lesson(LESSON, "es")
