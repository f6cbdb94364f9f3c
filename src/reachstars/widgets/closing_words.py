"""What the screen says at the end of a lesson: how far you are, and handing in."""

from collections.abc import Mapping

from reachstars.language import Words

CLOSING: Mapping[str, Words] = {
    "progress": Words(en="How far you are", es="Hasta dónde vas"),
    "run_progress": Words(
        en="Run this cell to see how far you are.", es="Ejecuta esta celda para ver hasta dónde vas."
    ),
    "progress_nobody": Words(
        en="Write your code in the first box of this page, and you will see here how far you are.",
        es="Escribe tu código en el primer cuadro de esta página y aquí verás hasta dónde vas.",
    ),
    "done_of": Words(en="Done: {done} of {count} exercises.", es="Hechos: {done} de {count} ejercicios."),
    "next_open": Words(en="Next, when you like: {title}", es="Sigue, cuando quieras: {title}"),
    "next_started": Words(
        en="{title} is begun. When you are ready, press its button.",
        es="{title} ya está en marcha. Cuando estés listo, presiona su botón.",
    ),
    "next_again": Words(
        en="{title} is worth another try. A hint or a classmate may help.",
        es="Vale la pena intentar otra vez {title}. Una pista o un compañero te pueden ayudar.",
    ),
    "next_none": Words(
        en="You have been through everything. Well done! Hand it in when you like.",
        es="Ya pasaste por todo. ¡Bien hecho! Entrégalo cuando quieras.",
    ),
    "column_exercise": Words(en="Exercise", es="Ejercicio"),
    "column_standing": Words(en="How it stands", es="Cómo va"),
    "column_answer": Words(en="Your answer", es="Tu respuesta"),
    "standing_done": Words(en="Done", es="Hecho"),
    "standing_again": Words(en="Try again when you like", es="Inténtalo otra vez cuando quieras"),
    "standing_started": Words(en="Begun, not checked yet", es="Empezado, sin revisar"),
    "standing_open": Words(en="Open", es="Pendiente"),
    "own_done": Words(en="Private: written, and yours alone", es="Privado: ya lo escribiste y es solo tuyo"),
    "own_open": Words(en="Private: only if you like", es="Privado: solo si quieres"),
    "hand_in": Words(en="Hand in", es="Entregar"),
    "run_hand_in": Words(en="Run this cell to hand in your work.", es="Ejecuta esta celda para entregar tu trabajo."),
    "hand_in_nobody": Words(
        en="Write your code in the first box of this page. Then you can hand in here.",
        es="Escribe tu código en el primer cuadro de esta página. Después podrás entregar aquí.",
    ),
    "hand_in_nowhere": Words(
        en="Nothing is saved here, so there is nothing to hand in. Copy your answers onto paper, or open the lesson in "
        "your class folder.",
        es="Aquí no se guarda nada, así que no hay nada que entregar. Copia tus respuestas en papel o abre la lección "
        "en la carpeta de tu clase.",
    ),
    "hand_in_confirm": Words(
        en="First say that this is you; then you can hand in.", es="Primero di que eres tú; después podrás entregar."
    ),
    "holds": Words(
        en="Your file will hold {answers} of {count} answers.",
        es="Tu archivo tendrá {answers} de {count} respuestas.",
    ),
    "holds_open": Words(
        en="Still open: {open}. You can hand in now, and again later.",
        es="Faltan: {open}. Puedes entregar ahora y otra vez después.",
    ),
    "no_answer_yet": Words(en="Open: no answer in the file", es="Pendiente: sin respuesta en el archivo"),
    "own_parts": Words(
        en="Private parts stay out of the file. Tick one only if you want your teacher to read it.",
        es="Las partes privadas no van en el archivo. Marca una solo si quieres que tu maestra o maestro la lea.",
    ),
    "own_part": Words(en="Hand in “{title}” too", es="Entregar también «{title}»"),
    "quoted": Words(en="“{title}”", es="«{title}»"),
    "own_text": Words(en="Your teacher will read this, and never grade it:", es="Esto se leerá, y nunca se califica:"),
    "not_in": Words(en="Not in the file:", es="No va en el archivo:"),
    "not_in_own": Words(en="“{title}”, which is private", es="«{title}», que es privado"),
    "recipe_part": Words(en="Recipe for Success: {title}", es="Receta para el éxito: {title}"),
    "not_in_rest": Words(
        en="everything else of your Recipe for Success", es="todo lo demás de tu Receta para el éxito"
    ),
    "not_in_recipe": Words(en="your Recipe for Success", es="tu Receta para el éxito"),
    "not_in_name": Words(
        en="your real name: only your code, {learner}", es="tu nombre real: solo tu código, {learner}"
    ),
    "make_file": Words(en="Hand in", es="Entregar"),
    "nothing_yet": Words(
        en="There is nothing to hand in yet. Answer one exercise first.",
        es="Todavía no hay nada que entregar. Primero responde un ejercicio.",
    ),
    "handed": Words(
        en="Handed in. Your file holds {answers} answers.", es="Entregado. Tu archivo tiene {answers} respuestas."
    ),
    "handed_one": Words(en="Handed in. Your file holds one answer.", es="Entregado. Tu archivo tiene una respuesta."),
    "handed_shared": Words(en="You also chose to share: {titles}.", es="También decidiste compartir: {titles}."),
    "handed_where": Words(en="It lies here: {path}", es="Está aquí: {path}"),
    "handed_how": Words(
        en="On a school computer your teacher finds it there. From home: bring this one file on a USB stick, or send "
        "it the way your class sends homework.",
        es="En una computadora de la escuela, tu maestra o maestro lo encuentra ahí. Desde casa: lleva este archivo en "
        "una memoria USB o envíalo como tu clase envía la tarea.",
    ),
    "handed_all": Words(
        en="Your last hand-in has everything that is here.", es="Tu última entrega ya tiene todo lo que hay aquí."
    ),
    "handed_more": Words(
        en="Something is new since your last hand-in. Hand in again when you like.",
        es="Hay algo nuevo desde tu última entrega. Entrega otra vez cuando quieras.",
    ),
}
