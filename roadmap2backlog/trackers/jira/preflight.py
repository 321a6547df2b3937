"""What is asked before the first write: permissions, types, screens, the link type."""

from collections.abc import Iterable, Mapping

from roadmap2backlog.diagnostics import Diagnostic, Severity
from roadmap2backlog.model.settings import JiraSettings
from roadmap2backlog.syncing.tracker import Needs, Preflight
from roadmap2backlog.trackers.jira.edition import Edition
from roadmap2backlog.trackers.jira.fields import FieldIds
from roadmap2backlog.trackers.jira.http import Http
from roadmap2backlog.trackers.jira.issue_types import IssueType
from roadmap2backlog.trackers.jira.link_types import LinkTypes
from roadmap2backlog.trackers.jira.screens import Screens

_WORDS = {
    "BROWSE_PROJECTS": "see the project",
    "CREATE_ISSUES": "create issues",
    "EDIT_ISSUES": "edit issues",
    "LINK_ISSUES": "link issues",
    "SCHEDULE_ISSUES": "schedule issues (which ranks them)",
}
_OWN = frozenset({"project", "issuetype", "summary", "labels", "description", "reporter"})

_OF_STORIES = frozenset({"points", "components", "versions"})
"""What epics and initiatives never have."""


def examine(  # noqa: PLR0917 -- what preflight looks at
    http: Http,
    edition: Edition,
    settings: JiraSettings,
    ids: FieldIds,
    screens: Screens,
    needs: Needs,
    kinds: Mapping[str, IssueType | None],
    link_types: LinkTypes,
) -> Preflight:
    """Return what stands in the way, and what a create request can carry.

    Args:
        http: The connection.
        edition: Cloud or Data Center.
        settings: Project and link type.
        ids: The fields.
        screens: What can be set when creating.
        needs: What the push is going to do.
        kinds: The type for each kind that is created.
        link_types: The one for blocking, and all.
    """
    findings = list(_permissions(http, edition, settings.project, needs))
    left_out: dict[str, frozenset[str]] = {}
    carries = bool(kinds)
    for kind, found in kinds.items():
        if found is None:
            message = f"the project {settings.project} has no issue type for {kind}"
            findings.append(Diagnostic("R804", message))
            continue
        fields = screens.fields(found.id)
        chosen = screens.points(ids, kinds.get("story"))
        findings += _unfilled(found, fields, ids, kind)
        left_out[kind] = _left_out(fields, ids, chosen)
        of_stories = _OF_STORIES if kind in {"epic", "initiative"} else frozenset()
        findings += _losses(found, left_out[kind] - of_stories, needs)
        operations = (fields.get("issuelinks") or {}).get("operations") or ()
        carries = carries and (kind == "epic" or "add" in operations)
    if needs.links and not link_types.chosen:
        message = f"no link type {settings.link_type!r}; there is {', '.join(link_types.names)}"
        findings.append(Diagnostic("R807", message if link_types.names else "no link type at all"))
    patience = settings.longest_wait
    return Preflight(tuple(findings), left_out, carries and needs.links, patience)


def _permissions(http: Http, edition: Edition, project: str, needs: Needs) -> Iterable[Diagnostic]:
    """Yield a finding for each permission that is needed and not there."""
    wanted = ["BROWSE_PROJECTS"]
    wanted += ["CREATE_ISSUES"] if needs.kinds else []
    wanted += ["EDIT_ISSUES"] if needs.edits else []
    wanted += ["LINK_ISSUES"] if needs.links else []
    wanted += ["SCHEDULE_ISSUES"] if needs.ranks else []
    path = f"{edition.api}/mypermissions"
    listed = http.get(path, edition.permission_query(project, wanted)).get("permissions") or {}
    for name in wanted:
        entry = listed.get(name)
        if isinstance(entry, Mapping) and entry.get("havePermission") is False:
            message = f"the account may not {_WORDS[name]} in {project} ({name})"
            yield Diagnostic("R803", message)


def _unfilled(
    found: IssueType, fields: Mapping[str, Mapping[str, object]], ids: FieldIds, kind: str
) -> Iterable[Diagnostic]:
    """Yield a finding for each field that is required and that the backlog cannot fill."""
    filled = {*_OWN, ids.epic_name if kind == "epic" else ""}
    for name, field in fields.items():
        if field.get("required") and not field.get("hasDefaultValue") and name not in filled:
            said = field.get("name") or name
            message = f"{found.name} requires the field {said!r} ({name})"
            yield Diagnostic("R805", message)
    if fields and "labels" not in fields:
        message = (
            f"{found.name} has no labels on its create screen; without its label an issue could "
            "not be found again"
        )
        yield Diagnostic("R806", message, severity=Severity.ERROR)


def _left_out(
    fields: Mapping[str, Mapping[str, object]], ids: FieldIds, points: str
) -> frozenset[str]:
    """Return the synchronised fields that the create screen does not have."""
    if not fields:
        return frozenset()
    places = {
        "text": "description", "points": points, "components": ids.components,
        "versions": ids.versions,
    }  # fmt: skip
    return frozenset(name for name, place in places.items() if place and place not in fields)


def _losses(found: IssueType, left_out: frozenset[str], needs: Needs) -> Iterable[Diagnostic]:
    """Yield a note for each field with values that a new issue cannot be given at once."""
    words = {"text": "description"}
    for name in needs.fields:
        if name in left_out:
            message = f"{found.name} has no {words.get(name, name)} on its create screen"
            hint = "the value is written right after, if the edit screen has the field"
            yield Diagnostic("R806", message, hint=hint, severity=Severity.NOTE)
