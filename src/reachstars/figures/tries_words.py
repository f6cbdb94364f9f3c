"""What the explorer of tries says, in both languages."""

from reachstars.language import Language, Words

TITLE = Words(en="Try again", es="Volver a intentarlo")
CHANCE_LABEL = Words(en="Chance of the first try", es="Probabilidad del primer intento")
GROWTH_LABEL = Words(en="What each no adds to the chance", es="Cuánto sube la probabilidad con cada no")
TRIES_LABEL = Words(en="Number of tries", es="Número de intentos")
ONE_TRY = Words(en="1 try", es="1 intento")
SOME_TRIES = Words(en="{tries} tries", es="{tries} intentos")
NO_POINTS = Words(en="nothing", es="nada")
ONE_POINT = Words(en="1 point", es="1 punto")
SOME_POINTS = Words(en="{points} points", es="{points} puntos")
ALMOST = Words(en="almost {share}", es="casi {share}")

STILL_ALT = Words(
    en="On the left {people} small rings, an applicant each, in {groups} rows of {group}; a yes fills a ring, "
    "from the left end of its row. On the right two graphs over the tries, up to {shown}: above, how many in a hundred "
    "have at least one yes; below, the chance of each single try. Try {jose} is marked: it was José's yes.",
    es="A la izquierda {people} anillos pequeños, uno por aspirante, en {groups} filas de {group}; un sí llena un "
    "anillo, desde el extremo izquierdo de su fila. A la derecha, dos gráficas según los intentos, hasta {shown}: "
    "arriba, cuántos de cada cien tienen al menos un sí; abajo, la probabilidad de cada intento. "
    "El intento {jose} está marcado: fue el sí de José.",
)
FIELD = Words(
    en="{people} applicants in {groups} groups of {group}", es="{people} aspirantes en {groups} grupos de {group}"
)
FIELD_SCALE = Words(en="share of each group with a yes", es="parte de cada grupo que tiene un sí")
CURVE = Words(en="At least one yes", es="Al menos un sí")
BY_THEORY = Words(en="theory", es="teoría")
IN_THE_FIELD = Words(en="the {people}", es="los {people}")
EACH = Words(en="Chance of each try", es="Cada intento")
TRIES_AXIS = Words(en="tries", es="intentos")
JOSE = Words(en="try {jose}: José's yes", es="intento {jose}: el sí de José")
LIMITS = Words(
    en="The model: each try draws from a bag. Real selections do not, and nobody knows the chances. "
    "Same settings, same picture.",
    es="El modelo saca papelitos; una selección real no lo hace, y nadie sabe las probabilidades. "
    "Mismos valores, misma imagen.",
)
REAL = Words(
    en="NASA chose {size} of about {applicants} in {year} (a newspaper wrote {other}), {size_later} of more than "
    "{applicants_later} in {year_later}.",
    es="La NASA eligió a {size} de unos {applicants} en {year} (un periódico dijo {other}) y a {size_later} de más de "
    "{applicants_later} en {year_later}.",
)
WITH = Words(en="{number} with a yes", es="{number} con un sí")
WITHOUT = Words(en="{number} without", es="{number} sin ninguno")
STAYS = Words(en="always {chance}", es="siempre {chance}")
CHANGES = Words(en="{chance}, {added} each no", es="{chance}, {added} por cada no")
BEYOND = Words(en="try {tries}: {share}", es="intento {tries}: {share}")

FIRST = Words(
    en="At the first try there is a yes for {yes} of {people} applicants: a chance of {chance} for each. "
    "The others get a no.",
    es="Al primer intento hay un sí para {yes} de {people} aspirantes: una probabilidad de {chance} para cada quien. "
    "El resto recibe un no.",
)
NEXT = Words(en=" The next try has a chance of {next}.", es=" El siguiente intento tiene una probabilidad de {next}.")
AGAIN = Words(en=" Is it worth trying again?", es=" ¿Vale la pena volver a intentarlo?")
WITHIN = Words(
    en="Within {tries} there was a yes for {yes} of {people} applicants: a chance of {share} for each.",
    es="En {tries} hubo un sí para {yes} de {people} aspirantes: una probabilidad de {share} para cada quien.",
)
WAITED = Words(en=" A yes took {wait} tries on average.", es=" Un sí tardó {wait} intentos en promedio.")
EVERYBODY = Words(en=" Nobody was left without one.", es=" Nadie se quedó sin su sí.")
NEVER = Words(
    en=" The other {never} made {tries} and have no yes",
    es=" Las otras {never} personas hicieron {tries} y siguen sin un sí",
)
ONE_NEVER = Words(
    en=" One applicant made {tries} and has no yes",
    es=" Una persona hizo {tries} y sigue sin un sí",
)
EQUAL = Words(
    en=": with equal chances the next try is no better than the first.",
    es=": con probabilidades iguales, el siguiente intento no es mejor que el primero.",
)
GROWING = Words(
    en=", but each no taught something: the next try has a chance of {next}.",
    es=", pero cada «no» enseñó algo: el siguiente intento tiene una probabilidad de {next}.",
)
SHRINKING = Words(
    en=", and each no made it harder: the next try has a chance of {next}.",
    es=", y cada «no» lo hizo más difícil: el siguiente intento tiene una probabilidad de {next}.",
)
NO_TRY = Words(
    en="Whoever never tries gets no yes and no no.",
    es="Quien nunca lo intenta no recibe ni un sí ni un no.",
)

START = Words(en="Chance of the first try", es="Probabilidad del primer intento")
LAST = Words(en="Chance of try {tries}", es="Probabilidad del intento {tries}")
WITH_ONE = Words(en="With a yes", es="Con un sí")
OF_ALL = Words(en="{number} of {people} ({share})", es="{number} de {people} ({share})")
THEORY = Words(en="By theory", es="Según la teoría")
WITHOUT_ONE = Words(en="Without one", es="Sin ninguno")
WAIT = Words(
    en="Tries until a yes, on average of those with one", es="Intentos hasta el sí, en promedio de quienes lo tienen"
)
MADE = Words(en="Tries that all made together", es="Intentos de todos en total")
FOR_EACH = Words(en="Tries for each yes", es="Intentos por cada sí")
ANSWER = Words(en="Your answer", es="Tu respuesta")

LINE = Words(en="your answer: {share}", es="tu respuesta: {share}")
ANSWERED = Words(
    en="Your line stands at {answer}. Within {tries}, the crowd ",
    es="Tu línea está en {answer}. En {tries}, la multitud ",
)
BELOW = Words(en="ends below your line.", es="no llega a tu línea.")
ABOVE = Words(en="ends above your line.", es="pasa de tu línea.")
LEVEL = Words(
    en="ends at your line, as nearly as {people} applicants can tell.",
    es="llega justo a tu línea, hasta donde {people} aspirantes permiten distinguir.",
)
NO_LINE = Words(
    en="A chance lies between 0% and 100%, so your answer has no line in the picture.",
    es="Una probabilidad está entre 0% y 100%, así que tu respuesta no tiene línea en la imagen.",
)
NO_CHANCE = Words(
    en="A chance lies between 0% and 100%. With your answer nobody can try.",
    es="Una probabilidad está entre 0% y 100%. Con tu respuesta nadie puede intentarlo.",
)
NO_GROWTH = Words(
    en="From one try to the next a chance can change by 100 points at most. With your answer nobody can try.",
    es="De un intento al siguiente, una probabilidad puede cambiar 100 puntos a lo más. "
    "Con tu respuesta nadie puede intentarlo.",
)
NO_COUNT = Words(
    en="Tries are counted: 1, 2, 3 and so on. With your answer nobody can try.",
    es="Los intentos se cuentan: 1, 2, 3 y así. Con tu respuesta nadie puede intentarlo.",
)
TOO_MANY = Words(
    en="That is more than {most} tries: nobody lives that long. Here everybody stops after {most}. ",
    es="Son más de {most} intentos: nadie vive tanto. Aquí todos paran después de {most}. ",
)
WHOLE = Words(
    en="A part of a try gets no answer, so this counts as {tries}. ",
    es="Un pedazo de intento no recibe respuesta, así que esto cuenta como {tries}. ",
)
PAST_THE_EDGE = Words(
    en=" The graphs end at try {shown}; the applicants went on to {tries}.",
    es=" Las gráficas terminan en el intento {shown}; los aspirantes siguieron hasta {tries}.",
)


PAPER_ALT = Words(
    en="Four curves of the chance of at least one yes within 1 to {most} tries, with a line at 50%. With {slips} slips "
    "in a bag: A, one yes, reaches {a}; B, two, {b}; C, three, {c}; D, where each no adds a yes, {d}. "
    "Beside them an empty tally sheet with a row for each of {tries} tries and one for none. The rules: {rules}",
    es="Cuatro curvas de la probabilidad de al menos un sí en 1 a {most} intentos, con una línea en 50%. Con {slips} "
    "papelitos en una bolsa: A, un solo sí, llega a {a}; B, dos, a {b}; C, tres, a {c}; D, donde se agrega un sí "
    "con cada no, a {d}. Al lado, una hoja de conteo vacía con una fila para cada uno de {tries} intentos y una para "
    "ninguno. Las reglas: {rules}",
)
PAPER_CAPTION = Words(en="Chance of at least one yes, in percent", es="Probabilidad de al menos un sí, en porcentaje")
BAGS = Words(
    en="Bag of {slips} slips; 1 (A), 2 (B) or 3 (C) say yes. Draw, look, put it back.",
    es="Bolsa de {slips} papelitos; 1 (A), 2 (B) o 3 (C) dicen sí. Saca uno, míralo, devuélvelo.",
)
CHANGING = Words(
    en="D: as A, but after each no swap one no for another yes: you learned.",
    es="D: como A, pero tras cada no, cambia uno de no por otro de sí: aprendiste.",
)
STOP = Words(
    en="Stop at your first yes and mark its row; after {tries} noes mark “none”.",
    es="Para en tu primer sí y marca su fila; tras {tries} noes marca «ninguno».",
)
ADD_UP = Words(
    en="Add the marks down the rows: their share of all marks is a dot in the graph.",
    es="Suma las marcas hacia abajo: su parte del total es un punto de la gráfica.",
)
TRY = Words(en="Try", es="Intento")
NONE = Words(en="none", es="ninguno")
GROWS = Words(en="{added} each no", es="{added} por cada no")

# From where to where a percentage is written with so many decimals; nearer to 0% and 100% with the most.
DIGITS = ((9.95, 99.5, 0), (0.95, 99.95, 1))
MOST_DIGITS = 2
SMALLEST_STEP = 0.001  # of the chance of one try, as it can be set


def share(value: float, language: Language, *, least: int = 0) -> str:
    """A chance or a share as a percentage, with the digits that a person would say.

    Args:
        value: From 0 to 1.
        language: Language of what is no number.
        least: Decimals that are written even of large ones.

    Returns:
        Such as 0.37%, 4.7%, 46%, 99.6%; never 0% or 100% for what is only near.
    """
    percent = 100 * value
    digits = max(least, next((digits for low, high, digits in DIGITS if low <= percent < high), MOST_DIGITS))
    written = float(f"{percent:.{digits}f}")
    if written in {0.0, 100.0}:
        near = ALMOST.in_language(language) if written != percent else "{share}"
        return near.format(share=f"{written:.0f}%")
    return f"{written:.{least}f}%" if least and digits == least else f"{written:g}%"


def chance(value: float, language: Language) -> str:
    """The chance of one try, as exactly as it is set."""
    return f"{100 * value:.3g}%" if value >= SMALLEST_STEP else share(value, language)


def tries(count: int, language: Language) -> str:
    """A number of tries."""
    return (ONE_TRY if count == 1 else SOME_TRIES).in_language(language).format(tries=f"{count:,}")


def points(value: float, language: Language) -> str:
    """What each no adds to a chance."""
    if not value:
        return NO_POINTS.in_language(language)
    return (ONE_POINT if value == 1 else SOME_POINTS).in_language(language).format(points=f"{value:g}")
