"""What the ascent explorer says, in both languages."""

from reachstars.language import Words
from reachstars.physics import MINUTE

TITLE = Words(en="Put Discovery into orbit", es="Pon el Discovery en órbita")
THROTTLE = Words(en="Throttle of the engines", es="Potencia de los motores")
CARGO = Words(en="Cargo in the bay", es="Carga en la bodega")
STILL_ALT = Words(
    en="A shuttle on its tank, with its cargo bay open and a flame below. "
    "Beside it, to scale, the coast of Florida and the curved Earth with its air up to {air} km. "
    "Below: the whole Earth, with Florida on top; a graph of the speed over the ground against time, "
    "with a dashed line at {orbit}, the speed for the orbit; a graph of what the crew feels, with a dashed line "
    "at {most} g.",
    es="Un transbordador sobre su tanque, con la bodega abierta y una llama abajo. "
    "Al lado, a escala, la costa de Florida y la Tierra curva con su aire hasta {air} km. "
    "Abajo: la Tierra entera, con Florida arriba; una gráfica de la rapidez respecto al suelo según el tiempo, "
    "con una línea punteada en {orbit}, la rapidez para la órbita; una gráfica de lo que siente la tripulación, "
    "con una línea punteada en {most} g.",
)
PATH_TITLE = Words(en="The path over the Earth, to scale", es="El camino sobre la Tierra, a escala")
FLORIDA = "Florida"
EARTH = Words(en="Earth", es="Tierra")
AIR = Words(en="air up to {air} km", es="aire hasta {air} km")
GLOBE_TITLE = Words(en="Around the Earth", es="Alrededor de la Tierra")
GLOBE_NOTE = Words(en="heights × {times}", es="alturas × {times}")
SPEED_AXIS = Words(en="Speed (km/s)", es="Rapidez (km/s)")
FELT_AXIS = Words(en="Felt by the crew (g)", es="Siente la tripulación (g)")
TIME_AXIS = Words(en="Time (s)", es="Tiempo (s)")
ORBIT_LINE = Words(en="orbit", es="órbita")
LIMITS = Words(
    en="The model: fitted to NASA's STS-121, no wind; steered as well as can be. After the engines stop: no air.",
    es="El modelo: ajustado a la STS-121 de la NASA, sin viento, con la mejor guía posible. Ya sin motores: sin aire.",
)
MAX_Q = Words(en="max q", es="máx. q")

PERCENT = Words(en="{number}%", es="{number}%")
TONS = Words(en="{number} metric tons", es="{number} toneladas")

STOP = Words(
    en="With {cargo} at {throttle}, the engines stop after {time}, at {speed} and {height} up, with {left} of "
    "fuel left. ",
    es="Con {cargo} y {throttle} de potencia, los motores se apagan a los {time}, a {speed} y {height} de altura; "
    "sobran {left} de combustible. ",
)
DRY = Words(
    en="With {cargo} at {throttle}, the tank is empty after {time}, at {speed} and {height} up. ",
    es="Con {cargo} y {throttle} de potencia, el tanque se vacía a los {time}, a {speed} y {height} de altura. ",
)
EMPTY_BAY = Words(en="an empty bay", es="la bodega vacía")
ORBIT = Words(
    en="It is in orbit, between {lowest} and {highest} high. "
    "At the highest point its small engines must add {push}, or the air at the lowest brings it down.",
    es="Está en órbita, entre {lowest} y {highest} de altura. "
    "En el punto más alto sus motores chicos deben darle {push} más, o el aire del punto más bajo lo hará caer.",
)
GRAZES = Words(
    en="It is a hair too slow for the orbit, {short}: it comes nearly all the way around, "
    "but {lowest} up the air is thick, and it falls.",
    es="Le falta un pelito para la órbita, {short}: da casi toda la vuelta, "
    "pero a {lowest} de altura el aire es denso, y cae.",
)
FALLS_ATLANTIC = Words(
    en="It is {short} too slow for the orbit: it falls into the Atlantic, {distance} from Florida.",
    es="Le faltan {short} para la órbita: cae al Atlántico, a {distance} de Florida.",
)
FALLS_BEYOND = Words(
    en="It is {short} too slow for the orbit: it flies on past the Atlantic and falls {distance} from Florida.",
    es="Le faltan {short} para la órbita: pasa de largo el Atlántico y cae a {distance} de Florida.",
)

NO_SPEED = Words(
    en="That is not a speed that can be flown. Type a number with a unit, such as 5 km/s.",
    es="Con eso no se puede volar. Escribe un número con su unidad, como 5 km/s.",
)
TOO_FAST = Words(
    en="Nothing can fly that fast: light, the fastest thing there is, does {light}.",
    es="Nada puede volar tan rápido: la luz, lo más rápido que existe, va a {light}.",
)
LET_GO = Words(
    en="The engines stop {height} up, and the shuttle flies level at {speed}. ",
    es="Los motores se apagan a {height} de altura, y el transbordador vuela en horizontal a {speed}. ",
)
LET_GO_BACK = Words(
    en="The minus sign turns you around: {height} up you fly back to where you came from, at {speed}. ",
    es="El signo menos te da la vuelta: a {height} de altura vuelas de regreso, a {speed}. ",
)
STANDS = Words(
    en="The engines stop {height} up, and the shuttle stands still over the ground. It falls straight down, "
    "into the Atlantic, {distance} from Florida.",
    es="Los motores se apagan a {height} de altura, y el transbordador queda quieto sobre el suelo. Cae en "
    "línea recta, "
    "al Atlántico, a {distance} de Florida.",
)
SPEED_ORBIT = Words(
    en="That is an orbit: it goes around between {lowest} and {highest} high.",
    es="Es una órbita: da vueltas entre {lowest} y {highest} de altura.",
)
LOW_ORBIT = Words(
    en=" So low, the air brakes: its small engines must soon push it higher.",
    es=" Tan abajo el aire frena: sus motores chicos deben subirlo pronto.",
)
SPEED_GRAZES = Words(
    en="Very nearly an orbit: it would come around, but {lowest} up the air is thick, and it falls.",
    es="Casi es una órbita: daría la vuelta, pero a {lowest} de altura el aire es denso, y cae.",
)
SPEED_FALLS = Words(
    en="Too slow: after {time} it falls into the Atlantic, {distance} from Florida.",
    es="Demasiado lento: a los {time} cae al Atlántico, a {distance} de Florida.",
)
SPEED_FALLS_BEYOND = Words(
    en="Too slow: after {time} it falls {distance} from Florida, past the Atlantic.",
    es="Demasiado lento: a los {time} cae a {distance} de Florida, más allá del Atlántico.",
)
FALLS_BEHIND = Words(
    en="After {time} it falls {distance} behind Florida.",
    es="A los {time} cae {distance} detrás de Florida.",
)
FALLS_BACK = Words(
    en="After {time} it falls into the Atlantic, {distance} from Florida.",
    es="A los {time} cae al Atlántico, a {distance} de Florida.",
)
ESCAPES = Words(
    en="So fast, it leaves the Earth and never comes back.",
    es="Así de rápido se va de la Tierra y nunca regresa.",
)
CLAMPED = Words(
    en="Only {throttle} and {cargo} can be flown here. ",
    es="Aquí solo se puede volar con {throttle} y {cargo}. ",
)
SPLASH = Words(en="falls", es="cae")

TIME = Words(en="Engines on", es="Motores encendidos")
SPEED = Words(en="Speed over the ground then", es="Rapidez respecto al suelo en ese momento")
STARS = Words(en="With what the turning Earth adds", es="Con lo que agrega la Tierra al girar")
HEIGHT = Words(en="Height then", es="Altura en ese momento")
LOWEST = Words(en="Lowest point of the orbit", es="Punto más bajo de la órbita")
HIGHEST = Words(en="Highest point of the orbit", es="Punto más alto de la órbita")
AWAY = Words(en="Falls this far from Florida", es="Cae a esta distancia de Florida")
UNTIL_SEA = Words(en="Falls for", es="Tarda en caer")
LEFT = Words(en="Fuel left", es="Combustible que sobra")
PRESSED = Words(en="The air presses hardest (max q)", es="Cuando más aprieta el aire (máx. q)")
PRESSED_VALUE = Words(en="{pressure} kPa, after {time} s", es="{pressure} kPa, a los {time} s")
MOST = Words(en="Most that the crew feels", es="Lo máximo que siente la tripulación")
MOST_FROM = Words(en="{felt}, from {time} s on", es="{felt}, desde los {time} s")
ANSWERED = Words(en="Your speed", es="Tu rapidez")

PAPER_ALT = Words(
    en="Three flights of the model over the curved Earth, to scale, with graphs of their speed and of what the "
    "crew feels.",
    es="Tres vuelos del modelo sobre la Tierra curva, a escala, con gráficas de su rapidez y de lo que siente "
    "la tripulación.",
)
CAPTION = Words(en="What the model says", es="Lo que dice el modelo")
HEADER_THROTTLE = Words(en="Throttle", es="Potencia")
HEADER_CARGO = Words(en="Cargo (t)", es="Carga (t)")
HEADER_TIME = Words(en="Engines on (s)", es="Motores (s)")
HEADER_SPEED = Words(en="Speed (km/s)", es="Rapidez (km/s)")
HEADER_FATE = Words(en="What becomes of it", es="Qué pasa")
FATE_ORBIT = Words(en="orbit, {lowest} to {highest} high", es="órbita, de {lowest} a {highest} de altura")
FATE_GRAZES = Words(en="nearly comes around, then falls", es="da casi toda la vuelta y cae")
FATE_FALLS = Words(en="falls {distance} from Florida", es="cae a {distance} de Florida")


def clock(time: float) -> str:
    """A time as minutes and seconds."""
    minutes, seconds = divmod(round(time), int(MINUTE))
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
