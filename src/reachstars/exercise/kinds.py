"""The kinds of exercise: a closed union, so that the type checker lists every place a new one must be added.

Texts are plain (no Markdown): a prompt is also the accessible name of its control.
A text may hold {names} of the exercise's givens; `filled` puts in the numbers.
No right answer stands here: it comes from key.py (see `reachstars.exercise.key`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar, Literal, TypeAlias

from reachstars.exercise.space import Space
from reachstars.language import Words

_NOTHING = Words("", "")
_NO_WORDS: Mapping[str, Words] = MappingProxyType({})
_NO_NUMBERS: Mapping[str, str | float] = MappingProxyType({})


@dataclass(frozen=True)
class Given:
    """A number that the prompt hands to the learner.

    Attributes:
        name: Its name in the prompt, {name}, and as argument of the key function.
        value: Value in unit.
        unit: Unit of the value, such as km; the key function gets the value in this unit.
        fact: Fact that the value comes from, or "" for one chosen by the author.
        varies: Every value that a student may get, that of the class version among them; () where all get the same.
    """

    name: str
    value: float
    unit: str
    fact: str = ""
    varies: tuple[float, ...] = ()


@dataclass(frozen=True)
class Shown:
    """What an explorer is set to when an option is taken.

    Attributes:
        value: Value in unit.
        unit: Unit of the value, such as km/s.
    """

    value: float
    unit: str


@dataclass(frozen=True)
class Option:
    """One option of a choice, what to say to who takes it, and what follows from it, where that can be shown."""

    id: str
    text: Words
    feedback: Words | None = None
    shows: Shown | None = None


@dataclass(frozen=True)
class Show:
    """How the consequence of an answer is shown, before anything is judged.

    Attributes:
        explorer: Explorer id, such as altitude.
        sets: What sets an input of the explorer, by the input's name: "answer", the name of a given, or a number in
            the input's own unit. An input that is not named stays as the explorer has it.
    """

    explorer: str
    sets: Mapping[str, str | float]


@dataclass(frozen=True)
class _Common:
    """What every kind has; a kind that is private, or that key.py has no function for, says so itself."""

    private: ClassVar[bool] = False
    has_key: ClassVar[bool] = True

    id: str
    title: Words
    prompt: Words
    objective: str
    given: tuple[Given, ...] = ()
    hints: tuple[Words, ...] = ()
    feedback: Mapping[str, Words] = field(default_factory=lambda: _NO_WORDS)  # by slip id, or verdict
    points: int = 1


@dataclass(frozen=True)
class Number(_Common):
    """A number with a unit; tolerance is relative and part of the prompt."""

    unit: str = ""
    tolerance: float = 0.02
    show: Show | None = None
    space: Space | None = None


@dataclass(frozen=True)
class Prediction(_Common):
    """A guess before the explorer: recorded, never marked. With options it is a choice, else free text."""

    has_key: ClassVar[bool] = False

    options: tuple[Option, ...] = ()
    show: Show | None = None
    space: Space | None = None


@dataclass(frozen=True)
class OneChoice(_Common):
    """One right option among several."""

    options: tuple[Option, ...] = ()
    show: Show | None = None


@dataclass(frozen=True)
class SeveralChoices(_Common):
    """Every right option among several; the answer is the list of the chosen ids."""

    options: tuple[Option, ...] = ()


@dataclass(frozen=True)
class PutInOrder(_Common):
    """Things to put in order; the answer is the list of all their ids, the first one first.

    The order here is the author's, never the right one; learners meet them in that of `order.start_order`.
    """

    items: tuple[Option, ...] = ()


@dataclass(frozen=True)
class MatchPairs(_Common):
    """A partner from the right column for each thing of the left one; the answer is an object {left id: right id}.

    The rights stand here in the author's order; learners meet them in that of `pairs.shown_right`.
    Each is used once at most, unless they may be used again; there may be more of them than are needed.
    """

    left: tuple[Option, ...] = ()
    right: tuple[Option, ...] = ()
    reuse: bool = False


@dataclass(frozen=True)
class Column:
    """One column of a table.

    Attributes:
        id: Its name in the answer key, where it is also the name of an argument.
        title: Its heading.
        unit: Unit of its numbers, which nobody needs to type; "" for counts.
        values: What the author filled in, a number per row in that unit; () for a column that learners fill.
        least: Smallest number that makes sense there, or None.
        most: Largest number that makes sense there, or None.
        tolerance: How near a right number must come, relative; None where learners bring numbers of their own.
    """

    id: str
    title: Words
    unit: str = ""
    values: tuple[float, ...] = ()
    least: float | None = None
    most: float | None = None
    tolerance: float | None = None


@dataclass(frozen=True)
class DataTable(_Common):
    """A table of numbers, measured or worked out; the answer is a list of rows, each a list of texts as typed.

    A row of the answer has a text for each column that learners fill. With a tolerance there is a right answer;
    without one the learner's own numbers are recorded.
    """

    columns: tuple[Column, ...] = ()
    rows: int = 1
    space: Space | None = None


@dataclass(frozen=True)
class ShortText(_Common):
    """A word or two; the key lists what is accepted, in any language."""

    space: Space | None = None


@dataclass(frozen=True)
class OpenAnswer(_Common):
    """A few sentences or a drawing, marked by the teacher with the lesson's rubric."""

    lines: int = 6
    frames: tuple[Words, ...] = ()
    space: Space | None = None


@dataclass(frozen=True)
class Target(_Common):
    """Move the explorer until something holds; the answer is one setting of the explorer.

    Attributes:
        explorer: Explorer id, such as altitude.
        quantity: The setting that is moved, such as altitude_km.
        unit: Its unit.
        held: Where its other settings stand, by their quantity: the name of a given, or a number in the setting's own
            unit. One that is not named stands at its start.
        tolerance: How far an answer may be off, as a part of the right one.
        show: How the answer is shown before it is judged.
    """

    explorer: str = ""
    quantity: str = ""
    unit: str = ""
    held: Mapping[str, str | float] = field(default_factory=lambda: _NO_NUMBERS)
    tolerance: float = 0.02
    show: Show | None = None


@dataclass(frozen=True)
class Parameter:
    """What a learner's function gets: its name in the exercise, its unit ("" for a count), what it means."""

    name: str
    unit: str
    meaning: Words


Sample: TypeAlias = float | tuple[float, ...]
"""What goes into a learner's function, or comes out of it: a number, or a list of numbers."""


@dataclass(frozen=True)
class CodeTask(_Common):
    """Write a function; the answer is its source as text and what it gave for each input.

    Attributes:
        function: Name that the function must have.
        parameters: What it gets.
        inputs: Values it is tried with, a row for each try and a value for each parameter, in its unit.
        unit: Unit of the result.
        gives: Whether the result is a number or a list of numbers.
        starter: What stands in the notebook's cell before the learner writes.
        tolerance: Relative tolerance of each number.
    """

    function: str = ""
    parameters: tuple[Parameter, ...] = ()
    inputs: tuple[tuple[Sample, ...], ...] = ()
    unit: str = ""
    gives: Literal["number", "list"] = "number"
    starter: Words = _NOTHING
    tolerance: float = 0.02


@dataclass(frozen=True)
class Reflection(_Common):
    """Private: kept on the learner's machine, never graded, never handed in unasked."""

    private: ClassVar[bool] = True
    has_key: ClassVar[bool] = False

    lines: int = 4
    space: Space | None = None


Exercise: TypeAlias = (
    Number
    | Prediction
    | OneChoice
    | SeveralChoices
    | PutInOrder
    | MatchPairs
    | DataTable
    | ShortText
    | OpenAnswer
    | Target
    | CodeTask
    | Reflection
)


_NO_PAIRS: Mapping[str, tuple[str, str]] = MappingProxyType({})


@dataclass(frozen=True)
class Pairs:
    """The right pairs of a matching exercise.

    Attributes:
        right: Id of the right item by the id of the left one; every left one has its partner.
        slips: Pairs that do not fit, (left id, right id), by the name of the slip that leads to them.
    """

    right: Mapping[str, str]
    slips: Mapping[str, tuple[str, str]] = field(default_factory=lambda: _NO_PAIRS)


@dataclass(frozen=True)
class Outputs:
    """What a right function gives, in SI.

    Attributes:
        values: Its result for each input of the exercise.
        slips: Results of wrong functions, by the name of the slip that leads to them.
        model: Source of the key function, to show a teacher one way to write it.
    """

    values: tuple[Sample, ...]
    slips: Mapping[str, tuple[Sample, ...]] = field(default_factory=lambda: MappingProxyType({}))
    model: str = ""


@dataclass(frozen=True)
class Columns:
    """The right numbers of a table, and wrong ones.

    Attributes:
        values: SI values by column, one per row.
        slips: Wrong SI values by column, by the name of the slip that leads to them.
    """

    values: Mapping[str, tuple[float, ...]]
    slips: Mapping[str, Mapping[str, tuple[float, ...]]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Key:
    """The right answer of one exercise, as key.py gave it.

    Attributes:
        answer: SI value of a number or target; id of the right option, or a set of all right ones; all ids in
            the right order; the pairs; the columns of a table; the accepted texts; a sample answer; or what a right
            function gives.
        slips: Wrong SI values by the name of the slip that leads to them, such as forgot-earth-radius.
    """

    answer: float | str | frozenset[str] | tuple[str, ...] | Pairs | Columns | Words | Outputs
    slips: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def slip_names(self) -> tuple[str, ...]:
        """Names of all slips of the exercise, of whatever they are made."""
        return (*self.slips, *(self.answer.slips if isinstance(self.answer, Pairs | Columns | Outputs) else ()))
