import json
import re
import shutil
from pathlib import Path

import pytest

from reachstars.cli import authors, paper_work
from reachstars.cli import paper as paper_command
from reachstars.cli.main import main
from reachstars.lesson.find import lesson_folders

ROOT = Path(__file__).parents[2]
FOLDERS = [folder.name for folder in lesson_folders(ROOT / "lessons")]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def test_a_wrong_lesson_name_is_answered_with_the_names_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["pdf", "shutle-orbit"])

    assert code == 2
    assert capsys.readouterr().err == (
        "There is no lesson called 'shutle-orbit'. Did you mean 'shuttle-orbit'? "
        f"The lessons are: {', '.join(name.partition('-')[2] for name in FOLDERS)}.\n"
    )


def test_a_wrong_command_is_answered_with_the_commands_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["print"])

    assert caught.value.code == 2
    said = capsys.readouterr().err.replace("'", "")  # Pythons differ in these quotes
    assert said == (
        "Argument COMMAND: invalid choice: print "
        "(choose from start, pdf, paper, grade, carry, recipe, lessons, check, build, new).\n"
        "To see what is possible: reachstars --help\n"
    )


def test_a_missing_file_is_explained_in_the_readers_language(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    missing = tmp_path / "luna.ipynb"

    code = main(["pdf", "9", "--edition", "work", "--from", str(missing), "--language", "es"])

    assert code == 1
    assert capsys.readouterr().err == (
        f"No existe el archivo {missing}. Para arreglarlo: revisa su nombre y su carpeta.\n"
    )


def test_answers_go_only_with_the_edition_that_shows_them(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["pdf", "9", "--edition", "key", "--from", "luna.ipynb"])

    assert code == 2
    assert capsys.readouterr().err == "--from goes with --edition work: only that edition shows answers.\n"


def test_a_missing_folder_of_hand_ins_is_explained(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    missing = tmp_path / "handed-in"

    code = main(["grade", str(missing)])

    assert code == 1
    assert capsys.readouterr().err == (
        f"There is no folder {missing}. To fix it: name the folder with what the class handed in.\n"
    )


def test_an_error_of_ours_is_a_sentence_and_a_traceback_only_when_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a bolt is loose")

    monkeypatch.setattr(paper_command, "find_lesson", broken)

    code = main(["pdf", "9"])
    said = capsys.readouterr().err
    main(["pdf", "9", "--debug"])

    assert code == 1
    assert said == (
        "Something unexpected happened (RuntimeError: a bolt is loose). This is our mistake, not yours. "
        "To help us: run the command again with --debug and send us what it prints.\n"
    )
    assert "Traceback" in capsys.readouterr().err


def test_the_lessons_are_listed_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["lessons", "--language", "es"])

    assert code == 0
    assert "La vuelta al mundo en 91 minutos" in capsys.readouterr().out


def in_lessons(lines: list[str], row: str) -> dict[str, str]:
    """What the matrix says of a row in lessons 01 and 09."""
    cells = next(line for line in lines if row in line).split()[-len(FOLDERS) :]
    by_number = {name.partition("-")[0]: cell for name, cell in zip(FOLDERS, cells, strict=True)}
    return {number: by_number[number] for number in ("01", "09")}


def test_the_standards_show_what_each_lesson_teaches(capsys: pytest.CaptureFixture[str]) -> None:
    main(["lessons", "--standards"])

    lines = capsys.readouterr().out.splitlines()
    assert in_lessons(lines, "HS-ESS1-4") == {"01": "·", "09": "T"}
    assert "09 = Round the world in 91 minutes" in lines


def test_the_scenes_show_where_each_fits_and_which_wait_for_a_lesson(capsys: pytest.CaptureFixture[str]) -> None:
    main(["lessons", "--scenes", "--language", "es"])

    lines = capsys.readouterr().out.splitlines()
    assert in_lessons(lines, "A Weightless Experience") == {"01": "·", "09": "x"}
    assert in_lessons(lines, "Passing the Torch") == {"01": "·", "09": "·"}
    assert "01 = La receta del éxito" in lines


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("start", "pdf", "grade", "lessons", "check", "build", "new"):
        with pytest.raises(SystemExit) as caught:
            main([command, "--help"])

        assert caught.value.code == 0
        assert "--debug" in capsys.readouterr().out


def test_build_writes_the_committed_notebooks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["build", "--out", str(tmp_path)])

    assert code == 0
    made = {str(path.relative_to(tmp_path)): path.read_bytes() for path in tmp_path.rglob("*.ipynb")}
    home = ROOT / "notebooks"
    assert made == {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*.ipynb")}
    assert capsys.readouterr().out.count("Made ") == len(made)


def test_a_new_lesson_passes_the_check_and_builds_in_both_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "lessons"
    home.mkdir()

    made = main(["new", "17-my-lesson", "--lessons", str(home)])
    checked = main(["check", "--lessons", str(home)])
    built = main(["build", "17", "--lessons", str(home)])

    assert (made, checked, built) == (0, 0, 0)
    assert capsys.readouterr().out == (
        f"Made {home / '17-my-lesson'}.\n\n"
        "1. Open it in an editor for plain text and write your lesson over the example in it.\n"
        f"2. See what is not right yet:  reachstars check my-lesson --lessons {home}\n"
        f"3. Make its notebooks:           reachstars build my-lesson --lessons {home}\n"
        "No mistake found in: 17-my-lesson.\n"
        f"Made {tmp_path / 'notebooks' / 'en' / '17-my-lesson.ipynb'}\n"
        f"Made {tmp_path / 'notebooks' / 'es' / '17-my-lesson.ipynb'}\n"
    )
    notebook = json.loads((tmp_path / "notebooks" / "es" / "17-my-lesson.ipynb").read_bytes())
    assert notebook["metadata"]["reachstars"]["lesson"] == "my-lesson"


@pytest.mark.parametrize("name", ["my-lesson", "17", "17-Mi-Lección", "../17-x"])
def test_a_new_lesson_needs_a_good_name(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["new", name, "--lessons", str(tmp_path)])

    assert code == 2
    assert capsys.readouterr().err == (
        f"'{name}' is no good name for a lesson. To fix it: write two digits, a hyphen and a name in small letters "
        "without accents, such as 17-my-lesson.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_check_lists_the_mistakes_of_all_files_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "17-my-lesson", "--lessons", str(tmp_path)])
    folder = tmp_path / "17-my-lesson"
    card = (folder / "lesson.toml").read_text(encoding="utf-8")
    (folder / "lesson.toml").write_text(re.sub(r"(?m)^minutes = \d+", "minutes = 99", card, count=1), encoding="utf-8")
    with (folder / "text.es.md").open("a", encoding="utf-8") as text:
        text.write("\n```{exercise} nothing\n```\n")

    code = main(["check", "--lessons", str(tmp_path)])

    said = capsys.readouterr().err
    assert code == 1
    assert "lessons/17-my-lesson/lesson.toml, line 8: the phases take " in said
    assert " minutes, the lesson 99\n" in said
    assert "there is no exercise called 'nothing'\n  To fix it: use a name from exercises.toml, or add it there" in said
    assert said.endswith("\n3 to fix in 17-my-lesson. Begin with the first: one slip often leads to others below it.\n")


@pytest.mark.parametrize("name", ["17-other", "18-my-lesson"])
def test_two_lessons_never_share_a_number_or_a_name(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["new", "17-my-lesson", "--lessons", str(tmp_path)])

    code = main(["new", name, "--lessons", str(tmp_path)])

    assert code == 2
    assert capsys.readouterr().err == (
        f"{tmp_path / '17-my-lesson'} is there already, and each lesson needs its own number and name. "
        f"To fix it: choose others than in {name}.\n"
    )


def test_a_new_lesson_never_takes_the_place_of_something_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "17-my-lesson").write_text("a file", encoding="utf-8")

    code = main(["new", "17-my-lesson", "--lessons", str(tmp_path)])

    assert code == 2
    assert capsys.readouterr().err == (
        f"{tmp_path / '17-my-lesson'} is there already. To fix it: choose another name.\n"
    )


def test_an_installed_package_is_no_place_for_an_authors_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    installed = tmp_path / "site-packages" / "_lessons"
    shutil.copytree(ROOT / "lessons", installed)
    monkeypatch.setattr(authors, "lessons_folder", lambda: installed)
    monkeypatch.chdir(tmp_path)

    codes = (main(["new", "17-my-lesson"]), main(["build", "9"]))

    assert codes == (0, 0)
    assert (tmp_path / "lessons" / "17-my-lesson" / "lesson.toml").is_file()
    assert (tmp_path / "notebooks" / "es" / "09-shuttle-orbit.ipynb").is_file()
    assert "reachstars check my-lesson --lessons lessons\n" in capsys.readouterr().out


def test_a_folder_without_lessons_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = main(["check", "--lessons", str(tmp_path)])
    missing = main(["check", "--lessons", str(tmp_path / "nowhere")])

    assert (empty, missing) == (2, 2)
    assert capsys.readouterr().err == (
        f"There is no lesson in {tmp_path}. To fix it: name the folder that holds the lesson's folder, "
        "as 'lessons' holds 'lessons/17-my-lesson'.\n"
        f"There is no folder {tmp_path / 'nowhere'}. "
        "To fix it: check its name, or make a lesson there with 'reachstars new'.\n"
    )


def test_a_file_that_cannot_be_opened_is_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "work.zip")

    monkeypatch.setattr(paper_work, "read_file", refused)
    (tmp_path / "work.zip").write_bytes(b"")

    code = main(["pdf", "9", "--edition", "work", "--from", str(tmp_path / "work.zip")])

    assert code == 1
    assert capsys.readouterr().err == (
        "work.zip cannot be used (Permission denied). To fix it: check that it is there and that you may open it.\n"
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["pdf", "9", "--bogus"], "No conozco estas palabras: --bogus.\nPara ver qué se puede escribir: reachstars"),
        (["pdf"], "Falta: LECCIÓN.\nPara ver qué se puede escribir: reachstars pdf --help\n"),
        (["pdf", "9", "--out"], "--out: falta el valor.\nPara ver"),
        (["pdf", "9", "--grades", "nueve"], "--grades: 'nueve' no es un par de grados como 6-8.\nPara ver"),
        (["pdf", "9", "--paper", "a3"], "--paper: no existe la opción 'a3' (opciones: "),
    ],
)
def test_wrong_usage_is_explained_in_spanish_too(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "es_MX.UTF-8")

    with pytest.raises(SystemExit) as caught:
        main(words)

    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith(message)
