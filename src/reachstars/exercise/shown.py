"""What an explorer is set to, so that an answer is seen as its consequence: the same for the screen and for paper."""

from collections.abc import Mapping
from typing import TypeAlias

from reachstars.exercise.explorers import EXPLORERS, Setting
from reachstars.exercise.kinds import Exercise, Number, OneChoice, Prediction, Show, Target
from reachstars.exercise.units import from_si, to_si
from reachstars.logbook.event import Json, number_in

ANSWER = "answer"
"""What an author writes where the answer sets something."""

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
    units = {item.name: item.unit for item in EXPLORERS[show.explorer].inputs}
    return {
        name: from_si(answered, units[name]) if source == ANSWER else _number(exercise, source, units[name])
        for name, source in show.sets.items()
    }


def target_place(exercise: Target) -> int:
    """Which setting of its explorer an exercise lets the learner move, counted from 0."""
    return EXPLORERS[exercise.explorer].quantities.index(exercise.quantity)


def target_setting(exercise: Target) -> Setting:
    """The setting that an exercise lets the learner move."""
    return EXPLORERS[exercise.explorer].settings[target_place(exercise)]


def target_settings(exercise: Target, answer: Json) -> tuple[float, ...]:
    """Where all settings of an exercise's explorer stand.

    Args:
        exercise: The exercise.
        answer: The answer as data; what is no number leaves the explorer at its start.

    Returns:
        The settings, each in its unit.
    """
    moved = number_in(answer)
    return tuple(
        moved
        if setting.quantity == exercise.quantity and moved is not None
        else _number(exercise, exercise.held.get(setting.quantity, setting.start), setting.unit)
        for setting in EXPLORERS[exercise.explorer].settings
    )


def _answered(exercise: Exercise, answer: Json, value: float | None) -> float | None:
    if not isinstance(exercise, OneChoice | Prediction):
        return value
    shows = next((option.shows for option in exercise.options if option.id == answer), None)
    measure = None if shows is None else to_si(shows.value, shows.unit)
    return None if measure is None else measure.value


def _number(exercise: Exercise, source: str | float, unit: str) -> float:
    """What an author wrote, a number or the name of a given, in a unit."""
    if not isinstance(source, str):
        return float(source)
    given = next(given for given in exercise.given if given.name == source)
    if given.unit == unit:  # most are, and then no digit changes
        return given.value
    measure = to_si(given.value, given.unit)
    return given.value if measure is None else from_si(measure.value, unit)
