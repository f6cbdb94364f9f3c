"""Reads a lesson's folder into a Lesson, and reports every mistake of its author at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from reachstars.errors import AuthorError, Mistake
from reachstars.exercise.key import AnswerKey, function_name, load_answer_key
from reachstars.exercise.kinds import Exercise, Key, OneChoice, Prediction
from reachstars.exercise.sentences import LISTS, SLIPS, UNCLEAR
from reachstars.exercise.table_sentences import TABLE_SLIPS
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.calculated import load_numbers
from reachstars.lesson.card import read_card
from reachstars.lesson.exercises import read_exercises
from reachstars.lesson.figures import read_figures
from reachstars.lesson.footnotes import check_notes, with_notes
from reachstars.lesson.margin import Margin
from reachstars.lesson.model import Block, Card, Lesson, Prose, TeacherNote
from reachstars.lesson.places import check_alike, check_code, check_exercises, check_phases
from reachstars.lesson.roles import Numbers, fill_roles, torn_roles, typed_numbers
from reachstars.lesson.sound import check_variants
from reachstars.lesson.sources import read_text, read_toml
from reachstars.lesson.strays import check_strays
from reachstars.lesson.text import read_blocks
from reachstars.lesson.toml import Table

_SAID_ALWAYS = (
    "right",
    "partly",
    "wrong",
    "recorded",
    *SLIPS,
    *LISTS,
    *UNCLEAR,
    *TABLE_SLIPS,
)  # names of feedback that no key needs to lead to
_WHERE = re.compile(r"([^,]*)(?:, line (\d+))?")
_NO_KEYS: Mapping[str, Key] = MappingProxyType({})
_FOLDER = re.compile(r"(\d{2})-(.+)")


def read_lesson(folder: Path, language: Language) -> Lesson:
    """The lesson in one language; both languages are checked, because they belong together.

    Args:
        folder: Such as lessons/09-shuttle-orbit.
        language: Language of the blocks.

    Returns:
        The whole lesson; without key.py its keys are empty.

    Raises:
        AuthorError: If the files have mistakes; each with file, line, problem, cure and choices.
    """
    return read_languages(folder)[language]


def read_languages(folder: Path, *, every_variant: bool = False) -> Mapping[Language, Lesson]:
    """The lesson in every language.

    Args:
        folder: Such as lessons/09-shuttle-orbit.
        every_variant: Also try out every student's numbers, as authors do; a class need not wait for it.

    Returns:
        One lesson per language, alike but for the blocks.

    Raises:
        AuthorError: If the files have mistakes; each with file, line, problem, cure and choices.
    """
    reader = _Reader(folder.absolute(), [], every_variant)
    lessons = reader.lessons()
    if reader.mistakes or lessons is None:
        raise AuthorError(_in_reading_order(reader.mistakes))
    return lessons


def _in_reading_order(mistakes: list[Mistake]) -> tuple[Mistake, ...]:
    """Each mistake once, file by file and from top to bottom; what concerns a whole file comes last."""
    found = {mistake: _WHERE.match(mistake.where) for mistake in mistakes}
    files = list(dict.fromkeys(match[1] for match in found.values() if match))

    def place(mistake: Mistake) -> tuple[int, float]:
        match = found[mistake]
        return (files.index(match[1]), float(match[2] or "inf")) if match else (len(files), 0.0)

    return tuple(sorted(found, key=place))


@dataclass(frozen=True)
class _Reader:
    """One folder, and every mistake that was found in it so far."""

    folder: Path
    mistakes: list[Mistake]
    every_variant: bool

    def lessons(self) -> Mapping[Language, Lesson] | None:
        """The lesson in every language; worth nothing when there are mistakes, None when a main file is unreadable."""
        tables = tuple(read_toml(self.folder / name, self._margin(name)) for name in ("lesson.toml", "exercises.toml"))
        margins = {language: self._margin(f"text.{language}.md") for language in LANGUAGES}
        texts = {language: read_text(self.folder / f"text.{language}.md", margins[language]) for language in LANGUAGES}
        if tables[0] is None or tables[1] is None:
            self._answer_key()
            return None
        card, forms = read_card(tables[0])
        self._check_folder(card)
        self._check_no_key(card)
        so_far = len(self.mistakes)
        exercises = read_exercises(tables[1], card)
        good = len(self.mistakes) == so_far
        numbers = Numbers(load_numbers(self.folder / "numbers.py", self.mistakes), forms)
        blocks = {
            language: self._blocks(text, language, card, exercises, numbers) for language, text in texts.items() if text
        }
        if len(blocks) == len(LANGUAGES):
            check_alike(blocks, margins)
        figures = read_figures(self.folder, blocks, margins, self.mistakes)
        # The keys of exercises that are not yet right would be found wrong for reasons that are not theirs.
        answer_key = self._answer_key()
        keys = self._keys(card, exercises, answer_key, tables[1]) if answer_key and good else _NO_KEYS
        return {
            language: Lesson(card, language, blocks.get(language, ()), exercises, keys, figures[language], answer_key)
            for language in LANGUAGES
        }

    def _margin(self, name: str) -> Margin:
        return Margin(f"lessons/{self.folder.name}/{name}", self.mistakes)

    def _check_folder(self, card: Card) -> None:
        """The folder's name says the lesson's number and id; the template has none of its own."""
        match = _FOLDER.fullmatch(self.folder.name)
        if self.folder.name.startswith("_") or not card.id:
            return
        if not match or (int(match[1]), match[2]) != (card.number, card.id):
            problem = (
                f'the folder is called {self.folder.name}, the lesson has number = {card.number} and id = "{card.id}"'
            )
            cure = f"call the folder {card.number:02}-{card.id}, or change number and id"
            self._margin("lesson.toml").note(0, problem, cure)

    def _check_no_key(self, card: Card) -> None:
        if card.for_students and (self.folder / "key.py").exists():
            cure = "delete the file, or the line with for_students in lesson.toml"
            self._margin("key.py").note(0, "a lesson for students has no key", cure)

    def _keys(
        self, card: Card, exercises: tuple[Exercise, ...], answer_key: AnswerKey, table: Table
    ) -> Mapping[str, Key]:
        try:
            keys = answer_key.keys(exercises)
        except AuthorError as error:
            self.mistakes.extend(error.mistakes)
            return _NO_KEYS
        self._check_feedback(exercises, keys)
        self._check_slips(card, exercises, keys)
        if self.every_variant:
            check_variants(exercises, answer_key, table)
        return keys

    def _check_feedback(self, exercises: tuple[Exercise, ...], keys: Mapping[str, Key]) -> None:
        """A sentence that nothing ever says is a name with a slip of the pen."""
        for exercise in exercises:
            own = keys[exercise.id].slip_names if exercise.id in keys else ()
            for name in exercise.feedback:
                if name not in (*_SAID_ALWAYS, *own):
                    function = f"{function_name(exercise.id)}_slips"
                    cure = f"write feedback.right or feedback.wrong, or let {function} of key.py return '{name}'"
                    problem = f"nothing leads to feedback.{name} of {exercise.id}"
                    self._margin("exercises.toml").note(0, problem, cure)

    def _check_slips(self, card: Card, exercises: tuple[Exercise, ...], keys: Mapping[str, Key]) -> None:
        """What tells a misconception is a slip or an option that there is."""
        known = {
            f"{exercise.id}/{name}"
            for exercise in exercises
            for name in (*_own_names(exercise), *(keys[exercise.id].slip_names if exercise.id in keys else ()))
        }
        for slip in (slip for idea in card.misconceptions for slip in idea.slips):
            if slip not in known:
                exercise = slip.partition("/")[0]
                near = tuple(sorted(name for name in known if name.startswith(f"{exercise}/")))
                choices = near or tuple(each.id for each in exercises)
                cure = "name an exercise and a slip or an option of it, such as orbit-speed/forgot-earth-radius"
                self.mistakes.append(
                    Mistake(f"lessons/{self.folder.name}/lesson.toml", f"nothing is called '{slip}'", cure, choices)
                )

    def _answer_key(self) -> AnswerKey | None:
        """The functions of key.py; None in a pack without keys, and where the file cannot be loaded."""
        path = self.folder / "key.py"
        try:
            return load_answer_key(path) if path.is_file() else None
        except AuthorError as error:
            self.mistakes.extend(error.mistakes)
        return None

    def _blocks(
        self, text: str, language: Language, card: Card, exercises: tuple[Exercise, ...], numbers: Numbers
    ) -> tuple[Block, ...]:
        margin = self._margin(f"text.{language}.md")
        title = f"# {card.title.in_language(language)}"
        if card.title.in_language(language) and text.partition("\n")[0].strip() != title:
            cure = f"write '{title}', or change the title in lesson.toml"
            margin.note(1, "the first line is not the title of lesson.toml", cure)
        found = read_blocks(text, margin)
        if not card.for_students:  # there the numbers stand in the text already
            for block in found:
                _check_typed(block, margin)
        check_strays(found, margin)
        check_notes(found, margin)
        blocks = with_notes(tuple(_filled(block, language, numbers, margin) for block in found))
        check_exercises(blocks, tuple(exercise.id for exercise in exercises), margin)
        check_phases(blocks, card, margin)
        check_code(blocks, margin)
        return blocks


def _own_names(exercise: Exercise) -> tuple[str, ...]:
    """Names of what can be wrong with an answer, as far as the exercise itself tells: slips with feedback, options."""
    options = exercise.options if isinstance(exercise, OneChoice | Prediction) else ()
    return (*exercise.feedback, *(option.id for option in options))


def _check_typed(block: Block, margin: Margin) -> None:
    if not isinstance(block, Prose | TeacherNote):
        return
    for line, digits in typed_numbers(block.markdown):
        if block.line + line > 1:  # the first line is the title, which is a name
            cure = "name a fact, {fact}`sts128.orbits`, or a function of numbers.py, {number}`longest_night`"
            margin.note(block.line + line, f"the number {digits} is typed by hand", cure)


def _filled(block: Block, language: Language, numbers: Numbers, margin: Margin) -> Block:
    if not isinstance(block, Prose | TeacherNote):
        return block
    for line, torn in torn_roles(block.markdown):
        cure = "write a role and a name in backticks, without a space: {fact}`sts128.orbits`"
        margin.note(block.line + line, f"{torn} has no name in backticks behind it", cure)
    return replace(block, markdown=fill_roles(block.markdown, block.line, language, numbers, margin))
