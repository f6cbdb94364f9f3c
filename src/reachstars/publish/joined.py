"""Several of our PDFs as one, with everything that makes them accessible: tags, bookmarks, headers of tables, language.

A class set is typeset a few sheets at a time, because one long document would fill the memory. The libraries that join
PDFs drop the tree of tags or leave it pointing nowhere; ours are all written by Typst, so that their shape is known:
plain objects one after the other, one tree of each kind. Text of people stands in strings, which are left as they are.
"""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from reachstars.errors import PaperError
from reachstars.publish.pdf_part import Part, changed, one

_CATALOG, _PAGES, _OUTLINES, _TAGS, _DOCUMENT, _METADATA, _INFO = range(1, 8)
_REFERENCE = re.compile(rb"(?<![\w.])(\d+) 0 R\b")
_TAG_KEY = re.compile(rb"/(StructParents?) (\d+)")
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
        whole.add(Part.of(part))
    return whole.finished()


def can_join(made: bytes) -> bool:
    """Whether a document has the shape that can be joined."""
    try:
        joined([made])
    except PaperError:
        return False
    return True


class _Whole:
    """The document that grows part by part; nothing of a part is kept but what has to be written at the end."""

    def __init__(self, *, front_sides: bool) -> None:
        self._front_sides = front_sides
        self._out = bytearray(_HEAD)
        self._offsets: dict[int, int] = {}
        self._next = _INFO + 1
        self._first: Part | None = None
        self._parts = self._count = self._bookmarks = self._tag_keys = 0
        self._page_trees: list[int] = []
        self._documents: list[int] = []
        self._parents: list[bytes] = []
        self._ids: dict[bytes, int] = {}
        self._dests: dict[bytes, int] = {}
        self._first_bookmark = 0
        self._held: tuple[int, bytes] | None = None  # the last bookmark so far, which does not know the next one yet

    def add(self, part: Part) -> None:
        """Write the objects of a part, and take note of what the roots must know of it."""
        self._first = self._first or part
        self._parts += 1
        numbers = self._numbers(part)
        ids, dests = part.names(b"IDTree", part.tags), part.names(b"Names", part.catalog)
        prefix = b"p%d-" % self._parts
        names = {name: prefix + name for name in (*ids, *dests)}

        def renumbered(text: bytes) -> bytes:
            text = _REFERENCE.sub(lambda found: b"%d 0 R" % numbers[int(found[1])], text)
            return _TAG_KEY.sub(lambda found: b"/%s %d" % (found[1], int(found[2]) + self._tag_keys), text)

        for old, body in part.objects.items():
            if numbers[old] > _INFO:
                self._add_object(part, old, numbers[old], changed(body, renumbered, names))
        self._ids |= {prefix + name: numbers[old] for name, old in ids.items()}
        self._dests |= {prefix + name: numbers[old] for name, old in dests.items()}
        self._documents.append(numbers[part.document])
        self._bookmarks += int(one(rb"/Count (\d+)", part.outlines))
        for key, old in re.findall(rb"(\d+) (\d+) 0 R", one(rb"/Nums\[([^\]]*)\]", part.tags)):
            self._parents.append(b"%d %d 0 R" % (int(key) + self._tag_keys, numbers[int(old)]))
        self._tag_keys += int(one(rb"/ParentTreeNextKey (\d+)", part.tags))

    def _add_object(self, part: Part, old: int, new: int, body: bytes) -> None:
        if old == part.root(b"Pages"):
            body = self._page_tree(body, new, part)
        elif old == part.document:
            body = body.replace(b"/S/Document", b"/S/Part", 1)
        elif old in part.bookmark_ends:
            self._bookmark(body, new, part, old)
            return
        self._write(new, body)

    def finished(self) -> bytes:
        """The document, with its roots.

        Raises:
            PaperError: If nothing was added.
        """
        if self._first is None or self._held is None:
            raise PaperError("There is no page to print.", "No hay ninguna hoja que imprimir.")
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

    def _numbers(self, part: Part) -> dict[int, int]:
        """New numbers; what there is only one of in a document has its place already."""
        roots = {
            int(one(rb"/Metadata (\d+) 0 R", part.catalog)): _METADATA,
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

    def _bookmark(self, body: bytes, number: int, part: Part, old: int) -> None:
        """Hang the bookmarks of a part behind those before it; its last one waits for the next part."""
        first, last = part.bookmark_ends
        if old == first and self._held:
            before, waiting = self._held
            self._write(before, _with(waiting, b"/Next %d 0 R" % number))
            body = _with(body, b"/Prev %d 0 R" % before)
        if old == first and self._first is part:
            self._first_bookmark = number
        if old == last:
            self._held = (number, body)
        else:
            self._write(number, body)

    def _page_tree(self, body: bytes, number: int, part: Part) -> bytes:
        count = int(one(rb"/Count (\d+)", body))
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

    def _write(self, number: int, body: bytes) -> None:
        self._offsets[number] = len(self._out)
        self._out += b"%d 0 obj\n%s\nendobj\n" % (number, body)

    def _write_roots(self, first: Part) -> None:
        kids = _references(self._page_trees)
        self._write(_PAGES, b"<</Type/Pages/Count %d/Kids[%s]>>" % (self._count, kids))
        ends = (self._first_bookmark, self._held[0] if self._held else 0, self._bookmarks)
        self._write(_OUTLINES, b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % ends)
        roles = one(rb"(/RoleMap<<[^>]*>>)", first.tags)
        parents = b"/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d" % (b" ".join(self._parents), self._tag_keys)
        ids = b"/IDTree<</Names[%s]>>" % _sorted_names(self._ids) if self._ids else b""
        self._write(_TAGS, b"<</Type/StructTreeRoot%s/K[%d 0 R]%s%s>>" % (roles, _DOCUMENT, parents, ids))
        documents = _references(self._documents)
        self._write(_DOCUMENT, b"<</Type/StructElem/S/Document/P %d 0 R/K[%s]>>" % (_TAGS, documents))
        dests = b"/Names<</Dests<</Names[%s]>>>>" % _sorted_names(self._dests) if self._dests else b""
        duplex = b"/DuplexFlipLongEdge" if self._front_sides else b"/Simplex"
        catalog = (
            b"<</Type/Catalog/Pages %d 0 R/Metadata %d 0 R%s/StructTreeRoot %d 0 R"
            b"/MarkInfo<</Marked true/Suspects false>>"
            b"/ViewerPreferences<</DisplayDocTitle true/Direction/L2R/Duplex%s>>/Outlines %d 0 R%s>>"
        )
        language = one(rb"(/Lang\([\w-]+\))", first.catalog)
        self._write(_CATALOG, catalog % (_PAGES, _METADATA, language, _TAGS, duplex, _OUTLINES, dests))

    def _metadata(self, first: Part, name: bytes) -> bytes:
        body = first.objects[int(one(rb"/Metadata (\d+) 0 R", first.catalog))]
        xml = body[body.index(b"stream\n") + 7 : body.rindex(b"\nendstream")]
        xml = re.sub(rb"(<xmpMM:(?:Instance|Document)ID>)[^<]*", lambda found: found[1] + name, xml)
        xml = re.sub(rb"(<xmpTPg:NPages>)\d+", lambda found: found[1] + b"%d" % self._count, xml)
        return b"<</Length %d/Type/Metadata/Subtype/XML>>\nstream\n%s\nendstream" % (len(xml), xml)


def _with(body: bytes, entry: bytes) -> bytes:
    """A dictionary with one more entry."""
    return b"<<" + entry + body.removeprefix(b"<<")


def _references(numbers: Iterable[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _sorted_names(names: Mapping[bytes, int]) -> bytes:
    return b"".join(b"(%s)%d 0 R" % (name, number) for name, number in sorted(names.items()))
