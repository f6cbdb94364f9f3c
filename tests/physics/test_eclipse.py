"""In the Earth's shadow or in the Sun."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import ASTRONOMICAL_UNIT, DAY, DEGREE, EARTH_RADIUS, KM, MINUTE, SUN_RADIUS, Elements

SUN = np.array([ASTRONOMICAL_UNIT, 0.0, 0.0])
distance = st.floats(EARTH_RADIUS + 160 * KM, 400_000 * KM)
angle = st.floats(0, 2 * math.pi)


def _place(radius: float, from_axis: float, around: float = 0.0) -> np.ndarray:
    """A place that far from the Earth, at that angle from the shadow's axis."""
    side = math.sin(from_axis)
    return radius * np.array([-math.cos(from_axis), side * math.cos(around), side * math.sin(around)])


@given(distance, angle)
def test_on_the_suns_side_it_is_always_day(radius: float, around: float) -> None:
    for from_axis in (90, 120, 180):
        place = _place(radius, from_axis * DEGREE, around)

        assert physics.sunlit(place, SUN)
        assert physics.sunlight(place, SUN) == 1


@given(distance)
def test_on_the_shadows_axis_it_is_night(radius: float) -> None:
    place = _place(radius, 0.0)

    assert not physics.sunlit(place, SUN)
    assert physics.sunlight(place, SUN) == 0


@given(distance, angle)
def test_the_middle_of_the_penumbra_is_where_the_suns_middle_goes_under(radius: float, around: float) -> None:
    """For a ball it is where the line to the Sun touches it."""
    edge = math.asin(EARTH_RADIUS / radius) + math.asin(EARTH_RADIUS / ASTRONOMICAL_UNIT)

    inside, outside = (_place(radius, edge + step, around) for step in (-1e-9, 1e-9))

    assert not physics.sunlit(inside, SUN, flattening=0.0)
    assert physics.sunlit(outside, SUN, flattening=0.0)
    share = float(physics.sunlight(inside, SUN, flattening=0.0))
    assert 0.4 < share < 0.6  # the Earth's edge is bent, more so far away


@given(distance, st.floats(0, math.pi / 2), angle, st.floats(0, 0.01))
def test_deeper_in_the_shadow_there_is_less_light(radius: float, from_axis: float, around: float, step: float) -> None:
    deeper = physics.sunlight(_place(radius, from_axis, around), SUN, flattening=0.0)
    higher = physics.sunlight(_place(radius, from_axis + step, around), SUN, flattening=0.0)

    assert 0 <= float(deeper) <= float(higher) + 1e-9 <= 1 + 1e-9


@given(distance, st.floats(0, math.pi / 2), angle)
def test_a_flattened_earth_hides_less(radius: float, from_axis: float, around: float) -> None:
    place = _place(radius, from_axis, around)

    assert float(physics.sunlight(place, SUN)) >= float(physics.sunlight(place, SUN, flattening=0.0)) - 1e-9


@settings(deadline=None)
@given(st.floats(EARTH_RADIUS + 160 * KM, 2e9), st.floats(-1.2, 1.2))
def test_counting_points_of_the_suns_disk_finds_the_same_light(radius: float, depth: float) -> None:
    """Far out, beyond the tip of the umbra, the Earth is smaller than the Sun and leaves a ring."""
    sun_size = math.asin(SUN_RADIUS / (ASTRONOMICAL_UNIT + radius))
    place = _place(radius, max(math.asin(EARTH_RADIUS / radius) + depth * sun_size, 0.0))
    count = 50_000
    turn = np.arange(count) * math.pi * (3 - math.sqrt(5))
    out = np.sqrt((np.arange(count) + 0.5) / count) * SUN_RADIUS
    points = np.stack([np.full(count, ASTRONOMICAL_UNIT), out * np.cos(turn), out * np.sin(turn)], axis=-1)
    seen = physics.sunlit(place, points, flattening=0.0)

    assert float(physics.sunlight(place, SUN, flattening=0.0)) == pytest.approx(np.mean(seen), abs=4e-3)


def test_many_places_go_in_at_once() -> None:
    places = np.stack([_place(7e6, 0.0), _place(7e6, 3.0)])[:, np.newaxis]
    suns = np.stack([SUN, -SUN])

    assert physics.sunlit(places, suns).tolist() == [[False, True], [True, False]]
    assert physics.sunlight(places, suns).tolist() == [[0, 1], [1, 0]]


START = 2_455_072.5  # 29 August 2009


def _orbit(axis: float, e: float = 0.0, tilt: float = 0.9, node: float = 5.0) -> Elements[float]:
    return Elements.from_semi_major_axis(axis, e, tilt, node, 1.0, 2.0)


@settings(deadline=None, max_examples=20)
@given(st.floats(6_600 * KM, 12_000 * KM), st.floats(0, math.pi), angle)
def test_a_circles_night_is_as_long_as_the_cylinder_says(axis: float, tilt: float, node: float) -> None:
    orbit = _orbit(axis, 0.0, tilt, node)
    period = physics.orbital_period(axis)

    found = physics.shadow_crossings(orbit, START, 2 * period, edge="middle", flattening=0.0, j2=0.0)

    for entry in found.entries.tolist()[:1]:
        night = next((end - entry for end in found.exits.tolist() if end > entry), 0.0)
        sun = physics.beta_angle(tilt, node, physics.sun_position(START + (entry + night / 2) / DAY))
        # A grazing night hangs on the last hundredth of a degree, and the light of a Sun nearby spreads a little.
        if night > 10 * MINUTE:
            assert night == pytest.approx(physics.night_duration(axis, sun), rel=2e-3)


@settings(deadline=None, max_examples=20)
@given(st.floats(6_700 * KM, 30_000 * KM), st.floats(0, 0.7), st.floats(0, math.pi), angle)
def test_the_edges_come_in_their_order(perigee: float, e: float, tilt: float, node: float) -> None:
    orbit = _orbit(perigee / (1 - e), e, tilt, node)
    whole = 1.5 * physics.orbital_period(orbit.semi_major_axis)

    found = {
        edge: physics.shadow_crossings(orbit, START, whole, edge=_any(edge)) for edge in ("penumbra", "middle", "umbra")
    }

    for crossings in found.values():
        assert abs(crossings.entries.size - crossings.exits.size) <= 1
        both = np.sort(np.concatenate([crossings.entries, crossings.exits]))
        firsts = crossings.exits if crossings.dark_at_start else crossings.entries
        assert both[::2].tolist() == firsts.tolist()
    penumbra, umbra = found["penumbra"], found["umbra"]
    if not penumbra.dark_at_start and penumbra.entries.size == umbra.entries.size:
        assert np.all(penumbra.entries < umbra.entries)


@settings(deadline=None, max_examples=20)
@given(st.floats(6_700 * KM, 30_000 * KM), st.floats(0, 0.7), st.floats(0, math.pi), angle)
def test_at_a_crossing_the_light_changes(perigee: float, e: float, tilt: float, node: float) -> None:
    orbit = _orbit(perigee / (1 - e), e, tilt, node)

    found = physics.shadow_crossings(orbit, START, DAY, edge="umbra")

    for moments, sign in ((found.entries, 1), (found.exits, -1)):
        for moment in moments.tolist()[:3]:
            before, after = (_light(orbit, moment + sign * step) for step in (-1e-2, 1e-2))
            assert before > 0
            assert after == 0


def _light(orbit: Elements[float], time: float) -> float:
    place, _ = physics.state_from_elements(physics.propagate_j2(orbit, time))
    return float(physics.sunlight(place, physics.sun_position(START + time / DAY)))


def test_a_night_of_a_blink_is_not_stepped_over() -> None:
    """The plane is turned towards the Sun until the shadow is only just grazed."""
    length, high, low = 1.0, 90 * DEGREE, 0.0
    for _ in range(45):
        node = (high + low) / 2
        found = physics.shadow_crossings(_orbit(7_000 * KM, 0.0, 1.2, node + 3.6), START, 6_000.0, j2=0.0)
        if found.entries.size:
            length, low = float(found.exits[0] - found.entries[0]), node
        else:
            high = node

    assert length < 1


def test_without_a_night_there_are_no_moments_and_the_answer_says_so() -> None:
    above_the_sun = physics.shadow_crossings(_orbit(42_164 * KM, 0.0, 0.0, 0.0), 2_455_004.5, DAY)  # 22 June 2009

    assert above_the_sun.entries.tolist() == above_the_sun.exits.tolist() == []
    assert above_the_sun.dark_at_start is False


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: physics.sunlit(np.zeros(3), SUN), "A distance of 0 m from the centre is inside the Earth."),
        (
            lambda: physics.sunlit(np.array([7e6, 0, 0]), np.array([1.0, 0, 0])),
            "The Sun is never as near as 1 m: its position is in m from the Earth's centre.",
        ),
        (
            lambda: physics.sunlit(np.array([7e6, 0]), SUN),
            "A position has 3 coordinates along its last axis; an array of shape (2,) has not.",
        ),
        (
            lambda: physics.sunlight(np.full((2, 3), 7e6), np.full((4, 3), 1e11)),
            "These shapes do not go together: position (2,), sun (4,). Give numbers, or arrays of one shape.",
        ),
        (
            lambda: physics.sunlight(_place(7e6, 0), SUN, sun_radius=0.0),
            "The Sun's radius must be above 0 m; 0 m is not.",
        ),
        (
            lambda: physics.sunlight(_place(7e6, 0), SUN, radius=math.inf),
            "A finite number is needed; inf is none.",
        ),
        (
            lambda: physics.sunlight(_place(7e6, 0), SUN, flattening=math.nan),
            "A flattening is at least 0 and below 1; nan is not.",
        ),
        (
            lambda: physics.shadow_crossings(_orbit(7e6), START, -1.0),
            "A duration is a finite number of seconds, at least 0; -1 s is not.",
        ),
        (
            lambda: physics.shadow_crossings(_orbit(7e6), math.nan, 1.0),
            "A Julian date is a finite number of days; nan is not.",
        ),
        (
            lambda: physics.shadow_crossings(_orbit(7e6), START, 1e8),
            "An orbit is followed for at most a thousand turns; 17,157 are more.",
        ),
        (
            lambda: physics.shadow_crossings(_orbit(-7e6, 2.0), START, 1.0),
            "The eccentricity of an ellipse is at least 0 and below 1; 2 is not.",
        ),
        (
            lambda: physics.shadow_crossings(_orbit(7e6, 0.5), START, 6e3),
            "The perigee, 3,500,000 m from the centre, is inside the Earth.",
        ),
        (
            lambda: physics.shadow_crossings(_orbit(7e6), START, 1.0, edge=_any("dusk")),
            "A shadow has the edges umbra, middle, penumbra; 'dusk' is none.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(call: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()

    assert str(caught.value) == sentence


def _any(value: object) -> Any:
    return value
