"""A notebook as its reader sees it: what is printed of it, and what is left out."""

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.handin import limits
from reachstars.handin.handed import RefusedError
from reachstars.handin.pages import Cell, Shown, read_pages
from reachstars.logbook.event import Event, Json, to_json

ANSWER = Event("0" * 32, "2026-01-05T14:00:00.000Z", "luna-7", "shuttle-orbit", 1, "check", "orbit-speed", "7.7 km/s")


def notebook(*cells: Json, **metadata: Json) -> bytes:
    return json.dumps({"cells": list(cells), "metadata": metadata}).encode()


def code(*outputs: Json, source: Json = "1 + 1") -> dict[str, Json]:
    return {"cell_type": "code", "source": source, "outputs": list(outputs)}


def display(data: dict[str, Json], **metadata: Json) -> dict[str, Json]:
    return {"output_type": "display_data", "data": data, "metadata": metadata}


def shown(*outputs: Json) -> tuple[Shown, ...]:
    return read_pages(notebook(code(*outputs))).cells[0].shown


def test_words_code_and_answers_are_read_in_order() -> None:
    record = display({"text/plain": "7.7 km/s"}, reachstars=to_json(ANSWER))
    ours: Json = {"lesson": "shuttle-orbit", "language": "es"}

    read = read_pages(
        notebook(
            {"cell_type": "markdown", "source": ["# Mi\n", "nota"]}, code(record, source="page.ask()"), reachstars=ours
        )
    )

    assert read.cells == (Cell("markdown", "# Mi\nnota"), Cell("code", "page.ask()", (), ANSWER))
    assert (read.lesson, read.language, read.learner, read.more) == ("shuttle-orbit", "es", "luna-7", 0)


def test_a_line_written_over_and_over_shows_only_its_end_and_no_color_codes() -> None:
    stream: Json = {"output_type": "stream", "text": ["\x1b[31m10 %\r", "100 %\x1b[0m\n", "done"]}

    assert shown(stream) == (Shown("text", "100 %\ndone"),)


def test_of_several_forms_the_best_for_paper_is_taken() -> None:
    png = base64.b64encode(b"picture").decode()

    assert shown(display({"text/plain": "<Figure>", "image/png": png})) == (Shown("picture", image=b"picture"),)
    assert shown(display({"text/plain": "x", "text/html": "<TABLE></TABLE>"})) == (Shown("html", "<TABLE></TABLE>"),)
    assert shown(display({"text/plain": "x", "text/html": "<b>x</b>"})) == (Shown("text", "x"),)
    assert shown({"output_type": "error", "ename": "NameError", "evalue": "no x"}) == (
        Shown("error", "NameError: no x"),
    )


def test_living_widgets_and_the_notes_beside_them_are_left_out() -> None:
    live = display({"application/vnd.jupyter.widget-view+json": {}, "text/plain": "Form()"})
    note = display({"text/html": '<p class="reachstars-record">Run me</p>', "text/plain": "Run me"})

    assert shown(live, note) == ()


def test_a_private_or_broken_record_is_no_answer() -> None:
    private: Json = {**to_json(ANSWER), "private": True}

    odd: list[Json] = [private, {"id": 7}, "x", ["x"]]
    for record in odd:
        assert read_pages(notebook(code(display({}, reachstars=record)))).cells[0].event is None


def test_cells_beyond_the_limit_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 2)

    read = read_pages(notebook(*[code()] * 5))

    assert (len(read.cells), read.more) == (2, 3)


def test_what_is_no_notebook_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for data in (b"[]", b"{}", b'{"cells": 3}', b"%PDF"):
        with pytest.raises(RefusedError):
            read_pages(data)
    monkeypatch.setattr(limits, "FILE_BYTES", 3)
    with pytest.raises(RefusedError):
        read_pages(notebook())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                (
                    "source",
                    "outputs",
                    "data",
                    "metadata",
                    "text",
                    "output_type",
                    "cell_type",
                    "attachments",
                    "image/png",
                    "reachstars",
                )
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(st.lists(JSON, max_size=4))
def test_no_cell_however_odd_breaks_the_reader(cells: list[Json]) -> None:
    assert read_pages(notebook(*cells)).more == 0
