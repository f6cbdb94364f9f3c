"""The physics table: what each model assumes, which published cases check it, and how near it comes to them."""

import pkgutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

from reachstars import physics
from reachstars.authorities.case import Agreement, Case
from reachstars.authorities.groups import place
from reachstars.errors import ReachstarsError

# How these parts of a module's description begin.
_MODEL, _TESTED, _SYMBOLS = "The model: ", "Tested by: ", "Symbols: "


@dataclass(frozen=True)
class Result:
    """A published case, computed.

    Attributes:
        case: The case.
        agreements: Its figures beside the print, as far as they could be computed.
        trouble: What stopped the computation; empty if nothing did.
    """

    case: Case
    agreements: tuple[Agreement, ...]
    trouble: str = ""

    @property
    def agrees(self) -> bool:
        """Whether every figure agrees, and there is one."""
        return not self.trouble and bool(self.agreements) and all(found.agrees for found in self.agreements)

    @property
    def worst(self) -> Agreement:
        """The figure that uses up most of what its print allows."""
        # Two digits are enough to choose by, so that every machine chooses the same one.
        return max(self.agreements, key=lambda found: float(f"{found.share:.2g}"))


@dataclass(frozen=True)
class Row:
    """A model of the flight physics.

    Attributes:
        model: Name of its module: "orbit".
        title: What it is about, in a line.
        limits: What it assumes and leaves out, and how good it is.
        tested_by: What it is tested by where nobody has printed a figure; empty if it does not say.
        results: The published cases that check it, computed.
    """

    model: str
    title: str
    limits: str
    tested_by: str
    results: tuple[Result, ...]

    @property
    def authorities(self) -> dict[str, int]:
        """Who checks it, without the edition, and by how many cases."""
        return dict(Counter(result.case.authority.split(",")[0].split(" (")[0] for result in self.results))

    @property
    def figures(self) -> int:
        """How many printed figures there are."""
        return sum(len(result.agreements) for result in self.results)

    @property
    def failures(self) -> tuple[Result, ...]:
        """The cases that do not agree."""
        return tuple(result for result in self.results if not result.agrees)

    @property
    def worst(self) -> Result | None:
        """The case with the figure that uses up most of what its print allows; None if no figure was computed."""
        computed = [result for result in self.results if result.agreements]
        return max(computed, key=lambda result: float(f"{result.worst.share:.2g}"), default=None)


def physics_table(cases: Sequence[Case]) -> tuple[Row, ...]:
    """Compute every case, and set it beside what its model says of itself.

    Args:
        cases: The published cases.

    Returns:
        A row for each model, in the order of the groups.

    Raises:
        ReachstarsError: If Python was told to drop the descriptions of the modules.
    """
    if physics.__doc__ is None:
        raise ReachstarsError(
            "Python was started so that it drops the descriptions of the models (-OO, or PYTHONOPTIMIZE=2). "
            "To fix it: start it without.",
            "Python se abrió de modo que descarta las descripciones de los modelos (-OO, o PYTHONOPTIMIZE=2). "
            "Para arreglarlo: ábrelo sin eso.",
        )
    described = {name: text for name, text in _descriptions().items() if _MODEL in text}
    results = [_computed(each) for each in cases]
    names = sorted({*described, *(each.model for each in cases)}, key=lambda name: (place(name), name))
    return tuple(
        Row(
            name,
            _title(described.get(name, "")),
            limits(described.get(name, "")),
            own_tests(described.get(name, "")),
            tuple(result for result in results if result.case.model == name),
        )
        for name in names
    )


def limits(description: str) -> str:
    """The paragraph of a module's description that says how good the model is.

    Args:
        description: The module's docstring.

    Returns:
        What stands behind "The model:", in one line; empty if there is no such paragraph.
    """
    return _part(description, _MODEL)


def own_tests(description: str) -> str:
    """The sentence of a module's description that says what it is tested by instead of printed figures.

    Args:
        description: The module's docstring.

    Returns:
        What stands behind "Tested by:", in one line; empty if there is no such sentence.
    """
    return _part(description, f"\n{_TESTED}")


def _part(description: str, begin: str) -> str:
    told = description.partition(begin)[2].partition("\n\n")[0]
    for other in (_TESTED, _SYMBOLS):
        told = told.partition(f"\n{other}")[0]
    return " ".join(told.split())


def _title(description: str) -> str:
    return description.partition("\n")[0].removesuffix(".")


def _descriptions() -> dict[str, str]:
    found = (each.name for each in pkgutil.iter_modules(physics.__path__))
    return {name: import_module(f"{physics.__name__}.{name}").__doc__ or "" for name in found}


def _computed(published: Case) -> Result:
    agreements: list[Agreement] = []
    try:
        agreements.extend(published.agreements())
    except Exception as error:  # a case that breaks is one that does not agree, and the others still count
        return Result(published, tuple(agreements), f"{type(error).__name__}: {error}")
    return Result(published, tuple(agreements), "" if agreements else "no figure")
