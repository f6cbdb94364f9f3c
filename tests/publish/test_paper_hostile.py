"""Whatever a student typed stands on the page as visible, harmless words."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.publish.checks import failures, lowest, text
from tests.publish.sample import sample

from reachstars.logbook.event import Json
from reachstars.publish.document import Bullets, Cell, Document, Grid, Paragraph, Section, Topic, plain_row
from reachstars.publish.paper import lesson_pdf
from reachstars.publish.report import document_pdf
from reachstars.publish.words import KEEP_IN_SCHOOL

SHOWN = [
    ('#read("x")', '#read("x")'),
    ("$x$ *bold* _soft_ `raw`", "$x$ *bold* _soft_ `raw`"),
    ("\\input{x} \\u{41} \\", "\\input{x} \\u{41} \\"),
    ('"; panic() //', '"; panic() //'),
    ("<script>alert(1)</script>&amp;", "<script>alert(1)</script>&amp;"),
    ("= heading\n- item\n+ item", "= heading - item + item"),
    ("=HYPERLINK(1)", "=HYPERLINK(1)"),
    ("one\r\ntwo\u2028three\tfour", "one two three four"),
    ("\u202eback\u2066wards", "[U+202E]back[U+2066]wards"),
    ("a\0b\x07c", "a[U+0000]b[U+0007]c"),
    ("half \ud83d sign", "half [U+D83D] sign"),
    ("up 🚀 and 👩‍🚀", "up [rocket] and [U+1F469][rocket]"),
    ("你好", "[U+4F60][U+597D]"),
    ("\ufeffstart\u00adend", "startend"),
    ("x ≈ 7 → ☐ Ω", "x ≈ 7 → ☐ Ω"),
]


def _work(answer: Json) -> tuple[bytes, tuple[str, ...]]:
    made = lesson_pdf(sample("en"), edition="work", answers={"explain": answer, "orbit-speed": answer})
    return made.pdf, made.notes


@pytest.mark.parametrize(("typed", "shown"), SHOWN)
def test_an_answer_is_shown_and_never_run(typed: str, shown: str, tmp_path: Path) -> None:
    made, _ = _work(typed)

    assert failures(made, tmp_path) == []
    assert f"Answer given {shown}" in text(made)


def test_what_was_replaced_is_said() -> None:
    _, notes = _work("🚀你")

    assert notes == (
        "Our fonts cannot print some signs; they stand in words or codes in square brackets: "
        "U+4F60 → [U+4F60], U+1F680 → [rocket].",
    )


def test_many_replaced_signs_are_counted() -> None:
    _, notes = _work("".join(map(chr, range(0x4E00, 0x4E0A))))

    assert notes[0].endswith("U+4E07 → [U+4E07], and 2 more.")


def test_stacked_accents_do_not_cover_the_lines_above() -> None:
    made, _ = _work("z" + "\u0300\u0301\u0302" * 40)

    assert text(made).count("\u0302") == 0


def test_ten_thousand_characters_without_a_space_stay_on_the_page(tmp_path: Path) -> None:
    made, _ = _work("w" * 10_000)

    assert failures(made, tmp_path) == []
    assert text(made).replace(" ", "").count("w" * 100) >= 100
    for sheet in PdfReader(io.BytesIO(made)).pages:
        lines = sheet.extract_text().replace("\u200b", "").splitlines()
        assert max(map(len, lines)) < 140


def test_an_endless_answer_is_cut_and_says_so() -> None:
    made, _ = _work("a " * 50_000)

    assert text(made).count("[...]") == 2
    assert lowest(made) > 0


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "No answer yet."),
        ("  \n ", "No answer yet."),
        (True, "Answer given true"),
        (7.7, "Answer given 7.7"),
        (10**400, "Answer given 1000000000"),
        ([1, {"a": "#x"}], 'Answer given [1, {"a": "#x"}]'),
    ],
)
def test_an_answer_of_any_shape_is_words(value: Json, shown: str) -> None:
    assert shown in text(_work(value)[0])


def test_a_whole_number_too_large_for_a_float_is_shown_as_it_stands() -> None:
    made, _ = _work(10**400)

    assert "10000000000" in text(made)


def test_a_choice_that_is_no_option_is_shown_as_typed() -> None:
    made = lesson_pdf(sample("en"), edition="work", answers={"why-no-fall": "#panic()"})

    assert "Answer given #panic()" in text(made.pdf)
    assert "(chosen)" not in text(made.pdf)


def test_a_hostile_learner_code_is_words() -> None:
    made = lesson_pdf(sample("en"), edition="work", learner='"]#panic()')

    assert 'Student code: "]#panic()' in text(made.pdf)


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_any_text_at_all_prints(typed: str) -> None:
    grid = Grid(typed, (typed, "b"), (plain_row(typed, typed), (Cell(typed), Cell(typed, "wrong"))))
    section = Section(typed, (Topic(typed, (Bullets((typed,)), grid)),))
    made = document_pdf(Document(typed, "es", KEEP_IN_SCHOOL, KEEP_IN_SCHOOL, (Paragraph(typed),), (section,)))

    assert made.startswith(b"%PDF")


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("exercise", ["why-no-fall", "what-counts", "way-up", "find-period", "orbit-speed", "shape"])
def test_an_answer_of_many_short_lines_goes_on_on_the_next_page(exercise: str, large_print: bool) -> None:
    lines = "\n".join(f"n{number}" for number in range(90))

    made = lesson_pdf(sample("en"), edition="work", answers={exercise: lines}, large_print=large_print)

    assert lowest(made.pdf) > 0
    printed = text(made.pdf).split()
    assert [f"n{number}" for number in range(90) if f"n{number}" not in printed] == []


def test_cells_of_many_lines_go_on_on_the_next_page() -> None:
    made = lesson_pdf(sample("en"), edition="work", answers={"own-numbers": [["1" + "\n2" * 99], [""], [""]]})

    assert lowest(made.pdf) > 0
    assert text(made.pdf).split().count("2") >= 99
