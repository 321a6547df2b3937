"""The files a use case starts from, read and checked together."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from roadmap2backlog.diagnostics import Checked, Diagnostic, WorkspaceError, has_errors
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.workspace import (
    SETTINGS,
    STANDARD_INPUT,
    lock_beside,
    read,
    read_if_there,
    shown_name,
)

if TYPE_CHECKING:  # `check` is quick because it loads no noun that it does not need
    from roadmap2backlog.model.backlog import Backlog
    from roadmap2backlog.model.lock import Lock
    from roadmap2backlog.model.playbook import Playbook
    from roadmap2backlog.model.settings import Settings

T = TypeVar("T")


_NO_ROADMAP = "`r2b init` writes a small one to start from, `r2b import FILE` makes one"
_NO_BACKLOG = "`r2b build` writes it"


class FileReader:
    """Reads files, and collects the findings of all of them and the texts they point into.

    `seen` holds the bytes of what may be written over, None for what was not there;
    `roadmap_seen` those of the roadmap, which only feedback is written to.
    """

    def __init__(self) -> None:
        self.findings: list[Diagnostic] = []
        self.texts: dict[str, str] = {}
        self.seen: dict[str, bytes | None] = {}
        self.roadmap_seen: bytes | None = None

    @property
    def failed(self) -> bool:
        """Whether an error was found."""
        return has_errors(self.findings)

    def take(self, checked: Checked[T]) -> T | None:
        """Return the value of a check, and remember its findings."""
        self.findings += checked.findings
        return checked.value

    def roadmap(self, path: str) -> Loaded[Roadmap] | None:
        """Return the roadmap of a file."""
        data = self.roadmap_seen = _read(path, _NO_ROADMAP)
        return self._load(data, path, load_roadmap)

    def backlog(self, path: str) -> "Loaded[Backlog] | None":
        """Return the backlog of a file that must be there; an id it has twice is an error."""
        from roadmap2backlog.checking import repeated_ids  # noqa: PLC0415 -- see above
        from roadmap2backlog.loading.backlog import load_backlog  # noqa: PLC0415 -- see above

        data = self.seen[path] = _read(path, _NO_BACKLOG)
        loaded = self._load(data, path, load_backlog)
        if loaded is not None:
            self.findings += repeated_ids(loaded.value, loaded.source_map)
        return loaded

    def backlog_if_there(self, path: str) -> "Loaded[Backlog] | None":
        """Return the backlog of a file, or None where there is none yet."""
        from roadmap2backlog.loading.backlog import load_backlog  # noqa: PLC0415 -- see above

        data = self.seen[path] = read_if_there(path)
        return None if data is None else self._load(data, path, load_backlog)

    def settings(self, path: str | None, beside: str) -> "Settings":
        """Return the settings of a file, else of the r2b.yaml beside another, else the defaults."""
        from roadmap2backlog.loading.settings import load_settings  # noqa: PLC0415 -- see above
        from roadmap2backlog.model.settings import Settings  # noqa: PLC0415 -- see above

        if path is not None:
            loaded = self._load(read(path), path, load_settings)
        else:
            folder = Path() if beside == STANDARD_INPUT else Path(beside).parent
            found = folder / SETTINGS
            data = read_if_there(found)
            loaded = None if data is None else self._load(data, str(found), load_settings)
        if loaded is None:
            return Settings()
        self.findings += _unknown_language(loaded)
        return loaded.value

    def playbook(self, path: str) -> "Loaded[Playbook] | None":
        """Return a playbook of the team's own."""
        from roadmap2backlog.loading.playbook import load_playbook  # noqa: PLC0415 -- see above

        return self._load(read(path), path, load_playbook)

    def lock(self, backlog_path: str) -> "tuple[Lock | None, str]":
        """Return the lock beside a backlog and its text; None where there is none yet."""
        from roadmap2backlog.loading.lock import load_lock  # noqa: PLC0415 -- see above

        path = lock_beside(Path(backlog_path))
        data = self.seen[str(path)] = read_if_there(path)
        if data is None:
            return None, ""
        return self.take(load_lock(data, str(path))), data.decode("utf-8", errors="replace")

    def _load(
        self, data: bytes, path: str, load: Callable[[bytes, str], Checked[Loaded[T]]]
    ) -> Loaded[T] | None:
        """Return a loaded file and keep its text for the findings."""
        name = shown_name(path)
        self.texts[name] = data.decode("utf-8", errors="replace").removeprefix("\ufeff")
        return self.take(load(data, name))


def _unknown_language(loaded: "Loaded[Settings]") -> tuple[Diagnostic, ...]:
    """Return what is wrong with the language of the roadmap, if anything is."""
    from roadmap2backlog.decomposing.language.tables import (  # noqa: PLC0415 -- see above
        ENGLISH,
        languages,
    )

    chosen = loaded.value.decomposing.language
    if chosen == ENGLISH or chosen in languages():
        return ()
    message = f"decomposing.language: there are no tables for the language {chosen!r}"
    place = loaded.source_map.at(("decomposing", "language"))
    hint = f"use one of {', '.join(languages())}, or add yours: docs/language.md says how"
    return (Diagnostic("R205", message, place, hint),)


def _read(path: str, advice: str) -> bytes:
    """Return a file's bytes; one that is not there is said with what makes it.

    Raises:
        WorkspaceError: If it is not there or cannot be read.
    """
    data = read_if_there(path)
    if data is None:
        raise WorkspaceError(f"{path}: there is no such file; {advice}")
    return data
