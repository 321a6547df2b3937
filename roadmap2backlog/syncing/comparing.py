"""One item against its issue: what to write, and what a person changed and keeps."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from roadmap2backlog.merging.three_way import Outcome, three_way
from roadmap2backlog.model.changeset import Conflict, FieldChange, Value
from roadmap2backlog.syncing.bases import Base, value_digest
from roadmap2backlog.syncing.items import SEVERAL, SINGLE, Item
from roadmap2backlog.syncing.marks import digest, is_mark, mark_of, set_label
from roadmap2backlog.syncing.tracker import Edit, Issue

_UNKNOWN = "\0"
"""A base that nobody knows: it equals neither side, so that differing sides collide."""


@dataclass(frozen=True, slots=True)
class LinkChange:
    """A link to make or remove: the blocker's name, and the link's own ref when it is there."""

    blocker: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one item needs.

    `edit` carries the base as it is once the links are made; it is None where nothing is to
    be written. An edit without `changes` only restores marks or renews the base.
    """

    item: Item
    issue: Issue
    edit: Edit | None
    changes: tuple[FieldChange, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    to_link: tuple[LinkChange, ...] = ()
    to_unlink: tuple[LinkChange, ...] = ()

    @property
    def is_in_step(self) -> bool:
        """Whether no field and no link would be written."""
        return not (self.changes or self.to_link or self.to_unlink)


@dataclass(frozen=True, slots=True)
class _Found:
    """The outcome for one field."""

    name: str
    base: tuple[str, ...] | str
    value: str | float | None = None
    take: bool = False
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    change: FieldChange | None = None
    kept: tuple[Value, str] | None = None
    refused: bool = False


def compare(
    item: Item,
    issue: Issue,
    names: Mapping[str, str],
    scope: str,
    available: Collection[str] | None = None,
) -> Comparison:
    """Return what an item needs so that its issue says what backlog and people want.

    Who changed a field has the word; where both did, the person in the tracker.

    Args:
        item: As the backlog wants it.
        issue: As the tracker has it.
        names: Names of items by the ref of their issue.
        scope: The set of issues.
        available: Names that a link can lead to: those with an issue now or soon; None for all.
    """
    single = [_single(name, item, issue, names) for name in SINGLE]
    several = [_several(name, item, issue, scope) for name in SEVERAL]
    blockers, to_link, to_unlink = _blockers(item, issue, names, available)
    found = (*single, *several, blockers)
    base = Base(
        name=item.name,
        scope=scope,
        single={f.name: f.base for f in single if isinstance(f.base, str) and f.base != _UNKNOWN},
        several={f.name: f.base for f in (*several, blockers) if isinstance(f.base, tuple)},
        refused=tuple(sorted(f.name for f in (*single, *several) if f.refused)),
    )
    edit = Edit(
        issue.ref,
        issue.key,
        base,
        {f.name: f.value for f in single if f.take},
        {f.name: f.add for f in several if f.add},
        {f.name: f.remove for f in several if f.remove},
    )
    stale = issue.base_read and issue.base != base
    kept = tuple(_conflict(item, issue, f) for f in found if f.kept is not None)
    return Comparison(
        item,
        issue,
        edit if edit.fields or stale or to_link or to_unlink else None,
        tuple(f.change for f in found if f.change),
        kept,
        to_link,
        to_unlink,
    )


def differs(item: Item, issue: Issue, names: Mapping[str, str], scope: str) -> bool:
    """Return whether an issue differs from its item at all, or nobody can tell what was agreed.

    Without the base, as some searches show issues, that needs a closer look at the record.
    """
    found = compare(item, issue, names, scope)
    if found.edit is not None or found.conflicts:
        return True
    if issue.base_read:
        return False
    people = {label for label in issue.fields.labels if not is_mark(label, scope)}
    linked = {names.get(link.blocker, link.blocker) for link in issue.links}
    others = any(
        set(issue.fields.several(name)) != set(item.fields.several(name))
        for name in SEVERAL
        if name != "labels"
    )
    return others or people != set(item.fields.labels) or linked != set(item.fields.blockers)


def _single(name: str, item: Item, issue: Issue, names: Mapping[str, str]) -> _Found:
    """Return what becomes of a field with one value."""
    ours, theirs = item.fields.single(name), issue.fields.single(name)
    if name == "parent" and isinstance(theirs, str):
        theirs = names.get(theirs, theirs)
    wanted, there = value_digest(ours), value_digest(theirs)
    before = issue.base.single.get(name, _UNKNOWN) if issue.base else _UNKNOWN
    change = FieldChange(name, theirs, ours)
    if issue.base and name in issue.base.refused and not there:
        # The tracker never took the value, so that it is missing is nobody's word.
        if before == wanted:
            return _Found(name, before, refused=True)
        return _Found(name, wanted, ours, take=True, change=change)
    settled = three_way(before, there, wanted)
    if settled.outcome is Outcome.THEIRS:
        return _Found(name, settled.base, ours, take=True, change=change)
    if settled.outcome in {Outcome.SAME, Outcome.BOTH_SAME}:
        return _Found(name, settled.base)
    # The base stays behind until one side gives way, so that the difference is found again.
    kind = "tracker" if settled.outcome is Outcome.OURS else "both"
    kind = "unknown" if before == _UNKNOWN else kind
    return _Found(name, before, kept=(theirs, kind))


def _several(name: str, item: Item, issue: Issue, scope: str) -> _Found:
    """Return what becomes of a field with several values: only the tool's own are touched."""
    ours, theirs = item.fields.several(name), issue.fields.several(name)
    before = issue.base.several.get(name, ()) if issue.base else ()
    gone = any(value in before and value not in theirs for value in ours)
    refused = bool(issue.base and name in issue.base.refused and not theirs)
    adding = [value for value in ours if value not in theirs and value not in before]
    removing = [value for value in before if value not in ours and value in theirs]
    shown = tuple(value for value in theirs if not is_mark(value, scope))
    change = None
    if adding or removing:
        after = tuple(value for value in (*shown, *adding) if value not in removing)
        change = FieldChange(name, shown, after)
    if name == "labels":
        own = (mark_of(scope, item.name), set_label(scope))
        adding += [label for label in own if label not in theirs]
    return _Found(
        name,
        ours,
        add=tuple(adding),
        remove=tuple(removing),
        change=change,
        kept=(shown, "tracker") if gone and not refused else None,
        refused=refused and not adding,
    )


def _blockers(
    item: Item, issue: Issue, names: Mapping[str, str], available: Collection[str] | None
) -> tuple[_Found, tuple[LinkChange, ...], tuple[LinkChange, ...]]:
    """Return what becomes of the links: only those that the tool made are ever removed."""
    ours = item.fields.blockers
    there = {names.get(link.blocker, link.blocker): link.ref for link in issue.links}
    before = frozenset(issue.base.several.get("blockers", ()) if issue.base else ())
    missing = [name for name in ours if name not in there]
    noted = [name for name in missing if digest(name) in before]
    # The link to a blocker that has no issue (yet) was not made: nobody can have removed it.
    removed = frozenset(noted) & frozenset(names.values()) if noted else frozenset()
    to_link = tuple(
        LinkChange(name)
        for name in missing
        if name not in removed and (available is None or name in available)
    )
    linked = {*there, *(link.blocker for link in to_link)}
    agreed = [name for name in ours if name in linked or digest(name) in before]
    surplus = [name for name in there if name not in ours and digest(name) in before]
    to_unlink = tuple(LinkChange(name, there[name]) for name in surplus)
    found = _Found(
        "blockers",
        tuple(sorted(digest(name) for name in agreed)),
        kept=(tuple(there), "tracker") if removed else None,
    )
    return found, to_link, to_unlink


def _conflict(item: Item, issue: Issue, found: _Found) -> Conflict:
    """Return the report of a person's word that was kept."""
    theirs, kind = found.kept or (None, "")
    single = found.name in SINGLE
    ours = item.fields.single(found.name) if single else item.fields.several(found.name)
    return Conflict(item.id, issue.key, found.name, ours, theirs, kind)
