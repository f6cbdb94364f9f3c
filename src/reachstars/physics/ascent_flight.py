"""How the ascent is flown: leg by leg, each to the event that ends it.

The limits are those of `ascent_model`. Nothing switches within a leg, so that the integrator never steps over a jump.
The second stage's steering is found by flying it a few times: two numbers of the law, so that height and climb at
cut-off are those of the target orbit (Newton's first step, Broyden's after that).
"""

from dataclasses import dataclass, replace
from math import cos
from typing import TypeAlias

import numpy as np

from reachstars.physics.ascent_forces import Moment, Stage, State
from reachstars.physics.checked import Array
from reachstars.physics.constants import EARTH_ROTATION_RATE, MU_EARTH
from reachstars.physics.integrator import Event, Happening, Path, integrate

Law: TypeAlias = tuple[float, float]

COAST = 20.0  # s, from the end of thrust to the end of the flight: the tank is dropped then
_ALLOWED = np.array([0.01, 1e-8, 1e-8, 0.001, 0.001, 0.001, 0.1])  # error of a step, in the units of the state
_RELATIVE = 1e-8
_BEND = 1.0  # s, the longest step while the boosters burn: their curve has bends
_LONGEST = 900.0  # s, no ascent takes so long
_PAD_TIME = 3.0  # s; what has not lifted off by then stays
_TRIES = 8  # corrections of the law
_STEEP, _STEEPEST_FIRST = (3.45, -1.8), 0.1  # first guess: 1 over the law's start grows like thrust over weight
_LEVELS = (-0.046, -0.155)  # and its change goes with its start
_NUDGE, _LARGEST = 1e-3, 0.25  # steps in the numbers of the law
_OVER_PERIGEE = 1_000.0  # m; at the perigee itself the climb has no slope to aim by
_CLOSE = 1e-3  # km of height and 10 m/s of climb


@dataclass(frozen=True)
class Leg:
    """A part of the flight in which nothing switches, as it was flown.

    Attributes:
        stage: What acted.
        path: How it moved.
    """

    stage: Stage
    path: Path


@dataclass(frozen=True)
class Flown:
    """A flight so far.

    Attributes:
        stage: What acts now.
        time: Time since the boosters' ignition in s.
        state: The state now, as `ascent_forces` counts it.
        legs: The legs so far.
        happenings: The events so far.
        ended_by: What ended the last leg; empty if its time was over.
    """

    stage: Stage
    time: float
    state: Array
    legs: tuple[Leg, ...] = ()
    happenings: tuple[Happening, ...] = ()
    ended_by: str = ""


def on_the_pad(stage: Stage) -> Flown:
    """The shuttle at the moment the boosters are lit."""
    east = EARTH_ROTATION_RATE * stage.ground * cos(stage.latitude)
    state = np.array([0.0, stage.latitude, 0.0, 0.0, east, 0.0, stage.shuttle.propellant])
    return Flown(stage, 0.0, state)


def flown_on(flown: Flown, stage: Stage, until: float, events: tuple[Event, ...]) -> Flown:
    """The flight with one more leg, to a time or to a terminal event."""
    path = integrate(
        stage.rates,
        (flown.time, until),
        flown.state,
        events=events,
        relative=_RELATIVE,
        absolute=_ALLOWED,
        longest_step=_BEND if stage.boosters else np.inf,
    )
    return Flown(
        stage,
        path.end_time,
        path.end,
        (*flown.legs, Leg(stage, path)),
        (*flown.happenings, *path.happenings),
        path.ended_by,
    )


def first_stage(flown: Flown, switches: tuple[tuple[str, float, float], ...]) -> Flown:
    """From the pad to the boosters' separation, or to the ground.

    Args:
        flown: The flight so far, on the pad.
        switches: Name, speed over the ground in m/s and new level of each change of the throttle.

    Returns:
        The flight, ended by "booster-separation", "ground", or "" if it never lifted off.
    """
    held = replace(flown.stage, held=True)
    lift_off = Event("lift-off", lambda time, state: _lift(held, time, state), 1, terminal=True)
    flown = flown_on(flown, held, _PAD_TIME, (lift_off,))
    if not flown.ended_by:
        return flown
    stage = replace(flown.stage, held=False)
    burnt = flown.stage.shuttle.boosters.times[-1]
    separation = Event("booster-separation", lambda time, _: time - burnt, 1, terminal=True)
    for name, speed, level in (*switches, ("", np.inf, 0.0)):
        events = (_faster(stage, name, speed), separation, _ground(stage), _limit(stage), _max_q(stage))
        flown = flown_on(flown, stage, _LONGEST, events)
        if flown.ended_by != name:
            break
        stage = replace(stage, throttle=level)
    return flown


def second_stage(flown: Flown, law: Law) -> Flown:
    """From the boosters' separation to the end of thrust, by one law of steering."""
    stage = replace(flown.stage, boosters=False, law=law, since=flown.time)
    dry = Event("tank-dry", lambda _, state: float(state[6]), -1, terminal=True)
    return flown_on(flown, stage, _LONGEST, (_cut_off(stage), dry, _ground(stage), _limit(stage)))


def aimed(flown: Flown, altitude: float) -> Flown:
    """From the boosters' separation to the end of thrust, by the law that ends nearest to the target orbit.

    Args:
        flown: The flight up to the separation.
        altitude: Height above the sea in m at which the engines are to stop, if the target orbit comes so low.

    Returns:
        The flight, ended by "cut-off", "tank-dry" or "ground".
    """
    law = _first_law(flown)
    tried = second_stage(flown, _law(law))
    missed = _missed(tried, altitude)
    tries = [(float(np.hypot(*missed)), tried)]
    slope = np.empty((2, 2))
    for number, nudge in enumerate(np.eye(2) * _NUDGE):
        slope[:, number] = (_missed(second_stage(flown, _law(law + nudge)), altitude) - missed) / _NUDGE
    for _ in range(_TRIES):
        if np.max(np.abs(missed)) < _CLOSE:
            break
        change = -np.linalg.lstsq(slope, missed, rcond=None)[0]
        change *= min(1.0, _LARGEST / max(np.max(np.abs(change)), 1e-12))
        tried = second_stage(flown, _law(law + change))
        now = _missed(tried, altitude)
        slope = slope + np.outer(now - missed - slope @ change, change) / (change @ change)
        law, missed = law + change, now
        tries.append((float(np.hypot(*missed)), tried))
    return min(tries, key=lambda pair: pair[0])[1]


def coasted(flown: Flown) -> Flown:
    """The flight after the end of thrust, to the moment the tank is dropped, or to the ground."""
    end = flown.time + COAST
    drop = Event("tank-drop", lambda time, _: time - end, 1, terminal=True)
    stage = replace(flown.stage, throttle=0.0)
    return flown_on(flown, stage, end + 1, (drop, _ground(stage)))


def moment(leg: Leg, time: float, state: Array) -> Moment:
    """What can be told of a moment of a leg."""
    return leg.stage.moment(time, _numbers(state))


def _law(numbers: Array) -> Law:
    start, change = numbers.tolist()
    return start, change


def _first_law(flown: Flown) -> Array:
    """A law near the one to find: the weaker the engines for what they lift, the steeper it climbs at first."""
    shuttle = flown.stage.shuttle
    mass = shuttle.orbiter + shuttle.tank + float(flown.state[6])
    weight = MU_EARTH / flown.stage.ground**2 * mass
    start = 1 / max(_STEEP[0] * flown.stage.throttle * shuttle.engines.thrust / weight + _STEEP[1], _STEEPEST_FIRST)
    return np.array([start, _LEVELS[0] + _LEVELS[1] * start])


def _missed(flown: Flown, altitude: float) -> Array:
    """By how much the end misses the target: km of height, and climb in 10 m/s."""
    height, latitude, _, up, *_ = _numbers(flown.state)
    stage, target = flown.stage, flown.stage.target
    climb = target.climb(stage.ground + height)
    # The sea lies lower in the north: what is high enough over it may still be below the whole orbit.
    lowest = target.perigee_radius + min(_OVER_PERIGEE, target.apogee_radius - target.perigee_radius) - stage.ground
    wanted = max(altitude, stage.altitude(lowest, latitude))
    return np.array([(stage.altitude(height, latitude) - wanted) / 1_000, (up - climb) / 10])


def _numbers(state: Array) -> State:
    height, latitude, longitude, up, east, north, propellant = state.tolist()
    return height, latitude, longitude, up, east, north, propellant


def _lift(stage: Stage, time: float, state: Array) -> float:
    """What the thrust is more than the weight, over the mass."""
    numbers = _numbers(state)
    now, radius = stage.moment(time, numbers), stage.ground + numbers[0]
    return now.push / now.mass - MU_EARTH / radius**2 + numbers[4] ** 2 / radius


def _faster(stage: Stage, name: str, speed: float) -> Event:
    if speed == np.inf:
        return Event(name, lambda *_: -1.0)
    return Event(name, lambda time, state: stage.moment(time, _numbers(state)).speed - speed, 1, terminal=True)


def _ground(stage: Stage) -> Event:
    return Event("ground", lambda _, state: stage.altitude(float(state[0]), float(state[1])), -1, terminal=True)


def _limit(stage: Stage) -> Event:
    return Event("g-limit", lambda time, state: -stage.moment(time, _numbers(state)).spare, 1)


def _max_q(stage: Stage) -> Event:
    def growth(time: float, state: Array) -> float:
        later = 0.01 * np.array(stage.rates(time, state))
        after, before = (stage.moment(time, _numbers(state + side * later)) for side in (1, -1))
        return after.pressure - before.pressure

    return Event("max-q", growth, -1)


def _cut_off(stage: Stage) -> Event:
    """The energy of the target orbit is reached."""
    wanted = -MU_EARTH / (2 * stage.target.axis)

    def missing(_: float, state: Array) -> float:
        height, _, _, up, east, north, _ = _numbers(state)
        return (up**2 + east**2 + north**2) / 2 - MU_EARTH / (stage.ground + height) - wanted

    return Event("cut-off", missing, 1, terminal=True)
