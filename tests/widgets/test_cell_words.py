"""Private words leave the cell that they were typed in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.widgets.cell_words import is_blank, without_words


@pytest.mark.parametrize(
    ("source", "words", "left"),
    [
        ('recipe.dream("Volar", why="Por mí")', ["Volar", "Por mí"], 'recipe.dream("…", why="…")'),
        ('recipe.step("Nadar", by="2027-06-01")', ["Nadar"], 'recipe.step("…", by="2027-06-01")'),
        (
            'recipe.no(\'it\\\'s over\', taught="""two\nlines""")',
            ["it's over", "two\nlines"],
            'recipe.no("…", taught="…")',
        ),
        ('ñandú = "🚀 sueño"; recipe.dream(ñandú)', ["🚀 sueño"], 'ñandú = "…"; recipe.dream(ñandú)'),
        ('recipe.dream("one " "two")', ["one two"], 'recipe.dream("…")'),
        ('recipe.dream(f"Volar {1 + 1}")', ["Volar 2"], 'recipe.dream("…")'),
        ('recipe.step("a")\nrecipe.step("b", after="a")', ["a"], 'recipe.step("…")\nrecipe.step("b", after="…")'),
        ('recipe.dream("Volar"', ["Volar"], 'recipe.dream("Volar"'),
        ('print("hello")', ["Volar"], 'print("hello")'),
    ],
)
def test_words_are_taken_out_where_they_stand_as_a_string(source: str, words: list[str], left: str) -> None:
    assert without_words(source, words) == left


@given(st.text(min_size=1), st.text(min_size=1))
def test_whatever_was_typed_does_not_stay(what: str, why: str) -> None:
    assert without_words(f"recipe.dream({what!r}, why={why!r})", {what, why}) == 'recipe.dream("…", why="…")'


@pytest.mark.parametrize(("text", "blank"), [("…", True), (" ... ", True), ("", True), ("Volar…", False), ("1", False)])
def test_dots_are_a_place_for_words(text: str, blank: bool) -> None:
    assert is_blank(text) == blank
