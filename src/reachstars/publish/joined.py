"""Several of our PDFs as one, with everything that makes them accessible: tags, bookmarks, headers of tables, language.

A class set is typeset a few sheets at a time, because one long document would fill the memory. The libraries that join
PDFs drop the tree of tags or leave it pointing nowhere; ours are all written by Typst, so that their shape is known:
plain objects one after the other, one tree of each kind. Text of people stands in strings, which are left as they are.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from reachstars.errors import PaperError

_CATALOG, _PAGES, _OUTLINES, _TAGS, _DOCUMENT, _METADATA, _INFO = range(1, 8)
_REFERENCE = re.compile(rb"(?<![\w.])(\d+) 0 R\b")
_TAG_KEY = re.compile(rb"/(StructParents?) (\d+)")
_STRING_PART = re.compile(rb"[()\\]")
_NAMED = (b"/ID", b"/Dest", b"/D", b"/Headers[")  # before a string that is the name of something in this document
_HEAD = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n"


def joined(parts: Iterable[bytes], *, front_sides: bool = False) -> bytes:
    """Join documents.

    Args:
        parts: PDFs that `compile.pdf` made, of one title and language; each is taken once.
        front_sides: Whether each begins on the front of a sheet of paper, and the printer is told to use both sides;
            otherwise it is told to use one.

    Returns:
        One tagged PDF that conforms to PDF/UA-1; the same parts give the same bytes.

    Raises:
        PaperError: If there is no part, or one is not shaped as ours are.
    """
    whole = _Whole(front_sides=front_sides)
    for part in parts:
        whole.add(_Part.of(part))
    return whole.finished()


@dataclass(frozen=True)
class _Part:
    """One document, taken apart.

    Attributes:
        objects: Each object by its number: everything between "obj" and "endobj".
        catalog: The catalog as text.
        tags: The root of its tags as text.
        outlines: The root of its bookmarks as text.
    """

    objects: Mapping[int, bytes]
    catalog: bytes
    tags: bytes
    outlines: bytes
    info: int

    @classmethod
    def of(cls, made: bytes) -> "_Part":
        trailer = made[made.rindex(b"trailer") :]
        places = _places(made, int(_one(rb"startxref\s+(\d+)", trailer)))
        ends = dict(zip(sorted(places.values()), [*sorted(places.values())[1:], made.rindex(b"xref\n0 ")], strict=True))
        objects = {
            number: made[made.index(b"obj\n", place) + 4 : made.rindex(b"\nendobj", place, ends[place])]
            for number, place in places.items()
        }
        catalog = objects[int(_one(rb"/Root (\d+) 0 R", trailer))]
        return cls(
            objects,
            catalog,
            objects[int(_one(rb"/StructTreeRoot (\d+) 0 R", catalog))],
            objects[int(_one(rb"/Outlines (\d+) 0 R", catalog))],
            int(_one(rb"/Info (\d+) 0 R", trailer)),
        )

    def root(self, name: bytes) -> int:
        """Number of a root that the catalog names."""
        return int(_one(rb"/" + name + rb" (\d+) 0 R", self.catalog))

    def names(self, tree: bytes, among: bytes) -> dict[bytes, int]:
        """A tree of names: object by name, as written."""
        found = re.search(rb"/" + tree + rb"<<(?:/Dests<<)?/Names\[", among)
        if not found:
            return {}
        pieces = list(_pieces(among[found.end() :]))
        names: dict[bytes, int] = {}
        for (name, is_string), (after, _) in zip(pieces, pieces[1:], strict=False):
            if is_string:
                names[name[1:-1]] = int(_one(rb"\A(\d+) 0 R", after))
                if after.partition(b" 0 R")[2].startswith(b"]"):
                    break
        return names


def _places(made: bytes, start: int) -> dict[int, int]:
    """Where each object begins."""
    lines = made[start:].split(b"\n")
    count = int(lines[1].split()[1])
    entries = enumerate(lines[2 : 2 + count])
    return {number: int(line.split()[0]) for number, line in entries if line.split()[2] == b"n"}


class _Whole:
    """The document that grows part by part; nothing of a part is kept but what has to be written at the end."""

    def __init__(self, *, front_sides: bool) -> None:
        self._front_sides = front_sides
        self._out = bytearray(_HEAD)
        self._offsets: dict[int, int] = {}
        self._next = _INFO + 1
        self._first: _Part | None = None
        self._count = self._bookmarks = self._tag_keys = 0
        self._page_trees: list[int] = []
        self._documents: list[int] = []
        self._parents: list[bytes] = []
        self._ids: dict[bytes, int] = {}
        self._dests: dict[bytes, int] = {}
        self._bookmark_ends: list[int] = []
        self._held: tuple[int, bytes] | None = None  # the last bookmark so far, which does not know the next one yet

    def add(self, part: _Part) -> None:
        """Write the objects of a part."""
        self._first = self._first or part
        numbers = self._numbers(part)
        prefix = b"p%d-" % (len(self._documents) + 1)
        pages, document = part.root(b"Pages"), int(_one(rb"/K\[(\d+) 0 R\]", part.tags))
        first, last = (int(_one(rb"/" + end + rb" (\d+) 0 R", part.outlines)) for end in (b"First", b"Last"))
        names = {name: prefix + name for name in (*part.names(b"IDTree", part.tags), *self._dests_of(part))}

        def write(body: bytes) -> bytes:
            return _changed(body, lambda text: self._renumbered(text, numbers), names)

        for old, body in part.objects.items():
            new = numbers[old]
            if new <= _INFO:
                continue
            made = write(body)
            if old == pages:
                made = self._page_tree(made, new, part)
            elif old == document:
                made = made.replace(b"/S/Document", b"/S/Part", 1)
            if old == first and self._held:
                number, before = self._held
                self._write(number, _with(before, b"/Next %d 0 R" % new))
                made = _with(made, b"/Prev %d 0 R" % number)
                self._held = None
            if old == last:
                self._held = (new, made)
            else:
                self._write(new, made)
        self._ids |= {prefix + name: numbers[old] for name, old in part.names(b"IDTree", part.tags).items()}
        self._dests |= {prefix + name: numbers[old] for name, old in self._dests_of(part).items()}
        self._documents.append(numbers[document])
        self._bookmark_ends += [numbers[first], numbers[last]]
        self._bookmarks += int(_one(rb"/Count (\d+)", part.outlines))
        for key, old in re.findall(rb"(\d+) (\d+) 0 R", _one(rb"/Nums\[([^\]]*)\]", part.tags)):
            self._parents.append(b"%d %d 0 R" % (int(key) + self._tag_keys, numbers[int(old)]))
        self._tag_keys += int(_one(rb"/ParentTreeNextKey (\d+)", part.tags))

    def finished(self) -> bytes:
        """The document, with its roots.

        Raises:
            PaperError: If nothing was added.
        """
        if self._first is None or self._held is None:
            raise PaperError("There is no page to print.")
        self._write(*self._held)
        self._write_roots(self._first)
        name = sha256(self._out).hexdigest()[:32].encode()
        self._write(_METADATA, self._metadata(self._first, name))
        self._write(_INFO, self._first.objects[self._first.info])
        start, size = len(self._out), self._next
        self._out += b"xref\n0 %d\n0000000000 65535 f\r\n" % size
        self._out += b"".join(b"%010d 00000 n\r\n" % self._offsets[number] for number in range(1, size))
        named = b"/ID[(%s)(%s)]" % (name, name)
        self._out += b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R%s>>\n" % (size, _CATALOG, _INFO, named)
        self._out += b"startxref\n%d\n%%%%EOF" % start
        return bytes(self._out)

    def _numbers(self, part: _Part) -> dict[int, int]:
        """New numbers; what there is only one of in a document has its place already."""
        roots = {
            int(_one(rb"/Metadata (\d+) 0 R", part.catalog)): _METADATA,
            part.root(b"StructTreeRoot"): _DOCUMENT,  # the parent of what was a document is the one document
            part.root(b"Outlines"): _OUTLINES,
            part.info: _INFO,
        }
        roots |= {old: _CATALOG for old, body in part.objects.items() if body is part.catalog}
        numbers = {**roots}
        for old in part.objects:
            if old not in roots:
                numbers[old] = self._next
                self._next += 1
        return numbers

    def _renumbered(self, text: bytes, numbers: Mapping[int, int]) -> bytes:
        text = _REFERENCE.sub(lambda found: b"%d 0 R" % numbers[int(found[1])], text)
        return _TAG_KEY.sub(lambda found: b"/%s %d" % (found[1], int(found[2]) + self._tag_keys), text)

    def _page_tree(self, body: bytes, number: int, part: _Part) -> bytes:
        count = int(_one(rb"/Count (\d+)", body))
        if self._front_sides and count % 2:
            paper = next(
                found[0] for each in part.objects.values() if (found := re.search(rb"/MediaBox\[[^\]]*\]", each))
            )
            blank, self._next = self._next, self._next + 1
            self._write(blank, b"<</Type/Page/Resources<<>>%s/Parent %d 0 R>>" % (paper, number))
            count += 1
            body = re.sub(rb"/Count \d+", b"/Count %d" % count, body).replace(b"]", b" %d 0 R]" % blank)
        self._page_trees.append(number)
        self._count += count
        return _with(body, b"/Parent %d 0 R" % _PAGES)

    def _dests_of(self, part: _Part) -> dict[bytes, int]:
        return part.names(b"Names", part.catalog)

    def _write(self, number: int, body: bytes) -> None:
        self._offsets[number] = len(self._out)
        self._out += b"%d 0 obj\n%s\nendobj\n" % (number, body)

    def _write_roots(self, first: _Part) -> None:
        kids = _references(self._page_trees)
        self._write(_PAGES, b"<</Type/Pages/Count %d/Kids[%s]>>" % (self._count, kids))
        ends = (self._bookmark_ends[0], self._bookmark_ends[-1], self._bookmarks)
        self._write(_OUTLINES, b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % ends)
        roles = _one(rb"(/RoleMap<<[^>]*>>)", first.tags)
        parents = b"/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d" % (b" ".join(self._parents), self._tag_keys)
        ids = b"/IDTree<</Names[%s]>>" % _sorted_names(self._ids) if self._ids else b""
        self._write(_TAGS, b"<</Type/StructTreeRoot%s/K[%d 0 R]%s%s>>" % (roles, _DOCUMENT, parents, ids))
        documents = _references(self._documents)
        self._write(_DOCUMENT, b"<</Type/StructElem/S/Document/P %d 0 R/K[%s]>>" % (_TAGS, documents))
        dests = b"/Names<</Dests<</Names[%s]>>>>" % _sorted_names(self._dests) if self._dests else b""
        duplex = b"/DuplexFlipLongEdge" if self._front_sides else b"/Simplex"
        catalog = (
            b"<</Type/Catalog/Pages %d 0 R/Metadata %d 0 R%s/StructTreeRoot %d 0 R/MarkInfo<</Marked true/Suspects false>>"
            b"/ViewerPreferences<</DisplayDocTitle true/Direction/L2R/Duplex%s>>/Outlines %d 0 R%s>>"
        )
        language = _one(rb"(/Lang\([\w-]+\))", first.catalog)
        self._write(_CATALOG, catalog % (_PAGES, _METADATA, language, _TAGS, duplex, _OUTLINES, dests))

    def _metadata(self, first: _Part, name: bytes) -> bytes:
        body = first.objects[int(_one(rb"/Metadata (\d+) 0 R", first.catalog))]
        xml = body[body.index(b"stream\n") + 7 : body.rindex(b"\nendstream")]
        xml = re.sub(rb"(<xmpMM:(?:Instance|Document)ID>)[^<]*", lambda found: found[1] + name, xml)
        xml = re.sub(rb"(<xmpTPg:NPages>)\d+", lambda found: found[1] + b"%d" % self._count, xml)
        return b"<</Length %d/Type/Metadata/Subtype/XML>>\nstream\n%s\nendstream" % (len(xml), xml)


def _changed(body: bytes, write: Callable[[bytes], bytes], names: Mapping[bytes, bytes]) -> bytes:
    """An object with other numbers and names; its strings and its stream stay as they are."""
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
    raise PaperError("The pages could not be joined: a string has no end.")


def _with(body: bytes, entry: bytes) -> bytes:
    """A dictionary with one more entry."""
    return b"<<" + entry + body.removeprefix(b"<<")


def _references(numbers: Iterable[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _sorted_names(names: Mapping[bytes, int]) -> bytes:
    return b"".join(b"(%s)%d 0 R" % (name, number) for name, number in sorted(names.items()))


def _one(pattern: bytes, text: bytes) -> bytes:
    found = re.search(pattern, text)
    if not found:
        raise PaperError("The pages could not be joined: one is not shaped as ours are.")
    return found[1]
