"""Where the command begins: `reachstars`, and `python -m reachstars`.

Ctrl-C may come at any moment, also while Python is still loading the rest, and must never end in a traceback. So this
module imports almost nothing before it has taken the signal over.
"""

import os
import signal
import sys
from typing import NoReturn

_STOPPED = "\nStopped. Nothing is half done. · Detenido. Nada quedó a medias.\n"
_INTERRUPTED = 130  # what shells call "ended by Ctrl-C"


def run() -> int:
    """Run the command of this process's command line.

    Returns:
        Exit code: 0 done, 1 an error explained in words, 2 wrong usage, 130 stopped with Ctrl-C.
    """
    signal.signal(signal.SIGINT, _leave)  # nothing has begun yet
    from reachstars.cli.main import main

    # An interrupt that a library swallows while it cleans up is still one.
    sys.unraisablehook = _unraisable
    signal.signal(signal.SIGINT, _interrupt)
    try:
        return main()
    except KeyboardInterrupt:
        os.write(2, _STOPPED.encode())
        return _INTERRUPTED
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is done; Python only has to close


def _interrupt(*_: object) -> NoReturn:
    signal.signal(signal.SIGINT, _leave)  # whoever presses twice does not want to wait
    raise KeyboardInterrupt


def _unraisable(trouble: "sys.UnraisableHookArgs") -> None:
    if trouble.exc_type is KeyboardInterrupt:
        _leave()
    sys.__unraisablehook__(trouble)


def _leave(*_: object) -> NoReturn:
    """Say that it stopped and end at once; `os.write`, because the buffers of `print` may be in use."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.write(2, _STOPPED.encode())
    os._exit(_INTERRUPTED)


if __name__ == "__main__":
    sys.exit(run())
