"""Ten recipes as young people could write them (dreams.toml), and the shapes that break pages."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from reachstars.language import Language, Words
from reachstars.recipe.model import Effort, Gap, Goal, Item, Learned, Part, Person, Recipe, Step, Try
from reachstars.recipe.value import from_value
from reachstars.recipe.when import parse_when

TODAY = date(2027, 2, 10)
_DREAMS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("dreams.toml").read_text(encoding="utf-8"))
DREAMS = tuple(_DREAMS)
_PARTS: dict[str, Part] = {
    "gaps": "gap",
    "steps": "road",
    "learned": "learning",
    "efforts": "effort",
    "tries": "tries",
    "people": "people",
}


def dream(name: str, language: Language) -> Recipe:
    """One of the ten recipes in one language."""
    told = _DREAMS[name]
    goal = Goal(told["what"][language], told["why"][language])
    lists: dict[str, Any] = {key: tuple(_items(told, key, language)) for key in _PARTS}
    return Recipe(goal=goal, **lists)


def _items(told: Any, key: str, language: Language) -> Iterator[Item]:
    for number, row in enumerate(told.get(key, ())):
        value = {field: text[language] if isinstance(text, dict) else text for field, text in row.items()}
        yield from_value(_PARTS[key], value.pop("id", f"{key}-{number}"), value)


def sixty_steps(language: Language) -> Recipe:
    """A recipe with sixty steps, and as much of everything else as a diligent year brings."""
    step = Words("Chapter {} of the book on electricity", "Capítulo {} del libro de electricidad").in_language(language)
    found = dream("space", language)
    steps = tuple(
        Step(
            f"s{number}",
            step.format(number),
            parse_when(f"{2026 + number // 24}-{number // 2 % 12 + 1:02}"),
            (f"s{number - 1}",) if number > 1 else (),
            parse_when("2026-12-01") if number <= 12 else None,
        )
        for number in range(1, 61)
    )
    return Recipe(
        goal=found.goal,
        gaps=tuple(Gap(f"g{n}", f"{step.format(n)} ✓", "…", "", n % 3 == 0) for n in range(1, 13)),
        steps=steps,
        learned=tuple(Learned(f"l{n}", step.format(n), parse_when("2026-12")) for n in range(1, 41)),
        efforts=tuple(Effort(f"e{n}", "", parse_when(f"2027-01-{n:02}"), 5 * n) for n in range(1, 29)),
        tries=tuple(Try(f"t{n}", step.format(n), None, "no", "x " * 60) for n in range(1, 15)),
        people=tuple(Person(f"p{n}", f"Friend {n}", step.format(n)) for n in range(1, 21)),
    )


HOSTILE = (
    '#read("/etc/passwd") $x$ *bold* _soft_ `raw` \\ "',
    "<script>alert(1)</script> & </svg>",
    "z" + "\u0300\u0301\u0302" * 40 + "algo",
    "\u202ereversed\u2066",
    "🚀👩‍🚀 nave 你好",
    "أريد أن أطير إلى الفضاء",
    "w" * 10_000,
    "a\0b\x07c \ud83d",
    "line one\nline two\r\n\r\n   line three",
    "=HYPERLINK(1)",
    "   ",
)


def hostile(text: str) -> Recipe:
    """A recipe with the same text in every place that takes one, and two steps that wait for each other."""
    day = parse_when("2027-02-01")
    return Recipe(
        goal=Goal(text, text),
        gaps=(Gap("a", text, text, text), Gap("b", text, closed=True)),
        steps=(Step("a", text, day, ("b",)), Step("b", text, None, ("a",)), Step("c", text, day, (), day)),
        learned=(Learned("a", text, day),),
        efforts=(Effort("a", text, day, 60),),
        tries=(Try("a", text, day, "no", text),),
        people=(Person("a", text, text),),
    )
