"""Documents joined to one: tags, bookmarks, links, notes and headers of tables all point where they did."""

import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader
from tests.publish.checks import catalog, failures, structure, text

from reachstars.errors import PaperError
from reachstars.publish.compile import pages, pdf
from reachstars.publish.joined import can_join, joined

_HEAD = (
    '#import "/template.typ": *\n#show: sheet.with(title: "A ((set", language: "es", learner: "x")\n#show: class-set\n'
)


def part(name: str, breaks: int = 0) -> bytes:
    """A document with everything that points somewhere."""
    more = "pagebreak();[more];" * breaks
    return pdf(
        f'{_HEAD}#{{ heading(level: 1)[{name} \\(one\\)]; [See #link(<there>)[there], #link("https://x.org")[(web)]'
        f' and#footnote[A note (U1x0y0) of {name}.].]; figure(rect(), alt: "A (\\\\) picture ((of {name}");'
        f" table(columns: 2, table.header([a], [b]), [1], [2]); [#heading(level: 2)[Sub] <there>]; {more}"
        f" heading(level: 1)[{name} two] }}"
    )


def titles(made: bytes) -> list[tuple[str, int | None]]:
    reader = PdfReader(io.BytesIO(made))
    outline: list[Any] = reader.outline
    return [(entry.title, reader.get_destination_page_number(entry)) for entry in outline]


def test_what_is_joined_is_accessible_and_reads_in_order(tmp_path: Path) -> None:
    parts = [part("uno"), part("dos", 1), part("tres")]

    made = joined(parts)

    assert failures(made, tmp_path) == []
    assert text(made) == " ".join(map(text, parts))
    kinds = structure(made)
    assert kinds[:2] == ["/Document", "/Part"]
    assert kinds.count("/Part") == 3
    assert [kind for kind in kinds[1:] if kind != "/Part"] == [
        kind for each in parts for kind in structure(each) if kind != "/Document"
    ]


def test_bookmarks_links_and_headers_of_tables_stay_with_their_part() -> None:
    made = joined([part("uno"), part("dos", 1)])

    assert titles(made) == [("uno (one)", 0), ("uno two", 0), ("dos (one)", 1), ("dos two", 2)]
    with pikepdf.open(io.BytesIO(made)) as opened:
        root: Any = opened.Root
        names = [str(name) for name in root.StructTreeRoot.IDTree.Names][::2]
        assert names == sorted(names)
        assert len(set(names)) == len(names) == 6
        dests = [str(name) for name in root.Names.Dests.Names]
        for number, sheet in enumerate(opened.pages[:2], start=1):
            link: Any = next(each for each in sheet.Annots if "/Dest" in each and isinstance(each.Dest, pikepdf.String))
            assert str(link.Dest) == f"p{number}-there"
            assert f"p{number}-there" in dests


def test_every_tag_that_a_page_names_belongs_to_that_page() -> None:
    made = joined([part("uno"), part("dos", 1), part("tres")])

    with pikepdf.open(io.BytesIO(made)) as opened:
        nums: Any = opened.Root.StructTreeRoot.ParentTree.Nums
        keys = [int(key) for key in list(nums)[::2]]
        assert keys == sorted(set(keys))
        tags = dict(zip(keys, list(nums)[1::2], strict=True))
        for sheet in opened.pages:
            own = [tag for tag in tags[int(sheet.StructParents)] if "/Pg" in tag]
            assert own
            assert all(tag.Pg.objgen == sheet.obj.objgen for tag in own)


def test_a_part_with_an_odd_number_of_pages_gets_an_empty_back(tmp_path: Path) -> None:
    made = joined([part("uno"), part("dos", 1), part("tres", 2)], front_sides=True)

    assert failures(made, tmp_path) == []
    assert [page for _, page in titles(made)] == [0, 0, 2, 3, 4, 6]
    assert pages(made) == len(PdfReader(io.BytesIO(made)).pages) == 8
    assert [bool(sheet.extract_text().strip()) for sheet in PdfReader(io.BytesIO(made)).pages][1] is False


@pytest.mark.parametrize(("front_sides", "sides"), [(True, "/DuplexFlipLongEdge"), (False, "/Simplex")])
def test_the_printer_is_told_how_many_sides_to_use(front_sides: bool, sides: str) -> None:
    made = joined([part("uno")], front_sides=front_sides)

    assert str(catalog(made)["/ViewerPreferences"]["/Duplex"]) == sides


def test_the_same_parts_are_the_same_bytes_and_other_parts_have_another_name() -> None:
    first, again, other = joined([part("uno")]), joined([part("uno")]), joined([part("dos")])

    assert first == again
    assert PdfReader(io.BytesIO(first)).trailer["/ID"] != PdfReader(io.BytesIO(other)).trailer["/ID"]


def test_parts_are_taken_one_at_a_time() -> None:
    taken: list[int] = []

    def parts() -> Any:
        for number in range(3):
            taken.append(number)
            yield part(f"n{number}")

    assert pages(joined(parts())) == 3
    assert taken == [0, 1, 2]


def test_no_part_and_a_foreign_part_are_answered_with_words() -> None:
    with pytest.raises(PaperError, match=r"^There is no page to print\.$"):
        joined([])
    foreign = io.BytesIO()
    with pikepdf.new() as blank:
        blank.add_blank_page()
        blank.save(foreign)
    assert not can_join(foreign.getvalue())
    with pytest.raises(PaperError, match=r"^The pages could not be joined: one is not shaped as ours are\.$"):
        joined([foreign.getvalue()])
