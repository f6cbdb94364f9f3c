"""What explorers there are and what they can be set to: plain data, for rooms below the pictures."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Input:
    """Something in an explorer that an answer can set, so that its consequence is seen.

    Attributes:
        name: Its name in the `show` of an exercise, such as speed.
        unit: Unit of its numbers; an answer may be in any unit of the same kind; "" for a plain count.
        minimum: Smallest number that an author may set; a learner's answer may be any number.
        maximum: Largest number that an author may set.
    """

    name: str
    unit: str
    minimum: float
    maximum: float


@dataclass(frozen=True)
class Setting:
    """One thing that an explorer lets the learner move.

    Attributes:
        quantity: Name with its unit, such as altitude_km; exercises of kind target name it.
        unit: Unit of the numbers below; "" for a plain count.
        minimum: Smallest setting.
        maximum: Largest setting.
        step: What an arrow key adds.
        leap: What Page Up adds.
        start: Setting when the page opens.
    """

    quantity: str
    unit: str
    minimum: float
    maximum: float
    step: float
    leap: float
    start: float

    def within(self, value: float) -> float:
        """A value as the explorer can show it.

        Args:
            value: Anything that was sent: too high, too low, or not a number at all.

        Returns:
            The value inside the limits; the start if it is not a number.
        """
        if math.isnan(value):
            return float(self.start)
        # A slider gives 2.5000000000000004; nobody set that.
        return round(float(min(max(value, self.minimum), self.maximum)), 6)

    @property
    def steps(self) -> tuple[float, ...]:
        """Every value that its slider can stand at, the smallest first."""
        count = math.floor((self.maximum - self.minimum) / self.step + 1e-9)
        return tuple(round(self.minimum + number * self.step, 9) for number in range(count + 1))


@dataclass(frozen=True)
class Controls:
    """What a learner can move in an explorer, one to four things, and what an answer can set in it."""

    settings: tuple[Setting, ...]
    inputs: tuple[Input, ...] = ()

    @property
    def quantities(self) -> tuple[str, ...]:
        """Names of the settings, in their order."""
        return tuple(setting.quantity for setting in self.settings)

    @property
    def start(self) -> tuple[float, ...]:
        """Where all settings stand when the page opens."""
        return tuple(float(setting.start) for setting in self.settings)

    def within(self, values: Sequence[float]) -> tuple[float, ...]:
        """Values of all settings as the explorer can show them; what is missing stands at its start."""
        sent = (*values[: len(self.settings)], *self.start[len(values) :])
        return tuple(setting.within(value) for setting, value in zip(self.settings, sent, strict=True))


EXPLORERS: dict[str, Controls] = {
    "altitude": Controls(
        # Below about 160 km air drag ends an orbit within hours; 2,000 km is the usual edge of low Earth orbit.
        settings=(Setting("altitude_km", "km", minimum=160, maximum=2000, step=10, leap=100, start=700),),
        # With a speed the spacecraft is let go sideways; without one it stays on its circle.
        inputs=(Input("altitude", "km", 160, 2000), Input("speed", "km/s", 0, 100)),
    ),
    "scale": Controls(
        # The power of ten of the width in metres: from half a field to three times a million miles.
        settings=(Setting("width_log", "", minimum=2, maximum=9.7, step=0.05, leap=0.5, start=2.4),),
        # A straight ruler of that length is laid from Stockton.
        inputs=(Input("distance", "km", 0, 1e12),),
    ),
    "circuit": Controls(
        # Page Up goes as far as the station is high; the last step ends in La Piedad again.
        settings=(Setting("way_km", "km", minimum=0, maximum=5440, step=10, leap=350, start=0),),
        # A string of that length is pulled from La Piedad towards Stockton.
        inputs=(Input("distance", "km", 0, 1e6),),
    ),
    "tries": Controls(
        settings=(
            Setting("chance", "percent", minimum=0.1, maximum=30, step=0.1, leap=1, start=5),
            # What each no adds to the chance, in percentage points.
            Setting("growth", "percent", minimum=0, maximum=10, step=0.1, leap=0.5, start=0),
            # One try, so that the start answers nothing that lessons ask.
            Setting("tries", "", minimum=1, maximum=40, step=1, leap=5, start=1),
        ),
        # A share is the answered chance of at least one yes: a line beside what the applicants did.
        inputs=(
            Input("chance", "percent", 0, 100),
            Input("growth", "percent", 0, 100),
            Input("tries", "", 0, 400),
            Input("share", "percent", 0, 100),
        ),
    ),
    # The rows of NASA's table of STS-121 stand 20 s apart.
    "slope": Controls(
        settings=(
            Setting("from_time", "s", minimum=0, maximum=520, step=20, leap=100, start=0),
            Setting("to_time", "s", minimum=0, maximum=520, step=20, leap=100, start=520),
        ),
        inputs=(Input("slope", "m/s2", -1e6, 1e6), Input("from_time", "s", 0, 520), Input("to_time", "s", 0, 520)),
    ),
    # 67 to 109 % is what the engines could do. Every pair of steps was flown beforehand, see figures/ascent_flights.
    "ascent": Controls(
        settings=(
            Setting("throttle", "percent", minimum=67, maximum=109, step=1.5, leap=6, start=104.5),
            Setting("cargo", "t", minimum=0, maximum=40, step=2.5, leap=10, start=15),
        ),
        # A speed over the ground at the moment the engines stop: the shuttle is let go there.
        inputs=(Input("throttle", "percent", 67, 109), Input("cargo", "t", 0, 40), Input("speed", "km/s", 0, 100)),
    ),
}
