"""An answer that the page called saved is there, whatever moment the real kernel of the page is killed."""

import os
import random
import signal
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from time import monotonic

import pytest
from tests.widgets.frontend import Letter, Page
from tests.widgets.kernels import Kernel, Stable, kernels

from reachstars.logbook.desk import Desk
from reachstars.logbook.folder import MARKER, journal_path
from reachstars.logbook.journal import Journal, read

LESSON = "shuttle-orbit"
SPEED, COUNTS, DREAM = (f"{LESSON}-{exercise}" for exercise in ("orbit-speed", "two-counts", "how-far"))
KILLS = 200
KILLS_OF_ONE = 20  # then someone else sits down, as in a class
LONGEST = 0.2  # seconds of typing before the latest kill
CELLS = (
    f'from reachstars.classroom import open_lesson\npage = open_lesson("{LESSON}", language="en")',
    'page.ask("orbit-speed")',
    'page.ask("two-counts")',
    'page.ask("how-far")',
)
FAIR = {  # rounds of KILLS that must have hit this point; about a third of what happens on a busy computer
    "before the first word": 3,
    "between two words": 40,
    "after the last word": 5,
    "in flight": 50,
    "not yet written": 40,
    "written, not yet said": 25,
}
SENTENCE = "La nave cae todo el tiempo, pero la Tierra se curva bajo ella: ¡qué órbita! 🚀 "


@dataclass
class Work:
    """What one learner typed, exercise by exercise, and how far the page called it saved."""

    learner: str
    typed: dict[str, list[str]] = field(default_factory=lambda: {SPEED: [], COUNTS: [], DREAM: []})
    saved: set[str] = field(default_factory=set)
    recorded: set[str] = field(default_factory=set)
    kills: int = 0

    def take(self, page: Page, letters: list[Letter]) -> None:
        """Keep what the page showed before its kernel died."""
        self.saved |= {letter.value for letter in letters if letter.saved}
        self.saved |= {page.now(form)["value"] for form in self.typed if page.now(form)["look"] == "done"} - {""}
        self.recorded |= {event["id"] for event in page.records if event["learner"] == self.learner}
        self.kills += 1

    def may_be_restored(self, form: str) -> list[str]:
        """The last answer called saved, and what was typed after it: that may have been saved, unseen."""
        typed = self.typed[form]
        last = max((place for place, value in enumerate(typed) if value in self.saved), default=None)
        return ["", *typed] if last is None else typed[last:]

    def journals(self, folder: Path) -> tuple[Journal, Journal]:
        """Both journals as they are on the disk."""
        open_one, private = (journal_path(folder, self.learner, LESSON, private=private) for private in (False, True))
        return read(open_one), read(private)


def check_kept(work: Work, folder: Path) -> set[str]:
    """Nothing that was shown is missing, and every file reads; the values that are on the disk."""
    journals = work.journals(folder)
    events = [event for journal in journals for event in journal.events]
    values = {str(event.value) for event in events}
    assert work.saved - values == set()
    assert work.recorded - {event.id for event in events} == set()
    # A kill may cut the line that is being written, and no other.
    assert sum(len(journal.notes) for journal in journals) <= work.kills
    return values


def check_restored(work: Work, page: Page, folder: Path) -> None:
    """A new kernel shows the last answer that was called saved."""
    latest = Desk(folder, work.learner, LESSON, 1).state().answers
    page.ask("sign-in", "confirm")
    shown = {form: page.now(form)["value"] for form in (SPEED, COUNTS)}
    shown[DREAM] = page.ask(DREAM, "open")["value"]
    for form, value in shown.items():
        assert value in work.may_be_restored(form)
        exercise = form.removeprefix(f"{LESSON}-")
        assert value == (latest[exercise].value if exercise in latest else "")
        assert page.now(form)["look"] == ("done" if value else "")


def answer(form: str, serial: int, chance: random.Random) -> str:
    """Text as far as it is typed, unlike any other."""
    if form == SPEED:
        return f"{7 + serial / 10000:.4f} km/s"
    # Long ones reach over the pages of the disk, where a write can be cut.
    letters = chance.choice((20, 300, 6000))
    return f"{serial}: {(SENTENCE * 80)[:letters]}"


def type_until_killed(
    page: Page, kernel: Kernel, work: Work, serials: Iterator[int], chance: random.Random
) -> list[Letter]:
    """Someone types until the kernel dies at a random moment: calmly, seeing each word, or faster than it answers."""
    letters: list[Letter] = []
    moment = LONGEST * chance.random() ** 2  # early ones more often: the first answer makes the file
    calm = chance.random() < 0.5
    killer = Timer(moment, kernel.kill)
    end = monotonic() + moment
    killer.start()
    while monotonic() < end:
        form = chance.choice((SPEED, SPEED, COUNTS, DREAM))
        do = "check" if form != DREAM and chance.random() < 0.2 else "answer"
        value = answer(form, next(serials), chance)
        work.typed[form].append(value)
        letters.append(page.send(form, do, value))
        if calm:
            page.listen(end - monotonic(), letters[-1])
        page.listen(min(chance.uniform(0, 0.04 if calm else 0.02), end - monotonic()))
    killer.join()
    return letters


def open_page(page: Page) -> None:
    for cell in CELLS:
        page.run(cell)
    assert page.troubles == []


def kill_once(
    stable: Stable, folder: Path, work: list[Work], serials: Iterator[int], chance: random.Random
) -> set[str]:
    """One life of a kernel; at which points of the way to the disk the kill found the answers."""
    kernel = stable.kernel()
    with kernel.connected() as client:
        page = Page(client)
        open_page(page)
        if work:
            check_restored(work[-1], page, folder)
        if not work or work[-1].kills == KILLS_OF_ONE:
            work.append(Work(f"luna-{len(work)}"))
            assert page.ask("sign-in", "sign-in", work[-1].learner).get("message") is None
        letters = type_until_killed(page, kernel, work[-1], serials, chance)
        assert stable.bury(kernel) == signal.SIGKILL
        page.hear_out()
        assert page.troubles == []
    work[-1].take(page, letters)
    kept = check_kept(work[-1], folder)
    return points(letters, kept)


def points(letters: list[Letter], kept: set[str]) -> set[str]:
    """What the kill hit."""
    saved = [letter for letter in letters if letter.saved]
    waiting = [letter for letter in letters if letter.reply is None]
    return {
        name
        for name, hit in {
            "before the first word": not saved,
            "between two words": bool(saved and waiting),
            "after the last word": bool(saved and not waiting),
            "in flight": bool(waiting),
            "written, not yet said": any(letter.value in kept for letter in waiting),
            "not yet written": any(letter.value not in kept for letter in waiting),
        }.items()
        if hit
    }


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kernels are forked, and kill -9 is a Unix matter")
def test_no_answer_that_the_page_called_saved_is_lost_by_200_kills_of_its_kernel(tmp_path: Path) -> None:
    (tmp_path / MARKER).touch()
    chance = random.Random(1971)  # noqa: S311 - a seed, so that a failure can be met again
    serials = iter(range(10**6))
    work: list[Work] = []
    hits: Counter[str] = Counter()

    with tempfile.TemporaryDirectory(prefix="kill") as own, kernels(tmp_path, Path(own)) as stable:
        for _ in range(KILLS):
            hits.update(kill_once(stable, tmp_path, work, serials, chance))
        with stable.kernel().connected() as client:
            page = Page(client)
            open_page(page)
            check_restored(work[-1], page, tmp_path)
        log = stable.log.read_text(encoding="utf-8")
    for each in work:
        check_kept(each, tmp_path)
    assert sum(each.kills for each in work) == KILLS
    assert sum(len(each.saved) for each in work) > KILLS
    assert "Traceback" not in log
    # The kills fell on every part of an answer's way; a test that misses one of them shows nothing about it.
    assert {point: hits[point] >= least for point, least in FAIR.items()} == dict.fromkeys(FAIR, True)
