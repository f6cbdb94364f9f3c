"""The recipe as a fold over events: the order never matters, copies merge, nothing is lost."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.recipe.recipes import EVENTS, event

from reachstars.logbook.event import Event, Json
from reachstars.logbook.journal import merge
from reachstars.recipe.events import CLEAR, fold, last_changes
from reachstars.recipe.model import PARTS, Effort, Gap, Goal, Learned, Person, Recipe, Step, Try, items_of
from reachstars.recipe.when import parse_when


@settings(max_examples=200)
@given(EVENTS, st.randoms(use_true_random=False))
def test_any_order_of_events_gives_the_same_recipe(events: list[Event], random: Random) -> None:
    mixed = list(events)
    random.shuffle(mixed)

    assert fold(mixed) == fold(events)


@settings(max_examples=200)
@given(EVENTS, EVENTS, EVENTS)
def test_copies_of_a_recipe_merge_in_any_grouping_and_any_order(a: list[Event], b: list[Event], c: list[Event]) -> None:
    assert merge(a, b) == merge(b, a)
    assert merge(merge(a, b), c) == merge(a, merge(b, c))
    assert merge(a, a) == merge(a)
    assert fold(merge(a, b, c)) == fold([*c, *b, *a, *a])


@settings(max_examples=200)
@given(EVENTS)
def test_every_event_is_kept_whether_it_is_understood_or_not(events: list[Event]) -> None:
    assert {kept.id for kept in merge(events)} == {written.id for written in events}


@settings(max_examples=200)
@given(EVENTS)
def test_a_recipe_written_anew_from_its_last_changes_is_the_same_recipe(events: list[Event]) -> None:
    kept = [replace(change.event, value=change.value) for change in last_changes(events)]
    recipe, again = fold(events), fold(kept)

    assert set(again.steps) == set(recipe.steps)
    assert (again.goal, again.shared, again.changed) == (recipe.goal, recipe.shared, recipe.changed)


def test_each_kind_of_entry_is_read() -> None:
    recipe = fold(
        [
            event(1, "goal", {"what": "Nadar 400 m", "why": "El río"}),
            event(2, "gap/a", {"takes": "Air", "here": "25 m", "evidence": "Coach", "closed": True}),
            event(3, "road/a", {"what": "Pool", "by": "2026-06", "after": ["b"], "done": "2026-05-02"}),
            event(4, "learning/a", {"what": "Breathe", "day": "2026-02-01"}),
            event(5, "effort/a", {"what": "Laps", "day": "2026-02-02", "minutes": 45}),
            event(6, "tries/a", {"what": "Team", "day": "2026-03-01", "result": "no", "taught": "Turns"}),
            event(7, "people/a", {"who": "Tía Rosa", "helps": "Drives me"}),
            event(8, "share/road"),
        ]
    )

    assert replace(recipe, changed={}) == Recipe(
        goal=Goal("Nadar 400 m", "El río"),
        gaps=(Gap("a", "Air", "25 m", "Coach", closed=True),),
        steps=(Step("a", "Pool", parse_when("2026-06"), ("b",), parse_when("2026-05-02")),),
        learned=(Learned("a", "Breathe", parse_when("2026-02-01")),),
        efforts=(Effort("a", "Laps", parse_when("2026-02-02"), 45),),
        tries=(Try("a", "Team", parse_when("2026-03-01"), "no", "Turns"),),
        people=(Person("a", "Tía Rosa", "Drives me"),),
        shared=frozenset({"road"}),
        changed={},
    )
    assert [len(items_of(recipe, part)) for part in PARTS] == [1] * 7
    assert recipe.changed["road/a"] == "2026-01-05T14:00:03.000Z"


def test_the_last_writer_wins_by_time_and_then_by_id() -> None:
    later = event(1, "goal", {"what": "later"}, time="2026-01-05T14:00:09.000Z")
    earlier = event(2, "goal", {"what": "earlier"}, time="2026-01-05T14:00:08.000Z")
    larger = event(3, "goal", {"what": "larger id"}, time="2026-01-05T14:00:09.000Z")

    assert fold([later, earlier]).goal.what == "later"
    assert fold([larger, later, earlier]).goal.what == "larger id"


def test_what_is_cleared_is_gone_and_what_is_set_later_is_back() -> None:
    written, cleared = event(1, "road/a", {"what": "Pool"}), event(2, "road/a", kind=CLEAR)

    assert fold([cleared, written]).steps == ()
    assert fold([event(3, "road/a", {"what": "Lake"}), cleared, written]).steps == (Step("a", "Lake"),)


def test_a_part_is_private_until_it_is_shared_and_after_it_is_taken_back() -> None:
    on, off = event(1, "share/road"), event(2, "share/road", kind=CLEAR)

    assert fold([]).shared == frozenset()
    assert fold([on]).shared == {"road"}
    assert fold([off, on]).shared == frozenset()


def test_entries_stand_in_the_order_of_their_first_writing() -> None:
    events = [event(1, "road/z", {"what": "1"}), event(2, "road/a", {"what": "2"}), event(3, "road/z", {"what": "3"})]

    assert [step.what for step in fold(events).steps] == ["3", "2"]


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "text",
        {"what": 1},
        {"what": "x" * 20_001},
        {"what": "x", "by": "2026-02-30"},
        {"what": "x", "by": "1492-10-12"},
        {"what": "x", "by": "2026-00"},
        {"what": "x", "by": 2026},
        {"what": "x", "after": "a"},
        {"what": "x", "after": ["../a"]},
        {"what": "x", "after": ["a"] * 101},
    ],
)
def test_a_value_that_is_no_step_changes_nothing_and_hides_no_earlier_one(value: Json) -> None:
    assert fold([event(1, "road/a", {"what": "Pool"}), event(2, "road/a", value)]).steps == (Step("a", "Pool"),)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("effort/a", {"minutes": 1441}),
        ("effort/a", {"minutes": -1}),
        ("effort/a", {"minutes": True}),
        ("gap/a", {"closed": 1}),
        ("tries/a", {"result": "maybe"}),
        ("goal/a", {"what": "x"}),
        ("goal/", {"what": "x"}),
        ("road/", {"what": "x"}),
        ("road/A", {"what": "x"}),
        ("share/diary", None),
        ("nobody/knows", {}),
    ],
)
def test_what_is_no_entry_changes_nothing(key: str, value: Json) -> None:
    assert fold([event(1, key, value)]) == Recipe()


def test_an_event_of_another_lesson_or_of_a_newer_kind_changes_nothing() -> None:
    known = event(1, "goal", {"what": "swim"})

    assert fold([replace(known, lesson="shuttle-orbit")]) == Recipe()
    assert fold([replace(known, kind="recipe-set-2")]) == Recipe()
