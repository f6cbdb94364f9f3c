"""The ascent of the space shuttle, from the pad to the moment its tank is dropped.

The model: a point that moves in three dimensions over a turning, flattened Earth, pulled like by a point; the standard
atmosphere of 1976, turning with the ground; drag by Mach number, no lift. Two boosters with a fitted curve of thrust,
three engines throttled at the speeds of NASA's schedule, in a jump where the real ones took some seconds, and never so
far open that more than 3 g is felt. It rises straight up, the nose sinks by a programme of the speed, and from the
boosters' separation on it follows a linear-tangent law that is found beforehand, so that the engines stop in the target
orbit; the real guidance did the same and corrected itself on the way. Wind, roll, the orbital engines' help and parts
that are lost are left out. Fitted to nine rows of NASA's table of STS-121, it meets the other rows within 1.2 % in
height and 0.7 % in speed; STS-49 and STS-97, with other cargo and another throttle, within 6 % in speed. The orbit of
STS-128 is met to 0.1 km in perigee and apogee and to 0.03° in inclination, with 1.5 t of propellant left: 2 t more
cargo, or less than 102 % of throttle, and it falls back. To keep a low limit of acceleration the engines go below the
67 % at which the real ones ended; with weak engines and much cargo it sinks back while they run. On a flight that falls
back, the air brakes with as many g as it likes.
"""

from dataclasses import dataclass, field, fields, replace
from math import asin, atan2, cos, nan, pi, sin, sqrt
from typing import Literal

import numpy as np

from reachstars.facts.read import fact_value
from reachstars.physics import ascent_flight
from reachstars.physics.ascent_fitted import FITTED, Fitted
from reachstars.physics.ascent_flight import Flown, Leg
from reachstars.physics.ascent_forces import BULGE, Stage, Target
from reachstars.physics.checked import Array, given, one
from reachstars.physics.constants import DEGREE, EARTH_RADIUS, EARTH_ROTATION_RATE, G0, KM, MU_EARTH
from reachstars.physics.shuttle import Shuttle, discovery

PAD_LATITUDE = fact_value("places.pad_39a_latitude")  # rad
_SHORTFALL = 20 * KM  # m; with a perigee lower than the target's by more, the orbit is not the target
_FULL_POWER = 1.0  # throttle at lift-off: 100 %
_RANGES = {
    "throttle": (0.67, 1.09, "A full throttle lies between 0.67 and 1.09; {} does not."),
    "bucket": (0.67, 1.09, "A throttle lies between 0.67 and 1.09; {} does not."),
    "most_g": (2.0, 5.0, "A limit of acceleration lies between 2 and 5 times standard gravity; {} does not."),
    "inclination": (PAD_LATITUDE, 62 * DEGREE, "An inclination lies between 0.4993 and 1.0821 rad; {} rad does not."),
    "perigee_altitude": (-100 * KM, 250 * KM, "A perigee lies between -100,000 m and 250,000 m; {} m does not."),
    "apogee_altitude": (100 * KM, 1_000 * KM, "An apogee lies between 100,000 m and 1,000,000 m; {} m does not."),
    "extra_mass": (-25_000.0, 100_000.0, "An extra mass lies between -25,000 kg and 100,000 kg; {} kg does not."),
}


@dataclass(frozen=True)
class AscentPlan:
    """What can be chosen about an ascent; as it stands, STS-128.

    Attributes:
        throttle: Level of the engines for most of the way, 1 for 100 %; 0.67 to 1.09.
        bucket: Level while the air presses hardest; 0.67 to 1.09.
        most_g: Acceleration that the engines and boosters never exceed, in times standard gravity; 2 to 5. Air into
            which it falls back may.
        inclination: Of the target orbit, in rad; from the latitude of the pad to 62°.
        perigee_altitude: Of the target orbit, over the equator's radius, in m; -100 km to 250 km.
        apogee_altitude: The same of its highest point; 100 km to 1,000 km, and not below the perigee.
        extra_mass: Cargo more than STS-128 had, in kg; -25,000 to 100,000.
        boosters: Whether the boosters are lit.
    """

    throttle: float = field(default_factory=lambda: fact_value("vehicles.throttle_full"))
    bucket: float = field(default_factory=lambda: fact_value("vehicles.throttle_bucket_sts128"))
    most_g: float = field(default_factory=lambda: fact_value("vehicles.most_g"))
    inclination: float = field(default_factory=lambda: fact_value("vehicles.insertion_inclination"))
    perigee_altitude: float = field(default_factory=lambda: fact_value("vehicles.insertion_perigee"))
    apogee_altitude: float = field(default_factory=lambda: fact_value("vehicles.insertion_apogee"))
    extra_mass: float = 0.0
    boosters: bool = True

    def __post_init__(self) -> None:
        for name, (least, most, sentence) in _RANGES.items():
            one(getattr(self, name), sentence, least, most)
        if self.apogee_altitude < self.perigee_altitude:
            raise ValueError(
                f"An apogee is not below its perigee; {self.apogee_altitude:,.10g} m is below "
                f"{self.perigee_altitude:,.10g} m."
            )

    @property
    def target(self) -> Target:
        """The orbit to reach."""
        return Target(EARTH_RADIUS + self.perigee_altitude, EARTH_RADIUS + self.apogee_altitude, self.inclination)


@dataclass(frozen=True)
class AscentMoment:
    """One moment of an ascent.

    Attributes:
        time: Since the boosters' ignition, in s.
        altitude: Height above the sea in m.
        downrange: Way along the ground from the pad, in m.
        speed: Relative to the ground, in m/s.
        inertial_speed: Relative to the stars, in m/s.
        flight_path_angle: Of the motion relative to the ground, above the plane across the line to the Earth's
            centre, in rad.
        mass: In kg.
        throttle: Of the engines, 1 for 100 %.
        dynamic_pressure: In Pa.
        felt_g: Acceleration that is felt, all forces but gravity over mass, in times standard gravity.
    """

    time: float
    altitude: float
    downrange: float
    speed: float
    inertial_speed: float
    flight_path_angle: float
    mass: float
    throttle: float
    dynamic_pressure: float
    felt_g: float


@dataclass(frozen=True)
class Ascent:
    """An ascent that was flown.

    Attributes:
        outcome: "orbit" if the engines stopped in the target orbit, "falls back" if they could not bring it there,
            "stays on the pad" if the thrust did not lift it.
        events: What happened, by name, in the order of time: lift-off, full-throttle, throttle-down, max-q,
            throttle-up, booster-separation, g-limit, cut-off, tank-drop; or tank-dry, ground. A limit below 3 g is met
            twice, with the boosters and after them.
        perigee_altitude: Lowest point of the orbit it was left in, over the equator's radius, in m; nan on the pad.
        apogee_altitude: The same of the highest point.
        inclination: Of that orbit, in rad.
        time: Every second since the boosters' ignition, and the last moment, in s, shape (n,); the other arrays are of
            this shape.
        altitude: Height above the sea in m.
        downrange: Way along the ground from the pad, in m.
        speed: Relative to the ground, in m/s.
        inertial_speed: Relative to the stars, in m/s.
        flight_path_angle: Of the motion relative to the ground, above the plane across the line to the Earth's
            centre, in rad.
        mass: In kg.
        throttle: Of the engines, 1 for 100 %.
        dynamic_pressure: In Pa.
        felt_g: Acceleration that is felt, all forces but gravity over mass, in times standard gravity.
    """

    outcome: Literal["orbit", "falls back", "stays on the pad"]
    events: tuple[tuple[str, AscentMoment], ...]
    perigee_altitude: float
    apogee_altitude: float
    inclination: float
    time: Array
    altitude: Array
    downrange: Array
    speed: Array
    inertial_speed: Array
    flight_path_angle: Array
    mass: Array
    throttle: Array
    dynamic_pressure: Array
    felt_g: Array

    def event(self, name: str) -> AscentMoment:
        """The moment of an event.

        Args:
            name: Its name, such as "cut-off".

        Returns:
            What was so at that moment; the first, if it happened twice.

        Raises:
            KeyError: If it did not happen; the message names what did.
        """
        for happened, moment in self.events:
            if happened == name:
                return moment
        raise KeyError(
            f"'{name}' did not happen on this ascent; what happened: {', '.join(n for n, _ in self.events)}."
        )


def ascent(plan: AscentPlan | None = None, shuttle: Shuttle | None = None, fitted: Fitted = FITTED) -> Ascent:
    """Fly the shuttle from the pad to its orbit, or as far as it comes.

    Thrust, drag and gravity over mass, added up step by step; engines, boosters and steering switch at events that are
    found as roots.

    Args:
        plan: What is chosen; STS-128 without it.
        shuttle: The vehicle; Discovery of STS-128 without it.
        fitted: Numbers that were fitted.

    Returns:
        The course of the flight, its events and how it ended.

    Raises:
        FactError: If a figure is missing from the facts.
        ValueError: If a part of the vehicle or a fitted number is none, which says what is allowed.

    Source:
        Curtis, Orbital Mechanics for Engineering Students, the chapter on rocket vehicle dynamics; throttle by speed:
        NASA, feedback pages of STS-107; figures of the vehicle: facts/data/vehicles.toml.
    """
    given(fitted, Fitted)
    chosen = AscentPlan() if plan is None else plan
    vehicle = discovery(fitted) if shuttle is None else shuttle
    given(chosen, AscentPlan)
    given(vehicle, Shuttle)
    vehicle = replace(vehicle, orbiter=vehicle.orbiter + chosen.extra_mass)
    ground = EARTH_RADIUS - BULGE * sin(PAD_LATITUDE) ** 2
    stage = Stage(vehicle, fitted, chosen.target, ground, PAD_LATITUDE, _FULL_POWER, chosen.most_g * G0)
    if not chosen.boosters:
        # They would be dead weight, but they are still there, and so is the ground under them.
        dead = replace(vehicle.boosters, exhaust_speed=0.0)
        stage = replace(stage, shuttle=replace(vehicle, boosters=dead))
    flown = ascent_flight.first_stage(ascent_flight.on_the_pad(stage), _switches(chosen))
    if flown.ended_by == "booster-separation":
        flown = ascent_flight.aimed(flown, fitted.cut_off_altitude)
    stopped = flown.ended_by
    if stopped in {"cut-off", "tank-dry"}:
        flown = ascent_flight.coasted(flown)
    return _told(flown, stopped, chosen)


def _switches(plan: AscentPlan) -> tuple[tuple[str, float, float], ...]:
    """Name, speed and new level of each change of the throttle."""
    return (
        ("full-throttle", fact_value("vehicles.throttle_to_full_speed"), plan.throttle),
        ("throttle-down", fact_value("vehicles.throttle_down_speed"), min(plan.bucket, plan.throttle)),
        ("throttle-up", fact_value("vehicles.throttle_up_speed"), plan.throttle),
    )


def _told(flown: Flown, stopped: str, plan: AscentPlan) -> Ascent:
    moments = _every_second(flown)
    columns = {one.name: np.array([getattr(moment, one.name) for moment in moments]) for one in fields(AscentMoment)}
    if flown.stage.held:
        return Ascent("stays on the pad", (), nan, nan, nan, **columns)
    perigee, apogee, inclination = _orbit(flown)
    there = stopped == "cut-off" and perigee > plan.perigee_altitude - _SHORTFALL
    return Ascent("orbit" if there else "falls back", _events(flown), perigee, apogee, inclination, **columns)


def _every_second(flown: Flown) -> list[AscentMoment]:
    times = np.append(np.arange(0.0, flown.time, 1.0), flown.time)
    number = np.searchsorted([leg.path.starts[0] for leg in flown.legs], times, side="right") - 1
    moments = []
    for leg in range(len(flown.legs)):
        seconds = times[number == leg]
        for time, state in zip(seconds.tolist(), flown.legs[leg].path.at(seconds) if seconds.size else [], strict=True):
            moments.append(_moment(flown.legs[leg], time, state))
    return moments


def _moment(leg: Leg, time: float, state: Array) -> AscentMoment:
    now = ascent_flight.moment(leg, time, state)
    _, latitude, longitude, up, east, north, _ = state.tolist()
    return AscentMoment(
        time,
        now.altitude,
        EARTH_RADIUS * _angle(latitude, longitude - EARTH_ROTATION_RATE * time),
        now.speed,
        sqrt(up**2 + east**2 + north**2),
        asin(min(max(up / now.speed, -1.0), 1.0)) if now.speed > 0 else pi / 2,
        now.mass,
        now.throttle,
        now.pressure,
        now.felt / G0,
    )


def _angle(latitude: float, longitude: float) -> float:
    """Angle at the Earth's centre between the pad and a place."""
    half = sin((latitude - PAD_LATITUDE) / 2) ** 2 + cos(latitude) * cos(PAD_LATITUDE) * sin(longitude / 2) ** 2
    return 2 * asin(min(sqrt(half), 1.0))


def _events(flown: Flown) -> tuple[tuple[str, AscentMoment], ...]:
    """What happened, each with its moment; of the tops of the dynamic pressure only the highest."""
    told = [
        (happening.name, _moment(leg, happening.time, happening.state), leg.stage.boosters)
        for leg in flown.legs
        for happening in leg.path.happenings
    ]
    highest = max((moment for _, moment, boosted in told if boosted), key=lambda moment: moment.dynamic_pressure)
    kept = [(name, moment) for name, moment, _ in told if name != "max-q"]
    return tuple(sorted([*kept, ("max-q", highest)], key=lambda pair: pair[1].time))


def _orbit(flown: Flown) -> tuple[float, float, float]:
    """Perigee and apogee over the equator's radius in m, and inclination in rad, of the orbit it is on."""
    height, latitude, _, up, east, north, _ = flown.state.tolist()
    radius, square = flown.stage.ground + height, up**2 + east**2 + north**2
    axis = 1 / (2 / radius - square / MU_EARTH)
    momentum = radius**2 * (east**2 + north**2) / MU_EARTH
    eccentricity = sqrt(max(1 - momentum / axis, 0.0))
    inclination = atan2(sqrt(north**2 + (east * sin(latitude)) ** 2), east * cos(latitude))
    return axis * (1 - eccentricity) - EARTH_RADIUS, axis * (1 + eccentricity) - EARTH_RADIUS, inclination
