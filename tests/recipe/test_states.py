from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.recipe.dreams import TODAY, dream

from reachstars.recipe.model import Recipe, Step
from reachstars.recipe.road import in_circle
from reachstars.recipe.states import step_states, walked
from reachstars.recipe.when import parse_when

NAMES = tuple("abcdef")
STEPS = st.lists(
    st.builds(
        lambda name, after, by: Step(name, name, parse_when(by) if by else None, tuple(after)),
        st.sampled_from(NAMES),
        st.lists(st.sampled_from(NAMES), max_size=3),
        st.sampled_from(["", "2026", "2027-03", "2027-03-05", "2031"]),
    ),
    unique_by=lambda step: step.id,
)


@given(STEPS)
def test_the_road_holds_each_step_once_and_none_before_what_it_comes_after(steps: list[Step]) -> None:
    order = walked(steps)

    circle = {step.id for step in in_circle(steps)}
    place = {step.id: number for number, step in enumerate(order)}
    assert sorted(order, key=lambda step: step.id) == sorted(steps, key=lambda step: step.id)
    for step in order:
        if not circle:
            assert all(place[before] < place[step.id] for before in step.after if before in place)


def test_steps_stand_by_date_and_those_without_one_last() -> None:
    order = walked((Step("x", "x"), Step("b", "b", parse_when("2028")), Step("a", "a", parse_when("2027-05-01"))))

    assert [step.id for step in order] == ["a", "b", "x"]


def test_every_step_has_one_state() -> None:
    states = step_states(dream("college", "en"), TODAY)

    assert dict(states) == {
        "talk": "done",
        "visit": "overdue",
        "algebra": "next",
        "aid": "next",
        "apply": "ahead",
        "go": "ahead",
    }


def test_a_circle_is_a_state_until_its_day_has_passed() -> None:
    steps = (Step("a", "a", None, ("b",)), Step("b", "b", parse_when("2027-02-01"), ("a",)))

    assert dict(step_states(replace(Recipe(), steps=steps), TODAY)) == {"a": "circle", "b": "overdue"}
