"""Python's own abs, len, sum stay ours while we compare, whatever a notebook put in their places."""

import builtins
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_NAMES = builtins.__dict__
_OURS = dict(_NAMES)


@contextmanager
def our_builtins() -> Iterator[dict[str, Any]]:
    """Let our code run with the builtins that were there when it was loaded.

    Yields:
        The builtins that the notebook had changed; it has them again afterwards.
    """
    theirs = _take_back()
    try:
        yield theirs
    finally:
        _NAMES.update(theirs)


@contextmanager
def lent_to(theirs: dict[str, Any]) -> Iterator[None]:
    """Let the notebook's code run with its own builtins, and note what it changes.

    Args:
        theirs: The builtins that the notebook changed.

    Yields:
        Nothing.
    """
    _NAMES.update(theirs)
    try:
        yield
    finally:
        changed = _take_back()
        theirs.clear()
        theirs.update(changed)


def _take_back() -> dict[str, Any]:
    """Put ours back where they were changed, and give what was there; nothing here needs a builtin."""
    changed = {name: _NAMES.get(name, ours) for name, ours in _OURS.items() if _NAMES.get(name) is not ours}
    _NAMES.update({name: _OURS[name] for name in changed})
    return changed
