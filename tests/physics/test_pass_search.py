"""Passes over a place, beside Skyfield and beside a look every second."""

import math
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.physics import DAY, DEGREE
from reachstars.physics.checked import Array

STATION = (
    "1 25544U 98067A   09282.91732946  .00013034  00000-0  90850-4 0  7559\n"
    "2 25544  51.6398  77.7469 0007731 180.0753 317.5762 15.74717336624025"
)
SATELLITES = {
    "station": STATION,
    "retrograde": (
        "1 28057U 03049A   06177.78615833  .00000060  00000-0  35940-4 0  1836\n"
        "2 28057  98.4283 247.6961 0000884  88.1964 271.9322 14.35478080140550"
    ),
    "Molniya": (
        "1 09880U 77021A   06176.56157475  .00000421  00000-0  10000-3 0  9814\n"
        "2 09880  64.5968 349.3786 7069051 270.0229  16.3320  2.00813614112380"
    ),
    "geostationary": (
        "1 28626U 05008A   06176.46683397 -.00000205  00000-0  10000-3 0  2190\n"
        "2 28626   0.0019 286.9433 0000335  13.7918  55.6504  1.00270176  4891"
    ),
    "transfer": (
        "1 28623U 05006B   06177.81079184  .00637644  69054-6  96390-3 0  6000\n"
        "2 28623  28.5200 114.9834 6249053 170.2550 212.8965  3.79477162 12753"
    ),
    "navigation": (
        "1 28129U 03058A   06175.57071136 -.00000104  00000-0  10000-3 0   459\n"
        "2 28129  54.7298 324.8098 0048506 266.2640  93.1663  2.00562768 18443"
    ),
}
STOCKTON = physics.Site(37.9577 * DEGREE, -121.2908 * DEGREE)
START = datetime(2009, 10, 9, tzinfo=UTC)
PLACES = [(37.9577, -121.2908), (0.0, 10.0), (51.6, 0.0), (-51.64, 70.0), (64.0, -21.0), (69.6, 19.0), (90.0, 0.0)]


def skyfield_events(
    text: str, place: tuple[float, float], start: datetime, end: datetime
) -> tuple[list[list[datetime]], Array]:
    """Rises, tops and sets by Skyfield, and its elevations in degrees at the tops."""
    from skyfield.api import EarthSatellite, load, wgs84

    scale = load.timescale(builtin=True)
    satellite, site = EarthSatellite(*text.splitlines(), ts=scale), wgs84.latlon(*place)
    times, kinds = satellite.find_events(site, scale.from_datetime(start), scale.from_datetime(end))
    moments = [[time.utc_datetime() for time in times[kinds == kind]] for kind in (0, 1, 2)]
    high = (satellite - site).at(times[kinds == 1]).altaz()[0].degrees if len(moments[1]) else []
    return moments, np.array(high)


def apart(ours: list[datetime], theirs: list[datetime]) -> float:
    assert len(ours) == len(theirs)
    return max((abs((one - other).total_seconds()) for one, other in zip(ours, theirs, strict=True)), default=0.0)


@pytest.mark.parametrize("place", PLACES)
def test_ten_days_of_the_station_are_those_of_skyfield(place: tuple[float, float]) -> None:
    """Skyfield takes UT1 from its table (0.19 s ahead of UTC), stops at half a second, and leaves the air out too."""
    end = START + timedelta(days=10)
    site = physics.Site(place[0] * DEGREE, place[1] * DEGREE)

    found = physics.passes(physics.read_element_set(STATION), site, START, end)
    moments, high = skyfield_events(STATION, place, START, end)

    assert (len(found) > 0) == (abs(place[0]) < 75)
    assert apart([one.rise.moment for one in found], moments[0]) < 1
    assert apart([one.top.moment for one in found], moments[1]) < 1
    assert apart([one.set.moment for one in found], moments[2]) < 1
    if found:
        assert np.abs(np.array([one.top.elevation for one in found]) / DEGREE - high).max() < 0.05


def test_over_stockton_there_are_67_passes_in_ten_days() -> None:
    found = physics.passes(physics.read_element_set(STATION), STOCKTON, START, START + timedelta(days=10))

    assert len(found) == 67
    assert not any(one.cut_at_start or one.cut_at_end for one in found)
    assert max(one.duration for one in found) < 11 * 60


def seen_every_second(text: str, site: physics.Site, hours: float, lowest: float) -> tuple[Array, Array]:
    """When it comes up and goes down, by looking every second."""
    satellite = physics.read_element_set(text)
    times = np.arange(0.0, hours * 3_600 + 0.5)
    up = np.asarray(physics.look(physics.fixed_state(satellite, times)[0], site).elevation) >= lowest
    change = np.flatnonzero(up[1:] != up[:-1])
    return times[change][up[change + 1]], times[change][~up[change + 1]]


@pytest.mark.parametrize("name", SATELLITES)
@pytest.mark.parametrize("place", [(37.9577, -121.2908), (0.0, 10.0), (69.6, 19.0), (-90.0, 0.0)])
@pytest.mark.parametrize("lowest", [0.0, 10.0, 70.0])
def test_no_pass_is_missed_by_looking_every_second(name: str, place: tuple[float, float], lowest: float) -> None:
    satellite = physics.read_element_set(SATELLITES[name])
    site = physics.Site(place[0] * DEGREE, place[1] * DEGREE)

    found = physics.passes(
        satellite, site, satellite.epoch, satellite.epoch + timedelta(hours=30), lowest=lowest * DEGREE
    )
    rises, sets = seen_every_second(SATELLITES[name], site, 30, lowest * DEGREE)

    ours = [physics.seconds_since_epoch(satellite, one.rise.moment) for one in found if not one.cut_at_start]
    gone = [physics.seconds_since_epoch(satellite, one.set.moment) for one in found if not one.cut_at_end]
    assert np.array(ours) == pytest.approx(rises + 0.5, abs=0.501)
    assert np.array(gone) == pytest.approx(sets + 0.5, abs=0.501)


@settings(max_examples=25, deadline=None)
@given(st.floats(1e-7, 1e-2), st.integers(0, 66))
def test_a_pass_that_only_grazes_is_found_and_none_below_its_top(margin: float, number: int) -> None:
    station = physics.read_element_set(STATION)
    one = physics.passes(station, STOCKTON, START, START + timedelta(days=10))[number]
    window = (one.rise.moment - timedelta(minutes=20), one.set.moment + timedelta(minutes=20))

    grazing = physics.passes(station, STOCKTON, *window, lowest=one.top.elevation - margin)
    over = physics.passes(station, STOCKTON, *window, lowest=min(one.top.elevation + 1e-8, math.pi / 2))

    assert len(grazing) == 1
    assert abs((grazing[0].top.moment - one.top.moment).total_seconds()) < 0.01
    assert grazing[0].rise.moment <= grazing[0].top.moment <= grazing[0].set.moment
    assert over == ()


@settings(max_examples=25, deadline=None)
@given(st.floats(0.01, 0.99), st.floats(0.01, 0.99), st.integers(0, 66))
def test_a_window_cuts_a_pass_and_says_so(early: float, late: float, number: int) -> None:
    station = physics.read_element_set(STATION)
    whole = physics.passes(station, STOCKTON, START, START + timedelta(days=10))[number]
    first, last = sorted((early, max(late, early + 0.005)))
    begin, end = (whole.rise.moment + timedelta(seconds=whole.duration * share) for share in (first, last))

    (cut,) = physics.passes(station, STOCKTON, begin, end)

    assert (cut.cut_at_start, cut.cut_at_end) == (True, True)
    assert (cut.rise.moment, cut.set.moment) == (begin, end)
    assert begin <= cut.top.moment <= end
    assert cut.top.elevation <= whole.top.elevation + 1e-9
    assert cut.top.elevation >= max(cut.rise.elevation, cut.set.elevation) - 1e-9


def test_a_geostationary_satellite_never_sets_or_never_rises() -> None:
    satellite = physics.read_element_set(SATELLITES["geostationary"])
    end = satellite.epoch + timedelta(days=10)

    (always,) = physics.passes(satellite, STOCKTON, satellite.epoch, end)
    never = physics.passes(satellite, physics.Site(60 * DEGREE, 60 * DEGREE), satellite.epoch, end)

    assert (always.cut_at_start, always.cut_at_end, always.duration) == (True, True, 10 * DAY)
    assert never == ()


def test_rise_and_set_lie_on_the_horizon_and_the_top_between() -> None:
    station = physics.read_element_set(STATION)

    for one in physics.passes(station, STOCKTON, START, START + timedelta(days=10), lowest=10 * DEGREE):
        assert one.rise.elevation == pytest.approx(10 * DEGREE, abs=1e-6)
        assert one.set.elevation == pytest.approx(10 * DEGREE, abs=1e-6)
        around = [physics.sight(station, STOCKTON, one.top.moment + timedelta(seconds=by)) for by in (-0.5, 0.5)]
        assert all(near.elevation <= one.top.elevation + 1e-12 for near in around)


def test_the_hour_of_another_time_zone_is_the_same_moment() -> None:
    from datetime import timezone

    station = physics.read_element_set(STATION)
    pacific = timezone(timedelta(hours=-7))

    there = physics.passes(station, STOCKTON, START.astimezone(pacific), START + timedelta(days=1))

    assert there == physics.passes(station, STOCKTON, START, START + timedelta(days=1))


def test_far_from_the_epoch_the_passes_are_refused_until_a_rough_answer_will_do() -> None:
    station = physics.read_element_set(STATION)
    launch = datetime(2009, 8, 29, 3, 59, 37, tzinfo=UTC)

    with pytest.raises(ValueError, match=r".") as caught:
        physics.passes(station, STOCKTON, launch, launch + timedelta(days=1))
    rough = physics.passes(station, STOCKTON, launch, launch + timedelta(days=1), max_age=60 * DAY)

    assert str(caught.value) == (
        "The window reaches 42 days from the epoch of the elements (2009-10-09), more than 14: times of passes could "
        "be 73 s wrong, more after a manoeuvre. Take elements of those days, or give a larger max_age and read each "
        "pass's time_uncertainty."
    )
    assert all(60 < one.time_uncertainty < 80 for one in rough)


@pytest.mark.parametrize(
    ("start", "end", "change", "sentence"),
    [
        (
            START,
            START,
            {},
            "A window ends after it begins; this one is from 2009-10-09 00:00:00+00:00 to 2009-10-09 00:00:00+00:00.",
        ),
        (
            START.replace(tzinfo=None),
            START,
            {},
            "2009-10-09 00:00:00 needs its time zone, such as tzinfo=UTC: an hour is not the same hour everywhere.",
        ),
        (
            START,
            START + timedelta(1),
            {"lowest": 10.0},
            "An elevation lies between -pi / 2 and pi / 2 rad; 10 rad does not.",
        ),
        (
            START,
            START + timedelta(1),
            {"lowest": math.nan},
            "An elevation is a finite number of radians; nan is not.",
        ),
        (
            START,
            START + timedelta(1),
            {"max_age": -1.0},
            "The largest age of the elements must be above 0 s; -1 s is not.",
        ),
        (
            START,
            START + timedelta(1),
            {"ut1_minus_utc": math.nan},
            "UT1 - UTC is a finite number of seconds; nan is not.",
        ),
    ],
)
def test_what_is_no_window_is_refused(start: datetime, end: datetime, change: dict[str, float], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.passes(physics.read_element_set(STATION), STOCKTON, start, end, **change)

    assert str(caught.value) == sentence


def test_a_satellite_that_comes_down_inside_the_window_is_an_error() -> None:
    decaying = physics.read_element_set(
        "1 28872U 05037B   05333.02012661  .25992681  00000-0  24476-3 0  1534\n"
        "2 28872  96.4736 157.9986 0303955 244.0492 110.6523 16.46015938 10708"
    )

    with pytest.raises(ValueError, match="the satellite has come down"):
        physics.passes(decaying, STOCKTON, decaying.epoch, decaying.epoch + timedelta(hours=3))
