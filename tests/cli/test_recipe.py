from pathlib import Path

import pytest

from reachstars.cli.main import main
from reachstars.recipe.keep import RecipeDesk
from reachstars.recipe.model import Goal, Step
from reachstars.recipe.when import parse_when


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A class folder with Luna's recipe, below the folder in which the command runs."""
    folder = tmp_path / "reachstars-class"
    folder.mkdir()
    (folder / "reachstars.toml").touch()
    desk = RecipeDesk(folder, "luna-7")
    desk.put(Goal("Volar", "Por mi papá"))
    desk.put(Step("a", "Aprender a nadar", parse_when("2027-02-28")))
    monkeypatch.chdir(tmp_path)
    return folder


def test_a_recipe_is_shown_to_the_one_who_says_whose_it_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["recipe", "show", "Luna 7", "--language", "es"])
    below = capsys.readouterr().out
    again = main(["recipe", "show", "luna-7", "--language", "es", "--folder", str(folder)])

    assert (code, again) == (0, 0)
    assert "Mi meta (privado)\n  - Volar\n    Por qué me importa: Por mi papá\n" in below
    assert capsys.readouterr().out == below


def test_nobodys_recipe_is_opened_without_a_code(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (folder / "logbook").is_dir()
    english, spanish = (main(["recipe", "show", "--language", language]) for language in ("en", "es"))

    assert (english, spanish) == (2, 2)
    assert capsys.readouterr().err == (
        "A recipe is private, so say whose it is with your own code: reachstars recipe show luna-7. "
        "To see José's own road instead: reachstars recipe show --example\n"
        "Una receta es privada, así que di de quién es con tu propio código: reachstars recipe show luna-7. "
        "Para ver el camino de José: reachstars recipe show --example\n"
    )


def test_a_code_without_a_recipe_is_told_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes = [
        main(["recipe", "ics", "sol", "--language", language, "--folder", str(folder)]) for language in ("en", "es")
    ]

    assert codes == [1, 1]
    assert capsys.readouterr().err == (
        f"There is no recipe of sol in {folder} yet. To fix it: check the code, or name another class folder "
        "with --folder.\n"
        f"Todavía no hay ninguna receta de sol en {folder}. Para arreglarlo: revisa el código o indica otra "
        "carpeta de clase con --folder.\n"
    )


def test_a_code_of_a_wrong_form_is_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["recipe", "show", "../sol", "--language", "en", "--folder", str(folder)]) == 2
    assert capsys.readouterr().err == (
        "A code has 1 to 32 letters, digits, - or _ (for example luna-7). Do not use your real name.\n"
    )


def test_the_steps_become_a_calendar_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder.parent / "out"
    code = main(["recipe", "ics", "luna-7", "--language", "en", "--out", str(out)])

    path = out / "recipe-luna-7.ics"
    assert (code, capsys.readouterr().out) == (0, f"Made {path}\n")
    assert b"SUMMARY:Aprender a nadar\r\nDTSTART;VALUE=DATE:20270228\r\n" in path.read_bytes()


def test_a_damaged_line_is_told_before_the_recipe(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (folder / "logbook" / "luna-7" / "private" / "recipe.jsonl").open("ab") as file:
        file.write(b'{"id": ')

    main(["recipe", "show", "luna-7", "--language", "en"])

    assert capsys.readouterr().out.startswith(
        "Line 3, the last one, was cut short and is left out; every line before it was read.\nHow far I am\n"
    )


def test_joses_road_is_shown_with_its_sources(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["recipe", "show", "--example", "--language", "en"])

    said = capsys.readouterr().out
    assert code == 0
    assert said.startswith("The road of José Hernández, 1962 to 2009, written as a Recipe for Success\n\nMy goal\n")
    assert "  - Application 12 to NASA (May 6, 2004; the answer was yes)\n" in said
    assert "  - NASA: Astronaut Candidate Interview: Jose Hernandez, 2004. spaceflight.nasa.gov/" in said
