"""How a number is read, whatever the key is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.exercise.reading import Reading, read_quantity


@pytest.mark.parametrize(
    ("typed", "number", "unit"),
    [
        ("27,700", 27700, ""),
        ("1,234,567", 1234567, ""),
        ("1.234.567", 1234567, ""),
        ("0,350 km", 0.35, "km"),
        ("0.350 km", 0.35, "km"),
        ("7,7", 7.7, ""),
        ("7,70", 7.7, ""),
        ("7,7000", 7.7, ""),
        ("1,234.5 m", 1234.5, "m"),
        ("1,234.567 m", 1234.567, "m"),
        ("27.700,5 m", 27700.5, "m"),
        ("5 755 275 mi", 5755275, "mi"),
        ("1 234.567 m", 1234.567, "m"),
        (".5 h", 0.5, "h"),
        ("8. km", 8, "km"),
        ("7.784e3 m/s", 7784, "m/s"),
        ("10^3 m/s", 1000, "m/s"),
        ("10³ m/s", 1000, "m/s"),
        ("7.7 x 10^(-3) m/s", 0.0077, "m/s"),
        ("7.7×10⁻³ m/s", 0.0077, "m/s"),
        ("2 millones de km", 2e6, "km"),
        ("5.7 million miles", 5.7e6, "miles"),
        ("17 mil millas", 17000, "millas"),
        ("7.7 (km/s)", 7.7, "km/s"),
        ("7.7 km/s aprox.", 7.7, "km/s"),
        ("7.7 m/s2", 7.7, "m/s2"),
        ("٧٫٧", None, ""),
        ("1 h 30 min", 90, "min"),
        ("2 horas, 30 minutos", 150, "min"),
        ("1 min 30 s", 1.5, "min"),
        ("46 por ciento", 46, "por ciento"),
    ],
)
def test_a_number_and_its_unit_are_read(typed: str, number: float | None, unit: str) -> None:
    reading = read_quantity(typed)

    assert (reading.number, reading.unit) == (number, unit)


@pytest.mark.parametrize(
    ("typed", "doubt"),
    [
        ("28.000", ("28", "28000")),
        ("7.780 km/s", ("7.78", "7780")),
        ("7,784e3 m/s", ("7.7840", "7784")),
        ("1.234,567", ("1234.5670", "1234567")),
    ],
)
def test_what_could_be_thousands_or_a_decimal_is_asked_back_with_both_ways(typed: str, doubt: tuple[str, str]) -> None:
    reading = read_quantity(typed)

    assert reading == Reading(trouble="thousands-or-decimal", doubt=doubt)


@pytest.mark.parametrize("typed", ["28.000", "7.780", "1.234,567"])
def test_both_ways_that_are_offered_can_be_read(typed: str) -> None:
    doubt = read_quantity(typed).doubt

    assert [read_quantity(way).number for way in doubt] == [float(way) for way in doubt]


@given(st.integers(min_value=0, max_value=10**12))
def test_a_comma_before_exactly_three_digits_separates_thousands(number: int) -> None:
    assert read_quantity(f"{number:,}").number == number


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from([" ", "\u00a0", "\u2009", "\u202f"]))
def test_a_space_separates_thousands(number: int, space: str) -> None:
    assert read_quantity(f"{number:,}".replace(",", space)).number == number


@given(st.integers(min_value=0, max_value=9999), st.sampled_from(["1", "05", "25", "1234", "12345"]))
def test_a_comma_before_any_other_number_of_digits_is_a_decimal_mark(whole: int, part: str) -> None:
    assert read_quantity(f"{whole},{part}").number == float(f"{whole}.{part}")


@given(st.integers(min_value=1, max_value=999), st.integers(min_value=0, max_value=99))
def test_a_point_before_three_digits_of_which_the_last_is_0_asks_back(whole: int, part: int) -> None:
    assert read_quantity(f"{whole}.{part:02}0 km").trouble == "thousands-or-decimal"


@given(st.integers(min_value=1, max_value=999), st.integers(min_value=0, max_value=99), st.integers(1, 9))
def test_a_point_before_three_other_digits_is_a_decimal_point_that_is_remembered(
    whole: int, part: int, last: int
) -> None:
    typed = f"{whole}.{part:02}{last}"

    reading = read_quantity(f"{typed} km")

    assert reading.number == float(typed)
    assert reading.doubt == (typed, typed.replace(".", ""))


@given(st.floats(min_value=1e-30, max_value=1e30))
def test_what_python_writes_with_an_exponent_is_read_as_python_reads_it(number: float) -> None:
    assert read_quantity(f"{number:.6e} m").number == float(f"{number:.6e}")


@pytest.mark.parametrize(
    ("typed", "digits"), [("7.70", 3), ("27,700", 3), ("0.0077", 2), ("7.7e3", 2), ("0", 1), ("5,755,275", 7)]
)
def test_significant_digits_are_counted_as_typed(typed: str, digits: int) -> None:
    assert read_quantity(typed).digits == digits


def test_a_text_is_too_long_to_be_a_number_after_two_hundred_characters() -> None:
    assert read_quantity("7" * 201).trouble == "too-long"
    assert read_quantity(" " * 1000 + "7" + " " * 1000).number == 7


@given(st.text())
def test_no_text_makes_the_reading_fail(typed: str) -> None:
    reading = read_quantity(typed)

    assert (reading.number is None) == bool(reading.trouble)
    assert read_quantity(typed) == reading


@given(st.text(alphabet="0123456789.,eE+-*^/()x· mkshinhora°%⁰²³−½"))
def test_no_text_made_of_what_numbers_are_made_of_makes_the_reading_fail(typed: str) -> None:
    reading = read_quantity(typed)

    assert (reading.number is None) == bool(reading.trouble)
