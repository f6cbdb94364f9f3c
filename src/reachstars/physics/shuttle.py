"""The space shuttle on the pad: two boosters, a tank, an orbiter with three engines.

A part of `ascent_model`: each part is a mass, each engine a thrust in a vacuum less the air's pressure on its nozzle,
and a flow that goes with the thrust alone. Masses and engine figures are published ones (facts/data/vehicles.toml); the
boosters' curve of thrust, their exhaust speed and nozzle, and the drag are fitted (see `ascent_fitted`). All three
engines run alike.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from reachstars.facts.read import fact_value
from reachstars.physics.air import air_at
from reachstars.physics.ascent_fitted import FITTED, Fitted
from reachstars.physics.checked import given, not_negative, one, one_positive
from reachstars.physics.constants import G0

ENGINES = 3
BOOSTERS = 2
_MASS = "A mass must be above 0 kg; {} kg is not."


@dataclass(frozen=True)
class Engines:
    """The orbiter's three main engines together.

    Attributes:
        thrust: Thrust in a vacuum at a throttle of 1 (100 % of the rated level), in N.
        nozzle: Area of the three nozzles' ends, on which the air presses, in m².
        exhaust_speed: Thrust in a vacuum over mass flow, in m/s.
    """

    thrust: float
    nozzle: float
    exhaust_speed: float

    def __post_init__(self) -> None:
        """Refuse engines that are none.

        Raises:
            ValueError: If a number is not above 0.
        """
        one_positive(self.thrust, "A thrust must be above 0 N; {} N is not.")
        one_positive(self.nozzle, "The area of a nozzle must be above 0 m²; {} m² is not.")
        one_positive(self.exhaust_speed, "An exhaust speed must be above 0 m/s; {} m/s is not.")


@dataclass(frozen=True)
class Boosters:
    """The two solid boosters together.

    Attributes:
        casing: Mass of what is left when they have burnt out, in kg.
        propellant: Mass of their propellant, in kg.
        nozzle: Area of the two nozzles' ends, in m².
        exhaust_speed: Thrust in a vacuum over mass flow, in m/s.
        times: Times after ignition in s at which the curve of the flow bends, first 0, last when they are thrown off.
        levels: Flow at those times, in any unit: the curve is scaled so that all the propellant burns.
    """

    casing: float
    propellant: float
    nozzle: float
    exhaust_speed: float
    times: tuple[float, ...]
    levels: tuple[float, ...]

    def __post_init__(self) -> None:
        """Refuse boosters that are none.

        Raises:
            ValueError: If a mass or the nozzle is not above 0, the exhaust speed or a level is negative, the times do
                not grow from 0 or are not as many as the levels, or nothing flows.
        """
        for mass in (self.casing, self.propellant):
            one_positive(mass, _MASS)
        one_positive(self.nozzle, "The area of a nozzle must be above 0 m²; {} m² is not.")
        one(self.exhaust_speed, "An exhaust speed is finite and at least 0 m/s; {} m/s is not.", least=0)
        times = not_negative(self.times, "A time is finite and at least 0 s; {} s is not.")
        levels = not_negative(self.levels, "A level is finite and at least 0; {} is not.")
        if times.ndim != 1 or times.shape != levels.shape or not np.any(levels):
            raise ValueError(f"A curve needs a level for each time, some of them above 0; {self.levels} are not.")
        if times[0] != 0 or np.any(np.diff(times) <= 0):
            raise ValueError(f"The times of a curve must grow from 0 s; {self.times} do not.")

    def burning(self, time: float) -> tuple[float, float]:
        """Mass flow in kg/s and propellant that is left in kg, at a time after ignition in s."""
        times, flows, left = _curve(self)
        if time >= times[-1]:
            return 0.0, 0.0
        number = max(bisect_right(times, time) - 1, 0)
        since, span = time - times[number], times[number + 1] - times[number]
        flow = flows[number] + (flows[number + 1] - flows[number]) * since / span
        return flow, left[number] - since * (flows[number] + flow) / 2


@cache
def _curve(boosters: Boosters) -> tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
    """Times in s, flow in kg/s and propellant left in kg."""
    bends = list(zip(boosters.times, boosters.levels, strict=True))
    burnt = [0.0]
    for (before, low), (after, high) in pairwise(bends):
        burnt.append(burnt[-1] + (after - before) * (low + high) / 2)
    scale = boosters.propellant / burnt[-1]
    flows = tuple(level * scale for level in boosters.levels)
    return boosters.times, flows, tuple(boosters.propellant - part * scale for part in burnt)


@dataclass(frozen=True)
class Shuttle:
    """A shuttle with full tanks.

    Attributes:
        orbiter: Mass of the orbiter with crew and cargo, in kg.
        tank: Mass of the empty tank, in kg.
        propellant: Mass of what the tank holds, in kg.
        engines: The three main engines.
        boosters: The two solid boosters.
        drag_area: Drag over dynamic pressure at low speed, in m²; its course with the Mach number is that of a blunt
            rocket.
    """

    orbiter: float
    tank: float
    propellant: float
    engines: Engines
    boosters: Boosters
    drag_area: float

    def __post_init__(self) -> None:
        """Refuse a shuttle that is none.

        Raises:
            ValueError: If a mass is not above 0, or the drag area is negative.
        """
        given(self.engines, Engines)
        given(self.boosters, Boosters)
        for mass in (self.orbiter, self.tank, self.propellant):
            one_positive(mass, _MASS)
        one(self.drag_area, "A drag area is finite and at least 0 m²; {} m² is not.", least=0)

    @property
    def mass(self) -> float:
        """Mass at lift-off, in kg."""
        return self.orbiter + self.tank + self.propellant + self.boosters.casing + self.boosters.propellant


@cache
def discovery(fitted: Fitted = FITTED) -> Shuttle:
    """Discovery on the pad for STS-128, 29 August 2009.

    What the tank holds is what the published mass at lift-off leaves when all the other parts are taken off it.

    Args:
        fitted: What the sources leave open.

    Returns:
        The shuttle, masses in kg, thrust in N.

    Raises:
        FactError: If a figure is missing from the facts.

    Source:
        facts/data/vehicles.toml, each figure with its own; the fitted ones in `ascent_fitted`.
    """
    full = fact_value("vehicles.engine_thrust_vacuum_109") / 1.09
    lost = fact_value("vehicles.engine_thrust_vacuum_109") - fact_value("vehicles.engine_thrust_sea_level_109")
    boosters = Boosters(
        BOOSTERS * fact_value("vehicles.booster_empty"),
        BOOSTERS * fitted.booster_propellant,
        BOOSTERS * fitted.booster_nozzle,
        fitted.booster_exhaust_speed,
        fitted.booster_times,
        fitted.booster_levels,
    )
    orbiter, tank = fact_value("vehicles.orbiter_sts128"), fact_value("vehicles.tank_empty")
    rest = fact_value("vehicles.stack_sts128") - orbiter - tank - boosters.casing - boosters.propellant
    engines = Engines(
        ENGINES * full,
        ENGINES * lost / air_at(0.0)[0],
        fact_value("vehicles.engine_specific_impulse") * G0,
    )
    return Shuttle(orbiter, tank, rest, engines, boosters, fitted.drag_area)
