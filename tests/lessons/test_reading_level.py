"""The formulas of the reading level against figures that others give, and syllables against a dictionary."""

import pytest
from tests.lessons.reading_level import Counts, counted, english_syllables, grade, spanish_syllables, table


def test_a_cat_on_a_mat_is_easier_than_first_grade() -> None:
    """The sentence and its score of -1.45 are the usual example of Flesch-Kincaid."""
    found = counted([["The", "cat", "sat", "on", "the", "mat"]], "en")

    assert found == Counts(1, 6, 6)
    assert found.flesch_kincaid == pytest.approx(-1.45)


def test_the_formulas_are_those_that_were_published() -> None:
    """A hundred words in five sentences with two hundred syllables, by hand."""
    found = Counts(5, 100, 200)

    assert found.flesch_kincaid == pytest.approx(7.8 + 23.6 - 15.59)
    assert found.fernandez_huerta == pytest.approx(206.84 - 120 - 20.4)
    assert found.crawford == pytest.approx(-1.025 + 9.8 - 3.407)
    assert grade(found, "es") == 7


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("amigo", 3), ("idea", 3), ("país", 2), ("ciudad", 2), ("guitarra", 3), ("pingüino", 3), ("oía", 3), ("huevo", 2)],
)
def test_spanish_syllables(word: str, syllables: int) -> None:
    assert spanish_syllables(word) == syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("space", 1), ("idea", 3), ("people", 2), ("josé", 2), ("crew's", 1), ("thirty-seven", 4), ("altitude", 3)],
)
def test_english_syllables(word: str, syllables: int) -> None:
    assert english_syllables(word) == syllables


def test_the_table_has_every_lesson_in_both_languages() -> None:
    lines = table().splitlines()

    assert [line.split()[0] for line in lines[1:]].count("09-shuttle-orbit") == 4
    assert len({len(line) for line in lines}) == 1
