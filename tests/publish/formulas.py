"""What a good reader says for each formula, from formulas.txt."""

from dataclasses import dataclass
from pathlib import Path

from reachstars.language import Language


@dataclass(frozen=True)
class Reading:
    """A formula and how it is read aloud."""

    latex: str
    english: str
    spanish: str

    def in_language(self, language: Language) -> str:
        """What is said in that language."""
        return {"en": self.english, "es": self.spanish}[language]


def readings() -> tuple[Reading, ...]:
    """Every formula of the file."""
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line and not line.startswith("# ")]
    threes = zip(kept[::3], kept[1::3], kept[2::3], strict=True)
    return tuple(Reading(*three) for three in threes)
