"""What the tracker's own note remembers where the files beside the backlog do not."""

from roadmap2backlog.pipeline.comparison import Sight
from roadmap2backlog.syncing.marks import trace_of
from roadmap2backlog.syncing.tracker import Tracker
from roadmap2backlog.syncing.uncertain import behind, named


def with_noted(tracker: Tracker, sight: Sight) -> Sight:
    """Return the sight in which items that had an issue, by the last note, have lost it.

    A job that begins with a fresh checkout brings no keys; to it a deleted issue would be a new
    story. The index may be late, so they are looked for past it before they count as gone.

    Args:
        tracker: Keeps the note.
        sight: Backlog and tracker side by side.
    """
    unknown = [item.name for item in sight.difference.creates if item.name not in sight.hints]
    note = tracker.claim() if unknown else None
    scope = sight.survey.scope
    gone = [name for name in unknown if note and trace_of(scope, name) in note.known]
    if not gone:
        return sight
    start = behind(tracker.newest(), sight.survey.unseen)
    listed = (*sight.issues, *tracker.read())
    seen = tracker.after(start, {issue.key for issue in listed})
    found = named((*listed, *seen), gone, scope)
    there = sight.having(tuple(found.values())) if found else sight
    return there.missing(name for name in gone if name not in found)
