import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars.errors import ClassFolderError
from reachstars.language import Words
from reachstars.logbook import journal
from reachstars.logbook.event import Event
from reachstars.logbook.journal import Journal, Reader, append, merge, parse, read
from reachstars.logbook.line import to_line


def event(number: int, value: str = "7.7 km/s", *, private: bool = False) -> Event:
    time = f"2026-01-05T14:00:{number % 60:02}.000Z"
    return Event(f"{number:032x}", time, "luna-7", "shuttle-orbit", 1, "answer", "orbit-speed", value, private)


def torn(number: int) -> Words:
    return Words(
        en=f"Line {number}, the last one, was cut short and is left out; every line before it was read.",
        es=f"La línea {number}, la última, quedó cortada y no se toma en cuenta; las anteriores se leyeron.",
    )


def bad(number: int) -> Words:
    return Words(
        en=f"Line {number} cannot be read and is left out; the other lines were read.",
        es=f"La línea {number} no se puede leer y no se toma en cuenta; las demás líneas sí se leyeron.",
    )


def test_a_journal_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert read(tmp_path / "none.jsonl") == journal.Journal((), ())


def test_events_come_back_in_the_order_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "logbook" / "luna-7" / "shuttle-orbit.jsonl"

    append(path, event(2))
    append(path, event(1))

    assert read(path) == journal.Journal((event(2), event(1)), ())


def test_a_file_cut_at_any_byte_keeps_every_complete_line_and_the_next_one(tmp_path: Path) -> None:
    lines = [to_line(event(number, "órbita")) for number in range(3)]
    whole = b"".join(lines)
    path = tmp_path / "cut.jsonl"

    for cut in range(len(whole) + 1):
        path.write_bytes(whole[:cut])
        # A line that lost only its line end is complete.
        complete = [event(n, "órbita") for n in range(3) if cut >= sum(map(len, lines[: n + 1])) - 1]
        assert list(read(path).events) == complete, cut
        append(path, event(9))
        assert list(read(path).events) == [*complete, event(9)], cut


def test_a_torn_last_line_is_reported_and_later_stands_among_the_bad_ones(tmp_path: Path) -> None:
    path = tmp_path / "torn.jsonl"
    path.write_bytes(to_line(event(1)) + to_line(event(2))[:40])

    before = read(path)
    append(path, event(3))
    after = read(path)

    assert before == journal.Journal((event(1),), (torn(2),))
    assert after == journal.Journal((event(1), event(3)), (bad(2),))


def test_bad_lines_in_the_middle_are_noted_and_skipped() -> None:
    data = to_line(event(1)) + b"\x00\x00\x00\n" + b"\xff\xfe\n" + b"\n" + b'{"id": 3}\n' + to_line(event(2))

    found = parse(data)

    assert found == journal.Journal((event(1), event(2)), (bad(2), bad(3), bad(5)))


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    data = b"\xef\xbb\xbf" + (to_line(event(1)) + to_line(event(2))).replace(b"\n", b"\r\n")

    assert parse(data) == journal.Journal((event(1), event(2)), ())


@given(st.binary())
def test_no_file_however_odd_stops_the_reader(data: bytes) -> None:
    assert parse(data + b"\n" + to_line(event(1))).events[-1] == event(1)


def test_an_unknown_kind_of_event_is_kept(tmp_path: Path) -> None:
    newer = Event("a" * 32, "2031-01-01T00:00:00.000Z", "luna-7", "shuttle-orbit", 9, "badge", value={"gold": 1})
    path = tmp_path / "newer.jsonl"

    append(path, newer)

    assert read(path).events == (newer,)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are a Unix matter")
def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "full.jsonl"
    append(path, event(1))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 20, hard))  # the next line fits only in part
    try:
        with pytest.raises(ClassFolderError) as refused:
            append(path, event(2))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert path.read_bytes() == to_line(event(1))
    assert refused.value.in_language("en") == (
        f"The answer is not saved: the disk that holds {path} is full.\n"
        "  To fix it: delete files you do not need and try again; what was saved before is still there."
    )
    assert refused.value.in_language("es") == (
        f"La respuesta no está guardada: el disco donde está {path} está lleno.\n"
        "  Para arreglarlo: borra archivos que no necesites y vuelve a intentarlo; lo que ya estaba guardado sigue ahí."
    )


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_an_answer_that_could_not_be_synced_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    path = tmp_path / "unsynced.jsonl"
    append(path, event(1))
    monkeypatch.setattr(os, "fsync", failing(code))

    with pytest.raises(ClassFolderError, match=r"^The answer is not saved: "):
        append(path, event(2))

    assert path.read_bytes() == to_line(event(1))


def failing(code: int) -> Callable[[int], None]:
    def fsync(_file: int) -> None:
        raise OSError(code, os.strerror(code))

    return fsync


def test_a_folder_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    path = blocked / "shuttle-orbit.jsonl"

    with pytest.raises(ClassFolderError) as refused:
        append(path, event(1))

    assert refused.value.in_language("en") == (
        f"The answer is not saved: {path} cannot be written (File exists).\n"
        "  To fix it: move the class folder to a place where you may write, such as your own Documents."
    )
    assert refused.value.in_language("es") == (
        f"La respuesta no está guardada: no se puede escribir en {path} (File exists).\n"
        "  Para arreglarlo: mueve la carpeta de la clase a un lugar donde puedas escribir, como tus Documentos."
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="an administrator may write everywhere")
def test_a_read_only_folder_is_explained(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    path = tmp_path / "shuttle-orbit.jsonl"

    with pytest.raises(ClassFolderError) as refused:
        append(path, event(1))

    assert str(refused.value) == (
        f"The answer is not saved: {path} cannot be written (Permission denied).\n"
        "  To fix it: move the class folder to a place where you may write, such as your own Documents."
    )


def test_a_lock_that_stays_taken_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.jsonl"
    monkeypatch.setattr(journal, "LOCK_SECONDS", 0.02)

    with FileLock(tmp_path / ".locked.jsonl.lock"), pytest.raises(ClassFolderError) as refused:
        append(path, event(1))

    assert refused.value.in_language("en") == (
        f"The answer is not saved: another window has kept {path} locked for 0 seconds.\n"
        "  To fix it: close the lesson's other windows and try again."
    )
    assert refused.value.in_language("es") == (
        f"La respuesta no está guardada: otra ventana tiene bloqueado {path} desde hace 0 segundos.\n"
        "  Para arreglarlo: cierra las otras ventanas de la lección y vuelve a intentarlo."
    )


def test_a_journal_that_cannot_be_read_is_explained(tmp_path: Path) -> None:
    with pytest.raises(ClassFolderError) as refused:
        read(tmp_path)

    assert refused.value.in_language("en") == (
        f"The logbook {tmp_path} cannot be read (Is a directory).\n"
        "  To fix it: ask for permission to read that file, then run the cell again."
    )
    assert refused.value.in_language("es") == (
        f"No se puede leer la bitácora {tmp_path} (Is a directory).\n"
        "  Para arreglarlo: pide permiso para leer ese archivo y vuelve a ejecutar la celda."
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_what_is_private_is_closed_to_other_accounts(tmp_path: Path) -> None:
    path = tmp_path / "private" / "shuttle-orbit.jsonl"

    append(path, event(1, private=True))

    assert path.parent.stat().st_mode & 0o077 == 0
    assert path.stat().st_mode & 0o077 == 0


EVENTS = st.lists(
    st.builds(event, st.integers(0, 5), st.sampled_from(["7.7", "7,7", ""]), private=st.booleans()), max_size=6
)


@given(EVENTS, EVENTS)
def test_it_does_not_matter_which_copy_is_merged_first(ours: list[Event], theirs: list[Event]) -> None:
    assert merge(ours, theirs) == merge(theirs, ours)


@given(EVENTS, EVENTS, EVENTS)
def test_copies_merge_in_any_grouping(one: list[Event], two: list[Event], three: list[Event]) -> None:
    assert merge(merge(one, two), three) == merge(one, merge(two, three)) == merge(one, two, three)


@given(EVENTS)
def test_merging_a_copy_with_itself_changes_nothing(events: list[Event]) -> None:
    assert merge(merge(events), merge(events)) == merge(events)


@given(EVENTS, EVENTS)
def test_a_merge_holds_every_id_once_and_in_order_of_time(ours: list[Event], theirs: list[Event]) -> None:
    merged = merge(ours, theirs)

    assert sorted({each.id for each in (*ours, *theirs)}) == sorted(each.id for each in merged)
    assert list(merged) == sorted(merged, key=lambda each: (each.time, each.id))


def test_a_private_event_stays_private_whatever_another_copy_says() -> None:
    kept, claimed = event(1, "a", private=True), event(1, "z")

    assert merge([kept], [claimed]) == merge([claimed], [kept]) == (kept,)


LINE = st.sampled_from([b"", b"\n", b"{", b"\xef\xbb\xbf", b"\xff", b"x\n"]) | st.builds(
    lambda number: to_line(event(number)), st.integers(0, 9)
)


@settings(max_examples=200, deadline=None)
@given(pieces=st.lists(LINE, max_size=12), start_anew=st.lists(st.booleans(), min_size=12, max_size=12))
def test_a_journal_that_is_read_again_says_what_a_fresh_reader_says(
    pieces: list[bytes], start_anew: list[bool], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("again") / "lesson.jsonl"
    reader = Reader(path)
    data = b""
    for piece, anew in zip(pieces, start_anew, strict=False):
        data = piece if anew and len(data) > 9 else data + piece
        path.write_bytes(data)

        assert reader.read() == read(path)


def test_a_journal_that_is_taken_away_is_empty_again(tmp_path: Path) -> None:
    path = tmp_path / "lesson.jsonl"
    append(path, event(1))
    reader = Reader(path)
    reader.read()

    path.unlink()

    assert reader.read() == Journal(())
