"""The Sun, and the Sun's height above an orbit."""

import math
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import ASTRONOMICAL_UNIT, DEGREE

date = st.floats(2_433_283.0, 2_469_808.0)  # 1950 to 2050
angle = st.floats(0, 2 * math.pi)
inclination = st.floats(0, math.pi)


@given(date)
def test_the_sun_is_one_astronomical_unit_away_within_two_percent(day: float) -> None:
    distance = np.linalg.norm(physics.sun_position(day))

    assert distance == pytest.approx(ASTRONOMICAL_UNIT, rel=0.0172)


@given(date)
def test_the_sun_never_leaves_the_tropics(day: float) -> None:
    x, y, z = physics.sun_position(day)

    assert abs(math.degrees(math.atan2(z, math.hypot(x, y)))) < 23.45


@pytest.mark.parametrize(
    ("when", "axis"),
    [
        # Moments of the seasons of 2009 from the US Naval Observatory, to the minute.
        (datetime(2009, 3, 20, 11, 44, tzinfo=UTC), 0),
        (datetime(2009, 9, 22, 21, 18, tzinfo=UTC), 0),
    ],
)
def test_at_the_equinoxes_of_2009_the_sun_stands_over_the_equator(when: datetime, axis: int) -> None:
    position = physics.sun_position(physics.julian_date(when))

    declination = math.degrees(math.asin(position[2] / np.linalg.norm(position)))

    assert abs(declination) < 0.01
    assert abs(position[axis]) == pytest.approx(np.linalg.norm(position), rel=1e-6)


@given(st.lists(date, min_size=1, max_size=5))
def test_many_dates_give_what_they_give_one_by_one(days: list[float]) -> None:
    together = physics.sun_position(np.array(days))

    assert together.shape == (len(days), 3)
    for row, day in zip(together, days, strict=True):
        assert row == pytest.approx(physics.sun_position(day), rel=1e-12, abs=1e-3)


@given(date)
def test_precession_turns_and_does_not_stretch(day: float) -> None:
    turn = physics.precession(day)

    assert turn @ turn.T == pytest.approx(np.eye(3), abs=1e-14)
    assert np.linalg.det(turn) == pytest.approx(1, abs=1e-14)


def test_precession_starts_in_2000_and_moves_the_equinox_by_50_arcseconds_a_year() -> None:
    days = np.array([physics.J2000, physics.J2000 + 365.25])

    start, later = physics.precession(days)

    assert start == pytest.approx(np.eye(3), abs=1e-15)
    equinox = later[0]  # the x axis of the date, in the axes of 2000
    assert math.acos(equinox[0]) / DEGREE * 3600 == pytest.approx(50.29, abs=0.01)


@given(inclination, angle)
def test_a_sun_over_the_pole_of_the_orbit_stands_at_ninety_degrees(tilt: float, node: float) -> None:
    pole = np.array([math.sin(tilt) * math.sin(node), -math.sin(tilt) * math.cos(node), math.cos(tilt)])

    # An angle near 90 degrees is only as good as the square root of a float's precision.
    assert physics.beta_angle(tilt, node, pole) == pytest.approx(math.pi / 2, abs=1e-7)


@given(inclination, angle, angle)
def test_a_sun_in_the_plane_of_the_orbit_stands_at_nought(tilt: float, node: float, along: float) -> None:
    toward_node = np.array([math.cos(node), math.sin(node), 0])
    ahead = np.array([-math.cos(tilt) * math.sin(node), math.cos(tilt) * math.cos(node), math.sin(tilt)])
    sun = math.cos(along) * toward_node + math.sin(along) * ahead

    assert physics.beta_angle(tilt, node, sun) == pytest.approx(0, abs=1e-15)


@given(inclination, angle, date)
def test_beta_changes_sign_with_the_sense_of_the_orbit_and_not_with_the_suns_distance(
    tilt: float, node: float, day: float
) -> None:
    sun = physics.sun_position(day)
    beta = physics.beta_angle(tilt, node, sun)

    assert physics.beta_angle(math.pi - tilt, node + math.pi, sun) == pytest.approx(-beta, abs=1e-12)
    assert physics.beta_angle(tilt, node, sun / ASTRONOMICAL_UNIT) == pytest.approx(beta, abs=1e-12)


@given(inclination, angle, date)
def test_beta_is_never_more_than_the_tilts_of_orbit_and_sun_together(tilt: float, node: float, day: float) -> None:
    beta = physics.beta_angle(tilt, node, physics.sun_position(day))

    assert abs(beta) <= min(tilt, math.pi - tilt) + 23.45 * DEGREE


def test_many_days_of_a_turning_plane_go_in_at_once() -> None:
    days, nodes = np.array([2_455_072.0, 2_455_080.0]), np.array([5.1, 4.4])

    together = physics.beta_angle(np.full(2, 0.9), nodes, physics.sun_position(days))

    for beta, node, day in zip(together, nodes, days, strict=True):
        alone = physics.beta_angle(0.9, float(node), physics.sun_position(float(day)))
        assert beta == pytest.approx(alone, rel=1e-13)
        assert type(alone) is float


@pytest.mark.parametrize(
    ("sun", "sentence"),
    [
        (
            np.array([1.0, 0.0]),
            "The Sun's position has 3 coordinates along its last axis; an array of shape (2,) has not.",
        ),
        (np.zeros(3), "The Sun's position needs a direction; a length of 0 has none."),
    ],
)
def test_a_sun_without_direction_is_refused(sun: np.ndarray, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.beta_angle(0.9, 1.0, sun)

    assert str(caught.value) == sentence


def test_angles_in_degrees_and_endless_dates_are_refused() -> None:
    with pytest.raises(ValueError, match=r".") as of_angle:
        physics.beta_angle(0.9, math.nan, np.ones(3))
    with pytest.raises(ValueError, match=r".") as in_degrees:
        physics.beta_angle(51.6, 1.0, np.ones(3))
    with pytest.raises(ValueError, match=r".") as of_date:
        physics.sun_position(math.inf)

    assert str(of_angle.value) == "An angle is a finite number of radians; nan is not."
    assert str(in_degrees.value) == "An inclination lies between 0 and pi rad; 51.6 rad does not."
    assert str(of_date.value) == "A Julian date is a finite number of days; inf is not."
