"""`reachstars paper`: from a pile of worksheets into the class folder."""

import csv
import io
from pathlib import Path

import pytest
from tests.handin.work import class_folder, event, journals, keep

from reachstars.cli.main import main


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return class_folder(tmp_path / "clase")


def fill(path: Path, *answers: tuple[str, str, str]) -> None:
    """Type answers into a table as a teacher does it: student, exercise, answer."""
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    for row in rows[1:]:
        row[4] = next((text for learner, exercise, text in answers if [learner, exercise] == row[:2]), "")
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(rows)
    path.write_bytes(text.getvalue().encode("utf-8-sig"))


def test_a_pile_of_worksheets_comes_into_the_class_folder(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "shuttle-orbit-answers.csv"
    keep(folder, event(1, "7.6 km/s", learner="sol-8"))

    assert main(["paper", "new", "9", "luna-7", "Sol 8", "--out", str(tmp_path)]) == 0
    assert capsys.readouterr().out == f"Made {table}\n"
    assert table.read_bytes().startswith(b"\xef\xbb\xbfstudent,exercise,title,")

    fill(
        table,
        ("luna-7", "orbit-speed", "7,7 km/s"),
        ("luna-7", "first-guess", "B"),
        ("luna-7", "fourteen-sunrises", "8.900"),
        ("luna-7", "why-night-is-short", "Z"),
        ("luna-7", "orbit-period", "28.000"),
        ("sol-8", "orbit-speed", "7.7 km/s"),
    )
    assert main(["paper", "read", str(table), "--folder", str(folder)]) == 0
    assert capsys.readouterr().out == (
        "Line 2, luna-7, first-guess: Slower\n"
        "Line 3, luna-7, fourteen-sunrises: not kept, because '8.900' can be 8.9 or 8900: type one of the two.\n"
        "Line 5, luna-7, orbit-speed: 7,7 km/s\n"
        "Line 6, luna-7, orbit-period: 28.000 (kept, but it cannot be marked: Your number can be read in two ways. "
        "Do you mean 28 or 28000? Please write it like that.)\n"
        "Line 8, luna-7, why-night-is-short: not kept, because there is no option 'Z': type a letter from A to D.\n"
        "Line 13, sol-8, orbit-speed: not kept, because the student typed '7.6 km/s' on the computer, and that stays. "
        "To keep '7.7 km/s' as the newer answer: run this again with --over.\n"
        "Kept: 3. Here already: 0. Left as typed on the computer: 1. Not understood: 2.\n"
    )

    before = journals(folder)
    assert main(["paper", "read", str(table), "--folder", str(folder), "--language", "es"]) == 0
    said = capsys.readouterr().out
    assert "Línea 5, luna-7, orbit-speed: 7,7 km/s (ya estaba aquí)\n" in said
    assert said.endswith("Guardadas: 0. Ya estaban: 3. Quedan como en la computadora: 1. No se entendieron: 2.\n")
    assert journals(folder) == before


def test_whoever_has_worked_in_the_class_folder_has_rows_in_the_table(folder: Path, tmp_path: Path) -> None:
    keep(folder, event(1, learner="sol-8"), event(2, learner="luna-7"))
    (folder / "logbook" / "Not A Code!").mkdir()

    main(["paper", "new", "9", "--folder", str(folder), "--out", str(tmp_path), "--language", "es"])

    table = (tmp_path / "shuttle-orbit-answers.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(table, newline="")))
    assert rows[0][:2] == ["estudiante", "ejercicio"]
    assert list(dict.fromkeys(row[0] for row in rows[1:])) == ["luna-7", "sol-8"]


def test_a_list_of_codes_is_taken_in_its_own_order(tmp_path: Path) -> None:
    (tmp_path / "codes.txt").write_text("sol-8\nluna-7\n", encoding="utf-8")

    main(["paper", "new", "9", "--class", str(tmp_path / "codes.txt"), "--out", str(tmp_path)])

    table = (tmp_path / "shuttle-orbit-answers.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(table, newline="")))
    assert list(dict.fromkeys(row[0] for row in rows[1:])) == ["sol-8", "luna-7"]


def test_without_anybody_it_says_how_to_name_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["paper", "new", "9", "--folder", str(tmp_path), "--out", str(tmp_path)])

    assert code == 2
    assert capsys.readouterr().err == (
        "There are no codes: none is named, and nobody has worked in a class folder here. To fix it: write the codes "
        "after the lesson, such as 'reachstars paper new 9 luna-7 sol-8', or name a list with --class.\n"
    )


def test_a_name_that_is_no_code_is_told_the_rule(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["paper", "new", "9", "../x", "--out", str(tmp_path), "--language", "es"])

    assert code == 2
    assert capsys.readouterr().err == (
        "'../x' no es un código. Un código tiene de 1 a 32 letras, números, - o _ (por ejemplo luna-7). "
        "No uses tu nombre real.\n"
    )


def test_a_table_of_an_unknown_lesson_is_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "a.csv"
    table.write_text("student,exercise,answer,lesson\nluna-7,a,b,moon-walk\n", encoding="utf-8")

    code = main(["paper", "read", str(table), "--folder", str(folder)])

    assert code == 1
    assert capsys.readouterr().err == (
        f"{table} names the lesson 'moon-walk', and that one is not here. To fix it: make the table with "
        "'reachstars paper new', and leave its column 'lesson' as it is.\n"
    )


def test_a_table_in_which_nothing_is_typed_yet_keeps_nothing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["paper", "new", "9", "luna-7", "--out", str(tmp_path)])
    capsys.readouterr()

    code = main(["paper", "read", str(tmp_path / "shuttle-orbit-answers.csv"), "--folder", str(folder)])

    assert code == 0
    assert capsys.readouterr().out == (
        "Kept: 0. Here already: 0. Left as typed on the computer: 0. Not understood: 0.\n"
    )
