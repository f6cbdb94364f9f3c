"""The generated part of README.md in this folder; run it to write that part again.

.gates/bin/python tests/authorities/table.py
"""

import re
from pathlib import Path

from reachstars.authorities.all_cases import all_cases
from reachstars.authorities.table import physics_table
from reachstars.cli.physics_table import markdown, summary

PAGE = Path(__file__).with_name("README.md")
BEGIN = "<!-- Written by tests/authorities/table.py from `reachstars check --physics --markdown`: begin -->\n"
END = "<!-- end -->\n"
_ERROR = re.compile(r"[\d.,]+( x 10\^-?\d+)? of (?P<allowed>[^|(]+) \(\S+ %\)")


def generated() -> str:
    rows = physics_table(all_cases())
    return "\n".join([*markdown(rows, "en"), "", summary(rows, "en"), ""])


def committed() -> str:
    return PAGE.read_text(encoding="utf-8").split(BEGIN)[1].split(END)[0]


def masked(table: str) -> str:
    """Without the errors themselves: the last digits of a float differ from machine to machine."""
    return _ERROR.sub(r"… of \g<allowed>", table)


def write() -> None:
    before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    PAGE.write_text(before + BEGIN + generated() + END + rest.split(END)[1], encoding="utf-8")


if __name__ == "__main__":
    write()
