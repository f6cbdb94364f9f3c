"""The page's side of a kernel, without a browser: sends what the script sends, keeps what a person would see."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from queue import Empty
from time import monotonic
from typing import Any

from jupyter_client.blocking.client import BlockingKernelClient

_PATIENCE = 30.0  # seconds for one answer of a kernel on a busy computer


@dataclass
class Letter:
    """A message on its way, and what came back."""

    exercise: str
    value: Any
    reply: dict[str, Any] | None = None

    @property
    def saved(self) -> bool:
        """Whether the form says "Saved at" to it."""
        return self.reply is not None and bool(self.reply.get("saved"))


@dataclass
class Page:
    """A page in front of one kernel.

    Attributes:
        letters: Every message that was sent, by its token.
        forms: What each form shows, by the id of its comm.
        records: Events that the records on the page show, as data.
        troubles: Errors that a cell or the answer to a message ended with.
    """

    client: BlockingKernelClient
    letters: dict[str, Letter] = field(default_factory=dict)
    forms: dict[str, dict[str, Any]] = field(default_factory=dict)
    records: list[dict[str, Any]] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    _idle: set[str] = field(default_factory=set)
    _tokens: Iterator[int] = field(default_factory=count)

    def run(self, code: str) -> None:
        """Run a cell and wait until it has run."""
        cell = self.client.execute(code)
        self._listen_for(lambda: cell in self._idle)

    def now(self, form_id: str) -> dict[str, Any]:
        """What changes in a form, as it is now."""
        shown: dict[str, Any] = self.forms[self._comm(form_id)]["now"]
        return shown

    def send(self, form_id: str, do: str, value: object = None) -> Letter:
        """Do something in a form; the answer comes while the page listens."""
        token = f"rs-letter-{next(self._tokens)}"
        letter = self.letters[token] = Letter(form_id, value)
        content = {"do": do, "value": value, "view": "rs-view-1", "token": token}
        data = {"comm_id": self._comm(form_id), "data": {"method": "custom", "content": content}}
        self.client.shell_channel.send(self.client.session.msg("comm_msg", data))
        return letter

    def ask(self, form_id: str, do: str, value: object = None) -> dict[str, Any]:
        """Do something in a form, and wait for the answer."""
        letter = self.send(form_id, do, value)
        self._listen_for(lambda: letter.reply is not None)
        assert letter.reply is not None
        return letter.reply

    def listen(self, seconds: float, letter: Letter | None = None) -> None:
        """Take in what the kernel says, for so long, or until a letter is answered."""
        end = monotonic() + seconds
        while (left := end - monotonic()) > 0 and (letter is None or letter.reply is None):
            try:
                self._take(self.client.get_iopub_msg(timeout=left))
            except Empty:
                return

    def hear_out(self) -> None:
        """Take in what was on its way when the kernel ended."""
        try:
            while True:
                self._take(self.client.get_iopub_msg(timeout=0.03))
        except Empty:
            return

    def _listen_for(self, done: Callable[[], bool]) -> None:
        end = monotonic() + _PATIENCE
        while not done():
            self._take(self.client.get_iopub_msg(timeout=max(0.0, end - monotonic())))

    def _comm(self, form_id: str) -> str:
        """The newest form of that id; the box that asks who works has no id, but a kind."""
        names = {comm: (shown["form"].get("id"), shown["form"]["kind"]) for comm, shown in self.forms.items()}
        return [comm for comm, known in names.items() if form_id in known][-1]

    def _take(self, message: dict[str, Any]) -> None:
        content, kind = message["content"], message["msg_type"]
        if kind == "comm_open" and "form" in content["data"]["state"]:
            self.forms[content["comm_id"]] = content["data"]["state"]
        elif kind == "comm_msg" and content["comm_id"] in self.forms:
            self._take_news(self.forms[content["comm_id"]], content["data"])
        elif kind in ("display_data", "update_display_data"):
            self.records += [content["metadata"]["reachstars"]] if "reachstars" in content["metadata"] else []
        elif kind == "status" and content["execution_state"] == "idle":
            self._idle.add(message["parent_header"].get("msg_id", ""))
        elif kind == "error" or "Traceback" in content.get("text", ""):
            self.troubles.append(str(content))

    def _take_news(self, shown: dict[str, Any], data: dict[str, Any]) -> None:
        if data["method"] == "update":
            shown.update(data["state"])
        elif data["method"] == "custom":
            self.letters[data["content"]["token"]].reply = data["content"]
