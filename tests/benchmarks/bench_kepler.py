"""Ten thousand states on ellipses, against the same formulas in plain NumPy and against Skyfield: a script."""

from collections.abc import Callable
from functools import partial
from math import pi
from time import perf_counter

import numpy as np
from numpy.typing import NDArray
from timing import best_times

from reachstars import physics

Floats = NDArray[np.float64]
Solver = Callable[[Floats, Floats], tuple[Floats, Floats]]
STATES = 10_000
ROUNDS = 12


def ours(mean: Floats, e: Floats) -> tuple[Floats, Floats]:
    """Eccentric and true anomaly by the library, all arguments checked."""
    eccentric = physics.eccentric_anomaly(mean, e)
    return eccentric, physics.true_anomaly(eccentric, e)


def arithmetic(mean: Floats, e: Floats) -> tuple[Floats, Floats]:
    """The same formulas without checks and without care for small differences: what there is to compute at all."""
    alpha = (3 * pi**2 + 1.6 * pi * (pi - mean) / (1 + e)) / (pi**2 - 6)
    d = 3 * (1 - e) + alpha * e
    q = 2 * alpha * d * (1 - e) - mean**2
    r = 3 * alpha * d * (d - 1 + e) * mean + mean**3
    w = np.cbrt(r + np.sqrt(q**3 + r**2)) ** 2
    start = (2 * r * w / (w**2 + w * q + q**2) + mean) / d
    sine, cosine = e * np.sin(start), e * np.cos(start)
    missing, slope = start - sine - mean, 1 - cosine
    third = -missing / (slope - missing * sine / (2 * slope))
    fourth = -missing / (slope + third * sine / 2 + third**2 * cosine / 6)
    eccentric = start - missing / (slope + fourth * sine / 2 + fourth**2 * cosine / 6 - fourth**3 * sine / 24)
    return eccentric, _true(eccentric, e)


def newton(mean: Floats, e: Floats) -> tuple[Floats, Floats]:
    """Newton's method until nothing changes: what one writes after reading a textbook."""
    eccentric = mean + e * np.sin(mean)
    for _ in range(50):
        step = (eccentric - e * np.sin(eccentric) - mean) / (1 - e * np.cos(eccentric))
        eccentric = eccentric - step
        if np.max(np.abs(step)) < 1e-14:
            break
    return eccentric, _true(eccentric, e)


def skyfield(mean: Floats, e: Floats) -> tuple[Floats, Floats]:
    """Skyfield's own solver, which takes one state at a time."""
    from skyfield.keplerlib import eccentric_anomaly

    eccentric = np.array([eccentric_anomaly(*state) for state in zip(e.tolist(), mean.tolist(), strict=True)])
    return eccentric, _true(eccentric, e)


def _true(eccentric: Floats, e: Floats) -> Floats:
    half: Floats = np.arctan2(np.sqrt(1 + e) * np.sin(eccentric / 2), np.sqrt(1 - e) * np.cos(eccentric / 2))
    return 2 * half


SOLVERS: dict[str, Solver] = {
    "reachstars": ours,
    "the same in plain NumPy": arithmetic,
    "Newton's method in NumPy": newton,
    "Skyfield, one by one": skyfield,
}


def residual(mean: Floats, e: Floats, eccentric: Floats) -> float:
    """How far Kepler's equation is from being met, at the worst; computed with more digits than a float has."""
    wide, eccentricity = eccentric.astype(np.longdouble), e.astype(np.longdouble)
    return float(np.max(np.abs(wide - eccentricity * np.sin(wide) - mean)))


def main() -> None:
    generator = np.random.default_rng(2009)
    for what, highest in (("eccentricities up to 0.1", 0.1), ("eccentricities up to 0.99", 0.99)):
        mean, e = generator.uniform(0, pi, STATES), generator.uniform(0, highest, STATES)
        print(f"Kepler's equation, {STATES:,} states, {what}:")
        compare(mean, e)


def compare(mean: Floats, e: Floats) -> None:
    first, wrong = {}, {}
    for name, solver in SOLVERS.items():
        start = perf_counter()
        eccentric, _ = solver(mean, e)
        first[name] = perf_counter() - start
        wrong[name] = residual(mean, e, eccentric)
    times = best_times({name: partial(solver, mean, e) for name, solver in SOLVERS.items()}, ROUNDS)
    plain = times["the same in plain NumPy"]
    for name, seconds in times.items():
        print(
            f"  {name:26} {1e3 * seconds:7.2f} ms   x {seconds / plain:5.2f}   "
            f"first call {1e3 * first[name]:6.1f} ms   residual {wrong[name]:.0e}"
        )


if __name__ == "__main__":
    main()
