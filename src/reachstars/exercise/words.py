"""Words that may stand around a number without changing it, and numbers written as words, in both languages."""

# Without accents, as `folded` gives them. Longer phrases first.
WORDS_AROUND = tuple(
    sorted(
        (
            # about as much
            *("about", "approximately", "approx", "around", "roughly", "nearly", "almost", "circa", "ca", "some"),
            *("aproximadamente", "aprox", "alrededor de", "cerca de", "casi", "como", "unos", "unas", "mas o menos"),
            *("more or less", "close to", "como a", "como unos", "como unas", "alrededor de los"),
            *("like", "probably", "in", "en", "pues"),
            # the answer is
            *(
                "the",
                "my",
                "answer",
                "speed",
                "velocity",
                "period",
                "time",
                "distance",
                "radius",
                "altitude",
                "orbital",
            ),
            *("is", "it", "its", "it's", "equals", "equal to", "result", "i think", "i got", "maybe", "so", "of"),
            *(
                "la",
                "el",
                "mi",
                "respuesta",
                "velocidad",
                "rapidez",
                "periodo",
                "tiempo",
                "distancia",
                "radio",
                "altura",
            ),
            *(
                "es",
                "es de",
                "son",
                "seria",
                "igual a",
                "resultado",
                "creo que",
                "me dio",
                "me sale",
                "me salio",
                "tal vez",
            ),
            *("resp", "de", "un", "an", "angle", "angulo", "altitud"),
            # the station, its crew
            *("station", "iss", "spacecraft", "they", "they see", "goes", "flies", "flies at", "moves at"),
            *("la estacion", "estacion", "eei", "nave", "esta a", "ven", "ve"),
            *("it flies at", "it goes", "at", "va a", "vuela a", "vuela", "tarda", "dura", "it takes", "takes"),
            *("v", "t", "r", "d", "h", "a"),
        ),
        key=len,
        reverse=True,
    )
)

# What may follow the unit. The unit may be a name of ours, so these are few.
WORDS_BEHIND = (
    *("approximately", "approx", "aproximadamente", "aprox", "about", "more or less", "mas o menos"),
    *("i think", "i guess", "maybe", "creo", "tal vez", "lol", "haha", "jaja", "jajaja"),
    *("teacher", "profe", "profesor", "profesora", "maestro", "maestra"),
    # the same words as in the question
    *("fast", "up", "high", "angle", "above the ground", "above earth", "above the earth"),
    *("around earth", "around the earth", "for one lap"),
    *("de altura", "de altitud", "de rapidez", "de velocidad", "de inclinacion", "arriba"),
    *("sobre el suelo", "sobre la tierra", "alrededor de la tierra", "en dar una vuelta"),
)

NUMBER_WORDS = frozenset(
    (
        *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty"),
        *("forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "half"),
        *("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
        *("trece", "catorce", "quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno"),
        *("veintidos", "veintitres", "veinticuatro", "veinticinco", "veintiseis", "veintisiete", "veintiocho"),
        *("veintinueve", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa", "cien"),
        *("ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos"),
        *("ochocientos", "novecientos", "mil", "millon", "millones", "medio", "media"),
    )
)
