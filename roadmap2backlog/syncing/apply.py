"""The difference written to the tracker: creates, edits, links, ranks, in this order."""

from collections.abc import Mapping
from contextlib import suppress

from roadmap2backlog.diagnostics import TrackerError
from roadmap2backlog.syncing.claiming import Claimed, leave_note, release
from roadmap2backlog.syncing.compute_changes import Difference
from roadmap2backlog.syncing.creating import Creator
from roadmap2backlog.syncing.editing import Editor
from roadmap2backlog.syncing.journal import Journal
from roadmap2backlog.syncing.marks import trace_of
from roadmap2backlog.syncing.outcome import Progress, PushOutcome, PushRun, stepper
from roadmap2backlog.syncing.pace import Pace
from roadmap2backlog.syncing.tracker import Claim, Preflight, Tracker


def apply(
    tracker: Tracker,
    difference: Difference,
    known: Mapping[str, tuple[str, str]],
    *,
    scope: str,
    preflight: Preflight,
    journal: Journal,
    pace: Pace,
    claimed: Claimed,
    since: str,
    progress: Progress,
) -> PushOutcome:
    """Return what was done, up to the first failure that concerns everything.

    Every step can be repeated by the next run, whatever happens in between.

    Args:
        tracker: Where to.
        difference: What differs.
        known: Ref and key of every issue that is there, by name.
        scope: The set of issues.
        preflight: What a create request can carry.
        journal: Remembers creates.
        pace: Time.
        claimed: Our note in the project.
        since: The newest key of the project.
        progress: Told how far it is.
    """
    outcome = PushOutcome()
    step = stepper(progress, difference.steps)
    run = PushRun(tracker, scope, preflight, journal, pace, dict(known), outcome, step)
    creator = Creator(run, claimed, since)
    editor = Editor(run, creator.carried)
    try:
        creator.lost = _prepare(tracker, difference, outcome)
        creator.create(difference.creates, difference.comparisons)
        _note(run, creator, difference)
        for found in difference.comparisons:
            editor.bring_in_step(found)
        for item in difference.creates:
            editor.complete(item, creator.left_out(item))
        for move in difference.moves:
            editor.rank(move)
    except TrackerError as error:
        outcome.stopped = str(error)
        _let_go(tracker, creator)
    outcome.linked += len(creator.carried)
    return outcome


def _note(run: PushRun, creator: Creator, difference: Difference) -> None:
    """Leave what the next push should know, whatever becomes of the files on this machine."""
    if not difference.creates:
        return
    known = frozenset(trace_of(run.scope, name) for name in run.issues)
    if creator.claimed.held:
        release(run.tracker, creator.claimed, creator.newest, known)
    else:
        leave_note(run.tracker, Claim("", 0.0, creator.since, creator.newest, known))


def _let_go(tracker: Tracker, creator: Creator) -> None:
    """Release our note, so that whoever comes next need not wait; where this fails, they will."""
    with suppress(TrackerError):
        release(tracker, creator.claimed, creator.newest)


def _prepare(tracker: Tracker, difference: Difference, outcome: PushOutcome) -> frozenset[str]:
    """Make the components and versions that issues will name; return which may not be made."""
    fields = [item.fields for item in difference.creates]
    fields += [found.item.fields for found in difference.comparisons if found.edit]
    components = dict.fromkeys(name for one in fields for name in one.components)
    versions = dict.fromkeys(name for one in fields for name in one.versions)
    if not (components or versions):
        return frozenset()
    lost = tracker.prepare(tuple(components), tuple(versions))
    if lost:
        outcome.unset["the project"] = tuple(sorted(lost))
    return lost
