"""Pictures of a lesson: on paper with alt text, caption and credit, in a notebook as a part of it."""

import base64
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from tests.publish.checks import alternatives, failures, text

from reachstars.cli.main import main
from reachstars.handin.pages import read_pages
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.edition import edition
from reachstars.lesson.model import FigureFile, PictureKind
from reachstars.lesson.read import read_languages
from reachstars.publish.classfolder import lay
from reachstars.publish.figured import credit, figure_cell, figure_piece
from reachstars.publish.frame import Frame, framed
from reachstars.publish.ink import Ink
from reachstars.publish.markup import Outline
from reachstars.publish.notebook import notebook_bytes
from reachstars.publish.own_markup import OwnWriter
from reachstars.publish.own_notebook import notebook_pdf
from reachstars.publish.paper import lesson_pdf
from reachstars.publish.words import EDITIONS, PICTURE_LEFT_OUT, UNOFFICIAL

TEMPLATE = Path(__file__).parents[2] / "lessons" / "_template"
LESSONS = read_languages(TEMPLATE)
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0 L40 20" stroke="#222"/></svg>'
ALT = Words("A line that falls from left to right.", "Una línea que baja de izquierda a derecha.")


def photo(kind: PictureKind, width: int = 60, height: int = 30) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (width, height), "gray").save(made, kind)
    return made.getvalue()


def figure(content: bytes = DRAWING, kind: PictureKind = "svg", caption: Words | None = None) -> FigureFile:
    return FigureFile(
        f"line.{kind}", kind, content, ALT, "Ana *B*", "public domain", "2009-08-28", "drawn here", caption
    )


def cells(language: Language) -> list[dict[str, Any]]:
    made = notebook_bytes(LESSONS[language], audience="student")
    found: list[dict[str, Any]] = json.loads(made)["cells"]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_is_printed_with_its_words(language: Language, tmp_path: Path) -> None:
    made = lesson_pdf(edition(LESSONS[language], "student"), edition="worksheet").pdf

    assert failures(made, tmp_path) == []
    shown = LESSONS[language].figures["straight-up.svg"]
    assert shown.alt.in_language(language) in alternatives(made)
    assert shown.caption
    said = {"en": "Picture: reachstars, CC BY 4.0, 2026", "es": "Imagen: reachstars, CC BY 4.0, 2026"}
    assert f"{shown.caption.in_language(language)} {said[language]}" in text(made)


@pytest.mark.parametrize("kind", ["png", "jpeg"])
@pytest.mark.parametrize(("width", "height"), [(60, 30), (30, 60)])
def test_a_photo_is_printed_too(kind: PictureKind, width: int, height: int, tmp_path: Path) -> None:
    ink = Ink("es")

    made = framed(
        Frame("Una línea", EDITIONS["plan"], "x", UNOFFICIAL),
        [figure_piece(figure(photo(kind, width, height), kind), ink)],
        ink,
    )

    assert failures(made, tmp_path) == []
    assert alternatives(made) == [ALT.es]
    assert "Imagen: Ana *B*, dominio público, 2009" in text(made)


def test_the_credit_names_an_address_where_the_picture_can_be_found() -> None:
    found = FigureFile("a.png", "png", b"", ALT, "NASA", "CC0 1.0", "2009", "https://images.nasa.gov/details/a/")

    assert credit(found, "en") == "Picture: NASA, CC0 1.0, 2009, images.nasa.gov/details/a"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notebook_carries_a_drawing_on_white_paper(language: Language) -> None:
    (source,) = ("".join(cell["source"]) for cell in cells(language) if "data:image" in "".join(cell["source"]))

    alt = LESSONS[language].figures["straight-up.svg"].alt.in_language(language)
    assert source.startswith(f"![{alt}][straight-up]\n\n")
    inside = base64.b64decode(source.rpartition(",")[2])
    drawing = (TEMPLATE / "figures" / "straight-up.svg").read_bytes()
    assert inside.replace(b' style="background:#fff"', b"") == drawing


@pytest.mark.parametrize("head", [b"<svg ", b'<svg style="fill:red" ', b"<?xml version='1.0'?><!-- <a> --><svg "])
def test_a_drawing_keeps_its_own_style(head: bytes) -> None:
    source, _ = figure_cell(figure(DRAWING.replace(b"<svg ", head)), "en")

    inside = base64.b64decode(source.rpartition(",")[2])
    assert inside.count(b"background:#fff") == 1
    assert inside.count(b"style=") == 1
    assert (b"fill:red" in inside) == (b"fill:red" in head)


def test_a_notebook_carries_a_photo_as_an_attachment() -> None:
    content = photo("jpeg")

    source, carried = figure_cell(figure(content, "jpeg", Words("So [low]", "Tan _bajo_")), "es")

    assert source == (
        f"![{ALT.es}](attachment:line.jpeg)\n\nTan \\_bajo\\_\n\nImagen: Ana \\*B\\*, dominio público, 2009"
    )
    assert carried == {"line.jpeg": {"image/jpeg": base64.b64encode(content).decode()}}


def with_photo(tmp_path: Path, content: bytes) -> bytes:
    """The template's notebook with a photo in place of its drawing."""
    folder = tmp_path / "17-my-lesson"
    shutil.copytree(TEMPLATE, folder, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    (folder / "figures" / "straight-up.svg").unlink()
    (folder / "figures" / "straight-up.png").write_bytes(content)
    for file in ("figures/sources.toml", "text.en.md", "text.es.md", "lesson.toml"):
        old = (folder / file).read_text(encoding="utf-8").replace("number = 0", "number = 17")
        (folder / file).write_text(old.replace("straight-up.svg", "straight-up.png"), encoding="utf-8")
    return notebook_bytes(read_languages(folder)["en"], audience="student")


def test_another_photo_makes_another_notebook_in_the_class_folder(tmp_path: Path) -> None:
    first, second = (with_photo(tmp_path, photo("png", width)) for width in (60, 80))

    what = [lay(tmp_path / "class", {"en/a.ipynb": made})[0].what for made in (first, first, second)]

    assert what == ["new", "same", "replaced"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notebook_with_a_drawing_is_printed_from_jupyterlab(language: Language, tmp_path: Path) -> None:
    notebook = read_pages(notebook_bytes(LESSONS[language], audience="student"))

    made = notebook_pdf(notebook, LESSONS[language], language=language, name="x")

    assert failures(made.pdf, tmp_path) == []
    assert LESSONS[language].figures["straight-up.svg"].alt.in_language(language) in alternatives(made.pdf)
    assert made.notes == ()


@pytest.mark.parametrize(
    "address",
    [
        "data:image/svg+xml;base64,"
        + base64.b64encode(DRAWING.replace(b"<path", b'<image href="file:///etc/passwd"/><path')).decode(),
        "data:image/svg+xml;base64,AAAA",
        "data:image/svg+xml;base64,_",
        "data:text/html;base64,AAAA",
        "javascript:alert(1)",
        "https://example.org/a.png",
    ],
)
def test_no_address_in_a_students_text_is_followed(address: str) -> None:
    ink = Ink("en")

    made = OwnWriter(ink, Outline(), {}).own(f"![words]({address})")

    assert PICTURE_LEFT_OUT.en in made
    assert "image(" not in made


def test_a_new_lesson_begins_with_the_pictures_of_the_template(tmp_path: Path) -> None:
    home = tmp_path / "mine"

    codes = [main([*line, "--lessons", str(home)]) for line in (["new", "17-my-road"], ["check"], ["build"])]

    assert codes == [0, 0, 0]
    shipped, copied = (
        {path.name: path.read_bytes() for path in (folder / "figures").iterdir()}
        for folder in (TEMPLATE, home / "17-my-road")
    )
    assert copied == shipped
    built = (tmp_path / "notebooks" / "es" / "17-my-road.ipynb").read_text(encoding="utf-8")
    assert re.search(r"\[straight-up\]: data:image/svg\+xml;base64,[\w+/=]+", built)
