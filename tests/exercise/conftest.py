"""Exercises and keys for the tests of this room, with numbers worked out by hand from Kepler's third law."""

import pytest

from reachstars.exercise.kinds import (
    CodeTask,
    Exercise,
    Given,
    Key,
    MatchPairs,
    Number,
    OneChoice,
    OpenAnswer,
    Option,
    Outputs,
    Pairs,
    Parameter,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    ShortText,
    Target,
)
from reachstars.language import Words

ALTITUDE = Given("altitude_km", 350, "km")


def words(text: str) -> Words:
    return Words(en=f"{text} en", es=f"{text} es")


def number(name: str, unit: str, tolerance: float, feedback: dict[str, Words] | None = None) -> Number:
    return Number(
        name,
        words("title"),
        Words(en="How much at {altitude_km}?", es="¿Cuánto a {altitude_km}?"),
        "objective",
        given=(ALTITUDE,),
        feedback=feedback or {},
        unit=unit,
        tolerance=tolerance,
    )


SPEED = number(
    "orbit-speed", "km/s", 0.02, {"escape-speed": Words(en="That is escape speed.", es="Esa es la rapidez de escape.")}
)
OPTIONS = (
    Option("faster", words("Faster"), Words(en="Higher is slower.", es="Más alto es más lento.")),
    Option("slower", words("Slower")),
)

MANY = (
    Option("a", words("A"), Words(en="A is so.", es="A es así.")),
    Option("b", words("B")),
    Option("c", words("C"), Words(en="Not C: think of {altitude}.", es="C no.")),
    Option("d", words("D"), Words(en="Not D.", es="D no.")),
)

ITEMS = tuple(Option(name, words(name.upper())) for name in "badc")

LEFT, RIGHT = (tuple(Option(name, words(name.upper())) for name in names) for names in ("efgh", "qpsrt"))

EXERCISES: dict[str, Exercise] = {
    "orbit-speed": SPEED,
    "orbit-period": number("orbit-period", "min", 0.02),
    "orbit-radius": number("orbit-radius", "km", 0.01),
    "sunrises": number("sunrises", "", 0.03),
    "drift": number("drift", "deg/day", 0.03),
    "compare": OneChoice("compare", words("title"), words("prompt"), "objective", options=OPTIONS, points=2),
    "which": SeveralChoices("which", words("title"), words("prompt"), "objective", options=MANY, points=2),
    "sort": PutInOrder("sort", words("title"), words("prompt"), "objective", items=ITEMS, points=3),
    "match": MatchPairs("match", words("title"), words("prompt"), "objective", left=LEFT, right=RIGHT, points=4),
    "word": ShortText("word", words("title"), words("prompt"), "objective"),
    "guess": Prediction("guess", words("title"), words("prompt"), "objective", options=OPTIONS),
    "guess-in-words": Prediction("guess-in-words", words("title"), words("prompt"), "objective"),
    "explain": OpenAnswer("explain", words("title"), words("prompt"), "objective"),
    "find": Target(
        "find",
        words("title"),
        Words(en="Find it.", es="Encuéntrala."),
        "objective",
        explorer="altitude",
        quantity="altitude_km",
        unit="km",
        tolerance=0.02,
    ),
    "function": CodeTask(
        "function",
        words("title"),
        words("prompt"),
        "objective",
        function="circle_speed",
        parameters=(Parameter("altitude", "m", words("meaning")),),
        inputs=((400e3,), (600e3,)),
        unit="m/s",
        tolerance=0.01,
        points=2,
    ),
    "reflect": Reflection("reflect", words("title"), words("prompt"), "objective"),
}

KEYS: dict[str, Key] = {
    "orbit-speed": Key(
        7697.1, {"forgot-earth-radius": 33747.2, "diameter-for-radius": 5442.7, "escape-speed": 10885.3}
    ),
    "orbit-period": Key(5492.3, {"forgot-earth-radius": 65.16}),
    "orbit-radius": Key(6_728_137.0, {"forgot-earth-radius": 350_000.0}),
    "sunrises": Key(15.73),
    "drift": Key(-1.006e-6),
    "compare": Key("slower"),
    "which": Key(frozenset({"a", "b"})),
    "sort": Key(("a", "b", "c", "d")),
    "match": Key(Pairs({"e": "p", "f": "q", "g": "r", "h": "s"}, {"too-early": ("f", "p")})),
    "word": Key(("free fall", "caída libre", "perigee", "perigeo")),
    "find": Key(400_000.0),
    "explain": Key(words("sample")),
    "function": Key(Outputs((7668.6, 7557.9), {"forgot-earth-radius": (31567.4, 25774.7)})),
}


@pytest.fixture(scope="session")
def exercises() -> dict[str, Exercise]:
    return EXERCISES


@pytest.fixture(scope="session")
def keys() -> dict[str, Key]:
    return KEYS
