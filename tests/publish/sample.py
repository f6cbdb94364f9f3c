"""An invented lesson with every kind of exercise and block, in both languages."""

from reachstars.exercise.kinds import (
    CodeTask,
    Column,
    Columns,
    DataTable,
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
from reachstars.lesson.model import (
    Ask,
    Block,
    Card,
    CodeCell,
    Explore,
    Family,
    Lesson,
    Misconception,
    Objective,
    Phase,
    Prose,
    RubricLevel,
    Standard,
    TeacherNote,
    Term,
)

ALTITUDE = Given("altitude_km", 350.0, "km")

EXERCISES = (
    Prediction(
        "faster-or-slower",
        Words("Your guess", "Tu predicción"),
        Words(
            "A spacecraft moves to a higher orbit. Does it go faster or slower there?",
            "Una nave pasa a una órbita más alta. ¿Allí va más rápido o más lento?",
        ),
        "speed",
        options=(
            Option("faster", Words("Faster", "Más rápido")),
            Option("slower", Words("Slower", "Más lento")),
            Option("same", Words("Just the same", "Exactamente igual")),
        ),
    ),
    Number(
        "orbit-speed",
        Words("How fast?", "¿Qué tan rápido?"),
        Words(
            "Calculate the speed of a circular orbit {altitude_km} above the ground.",
            "Calcula la velocidad de una órbita circular a {altitude_km} sobre el suelo.",
        ),
        "speed",
        given=(ALTITUDE,),
        hints=(
            Words("Draw the radius from the center of the Earth.", "Dibuja el radio desde el centro de la Tierra."),
            Words("Add {altitude_km} to the Earth's radius.", "Suma {altitude_km} al radio de la Tierra."),
            Words("Take the square root last.", "Saca la raíz cuadrada al final."),
        ),
        unit="km/s",
        show=Show("altitude", {"speed": "answer", "altitude": "altitude_km"}),
    ),
    OneChoice(
        "why-no-fall",
        Words("Why not down?", "¿Por qué no cae?"),
        Words("Why does the spacecraft not fall to the ground?", "¿Por qué la nave no cae al suelo?"),
        "speed",
        options=(
            Option(
                "no-gravity",
                Words("There is no gravity up there.", "Allá arriba no hay gravedad."),
                Words("At that height gravity is still strong.", "A esa altura la gravedad todavía es fuerte."),
            ),
            Option("sideways", Words("It falls, but it also moves sideways.", "Cae, pero también avanza de lado.")),
            Option("engines", Words("Its engines push it up.", "Sus motores la empujan hacia arriba.")),
        ),
    ),
    SeveralChoices(
        "what-counts",
        Words("What counts?", "¿Qué cuenta?"),
        Words("What changes the speed of an orbit?", "¿Qué cambia la rapidez de una órbita?"),
        "speed",
        options=(
            Option("altitude", Words("Altitude", "Altitud")),
            Option("crew", Words("The crew", "La tripulación"), Words("Do they push?", "¿Empujan?")),
            Option("planet", Words("The planet", "El planeta")),
        ),
        points=2,
    ),
    PutInOrder(
        "way-up",
        Words("The way up", "El camino hacia arriba"),
        Words("What comes first on the way to orbit?", "¿Qué va primero en el camino a la órbita?"),
        "speed",
        items=(
            Option("clouds", Words("Clouds", "Nubes")),
            Option("pad", Words("The launch pad", "La plataforma")),
            Option("orbit", Words("An orbit", "Una órbita")),
        ),
        points=3,
    ),
    CodeTask(
        "circle",
        Words("A function for every orbit", "Una función para toda órbita"),
        Words("Write a function for the speed of any orbit.", "Escribe una función para la rapidez de toda órbita."),
        "speed",
        function="circle_speed",
        parameters=(Parameter("altitude", "m", Words("altitude above the ground", "altitud sobre el suelo")),),
        inputs=((400e3,), (600e3,)),
        unit="km/s",
        points=2,
    ),
    DataTable(
        "heights",
        Words("Heights", "Alturas"),
        Words("How high is it after each minute?", "¿A qué altura está en cada minuto?"),
        "speed",
        points=2,
        rows=3,
        columns=(
            Column("time", Words("Time", "Tiempo"), "min", values=(1, 2, 2.5)),
            Column("height", Words("Height", "Altura"), "km", tolerance=0.02),
            Column("speed", Words("Speed", "Velocidad"), "m/s", tolerance=0.05),
        ),
        feedback={"all-the-same": Words("Does it stand still?", "¿Está parada?")},
    ),
    DataTable(
        "own-numbers",
        Words("Your own numbers", "Tus números"),
        Words("Drop a ball three times.", "Suelta una pelota tres veces."),
        "speed",
        rows=3,
        columns=(Column("fall", Words("Time of the fall", "Tiempo de caída"), "s", least=0.1, most=3),),
    ),
    Target(
        "find-period",
        Words("Ninety-one minutes", "Noventa y un minutos"),
        Words("At what altitude does one orbit take 91.5 minutes?", "¿A qué altura dura una vuelta 91.5 minutos?"),
        "period",
        explorer="altitude",
        quantity="altitude_km",
        unit="km",
        tolerance=0.1,
    ),
    ShortText(
        "shape",
        Words("One word", "Una palabra"),
        Words("What is the name of an orbit that is not a circle?", "¿Cómo se llama una órbita que no es un círculo?"),
        "period",
    ),
    Number(
        "orbits-a-day",
        Words("Round and round", "Vuelta tras vuelta"),
        Words("How many orbits fit in one day?", "¿Cuántas vueltas caben en un día?"),
        "period",
        tolerance=0.05,
    ),
    OpenAnswer(
        "explain",
        Words("Explain it", "Explícalo"),
        Words("Explain to a friend why astronauts float.", "Explica a un amigo por qué flotan los astronautas."),
        "speed",
        lines=6,
        frames=(
            Words("Astronauts float because …", "Los astronautas flotan porque …"),
            Words("If the spacecraft stopped, …", "Si la nave se detuviera, …"),
        ),
    ),
    Reflection(
        "my-try",
        Words("For you", "Para ti"),
        Words("What did you try again today?", "¿Qué intentaste otra vez hoy?"),
        "speed",
        lines=4,
    ),
)

KEYS = {
    "orbit-speed": Key(7697.4, {"forgot-earth-radius": 33746.8}),
    "why-no-fall": Key("sideways"),
    "what-counts": Key(frozenset({"altitude", "planet"})),
    "way-up": Key(("pad", "clouds", "orbit")),
    "circle": Key(
        Outputs((7668.6, 7557.9), {"forgot-earth-radius": (31567.4, 25774.7)}, "def circle(altitude):\n    return …")
    ),
    "heights": Key(
        Columns(
            {"height": (2.5e3, 11e3, 17.25e3), "speed": (80, 240, 330)},
            {"all-the-same": {"height": (2.5e3, 2.5e3, 2.5e3)}},
        )
    ),
    "find-period": Key(350_000.0),
    "shape": Key(("ellipse", "elipse")),
    "orbits-a-day": Key(15.7),
    "explain": Key(Words("They fall together with the ship.", "Caen junto con la nave.")),
}

CARD = Card(
    id="sample",
    number=99,
    version=1,
    title=Words("A sample: round the world", "Una muestra: la vuelta al mundo"),
    question=Words("How fast must you go never to fall down?", "¿Qué tan rápido hay que ir para no caer nunca?"),
    grades=(8, 12),
    minutes=50,
    summary=Words(
        "Students find the speed of a circular orbit and check it against a real flight.",
        "Los estudiantes hallan la velocidad de una órbita circular y la comparan con un vuelo real.",
    ),
    objectives=(
        Objective("speed", Words("calculate the speed of an orbit", "calcular la velocidad de una órbita")),
        Objective("period", Words("say how long one orbit takes", "decir cuánto dura una vuelta"), "language"),
    ),
    standards=(
        Standard("NGSS", "HS-ESS1-4", "teaches", Words("Orbits follow laws.", "Las órbitas siguen leyes.")),
        Standard("CCSS Math", "HSN-Q.A.1", "uses", Words("Units guide a solution.", "Las unidades guían la solución.")),
    ),
    vocabulary=(
        Term(Words("orbit", "órbita"), Words("a path around", "un camino alrededor"), cognate=True),
        Term(
            Words("speed", "rapidez"),
            Words("how far in how long", "cuánto se avanza en cuánto tiempo"),
            cognate=False,
            note=Words("Velocity has a direction too.", "La velocidad tiene también dirección."),
        ),
    ),
    misconceptions=(
        Misconception(
            Words("There is no gravity in space.", "No hay gravedad en el espacio."),
            Words("Ask what bends the path.", "Pregunta qué dobla el camino."),
        ),
    ),
    scenes=("The Launch", "A Weightless Experience"),
    no_film=Words("Drop a ball and throw a ball.", "Deja caer una pelota y lanza otra."),
    materials_computer=(Words("One computer for two", "Una computadora para dos"),),
    materials_paper=(Words("This worksheet, a ruler", "Esta hoja, una regla"),),
    sensitivity=Words("Speak of loss with respect.", "Habla de las pérdidas con respeto."),
    rubric=(
        RubricLevel(1, Words("Starting", "Inicial"), Words("a guess", "una idea"), Words("It floats.", "Flota.")),
        RubricLevel(
            2,
            Words("Complete", "Completo"),
            Words("falling and moving", "cae y avanza"),
            Words("It falls around the Earth.", "Cae alrededor de la Tierra."),
        ),
    ),
    phases=(
        Phase(
            "engage",
            Words("Engage", "Enganchar"),
            7,
            Words("Throw a ball.", "Lanza una pelota."),
            Words("Who says it falls?", "¿Quién dice que cae?"),
            Words("Throw it again.", "Lánzala otra vez."),
        ),
        Phase(
            "explore",
            Words("Explore", "Explorar"),
            13,
            Words("Hand out the worksheet.", "Reparte la hoja."),
            Words("Rulers on the table of numbers.", "Reglas sobre la tabla."),
            Words("Read one row together.", "Lean juntos una fila."),
        ),
    ),
    family=Family(
        Words("Dear family, tonight look up.", "Querida familia, esta noche miren arriba."),
        (Words("What is the farthest you went?", "¿Qué es lo más lejos que han ido?"),),
        (Words("Swing a ball on a string.", "Hagan girar una pelota."), Words("Let go.", "Suéltenla.")),
        Words("A place you want to reach.", "Un lugar al que quieres llegar."),
    ),
)

_INTRO: dict[Language, str] = {
    "en": "# A sample: round the world\n\n## A ball that never lands\n\nThrow a ball **hard**, then *harder*. "
    "It lands farther away each time.\n\n- slow: it lands at your feet\n- fast: it lands at the fence\n\n"
    "> Imagine a ball so fast that the ground curves away under it.\n",
    "es": "# Una muestra: la vuelta al mundo\n\n## Una pelota que nunca cae\n\nLanza una pelota **fuerte**, luego *más "
    "fuerte*. Cada vez cae más lejos.\n\n- lento: cae a tus pies\n- rápido: cae junto a la cerca\n\n"
    "> Imagina una pelota tan rápida que el suelo se curva debajo de ella.\n",
}
_FORMULA: dict[Language, str] = {
    "en": "## The speed of a circle\n\n#### Gravity bends the path\n\nThe formula is\n\n"
    "$$v = \\sqrt{\\frac{GM}{r}}$$\n\nwhere $r$ is counted from the center. "
    "Near the ground $v \\approx 7.9\\ \\mathrm{km/s}$; "
    "see [NASA](https://www.nasa.gov).\n\n| Path | Speed |\n|---|---:|\n| falls | $< 7.9$ |\n| circle | $7.9$ |\n",
    "es": "## La velocidad de un círculo\n\n#### La gravedad dobla el camino\n\nLa fórmula es\n\n"
    "$$v = \\sqrt{\\frac{GM}{r}}$$\n\ndonde $r$ se cuenta desde el centro. Junto al suelo "
    "$v \\approx 7.9\\ \\mathrm{km/s}$; mira [NASA](https://www.nasa.gov).\n\n"
    "| Camino | Velocidad |\n|---|---:|\n| cae | $< 7.9$ |\n| círculo | $7.9$ |\n",
}
_END: dict[Language, str] = {
    "en": "## Now you\n\n1. Read your answers again.\n2. Compare with a classmate.\n",
    "es": "## Ahora tú\n\n1. Lee otra vez tus respuestas.\n2. Compara con un compañero.\n",
}
_NOTE: dict[Language, str] = {
    "en": "Let students **argue** before you tell.",
    "es": "Deja que **discutan** antes de decir.",
}


def sample(language: Language) -> Lesson:
    """The invented lesson in that language."""
    blocks: tuple[Block, ...] = (
        Prose(_INTRO[language], 1, "engage"),
        Ask("faster-or-slower", 9, "engage"),
        TeacherNote(_NOTE[language], 12, "engage"),
        Explore("altitude", 20, "explore"),
        Ask("find-period", 22, "explore"),
        Prose(_FORMULA[language], 24, "explore"),
        CodeCell("radius = EARTH_RADIUS + 400 * KM\nphysics.circular_speed(radius) / KM", 40, "explore"),
        Ask("orbit-speed", 44, "explore"),
        Ask("why-no-fall", 46, "explore"),
        Ask("what-counts", 47, "explore"),
        Ask("way-up", 47, "explore"),
        Ask("circle", 47, "explore"),
        Ask("heights", 47, "explore"),
        Ask("own-numbers", 47, "explore"),
        Ask("shape", 48, "explore"),
        Prose(_END[language], 50, "explore"),
        Ask("orbits-a-day", 55, "explore"),
        Ask("explain", 56, "explore"),
        Ask("my-try", 60, "explore"),
    )
    return Lesson(CARD, language, blocks, EXERCISES, KEYS)
