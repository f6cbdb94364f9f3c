"""Launches in public test suites and letters: IO.Astrodynamics (S. Guillet), SeeSat-L, sci.space.shuttle."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DAY, DEGREE, MINUTE
from reachstars.physics.launch import Branch

SPEED = 7_696.999_730_453_366_3  # m/s, circular at 6,728.137 km
FRAME = 0.003  # degrees; that suite counts from the equator of 2000, which lies 0.08° from that of 2013
# The plane of the station's element set of 2 June 2021, standing still, as that suite takes it.
STATION_2021 = physics.OrbitalPlane(
    51.6454 * DEGREE,
    56.8104 * DEGREE,
    physics.julian_date(datetime(2021, 1, 1, tzinfo=UTC) + timedelta(days=153.208_856_72 - 1)),
)
SHUTTLE_SPEED = 7_860.0  # m/s; at the end of powered flight


@case("launch", "IO.Astrodynamics test suite, LaunchTests")
def launch_azimuths_and_speeds_match_the_io_astrodynamics_suite() -> Iterator[Agreement]:
    cases: tuple[tuple[Branch, float, float, float], ...] = (
        ("ascending", 51.6494, 44.914_856_362_426_271, 42.675_642_756_161_572),
        ("descending", 51.6494, 135.085_143_637_573_74, 137.324_357_243_838_42),
        ("ascending", 110.0, 337.098_192_806_854_57, 334.352_219_856_956_99),
    )
    for branch, inclination, inertial, over_ground in cases:
        plane, place = inclination * DEGREE, 28.5 * DEGREE
        name = f"{inclination} degrees, {branch}"
        azimuth = physics.launch_azimuth(plane, place, branch) / DEGREE
        yield agree(f"azimuth, {name}", azimuth, inertial, within=FRAME, unit="°")
        azimuth = physics.ground_launch(plane, place, SPEED, branch)[0] / DEGREE
        yield agree(f"azimuth over the ground, {name}", azimuth, over_ground, within=FRAME, unit="°")
    for inclination, printed in ((51.6494, 7_413.848_830_597_161_4), (140.0, 8_056.046_064_966_247_3)):
        speed = physics.ground_launch(inclination * DEGREE, 28.5 * DEGREE, SPEED)[1]
        yield agree(f"speed over the ground, {inclination} degrees", speed, printed, within=0.02, unit="m/s")


@case("launch_window", "IO.Astrodynamics test suite, LaunchTests")
def moments_in_the_stations_plane_match_the_io_astrodynamics_suite() -> Iterator[Agreement]:
    # The suite prints each northward crossing twice, 41 s and 83 s apart, by two searches; the nearer ones are taken.
    printed = {
        (28.5, -81.0): (datetime(2021, 6, 2, 2, 46, 56, 894_531, UTC), datetime(2021, 6, 2, 18, 6, 27, 698_902, UTC)),
        (-41.0, -104.0): (datetime(2021, 6, 2, 8, 51, 16, 611_328, UTC), datetime(2021, 6, 2, 15, 5, 37, 43_783, UTC)),
    }
    start = physics.julian_date(datetime(2021, 6, 2, tzinfo=UTC))
    for (latitude, longitude), moments in printed.items():
        found = physics.in_plane_times(STATION_2021, latitude * DEGREE, longitude * DEGREE, start, DAY)
        ours = (found.julian_dates - start) * DAY
        theirs = [(physics.julian_date(moment) - start) * DAY for moment in moments]
        yield agree(f"crossings at latitude {latitude}", ours, theirs, within=10, unit="s")


@case("launch", "T. Molczan, SeeSat-L, 2 April 2012, after SMAD (1999), equation 6-42c")
def launch_azimuth_with_the_earths_rotation_matches_molczan_2012() -> Iterator[Agreement]:
    speed = physics.circular_speed(physics.EARTH_RADIUS + 500_000.0)
    inclination, latitude = 97.42 * DEGREE, 39.66 * DEGREE
    inertial = physics.launch_azimuth(inclination, latitude, "descending") / DEGREE
    over_ground = physics.ground_launch(inclination, latitude, speed, "descending")[0] / DEGREE
    yield agree("azimuth", inertial, 189.7, within=0.05, unit="°")
    yield agree("azimuth over the ground", over_ground, 192.3, within=0.1, unit="°")


@case("launch", "P. Karn, sci.space.shuttle, 3 December 1988")
def highest_inclination_of_the_shuttle_matches_the_azimuth_that_is_told_for_it() -> Iterator[Agreement]:
    # 57 degrees by an azimuth of 35: only the turning Earth makes it so; without it, 35 degrees lead to 59.8.
    speed = physics.ground_launch(57 * DEGREE, 28.6 * DEGREE, SHUTTLE_SPEED)[1]
    inclination = physics.orbit_of_launch(35 * DEGREE, speed, 28.6 * DEGREE)[0] / DEGREE
    yield agree("inclination from an azimuth of 35 degrees", inclination, 57.0, within=1.0, unit="°")


@case("launch_window", "Spaceflight Now, STS-108 launch windows, 30 November 2001")
def a_day_more_to_catch_up_matches_the_windows_of_sts_108() -> Iterator[Agreement]:
    # In plane for docking on the fourth day less in plane for the third, on six dates: 3 min 7 s to 3 min 10 s.
    for altitude in (370_000.0, 400_000.0):
        axis = physics.EARTH_RADIUS + altitude
        rate = physics.node_drift_rate(axis, 0.0, 51.6 * DEGREE)
        angle = physics.chase_drift(rate, physics.circular_period(axis))
        later = -angle / (physics.EARTH_ROTATION_RATE - rate) / MINUTE
        yield agree(f"minutes later, station at {altitude / 1e3:.0f} km", later, 3.14, within=0.3, unit="min")


@case("launch_window", "Spaceflight Now, STS-108 launch windows, 30 November 2001")
def daily_shift_matches_the_windows_of_sts_108() -> Iterator[Agreement]:
    # Nine days, -23.95 minutes on average, in five steps of -22.57 and four of -25.68, a turn more to gain: by which of
    # the two the tenth day follows changes the average by 0.35. The page does not say how high the station was.
    for altitude in (370_000.0, 400_000.0):
        rate = physics.node_drift_rate(physics.EARTH_RADIUS + altitude, 0.0, 51.6 * DEGREE)
        shift = physics.window_shift(rate) / MINUTE
        yield agree(f"shift a day, station at {altitude / 1e3:.0f} km", shift, -23.95, within=0.4, unit="min")
