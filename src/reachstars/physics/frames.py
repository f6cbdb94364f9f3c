"""From the frame of the stars to the frame that turns with the Earth, and back.

The model: the Earth turns about its axis by Greenwich's mean sidereal time, which is what the frame of the element
sets (TEME, true equator and mean equinox) is made for. With UT1 and the pole's wobble given, the printed example of
Vallado and others (2006) comes out to its last digit, a tenth of a millimetre. UTC in the place of UT1 (up to 0.9 s)
moves a point over the equator's ground by up to 420 m, a wobble left out by up to 20 m. Positions of the Sun and
orbits counted from the mean equator of date differ from TEME by nutation, at most 17 arcseconds.
Symbols: T centuries of 36,525 days since noon on 1 January 2000, W the pole's wobble.
"""

import numpy as np
from numpy.typing import ArrayLike

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
    vectors,
)
from reachstars.physics.constants import DAY, EARTH_ROTATION_RATE
from reachstars.physics.dates import J2000, sidereal_time

_CENTURY = 36_525.0  # days, Julian century, by definition
_DRIFT = (8_640_184.812_866, 0.093_104, -6.2e-6)  # s, sidereal time's gain in T, T² and T³; Aoki and others (1982)
_TURN = 2 * np.pi


def sidereal_time_after(julian_date: float, seconds: Numbers) -> Numbers:
    """How far Greenwich has turned some seconds after a date (GMST, IAU 1982).

    The angle at the date, the time of day as an angle, and what the stars gain on the Sun meanwhile. A Julian date
    holds a moment to 40 microseconds only; given a midnight and the seconds since, this holds it to a nanosecond.

    Args:
        julian_date: Julian date in days (UT1; UTC is at most 0.9 s off); one number, best a midnight (ending in .5).
        seconds: Time since then in s; a number or an array.

    Returns:
        Angle in rad, in the shape of seconds; it counts on beyond a turn.

    Raises:
        ValueError: If the date is not one finite number, or a time is not finite.

    Source:
        Aoki and others (1982), The new definition of universal time, Astronomy and Astrophysics 105, 359-361.
    """
    date, since = number(julian_date), moments(seconds)
    start, t = sidereal_time(date), (date - J2000) / _CENTURY
    later = since / (DAY * _CENTURY)
    one, two, three = _DRIFT
    # The polynomial at T + later less that at T, multiplied out so that no digit is lost.
    gain = later * (one + two * (2 * t + later) + three * (3 * t * (t + later) + later**2))
    return plain(start + (since + gain) * (_TURN / DAY), seconds)


def fixed_from_teme(
    position: Array, sidereal_time: Numbers | float, *, pole_x: float = 0.0, pole_y: float = 0.0
) -> Array:
    """Where a point among the stars is in the frame that turns with the Earth.

    The frame has turned eastward by the sidereal time, so the point has turned westward in it.

    Args:
        position: Position in the frame of the element sets (TEME), in any unit; shape (3,) or (..., 3).
        sidereal_time: Greenwich mean sidereal time in rad; a number or an array that broadcasts with position without
            its last axis.
        pole_x: The pole's wobble towards Greenwich in rad; a number.
        pole_y: The pole's wobble towards 90° west in rad; a number.

    Returns:
        Position in the Earth-fixed frame, in the unit of position; x axis on the equator at longitude 0.

    Raises:
        ValueError: If position does not end in 3 finite coordinates, an angle is not finite, or the shapes do not go
            together.

    Source:
        Vallado and others (2006), Revisiting Spacetrack Report #3, AIAA 2006-6753, appendix C.
    """
    place, turned = vectors(position, "A position"), angles(sidereal_time)
    fit_together({"position": place[..., 0], "sidereal_time": turned})
    return array(_about_the_axis(place, -turned) @ _wobble(pole_x, pole_y).T)


def teme_from_fixed(
    position: Array, sidereal_time: Numbers | float, *, pole_x: float = 0.0, pole_y: float = 0.0
) -> Array:
    """Where a point on the turning Earth is among the stars.

    The way back of fixed_from_teme.

    Args:
        position: Position in the Earth-fixed frame, in any unit; shape (3,) or (..., 3).
        sidereal_time: Greenwich mean sidereal time in rad; a number or an array that broadcasts with position without
            its last axis.
        pole_x: The pole's wobble towards Greenwich in rad; a number.
        pole_y: The pole's wobble towards 90° west in rad; a number.

    Returns:
        Position in the frame of the element sets (TEME), in the unit of position.

    Raises:
        ValueError: If position does not end in 3 finite coordinates, an angle is not finite, or the shapes do not go
            together.

    Source:
        As for fixed_from_teme.
    """
    place, turned = vectors(position, "A position"), angles(sidereal_time)
    fit_together({"position": place[..., 0], "sidereal_time": turned})
    return _about_the_axis(array(place @ _wobble(pole_x, pole_y)), turned)


def fixed_state_from_teme(
    position: Array,
    velocity: Array,
    sidereal_time: Numbers | float,
    *,
    pole_x: float = 0.0,
    pole_y: float = 0.0,
    rotation_rate: float = EARTH_ROTATION_RATE,
) -> tuple[Array, Array]:
    """Position and velocity as seen by someone who turns with the Earth.

    The velocity is turned like the position, less the speed of the turning frame: v - ω × r.

    Args:
        position: Position in the frame of the element sets (TEME), in m; shape (3,) or (..., 3).
        velocity: Velocity in the same frame, in m/s; it broadcasts with position.
        sidereal_time: Greenwich mean sidereal time in rad; a number or an array that broadcasts with position without
            its last axis.
        pole_x: The pole's wobble towards Greenwich in rad; a number.
        pole_y: The pole's wobble towards 90° west in rad; a number.
        rotation_rate: How fast the Earth turns against the stars in rad/s; a number.

    Returns:
        Position in m and velocity in m/s in the Earth-fixed frame.

    Raises:
        ValueError: If a vector does not end in 3 finite coordinates, an angle is not finite, the rate is not positive,
            or the shapes do not go together.

    Source:
        As for fixed_from_teme.
    """
    place, speed, turned = _state(position, velocity, sidereal_time)
    spin, wobble = _rate(rotation_rate), _wobble(pole_x, pole_y)
    here = _about_the_axis(place, -turned)
    moving = _about_the_axis(speed, -turned) - _swept(here, spin)
    return _paired(array(here @ wobble.T), array(moving @ wobble.T))


def teme_state_from_fixed(
    position: Array,
    velocity: Array,
    sidereal_time: Numbers | float,
    *,
    pole_x: float = 0.0,
    pole_y: float = 0.0,
    rotation_rate: float = EARTH_ROTATION_RATE,
) -> tuple[Array, Array]:
    """Position and velocity among the stars of something that is watched from the turning Earth.

    The way back of fixed_state_from_teme. A place on the ground has velocity 0 here and up to 465 m/s there.

    Args:
        position: Position in the Earth-fixed frame, in m; shape (3,) or (..., 3).
        velocity: Velocity in the same frame, in m/s; it broadcasts with position.
        sidereal_time: Greenwich mean sidereal time in rad; a number or an array that broadcasts with position without
            its last axis.
        pole_x: The pole's wobble towards Greenwich in rad; a number.
        pole_y: The pole's wobble towards 90° west in rad; a number.
        rotation_rate: How fast the Earth turns against the stars in rad/s; a number.

    Returns:
        Position in m and velocity in m/s in the frame of the element sets (TEME).

    Raises:
        ValueError: If a vector does not end in 3 finite coordinates, an angle is not finite, the rate is not positive,
            or the shapes do not go together.

    Source:
        As for fixed_from_teme.
    """
    place, speed, turned = _state(position, velocity, sidereal_time)
    spin, wobble = _rate(rotation_rate), _wobble(pole_x, pole_y)
    here, moving = array(place @ wobble), array(speed @ wobble)
    return _paired(_about_the_axis(here, turned), _about_the_axis(array(moving + _swept(here, spin)), turned))


def moments(seconds: ArrayLike) -> Array:
    """Times as an array, all finite; for the other modules of physics."""
    return finite(seconds, "A time is a finite number of seconds; {} is not.")


def _state(position: Array, velocity: Array, sidereal_time: ArrayLike) -> tuple[Array, Array, Array]:
    place, speed = vectors(position, "A position"), vectors(velocity, "A velocity")
    turned = angles(sidereal_time)
    fit_together({"position": place[..., 0], "velocity": speed[..., 0], "sidereal_time": turned})
    return place, speed, turned


def _rate(rotation_rate: float) -> float:
    rate = finite(number(rotation_rate), "The Earth's rate of rotation is a finite number of rad/s; {} is not.")
    return float(positive(rate, "The Earth's rate of rotation must be above 0 rad/s; {} rad/s is not."))


def _paired(position: Array, velocity: Array) -> tuple[Array, Array]:
    """Both in one shape; nothing is copied when they have it already."""
    if position.shape == velocity.shape:
        return position, velocity
    one, other = np.broadcast_arrays(position, velocity)
    return one.copy(), other.copy()


def _about_the_axis(vector: Array, angle: Array) -> Array:
    """Turned eastward about the z axis."""
    sine, cosine = np.sin(angle), np.cos(angle)
    x, y, z = vector[..., 0], vector[..., 1], vector[..., 2]
    return np.stack(np.broadcast_arrays(cosine * x - sine * y, sine * x + cosine * y, z), axis=-1)


def _swept(position: Array, rotation_rate: float) -> Array:
    """ω × r: how fast the turning frame goes by at a place."""
    across = np.zeros_like(position)
    across[..., 0] = -rotation_rate * position[..., 1]
    across[..., 1] = rotation_rate * position[..., 0]
    return across


def _wobble(pole_x: float, pole_y: float) -> Array:
    """W: from the frame of the turning axis to the frame of the ground."""
    x, y = angles(number(pole_x)), angles(number(pole_y))
    about_y = np.array([[np.cos(x), 0.0, np.sin(x)], [0.0, 1.0, 0.0], [-np.sin(x), 0.0, np.cos(x)]])
    about_x = np.array([[1.0, 0.0, 0.0], [0.0, np.cos(y), -np.sin(y)], [0.0, np.sin(y), np.cos(y)]])
    return array(about_x @ about_y)
