"""What explorers there are and what they can be set to: plain data, for rooms below the pictures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """The one thing an explorer lets the learner move.

    Attributes:
        quantity: Name with its unit, such as altitude_km; exercises of kind target name it.
        unit: Unit of the numbers below.
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


EXPLORERS: dict[str, Setting] = {
    # Below about 160 km air drag ends an orbit within hours; 2,000 km is the usual edge of low Earth orbit.
    "altitude": Setting("altitude_km", "km", minimum=160, maximum=2000, step=10, leap=100, start=700),
}
