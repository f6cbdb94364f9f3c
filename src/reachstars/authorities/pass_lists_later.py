"""Passes as STK and Heavens-Above have printed them for 2020 and 2022.

Figures as in the public tests of duncaneddy/brahe (STK) and samtx/passpredict (Heavens-Above, Vallado).
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, KM

_POLAR = physics.read_element_set(
    "1 00001U          20001.00000000  .00000000  00000-0  00000-0 0    07\n"
    "2 00001  90.0000   0.0000 0010000   0.0000   0.0000 15.21936719    07"
)
_SVALBARD = physics.Site(78.230_306 * DEGREE, 15.396_518 * DEGREE)
_STK = """\
00:19:59.776 00:30:39.293
01:55:16.331 02:06:35.211
03:30:13.201 03:41:55.695
05:04:54.081 05:16:30.793
06:39:19.083 06:50:22.980
08:13:24.935 08:23:45.935
09:47:07.465 09:57:01.775
11:20:29.103 11:30:31.919
12:53:45.755 13:04:25.698
14:27:20.723 14:38:41.177
16:01:32.672 16:13:14.011
17:36:30.019 17:48:02.441
19:12:09.407 19:23:08.406
20:48:14.588 20:58:36.775
22:24:20.109 22:34:30.297
"""

_HUBBLE = physics.read_element_set(
    "1 20580U 90037B   22024.50840557  .00001221  00000-0  62432-4 0  9995\n"
    "2 20580  28.4712  42.1300 0002330 285.0338 208.0692 15.09965616544703"
)
_SAN_ANTONIO = physics.Site(29.4246 * DEGREE, -98.4951 * DEGREE)
# Begin, highest and end of what is seen, in local time (6 hours behind UTC), and the elevation at the highest.
_HUBBLE_SEEN = """\
2022-01-26 19:37:23 19:38:32 19:38:32 11
2022-01-27 19:25:03 19:27:23 19:28:05 15
2022-01-28 19:13:09 19:16:03 19:17:37 18
2022-01-28 20:52:50 20:52:55 20:52:55 10
2022-01-29 19:01:26 19:04:42 19:07:07 23
2022-01-29 20:41:30 20:42:25 20:42:25 16
2022-01-30 18:49:50 18:53:22 18:56:36 28
2022-01-30 20:30:12 20:31:54 20:31:54 24
2022-01-31 18:38:19 18:42:03 18:45:47 34
2022-01-31 20:18:54 20:21:21 20:21:21 34
2022-02-01 20:07:38 20:10:47 20:10:47 51
2022-02-02 19:56:22 20:00:13 20:00:13 74
"""


@case("pass_search", "STK, fifteen passes over Svalbard, 1 January 2020, as tested in brahe")
def passes_over_svalbard_match_the_list_of_stk() -> Iterator[Agreement]:
    start = datetime(2020, 1, 1, tzinfo=UTC)
    found = physics.passes(_POLAR, _SVALBARD, start, start + timedelta(days=1))
    printed = [
        [datetime.fromisoformat(f"2020-01-01T{time}+00:00") for time in row.split()] for row in _STK.splitlines()
    ]
    yield agree("number of passes", len(found), len(printed), within=0.5)
    for column, name in enumerate(("rise", "set")):
        late = [
            (getattr(one, name).moment - row[column]).total_seconds() for one, row in zip(found, printed, strict=True)
        ]
        yield agree(f"moments of {name}, later than STK's", late, np.zeros(len(late)), within=0.02, unit="s")


@case(
    "pass_visibility", "Heavens-Above, Hubble over San Antonio, 26 January to 2 February 2022, as tested in passpredict"
)
def what_is_seen_of_hubble_matches_heavens_above() -> Iterator[Agreement]:
    start, end = datetime(2022, 1, 24, 18, tzinfo=UTC), datetime(2022, 2, 3, 6, tzinfo=UTC)
    found = physics.passes(_HUBBLE, _SAN_ANTONIO, start, end, lowest=10 * DEGREE)
    views = [physics.visibility(_HUBBLE, _SAN_ANTONIO, one) for one in found]
    seen = [(view.visible[0][0], view.best, view.visible[-1][1]) for view in views if view.best is not None]
    rows = [line.split() for line in _HUBBLE_SEEN.splitlines()]
    yield agree("number of visible passes", len(seen), len(rows), within=0.5)
    zone = timezone(timedelta(hours=-6))
    printed = [[datetime.fromisoformat(f"{row[0]}T{time}").replace(tzinfo=zone) for time in row[1:4]] for row in rows]
    moments = [(begin, best.moment, stop) for begin, best, stop in seen]
    late = [
        [(ours - theirs).total_seconds() for ours, theirs in zip(three, row, strict=True)]
        for three, row in zip(moments, printed, strict=True)
    ]
    yield agree("begin, highest and end, later than printed", late, np.zeros((len(late), 3)), within=2.5, unit="s")
    elevations = [best.elevation / DEGREE for _, best, _ in seen]
    yield agree("elevation at the highest", elevations, [float(row[4]) for row in rows], within=1.0, unit="°")


@case("site", "Vallado (2013), example 11-6, table 11-4")
def looking_at_mir_matches_vallado_example_11_6() -> Iterator[Agreement]:
    site = physics.Site(42.38 * DEGREE, -71.13 * DEGREE, 24.0)
    seen = physics.look(np.array([885.7296, -4_389.3856, 5_070.1765]) * KM, site)
    yield agree("azimuth", seen.azimuth / DEGREE, 323.0780, within=1e-4, unit="°")
    yield agree("elevation", seen.elevation / DEGREE, 18.7619, within=1e-4, unit="°")
    yield agree("distance", seen.distance / KM, 1_022.3143, within=1e-4, unit="km")


@case("sky", "Vallado (2013), example 11-6: the Sun, as tested in passpredict")
def sun_and_light_match_vallado_example_11_6() -> Iterator[Agreement]:
    day = physics.julian_date(datetime(1997, 4, 2, 1, 8, tzinfo=UTC))
    sun = physics.sun_position(day)
    yield agree("position", sun / KM, [1.46082321e8, 2.93211827e7, 1.27158190e7], within=1.5e4, unit="km")
    place = np.array([-2_811.2769, 3_486.2632, 5_069.5763]) * KM
    # The book takes the arc sine, so that its angle is the acute one.
    angle = np.arcsin(np.linalg.norm(np.cross(place, sun)) / np.linalg.norm(place) / np.linalg.norm(sun))
    yield agree("angle between Sun and satellite", angle / DEGREE, 76.0407, within=2e-3, unit="°")
    yield agree("lit", float(physics.sunlit(place, sun)), 1.0, within=0.5)
