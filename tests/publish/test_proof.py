"""What cannot be printed is said to the author by `reachstars check`, with file and line, before anybody prints."""

import shutil
from pathlib import Path

import pytest

from reachstars.cli.main import main
from reachstars.errors import AuthorError
from reachstars.lesson.find import lesson_folders
from reachstars.lesson.read import read_languages
from reachstars.publish.proof import proof

LESSONS = Path(__file__).parents[2] / "lessons"
OFTEN = r"\frac, \sqrt, \cdot, \times, \approx, \mathrm, \text, \vec, \Delta, \pi"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "17-my-lesson"
    shutil.copytree(LESSONS / "_template", folder, ignore=shutil.ignore_patterns("__pycache__"))
    card = folder / "lesson.toml"
    card.write_text(card.read_text(encoding="utf-8").replace("number = 0", "number = 17"), encoding="utf-8")
    return folder


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            r"\frac{s}{v}",
            r"\farc{s}{v}",
            "line 41: the command \\farc is not known in formulas: t = \\farc{s}{v}\n"
            "  To fix it: write one of these (\\frac).",
        ),
        (
            "$s$",
            r"$\includegraphics$",
            "line 52: the command \\includegraphics is not known in formulas: \\includegraphics\n"
            f"  To fix it: write it with the signs that formulas know, such as these ({OFTEN}).",
        ),
        (
            "$s$",
            r"$\frac{s$",
            "line 52: a } is missing after { in the formula: \\frac{s\n"
            "  To fix it: correct the formula; each { needs its }, and each sign what belongs to it.",
        ),
        (
            "[^fact]: A footnote",
            "[^fact]:\n    A note\n    of $\\nosuch$. A footnote",
            "line 37: the command \\nosuch is not known in formulas: \\nosuch\n"
            f"  To fix it: write it with the signs that formulas know, such as these ({OFTEN}).",
        ),
        (
            "A note like this one",
            "First.\n\n$$\\nosuch$$\n\nA note like this one",
            "line 20: the command \\nosuch is not known in formulas: \\nosuch\n"
            f"  To fix it: write it with the signs that formulas know, such as these ({OFTEN}).",
        ),
    ],
)
def test_a_formula_that_cannot_be_printed_is_named_with_its_line(
    folder: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, told: str
) -> None:
    replace(folder / "text.en.md", old, new)

    code = main(["check", "--lessons", str(folder.parent), "--language", "en"])

    said = capsys.readouterr().err
    assert code == 1
    assert said.startswith(f"lessons/17-my-lesson/text.en.md, {told}\n")
    assert "1 to fix in 17-my-lesson" in said


def test_what_check_refuses_is_not_built(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(folder / "text.es.md", r"\frac{s}{v}", r"\nosuch")

    code = main(["build", "--lessons", str(folder.parent), "--out", str(tmp_path / "out")])

    assert code == 1
    assert "text.es.md, line 41: the command \\nosuch is not known" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_photo_that_cannot_be_opened_is_named(folder: Path) -> None:
    for file in (folder / "figures" / "sources.toml", folder / "text.en.md", folder / "text.es.md"):
        replace(file, "straight-up.svg", "straight-up.jpg")
    (folder / "figures" / "straight-up.svg").unlink()
    (folder / "figures" / "straight-up.jpg").write_bytes(b"\xff\xd8\xff\xe0 torn")

    with pytest.raises(AuthorError) as error:
        proof(folder, read_languages(folder))

    assert str(error.value) == (
        "lessons/17-my-lesson/figures/sources.toml: the picture 'straight-up.jpg' cannot be opened\n"
        "  To fix it: save it again, or take another copy."
    )


def test_a_drawing_whose_letters_no_font_has_is_named(folder: Path) -> None:
    drawing = folder / "figures" / "straight-up.svg"
    replace(drawing, "</svg>", '<text x="9" y="9">🚀</text></svg>')

    with pytest.raises(AuthorError) as error:
        proof(folder, read_languages(folder))

    assert str(error.value) == (
        "lessons/17-my-lesson/figures/sources.toml: the picture 'straight-up.svg' cannot be printed: "
        'the text `"🚀"` could not be displayed with font `"Atkinson Hyperlegible Next"`\n'
        "  To fix it: save it again, with its letters as paths if it holds any."
    )


@pytest.mark.parametrize("folder", [*lesson_folders(LESSONS), LESSONS / "_template"], ids=lambda folder: folder.name)
def test_every_lesson_can_be_printed(folder: Path) -> None:
    proof(folder, read_languages(folder))
