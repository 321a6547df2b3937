"""Which field of a Jira holds what: ids differ everywhere, kinds of fields do not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from roadmap2backlog.syncing.items import SEVERAL

_GREENHOPPER = "com.pyxis.greenhopper.jira:"
_FLOAT = "com.atlassian.jira.plugin.system.customfieldtypes:float"
_POINT_NAMES = ("story points", "story point estimate")


@dataclass(frozen=True, slots=True)
class FieldIds:
    """Ids of fields; empty where there is no such field.

    `points` may have two, one for each style of project; the first that is set counts.
    """

    points: tuple[str, ...] = ()
    epic_link: str = ""
    epic_name: str = ""
    rank: str = ""
    sprint: str = ""
    components: str = "components"
    versions: str = "fixVersions"

    @property
    def read(self) -> tuple[str, ...]:
        """The fields to ask for."""
        usual = (
            "summary", "description", "labels", "issuetype", "status", "parent", "project",
            "issuelinks", self.components, self.versions,
        )  # fmt: skip
        return tuple(name for name in (*usual, *self.points, self.epic_link) if name)

    def named(self, name: str, points: str) -> str:
        """Return the id of a synchronised field."""
        ids = {
            "title": "summary", "text": "description", "labels": "labels", "points": points,
            "components": self.components, "versions": self.versions, "parent": "parent",
        }  # fmt: skip
        return ids[name]


def find_fields(listed: Iterable[Mapping[str, Any]], chosen: Mapping[str, str]) -> FieldIds:
    """Return the ids of the fields, found by kind, and by name only where kinds do not tell.

    Args:
        listed: As Jira lists its fields.
        chosen: Ids or names from the settings by field, e.g. `points` or `epic_link`.
    """
    fields = [f for f in listed if isinstance(f, Mapping) and f.get("id")]
    own = {name: _chosen(fields, wanted) for name, wanted in chosen.items()}
    points = (own["points"],) if own.get("points") else _points(fields)
    return FieldIds(
        points=points,
        epic_link=own.get("epic_link")
        or _by_kind(fields, _GREENHOPPER + "gh-epic-link")
        or _by_name(fields, "epic link"),
        epic_name=own.get("epic_name")
        or _by_kind(fields, _GREENHOPPER + "gh-epic-label")
        or _by_name(fields, "epic name"),
        rank=own.get("rank")
        or _by_kind(fields, _GREENHOPPER + "gh-lexo-rank")
        or _by_kind(fields, _GREENHOPPER + "gh-global-rank")
        or _by_name(fields, "rank"),
        sprint=own.get("sprint") or _by_kind(fields, _GREENHOPPER + "gh-sprint"),
    )


def synchronised(ids: FieldIds) -> frozenset[str]:
    """Return the names of the synchronised fields that there are."""
    names = {"title", "text", "labels", "parent", *SEVERAL}
    return frozenset(names | ({"points"} if ids.points else set()))


def _points(fields: list[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return the fields for points: by name among number fields, then the own kind for them."""
    named = [
        str(field["id"])
        for wanted in _POINT_NAMES
        for field in fields
        if str(field.get("name", "")).casefold() == wanted and _is_number(field)
    ]
    own = _by_kind(fields, _GREENHOPPER + "jsw-story-points")
    return tuple(dict.fromkeys(name for name in (*named[:1], own) if name))


def _by_kind(fields: Iterable[Mapping[str, Any]], kind: str) -> str:
    return next((str(field["id"]) for field in fields if _kind(field) == kind), "")


def _by_name(fields: Iterable[Mapping[str, Any]], name: str) -> str:
    """Return a custom field by name: the last resort, as names are translated and edited."""
    for field in fields:
        if str(field.get("name", "")).casefold() == name and field.get("custom") is not False:
            return str(field["id"])
    return ""


def _is_number(field: Mapping[str, Any]) -> bool:
    schema = field.get("schema")
    number = isinstance(schema, Mapping) and schema.get("type") == "number"
    return number or _kind(field) == _FLOAT


def _chosen(fields: Iterable[Mapping[str, Any]], wanted: str) -> str:
    """Return the id of a field named by id or name; an unknown one as it stands."""
    for field in fields:
        if wanted in (field.get("id"), field.get("key")):
            return str(field["id"])
    for field in fields:
        if str(field.get("name", "")).casefold() == wanted.casefold():
            return str(field["id"])
    return wanted


def _kind(field: Mapping[str, Any]) -> str:
    schema = field.get("schema")
    return str(schema.get("custom", "")) if isinstance(schema, Mapping) else ""
