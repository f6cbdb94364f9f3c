"""The fixed words on the pages of a recipe."""

from reachstars.language import Words
from reachstars.recipe.states import StepState

KEEPSAKE = Words("Keepsake", "Recuerdo")
FAMILY = Words("Family letter", "Carta para la familia")
BLANK = Words("Recipe sheet", "Hoja de la receta")
TITLE = Words("My Recipe for Success", "Mi receta para el éxito")
EXAMPLE_TITLE = Words("José's road as a Recipe for Success", "El camino de José como receta para el éxito")
EXAMPLE_KICKER = Words("A worked example, 1962 to 2009", "Un ejemplo real, de 1962 a 2009")
EXAMPLE_SOURCES = Words(
    "Every entry has its source: reachstars recipe show --example names them. Among them: {}.",
    "Cada entrada tiene su fuente: reachstars recipe show --example las nombra. Entre ellas: {}.",
)
MADE_ON = Words("Made on {}", "Hecho el {}")
OWNER_AND_DAY = Words("Code: {} · {}", "Código: {} · {}")
YOURS = Words(
    "This page is yours: nobody collects it or grades it.", "Esta hoja es tuya: nadie la recoge ni la califica."
)
WHO_SAYS = Words(
    "The six ingredients: José Hernández; the English in the words of his publisher (Arte Público Press, 2019).",
    "Los seis ingredientes: José Hernández, como los dijo él mismo (Frontera, 2017; W Radio, 2023).",
)

NO_GOAL = Words("The goal is not written yet.", "La meta todavía no está escrita.")
WHY = Words("Why it matters: ", "Por qué importa: ")
NEXT = Words("What is next", "Qué sigue")
NOTHING = Words("Nothing here yet.", "Todavía no hay nada aquí.")
HAVE, HAVE_NOT = Words("I have it", "ya lo tengo"), Words("not yet", "todavía no")
PEOPLE = Words("People who help me", "Personas que me ayudan")
MORE = Words("and {}", "y {}")
SHORTENED = Words(
    "Shortened to fit here: … marks where a text goes on. All of it is kept in the recipe.",
    "Se acortó para que cupiera aquí: … marca dónde sigue un texto. Todo está guardado en la receta.",
)
SIGNS: dict[StepState, str] = {"done": "✓", "next": "→", "overdue": "!", "circle": "?", "ahead": "○"}

LETTER_TITLE = Words("A letter for the family", "Una carta para la familia")
DEAR = Words("Dear family,", "Querida familia:")
STORY = Words(
    "As a boy, José Hernández worked in the fields with his family. At {age} he flew to the space station. In between, "
    "NASA told him no {times} times. He went on with a recipe that he learned from his father, and to its five "
    "ingredients he added one of his own:",
    "De niño, José Hernández trabajaba en el campo con su familia. A los {age} años voló a la estación espacial. "
    "En el camino, la NASA le dijo que no {times} veces. Siguió adelante con una receta que aprendió de su "
    "papá, y a sus cinco ingredientes les agregó uno propio:",
)
ADVICE = Words(
    "And what can families do? Parents should ask their children, he says: “{question}” Because, in his words, "
    "“{together}.”",
    "¿Y qué pueden hacer las familias? Según él, las mamás y los papás deberían preguntarles a sus hijos: "
    "«{question}» Porque, como él dice, «{together}».",
)
ADVICE_SOURCE = Words(
    "José Hernández, interview on the film A Million Miles Away, September 2023.",
    "José Hernández, entrevista sobre la película A millones de kilómetros, septiembre de 2023. Lo dijo en inglés; la "
    "traducción es nuestra.",
)
TONIGHT = Words("Tonight, for ten minutes", "Hoy en la noche, diez minutos")
TALK = (
    Words(
        "Ask: “{question}” Then only listen. Do not correct the dream, and do not make it smaller.",
        "Pregunten: «{question}» Y luego solo escuchen. No corrijan el sueño ni lo hagan más chico.",
    ),
    Words(
        "Ask: “What does it take, and what do you have already?”",
        "Pregunten: «¿Qué se necesita, y qué de eso ya tienes?»",
    ),
    Words(
        "Ask: “What is one small step that you can take this week?”",
        "Pregunten: «¿Qué paso pequeño puedes dar esta semana?»",
    ),
    Words(
        "Ask: “How can we help?” It need not cost money: a ride, a quiet table, somebody you know.",
        "Pregunten: «¿Cómo te podemos ayudar?» No tiene que costar dinero: un aventón, una mesa tranquila, alguien "
        "que ustedes conozcan.",
    ),
    Words(
        "Tell them about a no that you once heard, and what you did the day after. And tell them your own dream.",
        "Cuéntenles de un no que ustedes recibieron, y qué hicieron al día siguiente. Y cuenten su propio sueño.",
    ),
)
NO_GRADE = Words(
    "There is no right answer and no grade. What you talk about stays with you: the school does not ask for it.",
    "No hay respuesta correcta ni calificación. Lo que platiquen se queda con ustedes: la escuela no lo pide.",
)
KEEP = Words("For you to keep, if you like", "Para guardarlo, si quieren")
KEEP_LINES = (
    Words("The dream", "El sueño"),
    Words("The first step", "El primer paso"),
    Words("By", "Para el"),
    Words("We help with", "Ayudamos con"),
)

DREAM = Words("My dream", "Mi sueño")
WHY_LINE = Words("Why it matters to me", "Por qué me importa")
QUESTION = Words(
    "Adela, José's wife, asked him: “{}” Write down what your goal takes.",
    "Adela, la esposa de José, le preguntó: «{}» Anota lo que se necesita para tu meta.",
)
GAP_HEADER = (
    Words("What it takes", "Lo que se necesita"),
    Words("Where I am", "En qué punto voy"),
    Words("How I know", "Cómo lo sé"),
    Words("I have it", "Ya lo tengo"),
)
ROAD_HELP = Words(
    "Begin with a step so small that you can do it this week.",
    "Empieza con un paso tan pequeño que puedas darlo esta semana.",
)
ROAD_HEADER = (
    Words("No.", "N.º"),
    Words("Step", "Paso"),
    Words("By when", "Para cuándo"),
    Words("After step", "Después del paso"),
    Words("Done on", "Listo el"),
)
LEARN_HEADER = (Words("Date", "Fecha"), Words("What I learned", "Lo que aprendí"))
EFFORT_HELP = Words(
    "Write the minutes of each day. Ten minutes count.", "Anota los minutos de cada día. Diez minutos cuentan."
)
EFFORT_WEEK = Words("Week of", "Semana del")
EFFORT_TOTAL = Words("Total", "Total")
TRY_HEADER = (
    Words("Date", "Fecha"),
    Words("What I tried", "Lo que intenté"),
    Words("Answer", "Respuesta"),
    Words("What it taught me", "Lo que me enseñó"),
)
PEOPLE_HEADER = (Words("Who", "Quién"), Words("How they help", "Cómo me ayuda"))
NAME = Words("Code or nickname", "Código o apodo")
SINCE = Words("Begun on", "La empecé el")
