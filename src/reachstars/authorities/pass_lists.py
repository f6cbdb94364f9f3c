"""Passes as others have printed them: STK, Heavens-Above, CalSky.

Figures as in the public tests of satellogic/orbit-predictor, skyfielders/python-skyfield and brandon-rhodes/pyephem.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE

_BUGSAT = physics.read_element_set(
    "1 40014U 14033E   14294.41438078  .00003468  00000-0  34565-3 0  3930\n"
    "2 40014  97.9781 190.6418 0032692 299.0467  60.7524 14.91878099 18425"
)
_CORDOBA = physics.Site(-31.2884 * DEGREE, -64.203_286_8 * DEGREE, 492.96)
_STK = """\
2014-10-23T01:27:33.224 2014-10-23T01:32:41.074 2014-10-23T01:37:47.944 12.76
2014-10-23T03:01:37.007 2014-10-23T03:07:48.890 2014-10-23T03:14:01.451 39.32
2014-10-23T14:49:34.783 2014-10-23T14:55:44.394 2014-10-23T15:01:51.154 41.75
2014-10-23T16:25:54.939 2014-10-23T16:30:50.152 2014-10-23T16:35:44.984 11.45
2014-10-24T01:35:47.889 2014-10-24T01:41:13.181 2014-10-24T01:46:37.548 16.07
2014-10-24T03:10:23.486 2014-10-24T03:16:27.230 2014-10-24T03:22:31.865 30.62
2014-10-24T14:58:07.378 2014-10-24T15:04:21.721 2014-10-24T15:10:33.546 54.83
2014-10-24T16:34:48.635 2014-10-24T16:39:20.960 2014-10-24T16:43:53.204  8.78
2014-10-25T01:44:05.771 2014-10-25T01:49:45.487 2014-10-25T01:55:24.414 20.07
2014-10-25T03:19:12.611 2014-10-25T03:25:05.674 2014-10-25T03:30:59.815 24.09
"""

_STATION_2013 = physics.read_element_set(
    "1 25544U 98067A   13330.58127943  .00000814  00000-0  21834-4 0  1064\n"
    "2 25544  51.6484  23.7537 0001246  74.1647  18.7420 15.50540527859894"
)
_LAKE_ZURICH = physics.Site(42.2 * DEGREE, -88.1 * DEGREE)
_STANDARD_MAGNITUDE = -1.3  # of the station in observers' lists, from 1,000 km and half lit
# Day, begin, best moment and end in local time (6 hours behind UTC), elevation in degrees at the best, magnitude.
_HEAVENS_ABOVE = """\
2013-11-26 04:55:55 04:55:55 04:58:45 29 -1.7
2013-11-27 04:09:07 04:09:07 04:09:25 12  0.1
2013-11-27 05:42:00 05:43:45 05:47:05 86 -3.4
2013-11-28 04:55:15 04:55:15 04:58:07 52 -2.6
2013-11-29 04:08:35 04:08:35 04:08:58 13  0.1
2013-11-29 05:41:28 05:42:30 05:45:28 31 -2.2
2013-11-30 04:54:52 04:54:52 04:56:55 33 -1.9
2013-12-01 05:41:13 05:41:13 05:42:15 12 -0.9
2013-12-02 04:54:46 04:54:46 04:54:49 10 -0.4
"""

_STATION_2009 = physics.read_element_set(
    "1 25544U 98067A   09119.77864163  .00009789  00000-0  76089-4 0  7650\n"
    "2 25544  51.6397 195.1243 0008906 304.8273 151.9344 15.72498628598335"
)


@case("pass_search", "STK, ten passes of BUGSAT-1 over Córdoba, October 2014, as tested in orbit-predictor")
def passes_match_the_list_of_stk() -> Iterator[Agreement]:
    start, end = datetime(2014, 10, 22, 20, 18, 12, tzinfo=UTC), datetime(2014, 10, 25, 4, tzinfo=UTC)
    # UT1 - UTC of those days; left out, rises and sets differ by up to 0.03 s and tops by 0.012 degrees.
    found = physics.passes(_BUGSAT, _CORDOBA, start, end, ut1_minus_utc=-0.43)
    printed = [line.split() for line in _STK.splitlines()]
    yield agree("number of passes", len(found), len(printed), within=0.5)
    for column, name in enumerate(("rise", "top", "set")):
        ours = [getattr(one, name).moment for one in found]
        yield agree(
            f"moments of {name}", _seconds(ours, start), _printed(printed, column, start), within=0.02, unit="s"
        )
    tops = [one.top.elevation / DEGREE for one in found]
    yield agree("elevation of the top", tops, [float(row[3]) for row in printed], within=0.006, unit="°")


@case("pass_visibility", "Heavens-Above, nine mornings of the station over Lake Zurich, 2013, as tested in Skyfield")
def visible_passes_match_the_list_of_heavens_above() -> Iterator[Agreement]:
    # Its own element sets were newer every day: hence the seconds, growing to nine on the sixth day.
    start = datetime(2013, 11, 26, 0, tzinfo=UTC)
    found = physics.passes(_STATION_2013, _LAKE_ZURICH, start, start + timedelta(days=7), lowest=10 * DEGREE)
    seen = [view for one in found if (view := physics.visibility(_STATION_2013, _LAKE_ZURICH, one)).visible]
    rows = [line.split() for line in _HEAVENS_ABOVE.splitlines()]
    yield agree("number of visible passes", len(seen), len(rows), within=0.5)
    begins, ends = ([view.visible[index][index] for view in seen] for index in (0, -1))
    best = [view.best for view in seen if view.best is not None]
    for column, ours in ((1, begins), (2, [one.moment for one in best]), (3, ends)):
        printed = [datetime.fromisoformat(f"{row[0]}T{row[column]}-06:00") for row in rows]
        name = ("begin", "best moment", "end")[column - 1]
        yield agree(f"{name} of what is seen", _seconds(ours, start), _seconds(printed, start), within=13, unit="s")
    elevations = [one.elevation / DEGREE for one in best]
    yield agree("elevation at the best", elevations, [float(row[4]) for row in rows], within=1.0, unit="°")
    bright = [
        physics.apparent_magnitude(_STANDARD_MAGNITUDE, one.distance, view.best_phase or 0.0)
        for one, view in zip(best, seen, strict=True)
    ]
    yield agree("magnitude at the best", bright, [float(row[5]) for row in rows], within=1.4, unit="mag")


@case("pass_search", "CalSky, a pass of the station over Atlanta, 30 April 2009, as tested in PyEphem")
def a_pass_over_atlanta_matches_calsky() -> Iterator[Agreement]:
    start = datetime(2009, 4, 30, tzinfo=UTC)
    atlanta = physics.Site(33.749 * DEGREE, -84.388 * DEGREE, 320.0)
    found = physics.passes(_STATION_2009, atlanta, start, start + timedelta(hours=6))
    one = found[0]
    printed = [start.replace(hour=5, minute=minute, second=second) for minute, second in ((2, 17), (6, 39), (11, 4))]
    ours = [one.rise.moment, one.top.moment, one.set.moment]
    # Whole seconds, a place known as "Atlanta" only, and a horizon that is not said.
    yield agree("rise, top and set", _seconds(ours, start), _seconds(printed, start), within=2, unit="s")
    angles = [one.rise.azimuth, one.top.azimuth, one.set.azimuth, one.top.elevation]
    degrees = [angle / DEGREE for angle in angles]
    yield agree("three azimuths and the elevation", degrees, [192.0, 128.2, 64.9, 16.0], within=0.15, unit="°")


def _seconds(moments: Sequence[datetime], start: datetime) -> list[float]:
    return [(moment - start).total_seconds() for moment in moments]


def _printed(rows: Sequence[Sequence[str]], column: int, start: datetime) -> list[float]:
    return _seconds([datetime.fromisoformat(row[column]).replace(tzinfo=UTC) for row in rows], start)
