"""The launch of STS-128, planned and real, against the plane it was to reach."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DAY, DEGREE, MINUTE

PAD = (28.608_389 * DEGREE, -80.604_333 * DEGREE)  # launch pad 39A
# Spaceflight Now, 22 and 28 August 2009; T. Molczan, 25 August 2009. The first two were called off.
LIFT_OFFS = (
    datetime(2009, 8, 25, 5, 36, 5, tzinfo=UTC),
    datetime(2009, 8, 26, 5, 10, 22, tzinfo=UTC),
    datetime(2009, 8, 29, 3, 59, 37, tzinfo=UTC),
)
# NASA, Exploring Space Through Math, Space Shuttle Ascent (STS-121): m/s over the ground, every 20 s.
CLIMB = (0, 139, 298, 433, 685, 1_026, 1_279, 1_373, 1_490, 1_634, 1_800, 1_986, 2_191, 2_417, 2_651, 2_915, 3_203,
         3_516, 3_860, 4_216, 4_630, 5_092, 5_612, 6_184, 6_760, 7_327, 7_581)  # fmt: skip


def _plane(
    day: float, inclination: float, node: float, turns_a_day: float, eccentricity: float
) -> physics.OrbitalPlane:
    """The plane of a two-line element set of 2009, with its drift by J2."""
    epoch = physics.julian_date(datetime(2009, 1, 1, tzinfo=UTC) + timedelta(days=day - 1))
    axis = physics.semi_major_axis(DAY / turns_a_day)
    rate = physics.node_drift_rate(axis, eccentricity, inclination * DEGREE)
    return physics.OrbitalPlane(inclination * DEGREE, node * DEGREE, epoch, rate)


STATION = _plane(282.917_329_46, 51.6398, 77.7469, 15.747_173_36, 0.000_773_1)  # 9 October 2009, set 755
INSERTION = _plane(238.222_839_81, 51.6389, 307.4445, 16.474_038_62, 0.013_409_7)  # Molczan, for 26 August 2009


def _lead(plane: physics.OrbitalPlane, lift_off: datetime) -> float:
    """Minutes from a lift-off to the pad's passage through a plane."""
    start = physics.julian_date(lift_off)
    found = physics.in_plane_times(plane, *PAD, start, 60 * MINUTE)
    return float(found.julian_dates[found.ascending][0] - start) * DAY / MINUTE


def _climb() -> float:
    """Minutes that the drift during the climb puts the lift-off before the crossing."""
    times, speeds = np.arange(len(CLIMB), dtype=np.float64) * 20, np.array(CLIMB, dtype=np.float64)
    return float(physics.launch_lead(times.astype(np.float64), speeds)) / MINUTE


@case("launch_window", "Spaceflight Now (2009), STS-128, element set of 9 October 2009")
def a_naive_crossing_of_the_stations_plane_is_minutes_after_the_lift_offs_of_sts_128() -> Iterator[Agreement]:
    for lift_off in LIFT_OFFS:
        yield agree(f"minutes late, {lift_off:%d %B}", _lead(STATION, lift_off), 0.0, within=8.0, unit="min")


@case("launch_window", "Spaceflight Now (2009), STS-128, element set of 9 October 2009; NASA ascent table of STS-121")
def the_lead_of_the_climb_brings_the_crossing_to_the_lift_offs_of_sts_128() -> Iterator[Agreement]:
    # The chase makes the lift-off up to 3 minutes later; the plane, carried back six weeks, is good to 0.8 minutes.
    for lift_off in LIFT_OFFS:
        late = _lead(STATION, lift_off) - _climb()
        yield agree(f"minutes late, {lift_off:%d %B}", late, 0.0, within=3.0, unit="min")


@case("launch_window", "T. Molczan, SeeSat-L, 25 August 2009; NASA ascent table of STS-121")
def the_lead_of_the_climb_matches_the_plane_in_which_sts_128_was_to_end_its_climb() -> Iterator[Agreement]:
    yield agree("lead of the climb", _climb(), _lead(INSERTION, LIFT_OFFS[1]), within=0.5, unit="min")


@case("launch_window", "Spaceflight Now (2009), STS-128")
def daily_shift_matches_the_attempts_of_sts_128() -> Iterator[Agreement]:
    # Four days from the first attempt to the launch; the number of turns to gain is the same at both, in this pattern.
    printed = ((LIFT_OFFS[2] - LIFT_OFFS[0]) / timedelta(minutes=1) - 4 * DAY / MINUTE) / 4
    yield agree("shift a day", physics.window_shift(STATION.node_rate) / MINUTE, printed, within=0.1, unit="min")
