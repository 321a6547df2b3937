"""Links that stood in create requests: whether they arrived, and what else came of them."""

from collections.abc import Sequence

from roadmap2backlog.syncing.outcome import PushRun
from roadmap2backlog.syncing.tracker import Issue, RefusedError

LinkEnds = tuple[str, str]
"""The names of a blocker and of what it blocks."""


def have_arrived(run: PushRun, links: Sequence[LinkEnds]) -> bool:
    """Return whether links that were asked for are there, in the right direction."""
    found = _issues(run, [blocked for _, blocked in links])
    return all(_link_to(run, found.get(blocked), blocker) for blocker, blocked in links)


def take_back(run: PushRun, links: Sequence[LinkEnds]) -> None:
    """Remove what was made the wrong way round of links that were asked for a moment ago."""
    found = _issues(run, [blocker for blocker, _ in links])
    for blocker, blocked in links:
        wrong = _link_to(run, found.get(blocker), blocked)
        try:
            if wrong:
                run.tracker.unlink(wrong)
        except RefusedError as error:
            run.outcome.refused[blocker] = f"reversed link not removed: {error}"


def _issues(run: PushRun, names: Sequence[str]) -> dict[str, Issue]:
    """Return issues by name, from the record."""
    names = tuple(dict.fromkeys(names))
    by_key = {issue.key: issue for issue in run.tracker.fetch([run.key(n) for n in names])}
    return {name: by_key[run.key(name)] for name in names if run.key(name) in by_key}


def _link_to(run: PushRun, issue: Issue | None, blocker: str) -> str:
    """Return the link that says something blocks an issue, or nothing."""
    ends = run.issues[blocker]
    links = issue.links if issue else ()
    return next((link.ref for link in links if link.blocker in ends), "")
