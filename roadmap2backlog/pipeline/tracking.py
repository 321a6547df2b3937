"""What push, pull and status share: the backlog's files, and the tracker they belong to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.lock import Lock
from roadmap2backlog.model.settings import JiraSettings, Settings
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.syncing.journal import Unfinished, read_journal
from roadmap2backlog.syncing.pace import Pace
from roadmap2backlog.syncing.tracker import Tracker
from roadmap2backlog.workspace.journal import JournalFile, journal_beside

Opener = Callable[[JiraSettings, Pace], Tracker]
"""Opens the tracker of some settings: the real one, or one in memory."""


@dataclass(frozen=True, slots=True)
class Session:
    """The files of one backlog, and the tracker.

    `unfinished` is what an earlier push left open.
    """

    backlog: Loaded[Backlog]
    settings: Settings
    lock: Lock
    lock_text: str
    path: Path
    tracker: Tracker
    pace: Pace
    journal: JournalFile
    unfinished: Unfinished

    @property
    def hints(self) -> Mapping[str, str]:
        """Keys of issues by name, as the lock and the journal remember them: hints only."""
        return {**self.lock.keys, **self.unfinished.keys}


def open_session(
    reader: FileReader, backlog: str, settings: str | None, pace: Pace, opener: Opener | None
) -> Session | None:
    """Return the session, or None with errors in the reader.

    Args:
        reader: Collects what is found in the files.
        backlog: Path of the backlog.
        settings: Path of the settings, else the r2b.yaml beside the backlog.
        pace: Time.
        opener: Opens the tracker; None if its address or login is missing.
    """
    there = reader.backlog(backlog)
    chosen = reader.settings(settings, backlog)
    lock, text = reader.lock(backlog)
    if not chosen.tracker.jira.project:
        reader.findings.append(Diagnostic("R801", "no project is named for the tracker"))
    if there is None or opener is None or reader.failed:
        return None
    journal = JournalFile(journal_beside(Path(backlog)))
    return Session(
        backlog=there,
        settings=chosen,
        lock=lock or Lock(backlog=Path(backlog).name),
        lock_text=text,
        path=Path(backlog),
        tracker=opener(chosen.tracker.jira, pace),
        pace=pace,
        journal=journal,
        unfinished=read_journal(journal.lines()),
    )


def jira_opener(reader: FileReader, environment: Mapping[str, str]) -> Opener | None:
    """Return what opens the Jira that the environment names, or None with errors in the reader."""
    from roadmap2backlog.trackers.jira.access import access_from  # noqa: PLC0415 -- loads late

    access = reader.take(access_from(environment))
    if access is None:
        return None

    def opener(settings: JiraSettings, pace: Pace) -> Tracker:
        from roadmap2backlog.trackers.jira.client import connect  # noqa: PLC0415 -- loads jira

        return connect(access, settings, pace)

    return opener


def as_findings(code: str, messages: Mapping[str, str]) -> Iterable[Diagnostic]:
    """Yield a finding for each item that something is said of."""
    return (Diagnostic(code, f"{name}: {said}") for name, said in messages.items())
