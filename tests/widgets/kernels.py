"""Real kernels for tests, by the hundred: some are always starting ahead while one is used."""

import json
import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from queue import Empty

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.connect import write_connection_file

_ROOT = Path(__file__).parents[2]
_AHEAD = 2
_KNOCK = 0.1  # seconds
_PATIENCE = 30.0  # seconds for a kernel to start on a busy computer


@dataclass(frozen=True)
class Kernel:
    """A kernel that runs, and the file that tells how to reach it."""

    process: int
    connection: str

    @contextmanager
    def connected(self) -> Iterator[BlockingKernelClient]:
        client = BlockingKernelClient(connection_file=self.connection)
        client.load_connection_file()
        client.start_channels(stdin=False, hb=False)
        try:
            _hear(client)
            yield client
        finally:
            client.stop_channels()

    def kill(self) -> None:
        """What a crash or a person without patience does: no handler runs, nothing is flushed."""
        os.kill(self.process, signal.SIGKILL)


class Stable:
    """Kernels that work in one folder."""

    def __init__(self, nursery: "subprocess.Popen[str]", folder: Path, own: Path) -> None:
        self._nursery = nursery
        self._folder = folder
        self._own = own
        self._names = count()
        self._ahead: deque[Kernel] = deque()
        self.log = own / "log"

    def kernel(self) -> Kernel:
        """The kernel that was started first; others start meanwhile."""
        while len(self._ahead) <= _AHEAD:
            self._ahead.append(self._start())
        return self._ahead.popleft()

    def bury(self, kernel: Kernel) -> int:
        """Wait for the end of a kernel; the signal that ended it."""
        return self._order({"bury": kernel.process})

    def _start(self) -> Kernel:
        name = str(self._own / f"k{next(self._names)}")
        # Sockets with a path, since ports of a shared computer may be taken between choosing and using them.
        file, _ = write_connection_file(f"{name}.json", transport="ipc", ip=name, key=b"a key of this test")
        order = {"connection": file, "folder": str(self._folder), "log": str(self.log)}
        return Kernel(self._order(order), file)

    def _order(self, order: Mapping[str, object]) -> int:
        assert self._nursery.stdin is not None
        assert self._nursery.stdout is not None
        self._nursery.stdin.write(json.dumps(order) + "\n")
        self._nursery.stdin.flush()
        return int(self._nursery.stdout.readline())


@contextmanager
def kernels(folder: Path, own: Path) -> Iterator[Stable]:
    """Kernels that work in a folder, until the block ends.

    Args:
        folder: Where they work.
        own: An empty folder with a short path, for their sockets.

    Yields:
        What gives kernels.
    """
    environment = {
        **os.environ,
        "PYTHONPATH": str(_ROOT / "src"),
        "IPYTHONDIR": str(own / "ipython"),
        "OPENBLAS_NUM_THREADS": "1",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }
    command = [sys.executable, str(Path(__file__).with_name("nursery.py"))]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as nursery:
        assert nursery.stdout is not None
        assert nursery.stdout.readline() == "0\n"
        yield Stable(nursery, folder, own)


def _hear(client: BlockingKernelClient) -> None:
    """Wait until what the kernel publishes is heard; the client's own way takes a fifth of a second longer."""
    for _ in range(int(_PATIENCE / _KNOCK)):
        client.kernel_info()
        with suppress(Empty):
            client.get_iopub_msg(timeout=_KNOCK)
            return
    raise TimeoutError("the kernel does not answer")
