"""Work that can wait until an answer was said to be saved."""

import asyncio
from collections.abc import Callable

_PAUSE = 0.2  # seconds; several answers that are kept at once are one piece of news


class Later:
    """Does one thing a moment later, however often it is asked for meanwhile; without a running kernel at once."""

    def __init__(self, do: Callable[[], None], *, pause: float = _PAUSE) -> None:
        """Remember what to do, and after how many seconds."""
        self._do = do
        self._pause = pause
        self._waiting: asyncio.TimerHandle | None = None

    def ask(self) -> None:
        """Let it be done soon."""
        if self._waiting is not None:
            return
        try:
            self._waiting = asyncio.get_running_loop().call_later(self._pause, self._now)
        except RuntimeError:  # a plain interpreter has no loop
            self._do()

    def _now(self) -> None:
        self._waiting = None
        self._do()
