"""Vallado, Fundamentals of Astrodynamics and Applications: time, places on the Earth, the Sun, shadow and J2.

Figures as in the book's public test suite, CelesTrak/fundamentals-of-astrodynamics, whose Earth is that of EGM2008.
"""

import math
from collections.abc import Iterator
from datetime import UTC, date, datetime

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DAY, DEGREE, KM, Elements

MU = 398_600.4415e9  # m³/s², the book's
RADIUS = 6_378.1363 * KM  # the book's Earth
J2 = 0.001_082_626_173_85  # the book's
AIR = 5e-10, 1e-15  # rad/s² and rad/s³, how the mean motion grows in the example of PKEPLER


@case("dates", "Vallado (2013), example 3-5")
def sidereal_time_matches_vallado_example_3_5() -> Iterator[Agreement]:
    day = physics.julian_date(datetime(1992, 8, 20, 12, 14, tzinfo=UTC))
    yield agree("Julian date", day, 2_448_855.009_722, within=5e-7, unit="d")
    yield agree("Greenwich", physics.sidereal_time(day) / DEGREE, 152.578_788, within=1e-6, unit="°")
    there = physics.local_sidereal_time(day, -104 * DEGREE) / DEGREE
    yield agree("104° west", there, 48.578_788, within=1e-6, unit="°")
    printed_day = physics.sidereal_time(2_448_855.009_722) / DEGREE
    yield agree("Greenwich, test suite", printed_day, 152.578_707_628_350_46, within=1e-9, unit="°")


@case("dates", "Vallado, test suite, sidereal time of 2000")
def sidereal_time_of_2000_matches_vallado() -> Iterator[Agreement]:
    yield agree("Greenwich", physics.sidereal_time(2_451_545.0) / DEGREE, 280.460_618_375, within=1e-9, unit="°")


@case("dates", "Vallado (2013), example 3-13")
def calendar_date_matches_vallado_example_3_13() -> Iterator[Agreement]:
    found, printed = physics.moment(2_449_877.345_876_2), datetime(1995, 6, 8, 20, 18, 3, 703_691, tzinfo=UTC)
    yield agree("seconds apart", (found - printed).total_seconds(), 0.0, within=5e-5, unit="s")


@case("geodesy", "Vallado (2013), example 3-3")
def geodetic_place_matches_vallado_example_3_3() -> Iterator[Agreement]:
    position = np.array([6_524.834, 6_862.875, 6_448.296]) * KM
    latitude, longitude, altitude = physics.geodetic_from_fixed(position, radius=RADIUS)
    yield agree("latitude", latitude / DEGREE, 34.352_496, within=1e-6, unit="°")
    yield agree("longitude", longitude / DEGREE, 46.4464, within=5e-5, unit="°")
    yield agree("altitude", altitude / KM, 5_085.22, within=5e-3, unit="km")


@case("geodesy", "Vallado (2013), example 7-1, and the test suite")
def site_matches_vallado_example_7_1() -> Iterator[Agreement]:
    site = physics.fixed_from_geodetic(39.007 * DEGREE, -104.883 * DEGREE, 2_187.0, radius=RADIUS)
    printed = [-1_275.121_770_114_817_3, -4_797.988_500_532_293, 3_994.297_012_978_438_5]
    yield agree("position", site / KM, printed, relative=1e-12, unit="km")
    half = physics.fixed_from_geodetic(45 * DEGREE, 45 * DEGREE, radius=RADIUS)
    printed = [3_194.418_794_473_341_7, 3_194.418_794_473_341, 4_487.347_916_379_808]
    yield agree("45° north and east", half / KM, printed, relative=1e-12, unit="km")


@case("geodesy", "Vallado, test suite, geocentric latitude 34.25°")
def geocentric_latitude_matches_vallado() -> Iterator[Agreement]:
    ground = physics.fixed_from_geodetic(0.600_903_852_975_799_2, 0.0)
    yield agree("latitude", np.arctan2(ground[2], ground[0]) / DEGREE, 34.25, relative=1e-12, unit="°")


@case("sky", "Vallado (2013), example 3-15, and the test suite")
def precession_matches_vallado_example_3_15() -> Iterator[Agreement]:
    terrestrial = physics.julian_date(datetime(2004, 4, 6, 7, 51, 28, 386_009, tzinfo=UTC)) + 64.184 / DAY
    turned = physics.precession(terrestrial) @ np.array([5_102.508_958, 6_123.011_401, 6_378.136_928])
    printed = [5_094.028_374_5, 6_127.870_816_4, 6_380.248_516_4]
    yield agree("position of date", turned, printed, within=2e-6, unit="km")
    matrix = [
        [0.999_997_027_519_87, 0.002_236_237_663_964_28, 9.716_956_978_347_777e-4],
        [-0.002_236_237_663_980_4, 0.999_997_499_616_84, -1.086_454_198_899_99e-6],
        [-9.716_956_977_930_2e-4, -1.086_491_547_989_4e-6, 0.999_999_527_903_034],
    ]
    # The book's matrix turns back, from the date to 2000.
    yield agree("matrix of 2010", physics.precession(2_451_545 + 3_652.5).T, matrix, within=1e-12)


@case("daylight", "Vallado (2013), example 5-2, and the test suite")
def sunrise_matches_vallado_example_5_2() -> Iterator[Agreement]:
    """The book lets the Sun stand still from 6 and 18 hours on; ours moves, which is up to 6 seconds."""
    printed = {
        "Sun": (physics.SUNRISE_ALTITUDE, 5.972_768_319_603_184, 18.254_933_720_588_195),
        "civil twilight": (physics.CIVIL_TWILIGHT, 5.521_700_171_944_827, 18.706_162_691_802_458),
        "nautical twilight": (physics.NAUTICAL_TWILIGHT, 4.992_562_953_381_093, 19.235_701_157_332_667),
        "astronomical twilight": (physics.ASTRONOMICAL_TWILIGHT, 4.452_701_865_963_909, 19.776_248_578_494_837),
    }
    for name, (altitude, rise, fall) in printed.items():
        day = physics.sunrise_sunset(40 * DEGREE, 0.0, date(1996, 3, 23), altitude=altitude)
        yield agree(f"{name}, up", _hours(day.sunrise), rise, within=10 / 3600, unit="h")
        yield agree(f"{name}, down", _hours(day.sunset), fall, within=10 / 3600, unit="h")


@case("eclipse", "Vallado (2022), example 5-6")
def spacecraft_in_the_sun_matches_vallado_example_5_6() -> Iterator[Agreement]:
    place = np.array([0, -4_464.696, -5_102.509]) * KM
    sun = physics.sun_position(2_449_763.5)
    printed = np.array([122_233_179.723_680_76, -76_150_708.254_255_31, -33_016_373.913_704_105]) * KM
    yield agree(
        "distance of the Sun from the print's", np.linalg.norm(sun - printed) / KM, 0.0, within=2_500, unit="km"
    )
    for name, flattening in (("ellipsoid", physics.EARTH_FLATTENING), ("ball", 0.0)):
        lit = physics.sunlit(place, sun, radius=RADIUS, flattening=flattening)
        yield agree(f"in the Sun, {name}", float(lit), 1.0, within=0.5)


@case("eclipse", "Vallado, test suite, umbra")
def spacecraft_in_the_umbra_matches_vallado() -> Iterator[Agreement]:
    place = np.array([-41_260.181_823_703_1, 8_684.157_821_340_66, 0]) * KM
    sun = np.array([148_470_363.193_308_65, -9_449_738.111_513_53, -4_096_753.810_182_002]) * KM
    yield agree("light", float(physics.sunlight(place, sun)), 0.0, within=0.5)


@case("eclipse", "Neta, Vallado (1998), cylinder, as in Vallado's test suite")
def edge_of_the_cylinder_matches_neta_and_vallado() -> Iterator[Agreement]:
    """The light of a Sun nearby spreads a little: 0.003 degrees of the orbit, against parallel light."""
    sun = np.array([67_029_379.328_701, -120_206_236.987_781, -52_109_013.709_624]) * KM
    for name, printed, lit_before in (("entry", 50.043_417_929, 1.0), ("exit", 196.472_691_397, 0.0)):
        nu = (printed + np.array([-0.01, 0.01])) * DEGREE
        orbit = Elements(np.full(2, 1.029 * RADIUS), 0.002, 63.4 * DEGREE, 0.0, 0.0, nu)
        places, _ = physics.state_from_elements(orbit, MU)
        lit = physics.sunlit(places, sun, radius=RADIUS, flattening=0.0)
        yield agree(f"lit before and after the {name}", lit, [lit_before, 1 - lit_before], within=0.5)


@case("eclipse", "STK, 18 January 2020, as in Vallado's test suite")
def shadow_crossings_match_stk() -> Iterator[Agreement]:
    """The orbit is given in the axes of 2000; STK's Earth is flattened. A hundredth of a degree is 0.15 s."""
    day = 2_458_866.5
    orbit = Elements(1.029 * RADIUS, 0.002, 63.4 * DEGREE, 0.0, 0.0, 0.0)
    place, velocity = physics.state_from_elements(orbit, MU)
    turn = physics.precession(day)
    of_date = physics.elements_from_state(turn @ place, turn @ velocity, MU)
    printed = {"penumbra": (50.061, 196.692), "umbra": (50.747, 196.025)}
    period = physics.orbital_period(orbit.semi_major_axis, MU)
    for edge in ("penumbra", "umbra"):
        found = physics.shadow_crossings(of_date, day, period, edge=edge, mu=MU, radius=RADIUS, j2=0.0)
        times = np.concatenate([found.entries, found.exits])
        nu = np.asarray(physics.propagate_j2(of_date, times, mu=MU, j2=0.0).true_anomaly) / DEGREE % 360
        yield agree(f"{edge}, entry and exit", nu, printed[edge], within=0.01, unit="°")


@case("special_orbits", "Vallado (2013), example 11-2")
def sun_synchronous_axis_matches_vallado_example_11_2() -> Iterator[Agreement]:
    """With the rounded J2 of the third edition."""
    axis = physics.sun_synchronous_axis(98.6 * DEGREE, 0.2, mu=MU, j2=0.001_082_63)
    yield agree("semi-major axis", axis / KM, 7_346.846, within=0.05, unit="km")


@case("j2", "Vallado, test suite, PKEPLER: plane and place in it")
def plane_after_pkepler_matches_vallado() -> Iterator[Agreement]:
    """Plane and angle from the node. The print's distance cannot be met: there the air makes e = -0.0015."""
    start = physics.elements_from_state(
        np.array([-6_518.1083, -2_403.8479, -22.1722]) * KM, np.array([2.604_057, -7.105_717, -0.263_218]) * KM, MU
    )
    place = np.array([-2_002.702_850_258_719_5, -6_611.869_542_065_641, -207.237_315_168_879_18]) * KM
    velocity = np.array([7.268_024_973_220_791, -2.207_618_700_640_368_5, -0.135_975_937_912_743_1]) * KM
    printed = physics.elements_from_state(place, velocity, MU)
    motion = physics.mean_motion(start, MU)
    ours = physics.propagate_j2(start, 12_345.0, mean_motion=motion, mu=MU, radius=RADIUS, j2=J2)
    yield agree("inclination", ours.inclination / DEGREE, printed.inclination / DEGREE, within=1e-9, unit="°")
    yield agree("node", ours.node / DEGREE, printed.node / DEGREE, within=1e-8, unit="°")
    # PKEPLER takes the orbit for a circle there: the angle from the node grows by n and the perigee's drift.
    shape = (start.semi_major_axis, start.eccentricity, start.inclination)
    drift = physics.perigee_drift_rate(*shape, mu=MU, radius=RADIUS, j2=J2)
    along = start.argument_of_perigee + start.true_anomaly + (motion + drift) * 12_345
    theirs = printed.argument_of_perigee + printed.true_anomaly
    apart = math.remainder(along - theirs, 2 * math.pi) / DEGREE
    yield agree("angle from the node", apart, 0.0, within=1e-8, unit="°")


@case("j2", "STK, J2 propagator, as in JuliaSpace/SatelliteToolbox")
def four_days_with_j2_match_stk() -> Iterator[Agreement]:
    orbit = Elements.from_semi_major_axis(8_000 * KM, 0.015, 28.5 * DEGREE, 100 * DEGREE, 200 * DEGREE, 45 * DEGREE)
    later = physics.propagate_j2(orbit, 4 * DAY, mu=MU, radius=RADIUS, j2=J2)
    place, velocity = physics.state_from_elements(later, MU)
    yield agree("position", place / KM, [-6_849.654_348, -2_253.059_809, 3_574.529_667], within=5e-3, unit="km")
    yield agree("velocity", velocity / KM, [1.656_142, -6.699_518, -1.266_334], within=1e-5, unit="km/s")


@case("j2", "GMAT, three hours with J2, as in satellogic/orbit-predictor")
def three_hours_with_j2_match_gmat_within_a_hundredth() -> Iterator[Agreement]:
    """GMAT's elements are those of the moment; ours are mean ones, and the suite too allows a hundredth."""
    orbit = Elements.from_semi_major_axis(6_780 * KM, 0.001, 28.5 * DEGREE, 67 * DEGREE, 355 * DEGREE, 250 * DEGREE)
    place, velocity = physics.state_from_elements(physics.propagate_j2(orbit, 3 * 3_600.0))
    printed = [2_085.928_761_514_6, -6_009.571_389_456_3, -2_357.380_230_707_0]
    yield agree("position", place / KM, printed, relative=1e-2, unit="km")
    printed = [6.478_752_275_917_7, 3.236_613_661_658_0, -2.506_342_018_816_5]
    yield agree("velocity", velocity / KM, printed, relative=1e-2, unit="km/s")


@case("cowell", "GMAT, three hours with J2, as in satellogic/orbit-predictor")
def three_hours_with_j2_match_gmat_within_metres() -> Iterator[Agreement]:
    orbit = Elements.from_semi_major_axis(6_780 * KM, 0.001, 28.5 * DEGREE, 67 * DEGREE, 355 * DEGREE, 250 * DEGREE)
    start = physics.state_from_elements(orbit)
    place, velocity = physics.propagate_numerically(*start, 3 * 3_600.0)
    printed = [2_085.928_761_514_6, -6_009.571_389_456_3, -2_357.380_230_707_0]
    yield agree("position", place / KM, printed, within=5e-3, unit="km")
    printed = [6.478_752_275_917_7, 3.236_613_661_658_0, -2.506_342_018_816_5]
    yield agree("velocity", velocity / KM, printed, within=5e-6, unit="km/s")


def _hours(moment: datetime | None) -> float:
    """Time of the day in hours; not a number if there is no moment."""
    if moment is None:
        return float("nan")
    return moment.hour + moment.minute / 60 + (moment.second + moment.microsecond / 1e6) / 3600
