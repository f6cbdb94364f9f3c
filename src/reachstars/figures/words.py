"""What the altitude explorer says, in both languages; numbers with a decimal point and thousands commas in both."""

from reachstars.language import Language, Words
from reachstars.physics import DAY, HOUR, KM, MILE, MINUTE

TITLE = Words(en="Move the spacecraft", es="Mueve la nave")
SLIDER = Words(en="Altitude above the ground, in kilometers", es="Altitud sobre el suelo, en kilómetros")
STILL_ALT = Words(
    en="Drawing to scale: the Earth, lit by the Sun from the left, with its shadow on the right. "
    "A spacecraft at the top flies to the right on a circular orbit between {low} and {high} high. "
    "Beside it two small graphs against altitude: speed falls from {fast} to {slow}; "
    "the time for one orbit grows from {short} to {long} minutes.",
    es="Dibujo a escala: la Tierra, iluminada por el Sol desde la izquierda, con su sombra a la derecha. "
    "Una nave, arriba, vuela hacia la derecha en una órbita circular, a una altitud de entre {low} y {high}. "
    "Al lado, dos gráficas pequeñas según la altitud: la rapidez baja de {fast} a {slow}; "
    "el tiempo de una vuelta sube de {short} a {long} minutos.",
)

SUNLIGHT = Words(en="Sunlight", es="Luz del Sol")
EARTH = Words(en="Earth", es="Tierra")
DAY_HALF = Words(en="day", es="día")
NIGHT_HALF = Words(en="night", es="noche")
SHADOW = Words(en="Earth's shadow", es="Sombra de la Tierra")
SPEED_AXIS = Words(en="Speed (km/s)", es="Rapidez (km/s)")
PERIOD_AXIS = Words(en="Time for one orbit (min)", es="Tiempo de una vuelta (min)")
ALTITUDE_AXIS = Words(en="Altitude (km)", es="Altitud (km)")
LIMITS = Words(
    en="To scale. The model: a round Earth, circular orbits, no air, a sharp shadow, the Sun in the orbit's plane.",
    es="A escala. El modelo: Tierra redonda, órbitas circulares, sin aire, sombra nítida, "
    "el Sol en el plano de la órbita.",
)

ROUND = Words(
    en="At {altitude} you fly at {speed} and go around in {period} minutes: "
    "{sunrises} sunrises a day, and the longest night lasts {night} minutes.",
    es="A {altitude} de altitud vuelas a {speed} y das una vuelta en {period} minutos: "
    "{sunrises} amaneceres al día, y la noche más larga dura {night} minutos.",
)

ALTITUDE = Words(en="Altitude", es="Altitud")
SPEED = Words(en="Speed", es="Rapidez")
SPEED_MILES = Words(en="Speed in miles per hour", es="Rapidez en millas por hora")
SPEED_HOURLY = Words(en="Speed in kilometers per hour", es="Rapidez en kilómetros por hora")
PERIOD = Words(en="Time for one orbit", es="Tiempo de una vuelta")
SUNRISES = Words(en="Sunrises a day", es="Amaneceres al día")
NIGHT = Words(en="Longest night (Sun in the orbit's plane)", es="Noche más larga (con el Sol en el plano de la órbita)")
PULL = Words(en="Pull of gravity, compared with the ground", es="Atracción de la gravedad, comparada con el suelo")

ANSWERED = Words(en="Your speed", es="Tu rapidez")
LOWEST = Words(en="Lowest altitude", es="Altitud mínima")
HIGHEST = Words(en="Highest altitude", es="Altitud máxima")
UNTIL_SEA = Words(en="Time until the sea", es="Tiempo hasta el mar")
AWAY = Words(en="Distance along the ground", es="Distancia sobre el suelo")

NO_SPEED = Words(
    en="That is not a speed that can be flown. Type a number with a unit, such as 5 km/s.",
    es="Con eso no se puede volar. Escribe un número con su unidad, como 5 km/s.",
)
TOO_FAST = Words(
    en="Nothing can fly that fast: light, the fastest thing there is, does {light}.",
    es="Nada puede volar tan rápido: la luz, lo más rápido que existe, va a {light}.",
)
BACKWARDS = Words(
    en="The minus sign turns you around, so you fly the other way. ",
    es="El signo menos te da la vuelta, así que vuelas hacia el otro lado. ",
)
STANDS_STILL = Words(
    en="From {altitude}, with no speed to the side, you fall straight down and hit the sea after {time}.",
    es="Desde {altitude}, sin avanzar hacia un lado, caes en línea recta y llegas al mar en {time}.",
)
FALLS = Words(
    en="From {altitude} at {speed} you fall back to the Earth and hit the sea after {time}, {distance} away.",
    es="Desde {altitude} a {speed} caes de regreso a la Tierra y llegas al mar en {time}, a {distance} de distancia.",
)
CIRCLE = Words(
    en="From {altitude} at {speed} you close a circle: always {altitude} high, once around in {time}.",
    es="Desde {altitude} a {speed} cierras un círculo: siempre a {altitude} de altitud, una vuelta en {time}.",
)
ELLIPSE = Words(
    en="From {altitude} at {speed} you go around on an ellipse, between {lowest} and {highest} high, once in {time}.",
    es="Desde {altitude} a {speed} das vueltas en una elipse, entre {lowest} y {highest} de altitud, "
    "una vuelta en {time}.",
)
IN_THE_AIR = Words(
    en=" So low, real air would soon bring you down.",
    es=" Tan abajo, el aire de verdad pronto te haría caer.",
)
ESCAPES = Words(
    en="From {altitude} at {speed} you leave the Earth and never come back.",
    es="Desde {altitude} a {speed} te vas de la Tierra y nunca regresas.",
)
SPLASH = Words(en="hits the sea", es="cae al mar")

PICTURE_ALT = Words(
    en="Drawing to scale of the Earth, with sunlight from the left and its shadow on the right, "
    "and a spacecraft above it.",
    es="Dibujo a escala de la Tierra, con luz del Sol desde la izquierda y su sombra a la derecha, "
    "y una nave por encima.",
)
PICTURE_FLOWN = Words(en="A second line shows an answer: {sentence}", es="Otra línea muestra una respuesta: {sentence}")
CAPTION = Words(
    en="Circular orbits around the Earth",
    es="Órbitas circulares alrededor de la Tierra",
)

SHORT_KM = 10  # below this a length gets a decimal

_SECONDS = Words(en="{number} seconds", es="{number} segundos")
_MINUTES = Words(en="{number} minutes", es="{number} minutos")
_HOURS = Words(en="{number} hours", es="{number} horas")
_DAYS = Words(en="{number} days", es="{number} días")
_YEARS = Words(en="{number} years", es="{number} años")
_YEAR = 365.25 * DAY


def plain(number: float, digits: int) -> str:
    """A number with thousands commas and a decimal point.

    Args:
        number: Any finite number.
        digits: How many decimals to write.

    Returns:
        The number, never as -0.
    """
    written = f"{number:,.{digits}f}"
    return written.lstrip("-") if not written.strip("-0.,") else written


def kilometers(length: float) -> str:
    """A length in kilometers, with the digits that a person would say.

    Args:
        length: Length in m.

    Returns:
        Such as 0.4 km, 350 km, 9,310 km.
    """
    in_km = length / KM
    return f"{plain(in_km, 1)} km" if abs(in_km) < SHORT_KM else f"{plain(_three_digits(in_km), 0)} km"


def height(length: float) -> str:
    """A height above the ground to the kilometer, however large."""
    return f"{plain(length / KM, 0)} km" if length < 1e5 * KM else kilometers(length)


def speed(value: float) -> str:
    """A speed, in m/s below one kilometer a second and in km/s above it."""
    if abs(value) < KM:
        return f"{plain(value, 0)} m/s"
    return f"{plain(value / KM, 2 if abs(value) < 100 * KM else 0)} km/s"


def hourly(value: float, unit: float) -> str:
    """A speed per hour in a unit of length, to the ten."""
    return plain(round(value * HOUR / unit, -1), 0)


def percent(share: float) -> str:
    """A share as a whole percentage."""
    return f"{plain(100 * share, 0)}%"


def duration(value: float, language: Language) -> str:
    """A stretch of time in the unit that a person would choose.

    Args:
        value: Time in s.
        language: Language of the unit.

    Returns:
        Such as 1.3 seconds, 4.6 minutes, 92.6 minutes, 7.3 hours, 12 days.
    """
    for words, unit, limit in (
        (_SECONDS, 1.0, MINUTE),
        (_MINUTES, MINUTE, 5 * HOUR),
        (_HOURS, HOUR, 2 * DAY),
        (_DAYS, DAY, 2 * _YEAR),
    ):
        if value < limit:
            return words.in_language(language).format(number=plain(value / unit, 1))
    return _YEARS.in_language(language).format(number=plain(_three_digits(value / _YEAR), 0))


def miles(length: float) -> str:
    """A length in miles, to the mile."""
    return f"{plain(length / MILE, 0)} mi"


def _three_digits(number: float) -> float:
    return float(f"{number:.3g}")
