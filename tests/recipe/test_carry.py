"""A recipe as one file: whole for its owner, shared parts for the teacher, hostile until read."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.recipe.recipes import EVENTS, event

from reachstars.errors import RecipeError
from reachstars.logbook.event import Event, Json, to_json
from reachstars.logbook.journal import merge
from reachstars.recipe.carry import read_recipe, write_recipe
from reachstars.recipe.events import CLEAR, fold
from reachstars.recipe.keep import RecipeDesk
from reachstars.recipe.limits import FILE_BYTES
from reachstars.recipe.model import Goal, Recipe, Step

NOT_A_RECIPE = (
    "This file is not a recipe, or it is damaged, so nothing was taken from it. Your recipe is as it was. "
    "To fix it: choose the file that 'export' made.",
    "Este archivo no es una receta o está dañado, así que no se tomó nada de él. Tu receta sigue igual. "
    "Para arreglarlo: elige el archivo que salió al exportar.",
)


def file(*events: Json, **changed: Json) -> bytes:
    head: dict[str, Json] = {"reachstars-recipe": 1, "for": "me", "learner": "luna-7", "events": list(events)}
    return json.dumps({**head, **changed}).encode()


def said(data: bytes) -> tuple[str, str]:
    with pytest.raises(RecipeError) as refused:
        read_recipe(data, "luna-7")
    return refused.value.in_language("en"), refused.value.in_language("es")


@settings(max_examples=200)
@given(EVENTS)
def test_a_whole_recipe_comes_back_from_its_file_with_what_nobody_understands(events: list[Event]) -> None:
    data = write_recipe(events, "luna-7", "me")

    assert read_recipe(data, "Luna 7") == merge(events)
    assert write_recipe(reversed(events), "luna-7", "me") == data


def test_another_copy_is_joined_from_its_file(tmp_path: Path) -> None:
    school, home = RecipeDesk(tmp_path / "school", "luna-7"), RecipeDesk(tmp_path / "home", "luna-7")
    school.put(Goal("volar \ud83d", "🚀 ñ\nשלום"))
    home.put(Step("a", "leer"))

    joined = home.bring(read_recipe(write_recipe(school.events(), "luna-7", "me"), "luna-7"))

    assert joined.goal == Goal("volar \ud83d", "🚀 ñ\nשלום")
    assert joined.steps == (Step("a", "leer"),)


@settings(max_examples=200)
@given(EVENTS)
def test_the_teachers_file_holds_the_shared_parts_as_they_are_and_no_other(events: list[Event]) -> None:
    recipe = fold(events)
    if not recipe.shared:
        with pytest.raises(RecipeError):
            write_recipe(events, "luna-7", "teacher")
        return

    seen = fold(read_recipe(write_recipe(events, "luna-7", "teacher"), "luna-7"))

    assert seen.shared == recipe.shared
    assert seen.goal == (recipe.goal if "goal" in recipe.shared else Goal())
    assert set(seen.gaps) == (set(recipe.gaps) if "gap" in recipe.shared else set())
    assert set(seen.steps) == (set(recipe.steps) if "road" in recipe.shared else set())
    assert set(seen.learned) == (set(recipe.learned) if "learning" in recipe.shared else set())
    assert set(seen.efforts) == (set(recipe.efforts) if "effort" in recipe.shared else set())
    assert set(seen.tries) == (set(recipe.tries) if "tries" in recipe.shared else set())
    assert set(seen.people) == (set(recipe.people) if "people" in recipe.shared else set())


def test_a_recipe_without_a_shared_part_makes_no_file_for_the_teacher() -> None:
    with pytest.raises(RecipeError) as refused:
        write_recipe([event(1, "goal", {"what": "x"})], "luna-7", "teacher")

    assert refused.value.in_language("en") == (
        "Every part of this recipe is private, so there is nothing to give to the teacher. "
        "To fix it: choose a part that your teacher may see. Nobody asks you to."
    )
    assert refused.value.in_language("es") == (
        "Todas las partes de esta receta son privadas, así que no hay nada que entregar. "
        "Para arreglarlo: elige una parte que tu maestra o maestro pueda ver. No es obligatorio."
    )


GOOD: dict[str, Any] = to_json(event(1, "goal", {"what": "fly"}))


def deep(levels: int) -> Json:
    data: Json = None
    for _ in range(levels):
        data = [data]
    return data


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"null",
        b"[" * 100_000,
        b'{"reachstars-recipe": ' + b"9" * 5_000 + b"}",
        b'{"reachstars-recipe": NaN}',
        file(GOOD, **{"reachstars-recipe": True}),
        file(GOOD, **{"reachstars-recipe": 0}),
        file(GOOD, **{"reachstars-recipe": "1"}),
        file(learner=7),
        file(learner="../luna"),
        file(events={}),
        file(events=[None] * 20_001),
        file("x"),
        file({**GOOD, "id": "x"}),
        file({**GOOD, "time": "9999"}),
        file({**GOOD, "time": "2026-01-05T14:00:00.000+23:00"}),
        file({**GOOD, "time": "2026-13-45T14:00:00.000Z"}),
        file({**GOOD, "time": "9999-12-31T23:59:59.999Z"}),
        file({**GOOD, "lesson": "shuttle-orbit"}),
        file({**GOOD, "learner": "sol"}),
        file({**GOOD, "kind": "x" * 101}),
        file({**GOOD, "exercise": "x" * 101}),
        file({**GOOD, "version": None}),
        file({**GOOD, "value": deep(30)}),
        file({**GOOD, "value": deep(300)}),
    ],
    ids=range(28),
)
def test_what_is_no_recipe_is_refused_with_a_sentence(data: bytes) -> None:
    assert said(data) == NOT_A_RECIPE


@settings(max_examples=100)
@given(st.binary(max_size=60))
def test_no_bytes_whatever_are_more_than_refused(data: bytes) -> None:
    assert said(data) == NOT_A_RECIPE


def test_every_cut_of_a_file_is_refused() -> None:
    whole = write_recipe([event(1, "goal", {"what": "fly ñ"})], "luna-7", "me").rstrip()

    assert {said(whole[:cut]) for cut in range(len(whole))} == {NOT_A_RECIPE}


def test_a_file_that_is_too_large_a_newer_one_and_somebody_elses_are_each_told_apart() -> None:
    assert said(b" " * (FILE_BYTES + 1)) == (
        "This file is larger than 5 MB, so it is not a recipe and was not read. "
        "To fix it: choose the file that 'export' made.",
        "Este archivo pesa más de 5 MB, así que no es una receta y no se leyó. "
        "Para arreglarlo: elige el archivo que salió al exportar.",
    )
    assert said(file(GOOD, **{"reachstars-recipe": 2})) == (
        "This recipe was saved by a newer version of reachstars, so nothing was taken from it. "
        "To fix it: update reachstars on this computer.",
        "Esta receta se guardó con una versión más nueva de reachstars, así que no se tomó nada de ella. "
        "Para arreglarlo: actualiza reachstars en esta computadora.",
    )
    assert said(file(learner="sol")) == (
        "This recipe belongs to the code sol, and you are luna-7, so nothing was taken from it. "
        "To fix it: choose your own file, or say who you are.",
        "Esta receta es del código sol y tú eres luna-7, así que no se tomó nada de ella. "
        "Para arreglarlo: elige tu propio archivo o di quién eres.",
    )


def test_an_event_from_a_file_is_private_whatever_the_file_says() -> None:
    (read,) = read_recipe(file({**GOOD, "private": False}), "luna-7")

    assert read.private


def test_an_entry_that_says_nothing_known_does_no_harm() -> None:
    odd = to_json(event(2, "road/a", {"what": ["x"]}))

    assert fold(read_recipe(file(odd, to_json(event(3, "road/a", kind=CLEAR))), "luna-7")) == Recipe()
