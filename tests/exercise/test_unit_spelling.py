"""Names of units with a slip of the finger, and words that are no units at all."""

import pytest

from reachstars.exercise.unit_spelling import in_right_spelling
from reachstars.language import Language


@pytest.mark.parametrize(
    ("typed", "language", "right"),
    [
        ("kilomters per secend", "en", "kilometers per second"),
        ("kilomtros por segundo", "es", "kilómetros por segundo"),
        ("milles", "en", "miles"),
        ("milas", "es", "millas"),
        ("kilometrs", "en", "kilometers"),
        ("kilometrs", "es", "kilómetros"),
        ("hourss", "en", "hours"),
        ("km/segudo", "es", "km/segundo"),
    ],
)
def test_one_letter_off_is_put_right_in_the_language_of_the_learner(typed: str, language: Language, right: str) -> None:
    assert in_right_spelling(typed, language) == right


@pytest.mark.parametrize("typed", ["tours", "piles", "burns", "bounds", "lips", "km/zec", "", "km/s", "hors " * 30])
def test_a_word_that_may_mean_something_else_stays_as_it_is(typed: str) -> None:
    assert in_right_spelling(typed, "en") == typed
