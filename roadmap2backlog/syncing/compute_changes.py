"""The whole difference between backlog and tracker."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from roadmap2backlog.model.changeset import (
    Action,
    Change,
    ChangeSet,
    Conflict,
    FieldChange,
    Stray,
    Value,
)
from roadmap2backlog.syncing.comparing import Comparison, compare
from roadmap2backlog.syncing.items import SEVERAL, SINGLE, Desired, Item, Level
from roadmap2backlog.syncing.matching import Matched
from roadmap2backlog.syncing.ranking import RankMove, rank_moves
from roadmap2backlog.syncing.stages import status_of
from roadmap2backlog.syncing.tracker import BATCH, Needs, Survey


@dataclass(frozen=True, slots=True)
class Difference:
    """What has to happen, and the same in words.

    `home` is the project that most of the set is in; an issue elsewhere was moved by a person.
    """

    creates: tuple[Item, ...]
    comparisons: tuple[Comparison, ...]
    moves: tuple[RankMove, ...]
    changes: ChangeSet
    gone: tuple[Stray, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all would be written."""
        edits = any(found.edit for found in self.comparisons)
        return not (self.creates or edits or self.moves)

    @property
    def steps(self) -> int:
        """How many issues and moves there are to write."""
        edits = sum(found.edit is not None for found in self.comparisons)
        return len(self.creates) + edits + len(self.moves)

    @property
    def touches_links(self) -> bool:
        """Whether links of issues that are there would be made or removed."""
        return any(found.to_link or found.to_unlink for found in self.comparisons)

    @property
    def needs(self) -> Needs:
        """What the tracker must allow."""
        linked = [
            *(i.fields.blockers for i in self.creates),
            *(c.to_link for c in self.comparisons),
        ]
        return Needs(
            kinds=tuple(dict.fromkeys(item.kind for item in self.creates)),
            fields=_fields_used(self.creates),
            links=any(linked),
            edits=any(found.edit for found in self.comparisons),
            ranks=bool(self.moves),
        )


def compute_changes(
    desired: Desired,
    matched: Matched,
    survey: Survey,
    home: str,
    vanished: Mapping[str, str] | None = None,
) -> Difference:
    """Return everything that differs.

    Args:
        desired: What the backlog wants.
        matched: What the tracker has, in rank order.
        survey: What the tracker offers.
        home: The project of the set.
        vanished: Keys of issues that were there once, by the name of their item.
    """
    vanished = vanished or {}
    available = {*matched.issues, *(item.name for item in desired.items)}
    comparisons = tuple(
        compare(item, matched.issues[item.name], matched.names, survey.scope, available)
        for item in desired.items
        if item.name in matched.issues
    )
    creates = tuple(
        _with_known_blockers(item, available)
        for item in desired.items
        if item.name not in matched.issues
    )
    moves = _moves(desired, matched) if survey.can_rank else ()
    gone = tuple(
        Stray(item.id, vanished[item.name], "vanished", item.fields.title)
        for item in creates
        if item.name in vanished
    )
    strays = (*gone, *_strays(desired, matched))
    conflicts = [conflict for found in comparisons for conflict in found.conflicts]
    conflicts += [*_moved(comparisons, home), *_stages(comparisons)]
    changes = (
        *map(_creation, creates),
        *_updates(comparisons),
        *_links(creates, comparisons),
        *_rankings(desired, moves),
    )
    in_step = sum(found.is_in_step for found in comparisons)
    words = ChangeSet(changes, tuple(conflicts), strays, len(matched.issues), in_step)
    return Difference(creates, comparisons, moves, words, gone)


def _with_known_blockers(item: Item, available: Collection[str]) -> Item:
    """Return a new item without blockers that have no issue and will not get one now."""
    kept = tuple(name for name in item.fields.blockers if name in available)
    return replace(item, fields=replace(item.fields, blockers=kept))


def rank_order(desired: Desired, level: Level) -> tuple[str, ...]:
    """Return the names of one level in the order of the backlog."""
    return tuple(item.name for item in desired.items if item.level is level)


def _moves(desired: Desired, matched: Matched) -> tuple[RankMove, ...]:
    """Return the moves of stories, then of epics; items without an issue take part as fresh."""
    moves: list[RankMove] = []
    for level in (Level.STORY, Level.EPIC):
        wanted = rank_order(desired, level)
        chosen = frozenset(wanted)
        there = [name for name in matched.issues if name in chosen]
        fresh = frozenset(name for name in wanted if name not in matched.issues)
        moves += rank_moves([*there, *fresh], wanted, BATCH, fresh)
    return tuple(moves)


def _strays(desired: Desired, matched: Matched) -> Iterable[Stray]:
    """Yield issues without item, of dropped items, and copies."""
    for name in sorted(desired.dropped & matched.issues.keys()):
        issue = matched.issues[name]
        yield Stray(name, issue.key, "dropped", issue.fields.title)
    for issue in matched.orphans:
        yield Stray(issue.base.name if issue.base else "", issue.key, "orphan", issue.fields.title)
    for name, issue in matched.duplicates:
        yield Stray(name, issue.key, "duplicate", issue.fields.title)


def _moved(comparisons: Iterable[Comparison], home: str) -> Iterable[Conflict]:
    """Yield a report for each issue that a person moved to another project."""
    for found in comparisons:
        if found.issue.home and home and found.issue.home != home:
            item, issue = found.item, found.issue
            yield Conflict(item.id, issue.key, "project", home, issue.home, "tracker")


def _stages(comparisons: Iterable[Comparison]) -> Iterable[Conflict]:
    """Yield a report for each issue that is further than the backlog says; never written."""
    for found in comparisons:
        item, issue = found.item, found.issue
        if item.status is not None and status_of(issue, item.status) is not item.status:
            ours, theirs = str(item.status), str(status_of(issue, item.status))
            yield Conflict(item.id, issue.key, "status", ours, theirs, "tracker")


def _creation(item: Item) -> Change:
    """Return the words for an issue to be made."""
    fields = []
    for name in (*SINGLE, *SEVERAL):
        value: Value = (
            item.fields.single(name) if name in SINGLE else item.fields.several(name)
        ) or None
        if value is not None:
            fields.append(FieldChange(name, None, value))
    return Change(item.id, Action.CREATE, tuple(fields), "", item.fields.title)


def _updates(comparisons: Iterable[Comparison]) -> Iterable[Change]:
    for found in comparisons:
        if found.changes:
            yield _change(found, Action.UPDATE, found.changes)


def _links(creates: Iterable[Item], comparisons: Iterable[Comparison]) -> Iterable[Change]:
    """Yield the words for links to make and to remove."""
    for item in creates:
        if item.fields.blockers:
            made = tuple(FieldChange(f"blocked by {b}", None, b) for b in item.fields.blockers)
            yield Change(item.id, Action.LINK, made, "", item.fields.title)
    for found in comparisons:
        if found.to_link:
            made = tuple(
                FieldChange(f"blocked by {link.blocker}", None, link.blocker)
                for link in found.to_link
            )
            yield _change(found, Action.LINK, made)
        if found.to_unlink:
            lost = tuple(
                FieldChange(f"blocked by {link.blocker}", link.blocker, None)
                for link in found.to_unlink
            )
            yield _change(found, Action.UNLINK, lost)


def _rankings(desired: Desired, moves: Iterable[RankMove]) -> Iterable[Change]:
    """Yield the words for issues to be put elsewhere."""
    items = {item.name: item for item in desired.items}
    for move in moves:
        after, before = move.after, move.before
        for name in move.names:
            item = items[name]
            side = FieldChange("after", None, items[after].id) if after else None
            place = side or FieldChange("before", None, items[before].id)
            yield Change(item.id, Action.RANK, (place,), "", item.fields.title)
            after = name


def _change(found: Comparison, action: Action, fields: tuple[FieldChange, ...]) -> Change:
    return Change(found.item.id, action, fields, found.issue.key, found.item.fields.title)


def _fields_used(creates: Iterable[Item]) -> tuple[str, ...]:
    """Return the fields that any new issue has a value for."""
    used = {
        name
        for item in creates
        for name in (*SINGLE, *SEVERAL)
        if (item.fields.single(name) if name in SINGLE else item.fields.several(name))
    }
    return tuple(name for name in (*SINGLE, *SEVERAL) if name in used)
