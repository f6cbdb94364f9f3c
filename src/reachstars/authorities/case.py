"""A published case: who printed it, which model it checks, and how far the model is from the print."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import inf, isnan
from types import ModuleType

import numpy as np
from numpy.typing import ArrayLike


@dataclass(frozen=True)
class Agreement:
    """One printed figure beside the computed one.

    Attributes:
        what: What the figure is: "first burn".
        computed: What the library says, in unit.
        printed: What the authority says, in unit.
        allowed: Largest difference that the print, or the model's stated limit, allows, in unit.
        unit: Unit of all three; empty for a plain number.
    """

    what: str
    computed: float
    printed: float
    allowed: float
    unit: str

    @property
    def error(self) -> float:
        """Difference, without its sign, in unit."""
        return abs(self.computed - self.printed)

    @property
    def agrees(self) -> bool:
        """Whether the difference is allowed; never for what is not a number."""
        return self.error <= self.allowed

    @property
    def share(self) -> float:
        """How much of the allowed difference is used up, no unit; above 1 it does not agree, inf for no number."""
        used = self.error / self.allowed
        return inf if isnan(used) else used


@dataclass(frozen=True)
class Case:
    """A published case.

    Attributes:
        name: What it shows and who printed it: hohmann_matches_vallado_example_6_1.
        model: Module of `physics` that it checks: "transfer".
        authority: Who printed it, so that it can be found: "Vallado (2013), example 6-1".
        agreements: Computes the figures and yields each beside the print.
    """

    name: str
    model: str
    authority: str
    agreements: Callable[[], Iterator[Agreement]]


def case(model: str, authority: str) -> Callable[[Callable[[], Iterator[Agreement]]], Case]:
    """Make a case of a function that yields agreements; the function's name is the case's."""

    def made(figures: Callable[[], Iterator[Agreement]]) -> Case:
        return Case(figures.__name__, model, authority, figures)

    return made


def agree(
    what: str,
    computed: ArrayLike,
    printed: ArrayLike,
    *,
    within: float = 0.0,
    relative: float = 0.0,
    unit: str = "",
) -> Agreement:
    """A computed figure beside the printed one; of an array, the element that is worst off.

    Args:
        what: What the figure is.
        computed: What the library says, in unit.
        printed: What the authority says, in unit, in the same shape.
        within: Largest difference allowed, in unit.
        relative: The same as a share of each printed element; the larger of the two counts.
        unit: Unit of all.

    Returns:
        The agreement, or its lack.

    Raises:
        ValueError: If the shapes differ, or no difference at all would be allowed.
    """
    ours, theirs = np.asarray(computed, dtype=np.float64), np.asarray(printed, dtype=np.float64)
    if ours.shape != theirs.shape or not theirs.size:
        raise ValueError(f"{what}: {ours.shape} was computed, {theirs.shape} is printed.")
    allowed = np.maximum(within, relative * np.abs(theirs))
    if not np.all(allowed > 0):
        raise ValueError(f"{what}: say what difference the print allows.")
    used = np.nan_to_num(np.abs(ours - theirs) / allowed, nan=np.inf)
    worst = int(np.argmax(used))
    return Agreement(what, float(ours.flat[worst]), float(theirs.flat[worst]), float(allowed.flat[worst]), unit)


def holds(what: str, *, so: bool) -> Agreement:
    """What an authority says without a figure, such as that an orbit is a circle.

    Args:
        what: The statement.
        so: Whether the library agrees.

    Returns:
        An agreement of 1 with 1, or a lack of it.
    """
    return Agreement(what, float(so), 1.0, 0.5, "")


def cases_of(module: ModuleType) -> tuple[Case, ...]:
    """The cases that a module holds, in the order of their lines."""
    return tuple(value for value in vars(module).values() if isinstance(value, Case))
