"""The turns of speech in which a formula is read aloud."""

from reachstars.language import Words

NEGATIVE = Words("negative", "menos")
CAPITAL = Words("capital {}", "{} mayúscula")
YIELDS = Words("yields", "produce")
TIMES = Words("times", "por")
AND = Words("and", "y")
DEGREE, DEGREES = Words("degree", "grado"), Words("degrees", "grados")
IN_BRACKET = {"bar.v": Words("given", "dado")}
SUCH_THAT = Words("such that", "tal que")
IN = Words("in", "en")
EQUAL_TO = Words("equals", "igual a")
APPROACHES = Words("approaches", "tiende a")
SIMILAR = Words("is similar to", "es semejante a")
DISTRIBUTED = Words("is distributed as", "se distribuye como")
DOT = Words("dot", "punto")
CROSS = Words("cross", "cruz")
OHM, OHMS = Words("ohm", "ohm"), Words("ohms", "ohms")
DOLLAR, DOLLARS = Words("dollar", "dólar"), Words("dollars", "dólares")

OVER = Words("{} over {}", "{} sobre {}")
FRACTION = Words(
    "the fraction with numerator {}, and denominator {}, end of fraction,",
    "la fracción con numerador {}, y denominador {}, fin de la fracción,",
)
ROOTS = {
    "2": Words("the square root of {}", "la raíz cuadrada de {}"),
    "3": Words("the cube root of {}", "la raíz cúbica de {}"),
    "4": Words("the fourth root of {}", "la raíz cuarta de {}"),
    "5": Words("the fifth root of {}", "la raíz quinta de {}"),
    "6": Words("the sixth root of {}", "la raíz sexta de {}"),
    "n": Words("the n-th root of {}", "la raíz enésima de {}"),
}
OTHER_ROOT = Words("the root with index {degree} of {}", "la raíz con índice {degree} de {}")
END_OF_ROOT = Words(", end of root,", ", fin de la raíz,")
SUB = Words("{} sub {}", "{} sub {}")
END_OF_SUB = Words(", end of subscript,", ", fin del subíndice,")
SQUARED = Words("{} squared", "{} al cuadrado")
CUBED = Words("{} cubed", "{} al cubo")
POWER = Words("{} to the power of {}", "{} a la {}")
END_OF_POWER = Words(", end of power,", ", fin de la potencia,")
FROM_THE_RIGHT = Words("{} from the right", "{} por la derecha")
FROM_THE_LEFT = Words("{} from the left", "{} por la izquierda")
STAR = Words("{} star", "{} asterisco")
PRIMES = {
    1: Words("{} prime", "{} prima"),
    2: Words("{} double prime", "{} doble prima"),
    3: Words("{} triple prime", "{} triple prima"),
}
OF = Words("{} of", "{} de")
INVERSE = Words("{} inverse", "{} inversa")
BASE = Words("{} base {}", "{} en base {}")
CHOOSE = Words("{} choose {}", "combinaciones de {} en {}")
CASES = Words("one of {} cases: {}, end of cases,", "uno de {} casos: {}, fin de los casos,")
ROW = Words("row {}: {}", "fila {}: {}")
MATRIX = Words("the {} by {} matrix: {}; end of matrix,", "la matriz de {} por {}: {}; fin de la matriz,")
DETERMINANT = Words(
    "the {} by {} determinant: {}; end of determinant,", "el determinante de {} por {}: {}; fin del determinante,"
)

ABSOLUTE = (
    Words("the absolute value of {}", "el valor absoluto de {}"),
    Words(", end of absolute value,", ", fin del valor absoluto,"),
)
MAGNITUDE = (Words("the magnitude of {}", "la magnitud de {}"), Words(", end of magnitude,", ", fin de la magnitud,"))
NORM = (Words("the norm of {}", "la norma de {}"), Words(", end of norm,", ", fin de la norma,"))
FLOOR = (Words("the floor of {}", "el piso de {}"), Words(", end of floor,", ", fin del piso,"))
CEILING = (Words("the ceiling of {}", "el techo de {}"), Words(", end of ceiling,", ", fin del techo,"))
SET = Words("the set {}, end of set,", "el conjunto {}, fin del conjunto,")
INTERVAL = Words("the interval from {}, {}, to {}, {}", "el intervalo de {}, {}, a {}, {}")
INCLUDED = {True: Words("included", "incluido"), False: Words("not included", "no incluido")}
FROM_TO = Words("{} from {} to {}", "{} desde {} hasta {}")
EVALUATED = Words("{}, evaluated from {} to {},", "{}, al evaluar desde {} hasta {},")
EVALUATED_AT = Words("{}, evaluated at {},", "{}, al evaluar en {},")

DERIVATIVES = {
    ("1", False): Words("the derivative", "la derivada"),
    ("2", False): Words("the second derivative", "la segunda derivada"),
    ("3", False): Words("the third derivative", "la tercera derivada"),
    ("1", True): Words("the partial derivative", "la derivada parcial"),
    ("2", True): Words("the second partial derivative", "la segunda derivada parcial"),
    ("3", True): Words("the third partial derivative", "la tercera derivada parcial"),
}
DERIVED = Words("{} of {} with respect to {}", "{} de {} con respecto a {}")
DERIVED_NEXT = Words("{} with respect to {} of", "{} con respecto a {} de")

BRACE_LABEL = {
    True: Words("{}, with {} written above, end of brace,", "{}, con {} escrito arriba, fin de la llave,"),
    False: Words("{}, with {} written below, end of brace,", "{}, con {} escrito abajo, fin de la llave,"),
}
REMARK = {
    True: Words("{}, with {} written above,", "{}, con {} escrito arriba,"),
    False: Words("{}, with {} written below,", "{}, con {} escrito abajo,"),
}
SEGMENT = Words("segment {}", "segmento {}")
UNIT_VECTOR = Words("unit vector {}", "vector unitario {}")

ATOMIC_NUMBER = Words("{}, atomic number {},", "{}, número atómico {},")
UPPER_LEFT = Words("{} with {} at its upper left", "{} con {} arriba a la izquierda")
BOTH_LEFT = Words(
    "{} with {} at its upper left and {} at its lower left", "{} con {} arriba a la izquierda y {} abajo a la izquierda"
)

_COUNTED = {
    "1": Words("one", "un"),
    "2": Words("two", "dos"),
    "3": Words("three", "tres"),
    "4": Words("four", "cuatro"),
    "5": Words("five", "cinco"),
    "6": Words("six", "seis"),
    "7": Words("seven", "siete"),
    "8": Words("eight", "ocho"),
    "9": Words("nine", "nueve"),
}
_PARTS = {
    "2": (Words("half", "medio"), Words("halves", "medios")),
    "3": (Words("third", "tercio"), Words("thirds", "tercios")),
    "4": (Words("fourth", "cuarto"), Words("fourths", "cuartos")),
    "5": (Words("fifth", "quinto"), Words("fifths", "quintos")),
    "6": (Words("sixth", "sexto"), Words("sixths", "sextos")),
    "7": (Words("seventh", "séptimo"), Words("sevenths", "séptimos")),
    "8": (Words("eighth", "octavo"), Words("eighths", "octavos")),
    "9": (Words("ninth", "noveno"), Words("ninths", "novenos")),
    "10": (Words("tenth", "décimo"), Words("tenths", "décimos")),
}


def parts(above: str, below: str) -> Words | None:
    """A fraction of small numbers in words: three halves, un medio.

    Args:
        above: Its numerator.
        below: Its denominator.

    Returns:
        The words, or None when it is read as so much over so much.
    """
    count, part = _COUNTED.get(above), _PARTS.get(below)
    if count is None or part is None:
        return None
    one = part[0] if above == "1" else part[1]
    return Words(f"{count.en} {one.en}", f"{count.es} {one.es}")
