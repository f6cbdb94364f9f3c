"""A small invented lesson with one exercise of every kind, for tests of the screen."""

from reachstars.exercise.kinds import (
    CodeTask,
    Column,
    Columns,
    DataTable,
    Exercise,
    Given,
    Key,
    Number,
    OneChoice,
    OpenAnswer,
    Option,
    Outputs,
    Parameter,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    ShortText,
    Show,
    Target,
)
from reachstars.language import Language, Words
from reachstars.lesson.model import Card, Family, Lesson

GUESS = Prediction(
    "guess",
    Words("Your guess", "Tu predicción"),
    Words("Higher up, is a spacecraft faster or slower?", "Más arriba, ¿una nave va más rápido o más lento?"),
    "speed",
    options=(
        Option("faster", Words("Faster", "Más rápido")),
        Option("slower", Words("Slower", "Más lento")),
    ),
)
SPEED = Number(
    "orbit-speed",
    Words("How fast?", "¿Qué tan rápido?"),
    Words(
        "How fast is an orbit {altitude_km} above the ground?",
        "¿Qué tan rápida es una órbita a {altitude_km} del suelo?",
    ),
    "speed",
    given=(Given("altitude_km", 350, "km"),),
    hints=(
        Words("Where does the radius begin?", "¿Dónde empieza el radio?"),
        Words("At the Earth's centre.", "En el centro de la Tierra."),
    ),
    unit="km/s",
    show=Show("altitude", {"speed": "answer", "altitude": "altitude_km"}),
)
CHOICE = OneChoice(
    "why-float",
    Words("Why do they float?", "¿Por qué flotan?"),
    Words("Why do astronauts float?", "¿Por qué flotan los astronautas?"),
    "speed",
    options=(
        Option("no-gravity", Words("There is no gravity", "No hay gravedad")),
        Option("falling", Words("They fall together with the ship", "Caen junto con la nave")),
    ),
)
SEVERAL = SeveralChoices(
    "up-there",
    Words("Up there", "Allá arriba"),
    Words("What is there on a station?", "¿Qué hay en una estación?"),
    "speed",
    options=(
        Option("gravity", Words("Gravity", "Gravedad")),
        Option("wind", Words("Wind <outside>", "Viento <afuera>"), Words("What would blow?", "¿Qué soplaría?")),
        Option("people", Words("People", "Gente")),
    ),
)
ORDER = PutInOrder(
    "launch-day",
    Words("Launch day", "El día del lanzamiento"),
    Words("What comes first?", "¿Qué va primero?"),
    "speed",
    items=(
        Option("orbit", Words("Orbit <low>", "Órbita <baja>")),
        Option("ground", Words("Ground", "Suelo")),
        Option("clouds", Words("Clouds", "Nubes")),
    ),
    points=3,
)
TABLE = DataTable(
    "heights",
    Words("Heights", "Alturas"),
    Words("How high is it?", "¿A qué altura está?"),
    "speed",
    points=2,
    rows=2,
    columns=(
        Column("time", Words("Time", "Tiempo"), "h", values=(1, 2)),
        Column("height", Words("Height <up>", "Altura <arriba>"), "km", tolerance=0.02),
    ),
)
SHORT = ShortText(
    "name-it",
    Words("One word", "Una palabra"),
    Words("What is the lowest point of an orbit called?", "¿Cómo se llama el punto más bajo de una órbita?"),
    "speed",
)
OPEN = OpenAnswer(
    "explain",
    Words("Explain", "Explica"),
    Words("Why does the ship not fall down?", "¿Por qué la nave no se cae?"),
    "speed",
    lines=4,
    frames=(Words("The ship falls, but …", "La nave cae, pero …"),),
)
TARGET = Target(
    "ninety-minutes",
    Words("Ninety minutes", "Noventa minutos"),
    Words(
        "Move the ship until one orbit takes ninety minutes.",
        "Mueve la nave hasta que una órbita dure noventa minutos.",
    ),
    "speed",
    explorer="altitude",
    quantity="altitude_km",
    unit="km",
)
FUNCTION = CodeTask(
    "twice",
    Words("Twice", "El doble"),
    Words("Write a function that doubles a number.", "Escribe una función que dé el doble de un número."),
    "speed",
    function="twice",
    parameters=(Parameter("n", "", Words("any number", "cualquier número")),),
    inputs=((1.0,), (3.0,)),
    points=2,
)
DREAM = Reflection(
    "dream", Words("For you", "Para ti"), Words("What do you want to reach?", "¿Qué quieres alcanzar?"), "speed"
)
EXERCISES: tuple[Exercise, ...] = (GUESS, SPEED, CHOICE, SEVERAL, ORDER, TABLE, SHORT, OPEN, TARGET, FUNCTION, DREAM)
KEYS = {
    "orbit-speed": Key(7697.0, {"forgot-earth-radius": 33747.0}),
    "why-float": Key("falling"),
    "up-there": Key(frozenset({"gravity", "people"})),
    "launch-day": Key(("ground", "clouds", "orbit")),
    "heights": Key(Columns({"height": (100e3, 200e3)})),
    "name-it": Key(("perigee", "perigeo")),
    "explain": Key(Words("It falls around the Earth.", "Cae alrededor de la Tierra.")),
    "ninety-minutes": Key(281000.0),
    "twice": Key(Outputs((2.0, 6.0))),
}

_W = Words("-", "-")


def sample_lesson(language: Language, *, version: int = 1) -> Lesson:
    """The lesson in one language."""
    card = Card(
        id="sample",
        number=1,
        version=version,
        title=Words("A sample", "Una muestra"),
        question=_W,
        grades=(8, 12),
        minutes=50,
        summary=_W,
        objectives=(),
        standards=(),
        vocabulary=(),
        misconceptions=(),
        scenes=(),
        no_film=_W,
        materials_computer=(),
        materials_paper=(),
        sensitivity=_W,
        rubric=(),
        phases=(),
        family=Family(_W, (), (), _W),
    )
    return Lesson(card, language, (), EXERCISES, KEYS)
