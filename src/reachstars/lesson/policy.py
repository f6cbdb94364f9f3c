"""What the teacher decides for a class: class.toml beside reachstars.toml, or a list of codes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from reachstars.lesson.class_file import read_class_file
from reachstars.lesson.roster import read_roster
from reachstars.logbook.state import Answer

POLICY_FILE = "class.toml"
_NO_NAMES: Mapping[str, str] = MappingProxyType({})
_NO_POINTS: Mapping[str, Mapping[str, int]] = MappingProxyType({})


@dataclass(frozen=True)
class Policy:
    """What the teacher decided; without a class.toml, what is safe for a first class.

    Attributes:
        solutions: After how many tries a student may see the solution; None for never.
        variants: Whether each student gets numbers of their own.
        points: The teacher's own points, by lesson id and exercise id.
        learners: Codes of the class in the teacher's order; () where they are not listed.
        names: Name by code, where the teacher's list has them: for files that are made for the teacher by name alone.
    """

    solutions: int | None = None
    variants: bool = True
    points: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: _NO_POINTS)
    learners: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=lambda: _NO_NAMES)


def read_policy(folder: Path) -> Policy:
    """The policy of a class folder.

    Args:
        folder: The class folder.

    Returns:
        What its class.toml says; the defaults where there is none.

    Raises:
        PolicyError: If the file cannot be read or has mistakes, every one of them with line, cure and choices.
    """
    file = folder / POLICY_FILE
    return policy_of(file) if file.exists() else Policy()


def policy_of(file: Path) -> Policy:
    """The policy in a file that a teacher named.

    Args:
        file: A class.toml, a folder that holds one, or a list of codes: plain text, or CSV that may hold names too.

    Returns:
        What the file says; a list of codes has the defaults for everything else.

    Raises:
        PolicyError: If the file cannot be read or has mistakes, every one of them with line, cure and choices.
    """
    if file.is_dir():
        file = file / POLICY_FILE
    if file.suffix.lower() != ".toml":
        roster = read_roster(file)
        return Policy(learners=roster.codes, names=roster.names)
    said = read_class_file(file)
    return Policy(said.solutions, said.variants, said.points, said.learners)


def may_see_solution(policy: Policy, answer: Answer) -> bool:
    """Whether a student may open the solution of an exercise now.

    Args:
        policy: What the teacher decided.
        answer: Where the student stands with the exercise.

    Returns:
        True after the tries that the teacher asks for; never where the teacher says never.
    """
    return policy.solutions is not None and answer.tries >= policy.solutions
