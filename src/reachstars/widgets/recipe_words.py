"""What the recipe says in a notebook. None of these sentences holds a word of the learner's: they stay in the file."""

from reachstars.language import Words

TITLE = Words(en="My Recipe for Success", es="Mi receta para el éxito")
PLACEHOLDER = Words(
    en="Private: this recipe is kept in your logbook, not in this file. Run this cell to read it.",
    es="Privado: esta receta se guarda en tu bitácora, no en este archivo. Ejecuta esta celda para leerla.",
)
AT_HOME = Words(
    en="Recipe for Success of {learner}. It is private and lives in the logbook; open_recipe() shows it.",
    es="Receta para el éxito de {learner}. Es privada y está en la bitácora; open_recipe() la muestra.",
)
NOBODY = Words(
    en='Nobody has said who works here. To fix it: open the recipe with your code, such as open_recipe("luna-7").',
    es="Nadie ha dicho quién trabaja aquí. Para arreglarlo: abre la receta con tu código, por ejemplo "
    'open_recipe("luna-7").',
)
PASSING = Words(
    en="This page is only shown here and keeps nothing. Your recipe is kept where you work: open it in JupyterLab.",
    es="Esta página aquí solo se muestra y no guarda nada. Tu receta se guarda donde trabajas: ábrela en JupyterLab.",
)
CONFIRM_FIRST = Words(
    en="Nothing was written: {learner} worked here last, and a recipe is private. If that is you, press the button "
    'below and run this cell again. If not, open your own: open_recipe("your-code").',
    es="No se escribió nada: aquí trabajó antes {learner}, y una receta es privada. Si eres tú, presiona el botón de "
    'abajo y ejecuta otra vez esta celda. Si no, abre la tuya: open_recipe("tu-código").',
)
LOCKED = Words(
    en="This recipe is private. Say that you are {learner}, and you will see it.",
    es="Esta receta es privada. Di que eres {learner} y la verás.",
)
CONFIRM = Words(en="Yes, I am {learner}", es="Sí, soy {learner}")
READY = Words(en="You are {learner} now. Run the cell again.", es="Ahora eres {learner}. Ejecuta otra vez la celda.")
SILENT = Words(
    en="Python does not answer. If this lasts, choose Kernel > Restart Kernel and Run All Cells.",
    es="Python no responde. Si no cambia, elige Kernel > Restart Kernel and Run All Cells.",
)
FILL_IN = Words(
    en="Write your words in place of … and run this cell again.",
    es="Escribe tus palabras en lugar de … y ejecuta otra vez esta celda.",
)
SAVED = Words(
    en="Saved. The cell shows … in place of your words, so that they do not stay in this file.",
    es="Guardado. La celda muestra … en lugar de tus palabras, para que no se queden en este archivo.",
)
SAVED_BUT_HERE = Words(
    en="Saved. Some of your words still stand in this cell: delete them if others open this file.",
    es="Guardado. Algunas de tus palabras siguen en esta celda: bórralas si otras personas abren este archivo.",
)
NOTHING_DONE = Words(
    en="Nothing was written, and what you typed still stands in this cell. The box below says why.",
    es="No se escribió nada, y lo que escribiste sigue en esta celda. El cuadro de abajo dice por qué.",
)
ALREADY = Words(en="That is in your recipe already.", es="Eso ya está en tu receta.")
ALREADY_EFFORT = Words(
    en="That is written already for that day. If you did it twice, give the second one a note of its own.",
    es="Eso ya está anotado para ese día. Si lo hiciste dos veces, ponle otra nota a la segunda.",
)
MINUTES = Words(
    en="Minutes are a number from 1 to 1,440, such as recipe.effort(minutes=30).",
    es="Los minutos son un número del 1 al 1,440, por ejemplo recipe.effort(minutes=30).",
)
WRONG_CALL = Words(
    en="Python cannot read it like that. Copy this line, and write your words in place of …: {line}",
    es="Python no lo entiende así. Copia esta línea y escribe tus palabras en lugar de …: {line}",
)
PART = Words(
    en="A recipe has these parts: {parts}. To fix it: use one of these words.",
    es="Una receta tiene estas partes: {parts}. Para arreglarlo: usa una de estas palabras.",
)
SHARED = Words(
    en="Your teacher may see “{part}”, once you hand over a file for the teacher. Everything else stays private.",
    es="Tu maestra o maestro podrá ver «{part}» cuando entregues el archivo para docentes. Lo demás sigue privado.",
)
UNSHARED = Words(
    en="“{part}” is private again. A file that you gave away already cannot be called back.",
    es="«{part}» es privado otra vez. Un archivo que ya entregaste no se puede recuperar.",
)
LATE = Words(
    en='That day has passed already. If it is done, write recipe.done("…").',
    es='Ese día ya pasó. Si ya está hecho, escribe recipe.done("…").',
)
BEFORE = Words(
    en="Its date comes before that of {step}, which it waits for. Look at the two dates again.",
    es="Su fecha es anterior a la de {step}, al que espera. Revisa las dos fechas.",
)

GOAL = Words(en="Your goal: {what}", es="Tu meta: {what}")
GAP = Words(en="What it takes: {what}", es="Lo que se necesita: {what}")
HAVE = Words(en="You have it now: {what}", es="Ya lo tienes: {what}")
STEP = Words(en="On the road map: {what}", es="En el mapa del camino: {what}")
DONE = Words(en="Done: {what}", es="Listo: {what}")
LEARNED = Words(en="Learned: {what}", es="Aprendiste: {what}")
EFFORT = Words(en="Effort: {what}", es="Esfuerzo: {what}")
TRIED = Words(en="Tried: {what}", es="Lo intentaste: {what}")
NO = Words(en="A no, and you go on: {what}", es="Un no, y sigues: {what}")
NO_LESSON = Words(
    en='What did it teach you? recipe.no("…", taught="…") keeps it.',
    es='¿Qué te enseñó? recipe.no("…", taught="…") lo guarda.',
)
YES = Words(en="A yes: {what}", es="Un sí: {what}")
PERSON = Words(en="Helps you: {what}", es="Te ayuda: {what}")
REMOVED = Words(en="Taken away: {what}", es="Se quitó: {what}")

HOW_FAR = Words(en="How far I am", es="Qué tan lejos voy")
NEXT = Words(en="What is next", es="Qué sigue")
NUMBERS = Words(en="The same as a table", es="Lo mismo en una tabla")
HOW_TO = Words(en="How to write in it", es="Cómo se escribe en ella")
SHARED_PART = Words(en="my teacher may see this", es="mi maestra o maestro lo puede ver")
PRIVATE_PART = Words(en="private", es="privado")
OF = Words(en="of", es="de")
# A line to copy for each thing that can be written, and what it is for.
LINES: tuple[tuple[str, Words], ...] = (
    ('recipe.dream("…", why="…")', Words(en="what you want, and why", es="qué quieres y por qué")),
    (
        'recipe.takes("…", here="…", proof="…")',
        Words(
            en="what it takes, where you are, how you know", es="lo que se necesita, en qué punto vas, cómo lo sabes"
        ),
    ),
    ('recipe.have("…")', Words(en="you have that now", es="eso ya lo tienes")),
    ('recipe.step("…", by="2027-06-01", after="…")', Words(en="a step of the road map", es="un paso del mapa")),
    ('recipe.done("…")', Words(en="a step is done", es="ya diste un paso")),
    ('recipe.learned("…")', Words(en="what you learned", es="lo que aprendiste")),
    ('recipe.effort(minutes=30, note="…")', Words(en="the work of a day", es="el trabajo de un día")),
    ('recipe.tried("…")', Words(en="a try whose answer you wait for", es="un intento del que esperas respuesta")),
    ('recipe.no("…", taught="…")', Words(en="a no, and what it taught you", es="un no y lo que te enseñó")),
    ('recipe.yes("…")', Words(en="a yes", es="un sí")),
    ('recipe.person("…", helps="…")', Words(en="who helps you", es="quién te ayuda")),
    (
        'recipe.share("road"), recipe.keep_private("road")',
        Words(en="whether your teacher may see a part", es="si tu maestra o maestro puede ver una parte"),
    ),
    ('recipe.take_away("…")', Words(en="takes an entry away", es="quita una entrada")),
    ("recipe.next()", Words(en="what is next", es="qué sigue")),
    ("recipe.pictures()", Words(en="your recipe in pictures", es="tu receta en dibujos")),
)
