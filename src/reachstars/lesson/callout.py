"""Boxes beside the text, by the names that MyST gives them: `:::{tip}` with a title of its own, or the usual one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reachstars.language import Language, Words

CALLOUTS: Mapping[str, Words] = MappingProxyType(
    {
        "note": Words("Note", "Nota"),
        "tip": Words("Tip", "Consejo"),
        "important": Words("Important", "Importante"),
        "warning": Words("Careful", "Cuidado"),
    }
)
_INFO = re.compile(rf"^\s*\{{({'|'.join(CALLOUTS)})\}}\s*(.*?)\s*$")


@dataclass(frozen=True)
class Callout:
    """The head of a box.

    Attributes:
        name: What kind of box it is: a name of CALLOUTS.
        title: Its own title, or "".
    """

    name: str
    title: str

    def heading(self, language: Language) -> str:
        """The words at its head; a colour alone would tell nothing to who cannot see it."""
        usual = CALLOUTS[self.name].in_language(language)
        return f"{usual}: {self.title}" if self.title else usual


def callout_of(info: str) -> Callout | None:
    """The head of a box, or None where it is something else.

    Args:
        info: What stands behind the colons: {tip} How to begin.

    Returns:
        Name and title.
    """
    match = _INFO.match(info)
    return Callout(match[1], match[2]) if match else None
