"""Lessons that came with this copy are read once, until somebody saves one of their files."""

import shutil
from pathlib import Path

import pytest

from reachstars.errors import UsageError
from reachstars.lesson import shipped
from reachstars.lesson.shipped import shipped_lesson

LESSONS = Path(__file__).parents[2] / "lessons"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(LESSONS / "09-shuttle-orbit", tmp_path / "09-shuttle-orbit")
    monkeypatch.setattr(shipped, "lessons_folder", lambda: tmp_path)
    return tmp_path


def test_a_lesson_is_read_once_in_both_languages(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = shipped_lesson("9", "en")
    monkeypatch.setattr(shipped, "read_languages", lambda _: pytest.fail("read again"))

    assert shipped_lesson("shuttle-orbit", "en") is first
    assert shipped_lesson("shuttle-orbit", "es").language == "es"


def test_what_an_author_saved_is_read(home: Path) -> None:
    before = shipped_lesson("9", "en")
    card = home / "09-shuttle-orbit" / "lesson.toml"
    card.write_text(card.read_text(encoding="utf-8").replace("version = 1\n", "version = 2\n"), encoding="utf-8")

    after = shipped_lesson("9", "en")

    assert (before.card.version, after.card.version) == (1, 2)


def test_a_name_that_no_lesson_has_is_said(home: Path) -> None:
    with pytest.raises(UsageError, match="shuttle-orbit"):
        shipped_lesson("shuttle-orbiter-9", "en")
