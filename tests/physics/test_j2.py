"""What the Earth's flattening does to an orbit."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DAY, DEGREE, EARTH_J2, EARTH_RADIUS, HOUR, KM, MU_EARTH, Elements

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
    assert {type(physics.node_drift_rate(one, e, tilt)) for one in sizes} == {float}


@given(axis, st.floats(0, 0.5), inclination)
def test_twice_the_flattening_drifts_twice_as_fast(size: float, e: float, tilt: float) -> None:
    for law in (physics.node_drift_rate, physics.perigee_drift_rate, physics.mean_anomaly_drift_rate):
        rate = law(size, e, tilt)

        assert law(size, e, tilt, j2=2 * EARTH_J2) == pytest.approx(2 * rate, rel=1e-14)
        assert law(size, e, tilt, mu=4 * MU_EARTH) == pytest.approx(2 * rate, rel=1e-14)
        assert law(size, e, tilt, radius=2 * EARTH_RADIUS) == pytest.approx(4 * rate, rel=1e-14)


ellipse = st.builds(
    Elements.from_semi_major_axis,
    axis,
    st.floats(0, 0.4),
    inclination,
    st.floats(0, 6.28),
    st.floats(0, 6.28),
    st.floats(-3.14, 3.14),
)
span = st.floats(-10 * DAY, 10 * DAY)


def _apart(one: float, other: float) -> float:
    return abs(math.remainder(one - other, 2 * math.pi))


@given(ellipse, span)
def test_there_and_back_in_time_gives_the_same_orbit(orbit: Elements[float], time: float) -> None:
    back = physics.propagate_j2(physics.propagate_j2(orbit, time), -time)

    assert back.semi_latus_rectum == pytest.approx(orbit.semi_latus_rectum, rel=1e-12)
    assert back.eccentricity == pytest.approx(orbit.eccentricity, abs=1e-12)
    assert _apart(back.node, orbit.node) < 1e-9
    assert _apart(back.argument_of_perigee, orbit.argument_of_perigee) < 1e-9
    assert _apart(back.true_anomaly, orbit.true_anomaly) < 1e-7


@given(ellipse, span)
def test_node_and_perigee_move_by_their_drifts(orbit: Elements[float], time: float) -> None:
    """The drifts of second order, which the propagation adds, are a few thousandths of those of first order."""
    later = physics.propagate_j2(orbit, time, mean_motion=math.sqrt(MU_EARTH / orbit.semi_major_axis**3))
    shape = (orbit.semi_major_axis, orbit.eccentricity, orbit.inclination)

    node = orbit.node + physics.node_drift_rate(*shape) * time
    perigee = orbit.argument_of_perigee + physics.perigee_drift_rate(*shape) * time
    assert _apart(later.node, node) < 1e-11
    assert _apart(later.argument_of_perigee, perigee) < 1e-11


@given(ellipse, st.floats(-3, 3))
def test_over_a_round_earth_an_orbit_comes_back_after_each_period(orbit: Elements[float], turns: float) -> None:
    later = physics.propagate_j2(orbit, round(turns) * physics.orbital_period(orbit.semi_major_axis), j2=0.0)

    assert _apart(later.true_anomaly, orbit.true_anomaly) < 1e-9


@given(ellipse, st.floats(0, 20 * DAY), st.floats(0, 1e-13))
def test_air_keeps_the_perigee_and_brings_the_apogee_down(orbit: Elements[float], time: float, rate: float) -> None:
    later = physics.propagate_j2(orbit, time, mean_motion_rate=rate)

    assert later.eccentricity <= orbit.eccentricity
    if later.eccentricity > 0:
        # To first order in what the air does, which is at most 0.02 % of the mean motion here.
        assert later.perigee_radius == pytest.approx(orbit.perigee_radius, rel=1e-6)


def test_a_circle_in_thin_air_stays_a_circle_and_sinks() -> None:
    circle = Elements.from_semi_major_axis(6_730 * KM, 0.0, 0.9, 1.0, 0.0, 0.0)

    later = physics.propagate_j2(circle, DAY, mean_motion_rate=1e-12)

    assert later.eccentricity == 0
    assert later.semi_major_axis < 6_730 * KM


def test_the_secular_orbit_stays_near_a_numerical_one_with_j2() -> None:
    """Plane and place as the docstring of the module says: 0.01 degrees and 180 km after two turns."""
    orbit = Elements.from_semi_major_axis(6_730 * KM, 0.001, 98 * DEGREE, 67 * DEGREE, 355 * DEGREE, 90 * DEGREE)
    position, velocity = physics.state_from_elements(orbit)

    numerical = _integrated(position, velocity, 3 * HOUR)
    place, speed = physics.state_from_elements(physics.propagate_j2(orbit, 3 * HOUR))

    assert np.linalg.norm(place - numerical[0]) == pytest.approx(181 * KM, abs=2 * KM)
    ours, theirs = np.cross(place, speed), np.cross(*numerical)
    apart = np.linalg.norm(np.cross(ours, theirs)) / np.linalg.norm(ours) / np.linalg.norm(theirs)
    assert math.asin(apart) < 0.01 * DEGREE


def _integrated(position: np.ndarray, velocity: np.ndarray, time: float) -> tuple[np.ndarray, np.ndarray]:
    """Runge and Kutta's method of fourth order, in steps of 20 s, with the pull of J2."""

    def slope(state: np.ndarray) -> np.ndarray:
        place = state[:3]
        r = float(np.linalg.norm(place))
        flat = 1.5 * EARTH_J2 * (EARTH_RADIUS / r) ** 2
        five = 5 * (place[2] / r) ** 2
        pull = -MU_EARTH / r**3 * place * (1 + flat * (np.array([1, 1, 3]) - five))
        return np.concatenate([state[3:], pull])

    state, step = np.concatenate([position, velocity]), 20.0
    for _ in range(round(time / step)):
        one = slope(state)
        two = slope(state + step / 2 * one)
        three = slope(state + step / 2 * two)
        four = slope(state + step * three)
        state = state + step / 6 * (one + 2 * two + 2 * three + four)
    return state[:3], state[3:]


def test_one_orbit_at_many_times_goes_in_at_once() -> None:
    orbit = Elements.from_semi_major_axis(6_730 * KM, 0.001, 0.9, 1.0, 2.0, 3.0)
    times = np.array([0.0, 1.0, 2.0]) * HOUR

    together = physics.propagate_j2(orbit, times)

    for index, time in enumerate(times.tolist()):
        alone = physics.propagate_j2(orbit, time)
        assert type(alone.true_anomaly) is float
        assert np.asarray(together.true_anomaly)[index] == pytest.approx(alone.true_anomaly, rel=1e-12)
        assert np.asarray(together.node)[index] == pytest.approx(alone.node, rel=1e-14)


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
            lambda: physics.node_drift_rate(7e6, 0.0, 1.0, j2=math.nan),
            "J2 is a finite number; nan is not.",
        ),
        (
            lambda: physics.node_drift_rate(7e6, 0.0, 1.0, radius=0.0),
            "The Earth's radius must be above 0 m; 0 m is not.",
        ),
        (
            lambda: physics.node_drift_rate(7e6, 0.0, 1.0, mu=math.nan),
            "A gravitational parameter is a finite number of m³/s²; nan is not.",
        ),
        (
            lambda: physics.node_drift_rate(np.full(2, 7e6), np.zeros(3), 1.0),
            "These shapes do not go together: semi_major_axis (2,), eccentricity (3,), inclination (). "
            "Give numbers, or arrays of one shape.",
        ),
        (
            lambda: physics.propagate_j2(Elements(7e6, 1.5, 1.0, 0.0, 0.0, 0.0), 10.0),
            "The eccentricity of an ellipse is at least 0 and below 1; 1.5 is not.",
        ),
        (
            lambda: physics.propagate_j2(Elements(7e6, 0.0, 1.0, 0.0, 0.0, 0.0), math.inf),
            "A duration is a finite number of seconds; inf s is not.",
        ),
        (
            lambda: physics.propagate_j2(Elements(7e6, 0.0, 1.0, 0.0, 0.0, 0.0), DAY, mean_motion=0.0),
            "A mean motion must be above 0 rad/s; 0 rad/s is not.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
