"""What ground tracks and passes need to know of something that flies."""

import math
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from reachstars import physics
from reachstars.physics import DAY, DEGREE, KM, MU_EARTH

STATION = physics.read_element_set(
    "1 25544U 98067A   09282.91732946  .00013034  00000-0  90850-4 0  7559\n"
    "2 25544  51.6398  77.7469 0007731 180.0753 317.5762 15.74717336624025"
)
STOCKTON = physics.Site(37.9577 * DEGREE, -121.2908 * DEGREE)


def orbiter() -> physics.Orbiter:
    """The station's mean elements, whose printed mean motion has J2's part in it."""
    axis = (MU_EARTH / STATION.mean_motion**2) ** (1 / 3)
    for _ in range(5):
        drift = physics.mean_anomaly_drift_rate(axis, STATION.eccentricity, STATION.inclination)
        axis = (MU_EARTH / (STATION.mean_motion - drift) ** 2) ** (1 / 3)
    place = physics.true_from_mean_anomaly(STATION.mean_anomaly, STATION.eccentricity)
    elements = physics.Elements.from_semi_major_axis(
        axis, STATION.eccentricity, STATION.inclination, STATION.node, STATION.argument_of_perigee, place
    )
    return physics.Orbiter(elements, STATION.epoch)


def test_an_orbit_turned_by_j2_has_the_passes_of_sgp4_for_three_days() -> None:
    window = (STATION.epoch + timedelta(hours=1), STATION.epoch + timedelta(days=3))

    ours = physics.passes(orbiter(), STOCKTON, *window)
    theirs = physics.passes(STATION, STOCKTON, *window)

    assert len(ours) == len(theirs)
    for one, other in zip(ours, theirs, strict=True):
        assert abs((one.top.moment - other.top.moment).total_seconds()) < 8
        assert abs(one.top.elevation - other.top.elevation) < 0.7 * DEGREE


def test_the_wobble_that_is_left_out_is_a_dozen_kilometres() -> None:
    times = np.arange(0.0, 6_000, 60)

    apart = np.linalg.norm(orbiter().state(times)[0] - STATION.state(times)[0], axis=-1)

    assert 5 * KM < apart.max() < 13 * KM


def test_an_orbiter_has_a_track_too() -> None:
    track = physics.ground_track(orbiter(), np.arange(0.0, 86_400, 60))

    assert np.abs(track.latitude).max() / DEGREE == pytest.approx(51.8, abs=0.1)


def test_both_know_how_fast_they_are_at_perigee() -> None:
    assert STATION.fastest_turn == pytest.approx(STATION.mean_motion, rel=0.002)
    assert orbiter().fastest_turn == pytest.approx(STATION.fastest_turn, rel=0.001)


def test_times_are_counted_from_the_epoch() -> None:
    later = STATION.epoch + timedelta(days=1)

    assert physics.seconds_since_epoch(STATION, later) == DAY
    assert physics.seconds_since_epoch(STATION, STATION.epoch) == 0


def test_the_earths_angle_is_the_sidereal_time_of_the_moment() -> None:
    times = np.array([0.0, 1e5, -1e6])
    dates = np.array([physics.julian_date(STATION.epoch + timedelta(seconds=one)) for one in times.tolist()])

    turned = physics.earth_angle(STATION, times) - physics.sidereal_time(dates)

    assert np.remainder(turned + 1, 2 * math.pi) == pytest.approx(np.ones(3), abs=1e-8)


def test_an_epoch_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs its time zone"):
        physics.Orbiter(orbiter().elements, STATION.epoch.replace(tzinfo=None))


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs its time zone"):
        physics.seconds_since_epoch(STATION, datetime(2009, 10, 9, tzinfo=UTC).replace(tzinfo=None))


def test_an_orbiter_flies_with_the_constants_of_a_book() -> None:
    elements = orbiter().elements
    ball = physics.Orbiter(elements, STATION.epoch, mu=398_600e9, j2=0.0)
    place, velocity = ball.state(np.array([5_000.0]))
    exact = physics.kepler_states(elements, np.array([5_000.0]), 398_600e9)

    assert place == pytest.approx(exact[0], rel=1e-12)
    assert velocity == pytest.approx(exact[1], rel=1e-12)
    assert ball.fastest_turn < orbiter().fastest_turn


@pytest.mark.parametrize("constant", [{"mu": 0.0}, {"radius": math.nan}, {"j2": math.inf}])
def test_an_orbiter_without_constants_is_refused(constant: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"must be|finite"):
        physics.Orbiter(orbiter().elements, STATION.epoch, **constant)
