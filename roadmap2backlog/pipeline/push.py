"""The use case behind `r2b push`: the change set, and the change set done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from roadmap2backlog.diagnostics import Diagnostic, has_errors
from roadmap2backlog.merging import render_lock
from roadmap2backlog.model.changeset import ChangeSet, Conflict
from roadmap2backlog.pipeline.comparison import Sight, look, with_names
from roadmap2backlog.pipeline.noted import with_noted
from roadmap2backlog.pipeline.owner_findings import unready_findings
from roadmap2backlog.pipeline.tracking import Session, as_findings
from roadmap2backlog.syncing.apply import apply
from roadmap2backlog.syncing.claiming import Claimed, claim_project, release
from roadmap2backlog.syncing.compute_changes import rank_order
from roadmap2backlog.syncing.items import Level
from roadmap2backlog.syncing.journal import answer_line, link_line, start_line
from roadmap2backlog.syncing.outcome import Progress, PushOutcome
from roadmap2backlog.syncing.safety import unsafe
from roadmap2backlog.syncing.tracker import Claim, Issue, Preflight
from roadmap2backlog.syncing.uncertain import behind, key_number, named, older
from roadmap2backlog.workspace import lock_beside, write

NOT_HELD = Claimed(held=False, note=Claim(), earlier=Claim())
_ALLOWED_IN_MASS = frozenset({"R811", "R813"})


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a push would do, and with `outcome` what it did.

    `refusals` are the reasons why nothing was done although there is something to do.
    """

    sight: Sight
    refusals: tuple[Diagnostic, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    outcome: PushOutcome | None = field(default=None)

    @property
    def changes(self) -> ChangeSet:
        """The change set."""
        return self.sight.difference.changes

    @property
    def pending(self) -> bool:
        """Whether there is anything to write, if only what is remembered with an issue."""
        return not self.sight.difference.is_empty

    @property
    def matters(self) -> bool:
        """Whether people would see any of it in the tracker."""
        return bool(self.changes.changes)

    def as_dict(self, *, foreseen: bool = False) -> dict[str, object]:
        """Return the seven fields that `--format json` prints.

        Args:
            foreseen: Say what would be done; else what was, which is nothing after a refusal.
        """
        numbers: dict[str, object] = dict(self.changes.summary)
        done = self.outcome or PushOutcome()
        if not foreseen:
            numbers |= {
                "created": len(done.created),
                "updated": len(done.updated),
                "linked": done.linked,
                "ranked": done.ranked,
            }
        return numbers | {"conflicts": self.conflicts(), "uncertain": list(done.uncertain)}

    def conflicts(self) -> list[dict[str, object]]:
        """Return what a person should look at: kept words, vanished issues and copies."""
        created = self.outcome.created if self.outcome else {}
        again = {item.id for item in self.sight.desired.items if item.name in created}
        lost = [
            Conflict(stray.id, stray.key, "issue", stray.title, None, stray.why)
            for stray in self.changes.strays
            if stray.why == "duplicate" or (stray.why == "vanished" and stray.id not in again)
        ]
        refused = self.outcome.refused if self.outcome else {}
        unmade = [
            Conflict(name, "", "issue", said, None, "refused") for name, said in refused.items()
        ]
        return [found.as_dict() for found in (*self.changes.conflicts, *lost, *unmade)]


def nothing_known() -> dict[str, object]:
    """Return the seven fields where the tracker could not even be read."""
    numbers: dict[str, object] = dict(ChangeSet().summary)
    return numbers | {"conflicts": [], "uncertain": []}


def foresee(session: Session, *, only_ready: bool, allow_mass: bool) -> Pushed:
    """Return what a push would do; nothing is written."""
    sight = with_noted(session.tracker, look(session, only_ready=only_ready))
    left_out = unready_findings(session.backlog, session.backlog.value) if only_ready else ()
    refusals = _refusals(session, sight, allow_mass=allow_mass)
    return Pushed(sight, refusals, (*left_out, *_findings(sight)))


def perform(
    session: Session, pushed: Pushed, owner: str, progress: Progress, *, allow_mass: bool
) -> Pushed:
    """Return the push done, as far as it could be.

    Args:
        session: The files and the tracker.
        pushed: What was foreseen.
        owner: Our name in the tracker while we create.
        progress: Told how far it is.
        allow_mass: Whether many changes at once are meant.
    """
    if pushed.refusals:
        return pushed
    sight, since, claimed = pushed.sight, "", NOT_HELD
    preflight = session.tracker.preflight(sight.difference.needs) if pushed.pending else Preflight()
    if has_errors(preflight.findings):
        return Pushed(sight, preflight.findings, pushed.findings)
    owner = session.unfinished.owner or owner
    if sight.difference.creates or sight.difference.touches_links:
        session.journal.begin(_opening(owner, sight, session.unfinished.linked))
    if sight.difference.creates:
        sight, since, claimed = _claimed(session, sight, owner)
        refusals = _refusals(session, sight, allow_mass=allow_mass)
        if refusals:
            release(session.tracker, claimed, since)
            return Pushed(sight, refusals, pushed.findings)
    outcome = apply(
        session.tracker,
        sight.difference,
        sight.known,
        scope=sight.survey.scope,
        preflight=preflight,
        journal=session.journal,
        pace=session.pace,
        claimed=claimed,
        since=since,
        progress=progress,
    )
    _remember(session, sight, outcome)
    findings = (*pushed.findings, *preflight.findings, *_outcome_findings(outcome))
    return Pushed(sight, (), findings, outcome)


def _opening(owner: str, sight: Sight, linked: Iterable[str]) -> tuple[str, ...]:
    """Return the lines a journal begins with: everything that is known to exist."""
    known = answer_line(0, with_names(sight))
    return (start_line(owner), known, *map(link_line, sorted(linked)))


def _claimed(session: Session, sight: Sight, owner: str) -> tuple[Sight, str, Claimed]:
    """Return the sight once nobody else is creating, the newest key, and our note.

    Whatever somebody else has created in the meantime, or just before and the index does not
    show yet, is among the issues after the key that the last note names; without a lock that
    remembers, further back. By the time the newest key is known, the index may show older ones
    that it did not show before; so it is asked again.
    """
    tracker = session.tracker
    mine = frozenset({owner})
    since = tracker.newest()
    claimed = claim_project(tracker, owner, mine, since, session.pace)
    earlier = claimed.earlier
    somebody = earlier.owner or earlier.newest
    start = older(since, earlier.since) if somebody else since
    listed: tuple[Issue, ...] = ()
    if not session.lock.keys:
        start = behind(start, sight.survey.unseen)
        listed = tracker.read()
    known = {issue.key for issue in (*sight.issues, *listed)}
    seen = (*listed, *tracker.after(start, known))
    if not claimed.held and seen:
        # Only by now is there an issue to leave the note with.
        claimed = claim_project(tracker, owner, mine, since, session.pace)
        seen = (*listed, *tracker.after(start, known))
    names = [item.name for item in sight.difference.creates]
    found = named(seen, names, sight.survey.scope)
    here = f"{sight.survey.home}-"
    keys = (issue.key for issue in (*seen, *sight.issues) if issue.key.startswith(here))
    newest = max((since, *keys), key=key_number)
    return (sight.having(tuple(found.values())) if found else sight), newest, claimed


def _refusals(session: Session, sight: Sight, *, allow_mass: bool) -> tuple[Diagnostic, ...]:
    found = unsafe(sight.difference, session.lock.keys)
    return tuple(f for f in found if not (allow_mass and f.code in _ALLOWED_IN_MASS))


def _remember(session: Session, sight: Sight, outcome: PushOutcome) -> None:
    """Write the keys into the lock; then the journal has done its work, if nothing is open."""
    there = {**with_names(sight), **outcome.created}
    items = {item.name for item in sight.desired.items} | sight.desired.settled
    kept = {name: key for name, key in session.lock.keys.items() if name in items}
    wanted = [rank_order(sight.desired, level) for level in (Level.STORY, Level.EPIC)]
    order = session.lock.order if outcome.stopped else (*wanted[0], *wanted[1])
    late = outcome.stopped or outcome.refused
    pulled = session.lock.pulled if late else {}
    lock = session.lock.model_copy(
        update={"keys": {**kept, **there}, "order": order, "pulled": pulled}
    )
    text = render_lock(lock)
    if text != session.lock_text:
        write(lock_beside(session.path), text)
    if not (outcome.uncertain or outcome.stopped):
        session.journal.end()


def _findings(sight: Sight) -> tuple[Diagnostic, ...]:
    """Return what people should know before: kept words, copies, issues without a story."""
    found = [
        Diagnostic("R814", f"{c.id} ({c.key}): {c.field} was changed in the tracker")
        for c in sight.difference.changes.conflicts
    ]
    for stray in sight.difference.changes.strays:
        if stray.why == "duplicate":
            found.append(Diagnostic("R816", f"{stray.key} is a copy of {stray.id}'s issue"))
        elif stray.why != "vanished":
            found.append(Diagnostic("R815", f"{stray.key} ({stray.title}) has no story any more"))
    return tuple(found)


def _outcome_findings(outcome: PushOutcome) -> tuple[Diagnostic, ...]:
    unset: Mapping[str, str] = {
        name: f"{', '.join(fields)} cannot be set in the tracker"
        for name, fields in outcome.unset.items()
    }
    uncertain = [Diagnostic("R821", name) for name in outcome.uncertain]
    return (
        *as_findings("R822", outcome.refused),
        *as_findings("R806", unset),
        *uncertain,
    )
