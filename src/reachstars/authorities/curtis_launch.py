"""Curtis, Orbital Mechanics for Engineering Students: printed examples of launches."""

from collections.abc import Iterator

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE
from reachstars.physics.launch import Branch


@case("launch", "Curtis (2005), example 6.10")
def launch_azimuth_of_a_sun_synchronous_orbit_matches_curtis_example_6_10() -> Iterator[Agreement]:
    azimuths: tuple[tuple[Branch, float], ...] = (("ascending", 349.8), ("descending", 190.2))
    for branch, printed in azimuths:
        azimuth = physics.launch_azimuth(98.43 * DEGREE, 34.5 * DEGREE, branch) / DEGREE
        yield agree(f"azimuth, {branch}", azimuth, printed, within=0.05, unit="°")
