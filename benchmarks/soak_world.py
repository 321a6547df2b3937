"""The folder, the server and the hands that `review_soak.py` plays with."""

import os
import random
import re
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx

EXAMPLE = Path(__file__).parents[1] / "examples/shop"
TEXTS = (
    "Plain words", "no", "1:30", "- dash", "a: b # c", "'quoted\" both", "{{7*7}} <b>&amp;</b>",
    "🌱 Ω≈ç 漢字", "\u202eabc", "x" * 120, "two\nlines", "tab\there", "null", "@at `tick` %", "é" * 3,
)  # fmt: skip
_R2B = [sys.executable, "-m", "roadmap2backlog"]


def cleaned(text: str) -> str:
    """Return a text as the page is to store it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


class World:
    """A folder with a roadmap, a commented backlog under git, and a running page."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.backlog = folder, folder / "backlog.yaml"
        for name in ("roadmap.yaml", "r2b.yaml"):
            shutil.copy(EXAMPLE / name, folder / name)
        subprocess.run([*_R2B, "build"], cwd=folder, check=True, capture_output=True)
        self.backlog.write_text(commented(self.text()), encoding="utf-8")
        for act in (["init", "-q"], ["add", "."], ["commit", "-qm", "start"]):
            subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@x.x", *act],
                           cwd=folder, check=True)  # fmt: skip
        self._token = secrets.token_urlsafe(24)
        self._page: subprocess.Popen[str] | None = None
        self.start()

    @property
    def address(self) -> str:
        """The address that leads in, token included."""
        return f"{self._origin}/?token={self._token}"

    def text(self) -> str:
        return self.backlog.read_text(encoding="utf-8")

    def start(self) -> None:
        """Start the page as people do; the old one is gone."""
        self.kill()
        self._page = subprocess.Popen(
            [*_R2B, "review", "--no-open", "--token", self._token], cwd=self.folder,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        assert self._page.stdout is not None
        self._origin = self._page.stdout.readline().partition("/?")[0]
        assert self._origin, self.said()
        self._client = self.client("one")

    def kill(self) -> None:
        """Kill the page as `kill -9` does."""
        if self._page is not None:
            self._page.kill()
            self._page.wait()

    def said(self) -> str:
        """Return what a dead page wrote before it died."""
        if self._page is None or self._page.poll() is None or self._page.stderr is None:
            return ""
        return self._page.stderr.read()[-2000:]

    def client(self, person: str) -> httpx.Client:
        headers = {"origin": self._origin, "x-r2b-token": self._token, "x-r2b-person": person}
        return httpx.Client(base_url=self._origin, headers=headers, timeout=120)

    def get(self, path: str, **query: str) -> dict:
        return self._client.get(path, params=query).json()

    def post(self, path: str, body: dict) -> dict:
        answer = self._client.post(path, json=body)
        assert answer.status_code in {200, 409, 422}, answer.text
        return answer.json()

    def write_by_hand(self, change: Callable[[str], str | None], *, torn: bool) -> bool:
        """Change the file as an editor does: whole by renaming, or in place in two pieces.

        The page stands still while the editor reads and starts to write, so that whatever is
        lost is lost by the page.
        """
        assert self._page is not None
        self._page.send_signal(signal.SIGSTOP)
        try:
            wanted = change(self.text())
            if wanted is None:
                return False
            data = wanted.encode()
            if not torn:
                beside = self.backlog.with_name("beside.tmp")
                beside.write_bytes(data)
                beside.replace(self.backlog)
                return True
            file = self.backlog.open("wb", buffering=0)
            file.write(data[: len(data) // 2])
        finally:
            self._page.send_signal(signal.SIGCONT)
        time.sleep(0.004)
        file.write(data[len(data) // 2 :])
        file.close()
        return True

    def change_roadmap(self, rng: random.Random, number: int) -> None:
        """Give the roadmap another title, or one capability more."""
        path = self.folder / "roadmap.yaml"
        text = path.read_text(encoding="utf-8")
        if rng.random() < 0.5:
            text = re.sub(
                r"(?m)^(  - id: guest-checkout\n    title: ).*", rf"\g<1>Checkout {number}", text
            )
        else:
            text = re.sub(
                r"(?m)^(    capabilities:\n)",
                rf"\g<1>      - See report {number} of the day\n",
                text,
                count=1,
            )
        path.write_text(text, encoding="utf-8")


def commented(text: str) -> str:
    """Return the backlog's text with numbered comments above stories and behind values."""
    numbers = iter(range(10**6))
    lines = []
    for line in text.split("\n"):
        if line.startswith("  - id: "):
            lines.append(f"  # keep-{next(numbers)} above")
        plain = re.fullmatch(r"    (points|status|kind|epic|title): [^\"'>|#]+", line)
        lines.append(f"{line}  # keep-{next(numbers)}" if plain else line)
    return "\n".join(lines)
