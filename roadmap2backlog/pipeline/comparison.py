"""Backlog and tracker side by side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from roadmap2backlog.pipeline.tracking import Session
from roadmap2backlog.syncing.bases import Base, read_base, value_digest
from roadmap2backlog.syncing.comparing import differs
from roadmap2backlog.syncing.compute_changes import Difference, compute_changes
from roadmap2backlog.syncing.desired import desired_items
from roadmap2backlog.syncing.items import Desired
from roadmap2backlog.syncing.marks import is_mark
from roadmap2backlog.syncing.matching import Matched, match_issues
from roadmap2backlog.syncing.tracker import Issue, Survey
from roadmap2backlog.syncing.uncertain import look_for
from roadmap2backlog.syncing.unlisted import with_unlisted


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen: everything wanted, every issue, and the difference.

    `hints` are the keys by name that files remember, `pulled` what stories that came from the
    tracker had in common with their issue; `issues` are in rank order.
    """

    survey: Survey
    desired: Desired
    issues: tuple[Issue, ...]
    hints: Mapping[str, str]
    matched: Matched
    difference: Difference
    pulled: Mapping[str, Base]

    @property
    def known(self) -> dict[str, tuple[str, str]]:
        """Ref and key of every issue that belongs to an item, by name."""
        return {name: (issue.ref, issue.key) for name, issue in self.matched.issues.items()}

    def having(self, more: Sequence[Issue]) -> "Sight":
        """Return the sight with issues that the index did not show yet."""
        issues = (*self.issues, *more)
        return _sight(self.survey, self.desired, issues, self.hints, self.pulled)

    def missing(self, names: Iterable[str]) -> "Sight":
        """Return the sight with items that had an issue once, though no file remembers its key."""
        hints = {**dict.fromkeys(names, ""), **self.hints}
        return _sight(self.survey, self.desired, self.issues, hints, self.pulled)


def look(session: Session, *, only_ready: bool = False) -> Sight:
    """Return backlog and tracker side by side, sure enough to act upon.

    The index may be late: issues it does not show are asked for by the keys that files
    remember, issues of a push that broke off are looked for past it, and whatever seems to
    differ is read again from the record.
    """
    tracker = session.tracker
    survey = tracker.survey()
    desired = desired_items(session.backlog.value, session.settings, survey, only_ready=only_ready)
    issues = list(tracker.read())
    unlisted = _unlisted(session, issues)
    issues = [*with_unlisted(issues, unlisted, session.lock.order, session.hints)]
    for intent in session.unfinished.intents:
        issues += look_for(tracker, intent, survey.scope, session.pace).values()
    sight = _sight(survey, desired, issues, session.hints, _pulled(session))
    return _confirmed(session, sight)


def _unlisted(session: Session, issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return the issues whose keys are remembered and that a search did not show."""
    listed = {issue.key for issue in issues}
    keys = [key for key in dict.fromkeys(session.hints.values()) if key not in listed]
    return session.tracker.fetch(keys) if keys else ()


def _pulled(session: Session) -> dict[str, Base]:
    """Return what stories that came from the tracker had in common with their issue, by name."""
    kept = {name: read_base(data) for name, data in session.lock.pulled.items()}
    return {name: base for name, base in kept.items() if base is not None}


def _sight(
    survey: Survey,
    desired: Desired,
    issues: Sequence[Issue],
    hints: Mapping[str, str],
    pulled: Mapping[str, Base],
) -> Sight:
    unique = tuple({issue.ref: issue for issue in reversed(issues)}.values())[::-1]
    adopted = _adopted(desired, unique, survey.scope, hints, pulled)
    bases = {ref: pulled[name] for name, ref in adopted.items() if name in pulled}
    unique = tuple(
        replace(issue, base=bases[issue.ref], base_read=True)
        if issue.ref in bases and issue.base is None
        else issue
        for issue in unique
    )
    matched = match_issues(desired, _ours(unique, adopted, survey.scope), survey.scope, adopted)
    vanished = {name: key for name, key in hints.items() if name not in matched.issues}
    home = survey.home
    difference = compute_changes(desired, matched, survey, home, vanished)
    return Sight(survey, desired, unique, hints, matched, difference, pulled)


def _adopted(
    desired: Desired,
    issues: Iterable[Issue],
    scope: str,
    hints: Mapping[str, str],
    pulled: Mapping[str, Base],
) -> dict[str, str]:
    """Return the refs of issues that belong to items though they carry no mark, by name.

    A remembered key alone proves nothing, as the files may come from another place: the title
    must be the same, too, or the one that the issue had when it was pulled.
    """
    names = {key: name for name, key in hints.items()}
    titles = {item.name: item.fields.title for item in desired.items}
    return {
        names[issue.key]: issue.ref
        for issue in issues
        if issue.key in names
        and not _belongs(issue, scope)
        and (
            titles.get(names[issue.key]) == " ".join(issue.fields.title.split())
            or _had_title(pulled.get(names[issue.key]), issue)
        )
    }


def _had_title(base: Base | None, issue: Issue) -> bool:
    said = base.single.get("title") if base else None
    return said is not None and said == value_digest(issue.fields.title)


def _ours(issues: Iterable[Issue], adopted: Mapping[str, str], scope: str) -> tuple[Issue, ...]:
    """Return the issues that belong to the set, not those that a remembered key led astray to."""
    refs = frozenset(adopted.values())
    return tuple(issue for issue in issues if issue.ref in refs or _belongs(issue, scope))


def _belongs(issue: Issue, scope: str) -> bool:
    said = issue.base is not None and issue.base.scope == scope
    return said or any(is_mark(label, scope) for label in issue.fields.labels)


def _confirmed(session: Session, sight: Sight) -> Sight:
    """Return the sight with everything that seems to differ read again from the record.

    So is what a push that broke off may have linked without noting it in the base.
    """
    linked = session.unfinished.linked
    doubtful = [
        issue.ref
        for item in sight.desired.items
        if (issue := sight.matched.issues.get(item.name)) is not None
        and (
            differs(item, issue, sight.matched.names, sight.survey.scope)
            or (item.name in linked and not issue.base_read)
        )
    ]
    if not doubtful:
        return sight
    fresh = {issue.ref: issue for issue in session.tracker.fetch(doubtful)}
    asked = frozenset(doubtful)
    issues = [
        fresh.get(issue.ref, issue)
        for issue in sight.issues
        if issue.ref in fresh or issue.ref not in asked
    ]
    return _sight(sight.survey, sight.desired, issues, sight.hints, sight.pulled)


def with_names(sight: Sight) -> Mapping[str, str]:
    """Return the key of every issue that belongs to an item, by name."""
    return {name: key for name, (_, key) in sight.known.items()}
