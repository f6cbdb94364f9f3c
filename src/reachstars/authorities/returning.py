"""Returning from orbit: Eagle's deorbit example, NASA's words about the shuttle, and the last flight of Columbia.

STS-107 (NASA's timeline, revision 12, as in table A4 of columbiassacrifice.com): time, altitude and speed. The speed
column is Mach times 1,018 ft/s. NASA's Mach here is speed over 1,000 ft/s: the ways between the printed places, over
their times, are 1 to 3 % shorter than the column says, and with it the orbiter could not have sunk as fast as the
altitude column says it did. So 1,000 / 1,018 of the printed speed is compared.
"""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, EARTH_RADIUS, KM, MILE, MINUTE, EntryVehicle, Reentry, Steering

EAGLE_RADIUS = 6_378.14 * KM  # Eagle, Orbital Mechanics with MATLAB
FOOT = 0.3048  # m, by definition; international yard and pound agreement (1959)
COLUMBIA_MASS = 105_593.0  # kg, expected at the landing of STS-107; NASA, 232,793 lb
TIMES = np.array([0.0, 223.0, 298.0, 404.0, 488.0, 530.0, 565.0, 601.0])  # s after 13:44:09
ALTITUDES = FOOT * np.array([395_010.0, 288_932, 259_878, 243_048, 236_791, 233_618, 231_077, 228_460])
SPEEDS = FOOT * np.array([24_998.0, 25_110, 25_019, 24_550, 24_001, 23_665, 23_380, 23_044]) * 1_000 / 1_018


@case("deorbit", "Eagle, Orbital Mechanics with MATLAB, program cdeorbit")
def deorbit_to_an_entry_angle_matches_eagles_example() -> Iterator[Agreement]:
    orbit, interface = EAGLE_RADIUS + 1_000 * KM, EAGLE_RADIUS + 100 * KM
    burn = physics.deorbit_burn_for_angle(orbit, -2 * DEGREE, entry_radius=interface)
    entry = physics.entry_interface(orbit, burn, entry_radius=interface)
    axis, eccentricity = physics.ellipse(entry.perigee_radius, orbit)
    yield agree("semi-major axis", axis / KM, 6_896.079_357_65, within=2e-8, unit="km")
    yield agree("eccentricity", eccentricity, 0.069_903_58, within=5e-9)


@case("deorbit", "NASA, shuttle reference: burn a quarter of an hour's fall before the air; AFP, 27,400 km/h at 122 km")
def the_way_down_to_the_air_matches_what_nasa_tells() -> Iterator[Agreement]:
    # STS-128's last orbit; -1.4° lies between the -1° and -2° of flight director Wayne Hale.
    high, low = EARTH_RADIUS + 352 * KM, EARTH_RADIUS + 311 * KM
    burn = physics.deorbit_burn_for_angle(high, -1.4 * DEGREE, opposite_radius=low)
    entry = physics.entry_interface(high, burn, opposite_radius=low)
    speed, _, _ = physics.over_turning_ground(entry.speed, entry.flight_path_angle, 45 * DEGREE, 25 * DEGREE)
    # 25 minutes after the end of a burn of three; 200 to 550 ft/s are the manual's limits.
    yield agree("time to the air", entry.duration / MINUTE, 26.5, within=1.5, unit="min")
    yield agree("burn", burn / FOOT, (200 + 550) / 2, within=(550 - 200) / 2, unit="ft/s")
    yield agree("speed through the air", speed * 3.6, 27_400.0, relative=0.015, unit="km/h")


def _columbia(bank: float) -> Reentry:
    """From the first printed row; the angle is fitted to the altitude of the second, the heading is the way to it."""
    place = (30.83313 * DEGREE, -167.5564 * DEGREE, float(ALTITUDES[0]))
    motion = (float(SPEEDS[0]), -1.15 * DEGREE, 64 * DEGREE)
    return physics.reenter(place, motion, Steering(bank=bank), EntryVehicle(mass=COLUMBIA_MASS), samples=2_001)


@case("reentry", "NASA, STS-107 timeline revision 12: altitude at each speed")
def altitude_and_speed_match_the_last_flight_of_columbia() -> Iterator[Agreement]:
    # The first roll was 80°; 70° all the way stands for what followed. The first row is the start, the second the fit.
    flight = _columbia(70 * DEGREE)
    yield agree(
        "altitudes from 7.35 to 6.90 km/s", _heights(flight, SPEEDS[3:]), ALTITUDES[3:] / KM, relative=0.04, unit="km"
    )
    early = np.interp(TIMES[1:3], flight.times, flight.altitudes) / KM
    yield agree("altitudes at 223 and 298 s", early, ALTITUDES[1:3] / KM, relative=0.02, unit="km")
    early = np.interp(TIMES[1:3], flight.times, flight.speeds) / KM
    yield agree("speeds at 223 and 298 s", early, SPEEDS[1:3] / KM, relative=0.005, unit="km/s")


@case("reentry", "NASA, STS-107 timeline revision 12, with the speeds as they are printed")
def altitude_and_printed_speed_match_the_last_flight_of_columbia() -> Iterator[Agreement]:
    # A constant bank lets the flight swing about its glide, by kilometres at 60°: 75° comes nearest.
    place, heading = (30.83313 * DEGREE, -167.5564 * DEGREE, physics.ENTRY_ALTITUDE), 64 * DEGREE
    motion = (7_560.0, -1.4 * DEGREE, heading)
    flight = physics.reenter(place, motion, Steering(bank=75 * DEGREE), EntryVehicle(mass=COLUMBIA_MASS), samples=2_001)
    speeds = SPEEDS[3:] * 1_018 / 1_000
    yield agree(
        "altitudes from 7.48 to 7.02 km/s", _heights(flight, speeds), ALTITUDES[3:] / KM, relative=0.04, unit="km"
    )


@case("reentry", "NASA, STS-114 landing blog: 230,000 ft at 15,400 mph, 217,000 ft at 14,000 mph")
def altitude_and_speed_match_the_landing_of_sts_114() -> Iterator[Agreement]:
    place, motion = (20 * DEGREE, 0.0, physics.ENTRY_ALTITUDE), (7_570.0, -1.4 * DEGREE, 45 * DEGREE)
    flight = physics.reenter(place, motion, Steering(bank=70 * DEGREE), samples=2_001)
    speeds = np.array([15_400.0, 14_000.0]) * MILE / 3_600
    printed = np.array([230_000.0, 217_000.0]) * FOOT / KM
    yield agree("altitudes at 6.9 and 6.3 km/s", _heights(flight, speeds), printed, relative=0.04, unit="km")


@case("entry_heating", "NASA, shuttle reference: up to 3,000 °F on the leading edges")
def the_hottest_place_matches_what_nasa_tells() -> Iterator[Agreement]:
    flight = _columbia(60 * DEGREE)
    hottest = physics.equilibrium_temperature(flight.peak_heating.value) - 273.15
    # Sutton and Graves' 15 % of heat are 4 % of the temperature in kelvin; the nose radius is a round figure.
    yield agree("highest temperature", hottest, 1_648.9, within=100.0, unit="°C")
    height = flight.peak_heating.altitude / FOOT
    middle, half = (265_000 + 162_000) / 2, (265_000 - 162_000) / 2
    yield agree("height of the intense heat", height, middle, within=half, unit="ft")


@case("corridor", "NASA and AFP, landing of STS-114: 31 to 32 minutes and 8,500 km from the air to the runway")
def the_way_to_the_runway_matches_the_landing_of_a_shuttle() -> Iterator[Agreement]:
    place, motion = (20 * DEGREE, 0.0, physics.ENTRY_ALTITUDE), (7_570.0, -1.4 * DEGREE, 45 * DEGREE)
    bank = physics.bank_for_range(place, motion, 8_500 * KM)
    flight = physics.reenter(place, motion, Steering(bank=bank))
    # Rolls of 60° to 80° are told of. The entry is not printed: 0.2° of its angle are worth 5° of bank, 50 m/s 8°.
    yield agree("bank", bank / DEGREE, 70.0, within=12.0, unit="°")
    # The last 60 nautical miles took six minutes more; 80,000 ft at the handover: Harpold and Graves (1978).
    yield agree("time to Mach 2.5", flight.duration / MINUTE, 31.5 - 6.0, within=2.0, unit="min")
    yield agree("height at Mach 2.5", flight.altitudes[-1] / KM, 80_000 * FOOT / KM, within=6.5, unit="km")
    slow = 7_400 * MILE / 3_600
    left = flight.range + 111_120 - np.interp(-slow, -flight.speeds, _ways(flight))
    yield agree("way left at 7,400 mph", left / MILE, 470.0, within=120.0, unit="mi")


def _heights(flight: Reentry, speeds: np.ndarray) -> np.ndarray:
    """Altitudes in km at which the flight has slowed to these speeds."""
    slower = slice(int(np.argmax(flight.speeds)), None)
    return np.asarray(np.interp(-speeds, -flight.speeds[slower], flight.altitudes[slower])) / KM


def _ways(flight: Reentry) -> np.ndarray:
    """Distance over the ground at each point."""
    steps = np.diff(flight.times) * (flight.speeds[1:] + flight.speeds[:-1]) / 2
    level = np.cos((flight.flight_path_angles[1:] + flight.flight_path_angles[:-1]) / 2)
    low = EARTH_RADIUS / (EARTH_RADIUS + (flight.altitudes[1:] + flight.altitudes[:-1]) / 2)
    return np.concatenate([[0.0], np.cumsum(steps * level * low)])
