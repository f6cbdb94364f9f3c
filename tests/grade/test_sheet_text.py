import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.grade.sheet_text import csv_bytes, defused


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("7.7 km/s", "7.7 km/s"),
        ("", ""),
        ("a=b", "a=b"),
        ("5 - 3", "5 - 3"),
        ('=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'),
        ("+1", "'+1"),
        ("-7,7 km/s", "'-7,7 km/s"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\n'=1"),
        ("   =1", "'   =1"),
        ("\u00a0\u200b=1", "'\u00a0\u200b=1"),
        ("\ufeff=1", "'\ufeff=1"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠x", "'＠x"),
        ('"=1', "'\"=1"),
        ("a;=1", "a;'=1"),
        ("a; =1;b", "a;' =1;b"),
        ("one\n=two", "one\n'=two"),
        ("one\r\n-two", "one\n'-two"),
        ("a\x00b", "a\ufffdb"),
        ("x" * 32_001, "x" * 32_000 + "…"),
    ],
)
def test_a_cell_is_shown_never_run(typed: str, shown: str) -> None:
    assert defused(typed) == shown


@given(st.text(st.sampled_from("=+-@＝＠ \t\r\n;'\"a1\u200b\ufeff\x00\x0b"), max_size=12))
def test_no_part_of_a_cell_starts_a_formula_in_any_spreadsheet(typed: str) -> None:
    parts = re.split(r"[;\t\n]", defused(typed))

    assert not any(re.match(r"[\s\"\u200b\ufeff\x00-\x1f]*[=+\-@＝＠]", part) for part in parts)
    assert not defused(typed).startswith(("\t", "\r", "\n"))


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1, max_size=4))
def test_every_cell_comes_back_from_the_file_in_its_place(rows: list[tuple[str, str]]) -> None:
    text = csv_bytes(rows).decode("utf-8-sig")

    read = [tuple(row) for row in csv.reader(io.StringIO(text, newline=""))]

    assert read == [tuple(map(defused, row)) for row in rows]


def test_accents_line_breaks_and_half_letters_are_kept_safe() -> None:
    data = csv_bytes([("ñandú", 'she said "go"\nand went'), ("half \ud83d", "")])

    assert data == (b"\xef\xbb\xbf" + "ñandú".encode() + b',"she said ""go""\nand went"\r\n' + b"half \\ud83d,\r\n")
