"""Jira Cloud: REST v3, search by page tokens, one parent field for every level."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from roadmap2backlog.diagnostics import TrackerError
from roadmap2backlog.trackers.jira.edition import PROPERTY
from roadmap2backlog.trackers.jira.fields import FieldIds
from roadmap2backlog.trackers.jira.http import Http
from roadmap2backlog.trackers.jira.jql import chunks, one_of
from roadmap2backlog.trackers.jira.rich_text import ADF

_PAGE = 100
_MOST_PAGES = 10_000
_MOST_BARREN = 20
"""A page may be empty although more follow; so many in a row are no search but a fault."""

_MOMENT_SECONDS = 1.0
_MOST_LOGS = 1000


class _RepeatedTokenError(TrackerError):
    """A page named a page that was read already."""


class Cloud:
    """The Cloud edition."""

    api = "/rest/api/3"
    rich_text = ADF
    base_in_search = True
    unseen = 200

    def search(self, http: Http, jql: str, fields: Sequence[str], most: int = 0) -> list[Any]:
        """Return all issues that a query finds, in its order, or the first ones.

        A page token that comes twice would never end: the search starts over once, then fails.
        """
        try:
            return self._pages(http, jql, fields, most)
        except _RepeatedTokenError:
            return self._pages(http, jql, fields, most)

    def _pages(self, http: Http, jql: str, fields: Sequence[str], most: int) -> list[Any]:
        found: dict[str, Any] = {}
        seen: set[str] = set()
        barren = 0
        body: dict[str, Any] = {
            "jql": jql, "fields": list(fields), "properties": [PROPERTY],
            "maxResults": most or _PAGE,
        }  # fmt: skip
        for _ in range(_MOST_PAGES):
            page = http.ask(f"{self.api}/search/jql", body)
            before = len(found)
            for issue in page.get("issues") or ():
                found.setdefault(str(issue.get("id")), issue)
            barren = barren + 1 if len(found) == before else 0
            token = page.get("nextPageToken")
            if not token or page.get("isLast") is True or (most and len(found) >= most):
                return list(found.values())
            if barren >= _MOST_BARREN:
                break
            if token in seen:
                raise _RepeatedTokenError("the search repeats a page and never ends; run again")
            seen.add(token)
            body["nextPageToken"] = token
        raise TrackerError("the search never ends; run again")

    def fetch(self, http: Http, keys: Sequence[str], fields: Sequence[str]) -> list[Any]:
        """Return issues from the record, with our property, as far as they exist."""
        found: list[Any] = []
        for some in chunks(list(dict.fromkeys(keys)), _PAGE):
            page, failed = self._fetched(http, some, fields)
            found += page
            if failed:
                # What does not exist is passed over; what is named could not be read just now.
                http.pace.sleep(_MOMENT_SECONDS)
                found += self._fetched(http, failed, fields)[0]
        return found

    def _fetched(
        self, http: Http, keys: Sequence[str], fields: Sequence[str]
    ) -> tuple[list[Any], list[str]]:
        """Return issues by key or id, and which of them Jira could not read."""
        body = {"issueIdsOrKeys": keys, "fields": list(fields), "properties": [PROPERTY]}
        page = http.ask(f"{self.api}/issue/bulkfetch", body)
        errors = page.get("issueErrors")
        failed = [str(one["id"]) for one in errors or () if isinstance(one, dict) and one.get("id")]
        return list(page.get("issues") or ()), failed

    def following(
        self,
        http: Http,
        project: str,
        number: int,
        known: Collection[int],
        fields: Sequence[str],
    ) -> list[Any]:
        """Return the issues of a project with a higher and unknown number, from the record.

        Reads window after window of numbers until one behind all known ones is empty.
        """
        found: list[Any] = []
        last = max(known, default=0)
        for _ in range(_MOST_PAGES):
            numbers: list[int] = []
            while len(numbers) < _PAGE:
                number += 1
                numbers += [] if number in known else [number]
            some = self.fetch(http, [f"{project}-{one}" for one in numbers], fields)
            found += some
            if not some and number > last:
                break
        return found

    def changes(
        self,
        http: Http,
        jql: str,  # noqa: ARG002 -- the other edition needs it
        refs: Sequence[str],
        fields: Sequence[str],
    ) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Return the log of changes of issues by id, of some fields."""
        found: dict[str, list[Mapping[str, Any]]] = {}
        for some in chunks(list(dict.fromkeys(refs)), _MOST_LOGS):
            body: dict[str, Any] = {"issueIdsOrKeys": some, "fieldIds": list(fields)}
            seen: set[str] = set()
            while True:
                page = http.ask(f"{self.api}/changelog/bulkfetch", body)
                for log in page.get("issueChangeLogs") or ():
                    entries = log.get("changeHistories") or ()
                    found.setdefault(str(log.get("issueId", "")), []).extend(entries)
                token = page.get("nextPageToken")
                if not token:
                    break
                if token in seen:
                    raise TrackerError("the log of changes repeats a page; run again")
                seen.add(token)
                body["nextPageToken"] = token
        return found

    def parent_fields(
        self,
        ids: FieldIds,  # noqa: ARG002 -- the other edition needs it
        parent: str,
        *,
        is_epic: bool,  # noqa: ARG002 -- as above
    ) -> dict[str, Any]:
        """Return the fields that put an issue under a parent (key)."""
        return {"parent": {"key": parent}}

    def parent_of(self, ids: FieldIds, fields: dict[str, Any]) -> str:  # noqa: ARG002 -- as above
        """Return the id of the parent, or nothing."""
        parent = fields.get("parent") or {}
        return str(parent.get("id") or parent.get("key") or "")

    def property_value(self, data: Mapping[str, object]) -> object:
        """Return the value of our property: any JSON value will do."""
        return data

    def children_of(self, ids: FieldIds, parents: Sequence[str]) -> str:  # noqa: ARG002 -- as above
        """Return the query for what lies under some parents (keys)."""
        return one_of("parent", parents)

    def permission_query(self, project: str, wanted: Sequence[str]) -> dict[str, str]:
        """Return how to ask for permissions."""
        return {"projectKey": project, "permissions": ",".join(wanted)}
