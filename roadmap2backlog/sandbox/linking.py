"""Links and ranks: what stands between issues."""

from collections.abc import Mapping
from typing import Any

from roadmap2backlog.sandbox.answering import INVALID_PAYLOAD, Asked, RefusedError, Reply, not_found
from roadmap2backlog.sandbox.showing import link_type_shown

_MOST_RANKED = 50


def link_types(asked: Asked) -> Reply:
    """Answer GET issueLinkType."""
    names = (asked.site.link_type, "Relates")
    return Reply(data={"issueLinkTypes": [link_type_shown(asked, name) for name in names]})


def link(asked: Asked) -> Reply:
    """Answer POST issueLink: the inward issue blocks the outward one; twice is once."""
    if not asked.known or "LINK_ISSUES" in asked.site.denied:
        raise RefusedError(401 if not asked.known else 403, "No Link Issue Permission for issue")
    keep_link(asked, asked.members("type", "inwardIssue", "outwardIssue", "comment"))
    return Reply(201)


def unlink(asked: Asked, number: str) -> Reply:
    """Answer DELETE issueLink/… for one."""
    if not number.isdecimal() or not asked.store.unlink(int(number)):
        raise not_found("No issue link with id '" + number + "' exists.")
    return Reply(204)


def keep_link(asked: Asked, body: Mapping[str, Any]) -> None:
    """Keep a link, or refuse it."""
    said = body.get("type") or {}
    kinds = [link_type_shown(asked, name) for name in (asked.site.link_type, "Relates")]
    kind = next(
        (k for k in kinds if said.get("id") == k["id"] or said.get("name") == k["name"]), None
    )
    if kind is None:
        raise not_found(f"No issue link type with name '{said.get('name')}' found.")
    ends = []
    for name in ("inwardIssue", "outwardIssue"):
        ref = body.get(name)
        row = asked.store.issue(ref.get("id") or ref.get("key")) if isinstance(ref, dict) else None
        if row is None:
            raise not_found()
        ends.append(row.id)
    if ends[0] == ends[1]:
        raise RefusedError(400, "You cannot link an issue to itself.")
    asked.store.link(kind["name"], ends[0], ends[1])


def rank(asked: Asked, failing: frozenset[int] = frozenset()) -> Reply:
    """Answer PUT issue/rank; 207 names the issues that could not be ranked.

    Args:
        asked: The request.
        failing: Numbers of issues that shall not be moved whatever is asked.
    """
    body = asked.members("issues", "rankBeforeIssue", "rankAfterIssue", "rankCustomFieldId")
    refs = body.get("issues")
    places = [name for name in ("rankBeforeIssue", "rankAfterIssue") if body.get(name)]
    if not isinstance(refs, list) or not refs or len(places) != 1:
        raise RefusedError(400, INVALID_PAYLOAD)
    if len(refs) > _MOST_RANKED:
        raise RefusedError(400, "The maximum number of issues that can be ranked is 50.")
    if not asked.known or "SCHEDULE_ISSUES" in asked.site.denied:
        raise RefusedError(
            401 if not asked.known else 403, "Schedule issues permission is required."
        )
    anchor = asked.store.issue(body[places[0]])
    if anchor is None:
        raise RefusedError(400, "The issue to rank against does not exist.")
    rows = {ref: asked.store.issue(ref) for ref in refs}
    busy = {ref for number, ref in enumerate(refs) if number in failing}
    moved = [
        row.id
        for ref, row in rows.items()
        if row is not None and row.id != anchor.id and ref not in busy
    ]
    order = [row.id for row in asked.store.ranked() if row.id not in moved]
    at = order.index(anchor.id) + (places[0] == "rankAfterIssue")
    asked.store.reorder(order[:at] + moved + order[at:])
    if all(rows.values()) and not busy:
        return Reply(204)
    entries: list[dict[str, Any]] = []
    for ref, row in rows.items():
        entry = {"issueId": row.id if row else 0, "issueKey": ref, "status": 200}
        if row is None:
            entry |= {"status": 404, "errors": ["Issue does not exist."]}
        elif ref in busy:
            entry |= {"status": 503, "errors": ["The rank operation cannot be executed now."]}
        entries.append(entry)
    return Reply(207, {"entries": entries})
