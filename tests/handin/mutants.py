"""Hand-ins gone wrong: a good file of each kind, and what a disk, a program, a prank or an attack makes of it."""

import io
import json
import random
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from reachstars.exercise.kinds import CodeTask, DataTable, MatchPairs, PutInOrder, SeveralChoices
from reachstars.lesson.model import Lesson
from reachstars.lesson.variant import values_seen
from reachstars.logbook.event import Event, Json, to_json
from reachstars.logbook.line import to_line

NAMES = (
    "luna-7-shuttle-orbit.jsonl",
    "09-shuttle-orbit.ipynb",
    "submissions.zip",
    "estrellaluna_LATE_12345_67890_luna-7-shuttle-orbit-1.jsonl",
    "Luna Estrella/09-shuttle-orbit (1).ipynb",
    "Luna Estrella_123_assignsubmission_file/work.zip",
    "homework",
    "photo.jpg",
    "essay.docx",
    "=cmd|' /C calc'!A0.jsonl",
    "a\x1b[2J\nb.ipynb",
    "x" * 240 + ".jsonl",
    "se\u00f1al \u202egnp.zip",
    "<script>alert(1)</script>.jsonl",
    "\udce9.ipynb",
)
# Written into a JSON text as they are, whatever a JSON writer would say.
_RAW = (
    "NaN", "-Infinity", "1e999", "-0", "1" * 5_000, "0." + "0" * 400 + "1", "nul", "'x'", "{", "]", "[" * 300,
    '{"a":' * 150 + "1" + "}" * 150, '{"learner":"a","learner":"b"}', '"\\ud800"', '"\\u0000"',
    '"' + "a" * 60_000 + '"',
    "[" + "1," * 30_000 + "1]",
    "null", "true", "[]", "{}", "0x10", "1_000", '"\x01"', "123456789012345678901234567890",
)  # fmt: skip
_TEXTS = (
    "", " ", "\x00", "\u202e", "=1+1", "@SUM(A1)", "<img src=x onerror=alert(1)>", "../../evil", "/etc/passwd", "C:\\x",
    "luna-7", "LUNA 7", "private", "con", "n" * 33, "9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00.000Z",
    "2026-13-45T99:99:99.999Z", "2026-01-05T14:00:00+00:00", "#set page()", "$\\input{/etc/passwd}$", "7.7 km/s",
    "10**10**10 m", "1e400 km", "٣٫٥ km", "reflection", "recipe", "check", "{altitude_km}", "%s%n", "a" * 5_000,
    "\ud800",
)  # fmt: skip
_ZIP_MARKS = (b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06")
_BYTES = (b"\x00", b"\xff", b"{", b"[" * 300, b'"', b"\n", b"null", b"1e999", *_ZIP_MARKS)
_PATHS = (
    "../../evil.jsonl", "/etc/passwd.jsonl", "..\\evil.ipynb", "C:evil.jsonl", "a\x00b.jsonl", "x" * 60_000 + ".jsonl",
    "__MACOSX/._a.jsonl", ".DS_Store", "a/b/c/d/e.jsonl", "", ".", "//", "aux.jsonl", "ñ/año.jsonl", "run.exe",
    "key.py",
)  # fmt: skip


def good(lesson: Lesson) -> dict[str, bytes]:
    """A good hand-in of each kind.

    Args:
        lesson: What they answer.

    Returns:
        Content by kind of file.
    """
    events = tuple(_events(lesson))
    logbook = b"".join(map(to_line, events))
    outputs = [[{"output_type": "display_data", "metadata": {"reachstars": to_json(each)}}] for each in events]
    cells = [{"cell_type": "code", "source": ["x"], "outputs": each} for each in outputs]
    notebook = json.dumps({"cells": cells, "metadata": {"reachstars": {"lesson": lesson.card.id}}, "nbformat": 4})
    inner = _zip({"a.jsonl": logbook, "b/c.ipynb": notebook.encode()})
    return {
        "logbook": logbook,
        "notebook": notebook.encode(),
        "zip": _zip({"estrella_1_2_a.jsonl": logbook, "folder/b.ipynb": notebook.encode(), "inner.zip": inner}),
    }


def mutant(seeds: dict[str, bytes], number: int) -> tuple[str, bytes]:
    """A hand-in gone wrong; the same number gives the same one.

    Args:
        seeds: Good hand-ins by kind.
        number: Which one.

    Returns:
        Its name and its content.
    """
    chance = random.Random(number)  # noqa: S311 - a seed, so that a failure can be met again
    kind = chance.choice(list(seeds))
    makers = _MAKERS if kind != "zip" else (*_MAKERS, *_ZIP_MAKERS, *_ZIP_MAKERS)
    data = chance.choice(makers)(seeds[kind], chance)
    if chance.random() < 0.2:
        data = chance.choice((_flipped, _cut, _patched))(data, chance)
    if chance.random() < 0.1:
        data = _zip({chance.choice(NAMES[:6]): data, "a.jsonl": seeds["logbook"]})
    name = chance.choice(NAMES) if chance.random() < 0.4 else NAMES[("logbook", "notebook", "zip").index(kind)]
    return name, data


def _events(lesson: Lesson) -> list[Event]:
    events: list[Event] = []
    for number, exercise in enumerate(lesson.exercises):
        given: dict[str, Json] = {**values_seen(exercise)}
        for kind, value in (("hint", None), ("check", _answer(exercise)), ("answer", "7.7 km/s")):
            identity = f"{number:016x}{len(events):016x}"
            time = f"2026-01-05T14:{number:02}:{len(events) % 60:02}.000Z"
            events.append(
                Event(
                    identity, time, "luna-7", lesson.card.id, 1, kind, exercise.id, value, exercise.private,
                    {"given": given} if given else {},
                )
            )  # fmt: skip
    return events


def _answer(exercise: Any) -> Json:
    match exercise:
        case SeveralChoices():
            return [option.id for option in exercise.options[:2]]
        case PutInOrder():
            return [item.id for item in exercise.items]
        case MatchPairs():
            return {left.id: exercise.right[0].id for left in exercise.left}
        case DataTable():
            return [["12", "7,5"]] * exercise.rows
        case CodeTask():
            return {"source": "def f(): return 1", "outputs": [1.0] * len(exercise.inputs), "reason": ""}
    return exercise.options[0].id if getattr(exercise, "options", ()) else "7.7 km/s"


def _flipped(data: bytes, chance: random.Random) -> bytes:
    content = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 30))):
        if content:
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


def _cut(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] if chance.random() < 0.7 else data[at:]


def _patched(data: bytes, chance: random.Random) -> bytes:
    content = bytearray(data)
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(content) + 1)
        to = min(len(content), at + chance.randrange(60))
        piece = chance.choice((b"", chance.choice(_BYTES), bytes(content[at:to]) * chance.randrange(1, 20)))
        content[at : chance.choice((at, to))] = piece
    return bytes(content)


def _encoded(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    code = chance.choice(("utf-16", "utf-16-le", "utf-8-sig", "latin-1", "cp437", "utf-7", "utf-32"))
    return text.encode(code, "replace")


def _changed_json(data: bytes, chance: random.Random) -> bytes:
    """A value somewhere in it is another one."""
    try:
        lines = [data] if data.startswith(b'{"cells') else data.splitlines()
        place = chance.randrange(len(lines))
        tree = json.loads(lines[place])
    except ValueError:
        return _patched(data, chance)
    raw = chance.random() < 0.5
    new: Any = (
        "@@HERE@@" if raw else chance.choice((*_TEXTS, 0, -1, 10**30, 1e308, True, None, [], {}, [[1]], {"": {}}))
    )
    text = json.dumps(_with_one_changed(tree, new, chance) or tree)
    if raw:
        text = text.replace('"@@HERE@@"', chance.choice(_RAW))
    lines[place] = text.encode("utf-8", "surrogatepass")
    return b"\n".join(lines * chance.choice((1, 1, 1, 3)))


def _with_one_changed(tree: Any, new: Any, chance: random.Random) -> Any:
    """The tree with another value, or another name, somewhere in it; answers are met most."""
    places = list(_places(tree))
    answers = [place for place in places if place and place[-1] in ("value", "given", "version", "time")]
    place = chance.choice(answers if answers and chance.random() < 0.4 else places)
    if not place:
        return new
    *above, last = place
    for step in above:
        tree = tree[step]
    if isinstance(tree, dict) and chance.random() < 0.05:
        tree[str(new)] = tree.pop(last)
    else:
        tree[last] = new
    return None


def _places(tree: Any) -> Iterator[tuple[Any, ...]]:
    """The way to every value in it."""
    yield ()
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for name, value in inner:
        yield from ((name, *rest) for rest in _places(value))


def _zip(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name.encode("utf-8", "replace").decode(), content)
    return packed.getvalue()


def _odd_member(data: bytes, chance: random.Random) -> bytes:
    """One more member, with a path, a kind or a packing that nobody needs."""
    packed = io.BytesIO(data)
    with zipfile.ZipFile(packed, "a") as file:
        entry = zipfile.ZipInfo(chance.choice(_PATHS) or "x")
        entry.external_attr = chance.choice((0, stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO, stat.S_IFREG)) << 16
        entry.compress_type = chance.choice(
            (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
        )
        file.writestr(entry, chance.choice((b"", b"/etc/passwd", b"{}", data)))
    return packed.getvalue()


def _wrong_header(data: bytes, chance: random.Random) -> bytes:
    """A number in a header or in the table of contents is another one."""
    content = bytearray(data)
    places = [at for mark in _ZIP_MARKS for at in range(len(data) - 46) if data[at : at + 4] == mark]
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.choice(places) + 4 + 2 * chance.randrange(20) if places else 0
        number = chance.choice((0, 1, 9, 12, 14, 99, 0x800, 0x7FFF, 0xFFFF, chance.randrange(0x10000)))
        if at + 2 <= len(content):
            struct.pack_into("<H", content, at, number)
    return bytes(content)


def _bomb(_data: bytes, chance: random.Random) -> bytes:
    return _bombs()[chance.randrange(len(_bombs()))]


@cache
def _bombs() -> tuple[bytes, ...]:
    """Zips that unpack to far more than they weigh, inside each other too, and one with names without end."""
    one = _zip({"a.jsonl": b"0" * 8_000_000})
    small = _zip({f"{number}.jsonl": b"{}\n" * 30_000 for number in range(12)})
    many = _zip({f"{number}.jsonl": b"" for number in range(1_500)})
    # Each is another one: a zip that was met before is not even opened.
    large = [_zip({f"{number}.jsonl": b"0" * 15_000_000}) for number in range(40)]
    nested = one
    for _ in range(6):
        nested = _zip({"a.zip": nested, "b.zip": nested})
    return one, small, many, nested, _zip({f"{number}.zip": each for number, each in enumerate(large)})


def _around(data: bytes, chance: random.Random) -> bytes:
    """Something before, after or twice."""
    return chance.choice(
        (b"junk" + data, data + b"junk", data + data, b"MZ" + data, data[:-22] + b"x" * 70_000 + data[-22:])
    )


_Maker = Callable[[bytes, random.Random], bytes]
_MAKERS: tuple[_Maker, ...] = (_flipped, _cut, _patched, _encoded, _changed_json, _changed_json, _changed_json)
_ZIP_MAKERS: tuple[_Maker, ...] = (_odd_member, _wrong_header, _wrong_header, _bomb, _around)
