"""Places to draw on paper: tagged, described, in their real size, and on one page each."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.publish.checks import alternatives, failures, structure, text
from tests.publish.sample import sample

from reachstars.exercise.kinds import (
    Column,
    DataTable,
    Exercise,
    Given,
    Number,
    OpenAnswer,
    Prediction,
    Reflection,
    ShortText,
)
from reachstars.exercise.space import Axes, NumberLine, Scale, SketchBox, Space, SquaredPaper
from reachstars.exercise.space_said import space_of, space_said
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.model import Ask, Lesson
from reachstars.publish.frame import PaperSize
from reachstars.publish.paper import lesson_pdf

WORDS = Words("Draw the way", "Dibuja el camino")
PLANE = Scale(Words("East", "Este"), "km", -6, 6, 2)
TIME = Scale(Words("Time", "Tiempo"), "h", 0, "hours")
HOURS = Given("hours", 4.0, "h")
SPACES: dict[str, Space] = {
    "grid": SquaredPaper(34, 6),
    "axes": Axes(TIME, Scale(Words("Way", "Camino"), "km", 0, 1_250_000)),
    "plane": Axes(PLANE, PLANE, 7),
    "line": NumberLine(Scale(Words("Year", "Año"), "year", 1962, 2009, 10, parts=10)),
    "box": SketchBox(4),
}
COLUMN = Column("way", Words("Way", "Camino"), "km")
MM = 72 / 25.4


def drawn(language: Language) -> Lesson:
    """A lesson with each place to draw, and each kind of exercise that may have one."""
    exercises: list[Exercise] = [
        OpenAnswer(f"open-{name}", WORDS, WORDS, "x", (HOURS,), space=space, lines=place % 2)
        for place, (name, space) in enumerate(SPACES.items())
    ]
    exercises += [
        Number("number", WORDS, WORDS, "x", (HOURS,), unit="km", space=SPACES["axes"]),
        DataTable("table", WORDS, WORDS, "x", (HOURS,), columns=(COLUMN,), rows=3, space=SPACES["axes"]),
        ShortText("short", WORDS, WORDS, "x", (HOURS,), space=SPACES["box"]),
        Prediction("prediction", WORDS, WORDS, "x", (HOURS,), space=SPACES["line"]),
        Reflection("reflection", WORDS, WORDS, "x", (HOURS,), space=SPACES["box"], lines=0),
    ]
    blocks = tuple(Ask(exercise.id, 1) for exercise in exercises)
    return replace(sample(language), exercises=tuple(exercises), blocks=blocks)


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize(("language", "paper"), [("en", "letter"), ("es", "a4")])
def test_every_place_to_draw_is_accessible(
    language: Language, paper: PaperSize, *, large_print: bool, tmp_path: Path
) -> None:
    lesson = drawn(language)

    made = lesson_pdf(lesson, edition="worksheet", paper=paper, large_print=large_print).pdf

    assert failures(made, tmp_path) == []
    said = [
        space_said(space, exercise, language)
        for exercise in lesson.exercises
        if (space := space_of(exercise)) is not None
    ]
    assert [words for words in alternatives(made) if words in said] == said
    assert structure(made).count("/Figure") == len(said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_offered_to_who_does_not_draw_where_the_answer_is_words(language: Language) -> None:
    printed = text(lesson_pdf(drawn(language), edition="worksheet").pdf)

    offer = {"en": "You may describe it in words instead", "es": "En vez de dibujar, puedes describirlo con palabras"}
    assert printed.count(offer[language]) == len(SPACES) + 2


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_a_square_has_five_millimeters_on_every_paper(paper: PaperSize, *, large_print: bool) -> None:
    lesson = drawn("en")
    alone = replace(lesson, blocks=lesson.blocks[:1])

    made = lesson_pdf(alone, edition="worksheet", paper=paper, large_print=large_print).pdf

    longest = [round(length / MM) for length in lines_across(made)]
    assert longest.count(34 * 5) == 7


@pytest.mark.parametrize("name", ["work", "key"])
def test_the_other_editions_print_with_places_to_draw(name: str, tmp_path: Path) -> None:
    made = lesson_pdf(drawn("en"), edition="work" if name == "work" else "key").pdf

    assert failures(made, tmp_path) == []


def lines_across(made: bytes) -> list[float]:
    """The lengths of all straight level lines, in points."""
    found: list[float] = []
    for page in PdfReader(io.BytesIO(made)).pages:
        content = page.get_contents()
        assert content is not None
        for line in re.finditer(
            r"([-\d.]+) ([-\d.]+) m\s+([-\d.]+) ([-\d.]+) l\s+S", content.get_data().decode("latin-1")
        ):
            x1, y1, x2, y2 = map(float, line.groups())
            if y1 == y2:
                found.append(abs(x2 - x1))
    return found
