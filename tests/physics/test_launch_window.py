"""When the pad crosses a plane: the place lies in it then, the moments repeat, and windows follow."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DAY, DEGREE, EARTH_ROTATION_RATE, MINUTE

KENNEDY = (28.608_389 * DEGREE, -80.604_333 * DEGREE)
START = 2_455_072.5  # 29 August 2009
STATION = physics.OrbitalPlane(51.64 * DEGREE, 292.45 * DEGREE, START, -5.14 * DEGREE / DAY)

latitude = st.floats(-50 * DEGREE, 50 * DEGREE)
longitude = st.floats(-math.pi, math.pi)
planes = st.builds(
    physics.OrbitalPlane,
    inclination=st.floats(51 * DEGREE, 128 * DEGREE),
    node=st.floats(0, 2 * math.pi),
    epoch=st.floats(START - 100, START + 100),
    node_rate=st.floats(-9 * DEGREE / DAY, 9 * DEGREE / DAY),
)


def out_of_plane(plane: physics.OrbitalPlane, place: tuple[float, float], moment: float) -> float:
    """Sine of the angle between a place and the plane."""
    node = plane.node + plane.node_rate * (moment - plane.epoch) * DAY
    normal = [
        math.sin(plane.inclination) * math.sin(node),
        -math.sin(plane.inclination) * math.cos(node),
        math.cos(plane.inclination),
    ]
    turned = physics.fixed_from_geodetic(place[0], place[1] + physics.sidereal_time(moment))
    return float(np.dot(normal, turned) / np.linalg.norm(turned))


@given(planes, latitude, longitude)
def test_at_each_moment_the_place_lies_in_the_plane(plane: physics.OrbitalPlane, north: float, east: float) -> None:
    found = physics.in_plane_times(plane, north, east, START, 3 * DAY)

    assert 5 <= found.julian_dates.size <= 7
    assert np.all(np.diff(found.julian_dates) >= 0)
    for moment, ascending in zip(found.julian_dates.tolist(), found.ascending.tolist(), strict=True):
        # A Julian date holds 40 microseconds, in which the Earth turns 3e-9 rad.
        assert out_of_plane(plane, (north, east), moment) == pytest.approx(0, abs=2e-8)
        # Northward along the plane, the place itself drifts from its left side to its right side, and the other way.
        drift = out_of_plane(plane, (north, east), moment + 1e-4) - out_of_plane(plane, (north, east), moment - 1e-4)
        assert abs(drift) < 1e-9 or (drift < 0) == ascending


@given(planes, latitude, longitude)
def test_nothing_is_missed(plane: physics.OrbitalPlane, north: float, east: float) -> None:
    found = physics.in_plane_times(plane, north, east, START, DAY)

    moments = START + np.arange(0, DAY, 300) / DAY
    sides = np.array([out_of_plane(plane, (north, east), moment) > 0 for moment in moments.tolist()])
    crossings = found.julian_dates[found.julian_dates < moments[-1]]

    # Two crossings within 300 s, at the very top of the plane, change no side in the samples.
    assert crossings.size - np.count_nonzero(np.diff(sides)) in {0, 2}


def test_a_span_begins_and_ends_where_it_is_said() -> None:
    first = physics.in_plane_times(STATION, *KENNEDY, START, DAY).julian_dates[0]

    assert physics.in_plane_times(STATION, *KENNEDY, START, (first - START) * DAY - 1).julian_dates.size == 0
    assert physics.in_plane_times(STATION, *KENNEDY, START, (first - START) * DAY + 1).julian_dates.size == 1
    assert physics.in_plane_times(STATION, *KENNEDY, first + 1e-6, DAY).julian_dates[0] > first


def test_from_day_to_day_a_crossing_comes_earlier_by_the_windows_shift() -> None:
    found = physics.in_plane_times(STATION, *KENNEDY, START, 10 * DAY)
    northward = found.julian_dates[found.ascending]

    shifts = np.diff(northward) * DAY - DAY

    assert shifts == pytest.approx(physics.window_shift(STATION.node_rate), abs=0.05)
    assert physics.window_shift(STATION.node_rate) / MINUTE == pytest.approx(-24.1, abs=0.05)


def test_a_plane_that_stands_still_comes_back_after_a_sidereal_day() -> None:
    assert physics.window_shift(0.0) == pytest.approx(86_164.1 - DAY, abs=0.01)


@given(st.floats(-10_000, 10_000), st.floats(0.1, 3.0))
def test_a_late_launch_gets_into_a_plane_that_is_off_by_the_node_it_missed(delay: float, tilt: float) -> None:
    late = EARTH_ROTATION_RATE * delay
    cosine = math.cos(tilt) ** 2 + math.sin(tilt) ** 2 * math.cos(late)

    assert math.cos(physics.plane_offset(delay, tilt)) == pytest.approx(cosine, abs=1e-12)
    assert physics.plane_offset(delay, tilt) == physics.plane_offset(-delay, tilt)


@given(st.floats(0, 500), st.floats(7_000, 8_000), st.floats(0.3, 2.8))
def test_at_the_edges_of_the_window_the_turn_costs_what_was_allowed(spent: float, speed: float, tilt: float) -> None:
    width = physics.window_width(spent, speed, tilt, STATION.node_rate)

    angle = physics.plane_offset(width / 2, tilt, STATION.node_rate)

    assert 2 * speed * math.sin(angle / 2) == pytest.approx(spent, abs=1e-6)


def test_ten_minutes_to_the_stations_plane_are_worth_134_metres_per_second() -> None:
    assert physics.window_width(134.0, 7_860.0, 51.6 * DEGREE) / MINUTE == pytest.approx(9.94, abs=0.01)
    assert physics.plane_offset(5 * MINUTE, 51.6 * DEGREE) / DEGREE == pytest.approx(0.982, abs=0.001)


@given(st.floats(100, 1_000), st.floats(1_000, 8_000))
def test_an_even_climb_leads_by_half_its_time(climb: float, speed: float) -> None:
    lead = physics.launch_lead(np.array([0, climb / 3, climb]), np.array([0, speed / 3, speed]))

    assert lead == pytest.approx(climb / 2, rel=1e-12)


@given(st.lists(st.floats(0, 7_000), min_size=1, max_size=8))
def test_the_lead_is_never_longer_than_the_climb(speeds: list[float]) -> None:
    gained = np.array([0.0, *sorted(speeds), 7_500.0])
    clock = np.arange(gained.size).astype(np.float64) * 60

    assert 0 < physics.launch_lead(clock, gained) <= clock[-1]


def test_a_launcher_carried_by_its_pad_drifts_into_the_plane() -> None:
    """The derivation, flown: sideways speed in step with what is left to gain; the pad crosses launch_lead later."""
    clock = np.linspace(0, 510, 5_101).astype(np.float64)
    gained = (7_500 * (clock / 510) ** 2).astype(np.float64)
    sideways = 290.0 * (1 - gained / gained[-1])

    drifted = float(np.sum((sideways[1:] + sideways[:-1]) / 2 * np.diff(clock)))

    assert drifted == pytest.approx(290.0 * physics.launch_lead(clock, gained), rel=1e-12)


@given(st.floats(6_600e3, 7_000e3), st.floats(1_000, 100_000), st.floats(0.2, 1.4))
def test_a_chaser_drifts_seven_thirds_of_the_targets_drift_for_each_turn_gained(
    axis: float, below: float, tilt: float
) -> None:
    lower = axis - below
    target, chaser = physics.node_drift_rate(axis, 0.0, tilt), physics.node_drift_rate(lower, 0.0, tilt)
    period = physics.circular_period(axis)
    one_turn = 1 / (1 / physics.circular_period(lower) - 1 / period)

    exact = (chaser - target) * one_turn

    assert physics.chase_drift(target, period) == pytest.approx(exact, rel=1.5 * below / axis + 1e-4)


def test_several_climbs_have_several_leads() -> None:
    speeds = np.array([[0.0, 2_500.0, 7_500.0], [0.0, 5_000.0, 7_500.0]])

    leads = physics.launch_lead(np.array([0.0, 300.0, 500.0]), speeds)

    assert np.shape(leads) == (2,)
    assert np.all(leads == [physics.launch_lead(np.array([0.0, 300.0, 500.0]), climb) for climb in speeds])


def test_arrays_broadcast_and_equal_their_numbers() -> None:
    rates = np.array([0.0, STATION.node_rate])

    assert physics.window_shift(rates).tolist() == [physics.window_shift(float(rate)) for rate in rates]
    assert physics.plane_offset(np.array([[60.0], [120.0]]), 0.9, rates).shape == (2, 2)
    assert physics.window_width(np.array([[60.0], [120.0]]), 7_800.0, 0.9, rates).shape == (2, 2)
    assert physics.chase_drift(rates, 5_486.0, np.array([[1.0], [2.0]])).shape == (2, 2)
    assert type(physics.window_width(100, 7_800, 0.9)) is float


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: physics.in_plane_times(replace(STATION, inclination=0.3), *KENNEDY, START, DAY),
            "An orbit of inclination 0.3 rad does not pass over that latitude, "
            "so the place never comes into its plane.",
        ),
        (
            lambda: physics.in_plane_times(replace(STATION, inclination=0.0), 0.0, 0.0, START, DAY),
            "An orbit of inclination 0 rad lies over the equator: a place is in its plane always or never.",
        ),
        (
            lambda: physics.in_plane_times(STATION, math.pi / 2, 0.0, START, DAY),
            "At latitude 1.570796327 rad, a pole, a place does not turn through any plane.",
        ),
        (
            lambda: physics.in_plane_times(STATION, *KENNEDY, math.nan, DAY),
            "A Julian date is a finite number of days; nan is not.",
        ),
        (
            lambda: physics.in_plane_times(STATION, *KENNEDY, START, -1.0),
            "A span of time is at least 0 s; -1 s is not.",
        ),
        (
            lambda: physics.in_plane_times(STATION, *KENNEDY, START, 4e9),
            "A span of time is at most a century, 3,155,760,000 s; 4,000,000,000 s is longer.",
        ),
        (
            lambda: physics.in_plane_times(replace(STATION, node=math.inf), *KENNEDY, START, DAY),
            "An angle is a finite number of radians; inf is not.",
        ),
        (
            lambda: physics.in_plane_times(STATION, np.array([0.1, 0.2]), 0.0, START, DAY),  # type: ignore[arg-type]
            "One number is needed here; an array of shape (2,) is not.",
        ),
        (lambda: physics.window_shift(math.nan), "A rate of the node is a finite number of rad/s; nan is not."),
        (lambda: physics.window_shift(1.0), "No plane of an orbit turns as fast as the Earth; 1 rad/s does."),
        (lambda: physics.plane_offset(math.nan, 0.9), "A delay is a finite number of seconds; nan is not."),
        (
            lambda: physics.window_width(20_000.0, 7_800.0, 0.9),
            "With 20,000 m/s to spend on the plane, any moment of the day would do.",
        ),
        (
            lambda: physics.window_width(-1.0, 7_800.0, 0.9),
            "A velocity change to be spent is at least 0 m/s; -1 m/s is not.",
        ),
        (
            lambda: physics.launch_lead(np.array([0.0]), np.array([1.0])),
            "A climb needs at least two times and as many speeds; arrays of the shapes (1,) and (1,) are none.",
        ),
        (
            lambda: physics.launch_lead(np.array([0.0, 0.0]), np.array([0.0, 1.0])),
            "The times of a climb must grow; a step of 0 s does not.",
        ),
        (
            lambda: physics.launch_lead(np.array([0.0, 1.0]), np.array([1.0, 0.0])),
            "The speed at the end of a climb is above 0 m/s; 0 m/s is not.",
        ),
        (lambda: physics.chase_drift(-1e-6, 0.0), "A period must be above 0 s; 0 s is not."),
        (lambda: physics.chase_drift(-1e-6, 5e3, math.nan), "The turns to be gained are a finite number; nan is not."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence
