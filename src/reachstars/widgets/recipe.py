"""The Recipe for Success in a notebook: short methods with plain words, each of which keeps something in the logbook.

No method ends in a traceback, and none returns anything: what happened is said in a sentence under the cell, so that
"Run all" always goes on. That sentence holds no word of the learner's and may stay in the notebook file; the learner's
words are shown in a box that asks the logbook for them while it is looked at.
"""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from reachstars.errors import ReachstarsError, RecipeError
from reachstars.language import Language, Words
from reachstars.recipe.dates import read_when
from reachstars.recipe.finding import alike, find
from reachstars.recipe.keep import RecipeDesk, new_id
from reachstars.recipe.limits import DAY_MINUTES
from reachstars.recipe.model import PARTS, Effort, Gap, Goal, Item, Learned, Part, Person, Result, Step, Try, items_of
from reachstars.recipe.states import walked
from reachstars.recipe.telling import entry_texts
from reachstars.recipe.when import When, on
from reachstars.recipe.wording import PART_NAMES, quoted
from reachstars.widgets import recipe_words as words
from reachstars.widgets.cell_words import is_blank
from reachstars.widgets.clock import today
from reachstars.widgets.recipe_content import drawn, what_is_next, whole
from reachstars.widgets.recipe_page import RecipePage
from reachstars.widgets.recipe_seat import RecipeSeat
from reachstars.widgets.seat import kernel_seat

_Arguments = ParamSpec("_Arguments")
_Kind = TypeVar("_Kind")


def _kindly(method: Callable[_Arguments, None]) -> Callable[_Arguments, None]:
    """What cannot be done is a sentence under the cell, not a traceback."""

    @wraps(method)
    def said(*arguments: _Arguments.args, **named: _Arguments.kwargs) -> None:
        page = cast("Recipe", arguments[0]).page
        try:
            inspect.signature(method).bind(*arguments, **named)
        except TypeError:
            page.refuse(_wrong_call(method.__name__))
            return
        try:
            method(*arguments, **named)
        except ReachstarsError as error:
            page.refuse(error)

    return said


class Recipe:
    """A learner's plan for a dream.

    Write your words in place of … and run the cell; then they are in your logbook, and the cell shows … again.
    A day is written as 2027-06-01, as June 1, 2027, or as today; a month as 2027-06; a year as 2027.

    Attributes:
        page: Where it speaks.
    """

    def __init__(self, code: str = "", *, language: Language = "en") -> None:
        """Open it.

        Args:
            code: Your code, such as luna-7; without one, that of who works in this class folder.
            language: en or es.

        Raises:
            UsageError: If the code has no form of one.
        """
        self.page = RecipePage(RecipeSeat(kernel_seat(Path.cwd()), code), language)

    def __repr__(self) -> str:
        """A sentence without a word of the recipe: a notebook file may keep it."""
        return words.AT_HOME.in_language(self.page.language).format(learner=self.page.seat.learner or "—")

    def _ipython_display_(self) -> None:
        self.show()

    @_kindly
    def show(self) -> None:
        """Show the whole recipe: how far I am, what is next, and every part."""
        self.page.seat.desk()
        self.page.board(lambda: whole(self.page.desk().recipe(), today(), self.page.language))

    @_kindly
    def next(self) -> None:
        """Show what to do next."""
        self.page.seat.desk()
        self.page.box(lambda: what_is_next(self.page.desk().recipe(), today(), self.page.language))

    @_kindly
    def pictures(self) -> None:
        """Show how far I am, what it takes, the road map and the effort calendar."""
        self.page.seat.desk()
        self.page.box(lambda: drawn(self.page.desk().recipe(), today(), self.page.language))

    @_kindly
    def dream(self, what: str = "", why: str = "") -> None:
        """Write what I want, and why it matters to me."""
        if self._nothing(what, why):
            return
        desk = self.page.desk()
        old = desk.recipe().goal
        self._put(desk, Goal(_typed(what) or old.what, _typed(why) or old.why), words.GOAL, (what, why))

    @_kindly
    def takes(self, what: str = "", here: str = "", proof: str = "") -> None:
        """Write one thing that the goal takes, where I am with it, and how I know."""
        if self._nothing(what):
            return
        desk = self.page.desk()
        old = _same(desk.recipe().gaps, what, lambda gap: gap.takes) or Gap(new_id(), _typed(what))
        gap = replace(old, here=_typed(here) or old.here, evidence=_typed(proof) or old.evidence)
        self._put(desk, gap, words.GAP, (what, here, proof))

    @_kindly
    def have(self, which: str | int = "") -> None:
        """Say that I have one of those things now."""
        if self._nothing(which):
            return
        desk = self.page.desk()
        gap = find(desk.recipe().gaps, which, lambda one: one.takes)
        self._put(desk, replace(gap, closed=True), words.HAVE, (which,))

    @_kindly
    def step(self, what: str = "", by: str = "", after: str | int | Sequence[str | int] = ()) -> None:
        """Write a step of the road map: until when, and after which other steps."""
        if self._nothing(what):
            return
        desk = self.page.desk()
        steps = walked(desk.recipe().steps)
        others = (after,) if isinstance(after, str | int) else tuple(after)
        before = [find(steps, one, lambda step: step.what) for one in others if not is_blank(str(one))]
        old = _same(steps, what, lambda step: step.what) or Step(new_id(), _typed(what))
        step = replace(old, by=_when(by) or old.by, after=tuple(one.id for one in before) or old.after)
        self._put(desk, step, words.STEP, (what, *others), _remarks(step, before))

    @_kindly
    def done(self, which: str | int = "", day: str = "today") -> None:
        """Say that a step is done, today or on another day."""
        if self._nothing(which):
            return
        desk = self.page.desk()
        step = find(walked(desk.recipe().steps), which, lambda one: one.what)
        self._put(desk, replace(step, done=_when(day)), words.DONE, (which,))

    @_kindly
    def learned(self, what: str = "", day: str = "today") -> None:
        """Write what I learned."""
        if self._nothing(what):
            return
        desk, when = self.page.desk(), _when(day)
        if any(alike(one.what, str(what)) and one.day == when for one in desk.recipe().learned):
            self.page.say(words.ALREADY)
            return
        self._put(desk, Learned(new_id(), _typed(what), when), words.LEARNED, (what,))

    @_kindly
    def effort(self, minutes: int = 0, note: str = "", day: str = "today") -> None:
        """Write the work of a day: how many minutes, and on what."""
        spent = _minutes(minutes)
        desk, when, what = self.page.desk(), _when(day), _typed(note)
        if any((one.day, one.minutes) == (when, spent) and alike(one.what, what) for one in desk.recipe().efforts):
            self.page.say(words.ALREADY_EFFORT)
            return
        self._put(desk, Effort(new_id(), what, when, spent), words.EFFORT, (note,))

    @_kindly
    def tried(self, what: str = "", day: str = "today") -> None:
        """Write a try whose answer I wait for."""
        self._try(what, "waiting", "", day, words.TRIED)

    @_kindly
    def no(self, what: str = "", taught: str = "", day: str = "today") -> None:
        """Write a no, and what it taught me."""
        self._try(what, "no", taught, day, words.NO)

    @_kindly
    def yes(self, what: str = "", day: str = "today") -> None:
        """Write a yes."""
        self._try(what, "yes", "", day, words.YES)

    @_kindly
    def person(self, who: str = "", helps: str = "") -> None:
        """Write who helps me, and with what."""
        if self._nothing(who):
            return
        desk = self.page.desk()
        old = _same(desk.recipe().people, who, lambda one: one.who) or Person(new_id(), _typed(who))
        self._put(desk, replace(old, helps=_typed(helps) or old.helps), words.PERSON, (who, helps))

    @_kindly
    def share(self, part: str = "") -> None:
        """Let my teacher see one part, from the next file on that I make for the teacher."""
        known = _part(part)
        self.page.desk().share(known)
        self.page.say(_about(words.SHARED, known))

    @_kindly
    def keep_private(self, part: str = "") -> None:
        """Keep one part for myself again."""
        known = _part(part)
        self.page.desk().unshare(known)
        self.page.say(_about(words.UNSHARED, known))

    @_kindly
    def take_away(self, which: str = "") -> None:
        """Take one entry away, named by its words."""
        if self._nothing(which):
            return
        desk = self.page.desk()
        recipe = desk.recipe()
        item = find([item for part in PARTS for item in items_of(recipe, part)], which, _name)
        desk.take_away(item)
        self._say_kept(item, words.REMOVED, (which,))

    def _try(self, what: str, result: Result, taught: str, day: str, said: Words) -> None:
        if self._nothing(what):
            return
        desk = self.page.desk()
        tries = desk.recipe().tries
        open_tries = [one for one in tries if one.result == "waiting" or (one.result == result and not one.taught)]
        old = _same(open_tries, what, lambda one: one.what)
        new = replace(old or Try(new_id(), _typed(what), _when(day)), result=result, taught=_typed(taught))
        if new == old:
            self.page.say(words.ALREADY)
            return
        more = (words.NO_LESSON,) if result == "no" and not new.taught else ()
        self._put(desk, new, said, (what, taught), more)

    def _nothing(self, *texts: str | int) -> bool:
        """Whether a cell was run as it stands, without words; then it says what to do."""
        if all(is_blank(str(text)) for text in texts):
            self.page.say(words.FILL_IN)
            return True
        return False

    def _put(
        self, desk: RecipeDesk, item: Item, said: Words, typed: tuple[str | int, ...], more: tuple[Words, ...] = ()
    ) -> None:
        desk.put(item)
        self._say_kept(item, said, typed, more)

    def _say_kept(self, item: Item, said: Words, typed: tuple[str | int, ...], more: tuple[Words, ...] = ()) -> None:
        language = self.page.language
        first, *others = entry_texts(item, language)
        lines = (said.in_language(language).format(what=first), *others, *(one.in_language(language) for one in more))
        self.page.kept(tuple(str(one) for one in typed), lines)


def _typed(text: str) -> str:
    """A text as it is kept; half of a surrogate pair can be typed, but no file can hold it."""
    return "" if is_blank(str(text)) else str(text).encode("utf-8", "replace").decode("utf-8").strip()


def _when(text: str) -> When | None:
    return None if is_blank(str(text)) else read_when(str(text), today())


def _minutes(minutes: object) -> int:
    text = str(minutes).strip().casefold().removesuffix("minutos").removesuffix("minutes").removesuffix("min").strip()
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= DAY_MINUTES):
        raise RecipeError(words.MINUTES.en, words.MINUTES.es)
    return int(text)


def _part(text: str) -> Part:
    for part in PARTS:
        names = (part, PART_NAMES[part].en, PART_NAMES[part].es)
        if any(alike(str(text), name) for name in names):
            return part
    parts = ", ".join(f'"{part}"' for part in PARTS)
    raise RecipeError(words.PART.en.format(parts=parts), words.PART.es.format(parts=parts))


def _about(said: Words, part: Part) -> Words:
    name = PART_NAMES[part]
    return Words(en=said.en.format(part=name.en), es=said.es.format(part=name.es))


def _remarks(step: Step, before: Sequence[Step]) -> tuple[Words, ...]:
    """What is odd about the dates of a step; odd dates are kept all the same."""
    late = (words.LATE,) if step.by and not step.done and step.by.last < on(today()).first else ()
    first = [one for one in before if one.by and step.by and not one.done and one.by.first > step.by.last]
    name = quoted(first[0].what) if first else ""
    crossed = (Words(en=words.BEFORE.en.format(step=name), es=words.BEFORE.es.format(step=name)),) if first else ()
    return (*late, *crossed)


def _same(entries: Sequence[_Kind], text: str, name: Callable[[_Kind], str]) -> _Kind | None:
    """The entry that says just that already: it is changed, and not written twice."""
    return next((entry for entry in entries if alike(name(entry), str(text))), None)


def _name(item: Item) -> str:
    """The learner's own first words of an entry."""
    match item:
        case Gap():
            return item.takes
        case Person():
            return item.who
        case _:
            return item.what


def _wrong_call(name: str) -> RecipeError:
    line = next((line for line, _ in words.LINES if f".{name}(" in line), f"recipe.{name}()")
    return RecipeError(words.WRONG_CALL.en.format(line=line), words.WRONG_CALL.es.format(line=line))
