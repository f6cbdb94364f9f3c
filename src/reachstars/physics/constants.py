"""Constants of nature and of the calendar, in SI units, each with its source.

A name says what it is; a quantity in another unit is that number times the unit: ``350 * KM``, ``91 * MINUTE``.
"""

from math import pi

MU_EARTH = 3.986004418e14  # m³/s², gravitational parameter with the air; WGS 84, NIMA TR8350.2 (2000), table 3.1
EARTH_RADIUS = 6_378_137.0  # m, at the equator; WGS 84, NIMA TR8350.2 (2000), table 3.1
EARTH_POLAR_RADIUS = 6_356_752.3142  # m, at the poles; WGS 84, NIMA TR8350.2 (2000), table 3.3
EARTH_FLATTENING = 1 / 298.257_223_563  # no unit, of the ellipsoid; WGS 84, NIMA TR8350.2 (2000), table 3.1
EARTH_MEAN_RADIUS = 6_371_008.7714  # m, two thirds equator, one third pole; WGS 84, NIMA TR8350.2 (2000), table 3.3
EARTH_J2 = 1.082_626_173_852e-3  # no unit, flattening of the gravity field; EGM2008, -√5 times its coefficient C(2,0)
EARTH_ROTATION_RATE = 7.292115e-5  # rad/s, against the stars; WGS 84, NIMA TR8350.2 (2000), table 3.1
SUN_RADIUS = 6.957e8  # m, nominal; IAU 2015 resolution B3
ASTRONOMICAL_UNIT = 149_597_870_700.0  # m, by definition; IAU 2012 resolution B2
TROPICAL_YEAR = 31_556_925.190_08  # s, 365.242 189 7 days, from spring to spring; Vallado (2013), chapter 3
G0 = 9.80665  # m/s², standard gravity, by definition; CGPM 1901

KM = 1_000.0  # m, by definition; SI Brochure (2019), table 7
MILE = 1_609.344  # m, statute mile, by definition; international yard and pound agreement (1959)
NAUTICAL_MILE = 1_852.0  # m, by definition; Monaco conference (1929)
MINUTE = 60.0  # s, by definition; SI Brochure (2019), table 8
HOUR = 3_600.0  # s, by definition; SI Brochure (2019), table 8
DAY = 86_400.0  # s, by definition; SI Brochure (2019), table 8
DEGREE = pi / 180.0  # rad, by definition; SI Brochure (2019), table 8
