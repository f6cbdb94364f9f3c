"""Nothing of a recipe reaches the teacher unless its owner shares that part and hands over that file."""

import shutil
import zipfile
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from reachstars.grade.book import grade
from reachstars.grade.write import write_results
from reachstars.handin.read import read_folder
from reachstars.logbook.desk import Desk
from reachstars.recipe.carry import write_recipe
from reachstars.recipe.keep import RecipeDesk
from reachstars.recipe.model import PARTS, Effort, Gap, Goal, Item, Learned, Person, Step, Try, part_of

KEPT = "secreto-de-luna"


def items(word: str) -> tuple[Item, ...]:
    return (
        Goal(f"{word}-goal", f"{word}-goal"),
        Gap("a", f"{word}-gap", f"{word}-gap", f"{word}-gap"),
        Step("a", f"{word}-road"),
        Learned("a", f"{word}-learning"),
        Effort("a", f"{word}-effort"),
        Try("a", f"{word}-tries", None, "no", f"{word}-tries"),
        Person("a", f"{word}-people", f"{word}-people"),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A class folder with a lesson's answer and a recipe of which one part is shared."""
    folder = tmp_path / "class"
    (folder / "en").mkdir(parents=True)
    Desk(folder, "luna-7", "shuttle-orbit", 1).write("answer", "orbit-speed", "7.7 km/s")
    desk = RecipeDesk(folder, "luna-7")
    for item in items(KEPT):
        desk.put(item)
    desk.share("road")
    return folder


def handed_in_whole(folder: Path, to: Path) -> None:
    shutil.copytree(folder, to)


def handed_in_by_hand(folder: Path, to: Path) -> None:
    to.mkdir()
    shutil.copy(folder / "logbook" / "luna-7" / "private" / "recipe.jsonl", to / "luna.jsonl")


def handed_in_zipped(folder: Path, to: Path) -> None:
    to.mkdir()
    with zipfile.ZipFile(to / "luna.zip", "w") as opened:
        for path in folder.rglob("*.jsonl"):
            opened.write(path, path.relative_to(folder).as_posix())
            opened.write(path, f"flat-{path.name}")


@pytest.mark.parametrize("hand_in", [handed_in_whole, handed_in_by_hand, handed_in_zipped])
def test_no_word_of_a_recipe_is_read_from_what_is_handed_in(folder: Path, tmp_path: Path, hand_in: object) -> None:
    assert callable(hand_in)
    hand_in(folder, tmp_path / "handed")
    rows = tuple(read_folder(tmp_path / "handed"))

    book = grade(iter(rows), {}, "es")
    written = write_results(book, tmp_path / "marks", "es")

    assert rows
    assert KEPT not in repr(rows)
    assert KEPT not in repr(book)
    assert [path.name for path in written if KEPT.encode() in path.read_bytes()] == []


@pytest.mark.parametrize("part", PARTS)
def test_the_teachers_file_holds_the_words_of_the_shared_part_alone(tmp_path: Path, part: str) -> None:
    desk = RecipeDesk(tmp_path, "luna-7")
    for item in (*items("draft"), *items(KEPT)):
        desk.put(item)
    for known in PARTS:
        desk.share(known)
    for known in PARTS:
        if known != part:
            desk.unshare(known)

    data = write_recipe(desk.events(), "luna-7", "teacher").decode()

    assert [part_of(item) for item in items(KEPT) if f"{KEPT}-{part_of(item)}" in data] == [part]
    assert "draft" not in data


def test_an_entry_that_was_taken_away_is_in_no_file_for_the_teacher(folder: Path) -> None:
    desk = RecipeDesk(folder, "luna-7")
    desk.take_away(Step("a", ""))

    assert KEPT not in write_recipe(desk.events(), "luna-7", "teacher").decode()


def test_what_a_newer_version_adds_to_a_shared_part_is_not_for_the_teacher(folder: Path) -> None:
    extra = MappingProxyType({"mood": f"{KEPT}-mood"})
    events = [
        replace(event, extra=extra, value={**event.value, "mood": f"{KEPT}-mood"})
        for event in RecipeDesk(folder, "luna-7").events()
        if isinstance(event.value, dict)
    ]
    switches = [event for event in RecipeDesk(folder, "luna-7").events() if event.exercise.startswith("share/")]

    data = write_recipe([*events, *switches], "luna-7", "teacher").decode()

    assert f"{KEPT}-road" in data
    assert "mood" not in data
