"""Every lesson that ships, each edition, language and paper: what a screen reader meets is what the source says."""

import hashlib
import io
import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.publish.accessible import says_nothing, wrong
from tests.publish.in_order import in_order, missing
from tests.publish.tagged import Read, read, squeezed
from tests.publish.test_paper_colors import COLORS

from reachstars.language import LANGUAGES, Language
from reachstars.lesson.edition import edition
from reachstars.lesson.find import lessons_folder
from reachstars.lesson.model import Lesson
from reachstars.lesson.read import read_lesson
from reachstars.publish.frame import PaperSize
from reachstars.publish.paper import PAPER_EDITIONS, Paper, PaperEdition, lesson_pdf

LESSONS = [folder.name for folder in sorted(lessons_folder().iterdir()) if (folder / "lesson.toml").is_file()]
SIZES: dict[str, tuple[PaperSize, bool]] = {"letter": ("letter", False), "a4": ("a4", False), "large": ("letter", True)}
MOST_PAGES = {"worksheet": 4, "family": 1}
SMALLEST, USUAL = 12.0, 17.0  # points of letters in large print


@cache
def lesson_for(name: str, which: PaperEdition, language: Language) -> Lesson:
    whole = read_lesson(lessons_folder() / name, language)
    return whole if which in ("key", "plan") else edition(whole, "student")


@cache
def printed(name: str, which: PaperEdition, language: Language, size: str) -> Paper:
    paper, large_print = SIZES[size]
    return lesson_pdf(lesson_for(name, which, language), edition=which, paper=paper, large_print=large_print)


@cache
def read_out(name: str, which: PaperEdition, language: Language, size: str) -> Read:
    return read(printed(name, which, language, size).pdf)


def every(sizes: tuple[str, ...] = tuple(SIZES)) -> Callable[..., pytest.MarkDecorator]:
    cases = [
        (name, which, language, size)
        for name in LESSONS for which in PAPER_EDITIONS for language in LANGUAGES for size in sizes
    ]  # fmt: skip
    return pytest.mark.parametrize(("name", "which", "language", "size"), cases)


@every()
def test_every_page_is_accessible(
    name: str, which: PaperEdition, language: Language, size: str, tmp_path: Path
) -> None:
    made = printed(name, which, language, size)

    assert wrong(made.pdf, language, tmp_path) == []
    assert made.notes == ()


@every()
def test_every_page_is_read_out_in_the_order_of_its_source(
    name: str, which: PaperEdition, language: Language, size: str
) -> None:
    source = in_order(lesson_for(name, which, language), which)

    assert len(source) > 4
    assert missing(source, read_out(name, which, language, size).tree.text) == ""


@every(("letter", "a4"))
def test_every_page_fits(name: str, which: PaperEdition, language: Language, size: str) -> None:
    pages = PdfReader(io.BytesIO(printed(name, which, language, size).pdf)).pages

    # The template shows every kind of exercise, and no class works through all of them.
    assert len(pages) <= MOST_PAGES.get(which, 6) + 2 * (name == "_template")
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == {"letter": [612, 792], "a4": [595, 842]}[size]


@every(("letter",))
def test_only_what_is_foreign_is_marked_as_foreign(
    name: str, which: PaperEdition, language: Language, size: str
) -> None:
    lesson = lesson_for(name, which, language)
    other: Language = "es" if language == "en" else "en"
    terms = "".join(term.word.in_language(other) for term in lesson.card.vocabulary)
    scenes = "".join(lesson.card.scenes) if language == "es" else ""

    foreign = "".join(text for marked, text in read_out(name, which, language, size).languages if marked == other)

    assert foreign.replace("·", "") == (squeezed(terms + scenes) if which == "plan" else "")


@every(("large",))
def test_large_print_has_large_letters(name: str, which: PaperEdition, language: Language, size: str) -> None:
    sizes = read_out(name, which, language, size).sizes

    assert min(sizes) >= SMALLEST
    assert sum(count for points, count in sizes.items() if points >= USUAL) > sum(sizes.values()) / 2


@every(("letter",))
def test_a_page_is_named_by_its_lesson(name: str, which: PaperEdition, language: Language, size: str) -> None:
    title = lesson_for(name, which, language).card.title.in_language(language)

    assert title in read_out(name, which, language, size).title


@every(("letter",))
def test_every_letter_has_a_color_that_was_measured(
    name: str, which: PaperEdition, language: Language, size: str
) -> None:
    printed_in = {
        "#" + "".join(f"{round(255 * part):02x}" for part in color * (3 // len(color)))
        for color in read_out(name, which, language, size).colours
    }

    assert printed_in <= {COLORS[color] for color in ("ink", "quiet", "tint", "paper-white")}


_AGAIN = """
import hashlib, json, sys
from tests.publish.test_paper_lessons import LESSONS, printed
from reachstars.publish.paper import PAPER_EDITIONS
made = {which: hashlib.sha256(printed(LESSONS[-2], which, "es", "letter").pdf).hexdigest() for which in PAPER_EDITIONS}
print(json.dumps(made))
"""


@pytest.mark.slow
def test_another_process_makes_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "4711")
    monkeypatch.setenv("PYTHONPATH", ":".join(filter(None, sys.path)))
    here = {
        which: hashlib.sha256(printed(LESSONS[-2], which, "es", "letter").pdf).hexdigest() for which in PAPER_EDITIONS
    }

    again = subprocess.run([sys.executable, "-c", _AGAIN], capture_output=True, check=True, text=True)

    assert json.loads(again.stdout) == here


@pytest.mark.parametrize(
    "alt",
    [
        *("", " ", "image", "Imagen", "figure 1", "Figura 2", "a picture of", "foto", "orbit.svg", "IMG_0042.jpg"),
        *("TODO", "placeholder text here", "alt text", "una imagen de la", "diagram", "3 4 5 6", "Orbit"),
        "the figure shows the graph",
    ],
)
def test_words_that_tell_nothing_are_found_out(alt: str) -> None:
    assert says_nothing(alt)


@pytest.mark.parametrize("alt", ["Circles of 160 and 400 km around the Earth", "Dos órbitas, una más alta que la otra"])
def test_words_that_tell_something_pass(alt: str) -> None:
    assert not says_nothing(alt)
