"""How hot the nose becomes: heat that the air brings, and the glow at which it leaves again.

The model: Sutton and Graves' formula for the stagnation point of a blunt nose: laminar flow, air that behaves like a
gas in equilibrium, a cold wall, no radiation from the hot air itself. It is good to some 10-15 % from about 3 to
9 km/s; below Mach 5 it reads far too high, and above some 10 km/s (return from the Moon) the glowing air adds what
is missing here. Other places of a surface receive a fraction of it. The temperature is that of a surface which sends
out all it receives, as the shuttle's did within 1-2 %: the heat that it stores or conducts is left out.
Symbols: rho density, v speed, r nose radius, sigma the Stefan-Boltzmann constant.
"""

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import (
    Array,
    Numbers,
    fit_together,
    not_negative,
    one_positive,
    plain,
    positive,
    require,
)

STEFAN_BOLTZMANN = 5.670_374_419e-8
"""In W/(m² K⁴), exact since 2019; BIPM, SI Brochure (2019)."""
SUTTON_GRAVES = 1.741_5e-4
"""In kg^½/m, for the Earth's air; Sutton and Graves, NASA TR R-376 (1971), as it is commonly rounded."""


def stagnation_heating(
    density: Numbers, speed: Numbers | float, nose_radius: Numbers | float, coefficient: float = SUTTON_GRAVES
) -> Numbers:
    """Heat that arrives where the air meets the nose head on, for each square metre.

    k √(rho / r) v³: twice the speed is eight times the heat, and a blunt nose stays cooler than a sharp one.

    Args:
        density: Density of the air in kg/m³; a number or an array.
        speed: Speed through the air in m/s; a number or an array.
        nose_radius: Radius of the nose in m; a number or an array. All three broadcast.
        coefficient: Sutton and Graves' k for the gas, in kg^½/m.

    Returns:
        Heat in W/m², in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a density or speed is negative or not finite, the nose radius or coefficient is not above 0, or
            the shapes do not go together.

    Source:
        Sutton and Graves, A General Stagnation-Point Convective-Heating Equation, NASA TR R-376 (1971).
    """
    air = not_negative(density, "A density is finite and at least 0 kg/m³; {} kg/m³ is not.")
    fast = not_negative(speed, "A speed is finite and at least 0 m/s; {} m/s is not.")
    nose = positive(nose_radius, "The radius of a nose must be above 0 m; {} m is not.")
    k = one_positive(coefficient, "The coefficient must be above 0 kg^½/m; {} kg^½/m is not.")
    fit_together({"density": air, "speed": fast, "nose_radius": nose})
    return plain(k * np.sqrt(air / nose) * fast**3, density)


def equilibrium_temperature(heating: Numbers, emissivity: Numbers | float = 0.85) -> Numbers:
    """The temperature at which a surface glows away all the heat that it receives.

    emissivity · sigma T⁴ = heat: sixteen times the heat is only twice the temperature.

    Args:
        heating: Heat that arrives, in W/m²; a number or an array.
        emissivity: Share of a black body's glow, above 0 and at most 1; a number or an array that broadcasts. The
            shuttle's black coating was made for about 0.85.

    Returns:
        Temperature in K, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a heat is negative or not finite, an emissivity is not above 0 and at most 1, or the shapes do
            not go together.

    Source:
        Anderson, Hypersonic and High-Temperature Gas Dynamics (2006), chapter 6.
    """
    heat = not_negative(heating, "A heat is finite and at least 0 W/m²; {} W/m² is not.")
    glow = _emissivities(emissivity)
    fit_together({"heating": heat, "emissivity": glow})
    return plain((heat / (glow * STEFAN_BOLTZMANN)) ** 0.25, heating)


def _emissivities(emissivity: ArrayLike) -> Array:
    sentence = "An emissivity is above 0 and at most 1; {} is not."
    checked = positive(emissivity, sentence)
    require(checked <= 1, checked, sentence)
    return checked
