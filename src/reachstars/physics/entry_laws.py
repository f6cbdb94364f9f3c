"""Two returns that can be written on one line: the stone that falls in, and the glider that floats down.

The model: for the stone (`ballistic_...`, Allen and Eggers), a straight path, no lift, gravity small beside the drag,
air whose density falls by e every scale height: within 10 % for entries steeper than about 5°, useless for the
shuttle's 1.5°. For the glider (`glide_...`), a flight so flat that lift, weight and the bent path are in balance at
every moment: for the shuttle within some per cent above 2 km/s, after the first plunge. They are checks for `reentry`,
which integrates the whole motion, and can be understood at a glance.
Tested by: the balance of forces that each formula comes from, summed up in small steps
(tests/physics/test_entry_laws.py).
Symbols: v speed, gamma entry angle, H scale height, g gravity, vc circular speed, L/D lift over drag, rho density,
b ballistic coefficient m / (C_D A).
"""

from math import sqrt

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import (
    Array,
    Numbers,
    array,
    finite,
    fit_together,
    one_positive,
    plain,
    positive,
    require,
)
from reachstars.physics.checked_orbit import gravitational_parameter
from reachstars.physics.constants import EARTH_RADIUS, MU_EARTH
from reachstars.physics.free_fall import SEA_LEVEL_DENSITY

SCALE_HEIGHT = 7_200.0
"""In m, of the air between the ground and 90 km, as a mean; Allen and Eggers used 22,000 ft, 6,706 m."""
_E = float(np.e)


def ballistic_speed(
    altitude: Numbers,
    entry_speed: Numbers | float,
    entry_angle: Numbers | float,
    ballistic_coefficient: Numbers | float,
    *,
    scale_height: float = SCALE_HEIGHT,
    sea_level_density: float = SEA_LEVEL_DENSITY,
) -> Numbers:
    """How fast a falling body still is at an altitude, after a steep entry without lift.

    v = v_e exp(-rho H / (2 b sin|gamma|)): what counts is the air above it.

    Args:
        altitude: Height above the ground in m; a number or an array.
        entry_speed: Speed above the air in m/s; a number or an array.
        entry_angle: Flight-path angle in rad, from -pi / 2 to below 0; a number or an array.
        ballistic_coefficient: Mass over drag area, m / (C_D A), in kg/m²; a number or an array. All four broadcast.
        scale_height: Height in m in which the density falls by e.
        sea_level_density: Density at the ground in kg/m³.

    Returns:
        Speed in m/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If an altitude is not finite, the angle is not from -pi / 2 to below 0, anything else is not above
            0, or the shapes do not go together.

    Source:
        Allen and Eggers, NACA Report 1381 (1958).
    """
    high = finite(altitude, "A height is a finite number of metres; {} is not.")
    fast, sine, heavy = _steep(entry_speed, entry_angle, ballistic_coefficient)
    fit_together({"altitude": high, "entry_speed": fast, "entry_angle": sine, "ballistic_coefficient": heavy})
    scale, ground = _air(scale_height, sea_level_density)
    return plain(fast * np.exp(-ground * np.exp(-high / scale) * scale / (2 * heavy * sine)), altitude)


def ballistic_peak_deceleration(
    entry_speed: Numbers, entry_angle: Numbers | float, *, scale_height: float = SCALE_HEIGHT
) -> Numbers:
    """The strongest braking of a falling body, after a steep entry without lift.

    v_e² sin|gamma| / (2 e H), whatever its mass, size and shape. It comes when v_e / √e, three fifths, are left.

    Args:
        entry_speed: Speed above the air in m/s; a number or an array.
        entry_angle: Flight-path angle in rad, from -pi / 2 to below 0; a number or an array that broadcasts.
        scale_height: Height in m in which the density falls by e.

    Returns:
        Deceleration in m/s², in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a speed or the scale height is not above 0, the angle is not from -pi / 2 to below 0, or the
            shapes do not go together.

    Source:
        Allen and Eggers, NACA Report 1381 (1958).
    """
    fast, sine, _ = _steep(entry_speed, entry_angle, 1.0)
    fit_together({"entry_speed": fast, "entry_angle": sine})
    scale, _ = _air(scale_height, SEA_LEVEL_DENSITY)
    return plain(fast**2 * sine / (2 * _E * scale), entry_speed)


def ballistic_peak_altitude(
    entry_angle: Numbers,
    ballistic_coefficient: Numbers | float,
    *,
    scale_height: float = SCALE_HEIGHT,
    sea_level_density: float = SEA_LEVEL_DENSITY,
) -> Numbers:
    """The altitude of the strongest braking of a falling body, after a steep entry without lift.

    H ln(rho_0 H / (b sin|gamma|)): the heavier for its size, the deeper; the speed does not count. Below the ground
    (negative) it means that the body hits the ground first.

    Args:
        entry_angle: Flight-path angle in rad, from -pi / 2 to below 0; a number or an array.
        ballistic_coefficient: Mass over drag area in kg/m²; a number or an array that broadcasts.
        scale_height: Height in m in which the density falls by e.
        sea_level_density: Density at the ground in kg/m³.

    Returns:
        Altitude in m, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the angle is not from -pi / 2 to below 0, anything else is not above 0, or the shapes do not go
            together.

    Source:
        Allen and Eggers, NACA Report 1381 (1958).
    """
    _, sine, heavy = _steep(1.0, entry_angle, ballistic_coefficient)
    fit_together({"entry_angle": sine, "ballistic_coefficient": heavy})
    scale, ground = _air(scale_height, sea_level_density)
    return plain(scale * np.log(ground * scale / (heavy * sine)), entry_angle)


def glide_density(
    speed: Numbers, lift_loading: Numbers | float, *, radius: float = EARTH_RADIUS, mu: float = MU_EARTH
) -> Numbers:
    """How dense the air must be to carry a glider at a speed.

    Lift bears what the bent path does not: 1/2 rho v² C_L A = m (g - v² / r). Close to the circular speed that is
    next to nothing, so a glider begins high up.

    Args:
        speed: Speed against the stars and through the air (an Earth that does not turn), in m/s, above 0 and below the
            circular speed; a number or an array.
        lift_loading: Mass over upward lift area, m / (C_L A cos bank), in kg/m²; a number or an array that broadcasts.
        radius: Distance from the centre in m.
        mu: Gravitational parameter in m³/s².

    Returns:
        Density in kg/m³, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a speed is not above 0 and below the circular speed, anything else is not above 0, or the shapes
            do not go together.

    Source:
        Loh, Dynamics and Thermodynamics of Planetary Entry (1963); Regan and Anandakrishnan, Dynamics of Atmospheric
        Re-Entry (1993).
    """
    far, circular = _circle(radius, mu)
    fast = _below(speed, circular)
    heavy = positive(lift_loading, "A mass over lift area must be above 0 kg/m²; {} kg/m² is not.")
    fit_together({"speed": fast, "lift_loading": heavy})
    return plain(2 * heavy / far * ((circular / fast) ** 2 - 1), speed)


def glide_range(
    start_speed: Numbers,
    lift_over_drag: Numbers | float,
    end_speed: Numbers | float = 0.0,
    *,
    radius: float = EARTH_RADIUS,
    mu: float = MU_EARTH,
) -> Numbers:
    """How far a glider comes while it slows from one speed to another.

    r / 2 · L/D · ln((1 - v_end² / vc²) / (1 - v²/ vc²)).

    Args:
        start_speed: Speed at the beginning in m/s, below the circular speed; a number or an array.
        lift_over_drag: Upward lift over drag, L/D cos bank, no unit; a number or an array.
        end_speed: Speed at the end in m/s, at most that at the beginning; a number or an array. All three broadcast.
        radius: Distance from the centre in m.
        mu: Gravitational parameter in m³/s².

    Returns:
        Distance in m, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a speed is not below the circular speed, the end is faster than the beginning, anything else is
            not above 0, or the shapes do not go together.

    Source:
        Eggers, Allen and others, NACA TN 4046 (1957); Loh, Dynamics and Thermodynamics of Planetary Entry (1963).
    """
    far, circular = _circle(radius, mu)
    fast, ratio, slow = _glide(start_speed, lift_over_drag, end_speed, circular)
    return plain(
        far / 2 * ratio * (np.log1p(-((slow / circular) ** 2)) - np.log1p(-((fast / circular) ** 2))), start_speed
    )


def glide_duration(
    start_speed: Numbers,
    lift_over_drag: Numbers | float,
    end_speed: Numbers | float = 0.0,
    *,
    radius: float = EARTH_RADIUS,
    mu: float = MU_EARTH,
) -> Numbers:
    """How long a glider takes to slow from one speed to another.

    vc / 2g · L/D · ln of ((1 + v/vc) / (1 - v/vc)), the beginning's over the end's.

    Args:
        start_speed: Speed at the beginning in m/s, below the circular speed; a number or an array.
        lift_over_drag: Upward lift over drag, L/D cos bank, no unit; a number or an array.
        end_speed: Speed at the end in m/s, at most that at the beginning; a number or an array. All three broadcast.
        radius: Distance from the centre in m.
        mu: Gravitational parameter in m³/s².

    Returns:
        Time in s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a speed is not below the circular speed, the end is faster than the beginning, anything else is
            not above 0, or the shapes do not go together.

    Source:
        Eggers, Allen and others, NACA TN 4046 (1957); Loh, Dynamics and Thermodynamics of Planetary Entry (1963).
    """
    far, circular = _circle(radius, mu)
    fast, ratio, slow = _glide(start_speed, lift_over_drag, end_speed, circular)
    return plain(far / circular * ratio * (np.arctanh(fast / circular) - np.arctanh(slow / circular)), start_speed)


def _steep(speed: ArrayLike, angle: ArrayLike, ballistic: ArrayLike) -> tuple[Array, Array, Array]:
    fast = positive(speed, "An entry has a speed above 0 m/s; {} m/s is not.")
    sink = array(angle)
    good = (sink >= -np.pi / 2) & (sink < 0)
    require(good, sink, "An entry angle lies between -pi/2 and 0 rad, below the horizon; {} rad does not.")
    heavy = positive(ballistic, "A mass over drag area must be above 0 kg/m²; {} kg/m² is not.")
    return fast, -np.sin(sink), heavy


def _air(scale_height: float, sea_level_density: float) -> tuple[float, float]:
    return (
        one_positive(scale_height, "A scale height must be above 0 m; {} m is not."),
        one_positive(sea_level_density, "A density must be above 0 kg/m³; {} kg/m³ is not."),
    )


def _circle(radius: float, mu: float) -> tuple[float, float]:
    far = one_positive(radius, "A distance from the centre must be above 0 m; {} m is not.")
    return far, sqrt(gravitational_parameter(mu) / far)


def _below(speed: ArrayLike, circular: float) -> Array:
    fast = positive(speed, "A glide has a speed above 0 m/s; {} m/s is not.")
    require(fast < circular, fast, "A glider is carried by the air below the circular speed only; {} m/s is not below.")
    return fast


def _glide(start: ArrayLike, ratio: ArrayLike, end: ArrayLike, circular: float) -> tuple[Array, Array, Array]:
    fast, slow = _below(start, circular), array(end)
    lift = positive(ratio, "Lift over drag must be above 0; {} is not.")
    fit_together({"start_speed": fast, "lift_over_drag": lift, "end_speed": slow})
    require((slow >= 0) & (slow <= fast), slow, "A glide ends slower than it begins, at 0 m/s or more; {} m/s is not.")
    return fast, lift, slow
