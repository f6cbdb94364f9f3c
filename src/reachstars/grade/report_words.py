"""The sentences of the class report, as a colleague would say them."""

from reachstars.language import Words

STUDENT = Words(en="student", es="estudiante")
TITLE = Words(en="How the class is doing", es="Cómo va el grupo")
EDITION = Words(en="Class report", es="Informe del grupo")

# --- the summary ---------------------------------------------------------------------------------------------------

CAME = Words(en="Students who handed something in: {came}.", es="Estudiantes que entregaron algo: {came}.")
CAME_OF = Words(
    en="Students who handed something in: {came} of the {all} on your list.",
    es="Estudiantes que entregaron algo: {came} de los {all} de tu lista.",
)
NOBODY = Words(en="Nobody has handed anything in yet.", es="Todavía nadie ha entregado nada.")
RIGHT_SHARE = Words(
    en="Right answers: {right} of the {judged} that were judged ({share}%).",
    es="Respuestas correctas: {right} de las {judged} que se calificaron ({share}%).",
)
WAITING = Words(
    en="Answers that wait for your mark: {count}. Until you mark them, they count for nothing in the points.",
    es="Respuestas que esperan tu calificación: {count}. Mientras no las califiques, no cuentan en los puntos.",
)
NOTHING_FROM = Words(en="Nothing yet from: {codes}.", es="Sin entregar todavía: {codes}.")
UNLISTED = Words(
    en="Not on your class list: {codes}. Is a code misspelled?",
    es="Fuera de tu lista del grupo: {codes}. ¿Hay un código mal escrito?",
)
MOST_SHARED = Words(
    en="What most students share: in “{title}”, {count} made the same slip. A group for it stands below.",
    es="Lo que más se repite: en «{title}», {count} estudiantes cometieron el mismo error. Abajo tienen su grupo.",
)
STUCK_NOW = Words(
    en="Trying hard without getting there: {codes}. Look in on them first.",
    es="Se esfuerzan y aún no lo logran: {codes}. Empieza por ellos.",
)
FILES_READ = Words(
    en="Files: {count} ({read} read, {partly} in part, {refused} refused).",
    es="Archivos: {count} ({read} leídos, {partly} en parte, {refused} rechazados).",
)
LATE_ANSWERS = Words(
    en="Answers after the due date: {count}. They count; what to make of it is yours to decide.",
    es="Respuestas después de la fecha de entrega: {count}. Cuentan; tú decides qué hacer con eso.",
)
LATE_FILES = Words(en="Late files: {count}.", es="Archivos que llegaron tarde: {count}.")
AND_MORE = Words(en="{codes} and {count} more", es="{codes} y {count} más")

# --- a lesson ------------------------------------------------------------------------------------------------------

MAP = Words(en="Who stands where", es="Quién va dónde")
COUNTS = Words(en="Each exercise in numbers", es="Cada ejercicio en números")
TOO_MANY = Words(
    en="A map of {count} students would be too large to read. Grade one class at a time to see it; gradebook.csv has "
    "everybody.",
    es="Un mapa de {count} estudiantes no se podría leer. Califica un grupo a la vez para verlo; en gradebook.csv "
    "están todos.",
)
NUMBERED = Words(en="{number} · {title}", es="{number} · {title}")
REACHED = Words(en="{points}\u00a0of\u00a0{possible}", es="{points}\u00a0de\u00a0{possible}")
NOT_IN = Words(en="nothing yet", es="nada aún")
MISTAKES = Words(en="What went wrong most, and what to say about it", es="Lo que más falló, y qué decir")
COUNT_OF = Words(en="{count} of {all}", es="{count} de {all}")
YOU_CAN_SAY = Words(en="what you can say", es="lo que puedes decir")
BELIEF = Words(
    en="Behind it may be the idea “{belief}” What helps: {reply}",
    es="Detrás puede estar la idea «{belief}» Lo que ayuda: {reply}",
)
FIRST_HINT = Words(en="Begin with the first hint: {hint}", es="Empieza con la primera pista: {hint}")
GUESSED = Words(en="Guessed before the explorer: {option}", es="Lo que predijeron: {option}")
NO_SHARED = Words(
    en="No mistake was made by more than one student.", es="Ningún error se repitió en más de un estudiante."
)
OBJECTIVES = Words(en="What the lesson aims at, and who is there", es="Lo que busca la lección, y quién ya llegó")
OBJECTIVE = Words(en="objective", es="objetivo")
EXERCISES = Words(en="exercises", es="ejercicios")
ARRIVED = Words(en="students who are there", es="estudiantes que ya llegaron")
ARRIVED_MEANS = Words(
    en="“There” means two thirds of the points that were judged; for a standard, in every objective that shows it. An "
    "answer that waits for your mark is not in it.",
    es="«Llegar» son dos tercios de los puntos ya calificados; en un estándar, de cada objetivo que lo muestra. Lo que "
    "espera tu calificación no cuenta todavía.",
)
NOT_JUDGED = Words(en="nothing judged yet", es="nada calificado aún")
STANDARDS = Words(en="Standards of the lesson", es="Estándares de la lección")
STANDARD = Words(en="standard", es="estándar")
USE = Words(en="the lesson", es="la lección")
TEACHES = Words(en="teaches it", es="lo enseña")
USES = Words(en="uses it", es="lo usa")
SHOWN_BY = Words(en="shown in exercises", es="se ve en los ejercicios")
NOT_LINKED = Words(en="no objective is linked to it: judge it yourself", es="ningún objetivo enlazado: júzgalo tú")

# --- students ------------------------------------------------------------------------------------------------------

STUCK = Words(en="Who is stuck", es="Quién está atorado")
STUCK_MEANS = Words(
    en="Three tries or the whole ladder of hints, and no right answer yet. Effort like this deserves a visit.",
    es="Tres intentos o todas las pistas, y todavía sin respuesta correcta. Ese esfuerzo merece que te acerques.",
)
LATEST = Words(en="latest answer", es="última respuesta")
GROUPS = Words(en="Groups for five minutes", es="Grupos de cinco minutos")
GROUPS_MEANS = Words(
    en="These students share a slip. Call each group together while the others work on.",
    es="Estos estudiantes comparten un error. Reúne a cada grupo mientras los demás siguen trabajando.",
)
GROUP = Words(en="{title}: {count} students", es="{title}: {count} estudiantes")
GROUP_WHO = Words(en="Who: {codes}", es="Quiénes: {codes}")
GROUP_AIM = Words(en="Objective: {text}", es="Objetivo: {text}")
GROUP_TOLD = Words(en="What the lesson told them: {said}", es="Lo que les dijo la lección: {said}")
GROUP_DO = Words(en="Five minutes: {reply}", es="Cinco minutos: {reply}")
GROUP_HINT = Words(
    en="Five minutes: begin with the first hint, and let them draw it. {hint}",
    es="Cinco minutos: empieza con la primera pista y que la dibujen. {hint}",
)
GROUP_ASK = Words(
    en="Five minutes: let one of them explain the way, and the others ask.",
    es="Cinco minutos: que alguien explique su camino y los demás pregunten.",
)
FLAGS = Words(en="Worth a talk", es="Vale la pena platicarlo")
FLAGS_MEAN = Words(
    en="What follows changes no mark and accuses nobody: there may be good reasons for each. Ask before you judge.",
    es="Lo que sigue no cambia ninguna calificación ni acusa a nadie: puede haber buenas razones. Primero pregunta.",
)
ABOUT = Words(en="about", es="sobre")
WHAT = Words(en="what was noticed", es="qué se notó")
NOTES = Words(en="Answers to look at", es="Respuestas para revisar")
MORE_NOTES = Words(en="{count} more stand in gradebook.csv.", es="Hay {count} más en gradebook.csv.")
FILES = Words(en="Files to ask about", es="Archivos por los que hay que preguntar")
FILE_ROW = Words(en="row in files.csv", es="renglón en files.csv")
MORE_FILES = Words(en="{count} more stand in files.csv.", es="Hay {count} más en files.csv.")

# --- the folder ----------------------------------------------------------------------------------------------------

FOLDER = Words(en="What else is in this folder", es="Qué más hay en esta carpeta")
IN_IT = (
    Words(
        en="report-projection.html: for the wall. It has shares and ideas, no code and no row of a student.",
        es="report-projection.html: para proyectar. Trae proporciones e ideas, sin códigos ni renglones de nadie.",
    ),
    Words(
        en="feedback.pdf: a page for each student and lesson, to print and hand back; the bookmarks are the codes. Of "
        "more than {pages} pages none is made: grade one class at a time.",
        es="feedback.pdf: una página por estudiante y lección, para imprimir y entregar; los marcadores son los "
        "códigos. Con más de {pages} páginas no se hace: califica un grupo a la vez.",
    ),
    Words(
        en="gradebook.xlsx and gradebook.csv: a row a student, a column an exercise. The names of your own list stand "
        "there, and nowhere else but in canvas.csv. Of more than {sheets} handed-in lessons there is only the CSV.",
        es="gradebook.xlsx y gradebook.csv: un renglón por estudiante, una columna por ejercicio. Ahí están los "
        "nombres de tu lista, y en ningún otro archivo más que en canvas.csv. Con más de {sheets} lecciones entregadas "
        "solo se hace el CSV.",
    ),
    Words(
        en="answers.csv: a row an answer, with tries, hints and what the lesson said to it.",
        es="answers.csv: un renglón por respuesta, con intentos, pistas y lo que le contestó la lección.",
    ),
    Words(
        en="canvas.csv: in Canvas, open Grades, then Import, and choose the file. Canvas finds students by their login "
        "or their name; where it finds neither, it shows you a list to choose from. To fill an assignment that you "
        "already have, pick it when Canvas asks. Look at the preview before you save: what is there is replaced. "
        "Mark the open answers first: in Canvas, one that waits for you is worth 0 points until you import again.",
        es="canvas.csv: en Canvas abre Calificaciones, luego Importar, y elige el archivo. Canvas encuentra a cada "
        "estudiante por su usuario o su nombre; si no lo encuentra, te muestra una lista para que elijas. Para llenar "
        "una tarea que ya existe, elígela cuando Canvas pregunte. Revisa la vista previa antes de guardar: lo que haya "
        "se reemplaza. Primero califica las respuestas abiertas: en Canvas, la que te espera vale 0 puntos hasta que "
        "importes otra vez.",
    ),
    Words(
        en="files.csv: a row a file, with the reason where something could not be read.",
        es="files.csv: un renglón por archivo, con el motivo cuando algo no se pudo leer.",
    ),
    Words(
        en="open-answers.csv and open-answers.html: the answers that wait for you. Mark them in either, grade the "
        "folder again, and the points are in.",
        es="open-answers.csv y open-answers.html: las respuestas que te esperan. Califícalas en cualquiera de los dos, "
        "califica otra vez la carpeta, y los puntos quedan puestos.",
    ),
    Words(
        en="earlier: what stood here before, a numbered folder for each time that something changed.",
        es="earlier: lo que había antes, una carpeta con número por cada vez que algo cambió.",
    ),
)
