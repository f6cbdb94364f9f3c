"""Hashes of word runs, so that no sentence of somebody else's article comes into the project unseen.

story_runs.txt holds the hashes of every run of twelve words of the articles that the project grew from; the articles
themselves are not part of it. To add an article: python tests/house/story.py ARTICLE.txt >> tests/house/story_runs.txt
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

RUN = 12
KNOWN = Path(__file__).with_name("story_runs.txt")


def words(text: str) -> list[str]:
    """The words of a text: small letters without accents, so that a changed comma or capital hides nothing."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return re.findall(r"[a-z0-9]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def hashes(text: str) -> Iterator[tuple[str, str]]:
    """Each run of twelve words as (hash, run)."""
    found = words(text)
    for start in range(len(found) - RUN + 1):
        run = " ".join(found[start : start + RUN])
        yield sha256(run.encode()).hexdigest()[:12], run


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print("\n".join(digest for digest, _ in hashes(Path(name).read_text(encoding="utf-8"))))
