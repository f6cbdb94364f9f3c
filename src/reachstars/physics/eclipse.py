"""In the Earth's shadow or in the Sun: at one moment, and where an orbit goes in and out.

The model: the Earth is the ellipsoid of WGS 84 without air, or a ball if the flattening is set to 0; the Sun is a disk
of even brightness. Two cones touch both: inside the umbra the whole disk is hidden, in the penumbra around it a part.
The ellipsoid is made a ball by stretching the axis of the sky, which keeps straight lines straight; it makes a night in
the station's orbit up to half a minute shorter than the ball does, and more where it grazes. Where orbits are followed
the Sun moves as in `sky`, and J2 turns the plane as in `j2`. Left out: the air, which dims the Sun for some ten seconds
and bends some red light into the umbra, and the Moon's shadow. The moments are those of the model to a microsecond; the
low-precision Sun (0.02°) is worth 0.3 s in a low orbit.
Symbols: the angles at the spacecraft between the middles of Sun and Earth (apart), and their apparent radii.
"""

from dataclasses import dataclass
from typing import Literal, cast

import numpy as np
from numpy.typing import NDArray

from reachstars.physics.checked import (
    Array,
    array,
    fit_together,
    given,
    not_negative,
    number,
    one_positive,
    plain,
    require,
    vectors,
)
from reachstars.physics.checked_orbit import earth_flattening, earth_radius, eccentricities, gravitational_parameter
from reachstars.physics.constants import DAY, EARTH_FLATTENING, EARTH_J2, EARTH_RADIUS, MU_EARTH, SUN_RADIUS
from reachstars.physics.dates import dates
from reachstars.physics.elements import Elements
from reachstars.physics.j2 import propagate_j2
from reachstars.physics.orbit import orbital_period
from reachstars.physics.roots import crossings
from reachstars.physics.sky import sun_position
from reachstars.physics.state import state_from_elements

_LOOKS = 90  # moments in a turn of a circle at which the shadow is asked for
_TURNS = 1_000
_SMALL = 0.01  # rad; below it a series keeps more digits
_DEEP = 0.99  # radii; nearer to the centre is not a spacecraft
_NEAR = 100.0  # Earth radii; whoever gives the Sun nearer has not given metres


@dataclass(frozen=True)
class ShadowCrossings:
    """When a spacecraft goes into the Earth's shadow, and when it comes out.

    Attributes:
        entries: Moments at which it goes in, in s since the start, in their order; perhaps none.
        exits: Moments at which it comes out, in s since the start.
        dark_at_start: Whether it is in the shadow at the start; then the first exit comes before the first entry.
    """

    entries: Array
    exits: Array
    dark_at_start: bool


def sunlit(
    position: Array, sun: Array, *, radius: float = EARTH_RADIUS, flattening: float = EARTH_FLATTENING
) -> NDArray[np.bool_]:
    """Whether a spacecraft sees the middle of the Sun.

    The straight line to it passes the Earth. Of the three edges this is the one in the middle of the penumbra; with
    parallel light and a ball it is the cylinder that night_duration reckons with.

    Args:
        position: Position of the spacecraft in m; shape (3,) or (..., 3).
        sun: Position of the Sun in m, in the same frame; shape (3,) or (..., 3). Both broadcast.
        radius: Radius of the Earth at the equator in m; a number.
        flattening: Flattening of the Earth, no unit; 0 is a ball. The axis is the frame's z axis.

    Returns:
        Truth in the shape that the arguments broadcast to, without their last axis; True or False for one point.

    Raises:
        ValueError: If a vector does not end in 3 finite coordinates, the spacecraft is inside the Earth, the Sun is
            nearer than it ever is, or the shapes do not go together.

    Source:
        Vallado (2013), section 5.3, algorithm SIGHT; Curtis (2014), section 12.9.
    """
    apart, earth, _ = _angles(position, sun, _Bodies(radius, flattening, SUN_RADIUS))
    lit = np.asarray(apart >= earth)
    return lit if lit.ndim else cast("NDArray[np.bool_]", bool(lit))


def sunlight(
    position: Array,
    sun: Array,
    *,
    radius: float = EARTH_RADIUS,
    flattening: float = EARTH_FLATTENING,
    sun_radius: float = SUN_RADIUS,
) -> Array:
    """How much of the Sun's disk a spacecraft sees: 1 in full light, 0 in the umbra, between them in the penumbra.

    What two circles have in common is a lens. The Earth's is drawn with the radius tan(angle) of the circle that bends
    as its edge does, so that the law holds from the ground, where the edge is straight, out to the Moon.

    Args:
        position: Position of the spacecraft in m; shape (3,) or (..., 3).
        sun: Position of the Sun in m, in the same frame; shape (3,) or (..., 3). Both broadcast.
        radius: Radius of the Earth at the equator in m; a number.
        flattening: Flattening of the Earth, no unit; 0 is a ball. The axis is the frame's z axis.
        sun_radius: Radius of the Sun in m; a number.

    Returns:
        Share from 0 to 1, no unit, in the shape that the arguments broadcast to, without their last axis; a number
        for one point.

    Raises:
        ValueError: If a vector does not end in 3 finite coordinates, the spacecraft is inside the Earth, the Sun is
            nearer than it ever is, a radius is not positive, or the shapes do not go together.

    Source:
        Montenbruck, Gill (2000), Satellite Orbits, section 3.4.2, for flat circles.
    """
    apart, earth, disk = _angles(position, sun, _Bodies(radius, flattening, sun_radius))
    hidden = _lens((apart - earth) / disk, np.minimum(np.tan(earth) / disk, 1e6))
    return plain(np.clip(1 - hidden / np.pi, 0, 1), position)


def shadow_crossings(
    elements: Elements[float],
    julian_date: float,
    duration: float,
    *,
    edge: Literal["umbra", "penumbra", "middle"] = "umbra",
    mu: float = MU_EARTH,
    radius: float = EARTH_RADIUS,
    flattening: float = EARTH_FLATTENING,
    j2: float = EARTH_J2,
) -> ShadowCrossings:
    """When an orbit goes into the Earth's shadow and comes out of it.

    The angle between Sun and Earth less the radii of their disks is looked up along the orbit; where it changes its
    sign the moment is found by halving, and where it comes close to 0 its deepest moment is found first, so that a
    night of a blink is not stepped over.

    Args:
        elements: Mean elements of an ellipse at the start, in the frame of the mean equator and equinox of date.
        julian_date: The start, Julian date in days (UTC); a number.
        duration: How long to follow it, in s; a number.
        edge: Which shadow: umbra (the whole Sun hidden), penumbra (any of it hidden), middle (its middle hidden).
        mu: Gravitational parameter of the Earth, in m³/s²; a number.
        radius: Radius of the Earth at the equator in m, for the shadow and for J2; a number.
        flattening: Flattening of the Earth that makes the shadow, no unit; 0 is a ball.
        j2: Second zonal harmonic, no unit; 0 flies Kepler's ellipse.

    Returns:
        The moments, in s since the start.

    Raises:
        ValueError: If the orbit is no ellipse or goes through the Earth, the duration is negative or longer than a
            thousand turns, there is no such edge, a number is not finite, or a constant is none.

    Source:
        The cones: Neta, Vallado (1998), On satellite umbra/penumbra entry and exit positions, Journal of the
        Astronautical Sciences 46, 91-103.
    """
    given(elements, Elements)
    start, whole = number(dates(julian_date)), number(not_negative(duration, _NO_DURATION))
    gravitational_parameter(mu)
    number(elements.semi_latus_rectum)  # one orbit
    part, bodies = _part(edge), _Bodies(radius, flattening, SUN_RADIUS)
    eccentricities(elements.eccentricity)
    perigee = array(elements.perigee_radius)
    require(perigee >= _DEEP * radius, perigee, "The perigee, {} m from the centre, is inside the Earth.")

    def light(times: Array) -> Array:
        """Above 0 outside the shadow."""
        place, _ = state_from_elements(propagate_j2(elements, times, mu=mu, radius=radius, j2=j2), mu)
        apart, earth, disk = _angles(place, sun_position(start + times / DAY), bodies)
        return array(apart - earth - part * disk)

    found = crossings(light, np.linspace(0, whole, _count(elements, mu, whole)))
    return ShadowCrossings(found.falling, found.rising, not found.above_at_start)


_NEAR_SUN = "The Sun is never as near as {} m: its position is in m from the Earth's centre."
_NO_DURATION = "A duration is a finite number of seconds, at least 0; {} s is not."
_EDGES = {"umbra": -1.0, "middle": 0.0, "penumbra": 1.0}


def _part(edge: str) -> float:
    """How many radii of the Sun's disk the edge lies outside of the Earth's.

    Raises:
        ValueError: If there is no such edge.
    """
    if edge not in _EDGES:
        raise ValueError(f"A shadow has the edges {', '.join(_EDGES)}; {edge!r:.40} is none.")
    return _EDGES[edge]


@dataclass(frozen=True)
class _Bodies:
    """The Earth and the Sun, checked."""

    radius: float
    flattening: float
    sun_radius: float

    def __post_init__(self) -> None:
        earth_radius(self.radius)
        earth_flattening(self.flattening)
        one_positive(self.sun_radius, "The Sun's radius must be above 0 m; {} m is not.")


def _angles(position: Array, sun: Array, bodies: _Bodies) -> tuple[Array, Array, Array]:
    """At the spacecraft: between the middles of Earth and Sun, and their apparent radii, in rad."""
    place, light = vectors(position, "A position"), vectors(sun, "The Sun's position")
    fit_together({"position": place[..., 0], "sun": light[..., 0]})
    distance, far = np.linalg.norm(place, axis=-1), np.linalg.norm(light, axis=-1)
    require(distance >= _DEEP * bodies.radius, distance, "A distance of {} m from the centre is inside the Earth.")
    require(far >= _NEAR * bodies.radius + bodies.sun_radius, far, _NEAR_SUN)
    stretched = np.array([1, 1, 1 / (1 - bodies.flattening)])
    place = place * stretched
    toward = light * stretched - place
    across = np.linalg.norm(np.cross(toward, -place), axis=-1)
    apart = np.arctan2(across, np.sum(toward * -place, axis=-1))
    earth = np.arcsin(np.minimum(bodies.radius / np.linalg.norm(place, axis=-1), 1))
    disk = np.arcsin(np.minimum(bodies.sun_radius / np.linalg.norm(toward, axis=-1), 1))
    return array(apart), array(earth), array(disk)


def _lens(edge: Array, ball: Array) -> Array:
    """What a circle of radius 1 has in common with one of radius ball whose edge is that far from its middle."""
    between = edge + ball
    # A ball smaller than the disk can lie all inside it.
    inside = np.where(ball < 1, np.pi * np.minimum(ball, 1) ** 2, np.pi)
    near, far = np.abs(1 - ball), 1 + ball
    safe = np.clip(between, np.maximum(near, 1e-12), far)
    first = np.clip((safe**2 + 1 - ball**2) / (2 * safe), -1, 1)
    second = np.clip((safe**2 + ball**2 - 1) / (2 * safe * ball), -1, 1)
    height = np.sqrt(np.maximum(1 - first**2, 0))
    # The Earth's part as r² (angle - sine), which keeps its digits where the ball is large.
    angle = np.arcsin(np.clip(height / ball, 0, 1))
    angle = np.where(second >= 0, angle, np.pi - angle)
    lens = np.arccos(first) - first * height + ball**2 * _less_sine(angle)
    return np.where(between >= far, 0.0, np.where(between <= near, inside, lens))


def _less_sine(angle: Array) -> Array:
    """Angle - sin angle cos angle; as a series where both are close."""
    series = angle**3 * (2 / 3 - angle**2 * (2 / 15 - angle**2 * 4 / 315))
    return np.where(angle < _SMALL, series, angle - np.sin(angle) * np.cos(angle))


def _count(elements: Elements[float], mu: float, whole: float) -> int:
    """How many looks, closer together where perigee is passed fast.

    Raises:
        ValueError: If that would be too many looks.
    """
    period = float(orbital_period(elements.semi_major_axis, mu))
    if whole > _TURNS * period:
        raise ValueError(f"An orbit is followed for at most a thousand turns; {whole / period:,.0f} are more.")
    return 3 + int(whole / period * _LOOKS / float((1 - elements.eccentricity) ** 1.5))
