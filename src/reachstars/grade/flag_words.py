"""The words of what is worth a talk: they say what is there, and leave what it means to the teacher."""

from collections.abc import Sequence

from reachstars.grade.model import FlagKind
from reachstars.handin import limits
from reachstars.language import Words

_SHOWN = 6

KINDS: dict[FlagKind, Words] = {
    "same-events": Words(en="the same entries", es="las mismas entradas"),
    "same-numbers": Words(en="an answer to another student's numbers", es="respuesta a los números de otra persona"),
    "class-numbers": Words(en="answers to the numbers of the class", es="respuestas a los números del grupo"),
    "same-text": Words(en="the same text", es="el mismo texto"),
    "same-code": Words(en="the same program", es="el mismo programa"),
    "one-code": Words(en="one code, several people", es="un código, varias personas"),
    "one-file": Words(en="one file, several codes", es="un archivo, varios códigos"),
    "clock": Words(en="a clock that was wrong", es="un reloj mal puesto"),
    "edited": Words(en="entries that no lesson writes", es="entradas que ninguna lección escribe"),
}


TOO_MANY = Words(
    en=f"There are more than {limits.EVENTS_OF_LEARNER:,} entries, more than anybody can have made; the rest was not "
    "marked. Look at what was handed in.",
    es=f"Hay más de {limits.EVENTS_OF_LEARNER:,} entradas, más de las que alguien puede hacer; el resto no se "
    "calificó. Mira lo que se entregó.",
)


def same_events(learners: Sequence[str], count: int) -> Words:
    """Events that have one id and stand under several codes."""
    who = listed(learners)
    return Words(
        en=f"{count:,} {'answer was' if count == 1 else 'answers were'} given once and "
        f"{'stands' if count == 1 else 'stand'} in the logbooks of {who.en}: "
        "one of them was copied into the other. Worth a talk about who did the work.",
        es=f"{count:,} {'respuesta se dio' if count == 1 else 'respuestas se dieron'} una sola vez y "
        f"{'está' if count == 1 else 'están'} en las bitácoras de {who.es}: "
        "una se copió en la otra. Vale la pena platicar sobre quién hizo el trabajo.",
    )


def same_numbers(learner: str, owners: Sequence[str]) -> Words:
    """A wrong answer that is right for the numbers of others."""
    who = listed(owners)
    return Words(
        en=f"The answer of {learner} is wrong for their own numbers, and right for those of {who.en}, who gave the "
        "same one. Worth a talk: let them explain how they found it.",
        es=f"La respuesta de {learner} es incorrecta con sus propios números y correcta con los de {who.es}, cuya "
        "respuesta es la misma. Vale la pena platicarlo: pide que explique cómo la encontró.",
    )


def class_numbers(learners: Sequence[str]) -> Words:
    """Answers to the numbers of the class where most students answered their own."""
    who = listed(learners)
    return Words(
        en=f"Answered with the numbers of the class version: {who.en}. Most of the others answered with numbers of "
        "their own, and one answer to those of the class fits everybody. Worth a talk: which page did they work on?",
        es=f"Respuestas con los números de la versión del grupo: {who.es}. Casi todos los demás contestaron con "
        "números propios, y una misma respuesta a los del grupo le sirve a cualquiera. Vale la pena platicarlo: ¿en "
        "qué página trabajaron?",
    )


def same_text(learners: Sequence[str], *, code: bool) -> Words:
    """The same long text, or the same program."""
    who = listed(learners)
    if code:
        return Words(
            en=f"{who.en} handed in the same program, line by line. "
            "Worth a talk: they may have worked together, or one copied it.",
            es=f"{who.es} entregaron el mismo programa, línea por línea. "
            "Vale la pena platicarlo: tal vez trabajaron juntos, o alguien lo copió.",
        )
    return Words(
        en=f"{who.en} wrote the same text, word for word. "
        "Worth a talk: they may have worked together, or one copied it, or all from one place.",
        es=f"{who.es} escribieron el mismo texto, palabra por palabra. "
        "Vale la pena platicarlo: tal vez trabajaron juntos, o alguien lo copió, o todos del mismo lugar.",
    )


def one_code(learner: str, people: int) -> Words:
    """Several people of a learning platform handed in the work of one code."""
    return Words(
        en=f"{people} people handed in files with the code {learner}. On a shared computer the wrong code is soon "
        "picked; ask who worked as whom before you trust the marks.",
        es=f"{people} personas entregaron archivos con el código {learner}. En una computadora compartida es fácil "
        "elegir el código equivocado; pregunta quién trabajó con cuál antes de confiar en las calificaciones.",
    )


def one_file(learners: Sequence[str], row: int) -> Words:
    """One file with work under several codes, so that one student may have written into the marks of another."""
    who = listed(learners)
    return Words(
        en=f"One file (row {row:,} of files.csv) holds work of {who.en}, where each student's holds their own alone. "
        "Answers in it count for everybody whom it names: ask who made the file before you trust their marks.",
        es=f"Un solo archivo (renglón {row:,} de files.csv) tiene trabajo de {who.es}, y el de cada estudiante tiene "
        "solo el propio. Sus respuestas cuentan para todas las personas que nombra: pregunta quién hizo el archivo "
        "antes de confiar en sus calificaciones.",
    )


def clock(count: int) -> Words:
    """Times that cannot be."""
    return Words(
        en=f"{count:,} {'answer has' if count == 1 else 'answers have'} a time in the future, or before these lessons "
        "existed. Most often the clock of that computer was wrong; which answer is the latest may be wrong too.",
        es=f"{count:,} {'respuesta tiene' if count == 1 else 'respuestas tienen'} una hora en el futuro o de antes de "
        "que existieran estas lecciones. Casi siempre el reloj de esa computadora estaba mal; tal vez la última "
        "respuesta no sea la que parece.",
    )


def edited(count: int) -> Words:
    """Events that no page of ours would have written."""
    return Words(
        en=f"{count:,} {'entry is' if count == 1 else 'entries are'} written as no lesson writes "
        f"{'it' if count == 1 else 'them'}: another program changed the file. "
        "Worth a talk, and a look at the student's own screen.",
        es=f"{count:,} {'entrada está escrita' if count == 1 else 'entradas están escritas'} como ninguna lección lo "
        "hace: otro programa cambió el archivo. Vale la pena platicarlo y mirar la pantalla de quien lo entregó.",
    )


def listed(codes: Sequence[str]) -> Words:
    """Codes in a sentence; of many only the first, and how many more."""
    shown = list(codes[:_SHOWN])
    more = len(codes) - len(shown)
    if more:
        return Words(en=f"{', '.join(shown)} and {more} more", es=f"{', '.join(shown)} y {more} más")
    if len(shown) == 1:
        return Words(en=shown[0], es=shown[0])
    first = ", ".join(shown[:-1])
    return Words(en=f"{first} and {shown[-1]}", es=f"{first} y {shown[-1]}")
