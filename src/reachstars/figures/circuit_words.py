"""What the circuit explorer says, in both languages."""

from reachstars.language import Words

TITLE = Words(en="Travel the year's road", es="Recorre el camino de un año")
SLIDER = Words(en="Distance gone since La Piedad", es="Distancia recorrida desde La Piedad")
MAP_ALT = Words(
    en="Sketch map of western North America: La Piedad in Mexico, the region of southern California, and Stockton, "
    "with the shortest way between each two of them as a bent line, and as a dashed straight line of the flat map. "
    "From La Piedad to southern California are {out}, on to Stockton {north}, and back to La Piedad {home}: "
    "together {total} in a year. Beside the map the same road pulled straight",
    es="Bosquejo de un mapa del oeste de Norteamérica: La Piedad, en México, la región del sur de California, y "
    "Stockton, con el camino más corto entre cada dos como línea curva, y como recta punteada del mapa plano. "
    "De La Piedad al sur de California hay {out}, de ahí a Stockton {north}, y de regreso a La Piedad {home}: "
    "en total, {total} en un año. Junto al mapa, el mismo camino estirado",
)
STILL_ALT = Words(
    en=f"{MAP_ALT.en}, a bar for Discovery's minutes, and {{years}} small squares: so many years like that make a "
    "million miles.",
    es=f"{MAP_ALT.es}, una barra con los minutos del Discovery y {{years}} cuadritos: con tantos años como "
    f"ese se junta un millón de millas.",
)
PAPER_ALT = Words(
    en=f"{MAP_ALT.en}, with the height of the station below it to compare, and {{years}} small squares: so many years "
    "like that make a million miles.",
    es=f"{MAP_ALT.es}, con la altura de la estación debajo para comparar, y {{years}} cuadritos: con tantos "
    f"años como ese se junta un millón de millas.",
)
LIMITS = Words(
    en="Coast: a sketch through listed towns. Bent lines: the shortest way, shorter than any road. "
    "Southern California: no one town, so its middle.",
    es="Costa: un bosquejo de lugar en lugar. Curvas: el camino más corto; toda carretera es más larga. "
    "Sur de California: una región; se toma su centro.",
)

LA_PIEDAD = Words(en="La Piedad", es="La Piedad")
SOUTHERN_CALIFORNIA = Words(en="southern California", es="sur de California")
STOCKTON = Words(en="Stockton", es="Stockton")
STOPS = (LA_PIEDAD, SOUTHERN_CALIFORNIA, STOCKTON, LA_PIEDAD)  # in the order of the road
LOS_ANGELES = Words(en="Los Angeles", es="Los Ángeles")
GUADALAJARA = Words(en="Guadalajara", es="Guadalajara")
REGION = (Words(en="southern", es="sur de"), Words(en="California", es="California"))
UNITED_STATES = Words(en="UNITED STATES", es="ESTADOS UNIDOS")
MEXICO = Words(en="MEXICO", es="MÉXICO")
PACIFIC = Words(en="Pacific Ocean", es="océano Pacífico")
STATION_BAR = Words(en="{height}: how high the station flies", es="{height}: a esa altura vuela la estación")
SHORTEST = Words(en="shortest way", es="camino más corto")
FLAT = Words(en="straight on the flat map", es="recta del mapa plano")

ROAD = Words(en="The year's road, pulled straight", es="El camino de un año, estirado")
DISCOVERY = Words(en="Minutes that Discovery needed for that", es="Minutos que tardaba el Discovery")
SQUARES = Words(en="A million miles: {years} years like this one", es="Un millón de millas: {years} años como este")
SQUARE = Words(en="One square is the road of one year.", es="Cada cuadrito es el camino de un año.")

BEGIN = Words(
    en="You start in La Piedad. The year's road is {total} long: to southern California, north to Stockton, and home.",
    es="Sales de La Piedad. El camino del año mide {total}: al sur de California, al norte hasta Stockton y de "
    "regreso.",
)
ON_THE_WAY = Words(
    en="You have gone {way}, {share} of the year's road, and are on the way {leg}. That is {times} times the height of "
    "the station; Discovery flew that far in {minutes}.",
    es="Llevas {way}, el {share} del camino del año, y vas {leg}. Son {times} veces la altura de la estación; el "
    "Discovery recorría eso en {minutes}.",
)
HOME = Words(
    en="Back in La Piedad: {total} in one year. It takes {years} such years to make a million miles.",
    es="De vuelta en La Piedad: {total} en un año. Hacen falta {years} años así para sumar un millón de millas.",
)
LEGS = (
    Words(en="to southern California", es="al sur de California"),
    Words(en="to Stockton", es="a Stockton"),
    Words(en="home to La Piedad", es="de regreso a La Piedad"),
)

GONE = Words(en="Distance gone", es="Distancia recorrida")
SHARE = Words(en="Share of the year's road", es="Parte del camino del año")
TIMES_STATION = Words(en="Compared with the height of the station", es="Comparado con la altura de la estación")
TIMES = Words(en="{times} times", es="{times} veces")
FLOWN_IN = Words(en="Discovery, for the same way", es="El Discovery, para lo mismo")
YEARS = Words(en="Years for a million miles", es="Años para un millón de millas")
ANSWERED = Words(en="Your string", es="Tu cordón")
MISSING = Words(en="Missing to Stockton", es="Falta para llegar a Stockton")
BEYOND = Words(en="Past Stockton", es="Más allá de Stockton")

STRING_SHORT = Words(
    en="Your string of {length}, pulled straight from La Piedad toward Stockton, ends too soon: {rest} are missing.",
    es="Tu cordón de {length}, estirado desde La Piedad hacia Stockton, se queda corto: faltan {rest}.",
)
STRING_RIGHT = Words(
    en="Your string of {length}, pulled straight from La Piedad, reaches Stockton.",
    es="Tu cordón de {length}, estirado desde La Piedad, llega a Stockton.",
)
STRING_LONG = Words(
    en="Your string of {length}, pulled straight from La Piedad, goes past Stockton by {rest}.",
    es="Tu cordón de {length}, estirado desde La Piedad, se pasa de Stockton por {rest}.",
)
STRING_AROUND = Words(
    en="Your string of {length} goes around the whole Earth, {times} times.",
    es="Tu cordón de {length} le da {times} vueltas a toda la Tierra.",
)
STRING_TOO_LONG = Words(
    en="Your string goes around the Earth more than a million times: nobody can pull that.",
    es="Tu cordón le da más de un millón de vueltas a la Tierra: nadie puede estirar algo así.",
)
STATIONS_HIGH = Words(
    en=" It is {times} times as long as the station is high.",
    es=" Mide {times} veces la altura de la estación.",
)
NO_LENGTH = Words(
    en="That is not a length that can be pulled. Type a number with a unit, such as 500 km.",
    es="Eso no es una longitud que se pueda estirar. Escribe un número con su unidad, como 500 km.",
)
NEGATIVE = Words(
    en="A length is never below zero, so there is no such string.",
    es="Una longitud nunca es menor que cero, así que no hay un cordón así.",
)

CAPTION = Words(
    en="Shortest ways on a round Earth; the coast is a sketch; Discovery at its mean speed",
    es="Caminos más cortos en una Tierra redonda; la costa es un bosquejo; el Discovery, a su rapidez media",
)
FROM_TO = Words(en="From, to", es="Tramo")
KILOMETERS = Words(en="Kilometers", es="Kilómetros")
MILES = Words(en="Miles", es="Millas")
MINUTES = Words(en="Discovery, minutes", es="Discovery, minutos")
LEG_NAMES = (
    Words(en="La Piedad to southern California", es="de La Piedad al sur de California"),
    Words(en="southern California to Stockton", es="del sur de California a Stockton"),
    Words(en="Stockton to La Piedad", es="de Stockton a La Piedad"),
)
WHOLE_YEAR = Words(en="the whole year", es="todo el año")
STATION = Words(en="up to the station", es="hacia arriba, a la estación")
