"""Falling: without air, from far away, and through air that in the end holds the speed.

The model: straight down. Without air and near the ground the pull is constant (0.03 % weaker for each kilometre up);
from far away it follows Newton's law of distance. With air the drag is 1/2 rho v² C_D A with a constant density: right
within a few per cent for a fall of some hundred metres, but the density halves every 5.5 km; a long fall is integrated
in `earth_flight`. A body in such air never reaches its terminal speed, it only comes ever closer.
Tested by: energy, Kepler's law for the fall from afar, and each law as the limit of the others
(tests/physics/test_free_fall.py).
Symbols: g gravity, v speed, h height, vt terminal speed, C_D drag coefficient, A frontal area, rho density.
"""

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, array, finite, fit_together, plain, positive, require
from reachstars.physics.checked_orbit import radii
from reachstars.physics.constants import G0, MU_EARTH

SEA_LEVEL_DENSITY = 1.225
"""Of air, in kg/m³, at the sea and 15 °C; U.S. Standard Atmosphere 1976."""
_LN2 = float(np.log(2.0))


def fall_time(height: Numbers, gravity: Numbers | float = G0) -> Numbers:
    """How long a fall from rest lasts, without air.

    Galileo's law the other way round: h = g t² / 2, so t = √(2 h / g), whatever the mass.

    Args:
        height: Height fallen in m; a number or an array.
        gravity: Gravity in m/s²; a number or an array that broadcasts with height.

    Returns:
        Time in s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a height is negative or not finite, gravity is not above 0, or the shapes do not go together.

    Source:
        Galileo, Two New Sciences (1638), third day.
    """
    fallen, pull = _together({"height": _lengths(height), "gravity": _gravities(gravity)})
    return plain(np.sqrt(2 * fallen / pull), height)


def fall_speed(height: Numbers, gravity: Numbers | float = G0) -> Numbers:
    """How fast a body is that has fallen from rest, without air.

    All the height has become motion: v² / 2 = g h.

    Args:
        height: Height fallen in m; a number or an array.
        gravity: Gravity in m/s²; a number or an array that broadcasts with height.

    Returns:
        Speed in m/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a height is negative or not finite, gravity is not above 0, or the shapes do not go together.

    Source:
        Galileo, Two New Sciences (1638), third day.
    """
    fallen, pull = _together({"height": _lengths(height), "gravity": _gravities(gravity)})
    return plain(np.sqrt(2 * fallen * pull), height)


def far_fall_time(start_radius: Numbers, end_radius: Numbers | float, mu: float = MU_EARTH) -> Numbers:
    """How long a fall from rest lasts when the pull grows on the way.

    A straight fall is half of an ellipse as thin as a line: t = √(r³ / 2 mu) (acos √x + √(x (1 - x))), x = end / start.

    Args:
        start_radius: Distance from the centre at release, in m; a number or an array.
        end_radius: Distance from the centre at the end, in m, at most the start; a number or an array. They broadcast.
        mu: Gravitational parameter in m³/s².

    Returns:
        Time in s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a distance is inside the Earth or not finite, the end is further out than the start, mu is not
            above 0, or the shapes do not go together.

    Source:
        Bate, Mueller, White (1971), chapter 4, with the eccentricity 1.
    """
    positive(mu, "A gravitational parameter must be above 0 m³/s²; {} m³/s² is not.")
    start, end = _together({"start_radius": radii(start_radius, mu), "end_radius": radii(end_radius, mu)})
    require(end <= start, end, "A fall ends further in than it starts; {} m is further out.")
    # The arc sine of what is missing keeps the digits of a short fall, where the arc cosine would lose them.
    missing = (start - end) / start
    half = np.arcsin(np.sqrt(missing)) + np.sqrt(missing * (end / start))
    return plain(start * np.sqrt(start / (2 * mu)) * half, start_radius)


def terminal_speed(
    mass: Numbers, drag_area: Numbers | float, density: Numbers | float, gravity: Numbers | float = G0
) -> Numbers:
    """The speed at which the drag carries the whole weight, so that a fall becomes no faster.

    m g = 1/2 rho v² C_D A.

    Args:
        mass: Mass in kg; a number or an array.
        drag_area: Drag coefficient times frontal area, in m²; a number or an array.
        density: Density of the air in kg/m³; a number or an array.
        gravity: Gravity in m/s²; a number or an array. All four broadcast.

    Returns:
        Speed in m/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If anything is not above 0 and finite, or the shapes do not go together.

    Source:
        Anderson, Introduction to Flight, chapters 4 and 6; NASA Glenn, Terminal Velocity.
    """
    weight, area, air, pull = _together(
        {
            "mass": positive(mass, "A mass must be above 0 kg; {} kg is not."),
            "drag_area": positive(drag_area, "A drag area must be above 0 m²; {} m² is not."),
            "density": positive(density, "A density must be above 0 kg/m³; {} kg/m³ is not."),
            "gravity": _gravities(gravity),
        }
    )
    return plain(np.sqrt(2 * weight * pull / (air * area)), mass)


def drag_fall_speed(time: Numbers, terminal: Numbers | float, gravity: Numbers | float = G0) -> Numbers:
    """How fast a body falls, some time after it was let go in air of constant density.

    v = vt tanh(g t / vt): at first as without air, in the end the terminal speed.

    Args:
        time: Time since release in s; a number or an array.
        terminal: Terminal speed in m/s; a number or an array.
        gravity: Gravity in m/s²; a number or an array. All three broadcast.

    Returns:
        Speed in m/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a time is negative or not finite, the terminal speed or gravity is not above 0, or the shapes do
            not go together.

    Source:
        Marion and Thornton, Classical Dynamics, chapter 2; NASA Glenn, Flight Equations with Drag.
    """
    passed, limit, pull = _air_fall("time", _times(time), terminal, gravity)
    return plain(limit * np.tanh(pull * passed / limit), time)


def drag_fall_distance(time: Numbers, terminal: Numbers | float, gravity: Numbers | float = G0) -> Numbers:
    """How far a body has fallen, some time after it was let go in air of constant density.

    The sum of its speeds: vt² / g ln cosh(g t / vt).

    Args:
        time: Time since release in s; a number or an array.
        terminal: Terminal speed in m/s; a number or an array.
        gravity: Gravity in m/s²; a number or an array. All three broadcast.

    Returns:
        Distance in m, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a time is negative or not finite, the terminal speed or gravity is not above 0, or the shapes do
            not go together.

    Source:
        Marion and Thornton, Classical Dynamics, chapter 2; NASA Glenn, Flight Equations with Drag.
    """
    passed, limit, pull = _air_fall("time", _times(time), terminal, gravity)
    return plain(limit**2 / pull * _log_cosh(pull * passed / limit), time)


def drag_fall_time(height: Numbers, terminal: Numbers | float, gravity: Numbers | float = G0) -> Numbers:
    """How long a fall from rest lasts in air of constant density.

    The distance solved for the time: vt / g arcosh(exp(g h / vt²)).

    Args:
        height: Height fallen in m; a number or an array.
        terminal: Terminal speed in m/s; a number or an array.
        gravity: Gravity in m/s²; a number or an array. All three broadcast.

    Returns:
        Time in s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a height is negative or not finite, the terminal speed or gravity is not above 0, or the shapes
            do not go together.

    Source:
        Marion and Thornton, Classical Dynamics, chapter 2.
    """
    fallen, limit, pull = _air_fall("height", _lengths(height), terminal, gravity)
    # arcosh(e^x) is x + ln(1 + √(1 - e^-2x)), without the number that overflows and without losing a short fall.
    ratio = pull * fallen / limit**2
    return plain(limit / pull * (ratio + np.log1p(np.sqrt(-np.expm1(-2 * ratio)))), height)


def _log_cosh(angle: Array) -> Array:
    """Ln cosh, where cosh itself would overflow, or 1 + a square would lose its digits."""
    half_square = 2 * np.sinh(np.minimum(angle, 1.0) / 2) ** 2
    large = angle + np.log1p(np.exp(-2 * np.maximum(angle, 1.0))) - _LN2
    return array(np.where(angle < 1, np.log1p(half_square), large))


def _air_fall(name: str, first: Array, terminal: ArrayLike, gravity: ArrayLike) -> tuple[Array, Array, Array]:
    limit = positive(terminal, "A terminal speed must be above 0 m/s; {} m/s is not.")
    first, limit, pull = _together({name: first, "terminal": limit, "gravity": _gravities(gravity)})
    return first, limit, pull


def _together(arguments: dict[str, Array]) -> tuple[Array, ...]:
    fit_together(arguments)
    return tuple(arguments.values())


def _lengths(height: ArrayLike) -> Array:
    checked = array(height)
    good = (checked >= 0) & np.isfinite(checked)
    require(good, checked, "A height fallen is a finite number of metres, at least 0; {} is not.")
    return checked


def _times(time: ArrayLike) -> Array:
    checked = finite(time, "A time is a finite number of seconds; {} is not.")
    require(checked >= 0, checked, "The fall begins at 0 s; {} s is before it.")
    return checked


def _gravities(gravity: ArrayLike) -> Array:
    return positive(gravity, "Gravity must be above 0 m/s²; {} m/s² is not.")
