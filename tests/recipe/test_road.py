"""The order of the steps."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars.recipe.model import Step
from reachstars.recipe.road import in_circle, ready
from reachstars.recipe.when import parse_when

NAMES = "abcdef"
ROADS = st.tuples(*(st.lists(st.sampled_from(NAMES), max_size=2) for _ in NAMES)).map(
    lambda afters: tuple(Step(name, name, after=tuple(after)) for name, after in zip(NAMES, afters, strict=True))
)


def reachable(steps: tuple[Step, ...], start: str) -> set[str]:
    after = {step.id: step.after for step in steps}
    seen: set[str] = set()
    edge = list(after[start])
    while edge:
        name = edge.pop()
        if name not in seen:
            seen.add(name)
            edge.extend(after[name])
    return seen


@settings(max_examples=200)
@given(ROADS)
def test_every_step_of_a_circle_is_found_and_none_of_a_road_without_one(steps: tuple[Step, ...]) -> None:
    loops = {step.id for step in steps if step.id in reachable(steps, step.id)}
    found = {step.id for step in in_circle(steps)}

    assert loops <= found
    assert bool(loops) == bool(found)


@settings(max_examples=200)
@given(ROADS)
def test_there_is_always_a_step_to_take_until_all_are_done(steps: tuple[Step, ...]) -> None:
    for _ in NAMES:
        first = ready(steps)[0]
        steps = tuple(replace(step, done=parse_when("2026")) if step == first else step for step in steps)

    assert ready(steps) == ()


def test_steps_can_be_taken_once_the_earlier_ones_are_done_the_soonest_first() -> None:
    pool, lake = Step("pool", "Pool", parse_when("2026-05")), Step("lake", "Lake", after=("pool", "gone"))
    coach, shoes = Step("coach", "Coach", parse_when("2026-02-01")), Step("shoes", "Shoes")

    before = ready([shoes, lake, pool, coach])
    after = ready([shoes, lake, replace(pool, done=parse_when("2026-04-01")), coach])

    assert before == (coach, pool, shoes)
    assert after == (coach, shoes, lake)


def test_a_chain_of_thousands_of_steps_is_no_trouble() -> None:
    chain = [Step(f"s{n}", "x", after=(f"s{n - 1}",)) for n in range(1, 5_000)]

    assert in_circle(chain) == ()
    assert len(in_circle([Step("s0", "x", after=("s4999",)), *chain])) == 5_000
