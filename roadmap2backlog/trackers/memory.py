"""A tracker in memory: the port's contract without a network, for trials and tests."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from roadmap2backlog.syncing.items import SEVERAL, SINGLE, Fields, Level
from roadmap2backlog.syncing.marks import set_label
from roadmap2backlog.syncing.tracker import (
    Claim,
    Creation,
    Draft,
    Edit,
    Issue,
    Link,
    Needs,
    Preflight,
    RefusedError,
    Survey,
)
from roadmap2backlog.syncing.uncertain import key_number


@dataclass(slots=True)
class MemoryTracker:
    """One project; `issues` are in rank order, `writes` counts what was written.

    Args:
        project: Its key.
        levels: The levels of its hierarchy.
        base_in_search: Whether a search shows what was last in common.
        links_in_create: Whether a create request can carry links.
    """

    project: str = "ACME"
    levels: frozenset[Level] = frozenset(Level)
    base_in_search: bool = True
    links_in_create: bool = True
    issues: list[Issue] = field(default_factory=list)
    components: set[str] = field(default_factory=set)
    versions: set[str] = field(default_factory=set)
    writes: list[str] = field(default_factory=list)
    note: Claim = field(default_factory=Claim)
    _count: int = 0

    def survey(self) -> Survey:
        """Return what the project offers: everything."""
        names = frozenset({*SINGLE, *SEVERAL})
        return Survey(self.project, self.levels, names, home=self.project)

    def read(self) -> tuple[Issue, ...]:
        """Return the issues of the set in rank order."""
        label = set_label(self.project)
        found = (issue for issue in self.issues if label in issue.fields.labels)
        if self.base_in_search:
            return tuple(found)
        return tuple(replace(issue, base=None, base_read=False) for issue in found)

    def fetch(self, keys: Sequence[str]) -> tuple[Issue, ...]:
        """Return issues by key or ref, as far as they exist."""
        wanted = frozenset(keys)
        return tuple(issue for issue in self.issues if wanted & {issue.key, issue.ref})

    def newest(self) -> str:
        """Return the key of the newest issue, or nothing."""
        return f"{self.project}-{self._count}" if self._count else ""

    def after(self, key: str, known: Collection[str] = ()) -> tuple[Issue, ...]:
        """Return the issues made after a key, but for those of known keys."""
        number = key_number(key)
        later = (issue for issue in self.issues if key_number(issue.key) > number)
        return tuple(issue for issue in later if issue.key not in known)

    def children(self, parents: Sequence[str]) -> tuple[Issue, ...]:
        """Return all issues directly under some parents (keys or refs), in rank order."""
        wanted = {issue.ref for issue in self.fetch(parents)}
        return tuple(issue for issue in self.issues if issue.fields.parent in wanted)

    def preflight(self, needs: Needs) -> Preflight:
        """Return that everything is allowed."""
        return Preflight(links=self.links_in_create and needs.links)

    def prepare(self, components: Sequence[str], versions: Sequence[str]) -> frozenset[str]:
        """Make the components and versions that do not exist yet."""
        self.components |= set(components)
        self.versions |= set(versions)
        return frozenset()

    def create(self, drafts: Sequence[Draft]) -> Creation:
        """Create the issues, at the end of the order."""
        self.writes.append(f"create {len(drafts)}")
        made = {}
        for draft in drafts:
            self._count += 1
            ref, key = str(10_000 + self._count), f"{self.project}-{self._count}"
            links = tuple(
                Link(f"{ref}<{self._one(blocker).ref}", self._one(blocker).ref)
                for blocker in draft.fields.blockers
            )
            parent = self._one(draft.fields.parent).ref if draft.fields.parent else ""
            labels = (*draft.marks, *draft.fields.labels)
            fields = replace(draft.fields, parent=parent, labels=labels, blockers=_blockers(links))
            self.issues.append(
                Issue(ref, key, draft.kind, fields, draft.base, home=self.project, links=links)
            )
            for blocked in map(self._one, draft.blocks):
                self._with_links(blocked, (*blocked.links, Link(f"{blocked.ref}<{ref}", ref)))
            made[draft.name] = (ref, key)
        return Creation(made)

    def update(self, edit: Edit) -> tuple[str, ...]:
        """Change an issue."""
        issue = self._one(edit.ref)
        self.writes.append(f"update {issue.key}")
        values: dict[str, object] = dict(edit.single)
        if values.get("parent"):
            values["parent"] = self._one(str(values["parent"])).ref
        for name in dict.fromkeys((*edit.add, *edit.remove)):
            lost = edit.remove.get(name, ())
            kept = [value for value in issue.fields.several(name) if value not in lost]
            values[name] = tuple(dict.fromkeys((*kept, *edit.add.get(name, ()))))
        self.put(replace(issue, fields=_with(issue.fields, values), base=edit.base))
        return ()

    def link(self, blocker: str, blocked: str) -> None:
        """Say that one issue blocks another; twice is as good as once."""
        self.writes.append(f"link {blocker} > {blocked}")
        first, second = self._one(blocker), self._one(blocked)
        if first.ref not in second.fields.blockers:
            links = (*second.links, Link(f"{second.ref}<{first.ref}", first.ref))
            self._with_links(second, links)

    def unlink(self, link: str) -> None:
        """Remove a link; one that is gone already is fine."""
        self.writes.append(f"unlink {link}")
        for issue in self.issues:
            if any(one.ref == link for one in issue.links):
                self._with_links(issue, tuple(one for one in issue.links if one.ref != link))

    def rank(self, keys: Sequence[str], *, after: str = "", before: str = "") -> tuple[str, ...]:
        """Put issues in this order after or before another."""
        self.writes.append(f"rank {len(keys)}")
        moving = [self._one(key) for key in keys]
        refs = {issue.ref for issue in moving}
        rest = [issue for issue in self.issues if issue.ref not in refs]
        anchor = self._one(after or before).ref
        place = next(n for n, issue in enumerate(rest) if issue.ref == anchor)
        place += 1 if after else 0
        self.issues = [*rest[:place], *moving, *rest[place:]]
        return ()

    def claim(self) -> Claim | None:
        """Return the note of who is creating."""
        return self.note

    def set_claim(self, claim: Claim) -> bool:
        """Leave a note of who is creating."""
        self.note = claim
        return True

    def put(self, issue: Issue) -> None:
        """Put an issue in the place of the one with its ref, as a person's edit does."""
        self.issues = [issue if one.ref == issue.ref else one for one in self.issues]

    def _with_links(self, issue: Issue, links: tuple[Link, ...]) -> None:
        fields = replace(issue.fields, blockers=_blockers(links))
        self.put(replace(issue, links=links, fields=fields))

    def _one(self, name: str) -> Issue:
        """Return the issue of a key or ref.

        Raises:
            RefusedError: If there is none.
        """
        found = self.fetch([name])
        if not found:
            raise RefusedError(f"there is no issue {name}")
        return found[0]


def _with(fields: Fields, values: Mapping[str, object]) -> Fields:
    """Return fields with other values."""
    known = {name: getattr(fields, name) for name in (*SINGLE, *SEVERAL, "blockers")}
    return Fields(**(known | dict(values)))


def _blockers(links: Sequence[Link]) -> tuple[str, ...]:
    return tuple(link.blocker for link in links)
