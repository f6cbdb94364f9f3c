"""The order of the steps: which come before others, and which wait for each other in a circle."""

from collections.abc import Iterable, Mapping

from reachstars.recipe.model import Step


def in_circle(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Steps that can never begin, since each waits for the other.

    Args:
        steps: Steps of a road map, in any order; a step after one that is not among them waits for nothing.

    Returns:
        The steps of every circle (and those on a way from one circle to the next), in the order given.
    """
    rest = {step.id: step for step in steps}
    before = {name: {other for other in step.after if other in rest} for name, step in rest.items()}
    after: dict[str, set[str]] = {name: set() for name in rest}
    for name, others in before.items():
        for other in others:
            after[other].add(name)
    # Whatever can be taken away from either end of the road is in no circle.
    circle = _peeled(_peeled(set(rest), before, after), after, before)
    return tuple(step for name, step in rest.items() if name in circle)


def ready(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Steps that can be taken now, the soonest first; those without a date come last.

    Args:
        steps: The whole road map.

    Returns:
        Steps ahead whose earlier steps are all done. Steps in a circle count as ready: nobody waits for ever.
    """
    open_steps = {step.id: step for step in steps if step.done is None}
    free = {step.id for step in in_circle(open_steps.values())}
    able = [step for step in open_steps.values() if step.id in free or not any(x in open_steps for x in step.after)]
    return tuple(sorted(able, key=_soonest))


def _soonest(step: Step) -> tuple[bool, str]:
    return step.by is None, step.by.last.isoformat() if step.by else ""


def _peeled(names: set[str], before: Mapping[str, set[str]], after: Mapping[str, set[str]]) -> set[str]:
    """The names that stay when those with nothing before them are taken away again and again."""
    left = set(names)
    waits = {name: len(before[name] & left) for name in left}
    able = [name for name, count in waits.items() if not count]
    while able:
        name = able.pop()
        left.discard(name)
        for later in after[name] & left:
            waits[later] -= 1
            if not waits[later]:
                able.append(later)
    return left
