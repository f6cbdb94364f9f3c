"""Reads a lesson's folder into a Lesson, and reports every mistake of its author at once."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from reachstars.errors import AuthorError, Mistake
from reachstars.exercise.explorers import EXPLORERS
from reachstars.exercise.key import load_keys
from reachstars.exercise.kinds import Exercise, Key
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.calculated import load_numbers
from reachstars.lesson.card import read_card
from reachstars.lesson.exercises import read_exercises
from reachstars.lesson.margin import Margin
from reachstars.lesson.model import Ask, Block, Card, Explore, Lesson, Prose, TeacherNote
from reachstars.lesson.roles import Numbers, fill_roles, typed_numbers
from reachstars.lesson.text import read_blocks
from reachstars.lesson.toml import Table


def read_lesson(folder: Path, language: Language) -> Lesson:
    """The lesson in one language; both languages are checked, because they belong together.

    Args:
        folder: Such as lessons/09-shuttle-orbit.
        language: Language of the blocks.

    Returns:
        The whole lesson; without key.py its keys are empty.

    Raises:
        AuthorError: If the files have mistakes; each with file, line, problem, cure and choices.
    """
    return read_languages(folder)[language]


def read_languages(folder: Path) -> Mapping[Language, Lesson]:
    """The lesson in every language.

    Args:
        folder: Such as lessons/09-shuttle-orbit.

    Returns:
        One lesson per language, alike but for the blocks.

    Raises:
        AuthorError: If the files have mistakes; each with file, line, problem, cure and choices.
    """
    mistakes: list[Mistake] = []
    card, forms = read_card(_toml(folder, "lesson.toml", mistakes))
    exercises = read_exercises(_toml(folder, "exercises.toml", mistakes), card)
    numbers = Numbers(load_numbers(folder / "numbers.py", mistakes), forms)
    texts = {language: _read_text(folder, language, card, numbers, mistakes) for language in LANGUAGES}
    for language, blocks in texts.items():
        _check_places(blocks, exercises, _margin(folder, language, mistakes))
    _check_alike(texts, folder, mistakes)
    if mistakes:
        raise AuthorError(tuple(mistakes))
    keys = _keys(folder, exercises)
    return {language: Lesson(card, language, texts[language], exercises, keys) for language in LANGUAGES}


def _keys(folder: Path, exercises: tuple[Exercise, ...]) -> Mapping[str, Key]:
    key = folder / "key.py"
    return load_keys(key, exercises) if key.is_file() else MappingProxyType({})


def _toml(folder: Path, name: str, mistakes: list[Mistake]) -> Table:
    margin = Margin(f"lessons/{folder.name}/{name}", mistakes)
    text = _source(folder / name, margin)
    if not text:
        raise AuthorError(tuple(mistakes))
    try:
        return Table(tomllib.loads(text), margin.file, mistakes)
    except tomllib.TOMLDecodeError as error:
        margin.note(0, f"this is not TOML: {error}", "mend the line that is named")
        raise AuthorError(tuple(mistakes)) from error


def _source(path: Path, margin: Margin) -> str:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        margin.note(0, "the file is not UTF-8 text", "save it again with the encoding UTF-8")
    except OSError as error:
        margin.note(
            0, f"the file cannot be read ({error.strerror})", "put it there; lessons/_template shows what it holds"
        )
    else:
        if text.strip():
            return text
        margin.note(0, "the file is empty", "write it; lessons/_template shows what it holds")
    return ""


def _read_text(
    folder: Path, language: Language, card: Card, numbers: Numbers, mistakes: list[Mistake]
) -> tuple[Block, ...]:
    margin = _margin(folder, language, mistakes)
    text = _source(folder / f"text.{language}.md", margin)
    title = f"# {card.title.in_language(language)}"
    if text.partition("\n")[0].strip() != title:
        cure = f"write '{title}', or change the title in lesson.toml"
        margin.note(1, "the first line is not the title of lesson.toml", cure)
    return tuple(_filled(block, language, numbers, margin) for block in read_blocks(text, margin))


def _margin(folder: Path, language: Language, mistakes: list[Mistake]) -> Margin:
    return Margin(f"lessons/{folder.name}/text.{language}.md", mistakes)


def _filled(block: Block, language: Language, numbers: Numbers, margin: Margin) -> Block:
    if not isinstance(block, Prose | TeacherNote):
        return block
    for line, digits in typed_numbers(block.markdown):
        if block.line + line > 1:  # the first line is the title, which is a name
            cure = "name a fact, {fact}`sts128.orbits`, or a function of numbers.py, {number}`longest_night`"
            margin.note(block.line + line, f"the number {digits} is typed by hand", cure)
    return replace(block, markdown=fill_roles(block.markdown, block.line, language, numbers, margin))


def _check_places(blocks: tuple[Block, ...], exercises: tuple[Exercise, ...], margin: Margin) -> None:
    """Every exercise stands in the text once; every name in the text is known."""
    names = tuple(exercise.id for exercise in exercises)
    asked = [block.exercise for block in blocks if isinstance(block, Ask)]
    for block in blocks:
        if isinstance(block, Ask) and block.exercise not in names:
            cure = "use a name from exercises.toml, or add it there"
            margin.note(block.line, f"there is no exercise called '{block.exercise}'", cure, names)
        elif isinstance(block, Ask) and asked.count(block.exercise) > 1:
            problem = f"the exercise '{block.exercise}' stands in the text more than once"
            margin.note(block.line, problem, "keep one of them")
        elif isinstance(block, Explore) and block.explorer not in EXPLORERS:
            problem = f"there is no explorer called '{block.explorer}'"
            margin.note(block.line, problem, "use one of these", tuple(EXPLORERS))
    for name in names:
        if name not in asked:
            problem = f"the exercise '{name}' of exercises.toml is not in the text"
            margin.note(0, problem, f"add ```{{exercise}} {name} where it belongs")


def _check_alike(texts: Mapping[Language, tuple[Block, ...]], folder: Path, mistakes: list[Mistake]) -> None:
    """Both languages have the same blocks in the same order."""
    first, *others = LANGUAGES
    for other in others:
        margin = _margin(folder, other, mistakes)
        for one, two in zip(texts[first], texts[other], strict=False):
            if _shape(one) != _shape(two):
                problem = f"here is {_name(two)}, where text.{first}.md has {_name(one)} (line {one.line})"
                margin.note(two.line, problem, "give both the same blocks")
                return
        if len(texts[first]) != len(texts[other]):
            problem = f"the text has {len(texts[other])} blocks, text.{first}.md has {len(texts[first])}"
            margin.note(0, problem, "give both the same blocks")


def _shape(block: Block) -> tuple[str, str, str, object]:
    name = block.exercise if isinstance(block, Ask) else block.explorer if isinstance(block, Explore) else ""
    return (type(block).__name__, name, block.phase, (block.grades, block.medium))


def _name(block: Block) -> str:
    kind, name, phase, _ = _shape(block)
    kinds = {
        "Prose": "text",
        "CodeCell": "a code cell",
        "Ask": f"the exercise '{name}'",
        "Explore": f"the explorer '{name}'",
        "TeacherNote": "a teacher's note",
    }
    return f"{kinds[kind]} in the phase '{phase}'"
