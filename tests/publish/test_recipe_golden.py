"""The pages of a recipe look as they did when a person last looked at them.

Compared are pictures, not bytes: letters and places may move by less than an eye sees when Typst or a font is renewed.
A word that changes, moves or is lost changes more dots than are allowed (tested with one word).
"""

import pytest
from tests.publish.golden import FOLDER, PAGES, differing, drawn, grey, keep

ALLOWED = 0.0005  # of all dots; one short word has more


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_did(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    kept = FOLDER / f"{name}.png"
    assert kept.is_file(), "make it: PYTHONPATH=src:. python -m tests.publish.golden"
    part = differing(drawn(name), grey(kept.read_bytes()))
    if part > ALLOWED:
        keep(name, tmp_path_factory.getbasetemp())

    assert part <= ALLOWED, f"{name} looks different; how it looks now: {tmp_path_factory.getbasetemp()}/{name}.png"


def test_every_kept_picture_is_one_of_the_pages() -> None:
    assert {path.stem for path in FOLDER.glob("recipe-*.png")} == set(PAGES)


def test_one_word_more_or_less_is_seen() -> None:
    page = drawn("recipe-tiny-es")
    inked = page.copy()
    rows, columns = (page < 0.5).nonzero()
    word = (rows > 350) & (rows < 362) & (columns > 30) & (columns < 90)
    inked[rows[word], columns[word]] = 1.0

    assert differing(page, page) == 0
    assert differing(page, inked) > 0
