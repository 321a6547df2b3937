"""One creator at a time: a note in the project that says who is creating."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from roadmap2backlog.diagnostics import TrackerError
from roadmap2backlog.syncing.pace import Pace
from roadmap2backlog.syncing.tracker import Claim, Tracker

LEASE_SECONDS = 30.0
"""So long a note counts that its owner does not renew."""

PATIENCE_SECONDS = 150.0
"""So long we wait for somebody else to finish."""

_SETTLING_SECONDS = 1.5
"""Longer than a note takes to arrive: then only the last of several writers reads its own."""

_POLL_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Claimed:
    """Our note, and the one it replaced; `held` is false where no note can be left."""

    held: bool
    note: Claim
    earlier: Claim


def claim_project(
    tracker: Tracker, owner: str, mine: Collection[str], since: str, pace: Pace
) -> Claimed:
    """Return once nobody else is creating issues, with our note left (Fischer's protocol).

    A tracker has no way to compare and set, so a note is written, given time to arrive and
    read again. A note that does not change for the time of a lease was left by a dead program.

    Args:
        tracker: Keeps the note.
        owner: Our name in this run.
        mine: Names of earlier runs of ours that ended in the middle.
        since: The newest key we know.
        pace: Time.

    Raises:
        TrackerError: If somebody else keeps creating for longer than our patience.
    """
    earlier: Claim | None = None
    began = pace.now()
    while True:
        found = tracker.claim()
        if found is None:
            return Claimed(held=False, note=Claim(), earlier=Claim())
        if found.owner and found.owner not in mine:
            _wait_for(tracker, found, pace, began)
            found = tracker.claim() or Claim()
        if earlier is None or found.owner != owner:
            earlier = found
        note = Claim(owner, pace.now() + LEASE_SECONDS, since, earlier.newest, earlier.known)
        if not tracker.set_claim(note):
            # Now `claim` looks at another place, or says that there is none.
            earlier = None
            continue
        pace.sleep(_SETTLING_SECONDS)
        if (tracker.claim() or Claim()).owner == owner:
            return Claimed(held=True, note=note, earlier=earlier)


def renew(tracker: Tracker, claimed: Claimed, pace: Pace) -> Claimed:
    """Return the claim, its note renewed where half of its time is over."""
    if not claimed.held or claimed.note.until - pace.now() > LEASE_SECONDS / 2:
        return claimed
    note = replace(claimed.note, until=pace.now() + LEASE_SECONDS)
    tracker.set_claim(note)
    return replace(claimed, note=note)


def release(
    tracker: Tracker, claimed: Claimed, newest: str, known: frozenset[str] | None = None
) -> None:
    """Take the name off the note, and leave what the next one should be able to see.

    Args:
        tracker: Keeps the note.
        claimed: Our note.
        newest: The newest key.
        known: Traces of all items that have an issue; None leaves those that were noted before.
    """
    note = claimed.note
    left = Claim("", 0.0, note.since, newest or note.newest, note.known if known is None else known)
    if claimed.held:
        tracker.set_claim(left)


def leave_note(tracker: Tracker, left: Claim) -> None:
    """Leave a note where there was no place for one before: the first push has made one."""
    there = tracker.claim()
    if there is not None and not there.owner:
        tracker.set_claim(left)


def _wait_for(tracker: Tracker, found: Claim, pace: Pace, began: float) -> None:
    """Return once a note is free, or was not renewed for the time of a lease."""
    seen_at = pace.now()
    while True:
        now = pace.now()
        if now - seen_at >= LEASE_SECONDS or now > found.until + LEASE_SECONDS:
            return
        if now - began >= PATIENCE_SECONDS:
            raise TrackerError("another push is creating issues in this project; run again later")
        pace.sleep(_POLL_SECONDS)
        current = tracker.claim() or Claim()
        if not current.owner:
            return
        if current != found:
            found, seen_at = current, pace.now()
