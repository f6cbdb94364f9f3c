"""open-answers.csv: what goes out comes back, whatever spreadsheet it went through, and nothing in it is lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.errors import HandinError
from reachstars.grade.fingerprint import fingerprint, same_text
from reachstars.grade.open_answers import (
    cell_text,
    merged,
    open_rows,
    read_open_marks,
    write_open_answers,
)
from reachstars.grade.open_model import OpenAnswers, OpenLevel, OpenLine, OpenMarks, OpenQuestion, OpenRow
from reachstars.grade.sheet_text import csv_bytes, defused, undefused
from reachstars.language import LANGUAGES, Language

HOSTILE = st.text(st.sampled_from("=+-@＝＠ \t\r\n;,'\"a1\u200b\ufeff\x00\x0b\u202e\u2028🚀ñ"), max_size=12)
TEXT = st.one_of(HOSTILE, st.text(max_size=30)).map(cell_text)
MORE = st.lists(st.tuples(TEXT, TEXT.filter(bool)), max_size=2)
ROWS = st.lists(
    st.builds(
        OpenRow,
        st.text("bcdfg", min_size=10, max_size=10),
        st.sampled_from(("luna-7", "sol", "ñandú")),
        st.just("shuttle-orbit"),
        st.sampled_from(("two-counts", "forty-years")),
        answer=TEXT,
        level=TEXT,
        points=TEXT,
        comment=TEXT,
        more=MORE.map(lambda more: tuple((f"my note {heading}".strip(), text) for heading, text in more)),
    ),
    max_size=4,
)
LUNA = OpenRow("bcdfghjklm", "luna-7", "shuttle-orbit", "two-counts", "Which count?", "I believe 219.\n=1+1")


def as_file(path: Path, rows: list[OpenRow], language: Language = "en") -> Path:
    path.write_bytes(csv_bytes(open_rows(OpenAnswers(tuple(OpenLine(row, "waits") for row in rows)), language)))
    return path


def in_order(row: OpenRow) -> OpenRow:
    """The row with the teacher's own columns in the order of the alphabet."""
    return replace(row, more=tuple(sorted(row.more)))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("marks") / "open-answers.csv"


@given(TEXT)
def test_a_text_comes_back_from_its_cell_as_it_went_in(text: str) -> None:
    assert undefused(defused(text)) == text


@given(st.text())
def test_a_text_that_went_through_a_cell_stays_as_it_is(text: str) -> None:
    assert cell_text(cell_text(text)) == cell_text(text)


@pytest.mark.parametrize("language", LANGUAGES)
@given(rows=ROWS)
def test_rows_out_and_back_are_the_same_rows(path: Path, language: Language, rows: list[OpenRow]) -> None:
    back = read_open_marks(as_file(path, rows, language)).rows

    assert list(map(in_order, back)) == list(map(in_order, rows))


@given(ROWS, ROWS)
def test_two_files_as_one_lose_no_word_of_the_teacher(older: list[OpenRow], newer: list[OpenRow]) -> None:
    both = merged(OpenMarks(tuple(older)), OpenMarks(tuple(newer))).rows

    said = {row.fingerprint for row in newer if row.said}
    assert [row for row in newer if row.said and row not in both] == []
    assert [row for row in older if row.fingerprint not in said and row not in both] == []
    assert set(both) <= {*older, *newer}


@given(ROWS)
def test_a_file_with_itself_is_itself(rows: list[OpenRow]) -> None:
    marks = OpenMarks(tuple(rows))

    assert set(merged(marks, marks).rows) == set(rows)
    assert merged(marks, OpenMarks()) == marks == merged(OpenMarks(), marks)


def test_an_empty_row_takes_no_mark_away_and_a_newer_mark_counts() -> None:
    old = OpenRow("bcdfghjklm", "luna-7", "shuttle-orbit", "two-counts", level="3")
    empty = OpenRow("bcdfghjklm", "luna-7", "shuttle-orbit", "two-counts")
    new = OpenRow("bcdfghjklm", "luna-7", "shuttle-orbit", "two-counts", level="4")

    assert merged(OpenMarks((old,)), OpenMarks((empty,))).rows == (old,)
    assert merged(OpenMarks((old,)), OpenMarks((new,))).rows == (new,)


@pytest.mark.parametrize(
    ("encoding", "separator"),
    [("cp1252", ";"), ("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "\t")],
)
def test_any_way_in_which_excel_saves_is_read(path: Path, encoding: str, separator: str) -> None:
    rows = [
        ("estudiante", "lección", "ejercicio", "título", "respuesta", "nivel", "puntos", "comentario", "mi columna"),
        ("luna-7", "shuttle-orbit", "two-counts", "¿Cuál?", "Creo 219.\n'=1+1", "3", "2,5", "¡Bien, pero año!", "ya"),
        ("",) * 9,
    ]
    text = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    path.write_bytes(text.encode(encoding))

    assert read_open_marks(path).rows == (
        OpenRow(
            "",
            "luna-7",
            "shuttle-orbit",
            "two-counts",
            "¿Cuál?",
            "Creo 219.\n=1+1",
            "3",
            "2,5",
            "¡Bien, pero año!",
            (("mi columna", "ya"),),
        ),
    )


def test_the_table_names_the_levels_with_their_points_and_runs_no_formula(path: Path) -> None:
    levels = (OpenLevel("1 Beginning", 2.0, "", ""), OpenLevel("2 Secure", 4.0, "", ""))
    asked = OpenQuestion("shuttle-orbit", "two-counts", "Round the world", "Which count?", "Which one?", 4, levels)
    answers = OpenAnswers((OpenLine(LUNA, "waits", now=True, told="Typed in from paper."),), (asked,))

    written = write_open_answers(answers, path.parent, "en")

    assert written == (path, path.with_suffix(".html"))
    assert path.read_bytes().decode("utf-8-sig") == (
        "learner,lesson,exercise,title,answer,level,points,comment,out of,levels and their points,where it stands,"
        "fingerprint (leave as it is)\r\n"
        'luna-7,shuttle-orbit,two-counts,Which count?,"I believe 219.\n\'=1+1",,,,4,'
        "1 Beginning = 2 · 2 Secure = 4,waits for your mark: Typed in from paper.,bcdfghjklm\r\n"
    )


def test_where_nobody_answered_an_open_question_no_file_is_made(tmp_path: Path) -> None:
    assert write_open_answers(OpenAnswers(), tmp_path, "en") == ()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_such_table_stops_everything_with_a_cure(path: Path) -> None:
    path.write_text("name,mark\r\nLuna,3\r\n", encoding="utf-8")

    with pytest.raises(HandinError) as caught:
        read_open_marks(path)

    assert caught.value.in_language("en") == (
        f"{path} is not a table of open answers: its first line does not name the columns learner, lesson, exercise, "
        "level, points. Nothing was written over it. To fix it: put its first line back, or move the file to another "
        "folder; 'reachstars grade' then makes a new one."
    )
    assert caught.value.in_language("es") == (
        f"{path} no es una tabla de respuestas abiertas: su primera línea no nombra las columnas estudiante, lección, "
        "ejercicio, nivel, puntos. No se escribió nada encima. Para arreglarlo: ponle otra vez su primera línea o "
        "mueve el archivo a otra carpeta; 'reachstars grade' hace entonces una nueva."
    )


def test_more_rows_than_a_school_has_are_refused_rather_than_lost(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reachstars.handin.limits.MARKS", 2)
    as_file(path, [OpenRow(letter * 10, letter, "shuttle-orbit", "two-counts", level="3") for letter in "bcd"])

    with pytest.raises(HandinError) as caught:
        read_open_marks(path)

    assert caught.value.in_language("en") == (f"{path} has more than 2 rows. To fix it: grade the classes one by one.")


def test_a_fingerprint_is_ten_letters_that_no_spreadsheet_takes_for_a_number_or_a_word() -> None:
    signs = {fingerprint("luna-7", "shuttle-orbit", "two-counts", f"{number}") for number in range(2_000)}

    assert len(signs) == 2_000
    assert {len(sign) for sign in signs} == {10}
    assert {letter for sign in signs for letter in sign} == set("bcdfghjklmnpqrstvwxz")


@given(st.text(), st.sampled_from(("\n", "\r\n", "\r")))
def test_spaces_that_nobody_sees_make_no_other_text(text: str, line_break: str) -> None:
    shown = f"  {text} {line_break}end  "

    assert same_text(shown) == same_text(shown.replace(line_break, f"  {line_break}") + line_break)


def test_a_half_letter_has_a_fingerprint_too() -> None:
    one, other = (fingerprint("luna-7", "a", "b", text) for text in ("\ud83d", "\ud83e"))

    assert one != other
