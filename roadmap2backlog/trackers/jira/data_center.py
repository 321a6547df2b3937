"""Jira Data Center: REST v2, wiki markup, Epic Link."""

import json
from collections.abc import Collection, Mapping, Sequence
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

from roadmap2backlog.trackers.jira.edition import PROPERTY
from roadmap2backlog.trackers.jira.fields import FieldIds
from roadmap2backlog.trackers.jira.http import Http, JiraRefusedError
from roadmap2backlog.trackers.jira.jql import one_of
from roadmap2backlog.trackers.jira.rich_text import WIKI

_PAGE = 100
_MISSES = 10
"""So many numbers without an issue in a row, and there are no more."""

NOTHING_MORE: Mapping[str, object] = MappingProxyType({})


class DataCenter:
    """The Data Center edition; its search cannot return properties."""

    api = "/rest/api/2"
    rich_text = WIKI
    base_in_search = False
    unseen = 0

    def search(self, http: Http, jql: str, fields: Sequence[str], most: int = 0) -> list[Any]:
        """Return all issues that a query finds, in its order, or the first ones."""
        return self._search(http, jql, fields, most)

    def changes(
        self, http: Http, jql: str, refs: Sequence[str], fields: Sequence[str]
    ) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Return the log of changes of the issues that a query finds, by id, of all fields."""
        found = self._search(http, jql, ("summary",), 0, {"expand": ["changelog"]})
        wanted, _ = set(refs), fields
        return {
            str(issue["id"]): (issue.get("changelog") or {}).get("histories") or ()
            for issue in found
            if str(issue.get("id")) in wanted
        }

    def _search(
        self,
        http: Http,
        jql: str,
        fields: Sequence[str],
        most: int,
        more: Mapping[str, object] = NOTHING_MORE,
    ) -> list[Any]:
        found: dict[str, Any] = {}
        start = 0
        while True:
            body = {
                "jql": jql, "startAt": start, "maxResults": most or _PAGE, "fields": list(fields)
            } | dict(more)  # fmt: skip
            page = http.ask(f"{self.api}/search", body)
            issues = page.get("issues") or []
            for issue in issues:
                found.setdefault(str(issue.get("id")), issue)
            start += len(issues)
            if not issues or most or start >= int(page.get("total") or 0):
                return list(found.values())

    def fetch(self, http: Http, keys: Sequence[str], fields: Sequence[str]) -> list[Any]:
        """Return issues from the record, with our property, as far as they exist."""
        found = (self._issue(http, key, fields) for key in dict.fromkeys(keys))
        return [issue for issue in found if issue is not None]

    def following(
        self,
        http: Http,
        project: str,
        number: int,
        known: Collection[int],
        fields: Sequence[str],
    ) -> list[Any]:
        """Return the issues of a project with a higher and unknown number, from the record."""
        found: list[Any] = []
        misses = 0
        while misses < _MISSES:
            number += 1
            if number in known:
                misses = 0
                continue
            issue = self._issue(http, f"{project}-{number}", fields)
            misses = misses + 1 if issue is None else 0
            found += [] if issue is None else [issue]
        return found

    def _issue(self, http: Http, key: str, fields: Sequence[str]) -> Any:
        query = {"fields": ",".join(fields), "properties": PROPERTY}
        try:
            return http.get(f"{self.api}/issue/{key}", query)
        except JiraRefusedError as error:
            if error.status == HTTPStatus.NOT_FOUND:
                return None
            raise

    def parent_fields(self, ids: FieldIds, parent: str, *, is_epic: bool) -> dict[str, Any]:
        """Return the fields that put an issue under an epic (key)."""
        return {} if is_epic or not ids.epic_link else {ids.epic_link: parent or None}

    def parent_of(self, ids: FieldIds, fields: dict[str, Any]) -> str:
        """Return the key of the epic, or nothing."""
        return str(fields.get(ids.epic_link) or "") if ids.epic_link else ""

    def property_value(self, data: Mapping[str, object]) -> object:
        """Return the value of our property as text, which is all that the schemas allow."""
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    def children_of(self, ids: FieldIds, parents: Sequence[str]) -> str:
        """Return the query for what lies under some epics (keys)."""
        return one_of(f"cf[{ids.epic_link.rpartition('_')[2]}]", parents)

    def permission_query(self, project: str, wanted: Sequence[str]) -> dict[str, str]:  # noqa: ARG002
        """Return how to ask for permissions: all of a project's."""
        return {"projectKey": project}
