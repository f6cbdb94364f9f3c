"""Fit what the sources leave open about the ascent, and judge it by rows that were not fitted. Run it as a script.

Nine rows of NASA's table of STS-121 (height, speed and felt acceleration) and four masses are fitted; expectations keep
each number near what is plausible, so that rows cannot bend the boosters out of shape. Gauss and Newton's method with a
slope by differences; no SciPy. It prints the numbers for physics/ascent_fitted.py and the errors at all rows.
"""

import sys
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reachstars.facts.read import fact_value
from reachstars.facts.tables import table
from reachstars.physics.ascent_fitted import FITTED, Fitted
from reachstars.physics.ascent_model import Ascent, ascent
from reachstars.physics.shuttle import Shuttle, discovery

FITTED_TIMES = (20, 40, 60, 80, 120, 160, 240, 360, 480)  # s, rows of the table that are fitted
MASS_TIMES = (60, 80, 100, 120)  # s, masses that are fitted
STEPS = 6

Vector = NDArray[np.float64]


def shuttle_of_sts_121(fitted: Fitted) -> Shuttle:
    return replace(discovery(fitted), orbiter=fact_value("vehicles.orbiter_sts121"))


def flown(fitted: Fitted) -> Ascent:
    return ascent(shuttle=shuttle_of_sts_121(fitted), fitted=fitted)


# Each number that is fitted: what is expected, and how far from that it may plausibly be.
EXPECTED = {
    "level 0.2 s": (1.12, 0.03),
    "level 40 s": (1.0, 0.03),
    "level 50 s": (0.85, 0.03),
    "level 60 s": (0.88, 0.03),
    "level 75 s": (0.9, 0.03),
    "level 90 s": (0.82, 0.03),
    "level 110 s": (0.62, 0.03),
    "level 116 s": (0.2, 0.15),
    "propellant": (501_000.0, 3_000.0),
    "exhaust speed": (2_630.0, 15.0),
    "drag area": (60.0, 20.0),
    "pitch 1": (1.9, 3.0),
    "pitch 2": (-1.4, 3.0),
    "pitch 3": (0.4, 3.0),
    "cut-off altitude": (104_000.0, 1_000.0),
}
MIDDLE = np.array([middle for middle, _ in EXPECTED.values()])
WIDTH = np.array([width for _, width in EXPECTED.values()])


def made(numbers: Vector) -> Fitted:
    v = numbers.tolist()
    return replace(
        FITTED,
        booster_levels=(0.0, v[0], 1.22, *v[1:8], 0.0),
        booster_propellant=v[8],
        booster_exhaust_speed=v[9],
        drag_area=v[10],
        pitch=(v[11], v[12], v[13]),
        cut_off_altitude=v[14],
    )


def taken(fitted: Fitted) -> Vector:
    levels = fitted.booster_levels
    scale = 1.22 / levels[2]
    return np.array(
        [
            levels[1] * scale,
            *(level * scale for level in levels[3:10]),
            fitted.booster_propellant,
            fitted.booster_exhaust_speed,
            fitted.drag_area,
            *fitted.pitch,
            fitted.cut_off_altitude,
        ]
    )


def misses(numbers: Vector) -> Vector:
    """Residuals: shares of height and speed in 1 %, felt acceleration in 0.5 m/s², masses in 0.5 %, expectations."""
    course, rows = flown(made(numbers)), table("ascents.sts121")
    out = list((numbers - MIDDLE) / WIDTH)
    for time, height, speed, felt in zip(*(rows.column(name) for name in rows.columns), strict=True):
        if time in FITTED_TIMES:
            at = int(time)
            out.append((course.altitude[at] / height - 1) / 0.01)
            out.append((course.speed[at] / speed - 1) / 0.01)
            out.append((course.felt_g[at] * 9.80665 - felt) / 0.5)
    masses = table("ascents.sts121_mass")
    for time, mass in zip(masses.column("time"), masses.column("mass"), strict=True):
        if time in MASS_TIMES:
            out.append((course.mass[int(time)] / mass - 1) / 0.005)
    return np.array(out)


def fitted_numbers(numbers: Vector) -> Vector:
    missed = misses(numbers)
    for _ in range(STEPS):
        slope = np.array([(misses(numbers + nudge) - missed) / 1e-3 for nudge in np.diag(WIDTH * 1e-3)]).T
        change = -np.linalg.lstsq(slope, missed, rcond=None)[0]
        for share in (1.0, 0.5, 0.25, 0.1):
            tried = numbers + share * change * WIDTH
            now = misses(tried)
            if now @ now < missed @ missed:
                numbers, missed = tried, now
                break
        sys.stderr.write(f"{missed @ missed:.3f}\n")
    return numbers


def kind(time: float, fitted_times: tuple[int, ...]) -> str:
    return "fitted" if time in fitted_times else "held out"


def report(fitted: Fitted) -> None:
    course = flown(fitted)
    report_rows(course)
    for time, mass in zip(*(table("ascents.sts121_mass").column(name) for name in ("time", "mass")), strict=True):
        print(f"{time:4.0f} s  mass {course.mass[int(time)] / mass - 1:+.2%}  {kind(time, MASS_TIMES)}")
    for name, column, ours in (("sts49", "speed", course.speed), ("sts97", "inertial_speed", course.inertial_speed)):
        other = table(f"ascents.{name}")
        for time, speed in zip(other.column("time"), other.column(column), strict=True):
            if speed:
                print(f"{time:4.0f} s  {column} of {name} {ours[int(time)] / speed - 1:+.2%}  held out")
    for event, at in course.events:
        print(f"{event:20s} {at.time:7.2f} s {at.altitude:8.0f} m {at.speed:6.0f} m/s {at.felt_g:.3f} g")
    print(f"largest dynamic pressure {course.event('max-q').dynamic_pressure / 47.880259:.0f} psf")
    print(f"orbit {course.perigee_altitude / 1000:.1f} x {course.apogee_altitude / 1000:.1f} km")


def report_rows(course: Ascent) -> None:
    worst = {"fitted": [0.0, 0.0], "held out": [0.0, 0.0]}
    rows = table("ascents.sts121")
    for time, height, speed, felt in zip(*(rows.column(name) for name in rows.columns), strict=True):
        if not time:
            continue
        at, row = int(time), kind(time, FITTED_TIMES)
        high, fast = course.altitude[at] / height - 1, course.speed[at] / speed - 1
        print(
            f"{at:4d} s  height {course.altitude[at]:7.0f} m {high:+.2%}  speed {course.speed[at]:5.0f} m/s {fast:+.2%}"
            f"  felt {course.felt_g[at] * 9.80665:5.2f} against {felt:5.2f} m/s²  {row}"
        )
        worst[row] = [max(worst[row][0], abs(high)), max(worst[row][1], abs(fast))]
    for row, (high, fast) in worst.items():
        print(f"largest error of the rows {row}: height {high:.2%}, speed {fast:.2%}")


if __name__ == "__main__":
    best = made(fitted_numbers(taken(FITTED)))
    print(best)
    report(best)
