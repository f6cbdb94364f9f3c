"""The answer key of a lesson: one plain function per exercise in its key.py, loaded by its path.

A key is code that the author of a lesson wrote. It is loaded from the installed lessons or from a folder that was named
in a command, never from a hand-in; the caller sees to that. Loading leaves nothing behind, neither in the lesson's
folder nor among the imported modules.
"""

import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from reachstars.errors import AuthorError, Mistake
from reachstars.exercise.authored import authored_functions, told
from reachstars.exercise.key_values import Answer, Wrong, answer_in, slips_in
from reachstars.exercise.kinds import Exercise, Key, Number, Pairs, Prediction, Reflection, Target
from reachstars.exercise.units import is_unit

_SLIPS = "_slips"


def load_keys(path: Path, exercises: Iterable[Exercise]) -> Mapping[str, Key]:
    """The right answers of a lesson.

    Args:
        path: The lesson's key.py.
        exercises: The lesson's exercises.

    Returns:
        Keys by exercise id, for every exercise that is judged or has a sample answer.

    Raises:
        AuthorError: If anything is wrong in the file; every mistake is in it.
    """
    every = tuple(exercises)
    where = f"lessons/{path.parent.name}/key.py"
    functions = authored_functions(path, where)
    mistakes = [*_superfluous(functions, every, where), *_unknown_units(every, path)]
    keys: dict[str, Key] = {}
    for exercise in every:
        if isinstance(exercise, Prediction | Reflection):
            continue
        key = _key(exercise, functions, where)
        if isinstance(key, Key):
            keys[exercise.id] = key
        else:
            mistakes.extend(key)
    if mistakes:
        raise AuthorError(tuple(mistakes))
    return MappingProxyType(keys)


def function_name(exercise_id: str) -> str:
    """Name of the key function of an exercise: orbit_speed for orbit-speed."""
    return re.sub(r"\W", "_", exercise_id)


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


def _unknown_units(exercises: tuple[Exercise, ...], path: Path) -> list[Mistake]:
    """Units of the exercises that no answer can have."""
    where = f"lessons/{path.parent.name}/exercises.toml"
    cure = "use a unit that reachstars/exercise/units.txt lists, or add it there"
    return [
        Mistake(f"{where}, {exercise.id}", f"answers cannot have the unit {exercise.unit!r}", cure)
        for exercise in exercises
        if isinstance(exercise, Number | Target) and not is_unit(exercise.unit)
    ]


def _key(exercise: Exercise, functions: Mapping[str, Callable[..., object]], where: str) -> Key | tuple[Mistake, ...]:
    """The key of one exercise, or what is wrong with it."""
    name = function_name(exercise.id)
    at = f"{where}, function {name}"
    if name not in functions:
        problem = f"exercise {exercise.id} has no function that answers it"
        return (Mistake(at, problem, f"write {name}({', '.join(given.name for given in exercise.given)})"),)
    result = _called(functions[name], exercise, at)
    answer = result if isinstance(result, Mistake) else answer_in(exercise, result[0], at)
    slips: Mapping[str, Wrong] | tuple[Mistake, ...] = {}
    if name + _SLIPS in functions:
        at_slips = at + _SLIPS
        wrong = _called(functions[name + _SLIPS], exercise, at_slips)
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


def _called(function: Callable[..., object], exercise: Exercise, where: str) -> tuple[object] | Mistake:
    """What the function returns for the exercise's givens, in a tuple, or why it could not be called."""
    given = {each.name: each.value for each in exercise.given}
    parameters = inspect.signature(function).parameters.values()
    unknown = [each.name for each in parameters if each.name not in given and each.default is each.empty]
    if unknown:
        problem = f"the exercise has no given called {', '.join(unknown)}"
        return Mistake(where, problem, "take only givens of the exercise as arguments", tuple(given))
    try:
        return (function(**{each.name: given[each.name] for each in parameters if each.name in given}),)
    except (Exception, SystemExit) as error:
        return Mistake(where, f"the function stops: {told(error)}", "correct the function")
