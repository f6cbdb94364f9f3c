"""What is said about a learner's function, in both languages side by side, by the name of a reason or a place.

They say which input or line, what happened there, and what to do. Parts in {braces} are filled in.
"""

from collections.abc import Mapping
from types import MappingProxyType

from reachstars.language import Words

# Where something happened; a sentence about it follows after a colon.
_PLACES = {
    "with": Words(en="With {input}", es="Con {input}"),
    "line": Words(en="Line {line} (“{code}”)", es="Línea {line} («{code}»)"),
    "with-line": Words(en="With {input}, line {line} (“{code}”)", es="Con {input}, línea {line} («{code}»)"),
}

# What was found before the function was run.
_READING = {
    "syntax": Words(
        en="Python cannot read this line. Compare it with a line that works, sign by sign.",
        es="Python no puede leer esta línea. Compárala signo por signo con una que funcione.",
    ),
    "syntax-colon": Words(
        en="a colon is missing at the end of this line.", es="faltan los dos puntos al final de esta línea."
    ),
    "syntax-open": Words(
        en="a bracket is opened here and never closed.", es="aquí se abre un paréntesis que nunca se cierra."
    ),
    "syntax-closed": Words(
        en="a bracket is closed here that was never opened.", es="aquí se cierra un paréntesis que nunca se abrió."
    ),
    "syntax-quote": Words(
        en="a text begins here with a quotation mark and does not end.",
        es="aquí empieza un texto con comillas y no termina.",
    ),
    "syntax-move-in": Words(
        en="move this line in by four spaces, for it belongs to the line above that ends in a colon.",
        es="mueve esta línea cuatro espacios a la derecha, porque pertenece a la línea de arriba "
        "que termina en dos puntos.",
    ),
    "syntax-no-body": Words(
        en="write the body of your function below this line, moved in by four spaces.",
        es="escribe el cuerpo de tu función debajo de esta línea, cuatro espacios a la derecha.",
    ),
    "syntax-spaces": Words(
        en="this line begins farther left or right than its neighbors. Let lines that belong together begin alike.",
        es="esta línea empieza más a la izquierda o a la derecha que sus vecinas. Alinea las líneas que van juntas.",
    ),
    "syntax-sign": Words(
        en="Python does not read the sign {sign}. Type it again with the keyboard.",
        es="Python no lee el signo {sign}. Escríbelo otra vez con el teclado.",
    ),
    "syntax-equals": Words(
        en="one = gives a name its value. To compare, write ==.",
        es="un solo = le da un valor a un nombre. Para comparar, escribe ==.",
    ),
    "syntax-times": Words(
        en="a number runs into a name. For times, write *.",
        es="un número está pegado a un nombre. Para multiplicar, escribe *.",
    ),
    "syntax-comma": Words(
        en="between two values stands nothing. Is a comma or a sign missing?",
        es="entre dos valores no hay nada. ¿Falta una coma o un signo?",
    ),
    "source-too-long": Words(
        en="This is too long for one cell. Write only the function here.",
        es="Esto es demasiado largo para una celda. Escribe aquí solo la función.",
    ),
    "no-function": Words(
        en="I see no function called {function} yet. Begin it with: {head}",
        es="Todavía no veo una función llamada {function}. Empieza así: {head}",
    ),
    "other-name": Words(
        en="Your function is called {name}, but this exercise asks for {function}. Change its name.",
        es="Tu función se llama {name}, pero este ejercicio pide {function}. Cámbiale el nombre.",
    ),
    "arguments": Words(
        en="The exercise calls {called}, and yours does not fit that. Begin it with: {head}",
        es="El ejercicio llama a {called}, y la tuya no coincide. Empieza así: {head}",
    ),
    "bare-except": Words(
        en="this catches everything, even the stop of an endless loop. "
        "Name what you expect, such as except ZeroDivisionError:",
        es="esto atrapa todo, hasta la señal que detiene un ciclo sin fin. "
        "Nombra lo que esperas, por ejemplo except ZeroDivisionError:",
    ),
    "finally-leaves": Words(
        en="return, break and continue inside finally hide what went wrong. Move this line out of finally.",
        es="return, break y continue dentro de finally esconden lo que salió mal. Saca esta línea de finally.",
    ),
    "input": Words(
        en="input() would wait for somebody to type. Your function gets its numbers already: {parameters}.",
        es="input() se quedaría esperando a que alguien escriba. Tu función ya recibe sus números: {parameters}.",
    ),
    "exit": Words(
        en="this would end Python for the whole page. A function ends with return.",
        es="esto cerraría Python para toda la página. Una función termina con return.",
    ),
}

# What the function gave back, when that is no result.
_GIVEN = {
    "nothing": Words(
        en="your function gives nothing back. End it with return and the result.",
        es="tu función no devuelve nada. Termínala con return y el resultado.",
    ),
    "prints": Words(
        en="your function prints {printed}, but gives nothing back. Write return instead of print.",
        es="tu función escribe {printed}, pero no devuelve nada. Escribe return en lugar de print.",
    ),
    "text": Words(
        en="your function gives the text “{value}”. Give back the number alone, without quotation marks and unit.",
        es="tu función devuelve el texto «{value}». Devuelve solo el número, sin comillas ni unidad.",
    ),
    "boolean": Words(
        en="your function gives {value}, the answer to a yes-or-no question, but a number is asked for.",
        es="tu función devuelve {value}, la respuesta a una pregunta de sí o no, pero se pide un número.",
    ),
    "complex": Words(
        en="your function gives a complex number. Most often that is the root of a negative number: check the signs.",
        es="tu función devuelve un número complejo. Casi siempre es la raíz de un número negativo: revisa los signos.",
    ),
    "nan": Words(
        en="your function gives nan, which means “not a number”. Check each step for something without a value.",
        es="tu función devuelve nan, que significa «no es un número». Revisa en cada paso si algo no tiene valor.",
    ),
    "infinity": Words(
        en="your function gives infinity. Does something grow too large, or is it divided by almost zero?",
        es="tu función devuelve infinito. ¿Algo crece demasiado, o se divide entre casi cero?",
    ),
    "yields": Words(
        en="your function uses yield, which hands out values one by one. Give the result back with return.",
        es="tu función usa yield, que entrega los valores uno por uno. Devuelve el resultado con return.",
    ),
    "a-function": Words(
        en="your function gives a function back, not its result. Are the brackets () missing after its name?",
        es="tu función devuelve otra función, no su resultado. ¿Faltan los paréntesis () después de su nombre?",
    ),
    "long-list": Words(
        en="your function gives a list that is far too long.", es="tu función devuelve una lista demasiado larga."
    ),
    "other-kind": Words(
        en="your function gives something of the kind {kind}, but numbers are asked for.",
        es="tu función devuelve algo del tipo {kind}, pero se piden números.",
    ),
    "list-for-number": Words(
        en="your function gives {count} numbers, but one is asked for. "
        "If you typed a decimal comma, change it to a point.",
        es="tu función devuelve {count} números, pero se pide uno solo. "
        "Si escribiste una coma decimal, cámbiala por un punto.",
    ),
    "number-for-list": Words(
        en="your function gives one number, but a list is asked for.",
        es="tu función devuelve un solo número, pero se pide una lista.",
    ),
}

# What stopped the function.
_STOPPED = {
    "zero-division": Words(en="this divides by zero.", es="aquí se divide entre cero."),
    "name": Words(en="Python does not know the name {name}.", es="Python no conoce el nombre {name}."),
    "name-meant": Words(
        en="Python does not know the name {name}. Did you mean {meant}?",
        es="Python no conoce el nombre {name}. ¿Quisiste decir {meant}?",
    ),
    "name-import": Words(
        en="Python does not know the name {name}. Write this line above your function: {statement}",
        es="Python no conoce el nombre {name}. Escribe esta línea arriba de tu función: {statement}",
    ),
    "name-later": Words(
        en="the name {name} has no value yet when this line is reached. Give it one first.",
        es="el nombre {name} todavía no tiene valor cuando se llega a esta línea. Dale uno primero.",
    ),
    "type": Words(
        en="this cannot be done with these kinds of values. Python says: {said}",
        es="esto no se puede hacer con este tipo de valores. Python dice: {said}",
    ),
    "type-power": Words(en="for a power, Python writes **, not ^.", es="para una potencia, Python usa **, no ^."),
    "type-times": Words(
        en="a number stands right before a bracket. For times, write *.",
        es="hay un número pegado a un paréntesis. Para multiplicar, escribe *.",
    ),
    "type-text": Words(
        en="a text and a number do not go together. Numbers have no quotation marks.",
        es="un texto y un número no se pueden juntar. Los números van sin comillas.",
    ),
    "attribute": Words(
        en="there is nothing called {name} there. Check its spelling.",
        es="ahí no hay nada que se llame {name}. Revisa cómo se escribe.",
    ),
    "index": Words(
        en="there is no such place in the list. The first place has the number 0.",
        es="ese lugar no existe en la lista. El primer lugar tiene el número 0.",
    ),
    "value": Words(
        en="this calculation has no result. Most often it is the root of a negative number: check the signs.",
        es="esta operación no tiene resultado. Casi siempre es la raíz de un número negativo: revisa los signos.",
    ),
    "value-other": Words(
        en="a value is not possible here. Python says: {said}", es="un valor no es posible aquí. Python dice: {said}"
    ),
    "overflow": Words(
        en="a number gets too large for the computer here.", es="aquí un número crece demasiado para la computadora."
    ),
    "memory": Words(
        en="this needs more memory than the computer has. Make the list smaller.",
        es="esto necesita más memoria de la que tiene la computadora. Haz la lista más chica.",
    ),
    "recursion": Words(
        en="your function calls itself again and again. It needs a case in which it stops.",
        es="tu función se llama a sí misma una y otra vez. Necesita un caso en el que se detenga.",
    ),
    "endless": Words(
        en="your function was stopped here, because it had not ended after {seconds} seconds. "
        "Is there a loop that never ends?",
        es="tu función se detuvo aquí porque en {seconds} segundos no había terminado. ¿Hay un ciclo que nunca acaba?",
    ),
    "library": Words(
        en="there is no library called {name} here. Check its spelling.",
        es="aquí no hay una biblioteca llamada {name}. Revisa cómo se escribe.",
    ),
    "interrupted": Words(
        en="you stopped it. If it was one long calculation, try smaller numbers first.",
        es="lo detuviste. Si era una operación muy larga, prueba primero con números más chicos.",
    ),
    "other-trouble": Words(en="Python stops here and says: {said}", es="Python se detiene aquí y dice: {said}"),
}

# What the marker says of the outputs.
_MARKS = {
    "gives": Words(en="With {input} it gives {value}.", es="Con {input} da {value}."),
    "constant": Words(
        en="Your function gives {value} every time. Let it calculate with what it gets: {parameters}.",
        es="Tu función da siempre {value}. Haz que calcule con lo que recibe: {parameters}.",
    ),
    "some-inputs": Words(
        en="It works with {good}, but not yet with {bad}: there it gives {value}.",
        es="Funciona con {good}, pero todavía no con {bad}: ahí da {value}.",
    ),
    "too-long-list": Words(en="The list is too long.", es="La lista es demasiado larga."),
    "too-short-list": Words(en="The list is too short.", es="La lista es demasiado corta."),
    "unfinished": Words(
        en="Your function did not get through every try. Run its cell again: it says where to look.",
        es="Tu función no terminó todas las pruebas. Ejecuta otra vez su celda: ahí dice dónde buscar.",
    ),
    "not-a-try": Words(
        en="I cannot read this answer here. Run the cell with your function again.",
        es="No puedo leer esta respuesta aquí. Ejecuta otra vez la celda con tu función.",
    ),
    "start": Words(
        en="This cell still holds its start. Write your function in place of the three points, "
        "then press Shift and Enter.",
        es="Esta celda todavía tiene su comienzo. Escribe tu función en lugar de los tres puntos "
        "y presiona Shift y Enter.",
    ),
}

CODE: Mapping[str, Words] = MappingProxyType({**_PLACES, **_READING, **_GIVEN, **_STOPPED, **_MARKS})
