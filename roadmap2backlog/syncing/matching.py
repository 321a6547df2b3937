"""Which issue belongs to which item, and which issues have no item."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from roadmap2backlog.syncing.items import Desired
from roadmap2backlog.syncing.marks import mark_of
from roadmap2backlog.syncing.tracker import Issue


@dataclass(frozen=True, slots=True)
class Matched:
    """Issues by the name of their item, and what is left over.

    `names` maps refs to names, for parents and blockers. `orphans` belong to the set, but to
    no item; `duplicates` carry the mark of an item that has an issue already.
    """

    issues: Mapping[str, Issue]
    names: Mapping[str, str]
    orphans: tuple[Issue, ...] = ()
    duplicates: tuple[tuple[str, Issue], ...] = field(default=())


def match_issues(
    desired: Desired,
    issues: Iterable[Issue],
    scope: str,
    adopted: Mapping[str, str] | None = None,
) -> Matched:
    """Return the issue of each item.

    The property says it best, then the mark; of several with the same mark the oldest is the
    issue, the others are copies that people made of it. In rank order.

    Args:
        desired: All items.
        issues: What the tracker holds.
        scope: The set they belong to.
        adopted: Refs of issues that belong to items although they do not say so, by name.
    """
    names = [*(item.name for item in desired.items), *sorted(desired.settled)]
    marks = {mark_of(scope, name): name for name in names}
    known = frozenset(names)
    wanted = {ref: name for name, ref in (adopted or {}).items()}
    candidates: dict[str, list[tuple[int, int, int, Issue]]] = {}
    orphans: list[Issue] = []
    order: dict[str, int] = {}
    for place, issue in enumerate(issues):
        if issue.ref in order:
            continue
        order[issue.ref] = place
        said = issue.base.name if issue.base and issue.base.scope == scope else ""
        marked = next((marks[label] for label in issue.fields.labels if label in marks), "")
        name = said if said in known else marked or wanted.get(issue.ref, "")
        if name:
            certainty = 0 if said == name else 1
            candidates.setdefault(name, []).append((certainty, *_age(issue), issue))
        else:
            orphans.append(issue)
    chosen = {name: min(found, key=lambda c: c[:3])[3] for name, found in candidates.items()}
    spare = tuple(
        (name, issue)
        for name, found in candidates.items()
        for *_, issue in found
        if issue.ref != chosen[name].ref
    )
    ranked = dict(sorted(chosen.items(), key=lambda pair: order[pair[1].ref]))
    # Links and parents name issues by id on one edition and by key on another.
    refs = {ref: name for name, issue in ranked.items() for ref in (issue.key, issue.ref)}
    return Matched(ranked, refs, tuple(orphans), spare)


def _age(issue: Issue) -> tuple[int, int]:
    """Return what sorts issues from old to new: their numeric id, else the order of reading."""
    return (0, int(issue.ref)) if issue.ref.isdigit() else (1, 0)
