"""What the screen says by itself, in each language; every other sentence comes from the room that knows."""

from collections.abc import Mapping

from reachstars.exercise.saying import fill
from reachstars.language import Language, Words
from reachstars.widgets.closing_words import CLOSING

LANGUAGE_NAMES: Mapping[Language, str] = {"en": "English", "es": "Español"}  # each in its own language

_SCREEN = {
    "check": Words(en="Check", es="Revisar"),
    "done": Words(en="I am done", es="Ya terminé"),
    "hint": Words(en="Give me a hint", es="Dame una pista"),
    "another_hint": Words(en="Another hint", es="Otra pista"),
    "hints": Words(en="Hints", es="Pistas"),
    "frames": Words(en="You can begin like this:", es="Puedes empezar así:"),
    "saving": Words(en="Saving…", es="Guardando…"),
    "silent": Words(
        en="Not saved yet: Python does not answer. Keep this page open; your answer stays here. "
        "If this lasts, choose Kernel > Restart Kernel and Run All Cells.",
        es="Todavía no se guarda: Python no responde. Deja esta página abierta; tu respuesta sigue aquí. "
        "Si no cambia, elige Kernel > Restart Kernel and Run All Cells.",
    ),
    "asleep": Words(
        en="Python does not answer. If this lasts, choose Kernel > Restart Kernel and Run All Cells.",
        es="Python no responde. Si no cambia, elige Kernel > Restart Kernel and Run All Cells.",
    ),
    "stale": Words(
        en="Your answer is saved. Run this cell again, so that the notebook file shows it too.",
        es="Tu respuesta está guardada. Ejecuta otra vez esta celda para que el archivo también la muestre.",
    ),
    "reset": Words(en="Back to the start", es="Volver al inicio"),
    "readings": Words(en="Numbers of this picture", es="Números de este dibujo"),
    "code": Words(en="Your code or nickname", es="Tu código o apodo"),
    "why": Words(
        en="Never your real name. With it your answers are here again tomorrow. Example: luna-7",
        es="Nunca tu nombre real. Con él, tus respuestas estarán aquí mañana. Ejemplo: luna-7",
    ),
    "begin": Words(en="Start", es="Empezar"),
    "change": Words(en="Not you? Change", es="¿No eres tú? Cambia"),
    "cancel": Words(en="Cancel", es="Cancelar"),
    "who": Words(en="Who is working here?", es="¿Quién trabaja aquí?"),
    "working": Words(en="Working as {learner}.", es="Trabajas como {learner}."),
    "nobody": Words(
        en="Nobody yet. Write your code, and your answers will be kept.",
        es="Nadie todavía. Escribe tu código y tus respuestas se guardarán.",
    ),
    "confirm": Words(en="Yes, I am {learner}", es="Sí, soy {learner}"),
    "code_first": Words(
        en="Write your code above first. What you type here is kept until then.",
        es="Primero escribe tu código arriba. Lo que escribas aquí se conserva hasta entonces.",
    ),
    "no_folder": Words(
        en="This page is not in a class folder, so nothing is saved. The first box of this page says what to do.",
        es="Esta página no está en una carpeta de clase, así que nada se guarda. "
        "El primer cuadro de esta página dice qué hacer.",
    ),
    "kept": Words(
        en="Not saved yet: write your code above first.", es="Todavía no se guarda: primero escribe tu código arriba."
    ),
    "locked": Words(
        en="This text is private, and it is kept. Say that you are {learner}, and you will see it.",
        es="Este texto es privado y está guardado. Di que eres {learner} y lo verás.",
    ),
    "private": Words(
        en="Private: it stays on this computer, and nobody grades it.",
        es="Privado: se queda en esta computadora y nadie lo califica.",
    ),
    "with_unit": Words(
        en="Write the number and its unit, such as {unit}.", es="Escribe el número con su unidad, como {unit}."
    ),
    "no_mark": Words(
        en="A guess is never marked. Say what you think.", es="Una predicción nunca se califica. Di lo que piensas."
    ),
    "move": Words(
        en="Move each one with its buttons, or select it and use the arrow keys.",
        es="Mueve cada uno con sus botones, o selecciónalo y usa las flechas del teclado.",
    ),
    "solve_below": Words(
        en="Write it in the cell that begins with %%solve {id}, then press Shift and Enter. "
        "If that cell does not stop, press the Interrupt button, the black square above.",
        es="Escríbela en la celda que empieza con %%solve {id} y presiona Shift y Enter. "
        "Si esa celda no se detiene, presiona el botón Interrupt, el cuadro negro de arriba.",
    ),
    "your_function": Words(en="Your saved function", es="Tu función guardada"),
    "saved_function": Words(
        en="Your function is saved, but this cell is still as it was at the start. {when}: copy it from here "
        "into this cell.",
        es="Tu función está guardada, pero esta celda sigue como al principio. {when}: cópiala de aquí a esta celda.",
    ),
    "prints": Words(en="Your cell printed:", es="Tu celda mostró:"),
    "prints_cut": Words(
        en="Your cell printed a lot; this is the beginning:", es="Tu celda mostró mucho; este es el principio:"
    ),
    "run_again": Words(
        en="Not saved yet: write your code at the top of the page, then run this cell again.",
        es="Todavía no se guarda: escribe tu código al principio de la página y ejecuta otra vez esta celda.",
    ),
    "no_function": Words(
        en="There is no function called “{name}” to write on this page. Use one of these: {choices}.",
        es="En esta página no se pide ninguna función llamada «{name}». Usa una de estas: {choices}.",
    ),
    "up": Words(en="Move up: {item}", es="Subir: {item}"),
    "down": Words(en="Move down: {item}", es="Bajar: {item}"),
    "place": Words(en="{place} of {count}", es="{place} de {count}"),
    "at_the_end": Words(en="It cannot go any farther.", es="No se puede mover más."),
    "choose": Words(en="Choose…", es="Elige…"),
    "taken": Words(
        en="“{right}” is also with “{left}”. Each one is used only once: change whichever you like.",
        es="«{right}» también está con «{left}». Cada una se usa una sola vez: cambia la que quieras.",
    ),
    "rows": Words(
        en="Enter and the arrow keys go from row to row. You can also paste cells from a spreadsheet.",
        es="Con Enter y las flechas pasas de una fila a otra. También puedes pegar celdas de una hoja de cálculo.",
    ),
    "pasted": Words(en="Pasted into the table.", es="Se pegó en la tabla."),
    "pasted_part": Words(
        en="Pasted, but not everything fit in the table.", es="Se pegó, pero no todo cupo en la tabla."
    ),
    "run_all": Words(
        en="To go on working: choose Run > Run All Cells in the menu.",
        es="Para seguir trabajando: elige Run > Run All Cells en el menú.",
    ),
    "run_explorer": Words(
        en="Run this cell to use the explorer “{title}”.", es="Ejecuta esta celda para usar el explorador «{title}»."
    ),
    "saved": Words(en="Saved at {time}", es="Guardado a las {time}"),
    "saved_on": Words(en="Saved on {day} at {time}", es="Guardado el {day} a las {time}"),
    "earlier": Words(
        en="This answer is from an earlier version of the lesson.",
        es="Esta respuesta es de una versión anterior de la lección.",
    ),
    "from_paper": Words(en="Typed in from your paper.", es="Se copió de tu hoja."),
    "no_exercise": Words(
        en="There is no exercise called “{name}” on this page. Use one of these: {choices}.",
        es="En esta página no hay un ejercicio llamado «{name}». Usa uno de estos: {choices}.",
    ),
    "no_explorer": Words(
        en="There is no explorer called “{name}”. Use one of these: {choices}.",
        es="No hay un explorador llamado «{name}». Usa uno de estos: {choices}.",
    ),
    "language": Words(en="Language of this page", es="Idioma de esta página"),
    "elsewhere": Words(
        en="The exercises are now in English. The text of this notebook stays in Spanish; "
        "the whole lesson in English is in the notebook {notebook}.",
        es="Ahora los ejercicios están en español. El texto de este cuaderno sigue en inglés; "
        "la lección completa en español está en el cuaderno {notebook}.",
    ),
    "policy_trouble": Words(
        en="Your answers are kept. But there is a mistake in your teacher's file class.toml, "
        "so the usual rules apply. Please tell your teacher:\n{mistakes}",
        es="Tus respuestas se guardan. Pero hay un error en el archivo class.toml de tu maestra o maestro, "
        "así que valen las reglas de siempre. Avísale, por favor:\n{mistakes}",
    ),
    "other_numbers": Words(
        en="This answer belongs to other numbers, not to the ones above.",
        es="Esta respuesta es de otros números, no de los de arriba.",
    ),
    "show_solution": Words(en="Show the solution", es="Mostrar la solución"),
    "solution_cost": Words(
        en="Once you have seen it, new answers earn no points.",
        es="Cuando la hayas visto, las respuestas nuevas ya no suman puntos.",
    ),
    "solution": Words(en="Solution", es="Solución"),
    "passing_title": Words(en="Try everything", es="Prueba todo"),
    "passing_why": Words(
        en="This page only shows the lesson: what you do here is not saved, and it is gone when you close the page. "
        "To keep your answers, open the notebook in JupyterLab.",
        es="Esta página solo muestra la lección: lo que hagas aquí no se guarda y se pierde al cerrarla. "
        "Para conservar tus respuestas, abre el cuaderno en JupyterLab.",
    ),
    "passing": Words(en="Not saved: this page keeps nothing.", es="No se guarda: esta página no conserva nada."),
    "verdict_right": Words(en="Right", es="Correcto"),
    "verdict_partly": Words(en="Partly right", es="Correcto en parte"),
    "verdict_wrong": Words(en="Keep trying", es="Sigue intentando"),
    "verdict_unclear": Words(en="One question", es="Una pregunta"),
    "verdict_recorded": Words(en="Kept", es="Anotado"),
    "verdict_empty": Words(en="Nothing here yet", es="Aún no hay nada"),
    **CLOSING,
}


def say(name: str, language: Language, parts: Mapping[str, str] | None = None) -> str:
    """A sentence of the screen, its {parts} filled in.

    Args:
        name: Name of the sentence.
        language: Language of the page.
        parts: Words for the {places} of the sentence.

    Returns:
        Plain text.
    """
    return fill(_SCREEN[name].in_language(language), dict(parts or {}))


def screen_words(language: Language) -> dict[str, str]:
    """Every sentence of the screen that needs nothing filled in, for the browser."""
    return {name: text for name, words in _SCREEN.items() if "{" not in (text := words.in_language(language))}
