"""Issues as Jira sends them, and requests as Jira wants them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from roadmap2backlog.syncing.bases import read_base
from roadmap2backlog.syncing.items import Fields, Level
from roadmap2backlog.syncing.tracker import Draft, Edit, Issue, Link, Stage
from roadmap2backlog.trackers.jira.edition import PROPERTY, Edition
from roadmap2backlog.trackers.jira.fields import FieldIds
from roadmap2backlog.trackers.jira.link_types import says_blocks

_STAGES = {"new": Stage.TODO, "indeterminate": Stage.DOING, "done": Stage.DONE}


@dataclass(frozen=True, slots=True)
class Shape:
    """What is needed to read and write issues: the edition, ids of fields, the link type.

    `points` is the field for points that is written, `epic_name` the one for an epic's name.
    """

    edition: Edition
    ids: FieldIds
    project: str
    link_type: str
    points: str
    epic_name: str = ""

    def read(self, data: Mapping[str, Any], *, base_read: bool) -> Issue:
        """Return an issue of a search or of the record."""
        fields = dict(data.get("fields") or {})
        status = fields.get("status") or {}
        category = (status.get("statusCategory") or {}).get("key", "")
        properties = data.get("properties") or {}
        links = tuple(self._links(fields.get("issuelinks") or ()))
        return Issue(
            ref=str(data.get("id", "")),
            key=str(data.get("key", "")),
            kind=str((fields.get("issuetype") or {}).get("name", "")),
            fields=Fields(
                title=str(fields.get("summary") or ""),
                text=self.edition.rich_text.from_rich(fields.get("description")),
                points=self._points(fields),
                parent=self.edition.parent_of(self.ids, fields),
                labels=tuple(str(label) for label in fields.get("labels") or ()),
                components=_names(fields.get(self.ids.components)),
                versions=_names(fields.get(self.ids.versions)),
                blockers=tuple(link.blocker for link in links),
            ),
            base=read_base(value_of(properties.get(PROPERTY))) if base_read else None,
            base_read=base_read,
            home=str((fields.get("project") or {}).get("key", "")),
            status=str(status.get("name", "")),
            stage=_STAGES.get(str(category), Stage.TODO),
            links=links,
        )

    def creation(self, draft: Draft, type_id: str) -> dict[str, Any]:
        """Return the request for a new issue: label and property stand in it, links where they may.

        An issue's own entry with `inwardIssue: A` says that A blocks it, one with
        `outwardIssue: B` that it blocks B.
        """
        fields: dict[str, Any] = {
            "project": {"key": self.project},
            "issuetype": {"id": type_id},
            "summary": draft.fields.title,
            "labels": [*draft.marks, *draft.fields.labels],
        }
        fields |= self._more_fields(draft)
        if draft.fields.parent:
            is_epic = draft.level is not Level.STORY
            fields |= self.edition.parent_fields(self.ids, draft.fields.parent, is_epic=is_epic)
        if draft.level is Level.EPIC and self.epic_name:
            fields[self.epic_name] = draft.fields.title
        body: dict[str, Any] = {"fields": fields}
        ends = [
            *({"inwardIssue": {"key": key}} for key in draft.fields.blockers),
            *({"outwardIssue": {"key": key}} for key in draft.blocks),
        ]
        if ends:
            kind = {"type": {"name": self.link_type}}
            body["update"] = {"issuelinks": [{"add": kind | end} for end in ends]}
        return body | {
            "properties": [
                {"key": PROPERTY, "value": self.edition.property_value(draft.base.as_data())}
            ]
        }

    def change(self, edit: Edit) -> dict[str, Any]:
        """Return the request for an edit."""
        fields: dict[str, Any] = {}
        update: dict[str, Any] = {}
        for name, value in edit.single.items():
            if name != "parent":
                fields[self.ids.named(name, self.points)] = self._written(name, value)
            elif value or not self.edition.base_in_search:
                fields |= self.edition.parent_fields(self.ids, str(value or ""), is_epic=False)
            else:
                update["parent"] = [{"set": {"none": True}}]
        for name in dict.fromkeys((*edit.add, *edit.remove)):
            operations = [
                *({"add": self._member(name, value)} for value in edit.add.get(name, ())),
                *({"remove": self._member(name, value)} for value in edit.remove.get(name, ())),
            ]
            update[self.ids.named(name, self.points)] = operations
        body: dict[str, Any] = {
            "properties": [
                {"key": PROPERTY, "value": self.edition.property_value(edit.base.as_data())}
            ]
        }
        return (
            ({"fields": fields} if fields else {}) | ({"update": update} if update else {}) | body
        )

    def neutral(self, field_id: str) -> str:
        """Return the synchronised field that an id of Jira's stands for, or the id."""
        known = {
            "summary": "title", "description": "text", "labels": "labels", "parent": "parent",
            "parentId": "parent", self.ids.components: "components", self.ids.versions: "versions",
            self.ids.epic_link: "parent", "issuelinks": "blockers",
        }  # fmt: skip
        return "points" if field_id in self.ids.points else known.get(field_id, field_id)

    def _more_fields(self, draft: Draft) -> dict[str, Any]:
        """Return the optional fields of a new issue."""
        fields: dict[str, Any] = {}
        given = draft.fields
        if given.text and "text" not in draft.left_out:
            fields["description"] = self.edition.rich_text.to_rich(given.text)
        if given.points is not None and self.points and "points" not in draft.left_out:
            fields[self.points] = _number(given.points)
        for name in ("components", "versions"):
            values = given.several(name)
            if values and name not in draft.left_out:
                fields[self.ids.named(name, "")] = [{"name": value} for value in values]
        return fields

    def _written(self, name: str, value: str | float | None) -> Any:
        if name == "text":
            return self.edition.rich_text.to_rich(str(value or ""))
        return _number(value) if isinstance(value, float) else value

    def _member(self, name: str, value: str) -> Any:
        return value if name == "labels" else {"name": value}

    def _points(self, fields: Mapping[str, Any]) -> float | None:
        for name in self.ids.points:
            value = fields.get(name)
            if isinstance(value, int | float) and not isinstance(value, bool):
                return float(value)
        return None

    def _links(self, entries: Iterable[Mapping[str, Any]]) -> Iterable[Link]:
        """Yield the links by which others block an issue."""
        for entry in entries:
            blocker = entry.get("inwardIssue") or {}
            if blocker and says_blocks(entry.get("type") or {}, self.link_type):
                ref = str(blocker.get("id") or blocker.get("key") or "")
                yield Link(str(entry.get("id", "")), ref)


def value_of(kept: object) -> object:
    """Return the value of a property that may have been kept as text."""
    if not isinstance(kept, str):
        return kept
    try:
        return json.loads(kept)
    except ValueError:
        return None


def _names(values: Sequence[Mapping[str, Any]] | None) -> tuple[str, ...]:
    return tuple(str(value.get("name", "")) for value in values or ())


def _number(value: float) -> float | int:
    """Return whole numbers as such, as people type them."""
    return int(value) if value == int(value) else value
