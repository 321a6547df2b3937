"""What happened to the issues of a set, by Jira's own change log."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from roadmap2backlog.model.outlook import WorkEvent, WorkHistory
from roadmap2backlog.trackers.jira.change_log import LoggedChange, changes_of, day_of, windows_of
from roadmap2backlog.trackers.jira.edition import Edition
from roadmap2backlog.trackers.jira.fields import FieldIds
from roadmap2backlog.trackers.jira.http import Http

_STAGES = {"new": "todo", "indeterminate": "doing", "done": "done"}
_KINDS = {"epic": "epic", "bug": "bug"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What is needed to read histories: ids and names of fields, and what a status means.

    `names` gives a field's id by its name in lower case, as Data Center's log has names only.
    """

    ids: FieldIds
    names: Mapping[str, str]
    stages: Mapping[str, str]


def read_history(
    http: Http, edition: Edition, ids: FieldIds, jql: str, states: Mapping[str, str]
) -> WorkHistory:
    """Return what happened to the issues that a query finds.

    Args:
        http: The connection.
        edition: Cloud or Data Center.
        ids: The fields of this Jira.
        jql: Finds the issues.
        states: The team's own states as `todo`, `doing` or `done`, names in lower case.
    """
    listed = http.get(f"{edition.api}/field")
    names = {str(f.get("name", "")).casefold(): str(f.get("id", "")) for f in listed}
    stages = stages_of(http.get(f"{edition.api}/status"), states)
    known = Reading(ids, names, stages)
    asked = ("summary", "issuetype", "status", "created", "parent", *ids.points, ids.epic_link,
             ids.sprint)  # fmt: skip
    issues = edition.search(http, jql, [name for name in asked if name])
    changing = [name for name in ("status", *ids.points, ids.sprint) if name]
    logs = edition.changes(http, jql, [str(issue.get("id", "")) for issue in issues], changing)
    events: list[WorkEvent] = []
    titles: dict[str, str] = {}
    windows: dict[str, tuple[date, date]] = {}
    for issue in issues:
        fields = issue.get("fields") or {}
        titles[str(issue.get("key", ""))] = str(fields.get("summary") or "")
        windows.update(windows_of(fields.get(ids.sprint) or ()))
        parent = str((fields.get("parent") or {}).get("key") or edition.parent_of(ids, fields))
        log = tuple(changes_of(logs.get(str(issue.get("id", "")), ())))
        events += events_of(issue, parent, log, known)
    return WorkHistory(tuple(events), titles, windows)


def stages_of(statuses: object, states: Mapping[str, str]) -> dict[str, str]:
    """Return `todo`, `doing` or `done` by the id of a status and by its name in lower case."""
    found: dict[str, str] = {}
    for status in statuses if isinstance(statuses, list) else ():
        name = str(status.get("name", "")).casefold()
        category = str((status.get("statusCategory") or {}).get("key", ""))
        stage = states.get(name) or _STAGES.get(category, "todo")
        found[str(status.get("id", ""))] = stage
        found.setdefault(name, stage)
    return found | dict(states)


def events_of(
    issue: Mapping[str, Any], goal: str, log: Sequence[LoggedChange], known: Reading
) -> Iterator[WorkEvent]:
    """Yield what happened to one issue: how it began, then change by change.

    What stood in a field at the beginning is what its first change found there; a field that
    never changed holds the same since then.
    """
    fields = issue.get("fields") or {}
    created = day_of(fields.get("created"))
    if created is None:
        return
    kind, key = _kind(fields), str(issue.get("key", ""))

    def event(day: date, what: str, value: str) -> WorkEvent:
        return WorkEvent(key, max(day, created), what, value, kind, goal)

    yield event(created, "created", "")
    status = str((fields.get("status") or {}).get("id", ""))
    changed = {"status": ("status",), "points": known.ids.points, "sprint": (known.ids.sprint,)}
    now = {"status": status, "points": _points(fields, known.ids), "sprint": ""}
    for what, names in changed.items():
        own = [c for c in log if c.field and known.names.get(c.field.casefold(), c.field) in names]
        first = own[0].old if own else now[what]
        if first and what != "sprint":
            yield event(
                created, what, known.stages.get(first, "todo") if what == "status" else first
            )
        for change in own:
            yield event(change.day, what, _value(what, change, known.stages))


def _value(what: str, change: LoggedChange, stages: Mapping[str, str]) -> str:
    """Return what a change set: a stage, a number of points, or the last of the sprints."""
    if what == "status":
        return stages.get(change.new) or stages.get(change.new_text.casefold(), "todo")
    if what == "points":
        return change.new_text or change.new or "0"
    return change.new_text.rpartition(",")[2].strip()


def _kind(fields: Mapping[str, Any]) -> str:
    """Return epic, subtask, bug or story."""
    kind = fields.get("issuetype") or {}
    if kind.get("subtask"):
        return "subtask"
    if (kind.get("hierarchyLevel") or 0) > 0:
        return "epic"
    return _KINDS.get(str(kind.get("name", "")).casefold(), "story")


def _points(fields: Mapping[str, Any], ids: FieldIds) -> str:
    """Return the points an issue has now, or nothing."""
    values = (fields.get(name) for name in ids.points)
    return next((str(value) for value in values if isinstance(value, int | float)), "")
