"""Days, months and years, as exact as they are known."""

from datetime import date

import pytest

from reachstars.language import Language
from reachstars.recipe.when import When, on, parse_when, say_when


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1984", date(1984, 1, 1), date(1984, 12, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2027-06-15", date(2027, 6, 15), date(2027, 6, 15)),
    ],
)
def test_a_moment_is_as_long_as_what_is_known_of_it(text: str, first: date, last: date) -> None:
    when = parse_when(text)

    assert (when.first, when.last, str(when)) == (first, last, text)


@pytest.mark.parametrize(
    "text", ["", "27", "1899", "2200", "2027-13", "2027-00", "2027-02-30", "2027-01-00", "20270101", "٢٠٢٧", "2027\n"]
)
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_when(text)


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("2027-06-15", "en", "June 15, 2027"),
        ("2027-06-15", "es", "15 de junio de 2027"),
        ("2027-06", "en", "June 2027"),
        ("2027-06", "es", "junio de 2027"),
        ("1984", "es", "1984"),
    ],
)
def test_a_moment_is_said_as_people_say_it(text: str, language: Language, said: str) -> None:
    assert say_when(parse_when(text), language) == said


def test_an_exact_day_is_one() -> None:
    assert on(date(2027, 6, 15)) == When(2027, 6, 15)
    assert on(date(2027, 6, 15)).is_day
    assert not When(2027).is_day
