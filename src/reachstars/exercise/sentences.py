"""Every standard sentence that a learner can be told, in both languages side by side.

They speak as a good teacher does: what was seen first, then what to look at, never the number itself.
An author's own feedback in exercises.toml wins over the sentence of the same name here.
"""

from collections.abc import Mapping
from types import MappingProxyType

from reachstars.exercise.pair_sentences import PAIRS
from reachstars.language import Words

# By slip: the number is wrong, or nearly right, in a way that has a name.
SLIPS: Mapping[str, Words] = MappingProxyType(
    {
        "forgot-earth-radius": Words(
            en="Your method works, but your circle starts at the ground. An orbit goes around the Earth's center: "
            "add the Earth's radius to the altitude and try again.",
            es="Tu método funciona, pero tu círculo empieza en el suelo. Una órbita rodea el centro de la Tierra: "
            "suma el radio de la Tierra a la altitud e inténtalo otra vez.",
        ),
        "diameter-for-radius": Words(
            en="It looks as if a diameter slipped in where the formula asks for a radius. Check which one you used.",
            es="Parece que se coló un diámetro donde la fórmula pide un radio. Revisa cuál de los dos usaste.",
        ),
        "radius-for-diameter": Words(
            en="It looks as if a radius slipped in where a diameter is needed. Check which one you used.",
            es="Parece que se coló un radio donde se necesita un diámetro. Revisa cuál de los dos usaste.",
        ),
        "twice-as-large": Words(
            en="Your answer is twice as large as it should be. Look for a two: a diameter where a radius belongs, "
            "or a way counted there and back.",
            es="Tu respuesta es el doble de lo que debe ser. Busca un dos: un diámetro donde va un radio, "
            "o un camino contado de ida y vuelta.",
        ),
        "half-as-large": Words(
            en="Your answer is half of what it should be. Look for a two: a radius where a diameter belongs, "
            "or a way counted only one way.",
            es="Tu respuesta es la mitad de lo que debe ser. Busca un dos: un radio donde va un diámetro, "
            "o un camino contado solo de ida.",
        ),
        "minutes-for-seconds": Words(
            en="Your answer is 60 times too large or too small. It looks as if minutes stand where seconds are needed.",
            es="Tu respuesta es 60 veces más grande o más chica de lo que debe ser. "
            "Parece que usaste minutos donde se necesitan segundos.",
        ),
        "seconds-for-minutes": Words(
            en="Your answer is 60 times too large or too small. It looks as if seconds stand where minutes are needed.",
            es="Tu respuesta es 60 veces más grande o más chica de lo que debe ser. "
            "Parece que usaste segundos donde se necesitan minutos.",
        ),
        "square-for-cube": Words(
            en="Look at the exponent in your formula: a square seems to stand where a cube is needed.",
            es="Mira el exponente de tu fórmula: parece que hay un cuadrado donde se necesita un cubo.",
        ),
        "cube-for-square": Words(
            en="Look at the exponent in your formula: a cube seems to stand where a square is needed.",
            es="Mira el exponente de tu fórmula: parece que hay un cubo donde se necesita un cuadrado.",
        ),
        "forgot-square-root": Words(
            en="You are almost there: one step is missing. Does your formula have a square root?",
            es="Ya casi: falta un paso. ¿Tu fórmula lleva una raíz cuadrada?",
        ),
        "wrong-unit": Words(
            en="Your number would be right in a different unit. Check the unit, or convert the number.",
            es="Tu número sería correcto en otra unidad. Revisa la unidad o convierte el número.",
        ),
        "wrong-sign": Words(
            en="The size is right, but the sign is not. Think about the direction.",
            es="El tamaño es correcto, pero el signo no. Piensa en la dirección.",
        ),
        "power-of-ten": Words(
            en="The digits look good, but the decimal point is in the wrong place. Count the zeros again.",
            es="Las cifras se ven bien, pero el punto decimal quedó en otro lugar. Cuenta otra vez los ceros.",
        ),
        "too-few-digits": Words(
            en="You are on the right track, but you rounded too much. Keep one more digit.",
            es="Vas por buen camino, pero redondeaste demasiado. Conserva una cifra más.",
        ),
        "close": Words(
            en="Very close, but not close enough yet. Check your rounding: round only at the end.",
            es="Muy cerca, pero todavía no lo suficiente. Revisa el redondeo: redondea solo al final.",
        ),
        "far-too-large": Words(
            en="Not yet: your answer is far too large. Estimate first: what size would make sense?",
            es="Todavía no: tu respuesta es demasiado grande. Haz primero una estimación: ¿qué tamaño tendría sentido?",
        ),
        "far-too-small": Words(
            en="Not yet: your answer is far too small. Estimate first: what size would make sense?",
            es="Todavía no: tu respuesta es demasiado chica. Haz primero una estimación: ¿qué tamaño tendría sentido?",
        ),
        "wrong-dimension": Words(
            en="The question asks for {asked}, but {written} is {kind}. Check what you worked out, and its unit.",
            es="La pregunta pide {asked}, pero {written} es {kind}. Revisa qué calculaste y su unidad.",
        ),
        "wrong-dimension-minutes": Words(
            en='The question asks for {asked}, but "m" means meters. For minutes, write "min".',
            es="La pregunta pide {asked}, pero «m» significa metros. Para minutos, escribe «min».",
        ),
        "factor-1000-large": Words(
            en="Your answer is a thousand times too large. Did meters and kilometers get mixed up?",
            es="Tu respuesta es mil veces más grande de lo que debe ser. ¿Se mezclaron metros y kilómetros?",
        ),
        "factor-1000-small": Words(
            en="Your answer is a thousand times too small. Did meters and kilometers get mixed up?",
            es="Tu respuesta es mil veces más chica de lo que debe ser. ¿Se mezclaron metros y kilómetros?",
        ),
        "factor-60": Words(
            en="Your answer is 60 times too large or too small. Check which unit of time you used.",
            es="Tu respuesta es 60 veces más grande o más chica de lo que debe ser. "
            "Revisa qué unidad de tiempo usaste.",
        ),
        "factor-3600": Words(
            en="Your answer is 3,600 times too large or too small. An hour has 3,600 seconds: "
            "did the two get mixed up?",
            es="Tu respuesta es 3,600 veces más grande o más chica de lo que debe ser. "
            "Una hora tiene 3,600 segundos: ¿se mezclaron horas y segundos?",
        ),
        "factor-mile": Words(
            en="Your number fits, but not with this unit. Did miles and kilometers get mixed up?",
            es="Tu número es bueno, pero no con esta unidad. ¿Se mezclaron millas y kilómetros?",
        ),
    }
)

# By what is not yet right about a list of answers; no sentence tells which one.
LISTS: Mapping[str, Words] = MappingProxyType(
    {
        "one-missing": Words(
            en="Everything you chose fits, but one answer is missing. Go through the others once more.",
            es="Todo lo que elegiste es correcto, pero falta una respuesta. Revisa otra vez las demás.",
        ),
        "some-missing": Words(
            en="Everything you chose fits, but there are more answers. Go through the others once more.",
            es="Todo lo que elegiste es correcto, pero hay más respuestas. Revisa otra vez las demás.",
        ),
        "one-too-many": Words(
            en="You found every answer that fits, but chose one too many. Which one would you take out, and why?",
            es="Encontraste todas las correctas, pero elegiste una de más. ¿Cuál quitarías y por qué?",
        ),
        "some-too-many": Words(
            en="You found every answer that fits, but chose some that do not. Which ones would you take out, and why?",
            es="Encontraste todas las correctas, pero elegiste algunas de más. ¿Cuáles quitarías y por qué?",
        ),
        "missing-and-too-many": Words(
            en="Some of what you chose fits, some does not, and something is still missing. "
            "Ask of each one: does it fit?",
            es="Algo de lo que elegiste es correcto, algo no, y todavía falta algo. "
            "Pregúntate en cada una: ¿por qué sí o por qué no?",
        ),
        "none-fits": Words(
            en="Not yet: nothing that you chose fits. Read the question again, and ask of each one why it would fit.",
            es="Todavía no: nada de lo que elegiste es correcto. Lee la pregunta otra vez "
            "y pregúntate el porqué de cada una.",
        ),
        "one-pair-swapped": Words(
            en="One pair of neighbors is the wrong way around. "
            "Go down your list and ask of each pair: which comes first?",
            es="Hay una pareja de vecinos al revés. Recorre tu lista y pregúntate en cada pareja: ¿cuál va primero?",
        ),
        "pairs-swapped": Words(
            en="There are {count} pairs of neighbors the wrong way around. "
            "Go down your list and ask of each pair: which comes first?",
            es="Hay {count} parejas de vecinos al revés. "
            "Recorre tu lista y pregúntate en cada pareja: ¿cuál va primero?",
        ),
        **PAIRS,
    }
)

# By trouble: nothing was judged, something is asked back.
UNCLEAR: Mapping[str, Words] = MappingProxyType(
    {
        "no-unit": Words(
            en="I read the number {number}, but a number alone is not yet an answer. Add its unit, for example {unit}.",
            es="Leí el número {number}, pero un número solo todavía no es una respuesta. Agrega su unidad, "
            "por ejemplo {unit}.",
        ),
        "unknown-unit": Words(
            en="I read the number {number}, but I do not know the unit “{written}”. Try a unit like {unit}.",
            es="Leí el número {number}, pero no conozco la unidad «{written}». Prueba con una unidad como {unit}.",
        ),
        "unknown-word": Words(
            en="I read the number {number}, but I do not know the word “{written}”. Here the number is enough.",
            es="Leí el número {number}, pero no conozco la palabra «{written}». Aquí basta con el número.",
        ),
        "extra-words": Words(
            en="I read {quantity}, but I do not understand “{written}” after it. "
            "Please write only the number and its unit.",
            es="Leí {quantity}, pero no entiendo «{written}» después. Escribe solo el número y su unidad, por favor.",
        ),
        "thousands-or-decimal": Words(
            en="Your number can be read in two ways. Do you mean {first} or {second}? Please write it like that.",
            es="Tu número se puede leer de dos maneras. ¿Quisiste decir {first} o {second}? Escríbelo así, por favor.",
        ),
        "in-words": Words(
            en="I can only read numbers written with digits. Please write your number with digits.",
            es="Solo puedo leer números escritos con cifras. Escribe tu número con cifras, por favor.",
        ),
        "no-number": Words(
            en="I do not see a number yet. Write a number, and its unit if it has one. A guess is a good start.",
            es="Todavía no veo un número. Escribe un número, y su unidad si la tiene. "
            "Una estimación es un buen comienzo.",
        ),
        "odd-number": Words(
            en="I cannot read the commas and points in your number. Please write it like 1234.5 or 1,234.5.",
            es="No puedo leer las comas y los puntos de tu número. Escríbelo como 1234.5 o 1,234.5, por favor.",
        ),
        "several-numbers": Words(
            en="I see more than one number. Please choose one and write it alone, with its unit if it has one.",
            es="Veo más de un número. Elige uno y escríbelo solo, con su unidad si la tiene.",
        ),
        "calculation": Words(
            en="That looks like a calculation. Work it out first, then write one number, with its unit if it has one.",
            es="Eso parece una operación. Primero haz la cuenta y luego escribe un solo número, "
            "con su unidad si la tiene.",
        ),
        "fraction": Words(
            en="I cannot read fractions yet. Please write your number with a decimal point, such as 0.5 for 1/2.",
            es="Todavía no sé leer fracciones. Escribe tu número con punto decimal, por favor: "
            "por ejemplo, 0.5 en lugar de 1/2.",
        ),
        "clock-time": Words(
            en="That looks like a time on a clock. Please write it with its units, such as 2 h 5 min.",
            es="Eso parece la hora de un reloj. Escríbelo con sus unidades, por favor: por ejemplo, 2 h 5 min.",
        ),
        "lost-exponent": Words(
            en="Your power of ten has lost its exponent. Please write it with ^, such as 3 x 10^8.",
            es="A tu potencia de diez se le perdió el exponente. Escríbelo con ^, por favor: por ejemplo, 3 x 10^8.",
        ),
        "odd-words": Words(
            en="I do not understand “{written}” in front of the number. Please write only the number and its unit.",
            es="No entiendo «{written}» antes del número. Escribe solo el número y su unidad, por favor.",
        ),
        "do-not-know": Words(
            en="Saying so is a start, too. Take a hint, or write your best guess.",
            es="Decirlo también es un comienzo. Pide una pista o escribe lo que tú creas.",
        ),
        "too-large": Words(
            en="I cannot work with a number of that size. Check the exponent.",
            es="No puedo trabajar con un número de ese tamaño. Revisa el exponente.",
        ),
        "too-long": Words(
            en="That is too long for me to read here. Please write only your answer.",
            es="Eso es demasiado largo para leerlo aquí. Escribe solo tu respuesta, por favor.",
        ),
        "not-text": Words(
            en="I cannot read this kind of answer here. Please type your answer.",
            es="No puedo leer este tipo de respuesta aquí. Escribe tu respuesta, por favor.",
        ),
        "not-a-setting": Words(
            en="I cannot read this setting. Move the explorer, then answer again.",
            es="No puedo leer esta posición. Mueve el explorador y responde otra vez.",
        ),
        "not-an-order": Words(
            en="I cannot read this order. Put all of them in order, each one once, then answer again.",
            es="No puedo leer este orden. Ordénalos todos, cada uno una sola vez, y responde otra vez.",
        ),
        "not-pairs": Words(
            en="I cannot read these pairs. Please choose a partner for each one again.",
            es="No puedo leer estas parejas. Elige otra vez una respuesta para cada una, por favor.",
        ),
        "unknown-option": Words(
            en="That is not one of the options here. Please choose one of them.",
            es="Esa no es una de las opciones. Elige una de ellas, por favor.",
        ),
    }
)

# The rest: verdicts without a slip, remarks, what was understood.
PLAIN: Mapping[str, Words] = MappingProxyType(
    {
        "read-as-decimal": Words(
            en="I read the point in {first} as a decimal point. If you mean thousands, write {second}.",
            es="Leí el punto de {first} como punto decimal. Si quieres decir miles, escribe {second}.",
        ),
        "understood": Words(en="I read {quantity}.", es="Leí {quantity}."),
        "understood-converted": Words(
            en="I read {quantity}, that is {converted}.", es="Leí {quantity}, o sea {converted}."
        ),
        "right": Words(en="Yes, that is right. Well done!", es="Sí, es correcto. ¡Bien hecho!"),
        "wrong": Words(
            en="Not yet. Look at your steps once more, or take a hint.",
            es="Todavía no. Revisa tus pasos otra vez o pide una pista.",
        ),
        "wrong-choice": Words(
            en="Not this one. Read the question again and think about why.",
            es="Esta no es. Lee la pregunta otra vez y piensa por qué.",
        ),
        "wrong-words": Words(
            en="Not yet. Think of another word, or take a hint.",
            es="Todavía no. Piensa en otra palabra o pide una pista.",
        ),
        "wrong-target": Words(
            en="Not there yet. Move it a little and watch what changes.",
            es="Todavía no. Muévelo un poco y observa qué cambia.",
        ),
        "too-many-digits": Words(
            en="One remark: your answer has more digits than the data can support. Two to four are plenty.",
            es="Una observación: tu respuesta tiene más cifras de las que permiten los datos. Con dos a cuatro basta.",
        ),
        "spelling": Words(en="It is spelled “{word}”.", es="Se escribe «{word}»."),
        "pairs-that-fit": Words(en="Pairs that fit: {fits} of {count}.", es="Parejas correctas: {fits} de {count}."),
        "recorded": Words(en="Your answer is recorded.", es="Tu respuesta quedó registrada."),
        "recorded-open": Words(
            en="Your answer is recorded. Your teacher will read it.",
            es="Tu respuesta quedó registrada. Tu maestra o maestro la va a leer.",
        ),
        "recorded-prediction": Words(
            en="Your prediction is recorded. There is no wrong prediction: now see what happens.",
            es="Tu predicción quedó registrada. No hay predicciones malas: ahora mira qué pasa.",
        ),
        "recorded-reflection": Words(
            en="Saved. This is yours: it stays on this computer and is not graded.",
            es="Guardado. Esto es tuyo: se queda en esta computadora y no se califica.",
        ),
        "empty": Words(en="There is no answer here yet.", es="Aquí todavía no hay respuesta."),
    }
)

# What a quantity is called, by its dimension as exercise/units.py writes it.
QUANTITIES: Mapping[str, Words] = MappingProxyType(
    {
        "": Words(en="a count, a number without a unit", es="una cantidad, un número sin unidad"),
        "[length]": Words(en="a length", es="una longitud"),
        "[length] ** 2": Words(en="an area", es="un área"),
        "[length] ** 3": Words(en="a volume", es="un volumen"),
        "[time]": Words(en="a time", es="un tiempo"),
        "1 / [time]": Words(en="how often something happens", es="cada cuánto pasa algo"),
        "[length] / [time]": Words(en="a speed", es="una rapidez"),
        "[length] / [time] ** 2": Words(en="an acceleration", es="una aceleración"),
        "[mass]": Words(en="a mass", es="una masa"),
        "[angle]": Words(en="an angle", es="un ángulo"),
        "[angle] / [time]": Words(en="a rate of turning", es="una rapidez de giro"),
        "[length] * [mass] / [time] ** 2": Words(en="a force", es="una fuerza"),
        "[length] ** 2 * [mass] / [time] ** 2": Words(en="an energy", es="una energía"),
    }
)
OTHER_QUANTITY = Words(en="a different quantity", es="una magnitud distinta")
