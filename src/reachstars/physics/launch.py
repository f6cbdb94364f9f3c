"""Which way to launch, and what the turning Earth gives.

The model: the end of the climb is shrunk to one moment over the launch pad, when the spacecraft has its horizontal
orbital speed; the Earth turns below it. Directions are those of a sphere: with the latitude of a map instead of the
geocentric one they are 0.09° off from Kennedy Space Center to the station, more when the inclination is hardly larger
than the latitude. (The lowest inclination flown from there without a turn, 28.45°, is the geocentric latitude of a pad
at 28.61°.) The climb itself, with its losses and its steering, is left out.
Symbols: A azimuth, from north over east; i inclination; phi latitude; v speed.
"""

from typing import Literal, TypeAlias, get_args

import numpy as np

from reachstars.physics.checked import (
    Array,
    Numbers,
    angles,
    array,
    finite,
    fit_together,
    number,
    plain,
    positive,
    require,
)
from reachstars.physics.checked_orbit import inclinations, latitudes
from reachstars.physics.constants import EARTH_FLATTENING, EARTH_RADIUS, EARTH_ROTATION_RATE
from reachstars.physics.geodesy import fixed_from_geodetic

Branch: TypeAlias = Literal["ascending", "descending"]
"""Which way over the pad: ascending is northward, descending southward."""

_TURN = 2 * np.pi
_ROUNDING = 1e-12  # the lowest inclination itself comes with rounding
_POLE = 1e-12  # rad; nearer to a pole, no direction is east


def rotation_speed(
    latitude: Numbers,
    altitude: Numbers | float = 0.0,
    *,
    radius: float = EARTH_RADIUS,
    flattening: float = EARTH_FLATTENING,
    rotation_rate: float = EARTH_ROTATION_RATE,
) -> Numbers:
    """How fast a place is carried eastward by the turning Earth.

    The rate of turning times the distance from the axis, on the flattened Earth: 465.1 m/s at the equator.

    Args:
        latitude: Geodetic latitude in rad, as on maps; a number or an array.
        altitude: Height above the ellipsoid in m; a number or an array that broadcasts with latitude.
        radius: Radius of the Earth at the equator in m; a number.
        flattening: Flattening of the Earth, no unit; 0 for a sphere; a number.
        rotation_rate: Rate of the Earth's rotation against the stars, in rad/s; a number.

    Returns:
        Speed towards the east in m/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a latitude is not between -pi / 2 and pi / 2, another number is not finite, or the shapes do not
            go together.

    Source:
        Vallado (2013), chapter 6, launch windows.
    """
    rate = number(rotation_rate)
    finite(rate, "A rate of rotation is a finite number of rad/s; {} is not.")
    place = fixed_from_geodetic(latitude, 0.0, altitude, radius=number(radius), flattening=number(flattening))
    return plain(place[..., 0] * rate, latitude)


def reachable_inclinations(latitude: Numbers) -> tuple[Numbers, Numbers]:
    """The lowest and the highest inclination that can be launched into without turning the plane in flight.

    Every orbit's plane goes through the Earth's centre and the launch pad, so it reaches at least as far north (or
    south) as the pad: |phi| <= i <= pi - |phi|.

    Args:
        latitude: Latitude of the pad in rad; a number or an array.

    Returns:
        Lowest and highest inclination in rad, each in the shape of latitude.

    Raises:
        ValueError: If a latitude is not between -pi / 2 and pi / 2.

    Source:
        Bate, Mueller, White (1971), section 3.1.
    """
    lowest = np.abs(latitudes(latitude))
    return plain(lowest, latitude), plain(np.pi - lowest, latitude)


def launch_azimuth(inclination: Numbers, latitude: Numbers | float, branch: Branch = "ascending") -> Numbers:
    """The direction against the stars in which an orbit of that inclination crosses a latitude.

    In the right-angled triangle of the sphere cos i = sin A cos phi. There are two answers, one northward and one
    southward, alike on both sides of due east.

    Args:
        inclination: Inclination in rad, 0 to pi; a number or an array.
        latitude: Latitude in rad; a number or an array that broadcasts with inclination.
        branch: ascending for the northward one, descending for the southward one.

    Returns:
        Azimuth in rad, from north over east, 0 to below 2 pi, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If that inclination cannot be reached from that latitude, an angle is out of its range, the place is
            a pole, the branch is neither of the two, or the shapes do not go together.

    Source:
        Vallado (2013), chapter 6, launch windows; Bate, Mueller, White (1971), section 3.1.
    """
    return plain(_within_a_turn(_azimuth(inclination, latitude, branch)), inclination)


def launch_inclination(azimuth: Numbers, latitude: Numbers | float) -> Numbers:
    """The inclination of the orbit that crosses a latitude in a given direction against the stars.

    cos i = sin A cos phi, the other way round than launch_azimuth.

    Args:
        azimuth: Azimuth in rad, from north over east; a number or an array.
        latitude: Latitude in rad; a number or an array that broadcasts with azimuth.

    Returns:
        Inclination in rad, 0 to pi, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a latitude is not between -pi / 2 and pi / 2, an azimuth is not finite, or the shapes do not go
            together.

    Source:
        Bate, Mueller, White (1971), section 3.1.
    """
    heading, north = angles(azimuth), latitudes(latitude)
    fit_together({"azimuth": heading, "latitude": north})
    return plain(_inclination(heading, north), azimuth)


def ground_launch(
    inclination: Numbers,
    latitude: Numbers | float,
    speed: Numbers | float,
    branch: Branch = "ascending",
    *,
    radius: float = EARTH_RADIUS,
    flattening: float = EARTH_FLATTENING,
    rotation_rate: float = EARTH_ROTATION_RATE,
) -> tuple[Numbers, Numbers]:
    """The direction and the speed that a launcher must give over the turning ground.

    The velocity in orbit less the velocity that the pad has already: east v sin A - v_pad, north v cos A. This is the
    full triangle, not the small-angle correction of some books.

    Args:
        inclination: Inclination in rad, 0 to pi; a number or an array.
        latitude: Geodetic latitude of the pad in rad; a number or an array.
        speed: Horizontal speed in orbit, against the stars, in m/s; a number or an array. The three broadcast.
        branch: ascending for a launch to the north, descending for one to the south.
        radius: Radius of the Earth at the equator in m; a number.
        flattening: Flattening of the Earth, no unit; a number.
        rotation_rate: Rate of the Earth's rotation against the stars, in rad/s; a number.

    Returns:
        Azimuth over the ground in rad, from north over east, 0 to below 2 pi; and speed over the ground in m/s; each
        in the shape that the arguments broadcast to.

    Raises:
        ValueError: If that inclination cannot be reached from that latitude, the speed is not above 0, an angle is out
            of its range, the branch is neither of the two, or the shapes do not go together.

    Source:
        Vallado (2013), chapter 6, launch windows; Larson and Wertz, Space Mission Analysis and Design (1999),
        section 6.4.
    """
    heading, total = _azimuth(inclination, latitude, branch), _speeds(speed)
    fit_together({"inclination and latitude": heading, "speed": total})
    pad = rotation_speed(array(latitude), radius=radius, flattening=flattening, rotation_rate=rotation_rate)
    east, north = total * np.sin(heading) - pad, total * np.cos(heading)
    return plain(_within_a_turn(np.arctan2(east, north)), inclination), plain(np.hypot(east, north), inclination)


def orbit_of_launch(
    azimuth: Numbers,
    speed: Numbers | float,
    latitude: Numbers | float,
    *,
    radius: float = EARTH_RADIUS,
    flattening: float = EARTH_FLATTENING,
    rotation_rate: float = EARTH_ROTATION_RATE,
) -> tuple[Numbers, Numbers]:
    """The inclination and the speed in orbit that come of a direction and a speed over the ground.

    The pad's own velocity is added, the other way round than in ground_launch.

    Args:
        azimuth: Azimuth over the ground in rad, from north over east; a number or an array.
        speed: Horizontal speed over the ground in m/s; a number or an array.
        latitude: Geodetic latitude of the pad in rad; a number or an array. The three broadcast.
        radius: Radius of the Earth at the equator in m; a number.
        flattening: Flattening of the Earth, no unit; a number.
        rotation_rate: Rate of the Earth's rotation against the stars, in rad/s; a number.

    Returns:
        Inclination in rad, and speed against the stars in m/s, each in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the speed is not above 0, an angle is out of its range, or the shapes do not go together.

    Source:
        Vallado (2013), chapter 6, launch windows.
    """
    heading, given, place = angles(azimuth), _speeds(speed), latitudes(latitude)
    fit_together({"azimuth": heading, "speed": given, "latitude": place})
    pad = rotation_speed(place, radius=radius, flattening=flattening, rotation_rate=rotation_rate)
    east, north = given * np.sin(heading) + pad, given * np.cos(heading)
    return plain(_inclination(np.arctan2(east, north), place), azimuth), plain(np.hypot(east, north), azimuth)


def _azimuth(inclination: Numbers, latitude: Numbers | float, branch: Branch) -> Array:
    # From -pi / 2 over north and east to 3 pi / 2.
    if branch not in get_args(Branch):
        raise ValueError(f"A launch is ascending (northward) or descending (southward); {branch!r} is neither.")
    tilt, north = inclinations(inclination), latitudes(latitude)
    fit_together({"inclination": tilt, "latitude": north})
    across = np.cos(north)
    require(across > _POLE, north, "From a pole every direction leads into a polar orbit; at {} rad there is no east.")
    sine = np.cos(tilt) / across
    require(
        np.abs(sine) <= 1 + _ROUNDING,
        tilt,
        "An orbit of inclination {} rad does not pass over that latitude: without a turn in flight an inclination is "
        "at least as large as the latitude of the pad, and at most pi less that latitude.",
    )
    northward = np.arcsin(np.clip(sine, -1, 1))
    return array(northward if branch == "ascending" else np.pi - northward)


def _inclination(azimuth: Array, latitude: Array) -> Array:
    # The arc cosine of the same would lose half its digits near 0, due east from the equator.
    sine, cosine = np.sin(azimuth), np.cos(azimuth)
    above = np.hypot(np.sin(latitude) * sine, cosine)
    return array(np.arctan2(above, sine * np.cos(latitude)))


def _within_a_turn(angle: Array) -> Array:
    # The remainder of a number just below 0 is rounded up to a whole turn.
    turned = array(angle % _TURN)
    return np.where(turned < _TURN, turned, 0.0)


def _speeds(speed: Numbers | float) -> Array:
    checked = finite(speed, "A speed is a finite number of m/s; {} is not.")
    return positive(checked, "A launcher gives a speed above 0 m/s; {} m/s is none.")
