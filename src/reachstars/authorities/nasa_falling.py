"""NASA: falling and flying over a round and over the real Earth, and weightless in the KC-135.

The check cases are from the NASA Engineering and Safety Center (Jackson and others, 2015), simulation 4 of each, as
published in nasa/simupy-flight: a ball of 1 slug with 0.1963495 square feet and drag coefficient 0.1, for 30 s. The
simulations that NASA compares differ among each other by up to some hundredths of a foot.
"""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, Earth, EarthFlight

FOOT = 0.3048  # m, by definition; international yard and pound agreement (1959)
SLUG = 14.593_902_937  # kg, a pound's force over a foot per second squared; the check cases' unit
DRAG_AREA = 0.1 * 0.1963495 * FOOT**2  # m²; check case 6
ROUND_RADIUS = 20_902_255.199 * FOOT  # m; check cases 4 and 5
HEIGHT = 30_000 * FOOT  # m; check cases 1 to 8
ROUND_STILL = Earth(radius=ROUND_RADIUS, polar_radius=ROUND_RADIUS, j2=0.0, rotation_rate=0.0)
ROUND_TURNING = Earth(radius=ROUND_RADIUS, polar_radius=ROUND_RADIUS, j2=0.0)
MODEL = "earth_flight"
AUTHORITY = "NASA NESC (2015), atmospheric check case"


def _dropped(earth: Earth, drag_area: float) -> EarthFlight:
    return physics.fly_over_earth(
        (0.0, 0.0, HEIGHT), duration=30.0, drag_area=drag_area, mass=SLUG, samples=31, earth=earth
    )


def _thrown(east: float, north: float) -> EarthFlight:
    velocity = (east * FOOT, north * FOOT, 1_000 * FOOT)
    return physics.fly_over_earth((0.0, 0.0, 0.0), velocity, duration=30.0, drag_area=DRAG_AREA, mass=SLUG, samples=31)


@case("gravity", f"{AUTHORITY} 1, gravity")
def gravity_on_the_way_down_matches_nasa_check_case_1() -> Iterator[Agreement]:
    for altitude, printed in ((30_000.0, 32.106_535_951_9), (15_598.904_352_2, 32.150_781_369_23)):
        place = np.array([physics.EARTH_RADIUS + altitude * FOOT, 0.0, 0.0])
        pull = np.linalg.norm(physics.gravitational_acceleration(place)) / FOOT
        yield agree(f"gravity at {altitude:,.0f} ft", pull, printed, within=1e-6, unit="ft/s²")


@case(MODEL, f"{AUTHORITY} 1, a ball dropped without drag")
def drop_without_drag_matches_nasa_check_case_1() -> Iterator[Agreement]:
    flight = _dropped(Earth(), 0.0)
    printed = np.array([28_400.204, 23_600.328, 15_598.904_352_2])
    yield agree("altitudes at 10, 20, 30 s", flight.altitudes[[10, 20, 30]] / FOOT, printed, within=1e-3, unit="ft")
    yield agree("longitude", flight.longitudes[-1] / DEGREE, 5.745_522_132_87e-5, within=1e-9, unit="°")
    velocity = np.array([2.101_011_086_17, 0.0, -960.293_064_507])
    yield agree("velocity", flight.velocities[-1] / FOOT, velocity, within=1e-4, unit="ft/s")


@case(MODEL, f"{AUTHORITY} 4, a ball over a round, still Earth")
def drop_over_a_round_still_earth_matches_nasa_check_case_4() -> Iterator[Agreement]:
    flight = _dropped(ROUND_STILL, DRAG_AREA)
    printed = np.array([23_701.992_229_6, 16_231.305_924_3])
    yield agree("altitudes at 20, 30 s", flight.altitudes[[20, 30]] / FOOT, printed, within=5e-3, unit="ft")
    yield agree("sink", -flight.velocities[-1, 2] / FOOT, 867.104_924_472, within=1e-3, unit="ft/s")


@case(MODEL, f"{AUTHORITY} 5, a ball over a round, turning Earth")
def drop_over_a_round_turning_earth_matches_nasa_check_case_5() -> Iterator[Agreement]:
    flight = _dropped(ROUND_TURNING, DRAG_AREA)
    printed = np.array([20_313.533_511_6, 16_276.384_548_8])
    yield agree("altitudes at 25, 30 s", flight.altitudes[[25, 30]] / FOOT, printed, within=5e-3, unit="ft")
    yield agree("longitude", flight.longitudes[-1] / DEGREE, 5.346_998_237_28e-5, within=1e-9, unit="°")


@case(MODEL, f"{AUTHORITY} 6, a ball over the real Earth")
def drop_with_drag_matches_nasa_check_case_6() -> Iterator[Agreement]:
    flight = _dropped(Earth(), DRAG_AREA)
    printed = np.array([23_727.167_478_9, 16_284.443_772])
    yield agree("altitudes at 20, 30 s", flight.altitudes[[20, 30]] / FOOT, printed, within=5e-3, unit="ft")
    yield agree("longitude", flight.longitudes[-1] / DEGREE, 5.337_982_513_62e-5, within=1e-9, unit="°")
    velocity = np.array([1.842_930_856_03, 0.0, -864.010_905_567])
    yield agree("velocity", flight.velocities[-1] / FOOT, velocity, within=1e-3, unit="ft/s")


@case(MODEL, f"{AUTHORITY} 9, a cannonball to the east")
def cannonball_to_the_east_matches_nasa_check_case_9() -> Iterator[Agreement]:
    flight = _thrown(1_000.0, 0.0)
    printed = np.array([10_700.032_632_6, 10_160.989_764_5])
    yield agree("altitudes at 24, 30 s", flight.altitudes[[24, 30]] / FOOT, printed, within=5e-3, unit="ft")
    yield agree("longitude", flight.longitudes[-1] / DEGREE, 0.061_647_850_713_8, within=1e-7, unit="°")
    velocity = np.array([610.746_581_927, 0.0, -181.748_229_037])
    yield agree("velocity", flight.velocities[-1] / FOOT, velocity, within=1e-3, unit="ft/s")


@case(MODEL, f"{AUTHORITY} 10, a cannonball to the north")
def cannonball_to_the_north_matches_nasa_check_case_10() -> Iterator[Agreement]:
    flight = _thrown(0.0, 1_000.0)
    printed = np.array([10_668.987_278, 10_114.805_511_4])
    yield agree("altitudes at 24, 30 s", flight.altitudes[[24, 30]] / FOOT, printed, within=5e-3, unit="ft")
    yield agree("latitude", flight.latitudes[-1] / DEGREE, 0.062_135_626_697_2, within=1e-7, unit="°")
    yield agree("longitude", flight.longitudes[-1] / DEGREE, -7.847_590_507_03e-5, within=1e-9, unit="°")
    velocity = np.array([-1.063_772_401_37, 611.535_615_912, -184.446_484_675])
    yield agree("velocity", flight.velocities[-1] / FOOT, velocity, within=1e-3, unit="ft/s")


@case("parabolic_flight", "NASA, KC-135 Reduced Gravity Program: 45°, 1.8 g, 25 s, 24,000 to 32,000 ft")
def weightless_arc_matches_nasas_kc_135() -> Iterator[Agreement]:
    # The pilots' handbook figures are round: 1,500 ft, and 2 s of 20 of climb, are what the round numbers allow.
    fast = physics.speed_for_weightlessness(25.0, 45 * DEGREE)
    hump = physics.parabola(fast, 45 * DEGREE)
    top = 24_000 + (hump.pull_up_height + hump.arc_height) / FOOT
    yield agree("top", top, 32_000.0, within=1_500.0, unit="ft")
    yield agree("top, as taught at a school of the campaign", top, 31_000.0, within=500.0, unit="ft")
    yield agree("time of the climb", hump.pull_up_duration, 20.0, within=2.0, unit="s")
