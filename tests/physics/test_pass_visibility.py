"""Which part of a pass can be seen, and about how bright."""

import math
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DEGREE, KM
from reachstars.physics.pass_visibility import Span

STATION = physics.read_element_set(
    "1 25544U 98067A   09282.91732946  .00013034  00000-0  90850-4 0  7559\n"
    "2 25544  51.6398  77.7469 0007731 180.0753 317.5762 15.74717336624025"
)
STOCKTON = physics.Site(37.9577 * DEGREE, -121.2908 * DEGREE)
START = datetime(2009, 10, 9, tzinfo=UTC)
PASSES = physics.passes(STATION, STOCKTON, START, START + timedelta(days=10))


def inside(moment: datetime, spans: tuple[Span, ...]) -> bool:
    return any(low <= moment <= high for low, high in spans)


def near_an_edge(moment: datetime, spans: tuple[Span, ...]) -> bool:
    return any(abs((moment - edge).total_seconds()) < 0.02 for span in spans for edge in span)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PASSES) - 1), st.floats(0, 1))
def test_it_is_seen_just_when_it_is_lit_and_the_sky_is_dark(number: int, share: float) -> None:
    one = PASSES[number]
    moment = one.rise.moment + timedelta(seconds=one.duration * share)
    seconds = np.array(physics.seconds_since_epoch(STATION, moment))
    sun = physics.sun_position(physics.julian_date(moment))

    seen = physics.visibility(STATION, STOCKTON, one)
    lit = bool(physics.sunlit(STATION.state(seconds)[0], sun))
    over_stockton = physics.fixed_from_teme(sun, physics.earth_angle(STATION, seconds))
    dark = physics.look(over_stockton, STOCKTON).elevation < -6 * DEGREE

    if not any(near_an_edge(moment, spans) for spans in (seen.lit, seen.dark, seen.visible)):
        assert inside(moment, seen.lit) == lit
        assert inside(moment, seen.dark) == dark
        assert inside(moment, seen.visible) == (lit and dark)


def test_ten_days_over_stockton_bring_fourteen_mornings_to_see_it() -> None:
    seen = [one for one in PASSES if physics.visibility(STATION, STOCKTON, one).visible]

    assert len(seen) == 14
    # All of them before dawn: 11 to 14 hours UTC is 4 to 7 o'clock in California.
    assert {one.top.moment.hour for one in seen} <= {11, 12, 13}


def test_a_pass_at_noon_is_lit_and_cannot_be_seen() -> None:
    noon = next(one for one in PASSES if one.rise.moment.hour == 20)

    seen = physics.visibility(STATION, STOCKTON, noon)

    assert seen.lit == ((noon.rise.moment, noon.set.moment),)
    assert seen.dark == seen.visible == ()
    assert seen.best is None
    assert seen.best_phase is None


def test_a_darker_sky_is_asked_for_and_less_is_seen() -> None:
    def total(darkness: float) -> float:
        found = [physics.visibility(STATION, STOCKTON, one, darkness=darkness) for one in PASSES[:30]]
        return sum((high - low).total_seconds() for seen in found for low, high in seen.visible)

    assert 0 < total(-18 * DEGREE) <= total(-12 * DEGREE) < total(-6 * DEGREE)


def test_the_edges_of_the_shadow_lie_ten_seconds_apart() -> None:
    into = next(one for one in PASSES if one.rise.moment.hour == 12 and one.rise.moment.day == 13)
    begins = [
        physics.visibility(STATION, STOCKTON, into, edge=edge).lit[0][0] for edge in ("umbra", "middle", "penumbra")
    ]
    steps = [(later - earlier).total_seconds() for earlier, later in pairwise(begins)]

    assert all(3 < step < 10 for step in steps)


def test_an_edge_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="Light ends at the 'middle', the 'umbra' or the 'penumbra'; 'rim' is none"):
        physics.visibility(STATION, STOCKTON, PASSES[0], edge="rim")  # type: ignore[arg-type]


def test_the_best_moment_is_the_highest_that_can_be_seen() -> None:
    for one in PASSES:
        seen = physics.visibility(STATION, STOCKTON, one)
        if seen.best is not None and seen.best_phase is not None:
            ends = [physics.sight(STATION, STOCKTON, edge).elevation for span in seen.visible for edge in span]
            assert inside(seen.best.moment, seen.visible)
            assert max(ends) - 1e-6 <= seen.best.elevation <= one.top.elevation + 1e-9
            assert 0 < seen.best_phase < math.pi


def test_a_pass_of_no_length_shows_nothing() -> None:
    one = PASSES[0]
    touching = physics.Pass(one.top, one.top, one.top, cut_at_start=False, cut_at_end=False, time_uncertainty=0.0)

    assert physics.visibility(STATION, STOCKTON, touching).visible == ()


@given(st.floats(0.001, 3.1), st.floats(1e5, 1e8), st.floats(1e10, 1e12))
def test_the_phase_is_the_angle_at_the_satellite(angle: float, near: float, far: float) -> None:
    here = np.array([1e6, 2e6, -3e6])
    sun = here + far * np.array([1.0, 0.0, 0.0])
    observer = here + near * np.array([math.cos(angle), math.sin(angle), 0.0])

    assert physics.phase_angle(here, observer, sun) == pytest.approx(angle, abs=1e-4)


def test_twice_as_far_is_a_magnitude_and_a_half_fainter() -> None:
    near, far = (physics.apparent_magnitude(-1.3, distance, math.pi / 2) for distance in (500 * KM, 1_000 * KM))

    assert far == pytest.approx(-1.3)
    assert far - near == pytest.approx(5 * math.log10(2))


def test_full_is_a_magnitude_and_a_quarter_brighter_than_half() -> None:
    full = physics.apparent_magnitude(0.0, 1_000 * KM, 0.0)

    assert full == pytest.approx(-2.5 * math.log10(math.pi))
    assert full == pytest.approx(-1.24, abs=0.005)


@given(st.floats(0, 3.14159), st.floats(0, 3.14159))
def test_the_fuller_the_brighter(one: float, other: float) -> None:
    fuller, newer = sorted((one, other))

    assert physics.apparent_magnitude(0.0, 1e6, fuller) <= physics.apparent_magnitude(0.0, 1e6, newer) + 1e-9


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((math.nan, 1e6, 1.0), "A magnitude is a finite number; nan is not."),
        ((0.0, 0.0, 1.0), "A distance must be above 0 m; 0 m is not."),
        ((0.0, math.inf, 1.0), "A finite number is needed; inf is none."),
        ((0.0, 1e6, math.pi), "A phase is at least 0 and below pi rad; 3.141592654 rad is not."),
        ((0.0, 1e6, -0.1), "A phase is at least 0 and below pi rad; -0.1 rad is not."),
    ],
)
def test_what_has_no_brightness_is_refused(arguments: tuple[float, float, float], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.apparent_magnitude(*arguments)

    assert str(caught.value) == sentence


def test_a_height_of_the_sun_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="The Sun's height lies between -pi / 2 and pi / 2; -6 rad does not"):
        physics.visibility(STATION, STOCKTON, PASSES[0], darkness=-6)
    with pytest.raises(ValueError, match="From a satellite to itself there is no direction; the distance is 0 m"):
        physics.phase_angle(np.ones(3), np.ones(3), np.zeros(3))
