"""The rocket equation: how much faster a rocket gets by throwing its propellant away, in one stage or several.

The model: Tsiolkovsky's. The exhaust leaves at one speed, and nothing else acts: no gravity, no air. On the way to
orbit these two take about 1.5 to 2 km/s of what is computed here; in orbit, for burns of minutes, nothing that matters.
Engines at sea level have a slower exhaust than in a vacuum: the value that is put in decides.
Symbols: c exhaust speed, m0 mass before the burn, m1 mass after it, Isp specific impulse.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, array, broadcast, finite, not_negative, plain, positive, require
from reachstars.physics.constants import G0

_LARGEST_EXPONENT = 700.0  # e to this is the largest mass ratio that a float holds, and far beyond any rocket


@dataclass(frozen=True)
class Staging:
    """What a rocket of several stages does; the last axis of an array is the stages, in the order in which they burn.

    Attributes:
        stage_delta_v: Gain of speed by each stage in m/s.
        initial_mass: Mass when a stage is lit in kg, with everything above it.
        final_mass: Mass when it is burnt out, before it is dropped, in kg.
        mass_ratio: Initial by final mass of each stage.
        structural_ratio: Share of each stage's own mass that is not propellant.
        payload_ratio: What each stage carries, by the stage's own mass.
        total_delta_v: Gain of speed by all stages, in m/s; a number, or an array without the last axis.
        payload_fraction: Payload by the mass at lift-off; a number, or an array without the last axis.
    """

    stage_delta_v: Array
    initial_mass: Array
    final_mass: Array
    mass_ratio: Array
    structural_ratio: Array
    payload_ratio: Array
    total_delta_v: float | Array
    payload_fraction: float | Array


def exhaust_speed(specific_impulse: Numbers, g0: float = G0) -> Numbers:
    """Speed at which the exhaust leaves, from an engine's specific impulse.

    Isp says for how many seconds a weight of propellant can push as hard as it weighs: c = Isp g0.

    Args:
        specific_impulse: Specific impulse in s; a number or an array.
        g0: Standard gravity in m/s²; a number.

    Returns:
        Speed in m/s, in the shape of specific_impulse.

    Raises:
        ValueError: If the specific impulse or g0 is not a finite number above 0.

    Source:
        Sutton, Biblarz, Rocket Propulsion Elements (2010), chapter 2.
    """
    impulse, gravity = _above_0(specific_impulse, "A specific impulse", "s"), _above_0(g0, "Standard gravity", "m/s²")
    if gravity.ndim:
        raise ValueError(f"Standard gravity is one number; an array of shape {gravity.shape} is not.")
    return plain(impulse * gravity, specific_impulse)


def delta_v(exhaust_speed: Numbers, initial_mass: Numbers | float, final_mass: Numbers | float) -> Numbers:
    """How much faster a rocket gets: Tsiolkovsky's rocket equation.

    c ln(m0 / m1): every halving of the mass gives the same gain.

    Args:
        exhaust_speed: Speed of the exhaust in m/s; a number or an array.
        initial_mass: Mass before the burn in kg; a number or an array.
        final_mass: Mass after the burn in kg; a number or an array. The three broadcast.

    Returns:
        Gain of speed in m/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If an argument is not a finite number above 0, the final mass is above the initial one, or the
            shapes do not go together.

    Source:
        Tsiolkovsky (1903); Curtis (2014), chapter 13.
    """
    speed, before, after = broadcast(
        {
            "exhaust speed": _exhaust(exhaust_speed),
            "initial mass": _mass(initial_mass),
            "final mass": _mass(final_mass),
        }
    )
    require(after <= before, after, "A rocket gets lighter as it burns; a final mass of {} kg is more than before.")
    return plain(speed * np.log(before / after), exhaust_speed)


def mass_ratio(delta_v: Numbers, exhaust_speed: Numbers | float) -> Numbers:
    """How many times heavier a rocket must start than it ends, to get faster by so much.

    The rocket equation the other way round: m0 / m1 = e^(gain / c).

    Args:
        delta_v: Gain of speed in m/s, at least 0; a number or an array.
        exhaust_speed: Speed of the exhaust in m/s; a number or an array that broadcasts with delta_v.

    Returns:
        Initial by final mass, at least 1, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the gain is negative, the exhaust speed is not a finite number above 0, the gain is more than
            700 times the exhaust speed, or the shapes do not go together.

    Source:
        Tsiolkovsky (1903); Curtis (2014), chapter 13.
    """
    return plain(np.exp(_exponent(delta_v, exhaust_speed)), delta_v)


def propellant_mass(delta_v: Numbers, exhaust_speed: Numbers | float, initial_mass: Numbers | float) -> Numbers:
    """Propellant that a rocket of a given mass at the start burns to get faster by so much.

    m0 (1 - e^(-gain / c)).

    Args:
        delta_v: Gain of speed in m/s, at least 0; a number or an array.
        exhaust_speed: Speed of the exhaust in m/s; a number or an array.
        initial_mass: Mass before the burn in kg; a number or an array. The three broadcast.

    Returns:
        Mass in kg, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the gain is negative, the exhaust speed or the mass is not a finite number above 0, the gain is
            more than 700 times the exhaust speed, or the shapes do not go together.

    Source:
        Tsiolkovsky (1903); Curtis (2014), chapter 6.
    """
    exponent, before = broadcast({"speeds": _exponent(delta_v, exhaust_speed), "initial mass": _mass(initial_mass)})
    return plain(-before * np.expm1(-exponent), delta_v)


def propellant_to_carry(delta_v: Numbers, exhaust_speed: Numbers | float, final_mass: Numbers | float) -> Numbers:
    """Propellant that a given mass without propellant needs, to get faster by so much.

    m1 (e^(gain / c) - 1).

    Args:
        delta_v: Gain of speed in m/s, at least 0; a number or an array.
        exhaust_speed: Speed of the exhaust in m/s; a number or an array.
        final_mass: Mass after the burn in kg; a number or an array. The three broadcast.

    Returns:
        Mass in kg, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the gain is negative, the exhaust speed or the mass is not a finite number above 0, the gain is
            more than 700 times the exhaust speed, or the shapes do not go together.

    Source:
        Tsiolkovsky (1903); Curtis (2014), chapter 13.
    """
    exponent, after = broadcast({"speeds": _exponent(delta_v, exhaust_speed), "final mass": _mass(final_mass)})
    return plain(after * np.expm1(exponent), delta_v)


def burn_time(propellant_mass: Numbers, thrust: Numbers | float, exhaust_speed: Numbers | float) -> Numbers:
    """How long an engine of constant thrust takes to burn its propellant.

    Thrust is exhaust speed times mass per second; so mass times exhaust speed, divided by the thrust.

    Args:
        propellant_mass: Propellant in kg, at least 0; a number or an array.
        thrust: Thrust in N; a number or an array.
        exhaust_speed: Speed of the exhaust in m/s; a number or an array. The three broadcast.

    Returns:
        Time in s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the propellant is negative, the thrust or the exhaust speed is not a finite number above 0, or
            the shapes do not go together.

    Source:
        Sutton, Biblarz, Rocket Propulsion Elements (2010), chapter 2.
    """
    burnt, push, speed = broadcast(
        {
            "propellant mass": _not_below_0(propellant_mass, "A mass of propellant", "kg"),
            "thrust": _above_0(thrust, "A thrust", "N"),
            "exhaust speed": _exhaust(exhaust_speed),
        }
    )
    return plain(burnt * (speed / push), propellant_mass)


def staging(
    propellant_masses: ArrayLike, structural_masses: ArrayLike, exhaust_speeds: ArrayLike, payload_mass: ArrayLike
) -> Staging:
    """What a rocket of stages that burn one after the other gains, each dropped when it is empty.

    The rocket equation for each stage, with all that is above it as its load.

    Args:
        propellant_masses: Propellant of each stage in kg, first the one that burns first, shape (n,) or (..., n).
        structural_masses: Empty mass of each stage in kg, at least 0, in the same order; a number or an array.
        exhaust_speeds: Exhaust speed of each stage in m/s; a number or an array. The three broadcast.
        payload_mass: What the last stage carries, in kg, at least 0; a number, or an array that broadcasts with the
            others without their last axis.

    Returns:
        Masses, ratios and gains of each stage and of all.

    Raises:
        ValueError: If the propellant masses are a single number, a mass is negative or not finite, an exhaust speed
            is not above 0, a stage carries nothing and has no structure, or the shapes do not go together.

    Source:
        Curtis (2014), chapter 13.
    """
    stages = {
        "propellant masses": _not_below_0(propellant_masses, "A mass of propellant", "kg"),
        "structural masses": _not_below_0(structural_masses, "An empty mass", "kg"),
        "exhaust speeds": _exhaust(exhaust_speeds),
    }
    payload = _not_below_0(payload_mass, "A payload", "kg")
    if not stages["propellant masses"].ndim:
        raise ValueError("Stages come as an array, first the one that burns first; the propellant is a single number.")
    fuel, empty, speed, load = broadcast({**stages, "payload mass": payload[..., None]})
    own = fuel + empty
    # Everything above a stage: the payload and all later stages.
    above = load + np.cumsum(own[..., ::-1], axis=-1)[..., ::-1] - own
    before, after = above + own, above + empty
    require(after > 0, after, "A stage that carries nothing and weighs {} kg empty would gain speed without end.")
    require(own > 0, own, "A stage has a mass above 0 kg; {} kg is none.")
    gains = speed * np.log(before / after)
    return Staging(
        gains,
        before,
        after,
        before / after,
        empty / own,
        above / own,
        plain(np.asarray(gains.sum(axis=-1)), 0.0),
        plain(np.asarray(load[..., 0] / before[..., 0]), 0.0),
    )


def similar_stages_delta_v(
    exhaust_speed: Numbers,
    payload_fraction: Numbers | float,
    structural_ratio: Numbers | float,
    stages: ArrayLike = 1,
) -> Numbers:
    """Gain of speed of a rocket whose stages are alike: the same exhaust, structure and share of load.

    Of all ways to divide such a rocket, this one is the best: n c ln(1 / ((1 - s) p^(1/n) + s)), for n stages with
    structural ratio s and payload fraction p. Without end, ever more stages come to c (1 - s) ln(1 / p).

    Args:
        exhaust_speed: Speed of the exhaust in m/s; a number or an array.
        payload_fraction: Payload by the mass at lift-off, above 0 and at most 1; a number or an array.
        structural_ratio: Share of each stage's own mass that is not propellant, from 0 to 1; a number or an array.
        stages: How many; whole numbers of at least 1. All of them broadcast.

    Returns:
        Gain of speed in m/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the exhaust speed is not a finite number above 0, a share is out of range, the stages are not
            whole numbers of at least 1, or the shapes do not go together.

    Source:
        Curtis (2014), chapter 13.
    """
    number = array(stages)
    whole = np.isfinite(number) & (number >= 1) & (np.floor(number) == number)
    require(whole, number, "A rocket has a whole number of stages, at least 1; {} is not.")
    share, structure = array(payload_fraction), array(structural_ratio)
    require((share > 0) & (share <= 1), share, "A payload fraction is above 0 and at most 1; {} is not.")
    require((structure >= 0) & (structure <= 1), structure, "A structural ratio lies between 0 and 1; {} does not.")
    speed, share, structure, number = broadcast(
        {
            "exhaust speed": _exhaust(exhaust_speed),
            "payload fraction": share,
            "structural ratio": structure,
            "stages": number,
        }
    )
    # (1 - s) p^(1/n) + s is 1 + (1 - s) (p^(1/n) - 1): exact also for many stages.
    return plain(-number * speed * np.log1p((1 - structure) * np.expm1(np.log(share) / number)), exhaust_speed)


def _exponent(gain: ArrayLike, exhaust: ArrayLike) -> Array:
    faster, speed = broadcast(
        {"delta-v": _not_below_0(gain, "A gain of speed", "m/s"), "exhaust speed": _exhaust(exhaust)}
    )
    require(
        faster <= _LARGEST_EXPONENT * speed,
        faster,
        "No rocket gains {} m/s with that exhaust: it would outweigh the universe.",
    )
    return np.asarray(faster / speed)


def _mass(mass: ArrayLike) -> Array:
    return _above_0(mass, "A mass", "kg")


def _exhaust(speed: ArrayLike) -> Array:
    return _above_0(speed, "An exhaust speed", "m/s")


def _above_0(values: ArrayLike, name: str, unit: str) -> Array:
    checked = positive(values, f"{name} must be above 0 {unit}; {{}} {unit} is not.")
    return finite(checked, f"{name} is a finite number of {unit}; {{}} is not.")


def _not_below_0(values: ArrayLike, name: str, unit: str) -> Array:
    return not_negative(values, f"{name} is a finite number of {unit}, at least 0; {{}} is not.")
