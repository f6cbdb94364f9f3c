"""Rendezvous: chaser and target really meet, and wrong ones get a sentence."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, EARTH_RADIUS, HOUR, KM

TURN = 2 * math.pi
LOW, STATION, HIGH = 6_600 * KM, 6_728 * KM, 42_164 * KM
radius = st.floats(EARTH_RADIUS, 1e8)
phase = st.floats(-10, 10)


def moved(distance: float, time: float) -> float:
    """How far a circular flight has turned, in rad."""
    return TURN * time / physics.circular_period(distance)


def apart(angle: float) -> float:
    """An angle between -pi and pi, without its sign."""
    return abs((angle + math.pi) % TURN - math.pi)


@settings(max_examples=60)
@given(radius, radius, phase, st.integers(0, 3))
def test_chaser_and_target_meet(first: float, second: float, ahead: float, rounds: int) -> None:
    if abs(first - second) < 1 * KM:
        second = first + 1 * KM
    met = physics.coplanar_rendezvous(first, second, ahead, rounds=rounds)

    chaser = moved(first, met.wait) + math.pi
    target = ahead + moved(second, met.duration)
    assert apart(chaser - target) < 1e-7
    synodic = physics.synodic_period(physics.circular_period(first), physics.circular_period(second))
    assert rounds * synodic * (1 - 1e-9) <= met.wait <= (rounds + 1) * synodic * (1 + 1e-9)


@given(radius, radius)
def test_lead_angle_and_phase_at_departure_make_half_a_turn(first: float, second: float) -> None:
    lead, needed = physics.lead_angle(first, second), physics.departure_phase(first, second)

    assert apart(lead + needed - math.pi) < 1e-12
    assert -math.pi < needed <= math.pi
    assert lead == pytest.approx(moved(second, physics.hohmann(first, second).duration), rel=1e-12)


def test_a_chaser_below_waits_until_the_station_is_a_little_ahead() -> None:
    assert 0 < physics.departure_phase(LOW, STATION) < 5 * DEGREE
    assert physics.departure_phase(STATION, LOW) < 0


def test_who_is_in_the_right_place_leaves_at_once() -> None:
    for first, second in ((LOW, STATION), (HIGH, LOW)):
        ready = physics.coplanar_rendezvous(first, second, physics.departure_phase(first, second))
        assert ready.wait == 0


@given(radius, radius)
def test_the_lower_one_gains_a_turn_in_a_synodic_period(first: float, second: float) -> None:
    if abs(first - second) < 1 * KM:
        second = first + 1 * KM
    synodic = physics.synodic_period(physics.circular_period(first), physics.circular_period(second))

    assert physics.time_to_gain(TURN, first, second) == pytest.approx(synodic, rel=1e-8)
    assert physics.time_to_gain(0.0, first, second) == 0


def test_hands_of_a_clock_meet_every_twelve_elevenths_of_an_hour() -> None:
    assert physics.synodic_period(12 * HOUR, HOUR) == pytest.approx(12 / 11 * HOUR, rel=1e-15)


@given(
    st.floats(6_700 * KM, 9_000 * KM),
    st.floats(0, 0.9),
    st.floats(0, TURN),
    st.floats(0, TURN),
    st.integers(1, 2),
)
def test_from_another_plane_they_meet_as_well(
    start: float, tilt: float, to_line: float, ahead: float, laps: int
) -> None:
    met = physics.noncoplanar_rendezvous(start, HIGH, tilt, to_line, ahead, target_turns=2, chaser_turns=laps)

    # The target flies to the end of the line where the first burns are, then half a turn more, and whole turns.
    assert apart(moved(HIGH, met.duration) - ahead - math.pi) < 1e-9
    assert met.wait == pytest.approx(to_line / TURN * physics.circular_period(start), abs=1e-9)
    laps_last = laps * physics.orbital_period(met.phasing_semi_major_axis)
    assert met.phasing_duration == pytest.approx(laps_last, rel=1e-12)
    lifted = met.phasing_delta_v + met.first_delta_v
    assert lifted == pytest.approx(physics.hohmann(start, HIGH).first_delta_v, abs=1e-8)
    flat = physics.hohmann(start, HIGH).second_delta_v
    arriving = physics.circular_speed(HIGH) - flat
    turned = physics.speed_and_plane_change(arriving, physics.circular_speed(HIGH), tilt)
    assert met.second_delta_v == pytest.approx(turned, abs=1e-9)
    assert met.total_delta_v == abs(met.phasing_delta_v) + abs(met.first_delta_v) + met.second_delta_v


def test_arrays_give_what_their_numbers_give_one_by_one() -> None:
    phases, rounds = np.array([[0.5], [-2.0]]), np.array([0, 1, 2])

    many = physics.coplanar_rendezvous(np.array(LOW), STATION, phases, rounds=rounds)

    assert np.shape(many.wait) == np.shape(many.departure_phase) == np.shape(many.transfer.duration) == (2, 3)
    for row, ahead in enumerate((0.5, -2.0)):
        for column, number in enumerate((0, 1, 2)):
            one = physics.coplanar_rendezvous(LOW, STATION, ahead, rounds=number)
            assert many.wait[row, column] == pytest.approx(one.wait, rel=1e-14)
            assert many.duration[row, column] == pytest.approx(one.duration, rel=1e-14)


def test_numbers_in_are_python_floats_out() -> None:
    met = physics.coplanar_rendezvous(LOW, STATION, 1)
    crossed = physics.noncoplanar_rendezvous(LOW, HIGH, 0.5, 1.0, 2.0)
    numbers = [physics.lead_angle(LOW, HIGH), physics.time_to_gain(1, LOW, HIGH), met.wait, met.departure_phase]

    assert {type(part) for part in (*numbers, met.duration, *vars(crossed).values())} == {float}


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.coplanar_rendezvous(LOW, LOW, 0.1),
            "Two circles of the same radius of 6,600,000 m never gain on each other: use phasing.",
        ),
        (
            lambda: physics.coplanar_rendezvous(LOW, HIGH, 0.1, rounds=-1),
            "Turns are whole numbers of at least 0; -1 is not.",
        ),
        (
            lambda: physics.coplanar_rendezvous(LOW, HIGH, math.nan),
            "An angle is a finite number of radians; nan is not.",
        ),
        (
            lambda: physics.synodic_period(HOUR, HOUR),
            "Two orbits that both take 3,600 s never change how they stand to each other.",
        ),
        (lambda: physics.synodic_period(HOUR, math.inf), "A finite number is needed; inf is none."),
        (
            lambda: physics.time_to_gain(-1.0, LOW, HIGH),
            "An angle to be gained is a finite number of radians, at least 0; -1 is not.",
        ),
        (
            lambda: physics.noncoplanar_rendezvous(LOW, HIGH, 4.0, 1.0, 1.0),
            "The angle between two planes lies between 0 and pi rad; 4 does not.",
        ),
        (
            lambda: physics.noncoplanar_rendezvous(LOW, HIGH, 0.5, -1.0, 1.0),
            "The chaser has at least 0 rad to fly to the line; -1 is not.",
        ),
        (
            lambda: physics.noncoplanar_rendezvous(LOW, HIGH, 0.5, 6.0, -2.0),
            "A target that has -2 rad to fly comes too early: give it more turns.",
        ),
        (
            lambda: physics.lead_angle(np.full(2, LOW), np.full(3, HIGH)),
            "These shapes do not go together: one radius (2,), other radius (3,). "
            "Give numbers, or arrays of one shape.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
