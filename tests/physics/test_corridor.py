"""The corridor and the bank home: what is found is what was asked for."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, ENTRY_ALTITUDE, KM, EntryVehicle, Steering

INTERFACE = (30 * DEGREE, 0.0, ENTRY_ALTITUDE)
HEADING = 55 * DEGREE
MOTION = (7_570.0, -1.3 * DEGREE, HEADING)
CAPSULE = EntryVehicle(mass=5_500.0, area=12.0, lift=(0.41,), drag=(1.26,), nose_radius=4.7)


def test_flatter_than_the_corridor_skips_and_steeper_is_too_hard() -> None:
    corridor = physics.entry_corridor(INTERFACE, 7_570.0, HEADING, load_limit=3.0)

    def flown(angle: float) -> physics.Reentry:
        return physics.reenter(INTERFACE, (7_570.0, angle, HEADING))

    assert corridor.steep < corridor.shallow < 0
    assert flown(corridor.shallow + 0.02 * DEGREE).ended == "skips"
    assert flown(corridor.shallow - 0.02 * DEGREE).ended == "handover"
    assert flown(corridor.steep + 0.02 * DEGREE).peak_load.value < 3.0
    assert flown(corridor.steep - 0.02 * DEGREE).peak_load.value > 3.0


def test_what_a_shuttle_flew_lies_in_the_corridor() -> None:
    corridor = physics.entry_corridor(INTERFACE, 7_570.0, HEADING, load_limit=3.0)

    # Flight director Wayne Hale, NASA: "ranges from minus 1 degree to minus 2 degrees".
    assert corridor.steep < -2 * DEGREE
    assert corridor.shallow > -1 * DEGREE


def test_from_the_moon_the_corridor_is_narrow_and_around_six_and_a_half_degrees() -> None:
    # Apollo 10 met the air at -6.6° and 11.07 km/s against the stars; lift up at first, then controlled.
    full_lift = physics.entry_corridor(INTERFACE, 10_700.0, HEADING, Steering(bank=0.0), CAPSULE, load_limit=12.0)
    no_lift = physics.entry_corridor(INTERFACE, 10_700.0, HEADING, Steering(bank=math.pi), CAPSULE, load_limit=12.0)

    assert no_lift.shallow > -6.6 * DEGREE > full_lift.steep
    assert full_lift.shallow < no_lift.shallow
    assert no_lift.shallow - full_lift.steep < 5 * DEGREE


def test_a_corridor_may_be_closed_or_open_at_its_ends() -> None:
    tender = physics.entry_corridor(INTERFACE, 7_570.0, HEADING, load_limit=0.5)
    slow = physics.entry_corridor(INTERFACE, 3_000.0, HEADING, load_limit=1_000.0)

    assert math.isnan(tender.steep)
    assert slow.shallow == pytest.approx(-0.1 * DEGREE)
    assert slow.steep == pytest.approx(-20 * DEGREE)


@settings(max_examples=6, deadline=None)
@given(st.floats(5_500 * KM, 15_000 * KM))
def test_the_bank_for_a_range_flies_that_far(distance: float) -> None:
    bank = physics.bank_for_range(INTERFACE, MOTION, distance)

    flight = physics.reenter(INTERFACE, MOTION, replace(Steering(), bank=bank))

    assert flight.range + 111_120 == pytest.approx(distance, abs=2 * KM)


def test_farther_needs_less_bank() -> None:
    banks = [physics.bank_for_range(INTERFACE, MOTION, far * KM) for far in (6_000, 8_500, 12_000)]

    assert banks == sorted(banks, reverse=True)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.entry_corridor(INTERFACE, 7_570.0, HEADING, load_limit=0.0),
            "A load limit must be above 0; 0 is not.",
        ),
        (
            lambda: physics.entry_corridor(INTERFACE, 15_000.0, HEADING, Steering(bank=0.0)),
            "At 15,000 m/s every entry leaves the air again: bank more, or fly slower.",
        ),
        (
            lambda: physics.bank_for_range(INTERFACE, MOTION, 0.0),
            "A distance must be above 0 m; 0 m is not.",
        ),
        (
            lambda: physics.bank_for_range(INTERFACE, MOTION, 1e7, after_handover=-1.0),
            "A distance after the handover is at least 0 m; -1 m is not.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence


def test_a_place_out_of_reach_is_told_with_what_can_be_reached() -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.bank_for_range(INTERFACE, MOTION, 1_000 * KM)

    said = str(caught.value)
    assert said.startswith("With this entry a vehicle comes 4,")
    assert said.endswith(" km (bank 0°) far; 1,000,000 m cannot be reached.")
