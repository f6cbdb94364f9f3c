"""Newton's cannon: what becomes of a spacecraft that is let go sideways."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import CIRCLE_TOLERANCE, EARTH_RADIUS, HOUR, KM, MINUTE, MU_EARTH

radius = st.floats(EARTH_RADIUS + 1 * KM, EARTH_RADIUS + 40_000 * KM)
share_of_circular = st.floats(0, 1.6)
STATION = EARTH_RADIUS + 350 * KM


def test_at_station_height_speed_decides_among_four_flights() -> None:
    speeds = (6_000, 7_697, 8_500, 11_000)

    kinds = [physics.release(STATION, speed).kind for speed in speeds]

    assert kinds == ["falls", "circle", "ellipse", "escapes"]


@given(radius)
def test_the_circular_speed_gives_a_circle(start: float) -> None:
    flight = physics.release(start, physics.circular_speed(start))

    assert flight.kind == "circle"
    assert flight.perigee_radius == pytest.approx(start, rel=1e-14)
    assert flight.apogee_radius == pytest.approx(start, rel=1e-14)
    assert flight.period == pytest.approx(physics.circular_period(start), rel=1e-14)


@given(radius, st.floats(1, 10))
def test_from_the_escape_speed_on_it_never_comes_back(start: float, factor: float) -> None:
    flight = physics.release(start, factor * physics.escape_speed(start))

    assert flight.kind == "escapes"
    assert (flight.perigee_radius, flight.apogee_radius, flight.period) == (start, math.inf, math.inf)
    assert flight.eccentricity >= 1


@given(radius, share_of_circular)
def test_the_flight_keeps_the_energy_it_was_let_go_with(start: float, share: float) -> None:
    speed = share * physics.circular_speed(start)
    flight = physics.release(start, speed)
    assume(flight.kind != "escapes")

    axis = (flight.perigee_radius + flight.apogee_radius) / 2

    # Near the escape speed the energy is the small difference of two large ones.
    assert speed**2 / 2 - MU_EARTH / start == pytest.approx(-MU_EARTH / (2 * axis), abs=1e-14 * MU_EARTH / start)
    assert flight.eccentricity == pytest.approx(1 - flight.perigee_radius / axis, abs=1e-12)
    if flight.kind != "falls":
        assert flight.period == pytest.approx(physics.orbital_period(axis), rel=1e-9)


@given(radius, share_of_circular)
def test_the_kind_says_what_the_numbers_say(start: float, share: float) -> None:
    flight = physics.release(start, share * physics.circular_speed(start))

    fell = flight.perigee_radius < EARTH_RADIUS - 0.001
    assert (flight.kind == "falls") == fell == math.isfinite(flight.impact_time) == math.isnan(flight.period)
    assert (flight.kind == "circle") == (flight.eccentricity <= CIRCLE_TOLERANCE and not fell)
    assert flight.perigee_radius <= start <= flight.apogee_radius


@given(radius, st.floats(0, 1.3), st.floats(1e-6, 0.1))
def test_faster_is_never_lower_at_either_end(start: float, share: float, more: float) -> None:
    slow = physics.release(start, share * physics.circular_speed(start))
    fast = physics.release(start, (share + more) * physics.circular_speed(start))

    assert fast.perigee_radius >= slow.perigee_radius * (1 - 1e-12)
    assert fast.apogee_radius >= slow.apogee_radius * (1 - 1e-12)


@given(radius)
def test_perigee_and_apogee_do_not_jump_at_the_circular_speed(start: float) -> None:
    speed = physics.circular_speed(start)
    below, above = physics.release(start, speed * (1 - 1e-9)), physics.release(start, speed * (1 + 1e-9))

    assert below.perigee_radius == pytest.approx(above.perigee_radius, rel=1e-8)
    assert below.apogee_radius == pytest.approx(above.apogee_radius, rel=1e-8)
    assert below.period == pytest.approx(above.period, rel=1e-8)


@given(radius)
def test_near_the_escape_speed_the_apogee_grows_without_a_limit(start: float) -> None:
    nearly = physics.release(start, physics.escape_speed(start) * (1 - 1e-9))

    assert nearly.kind == "ellipse"
    assert nearly.apogee_radius > 1e8 * start


@given(st.floats(EARTH_RADIUS + 100 * KM, EARTH_RADIUS + 40_000 * KM))
def test_the_slowest_orbit_and_the_longest_fall_meet_at_half_a_turn(start: float) -> None:
    axis, _ = physics.ellipse(EARTH_RADIUS, start)
    grazing = physics.orbital_speed(start, axis)

    orbit, fall = physics.release(start, grazing * (1 + 1e-9)), physics.release(start, grazing * (1 - 1e-9))

    assert (orbit.kind == "falls", fall.kind) == (False, "falls")
    # The ground is met nearly at a tangent, so that a small step in speed is its square root in place and time.
    assert fall.impact_angle == pytest.approx(math.pi, abs=0.02)
    assert fall.impact_time == pytest.approx(orbit.period / 2, rel=0.01)


@settings(deadline=None)  # large arrays, and computers are of all kinds
@given(radius, st.floats(0, 0.95))
def test_a_fall_takes_as_long_as_the_area_it_sweeps(start: float, share: float) -> None:
    """Kepler's second law, with the area added up from the drawn points."""
    speed = share * physics.circular_speed(start)
    flight = physics.release(start, speed)
    assume(flight.kind == "falls" and share > 0.01)

    x, y = physics.release_path(start, speed, 4_001)
    area = np.sum(x[1:] * y[:-1] - x[:-1] * y[1:]) / 2

    assert flight.impact_time == pytest.approx(2 * area / (start * speed), rel=1e-4)


@given(st.floats(EARTH_RADIUS + 1 * KM, EARTH_RADIUS + 100 * KM))
def test_let_go_at_rest_near_the_ground_it_falls_like_a_stone(start: float) -> None:
    flight = physics.release(start, 0.0)
    height, gravity = start - EARTH_RADIUS, MU_EARTH / start**2

    assert flight.impact_angle == 0
    assert flight.impact_time == pytest.approx(math.sqrt(2 * height / gravity), rel=0.02)


def test_a_spacecraft_that_stands_on_the_ground_has_fallen_already() -> None:
    flight = physics.release(EARTH_RADIUS, 0.0)

    assert (flight.kind, flight.impact_time, flight.impact_angle) == ("falls", 0.0, 0.0)


def test_on_the_ground_the_circular_speed_just_skims_it() -> None:
    assert physics.release(EARTH_RADIUS, physics.circular_speed(EARTH_RADIUS)).kind == "circle"


@pytest.mark.parametrize("book_radius", [6_371 * KM, 6_378 * KM])
def test_a_books_radius_of_the_earth_is_the_ground(book_radius: float) -> None:
    circular = physics.circular_speed(book_radius)

    assert physics.release(book_radius, circular).kind == "circle"
    stone = physics.release(book_radius, 0.99 * circular)
    assert (stone.kind, stone.impact_time, stone.impact_angle) == ("falls", 0.0, 0.0)


def test_a_station_that_lost_a_tenth_of_its_speed_is_down_within_half_a_turn() -> None:
    flight = physics.release(STATION, 0.9 * physics.circular_speed(STATION))

    assert flight.kind == "falls"
    assert 0 < flight.impact_time < 46 * MINUTE
    assert 0 < flight.impact_angle < math.pi


def test_every_number_of_a_release_is_a_python_float() -> None:
    for speed in (np.float64(6_000), 7_697, 8_500, np.float64(11_000)):
        flight = physics.release(np.float64(STATION), speed)

        assert {type(value) for name, value in vars(flight).items() if name != "kind"} == {float}


@given(radius, share_of_circular, st.integers(2, 60))
def test_every_point_of_the_path_lies_on_the_conic(start: float, share: float, samples: int) -> None:
    speed = share * physics.circular_speed(start)
    parameter = start * (start * speed**2 / MU_EARTH)
    signed_eccentricity = parameter / start - 1  # positive when the start is the lowest point

    x, y = physics.release_path(start, speed, samples)

    assert x.shape == y.shape == (samples,)
    assert np.hypot(x, y) + signed_eccentricity * y == pytest.approx(parameter, abs=1e-8 * start)


@given(radius, st.floats(0.01, 1.6))
def test_the_path_starts_on_top_and_goes_to_the_right(start: float, share: float) -> None:
    x, y = physics.release_path(start, share * physics.circular_speed(start), 100)

    assert (x[0], y[0]) == pytest.approx((0, start), abs=1e-9 * start)
    assert x[1] > 0


@given(radius, share_of_circular)
def test_the_path_ends_round_or_on_the_ground_or_at_the_edge_of_the_picture(start: float, share: float) -> None:
    speed = share * physics.circular_speed(start)
    flight = physics.release(start, speed)

    x, y = physics.release_path(start, speed, 50)
    distances = np.hypot(x, y)

    if flight.kind == "falls":
        assert distances[-1] == pytest.approx(EARTH_RADIUS, rel=1e-9)
        assert math.atan2(x[-1], y[-1]) % (2 * math.pi) == pytest.approx(flight.impact_angle, abs=1e-6)
    elif flight.apogee_radius <= 4 * start:
        assert (x[-1], y[-1]) == pytest.approx((x[0], y[0]), abs=1e-8 * start)
    else:
        assert distances[-1] == pytest.approx(4 * start, rel=1e-9)
    assert np.all(distances >= EARTH_RADIUS * (1 - 1e-9))
    assert np.all(distances <= 4 * start * (1 + 1e-9))


def test_the_fall_from_geostationary_height_at_rest_is_the_radial_keplerian_time() -> None:
    start = 42_164 * KM
    # The fall of a stone as half a very thin ellipse, cut at the ground.
    cut = math.sqrt(EARTH_RADIUS / start)
    expected = math.sqrt(start**3 / (2 * MU_EARTH)) * (math.acos(cut) + cut * math.sqrt(1 - cut**2))

    assert physics.release(start, 0.0).impact_time == pytest.approx(expected, rel=1e-12)
    assert 4 * HOUR < expected < 5 * HOUR


@pytest.mark.parametrize(
    ("start", "speed", "sentence"),
    [
        (
            350 * KM,
            7_700.0,
            "A spacecraft is let go above the ground, 6,378,137 m from the Earth's centre; 350,000 m is not: "
            "add the Earth's radius to an altitude.",
        ),
        (STATION, -1.0, "A speed is at least 0 m/s; -1 m/s is not."),
        (STATION, math.nan, "A speed is at least 0 m/s; nan m/s is not."),
        (STATION, math.inf, "A speed is at least 0 m/s; inf m/s is not."),
    ],
)
def test_what_cannot_be_let_go_is_refused_in_a_sentence(start: float, speed: float, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.release(start, speed)

    assert str(caught.value) == sentence


def test_one_point_is_no_path() -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.release_path(STATION, 7_700, 1)

    assert str(caught.value) == "A path needs at least 2 points; 1 are too few."
