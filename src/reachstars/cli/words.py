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
NO_ANSWERS = Words(
    en="{file} holds no answers to the lesson '{lesson}', so the page shows none.",
    es="{file} no tiene respuestas de la lección '{lesson}', así que la hoja no muestra ninguna.",
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
