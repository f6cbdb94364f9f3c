import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reachstars.errors import ReachstarsError
from reachstars.files import cannot_write, put_away, write_file


def test_a_file_is_written_whole_and_its_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "a folder" / "ñ" / "report.pdf"

    write_file(path, b"all of it")

    assert path.read_bytes() == b"all of it"
    assert [file.name for file in path.parent.iterdir()] == ["report.pdf"]


def test_what_was_there_is_kept_as_a_copy_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    for content in (b"one", b"two", b"two", b"three"):
        write_file(path, content, keep_old=True)

    kept = {file.name: file.read_bytes() for file in tmp_path.iterdir()}

    assert kept == {"report.pdf": b"three", "report.bak.pdf": b"one", "report.bak2.pdf": b"two"}


def test_a_full_disk_is_explained_and_leaves_the_old_file(tiny_disk: Path) -> None:
    path = tiny_disk / "report.pdf"
    write_file(path, b"old")

    with pytest.raises(ReachstarsError) as caught:
        write_file(path, b"x" * 200_000, keep_old=True)

    assert str(caught.value) == (
        f"The disk is full, so {path} was not written. To fix it: free some space, then run the command again."
    )
    assert path.read_bytes() == b"old"
    assert [file.name for file in tiny_disk.iterdir()] == ["report.pdf"]


@pytest.mark.parametrize(
    ("number", "english"),
    [
        (
            errno.EROFS,
            "out/a.pdf cannot be written: the folder is read-only or belongs to somebody else, or the file is open in "
            "another program. To fix it: close the file, or choose a folder of your own, such as your Documents.",
        ),
        (
            errno.ENOTDIR,
            "out/a.pdf cannot be written (Not a directory). "
            "To fix it: check the name of the folder, then run the command again.",
        ),
    ],
)
def test_a_folder_that_refuses_is_explained_in_both_languages(number: int, english: str) -> None:
    said = cannot_write(Path("out/a.pdf"), OSError(number, os.strerror(number)))

    assert said[0] == english
    assert said[1].startswith("No se puede escribir out/a.pdf")


def test_a_file_in_place_of_the_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")

    with pytest.raises(ReachstarsError) as caught:
        write_file(tmp_path / "out" / "a.pdf", b"x")

    assert str(caught.value).startswith(f"{tmp_path / 'out' / 'a.pdf'} cannot be written (")


def test_pieces_are_one_file_and_the_old_one_goes_where_it_is_told(tmp_path: Path) -> None:
    file, kept = tmp_path / "report.pdf", tmp_path / "earlier" / "1" / "report.pdf"
    write_file(file, iter([b"a", b"b"]), old_to=kept)
    write_file(file, b"ab", old_to=kept)
    assert not kept.parent.exists()

    write_file(file, [b"c"], old_to=kept)

    assert (file.read_bytes(), kept.read_bytes()) == (b"c", b"ab")


def test_pieces_that_end_in_an_error_leave_the_file_as_it_was(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise RuntimeError

    write_file(tmp_path / "a.csv", b"old")
    with pytest.raises(RuntimeError):
        write_file(tmp_path / "a.csv", pieces())

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.csv": b"old"}


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_gives_way_is_at_its_place_at_every_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    """Whoever pulls the plug between two steps finds the file: marks of a teacher have no other place."""
    path = tmp_path / "open-answers.csv"
    path.write_bytes(b"marks")
    there: list[bytes] = []
    rename = Path.replace

    def watched(self: Path, target: Path) -> Path:
        there.append(path.read_bytes())
        return rename(self, target)

    def no_links(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(Path, "replace", watched)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    write_file(path, b"more marks", keep_old=True)

    assert there == [b"marks"]
    kept = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert kept == {"open-answers.csv": b"more marks", "open-answers.bak.csv": b"marks"}


def test_a_file_that_cannot_be_replaced_leaves_no_copy_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def is_open(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    path = tmp_path / "gradebook.csv"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", is_open)

    with pytest.raises(ReachstarsError):
        write_file(path, b"new", keep_old=True)

    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"gradebook.csv": b"old"}


def test_two_runs_that_keep_one_file_at_once_lose_nothing(tmp_path: Path) -> None:
    path, kept = tmp_path / "report.pdf", tmp_path / "earlier" / "1" / "report.pdf"
    for content in (b"one", b"two", b"three"):
        write_file(path, content, old_to=kept)

    copies = {file.name: file.read_bytes() for file in kept.parent.iterdir()}
    assert copies == {"report.pdf": b"one", "report.bak.pdf": b"two"}


def test_a_file_is_put_away_under_a_free_name(tmp_path: Path) -> None:
    file, kept = tmp_path / "feedback.pdf", tmp_path / "earlier" / "feedback.pdf"
    for content in (b"one", b"two"):
        file.write_bytes(content)
        put_away(file, kept)
    put_away(file, kept)

    copies = {each.name: each.read_bytes() for each in kept.parent.iterdir()}
    assert copies == {"feedback.pdf": b"one", "feedback.bak.pdf": b"two"}
    assert not file.exists()
