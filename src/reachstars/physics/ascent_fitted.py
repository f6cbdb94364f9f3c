"""What the published figures leave open about an ascent, found by fitting: all of it stands here.

The model: a dozen numbers, fitted by tests/fits/fit_ascent.py to rows of NASA's table of STS-121 and kept until that
program is run again. The rows that were not fitted judge them.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fitted:
    """Numbers that no source of ours gives.

    Attributes:
        booster_times: Times at which the curve of the boosters' flow bends, in s.
        booster_levels: Flow at those times, in any unit.
        booster_propellant: Mass of one booster's propellant in kg; published is 1,100,000 lb, rounded.
        booster_exhaust_speed: Thrust in a vacuum over mass flow, in m/s.
        booster_nozzle: Area of one nozzle's end, in m².
        drag_area: Drag over dynamic pressure at low speed, in m².
        pitch_speed: Speed over the ground at which the nose begins to sink from the vertical, in m/s.
        pitch: By how much it has sunk: coefficients of the speed in km/s above that, of its square and cube, in rad.
        cut_off_altitude: Height above the sea at which the engines are to stop, in m.
    """

    booster_times: tuple[float, ...]
    booster_levels: tuple[float, ...]
    booster_propellant: float
    booster_exhaust_speed: float
    booster_nozzle: float
    drag_area: float
    pitch_speed: float
    pitch: tuple[float, float, float]
    cut_off_altitude: float


FITTED = Fitted(
    booster_times=(0.0, 0.2, 20.0, 40.0, 52.0, 75.0, 90.0, 110.0, 116.0, 123.5),
    booster_levels=(0.0, 1.12, 1.22, 1.0, 0.84, 0.90, 0.82, 0.62, 0.25, 0.0),
    booster_propellant=501_000.0,
    booster_exhaust_speed=2_630.0,
    booster_nozzle=11.3,
    drag_area=60.0,
    pitch_speed=38.0,
    pitch=(2.0, -1.6, 0.5),
    cut_off_altitude=104_000.0,
)
