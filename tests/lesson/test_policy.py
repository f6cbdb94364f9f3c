"""The teacher's class.toml: what it may say, and the words for what it may not."""

from pathlib import Path

import pytest

from reachstars.errors import PolicyError
from reachstars.lesson.find import lesson_folders
from reachstars.lesson.policy import Policy, may_see_solution, policy_of, read_policy
from reachstars.logbook.state import Answer

LESSONS = ", ".join(folder.name.partition("-")[2] for folder in lesson_folders(Path(__file__).parents[2] / "lessons"))


def refused(file: Path, text: str | bytes) -> tuple[str, str]:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(PolicyError) as caught:
        policy_of(file)
    return str(caught.value), caught.value.es


def test_without_a_file_the_safe_way_is_taken(tmp_path: Path) -> None:
    assert read_policy(tmp_path) == Policy(solutions=None, variants=True, points={}, learners=())


def test_everything_that_a_teacher_can_decide(tmp_path: Path) -> None:
    text = 'solutions = 3\nvariants = false\nlearners = ["luna-7", "Sol-3"]\n[points.shuttle-orbit]\norbit-speed = 4\n'
    (tmp_path / "class.toml").write_text(f"\ufeff{text}".replace("\n", "\r\n"), encoding="utf-8")

    policy = read_policy(tmp_path)

    assert policy == Policy(
        3, variants=False, points={"shuttle-orbit": {"orbit-speed": 4}}, learners=("luna-7", "sol-3")
    )
    assert policy_of(tmp_path) == policy_of(tmp_path / "class.toml") == policy


@pytest.mark.parametrize(
    ("text", "english", "spanish"),
    [
        (
            'solutions = "always"',
            "class.toml, line 1: 'solutions' is neither \"never\" nor a number of tries\n"
            '  To fix it: write solutions = "never", or solutions = 3 for the solution after three tries.',
            "class.toml, línea 1: 'solutions' no es ni \"never\" ni un número de intentos\n"
            '  Para arreglarlo: escribe solutions = "never" (nunca), o solutions = 3 para dar la solución después de '
            "tres intentos.",
        ),
        (
            "\nvariants = 1",
            "class.toml, line 2: 'variants' is neither true nor false\n"
            "  To fix it: write variants = true (numbers for each student) or variants = false (the same for all).",
            "class.toml, línea 2: 'variants' no es ni true ni false\n"
            "  Para arreglarlo: escribe variants = true (cada quien con sus números) o variants = false (los mismos "
            "para todos).",
        ),
        (
            "solution = 3",
            "class.toml, line 1: there is no setting called 'solution'\n  To fix it: write solutions.",
            "class.toml, línea 1: no hay ningún ajuste que se llame 'solution'\n  Para arreglarlo: escribe solutions.",
        ),
        (
            "teacher = 3",
            "class.toml, line 1: there is no setting called 'teacher'\n"
            "  To fix it: use one of these (solutions, variants, learners, points).",
            "class.toml, línea 1: no hay ningún ajuste que se llame 'teacher'\n"
            "  Para arreglarlo: usa uno de estos (solutions, variants, learners, points).",
        ),
        (
            'learners = [\n  "luna-7",\n  "Ana López",\n]',
            "class.toml, line 3: 'Ana López' looks like a name, and names stay with you\n"
            "  To fix it: write the student's code here, without spaces, such as luna-7, and keep the list of "
            "codes and names in a place of your own.",
            "class.toml, línea 3: 'Ana López' parece un nombre, y los nombres se quedan contigo\n"
            "  Para arreglarlo: escribe aquí el código del estudiante, sin espacios, como luna-7, y guarda la lista "
            "de códigos y nombres en otro lugar, solo tuyo.",
        ),
        (
            'learners = ["luna-7", "a/b"]',
            "class.toml, line 1: 'a/b' cannot be a code\n"
            "  To fix it: write another one of 1 to 32 letters, digits, - or _, such as luna-7.",
            "class.toml, línea 1: 'a/b' no puede ser un código\n"
            "  Para arreglarlo: escribe otro de 1 a 32 letras, números, - o _, como luna-7.",
        ),
        (
            'learners = [\n"luna-7",\n"LUNA-7"]',
            "class.toml, line 3: the code 'LUNA-7' is on line 2 already\n"
            "  To fix it: give each student a code of their own.",
            "class.toml, línea 3: el código 'LUNA-7' ya está en la línea 2\n"
            "  Para arreglarlo: dale a cada estudiante su propio código.",
        ),
        (
            "learners = 30",
            "class.toml, line 1: 'learners' is not a list of codes\n"
            '  To fix it: write learners = ["luna-7", "sol-3"].',
            "class.toml, línea 1: 'learners' no es una lista de códigos\n"
            '  Para arreglarlo: escribe learners = ["luna-7", "sol-3"].',
        ),
        (
            "[points.orbit]\na = 1",
            f"class.toml, line 1: there is no lesson called 'orbit'\n  To fix it: use one of these ({LESSONS}).",
            "class.toml, línea 1: no hay ninguna lección que se llame 'orbit'\n"
            f"  Para arreglarlo: usa una de estas ({LESSONS}).",
        ),
        (
            "[points.shuttle-orbit]\norbit-sped = 1",
            "class.toml, line 2: shuttle-orbit has no exercise called 'orbit-sped'\n"
            "  To fix it: use one of these (fourteen-sunrises, one-word, orbit-speed, orbit-period, "
            "three-clocks, why-night-is-short, two-counts).",
            "class.toml, línea 2: shuttle-orbit no tiene ningún ejercicio 'orbit-sped'\n"
            "  Para arreglarlo: usa uno de estos (fourteen-sunrises, one-word, orbit-speed, orbit-period, "
            "three-clocks, why-night-is-short, two-counts).",
        ),
        (
            "[points.shuttle-orbit]\norbit-speed = 0",
            "class.toml, line 2: the points of 'orbit-speed' are not a whole number from 1 to 100\n"
            "  To fix it: write a number without quotation marks, such as orbit-speed = 3.",
            "class.toml, línea 2: los puntos de 'orbit-speed' no son un número entero de 1 a 100\n"
            "  Para arreglarlo: escribe un número sin comillas, como orbit-speed = 3.",
        ),
        (
            "[points.shuttle-orbit]\nhow-far = 2",
            "class.toml, line 2: 'how-far' is never marked, so it has no points\n  To fix it: take the line out.",
            "class.toml, línea 2: 'how-far' nunca se califica ni da puntos\n  Para arreglarlo: borra la línea.",
        ),
        (
            "[points.shuttle-orbit]\nlearners = []",
            "class.toml, line 2: 'learners' belongs to the whole class\n"
            "  To fix it: move it above the first line that begins with [.",
            "class.toml, línea 2: 'learners' es de todo el grupo\n"
            "  Para arreglarlo: muévelo arriba de la primera línea que empieza con [.",
        ),
        (
            "points = 3",
            "class.toml, line 1: 'points' does not say the points of a lesson\n"
            "  To fix it: write [points.shuttle-orbit] and orbit-speed = 3 on the line below it.",
            "class.toml, línea 1: 'points' no dice los puntos de una lección\n"
            "  Para arreglarlo: escribe [points.shuttle-orbit] y orbit-speed = 3 en la línea de abajo.",
        ),
        (
            "variants = true\nsolutions = never",
            "class.toml, line 2: the file cannot be read from here on\n"
            '  To fix it: write one setting on a line, such as solutions = 3, with quotation marks around "never" and '
            "around each code; # begins a remark.",
            "class.toml, línea 2: el archivo no se puede leer desde aquí\n"
            '  Para arreglarlo: escribe un ajuste por línea, como solutions = 3, con comillas en "never" y en cada '
            "código; # empieza un comentario.",
        ),
        (
            b"\xff\xfe",
            "class.toml: the letters in the file cannot be read\n"
            "  To fix it: save it again as plain text, or as CSV, and choose UTF-8 where the program asks for "
            "the encoding.",
            "class.toml: no se pueden leer las letras del archivo\n"
            "  Para arreglarlo: guárdalo otra vez como texto simple o como CSV, y elige UTF-8 donde el "
            "programa pida la codificación.",
        ),
    ],
)
def test_a_mistake_says_where_what_and_how_in_both_languages(
    tmp_path: Path, text: str | bytes, english: str, spanish: str
) -> None:
    assert refused(tmp_path / "class.toml", text) == (english, spanish)


@pytest.mark.parametrize("text", ["solutions = " + "9" * 5000, "solutions = " + "[" * 3000])
def test_a_setting_that_python_gives_up_on_is_a_mistake_like_others(tmp_path: Path, text: str) -> None:
    english, _ = refused(tmp_path / "class.toml", text)

    assert english == (
        "class.toml, line 1: the file cannot be read from here on\n"
        '  To fix it: write one setting on a line, such as solutions = 3, with quotation marks around "never" and '
        "around each code; # begins a remark."
    )


def test_all_mistakes_come_at_once_from_top_to_bottom(tmp_path: Path) -> None:
    english, spanish = refused(tmp_path / "class.toml", "variants = 1\nsolutions = 0\nx = 1\n")

    assert [line.split(":")[0] for line in english.splitlines()[::2]] == [f"class.toml, line {n}" for n in (1, 2, 3)]
    assert [line.split(":")[0] for line in spanish.splitlines()[::2]] == [f"class.toml, línea {n}" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "luna-7\nsol-3\n",
        "# period 3\n\nLuna-7\nsol-3",
        "code,name\nluna-7,Ana López\nsol-3,\n",
        "name;código\nAna López;luna-7\nBeto;sol-3\n",
        "name\tcode\nAna\tluna-7\nBeto\tsol-3\n",
        "\ufefflearner,points,out of\r\nluna-7,3,7\r\nsol-3,4,7\r\n",
        '"luna-7"\n"sol-3"\n',
    ],
)
def test_a_list_of_codes_may_come_from_an_editor_or_a_spreadsheet(tmp_path: Path, text: str) -> None:
    (tmp_path / "class.csv").write_text(text, encoding="utf-8")

    assert policy_of(tmp_path / "class.csv").learners == ("luna-7", "sol-3")


@pytest.mark.parametrize(
    "text",
    [
        "code,name\nluna-7,Ana López\nsol-3,Beto Núñez\n",
        "Nombre;Código\nAna López;Luna-7\nBeto Núñez;sol-3\n",
        "Apellidos;Nombre;Código\nLópez;Ana;luna-7\nNúñez;Beto;sol-3\n",
        "Student\tID\tcode\nAna López\t12\tluna-7\nBeto Núñez\t13\tsol-3\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_names_beside_the_codes_are_kept_apart_in_any_encoding_of_a_spreadsheet(
    tmp_path: Path, text: str, encoding: str
) -> None:
    (tmp_path / "class.csv").write_bytes(text.encode(encoding))

    assert policy_of(tmp_path / "class.csv") == Policy(
        learners=("luna-7", "sol-3"), names={"luna-7": "Ana López", "sol-3": "Beto Núñez"}
    )


def test_a_list_without_a_column_of_names_has_none(tmp_path: Path) -> None:
    (tmp_path / "grades.csv").write_text("student,points,out of\nluna-7,3,7\n", encoding="utf-8")
    (tmp_path / "list.csv").write_text("luna-7,Ana López\nsol-3\n", encoding="utf-8")

    assert policy_of(tmp_path / "grades.csv").names == {}
    assert policy_of(tmp_path / "list.csv").names == {}


def test_a_list_of_names_is_kindly_refused_line_by_line(tmp_path: Path) -> None:
    english, _ = refused(tmp_path / "class.txt", "luna-7\n\nAna López\nsol 3\n")

    assert [line.partition(" looks")[0] for line in english.splitlines()[::2]] == [
        "class.txt, line 3: 'Ana López'",
        "class.txt, line 4: 'sol 3'",
    ]


def test_a_line_that_no_spreadsheet_writes_is_no_code(tmp_path: Path) -> None:
    english, _ = refused(tmp_path / "codes.csv", "luna-7\n" + "a" * 200_000)

    assert english == (
        f"codes.csv, line 2: '{'a' * 1000}' cannot be a code\n"
        "  To fix it: write another one of 1 to 32 letters, digits, - or _, such as luna-7."
    )


def test_an_empty_list_and_a_missing_one_are_explained(tmp_path: Path) -> None:
    missing = tmp_path / "nothing.txt"

    with pytest.raises(PolicyError) as caught:
        policy_of(missing)

    assert str(caught.value) == f"nothing.txt: there is no file {missing}\n  To fix it: check its name and its folder."
    assert refused(tmp_path / "class.txt", "\n") == (
        "class.txt: the file lists no codes\n  To fix it: write one code on each line, such as luna-7.",
        "class.txt: el archivo no tiene códigos\n  Para arreglarlo: escribe un código por línea, como luna-7.",
    )


@pytest.mark.parametrize(
    ("solutions", "tries", "may"),
    [(None, 99, False), (3, 2, False), (3, 3, True), (3, 4, True), (1, 0, False)],
)
def test_the_solution_opens_after_the_tries_that_the_teacher_asks_for(
    solutions: int | None,
    tries: int,
    may: bool,
) -> None:
    assert may_see_solution(Policy(solutions=solutions), Answer(tries=tries)) is may
