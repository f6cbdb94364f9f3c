"""The burn home: there and back, and the laws of the ellipse between."""

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, EARTH_RADIUS, ENTRY_ALTITUDE, KM, MU_EARTH

INTERFACE = EARTH_RADIUS + ENTRY_ALTITUDE
orbit = st.floats(EARTH_RADIUS + 200 * KM, EARTH_RADIUS + 2_000 * KM)
other = st.floats(EARTH_RADIUS + 200 * KM, EARTH_RADIUS + 2_000 * KM)
steepness = st.floats(-80 * DEGREE, -6 * DEGREE)


@given(orbit, other, steepness)
def test_the_burn_for_an_angle_gives_that_angle(radius: float, opposite: float, angle: float) -> None:
    burn = physics.deorbit_burn_for_angle(radius, angle, opposite_radius=opposite)
    entry = physics.entry_interface(radius, burn, opposite_radius=opposite)

    assert entry.flight_path_angle == pytest.approx(angle, rel=1e-9)


@given(orbit, st.floats(0.2, 1))
def test_the_burn_for_a_perigee_gives_that_perigee(radius: float, share: float) -> None:
    perigee = share * INTERFACE

    burn = physics.deorbit_burn(radius, perigee)

    assert physics.entry_interface(radius, burn).perigee_radius == pytest.approx(perigee, rel=1e-9)


@given(orbit, steepness)
def test_on_the_way_down_energy_and_angular_momentum_stay(radius: float, angle: float) -> None:
    burn = physics.deorbit_burn_for_angle(radius, angle)
    entry = physics.entry_interface(radius, burn)
    speed = physics.circular_speed(radius) - burn

    assert entry.speed**2 / 2 - MU_EARTH / INTERFACE == pytest.approx(speed**2 / 2 - MU_EARTH / radius, rel=1e-9)
    assert INTERFACE * entry.speed * math.cos(entry.flight_path_angle) == pytest.approx(radius * speed, rel=1e-9)


@given(orbit, st.floats(0.2, 0.95))
def test_time_and_way_obey_keplers_equation(radius: float, share: float) -> None:
    entry = physics.entry_interface(radius, physics.deorbit_burn(radius, share * INTERFACE))
    axis, e = physics.ellipse(entry.perigee_radius, radius)

    eccentric = physics.eccentric_from_true_anomaly(math.pi + entry.angle, e)
    passed = (physics.mean_anomaly(eccentric, e) - math.pi) / (2 * math.pi) * physics.orbital_period(axis)

    assert axis * (1 - e**2) / (1 - e * math.cos(entry.angle)) == pytest.approx(INTERFACE, rel=1e-9)
    assert entry.duration == pytest.approx(passed, rel=1e-7)


@given(orbit, st.floats(0.3, 0.9), st.floats(1.01, 1.5))
def test_a_lower_perigee_costs_more_and_falls_steeper(radius: float, share: float, factor: float) -> None:
    low, high = share * INTERFACE / factor, share * INTERFACE

    small, large = physics.deorbit_burn(radius, high), physics.deorbit_burn(radius, low)

    assert large > small
    assert (
        physics.entry_interface(radius, large).flight_path_angle
        < physics.entry_interface(radius, small).flight_path_angle
    )


@given(st.floats(100, 9_000), st.floats(-1.5, 1.5), st.floats(0, 6), st.floats(-1.5, 1.5))
def test_without_turning_the_ground_sees_what_the_stars_see(
    speed: float, angle: float, heading: float, north: float
) -> None:
    seen = physics.over_turning_ground(speed, angle, heading, north, rotation_rate=0.0)

    assert seen == pytest.approx((speed, angle, heading), abs=1e-9)


def test_to_the_east_the_air_runs_along_and_over_the_pole_it_stands() -> None:
    east, _, _ = physics.over_turning_ground(7_800.0, 0.0, math.pi / 2, 0.0)
    west, _, _ = physics.over_turning_ground(7_800.0, 0.0, -math.pi / 2, 0.0)
    pole, _, _ = physics.over_turning_ground(7_800.0, 0.0, 1.0, math.pi / 2)

    assert 7_800 - east == pytest.approx(physics.EARTH_ROTATION_RATE * INTERFACE)
    assert west - 7_800 == pytest.approx(physics.EARTH_ROTATION_RATE * INTERFACE)
    assert pole == pytest.approx(7_800)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.deorbit_burn(350 * KM, 6.4e6),
            "A distance of 350,000 m from the centre is inside the Earth, whose radius is 6,378,137 m: "
            "add the Earth's radius to an altitude.",
        ),
        (lambda: physics.deorbit_burn(6.7e6, 0.0), "A perigee is above 0 m from the centre; 0 m is not."),
        (
            lambda: physics.deorbit_burn(6.7e6, 6.8e6),
            "A burn against the motion does not raise the orbit to 6,800,000 m.",
        ),
        (
            lambda: physics.deorbit_burn_for_angle(6.7e6, 0.1),
            "An entry angle lies between -pi/2 and 0 rad; 0.1 rad does not.",
        ),
        (
            lambda: physics.deorbit_burn_for_angle(9e6, -0.01, opposite_radius=6.4e6),
            "This orbit meets the air more steeply than at -0.01 rad already.",
        ),
        (
            lambda: physics.deorbit_burn_for_angle(6.45e6, -0.1),
            "The burn must be above the entry interface; 6,450,000 m is not.",
        ),
        (
            lambda: physics.entry_interface(6.7e6, 1.0),
            "A burn of 1 m/s is too small: the spacecraft stays above the entry interface.",
        ),
        (
            lambda: physics.entry_interface(6.7e6, -1.0),
            "A burn against the motion is at least 0 m/s and below the speed; -1 m/s is not.",
        ),
        (
            lambda: physics.over_turning_ground(7e3, 0.0, 0.0, 40.0),
            "A latitude lies between -pi/2 and pi/2 rad; 40 rad does not.",
        ),
        (
            lambda: physics.over_turning_ground(7e3, -2.0, 0.0, 0.0),
            "A flight-path angle lies between -pi/2 and pi/2 rad; -2 rad does not.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
