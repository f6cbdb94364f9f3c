"""How long 10,000 Kepler states take, against plain NumPy, Python loops and peers. Run it as a script.

Plain NumPy is the same physics written straight down: Newton steps for Kepler's equation until 1e-14, then the state in
the plane of the orbit, turned into space; no check of any argument. Both start from elements with a true anomaly.
"""

import importlib.util
import math
import statistics
import subprocess
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
from timing import best_times

from reachstars import physics
from reachstars.physics import MU_EARTH, Elements

STATES = 10_000
ROUNDS = 60
FRESH = 5
Vectors = tuple[Any, Any]


def plain_numpy(orbit: Elements[Any], times: Any) -> Vectors:
    """Newton's steps for the whole array until the largest is below 1e-14."""
    e, true = orbit.eccentricity, orbit.true_anomaly
    axis = orbit.semi_latus_rectum / (1 - e * e)
    start = 2 * np.arctan2(np.sqrt(1 - e) * np.sin(true / 2), np.sqrt(1 + e) * np.cos(true / 2))
    mean = start - e * np.sin(start) + np.sqrt(MU_EARTH / axis**3) * times
    turns = 2 * np.pi * np.round(mean / (2 * np.pi))
    mean = mean - turns
    eccentric = mean + np.copysign(0.85 * e, mean)
    for _ in range(50):
        step = (eccentric - e * np.sin(eccentric) - mean) / (1 - e * np.cos(eccentric))
        eccentric = eccentric - step
        if np.max(np.abs(step)) < 1e-14:
            break
    cosine, sine = np.cos(eccentric), np.sin(eccentric)
    narrow = np.sqrt(1 - e * e)
    speed = np.sqrt(MU_EARTH * axis) / (axis * (1 - e * cosine))
    x, y = axis * (cosine - e), axis * narrow * sine
    x_rate, y_rate = -speed * sine, speed * narrow * cosine
    cos_node, sin_node = np.cos(orbit.node), np.sin(orbit.node)
    cos_tilt, sin_tilt = np.cos(orbit.inclination), np.sin(orbit.inclination)
    cos_arg, sin_arg = np.cos(orbit.argument_of_perigee), np.sin(orbit.argument_of_perigee)
    p = (
        cos_node * cos_arg - sin_node * sin_arg * cos_tilt,
        sin_node * cos_arg + cos_node * sin_arg * cos_tilt,
        sin_arg * sin_tilt,
    )
    q = (
        -cos_node * sin_arg - sin_node * cos_arg * cos_tilt,
        -sin_node * sin_arg + cos_node * cos_arg * cos_tilt,
        cos_arg * sin_tilt,
    )
    position = np.stack([x * p[axis] + y * q[axis] for axis in range(3)], axis=-1)
    velocity = np.stack([x_rate * p[axis] + y_rate * q[axis] for axis in range(3)], axis=-1)
    return position, velocity


def python_loop(orbit: Elements[float], times: list[float]) -> list[tuple[float, ...]]:
    """One state after the other with the module math, as a student writes it."""
    e, axis = orbit.eccentricity, orbit.semi_major_axis
    start = 2 * math.atan2(
        math.sqrt(1 - e) * math.sin(orbit.true_anomaly / 2), math.sqrt(1 + e) * math.cos(orbit.true_anomaly / 2)
    )
    first, rate = start - e * math.sin(start), math.sqrt(MU_EARTH / axis**3)
    to_perigee, across = (vector.tolist() for vector in physics.state.perifocal_axes(orbit))
    states = []
    for time in times:
        mean = first + rate * time
        eccentric = mean
        for _ in range(50):
            step = (eccentric - e * math.sin(eccentric) - mean) / (1 - e * math.cos(eccentric))
            eccentric -= step
            if abs(step) < 1e-14:
                break
        cosine, sine = math.cos(eccentric), math.sin(eccentric)
        speed = math.sqrt(MU_EARTH * axis) / (axis * (1 - e * cosine))
        x, y = axis * (cosine - e), axis * math.sqrt(1 - e * e) * sine
        x_rate, y_rate = -speed * sine, speed * math.sqrt(1 - e * e) * cosine
        states.append(
            tuple(x * p + y * q for p, q in zip(to_perigee, across, strict=True))
            + tuple(x_rate * p + y_rate * q for p, q in zip(to_perigee, across, strict=True))
        )
    return states


def one_orbit() -> tuple[Elements[float], Any]:
    """A spacecraft at 10,000 moments of three days."""
    orbit = Elements.from_semi_major_axis(9e6, 0.2, 0.9, 1.0, 2.0, 0.5)
    return orbit, np.linspace(0, 3 * physics.DAY, STATES)


def many_orbits() -> tuple[Elements[Any], Any]:
    """10,000 spacecraft, each at a moment of its own."""
    random = np.random.default_rng(1962)
    axis, e = random.uniform(9e6, 4.2e7, STATES), random.uniform(0, 0.7, STATES)
    turns = (random.uniform(0, 2 * np.pi, STATES) for _ in range(3))
    orbits = Elements.from_semi_major_axis(axis / (1 - e), e, random.uniform(0, np.pi, STATES), *turns)
    return orbits, random.uniform(0, 3 * physics.DAY, STATES)


def warm() -> None:
    compare("one orbit, 10,000 moments", *one_orbit())
    compare("10,000 orbits", *many_orbits())
    orbit, times = one_orbit()
    moments: list[float] = times.tolist()
    runs: dict[str, Callable[[], object]] = {
        "reachstars kepler_states": lambda: physics.kepler_states(orbit, times),
        "Python loop, module math": lambda: python_loop(orbit, moments),
        **peers(orbit, times),
    }
    show("One orbit, against other ways in Python", best_times(runs, 5))


def compare(title: str, orbit: Elements[Any], times: Any) -> None:
    position, velocity = physics.state_from_elements(orbit)
    runs: dict[str, Callable[[], object]] = {
        "plain NumPy, no checks": lambda: plain_numpy(orbit, times),
        "reachstars kepler_states": lambda: physics.kepler_states(orbit, times),
        "reachstars propagate": lambda: physics.propagate(position, velocity, times),
    }
    show(f"Kepler states, {title}", best_times(runs, ROUNDS))


def peers(orbit: Elements[float], times: Any) -> dict[str, Callable[[], object]]:
    """What is installed here and answers the same question; SGP4 does more physics, and is shown for the scale."""
    runs: dict[str, Callable[[], object]] = {}
    if importlib.util.find_spec("skyfield"):
        from skyfield.keplerlib import propagate

        start, velocity = physics.state_from_elements(orbit)
        runs["skyfield keplerlib.propagate"] = lambda: propagate(start, velocity, 0.0, times, MU_EARTH)
    else:
        print("  skyfield: not here")
    if importlib.util.find_spec("sgp4"):
        from sgp4.api import WGS72, Satrec

        satellite = Satrec()
        rate = physics.mean_motion(orbit) * 60
        satellite.sgp4init(WGS72, "i", 1, 22_000.0, 0.0, 0.0, 0.0, 0.2, 2.0, 0.9, 0.5, rate, 1.0)
        days = np.full(STATES, satellite.jdsatepoch)
        runs["sgp4_array, compiled, with J2"] = lambda: satellite.sgp4_array(days, times / physics.DAY)
    else:
        print("  sgp4: not here")
    print("  ephem: has no states from elements in arrays, so it is not here")
    return runs


def first_call() -> None:
    """The very first call in a fresh interpreter, once everything is imported."""
    for orbits in ("one_orbit", "many_orbits"):
        times = {
            title: statistics.median(in_fresh_process(orbits, law) for _ in range(FRESH))
            for title, law in (("plain NumPy, no checks", "plain_numpy"), ("kepler_states", "physics.kepler_states"))
        }
        show(f"First call of a fresh process, {orbits.replace('_', ' ')}", times)


def in_fresh_process(orbits: str, law: str) -> float:
    program = (
        f"import sys; sys.path[:0] = {sys.path!r}\n"
        "from time import perf_counter\n"
        "import bench_kepler as b\n"
        f"(orbit, times), law = b.{orbits}(), b.{law}\n"
        "start = perf_counter(); law(orbit, times); print(perf_counter() - start)\n"
    )
    return float(subprocess.run([sys.executable, "-c", program], check=True, capture_output=True).stdout)


def accuracy() -> None:
    """Largest distance from the same orbit in long floats (80 bits, where the machine has them), as a share of r."""
    print("Accuracy, largest error as a share of the distance:")
    for title, (orbit, times) in (("one orbit", one_orbit()), ("10,000 orbits", many_orbits())):
        truth, _ = plain_numpy(longer(orbit), np.asarray(times, dtype=np.longdouble))
        far = np.linalg.norm(np.asarray(truth, dtype=float), axis=-1)
        laws: dict[str, Callable[[Elements[Any], Any], Vectors]] = {
            "plain NumPy": plain_numpy,
            "kepler_states": physics.kepler_states,
            "propagate": lambda orbit, times: physics.propagate(*physics.state_from_elements(orbit), times),
        }
        for name, law in laws.items():
            error = np.linalg.norm(np.asarray(law(orbit, times)[0] - truth, dtype=float), axis=-1) / far
            print(f"  {title:14} {name:16} {np.max(error):.1e}")
        if title == "one orbit" and importlib.util.find_spec("skyfield"):
            from skyfield.keplerlib import propagate

            place, _ = propagate(*physics.state_from_elements(orbit), 0.0, times, MU_EARTH)
            error = np.linalg.norm(np.asarray(place.T - truth, dtype=float), axis=-1) / far
            print(f"  {title:14} {'skyfield':16} {np.max(error):.1e}")


def longer(orbit: Elements[Any]) -> Any:
    """The elements in the longest floats of this machine."""
    return SimpleNamespace(**{name: np.asarray(values, dtype=np.longdouble) for name, values in vars(orbit).items()})


def show(title: str, times: dict[str, float]) -> None:
    first = next(iter(times.values()))
    print(f"{title}:")
    for name, seconds in times.items():
        print(f"  {name:32} {1e3 * seconds:9.3f} ms   x {seconds / first:.2f}")


def main() -> None:
    warm()
    first_call()
    accuracy()


if __name__ == "__main__":
    main()
