"""The port: what every tracker must be able to do, in the words of the backlog."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol, runtime_checkable

from roadmap2backlog.diagnostics import Diagnostic, TrackerError
from roadmap2backlog.model.outlook import WorkHistory
from roadmap2backlog.syncing.bases import Base
from roadmap2backlog.syncing.items import Fields, Level


class UncertainError(TrackerError):
    """A write that is not safe to repeat got no trustworthy answer: done or not, unknown."""


class RefusedError(TrackerError):
    """The tracker said no and nothing happened; trying the same again will not help."""


class BusyError(TrackerError):
    """The tracker refused a write before doing anything; `seconds` is how long to wait."""

    def __init__(self, message: str, seconds: float) -> None:
        super().__init__(message)
        self.seconds = seconds


class Stage(StrEnum):
    """How far an issue is, whatever its status is called."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Link:
    """A link that says `blocker` blocks the issue it stands with; `ref` names the link itself."""

    ref: str
    blocker: str


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue as the tracker has it.

    Args:
        ref: The tracker's unchanging id; `key` may change when the issue moves.
        kind: The name of its type.
        fields: `parent` and `blockers` are refs; labels include the marks.
        base: What was last in common, or None.
        base_read: Whether `base` was asked for; a search may not be able to.
        home: The project it is in.
        status: The status' own name.
    """

    ref: str
    key: str
    kind: str
    fields: Fields
    base: Base | None = None
    base_read: bool = True
    home: str = ""
    status: str = ""
    stage: Stage = Stage.TODO
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Survey:
    """What the tracker offers: cheap to ask, needed before anything can be compared.

    `levels` are the levels of the hierarchy that issues can be made for, `fields` the
    synchronised fields that exist at all, `scope` tells this set of issues from others, `home`
    is the project that new issues are made in, `spelling` how a text comes back once written;
    of the newest `unseen` issues a search may miss some although it shows later ones.
    """

    scope: str
    levels: frozenset[Level]
    fields: frozenset[str]
    can_rank: bool = True
    home: str = ""
    unseen: int = 0
    spelling: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class Needs:
    """What a push is going to do, so that the tracker can be asked whether it may."""

    kinds: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    links: bool = False
    edits: bool = False
    ranks: bool = False


@dataclass(frozen=True, slots=True)
class Preflight:
    """What was found before the first write.

    `left_out` maps a kind to the fields that cannot be set when creating it. Where `links`
    is true, links can stand in the create request itself. `patience` are the seconds that a
    tracker with too much to do is waited for.
    """

    findings: tuple[Diagnostic, ...] = ()
    left_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    links: bool = False
    patience: float = 120.0


@dataclass(frozen=True, slots=True)
class Draft:
    """An issue to create; `fields` name parent and blockers by key, `marks` are our labels.

    `blocks` are the keys of issues that are there already and that it blocks.
    """

    name: str
    kind: str
    level: Level
    fields: Fields
    marks: tuple[str, ...]
    base: Base
    left_out: frozenset[str] = frozenset()
    blocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """Changed fields of one issue, with the base to keep; nothing but the base if all empty."""

    ref: str
    key: str
    base: Base
    single: Mapping[str, str | float | None] = field(default_factory=dict)
    add: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    remove: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it touches."""
        return (*self.single, *dict.fromkeys((*self.add, *self.remove)))

    def without(self, refused: Collection[str]) -> "Edit":
        """Return the edit without fields that the tracker would not take; the base says so."""
        base = replace(self.base, refused=tuple(sorted({*self.base.refused, *refused})))
        return replace(
            self,
            base=base,
            single={name: value for name, value in self.single.items() if name not in refused},
            add={name: value for name, value in self.add.items() if name not in refused},
            remove={name: value for name, value in self.remove.items() if name not in refused},
        )


@dataclass(frozen=True, slots=True)
class Creation:
    """What came of a batch: refs and keys by name, and why others were rejected."""

    made: Mapping[str, tuple[str, str]]
    rejected: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claim:
    """A note left with the project: who is creating issues, until when, since which issue.

    `owner` is empty when nobody is. `until` is in seconds since 1970. `since` is the newest
    key before the creating began, `newest` the last key it made. `known` are the traces of all
    items that had an issue then.
    """

    owner: str = ""
    until: float = 0.0
    since: str = ""
    newest: str = ""
    known: frozenset[str] = frozenset()


@runtime_checkable
class KeepsHistory(Protocol):
    """A tracker that remembers what happened to issues."""

    def history(self, states: Mapping[str, str]) -> WorkHistory:
        """Return what happened to the issues of the set.

        Args:
            states: The team's own states as `todo`, `doing` or `done`, names in lower case.
        """
        ...


class Tracker(Protocol):
    """A place for issues.

    Reading may be repeated freely and is, by the adapter. `create` and `link` are sent once:
    an answer that cannot be trusted raises `UncertainError`. Everything else may be repeated
    without harm. Every failure is a `TrackerError`.
    """

    def survey(self) -> Survey:
        """Return what the tracker offers, after making sure that the login is valid."""
        ...

    def read(self) -> tuple[Issue, ...]:
        """Return the issues of the set in rank order, as the index knows them: maybe late."""
        ...

    def fetch(self, keys: Sequence[str]) -> tuple[Issue, ...]:
        """Return issues by key or ref with their bases, from the record, as far as they exist."""
        ...

    def newest(self) -> str:
        """Return the key of the project's newest issue, or nothing; maybe late."""
        ...

    def after(self, key: str, known: Collection[str] = ()) -> tuple[Issue, ...]:
        """Return the issues made after a key, from the record, but for those of known keys."""
        ...

    def children(self, parents: Sequence[str]) -> tuple[Issue, ...]:
        """Return all issues that lie directly under some parents (refs), in rank order."""
        ...

    def preflight(self, needs: Needs) -> Preflight:
        """Return whether a push may do what it needs to."""
        ...

    def prepare(self, components: Sequence[str], versions: Sequence[str]) -> frozenset[str]:
        """Make the components and versions that do not exist yet; return which may not be made."""
        ...

    def create(self, drafts: Sequence[Draft]) -> Creation:
        """Create up to `BATCH` issues at once.

        Raises:
            BusyError: If nothing was done because the tracker has too much to do.
            UncertainError: If it is unknown which of them exist now.
        """
        ...

    def update(self, edit: Edit) -> tuple[str, ...]:
        """Change an issue, and return the fields that it does not let be set."""
        ...

    def link(self, blocker: str, blocked: str) -> None:
        """Say that one issue (key) blocks another.

        Raises:
            UncertainError: If it is unknown whether the link exists now.
        """
        ...

    def unlink(self, link: str) -> None:
        """Remove a link; one that is gone already is fine."""
        ...

    def rank(self, keys: Sequence[str], *, after: str = "", before: str = "") -> tuple[str, ...]:
        """Put up to `BATCH` issues in this order after or before another; return what failed."""
        ...

    def claim(self) -> Claim | None:
        """Return the note of who is creating; None where no note can be left."""
        ...

    def set_claim(self, claim: Claim) -> bool:
        """Leave a note of who is creating; return whether that is allowed.

        Where it is not, `claim` tells from then on of another place, in the end of none.
        """
        ...


BATCH = 50
"""Most issues in one create or rank request."""
