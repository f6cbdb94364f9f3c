"""Finds every text that exists in two languages: in the code, in what it makes, and in the data files."""

import ast
import dataclasses
import importlib
import pkgutil
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import reachstars
from reachstars import errors
from reachstars.language import LANGUAGES, Words
from reachstars.lesson.find import lesson_folders
from reachstars.lesson.read import read_languages

ROOT = Path(__file__).parents[2]
PYTHON = sorted([*ROOT.glob("src/**/*.py"), *ROOT.glob("lessons/*/*.py")])
LESSONS = (*lesson_folders(ROOT / "lessons"), ROOT / "lessons" / "_template")
_SAID = tuple(
    value.__name__
    for value in vars(errors).values()
    if isinstance(value, type) and issubclass(value, errors.ReachstarsError) and value is not errors.AuthorError
)


@dataclass(frozen=True)
class Pair:
    """One text in both languages, and where it is."""

    where: str
    en: str
    es: str


def every_pair() -> list[Pair]:
    """Every text in both languages; the same one is named once."""
    found: dict[tuple[str, str], Pair] = {}
    for pair in (*_in_modules(), *_in_lessons(), *_in_data(), *_in_code()):
        found.setdefault((pair.en, pair.es), pair)
    return list(found.values())


def _in_modules() -> Iterator[Pair]:
    for info in pkgutil.walk_packages(reachstars.__path__, "reachstars."):
        if not info.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(info.name)).items():
                yield from _in_value(value, f"{info.name}.{name}", set())


def _in_lessons() -> Iterator[Pair]:
    for folder in LESSONS:
        yield from _in_value(read_languages(folder)["en"], f"lessons/{folder.name}", set())


def _in_value(value: Any, where: str, seen: set[int]) -> Iterator[Pair]:
    if isinstance(value, Words):
        yield Pair(where, value.en, value.es)
    elif id(value) not in seen and not isinstance(value, str | type):
        seen.add(id(value))
        for name, part in _inside(value):
            yield from _in_value(part, where + name, seen)


def _inside(value: Any) -> Iterator[tuple[str, Any]]:
    if dataclasses.is_dataclass(value):
        yield from ((f".{field.name}", getattr(value, field.name)) for field in dataclasses.fields(value))
    elif isinstance(value, Mapping):
        yield from ((f"[{key!r}]", part) for key, part in value.items())
    elif isinstance(value, list | tuple | set | frozenset):
        yield from ((f"[{number}]", part) for number, part in enumerate(value))


def _in_data() -> Iterator[Pair]:
    """Every { en, es } of the data files, also those that a function reads later."""
    for path in sorted([*ROOT.glob("src/**/*.toml"), *ROOT.glob("lessons/*/*.toml")]):
        yield from _in_table(tomllib.loads(path.read_text(encoding="utf-8")), str(path.relative_to(ROOT)))


def _in_table(value: Any, where: str) -> Iterator[Pair]:
    if isinstance(value, list):
        for number, part in enumerate(value):
            yield from _in_table(part, f"{where}[{number}]")
    elif isinstance(value, dict):
        if set(LANGUAGES) & set(value):
            yield Pair(where, str(value.get("en", "")), str(value.get("es", "")))
        for name, part in value.items():
            yield from _in_table(part, f"{where}.{name}")


def _in_code() -> Iterator[Pair]:
    """What the code makes while it runs: Words with parts, sentences of errors, { "en": …, "es": … }."""
    for path in PYTHON:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for en, es in _sides(node):
                said = _written(en), _written(es)
                if None not in said:
                    yield Pair(f"{path.relative_to(ROOT)}: {ast.unparse(en)[:60]}", str(said[0]), str(said[1]))


def _sides(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    match node:
        case ast.Call(func=ast.Name(id=name), args=[en, es]) if name in ("Words", *_SAID):
            yield en, es
        case ast.Call(func=ast.Name(id="Words"), keywords=keywords):
            named = {each.arg: each.value for each in keywords}
            if {"en", "es"} <= set(named):
                yield named["en"], named["es"]
        case ast.Return(value=ast.Tuple(elts=[en, es])) if _is_sentence(en) or _is_sentence(es):
            yield en, es
        case ast.Dict(keys=[ast.Constant(value="en"), ast.Constant(value="es")], values=[en, es]):
            yield from _parts(en, es)


def _parts(en: ast.expr, es: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
    match en, es:
        case ast.Tuple(elts=ours), ast.Tuple(elts=theirs):
            yield from zip(ours, theirs, strict=True)
        case _:
            yield en, es


def _is_sentence(node: ast.expr) -> bool:
    written = _written(node)
    return written is not None and " " in written and written.endswith(".")


def _written(node: ast.expr) -> str | None:
    """The text of a literal, with the values of an f-string in braces; None for anything else."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(_filled_in(part) for part in parts)
    return None


def _filled_in(part: ast.expr) -> str:
    """A part of an f-string: words as they are, a value as the {names} that it is made of, alike in both languages."""
    if isinstance(part, ast.Constant):
        return str(part.value)
    called = {node.func for node in ast.walk(part) if isinstance(node, ast.Call)}
    names = {node.id for node in ast.walk(part) if isinstance(node, ast.Name) and node not in called}
    return "{" + " ".join(sorted(name.removesuffix("_en").removesuffix("_es") for name in names)) + "}"


def one_language_errors() -> list[str]:
    """Every error of ours that is raised with a sentence in one language only."""
    return [
        f"{path.relative_to(ROOT)}: {ast.unparse(node)}"
        for path in PYTHON
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in (*_SAID, "MathError")
        and len(node.args) == 1
        and not isinstance(node.args[0], ast.Starred)
    ]
