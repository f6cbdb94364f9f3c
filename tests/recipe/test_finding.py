import pytest

from reachstars.errors import RecipeError
from reachstars.recipe.finding import find

STEPS = ("Hablar con la maestra", "Mandar solicitudes", "Mandar las cartas")


def found(which: str | int) -> str:
    return find(STEPS, which, str)


@pytest.mark.parametrize("which", [1, "1", "hablar", "MAESTRA", "Hablar con la maestra.", " hablar  con la maestra "])
def test_an_entry_is_found_by_its_number_or_some_of_its_words(which: str | int) -> None:
    assert found(which) == "Hablar con la maestra"


def test_all_the_words_win_over_some_of_them() -> None:
    assert find(("Nadar", "Nadar un largo"), "nadar", str) == "Nadar"


def test_words_that_fit_several_are_asked_back() -> None:
    with pytest.raises(RecipeError) as error:
        found("mandar")

    assert str(error.value) == (
        "“mandar” fits several: “Mandar solicitudes”, “Mandar las cartas”. To fix it: write more of its words."
    )
    assert error.value.es == (
        "“mandar” puede ser más de uno: “Mandar solicitudes”, “Mandar las cartas”. "
        "Para arreglarlo: escribe más de sus palabras."
    )


@pytest.mark.parametrize("which", ["correr", 0, 4, "99999999999999"])
def test_what_is_not_there_is_told_with_what_there_is(which: str | int) -> None:
    with pytest.raises(RecipeError) as error:
        found(which)

    assert str(error.value) == (
        f"“{which}” is not on the list. To fix it: use the number or some words of one of these: "
        "“1. Hablar con la maestra”, “2. Mandar solicitudes”, “3. Mandar las cartas”."
    )
    assert error.value.es == (
        f"“{which}” no está en la lista. Para arreglarlo: usa el número o unas palabras de uno de estos: "
        "“1. Hablar con la maestra”, “2. Mandar solicitudes”, “3. Mandar las cartas”."
    )


def test_an_empty_list_is_told() -> None:
    with pytest.raises(RecipeError) as error:
        find((), "nadar", str)

    assert str(error.value) == (
        "Nothing is on that list yet, so “nadar” is not there either. To fix it: write it first."
    )
    assert error.value.es == ("Esa lista está vacía, así que tampoco está “nadar”. Para arreglarlo: escríbelo primero.")
