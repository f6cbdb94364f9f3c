"""The commands that a teacher types for a class: one student's sheet, a class set, marks with a list of codes."""

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.publish.checks import text

from reachstars.cli.main import main
from reachstars.logbook.event import Event, Json
from reachstars.logbook.line import to_line

TEMPLATE = Path(__file__).parents[2] / "lessons" / "_template"


@pytest.fixture(autouse=True)
def lessons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lesson with numbers that vary, as the only one that there is."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "lessons"
    shutil.copytree(TEMPLATE, folder / "00-my-lesson")
    for module in ("cli.paper", "cli.marks", "lesson.class_file"):
        monkeypatch.setattr(f"reachstars.{module}.lessons_folder", lambda: folder)


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "class.toml"
    path.write_text('learners = ["luna-7", "sol-3"]\n[points.my-lesson]\ndrive-time = 10\n', encoding="utf-8")
    return path


def check(number: int, value: Json, learner: str, **extra: Json) -> bytes:
    time = f"2026-01-05T14:00:{number:02}.000Z"
    return to_line(Event(f"{number:032x}", time, learner, "my-lesson", 1, "check", "drive-time", value, extra=extra))


@pytest.mark.parametrize("typed", ["sol-3", "Sol 3"])
@pytest.mark.parametrize("edition", ["worksheet", "work", "key"])
def test_any_students_paper_can_be_printed(tmp_path: Path, edition: str, typed: str) -> None:
    code = main(["pdf", "0", "--edition", edition, "--learner", typed, "--out", str(tmp_path)])

    printed = text((tmp_path / f"my-lesson-{edition}-en-sol-3.pdf").read_bytes())
    assert code == 0
    assert "the bus goes 90 km/h" in printed
    assert ("3.89 h" in printed) is (edition == "key")
    assert "· sol-3" in printed


def test_the_plan_is_everybodys(tmp_path: Path) -> None:
    main(["pdf", "0", "--edition", "plan", "--learner", "sol-3", "--out", str(tmp_path)])

    assert (tmp_path / "my-lesson-plan-en.pdf").exists()


def test_a_class_set_and_its_key_are_one_file_each(
    tmp_path: Path, roster: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--language", "es", "--class", str(roster), "--out", str(tmp_path)]

    codes = [main(["pdf", "0", *words]), main(["pdf", "0", "--edition", "key", *words])]

    paths = [tmp_path / f"my-lesson-{name}-es-class.pdf" for name in ("worksheet", "key")]
    assert (codes, capsys.readouterr().out) == ([0, 0], f"Listo: {paths[0]}\nListo: {paths[1]}\n")
    assert [entry["/Title"] for entry in PdfReader(paths[0]).outline] == [  # type: ignore[call-overload]
        "¿Qué tan lejos es arriba? · luna-7",
        "¿Qué tan lejos es arriba? · sol-3",
    ]
    assert "90 km/h: 3.89" in text(paths[1].read_bytes()).replace("\u00a0", " ")


def test_one_student_of_a_class_gets_what_the_teacher_decided(tmp_path: Path, roster: Path) -> None:
    roster.write_text('variants = false\nlearners = ["luna-7"]\n', encoding="utf-8")

    main(["pdf", "0", "--class", str(roster), "--learner", "sol-3", "--out", str(tmp_path)])

    assert "the bus goes 100 km/h" in text((tmp_path / "my-lesson-worksheet-en-sol-3.pdf").read_bytes())


def test_a_class_without_codes_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "class.toml"
    file.write_text("variants = true\n", encoding="utf-8")

    codes = [main(["pdf", "0", "--class", str(file), "--language", language]) for language in ("en", "es")]

    assert codes == [2, 2]
    assert capsys.readouterr().err == (
        f'{file} lists no codes, so there is nobody to print for. To fix it: add learners = ["luna-7", "sol-3"] to it, '
        "or name one student with --learner luna-7.\n"
        f"{file} no tiene códigos, así que no hay para quién imprimir. Para arreglarlo: agrégale "
        'learners = ["luna-7", "sol-3"], o indica un estudiante con --learner luna-7.\n'
    )


def test_what_is_no_code_and_what_is_no_class_file_is_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = [main(["pdf", "0", "--learner", "a/b"]), main(["grade", str(tmp_path), "--class", "nobody.toml"])]

    assert codes == [2, 1]
    assert capsys.readouterr().err == (
        "A code has 1 to 32 letters, digits, - or _ (for example luna-7). Do not use your real name.\n"
        "nobody.toml: there is no file nobody.toml\n  To fix it: check its name and its folder.\n"
    )


def test_handed_in_work_is_printed_with_the_numbers_that_were_seen(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(
        check(1, "3.89 h", "sol-3", given={"bus_speed": 90.0}) + check(2, "3.5 h", "mar-1", given={"bus_speed": 100})
    )

    main(["pdf", "0", "--edition", "work", "--from", str(file), "--out", str(tmp_path)])

    sol, mar = (text((tmp_path / f"my-lesson-work-en-{code}.pdf").read_bytes()) for code in ("sol-3", "mar-1"))
    assert "the bus goes 90 km/h" in sol
    assert "the bus goes 100 km/h" in mar


def test_only_one_students_work_is_printed_when_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(check(1, "3.89 h", "sol-3") + check(2, "3.5 h", "mar-1"))

    main(["pdf", "0", "--edition", "work", "--from", str(file), "--learner", "mar-1", "--out", str(tmp_path)])

    assert [path.name for path in tmp_path.glob("*.pdf")] == ["my-lesson-work-en-mar-1.pdf"]


def test_marks_count_the_teachers_points_and_name_who_is_missing(tmp_path: Path, roster: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "a.jsonl").write_bytes(check(1, "3.89 h", "sol-3", given={"bus_speed": 90.0}))

    main(["grade", str(pile), "--class", str(roster)])

    grades = (pile / "marks" / "gradebook.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[:2] for line in grades] == [["learner", "points"], ["luna-7", "0"], ["sol-3", "10"]]
    assert "Nothing yet from: luna-7." in text((pile / "marks" / "report.pdf").read_bytes())
