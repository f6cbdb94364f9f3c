"""Thousands of hand-ins gone wrong: what comes of them, and that nothing else happens."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.handin.fuzz import fuzz, watched

from reachstars.lesson.find import lesson_folders, lessons_folder
from reachstars.lesson.model import Lesson
from reachstars.lesson.read import read_lesson

SHARE = 1_250  # of 5,000, so that two cores share the work


@pytest.fixture(scope="module")
def lessons() -> list[Lesson]:
    return [read_lesson(folder, "en") for folder in lesson_folders(lessons_folder())]


@pytest.mark.parametrize("first", range(0, 4 * SHARE, SHARE))
def test_5000_mutated_hand_ins_are_one_explained_row_each_and_nothing_is_run_written_or_sent(
    lessons: list[Lesson], first: int
) -> None:
    outcome = fuzz(lessons, range(first, first + SHARE))

    assert outcome.wrong == []
    assert outcome.statuses.total() == SHARE
    assert set(outcome.statuses) == {"read", "partly", "refused"}


def test_the_watch_sees_what_must_not_happen(tmp_path: Path) -> None:
    with watched() as seen:
        exec("pass")  # noqa: S102 - what is watched for
        (tmp_path / "evil").write_bytes(b"")
        (tmp_path / "evil").read_bytes()
        subprocess.run([sys.executable, "--version"], check=True, capture_output=True)

    kinds = {line.split()[0] for line in seen}
    assert {"exec", "compile", "open", "subprocess.Popen"} <= kinds
    assert sum(line.startswith("open") and "evil" in line for line in seen) == 1
