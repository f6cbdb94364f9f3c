"""U.S. Standard Atmosphere 1976: printed rows, as public tests and programs repeat them.

Up to 75 km, at 85 km, and at 86, 115, 200, 750 and 1,000 km as in the tests of danielmatz/COESA.jl; at 10, 20, 70 and
80 km as in two other public tests, one of which names the pages, the other the tables of Public Domain Aeronautical
Software (for the speed of sound). Densities and temperatures of the other heights above 86 km are those that public
programs repeat; the 87 pressures and molar masses are the table of a program for NASA's simulations (ANTARES, 2017).

At 85 km the publication prints the molecular-scale temperature; the kinetic one, which is lower by 0.03 %, joins its
rows from 86 km on. Three printed pressures, of 10, 15 and 60 km, are off by one in their last digit.
"""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import KM

# Height in km, temperature in K, pressure in Pa, density in kg/m³, speed of sound in m/s.
_LOW = np.array(
    [
        (-5, 320.676, 1.7776e5, 1.9311, 358.99),
        (0, 288.150, 1.01325e5, 1.2250, 340.29),
        (5, 255.676, 5.4048e4, 7.3643e-1, 320.55),
        (10, 223.252, 2.6499e4, 4.1351e-1, 299.53),
        (15, 216.650, 1.2111e4, 1.9476e-1, 295.07),
        (20, 216.650, 5.5293e3, 8.8910e-2, 295.07),
        (25, 221.552, 2.5492e3, 4.0084e-2, 298.39),
        (40, 250.350, 2.8714e2, 3.9957e-3, 317.19),
        (50, 270.650, 7.9779e1, 1.0269e-3, 329.80),
        (60, 247.021, 2.1958e1, 3.0968e-4, 315.07),
        (70, 219.585, 5.2209, 8.2829e-5, 297.06),
        (75, 208.399, 2.3881, 3.9921e-5, 289.40),
        (80, 198.639, 1.0524, 1.8458e-5, 282.54),
    ]
)
# Height in km, temperature in K, density in kg/m³.
_HIGH = np.array(
    [
        (86, 186.87, 6.958e-6),
        (90, 186.87, 3.416e-6),
        (95, 188.42, 1.393e-6),
        (100, 195.08, 5.604e-7),
        (105, 208.84, 2.325e-7),
        (110, 240.00, 9.708e-8),
        (115, 300.00, 4.289e-8),
        (120, 360.00, 2.222e-8),
        (130, 469.27, 8.152e-9),
        (140, 559.63, 3.831e-9),
        (150, 634.39, 2.076e-9),
        (160, 696.29, 1.233e-9),
        (180, 790.07, 5.194e-10),
        (200, 854.56, 2.541e-10),
        (250, 941.33, 6.073e-11),
        (300, 976.01, 1.916e-11),
        (400, 995.83, 2.803e-12),
        (500, 999.24, 5.215e-13),
        (600, 999.85, 1.137e-13),
        (750, 999.99, 1.788e-14),
        (800, 999.99, 1.136e-14),
        (1000, 1000.00, 3.561e-15),
    ]
)
# Height in km, pressure in Pa, molar mass in kg/kmol.
_UPPER = """
    86 3.7338e-1 28.9522; 87 3.1259e-1 28.95; 88 2.6173e-1 28.94; 89 2.1919e-1 28.93; 90 1.8359e-1 28.91;
    91 1.5381e-1 28.89; 93 1.0801e-1 28.82; 95 7.5966e-2 28.73; 97 5.3571e-2 28.62; 99 3.7948e-2 28.48;
    101 2.7192e-2 28.30; 103 1.9742e-2 28.10; 105 1.4477e-2 27.88; 107 1.0751e-2 27.64; 109 8.1142e-3 27.39;
    110 7.1042e-3 27.27; 111 6.2614e-3 27.14; 112 5.5547e-3 27.02; 113 4.9570e-3 26.90; 114 4.4473e-3 26.79;
    115 4.0096e-3 26.68; 116 3.6312e-3 26.58; 117 3.3022e-3 26.48; 118 3.0144e-3 26.38; 119 2.7615e-3 26.29;
    120 2.5382e-3 26.20; 125 1.7354e-3 25.80; 130 1.2505e-3 25.44; 135 9.3568e-4 25.09; 140 7.2028e-4 24.75;
    145 5.6691e-4 24.42; 150 4.5422e-4 24.10; 160 3.0395e-4 23.49; 170 2.1210e-4 22.90; 180 1.5271e-4 22.34;
    190 1.1266e-4 21.81; 200 8.4736e-5 21.30; 210 6.4756e-5 20.83; 220 5.0149e-5 20.37; 230 3.9276e-5 19.95;
    240 3.1059e-5 19.56; 250 2.4767e-5 19.19; 260 1.9894e-5 18.85; 270 1.6083e-5 18.53; 280 1.3076e-5 18.24;
    290 1.0683e-5 17.97; 300 8.7704e-6 17.73; 310 7.2285e-6 17.50; 320 5.9796e-6 17.29; 330 4.9630e-6 17.09;
    340 4.1320e-6 16.91; 350 3.4498e-6 16.74; 360 2.8878e-6 16.57; 370 2.4234e-6 16.42; 380 2.0384e-6 16.27;
    390 1.7184e-6 16.13; 400 1.4518e-6 15.98; 410 1.2291e-6 15.84; 420 1.0427e-6 15.70; 430 8.8645e-7 15.55;
    440 7.5517e-7 15.40; 450 6.4468e-7 15.25; 460 5.5155e-7 15.08; 470 4.7292e-7 14.91; 480 4.0642e-7 14.73;
    490 3.5011e-7 14.54; 500 3.0236e-7 14.33; 525 2.1200e-7 13.76; 550 1.5137e-7 13.09; 575 1.1028e-7 12.34;
    600 8.2130e-8 11.51; 625 6.2601e-8 10.62; 650 4.8865e-8 9.72; 675 3.9048e-8 8.83; 700 3.1908e-8 8.00;
    725 2.6611e-8 7.24; 750 2.2599e-8 6.58; 775 1.9493e-8 6.01; 800 1.7036e-8 5.54; 825 1.5051e-8 5.16;
    850 1.3415e-8 4.85; 875 1.2043e-8 4.60; 900 1.0873e-8 4.40; 925 9.8635e-9 4.25; 950 8.9816e-9 4.12;
    975 8.2043e-9 4.02; 1000 7.5138e-9 3.94
"""
# Geopotential height in km, temperature in K, pressure in Pa, density in kg/m³.
_BASES = np.array(
    [
        (0, 288.15, 101_325.0, 1.225),
        (11, 216.65, 22_632.0, 0.36392),
        (20, 216.65, 5_474.9, 0.088035),
        (32, 228.65, 868.02, 0.013225),
    ]
)


@case("air", "U.S. Standard Atmosphere 1976, table I, -5 km to 80 km")
def air_matches_the_us_standard_atmosphere_up_to_80_km() -> Iterator[Agreement]:
    height, temperature, pressure, density, sound = _LOW.T
    air = physics.atmosphere(height * KM)
    yield agree("temperature", air.temperature, temperature, within=1e-3, unit="K")
    yield agree("pressure", air.pressure, pressure, relative=8e-5, unit="Pa")
    yield agree("density", air.density, density, relative=5e-5, unit="kg/m³")
    yield agree("speed of sound", air.speed_of_sound, sound, within=6e-3, unit="m/s")


@case("air", "U.S. Standard Atmosphere 1976, table I, 85 km")
def air_matches_the_us_standard_atmosphere_at_85_km() -> Iterator[Agreement]:
    air = physics.atmosphere(85 * KM)
    yield agree("temperature", air.temperature, 188.893 * 0.999694, within=1e-3, unit="K")
    yield agree("pressure", air.pressure, 4.4568e-1, relative=2e-5, unit="Pa")
    yield agree("density", air.density, 8.2196e-6, relative=2e-5, unit="kg/m³")


@case("upper_air", "U.S. Standard Atmosphere 1976, table I, 86 km to 1,000 km")
def temperature_and_density_match_the_us_standard_atmosphere_up_to_1000_km() -> Iterator[Agreement]:
    height, temperature, density = _HIGH.T
    air = physics.atmosphere(height * KM)
    yield agree("temperature", air.temperature, temperature, within=0.006, unit="K")
    yield agree("density", air.density, density, relative=4e-4, unit="kg/m³")


@case("upper_air", "U.S. Standard Atmosphere 1976, table I, 87 rows from 86 km to 1,000 km")
def pressure_and_molar_mass_match_the_us_standard_atmosphere_up_to_1000_km() -> Iterator[Agreement]:
    height, pressure, molar_mass = np.array([row.split() for row in _UPPER.split(";")], dtype=np.float64).T
    air = physics.atmosphere(height * KM)
    yield agree("pressure", air.pressure, pressure, relative=4e-4, unit="Pa")
    ours = air.density * 8_314.32 * air.temperature / air.pressure
    yield agree("molar mass", ours, molar_mass, within=0.0105, unit="kg/kmol")


@case("air", "U.S. Standard Atmosphere 1976, where its lower layers meet")
def air_matches_the_us_standard_atmosphere_where_its_layers_meet() -> Iterator[Agreement]:
    height, temperature, pressure, density = _BASES.T
    air = physics.atmosphere(physics.geometric_height(height * KM))
    yield agree("temperature", air.temperature, temperature, within=1e-9, unit="K")
    yield agree("pressure", air.pressure, pressure, relative=1e-5, unit="Pa")
    yield agree("density", air.density, density, relative=5e-5, unit="kg/m³")


@case("air", "COESA.jl, geopotential heights")
def geopotential_heights_match_coesa_jl() -> Iterator[Agreement]:
    heights = physics.geopotential_height(np.array([0.0, -5_000.0, 85_500.0, 1_000_000.0]))
    yield agree("geopotential height", heights, [0, -5_004, 84_365, 864_071], within=0.5, unit="m")
