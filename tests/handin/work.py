"""Work of a class for tests: learners, each with an open and a private journal, and folders that hold them."""

import json
import random
import shutil
import zipfile
from pathlib import Path

from reachstars.logbook.event import Event, Json
from reachstars.logbook.folder import journal_path
from reachstars.logbook.journal import append, merge, read
from reachstars.logbook.line import to_line

LESSONS = ("shuttle-orbit", "corn-rocket", "recipe")
EXERCISES = ("orbit-speed", "one-word", "first-guess", "how-far")
ANSWERS: tuple[Json, ...] = ("7.7 km/s", "7,7 km/s ñ", 890, 890.5, "", ["a", "b"], {"left": "right"}, "🚀 = 1")


def event(
    number: int,
    value: Json = "7.7 km/s",
    *,
    learner: str = "luna-7",
    lesson: str = "shuttle-orbit",
    exercise: str = "orbit-speed",
    kind: str = "answer",
    private: bool = False,
) -> Event:
    time = f"2026-01-05T14:{number // 60 % 60:02}:{number % 60:02}.000Z"
    return Event(f"{number:032x}", time, learner, lesson, 1, kind, exercise, value, private)


def any_event(chance: random.Random, learner: str) -> Event:
    """Something that this learner may have done."""
    lesson = chance.choice(LESSONS)
    private = lesson == "recipe" or chance.random() < 0.2
    return event(
        chance.getrandbits(100),
        chance.choice(ANSWERS),
        learner=learner,
        lesson=lesson,
        exercise=chance.choice(EXERCISES),
        kind=chance.choice(("answer", "check", "hint", "run")),
        private=private,
    )


def class_folder(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "reachstars.toml").write_text("", encoding="utf-8")
    return folder


def keep(folder: Path, *events: Event) -> None:
    for each in events:
        append(journal_path(folder, each.learner, each.lesson, private=each.private), each)


def journals(folder: Path) -> dict[str, tuple[Event, ...]]:
    """Everything in a class folder's logbook, journal by journal, put in order."""
    home = folder / "logbook"
    paths = sorted(home.rglob("*.jsonl")) if home.exists() else []
    return {path.relative_to(home).as_posix(): merge(read(path).events) for path in paths}


def zipped(folder: Path, path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, file.relative_to(folder.parent))
    return path


def copied(folder: Path, to: Path) -> Path:
    return Path(shutil.copytree(folder, to, dirs_exist_ok=True))


def notebook(*events: Event) -> bytes:
    """A notebook with the record of each event in its outputs; of what is private only the place."""
    records = [json.loads(to_line(each)) | ({"value": None} if each.private else {}) for each in events]
    outputs = [{"metadata": {"reachstars": record}} for record in records]
    return json.dumps({"cells": [{"outputs": outputs}], "metadata": {"reachstars": {}}, "nbformat": 4}).encode()
