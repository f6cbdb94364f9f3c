"""NASA's figures of shuttle ascents, row by row.

The masses and thrusts of STS-128 are flown, with the orbiter's mass of STS-121 where that is judged. Nine rows (20, 40,
60, 80, 120, 160, 240, 360, 480 s) and four masses (60, 80, 100, 120 s) went into the fit; all others judge it. What is
allowed is the model's stated limit, a quarter of what was asked of it, not the print's last digit.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.facts.read import fact_value
from reachstars.facts.tables import table
from reachstars.facts.units import UNITS
from reachstars.physics import G0, KM, MILE, Ascent

_FITTED = (20, 40, 60, 80, 120, 160, 240, 360, 480)
_FITTED_MASSES = (60, 80, 100, 120)
_MPH = UNITS["mph"].si


@cache
def _sts_121() -> Ascent:
    return physics.ascent(shuttle=replace(physics.discovery(), orbiter=fact_value("vehicles.orbiter_sts121")))


@cache
def _sts_128() -> Ascent:
    return physics.ascent()


def _row(second: int, fitted: tuple[int, ...]) -> str:
    return f"{second} s" if second in fitted else f"{second} s, held out"


@case("ascent_model", "NASA, Exploring Space Through Math, Space Shuttle Ascent (STS-121)")
def altitude_matches_all_27_rows_of_nasas_table_of_sts_121() -> Iterator[Agreement]:
    rows, flown = table("ascents.sts121"), _sts_121()
    for time, height in zip(rows.column("time"), rows.column("altitude"), strict=True):
        within, share = (150.0, 0.025) if time else (20.0, 0.0)
        what = f"altitude at {_row(int(time), _FITTED)}"
        yield agree(what, flown.altitude[int(time)], height, within=within, relative=share, unit="m")


@case("ascent_model", "NASA, Exploring Space Through Math, Space Shuttle Ascent (STS-121)")
def speed_matches_all_27_rows_of_nasas_table_of_sts_121() -> Iterator[Agreement]:
    rows, flown = table("ascents.sts121"), _sts_121()
    for time, speed in zip(rows.column("time"), rows.column("speed"), strict=True):
        what = f"speed over the ground at {_row(int(time), _FITTED)}"
        yield agree(what, flown.speed[int(time)], speed, within=1.0, relative=0.02, unit="m/s")


@case("ascent_model", "NASA, Exploring Space Through Math, Space Shuttle Ascent (STS-121)")
def felt_acceleration_matches_nasas_table_of_sts_121() -> Iterator[Agreement]:
    rows, flown = table("ascents.sts121"), _sts_121()
    for time, felt in zip(rows.column("time"), rows.column("acceleration"), strict=True):
        what = f"felt acceleration at {_row(int(time), _FITTED)}"
        # Two kinds of jump, of the throttle at 60 s and of the boosters' burning out, are ramps in truth.
        yield agree(what, flown.felt_g[int(time)] * G0, felt, within=0.5, relative=0.1, unit="m/s²")


@case("ascent_model", "Masses of STS-121, as another program's check prints them")
def mass_matches_seven_published_masses_of_sts_121() -> Iterator[Agreement]:
    rows, flown = table("ascents.sts121_mass"), _sts_121()
    for time, mass in zip(rows.column("time"), rows.column("mass"), strict=True):
        yield agree(f"mass at {_row(int(time), _FITTED_MASSES)}", flown.mass[int(time)], mass, relative=0.02, unit="kg")


@case("ascent_model", "NASA, STS-49 (as in Stewart, Calculus); nothing fitted")
def speed_matches_the_ascent_of_sts_49() -> Iterator[Agreement]:
    rows, flown = table("ascents.sts49"), _sts_128()
    for time, speed in zip(rows.column("time"), rows.column("speed"), strict=True):
        what = f"speed over the ground at {int(time)} s"
        yield agree(what, flown.speed[int(time)], speed, within=1.0, relative=0.08, unit="m/s")


@case("ascent_model", "NASA, STS-97 before the flight (Spaceflight Now); nothing fitted")
def speed_against_the_stars_matches_the_plan_of_sts_97() -> Iterator[Agreement]:
    rows, flown = table("ascents.sts97"), _sts_128()
    for time, speed in zip(rows.column("time"), rows.column("inertial_speed"), strict=True):
        what = f"speed against the stars at {int(time)} s"
        yield agree(what, flown.inertial_speed[int(time)], speed, relative=0.08, unit="m/s")


@case("ascent_model", "NASA, STS-97: largest dynamic pressure, 3 g, cut-off; nothing fitted")
def events_match_the_plan_of_sts_97() -> Iterator[Agreement]:
    flown = _sts_128()
    highest = flown.event("max-q")
    yield agree("largest dynamic pressure", highest.dynamic_pressure, 695 * UNITS["psf"].si, relative=0.1, unit="Pa")
    yield agree("its time", highest.time, 49, within=5, unit="s")
    yield agree("boosters off", flown.event("booster-separation").time, 124, within=2, unit="s")
    yield agree("3 g reached", flown.event("g-limit").time, 441, within=10, unit="s")
    yield agree("cut-off", flown.event("cut-off").time, 504, within=7.5, unit="s")


@case("ascent_model", "T. Molczan, STS-128 from a NASA state vector; lib.cas.cz")
def orbit_at_cut_off_matches_the_published_orbit_of_sts_128() -> Iterator[Agreement]:
    flown = _sts_128()
    yield agree("perigee", flown.perigee_altitude, 58 * KM, within=1.5 * KM, unit="m")
    yield agree("apogee", flown.apogee_altitude, 233 * KM, within=1.5 * KM, unit="m")
    yield agree("inclination", flown.inclination, 51.64 * physics.DEGREE, within=5e-4, unit="rad")
    end = flown.event("tank-drop")
    yield agree("altitude 20 s after cut-off", end.altitude, 107.4 * KM, within=1.5 * KM, unit="m")
    yield agree("speed against the stars", flown.event("cut-off").inertial_speed, 7_861, within=20, unit="m/s")


@case("ascent_model", "NASA, commentary of STS-121 and booster facts (Marshall Star)")
def commentary_of_sts_121_matches() -> Iterator[Agreement]:
    flown = _sts_121()
    # The times of what is said are rough; height and speed that are said together are not.
    speed = np.interp(53 * MILE, flown.altitude[:300], flown.speed[:300])
    yield agree("speed 53 miles up, over 4,000 mph", speed, 4_000 * _MPH, relative=0.03, unit="m/s")
    fast = flown.inertial_speed[450]
    yield agree("speed after 7 min 30 s, 14,000 mph", fast, 14_000 * _MPH, relative=0.03, unit="m/s")
    separation = flown.event("booster-separation").altitude
    yield agree("boosters off, 28 miles up", separation, 28 * MILE, relative=0.06, unit="m")
