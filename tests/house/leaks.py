"""Looks for answers in a pack that was made without keys: in every file, also in those inside its wheel.

It knows the full lessons and searches for what they know; it shares no code with what makes the pack.
"""

import ast
import io
import json
import math
import re
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from reachstars.exercise.kinds import Exercise, Key, Number, Target
from reachstars.exercise.units import from_si
from reachstars.language import Words
from reachstars.lesson.model import Lesson, TeacherNote
from reachstars.lesson.read import read_languages

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?:[eE][+-]?\d+)?")
_NO_ANSWERS = {"points", "lines", "tolerance"}  # numbers of an exercise that say how it is marked and printed
_LONG = 25  # letters of a sentence or a line of code that stand nowhere by chance


def opened(folder: Path) -> dict[str, bytes]:
    """Every file of the pack by its path; those of the wheel as wheel.whl/path."""
    files: dict[str, bytes] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        files[name] = path.read_bytes()
        if path.suffix == ".whl":
            archive = zipfile.ZipFile(io.BytesIO(files.pop(name)))
            files |= {f"{name}/{inner}": archive.read(inner) for inner in archive.namelist()}
    return files


def leaks(files: Mapping[str, bytes], lessons: tuple[Path, ...]) -> list[str]:
    """Every place in the files that tells an answer of these full lessons."""
    return [leak for folder in lessons for leak in _of_lesson(files, folder)]


def _of_lesson(files: Mapping[str, bytes], folder: Path) -> Iterator[str]:
    full = read_languages(folder)
    sentences = dict(_sentences(folder, full["en"], full["es"]))
    for name, content in files.items():
        path = PurePosixPath(name)
        if path.suffix == ".pyc" or (path.name in {"key.py", "numbers.py"} and path.parent.name == folder.name):
            yield f"{name}: this file should not be there"
        text = " ".join(content.decode("utf-8", "replace").split())
        yield from (f"{name}: {what}: {said}" for said, what in sentences.items() if said in text)
        if path.name == "exercises.toml" and path.parent.name == folder.name:
            yield from _in_exercises(name, tomllib.loads(content.decode()), full["en"])
        if path.suffix == ".ipynb":
            yield from _in_notebook(name, json.loads(content), full["en"])


def _sentences(folder: Path, *lessons: Lesson) -> Iterator[tuple[str, str]]:
    """What must stand in no file at all, and what it is."""
    yield from _code(folder / "key.py")
    for table in tomllib.loads((folder / "exercises.toml").read_text(encoding="utf-8")).values():
        options = [option for name in ("options", "items", "left", "right") for option in table.get(name, ())]
        for owner in (table, *options):
            yield from ((said, "feedback") for said in _texts(owner.get("feedback", {})))
    card = lessons[0].card
    for_teachers = [words for level in card.rubric for words in (level.look, level.sample)]
    for_teachers += [idea.reply for idea in card.misconceptions]
    for_teachers += [words for phase in card.phases for words in (phase.look_for, phase.rescue)]
    for_teachers += [key.answer for key in lessons[0].keys.values() if isinstance(key.answer, Words)]
    said = [text for words in for_teachers for text in (words.en, words.es)]
    for lesson in lessons:
        notes = (block.markdown for block in lesson.blocks if isinstance(block, TeacherNote))
        said += [line for note in notes for line in note.split("\n")]
    yield from ((" ".join(text.split()), "words for the teacher") for text in said if len(text) >= _LONG)


def _code(path: Path) -> Iterator[tuple[str, str]]:
    source = path.read_text(encoding="utf-8")
    for function in (node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)):
        yield f"def {function.name}({ast.unparse(function.args)})", "a function of key.py"
        for line in (ast.get_source_segment(source, function) or "").split("\n")[1:]:
            if len(line.strip()) >= _LONG:
                yield " ".join(line.split()), "a line of key.py"


def _in_exercises(name: str, tables: Mapping[str, Any], lesson: Lesson) -> Iterator[str]:
    for exercise_id, table in tables.items():
        exercise, key = lesson.exercise(exercise_id), lesson.keys.get(exercise_id)
        if exercise is None or key is None:
            continue
        where = f"{name}, {exercise_id}"
        yield from _in_fields(where, table, key)
        yield from _marked_items(where, table)
        if isinstance(exercise, Number | Target):
            yield from near_numbers(where, _numbers(table), exercise, key)


def _in_fields(where: str, table: Mapping[str, Any], key: Key) -> Iterator[str]:
    answer = key.answer
    if isinstance(answer, float | Words):
        return  # a number is looked for among numbers, a sample in every file
    if not isinstance(answer, str | frozenset | tuple):
        yield from _in_parts(where, table, answer)
        return
    plain = {name: value for name, value in table.items() if name not in {"options", "items"}}
    said = " ".join([*_texts(plain), where.rpartition(" ")[2].replace("-", " ")]).casefold()  # an id can tell, too
    orders = [[item["id"] for item in table.get(name, ())] for name in ("options", "items")]
    right = [answer] if isinstance(answer, str) else list(answer)
    if isinstance(answer, tuple) and right in orders:
        yield f"{where}: the right order"
    for text in right:
        if re.search(rf"(?<!\w){re.escape(text.casefold())}(?!\w)", said):
            yield f"{where}: the right answer: {text}"


def _in_parts(where: str, table: Mapping[str, Any], answer: Any) -> Iterator[str]:
    """Keys that are made of parts: the pairs of a matching, the columns of a table, the outputs of a function."""
    pairs = getattr(answer, "right", None)
    if pairs is not None:
        left, right = ([item["id"] for item in table[side]] for side in ("left", "right"))
        if any(left_id == right_id for left_id, right_id in pairs.items()):
            yield f"{where}: an item has the id of its partner"
        if [pairs[item] for item in left] == right[: len(left)]:
            yield f"{where}: each item stands beside its partner"
        yield from (f"{where}: the right pairs" for inner in _tables(table) if inner == dict(pairs))
        return
    values = answer.values.values() if isinstance(answer.values, Mapping) else [answer.values]
    secret = [list(each) for each in values]
    units = [column.get("unit", "") for column in table.get("columns", [table])]
    for numbers in _lists(table):
        for right in secret:
            for shown in [right, *([from_si(value, unit) for value in right] for unit in units)]:
                if len(numbers) == len(shown) and all(map(math.isclose, numbers, shown)):
                    yield f"{where}: the right numbers"


def _tables(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _tables(part)


def _lists(value: Any) -> Iterator[list[float]]:
    if isinstance(value, list) and value and all(isinstance(part, int | float) for part in value):
        yield [float(part) for part in value]
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _lists(part)


def _marked_items(where: str, table: Mapping[str, Any]) -> Iterator[str]:
    """One option that has a field more than another is a marked one."""
    for name in ("options", "items", "left", "right"):
        if len({frozenset(item) - {"shows"} for item in table.get(name, ())}) > 1:
            yield f"{where}: the {name} do not all have the same fields"


def _in_notebook(name: str, notebook: Mapping[str, Any], lesson: Lesson) -> Iterator[str]:
    for cell in notebook["cells"]:
        if cell.get("outputs"):
            yield f"{name}: a cell has an output"
        if "teacher" in cell["metadata"].get("tags", ()):
            yield f"{name}: a cell for the teacher"
        if cell["cell_type"] == "code":
            for exercise_id, key in lesson.keys.items():
                exercise = lesson.exercise(exercise_id)
                if isinstance(exercise, Number | Target):
                    numbers = _in_text("".join(cell["source"]))
                    yield from near_numbers(f"{name}, {exercise_id}", numbers, exercise, key)


def near_numbers(where: str, numbers: Iterator[float], exercise: Exercise, key: Key) -> Iterator[str]:
    """Those numbers that are the key of an exercise or one of its slips, in SI or in the exercise's own unit.

    A slip that is only one of the numbers that every student is given tells nothing.
    """
    assert isinstance(exercise, Number | Target)
    given = {value for each in exercise.given for value in (each.value, *each.varies)}
    slips = [value for value in key.slips.values() if not _is_one_of(from_si(value, exercise.unit), given)]
    values = [float(value) for value in (key.answer, *slips) if isinstance(value, float | int)]
    secret = [*values, *(from_si(value, exercise.unit) for value in values)]
    for number in numbers:
        if any(math.isclose(number, value, rel_tol=exercise.tolerance) for value in secret):
            yield f"{where}: the number {number:g}"


def _is_one_of(number: float, numbers: Iterable[float]) -> bool:
    return any(math.isclose(number, each) for each in numbers)


def _numbers(value: Any, name: str = "") -> Iterator[float]:
    if isinstance(value, dict):
        for inner, part in value.items():
            yield from () if inner in _NO_ANSWERS else _numbers(part, inner)
    elif isinstance(value, list):
        for part in value:
            yield from _numbers(part, name)
    elif isinstance(value, str):
        yield from _in_text(value)
    else:
        yield float(value)


def _in_text(text: str) -> Iterator[float]:
    return (float(found.replace(",", "")) for found in _NUMBER.findall(text))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, str):
        yield value
