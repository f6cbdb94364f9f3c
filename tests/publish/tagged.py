"""A finished PDF as a screen reader meets it: its tags with their words in reading order, and what stands outside."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pikepdf

_DECODED = re.compile(rb"<([0-9A-Fa-f]+)>")


@dataclass(frozen=True)
class Tag:
    """An element of the tree of tags.

    Attributes:
        kind: Such as H1, P, Table, TH, Figure.
        text: All words inside of it, in reading order, without white space.
        alt: What is said in its place.
        scope: Of a header cell: Column, Row or Both.
        headers: Whether a cell names its header cells.
        inside: The tags inside of it.
    """

    kind: str
    text: str
    alt: str
    scope: str
    headers: bool
    inside: tuple["Tag", ...]

    def every(self, *kinds: str) -> Iterator["Tag"]:
        """This tag and all inside of it, of those kinds, in reading order."""
        if not kinds or self.kind in kinds:
            yield self
        for tag in self.inside:
            yield from tag.every(*kinds)


@dataclass(frozen=True)
class Read:
    """A PDF, read.

    Attributes:
        language: Of the document.
        title: As the window shows it.
        shows_title: Whether the window shows it and not the name of the file.
        tree: The tree of tags.
        bookmarks: Level, from 1, and words without white space.
        languages: All words in tags, each piece with the language that it is marked with.
        outside: Words that are in no tag, by where they stand: Header, Footer or anywhere else.
        links: Whether each link says in words where it leads.
        tabs: Whether pages with links are walked through in the order of the tags.
        fonts: Names of fonts that are not embedded, or whose letters cannot be read out.
        sizes: How many letters are printed in each size, in points.
        colours: The colours of letters, as red, green and blue from 0 to 1.
    """

    language: str
    title: str
    shows_title: bool
    tree: Tag
    bookmarks: tuple[tuple[int, str], ...]
    languages: tuple[tuple[str, str], ...]
    outside: tuple[tuple[str, str], ...]
    links: tuple[str, ...]
    tabs: bool
    fonts: tuple[str, ...]
    sizes: dict[float, int]
    colours: frozenset[tuple[float, ...]]


def squeezed(text: str) -> str:
    """Words without white space, soft hyphens and invisible signs, so that line ends do not matter."""
    return re.sub(r"[\s\u200b\u00ad\u2060\ufeff]+", "", text)


def read(made: bytes) -> Read:
    """A finished PDF."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        pages = [_page(page.obj) for page in pdf.pages]
        words: _Words = {
            (page.obj.objgen, number): text
            for page, found in zip(pdf.pages, pages, strict=True)
            for number, text in found.words.items()
        }
        with pdf.open_metadata() as metadata:
            title = str(metadata.get("dc:title", ""))
        notes = [(page, note) for page in pdf.pages for note in page.obj.get("/Annots", [])]
        links = [(page, note) for page, note in notes if note.get("/Subtype") == "/Link"]
        sizes: dict[float, int] = {}
        for found in pages:
            for size, count in found.sizes.items():
                sizes[size] = sizes.get(size, 0) + count
        return Read(
            language=str(pdf.Root.get("/Lang", "")),
            title=title,
            shows_title=bool(pdf.Root.ViewerPreferences.get("/DisplayDocTitle", False)),
            tree=_tag(pdf.Root.StructTreeRoot, words),
            bookmarks=tuple(_bookmarks(pdf)),
            languages=tuple(_languages(pdf.Root.StructTreeRoot, words, str(pdf.Root.get("/Lang", "")))),
            outside=tuple(piece for found in pages for piece in found.outside),
            links=tuple(str(note.get("/Contents", "")) for _, note in links),
            tabs=all(page.obj.get("/Tabs") == "/S" for page, _ in links),
            fonts=tuple(sorted({name for found in pages for name in found.bad_fonts})),
            sizes=sizes,
            colours=frozenset(colour for found in pages for colour in found.colours),
        )


_Words: TypeAlias = dict[tuple[tuple[int, int], int], tuple[str, str]]  # by page and number: words and their language


@dataclass
class _Page:
    words: dict[int, tuple[str, str]] = field(default_factory=dict)
    outside: list[tuple[str, str]] = field(default_factory=list)
    sizes: dict[float, int] = field(default_factory=dict)
    colours: set[tuple[float, ...]] = field(default_factory=set)
    bad_fonts: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class _Mark:
    number: int | None
    language: str
    place: str


def _page(page: Any) -> _Page:
    found = _Page()
    resources = page.get("/Resources", {})
    fonts = {name: _font(font, found) for name, font in resources.get("/Font", {}).items()}
    named = resources.get("/Properties", {})
    marks: list[_Mark] = []
    letters: dict[int, str] = {}
    size = 0.0
    colour: tuple[float, ...] = (0.0,)
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BMC" | "BDC":
                about = operands[1] if len(operands) > 1 else {}
                about = named.get(about, {}) if isinstance(about, pikepdf.Name) else about
                marks.append(_mark(str(operands[0]), about))
            case "EMC":
                marks.pop()
            case "Tf":
                letters, size = fonts.get(str(operands[0]), {}), float(operands[1])
            case "sc" | "scn" | "g" | "rg" | "k":
                colour = tuple(round(float(part), 3) for part in operands if not isinstance(part, pikepdf.Name))
            case "Tj" | "TJ":
                _say(found, marks, "".join(_decoded(operands, letters)), size)
                found.colours.add(colour)
    return found


def _say(found: _Page, marks: list[_Mark], text: str, size: float) -> None:
    text = squeezed(text)
    if not text:
        return
    found.sizes[size] = found.sizes.get(size, 0) + len(text)
    number = next((mark.number for mark in reversed(marks) if mark.number is not None), None)
    language = next((mark.language for mark in reversed(marks) if mark.language), "")
    if number is None:
        found.outside.append((marks[-1].place if marks else "nowhere", text))
        return
    found.words[number] = (found.words.get(number, ("", ""))[0] + text, language)


def _mark(tag: str, about: Any) -> _Mark:
    number = about.get("/MCID")
    place = str(about.get("/Subtype", about.get("/Type", tag))).strip("/")
    return _Mark(None if number is None else int(number), str(about.get("/Lang", "")), place)


def _decoded(operands: Any, letters: dict[int, str]) -> Iterator[str]:
    pieces = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
    for piece in pieces:
        if isinstance(piece, pikepdf.String):
            codes = bytes(piece)
            wide = max(letters, default=0) > 255 or bool(letters.get(-1))
            step = 2 if wide else 1
            for place in range(0, len(codes), step):
                yield letters.get(int.from_bytes(codes[place : place + step], "big"), "")


def _font(font: Any, found: _Page) -> dict[int, str]:
    """What each code of a font means; -1 tells that codes are two bytes long."""
    below = font.get("/DescendantFonts", [font])[0]
    descriptor = below.get("/FontDescriptor")
    embedded = font.get("/Subtype") == "/Type3" or (
        descriptor is not None and any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3"))
    )
    if not embedded or "/ToUnicode" not in font:
        found.bad_fonts.add(str(font.get("/BaseFont", font.get("/Name", "a font without a name"))))
        return {}
    letters = {-1: "two"} if "/DescendantFonts" in font else {}
    letters.update(_unicode(bytes(font.ToUnicode.read_bytes())))
    return letters


def _unicode(cmap: bytes) -> Iterator[tuple[int, str]]:
    for block, ranges in re.findall(rb"beginbf(?:char|range)(.*?)endbf(char|range)", cmap, re.DOTALL):
        for line in block.strip().splitlines():
            codes = _DECODED.findall(line)
            if ranges == b"char" and len(codes) == 2:
                yield int(codes[0], 16), _letters(codes[1])
            elif ranges == b"range" and len(codes) == 3:
                first, last, start = int(codes[0], 16), int(codes[1], 16), _letters(codes[2])
                for step in range(last - first + 1):
                    yield first + step, start[:-1] + chr(ord(start[-1]) + step)


def _letters(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be")


def _tag(item: Any, words: _Words, page: Any = None) -> Tag:
    page = item.get("/Pg", page)
    inside: list[Tag] = []
    text = ""
    for kid, there in _kids(item, page):
        if isinstance(kid, int):
            text += words.get((there.objgen, kid), ("", ""))[0]
        else:
            inside.append(_tag(kid, words, page))
            text += inside[-1].text
    scope, headers = _attributes(item.get("/A", []))
    kind = str(item.get("/S", "/Root")).strip("/")
    return Tag(kind, text, str(item.get("/Alt", "")), scope, headers, tuple(inside))


def _kids(item: Any, page: Any) -> Iterator[tuple[Any, Any]]:
    """What stands in an element: numbers of words with their page, and elements."""
    kids = item.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield kid, page
        elif kid.get("/Type") == "/MCR":
            yield int(kid.MCID), kid.get("/Pg", page)
        elif kid.get("/Type") != "/OBJR":
            yield kid, page


def _languages(item: Any, words: _Words, language: str, page: Any = None) -> Iterator[tuple[str, str]]:
    """Words with their language; the language of what stands around them unless they have their own."""
    page = item.get("/Pg", page)
    language = str(item.get("/Lang", language))
    for kid, there in _kids(item, page):
        if isinstance(kid, int):
            text, own = words.get((there.objgen, kid), ("", ""))
            yield own or language, text
        else:
            yield from _languages(kid, words, language, page)


def _attributes(attributes: Any) -> tuple[str, bool]:
    scope, headers = "", False
    for each in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(each, pikepdf.Dictionary):
            scope = str(each.get("/Scope", scope)).strip("/")
            headers = headers or bool(each.get("/Headers"))
    return scope, headers


def _bookmarks(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    def walk(items: Any, level: int) -> Iterator[tuple[int, str]]:
        for item in items:
            yield level, item.title
            yield from walk(item.children, level + 1)

    with pdf.open_outline() as outline:
        yield from walk(outline.root, 1)
