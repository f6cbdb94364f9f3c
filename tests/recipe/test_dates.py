from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.errors import RecipeError
from reachstars.language import Words
from reachstars.recipe.dates import read_when
from reachstars.recipe.when import on, say_when

TODAY = date(2027, 2, 10)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2027-06-01", "2027-06-01"),
        (" 2027/6/1 ", "2027-06-01"),
        ("2027-6", "2027-06"),
        ("2027", "2027"),
        ("June 1, 2027", "2027-06-01"),
        ("1st june 2027", "2027-06-01"),
        ("Jun. 1 2027", "2027-06-01"),
        ("june 2027", "2027-06"),
        ("1 de junio de 2027", "2027-06-01"),
        ("el 3 de Setiembre del 2027", "2027-09-03"),
        ("JUNIO DE 2027", "2027-06"),
        ("ene 2028", "2028-01"),
        ("13/6/2027", "2027-06-13"),
        ("6/13/2027", "2027-06-13"),
        ("6/6/2027", "2027-06-06"),
        ("today", "2027-02-10"),
        ("hoy", "2027-02-10"),
        ("Mañana", "2027-02-11"),
        ("ayer", "2027-02-09"),
        ("29 de febrero de 2028", "2028-02-29"),
    ],
)
def test_a_date_is_read_as_people_write_it(typed: str, meant: str) -> None:
    assert str(read_when(typed, TODAY)) == meant


def test_a_date_that_can_be_two_days_is_asked_back() -> None:
    with pytest.raises(RecipeError) as error:
        read_when("6/1/2027", TODAY)

    assert str(error.value) == (
        "“6/1/2027” can mean two days. To fix it: write 2027-06-01 or 2027-01-06 (year, month, day)."
    )
    assert error.value.es == (
        "«6/1/2027» puede ser dos días distintos. Para arreglarlo: escribe 2027-06-01 o 2027-01-06 (año, mes, día)."
    )


@pytest.mark.parametrize("typed", ["2027-02-30", "30 de febrero de 2027", "31/2/2027", "0/0/2027", "2027-00", "1492"])
def test_a_day_that_no_calendar_has_is_told(typed: str) -> None:
    with pytest.raises(RecipeError) as error:
        read_when(typed, TODAY)

    assert str(error.value) == (
        f"There is no such day as “{typed}” in the calendar from 1900 to 2199. "
        "To fix it: check the day, the month and the year."
    )
    assert error.value.es == (
        f"El día «{typed}» no existe en el calendario de 1900 a 2199. Para arreglarlo: revisa el día, el mes y el año."
    )


@pytest.mark.parametrize("typed", ["soon", "next summer", "32", "ju 2027", "5 octember 2027", "", "🚀"])
def test_what_is_no_date_is_told_how_to_write_one(typed: str) -> None:
    with pytest.raises(RecipeError) as error:
        read_when(typed, TODAY)

    assert str(error.value) == (
        f"“{typed}” is not a date that I can read. To fix it: write a day such as 2027-06-01 or June 1, 2027, "
        "a month such as 2027-06, or a year."
    )
    assert error.value.es == (
        f"No entiendo la fecha «{typed}». Para arreglarlo: escribe un día, como 2027-06-01 o 1 de junio de 2027, "
        "un mes, como 2027-06, o un año."
    )


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_what_we_write_we_read(day: date) -> None:
    assert [read_when(say_when(on(day), language), TODAY) for language in ("en", "es")] == [on(day), on(day)]


@given(st.text())
def test_any_text_is_a_date_or_a_sentence(typed: str) -> None:
    said = Words("To fix it: ", "Para arreglarlo: ")
    try:
        read_when(typed, TODAY)
    except RecipeError as error:
        said = Words(str(error), error.es)

    assert "To fix it: " in said.en
    assert "Para arreglarlo: " in said.es
