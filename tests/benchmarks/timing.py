"""Times things fairly on a shared machine: rounds of all of them in turn."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Times:
    """How long a run took, each time: by the clock, and of all processors together, in s."""

    wall: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """By the clock, in s."""
        return statistics.median(self.wall)

    @property
    def p95(self) -> float:
        """By the clock, in s: what one run of twenty takes longer than."""
        return statistics.quantiles(self.wall, n=20, method="inclusive")[-1]

    @property
    def busy(self) -> float:
        """Median of the processors' time, in s; a noisy neighbour changes it less than the clock's."""
        return statistics.median(self.work)


def take_turns(runs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, Times]:
    """Every run as often as there are rounds, in turns, so that a noisy minute hits all; and once more to warm up."""
    times = {name: Times() for name in runs}
    for number in range(rounds + 1):
        for name, run in runs.items():
            start, before = time.perf_counter(), processors()
            run()
            wall, work = time.perf_counter() - start, processors() - before
            if number:
                times[name].wall.append(wall)
                times[name].work.append(work)
    return times


def processors() -> float:
    """What this process and its children that have ended used of the processors, in s."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def best_times(runs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The shortest time of each run in s; they take turns, so that a noisy minute hits all of them."""
    return {name: min(times.wall) for name, times in take_turns(runs, rounds).items()}


def environment() -> dict[str, str]:
    """This process's environment, in which modules are compiled once and kept, as an installation leaves them."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def fresh(*words: str) -> Callable[[], object]:
    """A run of this interpreter in a process of its own."""
    return lambda: subprocess.run([sys.executable, *words], check=True, capture_output=True, env=environment())


def show(title: str, times: Mapping[str, Times]) -> None:
    """Print times, and how many times as long as the first the others took."""
    first = next(iter(times.values()))
    print(f"{title} ({len(first.wall)} rounds, in turns):")
    for name, each in times.items():
        ratios = f"x {each.median / first.median:6.2f}   processors x {each.busy / first.busy:6.2f}"
        line = f"median {1000 * each.median:8.1f}   p95 {1000 * each.p95:8.1f}   processors {1000 * each.busy:8.1f} ms"
        print(f"  {name:34} {line}   {ratios}")
