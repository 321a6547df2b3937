"""Issues: created one by one or in bulk, edited, read, deleted, moved on."""

from collections.abc import Mapping
from typing import Any

from roadmap2backlog.sandbox.answering import INVALID_PAYLOAD, Asked, RefusedError, Reply, not_found
from roadmap2backlog.sandbox.change_log import note_changes, now
from roadmap2backlog.sandbox.linking import keep_link
from roadmap2backlog.sandbox.setting import check_property, merged
from roadmap2backlog.sandbox.showing import STATUSES, shown, status_shown
from roadmap2backlog.sandbox.store import Row

_MOST_IN_BULK = 50
_MOST_FETCHED = 100
_MEMBERS = ("fields", "update", "properties", "transition", "historyMetadata")


def create(asked: Asked) -> Reply:
    """Answer POST issue."""
    row = _created(asked, asked.members(*_MEMBERS))
    return Reply(201, _named(asked, row))


def create_bulk(asked: Asked, failing: frozenset[int] = frozenset()) -> Reply:
    """Answer POST issue/bulk.

    Args:
        asked: The request.
        failing: Numbers of elements that shall fail whatever they say.
    """
    updates = asked.members("issueUpdates").get("issueUpdates")
    if not isinstance(updates, list) or not updates:
        raise RefusedError(400, INVALID_PAYLOAD)
    if len(updates) > _MOST_IN_BULK:
        raise RefusedError(400, "The number of issues to create exceeds the limit of 50.")
    made: list[dict[str, Any]] = []
    errors: list[dict[str, Any]] = []
    for number, body in enumerate(updates):
        try:
            with asked.store.together():
                made.append(_element(asked, body, fails=number in failing))
        except RefusedError as error:
            errors.append(
                {"status": 400, "elementErrors": error.data, "failedElementNumber": number}
            )
    return Reply(201 if made else 400, {"issues": made, "errors": errors})


def read(asked: Asked, ref: str) -> Reply:
    """Answer GET issue/… for one."""
    row = _row(asked, ref)
    fields = asked.query.get("fields", "*all").split(",")
    properties = asked.query.get("properties", "")
    kept = row.data.get("properties", {})
    chosen = list(kept) if properties == "*all" else [p for p in properties.split(",") if p]
    return Reply(data=shown(asked, row, fields, chosen))


def fetch(asked: Asked) -> Reply:
    """Answer POST issue/bulkfetch."""
    body = asked.members("issueIdsOrKeys", "fields", "properties", "expand", "fieldsByKeys")
    refs = body.get("issueIdsOrKeys")
    if not isinstance(refs, list) or not 1 <= len(refs) <= _MOST_FETCHED:
        raise RefusedError(400, INVALID_PAYLOAD)
    found = {row.id: row for ref in refs if asked.known and (row := asked.store.issue(ref))}
    fields, properties = body.get("fields") or ["*all"], body.get("properties") or ()
    issues = [shown(asked, row, fields, properties) for row in found.values()]
    # What does not exist is passed over in silence.
    return Reply(data={"issues": issues, "issueErrors": []})


def edit(asked: Asked, ref: str) -> Reply:
    """Answer PUT issue/… for one."""
    row = _row(asked, ref)
    _may(asked, "EDIT_ISSUES")
    if row.data.get("archived"):
        raise RefusedError(403, "The issue is archived and cannot be edited.")
    if asked.site.frozen and row.data.get("status") == "Done":
        raise RefusedError(400, "The issue is not editable in its current workflow state.")
    body = asked.members(*_MEMBERS)
    if not asked.site.edits_keep_properties:
        body = {name: value for name, value in body.items() if name != "properties"}
    kind = asked.site.kind(row.data["issuetype"])
    if kind is None:
        raise not_found()
    data = merged(asked, row.project, kind, body, row)
    changed = Row(row.id, row.key, row.project, data | {"updated": now()})
    asked.store.save(changed)
    note_changes(asked, row, changed)
    _link_all(asked, changed, body)
    if asked.query.get("returnIssue") == "true":
        return Reply(data=shown(asked, changed, ["*all"], ()))
    return Reply(204)


def delete(asked: Asked, ref: str) -> Reply:
    """Answer DELETE issue/… for one."""
    asked.store.delete(_row(asked, ref))
    return Reply(204)


def transitions(asked: Asked, ref: str) -> Reply:
    """Answer GET issue/…/transitions."""
    _row(asked, ref)
    found = [
        {"id": str(number), "name": name, "to": status_shown(name)}
        for number, name in enumerate(STATUSES, start=11)
    ]
    return Reply(data={"transitions": found})


def transit(asked: Asked, ref: str) -> Reply:
    """Answer POST issue/…/transitions."""
    row = _row(asked, ref)
    number = str((asked.members(*_MEMBERS).get("transition") or {}).get("id", ""))
    names = {str(n): name for n, name in enumerate(STATUSES, start=11)}
    if number not in names:
        raise RefusedError(
            400, "It seems that you have tried to perform an illegal workflow operation."
        )
    before, after = str(row.data.get("status", "To Do")), names[number]
    asked.store.save(Row(row.id, row.key, row.project, row.data | {"status": after}))
    if before != after:
        ends = (STATUSES[before][0], STATUSES[after][0], before, after)
        asked.store.note(row.id, now(), "status", ends)
    return Reply(204)


def read_property(asked: Asked, ref: str, name: str) -> Reply:
    """Answer GET issue/…/properties/… for one."""
    kept = _row(asked, ref).data.get("properties", {})
    if name not in kept:
        raise not_found(f"The property '{name}' does not exist.")
    return Reply(data={"key": name, "value": kept[name]})


def write_property(asked: Asked, ref: str, name: str) -> Reply:
    """Answer PUT issue/…/properties/… for one."""
    row = _row(asked, ref)
    _may(asked, "EDIT_ISSUES")
    if row.data.get("archived"):
        raise RefusedError(403, "The issue is archived and cannot be edited.")
    check_property(asked.body)
    kept = dict(row.data.get("properties", {}))
    new = name not in kept
    data = row.data | {"properties": kept | {name: asked.body}}
    asked.store.save(Row(row.id, row.key, row.project, data))
    return Reply(201 if new else 200, {} if asked.site.cloud else None)


def delete_property(asked: Asked, ref: str, name: str) -> Reply:
    """Answer DELETE issue/…/properties/… for one."""
    row = _row(asked, ref)
    kept = {key: value for key, value in row.data.get("properties", {}).items() if key != name}
    asked.store.save(Row(row.id, row.key, row.project, row.data | {"properties": kept}))
    return Reply(204)


def _element(asked: Asked, body: Any, *, fails: bool) -> dict[str, str]:
    """Return one new issue of a bulk."""
    if fails:
        raise RefusedError(400, "The issue could not be created, try again.")
    if not isinstance(body, dict) or set(body) - set(_MEMBERS):
        raise RefusedError(400, INVALID_PAYLOAD)
    return _named(asked, _created(asked, body))


def _created(asked: Asked, body: Mapping[str, Any]) -> Row:
    """Return a new issue with its links."""
    fields = body.get("fields")
    if not isinstance(fields, dict):
        raise RefusedError(400, INVALID_PAYLOAD)
    _may(asked, "CREATE_ISSUES")
    wanted = fields.get("project") or {}
    numbers = {str(10000 + n): key for n, key in enumerate(asked.site.projects)}
    project = numbers.get(str(wanted.get("id", "")), str(wanted.get("key", "")))
    if project not in asked.site.projects:
        raise RefusedError(400, errors={"project": "valid project is required"})
    said = fields.get("issuetype") or {}
    kind = asked.site.kind(said.get("id") or said.get("name"))
    if kind is None:
        raise RefusedError(400, errors={"issuetype": "Specify a valid issue type"})
    data = merged(asked, project, kind, body, None)
    row = asked.store.add_issue(project, data | {"created": now(), "updated": now()})
    _link_all(asked, row, body)
    return row


def _link_all(asked: Asked, row: Row, body: Mapping[str, Any]) -> None:
    """Make the links that a create or edit asks for, all or none.

    As in an issue's own list: `inwardIssue` names one that acts on this issue.
    """
    for operation in (body.get("update") or {}).get("issuelinks") or ():
        add = operation.get("add") if isinstance(operation, dict) else None
        if not isinstance(add, dict):
            raise RefusedError(400, errors={"issuelinks": "Only 'add' is supported."})
        _may(asked, "LINK_ISSUES")
        here = {"id": str(row.id)}
        keep_link(asked, {"inwardIssue": here, "outwardIssue": here} | add)


def _row(asked: Asked, ref: str) -> Row:
    row = asked.store.issue(ref) if asked.known else None
    if row is None:
        raise not_found()
    return row


def _may(asked: Asked, permission: str) -> None:
    if not asked.known:
        raise RefusedError(
            401, "You are not authenticated. Authentication required to perform this operation."
        )
    if permission in asked.site.denied:
        raise RefusedError(403, "You do not have permission to do that in this project.")


def _named(asked: Asked, row: Row) -> dict[str, str]:
    return {"id": str(row.id), "key": row.key, "self": asked.url(f"issue/{row.id}")}
