"""The narrow way home: entry angles that are neither too flat nor too steep, and the bank that ends at the runway.

The model: flights of `reentry`, one after the other, halving the interval in which the answer lies. A vehicle with
much lift that enters steeply bounces too: the corridor is the first one found from the flat side. The bank is the same
all the way (or a table's, in the corridor); the orbiter's computer changed it every moment, which spared it the last,
hard part of a flight with a constant bank: 2.0 g at 60°, 4.8 g at 80°. What is found is exact for the model to the
figure that each function names; but 0.2° of entry angle are worth 5° of bank over 8,500 km, and 50 m/s 8°.
Symbols: gamma flight-path angle at the entry interface, negative below the horizon.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import inf, nan, pi

import numpy as np

from reachstars.physics.checked import array, given, one, one_positive, require
from reachstars.physics.constants import DEGREE
from reachstars.physics.entry_vehicle import EntryVehicle, Steering
from reachstars.physics.reentry import reenter

FLATTEST, STEEPEST = -0.1 * DEGREE, -20 * DEGREE
"""The entry angles between which the corridor is looked for, in rad."""
_ANGLE = 0.005 * DEGREE
_SCANNED = 24  # steps between the flattest and the steepest, each a quarter steeper than the one before
_BANK = 0.005 * DEGREE
_METRES = 500.0  # nearer to the wanted range than any pilot needs
_MOST_TRIES = 40


@dataclass(frozen=True)
class EntryCorridor:
    """The entry angles that bring a vehicle down in one go, and bearably.

    Attributes:
        shallow: Flattest angle in rad that does not leave the air again; flatter ones skip like a stone on water.
        steep: Steepest angle in rad whose greatest load is allowed; nan if even the shallow one is too hard.
        load_limit: Load that was allowed, as a multiple of the weight.
    """

    shallow: float
    steep: float
    load_limit: float


def entry_corridor(
    place: tuple[float, float, float],
    speed: float,
    heading: float,
    steering: Steering = Steering(),  # noqa: B008 - frozen
    vehicle: EntryVehicle = EntryVehicle(),  # noqa: B008 - frozen
    *,
    load_limit: float = 4.0,
) -> EntryCorridor:
    """The flattest and the steepest entry angle, between -0.1° and -20°, to 0.005°.

    Args:
        place: Geocentric latitude and longitude in rad and height in m of the entry interface.
        speed: Speed through the air in m/s.
        heading: Direction of the motion from north to east, in rad.
        steering: Bank and angle of attack.
        vehicle: Mass, area, lift, drag and nose.
        load_limit: Greatest load allowed, as a multiple of the weight.

    Returns:
        The corridor.

    Raises:
        ValueError: If something of the start, the steering or the vehicle is outside the ranges of `reenter`, the load
            limit is not above 0, or every entry skips.

    Source:
        Chapman, An Analysis of the Corridor and Guidance Requirements for Supercircular Entry, NASA TR R-55 (1959).
    """
    limit = one_positive(load_limit, "A load limit must be above 0; {} is not.")

    def stays(angle: float) -> bool:
        flight = reenter(place, (speed, angle, heading), steering, vehicle, samples=2)
        return flight.ended in {"handover", "ground"}

    def bears(angle: float) -> bool:
        flight = reenter(place, (speed, angle, heading), steering, vehicle, samples=2)
        return flight.ended in {"handover", "ground"} and flight.peak_load.value <= limit

    tried = [FLATTEST * (STEEPEST / FLATTEST) ** (number / _SCANNED) for number in range(_SCANNED + 1)]
    first = next((number for number, angle in enumerate(tried) if stays(angle)), None)
    if first is None:
        raise ValueError(f"At {speed:,.10g} m/s every entry leaves the air again: bank more, or fly slower.")
    shallow = _edge(tried[first], tried[first - 1], stays) if first else FLATTEST
    if not bears(shallow):
        return EntryCorridor(shallow, nan, limit)
    last = next((number for number in range(first, _SCANNED + 1) if not bears(tried[number])), None)
    if last is None:
        return EntryCorridor(shallow, STEEPEST, limit)
    return EntryCorridor(shallow, _edge(tried[last - 1] if last > first else shallow, tried[last], bears), limit)


def _edge(good: float, bad: float, is_good: Callable[[float], bool]) -> float:
    """The last good angle on the way to a bad one."""
    while abs(good - bad) > _ANGLE:
        middle = (good + bad) / 2
        good, bad = (middle, bad) if is_good(middle) else (good, middle)
    return good


def bank_for_range(
    place: tuple[float, float, float],
    motion: tuple[float, float, float],
    distance: float,
    steering: Steering = Steering(),  # noqa: B008 - frozen
    vehicle: EntryVehicle = EntryVehicle(),  # noqa: B008 - frozen
    *,
    after_handover: float = 111_120.0,
) -> float:
    """The constant bank with which a vehicle just reaches a place, with reversals to both sides.

    The more it banks, the less carries it, the deeper and shorter it flies; so the answer can be halved out.

    Args:
        place: Geocentric latitude and longitude in rad and height in m of the entry interface.
        motion: Speed through the air in m/s, flight-path angle and heading in rad at the entry interface.
        distance: Distance over the ground from the interface to the place (see `great_circle_distance`), in m.
        steering: Angle of attack; its bank is not used.
        vehicle: Mass, area, lift, drag and nose.
        after_handover: Distance that it still flies after Mach 2.5, in m; the orbiter about 60 nautical miles.

    Returns:
        Bank in rad, 0 to pi / 2; the range is within 500 m of the wanted one where a longer way is not cut off by
        a skip.

    Raises:
        ValueError: If something of the start, the steering or the vehicle is outside the ranges of `reenter`, or the
            place is too near or too far; the sentence says between what distances it can be.

    Source:
        Harpold and Graves, Shuttle Entry Guidance, Journal of the Astronautical Sciences 27 (1979).
    """
    given(steering, Steering)
    wanted = one_positive(distance, "A distance must be above 0 m; {} m is not.")
    wanted -= one(after_handover, "A distance after the handover is at least 0 m; {} m is not.", least=0)

    def reach(bank: float) -> float:
        flight = reenter(place, motion, replace(steering, bank=bank, turning="reversals"), vehicle, samples=2)
        return inf if flight.ended in {"skips", "time"} else flight.range

    little, much = 0.0, pi / 2
    farthest, nearest = reach(little), reach(much)
    good = np.bool_(nearest <= wanted <= farthest)
    most = f"{(farthest + after_handover) / 1_000:,.0f} km" if farthest < inf else "any distance"
    sentence = (
        f"With this entry a vehicle comes {(nearest + after_handover) / 1_000:,.0f} km (bank 90°) to {most} (bank 0°) "
        "far; {} m cannot be reached."
    )
    require(good, array(distance), sentence)
    for _ in range(_MOST_TRIES):
        bank = (little + much) / 2
        got = reach(bank)
        if abs(got - wanted) < _METRES or much - little < _BANK:
            break
        little, much = (bank, much) if got > wanted else (little, bank)
    return bank
