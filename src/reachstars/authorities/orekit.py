"""Orekit: penumbra and umbra on a Kepler orbit, as validated by poliastro.

Its Earth is a ball of 6,378,137 m (flattening 0, WGS 84's radius at the equator), its Sun has 695,500 km and comes from
JPL's ephemeris, and its orbit is given in the axes of 2000. Ours are turned to those of the date before the Sun of low
precision shines on them; without that the two are 12 s apart.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, KM, MINUTE, Elements


@case("eclipse", "Orekit, 1 January 2020, as in poliastro's events")
def shadow_crossings_match_orekit() -> Iterator[Agreement]:
    day = physics.julian_date(datetime(2020, 1, 1, tzinfo=UTC))
    orbit = Elements.from_semi_major_axis(6_828.137 * KM, 0.0073, 87 * DEGREE, 20 * DEGREE, 10 * DEGREE, 0.0)
    place, velocity = physics.state_from_elements(orbit)
    turn = physics.precession(day)
    of_date = physics.elements_from_state(turn @ place, turn @ velocity)
    found = {
        edge: physics.shadow_crossings(of_date, day, 20 * MINUTE, edge=edge, flattening=0.0, j2=0.0).entries
        for edge in ("penumbra", "umbra")
    }
    yield agree("penumbra", found["penumbra"], [4 * MINUTE + 26.060], within=1.0, unit="s")
    yield agree("umbra", found["umbra"], [4 * MINUTE + 51.328], within=1.0, unit="s")
