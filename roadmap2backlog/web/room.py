"""What one running page holds: the file, the last look at it, and who is listening."""

import asyncio
import json
from datetime import date
from pathlib import Path
from threading import Lock

from roadmap2backlog.diagnostics import Diagnostic, WorkspaceError
from roadmap2backlog.pipeline.reviewing.bench import Bench, Saved, Version
from roadmap2backlog.pipeline.reviewing.look import Look
from roadmap2backlog.web.state import cost_of
from roadmap2backlog.workspace import SETTINGS, is_file, stamp_of

_WATCH_SECONDS = 0.7


class Room:
    """One backlog under review by the people whose browsers listen."""

    def __init__(self, backlog: Path, today: date) -> None:
        self.bench = Bench(backlog)
        self.path = str(backlog)
        self._today = today
        self._look: Look | None = None
        self._known: object = None
        self._lock = Lock()
        self._costing = Lock()
        self._listeners: set[asyncio.Queue[str]] = set()
        self._told = ""

    def look(self) -> Look:
        """Return the look at the file as it stands on the disk now."""
        version = self.version()
        with self._lock:
            beside = self._beside(version)
            if self._look is None or self._known != (version.revision, beside):
                self._look = Look(version, self.path, self._today)
                self._known = (version.revision, beside)
            return self._look

    def version(self) -> Version:
        """Return the file as it stands; one that is gone or locked is as good as broken."""
        try:
            return self.bench.version()
        except WorkspaceError as error:
            return Version("", None, "", (Diagnostic("R706", str(error)),))

    def _beside(self, version: Version) -> tuple[tuple[int, int], ...]:
        """Return how the files stand that are read beside the backlog: settings and roadmap."""
        folder = Path(self.path).parent
        names = (str(SETTINGS), version.backlog.roadmap if version.backlog else "")
        return tuple(stamp_of(folder / name) if name else (0, 0) for name in names)

    def cost(self) -> dict[str, object]:
        """Return what the order costs beside the best one; one after the other, the newest only."""
        with self._costing:
            return cost_of(self.look())

    def roadmap_path(self) -> str | None:
        """Return the roadmap that the backlog names, if it is there."""
        named = self.look().backlog.roadmap
        found = Path(self.path).parent / named
        return str(found) if named and is_file(found) else None

    def listen(self) -> "asyncio.Queue[str]":
        """Return a queue on which changes arrive."""
        queue: asyncio.Queue[str] = asyncio.Queue(maxsize=100)
        self._listeners.add(queue)
        return queue

    def leave(self, queue: "asyncio.Queue[str]") -> None:
        """Stop telling a queue."""
        self._listeners.discard(queue)

    def tell(self, saved: Saved, tab: str) -> None:
        """Tell every listener what was saved, and in which tab."""
        self._told = saved.version.revision
        titles = {s.id: s.title for s in saved.edited.backlog.stories}
        touched = saved.edited.touched
        title = titles.get(touched[0], "") if touched else ""
        self._send(saved.version, tab, list(touched), title)

    async def watch(self) -> None:
        """Tell every listener when the file changes on the disk; ends when cancelled."""
        self._told = (await asyncio.to_thread(self.version)).revision
        while True:
            await asyncio.sleep(_WATCH_SECONDS)
            told = self._told
            version = await asyncio.to_thread(self.version)
            if told != self._told:
                continue  # an edit was saved while this was read
            if version.revision != told:
                self._send(version, "", [], "")
            self._told = version.revision

    def _send(self, version: Version, tab: str, touched: list[str], title: str) -> None:
        data = json.dumps(
            {"revision": version.revision, "tab": tab, "touched": touched, "title": title}
        )
        self._put(f"event: changed\ndata: {data}\n\n")

    def tell_progress(self, verb: str, done: int, total: int) -> None:
        """Tell every listener how far a push is."""
        data = json.dumps({"verb": verb, "done": done, "total": total})
        self._put(f"event: progress\ndata: {data}\n\n")

    def _put(self, event: str) -> None:
        for queue in list(self._listeners):
            if not queue.full():
                queue.put_nowait(event)
