"""The fixed words on our pages."""

from reachstars.language import Words

EDITIONS: dict[str, Words] = {
    "worksheet": Words("Worksheet", "Hoja de trabajo"),
    "work": Words("Student work", "Trabajo del estudiante"),
    "key": Words("Answer key", "Clave de respuestas"),
    "plan": Words("Lesson plan", "Plan de clase"),
    "family": Words("Family page", "Página para la familia"),
}
LESSON = Words("reachstars · Lesson {}", "reachstars · Lección {}")
UNOFFICIAL = Words(
    "Unofficial: not endorsed by NASA, Amazon or José Hernández",
    "No oficial: sin aval de la NASA, Amazon ni José Hernández",
)
LICENCE = Words(
    "reachstars · copy and share freely, CC BY 4.0",
    "reachstars · se puede copiar y compartir, CC BY 4.0",
)
FOR_TEACHERS = Words("For the teacher · reachstars, CC BY 4.0", "Para docentes · reachstars, CC BY 4.0")
STUDENTS_OWN = Words("This work belongs to the student who made it", "Este trabajo es del estudiante que lo hizo")
KEEP_IN_SCHOOL = Words(
    "Results of students: keep this page in the school", "Resultados de estudiantes: esta hoja se queda en la escuela"
)
SHEET = Words("Sheet {}", "Hoja {}")
PAGE = Words("Page", "Página")
OF = Words("of", "de")
NAME = Words("Name", "Nombre")
DATE = Words("Date", "Fecha")
CODE = Words("Code", "Código")
STUDENT = Words("Student code: {}", "Código del estudiante: {}")

SHOW_WORK = Words("Show your work", "Muestra tu procedimiento")
ANSWER = Words("Answer", "Respuesta")
YOUR_ANSWER = Words("Answer given", "Respuesta dada")
NO_ANSWER = Words("No answer yet.", "Todavía sin respuesta.")
CHOSEN = Words("(chosen)", "(elegida)")
FRAMES = Words("You can begin like this:", "Puedes empezar así:")
PICTURE = Words("Picture {}", "Figura {}")
WRITE_LETTERS = Words("Write the letters in the right order:", "Escribe las letras en el orden correcto:")
WRITE_PARTNERS = Words(
    "Write on each line the letter of what goes with it:", "Escribe en cada línea la letra que le corresponde:"
)
USE_PICTURE = Words("Use picture {} and its table.", "Usa la figura {} y su tabla.")
ESTIMATE = Words("Between two rows of the table, estimate.", "Entre dos filas de la tabla, haz una estimación.")
ON_THE_COMPUTER = Words(
    "Code for the computer. Read it line by line; after # stands what a line is for.",
    "Código para la computadora. Léelo línea por línea; después de # dice para qué sirve cada una.",
)
PRIVATE = Words(
    "This part is yours. Fold it back or cut it off: it stays with you, and nobody collects it or grades it.",
    "Esta parte es tuya. Dóblala o recórtala: se queda contigo, y nadie la recoge ni la califica.",
)
KEPT_PRIVATE = Words(
    "This answer is private and stays with the student. It is never printed here.",
    "Esta respuesta es privada y se queda con el estudiante. Nunca se imprime aquí.",
)

ANSWERS = Words("Answers", "Respuestas")
KEY_CODE = Words(
    "For sheets whose code, at the foot of every page, ends like {}.",
    "Para las hojas cuyo código, al pie de cada página, termina igual que {}.",
)
OTHER_CODE = Words(
    "Another ending means other numbers: print that student's key with “reachstars pdf {} --edition key "
    "--learner CODE”.",
    "Otra terminación indica otros números: imprime la clave de ese estudiante con «reachstars pdf {} --edition key "
    "--learner CÓDIGO».",
)
OTHER_CODE_CLASS = Words(
    "Another ending means other numbers: look for it in the list at the end.",
    "Otra terminación indica otros números: búscala en la lista del final.",
)
LESSON_CHANGED = Words(
    "If no key has it, the lesson has changed since the sheet was printed: work with the numbers on the sheet.",
    "Si ninguna clave la tiene, la lección cambió después de imprimir la hoja: calcula con los números de la hoja.",
)
RIGHT = Words("Right answer:", "Respuesta correcta:")
WITHIN = Words("(accepted within {}%)", "(se acepta con un margen de {}%)")
ACCEPTED = Words("Accepted:", "Se acepta:")
SAMPLE = Words("Sample answer:", "Respuesta de ejemplo:")
NO_KEY = Words("This copy of the lesson has no key.", "Esta copia de la lección no trae clave.")
OWN_NUMBERS = Words(
    "The students' own numbers: there is no right answer. Look for empty cells, and for a number unlike its neighbors.",
    "Números propios de cada estudiante: no hay una respuesta correcta. "
    "Busca celdas vacías y algún número muy distinto de sus vecinos.",
)
PREDICTION = Words(
    "A prediction: every guess counts, and none is marked. Come back to it later.",
    "Una predicción: toda idea cuenta y ninguna se califica. Retómala más tarde con el grupo.",
)
REFLECTION = Words(
    "Private reflection: do not collect it, read it or grade it.",
    "Reflexión privada: no la recojas, no la leas ni la califiques.",
)
STUDENT_WROTE = Words("If a student wrote", "Si el estudiante escribió")
SAY = Words("Say", "Dile")
HINTS = Words("Hints, one at a time", "Pistas, una por una")
FLOWN = Words("What the right answer does", "Lo que hace la respuesta correcta")
EACH_STUDENT = Words(
    "Each student's numbers and right answer", "Los números y la respuesta correcta de cada estudiante"
)
WITH_NUMBERS = Words("with {}: {}", "con {}: {}")
SAME_FOR_ALL = Words(
    "In this lesson all students have the same numbers.",
    "En esta lección todos los estudiantes tienen los mismos números.",
)
RUBRIC_FOR_OPEN = Words("Rubric for open answers", "Rúbrica para las respuestas abiertas")

AT_A_GLANCE = Words("Grades {}-{} · {} minutes · version {}", "Grados {} a {} · {} minutos · versión {}")
OBJECTIVES = Words("Objectives", "Objetivos")
KIND = Words("Kind", "Tipo")
KINDS: dict[str, Words] = {"content": Words("Content", "Contenido"), "language": Words("Language", "Lenguaje")}
STUDENTS_CAN = Words("Students can", "El estudiante puede")
STANDARDS = Words("Standards", "Estándares")
STANDARD = Words("Standard", "Estándar")
USE = Words("Use", "Uso")
USES: dict[str, Words] = {"teaches": Words("teaches", "se enseña"), "uses": Words("uses", "se aplica")}
STATEMENT = Words("In our words", "En nuestras palabras")
MATERIALS = Words("Materials", "Materiales")
WITH_COMPUTERS = Words("With computers", "Con computadoras")
ON_PAPER = Words("On paper", "En papel")
VOCABULARY = Words("Vocabulary", "Vocabulario")
WORD = Words("Word", "Palabra")
MEANING = Words("Meaning", "Significado")
OTHER_LANGUAGE = Words("In Spanish", "En inglés")
COGNATE = Words("Cognate", "Cognado")
YES = Words("yes", "sí")
NO = Words("no", "no")
FLOW = Words("How the lesson runs", "Cómo va la clase")
PHASE = Words("Phase", "Fase")
DO = Words("Do", "Haz")
LOOK_FOR = Words("Look for", "Observa")
RESCUE = Words("If it goes wrong", "Si algo sale mal")
MINUTES = Words("{} min", "{} min")
MISCONCEPTIONS = Words("Wrong ideas, and what to say", "Ideas equivocadas y qué decir")
BELIEF = Words("A student may say", "Un estudiante puede decir")
REPLY = Words("You can say", "Puedes decir")
RUBRIC = Words("Rubric", "Rúbrica")
LEVEL = Words("Level", "Nivel")
SAMPLE_HEADER = Words("Sample answer", "Respuesta de ejemplo")
SENSITIVITY = Words("With care", "Con cuidado")
FILM = Words("The film, and without it", "Con la película y sin ella")
SCENES = Words("Scenes that fit:", "Escenas que van bien:")
NO_FILM = Words("Without the film:", "Sin la película:")
NOTES = Words("Notes along the lesson", "Notas a lo largo de la lección")

FAMILY_KICKER = Words("For the family · no computer needed", "Para la familia · no hace falta computadora")
TALK = Words("Talk about it", "Platiquen")
TOGETHER = Words("Do it together", "Háganlo juntos")
DREAM = Words("A dream to keep", "Un sueño para guardar")
DREAM_LINES = Words(
    "Write it here if you like. It is yours: the school does not ask for it.",
    "Escríbanlo aquí si quieren. Es suyo: la escuela no lo pide.",
)
RIGHT_ONE = Words("(right)", "(correcta)")
STUDENT_MATCHED = Words("If a student matched", "Si el estudiante relacionó")
ON_THE_LEFT = Words("On the left", "A la izquierda")
ITS_PARTNER = Words("Goes with", "Va con")
STUDENT_CHOSE_TOO = Words("If a student also chose", "Si el estudiante eligió además")
STUDENT_CHOSE = Words("If a student chose", "Si el estudiante eligió")

LINES_CUT = Words("… {} more lines are not printed here …", "… aquí faltan {} líneas que no se imprimen …")
CELLS_CUT = Words(
    "The notebook goes on: {} more cells are not printed.", "El cuaderno sigue: faltan {} celdas que no se imprimen."
)
WAS_CUT = Words(
    "Long code or output was cut; each place says how many lines are missing.",
    "Se recortaron partes muy largas de código o de resultados; en cada lugar dice cuántas líneas faltan.",
)
IT_SHOWED = Words("It showed:", "Mostró:")
IT_STOPPED = Words("It stopped:", "Se detuvo:")
DRAWN_BY_CODE = Words(
    "Picture number {} that code of this notebook made; nobody has described it in words.",
    "Imagen número {} que hizo el código de este cuaderno; nadie la ha descrito con palabras.",
)
OWN_PICTURE = Words(
    "Picture number {} that the student added; nobody has described it in words.",
    "Imagen número {} que agregó el estudiante; nadie la ha descrito con palabras.",
)
PICTURE_LEFT_OUT = Words(
    "(There was a picture here. It is damaged, too large, not a part of this file, or of a kind that cannot be "
    "printed.)",
    "(Aquí iba una imagen. Está dañada, es demasiado grande, no es parte de este archivo o es de un tipo que no se "
    "puede imprimir.)",
)
AS_TYPED = Words(
    "A formula or another piece of text cannot be drawn on paper and is printed as it was typed: {}",
    "Una fórmula u otra parte del texto no se puede dibujar en papel y va tal como se escribió: {}",
)
NOTEBOOK = Words("Notebook", "Cuaderno")
WRITE_FUNCTION = Words(
    "Write the lines of your function here. Each pale bar means four spaces.",
    "Escribe aquí las líneas de tu función. Cada raya clara vale cuatro espacios.",
)
TRY_BY_HAND = Words(
    "Be the computer: what does your function give for these inputs?",
    "Imagina que eres la computadora: ¿qué da tu función con estos datos?",
)
IT_GIVES = Words("It gives", "Da")
IT_GAVE = Words("It gave", "Dio")
NO_RESULT = Words("no result", "sin resultado")
MODEL_FUNCTION = Words("One way to write it, as the key does", "Una manera de escribirla, como en la clave")
RIGHT_OUTPUTS = Words("A right function gives", "Una función correcta da")
FUNCTION_GIVES = Words("If a function gives", "Si una función da")

TO_TICK = Words("An empty box to tick", "Una casilla vacía para marcar")
TICKED = Words("A box with a tick in it", "Una casilla con una marca")
CREDIT = Words("Picture: {}", "Imagen: {}")
