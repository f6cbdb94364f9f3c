"""No run of twelve words of the articles behind the project stands in what it ships."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = (
    "lessons/**/*.md",
    "lessons/**/*.toml",
    "lessons/**/*.py",
    "src/**/*.py",
    "src/**/*.toml",
    "src/**/*.js",
    "notebooks/**/*.ipynb",
    "*.md",
)

_spec = importlib.util.spec_from_file_location("story", Path(__file__).with_name("story.py"))
assert _spec
assert _spec.loader
story = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(story)


def copied(text: str, known: set[str]) -> list[str]:
    return [run for digest, run in story.hashes(text) if digest in known]


def test_a_copied_run_is_found_whatever_its_capitals_and_commas() -> None:
    sentence = "One two three, four five six seven eight nine ten eleven niño, thirteen"
    known = {digest for digest, _ in story.hashes(sentence)}

    found = copied("Said: ONE two three four — five six seven eight nine ten eleven nino!", known)

    assert found == ["one two three four five six seven eight nine ten eleven nino"]


@pytest.mark.parametrize("pattern", SHIPPED)
def test_no_sentence_of_the_articles_is_shipped(pattern: str) -> None:
    known = set(story.KNOWN.read_text(encoding="utf-8").split())
    files = sorted(path for path in ROOT.glob(pattern) if ".gates" not in path.parts)

    found = {str(path): copied(path.read_text(encoding="utf-8"), known) for path in files}

    assert files
    assert len(known) > 3000
    assert {name: runs for name, runs in found.items() if runs} == {}
