"""A day's ground track and ten days of passes, against sgp4, Skyfield and ephem; how far apart they are: a script."""

import importlib.util
import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray
from timing import best_times

from reachstars import physics
from reachstars.physics import DAY, DEGREE

LINES = (
    "1 25544U 98067A   09282.91732946  .00013034  00000-0  90850-4 0  7559",
    "2 25544  51.6398  77.7469 0007731 180.0753 317.5762 15.74717336624025",
)
STOCKTON = (37.9577, -121.2908)
START = datetime(2009, 10, 9, tzinfo=UTC)
END = START + timedelta(days=10)
TRACK_ROUNDS, PASS_ROUNDS = 40, 12

Floats = NDArray[np.float64]
Passes = list[tuple[datetime, datetime, datetime, float]]
"""Rise, top and set, and the elevation of the top in degrees."""


def show(title: str, times: dict[str, float], notes: dict[str, str]) -> None:
    """Print times, their ratio to the first that is not ours, and how far each is from ours."""
    peer = next(seconds for name, seconds in times.items() if name != "reachstars")
    print(f"{title}:")
    for name, seconds in times.items():
        print(f"  {name:34} {1e3 * seconds:8.2f} ms   x {seconds / peer:5.2f}   {notes.get(name, '')}")


def tracks() -> None:
    """Where the station is overhead, every 10 s of a day."""
    from sgp4.api import WGS72, Satrec

    station, model = physics.read_element_set("\n".join(LINES)), Satrec.twoline2rv(*LINES, WGS72)
    seconds = np.arange(0.0, DAY, 10.0)
    fractions = model.jdsatepochF + seconds / DAY
    days = np.full_like(fractions, model.jdsatepoch)
    runs: dict[str, Callable[[], Any]] = {
        "sgp4's array and sidereal time": lambda: (
            model.sgp4_array(days, fractions),
            physics.sidereal_time(days + fractions),
        ),
        "reachstars": lambda: physics.ground_track(station, seconds),
        "Skyfield": skyfield_track(seconds),
    }
    ours: physics.GroundTrack[Floats] = runs["reachstars"]()
    others = {"Skyfield": runs["Skyfield"]()}
    with_ephem = ephem_track(seconds)
    if with_ephem is not None:
        runs["ephem, one by one"] = with_ephem
        others["ephem, one by one"] = with_ephem()
    notes = {name: apart_on_the_ground(ours, *track) for name, track in others.items()}
    show(f"Ground track, {seconds.size:,} points", best_times(runs, TRACK_ROUNDS), notes)


def skyfield_track(seconds: Floats) -> Callable[[], tuple[Floats, Floats]]:
    from skyfield.api import EarthSatellite, load, wgs84

    scale = load.timescale(builtin=True)
    satellite = EarthSatellite(*LINES, ts=scale)
    days = satellite.epoch.utc_datetime()

    def track() -> tuple[Floats, Floats]:
        times = scale.utc(
            days.year, days.month, days.day, days.hour, days.minute, days.second + 1e-6 * days.microsecond + seconds
        )
        latitude, longitude = wgs84.latlon_of(satellite.at(times))
        return latitude.radians, longitude.radians

    return track


def ephem_here() -> Any:
    """The package ephem, which no test needs; None if it is not installed."""
    return importlib.import_module("ephem") if importlib.util.find_spec("ephem") else None


def ephem_track(seconds: Floats) -> Callable[[], tuple[Floats, Floats]] | None:
    """Its latitude is the direction from the Earth's centre, not that of maps: 20 km apart, and left as it is."""
    ephem = ephem_here()
    if ephem is None:
        print("ephem is not here, so nothing to compare with.")
        return None
    satellite = ephem.readtle("ISS", *LINES)
    epoch = physics.read_element_set("\n".join(LINES)).epoch
    first = ephem.Date(epoch.replace(tzinfo=None))

    def track() -> tuple[Floats, Floats]:
        places = np.empty((seconds.size, 2))
        for number, time in enumerate(seconds.tolist()):
            satellite.compute(first + time / DAY)
            places[number] = satellite.sublat, satellite.sublong
        return places[:, 0], places[:, 1]

    return track


def apart_on_the_ground(ours: physics.GroundTrack[Floats], latitude: Floats, longitude: Floats) -> str:
    apart = physics.great_circle_distance(ours.latitude, ours.longitude, latitude, longitude)
    return f"{np.max(apart):10,.2f} m from ours at most"


def passes() -> None:
    """Ten days of the station over Stockton."""
    station = physics.read_element_set("\n".join(LINES))
    site = physics.Site(STOCKTON[0] * DEGREE, STOCKTON[1] * DEGREE)
    ours = physics.passes(station, site, START, END)
    runs: dict[str, Callable[[], Any]] = {
        "Skyfield": skyfield_passes(),
        "reachstars": lambda: physics.passes(station, site, START, END),
    }
    with_ephem = ephem_passes()
    if with_ephem is not None:
        runs["ephem, one by one"] = with_ephem
    plain: Passes = [(one.rise.moment, one.top.moment, one.set.moment, one.top.elevation / DEGREE) for one in ours]
    notes = {name: apart_in_the_sky(plain, run()) for name, run in runs.items() if name != "reachstars"}
    show(f"Passes over Stockton, ten days, {len(ours)} of them", best_times(runs, PASS_ROUNDS), notes)
    several = [physics.visibility(station, site, one) for one in ours]
    print(f"  of them can be seen: {sum(bool(one.visible) for one in several)}")


def skyfield_passes() -> Callable[[], Passes]:
    from skyfield.api import EarthSatellite, load, wgs84

    scale = load.timescale(builtin=True)
    satellite, site = EarthSatellite(*LINES, ts=scale), wgs84.latlon(*STOCKTON)
    first, last = scale.from_datetime(START), scale.from_datetime(END)

    def found() -> Passes:
        times, kinds = satellite.find_events(site, first, last)
        rises, tops, sets = (times[kinds == kind] for kind in (0, 1, 2))
        high = (satellite - site).at(tops).altaz()[0].degrees
        moments = [part.utc_datetime() for part in (rises, tops, sets)]
        return list(zip(*moments, high.tolist(), strict=True))

    return found


def ephem_passes() -> Callable[[], Passes] | None:
    ephem = ephem_here()
    if ephem is None:
        return None
    satellite, site = ephem.readtle("ISS", *LINES), ephem.Observer()
    for name, value in {"lat": str(STOCKTON[0]), "lon": str(STOCKTON[1]), "pressure": 0}.items():
        setattr(site, name, value)

    def found() -> Passes:
        passed: Passes = []
        site.date = ephem.Date(START.replace(tzinfo=None))
        while True:
            rise, _, top, high, gone, _ = site.next_pass(satellite)
            if rise.datetime().replace(tzinfo=UTC) > END:
                return passed
            moments = [moment.datetime().replace(tzinfo=UTC) for moment in (rise, top, gone)]
            passed.append((moments[0], moments[1], moments[2], math.degrees(high)))
            site.date = gone + ephem.minute

    return found


def apart_in_the_sky(ours: Passes, theirs: Passes) -> str:
    if len(ours) != len(theirs):
        return f"{len(theirs)} passes found, not {len(ours)}"
    late = max(
        abs((a - b).total_seconds())
        for one, other in zip(ours, theirs, strict=True)
        for a, b in zip(one[:3], other[:3], strict=True)
    )
    high = max(abs(one[3] - other[3]) for one, other in zip(ours, theirs, strict=True))
    return f"{late:5.2f} s and {high:.3f}° from ours at most"


def main() -> None:
    tracks()
    passes()


if __name__ == "__main__":
    main()
