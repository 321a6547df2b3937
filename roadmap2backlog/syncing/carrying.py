"""Links that stood in create requests: whether they arrived, and what else came of them."""

from collections.abc import Sequence

from roadmap2backlog.syncing.outcome import Desk
from roadmap2backlog.syncing.tracker import Issue, RefusedError

LinkEnds = tuple[str, str]
"""The names of a blocker and of what it blocks."""


def have_arrived(desk: Desk, links: Sequence[LinkEnds]) -> bool:
    """Return whether links that were asked for are there, in the right direction."""
    found = _issues(desk, [blocked for _, blocked in links])
    return all(_link_to(desk, found.get(blocked), blocker) for blocker, blocked in links)


def take_back(desk: Desk, links: Sequence[LinkEnds]) -> None:
    """Remove what was made the wrong way round of links that were asked for a moment ago."""
    found = _issues(desk, [blocker for blocker, _ in links])
    for blocker, blocked in links:
        wrong = _link_to(desk, found.get(blocker), blocked)
        try:
            if wrong:
                desk.tracker.unlink(wrong)
        except RefusedError as error:
            desk.outcome.refused[blocker] = f"reversed link not removed: {error}"


def _issues(desk: Desk, names: Sequence[str]) -> dict[str, Issue]:
    """Return issues by name, from the record."""
    names = tuple(dict.fromkeys(names))
    by_key = {issue.key: issue for issue in desk.tracker.fetch([desk.key(n) for n in names])}
    return {name: by_key[desk.key(name)] for name in names if desk.key(name) in by_key}


def _link_to(desk: Desk, issue: Issue | None, blocker: str) -> str:
    """Return the link that says something blocks an issue, or nothing."""
    ends = desk.issues[blocker]
    links = issue.links if issue else ()
    return next((link.ref for link in links if link.blocker in ends), "")
