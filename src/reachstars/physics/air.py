"""The air: how warm, how heavy and how thick it is at every height.

The model: the U.S. Standard Atmosphere 1976, a mean of the year at 45° of latitude, dry and at rest: layers in which
the temperature is a straight line of the geopotential height up to 86 km, and above that, to 1,000 km, gases that part
(see `upper_air`). Below 32 km it is the ICAO standard atmosphere. Printed rows agree to one in the last digit below
80 km and to 0.03 % above. The weather is not in it: real density differs from this by some 10 % near the ground, 20 %
at 70 km, and by a factor of 2 and more above 300 km. Above 86 km no speed of sound is printed; that of 86 km is kept.
Symbols: Z geometric height, H geopotential height, p pressure, rho density, T temperature.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from math import exp, isnan, sqrt
from typing import Generic, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, array, finite, plain, require
from reachstars.physics.checked import number as one_number
from reachstars.physics.constants import G0
from reachstars.physics.upper_air import (
    BOTTOM_KM,
    COLDEST,
    GAS_CONSTANT,
    MOLAR_MASS,
    RADIUS_KM,
    STEP_KM,
    upper_air,
    upper_temperature,
)

LOWEST_AIR = -5_000.0  # m, geometric height at which the tables begin; U.S. Standard Atmosphere 1976, table I
HIGHEST_AIR = 1_000_000.0  # m, geometric height at which the tables end; U.S. Standard Atmosphere 1976, table I
_RADIUS = 1_000 * RADIUS_KM  # m
_BOTTOM, _STEP = 1_000 * BOTTOM_KM, 1_000 * STEP_KM  # m, where the gases part, and the steps above
_GAS = GAS_CONSTANT / MOLAR_MASS  # J/(kg K)
_HEAT_RATIO = 1.4  # of the heat capacities; U.S. Standard Atmosphere 1976, page 4
# Molar mass over that at sea level from 80 km to 85.5 km, every 500 m; U.S. Standard Atmosphere 1976, table 8.
_MASS_RATIOS = """
    1.000000 0.999996 0.999989 0.999971 0.999941 0.999909 0.999870 0.999829 0.999786 0.999741 0.999694 0.999641
"""


class _Layer(NamedTuple):
    base: float  # m, geopotential
    temperature: float  # K, molecular-scale, at the base
    slope: float  # K/m
    pressure: float  # Pa at the base


def _layers() -> tuple[_Layer, ...]:
    """The layers of table 4, each with the pressure that the one below it ends with."""
    layers = [_Layer(0.0, 288.15, -0.0065, 101_325.0)]
    for base, slope in ((11e3, 0.0), (20e3, 1e-3), (32e3, 2.8e-3), (47e3, 0.0), (51e3, -2.8e-3), (71e3, -2e-3)):
        below = layers[-1]
        layers.append(
            _Layer(base, below.temperature + below.slope * (base - below.base), slope, _pressure(below, base))
        )
    return tuple(layers)


def _pressure(layer: _Layer, height: float) -> float:
    """Hydrostatic balance within a layer: equations 33a and 33b."""
    if layer.slope == 0:
        return layer.pressure * exp(-G0 / _GAS * (height - layer.base) / layer.temperature)
    warmer = 1 + layer.slope * (height - layer.base) / layer.temperature
    return float(layer.pressure * warmer ** (-G0 / (_GAS * layer.slope)))


_LAYERS = _layers()
_BASES, _WARMTHS, _SLOPES, _PRESSURES = (np.array(column) for column in zip(*_LAYERS, strict=True))
_TOP = _LAYERS[-1].temperature + _LAYERS[-1].slope * (_RADIUS * _BOTTOM / (_RADIUS + _BOTTOM) - _LAYERS[-1].base)
_RATIOS = (*map(float, _MASS_RATIOS.split()), COLDEST / _TOP)  # 0.999579 is printed for 86 km
_SOUND_AT_86 = sqrt(_HEAT_RATIO * _GAS * _TOP)


@dataclass(frozen=True)
class Air(Generic[Numbers]):
    """The state of the air at some height; numbers, or arrays of one shape.

    Attributes:
        temperature: Kinetic temperature in K.
        pressure: Pressure in Pa.
        density: Density in kg/m³.
        speed_of_sound: Speed of sound in m/s.
    """

    temperature: Numbers
    pressure: Numbers
    density: Numbers
    speed_of_sound: Numbers


def atmosphere(altitude: Numbers) -> Air[Numbers]:
    """Temperature, pressure, density and speed of sound of the air at a height above the sea.

    Each layer carries the weight of all that lies above it: dp = -rho g dZ, with rho = p M / (R T).

    Args:
        altitude: Geometric height above the sea in m, from -5,000 m to 1,000 km; a number or an array.

    Returns:
        The air, each figure in the shape of altitude.

    Raises:
        ValueError: If a height is outside the tables, or not a number.

    Source:
        U.S. Standard Atmosphere 1976, NOAA, NASA and USAF, NOAA-S/T 76-1562.
    """
    z = _heights(altitude)
    low, high = np.minimum(z, _BOTTOM), np.maximum(z, _BOTTOM)
    warmth, pressure = _lower(low)
    upper_pressure, upper_density = _upper(high)
    below = z < _BOTTOM
    heat = np.where(below, warmth * np.interp(low, _RATIO_HEIGHTS, _RATIOS), upper_temperature(high / 1_000))
    return Air(
        plain(heat, altitude),
        plain(np.where(below, pressure, upper_pressure), altitude),
        plain(np.where(below, pressure / (_GAS * warmth), upper_density), altitude),
        plain(np.sqrt(_HEAT_RATIO * _GAS * warmth), altitude),
    )


def air_at(altitude: float) -> tuple[float, float, float]:
    """Pressure, density and speed of sound at one height: the same as `atmosphere`, in a tenth of the time.

    For rates of change that are asked for thousands of times on one flight: nothing is checked, below the tables the
    lowest air goes on, above them there is none.

    Args:
        altitude: Geometric height above the sea in m; a number.

    Returns:
        Pressure in Pa, density in kg/m³ and speed of sound in m/s.

    Raises:
        ValueError: If the height is not a number.

    Source:
        U.S. Standard Atmosphere 1976, NOAA, NASA and USAF, NOAA-S/T 76-1562.
    """
    if not isinstance(altitude, float):  # asked for at every step of a flight: the check itself would take as long
        altitude = one_number(altitude)
    if altitude < _BOTTOM:
        height = _RADIUS * max(altitude, LOWEST_AIR) / (_RADIUS + max(altitude, LOWEST_AIR))
        layer = _LAYERS[max(bisect_right(_BASES_LISTED, height) - 1, 0)]
        warmth = layer.temperature + layer.slope * (height - layer.base)
        pressure = _pressure(layer, height)
        return pressure, pressure / (_GAS * warmth), sqrt(_HEAT_RATIO * _GAS * warmth)
    if altitude >= HIGHEST_AIR:
        return 0.0, 0.0, _SOUND_AT_86
    if isnan(altitude):
        raise ValueError("A height above the sea is a number of metres; nan is not.")
    steps = (altitude - _BOTTOM) / _STEP
    number = int(steps)
    share = steps - number
    pressures, densities = _upper_listed()
    return (
        exp(pressures[number] + share * (pressures[number + 1] - pressures[number])),
        exp(densities[number] + share * (densities[number + 1] - densities[number])),
        _SOUND_AT_86,
    )


def geopotential_height(altitude: Numbers) -> Numbers:
    """The height in a field of constant gravity at which a thing would have the same energy: r Z / (r + Z).

    Args:
        altitude: Geometric height above the sea in m, from -5,000 m to 1,000 km; a number or an array.

    Returns:
        Geopotential height in m, in the shape of altitude.

    Raises:
        ValueError: If a height is outside the tables, or not a number.

    Source:
        U.S. Standard Atmosphere 1976, equation 18.
    """
    z = _heights(altitude)
    return plain(_RADIUS * z / (_RADIUS + z), altitude)


def geometric_height(geopotential: Numbers) -> Numbers:
    """The height above the sea at a geopotential height: r H / (r - H).

    Args:
        geopotential: Geopotential height in m, up to 864 km; a number or an array.

    Returns:
        Geometric height above the sea in m, in the shape of geopotential.

    Raises:
        ValueError: If the height is outside the tables, or not a number.

    Source:
        U.S. Standard Atmosphere 1976, equation 19.
    """
    height = finite(geopotential, "A geopotential height is a finite number of metres; {} is not.")
    require(height < _RADIUS, height, "A geopotential height is below 6,356,766 m; {} m is not.")
    z = _RADIUS * height / (_RADIUS - height)
    # A height that was made from one at the very edge of the tables may lie beyond it by the last digit.
    return plain(_heights(np.where(np.isclose(z, HIGHEST_AIR, rtol=1e-12), HIGHEST_AIR, z)), geopotential)


_BASES_LISTED = _BASES.tolist()
_RATIO_HEIGHTS = np.linspace(80_000.0, _BOTTOM, len(_RATIOS))


def _heights(altitude: ArrayLike) -> Array:
    z = array(altitude)
    sentence = "The standard atmosphere is known from -5,000 m to 1,000,000 m; {} m is outside."
    require((z >= LOWEST_AIR) & (z <= HIGHEST_AIR), z, sentence)
    return z


def _lower(z: Array) -> tuple[Array, Array]:
    """Molecular-scale temperature in K and pressure in Pa up to 86 km."""
    height = _RADIUS * z / (_RADIUS + z)
    number = np.maximum(np.searchsorted(_BASES, height, side="right") - 1, 0)
    above, base, slope = height - _BASES[number], _WARMTHS[number], _SLOPES[number]
    warmth = base + slope * above
    even = slope == 0
    power = (warmth / base) ** (-G0 / (_GAS * np.where(even, 1.0, slope)))
    return warmth, _PRESSURES[number] * np.where(even, np.exp(-G0 / _GAS * above / base), power)


@cache
def _upper_logarithms() -> tuple[Array, Array, Array]:
    """Heights in m, and the logarithms of pressure and density, made to begin where the lower air ends."""
    pressure, density = upper_air()
    heights = np.linspace(_BOTTOM, HIGHEST_AIR, pressure.size)
    warmth, below = _lower(np.array(_BOTTOM))
    return heights, np.log(pressure * (below / pressure[0])), np.log(density * (below / (_GAS * warmth) / density[0]))


@cache
def _upper_listed() -> tuple[list[float], list[float]]:
    _, pressure, density = _upper_logarithms()
    return pressure.tolist(), density.tolist()


def _upper(z: Array) -> tuple[Array, Array]:
    """Pressure in Pa and density in kg/m³ from 86 km up."""
    heights, pressure, density = _upper_logarithms()
    return np.exp(np.interp(z, heights, pressure)), np.exp(np.interp(z, heights, density))
