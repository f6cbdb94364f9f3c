"""Vallado, Crawford, Hujsak and Kelso, Revisiting Spacetrack Report #3: the verification set of SGP4, and its frames.

The element sets and the printed positions are those that the package sgp4 carries along.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DAY, DEGREE, KM, MINUTE

_PAPER = "Vallado, Crawford, Hujsak, Kelso (2006), AIAA 2006-6753"
_LINE = 69  # characters; behind them the file says which times are printed
_NO_ORBIT = "33334"  # its mean motion is nought: the paper tries the error codes with it
_EARTH_RATE = 7.292_115_146_706_98e-5  # rad/s; the paper's


@case("element_set", f"{_PAPER}, verification set SGP4-VER.TLE against tcppver.out, with the constants of WGS 72")
def sgp4_matches_the_whole_verification_set() -> Iterator[Agreement]:
    for text, rows in _verification():
        satellite = physics.read_element_set(text, checksums="ignored")
        if satellite.number == _NO_ORBIT:
            continue
        position, velocity = physics.element_set_state(satellite, rows[:, 0] * MINUTE)
        yield agree(f"positions of {satellite.number}", position / KM, rows[:, 1:4], within=1e-6, unit="km")
        yield agree(f"velocities of satellite {satellite.number}", velocity / KM, rows[:, 4:], within=1e-9, unit="km/s")


@case("element_set", f"{_PAPER}, the one row of the verification set that has no orbit")
def sgp4_refuses_the_set_without_an_orbit() -> Iterator[Agreement]:
    refused = 0
    for text, _ in _verification():
        try:
            physics.element_set_state(physics.read_element_set(text, checksums="ignored"), 0.0)
        except ValueError:
            refused += 1
    yield agree("sets without an orbit at their epoch", refused, 1, within=0.5)


@case("element_set", f"{_PAPER}, satellite 5 after 360 minutes")
def sgp4_matches_a_row_of_vanguard() -> Iterator[Agreement]:
    text, _ = next(_verification())
    position, velocity = physics.element_set_state(physics.read_element_set(text), 360 * MINUTE)
    printed = [-7_154.031_202_02, -3_783.176_825_04, -3_536.194_122_94]
    yield agree("position", position / KM, printed, within=1e-7, unit="km")
    yield agree("velocity", velocity / KM, [4.741_887_409, -4.151_817_765, -2.093_935_425], within=1e-9, unit="km/s")


@case("frames", f"{_PAPER}, appendix C: from TEME to the Earth-fixed frame")
def earth_fixed_frame_matches_appendix_c() -> Iterator[Agreement]:
    # The paper's own date, one float, which is 20 microseconds from the moment it stands for.
    moment = datetime(2004, 4, 6, 7, 51, 28, 386_000, tzinfo=UTC)
    date = physics.julian_date(moment) - 0.439_961 / DAY
    position, velocity = physics.fixed_state_from_teme(
        np.array([5_094.180_162_10, 6_127.644_659_50, 6_380.344_532_70]) * KM,
        np.array([-4.746_131_487, 0.785_818_041, 5.531_931_288]) * KM,
        physics.sidereal_time(date),
        pole_x=-0.140_682 / 3_600 * DEGREE,
        pole_y=0.333_309 / 3_600 * DEGREE,
        rotation_rate=_EARTH_RATE * (1 - 0.001_556_3 / DAY),
    )
    printed = [-1_033.479_383_00, 7_901.295_275_40, 6_380.356_595_80]
    yield agree("position", position / KM, printed, within=5e-8, unit="km")
    yield agree("velocity", velocity / KM, [-3.225_636_520, -2.872_451_450, 5.531_924_446], within=1e-9, unit="km/s")


def _verification() -> Iterator[tuple[str, np.ndarray[tuple[int, int], np.dtype[np.float64]]]]:
    """Each element set of the file with its rows: minutes, position in km, velocity in km/s."""
    data = files("sgp4")
    lines = [line for line in (data / "SGP4-VER.TLE").read_text("ascii").splitlines() if not line.startswith("#")]
    sets = [f"{first[:_LINE]}\n{second[:_LINE]}" for first, second in zip(lines[::2], lines[1::2], strict=True)]
    blocks = (data / "tcppver.out").read_text("ascii").replace("\r", "").split(" xx\n")
    for text, block in zip(sets, blocks[1:], strict=True):
        # The last line of a block is the number of the next satellite.
        rows = [line.split()[:7] for line in block.splitlines() if len(line.split()) > 1]
        yield text, np.array(rows, dtype=np.float64)
