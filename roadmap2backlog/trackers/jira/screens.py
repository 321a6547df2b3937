"""What can be set when an issue is created: types of the project and their fields."""

from collections.abc import Mapping
from typing import Any

from roadmap2backlog.trackers.jira.fields import FieldIds
from roadmap2backlog.trackers.jira.http import Http
from roadmap2backlog.trackers.jira.issue_types import IssueType

_PAGE = 200
_LISTS = ("issueTypes", "fields", "values", "results")
_MOST_PAGES = 100


class Screens:
    """Asks once for each type, and remembers."""

    def __init__(self, http: Http, api: str, project: str) -> None:
        self._http = http
        self._path = f"{api}/issue/createmeta/{project}/issuetypes"
        self._fields: dict[str, dict[str, Mapping[str, Any]]] = {}

    def types(self) -> list[Mapping[str, Any]]:
        """Return the issue types that the account may create."""
        return self._pages(self._path)

    def fields(self, type_id: str) -> Mapping[str, Mapping[str, Any]]:
        """Return the fields of a type's create screen by id."""
        if type_id not in self._fields:
            listed = self._pages(f"{self._path}/{type_id}")
            self._fields[type_id] = {
                str(field.get("fieldId") or field.get("key") or ""): field for field in listed
            }
        return self._fields[type_id]

    def points(self, ids: FieldIds, story: IssueType | None) -> str:
        """Return the field for points that is written: of two, the one on the story's screen."""
        if story is None or not ids.points[1:]:  # nothing to choose from
            return ids.points[0] if ids.points else ""
        there = self.fields(story.id)
        return next((name for name in ids.points if name in there), ids.points[0])

    def _pages(self, path: str) -> list[Mapping[str, Any]]:
        """Return all entries of a paged list, whatever the edition calls it."""
        found: list[Mapping[str, Any]] = []
        for _ in range(_MOST_PAGES):
            page = self._http.get(path, {"startAt": len(found), "maxResults": _PAGE})
            some: list[Any] = next((page[n] for n in _LISTS if isinstance(page.get(n), list)), [])
            found += some
            total = page.get("total")
            more = page.get("isLast") is False if total is None else len(found) < int(total)
            if not some or page.get("isLast") is True or not more:
                break
        return found
