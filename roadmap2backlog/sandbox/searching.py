"""Searches: by page tokens on Cloud, by offsets on Data Center."""

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from roadmap2backlog.sandbox.answering import INVALID_PAYLOAD, Asked, RefusedError, Reply
from roadmap2backlog.sandbox.change_log import histories
from roadmap2backlog.sandbox.jql import Condition, parse
from roadmap2backlog.sandbox.showing import category_of, shown
from roadmap2backlog.sandbox.store import Row

_MOST = 5000
_MOST_RECONCILED = 50
_MOST_PROPERTIES = 5
_CLOUD_MEMBERS = (
    "jql", "nextPageToken", "maxResults", "fields", "expand", "properties", "fieldsByKeys",
    "reconcileIssues",
)  # fmt: skip


def search_cloud(asked: Asked) -> Reply:
    """Answer POST search/jql."""
    body = asked.members(*_CLOUD_MEMBERS)
    jql = body.get("jql")
    size = body.get("maxResults", 50)
    fields = body.get("fields") or ["id"]
    reconciled = body.get("reconcileIssues", [])
    if not isinstance(jql, str) or not isinstance(size, int) or not 1 <= size <= _MOST:
        raise RefusedError(400, INVALID_PAYLOAD)
    if not isinstance(fields, list) or not isinstance(reconciled, list):
        raise RefusedError(400, INVALID_PAYLOAD)
    if len(reconciled) > _MOST_RECONCILED or len(body.get("properties") or ()) > _MOST_PROPERTIES:
        raise RefusedError(400, INVALID_PAYLOAD)
    if parse(jql).test is None:
        raise RefusedError(
            400, "Unbounded JQL queries are not allowed here. Please add a search restriction."
        )
    start = _start_of(body.get("nextPageToken"), jql)
    found = _found(asked, jql, {str(number) for number in reconciled})
    size = min(size, asked.site.page)
    page = found[start : start + size]
    issues = [shown(asked, row, fields, body.get("properties") or ()) for row in page]
    if fields == ["id"]:
        issues = [{"id": issue["id"]} for issue in issues]
    data: dict[str, Any] = {"issues": issues, "isLast": start + size >= len(found)}
    if not data["isLast"]:
        data["nextPageToken"] = _token(start + size, jql)
    return Reply(data=data)


def empty_page(asked: Asked, number: int) -> Reply:
    """Answer POST search/jql with nothing and a token that leads to where the request led."""
    body = asked.members(*_CLOUD_MEMBERS)
    jql = str(body.get("jql"))
    start = _start_of(body.get("nextPageToken"), jql)
    return Reply(data={"issues": [], "isLast": False, "nextPageToken": _token(start, jql, number)})


def get_search_cloud(asked: Asked) -> Reply:
    """Answer GET search/jql."""
    body: dict[str, Any] = {"jql": asked.query.get("jql", "")}
    body["maxResults"] = asked.number("maxResults", 50)
    for name in ("fields", "properties"):
        if name in asked.query:
            body[name] = asked.query[name].split(",")
    if "nextPageToken" in asked.query:
        body["nextPageToken"] = asked.query["nextPageToken"]
    return search_cloud(_with(asked, body))


def search_data_center(asked: Asked) -> Reply:
    """Answer POST search."""
    body = asked.members("jql", "startAt", "maxResults", "fields", "expand", "validateQuery")
    start, size = body.get("startAt", 0), body.get("maxResults", 50)
    if not isinstance(start, int) or not isinstance(size, int) or start < 0 or size < 0:
        raise RefusedError(400, INVALID_PAYLOAD)
    found = _found(asked, str(body.get("jql") or ""), set())
    size = min(size, asked.site.page)
    fields = body.get("fields") or ["*navigable"]
    page = found[start : start + size]
    issues = [shown(asked, row, fields, ()) for row in page]
    if "changelog" in (body.get("expand") or ()):
        for issue, row in zip(issues, page, strict=True):
            log = histories(asked, row)
            issue["changelog"] = {
                "startAt": 0, "maxResults": len(log), "total": len(log), "histories": log,
            }  # fmt: skip
    data = {"startAt": start, "maxResults": size, "total": len(found), "issues": issues}
    return Reply(data=data)


def get_search_data_center(asked: Asked) -> Reply:
    """Answer GET search."""
    body: dict[str, Any] = {
        "jql": asked.query.get("jql", ""),
        "startAt": asked.number("startAt", 0),
        "maxResults": asked.number("maxResults", 50),
    }
    if "fields" in asked.query:
        body["fields"] = asked.query["fields"].split(",")
    return search_data_center(_with(asked, body))


def removed(asked: Asked) -> Reply:  # noqa: ARG001 -- an endpoint's signature
    """Answer what Atlassian took away."""
    raise RefusedError(
        410,
        "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. "
        "A full migration guideline is available at "
        "https://developer.atlassian.com/changelog/#CHANGE-2046",
    )


def _found(asked: Asked, jql: str, reconciled: set[str]) -> Sequence[Row]:
    """Return what a query finds, in its order; anonymous people find nothing."""
    query = parse(jql)
    asked.store.refresh_index()
    if not asked.known:
        return ()
    rows = list(asked.store.ranked(indexed=True))
    if reconciled:
        live = {row.id: row for row in asked.store.ranked() if str(row.id) in reconciled}
        rows = [live.pop(row.id, row) for row in rows] + list(live.values())
    rows = [row for row in rows if not row.data.get("archived")]
    test = query.test
    if test is not None:
        rows = [row for row in rows if test(_holds(asked, row))]
    for name, descending in reversed(query.order or (("key", True),)):
        if name != "rank":
            rows.sort(key=_sort_key(name), reverse=descending)
        elif descending:
            rows.reverse()
    return rows


def _sort_key(name: str) -> Callable[[Row], Any]:
    if name in {"key", "issuekey", "id"}:
        return lambda row: (row.project, int(row.key.rpartition("-")[2]))
    if name in {"created", "updated", "summary"}:
        return lambda row: (str(row.data.get(name, "")), row.id)
    raise RefusedError(400, f"Not able to sort using field '{name}'.")


def _holds(asked: Asked, row: Row) -> Callable[[Condition], bool]:
    """Return the test of one condition on an issue."""

    def holds(condition: Condition) -> bool:
        have = _values(asked, row, condition)
        wanted = {value.casefold() for value in condition.values}
        if condition.operator in {"is", "is not"}:
            return bool(have) is (condition.operator == "is not")
        if condition.operator in {"=", "in"}:
            return bool(have & wanted)
        if condition.operator in {"!=", "not in"}:
            return bool(have) and not have & wanted
        if condition.operator == "~":
            return any(word in value for value in have for word in wanted)
        raise RefusedError(
            400,
            f"The field '{condition.field}' does not support the operator '{condition.operator}'.",
        )

    return holds


def _values(asked: Asked, row: Row, condition: Condition) -> set[str]:  # noqa: PLR0911 -- one per field
    """Return what an issue has in the field of a condition."""
    site, data, name = asked.site, row.data, condition.field
    if name == "project":
        known = {key.casefold() for key in site.projects}
        for value in condition.values:
            if value.casefold() not in known:
                raise RefusedError(
                    400, f"The value '{value}' does not exist for the field 'project'."
                )
        return {row.project.casefold()}
    if name in {"key", "issuekey", "id", "issue"}:
        return {row.key.casefold(), str(row.id)}
    if name == "labels":
        return {str(label).casefold() for label in data.get("labels") or ()}
    if name in {"issuetype", "type"}:
        kind = site.kind(data.get("issuetype"))
        return {kind.id, kind.name.casefold()} if kind else set()
    if name in {"status", "statuscategory"}:
        status = str(data.get("status", "To Do"))
        return {status.casefold()} if name == "status" else {category_of(status).casefold()}
    if name == "summary":
        return {str(data.get("summary", "")).casefold()}
    epic = site.field("gh-epic-link")
    links = {"parent"} if site.cloud else {"epic link", f"cf[{epic.rpartition('_')[2]}]"}
    if name in links:
        parent = asked.store.issue(data.get("parent")) if data.get("parent") else None
        return {parent.key.casefold(), str(parent.id)} if parent else set()
    raise RefusedError(
        400, f"Field '{name}' does not exist or you do not have permission to view it."
    )


def _token(start: int, jql: str, number: int = 0) -> str:
    return base64.urlsafe_b64encode(json.dumps([start, jql, number]).encode()).decode()


def _start_of(token: object, jql: str) -> int:
    if token is None:
        return 0
    try:
        start, said, _ = json.loads(base64.urlsafe_b64decode(str(token)))
    except ValueError:
        raise RefusedError(400, "The provided next page token is invalid or expired.") from None
    if said != jql:
        raise RefusedError(400, "The provided next page token is invalid or expired.")
    return int(start)


def _with(asked: Asked, body: Any) -> Asked:

    return replace(asked, body=body)
