"""A backlog, a tracker and a clock for tests of the sync; nothing waits, nothing is written."""

from dataclasses import dataclass, field
from pathlib import Path

from roadmap2backlog.loading.backlog import load_backlog
from roadmap2backlog.model.lock import Lock
from roadmap2backlog.model.settings import JiraSettings, Settings, TrackerSettings
from roadmap2backlog.pipeline.push import foresee, perform
from roadmap2backlog.pipeline.tracking import Session
from roadmap2backlog.syncing.journal import read_journal
from roadmap2backlog.trackers.memory import MemoryTracker
from roadmap2backlog.workspace import lock_beside, read_if_there
from roadmap2backlog.workspace.journal import JournalFile, journal_beside

BACKLOG = """\
version: 1
initiatives:
  - {id: core, title: Core}
epics:
  - {id: core/billing, title: Billing, initiative: core}
stories:
  - id: core/billing/pay
    epic: core/billing
    title: Pay by card
    story: As a member, I want to pay by card, so that I can join.
    acceptance:
      - {given: a card, when: I pay, then: I am a member}
    points: 3
    labels: [money]
  - id: core/billing/refund
    epic: core/billing
    title: Refund
    points: 5
    depends_on: [core/billing/pay]
  - {id: core/export, title: Export, status: ready, depends_on: [core/billing/refund]}
"""

SETTINGS = Settings(tracker=TrackerSettings(jira=JiraSettings(project="ACME")))


@dataclass
class Clock:
    """A clock that jumps."""

    time: float = 1_000_000.0
    slept: list[float] = field(default_factory=list)

    def now(self):
        return self.time

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.time += seconds


@dataclass
class World:
    """One folder with a backlog, and its tracker."""

    folder: Path
    tracker: object = field(default_factory=MemoryTracker)
    clock: Clock = field(default_factory=Clock)
    text: str = BACKLOG
    settings: Settings = SETTINGS

    def session(self):
        path = self.folder / "backlog.yaml"
        path.write_text(self.text)
        lock_text = (read_if_there(lock_beside(path)) or b"").decode()
        lock = Lock.model_validate_json(lock_text) if lock_text else Lock(backlog=path.name)
        journal = JournalFile(journal_beside(path))
        loaded = load_backlog(path.read_bytes(), str(path)).unwrap()
        return Session(
            loaded, self.settings, lock, lock_text, path, self.tracker, self.clock, journal,
            read_journal(journal.lines()),
        )  # fmt: skip

    def look(self, **options):
        return foresee(self.session(), **({"only_ready": False, "allow_mass": False} | options))

    def push(self, *, allow_mass=False, only_ready=False):
        session = self.session()
        pushed = foresee(session, only_ready=only_ready, allow_mass=allow_mass)
        return perform(session, pushed, "me", lambda _done, _total: None, allow_mass=allow_mass)

    def edit(self, before, after):
        assert before in self.text
        self.text = self.text.replace(before, after)

    def titles(self):
        return [issue.fields.title for issue in self.tracker.issues]

    def issue(self, title):
        return next(issue for issue in self.tracker.issues if issue.fields.title == title)
