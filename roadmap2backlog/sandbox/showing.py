"""Issues as they are answered."""

from collections.abc import Collection, Sequence
from typing import Any

from roadmap2backlog.sandbox.answering import Asked
from roadmap2backlog.sandbox.store import Row

STATUSES = {
    "To Do": ("10000", "new"),
    "In Progress": ("3", "indeterminate"),
    "Done": ("10002", "done"),
}
_CATEGORIES = {"new": ("To Do", 2), "indeterminate": ("In Progress", 4), "done": ("Done", 3)}


def category_of(status: str) -> str:
    """Return the name of a status' category."""
    return _CATEGORIES[STATUSES[status][1]][0]


def status_shown(name: str) -> dict[str, Any]:
    """Return a status with its category."""
    number, category = STATUSES[name]
    words, color = _CATEGORIES[category]
    return {
        "id": number,
        "name": name,
        "statusCategory": {"id": color, "key": category, "name": words},
    }


def shown(
    asked: Asked, row: Row, fields: Sequence[str], properties: Collection[str]
) -> dict[str, Any]:
    """Return an issue with some of its fields and properties."""
    chosen = _chosen(asked, fields)
    data = {
        "id": str(row.id),
        "key": row.key,
        "self": asked.url(f"issue/{row.id}"),
        "fields": {name: _value(asked, row, name) for name in chosen},
    }
    if properties:
        kept = row.data.get("properties", {})
        data["properties"] = {name: kept[name] for name in properties if name in kept}
    return data


def _chosen(asked: Asked, fields: Sequence[str]) -> list[str]:
    """Return the ids of the fields that were asked for."""
    known = [field.id for field in asked.site.fields]
    if not asked.site.cloud:
        known.remove("parent")
    if any(name in {"*all", "*navigable"} for name in fields):
        return [name for name in known if f"-{name}" not in fields]
    return [name for name in known if name in fields]


def _value(asked: Asked, row: Row, name: str) -> Any:  # noqa: PLR0911 -- one per kind of field
    """Return the value of one field."""
    site, data = asked.site, row.data
    if name == "issuetype":
        kind = site.kind(data["issuetype"])
        return type_shown(asked, kind.id) if kind else None
    if name == "project":
        return project_shown(asked, row.project)
    if name == "status":
        return status_shown(str(data.get("status", "To Do")))
    if name in {"components", "fixVersions"}:
        known = dict(asked.store.names(name, row.project))
        return [
            {"id": str(n), "name": known[n], "self": asked.url(f"{name}/{n}")}
            for n in data.get(name) or ()
            if n in known
        ]
    if name == "issuelinks":
        return _links(asked, row)
    if name == "labels":
        return data.get("labels") or []
    if name in {"parent", site.field("gh-epic-link")}:
        parent = asked.store.issue(data["parent"]) if data.get("parent") else None
        if parent is None:
            return None
        return _short(asked, parent) if name == "parent" else parent.key
    return data.get(name)


def type_shown(asked: Asked, number: str) -> dict[str, Any]:
    """Return an issue type."""
    kind = asked.site.kind(number)
    if kind is None:
        return {}
    data: dict[str, Any] = {
        "id": kind.id, "name": kind.name, "description": "", "subtask": kind.level < 0,
        "self": asked.url(f"issuetype/{kind.id}"),
    }  # fmt: skip
    return data | ({"hierarchyLevel": kind.level} if asked.site.cloud else {})


def project_shown(asked: Asked, key: str) -> dict[str, Any]:
    """Return a project."""
    number = str(10000 + asked.site.projects.index(key))
    return {
        "id": number,
        "key": key,
        "name": f"{key.title()} project",
        "self": asked.url(f"project/{number}"),
    }


def _short(asked: Asked, row: Row) -> dict[str, Any]:
    """Return an issue as other issues name it."""
    fields = {
        "summary": row.data.get("summary"),
        "status": status_shown(str(row.data.get("status", "To Do"))),
        "issuetype": type_shown(asked, row.data["issuetype"]),
    }
    return {
        "id": str(row.id),
        "key": row.key,
        "self": asked.url(f"issue/{row.id}"),
        "fields": fields,
    }


def link_type_shown(asked: Asked, name: str) -> dict[str, Any]:
    """Return a link type: the outward issue is the one that is acted on."""
    words = {
        asked.site.link_type: ("10000", *asked.site.link_words),
        "Relates": ("10003", "relates to", "relates to"),
    }
    number, inward, outward = words[name]
    return {
        "id": number, "name": name, "inward": inward, "outward": outward,
        "self": asked.url(f"issueLinkType/{number}"),
    }  # fmt: skip


def _links(asked: Asked, row: Row) -> list[dict[str, Any]]:
    """Return the links of an issue, each with the issue at its other end.

    A link's inward issue acts on its outward issue: it sees the other one as `outwardIssue`.
    """
    found = []
    for number, kind, inward, outward in asked.store.links_of(row.id):
        acts = inward == row.id
        other = asked.store.issue(outward if acts else inward)
        if other is None:
            continue
        entry = {
            "id": str(number),
            "type": link_type_shown(asked, kind),
            "self": asked.url(f"issueLink/{number}"),
        }
        found.append(entry | {"outwardIssue" if acts else "inwardIssue": _short(asked, other)})
    return found
