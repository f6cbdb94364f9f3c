"""What of a recipe stands on one page: whole while it fits, shortened in sight when it does not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from reachstars.language import Language, Words
from reachstars.publish.recipe_words import HAVE, HAVE_NOT, SIGNS
from reachstars.recipe.model import Gap, Item, Recipe, Step, Try
from reachstars.recipe.states import STATE_NAMES, StepState, step_states, walked
from reachstars.recipe.telling import entry_texts
from reachstars.recipe.when import say_when
from reachstars.recipe.wording import counted

_NOUNS: dict[str, tuple[Words, Words]] = {
    "gap": (Words("more thing", "cosa más"), Words("more things", "cosas más")),
    "road": (Words("more step", "paso más"), Words("more steps", "pasos más")),
    "learning": (Words("more entry", "nota más"), Words("more entries", "notas más")),
    "effort": (Words("more entry", "nota más"), Words("more entries", "notas más")),
    "tries": (Words("more try", "intento más"), Words("more tries", "intentos más")),
    "people": (Words("more person", "persona más"), Words("more people", "personas más")),
}
# Which steps are left when not all fit: what asks for a decision, what is next, and the road just behind.
_FIRST: dict[StepState, int] = {"overdue": 0, "circle": 0, "next": 0, "done": 2, "ahead": 1}


_ROOMY = 8  # entries of each part


@dataclass(frozen=True)
class Cap:
    """How much stands on a page.

    Attributes:
        entries: Entries of each part; the road map may have twice as many and two.
        letters: Letters of each text; the goal may have four times as many.
        picture: Whether there is room for the picture.
    """

    entries: int
    letters: int
    picture: bool = True

    @property
    def tight(self) -> bool:
        """Whether the page is crowded."""
        return self.entries < _ROOMY

    def of(self, part: str) -> int:
        """How many entries of that part may stand."""
        return 2 * self.entries + 2 if part == "road" else self.entries


# From everything to the least that is still a page of one's own.
CAPS = (
    Cap(1_000, 2_000),
    *(
        Cap(entries, letters)
        for entries, letters in ((20, 300), (12, 200), (8, 140), (6, 100), (5, 90), (4, 90), (3, 70))
    ),
    *(Cap(entries, letters, picture=False) for entries, letters in ((2, 60), (1, 40))),
)


@dataclass(frozen=True)
class Entry:
    """An entry as it stands on the page: its sign, its first words, and what else is written about it."""

    sign: str
    first: str
    more: tuple[str, ...] = ()


@dataclass
class Shortener:
    """Shortens under one cap, and remembers whether it had to.

    Attributes:
        cap: How much may stand.
        language: Language of the words around the learner's own.
        cut: Whether anything was left out.
    """

    cap: Cap
    language: Language
    cut: bool = field(default=False)

    def text(self, text: str, *, times: int = 1) -> str:
        """A text on one line, cut where it is too long for the page."""
        line = " ".join(text.split())
        letters = self.cap.letters * times
        if len(line) <= letters:
            return line
        self.cut = True
        return f"{line[: letters - 1].rstrip()}…"

    def entries(self, items: Sequence[Item]) -> tuple[Entry, ...]:
        """The latest entries of a log that fit; a try that taught something comes before one that did not."""
        places = range(len(items))
        taught = [isinstance(item, Try) and bool(item.taught.strip()) for item in items]
        kept = sorted(places, key=lambda place: (not taught[place], -place))[: self.cap.entries]
        return tuple(self._entry(items[place]) for place in sorted(kept))

    def gaps(self, gaps: Sequence[Gap]) -> tuple[Entry, ...]:
        """What the goal takes; what is still open comes before what is there when not all of it fits."""
        kept = sorted(gaps, key=lambda gap: gap.closed)[: self.cap.entries]
        return tuple(self._gap(gap) for gap in gaps if gap in kept)

    def steps(self, recipe: Recipe, today: date | None) -> tuple[Entry, ...]:
        """The steps that matter most now, in the order of the road."""
        states = step_states(recipe, today) if today else dict.fromkeys((step.id for step in recipe.steps), None)
        road = walked(recipe.steps)
        place = {step.id: number for number, step in enumerate(road)}

        def matters(step: Step) -> tuple[int, int]:
            state = states[step.id] or "done"
            return _FIRST[state], -place[step.id] if state == "done" else place[step.id]

        kept = {step.id for step in sorted(road, key=matters)[: self.cap.of("road")]}
        return tuple(self._step(step, states) for step in road if step.id in kept)

    def left_out(self, part: str, whole: int) -> str:
        """How many entries of a part are not on the page, in words; "" when all of them are."""
        missing = max(0, whole - self.cap.of(part))
        if not missing:
            return ""
        self.cut = True
        return counted(missing, *(noun.in_language(self.language) for noun in _NOUNS[part]))

    def _entry(self, item: Item) -> Entry:
        first, *more = entry_texts(item, self.language)
        return Entry("•", self.text(first), tuple(self.text(one) for one in more))

    def _gap(self, gap: Gap) -> Entry:
        _, *more = entry_texts(gap, self.language)
        state = (HAVE if gap.closed else HAVE_NOT).in_language(self.language)
        return Entry("✓" if gap.closed else "○", f"{self.text(gap.takes)} ({state})", tuple(map(self.text, more)))

    def _step(self, step: Step, states: Mapping[str, StepState | None]) -> Entry:
        state = states[step.id] or ("done" if step.done else "ahead")
        when = step.done or step.by
        notes = [STATE_NAMES[state].in_language(self.language), say_when(when, self.language) if when else ""]
        return Entry(SIGNS[state], f"{self.text(step.what)} ({', '.join(filter(None, notes))})")
