"""Typst in this process: a page's source in, an accessible PDF out, the same bytes every time."""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reachstars.errors import PaperError
from reachstars.publish.glyphs import FONTS

if TYPE_CHECKING:
    import typst

_ROOM = Path(__file__).parent
# The same input must give the same bytes, so a page carries no time of its making.
_TIMESTAMP = 0


def pdf(source: str, room: float = 1.0) -> bytes:
    """Typeset a page.

    Args:
        source: Typst source that imports /template.typ; people's words stand in it as string literals only.
        room: How roomy the spaces for writing are, 1 for as usual.

    Returns:
        A tagged PDF that conforms to PDF/UA-1.

    Raises:
        PaperError: If Typst refuses the page or warns; a warning can mean lost content.
    """
    import typst

    try:
        made, warnings = _compiler().compile_with_warnings(
            source.encode(),
            format="pdf",
            sys_inputs={"room": str(room)},
            pdf_standards=["ua-1"],
            timestamp=_TIMESTAMP,
        )
    except typst.TypstError as error:
        raise PaperError(f"The page could not be typeset: {error.message}\n{error.diagnostic[:1000]}") from error
    if warnings:
        raise PaperError(f"The page was typeset with a warning: {warnings[0].message}\n{warnings[0].diagnostic[:1000]}")
    if not isinstance(made, bytes):
        raise PaperError("The page could not be typeset: Typst gave no PDF.")
    return made


def pages(made: bytes) -> int:
    """How many pages a PDF of ours has.

    Args:
        made: What `pdf` gave, or `joined`.

    Returns:
        Their number.
    """
    # In a joined document there is a branch for each part, too.
    return max(map(int, re.findall(rb"/Type\s*/Pages\s*/Count (\d+)", made)), default=0)


@cache
def _compiler() -> "typst.Compiler":
    """One compiler for the process: reading the fonts takes longer than setting a page."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)])
    return typst.Compiler(root=str(_ROOM), font_paths=fonts, ignore_system_fonts=True)
