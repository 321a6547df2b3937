"""What was generated last, what stands in the backlog and what is new, made one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from roadmap2backlog.diagnostics import Diagnostic, sort_findings
from roadmap2backlog.merging.blockers import Blockers, blockers_of
from roadmap2backlog.merging.changes import BacklogChange, BacklogConflict, changes_between
from roadmap2backlog.merging.findings import (
    Places,
    Undone,
    anew_findings,
    conflict_findings,
    duplicate_findings,
    frozen_findings,
    move_findings,
    orphan_findings,
    refusal_findings,
    unknown_findings,
)
from roadmap2backlog.merging.merge_lists import merge_texts
from roadmap2backlog.merging.moves import moves, with_moves
from roadmap2backlog.merging.repair_order import repair_order
from roadmap2backlog.merging.sections import (
    Section,
    merge_section,
    ordered,
    remembered,
    with_revived,
)
from roadmap2backlog.merging.three_way import three_way
from roadmap2backlog.model.backlog import SETTLED, Backlog, BacklogInitiative, Epic, Story
from roadmap2backlog.model.lock import Lock
from roadmap2backlog.model.provenance import SourceMap


@dataclass(frozen=True, slots=True)
class Merged:
    """The backlog that stands, the lock to write with it, and what happened.

    Args:
        changes: What differs from the backlog as it stood.
        conflicts: Where both sides changed a field; ours stands in the backlog.
        findings: Codes R7xx.
    """

    backlog: Backlog
    lock: Lock
    changes: tuple[BacklogChange, ...] = ()
    conflicts: tuple[BacklogConflict, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sections:
    """The three lists, merged."""

    initiatives: Section[BacklogInitiative]
    epics: Section[Epic]
    stories: Section[Story]

    @property
    def conflicts(self) -> tuple[BacklogConflict, ...]:
        return (*self.initiatives.conflicts, *self.epics.conflicts, *self.stories.conflicts)

    @property
    def unknown(self) -> tuple[BacklogConflict, ...]:
        return (*self.initiatives.unknown, *self.epics.unknown, *self.stories.unknown)


@dataclass(frozen=True, slots=True)
class _Ranked:
    """The stories in order, and those that could not stay where they were put."""

    stories: tuple[Story, ...]
    placed: dict[str, str | None]
    undone: tuple[Undone, ...]


def merge_backlog(
    base: Lock | None,
    ours: Backlog | None,
    theirs: Backlog,
    *,
    cuts: Collection[tuple[str, str]] = (),
    anew: Collection[tuple[str, str]] = (),
    source_map: SourceMap | None = None,
) -> Merged:
    """Return the merge; no word of ours is lost.

    Args:
        base: What was generated last; None if the lock is missing: then every word of ours
            counts as the product owner's.
        ours: The backlog as it stands; None for a first build. Two items with the same id are
            refused: ours comes back as it is, with an error.
        theirs: What is generated now, under kept ids, stories in the order to build them.
        cuts: Story and what it is not to wait for, though its `depends_on` says so.
        anew: Deleted stories and the new ones in their place, for the findings.
        source_map: Where the values of ours stand, for the findings.
    """
    known = base or Lock()
    mine = ours or Backlog(version=theirs.version)
    places = Places(mine, source_map)
    refused = tuple(duplicate_findings(mine, places))
    if refused:
        return Merged(mine, known, findings=refused)
    sections = _merge_sections(known if ours else Lock(), mine, theirs)
    ranked = _rank(sections, known, mine, theirs, _blockers(sections, mine, cuts))
    front = _front(base, ours, theirs)
    backlog = front.value.model_copy(
        update={
            "initiatives": ordered(
                sections.initiatives, known.initiatives, mine.initiatives, theirs.initiatives
            ),
            "epics": ordered(sections.epics, known.epics, mine.epics, theirs.epics),
            "stories": ranked.stories,
        }
    )
    findings = [*_findings(sections, places), *conflict_findings(front.conflicts, places)]
    findings += anew_findings(anew, known.stories, sections.stories.items)
    findings += move_findings(ranked.undone, ranked.placed, places)
    return Merged(
        backlog,
        _lock(known, front.base, sections),
        changes_between(mine, backlog),
        (*front.conflicts, *sections.conflicts, *sections.unknown),
        sort_findings(findings),
    )


def _findings(sections: _Sections, places: Places) -> Iterable[Diagnostic]:
    """Yield what is to be said of the items themselves."""
    stories = sections.stories
    yield from conflict_findings(sections.conflicts, places)
    yield from frozen_findings(sections.conflicts, stories.items, places)
    yield from refusal_findings(stories.refused)
    yield from orphan_findings(stories, places)
    yield from unknown_findings(sections.unknown, places)


def merge_fields(base: Lock | None, ours: Backlog | None, theirs: Backlog) -> Backlog:
    """Return the items that a merge gives with their fields, in no order that means anything.

    What to order is known before it is ordered: points, values and dependencies are fields.
    """
    if ours is None:
        return theirs
    return _with_items(ours, _merge_sections(base or Lock(), ours, theirs))


def _with_items(backlog: Backlog, sections: _Sections) -> Backlog:
    """Return a backlog with the merged items in place of its own."""
    return backlog.model_copy(
        update={
            "initiatives": tuple(sections.initiatives.items.values()),
            "epics": tuple(sections.epics.items.values()),
            "stories": tuple(sections.stories.items.values()),
        }
    )


def _merge_sections(base: Lock, ours: Backlog, theirs: Backlog) -> _Sections:
    """Return the three lists merged; a group that a new item stands in comes back."""
    stories = merge_section("stories", base.stories, ours.stories, theirs.stories)
    epics = merge_section("epics", base.epics, ours.epics, theirs.epics)
    groups = merge_section("initiatives", base.initiatives, ours.initiatives, theirs.initiatives)
    epics = with_revived(epics, theirs.epics, (stories.items[name].epic for name in stories.added))
    wanted = (epics.items[name].initiative for name in epics.added)
    return _Sections(with_revived(groups, theirs.initiatives, wanted), epics, stories)


def _rank(
    sections: _Sections, base: Lock, ours: Backlog, theirs: Backlog, blockers: Blockers
) -> _Ranked:
    """Return the stories in generated order with the product owner's moves on top.

    Settled stories stay where they are: nobody ordered them.
    """
    items = sections.stories.items
    order = [story.id for story in theirs.stories if story.id in items]
    generated = set(order)
    mine = [story.id for story in ours.stories]
    before = [story.id for story in base.stories if story.id in generated] or order
    held = {name for name in mine if name not in generated or _is_held(items[name])}
    placed = moves(before, mine, held)
    repaired = repair_order(with_moves(order, placed), blockers, dict(placed))
    undone = (
        Undone(name, blocker, blockers.written(name, blocker))
        for name, blocker in repaired.undone
        if items[name].status not in SETTLED
    )
    stories = tuple(items[name] for name in repaired.order)
    return _Ranked(stories, dict(placed), tuple(undone))


def _blockers(sections: _Sections, ours: Backlog, cuts: Collection[tuple[str, str]]) -> Blockers:
    """Return who waits for whom among the merged items."""
    found = blockers_of(_with_items(ours, sections))
    if not cuts:
        return found
    waits = {
        story: tuple(name for name in names if (story, name) not in cuts)
        for story, names in found.waits.items()
    }
    return replace(found, waits=waits)


def _is_held(story: Story) -> bool:
    return story.pinned or story.status in SETTLED


@dataclass(frozen=True, slots=True)
class _Front:
    """The file's own fields."""

    value: Backlog
    base: dict[str, object]
    conflicts: tuple[BacklogConflict, ...] = ()


def _front(base: Lock | None, ours: Backlog | None, theirs: Backlog) -> _Front:
    """Return what stands outside the lists; where nobody knows better, ours stands."""
    if ours is None:
        return _Front(theirs, {"roadmap": theirs.roadmap, "notes": theirs.notes})
    if base is None:
        values: dict[str, object] = {
            "roadmap": ours.roadmap or theirs.roadmap, "notes": ours.notes or theirs.notes
        }  # fmt: skip
        return _Front(
            ours.model_copy(update=values), {"roadmap": theirs.roadmap, "notes": theirs.notes}
        )
    roadmap = three_way(base.roadmap, ours.roadmap, theirs.roadmap)
    notes = merge_texts(base.notes, ours.notes, theirs.notes)
    found = (("roadmap", base.roadmap, roadmap, theirs), ("notes", base.notes, notes, theirs))
    conflicts = tuple(
        BacklogConflict("", "", name, before, getattr(ours, name), getattr(new, name))
        for name, before, settled, new in found
        if settled.is_conflict
    )
    value = ours.model_copy(update={"roadmap": roadmap.value, "notes": notes.value})
    return _Front(value, {"roadmap": roadmap.base, "notes": notes.base}, conflicts)


def _lock(base: Lock, front: dict[str, object], sections: _Sections) -> Lock:
    """Return the lock of this build; what was generated once and is gone is retired."""
    lists = {
        "initiatives": remembered(sections.initiatives, base.initiatives),
        "epics": remembered(sections.epics, base.epics),
        "stories": remembered(sections.stories, base.stories),
    }
    lock = base.model_copy(update=front | lists)
    retired = ({*base.retired} | _ids(base)) - _ids(lock)
    return lock.model_copy(update={"retired": tuple(sorted(retired))})


def _ids(lock: Lock) -> set[str]:
    """Return the ids of everything in the lock."""
    groups = {item.id for item in lock.initiatives} | {epic.id for epic in lock.epics}
    return groups | {story.id for story in lock.stories}
