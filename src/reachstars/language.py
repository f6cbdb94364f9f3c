"""The languages of the project, and a text that exists in each of them."""

from dataclasses import dataclass
from typing import Literal, assert_never

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")


@dataclass(frozen=True)
class Words:
    """One text, side by side in every language."""

    en: str
    es: str

    def in_language(self, language: Language) -> str:
        """The text in that language."""
        match language:
            case "en":
                return self.en
            case "es":
                return self.es
            case _:
                assert_never(language)
