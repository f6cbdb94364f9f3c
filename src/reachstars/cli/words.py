"""What the command says, side by side in both languages."""

from reachstars.language import Language, Words


def say(words: Words, language: Language, **names: object) -> str:
    """The words in that language with the names put in."""
    return words.in_language(language).format(**names)


STOPPED = Words(en="Stopped. Nothing is half done.", es="Detenido. Nada quedó a medias.")
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
CHECKED = Words(en="{count} checked, no mistake found.", es="{count} revisadas, sin errores.")
NEW_LESSON = Words(
    en="Made {folder}. Next: write its texts, then run 'reachstars check {name}'.",
    es="Listo: {folder}. Ahora escribe sus textos y ejecuta 'reachstars check {name}'.",
)
