"""A student's notebook on paper: our lesson, their answers, and every cell of their own."""

import base64
import io
import json
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest
from nbconvert.exporters import get_exporter
from PIL import Image
from tests.publish.checks import alternatives, catalog, failures, lowest, text

from reachstars.exercise.kinds import CodeTask
from reachstars.handin.pages import Cell, Notebook, Shown, read_pages
from reachstars.language import Language
from reachstars.lesson.read import read_lesson
from reachstars.logbook.event import Event, Json
from reachstars.publish import raster
from reachstars.publish.exporter import LessonExporter
from reachstars.publish.own_notebook import MOST_CODE, lesson_of, notebook_pdf, page_language
from reachstars.publish.paper import Paper
from reachstars.publish.shown import MOST_LINES

ROOT = Path(__file__).parents[2]
ANSWER = Event("0" * 32, "2026-01-05T14:00:00.000Z", "luna-7", "shuttle-orbit", 1, "check", "orbit-speed", "7.7 km/s")


def picture(width: int = 60, height: int = 40, form: str = "PNG") -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(made, form)
    return made.getvalue()


def printed(*cells: Cell, lesson: str = "", language: Language = "en") -> Paper:
    notebook = Notebook(cells, lesson=lesson, language=language)
    return notebook_pdf(notebook, lesson_of(notebook, language), language=language, name="mine")


def shown(*outputs: Shown) -> Paper:
    return printed(Cell("code", "show()", outputs))


def test_answers_and_own_cells_stand_together_on_an_accessible_page(tmp_path: Path) -> None:
    made = printed(
        Cell("code", 'page = open_lesson("shuttle-orbit", language="es")'),
        Cell("markdown", "## Notas\n\nCreo que **sube**."),
        Cell("code", 'page.ask("orbit-speed")', event=ANSWER),
        Cell("code", 'page.explore("altitude")'),
        Cell("code", "x = 2\nx * 21", (Shown("text", "42"),)),
        lesson="shuttle-orbit",
        language="es",
    )

    assert failures(made.pdf, tmp_path) == []
    assert str(catalog(made.pdf)["/Lang"]) == "es"
    words = text(made.pdf)
    for piece in (
        "Código del estudiante: luna-7",
        "Notas",
        "Respuesta dada",
        "7.7 km/s",
        "x * 21",
        "42",
        "Figura 1",
    ):
        assert piece in words
    assert "open_lesson" not in words
    assert made.notes == ()


def test_a_notebook_of_a_lesson_that_nobody_here_knows_keeps_its_answers() -> None:
    made = printed(Cell("code", 'page.ask("orbit-speed")', event=ANSWER), lesson="no-such-lesson")

    assert "Answer given 7.7 km/s" in text(made.pdf)


def test_a_notebook_that_is_none_of_ours_prints_under_its_own_title() -> None:
    made = printed(Cell("markdown", "# My sky\n\nStars."), Cell("code", "# nothing"))

    assert text(made.pdf).count("My sky") == 1
    assert "Notebook" in text(made.pdf)


def test_pictures_and_tables_are_printed_with_words_for_who_cannot_see_them(tmp_path: Path) -> None:
    html = "<table><tr><th>t</th><th>h</th></tr><tr><td>1</td><td>2 &lt; 3</td><td>more</td></tr></table>"
    html += "<script>document.write('<td>evil</td>')</script>"

    made = shown(Shown("picture", image=picture()), Shown("html", html))

    assert failures(made.pdf, tmp_path) == []
    assert alternatives(made.pdf) == [
        "Picture number 1 that code of this notebook made; nobody has described it in words."
    ]
    assert "t h 1 2 < 3 more" in text(made.pdf)
    assert "evil" not in text(made.pdf)


def test_a_picture_in_own_words_keeps_its_description() -> None:
    cell = Cell(
        "markdown",
        "![my rocket](attachment:r.jpg) and ![](http://x.y/z.png)",
        attachments={"r.jpg": picture(9, 9, "JPEG")},
    )

    made = printed(cell)

    assert alternatives(made.pdf) == ["my rocket"]
    assert "(There was a picture here." in text(made.pdf)


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\nbroken", b"GIF89a", picture()[:50], b"<svg/>"])
def test_a_broken_picture_leaves_a_sentence_and_a_page(data: bytes) -> None:
    made = shown(Shown("picture", image=data))

    assert "(There was a picture here. It is damaged, too large, not a part of this file, or" in text(made.pdf)


def test_a_picture_too_large_for_the_memory_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raster, "MOST_PIXELS", 100)

    assert raster.page_image(picture(10, 11)) is None
    assert raster.page_image(picture(10, 10)) is not None


def test_a_huge_picture_is_made_as_small_as_a_page_needs() -> None:
    made = raster.page_image(picture(6000, 3000))

    assert made is not None
    assert (made.width, made.height) == (raster.WIDEST, raster.WIDEST / 2)


def test_endless_output_and_code_are_cut_and_say_so() -> None:
    lines = "\n".join(f"line {number}" for number in range(1, 10_001))

    made = printed(Cell("code", lines, (Shown("text", lines),)), language="en")

    assert f"… {10_000 - MOST_CODE:,} more lines are not printed here …" in text(made.pdf)
    assert f"… {10_000 - MOST_LINES:,} more lines are not printed here …" in text(made.pdf)
    assert text(made.pdf).count("line 10000") == 2
    assert made.notes == ("Long code or output was cut; each place says how many lines are missing.",)


def test_a_function_that_is_longer_than_a_page_goes_on_on_the_next() -> None:
    lesson = read_lesson(ROOT / "lessons" / "_template", "en")
    task = next(exercise for exercise in lesson.exercises if isinstance(exercise, CodeTask))
    source = "\n".join((f"def {task.function}():", *(f"    step_{number} = {number}" for number in range(150))))
    value: Json = {"source": source, "outputs": [None] * len(task.inputs)}
    event = replace(ANSWER, lesson=lesson.card.id, exercise=task.id, value=value)
    cell = Cell("code", f'page.ask("{task.id}")', event=event)

    made = notebook_pdf(Notebook((cell,), lesson=lesson.card.id), lesson, language="en", name="mine")

    assert "step_149" in text(made.pdf)
    assert lowest(made.pdf) > 0


def test_a_formula_outside_the_school_subset_stands_as_typed(tmp_path: Path) -> None:
    made = printed(Cell("markdown", "So $\\begin{matrix}a\\end{matrix}$ and $v^2$."))

    assert failures(made.pdf, tmp_path) == []
    assert "\\begin{matrix}a\\end{matrix}" in text(made.pdf)
    said = "A formula or another piece of text cannot be drawn on paper and is printed as it was typed:"
    assert made.notes == (f"{said} \\begin{{matrix}}a\\end{{matrix}}",)


HOSTILE = (
    '#read("/etc/passwd")',
    "$x$ #{1/0}",
    "\\input{x}",
    "<script>alert(1)</script>",
    "\u202eevil\u202c",
    "a" * 10_000,
    "\x00\x07",
)


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_that_a_student_left_in_a_notebook_is_run(typed: str, tmp_path: Path) -> None:
    every = (
        Shown("text", typed),
        Shown("error", typed),
        Shown("html", f"<table><tr><td>{typed}</td></tr></table>"),
        Shown("markdown", typed),
    )
    made = printed(Cell("markdown", typed), Cell("code", typed, every))

    assert failures(made.pdf, tmp_path) == []
    assert "root:" not in text(made.pdf)


@pytest.mark.parametrize(
    "typed",
    [
        "~~[a struck link](https://www.nasa.gov)~~",
        "[a link ~~with a struck~~ word](https://www.nasa.gov)",
        "~~<https://www.nasa.gov/some/address/that/stands/at/the/foot/of/the/page>~~",
    ],
)
def test_what_is_struck_out_may_be_a_link(typed: str, tmp_path: Path) -> None:
    made = printed(Cell("markdown", f"before {typed} after"))

    assert failures(made.pdf, tmp_path) == []
    assert "nasa.gov" in text(made.pdf)


@pytest.mark.parametrize("empty", ["#", "## \u200b", "# **\u200b**", "# [](https://www.nasa.gov)", "# ` `"])
def test_an_empty_heading_is_left_out(empty: str, tmp_path: Path) -> None:
    made = printed(Cell("markdown", f"{empty}\n\nwords below\n\n# $v^2$\n\nmore words"))

    assert failures(made.pdf, tmp_path) == []
    words = text(made.pdf)
    assert "words below" in words
    assert "more words" in words


def test_the_same_notebook_is_the_same_bytes() -> None:
    cells = (Cell("markdown", "a"), Cell("code", "b", (Shown("picture", image=picture()),)))

    assert printed(*cells).pdf == printed(*cells).pdf


def test_a_committed_notebook_prints_through_nbconvert(tmp_path: Path) -> None:
    node = nbformat.read(ROOT / "notebooks" / "es" / "09-shuttle-orbit.ipynb", as_version=4)

    made, resources = get_exporter("reachstars")(paper="a4").from_notebook_node(node, {"metadata": {"name": "09"}})

    assert resources["output_extension"] == ".pdf"
    assert failures(made, tmp_path) == []
    assert "La vuelta al mundo en 91 minutos" in text(made)


def test_nbconvert_knows_the_exporter_by_our_name() -> None:
    assert get_exporter("reachstars") is LessonExporter


def test_a_page_has_the_language_of_its_notebook_where_it_names_one() -> None:
    named = read_pages(json.dumps({"cells": [], "metadata": {"reachstars": {"language": "es"}}}).encode())
    odd = read_pages(json.dumps({"cells": [], "metadata": {"reachstars": {"language": "fr"}}}).encode())

    assert (page_language(named, "en"), page_language(odd, "en")) == ("es", "en")


def test_an_encoded_picture_reaches_the_page() -> None:
    output = {
        "output_type": "display_data",
        "data": {"image/png": base64.b64encode(picture()).decode()},
        "metadata": {},
    }
    notebook = read_pages(json.dumps({"cells": [{"cell_type": "code", "source": "", "outputs": [output]}]}).encode())

    assert len(alternatives(notebook_pdf(notebook, None, language="en", name="x").pdf)) == 1


@pytest.mark.parametrize(
    ("given", "sunrises"),
    [({"sunrises": 13.0}, "13"), ({"sunrises": 14.0}, "14"), (None, "14"), ({"sunrises": 7}, "13")],
)
def test_an_answer_stands_under_the_numbers_that_its_student_saw(given: Json, sunrises: str) -> None:
    time = "2026-01-05T14:00:00.000Z"
    extra: dict[str, Json] = {} if given is None else {"given": given}
    answer = Event("1" * 32, time, "sol-3", "shuttle-orbit", 1, "check", "fourteen-sunrises", 900.0, extra=extra)
    cell = Cell("code", 'page.ask("fourteen-sunrises")', event=answer)

    words = text(printed(cell, lesson="shuttle-orbit").pdf)

    assert f"does the crew see {sunrises} sunrises a day?" in words


@pytest.mark.parametrize(
    ("described", "said"),
    [
        ("My corn rocket", "My corn rocket"),
        ("image.png", "Picture number 1 that the student added; nobody has described it in words."),
        ("Image", "Picture number 1 that the student added; nobody has described it in words."),
    ],
)
def test_the_name_of_a_file_does_not_describe_a_picture(described: str, said: str) -> None:
    made = printed(Cell("markdown", f"![{described}](attachment:a.png)", attachments={"a.png": picture()}))

    assert alternatives(made.pdf) == [said]


@pytest.mark.parametrize("sign", ["- ", "1. ", "> "])
@pytest.mark.parametrize("depth", [3, 9, 10, 20, 60])
def test_no_word_is_lost_however_deep_a_student_puts_one_thing_inside_of_another(
    sign: str, depth: int, tmp_path: Path
) -> None:
    indent = " " * len(sign) if sign != "> " else "> "
    typed = "\n".join(f"{indent * level}{sign}level{level}x" for level in range(depth))

    made = printed(Cell("markdown", f"before\n\n{typed}\n\nbehind")).pdf

    assert failures(made, tmp_path) == []
    page = "".join(text(made).split())
    assert [level for level in range(depth) if f"level{level}x" not in page] == []
