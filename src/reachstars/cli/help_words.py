"""What the pages of --help say, side by side in both languages; the English is the commands' own, letter by letter."""

from types import MappingProxyType

from reachstars.language import Words

# What stands for a word that the reader chooses.
PLACES = MappingProxyType(
    {
        "CODE": "CÓDIGO",
        "COMMAND": "COMANDO",
        "DAY": "DÍA",
        "FILE": "ARCHIVO",
        "FOLDER": "CARPETA",
        "LESSON": "LECCIÓN",
        "NAME": "NOMBRE",
        "TABLE.csv": "TABLA.csv",
    }
)

HELP: tuple[Words, ...] = (
    # argparse's own words, and those of every command
    Words(en="usage: ", es="uso: "),
    Words(en="options", es="opciones"),
    Words(en="positional arguments", es="lo que va sin guiones"),
    Words(en="commands", es="comandos"),
    Words(en="what to do", es="qué hacer"),
    Words(en="show this help message and exit", es="muestra esta ayuda"),
    Words(en="show program's version number and exit", es="muestra la versión"),
    Words(
        en="en or es (default: the language of this computer)",
        es="en o es (si no se indica: el idioma de esta computadora)",
    ),
    Words(
        en="en, es or both: a file for each (default: the language of this computer)",
        es="en, es o both (las dos): un archivo por idioma (si no, el de esta computadora)",
    ),
    Words(
        en="for developers: show where an unexpected error happened",
        es="para programadores: muestra dónde ocurrió un error inesperado",
    ),
    Words(
        en="Lessons for your class on the road of José Hernández from the fields to orbit, in English and "
        "Spanish.\n"
        "Start with:  reachstars start        (opens the lessons)\n"
        "             reachstars pdf 9        (prints a worksheet to a PDF file)\n",
        es="Lecciones para tu clase sobre el camino de José Hernández, del campo a la órbita, en inglés y "
        "español.\n"
        "Empieza con:  reachstars start        (abre las lecciones)\n"
        "              reachstars pdf 9        (hace una hoja de trabajo en PDF)\n",
    ),
    Words(
        en="Exit codes: 0 done (also when some handed-in files were refused and explained), 1 an error "
        "explained in words,\n"
        "2 wrong usage (such as a lesson that does not exist), 130 stopped with Ctrl-C.\n",
        es="Códigos de salida: 0 listo (también si algún archivo entregado se rechazó y se explicó), 1 un error "
        "explicado con palabras,\n"
        "2 mal uso (como una lección que no existe), 130 detenido con Ctrl-C.\n",
    ),
    # start
    Words(en="open the lessons in JupyterLab", es="abre las lecciones en JupyterLab"),
    Words(
        en="`reachstars start`: puts the lessons into a class folder and opens them in JupyterLab, on this "
        "computer only.",
        es="`reachstars start`: pone las lecciones en una carpeta de clase y las abre en JupyterLab, solo en "
        "esta computadora.",
    ),
    Words(
        en="class folder; made if missing, never overwritten (default: reachstars-class)",
        es="carpeta de clase; se crea si no existe, nunca se sobrescribe (si no se indica: reachstars-class)",
    ),
    Words(en="language of the first page: en or es", es="idioma de la primera página: en o es"),
    Words(en="do not open a browser; print the address only", es="no abre el navegador; solo muestra la dirección"),
    Words(
        en="also put in the teacher's edition (notes, keys)", es="también pone la edición para docentes (notas, claves)"
    ),
    # pdf
    Words(en="print a lesson to a PDF file", es="hace un PDF de una lección"),
    Words(
        en="Print lessons to PDF files: worksheet (blank), work (a student's answers), key, plan (for the "
        "teacher) or family (one page for home). A notebook file is printed as it is, with the student's own cells.",
        es="Hace lecciones en PDF: worksheet (hoja en blanco), work (las respuestas de un estudiante), key (la "
        "clave), plan (para el docente) o family (una página para la casa). Un cuaderno (.ipynb) sale tal como está, "
        "con las celdas propias del estudiante.",
    ),
    Words(
        en="id or number, such as shuttle-orbit or 9, or a file luna-7.ipynb, or all",
        es="nombre o número, como shuttle-orbit o 9, o un archivo luna-7.ipynb, o all (todas)",
    ),
    Words(en="which page (default: worksheet)", es="qué hoja (si no se indica: worksheet)"),
    Words(
        en="a student's notebook (.ipynb) or logbook (.jsonl) whose answers are shown in the edition 'work'; of a "
        "folder of them, the answers of all students in one file, to be handed back",
        es="el cuaderno (.ipynb) o la bitácora (.jsonl) de un estudiante, con las respuestas para la edición 'work'; "
        "con una carpeta, las respuestas de todos los estudiantes en un archivo, para devolverlas",
    ),
    Words(
        en="with --from: print under each answer its mark and what to say, and a total",
        es="con --from: pone debajo de cada respuesta su calificación y qué decir, y un total",
    ),
    Words(
        en="with --from: your open-answers.csv; its levels, points and comments are printed too (as with --marks)",
        es="con --from: tu open-answers.csv; salen también sus niveles, puntos y comentarios (como con --marks)",
    ),
    Words(en="with the numbers of this student, such as luna-7", es="con los números de este estudiante, como luna-7"),
    Words(
        en="your class.toml, or a list of codes (text or CSV): worksheets for the whole class in one file, each "
        "student with their own numbers; with --edition key, a key that lists every student's answers",
        es="tu class.toml, o una lista de códigos (texto o CSV): las hojas de todo el grupo en un archivo, cada "
        "quien con sus propios números; con --edition key, una clave con las respuestas de cada estudiante",
    ),
    Words(en="where to write (default: here)", es="dónde guardar (si no se indica: aquí)"),
    Words(en="paper size (default: letter)", es="tamaño del papel (si no se indica: letter, carta)"),
    Words(en="larger letters", es="letra más grande"),
    Words(en="only the text for these grades", es="solo el texto para estos grados"),
    # grade
    Words(
        en="your class.toml, or a list of codes (text or CSV): its points count, and it tells who handed in nothing",
        es="tu class.toml, o una lista de códigos (texto o CSV): cuentan sus puntos, y dice quién no entregó nada",
    ),
    Words(en="mark a folder of handed-in work", es="califica una carpeta de trabajos entregados"),
    Words(
        en="Read handed-in logbooks (.jsonl), notebooks (.ipynb) and zip files, and write a report of the class "
        "(HTML and PDF), a page without codes for the wall, a page for each student, the grade book (CSV, "
        "Excel and for Canvas), and files.csv with a row a file. No file is run; a bad one is explained in "
        "its row.",
        es="Lee las bitácoras (.jsonl), los cuadernos (.ipynb) y los archivos zip entregados, y hace un informe "
        "del grupo (HTML y PDF), una página sin códigos para proyectar, una página por estudiante, el libro "
        "de calificaciones (CSV, Excel y para Canvas) y files.csv con un renglón por archivo. Ningún archivo "
        "se ejecuta; si uno está mal, su renglón lo explica.",
    ),
    Words(en="what the class handed in", es="lo que entregó el grupo"),
    Words(
        en="day on which the work was due, such as 2026-11-20: later answers count, and are marked as late",
        es="día en que vencía el trabajo, como 2026-11-20: las respuestas posteriores cuentan y se marcan como tardías",
    ),
    Words(
        en="open-answers.csv with your marks (default: the one where the results are written)",
        es="open-answers.csv con tus calificaciones (si no se indica: el que está donde se guardan los resultados)",
    ),
    Words(
        en="list in open-answers.csv also typed answers that the computer marked; points that you write there count",
        es="pone en open-answers.csv también las respuestas escritas que calificó la computadora; cuentan los puntos "
        "que escribas ahí",
    ),
    Words(
        en="where to write (default: marks inside FOLDER)",
        es="dónde guardar (si no se indica: marks, dentro de CARPETA)",
    ),
    # carry
    Words(
        en="bring work from another computer into this class folder",
        es="trae el trabajo de otra computadora a esta carpeta de clase",
    ),
    Words(
        en="Join logbooks (.jsonl), hand-ins, notebooks, zip files or whole folders, such as a class folder "
        "on a USB stick, with the class folder here. Nothing is overwritten; doing it twice changes nothing. What is "
        "private stays private.",
        es="Une bitácoras (.jsonl), entregas, cuadernos, archivos zip o carpetas enteras, como una carpeta de clase "
        "en una memoria USB, con la carpeta de clase de aquí. Nada se sobrescribe; hacerlo dos veces no cambia nada. "
        "Lo privado sigue siendo privado.",
    ),
    Words(en="file or folder from the other computer", es="archivo o carpeta de la otra computadora"),
    # paper
    Words(
        en="type in the answers of a class that worked on paper",
        es="pasa a la computadora las respuestas de un grupo que trabajó en papel",
    ),
    Words(
        en="Make a table for the answers of a pile of worksheets, fill it in with any spreadsheet, and read "
        "it into the class folder, where it is graded and shown like answers from the screen.",
        es="Haz una tabla para las respuestas de un montón de hojas, llénala con cualquier hoja de cálculo y pásala a "
        "la carpeta de clase, donde se califica y se muestra como las respuestas de la pantalla.",
    ),
    Words(
        en="make the table, a row for each student and exercise",
        es="hace la tabla, con un renglón por estudiante y ejercicio",
    ),
    Words(en="id or number, such as shuttle-orbit or 9", es="nombre o número, como shuttle-orbit o 9"),
    Words(
        en="codes of the students (default: the class folder's)",
        es="códigos de los estudiantes (si no se indica: los de la carpeta de clase)",
    ),
    Words(
        en="class.toml, or a list with a code on each line; for worksheets that were printed with --class",
        es="class.toml o una lista con un código por línea; para hojas que se imprimieron con --class",
    ),
    Words(en="keep the answers of a table that was filled in", es="guarda las respuestas de una tabla ya llena"),
    Words(en="the table", es="la tabla"),
    Words(
        en="also where the student typed another answer on the computer",
        es="también donde ya se escribió otra respuesta en la computadora",
    ),
    # recipe
    Words(
        en="show a Recipe for Success, print it, or make a calendar file of its steps",
        es="muestra una Receta para el éxito, la imprime o hace un calendario de sus pasos",
    ),
    Words(
        en="A learner's Recipe for Success. It is private: say whose it is with the learner's own code.",
        es="La Receta para el éxito de un estudiante. Es privada: di de quién es con su propio código.",
    ),
    Words(en="show it on the screen", es="la muestra en la pantalla"),
    Words(
        en="show José's own road, 1962 to 2009, with its sources",
        es="muestra el camino de José, de 1962 a 2009, con sus fuentes",
    ),
    Words(
        en="make a calendar file (.ics) of the steps that have a day",
        es="hace un calendario (.ics) de los pasos que tienen fecha",
    ),
    Words(en="your code, such as luna-7", es="tu código, como luna-7"),
    Words(
        en="the class folder (default: here or above)", es="la carpeta de clase (si no se indica: esta o una de arriba)"
    ),
    Words(
        en="print it: a keepsake of one page, a letter for the family, or a blank sheet",
        es="la imprime: un recuerdo de una página, una carta para la familia o una hoja en blanco",
    ),
    Words(
        en="Print a recipe to PDF: the keepsake shows the recipe of one learner; the letter for the family "
        "and the blank sheet hold nothing of anybody's recipe.",
        es="Hace un PDF de una receta: el recuerdo muestra la receta de un estudiante; la carta para la familia y la "
        "hoja en blanco no llevan nada de la receta de nadie.",
    ),
    Words(en="which page (default: keepsake)", es="qué hoja (si no se indica: keepsake, el recuerdo)"),
    Words(en="short for --edition blank", es="lo mismo que --edition blank"),
    Words(en="José's own road, 1962 to 2009, as a keepsake", es="el camino de José, de 1962 a 2009, como recuerdo"),
    Words(en="larger letters, on both sides of the sheet", es="letra más grande, por los dos lados de la hoja"),
    Words(
        en="en, es, or both: the letter side by side, other pages one after the other "
        "(default: the language of this computer)",
        es="en, es o both (los dos): la carta lado a lado, las otras hojas una tras otra "
        "(si no se indica: el idioma de esta computadora)",
    ),
    # lessons, check, build, new
    Words(en="list the lessons", es="muestra las lecciones"),
    Words(en="List the lessons.", es="Muestra las lecciones."),
    Words(en="show which lesson covers which standard", es="muestra qué lección cubre qué estándar"),
    Words(en="show which lesson uses which scene of the film", es="muestra qué lección usa qué escena de la película"),
    Words(
        en="check lessons for mistakes, or the physics against published figures",
        es="revisa las lecciones, o compara la física con cifras publicadas",
    ),
    Words(
        en="Read lessons and report every mistake with file, line and cure. With --physics: say how good the "
        "models of the flight physics are, beside figures from textbooks, tables and real flights.",
        es="Lee lecciones y dice de cada error dónde está y cómo arreglarlo (en inglés). Con --physics: dice qué "
        "tan buenos son los modelos de la física del vuelo, junto a cifras de libros, tablas y vuelos reales.",
    ),
    Words(en="check the flight physics instead of lessons", es="revisa la física del vuelo en vez de las lecciones"),
    Words(en="with --physics: print the table for a page", es="con --physics: muestra la tabla para una página"),
    Words(en="id or number (default: all lessons)", es="nombre o número (si no se indica: todas las lecciones)"),
    Words(en="your own folder of lessons", es="tu propia carpeta de lecciones"),
    Words(en="build the notebooks (for authors)", es="hace los cuadernos (para autores)"),
    Words(
        en="Write the notebooks of lessons, without outputs and the same bytes every time.",
        es="Hace los cuadernos de las lecciones, sin resultados y siempre iguales, byte por byte.",
    ),
    Words(
        en="where to write (default: notebooks beside lessons; with --no-key: reachstars-no-key)",
        es="dónde guardar (si no se indica: notebooks, junto a las lecciones; con --no-key: reachstars-no-key)",
    ),
    Words(
        en="make a folder for students, without keys, with a file to install: answers are recorded there, not judged",
        es="hace una carpeta para estudiantes, sin claves, con un archivo para instalar: ahí las respuestas se "
        "guardan, no se califican",
    ),
    Words(en="begin a new lesson (for authors)", es="empieza una lección nueva (para autores)"),
    Words(
        en="Copy the template of a lesson under a new name, such as 17-my-lesson.",
        es="Copia la plantilla de una lección con un nombre nuevo, como 17-my-lesson.",
    ),
    Words(en="two digits and a name, such as 17-my-lesson", es="dos cifras y un nombre, como 17-my-lesson"),
    Words(en="where to make it (default: lessons)", es="dónde hacerla (si no se indica: lessons)"),
)
