"""What one site is like: edition, projects, types, fields, screens, and who may do what."""

from dataclasses import dataclass
from typing import Any

_CUSTOM = "com.atlassian.jira.plugin.system.customfieldtypes:"
_AGILE = "com.pyxis.greenhopper.jira:"
EMAIL = "owner@example.com"
TOKEN = "sandbox-token-not-a-secret"  # noqa: S105 -- it opens nothing but this program


@dataclass(frozen=True, slots=True)
class Kind:
    """An issue type; `level` is 1 for epics, 0 for standard types, -1 for sub-tasks."""

    id: str
    name: str
    level: int


@dataclass(frozen=True, slots=True)
class Field:
    """A field: `kind` is the type's name in Jira's schemas, `custom` the kind of custom field."""

    id: str
    name: str
    kind: str
    custom: str = ""
    items: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """A site.

    Args:
        cloud: Cloud, else Data Center.
        projects: Keys; the first one is the one to play with.
        initiatives: Whether the hierarchy has a level above epics (Cloud only).
        links_on_create: Whether the create screen offers links.
        hidden: Ids of fields that are on no screen.
        hidden_on_create: Ids of fields that are on the edit screen only.
        required: Ids of further fields that a create must fill.
        denied: Permissions that the account does not have.
        link_type: What the link type for blocking is called.
        link_words: What it says of the outward and of the inward issue.
        names: Other names of issue types, e.g. `{"Story": "Geschichte"}`.
        email: The account (Cloud).
        token: The API token or personal access token.
        page: Most issues on one page of a search.
        prefix: The path that Jira lies under, e.g. `/jira`.
        gateway: Whether addresses in answers lead to Atlassian's gateway, not here.
        edits_keep_properties: Whether an edit takes properties along.
        skew: The seconds that its clock is ahead.
        frozen: Whether issues that are done cannot be edited.
    """

    cloud: bool = True
    projects: tuple[str, ...] = ("DEMO", "OTHER")
    initiatives: bool = False
    links_on_create: bool = True
    hidden: frozenset[str] = frozenset()
    hidden_on_create: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    link_type: str = "Blocks"
    link_words: tuple[str, str] = ("is blocked by", "blocks")
    names: tuple[tuple[str, str], ...] = ()
    email: str = EMAIL
    token: str = TOKEN
    page: int = 100
    prefix: str = ""
    gateway: bool = False
    edits_keep_properties: bool = True
    skew: int = 0
    frozen: bool = False

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The issue types of every project."""
        there = [Kind("10000", "Epic", 1), Kind("10001", "Story", 0), Kind("10002", "Task", 0),
                 Kind("10004", "Bug", 0), Kind("10003", "Sub-task", -1)]  # fmt: skip
        if self.initiatives and self.cloud:
            there.insert(0, Kind("10010", "Initiative", 2))
        other = dict(self.names)
        return tuple(Kind(kind.id, other.get(kind.name, kind.name), kind.level) for kind in there)

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields."""
        return _SYSTEM + (_CLOUD if self.cloud else _DATA_CENTER)

    def kind(self, name: object) -> Kind | None:
        """Return the type of an id or name."""
        return next((kind for kind in self.kinds if name in (kind.id, kind.name)), None)

    def field(self, custom: str) -> str:
        """Return the id of the agile field of a kind, e.g. `gh-epic-link`, or nothing."""
        return next((f.id for f in self.fields if f.custom == _AGILE + custom), "")

    def on_screen(self, kind: Kind, *, creating: bool) -> dict[str, Field]:
        """Return the fields that can be set for a type, by id."""
        hidden = self.hidden | (self.hidden_on_create if creating else frozenset())
        unseen = {"status", "created", "updated", self.field("gh-lexo-rank")}
        # Projects of both styles know points, each by a field of its own.
        unseen |= set() if "customfield_10028" in self.hidden else {"customfield_10016"}
        if creating and not self.links_on_create:
            unseen |= {"issuelinks"}
        if self.cloud:
            unseen |= set() if kind.level < max(k.level for k in self.kinds) else {"parent"}
        else:
            unseen |= {"parent"} if kind.level >= 0 else set()
            unseen |= {self.field("gh-epic-link")} if kind.level else set()
            unseen |= {self.field("gh-epic-label")} if kind.level != 1 else set()
        return {f.id: f for f in self.fields if f.id not in hidden | unseen}

    def must(self, kind: Kind) -> frozenset[str]:
        """Return the ids of fields that a new issue of a type must have."""
        label = {self.field("gh-epic-label")} if not self.cloud and kind.level == 1 else set()
        parent = {"parent"} if kind.level < 0 else set()
        return frozenset({"summary", "issuetype", "project", *self.required, *label, *parent})


def schema_of(field: Field) -> dict[str, Any]:
    """Return the schema that Jira shows for a field."""
    schema: dict[str, Any] = {"type": field.kind}
    if field.items:
        schema["items"] = field.items
    if field.custom:
        number = int(field.id.rpartition("_")[2])
        return schema | {"custom": field.custom, "customId": number}
    return schema | {"system": field.id}


_SYSTEM = (
    Field("summary", "Summary", "string"),
    Field("description", "Description", "string"),
    Field("issuetype", "Issue Type", "issuetype"),
    Field("project", "Project", "project"),
    Field("status", "Status", "status"),
    Field("labels", "Labels", "array", items="string"),
    Field("components", "Components", "array", items="component"),
    Field("fixVersions", "Fix versions", "array", items="version"),
    Field("issuelinks", "Linked Issues", "array", items="issuelinks"),
    Field("parent", "Parent", "issuelink"),
    Field("priority", "Priority", "priority"),
    Field("assignee", "Assignee", "user"),
    Field("reporter", "Reporter", "user"),
    Field("created", "Created", "datetime"),
    Field("updated", "Updated", "datetime"),
)
_CLOUD = (
    Field("customfield_10016", "Story point estimate", "number", _AGILE + "jsw-story-points"),
    Field("customfield_10028", "Story Points", "number", _CUSTOM + "float"),
    Field("customfield_10019", "Rank", "any", _AGILE + "gh-lexo-rank"),
    Field("customfield_10020", "Sprint", "array", _AGILE + "gh-sprint", items="json"),
    Field("customfield_10050", "Customer", "string", _CUSTOM + "textfield"),
)
_DATA_CENTER = (
    Field("customfield_10100", "Epic Link", "any", _AGILE + "gh-epic-link"),
    Field("customfield_10102", "Epic Name", "string", _AGILE + "gh-epic-label"),
    Field("customfield_10104", "Sprint", "array", _AGILE + "gh-sprint", items="json"),
    Field("customfield_10105", "Rank", "any", _AGILE + "gh-lexo-rank"),
    Field("customfield_10106", "Story Points", "number", _CUSTOM + "float"),
    Field("customfield_10050", "Customer", "string", _CUSTOM + "textfield"),
)
