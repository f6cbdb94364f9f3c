"""What the Earth's flattening does to an orbit."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DAY, DEGREE, EARTH_RADIUS, KM

axis = st.floats(EARTH_RADIUS + 160 * KM, 12_000 * KM)
inclination = st.floats(0, math.pi)


@given(axis, st.floats(0, 0.9), inclination)
def test_orbits_in_opposite_senses_drift_in_opposite_senses(size: float, e: float, tilt: float) -> None:
    rate = physics.node_drift_rate(size, e, tilt)

    # Where the cosine is nearly 0, pi minus the angle has rounded it.
    assert physics.node_drift_rate(size, e, math.pi - tilt) == pytest.approx(-rate, rel=1e-12, abs=1e-20)
    assert (rate < 0) == (math.cos(tilt) > 0)


@given(axis)
def test_a_polar_plane_stands_still(size: float) -> None:
    assert physics.node_drift_rate(size, 0.0, math.pi / 2) == pytest.approx(0, abs=1e-21)


@given(axis, st.floats(0, 0.9))
def test_the_perigee_stands_still_at_the_critical_inclination(size: float, e: float) -> None:
    critical = math.asin(math.sqrt(0.8))

    below, above = (physics.perigee_drift_rate(size, e, critical + step) for step in (-1e-6, 1e-6))

    assert below > 0 > above
    assert critical / DEGREE == pytest.approx(63.4349, abs=1e-4)


@given(axis, st.floats(1.001, 3))
def test_a_higher_orbit_drifts_less(size: float, factor: float) -> None:
    low, high = (abs(physics.node_drift_rate(a, 0.0, 51.6 * DEGREE)) for a in (size, size * factor))

    assert high == pytest.approx(low * factor**-3.5, rel=1e-12)


@given(st.floats(EARTH_RADIUS + 160 * KM, 12_352 * KM), st.floats(0, 0.7))
def test_a_sun_synchronous_plane_turns_once_a_year(size: float, e: float) -> None:
    tilt = physics.sun_synchronous_inclination(size, e)

    turned = physics.node_drift_rate(size, e, tilt) * physics.TROPICAL_YEAR

    assert math.pi / 2 < tilt <= math.pi
    assert turned == pytest.approx(2 * math.pi, rel=1e-12)


def test_the_stations_plane_turns_five_degrees_a_day_westward() -> None:
    """SGP4, which knows more harmonics, gives -5.1427 degrees a day for the station's elements of 9 October 2009."""
    mean_motion = 15.747_173_36 * 2 * math.pi / DAY

    rate = physics.node_drift_rate(physics.semi_major_axis(2 * math.pi / mean_motion), 0.000_773_1, 51.6398 * DEGREE)

    assert rate * DAY / DEGREE == pytest.approx(-5.1427, rel=1e-3)


@given(st.lists(axis, min_size=1, max_size=5), st.floats(0, 0.5), inclination)
def test_an_array_gives_what_its_numbers_give_one_by_one(sizes: list[float], e: float, tilt: float) -> None:
    many = np.array(sizes)

    for law in (physics.node_drift_rate, physics.perigee_drift_rate):
        assert law(many, e, tilt).tolist() == pytest.approx([law(one, e, tilt) for one in sizes], rel=1e-14)
    synchronous = [physics.sun_synchronous_inclination(one, e) for one in sizes]
    assert physics.sun_synchronous_inclination(many, e).tolist() == pytest.approx(synchronous, rel=1e-14)
    assert {type(value) for value in synchronous} == {float}


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.node_drift_rate(350 * KM, 0.0, 1.0),
            "A distance of 350,000 m from the centre is inside the Earth, whose radius is 6,378,137 m: "
            "add the Earth's radius to an altitude.",
        ),
        (
            lambda: physics.node_drift_rate(7e6, 1.0, 1.0),
            "The eccentricity of an ellipse is at least 0 and below 1; 1 is not.",
        ),
        (
            lambda: physics.perigee_drift_rate(7e6, 0.0, 51.6),
            "An inclination lies between 0 and pi rad; 51.6 rad does not.",
        ),
        (
            lambda: physics.sun_synchronous_inclination(12_353 * KM),
            "No inclination turns the plane with the Sun when the semi-major axis is as long as 12,353,000 m.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
