"""Re-entry: the laws that the flight keeps, the formulas that it must come close to, and every slider's end."""

import itertools
import math
from collections.abc import Callable
from typing import Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, EARTH_RADIUS, ENTRY_ALTITUDE, G0, MU_EARTH, EntryVehicle, Reentry, Steering

few = settings(max_examples=15)
SHUTTLE = (7_570.0, -1.3 * DEGREE, 45 * DEGREE)
EQUATOR = (0.0, 0.0, ENTRY_ALTITUDE)
STONE = EntryVehicle(mass=2_000.0, area=10.0, lift=(0.0,), drag=(1.0,), nose_radius=1.0)
entry = st.tuples(st.floats(5_000, 8_000), st.floats(-10 * DEGREE, -1 * DEGREE), st.floats(0, 6.28))
bank = st.floats(0, math.pi / 2)


def energy(flight: Reentry, rotation_rate: float = 0.0) -> np.ndarray:
    distance = EARTH_RADIUS + flight.altitudes
    turning = (rotation_rate * distance * np.cos(flight.latitudes)) ** 2 / 2
    return np.asarray(flight.speeds**2 / 2 - MU_EARTH / distance - turning)


@few
@given(st.floats(-1.5, 1.5), entry, bank)
def test_air_only_takes_energy(north: float, motion: tuple[float, float, float], rolled: float) -> None:
    flight = physics.reenter((north, 0.5, ENTRY_ALTITUDE), motion, Steering(bank=rolled))

    left = energy(flight, physics.EARTH_ROTATION_RATE)

    assert np.all(np.diff(left) <= 10.0)
    assert left[-1] < left[0]


@few
@given(st.floats(-1.5, 1.5), entry)
def test_in_ever_thinner_air_the_fall_is_the_ellipse(north: float, motion: tuple[float, float, float]) -> None:
    nothing = EntryVehicle(area=1e-12)
    speed, angle, heading = motion

    flight = physics.reenter((north, 0.0, ENTRY_ALTITUDE), motion, vehicle=nothing, rotation_rate=0.0, samples=50)

    kept = (EARTH_RADIUS + flight.altitudes) * flight.speeds * np.cos(flight.flight_path_angles)
    assert flight.ended == ("ground" if flight.altitudes[-1] < 1 else "skips")
    assert energy(flight) == pytest.approx(energy(flight)[0], abs=20)
    assert kept == pytest.approx((EARTH_RADIUS + ENTRY_ALTITUDE) * speed * math.cos(angle), rel=1e-6)
    assert flight.headings[0] == pytest.approx(heading, abs=1e-9)


@few
@given(entry)
def test_without_turning_heading_does_not_matter(motion: tuple[float, float, float]) -> None:
    speed, angle, heading = motion

    east = physics.reenter(EQUATOR, (speed, angle, math.pi / 2), rotation_rate=0.0)
    other = physics.reenter(EQUATOR, (speed, angle, heading), rotation_rate=0.0)

    assert other.range == pytest.approx(east.range, rel=1e-4)
    assert other.peak_load.value == pytest.approx(east.peak_load.value, rel=1e-4)


@few
@given(st.floats(35, 80), st.floats(3, 9))
def test_the_more_it_banks_the_shorter_it_flies(degrees: float, more: float) -> None:
    little = physics.reenter(EQUATOR, SHUTTLE, Steering(bank=degrees * DEGREE))
    much = physics.reenter(EQUATOR, SHUTTLE, Steering(bank=(degrees + more) * DEGREE))

    assert much.range < little.range
    assert much.peak_heating.value > little.peak_heating.value


def test_it_bends_to_the_side_to_which_it_banks_and_mirrors() -> None:
    right, left, even = (
        physics.reenter(EQUATOR, (7_570.0, -1.3 * DEGREE, math.pi / 2), Steering(turning=side), rotation_rate=0.0)
        for side in ("right", "left", "reversals")
    )

    assert right.latitudes[-1] < -10 * DEGREE
    assert left.latitudes[-1] == pytest.approx(-right.latitudes[-1], rel=1e-6)
    assert even.latitudes[-1] == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("degrees", [-8.0, -15.0, -40.0, -89.0])
def test_a_steep_fall_brakes_as_allen_and_eggers_say(degrees: float) -> None:
    angle = degrees * DEGREE

    flight = physics.reenter(EQUATOR, (7_000.0, angle, 1.0), vehicle=STONE)
    formula = physics.ballistic_peak_deceleration(7_000.0, angle, scale_height=6_706.0)

    assert flight.peak_load.value * G0 == pytest.approx(formula, rel=0.1)
    assert flight.peak_load.altitude == pytest.approx(
        physics.ballistic_peak_altitude(angle, 200.0, scale_height=6_706.0), abs=5e3
    )


@pytest.mark.parametrize("degrees", [0.0, 40.0, 60.0])
def test_a_glide_comes_as_far_as_the_formula_says(degrees: float) -> None:
    glider = EntryVehicle(lift=(0.9,), drag=(0.82,))
    start = (6_500.0, -0.3 * DEGREE, math.pi / 2)
    ratio = 0.9 / 0.82 * math.cos(degrees * DEGREE)
    carried = physics.glide_density(6_500.0, 102_598.0 / (0.9 * 249.9 * math.cos(degrees * DEGREE)))
    altitudes = np.linspace(40e3, 90e3, 5_001)
    high = float(np.interp(-carried, -np.asarray(physics.atmosphere(altitudes).density), altitudes))

    flight = physics.reenter((0.0, 0.0, high), start, Steering(bank=degrees * DEGREE), glider, rotation_rate=0.0)

    assert flight.ended == "handover"
    # The formula forgets the height that is lost: 2 % of the range down to 2.5 km/s, more and more below.
    middle = EARTH_RADIUS + 60e3
    duration = float(np.interp(-2_500.0, -flight.speeds, flight.times))
    steps = np.diff(flight.times) * (flight.speeds[1:] + flight.speeds[:-1]) / 2
    way = float(np.interp(duration, flight.times[1:], np.cumsum(steps)))
    assert way == pytest.approx(physics.glide_range(6_500.0, ratio, 2_500.0, radius=middle), rel=0.06)
    assert duration == pytest.approx(physics.glide_duration(6_500.0, ratio, 2_500.0, radius=middle), rel=0.06)


def test_peaks_are_the_greatest_of_all_points() -> None:
    flight = physics.reenter(EQUATOR, SHUTTLE, samples=5_001)

    for peak, values in (
        (flight.peak_load, flight.loads),
        (flight.peak_heating, flight.heatings),
        (flight.peak_pressure, flight.dynamic_pressures),
    ):
        assert peak.value >= np.max(values) * (1 - 1e-12)
        assert peak.value == pytest.approx(np.max(values), rel=1e-3)
        assert peak.time == pytest.approx(flight.times[np.argmax(values)], abs=1.0)
    assert flight.machs[-1] == pytest.approx(physics.HANDOVER_MACH, rel=1e-4)
    assert flight.heat == pytest.approx(float(np.sum(flight.heatings) * flight.times[1]), rel=1e-3)


def test_a_flat_and_fast_entry_skips_and_a_heavy_one_hits_the_ground() -> None:
    circular = physics.circular_speed(EARTH_RADIUS + 2e5)
    flat = physics.reenter(EQUATOR, (7_900.0, -0.2 * DEGREE, 1.0), Steering(bank=0.0))
    heavy = physics.reenter(EQUATOR, (7_000.0, -math.pi / 2, 1.0), vehicle=EntryVehicle(mass=1e7, area=1.0))
    orbit = physics.reenter((0.0, 0.0, 2e5), (circular, 0.0, 1.0), vehicle=EntryVehicle(area=1e-9), rotation_rate=0.0)

    assert (flat.ended, heavy.ended, orbit.ended) == ("skips", "ground", "time")


def test_every_end_of_every_slider_flies() -> None:
    sides: tuple[Literal["reversals", "left"], ...] = ("reversals", "left")
    ends = itertools.product(
        (-math.pi / 2, 0.0, math.pi / 2),
        (20e3, 200e3),
        (1_000.0, 7_800.0, 15_000.0),
        (-math.pi / 2, -0.02, 0.0),
        (0.0, 1.2, math.pi),
        sides,
    )

    for north, high, speed, angle, rolled, side in ends:
        flight = physics.reenter(
            (north, 0.0, high),
            (speed, angle, 0.7),
            Steering(bank=rolled, turning=side),
            samples=3,
        )
        assert np.all(np.isfinite([flight.duration, flight.range, flight.peak_load.value, flight.heat]))


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.reenter((40.0, 0.0, 1e5), SHUTTLE),
            "A latitude lies between -pi/2 and pi/2 rad; 40 rad does not.",
        ),
        (
            lambda: physics.reenter((0.0, 0.0, 1e6), SHUTTLE),
            "An entry begins between 20,000 and 200,000 m; 1,000,000 m is not.",
        ),
        (
            lambda: physics.reenter(EQUATOR, (7.6, -0.02, 0.0)),
            "An entry begins at 1,000 to 15,000 m/s; 7.6 m/s is not.",
        ),
        (
            lambda: physics.reenter(EQUATOR, (7_600.0, -1.4 * 57, 0.0)),
            "An entry angle lies between -pi/2 and 0 rad; -79.8 rad does not.",
        ),
        (
            lambda: physics.reenter(EQUATOR, (7_600.0, -0.02, math.nan)),
            "An angle is a finite number of radians; nan is not.",
        ),
        (lambda: physics.reenter(EQUATOR, SHUTTLE, samples=1), "A path needs at least 2 points; 1 are too few."),
        (
            lambda: physics.reenter(EQUATOR, SHUTTLE, vehicle=EntryVehicle(mass=0.0)),
            "A mass must be above 0 kg; 0 kg is not.",
        ),
        (
            lambda: physics.reenter(EQUATOR, SHUTTLE, vehicle=EntryVehicle(drag=(-1.0,))),
            "A drag coefficient must be above 0; -1 is not.",
        ),
        (
            lambda: physics.reenter(EQUATOR, SHUTTLE, mu=math.nan),
            "A gravitational parameter is a finite number of m³/s²; nan is not.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
