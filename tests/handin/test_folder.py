"""A whole folder: what is met, what is passed over, and that no damage ever stops the reading."""

import io
import os
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reachstars.errors import HandinError
from reachstars.handin import limits, reasons
from reachstars.handin.handed import HandedIn
from reachstars.handin.read import read_folder
from reachstars.logbook.event import Event, to_json
from reachstars.logbook.line import to_line

LINE = to_line(
    Event("0" * 32, "2026-01-05T14:00:00.000Z", "luna-7", "shuttle-orbit", 1, "answer", "orbit-speed", "7,7 km/s ñ")
)


def lay(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(LINE)


def names(folder: Path) -> list[str]:
    return [row.name for row in read_folder(folder)]


def test_files_come_in_the_order_of_their_names_from_all_folders(tmp_path: Path) -> None:
    lay(tmp_path, "sol/b.jsonl", "sol/a.jsonl", "luna.jsonl", "Año 2/ñ.jsonl")

    assert names(tmp_path) == ["Año 2/ñ.jsonl", "luna.jsonl", "sol/a.jsonl", "sol/b.jsonl"]


def test_hidden_files_private_journals_and_the_class_folders_own_are_passed_over(tmp_path: Path) -> None:
    lay(
        tmp_path,
        "reachstars.toml",
        "logbook/.last-learner",
        "logbook/luna-7/shuttle-orbit.jsonl",
        "logbook/luna-7/.shuttle-orbit.jsonl.lock",
        "logbook/luna-7/private/shuttle-orbit.jsonl",
        "en/.ipynb_checkpoints/09.ipynb",
        "__MACOSX/x.jsonl",
    )

    assert names(tmp_path) == ["logbook/luna-7/shuttle-orbit.jsonl"]


def test_the_results_of_an_earlier_run_are_passed_over(tmp_path: Path) -> None:
    results = (
        "files.csv",
        "gradebook.csv",
        "report.pdf",
        "files.bak.csv",
        "gradebook.bak2.csv",
        "report.bak.pdf",
        "answers.csv",
        "canvas.csv",
        "feedback.pdf",
        "gradebook.xlsx",
        "report.html",
        "report-projection.html",
        "earlier/1/gradebook.csv",
    )
    lay(tmp_path, "a.jsonl", *results, *(f"results/{name}" for name in results))

    assert names(tmp_path) == ["a.jsonl"]


def test_a_students_own_report_is_not_taken_for_ours(tmp_path: Path) -> None:
    (tmp_path / "luna").mkdir()
    (tmp_path / "luna" / "report.pdf").write_bytes(b"%PDF-1.7")

    assert list(read_folder(tmp_path)) == [HandedIn("luna/report.pdf", "other", "refused", reasons.OTHER)]


def test_links_to_files_and_folders_are_not_followed(tmp_path: Path) -> None:
    lay(tmp_path, "outside/secret.jsonl", "class/a.jsonl")
    (tmp_path / "class" / "b").symlink_to(tmp_path / "outside")
    (tmp_path / "class" / "c.jsonl").symlink_to(tmp_path / "outside" / "secret.jsonl")
    (tmp_path / "class" / "loop").symlink_to(tmp_path / "class")

    rows = list(read_folder(tmp_path / "class"))

    assert [(row.name, row.reason) for row in rows] == [
        ("a.jsonl", reasons.READ),
        ("b", reasons.LINK),
        ("c.jsonl", reasons.LINK),
        ("loop", reasons.LINK),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_is_a_row(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jsonl")

    assert list(read_folder(tmp_path)) == [HandedIn("pipe.jsonl", "logbook", "refused", reasons.NOT_A_FILE)]


def test_a_folder_that_cannot_be_opened_is_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, "closed/a.jsonl", "open/b.jsonl")
    scandir = os.scandir

    def guarded(folder: Path) -> Iterator["os.DirEntry[str]"]:
        if Path(folder).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", guarded)

    assert [(row.name, row.reason) for row in read_folder(tmp_path)] == [
        ("closed", reasons.not_readable("Permission denied")),
        ("open/b.jsonl", reasons.READ),
    ]


def test_folders_without_end_are_left(tmp_path: Path) -> None:
    deep = "/".join("d" * (limits.FOLDER_DEPTH + 1))
    lay(tmp_path, f"{deep}/a.jsonl", "z.jsonl")

    assert [(row.name, row.reason) for row in read_folder(tmp_path)] == [
        (deep, reasons.FOLDER_TOO_DEEP),
        ("z.jsonl", reasons.READ),
    ]


def test_files_without_end_are_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILES", 2)
    lay(tmp_path, "a.jsonl", "b.jsonl", "c.jsonl", "d.jsonl")

    assert [(row.name, row.reason) for row in read_folder(tmp_path)] == [
        ("a.jsonl", reasons.READ),
        ("b.jsonl", reasons.READ),
        ("…", reasons.TOO_MANY_FILES),
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows names are always text")
def test_a_name_that_is_no_text_is_shown_as_escapes(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/ma\xf1ana.jsonl", "wb") as file:  # noqa: PTH123 - a name as bytes
        file.write(LINE)

    assert names(tmp_path) == ["ma\\udcf1ana.jsonl"]


def test_a_folder_that_is_not_there_is_an_error_in_both_languages(tmp_path: Path) -> None:
    folder = tmp_path / "nowhere"

    with pytest.raises(HandinError) as refused:
        list(read_folder(folder))

    assert refused.value.in_language("en") == (
        f"There is no folder {folder}. To fix it: give the folder that holds the handed-in files."
    )
    assert refused.value.in_language("es") == (
        f"No existe la carpeta {folder}. Para arreglarlo: indica la carpeta que tiene los archivos entregados."
    )


def seeds() -> dict[str, bytes]:
    """A good hand-in of each kind."""
    import json

    record = {"output_type": "display_data", "metadata": {"reachstars": to_json(_event())}, "data": {"text/plain": "x"}}
    cells = [{"cell_type": "code", "outputs": [record] * 3, "source": ["a", "b"]}] * 4
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.jsonl", LINE * 5)
        file.writestr("folder/b.jsonl", LINE)
    notebook = json.dumps({"cells": cells, "metadata": {"reachstars": {}}, "nbformat": 4}).encode()
    return {".jsonl": LINE * 6, ".ipynb": notebook, ".zip": packed.getvalue()}


def _event() -> Event:
    return Event("1" * 32, "2026-01-05T14:00:00.000Z", "luna-7", "shuttle-orbit", 1, "check", "orbit-speed", "7.7 km/s")


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The data with a few cuts, flipped bytes, repeats and insertions."""
    content = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(content) + 1)
        to = min(len(content), at + chance.randrange(1, 40))
        match chance.randrange(5):
            case 0:
                del content[at:to]
            case 1:
                content[at:at] = content[at:to] * chance.randrange(1, 20)
            case 2:
                content[at:at] = chance.choice(
                    [b"\x00", b"\xff", b"{", b"[" * 300, b'"', b"\n", b"null", b"1e999", b"PK"]
                )
            case 3:
                content[at:to] = chance.randbytes(to - at)
            case _:
                del content[at:]
    return bytes(content)


def test_400_damaged_files_are_400_explained_rows(tmp_path: Path) -> None:
    chance = random.Random(9)  # noqa: S311 - a seed, so that a failure can be met again
    for number in range(400):
        suffix, seed = chance.choice(list(seeds().items()))
        (tmp_path / f"{number:03}{suffix}").write_bytes(damaged(seed, chance))

    rows = list(read_folder(tmp_path))

    files = [row for row in rows if ".zip/" not in row.name]
    assert [row.name[:3] for row in files] == [f"{number:03}" for number in range(400)]
    assert {row.status for row in files} == {"read", "partly", "refused"}
    assert all(row.reason.en and row.reason.es and row.reason != reasons.UNEXPECTED for row in rows)
    assert all(row.events == () for row in rows if row.status == "refused")
