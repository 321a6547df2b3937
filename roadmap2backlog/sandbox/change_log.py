"""The log of changes: which fields of an issue changed, when, from what to what."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from roadmap2backlog.sandbox.answering import INVALID_PAYLOAD, Asked, RefusedError, Reply
from roadmap2backlog.sandbox.store import Row

_MOST_ISSUES, _MOST_FIELDS = 1000, 10
_QUIET = frozenset({"created", "updated", "properties"})


def now() -> str:
    """Return this moment as Jira writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000+0000")


def note_changes(asked: Asked, before: Row, after: Row) -> None:
    """Keep the fields of plain values that an edit changed."""
    for name, new in after.data.items():
        old = before.data.get(name)
        if name not in _QUIET and old != new and not isinstance(new or old, dict | list):
            asked.store.note(after.id, now(), name, (None, None, _text(old), _text(new)))


def histories(asked: Asked, row: Row, fields: Collection[str] = ()) -> list[dict[str, Any]]:
    """Return an issue's log, oldest first; only some fields where any are named."""
    names = {field.id: field.name for field in asked.site.fields}
    found = []
    for number, moment, field, *ends in asked.store.changes(row.id):
        if fields and field not in fields:
            continue
        told = zip(("from", "to", "fromString", "toString"), ends, strict=True)
        named = {name: end for name, end in told if end is not None}
        item = {"field": field if field == "status" else names.get(field, field)} | named
        item |= {"fieldId": field} if asked.site.cloud else {}
        item |= {"fieldtype": "jira" if field in {"status", "summary"} else "custom"}
        found.append({"id": str(number), "created": moment, "items": [item]})
    return found


def fetch_changes(asked: Asked) -> Reply:
    """Answer POST changelog/bulkfetch."""
    body = asked.members("issueIdsOrKeys", "fieldIds", "maxResults", "nextPageToken")
    refs, fields = body.get("issueIdsOrKeys"), body.get("fieldIds") or []
    if not isinstance(refs, list) or not 1 <= len(refs) <= _MOST_ISSUES:
        raise RefusedError(400, INVALID_PAYLOAD)
    if len(fields) > _MOST_FIELDS:
        raise RefusedError(400, INVALID_PAYLOAD)
    rows = sorted(
        {row.id: row for ref in refs if asked.known and (row := asked.store.issue(ref))}.values(),
        key=lambda row: row.id,
    )
    start = int(body.get("nextPageToken") or 0)
    page = rows[start : start + asked.site.page]
    logs = [
        {"issueId": str(row.id), "changeHistories": entries}
        for row in page
        if (entries := histories(asked, row, fields))
    ]
    rest = len(rows) > start + len(page)
    token = {"nextPageToken": str(start + len(page))} if rest else {}
    return Reply(data={"issueChangeLogs": logs} | token)


def _text(value: object) -> str | None:
    """Return a value as a log shows it."""
    if value is None:
        return None
    whole = isinstance(value, float) and value.is_integer()
    return str(int(value)) if whole and isinstance(value, float) else str(value)
