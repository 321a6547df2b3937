"""What a client asks before it writes: server, account, fields, screens, permissions."""

from typing import Any

from roadmap2backlog.sandbox.answering import Asked, RefusedError, Reply, not_found
from roadmap2backlog.sandbox.showing import STATUSES, project_shown, status_shown, type_shown
from roadmap2backlog.sandbox.site import Kind, schema_of

_SETTABLE = frozenset({"labels", "components", "fixVersions"})
PERMISSIONS = (
    "BROWSE_PROJECTS", "CREATE_ISSUES", "EDIT_ISSUES", "LINK_ISSUES", "SCHEDULE_ISSUES",
    "TRANSITION_ISSUES", "DELETE_ISSUES", "ADMINISTER_PROJECTS", "ADMINISTER",
)  # fmt: skip


def server_info(asked: Asked) -> Reply:
    """Answer GET serverInfo, which needs no login."""
    version = "1001.0.0-SNAPSHOT" if asked.site.cloud else "10.3.0"
    kind = "Cloud" if asked.site.cloud else "Server"
    return Reply(data={
        "baseUrl": asked.root, "version": version, "deploymentType": kind,
        "versionNumbers": [1001, 0, 0] if asked.site.cloud else [10, 3, 0],
        "buildNumber": 100275 if asked.site.cloud else 10030000, "serverTitle": "Sandbox",
    })  # fmt: skip


def myself(asked: Asked) -> Reply:
    """Answer GET myself; the one question that tells a bad login."""
    if not asked.known:
        raise RefusedError(401, "Client must be authenticated to access this resource.")
    who = {"displayName": "Sandbox Owner", "active": True, "timeZone": "Etc/UTC", "locale": "en_US"}
    if asked.site.cloud:
        number = "5b10a2844c20165700ede21g"
        return Reply(
            data=who
            | {"accountId": number, "emailAddress": asked.site.email, "accountType": "atlassian"}
        )
    return Reply(
        data=who | {"name": "owner", "key": "JIRAUSER10000", "emailAddress": asked.site.email}
    )


def fields(asked: Asked) -> Reply:
    """Answer GET field."""
    found = []
    for field in asked.site.fields:
        entry: dict[str, Any] = {"id": field.id, "name": field.name, "custom": bool(field.custom)}
        entry |= {"key": field.id} if asked.site.cloud else {}
        entry |= {"orderable": True, "navigable": True, "searchable": True}
        entry["clauseNames"] = [field.name, *([f"cf[{field.id[12:]}]"] if field.custom else [])]
        found.append(entry | {"schema": schema_of(field)})
    return Reply(data=found)


def permissions(asked: Asked) -> Reply:
    """Answer GET mypermissions."""
    wanted: tuple[str, ...] = PERMISSIONS
    if asked.site.cloud:
        said = asked.query.get("permissions", "")
        if not said:
            raise RefusedError(400, "The 'permissions' query parameter is required.")
        wanted = tuple(said.split(","))
        if unknown := [name for name in wanted if name not in PERMISSIONS]:
            raise RefusedError(400, f"Unrecognized permission: {', '.join(unknown)}")
    if "projectKey" in asked.query:
        _project(asked, asked.query["projectKey"])
    found = {
        name: {"id": str(n), "key": name, "name": name.replace("_", " ").title(), "type": "PROJECT",
               "description": "", "havePermission": asked.known and name not in asked.site.denied}
        for n, name in enumerate(wanted)
    }  # fmt: skip
    return Reply(data={"permissions": found})


def create_types(asked: Asked, project: str) -> Reply:
    """Answer GET issue/createmeta/…/issuetypes."""
    _project(asked, project)
    found = [type_shown(asked, kind.id) for kind in asked.site.kinds]
    return _paged(asked, "issueTypes" if asked.site.cloud else "values", found)


def create_fields(asked: Asked, project: str, number: str) -> Reply:
    """Answer GET issue/createmeta/…/issuetypes/… for one."""
    _project(asked, project)
    kind = asked.site.kind(number)
    if kind is None:
        raise not_found("Issue type with id '" + number + "' does not exist.")
    found = list(_screen(asked, kind, creating=True).values())
    return _paged(asked, "fields" if asked.site.cloud else "values", found)


def edit_fields(asked: Asked, ref: str) -> Reply:
    """Answer GET issue/…/editmeta."""
    row = asked.store.issue(ref) if asked.known else None
    kind = asked.site.kind(row.data["issuetype"]) if row else None
    if kind is None:
        raise not_found()
    return Reply(data={"fields": _screen(asked, kind, creating=False)})


def project(asked: Asked, key: str) -> Reply:
    """Answer GET project/… for one."""
    known = _project(asked, key)
    kinds = [type_shown(asked, kind.id) for kind in asked.site.kinds]
    data = project_shown(asked, known) | {"issueTypes": kinds, "projectTypeKey": "software"}
    return Reply(
        data=data | ({"style": "classic", "simplified": False} if asked.site.cloud else {})
    )


def projects(asked: Asked) -> Reply:
    """Answer GET project/search; nothing for anonymous people."""
    keys = asked.site.projects if asked.known else ()
    found = [project_shown(asked, key) for key in keys]
    return _paged(asked, "values", found) if asked.site.cloud else Reply(data=found)


def statuses(asked: Asked) -> Reply:  # noqa: ARG001 -- an endpoint's signature
    """Answer GET status."""
    return Reply(data=[status_shown(name) for name in STATUSES])


def issue_types(asked: Asked) -> Reply:
    """Answer GET issuetype."""
    return Reply(data=[type_shown(asked, kind.id) for kind in asked.site.kinds])


def _screen(asked: Asked, kind: Kind, *, creating: bool) -> dict[str, dict[str, Any]]:
    """Return the fields of a screen as createmeta and editmeta show them."""
    must = asked.site.must(kind)
    found = {}
    for field in asked.site.on_screen(kind, creating=creating).values():
        operations = ["add", "set", "remove"] if field.id in _SETTABLE else ["set"]
        found[field.id] = {
            "required": field.id in must,
            "schema": schema_of(field),
            "name": field.name,
            "key": field.id,
            "fieldId": field.id,
            "hasDefaultValue": False,
            "operations": ["add", "copy"] if field.id == "issuelinks" else operations,
        }
    return found


def _paged(asked: Asked, name: str, found: list[Any]) -> Reply:
    start, size = asked.number("startAt", 0), min(asked.number("maxResults", 50), 200)
    data = {
        "startAt": start,
        "maxResults": size,
        "total": len(found),
        name: found[start : start + size],
    }
    return Reply(data=data | {"isLast": start + size >= len(found)})


def _project(asked: Asked, key: str) -> str:
    """Return the key of a project that can be seen."""
    numbers = {str(10000 + n): known for n, known in enumerate(asked.site.projects)}
    found = numbers.get(key, key)
    if (
        found not in asked.site.projects
        or not asked.known
        or "BROWSE_PROJECTS" in asked.site.denied
    ):
        raise not_found(f"No project could be found with key '{key}'.")
    return found
