"""The small words that the sentences of a recipe share."""

import pytest

from reachstars.recipe.wording import joined


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["“leer”"], "“leer”"),
        (["“leer”", "“nadar”"], "“leer” y “nadar”"),
        (["“leer”", "“Ir al banco”"], "“leer” e “Ir al banco”"),
        (["“leer”", "“ahorrar”", "“hilar”"], "“leer”, “ahorrar” e “hilar”"),
        (["“agua”", "“hielo”"], "“agua” y “hielo”"),
        (["“uno”", "“ítem”"], "“uno” e “ítem”"),
    ],
)
def test_the_last_of_a_list_is_joined_as_spanish_says_it(names: list[str], said: str) -> None:
    assert joined(names, "es") == said


def test_the_last_of_a_list_is_joined_as_english_says_it() -> None:
    assert joined(["“read”", "“save”", "“improve”"], "en") == "“read”, “save” and “improve”"
