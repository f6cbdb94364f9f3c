"""The words of the grade book."""

from collections.abc import Mapping

from reachstars.grade.model import Standing
from reachstars.handin.handed import Kind, Status
from reachstars.language import Words

KINDS: Mapping[Kind, Words] = {
    "logbook": Words(en="logbook", es="bitácora"),
    "notebook": Words(en="notebook", es="cuaderno"),
    "zip": Words(en="zip", es="zip"),
    "other": Words(en="other", es="otro"),
}
STATUSES: Mapping[Status, Words] = {
    "read": Words(en="read", es="leído"),
    "partly": Words(en="read in part", es="leído en parte"),
    "refused": Words(en="refused", es="rechazado"),
}
STANDINGS: Mapping[Standing, Words] = {
    "right": Words(en="right", es="correcta"),
    "partly": Words(en="partly right", es="correcta en parte"),
    "wrong": Words(en="wrong", es="incorrecta"),
    "unclear": Words(en="unclear", es="no se entiende"),
    "recorded": Words(en="not judged", es="no se califica"),
    "empty": Words(en="no answer", es="sin respuesta"),
    "to-mark": Words(en="to mark", es="por calificar"),
    "marked": Words(en="marked", es="calificada"),
}

NAME = Words(en="name", es="nombre")
PERCENT = Words(en="percent", es="porcentaje")
LATE = Words(en="late", es="tarde")
YES = Words(en="yes", es="sí")
FILE = Words(en="file", es="archivo")
KIND = Words(en="kind", es="tipo")
STATUS = Words(en="status", es="estado")
REASON = Words(en="reason", es="motivo")
LEARNER = Words(en="learner", es="estudiante")
LESSON = Words(en="lesson", es="lección")
ANSWERS = Words(en="answers", es="respuestas")
ANSWER = Words(en="answer", es="respuesta")
VERDICT = Words(en="verdict", es="resultado")
POINTS = Words(en="points", es="puntos")
OUT_OF = Words(en="out of", es="de un total de")
TRIES = Words(en="tries", es="intentos")
HINTS = Words(en="hints", es="pistas")
TO_MARK = Words(en="answers to mark", es="respuestas por calificar")
EXERCISE = Words(en="exercise", es="ejercicio")
STUDENTS = Words(en="students", es="estudiantes")
TOLD = Words(en="what the lesson said", es="lo que dijo la lección")

SHARED = Words(
    en="private, shared by choice (not graded)", es="privado, compartido por decisión propia (no se califica)"
)
RECIPE = Words(en="Recipe for Success", es="Receta para el éxito")
NOTES = Words(en="notes", es="notas")
NOTE = Words(en="note", es="nota")
LEVEL = Words(en="level", es="nivel")
COMMENT = Words(en="comment", es="comentario")

SUMMARY = Words(en="Summary", es="Resumen")
ANSWERS_SHEET = Words(en="Answers", es="Respuestas")
