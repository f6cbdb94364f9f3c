"""Stops code of the notebook that does not end; no thread and no signal, so that it also works in a browser.

Python calls a trace function at every line of the notebook's own code, which looks at the clock. It cannot look
while a single call of a library written in C runs: that one is stopped by the Interrupt button.
"""

import dis
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import CodeType, FrameType
from typing import Any

_DEEPEST = 600  # calls of the notebook's functions inside one another; Python itself gives up at a thousand


class OutOfTimeError(BaseException):
    """The time is over. Not an Exception, so that a learner's `except Exception` does not catch it."""


class TooDeepError(BaseException):
    """A function calls itself without end; said before Python's own limit, at which no clock can be looked at."""


@contextmanager
def within(seconds: float, namespace: dict[str, Any]) -> Iterator[None]:
    """Let code of that namespace run no longer than so many seconds.

    Args:
        seconds: Time that it has.
        namespace: Globals of the notebook; code of other modules is not traced, and keeps its speed.

    Yields:
        Nothing.

    Raises:
        OutOfTimeError: In the code, when its time is over.
        TooDeepError: In the code, when its calls are nested too deep.
    """
    watch = _Watch(time.monotonic() + seconds, namespace)
    before = sys.gettrace()
    sys.settrace(watch.look)
    try:
        yield
    finally:
        sys.settrace(before)


class _Watch:
    def __init__(self, end: float, namespace: dict[str, Any]) -> None:
        self._end = end
        self._namespace = namespace
        self._depth = 0
        self._clock = time.monotonic

    def look(self, frame: FrameType, event: str, _argument: object) -> Any:
        if frame.f_globals is not self._namespace:
            return None
        if event == "call":
            self._depth += 1
            if self._depth > _DEEPEST:
                raise TooDeepError
            if _is_tight(frame.f_code):
                frame.f_trace_opcodes = True
        elif event == "return":
            self._depth -= 1
        if self._clock() > self._end:
            raise OutOfTimeError
        return self.look


@lru_cache(maxsize=256)
def _is_tight(code: CodeType) -> bool:
    """Whether it has a loop on a single line, which Python does not report line by line."""
    lines = {
        offset: line for start, end, line in code.co_lines() if line is not None for offset in range(start, end, 2)
    }
    jumps = (each for each in dis.get_instructions(code) if "JUMP" in each.opname and isinstance(each.argval, int))
    return any(jump.argval <= jump.offset and lines.get(jump.argval) == lines.get(jump.offset) for jump in jumps)
