"""What the board of a recipe says. None of these sentences holds a word of the learner's."""

from collections.abc import Mapping

from reachstars.language import Language, Words
from reachstars.recipe.model import Part, Result

TABS: tuple[tuple[str, Words], ...] = (
    ("decide", Words(en="1. Decide what you want", es="1. Decide qué quieres")),
    ("far", Words(en="2. How far you are", es="2. Qué tan lejos estás")),
    ("road", Words(en="3. Road map", es="3. Mapa del camino")),
    ("learn", Words(en="4. Prepare and learn", es="4. Prepárate y aprende")),
    ("work", Words(en="5. Work hard", es="5. Échale ganas")),
    ("again", Words(en="6. Persevere", es="6. Persevera")),
)
TAB_PARTS: Mapping[str, tuple[Part, ...]] = {
    "decide": ("goal",),
    "far": ("gap",),
    "road": ("road",),
    "learn": ("learning",),
    "work": ("effort",),
    "again": ("tries", "people"),
}
TAB_PICTURES: Mapping[str, tuple[str, ...]] = {
    "far": ("far", "gap"),
    "road": ("road",),
    "work": ("effort",),
}
PICTURES: Mapping[str, Words] = {
    "far": Words(en="Picture: from the field to the station", es="Dibujo: del campo a la estación"),
    "gap": Words(en="Picture: what it takes", es="Dibujo: lo que se necesita"),
    "road": Words(en="Picture: your road map", es="Dibujo: tu mapa del camino"),
    "effort": Words(en="Picture: your effort calendar", es="Dibujo: tu calendario de esfuerzo"),
}
ADD: Mapping[Part, Words] = {
    "goal": Words(en="Write my goal", es="Escribir mi meta"),
    "gap": Words(en="Add something it takes", es="Agregar algo que se necesita"),
    "road": Words(en="Add a step", es="Agregar un paso"),
    "learning": Words(en="Add what I learned", es="Agregar lo que aprendí"),
    "effort": Words(en="Add work that I did", es="Agregar trabajo que hice"),
    "tries": Words(en="Add a try", es="Agregar un intento"),
    "people": Words(en="Add a person", es="Agregar a una persona"),
}
TICKS: Mapping[Part, Words] = {
    "gap": Words(en="I have it now", es="Ya lo tengo"),
    "road": Words(en="Done", es="Listo"),
}
RESULTS: Mapping[Result, Words] = {
    "waiting": Words(en="I am waiting for the answer", es="Espero la respuesta"),
    "no": Words(en="The answer was no", es="La respuesta fue no"),
    "yes": Words(en="The answer was yes", es="La respuesta fue sí"),
}
AFTER = Words(en="Comes after: {steps}", es="Va después de: {steps}")
SHARED = Words(
    en="“{part}” may go to your teacher. It goes only with a file that you hand in, and only if you tick it there.",
    es="«{part}» puede llegar a tu maestra o maestro. Solo va en un archivo que entregues, y solo si la marcas ahí.",
)
UNSHARED = Words(
    en="“{part}” is private again. A file that you gave away already cannot be called back.",
    es="«{part}» es privado otra vez. Un archivo que ya entregaste no se puede recuperar.",
)
TAKEN_AWAY = Words(en="Taken away.", es="Se quitó.")
PUT_BACK = Words(en="It is back.", es="Ya está de vuelta.")
NOBODY = Words(
    en="Nobody has said who works here. Write your code in the first box of this page, or open your recipe with it: "
    'open_recipe("luna-7").',
    es="Nadie ha dicho quién trabaja aquí. Escribe tu código en el primer cuadro de esta página, o abre tu receta con "
    'él: open_recipe("luna-7").',
)
ELSEWHERE = Words(
    en="Not saved: somebody else works here now. Your text still stands here.",
    es="No se guardó: ahora trabaja otra persona aquí. Tu texto sigue aquí.",
)

_SCREEN: Mapping[str, Words] = {
    "intro": Words(
        en="This is yours alone, and you can keep it for years. It is saved in your logbook, never in this file.",
        es="Esto es solo tuyo y puedes conservarlo por años. Se guarda en tu bitácora, nunca en este archivo.",
    ),
    "lines": Words(en="How to write in it from a cell", es="Cómo se escribe en ella desde una celda"),
    "next": Words(en="What to do next", es="Qué sigue"),
    "ingredients": Words(en="The six ingredients", es="Los seis ingredientes"),
    "share": Words(en="My teacher may see this part", es="Mi maestra o maestro puede ver esta parte"),
    "save": Words(en="Save", es="Guardar"),
    "cancel": Words(en="Cancel", es="Cancelar"),
    "change": Words(en="Change", es="Cambiar"),
    "take_away": Words(en="Take away", es="Quitar"),
    "put_back": Words(en="Put it back", es="Ponerla de nuevo"),
    "saving": Words(en="Saving…", es="Guardando…"),
    "draft": Words(en="Not saved yet: press Save.", es="Todavía no se guarda: presiona Guardar."),
    "earlier": Words(en="Earlier entries", es="Entradas anteriores"),
    "no_steps": Words(en="There is no other step yet.", es="Todavía no hay otro paso."),
    "drawing": Words(en="Drawing…", es="Dibujando…"),
    "numbers": Words(en="The same as a table", es="Lo mismo en una tabla"),
    "silent": Words(
        en="Not saved yet: Python does not answer. Keep this page open; your text stays here. "
        "If this lasts, choose Kernel > Restart Kernel and Run All Cells.",
        es="Todavía no se guarda: Python no responde. Deja esta página abierta; tu texto sigue aquí. "
        "Si no cambia, elige Kernel > Restart Kernel and Run All Cells.",
    ),
    "asleep": Words(
        en="Python does not answer. If this lasts, choose Kernel > Restart Kernel and Run All Cells.",
        es="Python no responde. Si no cambia, elige Kernel > Restart Kernel and Run All Cells.",
    ),
}


def board_words(language: Language) -> dict[str, str]:
    """Every sentence that the browser needs by itself.

    Args:
        language: Language of the board.

    Returns:
        Plain text by name.
    """
    return {name: words.in_language(language) for name, words in _SCREEN.items()}
