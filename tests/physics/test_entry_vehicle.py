"""The orbiter in the wind, and how tables of angles are read."""

import math
from collections.abc import Callable

import pytest

from reachstars import physics
from reachstars.physics import DEGREE, ORBITER_ATTACK, EntryVehicle, Steering
from reachstars.physics.entry_vehicle import follow, followed, polynomial

SENTENCE = "An angle is fine; {} is not."


def test_at_40_degrees_the_orbiter_has_the_coefficients_of_the_study() -> None:
    lift, drag = physics.lift_and_drag(EntryVehicle(), 40 * DEGREE)

    assert lift == pytest.approx(-0.20704 + 0.029244 * 40, rel=1e-12)
    assert drag == pytest.approx(0.07854 - 0.61592e-2 * 40 + 0.621408e-3 * 1_600, rel=1e-12)


def test_a_polynomial_begins_with_its_constant() -> None:
    assert polynomial((1.0, 2.0, 3.0), 10.0) == 321
    assert polynomial((), 10.0) == 0


def test_an_angle_of_attack_follows_its_table() -> None:
    attack = follow(ORBITER_ATTACK, SENTENCE, math.pi / 2)

    assert attack(7_600.0) == 40 * DEGREE
    assert attack(760.0) == 14 * DEGREE
    assert attack(100.0) == 14 * DEGREE
    assert attack((762.0 + 2_210.0) / 2) == pytest.approx((14 + 31.03) / 2 * DEGREE)


@pytest.mark.parametrize("feet", [2_500, 4_000, 7_250, 8_000, 9_000, 10_000, 11_500, 12_250, 20_000])
def test_the_orbiter_is_held_into_the_wind_as_nasas_guidance_held_it(feet: float) -> None:
    # 80-FM-24 (JSC-16516): degrees by ft/s below 7,250, from there to 12,250, and above.
    line, bow = 5.034479 + 0.003586207 * feet, -13.81545 + 0.008786196 * feet - 3.586207e-7 * feet**2
    wanted = line if feet < 7_250 else bow if feet < 12_250 else 40.0

    attack = follow(ORBITER_ATTACK, SENTENCE, math.pi / 2)

    assert attack(feet * 0.3048) / DEGREE == pytest.approx(wanted, abs=0.2)


def test_steering_says_to_which_side_the_flight_turns() -> None:
    assert [followed(Steering(turning=side))[2] for side in ("reversals", "right", "left")] == [0, 1, -1]


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.lift_and_drag(EntryVehicle(), 40.0),
            "An angle of attack lies between 0 and pi/2 rad; 40 rad does not.",
        ),
        (
            lambda: physics.lift_and_drag(EntryVehicle(drag=(-1.0,)), 0.1),
            "A drag coefficient must be above 0; -1 is not.",
        ),
        (
            lambda: physics.lift_and_drag(EntryVehicle(lift=(math.nan,)), 0.1),
            "A coefficient of lift or drag is a finite number; nan is not.",
        ),
        (lambda: followed(Steering(bank=70.0)), "A bank lies between 0 and pi rad; 70 rad does not."),
        (
            lambda: follow(((1.0, 0.1), (1.0, 0.2)), SENTENCE, 1.0),
            "A schedule lists (speed, angle) by growing speed; these do not grow: [1.0, 1.0].",
        ),
        (
            lambda: follow((), SENTENCE, 1.0),
            "At least one number is needed; an array of shape (0,) holds none.",
        ),
        (lambda: follow(((-1.0, 0.1),), SENTENCE, 1.0), "A speed in a schedule is at least 0 m/s; -1 is not."),
        (lambda: follow(((1.0, 2.0),), SENTENCE, 1.0), "An angle is fine; 2 is not."),
        (
            lambda: followed(Steering(turning="up")),  # type: ignore[arg-type]
            """A flight turns by "reversals", or stays "right" or "left"; not 'up'.""",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
