"""Where each step of a road map stands, and in which order the road is walked."""

import heapq
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from reachstars.language import Words
from reachstars.recipe.advice import advise
from reachstars.recipe.model import Recipe, Step
from reachstars.recipe.road import in_circle

StepState = Literal["done", "next", "overdue", "circle", "ahead"]
STATE_NAMES: dict[StepState, Words] = {
    "done": Words(en="done", es="listo"),
    "next": Words(en="next", es="sigue"),
    "overdue": Words(en="its day has passed", es="ya pasó su fecha"),
    "circle": Words(en="waits in a circle", es="espera en círculo"),
    "ahead": Words(en="ahead", es="más adelante"),
}

_NO_DATE = "9999"


def step_states(recipe: Recipe, today: date) -> Mapping[str, StepState]:
    """Where each step stands.

    Args:
        recipe: The recipe.
        today: The day on which this is asked.

    Returns:
        The state of each step by its id.
    """
    advice = advise(recipe, today)
    states: dict[str, StepState] = {step.id: "done" if step.done else "ahead" for step in recipe.steps}
    states |= {step.id: "next" for step in advice.next}
    states |= {step.id: "circle" for step in in_circle(step for step in recipe.steps if step.done is None)}
    return states | {step.id: "overdue" for step in advice.overdue}


def walked(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps in the order in which the road is walked.

    Args:
        steps: The road map.

    Returns:
        The earliest first, those without a date last, and none before a step that it comes after, unless they wait for
        each other in a circle.
    """
    listed = list(steps)
    place = {step.id: number for number, step in enumerate(listed)}
    waits = {step.id: {other for other in step.after if other in place} for step in listed}
    later: dict[str, list[str]] = {step.id: [] for step in listed}
    for name, others in waits.items():
        for other in others:
            later[other].append(name)
    keys = {step.id: (_date(step), place[step.id]) for step in listed}
    able = [keys[name] for name, others in waits.items() if not others]
    heapq.heapify(able)
    rest = set(waits) - {listed[number].id for _, number in able}
    order: list[Step] = []
    while able or rest:
        if not able:  # a circle: somebody has to begin
            first = min(rest, key=lambda name: keys[name])
            rest.discard(first)
            able.append(keys[first])
        step = listed[heapq.heappop(able)[1]]
        order.append(step)
        for name in later[step.id]:
            waits[name].discard(step.id)
            if name in rest and not waits[name]:
                rest.discard(name)
                heapq.heappush(able, keys[name])
    return tuple(order)


def _date(step: Step) -> str:
    when = step.done or step.by
    return when.last.isoformat() if when else _NO_DATE
