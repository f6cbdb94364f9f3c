"""Parts of a recipe in the file that is handed in: switched on, ticked, and nothing else of it."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from reachstars.handin.give import hand_in
from reachstars.handin.own_recipe import parts_to_offer, recipe_events, shared_recipe
from reachstars.handin.read import read_file
from reachstars.recipe.keep import RecipeDesk
from reachstars.recipe.model import (
    PARTS,
    Effort,
    Gap,
    Goal,
    Item,
    Learned,
    Part,
    Person,
    Recipe,
    Step,
    Try,
    items_of,
    part_of,
)


def items(word: str) -> tuple[Item, ...]:
    return (
        Goal(f"{word}-goal", f"{word}-goal"),
        Gap("a", f"{word}-gap", f"{word}-gap", f"{word}-gap"),
        Step("a", f"{word}-road"),
        Learned("a", f"{word}-learning"),
        Effort("a", f"{word}-effort"),
        Try("a", f"{word}-tries", None, "no", f"{word}-tries"),
        Person("a", f"{word}-people", f"{word}-people"),
    )


@pytest.fixture
def desk(tmp_path: Path) -> RecipeDesk:
    desk = RecipeDesk(tmp_path, "luna-7")
    for item in (*items("draft"), *items("secret")):
        desk.put(item)
    return desk


def handed(desk: RecipeDesk, folder: Path, *ticked: Part) -> bytes:
    return hand_in(folder, "luna-7", "shuttle-orbit", recipe_events(desk.events(), ticked)).read_bytes()


def test_nothing_is_offered_until_a_part_is_switched_on(desk: RecipeDesk) -> None:
    assert parts_to_offer(desk.events()) == ()
    assert recipe_events(desk.events(), PARTS) == ()


def test_a_part_that_holds_nothing_is_not_offered(tmp_path: Path) -> None:
    desk = RecipeDesk(tmp_path, "sol-8")
    desk.share("people")

    assert parts_to_offer(desk.events()) == ()


@pytest.mark.parametrize("part", PARTS)
def test_only_the_ticked_part_travels_and_only_its_last_words(part: Part, desk: RecipeDesk, tmp_path: Path) -> None:
    for known in PARTS:
        desk.share(known)
    written = handed(desk, tmp_path, part)

    assert [part_of(item) for item in items("secret") if f"secret-{part_of(item)}".encode() in written] == [part]
    assert b"draft" not in written
    gone = shared_recipe(read_file(tmp_path / "hand-in" / "luna-7-shuttle-orbit.jsonl").events)
    for known in PARTS:
        assert items_of(gone, known) == (items_of(desk.recipe(), known) if known == part else ())


def test_a_part_that_is_ticked_and_switched_off_stays_at_home(desk: RecipeDesk) -> None:
    desk.share("road")
    desk.share("tries")
    desk.unshare("tries")

    assert {event.exercise for event in recipe_events(desk.events(), ("road", "tries", "goal"))} == {"road/a"}


def test_what_travels_is_marked_and_carries_no_field_that_nobody_saw(desk: RecipeDesk) -> None:
    desk.share("goal")
    odd = tuple(
        replace(event, extra=MappingProxyType({"mood": "x"}), value={**event.value, "mood": "x"})
        if isinstance(event.value, dict)
        else event
        for event in desk.events()
    )
    ticked: tuple[Part, ...] = ("goal",)
    (event,) = recipe_events(odd, ticked)

    assert event.private
    assert event.extra == {"shared": True}
    assert event.value == {"what": "secret-goal", "why": "secret-goal"}


def test_a_file_with_recipe_events_that_nobody_shared_shows_nothing(desk: RecipeDesk, tmp_path: Path) -> None:
    desk.share("goal")
    path = hand_in(tmp_path, "luna-7", "shuttle-orbit", desk.events())

    assert read_file(path).events == ()
    assert shared_recipe(desk.events()) == Recipe()
