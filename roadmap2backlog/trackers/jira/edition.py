"""What Cloud and Data Center do differently, behind one protocol."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Protocol

from roadmap2backlog.trackers.jira.fields import FieldIds
from roadmap2backlog.trackers.jira.http import Http
from roadmap2backlog.trackers.jira.rich_text import RichText

PROPERTY = "roadmap2backlog"


class Edition(Protocol):
    """Paths, bodies and searches of one edition."""

    api: str
    rich_text: RichText
    base_in_search: bool
    unseen: int

    def search(self, http: Http, jql: str, fields: Sequence[str], most: int = 0) -> list[Any]:
        """Return all issues that a query finds, in its order, or the first ones."""
        ...

    def fetch(self, http: Http, keys: Sequence[str], fields: Sequence[str]) -> list[Any]:
        """Return issues from the record, with our property, as far as they exist."""
        ...

    def following(
        self,
        http: Http,
        project: str,
        number: int,
        known: Collection[int],
        fields: Sequence[str],
    ) -> list[Any]:
        """Return the issues of a project with a higher and unknown number, from the record."""
        ...

    def changes(
        self, http: Http, jql: str, refs: Sequence[str], fields: Sequence[str]
    ) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Return the log of changes of issues by id: those a query finds, with ids `refs`.

        Other fields than those named may be left out.
        """
        ...

    def parent_fields(self, ids: FieldIds, parent: str, *, is_epic: bool) -> dict[str, Any]:
        """Return the fields that put an issue under a parent (key)."""
        ...

    def parent_of(self, ids: FieldIds, fields: dict[str, Any]) -> str:
        """Return the id or key of the parent that the fields of an issue name, or nothing."""
        ...

    def property_value(self, data: Mapping[str, object]) -> object:
        """Return the value of our property as a request carries it."""
        ...

    def children_of(self, ids: FieldIds, parents: Sequence[str]) -> str:
        """Return the query for what lies under some parents (keys)."""
        ...

    def permission_query(self, project: str, wanted: Sequence[str]) -> dict[str, str]:
        """Return how to ask for permissions."""
        ...
