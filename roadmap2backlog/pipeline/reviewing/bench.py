"""The file under review: read when it changes, edited, and written whole or not at all."""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import RLock

from roadmap2backlog.checking import repeated_ids
from roadmap2backlog.diagnostics import Diagnostic, has_errors
from roadmap2backlog.loading.backlog import load_backlog
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.merging.document import write_backlog
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.pipeline.reviewing.apply import apply_edit
from roadmap2backlog.pipeline.reviewing.carry import carry
from roadmap2backlog.pipeline.reviewing.edited import Clash, Edited
from roadmap2backlog.pipeline.reviewing.edits import Edit
from roadmap2backlog.pipeline.reviewing.history import History, Step
from roadmap2backlog.workspace import read, read_settled, write_over

_MARK = "\ufeff"
_TRIES = 20


@dataclass(frozen=True, slots=True)
class Version:
    """The file as it stands: `revision` is the hash of its bytes; no value where it is broken."""

    revision: str
    loaded: Loaded[Backlog] | None
    text: str
    findings: tuple[Diagnostic, ...] = ()

    @property
    def backlog(self) -> Backlog | None:
        """The backlog, or None where the file has errors."""
        return self.loaded.value if self.loaded else None


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of an edit.

    Args:
        version: The file afterwards.
        edited: What was changed, or why not.
        elsewhere: Whether the file had changed since the page that sent the edit last saw it.
    """

    version: Version
    edited: Edited
    elsewhere: bool = False


@dataclass(slots=True)
class Bench:
    """One backlog file that several people may edit at once, in pages and in editors.

    Every save starts from the bytes on the disk at that moment.
    """

    path: Path
    _lock: RLock = field(default_factory=RLock)
    _version: Version | None = None
    _data: bytes = b""
    _histories: dict[str, History] = field(default_factory=dict)

    def version(self) -> Version:
        """Return the file as it stands on the disk.

        Raises:
            WorkspaceError: If it cannot be read.
        """
        data = read(self.path)
        with self._lock:
            if self._version is None or data != self._data:
                data = read_settled(self.path)
                self._data, self._version = data, version_of(data, str(self.path))
            return self._version

    def held(self) -> AbstractContextManager[bool]:
        """Return a block during which nobody else edits through this bench."""
        return self._lock

    def edit(self, edit: Edit, person: str = "", seen: str = "") -> Saved:
        """Return what became of an edit; what is written was true of the file when it was read.

        Args:
            edit: What to do.
            person: Whose undo it goes to.
            seen: The revision that the person's page showed.
        """
        with self._lock:
            for _ in range(_TRIES):
                version = self.version()
                if version.loaded is None:
                    return Saved(version, Edited(Backlog(), findings=version.findings))
                edited = apply_edit(version.loaded.value, edit)
                elsewhere = bool(seen) and seen != version.revision
                if edited.refused or edited.backlog == version.backlog:
                    return Saved(version, edited, elsewhere)
                after = self._write(version, edited.backlog)
                if after is not None:
                    self._history(person).did(Step.between(version, after))
                    return Saved(after, edited, elsewhere)
        return Saved(version, _busy(version))

    def undo(self, person: str = "") -> Saved:
        """Return what became of taking back the person's last edit; what others did stays."""
        return self._step(person, back=True)

    def redo(self, person: str = "") -> Saved:
        """Return what became of doing again what was taken back last."""
        return self._step(person, back=False)

    def can(self, person: str) -> tuple[bool, bool]:
        """Return whether there is something to undo, and to redo."""
        history = self._history(person)
        return bool(history.done), bool(history.undone)

    def _step(self, person: str, *, back: bool) -> Saved:
        with self._lock:
            history = self._history(person)
            version = self.version()
            step = history.next(back=back)
            if step is None or version.loaded is None:
                words = "there is nothing to undo" if back else "there is nothing to redo"
                found = (Diagnostic("R706", words),) if step is None else version.findings
                return Saved(version, Edited(version.backlog or Backlog(), findings=found))
            base, wanted = (step.after, step.before) if back else (step.before, step.after)
            carried = carry(base, wanted, version.loaded.value)
            text = step.text(version.text, back=back)
            after = self._write(version, carried.backlog, text)
            if after is None:
                return Saved(version, _busy(version))
            history.took(back=back)
            return Saved(after, _undone(base, carried.backlog, carried.clashes))

    def _write(self, version: Version, wanted: Backlog, text: str | None = None) -> Version | None:
        """Return the new version, or None if the file changed before it could be written."""
        loaded = version.loaded
        if loaded is None:
            return None
        if wanted == loaded.value:
            return version
        if text is None:
            mark = _MARK if version.text.startswith(_MARK) else ""
            text = mark + write_backlog(loaded.text, loaded.value, wanted)
        data = text.encode()
        after = version_of(data, str(self.path))
        if after.backlog != wanted or has_errors(after.findings):
            return None
        if not write_over(self.path, self._data, data):
            return None
        self._data, self._version = data, after
        return after

    def _history(self, person: str) -> History:
        return self._histories.setdefault(person, History())


def version_of(data: bytes, name: str) -> Version:
    """Return a file's bytes as a version."""
    checked = load_backlog(data, name)
    loaded, findings = checked.value, checked.findings
    if loaded is not None:
        findings = (*findings, *repeated_ids(loaded.value, loaded.source_map))
    text = data.decode("utf-8", errors="replace")
    return Version(revision_of(data), None if has_errors(findings) else loaded, text, findings)


def revision_of(data: bytes) -> str:
    """Return the hash by which pages and decisions files name a state of the file."""
    return sha256(data).hexdigest()


def _busy(version: Version) -> Edited:
    found = Diagnostic("R708", "the file keeps changing on the disk; nothing was written")
    return Edited(version.backlog or Backlog(), findings=(found,))


def _undone(base: Backlog, now: Backlog, clashes: tuple[Clash, ...]) -> Edited:
    """Return what a step of the history changed, as an edit."""
    before = {story.id: story for story in base.stories}
    touched = tuple(s.id for s in now.stories if before.get(s.id) != s)
    return Edited(now, touched, (), clashes)
