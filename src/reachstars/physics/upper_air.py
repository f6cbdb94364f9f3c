"""The air of the U.S. Standard Atmosphere 1976 above 86 km, where its gases part.

The model: between 86 km and 1,000 km the publication gives the temperature in four pieces and lets each gas settle by
its own weight: nitrogen (1) alone, atomic and molecular oxygen through it, argon and helium through those three, and
from 150 km on hydrogen, which streams away. Winds still stir the air up to 115 km. The balance of each gas is summed
up here in steps of 50 m; pressure and density agree with the printed rows to 0.03 %. The real air up there
differs from this mean of a moderately active Sun by a factor of 2 at 300 km and of 10 and more higher up.
Symbols: Z geometric height in km, n number density in 1/m³, T temperature, M molar mass in kg/kmol, D and K molecular
and eddy diffusion in m²/s.
"""

from functools import cache
from typing import NamedTuple

import numpy as np

from reachstars.physics.checked import Array
from reachstars.physics.constants import G0

GAS_CONSTANT = 8_314.32  # J/(kmol K); U.S. Standard Atmosphere 1976, table 2
MOLAR_MASS = 28.9644  # kg/kmol, of the air at sea level; U.S. Standard Atmosphere 1976, page 3
BOLTZMANN = 1.380622e-23  # J/K; U.S. Standard Atmosphere 1976, table 2
RADIUS_KM = 6_356.766  # km, r0 of its gravity at 45° of latitude; U.S. Standard Atmosphere 1976, table 2
BOTTOM_KM, TOP_KM = 86.0, 1_000.0
_EVEN_TO, _BOW_TO, _STRAIGHT_TO = 91.0, 110.0, 120.0  # km, ends of the pieces of temperature; table 5
_MIXED_TO, _STIRRED_TO, _HYDROGEN_FROM = 100.0, 115.0, 150.0  # km
STEP_KM = 0.05
COLDEST = 186.8673  # K, from 86 km to 91 km; U.S. Standard Atmosphere 1976, table 5
# The ellipse from 91 km to 110 km, where it must meet 240 K with a slope of 12 K/km; printed rounded: 263.1905 K,
# -76.3232 K, -19.9429 km, which would leave a step of 0.0003 K.
_MIDDLE = (12 * 19 * 240 + COLDEST**2 - 240**2) / (12 * 19 + 2 * COLDEST - 2 * 240)
_HEIGHT = COLDEST - _MIDDLE
_WIDTH = 19 / (1 - ((240 - _MIDDLE) / _HEIGHT) ** 2) ** 0.5


class Gas(NamedTuple):
    """What the publication says of a gas: tables 6, 7 and 9."""

    molar_mass: float  # kg/kmol
    bottom: float  # number density at 86 km, in 1/m³
    a: float  # 1/(m s), of the diffusion coefficient
    b: float
    flow: tuple[float, float, float]  # Q in 1/km³, U in km, W in 1/km³
    thermal: float = 0.0  # thermal diffusion factor alpha


OXYGEN_ATOMS = Gas(15.9994, 8.6e16, 6.986e20, 0.750, (-5.809644e-4, 56.90311, 2.706240e-5))
OXYGEN = Gas(31.9988, 3.030898e19, 4.863e20, 0.750, (1.366212e-4, 86.0, 8.333333e-5))
ARGON = Gas(39.948, 1.351400e18, 4.487e20, 0.870, (9.434079e-5, 86.0, 8.333333e-5))
HELIUM = Gas(4.0026, 7.5817e14, 1.700e21, 0.691, (-2.457369e-4, 86.0, 6.666667e-4), -0.40)
NITROGEN_MASS, NITROGEN_BOTTOM = 28.0134, 1.129794e20
HYDROGEN_MASS, HYDROGEN_AT_500, HYDROGEN_FLUX = 1.00797, 8.0e10, 7.2e11  # kg/kmol, 1/m³, 1/(m² s); page 14 on
HYDROGEN_A, HYDROGEN_B, HYDROGEN_THERMAL = 3.305e21, 0.500, -0.25


def upper_temperature(height_km: Array) -> Array:
    """Kinetic temperature in K from 86 km up, at heights in km: equations 25, 27, 29 and 31."""
    z = height_km
    bow = _MIDDLE + _HEIGHT * np.sqrt(np.maximum(1 - ((z - 91) / _WIDTH) ** 2, 0))
    xi = (z - 120) * (RADIUS_KM + 120) / (RADIUS_KM + z)
    return np.select(
        [z <= _EVEN_TO, z <= _BOW_TO, z <= _STRAIGHT_TO],
        [np.full_like(z, COLDEST), bow, 240 + 12 * (z - 110)],
        1000 - 640 * np.exp(-0.01875 * xi),
    )


@cache
def upper_air() -> tuple[Array, Array]:
    """Pressure in Pa and density in kg/m³ at every step from 86 km to 1,000 km, each of shape (steps + 1,)."""
    z = np.linspace(BOTTOM_KM, TOP_KM, round((TOP_KM - BOTTOM_KM) / STEP_KM) + 1)
    temperature = upper_temperature(z)
    gravity = G0 * (RADIUS_KM / (RADIUS_KM + z)) ** 2
    fall = gravity / (GAS_CONSTANT * temperature)  # 1/m of height per kg/kmol
    eddy = _eddy(z)
    mixed = np.where(z < _MIXED_TO, MOLAR_MASS, NITROGEN_MASS)
    # At the jump itself the mean, so that the sum over the steps meets it.
    mixed[np.searchsorted(z, _MIXED_TO - STEP_KM / 2)] = (MOLAR_MASS + NITROGEN_MASS) / 2
    nitrogen = NITROGEN_BOTTOM * temperature[0] / temperature * np.exp(-_summed(mixed * fall))

    def settled(gas: Gas, through: Array, mixed: Array) -> Array:
        diffusion = gas.a / through * (temperature / 273.15) ** gas.b
        slope = np.gradient(temperature, z * 1000)
        own = (gas.molar_mass + mixed * eddy / diffusion + gas.thermal * GAS_CONSTANT / gravity * slope) * fall
        pull = own * diffusion / (diffusion + eddy) + _flow(gas, z) / 1000
        density: Array = gas.bottom * temperature[0] / temperature * np.exp(-_summed(pull))
        return density

    oxygen_atoms, oxygen = settled(OXYGEN_ATOMS, nitrogen, mixed), settled(OXYGEN, nitrogen, mixed)
    through = nitrogen + oxygen_atoms + oxygen
    weight = NITROGEN_MASS * nitrogen + OXYGEN_ATOMS.molar_mass * oxygen_atoms + OXYGEN.molar_mass * oxygen
    mean = np.where(z <= _MIXED_TO, mixed, weight / through)
    argon, helium = settled(ARGON, through, mean), settled(HELIUM, through, mean)
    hydrogen = _hydrogen(z, temperature, fall, through + argon + helium)
    masses = np.array([NITROGEN_MASS, OXYGEN_ATOMS.molar_mass, OXYGEN.molar_mass, ARGON.molar_mass, HELIUM.molar_mass])
    numbers = np.array([nitrogen, oxygen_atoms, oxygen, argon, helium])
    pressure = (numbers.sum(axis=0) + hydrogen) * BOLTZMANN * temperature
    density = (masses @ numbers + HYDROGEN_MASS * hydrogen) * BOLTZMANN / GAS_CONSTANT
    return pressure, density


def _eddy(z: Array) -> Array:
    """K: how strongly the winds stir, in m²/s; equation 7."""
    above = np.clip(z - 95, 0, 19.999)
    return np.where(z < _STIRRED_TO, 120 * np.exp(1 - 400 / (400 - above**2)), 0.0)


def _flow(gas: Gas, z: Array) -> Array:
    """The upward or downward stream of a gas over its diffusion, in 1/km; equations 36 and 37."""
    amount, middle, width = gas.flow
    flow = amount * (z - middle) ** 2 * np.exp(-width * (z - middle) ** 3)
    if gas is OXYGEN_ATOMS:
        below = np.maximum(97 - z, 0)
        flow = flow - 3.416248e-3 * below**2 * np.exp(-5.008765e-4 * below**3)
    return np.asarray(flow)


def _hydrogen(z: Array, temperature: Array, fall: Array, through: Array) -> Array:
    """Number density of hydrogen in 1/m³, none below 150 km; equation 39, counted from 500 km."""
    start = int(np.searchsorted(z, 500))
    diffusion = HYDROGEN_A / through * (temperature / 273.15) ** HYDROGEN_B
    tau = _summed(HYDROGEN_MASS * fall)
    tau -= tau[start]
    ratio = (temperature / temperature[start]) ** (1 + HYDROGEN_THERMAL)
    lost = _summed(HYDROGEN_FLUX / diffusion * ratio * np.exp(tau))
    hydrogen = (HYDROGEN_AT_500 - (lost - lost[start])) / ratio * np.exp(-tau)
    return np.where(z >= _HYDROGEN_FROM, hydrogen, 0.0)


def _summed(values: Array) -> Array:
    """Integral over height in m, from 86 km up to each step."""
    parts = (values[1:] + values[:-1]) / 2 * STEP_KM * 1000
    return np.concatenate([[0.0], np.cumsum(parts)])
