"""Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I: a problem made to try integrators.

Figures as in public examples that name this book, such as those of packages for R and Rust.
"""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics.checked import Array

_MOON = 0.012277471  # mass of the Moon as a share of Earth and Moon
_PERIOD = 17.0652165601579625588917206249
_START = (0.994, 0.0, 0.0, -2.00158510637908252240537862224)


def _pulled(_: float, state: Array) -> tuple[float, float, float, float]:
    """A spacecraft between Earth and Moon, seen from a frame that turns with them."""
    x, y, u, v = state.tolist()
    earth = ((x + _MOON) ** 2 + y**2) ** 1.5
    moon = ((x - 1 + _MOON) ** 2 + y**2) ** 1.5
    return (
        u,
        v,
        x + 2 * v - (1 - _MOON) * (x + _MOON) / earth - _MOON * (x - 1 + _MOON) / moon,
        y - 2 * u - (1 - _MOON) * y / earth - _MOON * y / moon,
    )


@case("integrator", "Hairer, Nørsett, Wanner (1993): Arenstorf's orbit")
def arenstorfs_orbit_closes_as_hairer_norsett_and_wanner_print_it() -> Iterator[Agreement]:
    path = physics.integrate(_pulled, (0, _PERIOD), _START, relative=1e-12, absolute=1e-12)
    # The orbit is unstable: an error at the start is a million times larger after one turn.
    yield agree("place after one period", path.end[:2], np.array(_START[:2]), within=1e-8)
    yield agree("velocity after one period", path.end[2:], np.array(_START[2:]), within=1e-6)
