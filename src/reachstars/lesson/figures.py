"""The pictures of a lesson: files in its folder figures, and sources.toml, which says whose each is and what it shows.

`{figure} road.svg` shows the file road.svg; a drawing with words in it is two files, road.en.svg and road.es.svg, with
one entry, ["road.svg"].
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from reachstars.errors import Mistake
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.margin import Margin
from reachstars.lesson.model import Block, Figure, FigureFile, PictureKind
from reachstars.lesson.sources import read_toml
from reachstars.lesson.svg import svg_problems
from reachstars.lesson.toml import Table

FOLDER = "figures"
SOURCES = "sources.toml"
LARGEST_PHOTO = 400_000  # bytes; the notebook carries them, and a class of thirty opens it at once
LICENCES = (
    "CC BY 4.0",
    "CC BY 3.0",
    "CC BY 2.0",
    "CC BY-SA 4.0",
    "CC BY-SA 3.0",
    "CC BY-SA 2.0",
    "CC0 1.0",
    "public domain",
)  # a lesson is copied freely, and each of these allows it
_KINDS: Mapping[str, PictureKind] = {".svg": "svg", ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg"}
_BEGINS: Mapping[PictureKind, bytes] = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*(\.svg|\.png|\.jpg|\.jpeg)")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_SHORTEST_ALT = 15  # letters; less does not say what is to be seen
_EMPTY_WORDS = re.compile(
    r"a|alt|an|and|de|del|el|en|es|la|los|of|the|un|una|y|diagrama?|dibujo|drawing|fig|figur[ae]|foto(graf[ií]a)?|graph(ic)?"
    r"|gr[aá]fic[ao]|here|illustration|ilustraci[oó]n|imagen?|image|lesson|lecci[oó]n|photo(graph)?|picture|placeholder"
    r"|screenshot|texto?|todo|xxx"
)
_NOTHING: Mapping[str, FigureFile] = MappingProxyType({})


@dataclass(frozen=True)
class _Entry:
    """What sources.toml says of one picture."""

    name: str
    author: str
    licence: str
    date: str
    where: str
    alt: Words
    caption: Words | None


def read_figures(
    folder: Path,
    texts: Mapping[Language, tuple[Block, ...]],
    margins: Mapping[Language, Margin],
    mistakes: list[Mistake],
) -> Mapping[Language, Mapping[str, FigureFile]]:
    """The pictures of a lesson by language and name; what is wrong with them is noted.

    Args:
        folder: Folder of the lesson.
        texts: The narrative by language.
        margins: Where the mistakes of each text are noted.
        mistakes: Takes what is wrong with the pictures themselves.

    Returns:
        The pictures that the texts show.
    """
    shown = {language: [block for block in blocks if isinstance(block, Figure)] for language, blocks in texts.items()}
    home = folder / FOLDER
    if not home.is_dir() and not any(shown.values()):
        return dict.fromkeys(LANGUAGES, _NOTHING)
    margin = Margin(f"lessons/{folder.name}/{FOLDER}/{SOURCES}", mistakes)
    table = read_toml(home / SOURCES, margin)
    if table is None:
        return dict.fromkeys(LANGUAGES, _NOTHING)
    names = {block.name for blocks in shown.values() for block in blocks}
    entries = {name: _entry(name, table.table(name), names) for name in table.data}
    files = sorted(path.name for path in home.iterdir() if path.is_file() and path.name != SOURCES)
    for language, blocks in shown.items():
        _check_named(blocks, entries, files, margins[language])
    _check_files(files, {*entries, *names}, Margin(f"lessons/{folder.name}/{FOLDER}", mistakes))
    return {
        language: {name: made for name, entry in entries.items() if (made := _file(home, entry, language, table))}
        for language in LANGUAGES
    }


def files_of(name: str) -> tuple[str, ...]:
    """The names of files that can stand for a picture: itself, or one for each language."""
    stem, _, ending = name.rpartition(".")
    return (name, *(f"{stem}.{language}.{ending}" for language in LANGUAGES))


def _entry(name: str, table: Table, shown: set[str]) -> _Entry:
    if not _NAME.fullmatch(name):
        cure = "use small letters and hyphens, and one of these endings"
        table.mistake(f"'{name}' is no good name for a picture", cure, tuple(_KINDS))
    elif name not in shown:
        cure = f"write ```{{figure}} {name} where it belongs, and ``` on the next line, or delete the picture"
        table.mistake(f"no text shows the picture '{name}'", cure)
    entry = _Entry(
        name,
        table.text("author"),
        table.choice("licence", LICENCES),
        table.text("date"),
        table.text("where"),
        table.words("alt"),
        table.words_or_none("caption"),
    )
    if entry.date and not _DATE.fullmatch(entry.date):
        table.mistake(f"the date '{entry.date}' cannot be read", 'write date = "2009-08-28", or "2009"', at="date")
    for language in LANGUAGES:
        _check_alt(entry, language, table)
    table.done()
    return entry


def _check_alt(entry: _Entry, language: Language, table: Table) -> None:
    alt = entry.alt.in_language(language)
    if alt.strip() and says_nothing(alt, entry.name):
        cure = "say what is to be seen, in a sentence, for who cannot see it"
        table.mistake(f"the alt text '{alt}' does not say what the picture shows", cure, at="alt")
    if language != LANGUAGES[0] and alt.strip() and alt == entry.alt.in_language(LANGUAGES[0]):
        table.mistake("the alt text is the same in both languages", f"write it in the language '{language}'", at="alt")


def says_nothing(alt: str, name: str) -> bool:
    """Whether an alternative text holds the place of one: empty words, or the name of the file."""
    words = {word for word in re.findall(r"[^\W\d_]+", alt.lower()) if not _EMPTY_WORDS.fullmatch(word)}
    return len(alt.strip()) < _SHORTEST_ALT or not words - set(re.findall(r"[a-z]+", name.lower()))


def _check_named(blocks: list[Figure], entries: Mapping[str, _Entry], files: list[str], margin: Margin) -> None:
    for block in blocks:
        if block.name in entries:
            continue
        bare = block.name.removeprefix(f"{FOLDER}/")
        if bare in entries:
            margin.note(block.line, f"'{block.name}' names the folder too", f"write {bare} alone")
        elif any(name in files for name in files_of(block.name)):
            cure = f'add ["{block.name}"] there, with author, licence, date, where and alt'
            margin.note(block.line, f"{FOLDER}/{SOURCES} says nothing about '{block.name}'", cure)
        else:
            cure = f"use a name from {FOLDER}/{SOURCES}, or add the file and its entry there"
            margin.note(block.line, f"there is no figure called '{block.name}'", cure, tuple(entries))


def _check_files(files: list[str], named: set[str], margin: Margin) -> None:
    known = {file for name in named for file in files_of(name)}
    for name in files:
        if name not in known and not name.startswith("."):
            cure = f'add ["{name}"] to {SOURCES} and show it in the text, or delete the file'
            margin.note(0, f"nothing says whose the file '{name}' is", cure)


def _file(home: Path, entry: _Entry, language: Language, table: Table) -> FigureFile | None:
    inner = table.table(entry.name)
    kind = _KINDS.get(Path(entry.name).suffix)
    found = [name for name in files_of(entry.name) if (home / name).is_file()]
    own = files_of(entry.name)[1 + LANGUAGES.index(language)]
    name = own if own in found else entry.name
    if kind is None:
        return None
    if name not in found:
        missing = own if found else entry.name
        inner.mistake(f"there is no file '{missing}' in the folder {FOLDER}", "put it there, or correct the name here")
        return None
    content = (home / name).read_bytes()
    for problem, cure in _problems(content, kind):
        inner.mistake(f"{name} {problem}", cure)
    return FigureFile(
        entry.name, kind, content, entry.alt, entry.author, entry.licence, entry.date, entry.where, entry.caption
    )


def _problems(content: bytes, kind: PictureKind) -> Iterator[tuple[str, str]]:
    if kind == "svg":
        cure = "save it in your drawing program as a plain or optimized SVG, with every picture embedded"
        yield from ((problem, cure) for problem in svg_problems(content))
        return
    if not content.startswith(_BEGINS[kind]):
        yield f"is no {kind.upper()} file inside", "save it again in that form; a new ending does not change a file"
    if len(content) > LARGEST_PHOTO:
        size = f"has {len(content):,} bytes, more than {LARGEST_PHOTO:,}"
        yield size, "make it at most 1,400 pixels wide, and a photo a JPEG of medium quality"
