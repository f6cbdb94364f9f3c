"""What an explorer is set to, so that an answer is seen as its consequence: the same for the screen and for paper."""

from collections.abc import Mapping
from typing import TypeAlias

from reachstars.exercise.explorers import EXPLORERS, Input
from reachstars.exercise.kinds import Exercise, Number, OneChoice, Prediction, Show, Target
from reachstars.exercise.units import from_si, to_si
from reachstars.logbook.event import Json

Inputs: TypeAlias = Mapping[str, float]


def show_of(exercise: Exercise) -> Show | None:
    """How the answers of an exercise are shown, or None."""
    return exercise.show if isinstance(exercise, Number | Target | OneChoice | Prediction) else None


def inputs_shown(exercise: Exercise, answer: Json, value: float | None) -> Inputs | None:
    """What the explorer of an exercise is set to by an answer, right or wrong.

    Args:
        exercise: The exercise.
        answer: The answer as data.
        value: The answer in SI, where it was read as a number.

    Returns:
        Numbers by the name of the input, each in the input's unit; None where there is nothing to show.
    """
    show = show_of(exercise)
    answered = _answered(exercise, answer, value)
    if show is None or answered is None:
        return None
    inputs = {item.name: item for item in EXPLORERS[show.explorer].inputs}
    return {name: _number(exercise, source, inputs[name], answered) for name, source in show.sets.items()}


def _answered(exercise: Exercise, answer: Json, value: float | None) -> float | None:
    if not isinstance(exercise, OneChoice | Prediction):
        return value
    shows = next((option.shows for option in exercise.options if option.id == answer), None)
    measure = None if shows is None else to_si(shows.value, shows.unit)
    return None if measure is None else measure.value


def _number(exercise: Exercise, source: str | float, wanted: Input, answered: float) -> float:
    if not isinstance(source, str):
        return float(source)
    if source == "answer":
        return from_si(answered, wanted.unit)
    given = next(given for given in exercise.given if given.name == source)
    if given.unit == wanted.unit:  # most are, and then no digit changes
        return given.value
    measure = to_si(given.value, given.unit)
    return given.value if measure is None else from_si(measure.value, wanted.unit)
