"""What a learner's function prints, kept up to a length: a print in a loop must not flood the page."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_KEPT = 2_000  # characters


class Printed(io.TextIOBase):
    """A stream that keeps the beginning of what is written."""

    def __init__(self) -> None:
        """Nothing was written yet."""
        super().__init__()
        self._parts: list[str] = []
        self._room = _KEPT
        self.is_cut = False

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, text: str) -> int:
        """Keep the text as far as there is room.

        Raises:
            TypeError: If it is no text.
        """
        if not isinstance(text, str):
            raise TypeError("only text can be written here")
        self.is_cut = self.is_cut or len(text) > self._room
        if self._room:
            self._parts.append(text[: self._room])
            self._room -= len(self._parts[-1])
        return len(text)

    def text(self) -> str:
        """What was kept."""
        return "".join(self._parts)


@contextmanager
def printing_to(stream: Printed) -> Iterator[None]:
    """Let everything that is printed go to the stream.

    Args:
        stream: Takes the text.

    Yields:
        Nothing.
    """
    before = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = stream
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
