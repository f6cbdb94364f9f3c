"""What the scale explorer says, in both languages."""

from reachstars.figures.words import kilometers, plain
from reachstars.language import Language, Words
from reachstars.physics import KM, MILE

TITLE = Words(en="Zoom out: from the field to a million miles", es="Aleja la vista: del campo a un millón de millas")
SLIDER = Words(en="Width of the picture", es="Ancho del dibujo")
STILL_ALT = Words(
    en="A picture seen from the side, which you can make wider and wider, and beside it a ruler on which each mark is "
    "ten times the one below. On the ruler, from {low} at the bottom to {high} at the top, stand: {things}.",
    es="Un dibujo visto de lado, que puedes hacer cada vez más ancho, y junto a él una regla en la que cada marca vale "
    "diez veces la de abajo. En la regla, de {low} abajo a {high} arriba, están: {things}.",
)
RULER = Words(en="Width of the picture", es="Ancho del dibujo")
LIMITS = Words(
    en="Distances to scale, straight over a round Earth; dots larger than life. The field: a model of ten acres.",
    es="Distancias a escala, en línea recta sobre una Tierra redonda; los puntos, más grandes. El campo: un modelo.",
)

WIDE = Words(
    en="This picture is {width} wide. The longest thing in it is {thing}: {size}{compared}.{next}",
    es="Este dibujo mide {width} de ancho. Lo más largo que cabe es {thing}: {size}{compared}.{next}",
)
NOTHING_FITS = Words(
    en="This picture is {width} wide, too narrow even for {thing}: {size}.",
    es="Este dibujo mide {width} de ancho, y ni siquiera cabe {thing}: {size}.",
)
TIMES_STATION = Words(en=", {times} times the height of the station", es=", {times} veces la altura de la estación")
STATION_TIMES = Words(
    en="; the height of the station is {times} times that", es="; la altura de la estación es {times} veces eso"
)
NEARER = Words(
    en=" Up there is nearer than Los Angeles.",
    es=" Allá arriba queda más cerca que Los Ángeles.",
)
NEXT = Words(en=" Next out: {thing}, {size}.", es=" Sigue: {thing}, {size}.")

SCREEN = Words(en="Width of the picture", es="Ancho del dibujo")
POWER = Words(en="The same in meters", es="Lo mismo en metros")
LONGEST = Words(en="Longest thing in it", es="Lo más largo que cabe")
COMPARED = Words(en="Compared with the height of the station", es="Comparado con la altura de la estación")
NEXT_OUT = Words(en="Next out", es="Lo que sigue")
NOTHING = Words(en="nothing yet", es="todavía nada")
NOTHING_MORE = Words(en="nothing more here", es="aquí ya nada más")
TIMES = Words(en="{times} times", es="{times} veces")
PART = Words(en="1/{times} of it", es="1/{times} de ella")

FIELD = Words(en="strawberry field", es="campo de fresas")
HOME = Words(en="Stockton", es="Stockton")
EARTH = Words(en="Earth", es="Tierra")

ANSWERED = Words(en="Your ruler", es="Tu regla")
NO_LENGTH = Words(
    en="That is not a length that can be drawn. Type a number with a unit, such as 500 km.",
    es="Eso no es una longitud que se pueda dibujar. Escribe un número con su unidad, como 500 km.",
)
NEGATIVE = Words(
    en="A length is never below zero, so there is no such ruler.",
    es="Una longitud nunca es menor que cero, así que no hay una regla así.",
)
TOO_LONG_SAID = Words(en="longer than any picture", es="más larga que cualquier dibujo")
TOO_LONG = Words(
    en="Your ruler goes out of every picture here: it is longer than 1,000 times a million miles.",
    es="Tu regla se sale de todos estos dibujos: mide más de 1,000 veces un millón de millas.",
)
SHORTEST = Words(
    en="Your ruler of {length} does not even cross {thing}: {size}.",
    es="Tu regla de {length} ni siquiera cruza {thing}: {size}.",
)
BETWEEN = Words(
    en="Your ruler of {length} is longer than {shorter} ({below}) and shorter than {longer} ({above}).",
    es="Tu regla de {length} es más larga que {shorter} ({below}) y más corta que {longer} ({above}).",
)
EXACTLY = Words(
    en="Your ruler of {length} is as long as {thing} ({size}).",
    es="Tu regla de {length} mide lo mismo que {thing} ({size}).",
)
LONGEST_OF_ALL = Words(
    en="Your ruler of {length} is {times} times as long as {thing} ({size}).",
    es="Tu regla de {length} es {times} veces más larga que {thing} ({size}).",
)
NOT_AROUND = Words(en=" It does not even go around the Earth.", es=" Ni siquiera le da la vuelta a la Tierra.")
NOT_TO_MOON = Words(
    en=" It goes {times} times around the Earth, but not to the Moon.",
    es=" Le da {times} vueltas a la Tierra, pero no llega a la Luna.",
)
PAST_MOON = Words(
    en=" It goes far past the Moon: {times} times as far.", es=" Se pasa de la Luna: llega {times} veces más lejos."
)

PAPER_ALT = Words(
    en="A ruler of powers of ten, from {low} to {high}; each mark is ten times the one before. "
    "On it stand: {named}. Blank lines wait at {blank}.",
    es="Una regla de potencias de diez, de {low} a {high}; cada marca vale diez veces la anterior. "
    "En ella están: {named}. Hay renglones en blanco en {blank}.",
)
CAPTION = Words(
    en="From Stockton, straight over the ground or straight up",
    es="Desde Stockton, en línea recta sobre el suelo o hacia arriba",
)
THING = Words(en="How far", es="Qué tan lejos")
KILOMETERS = Words(en="Kilometers", es="Kilómetros")
MILES = Words(en="Miles", es="Millas")

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SHORT = 100  # km; below this a length gets a decimal
_FEW = 0.1
_MANY = 10  # from here on a ratio needs no decimal


def length(metres: float) -> str:
    """A length in the unit that a person would choose: meters below a kilometer, else kilometers."""
    return f"{plain(metres, 0)} m" if abs(metres) < KM else kilometers(metres)


def both(metres: float, written: str = "") -> str:
    """A length in kilometers and miles; in meters alone where that is said.

    Args:
        metres: The length in m.
        written: How the length is written in metric units, if not as `length` does.

    Returns:
        Such as 708 km (440 mi).
    """
    metric = written or length(metres)
    if metres < KM:
        return metric
    in_miles = metres / MILE
    said = plain(in_miles, 1) if in_miles < _MANY else plain(float(f"{in_miles:.3g}"), 0)
    return f"{metric} ({said} mi)"


def ratio(number: float) -> str:
    """How many times as long, with the digits that a person would say."""
    if 0 < number < _FEW:
        return plain(number, 2)
    return plain(number, 1) if number < _MANY else plain(float(f"{number:.3g}"), 0)


def size(thing_length: float) -> str:
    """The length of a thing, with one digit more than a person would say, so that it can be worked with."""
    if thing_length < KM:
        return length(thing_length)
    in_km = thing_length / KM
    return f"{plain(in_km, 1)} km" if in_km < _SHORT else f"{plain(float(f'{in_km:.4g}'), 0)} km"


def mark(metres: float) -> str:
    """A round length as it stands at a ruler, such as 100 m or 2 km."""
    return f"{plain(metres, 0)} m" if metres < KM else f"{plain(metres / KM, 0)} km"


def in_meters(metres: float) -> str:
    """A length in scientific notation, such as 2.5 × 10⁶ m."""
    mantissa, exponent = f"{metres:.1e}".split("e")
    return f"{mantissa} × 10{str(int(exponent)).translate(_RAISED)} m"


def joined(parts: tuple[str, ...], language: Language) -> str:
    """Words in a row, with "and" before the last."""
    last = Words(en=" and ", es=" y ").in_language(language)
    return last.join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else "".join(parts)
