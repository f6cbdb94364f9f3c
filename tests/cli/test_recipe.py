from pathlib import Path

import pytest
from tests.publish.checks import text

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
    assert "Mi meta (privado)\n  - Volar\n    Por qué importa: Por mi papá\n" in below
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


def test_a_keepsake_is_printed_for_the_one_who_says_whose_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = folder.parent / "out"
    code = main(["recipe", "pdf", "luna-7", "--language", "both", "--paper", "a4", "--out", str(out)])

    english, spanish = out / "recipe-luna-7-keepsake-en.pdf", out / "recipe-luna-7-keepsake-es.pdf"
    assert (code, capsys.readouterr().out) == (0, f"Made {english}\nMade {spanish}\n")
    assert "Aprender a nadar (next, February 28, 2027)" in text(english.read_bytes())
    assert "Aprender a nadar (sigue, 28 de febrero de 2027)" in text(spanish.read_bytes())


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["--example", "--language", "es"], ["recipe-jose-es.pdf"]),
        (["--blank", "--language", "both", "--large-print"], ["recipe-blank-en.pdf", "recipe-blank-es.pdf"]),
        (["--edition", "blank", "--language", "en"], ["recipe-blank-en.pdf"]),
        (["--edition", "family", "--language", "both"], ["recipe-family-both.pdf"]),
        (["--edition", "family", "--language", "es"], ["recipe-family-es.pdf"]),
    ],
)
def test_pages_that_hold_nobodys_recipe_need_no_code_and_no_class_folder(
    words: list[str], names: list[str], tmp_path: Path
) -> None:
    code = main(["recipe", "pdf", *words, "--out", str(tmp_path)])

    assert code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == names


@pytest.mark.parametrize("words", [["--blank"], ["--edition", "family"], ["--example"]])
def test_no_word_of_a_recipe_is_on_pages_that_hold_nobodys(folder: Path, words: list[str]) -> None:
    out = folder.parent / "out"
    code = main(["recipe", "pdf", "luna-7", *words, "--language", "es", "--out", str(out)])

    assert code == 0
    assert [path.name for path in out.iterdir() if "Por mi papá" in text(path.read_bytes())] == []


def test_a_code_that_is_not_used_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder.parent
    main(["recipe", "pdf", "luna-7", "--blank", "--language", "en", "--out", str(out)])
    main(["recipe", "pdf", "luna-7", "--blank", "--language", "es", "--out", str(out)])

    assert capsys.readouterr().out == (
        "This page shows nothing of anybody's recipe, so the code luna-7 is not used.\n"
        f"Made {out}/recipe-blank-en.pdf\n"
        "Esta hoja no muestra nada de la receta de nadie, así que el código luna-7 no se usa.\n"
        f"Listo: {out}/recipe-blank-es.pdf\n"
    )


def test_a_keepsake_without_a_code_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    codes = [main(["recipe", "pdf", "--language", language]) for language in ("en", "es")]

    assert codes == [2, 2]
    assert capsys.readouterr().err == (
        "A recipe is private, so say whose it is with your own code: reachstars recipe pdf luna-7. Without a code "
        "you can print José's road (--example), the letter for the family (--edition family) and the blank "
        "sheet (--blank).\n"
        "Una receta es privada, así que di de quién es con tu propio código: reachstars recipe pdf luna-7. Sin código "
        "puedes imprimir el camino de José (--example), la carta para la familia (--edition family) y la hoja "
        "en blanco "
        "(--blank).\n"
    )


def test_joses_road_is_a_keepsake_only(capsys: pytest.CaptureFixture[str]) -> None:
    codes = [main(["recipe", "pdf", "--example", "--blank", "--language", language]) for language in ("en", "es")]

    assert codes == [2, 2]
    assert capsys.readouterr().err == (
        "--example prints José's road as a keepsake. To fix it: leave out --edition, or leave out --example.\n"
        "--example imprime el camino de José como recuerdo. Para arreglarlo: quita --edition o quita --example.\n"
    )


def test_what_was_shortened_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    RecipeDesk(folder, "luna-7").put(Goal("volar " * 1_000, "Por mi papá"))

    main(["recipe", "pdf", "luna-7", "--language", "es"])

    assert capsys.readouterr().out == (
        "Se acortó para que cupiera aquí: … marca dónde sigue un texto. Todo está guardado en la receta.\n"
        "Listo: recipe-luna-7-keepsake-es.pdf\n"
    )
