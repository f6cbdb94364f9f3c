"""What Canvas, Moodle and Google Classroom make of hand-ins: their zips, their names, their copies."""

import io
import zipfile
from pathlib import Path

import pytest
from tests.handin.work import event, notebook

from reachstars.handin import limits, reasons
from reachstars.handin.delivery import Delivery, delivery
from reachstars.handin.handed import HandedIn
from reachstars.handin.read import read_data, read_file, read_folder
from reachstars.logbook.line import to_line

LUNA = to_line(event(1))
SOL = to_line(event(2, learner="sol-3"))


def packed(members: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return content.getvalue()


def read(name: str, data: bytes) -> list[HandedIn]:
    return list(read_data(data, name))


def told(rows: list[HandedIn]) -> list[tuple[str, str, str, int]]:
    return [(row.name, row.kind, row.status, len(row.events)) for row in rows]


def test_all_submissions_of_canvas_are_read_and_late_ones_known() -> None:
    data = packed(
        {
            "estrellaluna_12345_67890_luna-7-shuttle-orbit-1.jsonl": LUNA,
            "solpena_LATE_12346_67891_sol-3-shuttle-orbit.jsonl": SOL,
            "rios_12347_67892_essay.docx": b"PK\x03\x04",
        }
    )

    rows = read("submissions.zip", data)

    assert told(rows) == [
        ("submissions.zip/estrellaluna_12345_67890_luna-7-shuttle-orbit-1.jsonl", "logbook", "read", 1),
        ("submissions.zip/rios_12347_67892_essay.docx", "other", "refused", 0),
        ("submissions.zip/solpena_LATE_12346_67891_sol-3-shuttle-orbit.jsonl", "logbook", "read", 1),
        ("submissions.zip", "zip", "partly", 0),
    ]
    assert [delivery(row.name) for row in rows] == [
        Delivery("canvas-12345"),
        Delivery("canvas-12347"),
        Delivery("canvas-12346", late=True),
        Delivery(),
    ]


def test_a_folder_for_each_student_from_a_drive_is_read_with_copies_and_zips_in_zips() -> None:
    inner = packed({"09-shuttle-orbit.ipynb": notebook(event(3))})
    data = packed(
        {
            "Homework/Luna Estrella/luna-7-shuttle-orbit.jsonl": LUNA,
            "Homework/Luna Estrella/luna-7-shuttle-orbit (1).jsonl": LUNA + to_line(event(4)),
            "Homework/Sol Peña/work.zip": inner,
            "__MACOSX/Homework/._x.jsonl": b"junk",
            "Homework/.DS_Store": b"junk",
        }
    )

    assert told(read("Homework-20261120T130000Z-001.zip", data)) == [
        (
            "Homework-20261120T130000Z-001.zip/Homework/Luna Estrella/luna-7-shuttle-orbit (1).jsonl",
            "logbook",
            "read",
            2,
        ),
        ("Homework-20261120T130000Z-001.zip/Homework/Luna Estrella/luna-7-shuttle-orbit.jsonl", "logbook", "read", 1),
        ("Homework-20261120T130000Z-001.zip/Homework/Sol Peña/work.zip/09-shuttle-orbit.ipynb", "notebook", "read", 1),
        ("Homework-20261120T130000Z-001.zip/Homework/Sol Peña/work.zip", "zip", "read", 0),
        ("Homework-20261120T130000Z-001.zip", "zip", "read", 0),
    ]


def test_moodle_says_whose_a_file_is_in_its_folder_or_its_name() -> None:
    assert delivery("all.zip/Luna Estrella_123_assignsubmission_file/a.jsonl") == Delivery("moodle-123")
    assert delivery("Luna Estrella_123_assignsubmission_file_a.jsonl") == Delivery("moodle-123")
    assert delivery("week 3/09-shuttle-orbit.ipynb") == Delivery()


@pytest.mark.parametrize("encoding", ["utf-8", "cp437"])
def test_names_with_accents_are_read_whatever_packed_them(encoding: str) -> None:
    assert read("a.zip", _unsaid(encoding))[0].name == "a.zip/año ñ.jsonl"


def _unsaid(encoding: str) -> bytes:
    """A zip whose names are in an encoding that it does not tell."""
    name = "año ñ.jsonl".encode(encoding)
    placeholder = b"x" * len(name)
    return packed({placeholder.decode(): LUNA}).replace(placeholder, name)


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("homework", LUNA, "logbook"),
        ("homework.txt", LUNA, "logbook"),
        ("luna.json", b"\xef\xbb\xbf" + LUNA, "logbook"),
        ("luna.jsonl", notebook(event(1)), "notebook"),
        ("luna.ipynb", LUNA, "logbook"),
        ("photo.jpg", notebook(event(1)), "notebook"),
        ("all submissions", packed({"a.jsonl": LUNA}), "zip"),
    ],
)
def test_a_renamed_file_is_known_by_how_it_begins(name: str, data: bytes, kind: str) -> None:
    rows = read(name, data)

    assert (rows[-1].kind, rows[-1].status) == (kind, "read")
    assert sum(len(row.events) for row in rows) == 1


@pytest.mark.parametrize("name", ["essay.docx", "marks.xlsx", "slides.odp"])
def test_an_office_file_is_no_zip_of_hand_ins(name: str) -> None:
    assert read(name, packed({"word/document.xml": b"<x/>"})) == [HandedIn(name, "other", "refused", reasons.OTHER)]


def test_a_zip_that_came_twice_is_opened_once(tmp_path: Path) -> None:
    for name in ("submissions.zip", "submissions (1).zip"):
        (tmp_path / name).write_bytes(packed({"a.jsonl": LUNA}))

    rows = list(read_folder(tmp_path))

    assert [(row.name, row.same_as) for row in rows] == [
        ("submissions (1).zip/a.jsonl", ""),
        ("submissions (1).zip", ""),
        ("submissions.zip", "submissions (1).zip"),
    ]


def test_zips_are_opened_three_deep() -> None:
    data = packed({"a.jsonl": LUNA})
    for _ in range(3):
        data = packed({"in.zip": data})

    deeper = packed({"in.zip": data})

    assert [row.status for row in read("a.zip", data)] == ["read"] * 5
    assert next(row.reason for row in read("a.zip", deeper) if row.status == "refused") == reasons.ZIP_IN_ZIP


def test_zips_in_a_zip_share_what_they_may_unpack_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ZIP_TOTAL_BYTES", 3_000)
    monkeypatch.setattr(limits, "ZIP_TOTAL_RATIO", 0)
    inner = {f"{number}.zip": packed({"a.jsonl": bytes([10 + number]) + LUNA * 2}) for number in range(5)}

    rows = read("a.zip", packed(inner))

    assert {row.reason for row in rows if row.status == "refused"} == {reasons.ZIP_BOMB}
    assert 0 < sum(row.status == "refused" for row in rows) < 5


def test_a_zip_larger_than_a_hand_in_is_read_from_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", len(LUNA) + 10)
    path = tmp_path / "a.zip"
    path.write_bytes(packed({f"{number}.jsonl": to_line(event(number)) for number in range(9)}))

    assert len(read_file(path).events) == 9


def test_a_zip_beyond_all_limits_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ZIP_BYTES", 10)
    path = tmp_path / "a.zip"
    path.write_bytes(packed({"a.jsonl": LUNA}))

    assert read_file(path).reason == reasons.ZIP_TOO_LARGE
    assert reasons.ZIP_TOO_LARGE.en == (
        "The zip is larger than 500 MB and was not read. Unpack it yourself, and grade the folder."
    )
