"""The answer key of a lesson: one plain function per exercise in its key.py, loaded by its path.

A key is code that the author of a lesson wrote. It is loaded from the installed lessons or from a folder that was named
in a command, never from a hand-in; the caller sees to that. Loading leaves nothing behind, neither in the lesson's
folder nor among the imported modules.
"""

import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from reachstars.errors import AuthorError, Mistake
from reachstars.exercise.authored import authored_functions, told
from reachstars.exercise.key_outputs import code_key
from reachstars.exercise.key_values import Answer, Wrong, answer_in, slips_in, table_slips_in
from reachstars.exercise.kinds import (
    CodeTask,
    Columns,
    DataTable,
    Exercise,
    Key,
    Number,
    Pairs,
    Prediction,
    Reflection,
    Target,
)
from reachstars.exercise.table import has_right_answer
from reachstars.exercise.units import is_unit

_SLIPS = "_slips"


@dataclass(frozen=True)
class AnswerKey:
    """The functions of a key.py; they give the key to an exercise with any numbers.

    Attributes:
        where: How a mistake names the file.
        functions: The functions by name.
    """

    where: str
    functions: Mapping[str, Callable[..., object]]

    def key(self, exercise: Exercise) -> Key | None:
        """The key to one exercise, worked out for its givens.

        Args:
            exercise: An exercise of the lesson, with the numbers of the class or of one student.

        Returns:
            Its key, or None where the kind has none.

        Raises:
            AuthorError: If the functions have no right answer for these numbers.
        """
        if isinstance(exercise, Prediction | Reflection) or _is_only_recorded(exercise, self.functions):
            return None
        key = _key(exercise, self.functions, self.where)
        if isinstance(key, Key):
            return key
        raise AuthorError(key)

    def keys(self, exercises: Iterable[Exercise]) -> Mapping[str, Key]:
        """The keys to all exercises of the lesson.

        Args:
            exercises: The lesson's exercises.

        Returns:
            Keys by exercise id, for every exercise that is judged or has a sample answer.

        Raises:
            AuthorError: If anything is wrong in the file; every mistake is in it.
        """
        every = tuple(exercises)
        mistakes = [*_superfluous(self.functions, every, self.where), *_unknown_units(every, self.where)]
        keys: dict[str, Key] = {}
        for exercise in every:
            try:
                key = self.key(exercise)
            except AuthorError as error:
                mistakes.extend(error.mistakes)
            else:
                keys |= {exercise.id: key} if key else {}
        if mistakes:
            raise AuthorError(tuple(mistakes))
        return MappingProxyType(keys)


def load_answer_key(path: Path) -> AnswerKey:
    """Load a lesson's key.py, once for any number of students.

    Args:
        path: The lesson's key.py.

    Returns:
        Its functions; whether they fit the exercises is found out by `AnswerKey.keys`.

    Raises:
        AuthorError: If the file cannot be read, or stops when it is loaded.
    """
    where = f"lessons/{path.parent.name}/key.py"
    return AnswerKey(where, MappingProxyType(authored_functions(path, where)))


def load_keys(path: Path, exercises: Iterable[Exercise]) -> Mapping[str, Key]:
    """The right answers of a lesson, in its class version.

    Args:
        path: The lesson's key.py.
        exercises: The lesson's exercises.

    Returns:
        Keys by exercise id, for every exercise that is judged or has a sample answer.

    Raises:
        AuthorError: If anything is wrong in the file; every mistake is in it.
    """
    return load_answer_key(path).keys(exercises)


def function_name(exercise_id: str) -> str:
    """Name of the key function of an exercise: orbit_speed for orbit-speed."""
    return re.sub(r"\W", "_", exercise_id)


def _is_only_recorded(exercise: Exercise, functions: Mapping[str, Callable[..., object]]) -> bool:
    """A table of a learner's own numbers has no function; with a tolerance it must have one."""
    if not isinstance(exercise, DataTable) or has_right_answer(exercise):
        return False
    name = function_name(exercise.id)
    return name not in functions and name + _SLIPS not in functions


def _superfluous(
    functions: Mapping[str, Callable[..., object]], exercises: tuple[Exercise, ...], where: str
) -> list[Mistake]:
    """Functions that no exercise asks for: most often a name with a slip of the pen."""
    judged = [exercise for exercise in exercises if not isinstance(exercise, Prediction | Reflection)]
    names = [function_name(exercise.id) for exercise in judged]
    unjudged = {function_name(exercise.id) for exercise in exercises} - set(names)
    mistakes = []
    for name in functions:
        if name in names or (name.endswith(_SLIPS) and name.removesuffix(_SLIPS) in names):
            continue
        at = f"{where}, function {name}"
        if name in unjudged:
            problem = "predictions and reflections are never judged and have no key"
            mistakes.append(Mistake(at, problem, "delete the function"))
        else:
            problem = "there is no exercise that this function answers"
            cure = "name it after an exercise, or begin its name with _ if it only helps"
            mistakes.append(Mistake(at, problem, cure, tuple(names)))
    return mistakes


def _unknown_units(exercises: tuple[Exercise, ...], where: str) -> list[Mistake]:
    """Units of the exercises that no answer can have."""
    file = where.replace("key.py", "exercises.toml")
    cure = "use a unit that reachstars/exercise/units.txt lists, or add it there"
    return [
        Mistake(f"{file}, {exercise.id}", f"answers cannot have the unit {exercise.unit!r}", cure)
        for exercise in exercises
        if isinstance(exercise, Number | Target | CodeTask) and not is_unit(exercise.unit)
    ]


def _key(exercise: Exercise, functions: Mapping[str, Callable[..., object]], where: str) -> Key | tuple[Mistake, ...]:
    """The key of one exercise, or what is wrong with it."""
    name = function_name(exercise.id)
    at = f"{where}, function {name}"
    if name not in functions:
        problem = f"exercise {exercise.id} has no function that answers it"
        return (Mistake(at, problem, f"write {name}({', '.join(_arguments(exercise))})"),)
    if isinstance(exercise, CodeTask):
        return code_key(exercise, functions[name], functions.get(name + _SLIPS), at)
    result = _called(functions[name], exercise, at)
    answer = result if isinstance(result, Mistake) else answer_in(exercise, result[0], at)
    slips: Mapping[str, Wrong] | tuple[Mistake, ...] = {}
    if name + _SLIPS in functions:
        at_slips = at + _SLIPS
        wrong = _called(functions[name + _SLIPS], exercise, at_slips)
        if isinstance(exercise, DataTable):
            return _table_key(exercise, answer, wrong, at_slips)
        slips = (wrong,) if isinstance(wrong, Mistake) else slips_in(exercise, wrong[0], answer, at_slips)
    mistakes = (answer,) if isinstance(answer, Mistake) else ()
    if isinstance(slips, tuple):
        return (*mistakes, *slips)
    return mistakes if isinstance(answer, Mistake) else _made(answer, slips)


def _made(answer: Answer, slips: Mapping[str, Wrong]) -> Key:
    if isinstance(answer, Pairs):
        pairs = {name: wrong for name, wrong in slips.items() if isinstance(wrong, tuple)}
        return Key(Pairs(MappingProxyType(dict(answer.right)), MappingProxyType(pairs)))
    return Key(answer, MappingProxyType({name: wrong for name, wrong in slips.items() if not isinstance(wrong, tuple)}))


def _table_key(
    exercise: DataTable, answer: Answer | Mistake, wrong: tuple[object] | Mistake, where: str
) -> Key | tuple[Mistake, ...]:
    """The key of a table whose author names slips; they belong to its columns."""
    mistakes = (answer,) if isinstance(answer, Mistake) else ()
    slips = (wrong,) if isinstance(wrong, Mistake) else table_slips_in(exercise, wrong[0], answer, where)
    if isinstance(slips, tuple):
        return (*mistakes, *slips)
    return Key(replace(answer, slips=MappingProxyType(dict(slips)))) if isinstance(answer, Columns) else mistakes


def _called(function: Callable[..., object], exercise: Exercise, where: str) -> tuple[object] | Mistake:
    """What the function returns for the exercise's givens, in a tuple, or why it could not be called."""
    given = _arguments(exercise)
    parameters = inspect.signature(function).parameters.values()
    unknown = [each.name for each in parameters if each.name not in given and each.default is each.empty]
    if unknown:
        problem = f"the exercise has no given called {', '.join(unknown)}"
        return Mistake(where, problem, "take only givens of the exercise as arguments", tuple(given))
    try:
        return (function(**{each.name: given[each.name] for each in parameters if each.name in given}),)
    except (Exception, SystemExit) as error:
        return Mistake(where, f"the function stops: {told(error)}", "correct the function")


def _arguments(exercise: Exercise) -> dict[str, object]:
    """What a key function may ask for: the givens, and the columns that the author filled in."""
    given: dict[str, object] = {each.name: each.value for each in exercise.given}
    if isinstance(exercise, DataTable):
        given |= {column.id: column.values for column in exercise.columns if column.values}
    return given
