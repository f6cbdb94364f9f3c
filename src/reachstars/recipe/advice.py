"""What to do next. Overdue steps are told as they are, and nobody is blamed for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reachstars.language import Words
from reachstars.recipe.model import Recipe, Step
from reachstars.recipe.road import in_circle, ready
from reachstars.recipe.when import When, say_when
from reachstars.recipe.wording import counted, joined, quoted

NEXT_STEPS = 3


@dataclass(frozen=True)
class Advice:
    """What to do next.

    Attributes:
        overdue: Steps whose time has passed, the oldest first.
        next: The steps to take now, at most three, the soonest first.
        say: The sentences for both, in the order in which they are read.
    """

    overdue: tuple[Step, ...]
    next: tuple[Step, ...]
    say: tuple[Words, ...]


def advise(recipe: Recipe, today: date) -> Advice:
    """What to do next.

    Args:
        recipe: The recipe.
        today: The day on which this is asked.

    Returns:
        Steps and sentences; there is always at least one sentence.
    """
    late = [step for step in recipe.steps if step.done is None and step.by and step.by.last < today]
    overdue = tuple(sorted(late, key=lambda step: step.by.last if step.by else today))
    following = tuple(step for step in ready(recipe.steps) if step not in overdue)[:NEXT_STEPS]
    return Advice(overdue, following, tuple(_sentences(recipe, overdue, following, today)))


def _sentences(recipe: Recipe, overdue: tuple[Step, ...], following: tuple[Step, ...], today: date) -> Iterator[Words]:
    if not recipe.goal.what.strip():
        yield Words(
            en="Begin with the goal: write what you want, and why.",
            es="Empieza por la meta: escribe qué quieres y por qué.",
        )
    if not recipe.steps:
        yield Words(
            en="Draw the road: write one small step that you can do this week.",
            es="Traza el camino: escribe un paso pequeño que puedas dar esta semana.",
        )
    elif all(step.done for step in recipe.steps):
        yield Words(
            en="Every step on your road map is done. What comes after that?",
            es="Ya diste todos los pasos de tu mapa. ¿Qué sigue?",
        )
    yield from _circles(recipe)
    for step in overdue:
        if step.by:
            yield _overdue(step.what, step.by, today)
    if overdue:
        yield Words(
            en="Plans change on every long road. Do it now, make it smaller, or choose a new day.",
            es="En todo camino largo cambian los planes. Hazlo ahora, hazlo más pequeño o elige otra fecha.",
        )
    for step in following:
        yield _next(step.what, step.by, today)


def _circles(recipe: Recipe) -> Iterator[Words]:
    """Two copies that were joined can make a circle that neither of them had."""
    names = [quoted(step.what) for step in in_circle(step for step in recipe.steps if step.done is None)]
    if names:
        yield Words(
            en=f"These steps wait for each other: {joined(names, 'en')}. Choose which one comes first.",
            es=f"Estos pasos se esperan unos a otros: {joined(names, 'es')}. Elige cuál va primero.",
        )


def _overdue(what: str, by: When, today: date) -> Words:
    days = (today - by.last).days
    return Words(
        en=f"{quoted(what)} was planned for {say_when(by, 'en')}; {counted(days, 'day has', 'days have')} gone by.",
        es=f"{quoted(what)} era para {_in_spanish(by)}; {'ha' if days == 1 else 'han'} pasado "
        f"{counted(days, 'día', 'días')}.",
    )


def _next(what: str, by: When | None, today: date) -> Words:
    if by is None:
        return Words(
            en=f"Next: {quoted(what)}. It has no date yet.", es=f"Lo que sigue: {quoted(what)}. Aún no tiene fecha."
        )
    days = (by.last - today).days
    if not days:
        left = Words(en="today is the last day", es="hoy es el último día")
    else:
        left = Words(
            en=f"{counted(days, 'day', 'days')} left",
            es=f"{'falta' if days == 1 else 'faltan'} {counted(days, 'día', 'días')}",
        )
    return Words(
        en=f"Next: {quoted(what)}, by {'the end of ' if not by.is_day else ''}{say_when(by, 'en')} ({left.en}).",
        es=f"Lo que sigue: {quoted(what)}, para {_in_spanish(by) if by.is_day else 'fines de ' + say_when(by, 'es')} "
        f"({left.es}).",
    )


def _in_spanish(when: When) -> str:
    return f"{'el ' if when.is_day else ''}{say_when(when, 'es')}"
