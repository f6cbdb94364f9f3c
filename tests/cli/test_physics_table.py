import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from reachstars.authorities import all_cases as every
from reachstars.authorities import table
from reachstars.authorities.case import Agreement, agree, case
from reachstars.authorities.table import Row, physics_table
from reachstars.cli.main import main
from reachstars.cli.physics_table import figure


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@case("orbit", "A book (2013), example 1")
def near() -> Iterator[Agreement]:
    yield agree("speed", 7_697.0, 7_700.0, within=6.0, unit="m/s")


@case("orbit", "Another book, example 2")
def far() -> Iterator[Agreement]:
    yield agree("the speed | at perigee", 7_697.0, 7_700.0, within=2.0, unit="m/s")


@case("orbit", "A third book, example 3")
def broken() -> Iterator[Agreement]:
    yield agree("speed", [1.0, 2.0], 7_700.0, within=2.0)


def test_the_physics_is_checked_without_naming_a_lesson(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--physics"])

    said = capsys.readouterr().out
    assert code == 0
    assert said.startswith("How good the flight physics is. ")
    assert "\norbit: Circles and ellipses around the Earth: how fast, how long, how far out\n" in said
    assert "\n  largest error: " in said
    assert said.index("TWO BODIES\n\norbit: ") < said.index("\nFALLS AND THROWS\n\ngravity: ")
    assert "\nAll " in said
    assert said.rstrip().endswith(".")


@pytest.fixture(scope="module")
def rows() -> tuple[Row, ...]:
    """The whole table, worked out once."""
    return tuple(physics_table(every.all_cases()))


@pytest.mark.parametrize("columns", [24, 40, 80, 200])
def test_every_line_fits_the_terminal(
    columns: int, rows: tuple[Row, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "physics_table", lambda _: rows)
    monkeypatch.setenv("COLUMNS", str(columns))

    main(["check", "--physics", "--language", "es"])

    said = capsys.readouterr().out
    assert max(len(line) for line in said.splitlines()) <= min(columns, 80)
    assert "\0" not in said
    assert "\x1b" not in said


def test_the_spanish_table_says_that_the_limits_are_english(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--physics", "--language", "es"])

    said = " ".join(capsys.readouterr().out.split())
    assert code == 0
    assert "Cada modelo dice qué deja fuera (en inglés)" in said
    assert "límites (en inglés): two bodies" in said
    assert "casos publicados concuerdan: " in said


def test_a_case_that_does_not_agree_is_shown_and_the_command_fails(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(every, "all_cases", lambda: (near, far, broken))

    code = main(["check", "--physics"])

    said = capsys.readouterr()
    told = " ".join(said.out.split())
    assert code == 1
    assert "checks: published cases: 3 (A book 1, Another book 1, A third book 1); figures: 2 " in told
    assert "largest error: 3 of 2 m/s allowed (150 %): the speed | at perigee, by Another book, example 2 " in told
    assert (
        "DOES NOT AGREE with Another book, example 2: the speed | at perigee is 7697, printed is 7700 m/s, "
        "allowed is a difference of 2. "
    ) in told
    assert (
        "DOES NOT AGREE with A third book, example 3: it could not be computed "
        "(ValueError: speed: (2,) was computed, () is printed.). "
    ) in told
    assert " ".join(said.err.split()) == (
        "2 of 3 published cases do not agree: far, broken. Do not rely on these models before that is fixed."
    )


def test_markdown_keeps_a_row_on_its_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every, "all_cases", lambda: (near, far))

    code = main(["check", "--physics", "--markdown"])

    rows = [line for line in capsys.readouterr().out.splitlines() if line.startswith("|")]
    assert code == 1
    assert rows[:2] == ["| model | limits | checks | largest error |", "|---|---|---|---|"]
    assert {line.replace("\\|", "").count("|") for line in rows} == {5}
    assert rows[2] == "| **Two bodies** | | | |"
    assert [line for line in rows if "<br>**DOES NOT AGREE with Another book, example 2" in line] != []


def test_models_without_a_case_are_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every, "all_cases", lambda: (near,))

    main(["check", "--physics"])

    told = " ".join(capsys.readouterr().out.split())
    assert "checks: no published case largest error: - " in told
    assert "checks: no published case; tested by the closed formulas of boost and coast, and the throw" in told
    assert "Without a published case of their own: cannon, distance, " in told


@pytest.mark.parametrize(
    ("words", "english", "spanish"),
    [
        (
            ["--physics", "9", "--lessons", "mine"],
            "--physics checks the flight physics, not lessons. "
            "To fix it: leave out 9, --lessons, or leave out --physics.\n",
            "--physics revisa la física del vuelo, no las lecciones. "
            "Para arreglarlo: quita 9, --lessons, o quita --physics.\n",
        ),
        (
            ["--markdown"],
            "--markdown goes with --physics: only the table of the physics can be printed for a page.\n",
            "--markdown va con --physics: solo la tabla de la física se puede mostrar para una página.\n",
        ),
    ],
)
def test_words_that_do_not_go_together_are_refused(
    words: list[str], english: str, spanish: str, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = (main(["check", *words]), main(["check", *words, "--language", "es"]))

    assert codes == (2, 2)
    assert capsys.readouterr().err == english + spanish


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0.0, "0"),
        (1.0, "1"),
        (0.005, "0.005"),
        (0.00314, "0.0031"),
        (9.96, "10"),
        (4_632.0, "4,600"),
        (1e-5, "1 x 10^-5"),
        (1.14e-12, "1.1 x 10^-12"),
        (3e8, "3 x 10^8"),
        (float("inf"), "inf"),
    ],
)
def test_an_error_is_told_to_two_digits(value: float, told: str) -> None:
    assert figure(value) == told


@pytest.mark.slow
def test_a_python_that_drops_descriptions_gets_a_sentence() -> None:
    done = subprocess.run(
        [sys.executable, "-OO", "-m", "reachstars", "check", "--physics", "--language", "en"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "Python was started so that it drops the descriptions of the models (-OO, or PYTHONOPTIMIZE=2). "
        "To fix it: start it without.\n"
    )
