"""Issues that may or may not have been created: look for them, never ask twice blindly."""

import re
from collections.abc import Collection, Iterable, Mapping

from roadmap2backlog.syncing.journal import Intent
from roadmap2backlog.syncing.marks import mark_of
from roadmap2backlog.syncing.pace import Pace
from roadmap2backlog.syncing.tracker import Issue, Tracker

SETTLING_SECONDS = 8.0
"""So long after a request a server may still be working on it although nobody listens."""

STEADY_SECONDS = 6.0
"""Once the first issues of a request have appeared, the rest follows within this time."""

_NUMBER = re.compile(r"(\d+)$")


def key_number(key: str) -> int:
    """Return the running number at the end of a key, 0 where there is none."""
    found = _NUMBER.search(key)
    return int(found[1]) if found else 0


def older(one: str, other: str) -> str:
    """Return the key with the smaller number; no key at all is the oldest."""
    return one if key_number(one) <= key_number(other) else other


def behind(key: str, count: int) -> str:
    """Return the key that stands so many before another one; nothing before the first."""
    number = key_number(key) - count
    return f"{key.rpartition('-')[0]}-{number}" if number > 0 else ""


def look_for(tracker: Tracker, intent: Intent, scope: str, pace: Pace) -> Mapping[str, Issue]:
    """Return the issues of an intent that exist, by name, once it is sure that no more will come.

    Looks past the index, at the keys that follow the newest key known before. Waits until all
    are there, or until the request is so old that the server must be done with it.
    """
    found: Mapping[str, Issue] = {}
    grew_at = intent.at
    pause = 1.0
    while True:
        seen = named((*tracker.after(intent.since), *tracker.read()), intent.names, scope)
        if len(seen) > len(found):
            grew_at = pace.now()
        found = seen
        if len(found) == len(intent.names):
            return found
        now = pace.now()
        waited_enough = now - intent.at >= SETTLING_SECONDS
        if waited_enough and (not found or now - grew_at >= STEADY_SECONDS):
            return found
        pace.sleep(pause)
        pause = min(pause * 1.5, 4.0)


def named(issues: Iterable[Issue], names: Collection[str], scope: str) -> Mapping[str, Issue]:
    """Return the oldest issue that carries each name's mark or property."""
    marks = {mark_of(scope, name): name for name in names}
    found: dict[str, Issue] = {}
    for issue in issues:
        said = issue.base.name if issue.base and issue.base.scope == scope else ""
        marked = next((marks[label] for label in issue.fields.labels if label in marks), "")
        name = said if said in names else marked
        if name and (name not in found or key_number(issue.key) < key_number(found[name].key)):
            found[name] = issue
    return found
