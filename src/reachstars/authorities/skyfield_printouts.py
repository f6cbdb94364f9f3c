"""Skyfield: what its documentation and its tests print of satellites.

Figures as in skyfielders/python-skyfield, documentation/earth-satellites.rst, test_earth_satellites.py and
test_satellite_events.py. It takes UT1 from a table; the differences of UT1 and UTC here are those of the day.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import ASTRONOMICAL_UNIT, DAY, DEGREE, KM

_STATION_2014 = physics.read_element_set(
    "1 25544U 98067A   14020.93268519  .00009878  00000-0  18200-3 0  5082\n"
    "2 25544  51.6498 109.4756 0003572  55.9686 274.8005 15.49815350868473"
)
_BLUFFTON = physics.Site(40.8939 * DEGREE, -83.8917 * DEGREE)
_DAY_2014 = datetime(2014, 1, 23, tzinfo=UTC)
_UT1_2014 = -0.1195  # s, UT1 - UTC of that day, by its table

_STATION_2018 = physics.read_element_set(
    "1 25544U 98067A   18184.80969102  .00001614  00000-0  31745-4 0  9993\n"
    "2 25544  51.6414 295.8524 0003435 262.6267 204.2868 15.54005638121106"
)

_BOSTON = physics.Site(42.3581 * DEGREE, -71.0636 * DEGREE)
_TAI = timedelta(seconds=37)  # ahead of UTC in January 2020
_FORTNIGHT = (datetime(2020, 1, 1, tzinfo=UTC) - _TAI, datetime(2020, 1, 15, tzinfo=UTC) - _TAI)
# Name, element set, how many rises and sets of 20 degrees in the fortnight; the rest of Skyfield's events are tops.
_OVER_BOSTON = (
    (
        "INTEGRAL",
        "1 27540U 02048A   20007.25125384  .00001047  00000-0  00000+0 0  9992\n"
        "2 27540  51.8988 127.5680 8897013 285.8757   2.8911  0.37604578 17780",
        24,
    ),
    (
        "ANIK F-1R",
        "1 28868U 05036A   20011.46493281 -.00000066  00000-0  00000+0 0  9999\n"
        "2 28868   0.0175  50.4632 0002403 284.1276 195.8977  1.00270824 52609",
        0,
    ),
    (
        "PALAPA D",
        "1 35812U 09046A   20008.38785173 -.00000341 +00000-0 +00000-0 0  9999\n"
        "2 35812 000.0518 095.9882 0002721 218.8296 045.1595 01.00269700038098",
        0,
    ),
    (
        "Ariane 5B",
        "1 44802U 19080C   20010.68544515  .00001373  00000-0  27860-3 0  9997\n"
        "2 44802   5.1041 192.7327 7266711 217.6622  57.0965  2.30416801  1028",
        24,
    ),
    (
        "Swift",
        "1 28485U 04047A   20010.76403232 +.00000826 +00000-0 +25992-4 0  9999\n"
        "2 28485 020.5579 055.7027 0010957 208.9479 151.0347 15.04516653829549",
        0,
    ),
    (
        "GRACE-FO 2",
        "1 43477U 18047B   20011.66650462 +.00000719  00000-0 +29559-4 0    08\n"
        "2 43477  88.9974 159.0391 0019438 141.4770 316.8932 15.23958285 91199",
        60,
    ),
)


@case("track", "Skyfield, documentation: under the station, 23 January 2014, 11:18:07 UTC")
def the_place_under_the_station_matches_skyfield() -> Iterator[Agreement]:
    when = np.array(physics.seconds_since_epoch(_STATION_2014, _DAY_2014.replace(hour=11, minute=18, second=7)))
    track = physics.ground_track(_STATION_2014, when, ut1_minus_utc=_UT1_2014)
    yield agree("latitude", track.latitude / DEGREE, _degrees(50, 14, 37.4), within=0.1 / 3_600, unit="°")
    yield agree("longitude", track.longitude / DEGREE, -_degrees(86, 23, 23.3), within=0.1 / 3_600, unit="°")


@case("site", "Skyfield, documentation: the station from Bluffton, 23 January 2014, 11:18:07 UTC")
def look_angles_match_skyfield() -> Iterator[Agreement]:
    moment = _DAY_2014.replace(hour=11, minute=18, second=7)
    seen = physics.sight(_STATION_2014, _BLUFFTON, moment, ut1_minus_utc=_UT1_2014)
    yield agree("elevation", seen.elevation / DEGREE, _degrees(16, 16, 32.6), within=0.2 / 3_600, unit="°")
    yield agree("azimuth", seen.azimuth / DEGREE, _degrees(350, 15, 20.4), within=0.2 / 3_600, unit="°")
    yield agree("distance", seen.distance / KM, 1_168.7, within=0.05, unit="km")


@case("site", "Skyfield, documentation: range and range rate of the station from Bluffton, minute by minute")
def ranges_and_their_rates_match_skyfield() -> Iterator[Agreement]:
    start = physics.seconds_since_epoch(_STATION_2014, _DAY_2014.replace(hour=11, minute=17))
    times = start + 60 * np.arange(6.0)
    position, velocity = physics.fixed_state(_STATION_2014, times, _UT1_2014)
    ranges = np.asarray(physics.look(position, _BLUFFTON).distance) / KM
    rates = np.asarray(physics.look_rates(position, velocity, _BLUFFTON).distance) / KM
    yield agree("range", ranges, [1_434.2, 1_190.5, 1_064.3, 1_097.3, 1_277.4, 1_553.6], within=0.051, unit="km")
    yield agree("range rate", rates, [-4.74, -3.24, -0.84, 1.9, 3.95, 5.14], within=0.0051, unit="km/s")


@case("pass_search", "Skyfield, documentation: the station above 30° from Bluffton, 23 January 2014")
def passes_above_thirty_degrees_match_skyfield() -> Iterator[Agreement]:
    end = _DAY_2014 + timedelta(days=1)
    found = physics.passes(_STATION_2014, _BLUFFTON, _DAY_2014, end, lowest=30 * DEGREE)
    ours = [part.moment for one in found for part in (one.rise, one.top, one.set)]
    clocks = ("06:25:37", "06:26:58", "06:28:19", "12:54:56", "12:56:27", "12:57:58")
    printed = [datetime.fromisoformat(f"2014-01-23T{clock}+00:00") for clock in clocks]
    yield agree("moments", _since(ours, _DAY_2014), _since(printed, _DAY_2014), within=0.75, unit="s")
    lit = [len(physics.visibility(_STATION_2014, _BLUFFTON, one).lit) for one in found]
    yield agree("lit passes: first in shadow, second in sunlight", lit, [0, 1], within=0.5)


@case("pass_search", "Skyfield, tests: six satellites over Boston in a fortnight of 2020, above 20°")
def rises_and_sets_over_boston_match_skyfield() -> Iterator[Agreement]:
    for name, text, printed in _OVER_BOSTON:
        satellite = physics.read_element_set(text)
        found = physics.passes(satellite, _BOSTON, *_FORTNIGHT, lowest=20 * DEGREE)
        edges = sum(2 - one.cut_at_start - one.cut_at_end for one in found)
        yield agree(f"rises and sets of {name}", edges, printed, within=0.5)


@case("pass_search", "Skyfield, tests: TIANGONG 1 over Boston on 10 November 2014, above 20°")
def events_of_tiangong_match_skyfield() -> Iterator[Agreement]:
    satellite = physics.read_element_set(
        "1 37820U 11053A   14314.79851609  .00064249  00000-0  44961-3 0  5637\n"
        "2 37820  42.7687 147.7173 0010686 283.6368 148.1694 15.73279710179072"
    )
    start = datetime(2014, 11, 9, 23, 59, 25, tzinfo=UTC)
    found = physics.passes(satellite, _BOSTON, start, start + timedelta(days=1), lowest=20 * DEGREE)
    yield agree("events", 3 * len(found), 12, within=0.5)


@case("pass_search", "Skyfield, tests: KANOPUS at the very start of 5 September 2024, above 70°")
def a_pass_close_to_the_windows_start_matches_skyfield() -> Iterator[Agreement]:
    satellite = physics.read_element_set(
        "1 38707U 12039A   24247.82317651  .00138984  00000-0  16635-2 0  9998\n"
        "2 38707  97.4945 189.8924 0007050 108.0286 252.1739 15.60479551673427"
    )
    start = datetime(2024, 9, 5, tzinfo=UTC)
    site = physics.Site(48.6622 * DEGREE, 34.8862 * DEGREE)
    found = physics.passes(satellite, site, start, start + timedelta(days=1), lowest=70 * DEGREE)
    yield agree("passes", len(found), 1, within=0.5)
    ours = [found[0].rise.moment, found[0].top.moment, found[0].set.moment]
    yield agree("rise, top and set", _since(ours, start), [32.0, 50.0, 68.0], within=0.75, unit="s")


@case("eclipse", "Skyfield, tests: is_sunlit, the station on 3 July 2018 and 20 January 2014")
def light_and_shadow_match_skyfield() -> Iterator[Agreement]:
    july, january = datetime(2018, 7, 3, tzinfo=UTC), datetime(2014, 1, 20, tzinfo=UTC)
    ours = _lit(_STATION_2018, july, 600.0)
    yield agree("every ten minutes of an hour in 2018", ours, [1, 0, 0, 0, 1, 1], within=0.5)
    ours = _lit(_STATION_2014, january, 1_200.0)
    yield agree("every twenty minutes of two hours in 2014", ours, [1, 1, 0, 0, 1, 1], within=0.5)


@case("element_set", "JPL HORIZONS, the station on 4 and 5 July 2018, as tested in Skyfield")
def distance_and_speed_match_horizons() -> Iterator[Agreement]:
    # Along the fixed axes of 2000; lengths are the same along any, and directions are not compared.
    behind = 69.184  # s, UTC behind the clock of HORIZONS (TDB)
    start = physics.seconds_since_epoch(_STATION_2018, datetime(2018, 7, 4, tzinfo=UTC)) - behind
    position, velocity = physics.element_set_state(_STATION_2018, start + DAY * np.arange(2.0))
    places = [
        [2.633_404_251_158_200e-5, 1.015_087_620_439_817e-5, 3.544_778_677_556_393e-5],
        [-2.136_440_257_814_821e-5, -2.084_170_814_514_480e-5, -3.415_494_123_796_893e-5],
    ]
    speeds = [
        [-1.751_248_694_205_384e-3, 4.065_407_557_020_968e-3, 1.363_540_232_307_603e-4],
        [2.143_876_266_215_405e-3, -3.752_167_957_502_106e-3, 9.484_159_290_242_074e-4],
    ]
    far = np.linalg.norm(places, axis=-1) * ASTRONOMICAL_UNIT
    fast = np.linalg.norm(speeds, axis=-1) * ASTRONOMICAL_UNIT / DAY
    yield agree("distance", np.linalg.norm(position, axis=-1), far, within=2.0, unit="m")
    yield agree("speed", np.linalg.norm(velocity, axis=-1), fast, within=0.01, unit="m/s")


def _degrees(whole: int, minutes: int, seconds: float) -> float:
    return whole + minutes / 60 + seconds / 3_600


def _since(moments: list[datetime], start: datetime) -> list[float]:
    return [(moment - start).total_seconds() for moment in moments]


def _lit(satellite: physics.ElementSet, start: datetime, step: float) -> list[float]:
    times = physics.seconds_since_epoch(satellite, start) + step * np.arange(6.0)
    dates = [physics.julian_date(start) + step * number / DAY for number in range(6)]
    lit = physics.sunlit(satellite.state(times)[0], physics.sun_position(np.array(dates)))
    return [float(one) for one in lit]
