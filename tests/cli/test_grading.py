"""`reachstars grade` as a teacher meets it: what it says at the end, late work, the class list, the second run."""

import io
import re
import sys
import time
import zipfile
from pathlib import Path

import pytest
from tests.handin.work import event

from reachstars.cli import progress
from reachstars.cli.due import due_moment
from reachstars.cli.main import main
from reachstars.errors import UsageError
from reachstars.logbook.event import Json
from reachstars.logbook.line import to_line

TEXT = "The shuttle counts from its launch, the station counts from a line on the map that it crosses."


def logbook(first: int, learner: str, *answers: tuple[str, Json]) -> bytes:
    events = (
        event(first + place, value, learner=learner, exercise=exercise, kind="check")
        for place, (exercise, value) in enumerate(answers)
    )
    return b"".join(map(to_line, events))


@pytest.fixture
def delivered(tmp_path: Path) -> Path:
    """What a class handed in by way of Canvas, with a copy, a wrong file and a misspelled code."""
    luna = logbook(1, "luna-7", ("orbit-speed", "7.7 km/s"), ("two-counts", TEXT))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("estrellaluna_12345_67890_luna-7-shuttle-orbit.jsonl", luna)
        file.writestr("penasol_LATE_12346_67891_work.jsonl", luna.replace(b"luna-7", b"sol-3"))
        file.writestr("riosana_12347_67892_essay.docx", b"words")
    folder = tmp_path / "handed in"
    (folder / "Ana Ríos").mkdir(parents=True)
    (folder / "submissions.zip").write_bytes(packed.getvalue())
    (folder / "submissions (1).zip").write_bytes(packed.getvalue())
    (folder / "Ana Ríos" / "mine").write_bytes(logbook(60, "mar2", ("orbit-speed", "7,7 km/s")))
    names = "Nombre;Código\r\nLuna Estrella Núñez;luna-7\r\nSol Peña;sol-3\r\nAna Ríos;mar-2\r\n"
    (tmp_path / "class.csv").write_bytes(names.encode("cp1252"))
    return folder


def said(capsys: pytest.CaptureFixture[str], folder: Path, *more: str, language: str = "en") -> list[str]:
    words = ["grade", str(folder), "--class", str(folder.parent / "class.csv"), "--language", language, *more]
    assert main(words) == 0
    return capsys.readouterr().out.splitlines()


def test_the_end_says_in_words_what_was_read_who_is_missing_and_what_is_worth_a_talk(
    delivered: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = said(capsys, delivered, "--due", "2026-01-05T14:01+00:00")

    assert lines[:10] == [
        "Files: 6 (3 read, 2 in part, 1 not read).",
        "  submissions (1).zip/riosana_12347_67892_essay.docx: This kind of file holds no answers and was not read. "
        "Ask for the logbook (.jsonl) or the notebook (.ipynb).",
        "Students: 2 of the 3 on your list handed something in.",
        "Nothing yet from mar-2.",
        "Not on your list: mar2. Is it mar-2, typed wrong?",
        "Answers given after the due date: 1. They count, and are marked as late.",
        "Worth a talk, and no proof of anything (2):",
        "  the same entries, shuttle-orbit: 2 answers were given once and stand in the logbooks of luna-7 and sol-3: "
        "one of them was copied into the other. Worth a talk about who did the work.",
        "  the same text, shuttle-orbit, two-counts: luna-7 and sol-3 wrote the same text, word for word. "
        "Worth a talk: they may have worked together, or one copied it, or all from one place.",
        f"Made {delivered / 'marks' / 'report.html'}",
    ]


def test_whose_clock_was_wrong_is_said_on_the_screen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl").write_bytes(logbook(1, "luna-7", ("orbit-speed", "7.7 km/s")).replace(b"2026-", b"1899-"))

    assert main(["grade", str(tmp_path), "--language", "en"]) == 0

    assert (
        "  a clock that was wrong, luna-7, shuttle-orbit: 1 answer has a time in the future" in capsys.readouterr().out
    )


def test_names_are_in_no_file_but_those_made_from_the_list_of_the_class(
    delivered: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, delivered, language="es")

    named = re.compile("estrella|núñez|nunez|peña|penasol|ríos|riosana", re.IGNORECASE)
    results = [path for path in (delivered / "marks").rglob("*") if path.suffix in (".csv", ".html")]
    found = {path.name for path in results if named.search(path.read_text(encoding="utf-8"))}
    assert len(results) > 4
    assert found == {"gradebook.csv", "canvas.csv"}


def test_a_graded_folder_is_graded_again_with_what_came_since(
    delivered: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = said(capsys, delivered)[0]
    again = said(capsys, delivered)[0]
    (delivered / "new.jsonl").write_bytes(logbook(90, "mar-2", ("orbit-speed", "7.8 km/s")))

    later = said(capsys, delivered)

    assert (first, again) == ("Files: 6 (3 read, 2 in part, 1 not read).",) * 2
    assert later[0] == "Files: 7 (4 read, 2 in part, 1 not read)."
    assert (delivered / "marks" / "earlier" / "1" / "gradebook.csv").is_file()


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2026-11-20", "2026-11-21T05:00:00.000Z"),
        (" 2026-11-20 ", "2026-11-21T05:00:00.000Z"),
        ("2026-11-20T15:00", "2026-11-20T20:00:00.000Z"),
        ("2026-11-20 15:00", "2026-11-20T20:00:00.000Z"),
        ("2026-11-20T15:00+01:00", "2026-11-20T14:00:00.000Z"),
    ],
)
def test_a_due_day_ends_at_midnight_where_the_teacher_is(
    typed: str, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "EST5")
    time.tzset()
    try:
        assert due_moment(typed) == moment
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("typed", ["tomorrow", "20.11.2026", "2026-13-01", "9999-12-31"])
def test_a_due_day_that_is_none_is_explained(typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        due_moment(typed)

    assert refused.value.in_language("en") == (
        f"'{typed}' is not a day. To fix it: write year, month and day, such as --due 2026-11-20, "
        "or with the hour, such as --due 2026-11-20T15:00."
    )
    assert refused.value.in_language("es") == (
        f"'{typed}' no es un día. Para arreglarlo: escribe año, mes y día, como --due 2026-11-20, "
        "o con la hora, como --due 2026-11-20T15:00."
    )


def test_a_bar_is_seen_on_a_terminal_alone(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with progress.progress_bar() as tell:
        tell("Reading", 1, 2)
    quiet = capsys.readouterr()
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress.progress_bar() as tell:
        tell("Reading", 1, 2)
        tell("Writing", 0, 0)

    assert (quiet.out, quiet.err) == ("", "")
    assert "Writing" in capsys.readouterr().err
