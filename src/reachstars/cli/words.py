"""What the command says, side by side in both languages."""

from reachstars.language import Language, Words


def say(words: Words, language: Language, **names: object) -> str:
    """The words in that language with the names put in."""
    return words.in_language(language).format(**names)


FILE_TROUBLE = Words(
    en="{file} cannot be used ({reason}). To fix it: check that it is there and that you may open it.",
    es="No se puede usar {file} ({reason}). Para arreglarlo: revisa que exista y que puedas abrirlo.",
)
NO_ROOM_FOR_WORDS = Words(
    en="What this command says could not be written ({reason}). To fix it: send it to another file.",
    es="No se pudo escribir lo que dice este comando ({reason}). Para arreglarlo: envíalo a otro archivo.",
)
BUG = Words(
    en="Something unexpected happened ({problem}). This is our mistake, not yours. "
    "To help us: run the command again with --debug and send us what it prints.",
    es="Pasó algo inesperado ({problem}). Es un error nuestro, no tuyo. "
    "Para ayudarnos: ejecuta el comando otra vez con --debug y envíanos lo que muestra.",
)
LAID_NEW = Words(en="New: {path}", es="Nueva: {path}")
LAID_REPLACED = Words(
    en="Updated (nobody had worked in it): {path}", es="Actualizada (nadie había trabajado en ella): {path}"
)
LAID_BESIDE = Words(
    en="A newer lesson was laid beside the one that was worked in: {path}",
    es="Se puso una lección más nueva junto a la que ya tiene trabajo: {path}",
)
LAID_SAME = Words(en="All lessons are up to date in {folder}", es="Todas las lecciones están al día en {folder}")
LAID_POLICY = Words(
    en="New: {path}, where you decide about solutions, points and numbers for each student",
    es="Nuevo: {path}, donde decides sobre soluciones, puntos y números para cada estudiante",
)
OPENING = Words(en="Opening JupyterLab …", es="Abriendo JupyterLab …")
SERVING = Words(
    en="The lessons are open at this address (only on this computer):\n\n    {url}\n\n"
    "Leave this window open while you work. To close the lessons, press Ctrl and C here.",
    es="Las lecciones están abiertas en esta dirección (solo en esta computadora):\n\n    {url}\n\n"
    "Deja esta ventana abierta mientras trabajas. Para cerrar las lecciones, presiona Ctrl y C aquí.",
)
CLOSED = Words(
    en="The lessons are closed. Answers are safe in {folder}.",
    es="Las lecciones están cerradas. Las respuestas están a salvo en {folder}.",
)
NOT_STARTED = Words(
    en="JupyterLab did not start. What it said:\n\n{said}\n\n"
    "To fix it: install it again, or ask for help and show these lines.",
    es="JupyterLab no se abrió. Esto dijo:\n\n{said}\n\n"
    "Para arreglarlo: instálalo otra vez, o pide ayuda y muestra estas líneas.",
)
WROTE = Words(en="Made {path}", es="Listo: {path}")
READING = Words(en="Reading", es="Leyendo")
MARKING = Words(en="Marking", es="Calificando")
WRITING = Words(en="Writing", es="Escribiendo")
GRADED = Words(
    en="Begin with it. Beside it are {count} more files in {folder}: the grade book, the form for Canvas, and a page "
    "without codes for the wall.",
    es="Empieza por él. Junto a él hay {count} archivos más en {folder}: el libro de calificaciones, el formato para "
    "Canvas y una página sin códigos para proyectar.",
)
NO_KEY_MADE = Words(
    en="Made {folder}: the lessons without keys. In it answers are recorded, not judged.\n\n"
    "1. On each student's computer:  python -m pip install {wheel}\n"
    "2. There, as always:            reachstars start\n"
    "3. What comes back is marked with this copy, which has the keys:  reachstars grade FOLDER",
    es="Listo: {folder}, las lecciones sin claves. En ella las respuestas se guardan, pero no se califican.\n\n"
    "1. En la computadora de cada estudiante:  python -m pip install {wheel}\n"
    "2. Ahí, como siempre:                     reachstars start\n"
    "3. Lo que entreguen se califica con esta copia, que tiene las claves:  reachstars grade CARPETA",
)
NO_KEY_FULL = Words(
    en="There is something in {folder} already, and nothing in it is overwritten. "
    "To fix it: name another folder with --out, or move that one away.",
    es="Ya hay algo en {folder}, y nada de lo que tiene se sobrescribe. "
    "Para arreglarlo: indica otra carpeta con --out, o mueve esa a otro lugar.",
)
NO_KEY_HERE = Words(
    en="This copy of reachstars is the one for students: it has no keys, so it cannot {wanted}. "
    "To fix it: use the teacher's full copy.",
    es="Esta copia de reachstars es la de estudiantes: no tiene claves, así que no puede {wanted}. "
    "Para arreglarlo: usa la copia completa del docente.",
)
NO_KEY_TO_BUILD = Words(en="make another copy of itself", es="hacer otra copia de sí misma")
NO_KEY_TO_MARK = Words(en="judge what was handed in", es="calificar lo que se entregó")
NO_KEY_TO_PRINT = Words(en="print the edition '{edition}'", es="imprimir la edición '{edition}'")
NO_KEY_TO_TEACH = Words(en="add the teacher's edition", es="agregar la edición para docentes")
NO_KEY_TO_BEGIN = Words(en="begin a new lesson", es="empezar una lección nueva")
NO_ANSWERS = Words(
    en="{file} holds no answers to the lesson '{lesson}', so the page shows none.",
    es="{file} no tiene respuestas de la lección '{lesson}', así que la hoja no muestra ninguna.",
)
NO_CODES = Words(
    en='{file} lists no codes, so there is nobody to print for. To fix it: add learners = ["luna-7", "sol-3"] to it, '
    "or name one student with --learner luna-7.",
    es="{file} no tiene códigos, así que no hay para quién imprimir. Para arreglarlo: agrégale "
    'learners = ["luna-7", "sol-3"], o indica un estudiante con --learner luna-7.',
)
MAKING_PAGES = Words(en="Making pages", es="Haciendo las hojas")
SOME_REFUSED = Words(
    en="Files in {folder} that could not be read and are not in the pile: {count}. "
    "To see why: reachstars grade {folder}",
    es="Archivos de {folder} que no se pudieron leer y no están en el montón: {count}. "
    "Para ver por qué: reachstars grade {folder}",
)
CHECKED = Words(en="No mistake found in: {lessons}.", es="Sin errores: {lessons}.")
NEW_LESSON = Words(
    en="Made {folder}.\n\n1. Open it in an editor for plain text and write your lesson over the example in it.\n"
    "2. See what is not right yet:  {check}\n3. Make its notebooks:           {build}",
    es="Listo: {folder}.\n\n1. Ábrela en un editor de texto y escribe tu lección sobre el ejemplo.\n"
    "2. Mira qué falta corregir:    {check}\n3. Haz sus cuadernos:           {build}",
)
NO_LESSONS = Words(
    en="There is no lesson in {folder}. To fix it: name the folder that holds the lesson's folder, "
    "as 'lessons' holds 'lessons/17-my-lesson'.",
    es="No hay ninguna lección en {folder}. Para arreglarlo: escribe la carpeta que contiene la de la lección, "
    "como 'lessons' contiene 'lessons/17-my-lesson'.",
)
MISTAKES = Words(
    en="\n{count} to fix in {lessons}. Begin with the first: one slip often leads to others below it.",
    es="\nPor corregir: {count} en {lessons}. Empieza por el primero: muchas veces un error trae otros más abajo.",
)
PHYSICS_ALONE = Words(
    en="--physics checks the flight physics, not lessons. To fix it: leave out {others}, or leave out --physics.",
    es="--physics revisa la física del vuelo, no las lecciones. Para arreglarlo: quita {others}, o quita --physics.",
)
PHYSICS_MARKDOWN = Words(
    en="--markdown goes with --physics: only the table of the physics can be printed for a page.",
    es="--markdown va con --physics: solo la tabla de la física se puede mostrar para una página.",
)
PHYSICS_INTRODUCTION = Words(
    en="How good the flight physics is. Each model says what it leaves out; then its results are set beside figures "
    "that others printed. The largest error is the one that uses up most of what the print allows.",
    es="Qué tan buena es la física del vuelo. Cada modelo dice qué deja fuera (en inglés); después sus resultados se "
    "comparan con cifras que otros publicaron (sus nombres, en inglés). El error mayor es el que gasta más de lo que "
    "la publicación permite.",
)
PHYSICS_HEADS = {"en": "model", "es": "modelo"}
PHYSICS_LABELS = {
    "en": ("limits", "checks", "largest error"),
    "es": ("límites (en inglés)", "pruebas", "error mayor"),
}
PHYSICS_CASES = Words(
    en="published cases: {cases} ({authorities}); figures: {figures}",
    es="casos publicados: {cases} ({authorities}); cifras: {figures}",
)
PHYSICS_UNCHECKED = Words(en="no published case", es="ningún caso publicado")
PHYSICS_TESTS = Words(
    en="no published case; tested by {tests}", es="ningún caso publicado; probado con (en inglés): {tests}"
)
PHYSICS_ERROR = Words(
    en="{error} of {allowed} allowed ({share}): {what}, by {authority}",
    es="{error} de {allowed} permitidos ({share}): {what}, según {authority}",
)
PHYSICS_DISAGREES = Words(
    en="DOES NOT AGREE with {authority}: {what} is {computed}, printed is {printed}, allowed is a difference "
    "of {allowed}.",
    es="NO CONCUERDA con {authority}: {what} da {computed}, lo publicado es {printed}, la diferencia permitida "
    "es {allowed}.",
)
PHYSICS_TROUBLE = Words(
    en="DOES NOT AGREE with {authority}: it could not be computed ({problem}).",
    es="NO CONCUERDA con {authority}: no se pudo calcular ({problem}).",
)
PHYSICS_AGREES = Words(
    en="All {cases} published cases agree: {figures} figures of {models} models, each as near as its print allows.",
    es="Los {cases} casos publicados concuerdan: {figures} cifras de {models} modelos, cada una tan cerca como lo "
    "permite su publicación.",
)
PHYSICS_NO_CASE = Words(
    en="Without a published case of their own: {names}.",
    es="Sin caso publicado propio: {names}.",
)
PHYSICS_WRONG = Words(
    en="{wrong} of {cases} published cases do not agree: {names}. Do not rely on these models before that is fixed.",
    es="No concuerdan {wrong} de {cases} casos publicados: {names}. No confíes en estos modelos hasta que se arregle.",
)
RECIPE_WHO = Words(
    en="A recipe is private, so say whose it is with your own code: reachstars recipe show luna-7. "
    "To see José's own road instead: reachstars recipe show --example",
    es="Una receta es privada, así que di de quién es con tu propio código: reachstars recipe show luna-7. "
    "Para ver el camino de José: reachstars recipe show --example",
)
RECIPE_NONE = Words(
    en="There is no recipe of {learner} in {folder} yet. To fix it: check the code, or name another class folder "
    "with --folder.",
    es="Todavía no hay ninguna receta de {learner} en {folder}. Para arreglarlo: revisa el código o indica otra "
    "carpeta de clase con --folder.",
)
RECIPE_WHO_PDF = Words(
    en="A recipe is private, so say whose it is with your own code: reachstars recipe pdf luna-7. Without a code you "
    "can print José's road (--example), the letter for the family (--edition family) and the blank sheet (--blank).",
    es="Una receta es privada, así que di de quién es con tu propio código: reachstars recipe pdf luna-7. Sin código "
    "puedes imprimir el camino de José (--example), la carta para la familia (--edition family) y la hoja en blanco "
    "(--blank).",
)
RECIPE_NOT_IN_IT = Words(
    en="This page shows nothing of anybody's recipe, so the code {learner} is not used.",
    es="Esta hoja no muestra nada de la receta de nadie, así que el código {learner} no se usa.",
)
RECIPE_EXAMPLE_IS_KEEPSAKE = Words(
    en="--example prints José's road as a keepsake. To fix it: leave out --edition, or leave out --example.",
    es="--example imprime el camino de José como recuerdo. Para arreglarlo: quita --edition o quita --example.",
)
RECIPE_JOSE = Words(
    en="The road of José Hernández, 1962 to 2009, written as a Recipe for Success",
    es="El camino de José Hernández, de 1962 a 2009, escrito como Receta para el éxito",
)
RECIPE_NOTES = Words(
    en="What to know, and where sources disagree", es="Lo que hay que saber, y dónde las fuentes no coinciden"
)
RECIPE_SOURCES = Words(en="Who says so", es="Quién lo dice")
CARRIED = Words(
    en="{learner}, {lesson}{private}: new entries: {count}; exercises with new answers: {exercises}.",
    es="{learner}, {lesson}{private}: entradas nuevas: {count}; ejercicios con respuestas nuevas: {exercises}.",
)
CARRIED_NOTHING = Words(
    en="{learner}, {lesson}{private}: nothing new, it was all here already.",
    es="{learner}, {lesson}{private}: nada nuevo, ya estaba todo aquí.",
)
CARRY_REFUSED = Words(en="{file}: {reason}", es="{file}: {reason}")
CARRY_FOUND_NONE = Words(
    en="There was no work to bring into {folder}. To fix it: name the logbook, the hand-in, the notebook or the class "
    "folder from the other computer.",
    es="No había ningún trabajo que traer a {folder}. Para arreglarlo: indica la bitácora, la entrega, el cuaderno o "
    "la carpeta de clase de la otra computadora.",
)
PAPER_NOBODY = Words(
    en="There are no codes: none is named, and nobody has worked in a class folder here. To fix it: write the codes "
    "after the lesson, such as 'reachstars paper new 9 luna-7 sol-8', or name a list with --class.",
    es="No hay códigos: no indicaste ninguno y nadie ha trabajado aquí en una carpeta de clase. Para arreglarlo: "
    "escribe los códigos después de la lección, como 'reachstars paper new 9 luna-7 sol-8', o indica una lista con "
    "--class.",
)
PAPER_NOT_A_CODE = Words(en="'{text}' is not a code. {rule}", es="'{text}' no es un código. {rule}")
PAPER_MIXED = Words(
    en="{file} names the lesson '{lesson}', and that one is not here. To fix it: make the table with "
    "'reachstars paper new', and leave its column 'lesson' as it is.",
    es="{file} nombra la lección '{lesson}', y esa no está aquí. Para arreglarlo: haz la tabla con "
    "'reachstars paper new' y deja su columna 'lección' como está.",
)
PAPER_KEPT = Words(
    en="Line {line}, {learner}, {exercise}: {answer}", es="Línea {line}, {learner}, {exercise}: {answer}"
)
PAPER_ASKED_BACK = Words(
    en="(kept, but it cannot be marked: {reason})", es="(guardada, pero no se puede calificar: {reason})"
)
PAPER_SAME = Words(
    en="Line {line}, {learner}, {exercise}: {answer} (it was here already)",
    es="Línea {line}, {learner}, {exercise}: {answer} (ya estaba aquí)",
)
PAPER_STAYS = Words(
    en="Line {line}, {learner}, {exercise}: not kept, because the student typed '{before}' on the computer, and that "
    "stays. To keep '{answer}' as the newer answer: run this again with --over.",
    es="Línea {line}, {learner}, {exercise}: no se guardó, porque el estudiante escribió '{before}' en la computadora "
    "y eso se queda. Para guardar '{answer}' como la respuesta más nueva: ejecuta esto otra vez con --over.",
)
PAPER_REFUSED = Words(
    en="Line {line}, {learner}, {exercise}: not kept, because {reason}.",
    es="Línea {line}, {learner}, {exercise}: no se guardó: {reason}.",
)
PAPER_SUM = Words(
    en="Kept: {kept}. Here already: {same}. Left as typed on the computer: {stays}. Not understood: {refused}.",
    es="Guardadas: {kept}. Ya estaban: {same}. Quedan como en la computadora: {stays}. No se entendieron: {refused}.",
)
