"""Work carried between computers: nothing is lost, doubled or believed, and nothing private gets out."""

import os
import random
import stat
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.handin.work import any_event, class_folder, copied, event, journals, keep, notebook, zipped

from reachstars.errors import HandinError
from reachstars.handin import reasons
from reachstars.handin.carry import carry
from reachstars.handin.handed import HandedIn
from reachstars.logbook.event import Event
from reachstars.logbook.folder import journal_path
from reachstars.logbook.journal import merge
from reachstars.logbook.line import to_line

LEARNERS = [f"alumno-{number}" for number in range(10)]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return class_folder(tmp_path / "here")


def everything(folder: Path) -> set[bytes]:
    return {to_line(each) for events in journals(folder).values() for each in events}


@pytest.mark.parametrize("seed", range(4))
def test_ten_students_on_two_computers_end_with_the_same_work_on_both(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 - a seed, so that a failure can be met again
    school, home = class_folder(tmp_path / "school"), class_folder(tmp_path / "home")
    written = []
    for learner in LEARNERS:
        for _ in range(chance.randint(0, 12)):
            done = any_event(chance, learner)
            written.append(done)
            keep(chance.choice((school, home)), done)
    both = [done for done in written if chance.random() < 0.2]  # a copy was taken home once
    keep(school, *both)
    torn = next(iter((school / "logbook").rglob("*.jsonl")))
    torn.write_bytes(torn.read_bytes() + to_line(written[0])[:50])
    stick = copied(school, tmp_path / "stick")

    carry([home], school)
    carry([zipped(stick, tmp_path / "stick.zip")], home)

    assert everything(school) == everything(home) == {to_line(done) for done in written}
    assert journals(school) == journals(home)
    before = {path: path.read_bytes() for path in school.rglob("*.jsonl")}
    assert [news for news in carry([home, stick], school).news if news.new] == []
    assert {path: path.read_bytes() for path in school.rglob("*.jsonl")} == before


EVENTS = st.lists(
    st.builds(
        event,
        st.integers(0, 5),
        st.sampled_from(["a", "b", "ñ"]),
        learner=st.sampled_from(["luna-7", "sol-8"]),
        kind=st.sampled_from(["answer", "check"]),
        private=st.booleans(),
    ),
    max_size=6,
)


@settings(max_examples=20)
@given(EVENTS, EVENTS, EVENTS)
def test_copies_that_even_disagree_come_to_the_same_in_any_order(
    tmp_path_factory: pytest.TempPathFactory, one: list[Event], two: list[Event], three: list[Event]
) -> None:
    home = tmp_path_factory.mktemp("copies")
    copies = [class_folder(home / name) for name in ("one", "two", "three")]
    for folder, events in zip(copies, (one, two, three), strict=True):
        keep(folder, *events)
    forward, backward, grouped = (class_folder(home / name) for name in ("forward", "backward", "grouped"))

    carry(copies, forward)
    for folder in reversed(copies):
        carry([folder], backward)
    carry(copies[1:], copies[2])
    carry([copies[2], copies[0], copies[2]], grouped)

    assert merge(*journals(forward).values()) == merge(one, two, three)
    assert journals(forward) == journals(backward) == journals(grouped)


def test_whatever_kind_of_file_holds_the_work_it_is_taken_once(here: Path, tmp_path: Path) -> None:
    done = [event(1), event(2, ["b", "a"], kind="check")]
    logbook, book = tmp_path / "luna.jsonl", tmp_path / "luna.ipynb"
    logbook.write_bytes(b"".join(map(to_line, done)))
    book.write_bytes(notebook(*done))

    first = carry([book], here)
    second = carry([logbook, book], here)

    assert [(news.learner, news.lesson, news.private, len(news.new)) for news in first.news] == [
        ("luna-7", "shuttle-orbit", False, 2)
    ]
    assert [news.new for news in second.news] == [()]
    assert journals(here) == {"luna-7/shuttle-orbit.jsonl": tuple(done)}


def test_what_is_private_goes_into_the_private_journal_alone_and_is_closed_to_others(
    here: Path, tmp_path: Path
) -> None:
    there = class_folder(tmp_path / "there")
    dream, goal = event(1, "to the Moon", private=True), event(2, {"a": 1}, lesson="recipe", private=True)
    keep(there, dream, goal, event(3))

    carry([there / "logbook" / "luna-7"], here)

    assert journals(here) == {
        "luna-7/private/recipe.jsonl": (goal,),
        "luna-7/private/shuttle-orbit.jsonl": (dream,),
        "luna-7/shuttle-orbit.jsonl": (event(3),),
    }
    home = here / "logbook" / "luna-7" / "private"
    assert [stat.S_IMODE(path.stat().st_mode) for path in (home, *sorted(home.glob("*.jsonl")))] == [
        0o700,
        0o600,
        0o600,
    ]


def test_what_was_shared_with_the_teacher_comes_back_as_private_as_it_was(here: Path, tmp_path: Path) -> None:
    dream = event(1, "to the Moon", private=True)
    keep(here, dream)
    handed = tmp_path / "luna-7-shuttle-orbit.jsonl"
    handed.write_bytes(to_line(replace(dream, extra=MappingProxyType({"shared": True}))))

    carried = carry([handed], here)

    assert [news.new for news in carried.news] == [()]
    assert journals(here) == {"luna-7/private/shuttle-orbit.jsonl": (dream,)}


def test_the_place_of_a_private_text_in_a_notebook_does_not_stand_in_the_way_of_the_text(
    here: Path, tmp_path: Path
) -> None:
    dream = event(1, "to the Moon", private=True)
    book, hollow, text = tmp_path / "luna.ipynb", tmp_path / "hollow.jsonl", tmp_path / "dream.jsonl"
    book.write_bytes(notebook(dream))
    hollow.write_bytes(to_line(replace(dream, value=None)))
    text.write_bytes(to_line(dream))

    carry([book, hollow], here)
    assert journals(here) == {}

    carry([text], here)
    assert journals(here) == {"luna-7/private/shuttle-orbit.jsonl": (dream,)}


def test_a_recipe_is_private_whatever_a_file_says(here: Path, tmp_path: Path) -> None:
    path = tmp_path / "recipe.jsonl"
    path.write_bytes(to_line(event(1, lesson="recipe")))

    carry([path], here)

    assert list(journals(here)) == ["luna-7/private/recipe.jsonl"]


@pytest.mark.parametrize(
    "hostile",
    [
        event(1, lesson="../../escape"),
        event(1, lesson="Lesson"),
        event(1, lesson="con"),
        event(1, learner="../escape"),
        event(1, learner="private"),
        event(1, "x" * 60_000),
        replace(event(1), time="9999-12-31T23:59:59.999Z"),
        replace(event(1), time="yesterday"),
        replace(event(1), version=-1),
    ],
)
def test_a_hostile_line_is_left_out_and_the_others_are_taken(hostile: Event, here: Path, tmp_path: Path) -> None:
    path = tmp_path / "luna.jsonl"
    path.write_bytes(to_line(event(2)) + to_line(hostile))

    carried = carry([path], here)

    assert carried.rows == (HandedIn("luna.jsonl", "logbook", "partly", reasons.partly(1)),)
    assert journals(here) == {"luna-7/shuttle-orbit.jsonl": (event(2),)}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["here", "luna.jsonl"]


def test_files_that_are_refused_stop_nothing(here: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "a.jsonl").write_bytes(to_line(event(1)))
    (stick / "b.jsonl").write_bytes(b"{" * 1000)
    (stick / "c.zip").write_bytes(b"PK\x03\x04 no zip")
    (stick / "d.ipynb").write_bytes(b"{}")
    (stick / "e.jsonl").symlink_to("/etc/passwd")

    carried = carry([stick], here)

    assert [(row.name, row.status) for row in carried.rows] == [
        ("a.jsonl", "read"),
        ("b.jsonl", "refused"),
        ("c.zip", "refused"),
        ("d.ipynb", "refused"),
        ("e.jsonl", "refused"),
    ]
    assert journals(here) == {"luna-7/shuttle-orbit.jsonl": (event(1),)}


def test_a_source_that_is_not_there_changes_nothing(here: Path, tmp_path: Path) -> None:
    good = tmp_path / "good.jsonl"
    good.write_bytes(to_line(event(1)))

    with pytest.raises(HandinError):
        carry([good, tmp_path / "nowhere.jsonl"], here)

    assert journals(here) == {}


def test_a_torn_line_here_keeps_a_line_of_its_own(here: Path, tmp_path: Path) -> None:
    keep(here, event(1))
    journal = here / "logbook" / "luna-7" / "shuttle-orbit.jsonl"
    journal.write_bytes(journal.read_bytes() + b'{"torn')
    path = tmp_path / "luna.jsonl"
    path.write_bytes(to_line(event(2)) + to_line(event(1)))

    carry([path], here)

    assert journals(here) == {"luna-7/shuttle-orbit.jsonl": (event(1), event(2))}
    assert journal.read_bytes() == to_line(event(1)) + b'{"torn\n' + to_line(event(2))


CARRY = """
import sys
from pathlib import Path
from reachstars.handin.carry import carry
print("ready", flush=True)
carry([Path(sys.argv[1])], Path(sys.argv[2]))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a Unix matter")
def test_a_carry_that_is_killed_loses_nothing_and_goes_on_where_it_was(here: Path, tmp_path: Path) -> None:
    there = class_folder(tmp_path / "there")
    chance = random.Random(128)  # noqa: S311 - a seed, so that a failure can be met again
    done = [any_event(chance, chance.choice(LEARNERS)) for _ in range(2_000)]
    for path, events in by_journal(there, done).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(map(to_line, events)))
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    left = []

    for _ in range(15):
        command = [sys.executable, "-c", CARRY, str(there), str(here)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(chance.uniform(0, 0.25))
            child.kill()
        left.append(len(everything(here)))
    carry([there], here)

    assert everything(here) == set(map(to_line, done))
    assert left == sorted(left)
    assert left[-1] > 0
    assert sum(len(events) for events in journals(here).values()) == len(done)


def by_journal(folder: Path, events: list[Event]) -> dict[Path, list[Event]]:
    found: dict[Path, list[Event]] = {}
    for each in events:
        found.setdefault(journal_path(folder, each.learner, each.lesson, private=each.private), []).append(each)
    return found
