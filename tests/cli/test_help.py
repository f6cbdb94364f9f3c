"""The pages that --help prints, in both languages."""

import re
from typing import Any

import pytest

from reachstars.cli import help_pages
from reachstars.cli.main import main


def page(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as caught:
        main([*words, "--help"])
    assert caught.value.code == 0
    return capsys.readouterr().out


def commands(capsys: pytest.CaptureFixture[str], *words: str) -> list[tuple[str, ...]]:
    """Every command and every word behind one, as the pages of help list them."""
    listed = re.findall(r"^    ([a-z]+)\b(?! or )", page(capsys, *words).split("\n\n", 1)[1], re.MULTILINE)
    return [words, *(deeper for name in listed for deeper in commands(capsys, *words, name))]


def test_every_page_of_help_is_in_spanish_on_a_spanish_computer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    every = commands(capsys)
    asked: list[str] = []

    class Asked(dict[str, str]):
        def get(self, text: str, default: Any = None) -> Any:
            asked.append(text)
            return super().get(text, default)

    monkeypatch.setattr(help_pages, "SPANISH", Asked(help_pages.SPANISH))
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    pages = {words: page(capsys, *words) for words in every}

    assert len(every) >= 10
    assert {("start",), ("build",), ("recipe", "ics")} <= set(every)
    assert sorted({text for text in asked if text not in help_pages.SPANISH}) == [], "add them to cli/help_words.py"
    assert [
        words for words, text in pages.items() if re.search(r"\b(usage|default|options|show)\b:?", said(text))
    ] == []
    assert set(help_pages.SPANISH) - set(asked) - {"usage: "} == set(), "no page says this anymore"


def said(text: str) -> str:
    """A page without the words that are typed: commands, options and their values."""
    return re.sub(r"\{[^}]*\}|--[\w-]+|show\|pdf\|ics|^    show\b|recipe show", "", text, flags=re.MULTILINE)


def test_a_spanish_page_reads_as_a_spanish_teacher_expects(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "es_US.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")

    assert page(capsys, "start") == (
        "uso: reachstars start [-h] [--debug] [--language {en,es}] [--no-browser] [--teacher] [CARPETA]\n\n"
        "`reachstars start`: pone las lecciones en una carpeta de clase y las abre en JupyterLab, solo en\n"
        "esta computadora.\n\n"
        "lo que va sin guiones:\n"
        "  CARPETA             carpeta de clase; se crea si no existe, nunca se sobrescribe (si no se\n"
        "                      indica: reachstars-class)\n\n"
        "opciones:\n"
        "  -h, --help          muestra esta ayuda\n"
        "  --debug             para programadores: muestra dónde ocurrió un error inesperado\n"
        "  --language {en,es}  idioma de la primera página: en o es\n"
        "  --no-browser        no abre el navegador; solo muestra la dirección\n"
        "  --teacher           también pone la edición para docentes (notas, claves)\n"
    )


def test_help_is_in_the_language_that_the_command_names(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")

    spanish = page(capsys, "grade", "--language", "es")

    assert spanish.startswith("uso: reachstars grade")
    assert "CARPETA" in spanish
    assert "FOLDER" not in spanish
