"""What is odd about an entry that fits all the same: it is kept, and its owner is told."""

from collections.abc import Iterator
from datetime import date

from reachstars.language import Words
from reachstars.recipe.model import Effort, Item, Learned, Recipe, Step, Try
from reachstars.recipe.wording import quoted

_PASSED = Words(
    en="That day has passed already. If the step is done, mark it as done.",
    es="Ese día ya pasó. Si ya diste ese paso, márcalo como listo.",
)
_AHEAD = Words(
    en="That day is still ahead. Look at it again: is it the right year?",
    es="Ese día todavía no llega. Revísalo: ¿es el año correcto?",
)
_TAUGHT = Words(
    en="A no is part of the road. When you know what it taught you, write it here.",
    es="Un no es parte del camino. Cuando sepas qué te enseñó, escríbelo aquí.",
)


def remarks(recipe: Recipe, item: Item, today: date) -> tuple[Words, ...]:
    """What to tell about an entry that was just written.

    Args:
        recipe: The recipe with it.
        item: The entry.
        today: The day on which it was written.

    Returns:
        Sentences; most entries need none.
    """
    match item:
        case Step():
            return (*_of_step(item, today), *_crossed(recipe, item))
        case Learned() | Effort():
            return _of_day(item, today)
        case Try():
            untold = item.result == "no" and not item.taught.strip()
            return (*_of_day(item, today), *((_TAUGHT,) if untold else ()))
        case _:
            return ()


def _of_day(item: Learned | Effort | Try, today: date) -> tuple[Words, ...]:
    return (_AHEAD,) if item.day and item.day.first > today else ()


def _of_step(step: Step, today: date) -> tuple[Words, ...]:
    if step.done:
        return (_AHEAD,) if step.done.first > today else ()
    return (_PASSED,) if step.by and step.by.last < today else ()


def _crossed(recipe: Recipe, step: Step) -> Iterator[Words]:
    for other in recipe.steps:
        if other.id in step.after and other.by and step.by and not other.done and other.by.first > step.by.last:
            name = quoted(other.what)
            yield Words(
                en=f"Its date comes before that of {name}, which it waits for. Look at the two dates again.",
                es=f"Su fecha es anterior a la de {name}, al que espera. Revisa las dos fechas.",
            )
            return
