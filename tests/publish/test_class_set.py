"""A class set: a sheet for each student with numbers of their own, in one document, and a key that goes with it."""

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pytest
from pypdf import PdfReader
from tests.publish.checks import failures, text

from reachstars.language import LANGUAGES, Language
from reachstars.lesson.edition import edition, on
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.read import read_languages
from reachstars.lesson.sheet_code import sheet_code
from reachstars.lesson.variant import lesson_for
from reachstars.publish import frame
from reachstars.publish.compile import pdf
from reachstars.publish.paper import class_pdf, lesson_pdf

LESSONS = read_languages(Path(__file__).parents[2] / "lessons" / "_template")
CODES = ("luna-7", "sol-3", "ñandú")
SPEEDS = {"luna-7": "100", "sol-3": "90", "ñandú": "120"}


@cache
def made(
    name: Literal["worksheet", "key"] = "worksheet",
    language: Language = "en",
    *,
    learners: tuple[str, ...] = CODES,
    variants: bool = True,
    large_print: bool = False,
) -> bytes:
    lesson = edition(LESSONS[language], "teacher" if name == "key" else "student")
    policy = Policy(variants=variants)
    return class_pdf(lesson, edition=name, learners=learners, policy=policy, large_print=large_print).pdf


def pages(pdf: bytes) -> list[str]:
    """The words of each page, without the invisible places where a long address may break."""
    return [" ".join(page.extract_text().replace("\u200b", "").split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def bookmarks(pdf: bytes) -> list[tuple[str, int]]:
    reader = PdfReader(io.BytesIO(pdf))
    outline: list[Any] = reader.outline
    assert not any(isinstance(entry, list) for entry in outline)
    return [(entry.title, reader.get_destination_page_number(entry) or 0) for entry in outline]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["worksheet", "key"])
def test_a_class_set_is_accessible(name: Literal["worksheet", "key"], language: Language, tmp_path: Path) -> None:
    assert failures(made(name, language), tmp_path) == []


def test_a_class_set_in_large_print_is_accessible(tmp_path: Path) -> None:
    assert failures(made(large_print=True), tmp_path) == []


def test_every_page_says_whose_it_is_and_which_one_of_how_many() -> None:
    sheets = [sheet for sheet in pages(made()) if "Page" in sheet]

    each = len(sheets) // len(CODES)
    assert len(sheets) == each * len(CODES)
    for place, sheet in enumerate(sheets):
        code = CODES[place // each]
        assert f"Worksheet · {code}" in sheet
        assert f"Page {place % each + 1} of {each}" in sheet
        assert not any(other in sheet for other in CODES if other != code)


def test_every_page_names_its_sheet_and_the_key_lists_the_same_codes() -> None:
    sheets = [sheet for sheet in pages(made()) if "Page" in sheet]
    printed = text(made("key"))

    for code in CODES:
        mine = lesson_for(LESSONS["en"], code, Policy())
        sheet_name = sheet_code(on(mine, "paper"), code)
        assert all(f"Sheet {sheet_name} · Page" in sheet for sheet in sheets if f"Worksheet · {code}" in sheet)
        assert f" {code} {sheet_name[-4:]} with " in printed.replace("\u00a0", " ")
    assert f"Sheet {sheet_code(on(LESSONS['en'], 'paper'))} · Page 1 of" in printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_says_what_to_do_with_a_sheet_of_another_code(language: Language) -> None:
    mine = lesson_for(LESSONS[language], "luna-7", Policy())
    code = sheet_code(on(mine, "paper"), "luna-7")

    alone = text(lesson_pdf(mine, edition="key", learner="luna-7").pdf)

    belongs = {"en": f"ends like {code}.", "es": f"termina igual que {code}."}
    other = {
        "en": "reachstars pdf 0 --edition key --learner CODE",
        "es": "reachstars pdf 0 --edition key --learner CÓDIGO",
    }
    listed = {"en": "look for it in the list at the end", "es": "búscala en la lista del final"}
    assert belongs[language] in alone
    assert other[language] in alone
    assert listed[language] in text(made("key", language))


def test_every_sheet_begins_on_a_front_side_and_has_a_bookmark() -> None:
    found = bookmarks(made())

    assert [title for title, _ in found] == [f"How far is up? · {code}" for code in CODES]
    assert [page % 2 for _, page in found] == [0, 0, 0]


def test_every_student_gets_their_own_numbers_and_a_line_with_their_code() -> None:
    sheets = pages(made())

    for code, speed in SPEEDS.items():
        mine = " ".join(sheet for sheet in sheets if f"Worksheet · {code}" in sheet)
        assert f"and the bus goes {speed} km/h" in mine
        assert f"Name Date Code {code}" in mine


def test_a_sheet_of_the_set_is_the_one_that_is_printed_alone() -> None:
    alone = lesson_pdf(
        edition(lesson_for(LESSONS["en"], "sol-3", Policy()), "student"), edition="worksheet", learner="sol-3"
    )

    in_set = [sheet for sheet in pages(made()) if "Worksheet · sol-3" in sheet and "Page" in sheet]
    assert [sheet.replace("How far is up? · sol-3", "How far is up?") for sheet in in_set] == pages(alone.pdf)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_lists_every_students_numbers_and_answer(language: Language) -> None:
    printed = text(made("key", language))

    hours = {"en": "hours", "es": "horas"}[language]
    title = {"en": "Each student's numbers and right answer", "es": "Los números y la respuesta correcta de cada"}
    assert title[language] in printed
    for code, speed, answer in (("luna-7", 100, "3.50"), ("sol-3", 90, "3.89"), ("ñandú", 120, "2.92")):
        mine = printed[printed.index(f" {code} ") :]
        assert mine[: mine.index(f"{answer} ")].count("km/h") == 1
        assert f"{speed} km/h: {answer}" in mine.replace("\u00a0", " ")
    assert hours in printed


def test_the_key_of_a_class_with_the_same_numbers_says_so() -> None:
    fixed = without_variants(LESSONS["en"])

    printed = text(class_pdf(fixed, edition="key", learners=CODES, policy=Policy()).pdf)

    assert "In this lesson all students have the same numbers." in printed


def without_variants(lesson: Lesson) -> Lesson:
    exercises = tuple(
        replace(each, given=tuple(replace(given, varies=()) for given in each.given)) for each in lesson.exercises
    )
    return replace(lesson, exercises=exercises)


def test_with_variants_off_the_sheets_differ_in_the_code_alone() -> None:
    sheets = [sheet for sheet in pages(made(variants=False)) if "Page" in sheet]
    each = len(sheets) // len(CODES)
    plain = [sheet.replace(CODES[place // each], "CODE") for place, sheet in enumerate(sheets)]

    assert plain[:each] == plain[each : 2 * each] == plain[2 * each :]


def test_the_same_class_gives_the_same_bytes() -> None:
    assert made() == made.__wrapped__()


def test_a_set_is_made_a_few_sheets_at_a_time_so_that_a_large_class_fits_into_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken: list[str] = []
    before: list[int] = []

    def codes() -> Iterator[str]:
        for number in range(12):
            taken.append(f"s-{number}")
            yield taken[-1]

    def counted(source: str, room: float = 1.0) -> bytes:
        before.append(len(taken))
        return pdf(source, room)

    monkeypatch.setattr(frame, "pdf", counted)
    class_pdf(LESSONS["en"], edition="worksheet", learners=codes(), policy=Policy())

    assert [*dict.fromkeys(before)] == [5, 10, 12]  # each part is tried with less room until it fits


def test_a_set_whose_parts_cannot_be_joined_is_typeset_in_one_go(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    codes = tuple(f"s-{number}" for number in range(7))
    as_ever = made(learners=codes)

    monkeypatch.setattr(frame, "can_join", lambda _part: False)
    in_one_go = made.__wrapped__(learners=codes)

    assert failures(in_one_go, tmp_path) == []
    assert bookmarks(in_one_go) == bookmarks(as_ever)
    assert [*filter(None, pages(in_one_go))] == [*filter(None, pages(as_ever))]  # the last sheet needs no empty back


def test_a_code_cannot_be_markup() -> None:
    odd = '"); #panic("x"); ("'

    assert odd in " ".join(pages(made(learners=(odd,))))
