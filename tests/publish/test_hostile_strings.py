"""More than two hundred strings that could do harm, by every way on which a student's words come on paper."""

import html
import io
import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from pathlib import Path
from typing import TypeVar

import pytest
from pypdf import PdfReader
from tests.publish.checks import failures
from tests.publish.hostile import Hostile, harmful, shown_as, squeezed, strings
from tests.publish.sample import EXERCISES, sample
from tests.publish.test_paired import exercise as pairs_to_match
from tests.recipe.dreams import TODAY

from reachstars.cli.main import main
from reachstars.exercise.kinds import (
    CodeTask,
    DataTable,
    Exercise,
    Number,
    OneChoice,
    OpenAnswer,
    Prediction,
    PutInOrder,
    SeveralChoices,
    ShortText,
    Target,
)
from reachstars.handin.pages import Cell, Notebook, Shown
from reachstars.language import Words
from reachstars.lesson.model import Ask, Lesson
from reachstars.lesson.policy import Policy
from reachstars.logbook.event import Json
from reachstars.logbook.folder import LEARNER_CODE_RULE, learner_code
from reachstars.publish.feedback import FeedbackEntry, FeedbackPage, feedback_pdf
from reachstars.publish.joined import joined
from reachstars.publish.marked import Marked
from reachstars.publish.own_notebook import notebook_pdf
from reachstars.publish.paper import Paper, class_pdf, lesson_pdf
from reachstars.publish.recipe_paper import keepsake_pdf
from reachstars.recipe.model import Effort, Gap, Goal, Learned, Person, Recipe, Step

STRINGS = strings()
_SHORT = 150  # characters; a cell of a table prints no more than 200, and a code of a student has 32
_AT_ONCE = 90  # a checker of PDF/UA gives up at a chain of 256 bookmarks
_FRAME = re.compile(
    r"(Thisworkbelongstothestudentwhomadeit(Sheet[\w.-]+·)?Page\d+of\d+(\f|$)|Asample:roundtheworldStudentwork\n?|"
    r"mineNotebook|reachstarsNotebook|ThispageisforthestudentPage\d+of\d+|FeedbackforeachstudentFeedback·s-\d+)"
)


def visible(made: bytes) -> str:
    """What pdftotext reads on all pages, in the order of the page, without spaces and without head and foot."""
    program = shutil.which("pdftotext")
    if program is None and not os.environ.get("REACHSTARS_NEED_BROWSER"):
        pytest.skip("there is no pdftotext here (Debian: apt install poppler-utils)")
    read = subprocess.run(
        [str(program), "-raw", "-enc", "UTF-8", "-", "-"], input=made, check=True, capture_output=True
    )
    # The program itself puts these around words that run from right to left.
    said = read.stdout.decode().translate(dict.fromkeys(map(ord, "\u202a\u202b\u202c")))
    assert harmful(said.replace("\f", "")) == []
    assert "root:x:0" not in said
    return (
        _FRAME.sub("", "\n".join(squeezed(page) + "\f" for page in said.split("\f")))
        .replace("\f", "")
        .replace("\n", "")
    )


def lost(page: str, expected: Sequence[Hostile], *, times: int = 1) -> list[str]:
    """The names of the strings that do not stand on the page between their marks."""
    starts = [page.index(f"Begin{place}z") for place in range(len(expected))] + [len(page)]
    pieces = [page[start:end] for start, end in pairwise(starts)]
    return [
        each.name
        for each, piece in zip(expected, pieces, strict=True)
        if len(re.findall(f"(?={shown_as(each.text).pattern})", piece)) < times
    ]


def in_batches(every: Sequence[Hostile]) -> Iterator[Sequence[Hostile]]:
    waiting = iter(every)
    while batch := list(islice(waiting, _AT_ONCE)):
        yield batch


def lesson_of(exercise: Exercise, count: int) -> Lesson:
    """A lesson that asks the same thing again and again."""
    asked = tuple(replace(exercise, id=f"q{place}", title=Words(f"Begin{place}z", "")) for place in range(count))
    return replace(sample("en"), exercises=asked, blocks=tuple(Ask(each.id, 1, "explore") for each in asked), keys={})


Kind = TypeVar("Kind", bound=Exercise)


def first(kind: type[Kind]) -> Kind:
    return next(exercise for exercise in EXERCISES if isinstance(exercise, kind))


def as_typed(text: str) -> Json:
    return text


KINDS: dict[str, tuple[Exercise, Callable[[str], Json]]] = {
    "number": (first(Number), as_typed),
    "prediction": (replace(first(Prediction), options=()), as_typed),
    "prediction with options": (first(Prediction), as_typed),
    "choice": (first(OneChoice), as_typed),
    "several": (first(SeveralChoices), as_typed),
    "order": (first(PutInOrder), as_typed),
    "pairs": (pairs_to_match(), as_typed),
    "short": (first(ShortText), as_typed),
    "target": (first(Target), as_typed),
    "code": (first(CodeTask), lambda text: {"source": text, "outputs": [7.67, None], "reason": "text"}),
}


def test_there_are_more_than_two_hundred_and_no_two_are_the_same() -> None:
    texts = {each.text for each in STRINGS}

    assert len(texts) == len(STRINGS) > 250


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_was_typed_stands_there_to_be_read(kind: str) -> None:
    exercise, value = KINDS[kind]

    made = lesson_pdf(
        lesson_of(exercise, len(STRINGS)),
        edition="work",
        answers={f"q{place}": value(each.text) for place, each in enumerate(STRINGS)},
    )

    assert lost(visible(made.pdf), STRINGS) == []


def test_cells_of_a_table_show_what_was_typed() -> None:
    short = [each for each in STRINGS if len(each.text) <= _SHORT]
    table = next(exercise for exercise in EXERCISES if exercise.id == "own-numbers")
    assert isinstance(table, DataTable)

    made = lesson_pdf(
        lesson_of(table, len(short)),
        edition="work",
        answers={f"q{place}": [[each.text], ["1"], ["2"]] for place, each in enumerate(short)},
    )

    assert lost(visible(made.pdf), short) == []


def test_answers_with_marks_and_comments_are_accessible_and_say_what_was_replaced(tmp_path: Path) -> None:
    for batch in in_batches(STRINGS):
        made = lesson_pdf(
            lesson_of(first(OpenAnswer), len(batch)),
            edition="work",
            answers={f"q{place}": each.text for place, each in enumerate(batch)},
            marked={
                f"q{place}": Marked("wrong", 0.0, 1, each.text, "3 Secure", each.text)
                for place, each in enumerate(batch)
            },
        )

        assert failures(made.pdf, tmp_path) == []
        assert lost(visible(made.pdf), batch, times=3) == []
        assert_told(made, batch)
        assert len(PdfReader(io.BytesIO(made.pdf)).pages) <= len(batch)


def assert_told(made: Paper, batch: Sequence[Hostile]) -> None:
    """What was replaced is told in the notes, the first eight by name and the others by their number."""
    codes = set(re.findall(r"\[U\+[0-9A-F]{4,6}\]", visible(made.pdf)))
    notes = " ".join(made.notes)
    more = int((re.search(r"and (\d+) more", notes) or ["", "0"])[1])
    named = set(re.findall(r"U\+[0-9A-F]{4,6} →", notes))
    assert len(named) + more >= len(codes)
    crowded = any(len(run) > 2 for each in batch for run in re.findall("[\u0300-\u036f]+", each.text))
    assert ("pile of accents" in notes) is crowded


def test_a_students_own_code_and_what_it_showed_stand_there_to_be_read(tmp_path: Path) -> None:
    short = [each for each in STRINGS if len(each.text) <= _SHORT and each.text.count("\n") < 10]
    for batch in in_batches(short):
        cells = []
        for place, each in enumerate(batch):
            table = f"<table><tr><th>h</th></tr><tr><td>{html.escape(each.text)}</td></tr></table>"
            shown = (Shown("text", each.text), Shown("error", f"E: {each.text}"), Shown("html", table))
            cells += [Cell("markdown", f"### Begin{place}z"), Cell("code", each.text, shown)]

        made = notebook_pdf(Notebook(tuple(cells)), None, language="en", name="mine")

        assert failures(made.pdf, tmp_path) == []
        # HTML reads a few signs as others before we see them, so of the four only three are compared.
        assert lost(visible(made.pdf), batch, times=3) == []


def test_a_students_own_markdown_never_takes_the_page_along(tmp_path: Path) -> None:
    for batch in in_batches(STRINGS):
        cells = [
            Cell("markdown", text)
            for place, each in enumerate(batch)
            for text in (each.text, f"word {each.text} word", f"Begin{place}z")
        ]

        made = notebook_pdf(Notebook((Cell("markdown", "start"), *cells)), None, language="en", name="mine")

        assert failures(made.pdf, tmp_path) == []
        page = visible(made.pdf)
        places = [page.index(f"Begin{place}z") for place in range(len(batch))]
        assert places == sorted(places)
        assert len(PdfReader(io.BytesIO(made.pdf)).pages) <= len(batch)


def test_the_name_and_the_title_of_a_notebook_are_words() -> None:
    groups = ("typst", "html", "controls", "surrogates", "direction", "emoji", "names")
    some = [each for each in STRINGS if each.name.startswith(groups)]
    named = [(Cell("code", "1"), f"Begin{place}z {each.text}") for place, each in enumerate(some)]

    pages = [notebook_pdf(Notebook((cell,)), None, language="en", name=name).pdf for cell, name in named]

    assert lost(visible(joined(pages)), some) == []
    titled = [(Cell("markdown", f"# {name}\n\nwords"), "x") for _, name in named if "\n" not in name]
    assert all(notebook_pdf(Notebook((cell,)), None, language="en", name=name).pdf for cell, name in titled)


def test_codes_of_students_are_words_on_every_sheet_of_a_set() -> None:
    short = [each for each in STRINGS if len(each.text) <= _SHORT and "\n" not in each.text]
    lesson = lesson_of(first(ShortText), 1)

    made = class_pdf(lesson, edition="worksheet", learners=[each.text for each in short], policy=Policy())

    page = visible(made.pdf)
    assert [each.name for each in short if not shown_as(each.text).search(page)] == []


def test_a_page_of_feedback_shows_whatever_a_teacher_wrote(tmp_path: Path) -> None:
    made = b""
    for batch in in_batches(STRINGS):
        pages = [
            FeedbackPage(
                f"s-{place}",
                f"Begin{place}z",
                (FeedbackEntry("Task", Marked("marked", 1.0, 4, "", each.text[:_SHORT], each.text)),),
            )
            for place, each in enumerate(batch)
        ]

        made = feedback_pdf(pages, "en").pdf

        assert lost(visible(made), batch) == []
    assert failures(made, tmp_path) == []


def test_the_words_of_a_recipe_are_words(tmp_path: Path) -> None:
    short = [each for each in STRINGS if len(squeezed(each.text)) in range(1, 40) and "\n" not in each.text]
    made = b""
    for place in range(0, len(short) - 8, 8):
        a, b, c, d, e, f, g, h = (each.text for each in short[place : place + 8])
        recipe = Recipe(
            goal=Goal(a, b),
            gaps=(Gap("1", c),),
            steps=(Step("1", d),),
            learned=(Learned("1", e),),
            efforts=(Effort("1", f, None, 5),),
            people=(Person("1", g, h),),
        )

        made = keepsake_pdf(recipe, "en", today=TODAY, learner="luna-7").pdf

        page = visible(made)
        assert [each.name for each in short[place : place + 8] if not shown_as(each.text).search(page)] == []
    assert failures(made, tmp_path) == []


def test_a_code_of_a_student_is_safe_or_refused_with_the_rule(capsys: pytest.CaptureFixture[str]) -> None:
    refused = [each.text for each in STRINGS if not is_code(each.text)]

    assert len(refused) > 200
    for text in refused[:3]:
        assert main(["pdf", "9", "--learner", text, "--language", "es"]) == 2
        assert capsys.readouterr().err == f"{LEARNER_CODE_RULE.es}\n"


def is_code(text: str) -> bool:
    """Whether it is taken as a code; then nothing in it may be more than a part of a file's name."""
    try:
        code = learner_code(text)
    except ValueError:
        return False
    assert {unicodedata.category(sign)[0] for sign in code if sign not in "-_"} <= {"L", "M", "N"}
    return True


def test_a_file_with_any_name_is_printed_into_the_folder_that_was_named(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    content = '{"cells": [{"cell_type": "code", "source": "1", "outputs": []}], "nbformat": 4, "metadata": {}}'
    names = []
    for each in STRINGS:
        if 0 < len(each.text.encode("utf-8", "replace")) < 200 and not set(each.text) & {"/", "\0"}:
            try:
                path = source / f"{each.text}.ipynb"
                path.write_text(content, encoding="utf-8")
            except (OSError, ValueError):
                continue
            names.append(path)
    before = sorted(tmp_path.rglob("*"))

    code = main(["pdf", *map(str, names), "--out", str(out), "--language", "en"])

    assert code == 0
    assert len(names) > 100
    made = sorted(set(tmp_path.rglob("*")) - {*before, out})
    assert {path.parent for path in made} == {out}
    assert len(made) == len(names)
