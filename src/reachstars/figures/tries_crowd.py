"""The applicants of the explorer of tries: who gets a first yes at which try, by chance and by theory.

The model: everybody has the same chance at the same try, and tries until a yes comes or the tries are over. The chance
stays, or changes by the same amount with every no. Random numbers come from one seed, so the same settings are the
same applicants, and with a higher chance whoever had a yes keeps it.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reachstars import physics

PEOPLE = 2000
GROUPS = 40
GROUP = PEOPLE // GROUPS
SHOWN = 40  # tries that the picture holds
MOST = 400  # tries that are simulated; an answer beyond has none
# José's twelfth application. Of twelve numbers of his story this one was taken because its applicants stray from theory
# as far as is usual (root mean square 0.92 standard deviations over many settings), and because half of them have a
# yes at the same try as by theory where a lesson asks for it, with 5, 7, 10 and 15%.
SEED = 12


@dataclass(frozen=True)
class Crowd:
    """What becomes of all applicants within a number of tries; chances are shares of 1.

    Attributes:
        tries: How often everybody tries at most.
        chances: Chance of each try, one after the last of them included.
        theory: Chance of at least one yes within 1, 2, 3 ... tries.
        counts: How many have a yes within 0, 1, 2 ... tries.
        groups: How many of each group have a yes within all tries.
        made: Tries that all of them made together.
        wait: Tries that those with a yes needed on average; 0 where nobody has one.
    """

    tries: int
    chances: tuple[float, ...]
    theory: tuple[float, ...]
    counts: tuple[int, ...]
    groups: tuple[int, ...]
    made: int
    wait: float

    @property
    def yes(self) -> int:
        """How many have a yes."""
        return self.counts[self.tries]

    @property
    def never(self) -> int:
        """How many have none."""
        return PEOPLE - self.yes

    @property
    def share(self) -> float:
        """Share of all who have a yes."""
        return self.yes / PEOPLE

    @property
    def expected(self) -> float:
        """Chance of at least one yes within all tries, by theory."""
        return self.theory[self.tries - 1] if self.tries else 0.0


@lru_cache(maxsize=512)
def crowd(chance: float, growth: float, tries: int) -> Crowd:
    """All applicants, within a number of tries.

    Args:
        chance: Chance of the first try, 0 to 1.
        growth: What each no adds to it, -1 to 1.
        tries: How often everybody tries at most, 0 to MOST.

    Returns:
        What becomes of them, and the theory for the tries that the picture holds or for all of them.

    Raises:
        ValueError: If a number is outside its range.
    """
    if not 0 <= tries <= MOST:
        raise ValueError(f"the applicants try 0 to {MOST} times; {tries} were asked for")
    length = max(tries, SHOWN)
    chances = physics.growing_chances(chance, growth, length + 1)
    first = _first_yes(chance, growth, length)
    happened = np.where((first > 0) & (first <= tries), first, 0)
    lucky = happened[happened > 0]
    made = int(lucky.sum()) + tries * int((happened == 0).sum())
    return Crowd(
        tries=tries,
        chances=tuple(chances.tolist()),
        theory=tuple(physics.chances_by_try(chances[:length]).tolist()),
        counts=(0, *np.cumsum(np.bincount(happened, minlength=length + 1)[1:]).tolist()),
        groups=tuple((happened.reshape(GROUPS, GROUP) > 0).sum(axis=1).tolist()),
        made=made,
        wait=float(lucky.mean()) if lucky.size else 0.0,
    )


@lru_cache(maxsize=64)
def _first_yes(chance: float, growth: float, tries: int) -> NDArray[np.int64]:
    """The try that brought each applicant a yes, or 0."""
    chances = physics.growing_chances(chance, growth, tries)
    return physics.simulate_tries(chances, PEOPLE, np.random.default_rng(SEED))
