"""What a push did so far."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from roadmap2backlog.syncing.journal import Journal
from roadmap2backlog.syncing.pace import Pace
from roadmap2backlog.syncing.tracker import Preflight, Tracker

Progress = Callable[[int, int], None]
"""Told how many steps of how many are done."""


@dataclass(slots=True)
class PushOutcome:
    """What was done; `refused` says by item what the tracker would not do.

    `unset` names fields that the tracker does not let be set. `stopped` is the failure that
    ended the run early, empty if it went to its end.
    """

    created: dict[str, str] = field(default_factory=dict)
    updated: list[str] = field(default_factory=list)
    linked: int = 0
    ranked: int = 0
    uncertain: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    unset: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stopped: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether everything was done that there was to do."""
        return not (self.uncertain or self.refused or self.stopped)


@dataclass(frozen=True, slots=True)
class PushRun:
    """What every writing step needs: where to, how known, how remembered.

    `issues` holds ref and key of every issue that is there, by name; steps add to it.
    """

    tracker: Tracker
    scope: str
    preflight: Preflight
    journal: Journal
    pace: Pace
    issues: dict[str, tuple[str, str]]
    outcome: PushOutcome
    step: Callable[[int], None]

    def key(self, name: str) -> str:
        """Return the key of an item's issue."""
        return self.issues[name][1]


def stepper(progress: Progress, total: int) -> Callable[[int], None]:
    """Return a function that counts steps and tells of them."""
    done = 0

    def step(count: int) -> None:
        nonlocal done
        done += count
        progress(min(done, total), total)

    return step


def keys_of(made: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Return the keys by name."""
    return {name: key for name, (_, key) in made.items()}
