"""The words of the page on which a teacher marks open answers."""

from collections.abc import Mapping

from reachstars.language import Words

PAGE_TITLE = Words(en="Open answers to mark", es="Respuestas abiertas por calificar")
NO_SCRIPT = Words(
    en="This page needs JavaScript, and your browser has it switched off. You can mark in open-answers.csv instead, "
    "with any spreadsheet.",
    es="Esta página necesita JavaScript y tu navegador lo tiene apagado. También puedes calificar en "
    "open-answers.csv con cualquier hoja de cálculo.",
)

# Names in braces are filled in by the page.
PAGE_WORDS: Mapping[str, Words] = {
    "skip": Words(en="Go to the answers", es="Ir a las respuestas"),
    "progress": Words(en="{done} of {all} marked", es="{done} de {all} calificadas"),
    "save": Words(en="Save marks", es="Guardar calificaciones"),
    "saved": Words(
        en="open-answers.csv is in your downloads now. Put it into this folder, in place of the one that is there: "
        "{folder} Then run 'reachstars grade' again. Or leave it where it is, and name it to 'reachstars grade' "
        "with --open.",
        es="open-answers.csv ya está en tus descargas. Ponlo en esta carpeta, en lugar del que hay ahí: {folder} "
        "Después ejecuta otra vez 'reachstars grade'. O déjalo donde está e indícalo a 'reachstars grade' con --open.",
    ),
    "questions": Words(en="Question", es="Pregunta"),
    "of_question": Words(en="{title} ({done} of {all})", es="{title} ({done} de {all})"),
    "before": Words(en="Previous question", es="Pregunta anterior"),
    "after": Words(en="Next question", es="Pregunta siguiente"),
    "codes": Words(en="Show whose answer it is", es="Mostrar de quién es cada respuesta"),
    "only": Words(en="Only those that wait", es="Solo las que faltan"),
    "none_left": Words(
        en="Every answer to this question is marked.", es="Todas las respuestas a esta pregunta están calificadas."
    ),
    "nothing": Words(
        en="Nothing waits for your mark. What you marked before is kept in open-answers.csv.",
        es="Nada espera tu calificación. Lo que calificaste antes se conserva en open-answers.csv.",
    ),
    "rubric": Words(en="Rubric", es="Rúbrica"),
    "sample": Words(en="An answer of this level", es="Una respuesta de este nivel"),
    "worth": Words(en="{points} of {possible} points", es="{points} de {possible} puntos"),
    "no_rubric": Words(
        en="The computer marks these answers. Points that you write count instead.",
        es="La computadora califica estas respuestas. Si escribes puntos, cuentan los tuyos.",
    ),
    "answer": Words(en="Answer {number} of {all}", es="Respuesta {number} de {all}"),
    "waits": Words(en="waits", es="falta"),
    "marked": Words(en="marked", es="calificada"),
    "judged": Words(en="marked by the computer", es="calificada por la computadora"),
    "level": Words(en="Level", es="Nivel"),
    "no_level": Words(en="No level", es="Sin nivel"),
    "points": Words(en="Points by hand (0 to {possible})", es="Puntos a mano (0 a {possible})"),
    "points_help": Words(
        en="Only where they should differ from those of the level.", es="Solo si deben ser otros que los del nivel."
    ),
    "points_wrong": Words(
        en="This is not a number from 0 to {possible}, so it does not count. Write another one, or empty the field.",
        es="Esto no es un número de 0 a {possible}, así que no cuenta. Escribe otro o vacía el campo.",
    ),
    "comment": Words(en="Comment for the student", es="Comentario para el estudiante"),
    "level_wrong": Words(
        en="In the file the level is “{level}”, which the rubric does not have. Choose one here.",
        es="En el archivo el nivel es «{level}», y la rúbrica no lo tiene. Elige uno aquí.",
    ),
    "old": Words(en="Answer changed since you marked it", es="La respuesta cambió después de que la calificaste"),
    "old_text": Words(en="The text that you marked:", es="El texto que calificaste:"),
    "old_mark": Words(en="Your mark for it: {mark}", es="Tu calificación: {mark}"),
    "same": Words(en="Give the new text the same mark", es="Dar la misma calificación al texto nuevo"),
    "given": Words(en="{level}: {points} of {possible} points", es="{level}: {points} de {possible} puntos"),
    "cleared": Words(en="Level taken away", es="Nivel quitado"),
    "unclear": Words(
        en="These rows of open-answers.csv do not count yet:",
        es="Estos renglones de open-answers.csv todavía no cuentan:",
    ),
    "row": Words(en="Row {number}, {learner}: {problem}", es="Renglón {number}, {learner}: {problem}"),
    "keys": Words(en="Keys", es="Teclas"),
    "keys_level": Words(
        en="1, 2, 3 …: give that level; 0: take the level away", es="1, 2, 3 …: dar ese nivel; 0: quitar el nivel"
    ),
    "keys_move": Words(
        en="N or Enter: next answer; P: previous answer; U: next one that waits",
        es="N o Intro: respuesta siguiente; P: la anterior; U: la siguiente que falta",
    ),
    "keys_comment": Words(
        en="C: write a comment; Escape: back to the answer; Ctrl and Enter: on to the next answer",
        es="C: escribir un comentario; Escape: volver a la respuesta; Ctrl e Intro: a la respuesta siguiente",
    ),
    "keys_where": Words(
        en="They work while one of the answers has the focus, and not while you type.",
        es="Funcionan mientras estás en una de las respuestas, y no mientras escribes.",
    ),
    "draft": Words(
        en="What you mark here is kept in this browser until it stands in open-answers.csv. On a computer that others "
        "use, clear it when you are done.",
        es="Lo que calificas aquí se guarda en este navegador hasta que esté en open-answers.csv. En una computadora "
        "que usan otras personas, bórralo al terminar.",
    ),
    "no_draft": Words(
        en="This browser keeps nothing of what you mark here: save before you close the window.",
        es="Este navegador no conserva lo que calificas aquí: guarda antes de cerrar la ventana.",
    ),
    "restored": Words(
        en="Brought back from this browser, and not in open-answers.csv yet: {count}.",
        es="Recuperadas de este navegador, y todavía no están en open-answers.csv: {count}.",
    ),
    "clear": Words(en="Clear what this browser keeps", es="Borrar lo que guarda este navegador"),
    "clear_sure": Words(
        en="Clear all marks that are not in open-answers.csv yet?",
        es="¿Borrar todas las calificaciones que todavía no están en open-answers.csv?",
    ),
    "clear_done": Words(
        en="Cleared. The page shows what open-answers.csv says.",
        es="Borrado. La página muestra lo que dice open-answers.csv.",
    ),
}
