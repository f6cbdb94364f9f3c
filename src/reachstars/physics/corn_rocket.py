"""The corn rocket: a toy of paper or straw that is blown, stamped or burnt into the air, and how far it flies.

The model: a point that flies where it points: along its rod, then along its own motion, first pushed with constant
strength and then as a thrown body with drag (see `projectile`). Its mass stays the same: the paper rocket's always
does, a small model rocket's shrinks by a fifth, so give it the mean. No wind, which carries a paper rocket metres away,
and no parachute. Made for 0.3 g to 1 kg and up to half the speed of sound (170 m/s). Boost and coast straight up have
closed formulas (Fehskens and Malewicki), which the stepwise flight gives again to a millionth.
Tested by: the closed formulas of boost and coast, and the throw of `projectile` where nothing pushes
(tests/physics/test_corn_rocket.py).
Symbols: m mass, T thrust, g gravity, k = 1/2 rho C_D A, v speed.
"""

from dataclasses import dataclass
from math import cos, pi, sin, sqrt

import numpy as np

from reachstars.physics.checked import array, given, one, one_positive, require
from reachstars.physics.constants import G0
from reachstars.physics.free_fall import SEA_LEVEL_DENSITY, terminal_speed
from reachstars.physics.projectile import Throw, continued


@dataclass(frozen=True)
class CornRocket:
    """A toy rocket; as it is given here, one of two sheets of paper that is stamped into the air.

    Attributes:
        mass: Mass in kg.
        diameter: Diameter in m.
        drag_coefficient: Drag coefficient, no unit; 0.75 is usual for a model rocket with fins (rocketmime.com).
        thrust: Push in flight in N; 0 for a rocket that gets all its speed on the launcher.
        burn_time: How long it is pushed in flight, in s.
        rod: Length of the rod that guides it when it starts from rest, in m; without one it would tip over at once.
    """

    mass: float = 0.010
    diameter: float = 0.024
    drag_coefficient: float = 0.75
    thrust: float = 0.0
    burn_time: float = 0.0
    rod: float = 0.9


def rocket_terminal_speed(rocket: CornRocket, density: float = SEA_LEVEL_DENSITY, gravity: float = G0) -> float:
    """The speed at which the drag of a rocket is as strong as its weight.

    Args:
        rocket: The rocket.
        density: Density of the air in kg/m³.
        gravity: Gravity in m/s².

    Returns:
        Speed in m/s.

    Raises:
        ValueError: If something is not above 0, or the thrust or burn time is negative.

    Source:
        NASA Glenn, Terminal Velocity.
    """
    body = _checked(rocket)
    area = body.drag_coefficient * pi * body.diameter**2 / 4
    return terminal_speed(body.mass, area, one_positive(density, _DENSITY), one_positive(gravity, _GRAVITY))


def launch_speed(
    rocket: CornRocket, pressure: float, length: float, *, angle: float = pi / 2, gravity: float = G0
) -> float:
    """How fast a rocket leaves a tube through which air blows it.

    The work of the air less that of lifting the rocket becomes motion: m v² / 2 = p A L - m g L sin(angle).

    Args:
        rocket: The rocket; it fits the tube.
        pressure: Pressure of the air above that outside, in Pa, the same all the way; a breath gives about 5,000.
        length: Length of tube that is in the rocket, in m.
        angle: Angle of the tube above the horizon in rad, 0 to pi / 2.
        gravity: Gravity in m/s².

    Returns:
        Speed in m/s; 0 if the air cannot lift it. Friction and the falling pressure make the real one smaller.

    Raises:
        ValueError: If the rocket, length or gravity is not above 0, the pressure is negative, or the angle is not
            between 0 and pi / 2.

    Source:
        NASA, Rockets Educator Guide (2020), for the launcher; the law is that of energy.
    """
    body = _checked(rocket)
    push = one(pressure, "A pressure is finite and at least 0 Pa; {} Pa is not.", least=0)
    way = one_positive(length, "A tube has a length above 0 m; {} m is not.")
    aim = one(angle, _AIM, 0, pi / 2)
    pull = one_positive(gravity, _GRAVITY)
    work = push * pi * body.diameter**2 / 4 * way - body.mass * pull * sin(aim) * way
    return sqrt(max(2 * work / body.mass, 0.0))


def boost(rocket: CornRocket, density: float = SEA_LEVEL_DENSITY, gravity: float = G0) -> tuple[float, float]:
    """How fast and how high a rocket is when its burn straight up is over.

    v = √((T - m g) / k) tanh(√(k (T - m g)) t / m), and the height is the sum of these speeds.

    Args:
        rocket: The rocket, with a thrust above its weight.
        density: Density of the air in kg/m³.
        gravity: Gravity in m/s².

    Returns:
        Speed in m/s and height in m.

    Raises:
        ValueError: If something is not above 0, or the thrust does not lift the rocket.

    Source:
        Fehskens and Malewicki (1960s), as in Culp, Rocket Equations, rocketmime.com.
    """
    body = _checked(rocket)
    pull = one_positive(gravity, _GRAVITY)
    left = body.thrust - body.mass * pull
    require(np.bool_(left > 0), array(body.thrust), "A thrust of {} N does not lift this rocket.")
    k = _drag(body, density)
    limit = sqrt(left / k)
    angle = limit * k * body.burn_time / body.mass
    # ln cosh without the number that overflows.
    return limit * float(np.tanh(angle)), body.mass / k * float(np.logaddexp(angle, -angle) - np.log(2))


def coast(
    rocket: CornRocket, speed: float, density: float = SEA_LEVEL_DENSITY, gravity: float = G0
) -> tuple[float, float]:
    """How long and how much higher a rocket flies straight up without thrust.

    Height m / 2k ln(1 + k v² / (m g)), time √(m / (g k)) arctan(v √(k / (m g))).

    Args:
        rocket: The rocket.
        speed: Speed at the beginning in m/s.
        density: Density of the air in kg/m³.
        gravity: Gravity in m/s².

    Returns:
        Time in s and height in m.

    Raises:
        ValueError: If the speed is negative, or something else is not above 0.

    Source:
        Fehskens and Malewicki (1960s), as in Culp, Rocket Equations, rocketmime.com.
    """
    body = _checked(rocket)
    fast = one(speed, "A speed is finite and at least 0 m/s; {} m/s is not.", least=0)
    pull = one_positive(gravity, _GRAVITY)
    k = _drag(body, density)
    limit = sqrt(body.mass * pull / k)
    return limit / pull * float(np.arctan(fast / limit)), body.mass / (2 * k) * float(np.log1p((fast / limit) ** 2))


def fly_corn_rocket(
    rocket: CornRocket,
    speed: float,
    angle: float,
    height: float = 0.0,
    *,
    density: float = SEA_LEVEL_DENSITY,
    gravity: float = G0,
    samples: int = 101,
) -> Throw:
    """The whole flight of a toy rocket: push, if it has one, then coasting up and down to the ground.

    Made for speeds of 0 to 100 m/s, angles of 0 to 90° and the rockets named above; it never fails within these.

    Args:
        rocket: The rocket.
        speed: Speed at the end of the launcher in m/s; 0 for one that only its thrust lifts.
        angle: Angle of the launcher above the horizon in rad, 0 to pi / 2.
        height: Height of the launcher above the landing, in m.
        density: Density of the air in kg/m³.
        gravity: Gravity in m/s².
        samples: How many points of the path to give, at least 2.

    Returns:
        Range, time, top and landing, and points of the path.

    Raises:
        ValueError: If the rocket, density or gravity is not above 0, a speed, height, thrust or burn time is negative,
            the angle is not between 0 and pi / 2, or there are fewer than 2 samples.

    Source:
        NASA, Rockets Educator Guide (2020); Culp, Rocket Simulations in 2D, rocketmime.com.
    """
    fast = one(speed, "A speed is finite and at least 0 m/s; {} m/s is not.", least=0)
    aim = one(angle, _AIM, 0, pi / 2)
    high = one(height, "A flight begins at or above the landing; {} m is not.", least=0)
    terminal = rocket_terminal_speed(rocket, density, gravity)
    push = rocket.thrust / rocket.mass if rocket.burn_time > 0 else 0.0
    start = np.array([0.0, high, fast * cos(aim), fast * sin(aim)])
    return continued(
        start, aim, (push, rocket.burn_time, rocket.rod), terminal=terminal, gravity=gravity, samples=samples
    )


_AIM = "A launcher points between 0 and pi/2 rad; {} rad does not."
_GRAVITY = "Gravity must be above 0 m/s²; {} m/s² is not."
_DENSITY = "A density must be above 0 kg/m³; {} kg/m³ is not."


def _drag(rocket: CornRocket, density: float) -> float:
    air = one_positive(density, _DENSITY)
    return air * rocket.drag_coefficient * pi * rocket.diameter**2 / 8


def _checked(rocket: CornRocket) -> CornRocket:
    given(rocket, CornRocket)
    one_positive(rocket.mass, "A mass must be above 0 kg; {} kg is not.")
    one_positive(rocket.diameter, "A diameter must be above 0 m; {} m is not.")
    one_positive(rocket.drag_coefficient, "A drag coefficient must be above 0; {} is not.")
    one(rocket.thrust, "A thrust is finite and at least 0 N; {} N is not.", least=0)
    one(rocket.burn_time, "A burn time is finite and at least 0 s; {} s is not.", least=0)
    one_positive(rocket.rod, "A rod has a length above 0 m; {} m is not.")
    return rocket
