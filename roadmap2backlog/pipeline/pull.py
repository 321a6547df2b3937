"""The use case behind `r2b pull`: people's edits in the tracker, into the backlog."""

from dataclasses import dataclass, replace

from roadmap2backlog.diagnostics import Diagnostic, WorkspaceError
from roadmap2backlog.merging import render_lock, write_backlog
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.pipeline.comparison import Sight, look, with_names
from roadmap2backlog.pipeline.tracking import Session
from roadmap2backlog.syncing.bases import agreed_base
from roadmap2backlog.syncing.bring_back import BroughtBack, bring_back, in_tracker_order
from roadmap2backlog.syncing.desired import desired_items
from roadmap2backlog.syncing.items import Level
from roadmap2backlog.syncing.new_stories import with_new_stories
from roadmap2backlog.syncing.safety import unsafe
from roadmap2backlog.workspace import lock_beside, read, write, write_over

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Pulled:
    """Both files as they would be, and what changes in them."""

    session: Session
    brought: BroughtBack
    added: dict[str, str]
    text: str
    lock_text: str
    refusals: tuple[Diagnostic, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the backlog would change."""
        return self.text != self.session.backlog.text

    def as_dict(self) -> dict[str, object]:
        """Return what `--format json` prints, but for whether anything was written."""
        return {
            "changed": [found.as_dict() for found in self.brought.brought],
            "added": [{"id": name, "key": key} for name, key in self.added.items()],
            "moved": list(self.brought.moved),
            "conflicts": [found.as_dict() for found in self.brought.conflicts],
            "lost": [found.as_dict() for found in self.brought.lost],
        }

    def findings(self) -> tuple[Diagnostic, ...]:
        """Return what could not be brought back, and what both sides changed."""
        both = "both sides changed it, the backlog's word stays"
        return (
            *(
                Diagnostic("R831", f"{c.id} ({c.key}): {c.field}")
                for c in self.brought.lost
                if c.field != "project"
            ),
            *(
                Diagnostic("R814", f"{c.id} ({c.key}): {c.field}: {both}", hint=_SETTLE)
                for c in self.brought.conflicts
            ),
        )


_SETTLE = "take the tracker's word with `r2b pull --theirs`, or make both say the same"


def pull(session: Session, *, take_theirs: bool = False) -> Pulled:
    """Return the backlog with people's edits; nothing is written.

    Args:
        session: The files and the tracker.
        take_theirs: Take the tracker's word also where both sides changed a field.
    """
    sight = look(session)
    found = unsafe(sight.difference, session.lock.keys)
    lost = tuple(finding for finding in found if finding.code == "R812")
    ours = session.backlog.value
    items = {item.name: item for item in sight.desired.items}
    compared = sight.difference.comparisons
    brought = bring_back(ours, compared, items, take_theirs=take_theirs)
    theirs = _order(sight, Level.STORY)
    brought = in_tracker_order(brought, session.lock.order, theirs)
    backlog, added, common = _with_new(session, sight, brought)
    lock = session.lock.model_copy(
        update={
            "keys": {**session.lock.keys, **with_names(sight), **added},
            "order": (*theirs, *_order(sight, Level.EPIC)),
            "pulled": {**session.lock.pulled, **common},
        }
    )
    text = write_backlog(session.backlog.text, ours, backlog)
    return Pulled(session, brought, added, text, render_lock(lock), lost)


def save(pulled: Pulled) -> None:
    """Write the lock with the new keys, then the backlog.

    A run that ends between the two leaves keys of stories that are not there yet: hints only.

    Raises:
        WorkspaceError: If a file cannot be written, or somebody changed the backlog since it was
            read: a pull asks the tracker for seconds, and people edit meanwhile.
    """
    session = pulled.session
    there = read(session.path)
    mark = _MARK if there.startswith(_MARK.encode()) else ""
    meanwhile = f"{session.path} was changed meanwhile: nothing was written, pull again"
    if there != f"{mark}{session.backlog.text}".encode():
        raise WorkspaceError(meanwhile)
    if pulled.lock_text != session.lock_text:
        write(lock_beside(session.path), pulled.lock_text)
    if pulled.changed and not write_over(session.path, there, mark + pulled.text):
        raise WorkspaceError(meanwhile)


def _order(sight: Sight, level: Level) -> tuple[str, ...]:
    """Return the names of a level that have an issue, in the tracker's order."""
    names = {item.name for item in sight.desired.items if item.level is level}
    return tuple(name for name in sight.matched.issues if name in names)


def _with_new(
    session: Session, sight: Sight, brought: BroughtBack
) -> tuple[Backlog, dict[str, str], dict[str, dict[str, object]]]:
    """Return the backlog with stories that people added to its epics, their keys and bases."""
    epics = {item.name: item.id for item in sight.desired.items if item.level is Level.EPIC}
    by_ref = {ref: epics[name] for ref, name in sight.matched.names.items() if name in epics}
    keys = [key for name, key in with_names(sight).items() if name in epics]
    children = session.tracker.children(keys) if keys else ()
    names, scope = sight.matched.names, sight.survey.scope
    backlog, added = with_new_stories(
        brought.backlog, children, names, by_ref, scope=scope, taken=session.lock.retired
    )
    wanted = desired_items(backlog, session.settings, sight.survey).items if added else ()
    items = {item.name: item for item in wanted}
    issues = {issue.key: issue for issue in children}
    common = {}
    for name, key in added.items():
        theirs = replace(issues[key].fields, parent=names.get(issues[key].fields.parent, ""))
        common[name] = agreed_base(name, scope, items[name].fields, theirs).as_data()
    return backlog, added, common
