"""A lesson's files as a student may hold them."""

import shutil
import tomllib
import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars.errors import AuthorError
from reachstars.exercise.kinds import Exercise
from reachstars.language import LANGUAGES, Words
from reachstars.lesson.edition import edition
from reachstars.lesson.model import Ask, Block, CodeCell, Explore, Figure, Prose, TeacherNote
from reachstars.lesson.policy import Policy
from reachstars.lesson.read import read_languages
from reachstars.lesson.students import KEPT_BACK, SEEN, SEEN_IN_ALL, student_figures, student_files
from reachstars.lesson.text_written import text_of
from reachstars.lesson.toml_text import toml_text
from reachstars.lesson.variant import lesson_for

ROOT = Path(__file__).parents[2] / "lessons"
TEMPLATE = ROOT / "_template"
FULL = read_languages(TEMPLATE)
KINDS = {
    type(exercise): table["kind"]
    for exercise, table in zip(
        FULL["en"].exercises,
        tomllib.loads((TEMPLATE / "exercises.toml").read_text(encoding="utf-8")).values(),
        strict=True,
    )
}


AS_WRITTEN = {"varies": "among", "sets": "*", "held": "with"}  # fields that authors write under other names


def undecided(owner: type, seen: Mapping[str, Any], where: str) -> Iterator[str]:
    """What to do about each field of a kind, and of what it holds, that is on no list."""
    hints = typing.get_type_hints(owner)
    for field in fields(owner):
        name = f"{where}.{field.name}"
        if field.name in KEPT_BACK or (field.name == "id" and where in KINDS.values()):
            continue  # an exercise's id is the name of its table
        if AS_WRITTEN.get(field.name, field.name) not in seen:
            yield (
                f"May a student see {name}? Nobody has said so yet, so a pack without keys leaves it out. "
                "To fix it: if it tells nothing about the right answer, add it to SEEN in lesson/students.py; "
                "if it does, add it to KEPT_BACK there."
            )
        elif (of := seen[AS_WRITTEN.get(field.name, field.name)]) is not None:
            inner = of.get("*") or of
            for part in parts(hints[field.name]):
                yield from undecided(part, {"name": None, **inner}, name)


def parts(hint: Any) -> Iterator[type]:
    """The dataclasses in a type, but for Words."""
    if isinstance(hint, type) and is_dataclass(hint) and hint is not Words:
        yield hint
    for argument in typing.get_args(hint):
        yield from parts(argument)


@pytest.mark.parametrize("kind", typing.get_args(Exercise), ids=lambda kind: str(kind.__name__))
def test_somebody_has_said_of_every_field_whether_a_student_may_see_it(kind: type) -> None:
    assert kind in KINDS, f"lessons/_template/exercises.toml shows no {kind.__name__}; add one to it"

    name = KINDS[kind]

    assert list(undecided(kind, {**SEEN_IN_ALL, **SEEN.get(name, {})}, name)) == []


def test_a_field_on_no_list_is_left_out_and_asked_about(tmp_path: Path) -> None:
    folder = tmp_path / "_template"
    shutil.copytree(TEMPLATE, folder)
    exercises = folder / "exercises.toml"
    exercises.write_text(
        exercises.read_text(encoding="utf-8").replace("[up-there]", '[up-there]\nsecret = "500"'), encoding="utf-8"
    )

    files = student_files(folder, FULL)
    asked = list(undecided(next(kind for kind, name in KINDS.items() if name == "target"), SEEN_IN_ALL, "target"))

    assert "secret" not in files["exercises.toml"]
    assert asked[0] == (
        "May a student see target.explorer? Nobody has said so yet, so a pack without keys leaves it out. "
        "To fix it: if it tells nothing about the right answer, add it to SEEN in lesson/students.py; "
        "if it does, add it to KEPT_BACK there."
    )
    assert len(asked) == len(SEEN["target"])


@pytest.fixture(params=["09-shuttle-orbit", "_template"])
def both(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path]:
    """A full lesson, and the same one for students."""
    full, folder = ROOT / request.param, tmp_path / request.param
    folder.mkdir()
    for name, text in student_files(full, read_languages(full)).items():
        (folder / name).write_text(text, encoding="utf-8")
    for name, content in student_figures(full, read_languages(full)).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    return full, folder


def test_a_student_gets_the_same_numbers_with_a_key_and_without(both: tuple[Path, Path]) -> None:
    full, copy = (read_languages(folder)["es"] for folder in both)

    for learner in ("", "luna-7", "sol-3"):
        with_key, without = (lesson_for(lesson, learner, Policy(variants=True)) for lesson in (full, copy))
        assert [each.given for each in without.exercises] == [each.given for each in with_key.exercises]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_student_reads_the_same_lesson_in_a_copy_without_keys(
    language: typing.Literal["en", "es"], both: tuple[Path, Path]
) -> None:
    full, copy = (read_languages(folder)[language] for folder in both)

    assert copy.card.for_students
    assert dict(copy.keys) == {}
    assert words(copy.blocks) == words(edition(full, "student").blocks)
    assert copy.figures == full.figures
    assert copy.card.family == full.card.family
    for exercise, other in zip(full.exercises, copy.exercises, strict=True):
        assert (type(other), other.id, other.prompt) == (type(exercise), exercise.id, exercise.prompt)
        assert (other.given, other.hints, other.points) == (exercise.given, exercise.hints, exercise.points)
        assert dict(other.feedback) == {}


def words(blocks: tuple[Block, ...]) -> list[tuple[object, ...]]:
    """What the blocks say, for whom and in which order; neighbouring prose for the same readers is one."""
    said: list[tuple[object, ...]] = []
    for block in blocks:
        readers = (block.phase, block.grades, block.medium)
        if isinstance(block, Prose):
            alike = bool(said) and said[-1][0] == "Prose" and said[-1][2:] == readers
            before = f"{said.pop()[1]}\n\n" if alike else ""
            said.append(("Prose", before + block.markdown, *readers))
        else:
            said.append((type(block).__name__, piece(block), *readers))
    return said


def piece(block: CodeCell | Ask | Explore | Figure | TeacherNote) -> str:
    match block:
        case CodeCell():
            return block.source
        case Ask():
            return block.exercise
        case Explore():
            return block.explorer
        case Figure():
            return block.name
        case TeacherNote():
            return block.markdown


def test_a_code_cell_with_backticks_and_a_note_are_written_as_they_were_read() -> None:
    blocks = (
        Prose("# Title", 1),
        CodeCell("text = '''\n````\n'''", 3, "engage", (9, 12), "screen"),
        TeacherNote("Wait.", 9, "engage"),
    )

    text = text_of(blocks)

    assert text == (
        "# Title\n\n(engage)=\n:::::{grades} 9-12\n::::{screen}\n`````{code-cell}\ntext = '''\n````\n'''\n`````\n"
        "::::\n:::::\n\n:::{teacher}\nWait.\n:::\n"
    )


def test_a_key_has_no_place_beside_a_lesson_for_students(both: tuple[Path, Path]) -> None:
    full, folder = both
    shutil.copy(full / "key.py", folder)

    with pytest.raises(AuthorError) as caught:
        read_languages(folder)

    assert f"lessons/{folder.name}/key.py: a lesson for students has no key\n  To fix it: delete the file, " in str(
        caught.value
    )


def test_words_for_the_teacher_have_no_place_in_a_lesson_for_students(both: tuple[Path, Path]) -> None:
    _, folder = both
    card = folder / "lesson.toml"
    card.write_text(
        card.read_text(encoding="utf-8").replace("minutes =", 'summary = { en = "a", es = "b" }\nminutes =', 1),
        encoding="utf-8",
    )

    with pytest.raises(AuthorError) as caught:
        read_languages(folder)

    assert f"lessons/{folder.name}/lesson.toml, line 8: there is no field called 'summary'" in str(caught.value)


NAMES = st.text(max_size=8)
VALUES = st.recursive(
    st.booleans() | st.integers(-(10**12), 10**12) | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=200)
@given(st.dictionaries(NAMES, VALUES, max_size=6))
def test_whatever_is_written_as_toml_reads_the_same(data: dict[str, Any]) -> None:
    assert tomllib.loads(toml_text(data)) == data


def test_a_toml_file_is_written_for_people_to_read() -> None:
    data = {
        "drive": {
            "kind": "choice",
            "title": {"en": "A “drive”", "es": 'Un "camino"'},
            "options": [{"id": "far"}, {"id": "near"}],
        },
        "for_students": True,
    }

    assert toml_text(data) == (
        'for_students = true\n\n[drive]\nkind = "choice"\ntitle = { en = "A “drive”", es = "Un \\"camino\\"" }\n'
        'options = [\n  { id = "far" },\n  { id = "near" },\n]\n'
    )
