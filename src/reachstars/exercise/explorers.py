"""What explorers there are and what they can be set to: plain data, for rooms below the pictures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Input:
    """Something in an explorer that an answer can set, so that its consequence is seen.

    Attributes:
        name: Its name in the `show` of an exercise, such as speed.
        unit: Unit of its numbers; an answer may be in any unit of the same kind.
        minimum: Smallest number that an author may set; a learner's answer may be any number.
        maximum: Largest number that an author may set.
    """

    name: str
    unit: str
    minimum: float
    maximum: float


@dataclass(frozen=True)
class Setting:
    """The one thing an explorer lets the learner move, and what an answer can set in it.

    Attributes:
        quantity: Name with its unit, such as altitude_km; exercises of kind target name it.
        unit: Unit of the numbers below.
        minimum: Smallest setting.
        maximum: Largest setting.
        step: What an arrow key adds.
        leap: What Page Up adds.
        start: Setting when the page opens.
        inputs: What an answer can set.
    """

    quantity: str
    unit: str
    minimum: float
    maximum: float
    step: float
    leap: float
    start: float
    inputs: tuple[Input, ...] = ()


EXPLORERS: dict[str, Setting] = {
    # Below about 160 km air drag ends an orbit within hours; 2,000 km is the usual edge of low Earth orbit.
    "altitude": Setting(
        "altitude_km",
        "km",
        minimum=160,
        maximum=2000,
        step=10,
        leap=100,
        start=700,
        # With a speed the spacecraft is let go sideways; without one it stays on its circle.
        inputs=(Input("altitude", "km", 160, 2000), Input("speed", "km/s", 0, 100)),
    ),
}
