"""What the slope explorer says, in both languages."""

from reachstars.figures.words import plain
from reachstars.language import Words

TITLE = Words(en="Lay a ruler at the flight", es="Ponle una regla al vuelo")
FROM = Words(en="First point", es="Primer punto")
TO = Words(en="Second point", es="Segundo punto")
STILL_ALT = Words(
    en="Three graphs of the ascent of STS-121 against time, {rows} points each, from {first} to {last} seconds. "
    "Large: the speed grows from 0 to {speed} m/s, at first unevenly, then faster and faster, and at the end "
    "hardly any more. "
    "Small: the height grows to {top} km, sinks a little and rises again. "
    "Small: what is felt on board, between {least} and {most} m/s², with a deep fall after the first {drop} seconds.",
    es="Tres gráficas del ascenso de la STS-121 según el tiempo, de {rows} puntos cada una, de {first} a {last} "
    "segundos. "
    "Grande: la rapidez sube de 0 a {speed} m/s, primero de forma irregular, luego cada vez más rápido, y al "
    "final ya casi no sube. "
    "Chica: la altura sube hasta {top} km, baja un poco y vuelve a subir. "
    "Chica: lo que se siente a bordo, entre {least} y {most} m/s², con una caída fuerte después de los primeros "
    "{drop} segundos.",
)
SPEED_AXIS = Words(en="Speed over the ground (m/s)", es="Rapidez respecto al suelo (m/s)")
HEIGHT_AXIS = Words(en="Height (km)", es="Altura (km)")
FELT_AXIS = Words(en="Felt on board (m/s²)", es="Se siente a bordo (m/s²)")
SHORT_TIME = Words(en="Time (s)", es="Tiempo (s)")
TIME_AXIS = Words(en="Time after lift-off (s)", es="Tiempo después del despegue (s)")
LIMITS = Words(
    en="NASA's own table of STS-121, 4 July 2006: one row every {step} seconds. Between two rows there are no data.",
    es="La tabla de la propia NASA para la STS-121, 4 de julio de 2006: una fila cada {step} segundos. "
    "Entre dos filas no hay datos.",
)

FASTER = Words(
    en="From {start} s to {end} s the speed grows by {rise} m/s in {run} s. "
    "The slope is {slope} m/s²: every second it gets {slope} m/s faster, {g} g.",
    es="De los {start} s a los {end} s la rapidez aumenta {rise} m/s en {run} s. "
    "La pendiente es {slope} m/s²: cada segundo gana {slope} m/s, o sea {g} g.",
)
SAME_TIME = Words(
    en="Both points stand at {start} s. Without time between them there is no slope: pull one of them away.",
    es="Los dos puntos están en los {start} s. Sin tiempo entre ellos no hay pendiente: jala uno para separarlos.",
)
POINT = Words(en="At {time} s", es="A los {time} s")
POINT_VALUE = Words(en="{speed} m/s, {height} km up", es="{speed} m/s, a {height} km de altura")
RISE = Words(en="Rise: speed gained", es="Subida: rapidez que gana")
RUN = Words(en="Run: time that passes", es="Avance: tiempo que pasa")
SLOPE = Words(en="Slope: rise divided by run", es="Pendiente: subida entre avance")
SLOPE_G = Words(en="The same, in g", es="La misma, en g")
FELT = Words(en="Felt on board then, by NASA's table", es="Lo que se siente a bordo, según la tabla de la NASA")
FELT_VALUE = Words(en="{start} and {end}", es="{start} y {end}")

NO_SLOPE = Words(
    en="That is not a slope that can be drawn. Type a number with a unit, such as 12 m/s².",
    es="Esa pendiente no se puede dibujar. Escribe un número con su unidad, como 12 m/s².",
)
GAINS = Words(
    en="Your line starts at NASA's point at {start} s and gains {slope} m/s every second. ",
    es="Tu recta empieza en el punto de la NASA a los {start} s y gana {slope} m/s cada segundo. ",
)
LOSES = Words(
    en="Your line starts at NASA's point at {start} s and loses {slope} m/s every second: it goes down, as when "
    "you brake. ",
    es="Tu recta empieza en el punto de la NASA a los {start} s y pierde {slope} m/s cada segundo: va de "
    "bajada, como al frenar. ",
)
STAYS = Words(
    en="Your line starts at NASA's point at {start} s and stays level: it never gets faster. ",
    es="Tu recta empieza en el punto de la NASA a los {start} s y queda horizontal: nunca gana rapidez. ",
)
MEETS = Words(
    en="At {end} s it meets the other point, {speed} m/s.",
    es="A los {end} s llega justo al otro punto, {speed} m/s.",
)
ABOVE = Words(
    en="At {end} s it passes {gap} m/s above the other point: the shuttle is not that fast yet.",
    es="A los {end} s pasa {gap} m/s arriba del otro punto: el transbordador todavía no va tan rápido.",
)
BELOW = Words(
    en="At {end} s it passes {gap} m/s below the other point: the shuttle is faster than that.",
    es="A los {end} s pasa {gap} m/s abajo del otro punto: el transbordador va más rápido.",
)
BEYOND_LIGHT = Words(
    en="At {end} s that would be faster than light, and nothing is.",
    es="A los {end} s iría más rápido que la luz, y nada puede.",
)
GAP_ABOVE = Words(en="{gap} m/s too high", es="{gap} m/s de más")
GAP_BELOW = Words(en="{gap} m/s too low", es="{gap} m/s de menos")
YOURS = Words(en="Your slope", es="Tu pendiente")
YOUR_END = Words(en="Your line at {time} s", es="Tu recta a los {time} s")
PICTURE_FLOWN = Words(en="A line shows an answer: {sentence}", es="Una recta muestra una respuesta: {sentence}")

PAPER_ALT = Words(
    en="Graph on a grid, ready for a ruler: speed of STS-121 in meters per second against time in seconds, "
    "{rows} points from NASA's table, below it the same numbers.",
    es="Gráfica sobre una cuadrícula, lista para la regla: rapidez de la STS-121 en metros por segundo según el tiempo "
    "en segundos, {rows} puntos de la tabla de la NASA, y abajo los mismos números.",
)
CAPTION = Words(
    en="NASA's table: time t, speed v over the ground, height h, felt acceleration a",
    es="La tabla de la NASA: tiempo t, rapidez v respecto al suelo, altura h, aceleración sentida a",
)
LONG = 1e6  # from here on a number is written with its power of ten
HEADER = ("t (s)", "v (m/s)", "h (km)", "a (m/s²)")


def digits(number: float) -> str:
    """A slope with the digits that a ruler gives: about three."""
    if abs(number) >= LONG:
        return f"{number:.3g}"
    for limit, decimals in ((100, 0), (10, 1), (0.1, 2)):
        if abs(number) >= limit:
            return plain(number, decimals)
    return plain(number, 2) if number == 0 else f"{float(f'{number:.2g}'):f}".rstrip("0")
