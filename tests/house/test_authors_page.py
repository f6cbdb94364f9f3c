"""An author finds every kind of exercise in the template lesson, in both languages, and on the page about lessons."""

import re
import tomllib
import typing
from pathlib import Path
from typing import Any

import pytest

from reachstars.exercise.kinds import Exercise
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.exercises import KINDS
from reachstars.lesson.model import Ask
from reachstars.lesson.read import read_languages
from reachstars.lesson.students import SEEN

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "lessons" / "_template"
LESSONS = read_languages(TEMPLATE)
TABLES = tomllib.loads((TEMPLATE / "exercises.toml").read_text(encoding="utf-8"))
ROWS = {
    cells[1].strip(" `"): cells[2:-1]
    for cells in (line.split("|") for line in (ROOT / "README.md").read_text(encoding="utf-8").split("\n"))
    if len(cells) == 6 and cells[1].strip(" `") in SEEN
}


def test_the_kinds_of_the_union_are_those_that_authors_write() -> None:
    shown = {type(exercise): TABLES[exercise.id]["kind"] for exercise in LESSONS["en"].exercises}

    assert set(shown) == set(typing.get_args(Exercise)), "lessons/_template/exercises.toml must show every kind"
    assert set(shown.values()) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_shows_every_kind_in_every_language(kind: str, language: Language) -> None:
    asked = {block.exercise for block in LESSONS[language].blocks if isinstance(block, Ask)}
    examples = [exercise for exercise in LESSONS[language].exercises if TABLES[exercise.id]["kind"] == kind]

    assert examples, f"lessons/_template/exercises.toml shows no exercise of the kind '{kind}'; add one"
    assert asked >= {exercise.id for exercise in examples}
    assert all(exercise.prompt.in_language(language) for exercise in examples)


def test_the_template_names_every_kind_at_its_top() -> None:
    named = re.search(r"^# Kinds: (.*)\.$", (TEMPLATE / "exercises.toml").read_text(encoding="utf-8"), re.MULTILINE)

    assert named
    assert sorted(named[1].split()) == sorted(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_about_lessons_has_a_row_for_every_kind(kind: str) -> None:
    assert kind in ROWS, f"README.md, 'Write a lesson': the table has no row for the kind '{kind}'; add one"

    what, lines, returns = (cell.strip() for cell in ROWS[kind])

    named = set(re.findall(r"`(\w+) = ", lines))
    assert named == set(SEEN[kind]), f"the row must name each field that only this kind has: {sorted(SEEN[kind])}"
    assert len(what) > 10
    assert len(returns) > 10 or returns == "no function"


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_page_says_of_a_key_is_what_the_template_does(kind: str) -> None:
    keys: dict[str, Any] = {TABLES[name]["kind"]: key.answer for name, key in LESSONS["en"].keys.items()}

    assert (kind in keys) == (ROWS[kind][-1].strip() != "no function")


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_line_on_the_page_is_toml(kind: str) -> None:
    examples = re.findall(r"`(\w+ = [^`]*)`", ROWS[kind][1])

    for example in examples:
        whole = re.sub(r", …\]", "]", example).replace("[ … ]", "[]").replace("{ … }", "{ a = 1 }")
        assert tomllib.loads(whole), example
