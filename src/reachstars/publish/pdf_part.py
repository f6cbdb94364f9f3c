"""One of our PDFs, taken apart: its objects, its trees, its strings. Typst writes all of them in one plain shape."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from reachstars.errors import PaperError

_FOREIGN = (
    "The pages could not be joined: one is not shaped as ours are.",
    "No se pudieron unir las hojas: una no tiene la forma de las nuestras.",
)
_STRING_PART = re.compile(rb"[()\\]")
_NAMED = (b"/ID", b"/Dest", b"/D", b"/Headers[")  # before a string that is the name of something in this document


@dataclass(frozen=True)
class Part:
    """One document, taken apart.

    Attributes:
        objects: Each object by its number: everything between "obj" and "endobj".
        catalog: The catalog.
        tags: The root of its tags.
        outlines: The root of its bookmarks.
        info: Number of the object that holds title and author.
    """

    objects: Mapping[int, bytes]
    catalog: bytes
    tags: bytes
    outlines: bytes
    info: int

    @classmethod
    def of(cls, made: bytes) -> "Part":
        """Take a PDF apart.

        Args:
            made: What `compile.pdf` gave.

        Returns:
            Its parts.

        Raises:
            PaperError: If it is not shaped as ours are.
        """
        trailer = made[made.rindex(b"trailer") :]
        places = _places(made, int(one(rb"startxref\s+(\d+)", trailer)))
        ends = dict(zip(sorted(places.values()), [*sorted(places.values())[1:], made.rindex(b"xref\n0 ")], strict=True))
        objects = {
            number: made[made.index(b"obj\n", place) + 4 : made.rindex(b"\nendobj", place, ends[place])]
            for number, place in places.items()
        }
        catalog = objects[int(one(rb"/Root (\d+) 0 R", trailer))]
        return cls(
            objects,
            catalog,
            objects[int(one(rb"/StructTreeRoot (\d+) 0 R", catalog))],
            objects[int(one(rb"/Outlines (\d+) 0 R", catalog))],
            int(one(rb"/Info (\d+) 0 R", trailer)),
        )

    def root(self, name: bytes) -> int:
        """Number of a root that the catalog names."""
        return int(one(rb"/" + name + rb" (\d+) 0 R", self.catalog))

    @property
    def document(self) -> int:
        """Number of the tag that holds all others."""
        return int(one(rb"/K\[(\d+) 0 R\]", self.tags))

    @property
    def bookmark_ends(self) -> tuple[int, int]:
        """Numbers of the first and the last bookmark."""
        first, last = (int(one(rb"/" + end + rb" (\d+) 0 R", self.outlines)) for end in (b"First", b"Last"))
        return first, last

    def names(self, tree: bytes, among: bytes) -> dict[bytes, int]:
        """A tree of names: object by name, as written."""
        found = re.search(rb"/" + tree + rb"<<(?:/Dests<<)?/Names\[", among)
        if not found:
            return {}
        names: dict[bytes, int] = {}
        for (name, is_string), (after, _) in pairwise(_pieces(among[found.end() :])):
            if is_string:
                names[name[1:-1]] = int(one(rb"\A(\d+) 0 R", after))
                if after.partition(b" 0 R")[2].startswith(b"]"):
                    break
        return names


def _places(made: bytes, start: int) -> dict[int, int]:
    """Where each object begins."""
    lines = made[start:].split(b"\n")
    count = int(lines[1].split()[1])
    entries = enumerate(lines[2 : 2 + count])
    return {number: int(line.split()[0]) for number, line in entries if line.split()[2] == b"n"}


def changed(body: bytes, write: Callable[[bytes], bytes], names: Mapping[bytes, bytes]) -> bytes:
    """An object with other numbers and names; its strings and its stream stay as they are.

    Args:
        body: The object.
        write: Changes what stands outside of strings.
        names: New names by old ones.

    Returns:
        The object as it stands in the whole document.
    """
    head, stream, rest = body.partition(b"\nstream\n")
    pieces: list[bytes] = []
    named = False
    for piece, is_string in _pieces(head):
        if is_string:
            named = bool(pieces) and (pieces[-1].endswith(_NAMED) or (named and not pieces[-1].strip()))
            new = names.get(piece[1:-1]) if named else None
            pieces.append(piece if new is None else b"(%s)" % new)
        else:
            pieces.append(write(piece))
    return b"".join((*pieces, stream, rest))


def _pieces(text: bytes) -> Iterator[tuple[bytes, bool]]:
    """What stands between strings, and the strings; always in turn, also where nothing stands between two."""
    place = 0
    while (start := text.find(b"(", place)) >= 0:
        yield text[place:start], False
        place = _end_of_string(text, start)
        yield text[start:place], True
    yield text[place:], False


def _end_of_string(text: bytes, start: int) -> int:
    depth, place = 0, start
    while found := _STRING_PART.search(text, place):
        place = found.end() + (found[0] == b"\\")
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if not depth:
            return place
    raise PaperError(*_FOREIGN)


def one(pattern: bytes, text: bytes) -> bytes:
    """What the group of a pattern finds first.

    Args:
        pattern: A regular expression with one group.
        text: Where to look.

    Returns:
        What stands there.

    Raises:
        PaperError: If there is no such thing, so that the PDF is not shaped as ours are.
    """
    found = re.search(pattern, text)
    if not found:
        raise PaperError(*_FOREIGN)
    return found[1]
