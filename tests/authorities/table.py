"""The generated parts of README.md in this folder; run it to write them again.

.gates/bin/python tests/authorities/table.py
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from reachstars.authorities.all_cases import MODULES, all_cases
from reachstars.authorities.case import cases_of
from reachstars.authorities.table import physics_table
from reachstars.cli.physics_table import markdown, summary

PAGE = Path(__file__).with_name("README.md")
BEGIN = "<!-- Written by tests/authorities/table.py from `reachstars check --physics --markdown`: begin -->\n"
LIST = "<!-- Written by tests/authorities/table.py from the cases themselves: begin -->\n"
END = "<!-- end -->\n"
_ERROR = re.compile(r"[\d.,]+( x 10\^-?\d+)? of (?P<allowed>[^|(]+) \(\S+ %\)")


def generated() -> str:
    rows = physics_table(all_cases())
    return "\n".join([*markdown(rows, "en"), "", summary(rows, "en"), ""])


def every_case() -> str:
    return "".join(_every_case())


def _every_case() -> Iterator[str]:
    """Authority by authority: whose figures, and the name of each case."""
    for module in MODULES:
        whose = (module.__doc__ or "").partition("\n")[0].removesuffix(".")
        yield f"### {whose}\n\n`{module.__name__.rpartition('.')[2]}.py`\n\n| printed by | case |\n|---|---|\n"
        for one in cases_of(module):
            yield f"| {one.authority} | `{one.name}` |\n"
        yield "\n"


def committed(begin: str = BEGIN) -> str:
    return PAGE.read_text(encoding="utf-8").split(begin)[1].split(END)[0]


def masked(table: str) -> str:
    """Without the errors themselves: the last digits of a float differ from machine to machine."""
    return _ERROR.sub(r"… of \g<allowed>", table)


def write(begin: str, made: Callable[[], str]) -> None:
    before, rest = PAGE.read_text(encoding="utf-8").split(begin)
    PAGE.write_text(before + begin + made() + END + rest.split(END, 1)[1], encoding="utf-8")


if __name__ == "__main__":
    write(BEGIN, generated)
    write(LIST, every_case)
