"""`reachstars start`: puts the lessons into a class folder and opens them in JupyterLab, on this computer only."""

import argparse
import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import quote

from reachstars.cli.for_students import refuse_without_keys
from reachstars.cli.place import USUAL
from reachstars.cli.words import (
    CLOSED,
    LAID_BESIDE,
    LAID_NEW,
    LAID_POLICY,
    LAID_REPLACED,
    LAID_SAME,
    NO_KEY_TO_TEACH,
    NOT_STARTED,
    OPENING,
    SERVING,
    say,
)
from reachstars.errors import ReachstarsError
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.find import lesson_folders, lessons_folder
from reachstars.lesson.policy import POLICY_FILE
from reachstars.lesson.read import read_languages
from reachstars.publish.classfolder import lay, lay_policy
from reachstars.publish.notebook import notebook_bytes

_JUPYTER_SETTINGS = Path(__file__).parent / "jupyter"
_PATIENCE = 90.0  # s; a slow disk and a virus scanner together


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add `start` to the command line."""
    parser = commands.add_parser(
        "start",
        parents=[common],
        help="open the lessons in JupyterLab",
        description=__doc__,
    )
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path(USUAL),
        metavar="FOLDER",
        help="class folder; made if missing, never overwritten (default: reachstars-class)",
    )
    parser.add_argument("--language", choices=LANGUAGES, help="language of the first page: en or es")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser; print the address only")
    parser.add_argument("--teacher", action="store_true", help="also put in the teacher's edition (notes, keys)")
    parser.set_defaults(run=_start)


def _start(options: argparse.Namespace) -> int:
    folder: Path = options.folder.expanduser().absolute()
    first = _lay(folder, options.language, teacher=options.teacher)
    print(say(OPENING, options.language), flush=True)
    return _serve(folder, first, options.language, browser=not options.no_browser)


def _lay(folder: Path, language: Language, *, teacher: bool) -> str:
    """Lay the lessons, say what happened, and return the notebook to open first."""
    notebooks: dict[str, bytes] = {}
    for path in lesson_folders(lessons_folder()):
        for spoken, lesson in read_languages(path).items():
            notebooks[f"{spoken}/{path.name}.ipynb"] = notebook_bytes(lesson, audience="student")
            if teacher:
                refuse_without_keys(lesson, NO_KEY_TO_TEACH)
                notebooks[f"teacher/{spoken}/{path.name}.ipynb"] = notebook_bytes(lesson, audience="teacher")
    words = {"new": LAID_NEW, "replaced": LAID_REPLACED, "beside": LAID_BESIDE}
    laid = lay(folder, notebooks)
    for item in laid:
        if item.what != "same":
            print(say(words[item.what], language, path=item.path))
    if all(item.what == "same" for item in laid):
        print(say(LAID_SAME, language, folder=folder))
    if lay_policy(folder):
        print(say(LAID_POLICY, language, path=POLICY_FILE))
    start = "teacher/" if teacher else ""
    return next((name for name in notebooks if name.startswith(f"{start}{language}/")), "")


def _serve(folder: Path, first: str, language: Language, *, browser: bool) -> int:
    token, port = secrets.token_urlsafe(16), _free_port()
    url = f"http://127.0.0.1:{port}/lab/tree/{quote(first)}?token={token}"
    server: subprocess.Popen[bytes] | None = None
    with tempfile.TemporaryFile() as said:
        try:
            with _held_back():
                server = _jupyter(folder, port, token, said)
            _wait(server, port, said, language)
            print(say(SERVING, language, url=url), flush=True)
            if browser and _has_screen():
                webbrowser.open(url)
            server.wait()
        except KeyboardInterrupt:
            pass
        finally:
            if server:
                _stop(server)
    print("\n" + say(CLOSED, language, folder=folder / "logbook"))
    return 0


@contextlib.contextmanager
def _held_back() -> Iterator[None]:
    """Ctrl-C waits for the end of the block: between a server's start and our knowing it, it would stay behind.

    Raises:
        KeyboardInterrupt: At the end of the block, if Ctrl-C was pressed in it.
    """
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    # A closed terminal window ends the lessons as Ctrl-C does.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: signal.raise_signal(signal.SIGINT))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt


def _jupyter(folder: Path, port: int, token: str, said: Any) -> "subprocess.Popen[bytes]":
    settings = os.pathsep.join(filter(None, [str(_JUPYTER_SETTINGS), os.environ.get("JUPYTER_CONFIG_PATH")]))
    # The token travels in the environment: a command line can be read by everybody on the computer.
    environment = {**os.environ, "JUPYTER_TOKEN": token, "JUPYTER_CONFIG_PATH": settings}
    # A kernel of another Python in the teacher's home would not know reachstars; ours stands beside it.
    environment["JUPYTER_PREFER_ENV_PATH"] = "1"
    as_root = ["--allow-root"] if getattr(os, "geteuid", lambda: 1)() == 0 else []  # in a container, say
    return subprocess.Popen(  # noqa: S603 - our own interpreter and fixed words
        [
            sys.executable, "-m", "jupyterlab", "--no-browser", "--ServerApp.ip=127.0.0.1",
            f"--ServerApp.port={port}", "--ServerApp.port_retries=0", f"--ServerApp.root_dir={folder}",
            "--ServerApp.log_level=WARN", "--LabApp.news_url=",
            "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate", "--LabApp.extension_manager=readonly",
            *as_root,
        ],
        env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd=folder,
    )  # fmt: skip


def _has_screen() -> bool:
    """Whether a browser window can open; without one, Python might start a text browser in this very terminal."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _free_port() -> int:
    with socket.socket() as probe:
        if os.name == "posix":  # a server that was closed a moment ago still holds its address otherwise
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", 8888))  # the address that teachers know, when it is free
            return 8888
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(server: "subprocess.Popen[bytes]", port: int, said: Any, language: Language) -> None:
    deadline = time.monotonic() + _PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(URLError, OSError):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/login", timeout=2).close()
            return
        time.sleep(0.2)
    said.seek(0)
    last = "\n".join(said.read().decode("utf-8", "replace").splitlines()[-8:])
    raise ReachstarsError(say(NOT_STARTED, "en", said=last), say(NOT_STARTED, "es", said=last))


def _stop(server: "subprocess.Popen[bytes]") -> None:
    server.terminate()
    try:
        server.wait(timeout=15)
    except subprocess.TimeoutExpired:
        server.kill()
