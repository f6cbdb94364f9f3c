"""Where things stand in the scale picture: seen from the side, in one scale, however wide the picture is.

Stockton stands still at the left while the width grows. The ground curves away from it to the right, along the great
circle towards La Piedad; straight up is up. Beside it stands a ruler on which each mark is ten times the one below.
"""

import math
from dataclasses import dataclass

from reachstars.figures import layout
from reachstars.figures.far_places import Thing
from reachstars.physics import EARTH_MEAN_RADIUS

VIEW: layout.Frame = (0.0, 0.0, 520.0, 430.0)
RULER_X = 616.0
RULER_TOP, RULER_BOTTOM = 46.0, 440.0
LOWEST, HIGHEST = 2.0, 9.7  # powers of ten of the width in m, at both ends of the ruler
NEAR, FAR = (60.0, 300.0), (150.0, 205.0)  # where Stockton stands while the ground is flat, and beside the whole Earth
TURN_BEGINS, TURN_ENDS = 6.6, 7.6  # powers of ten of the width between which the picture moves from one to the other
MARGIN = 10.0  # user units that a thing keeps from the edge if it is in the picture
ARC_STEPS = 60


@dataclass(frozen=True)
class View:
    """The picture at one width.

    Attributes:
        width: What the picture is wide, in m.
    """

    width: float

    @property
    def scale(self) -> float:
        """User units per metre."""
        return (VIEW[2] - VIEW[0]) / self.width

    @property
    def home(self) -> tuple[float, float]:
        """Where Stockton is."""
        share = (math.log10(self.width) - TURN_BEGINS) / (TURN_ENDS - TURN_BEGINS)
        share = min(1.0, max(0.0, share))
        share = share * share * (3 - 2 * share)
        return NEAR[0] + share * (FAR[0] - NEAR[0]), NEAR[1] + share * (FAR[1] - NEAR[1])

    @property
    def centre(self) -> tuple[float, float]:
        """Where the Earth's centre is."""
        return self.home[0], self.home[1] + EARTH_MEAN_RADIUS * self.scale

    def ground(self, distance: float, depth: float = 0.0) -> tuple[float, float]:
        """A place on the ground.

        Args:
            distance: Way from Stockton over the ground, in m.
            depth: How far below the ground it is drawn, in user units.

        Returns:
            x and y in user units.
        """
        # From the ground and not from the centre: near by, digits would be lost.
        half = 0.5 * distance / EARTH_MEAN_RADIUS
        along = EARTH_MEAN_RADIUS * math.sin(2 * half) * self.scale
        fall = 2 * EARTH_MEAN_RADIUS * math.sin(half) ** 2 * self.scale
        x, y = self.home
        return x + along - depth * math.sin(2 * half), y + fall + depth * math.cos(2 * half)

    def up(self, height: float) -> tuple[float, float]:
        """A place straight above Stockton, at a height in m."""
        return self.home[0], self.home[1] - height * self.scale

    def end(self, thing: Thing) -> tuple[float, float]:
        """Where the far end of a thing is."""
        match thing.kind:
            case "ground" | "along":
                return self.ground(thing.length)
            case "up":
                return self.up(thing.length)
            case "round":
                return self.ground(math.pi * EARTH_MEAN_RADIUS)
            case "flat":
                return self.home[0] + thing.length * self.scale, self.home[1]

    def holds(self, thing: Thing) -> bool:
        """Whether the whole of a thing is in the picture."""
        x, y = self.end(thing)
        inside = x <= VIEW[2] - MARGIN and VIEW[1] + MARGIN <= y <= VIEW[3] - MARGIN
        return inside and (thing.kind != "round" or 0.5 * self.size(thing) <= self.home[0])

    def size(self, thing: Thing) -> float:
        """How long a thing is in the picture, in user units."""
        return thing.length * self.scale

    def arc(self, start: float, stop: float, depth: float = 0.0) -> list[tuple[float, float]]:
        """Points along the ground from one distance to another, in m."""
        step = (stop - start) / ARC_STEPS
        return [self.ground(start + number * step, depth) for number in range(ARC_STEPS + 1)]

    def earth(self) -> tuple[float, ...]:
        """The Earth as far as it is in the picture: corners of a filled shape."""
        radius = EARTH_MEAN_RADIUS * self.scale
        # While the ball is far larger than the picture, only the top of it is drawn, with the ground below.
        reach = min(math.pi, 2 * (VIEW[2] - VIEW[0]) / radius) * EARTH_MEAN_RADIUS
        points = self.arc(-reach, reach)
        if reach < math.pi * EARTH_MEAN_RADIUS:
            below = max(VIEW[3], points[0][1], points[-1][1]) + 1
            points += [(points[-1][0], below), (points[0][0], below)]
        return layout.filled(points, VIEW)


def rung(power: float) -> float:
    """How high on the ruler a power of ten of metres stands, in user units."""
    return RULER_BOTTOM - (power - LOWEST) / (HIGHEST - LOWEST) * (RULER_BOTTOM - RULER_TOP)


def fitting(length: float) -> float:
    """The power of ten of the width at which a straight ruler of a length just fits, whatever the length.

    Args:
        length: Its length in m, above 0.

    Returns:
        A power between LOWEST and HIGHEST.
    """
    power = math.log10(length / 0.68)
    return min(HIGHEST, max(LOWEST, power))
