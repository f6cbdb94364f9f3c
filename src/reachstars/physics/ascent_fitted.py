"""What the published figures leave open about an ascent, found by fitting: all of it stands here.

Fifteen numbers, found by tests/fits/fit_ascent.py from nine rows of NASA's table of STS-121 (20, 40, 60, 80, 120, 160,
240, 360 and 480 s: height, speed, felt acceleration) and four masses (60, 80, 100 and 120 s). They are the best answer
to those rows, not measurements of the parts: the boosters' curve, for one, also swallows what the ramps of the throttle
and the wind did. The other seventeen rows after lift-off judge them: at most 1.2 % off in height, 0.7 % in speed; and
the speeds of STS-49 and STS-97, other flights with other cargo and throttle, within 6 %.
"""

from dataclasses import dataclass

from reachstars.physics.checked import array, finite, one, one_positive, three


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
        cut_off_altitude: Height above the sea at which the engines are to stop, in m; higher for a higher orbit.
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

    def __post_init__(self) -> None:
        """Refuse what is no number; what each may be is said by the part that it goes into.

        Raises:
            ValueError: If a number is not finite, or the height is not above 0.
        """
        for numbers in (self.booster_times, self.booster_levels, three(self.pitch, "A pitch programme")):
            finite(numbers, "A fitted number is finite; {} is not.")
        if array(self.booster_times).shape != array(self.booster_levels).shape:
            raise ValueError("The boosters' curve needs a level for each of its times.")
        one(self.pitch_speed, "A fitted number is finite; {} is not.")
        for number in (self.booster_propellant, self.booster_exhaust_speed, self.booster_nozzle, self.drag_area):
            one_positive(number, "A fitted mass, speed or area must be above 0; {} is not.")
        one_positive(self.cut_off_altitude, "The engines stop above 0 m; {} m is not.")


# Levels, propellant, exhaust speed, drag, pitch and cut-off altitude come from the program; the bends' times, the
# nozzle (its end is 3.8 m wide) and the speed at which the nose begins to sink were chosen beforehand.
FITTED = Fitted(
    booster_times=(0.0, 0.2, 20.0, 40.0, 50.0, 60.0, 75.0, 90.0, 110.0, 116.0, 123.5),
    booster_levels=(0.0, 1.1205, 1.22, 1.0058, 0.8258, 0.8968, 0.9132, 0.8133, 0.5808, 0.0832, 0.0),
    booster_propellant=503_690.0,
    booster_exhaust_speed=2_630.6,
    booster_nozzle=11.3,
    drag_area=59.4,
    pitch_speed=38.0,
    pitch=(2.0327, -2.0651, 0.8703),
    cut_off_altitude=104_420.0,
)
