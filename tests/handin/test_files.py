"""One file at a time: what is read, and what each refusal says."""

import json
import os
import stat
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from reachstars.errors import HandinError
from reachstars.handin import limits, reasons
from reachstars.handin.handed import HandedIn, printable
from reachstars.handin.read import read_file
from reachstars.logbook.event import Event, Json, from_json, to_json
from reachstars.logbook.journal import merge
from reachstars.logbook.line import to_line


def event(number: int = 1, value: Json = "7.7 km/s", *, kind: str = "answer", private: bool = False) -> Event:
    time = f"2026-01-05T14:00:{number % 60:02}.000Z"
    return Event(f"{number:032x}", time, "luna-7", "shuttle-orbit", 1, kind, "orbit-speed", value, private)


def notebook(*records: Json, **metadata: Json) -> bytes:
    outputs = [{"output_type": "display_data", "data": {}, "metadata": {"reachstars": record}} for record in records]
    cells = [{"cell_type": "markdown", "source": "Hola"}, {"cell_type": "code", "source": "1/0", "outputs": outputs}]
    return json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}).encode()


def handed(folder: Path, name: str, content: bytes) -> HandedIn:
    path = folder / name
    path.write_bytes(content)
    return read_file(path)


def packed(folder: Path, *members: tuple[str | ZipInfo, bytes], name: str = "work.zip") -> HandedIn:
    with ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as file:
        for member, content in members:
            file.writestr(member, content)
    return read_file(folder / name)


def test_a_logbook_is_read(tmp_path: Path) -> None:
    row = handed(tmp_path, "shuttle-orbit.jsonl", to_line(event(1)) + to_line(event(2)))

    assert row == HandedIn("shuttle-orbit.jsonl", "logbook", "read", reasons.READ, (event(1), event(2)))


def test_a_logbook_saved_with_a_byte_order_mark_and_windows_line_ends_is_read(tmp_path: Path) -> None:
    row = handed(tmp_path, "a.jsonl", b"\xef\xbb\xbf" + to_line(event(1)).replace(b"\n", b"\r\n"))

    assert (row.status, row.events) == ("read", (event(1),))


def test_a_notebook_is_read_from_its_records(tmp_path: Path) -> None:
    row = handed(tmp_path, "09.ipynb", notebook(to_json(event(1)), {}, None, to_json(event(2, kind="check"))))

    assert row == HandedIn("09.ipynb", "notebook", "read", reasons.READ, (event(1), event(2, kind="check")))


@pytest.mark.parametrize("name", ["09.ipynb", "09.IPYNB", "09.ipynb.txt", "09.ipynb.json"])
def test_a_notebook_is_known_by_its_name_whatever_the_browser_added(tmp_path: Path, name: str) -> None:
    assert handed(tmp_path, name, b"\xef\xbb\xbf" + notebook(to_json(event()))).events == (event(),)


def test_nothing_private_goes_further_and_nothing_is_said_about_it(tmp_path: Path) -> None:
    hidden = event(2, "my dream", private=True)

    rows = [
        handed(tmp_path, "a.jsonl", to_line(event(1)) + to_line(hidden)),
        handed(tmp_path, "a.ipynb", notebook(to_json(event(1)), to_json(hidden))),
    ]

    assert [(row.status, row.events) for row in rows] == [("read", (event(1),))] * 2


def test_a_file_of_private_events_alone_holds_no_answers(tmp_path: Path) -> None:
    row = handed(tmp_path, "a.jsonl", to_line(event(1, "my dream", private=True)))

    assert row == HandedIn("a.jsonl", "logbook", "read", reasons.NO_ANSWERS)


def test_a_lesson_without_answers_says_so(tmp_path: Path) -> None:
    assert handed(tmp_path, "a.ipynb", notebook(reachstars={"lesson": "shuttle-orbit"})).reason == reasons.NO_ANSWERS


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.jsonl", b"", reasons.EMPTY),
        ("a.ipynb", b" \n\t\n", reasons.EMPTY),
        ("a.zip", b"", reasons.EMPTY),
        ("a.jsonl", b"hello\n", reasons.NOT_A_LOGBOOK),
        ("a.jsonl", b"\xff\xfe{\x00}\x00", reasons.NOT_A_LOGBOOK),
        ("a.jsonl", b"[" * 200_000, reasons.NOT_A_LOGBOOK),
        ("a.jsonl", notebook(), reasons.NOT_OURS),
        ("a.ipynb", b"[]", reasons.NOT_A_NOTEBOOK),
        ("a.ipynb", b"{}", reasons.NOT_A_NOTEBOOK),
        ("a.ipynb", b'{"cells": {"0": []}}', reasons.NOT_A_NOTEBOOK),
        ("a.ipynb", b'{"cells": 7}', reasons.NOT_A_NOTEBOOK),
        ("a.ipynb", notebook()[:-30], reasons.DAMAGED),
        ("a.ipynb", b'{"cells": [NaN]}', reasons.DAMAGED),
        ("a.ipynb", b'{"cells": [' + b"9" * 10_000 + b"]}", reasons.DAMAGED),
        ("a.ipynb", notebook(), reasons.NOT_OURS),
        ("a.ipynb", notebook().decode().encode("utf-16"), reasons.NOT_UTF8),
        ("a.ipynb", b'{"cells": ["\xe1"]}', reasons.NOT_UTF8),
        ("a.ipynb", b"[" * 200_000, reasons.TOO_DEEP),
        ("a.ipynb", b'{"a":' * 200_000 + b"1" + b"}" * 200_000, reasons.TOO_DEEP),
        ("a.ipynb", b'{"cells": [' + b"[]," * 400_000 + b"[]]}", reasons.TOO_DEEP),
        ("a.zip", b"PK\x03\x04 not really", reasons.ZIP_DAMAGED),
        ("a.zip", b"PK\x01\x02" * 21_000, reasons.ZIP_BOMB),
        ("key.py", b"open('x', 'w')", reasons.PROGRAM),
        ("run.EXE", b"MZ", reasons.PROGRAM),
        ("essay.docx", b"PK", reasons.OTHER),
        ("photo.jpg", b"", reasons.OTHER),
        ("README", b"", reasons.OTHER),
    ],
)
def test_a_refused_file_says_what_to_ask_for(tmp_path: Path, name: str, content: bytes, reason: object) -> None:
    row = handed(tmp_path, name, content)

    assert (row.status, row.reason, row.events) == ("refused", reason, ())


@pytest.mark.parametrize(
    "text",
    [b'"' + b'\\"' * 1_000_000, b'"' * 1_000_001, b"\\" * 1_000_000, b'"' + b"[" * 1_000_000, b'["' + b"\\" * 999_999],
)
def test_the_depth_of_a_text_made_to_stall_is_known_at_once(tmp_path: Path, text: bytes) -> None:
    assert handed(tmp_path, "a.ipynb", b"[]" * 101 + text).status == "refused"


def test_brackets_in_an_answer_are_not_depth(tmp_path: Path) -> None:
    answer = '[{"\\' * 5_000

    assert handed(tmp_path, "a.jsonl", to_line(event(1, answer))).events == (event(1, answer),)


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.ipynb"
    with path.open("wb") as file:
        file.truncate(50_000_000)

    assert read_file(path) == HandedIn("large.ipynb", "notebook", "refused", reasons.TOO_LARGE)


def test_a_torn_logbook_is_read_but_for_its_torn_line(tmp_path: Path) -> None:
    row = handed(tmp_path, "a.jsonl", to_line(event(1)) + to_line(event(2))[:-20])

    assert row == HandedIn("a.jsonl", "logbook", "partly", reasons.partly(1), (event(1),))


STRANGE: dict[str, Json] = {
    "id": "x" * 101,
    "time": "yesterday",
    "learner": "../../etc",
    "lesson": "x" * 101,
    "version": -1,
    "kind": 7,
    "exercise": None,
    "value": "x" * (limits.ANSWER_LENGTH + 1),
    "private": "no",
}


@pytest.mark.parametrize("name", STRANGE)
def test_an_event_that_no_lesson_writes_is_left_out(tmp_path: Path, name: str) -> None:
    strange = {**to_json(event(2)), name: STRANGE[name]}

    row = handed(tmp_path, "a.ipynb", notebook(to_json(event(1)), strange))

    assert row == HandedIn("a.ipynb", "notebook", "partly", reasons.partly(1), (event(1),))


def test_an_answer_of_very_many_parts_is_left_out(tmp_path: Path) -> None:
    parts: list[Json] = [{"a": 1}] * 30_000

    row = handed(tmp_path, "a.jsonl", to_line(event(1)) + to_line(event(2, parts)))

    assert row == HandedIn("a.jsonl", "logbook", "partly", reasons.partly(1), (event(1),))


def test_a_line_over_the_limit_is_left_out(tmp_path: Path) -> None:
    row = handed(tmp_path, "a.jsonl", to_line(event(1)) + b" " * limits.LINE_BYTES + to_line(event(2)))

    assert (row.status, row.events) == ("partly", (event(1),))


def test_more_events_than_anybody_makes_are_counted_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "EVENTS", 2)
    events = [event(number) for number in range(4)]

    logbook = handed(tmp_path, "a.jsonl", b"".join(map(to_line, events)))
    records = handed(tmp_path, "a.ipynb", notebook(*map(to_json, events)))

    assert (logbook.events, logbook.reason) == (tuple(events[:2]), reasons.partly(2))
    assert (records.events, records.reason) == (tuple(events[:2]), reasons.partly(2))


@pytest.mark.parametrize("made_up", ["learner", "lesson"])
def test_students_and_lessons_that_a_file_makes_up_by_the_hundred_are_left_out(tmp_path: Path, made_up: str) -> None:
    most = limits.WORKS_OF_FILE
    events = [from_json(to_json(event(number)) | {made_up: f"ghost-{number}"}) for number in range(most + 2)]
    known = from_json(to_json(event(most + 2)) | {made_up: "ghost-0"})

    logbook = handed(tmp_path, "a.jsonl", b"".join(map(to_line, (*events, known))))
    records = handed(tmp_path, "a.ipynb", notebook(*map(to_json, (*events, known))))

    for row in (logbook, records):
        assert (row.events, row.reason) == (merge(events[:most], [known]), reasons.partly(2))


@pytest.mark.parametrize(
    "cell",
    [
        7, None, "text", [], {}, {"outputs": None}, {"outputs": {"0": 1}}, {"outputs": [None, 7, [], {}]},
        {"outputs": [{"metadata": None}, {"metadata": []}, {"metadata": {"widgets": {"state": {}}}}]},
    ],
)  # fmt: skip
def test_cells_of_any_shape_stand_in_nobodys_way(tmp_path: Path, cell: Json) -> None:
    data = json.loads(notebook(to_json(event())))
    data["cells"].insert(0, cell)
    data["metadata"] = {"widgets": {"application/vnd.jupyter.widget-state+json": {"state": {"x": [1]}}}}

    assert handed(tmp_path, "a.ipynb", json.dumps(data).encode()).events == (event(),)


@pytest.mark.parametrize("record", [7, "text", True, [1], {"id": 1}, {"reachstars": {}}])
def test_a_record_of_the_wrong_shape_is_counted(tmp_path: Path, record: Json) -> None:
    row = handed(tmp_path, "a.ipynb", notebook(record))

    assert row == HandedIn("a.ipynb", "notebook", "partly", reasons.partly(1))


def test_how_many_entries_were_left_out_is_said_in_both_languages() -> None:
    assert reasons.partly(1).en == (
        "One entry could not be read and is left out. If an answer is missing, ask for the file again."
    )
    assert reasons.partly(1200).es == (
        "1,200 entradas no se pudieron leer y no se tomaron en cuenta. "
        "Si falta una respuesta, pide el archivo otra vez."
    )


def test_a_zip_is_read_with_all_its_members(tmp_path: Path) -> None:
    row = packed(tmp_path, ("b/09.ipynb", notebook(to_json(event(2)))), ("a.jsonl", to_line(event(1))))

    assert row == HandedIn("work.zip", "zip", "read", reasons.READ, (event(1), event(2)))


def test_a_zip_that_unpacks_to_too_much_is_not_unpacked(tmp_path: Path) -> None:
    row = packed(tmp_path, ("a.jsonl", to_line(event())), ("b.jsonl", b"0" * 5_000_000))

    assert row == HandedIn("work.zip", "zip", "refused", reasons.ZIP_BOMB)


def test_a_zip_of_many_large_members_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ZIP_TOTAL_BYTES", 1_000)
    monkeypatch.setattr(limits, "ZIP_TOTAL_RATIO", 0)

    row = packed(tmp_path, *((f"{number}.jsonl", to_line(event(number))) for number in range(10)))

    assert row.reason == reasons.ZIP_BOMB


def test_an_empty_zip_says_so(tmp_path: Path) -> None:
    assert packed(tmp_path).reason == reasons.ZIP_EMPTY
    assert packed(tmp_path, ("folder/", b""), ("__MACOSX/a.jsonl", b"x")).reason == reasons.ZIP_EMPTY


def test_a_zip_that_lies_about_its_sizes_is_damaged(tmp_path: Path) -> None:
    packed(tmp_path, ("a.jsonl", to_line(event()) * 100))
    path = tmp_path / "work.zip"
    small = (10).to_bytes(4, "little")
    true = len(to_line(event()) * 100).to_bytes(4, "little")

    row = handed(tmp_path, "lies.zip", path.read_bytes().replace(true, small))

    assert row == HandedIn("lies.zip", "zip", "refused", reasons.ZIP_NOTHING_READ)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real.jsonl").write_bytes(to_line(event()))
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "real.jsonl")
    (tmp_path / "dangling.ipynb").symlink_to(tmp_path / "nothing")

    assert read_file(tmp_path / "link.jsonl") == HandedIn("link.jsonl", "logbook", "refused", reasons.LINK)
    assert read_file(tmp_path / "dangling.ipynb").reason == reasons.LINK


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jsonl")

    assert read_file(tmp_path / "pipe.jsonl").reason == reasons.NOT_A_FILE


def test_a_file_that_the_system_keeps_closed_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(_path: Path, _flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.jsonl").write_bytes(to_line(event()))
    monkeypatch.setattr(os, "open", closed)

    row = read_file(tmp_path / "a.jsonl")

    assert (row.status, row.reason.en, row.reason.es) == (
        "refused",
        "The file cannot be read (Permission denied). Copy it to a folder of your own, then grade again.",
        "No se puede leer el archivo (Permission denied). Cópialo a una carpeta tuya y califica otra vez.",
    )


def test_a_disk_that_fails_in_the_middle_is_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_file: int, *_: object, **__: object) -> BytesIO:
        raise OSError(5, "Input/output error")

    (tmp_path / "a.jsonl").write_bytes(to_line(event()))
    monkeypatch.setattr(os, "fdopen", failing)

    assert read_file(tmp_path / "a.jsonl").reason == reasons.not_readable("Input/output error")


def test_a_file_that_grows_while_it_is_read_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def growing(_file: int, *_: object, **__: object) -> BytesIO:
        return BytesIO(b" " * (limits.FILE_BYTES + 1))

    (tmp_path / "a.jsonl").write_bytes(to_line(event()))
    monkeypatch.setattr(os, "fdopen", growing)

    assert read_file(tmp_path / "a.jsonl").reason == reasons.TOO_LARGE


def test_a_mistake_of_ours_is_a_row_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_data: bytes) -> object:
        raise ZeroDivisionError

    (tmp_path / "a.jsonl").write_bytes(to_line(event()))
    monkeypatch.setattr("reachstars.handin.read.read_logbook", broken)

    assert read_file(tmp_path / "a.jsonl") == HandedIn("a.jsonl", "logbook", "refused", reasons.UNEXPECTED)


def test_a_file_that_is_not_there_is_an_error_in_both_languages(tmp_path: Path) -> None:
    path = tmp_path / "luna.jsonl"

    with pytest.raises(HandinError) as refused:
        read_file(path)

    assert refused.value.in_language("en") == f"There is no file {path}. To fix it: check its name and folder."
    assert refused.value.in_language("es") == (
        f"No existe el archivo {path}. Para arreglarlo: revisa su nombre y su carpeta."
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("señal.jsonl", "señal.jsonl"),
        ("a\nb", "a\\nb"),
        ("\x1b[2J", "\\x1b[2J"),
        ("a\udce9b", "a\\udce9b"),
        ("exe.\u202elnosj", "exe.\\u202elnosj"),
        ("x" * 300 + ".jsonl", "x" * 100 + "…" + "x" * 94 + ".jsonl"),
    ],
)
def test_a_name_is_fit_to_be_shown(name: str, shown: str) -> None:
    assert printable(name) == shown


def link_entry() -> ZipInfo:
    entry = ZipInfo("link.jsonl")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def device_entry() -> ZipInfo:
    entry = ZipInfo("device.jsonl")
    entry.external_attr = (stat.S_IFCHR | 0o666) << 16
    return entry


def lzma_entry() -> ZipInfo:
    entry = ZipInfo("rare.jsonl")
    entry.compress_type = zipfile.ZIP_LZMA
    return entry


MEMBERS = [
    ("../../evil.jsonl", reasons.ZIP_CLIMBS),
    ("/etc/passwd.jsonl", reasons.ZIP_CLIMBS),
    ("..\\evil.jsonl", reasons.ZIP_CLIMBS),
    ("C:evil.jsonl", reasons.ZIP_CLIMBS),
    (link_entry(), reasons.LINK),
    (device_entry(), reasons.NOT_A_FILE),
    (lzma_entry(), reasons.ZIP_METHOD),
    ("key.py", reasons.PROGRAM),
    ("empty.jsonl", reasons.EMPTY),
]


@pytest.mark.parametrize(("member", "reason"), MEMBERS)
def test_a_member_that_is_refused_does_not_stop_the_others(
    tmp_path: Path, member: str | ZipInfo, reason: object
) -> None:
    from reachstars.handin.read import read_folder

    content = b"" if member == "empty.jsonl" else to_line(event(9))
    packed(tmp_path, (member, content), ("good.jsonl", to_line(event(1))))

    rows = list(read_folder(tmp_path))

    assert (rows[-1].name, rows[-1].status, rows[-1].reason) == ("work.zip", "partly", reasons.ZIP_PARTLY)
    assert {row.reason for row in rows[:-1] if row.status == "refused"} == {reason}
    assert [row.events for row in rows[:-1] if row.status == "read"] == [(event(1),)]


def test_a_member_locked_with_a_password_says_so(tmp_path: Path) -> None:
    from reachstars.handin.read import read_folder

    packed(tmp_path, ("a.jsonl", to_line(event())))
    data = bytearray((tmp_path / "work.zip").read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the flag in the table of contents
    (tmp_path / "work.zip").write_bytes(data)

    assert [row.reason for row in read_folder(tmp_path)] == [reasons.ZIP_LOCKED, reasons.ZIP_NOTHING_READ]


def test_a_file_of_rubbish_is_not_read_to_its_end(tmp_path: Path) -> None:
    rubbish = b"x\n" * 9_000_000

    row = handed(tmp_path, "a.jsonl", to_line(event(1)) + rubbish)

    assert row.status == "refused"
    assert row.reason.en == (
        "More than 1,000 lines of this file are not part of a logbook, so it was not read on. "
        "Ask for the file as the lesson saved it."
    )


def test_a_day_that_no_calendar_has_is_left_out(tmp_path: Path) -> None:
    never = replace(event(2), time="2026-02-31T10:00:00.000Z")

    row = handed(tmp_path, "a.jsonl", to_line(event(1)) + to_line(never))

    assert (row.status, row.events) == ("partly", (event(1),))


def test_nobody_can_be_called_like_the_folder_of_private_things(tmp_path: Path) -> None:
    row = handed(tmp_path, "a.jsonl", to_line(replace(event(1), learner="private")))

    assert row.status == "refused"
