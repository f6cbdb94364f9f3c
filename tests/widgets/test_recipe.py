"""The recipe from Python: in a terminal it speaks plainly, in a notebook it leaves no private word in the file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook, writes

from reachstars.classroom import open_recipe
from reachstars.errors import UsageError
from reachstars.language import LANGUAGES, Language
from reachstars.logbook.folder import remember_learner
from reachstars.recipe.keep import RecipeDesk
from reachstars.recipe.model import Gap, Goal, Person, Step
from reachstars.recipe.when import parse_when
from reachstars.widgets import cell_words, output, recipe_page
from reachstars.widgets import recipe as recipe_widget
from reachstars.widgets.form import Form
from reachstars.widgets.recipe import Recipe
from reachstars.widgets.recipe_view import RecipeView
from reachstars.widgets.recipe_words import LINES
from reachstars.widgets.seat import Seat

SECRET = "secreto-de-luna"  # noqa: S105 - a word to look for


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "class"
    (folder / "es").mkdir(parents=True)
    (folder / "reachstars.toml").touch()
    monkeypatch.chdir(folder / "es")
    return folder


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def desk(folder: Path) -> RecipeDesk:
    return RecipeDesk(folder, "luna-7")


def test_a_recipe_is_written_with_plain_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe = open_recipe("Luna 7")
    recipe.dream("Learn to swim", why="My cousins go without me")
    recipe.takes("Breathing out", here="Ten times", proof="My coach says so")
    recipe.have("breathing")
    recipe.step("Ask at the pool", by="June 1, 2031")
    recipe.step("Swim one length", by="2031-12", after="ask")
    recipe.done(1, day="2027-02-01")
    recipe.learned("Look at the ceiling", day="2027-02-01")
    recipe.effort(minutes=30, note="kicking", day="2027-02-01")
    recipe.tried("Float alone", day="2027-02-01")
    recipe.no("Float alone", taught="Full lungs float")
    recipe.person("Tía Rosa", helps="drives me")
    recipe.share("road")

    assert said(capsys) == (
        "Your goal: Learn to swim\nWhy it matters: My cousins go without me\n"
        "What it takes: Breathing out\nWhere I am: Ten times\nHow I know: My coach says so\n"
        "You have it now: Breathing out (I have it)\nWhere I am: Ten times\nHow I know: My coach says so\n"
        "On the road map: Ask at the pool (June 1, 2031)\n"
        "On the road map: Swim one length (December 2031)\n"
        "Done: Ask at the pool (done, February 1, 2027)\n"
        "Learned: Look at the ceiling (February 1, 2027)\n"
        "Effort: kicking (February 1, 2027; 30 minutes)\n"
        "Tried: Float alone (February 1, 2027; waiting for the answer)\n"
        "A no, and you go on: Float alone (February 1, 2027; the answer was no)\nWhat it taught me: Full lungs float\n"
        "Helps you: Tía Rosa: drives me\n"
        "Your teacher may see “Road map”, once you hand over a file for the teacher. Everything else stays private.\n"
    )
    kept = desk(folder).recipe()
    assert kept.goal == Goal("Learn to swim", "My cousins go without me")
    assert [replaced.closed for replaced in kept.gaps] == [True]
    assert [(step.what, step.done) for step in kept.steps] == [
        ("Ask at the pool", parse_when("2027-02-01")),
        ("Swim one length", None),
    ]
    assert kept.steps[1].after == (kept.steps[0].id,)
    assert [(one.result, one.taught) for one in kept.tries] == [("no", "Full lungs float")]
    assert kept.shared == {"road"}
    assert {event.private for event in desk(folder).events()} == {True}


def test_running_every_cell_again_writes_nothing_twice(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe = open_recipe("luna-7", language="es")
    for _ in range(2):
        recipe.dream("Nadar", why="Por mi abuela")
        recipe.takes("Respirar")
        recipe.step("Preguntar", by="2031")
        recipe.learned("Flotar")
        recipe.effort(minutes=20, note="patada")
        recipe.yes("Entrar a la clase")
        recipe.person("Rosa")
    kept = desk(folder).recipe()

    counts = [len(part) for part in (kept.gaps, kept.steps, kept.learned, kept.efforts, kept.tries, kept.people)]
    assert counts == [1, 1, 1, 1, 1, 1]
    assert "Eso ya está anotado para ese día. Si lo hiciste dos veces, ponle otra nota a la segunda.\n" in said(capsys)


def test_a_later_line_changes_what_it_names_and_keeps_the_rest(folder: Path) -> None:
    recipe = open_recipe("luna-7")
    recipe.dream("Swim", why="For Rosa")
    recipe.dream("Swim far")
    recipe.takes("Lungs", here="small")
    recipe.takes("lungs", proof="the coach")
    recipe.person("Rosa", helps="drives")
    recipe.person("rosa", helps="waits")
    kept = desk(folder).recipe()

    assert kept.goal == Goal("Swim far", "For Rosa")
    assert [(gap.here, gap.evidence) for gap in kept.gaps if isinstance(gap, Gap)] == [("small", "the coach")]
    assert [one.helps for one in kept.people if isinstance(one, Person)] == ["waits"]


Act = Callable[[Recipe], None]
REFUSED: list[tuple[Act, str, str]] = [
    (
        lambda r: r.step("…"),
        "Write your words in place of … and run this cell again.",
        "Escribe tus palabras en lugar de … y ejecuta otra vez esta celda.",
    ),
    (
        lambda r: r.dream(),
        "Write your words in place of … and run this cell again.",
        "Escribe tus palabras en lugar de … y ejecuta otra vez esta celda.",
    ),
    (
        lambda r: r.effort(minutes=-3),
        "Minutes are a number from 1 to 1,440, such as recipe.effort(minutes=30).",
        "Los minutos son un número del 1 al 1,440, por ejemplo recipe.effort(minutes=30).",
    ),
    (
        lambda r: r.share("diary"),
        'A recipe has these parts: "goal", "gap", "road", "learning", "effort", "tries", "people". To fix it: use '
        "one of "
        "these words.",
        'Una receta tiene estas partes: "goal", "gap", "road", "learning", "effort", "tries", "people". Para '
        "arreglarlo: "
        "usa una de estas palabras.",
    ),
    (
        lambda r: r.step("Nadar", until=3),  # type: ignore[call-arg]
        'Python cannot read it like that. Copy this line, and write your words in place of …: recipe.step("…", '
        'by="2027-06-01", after="…")',
        'Python no lo entiende así. Copia esta línea y escribe tus palabras en lugar de …: recipe.step("…", '
        'by="2027-06-01", after="…")',
    ),
    (
        lambda r: r.step("Nadar", by="2027-02-30"),
        "There is no such day as “2027-02-30” in the calendar from 1900 to 2199. To fix it: check the day, the month "
        "and "
        "the year.",
        "El día «2027-02-30» no existe en el calendario de 1900 a 2199. Para arreglarlo: revisa el día, el mes y el "
        "año.",
    ),
    (
        lambda r: r.done("correr"),
        "Nothing is on that list yet, so “correr” is not there either. To fix it: write it first.",
        "Esa lista está vacía, así que tampoco está “correr”. Para arreglarlo: escríbelo primero.",
    ),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("act", "english", "spanish"), REFUSED)
def test_what_cannot_be_done_is_a_kind_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], act: Act, english: str, spanish: str, language: Language
) -> None:
    act(open_recipe("luna-7", language=language))

    assert said(capsys) == f"{english if language == 'en' else spanish}\n"
    assert desk(folder).events() == ()


def test_steps_in_a_circle_are_refused_and_odd_dates_are_kept_with_a_remark(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = open_recipe("luna-7")
    recipe.step("Ask", by="2031-06")
    recipe.step("Swim", by="2031-01", after="Ask")
    recipe.step("Float", by="2020")
    recipe.step("Ask", after="Swim")

    assert said(capsys) == (
        "On the road map: Ask (June 2031)\n"
        "On the road map: Swim (January 2031)\n"
        "Its date comes before that of “Ask”, which it waits for. Look at the two dates again.\n"
        "On the road map: Float (2020)\n"
        'That day has passed already. If it is done, write recipe.done("…").\n'
        "These steps would wait for each other: “Swim” and “Ask”. None of them could be the first. "
        "To fix it: decide which one comes first, and let it wait for none of the others.\n"
    )
    assert [step.after for step in desk(folder).recipe().steps if step.what == "Ask"] == [()]


def test_an_entry_is_taken_away_and_a_part_is_private_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe = open_recipe("luna-7", language="es")
    recipe.learned("Flotar", day="2027-02-01")
    recipe.person("Rosa")
    recipe.take_away("flotar")
    recipe.share("Personas que me ayudan")
    recipe.keep_private("people")
    kept = desk(folder).recipe()

    assert (kept.learned, len(kept.people), kept.shared) == ((), 1, frozenset())
    assert said(capsys).splitlines()[2:] == [
        "Se quitó: Flotar (1 de febrero de 2027)",
        "Tu maestra o maestro podrá ver «Personas que me ayudan» cuando entregues el archivo para docentes. Lo demás "
        "sigue "
        "privado.",
        "«Personas que me ayudan» es privado otra vez. Un archivo que ya entregaste no se puede recuperar.",
    ]


def test_a_recipe_shows_itself_what_is_next_and_its_pictures_in_words(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = open_recipe("luna-7")
    recipe.step("Ask at the pool", by="2031-06-01")
    said(capsys)

    recipe.next()
    assert said(capsys).startswith(
        "What is next\n  Begin with the goal: write what you want, and why.\n  Next: “Ask at the"
    )
    recipe.pictures()
    assert (
        said(capsys).splitlines()[2].startswith("A road map of 1 step, from top to bottom (next: 1). Next: “Ask at the")
    )
    recipe.show()
    shown = said(capsys)
    assert "Road map (private)\n  1. Ask at the pool (June 1, 2031)\n      next\n" in shown
    assert 'recipe.dream("…", why="…")   # what you want, and why' in shown


def test_every_line_to_copy_can_be_run_as_it_stands(folder: Path) -> None:
    names = {"recipe": open_recipe("luna-7")}
    for line, _ in LINES:
        exec(line, names)  # noqa: S102 - our own lines

    assert [event.exercise.partition("/")[0] for event in desk(folder).events()] == ["effort", "share", "share"]


def test_nobodys_recipe_is_written_before_they_say_who_they_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    remember_learner(folder, "luna-7")
    open_recipe().dream("Volar")
    open_recipe(language="es").dream("Volar")

    assert said(capsys) == (
        "Nothing was written: luna-7 worked here last, and a recipe is private. If that is you, press the button "
        "below and "
        'run this cell again. If not, open your own: open_recipe("your-code").\n'
        "No se escribió nada: aquí trabajó antes luna-7, y una receta es privada. Si eres tú, presiona el botón de "
        "abajo y "
        'ejecuta otra vez esta celda. Si no, abre la tuya: open_recipe("tu-código").\n'
    )
    assert desk(folder).events() == ()


def test_nobody_at_all_is_asked_for_a_code(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert folder.is_dir()
    recipe = open_recipe()
    recipe.show()

    assert said(capsys) == (
        'Nobody has said who works here. To fix it: open the recipe with your code, such as open_recipe("luna-7").\n'
    )
    assert repr(recipe) == ("Recipe for Success of —. It is private and lives in the logbook; open_recipe() shows it.")


def test_a_code_of_a_wrong_form_is_wrong_usage(folder: Path) -> None:
    assert folder.is_dir()
    with pytest.raises(UsageError, match=r"^A code has 1 to 32 letters, digits, - or _"):
        open_recipe("../sol")


def test_without_a_class_folder_a_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    open_recipe("luna-7").dream("Volar")

    assert said(capsys).startswith(f"{tmp_path} is not in a class folder, so answers cannot be saved")


def test_whoever_comes_by_a_page_that_is_only_shown_leaves_no_recipe(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(recipe_widget, "kernel_seat", lambda start: Seat(start, passing=True))
    open_recipe("luna-7", language="es").dream(SECRET)

    assert said(capsys) == (
        "Esta página aquí solo se muestra y no guarda nada. Tu receta se guarda donde trabajas: ábrela en JupyterLab.\n"
    )
    assert list(folder.rglob("*.jsonl")) == []


# --- in a notebook


class Shell:
    """As much of a notebook's shell as a recipe talks to: the cell that runs, and what it asks to be replaced by."""

    kernel = True

    def __init__(self) -> None:
        self.source = ""
        self.left = ""
        self.count = 0
        self.shown: list[Any] = []

    def get_parent(self) -> dict[str, Any]:
        return {"header": {"msg_id": str(self.count)}, "content": {"code": self.source}}

    def set_next_input(self, text: str, *, replace: bool) -> None:
        assert replace
        self.left = text

    def run(self, source: str, recipe: Recipe) -> list[str]:
        """Run a cell; the sentences that stay under it."""
        self.source, self.left, self.shown = source, source, []
        self.count += 1
        exec(source, {"recipe": recipe})  # noqa: S102 - our own cell
        return [shown["text/plain"] for shown in self.shown if isinstance(shown, dict)]

    def boxes(self) -> list[dict[str, Any]]:
        """What each box under the cell gets when the browser asks."""
        return [asked(box, "open") for box in self.shown if isinstance(box, RecipeView | Form)]


def asked(box: RecipeView | Form, do: str) -> dict[str, Any]:
    replies: list[dict[str, Any]] = []
    box.send = replies.append
    box._handle_custom_msg({"do": do, "token": "7"}, [])  # noqa: SLF001 - what a message of the browser does
    assert replies[0].pop("token") == "7"
    return replies[0]


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Shell:
    shell = Shell()
    for module in (recipe_page, cell_words):
        monkeypatch.setattr(module, "get_ipython", lambda: shell)
    monkeypatch.setattr(output, "display", lambda shown, **_: shell.shown.append(shown))
    return shell


def test_what_is_typed_leaves_the_cell_and_stands_in_the_box_alone(folder: Path, shell: Shell) -> None:
    recipe = open_recipe("luna-7")
    source = f'recipe.step("{SECRET}", by="2031")\nrecipe.done("{SECRET}", day="2027-01-01")'
    sentences = shell.run(source, recipe)

    assert sentences == ["Saved. The cell shows … in place of your words, so that they do not stay in this file."] * 2
    assert shell.left == 'recipe.step("…", by="2031")\nrecipe.done("…", day="2027-01-01")'
    assert shell.boxes() == [
        {"say": [f"On the road map: {SECRET} (2031)"]},
        {"say": [f"Done: {SECRET} (done, January 1, 2027)"]},
    ]
    for box in shell.shown:
        assert SECRET not in repr(box.get_state() if isinstance(box, RecipeView) else box)
    assert len(desk(folder).events()) == 2


def test_words_that_cannot_be_taken_out_are_told(folder: Path, shell: Shell) -> None:
    assert folder.is_dir()
    sentences = shell.run(f'recipe.dream("{SECRET}")  # {SECRET}', open_recipe("luna-7", language="es"))

    assert sentences == [
        "Guardado. Algunas de tus palabras siguen en esta celda: bórralas si otras personas abren este archivo."
    ]


def test_why_nothing_was_written_is_told_in_the_box(folder: Path, shell: Shell) -> None:
    recipe = open_recipe("luna-7")
    desk(folder).put(Goal(SECRET, ""))
    recipe.learned(SECRET)

    assert shell.run('recipe.take_away("s")', recipe) == [
        "Nothing was written, and what you typed still stands in this cell. The box below says why."
    ]
    assert shell.boxes() == [
        {"say": [f"“s” fits several: “{SECRET}”, “{SECRET}”. To fix it: write more of its words."]}
    ]


def test_a_recipe_at_the_end_of_a_cell_leaves_a_placeholder(folder: Path, shell: Shell) -> None:
    desk(folder).put(Goal(SECRET, SECRET))
    recipe = open_recipe("luna-7", language="es")

    assert shell.run("recipe._ipython_display_()", recipe) == [
        "Privado: esta receta se guarda en tu bitácora, no en este archivo. Ejecuta esta celda para leerla."
    ]
    assert SECRET in repr(shell.boxes())
    boards = [shown for shown in shell.shown if isinstance(shown, Form)]
    assert [board.form["title"] for board in boards] == ["Mi receta para el éxito"]
    assert SECRET not in repr([recipe, *(board.get_state() for board in boards)])


def test_a_box_opens_for_the_one_who_says_that_it_is_theirs(folder: Path, shell: Shell) -> None:
    desk(folder).put(Step("a", SECRET))
    remember_learner(folder, "luna-7")
    recipe = open_recipe()
    shell.run("recipe.next()", recipe)
    locked = {
        "locked": "This recipe is private. Say that you are luna-7, and you will see it.",
        "confirm": "Yes, I am luna-7",
    }

    assert shell.boxes() == [locked]
    box = next(shown for shown in shell.shown if isinstance(shown, RecipeView))
    assert SECRET in repr(asked(box, "confirm"))
    open_recipe("sol")
    assert asked(box, "open") == asked(box, "confirm") == locked


@pytest.mark.slow
def test_no_word_of_a_recipe_is_in_the_notebook_that_a_real_kernel_leaves(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2] / "src"))
    sources = [
        'from reachstars.classroom import open_recipe\nrecipe = open_recipe("luna-7")\nrecipe',
        f'recipe.dream("{SECRET}", why="{SECRET}-why")',
        f'recipe.step("{SECRET}")\nrecipe.step("next {SECRET}", after="{SECRET}")',
        f'recipe.no("{SECRET}", taught="{SECRET}-taught")',
        "recipe",
        "recipe.next()",
        "recipe.pictures()",
        "print(recipe)",
    ]
    notebook = new_notebook(cells=[new_code_cell(source) for source in sources])

    def replaced(cell: Any, execute_reply: dict[str, Any], **_: Any) -> None:
        """What JupyterLab does when a cell has run."""
        for wish in execute_reply["content"].get("payload", []):
            if wish["source"] == "set_next_input" and wish["replace"]:
                cell.source = wish["text"]

    NotebookClient(
        notebook, store_widget_state=False, resources={"metadata": {"path": str(folder)}}, on_cell_executed=replaced
    ).execute()
    file = writes(notebook)

    assert [output for cell in notebook.cells for output in cell.outputs if output.output_type == "error"] == []
    assert notebook.cells[1].source == 'recipe.dream("…", why="…")'
    assert SECRET not in file
    assert SECRET in json.dumps([event.value for event in desk(folder).events()])
